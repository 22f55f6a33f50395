"""Looking a new file up, asking by a region, the worker's cold start, pictures of hits.

Run: ``python -m tests.benchmarks.bench_lookup [BREASTS]``; 100,000 breasts where no number
is given. The encoder is the demonstration's, with random weights, in the warm worker; the
files are a detector-sized DICOM (JPEG Lossless, 4096 x 3328) and a JPEG. Vectors and local
maps are made here: mixtures of what the encoder saw of a few hundred small breasts, moved
about, so that they take the room and the time of real ones. A region query is timed from the drawn
region to ranked breasts with how close they are; its recall is against windows of all
breasts. Medians of seven; the cold start is one.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import imagecodecs
import numpy as np
import numpy.typing as npt
from pydicom.encaps import encapsulate

from core import files
from core.dataset import local
from core.dataset.pooling import Head, unit
from core.domain.finding import Region, RegionKind
from core.domain.study import ImageId, ImageRecord, ImageState
from core.embedding.folder import save_model
from core.imaging.hanging import SLOTS
from core.imaging.header import read_header
from core.imaging.pictures import Pictures
from core.imaging.pool import DecoderPool
from core.imaging.prepare import RECIPE
from core.jobs.server import EmbeddingServer
from core.retrieval import query, regions, weigh
from core.retrieval.looking import Looking
from core.retrieval.query import Known
from core.retrieval.regions import LocalQuery
from core.training import config as configs
from core.training.network import Network
from tests.support import dicoms
from tests.support.scenes import scenes
from tests.support.snapshots import small_snapshot

BREASTS = 100_000
TIMES, PICTURES = 7, 10
FULL = (4096, 3328)
_BASE, _STEP, _LOOKED_UP = 256, 2048, 3


def bench(breasts: int = BREASTS) -> list[dict[str, object]]:
    """The rows of the table."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        with EmbeddingServer(_model(root), root / "passing") as server:
            cold = server.warm()
            rows = [_row("cold start of the worker, once", cold * 1000, "ms", None)]
            paths = _files(root)
            site = _site(root, server, breasts)
            for path in paths:
                rows.append(_new_file(root, path, site, server))
            rows += _regions(root, _lesion(root), site, server)
        rows.append(_pictures(root, paths[0]))
        return rows


def _row(name: str, value: float, unit_: str, baseline: float | None) -> dict[str, object]:
    ratio = "" if baseline is None else value / baseline
    return {"name": name, "value": value, "unit": unit_, "baseline": baseline, "ratio": ratio}


def _model(root: Path) -> Path:
    config, data = configs.preset("demo"), small_snapshot(breasts=10, size=8)
    save_model(Network(config, data.width), config, data, "s", root / "model")
    return root / "model"


def _files(root: Path) -> list[Path]:
    slot = SLOTS[0]
    pixels = dicoms.breast_pixels(*FULL, side=slot.side.value, seed=0)
    data = dicoms.make_mg(
        side=slot.side.value, view=slot.view.value, pixels=np.zeros(FULL, np.uint16)
    )
    data.PixelData = encapsulate([bytes(imagecodecs.ljpeg_encode(pixels, bitspersample=12))])
    data["PixelData"].VR = "OB"
    data["PixelData"].is_undefined_length = True
    dicoms.write_raw(root / "new.dcm", data, dicoms.JPEG_LOSSLESS_SV1)
    grey = (pixels >> 4).astype(np.uint8)
    (root / "new.jpg").write_bytes(bytes(imagecodecs.jpeg8_encode(grey, level=90)))
    return [root / "new.dcm", root / "new.jpg"]


def _lesion(root: Path) -> Path:
    """A small breast with a lesion, as large as the pixels of a plate reader."""
    square = scenes(1, seed=5)[0][0]
    stored = np.kron(square, np.ones((24, 24), np.uint8)).astype(np.uint16) << 4
    return dicoms.write_mg(root / "lesion.dcm", side="L", pixels=stored)


def _site(root: Path, server: EmbeddingServer, breasts: int) -> Any:
    """What a search needs of cases, with local maps on the disk."""
    base = server.embed_maps(scenes(_BASE, seed=0)[0])
    head, random = Head.of(base.head), np.random.default_rng(0)
    images = np.arange(2 * breasts, dtype=np.int64)
    vectors = np.empty((len(images), base.vectors.shape[1]), np.float32)
    writer = local.Writer(root, images, head)
    for start in range(0, len(images), _STEP):
        count = min(_STEP, len(images) - start)
        share = random.random((count, 1, 1, 1), np.float32)
        seen = share * _moved(base.maps, random, count)
        seen += (1 - share) * _moved(base.maps, random, count)
        writer.add(start, seen)
        vectors[start : start + count] = unit(head.whole(seen))
    sentence = writer.finish(model="m", vectors="v")
    found = unit(vectors.reshape(breasts, 2, -1).sum(axis=1))
    model = SimpleNamespace(document={"size": 96}, vectors_folder=root, sha256="m")
    table = SimpleNamespace(
        recipe=RECIPE, dimensions=vectors.shape[1], breast_vectors=found,
        image_ids=images, view_vectors=vectors,
    )  # fmt: skip
    return SimpleNamespace(
        model=model, vectors=table, vectors_sha="v", rows={}, sentence=sentence,
        views=images.reshape(breasts, 2),
    )  # fmt: skip


def _moved(
    maps: npt.NDArray[np.float32], random: np.random.Generator, count: int
) -> npt.NDArray[np.float32]:
    """Maps drawn at random, each with its places moved around."""
    _, height, width, _ = maps.shape
    which = random.integers(0, len(maps), (count, 1, 1))
    rows = (np.arange(height)[:, None] + random.integers(0, height, (count, 1, 1))) % height
    columns = (np.arange(width)[None, :] + random.integers(0, width, (count, 1, 1))) % width
    return maps[which, rows, columns]


def _nearest(site: Any, vector: npt.NDArray[np.float32], count: int) -> npt.NDArray[np.int64]:
    far = 1 - site.vectors.breast_vectors @ vector
    return weigh.nearest(far, site.views[:, 0], count)


def _median(work: Callable[[], object], before: Callable[[], object] = lambda: None) -> float:
    took = []
    for _ in range(TIMES):
        before()
        begun = time.perf_counter()
        work()
        took.append(1000 * (time.perf_counter() - begun))
    return statistics.median(took)


def _new_file(root: Path, path: Path, site: Any, server: EmbeddingServer) -> dict[str, object]:
    """From the file to its nearest breasts, against one decoding and one pass."""
    took: list[float] = []
    decoded: list[float] = []
    for number in range(TIMES):
        # Each with an empty cache and a helper that is there.
        cache = root / f"cache-{path.suffix[1:]}-{number}"
        with DecoderPool(cache, processes=1) as pool:
            pool.warm()
            pool.header(root / "new.dcm")
            begun = time.perf_counter()
            found = query.read_file(path, pool)
            asked = query.of_file(found, Known(), site, pool, server.embed)
            assert asked.vector is not None
            _nearest(site, asked.vector, 10)
            took.append(time.perf_counter() - begun)
            begun = time.perf_counter()
            pool.check(path)
            decoded.append(time.perf_counter() - begun)
    square = np.zeros((1, 96, 96), np.uint8)
    passed = _median(lambda: server.embed(square))
    bare = 1000 * statistics.median(decoded) + passed
    name = f"new {path.suffix[1:].upper()} to answer, over decode + one pass"
    return _row(name, 1000 * statistics.median(took), "ms", bare)


def _regions(root: Path, path: Path, site: Any, server: EmbeddingServer) -> list[dict[str, object]]:
    regions.forget()
    begun = time.perf_counter()
    maps = regions.maps_of(site)
    opened = 1000 * (time.perf_counter() - begun)
    begun = time.perf_counter()
    if maps is not None:
        regions.sketch_of(maps)
    sketched = 1000 * (time.perf_counter() - begun)
    if maps is None:
        return [_row(f"region query: {site.sentence}", 0.0, "ms", None)]
    breasts = len(site.views)
    header = read_header(path)
    record = ImageRecord(
        ImageId(-1),
        1,
        None,
        header,
        str(path),
        files.sha256(path),
        ImageState.READY,  # type: ignore[arg-type]
    )
    whole = (site.vectors.image_ids, site.vectors.view_vectors)
    random = np.random.default_rng(1)
    with DecoderPool(root / "cache", processes=1) as pool:
        looking = Looking(site, maps, pool, server.embed_maps)
        pool.pixels(path, record.sha256)  # the reader sees it while she draws

        def asked() -> LocalQuery:
            where = looking.frame(record)
            x, y = where.to_stored([random.uniform((10, 30), (40, 70))])[0]
            box = Region(record.id, RegionKind.BOX, ((x - 150, y - 150), (x + 150, y + 150)))
            part = regions.look(looking, box, record)
            return LocalQuery((part,), site.views, whole, maps, np.zeros(0, np.int64))

        def answer() -> npt.NDArray[np.int64]:
            local_ = asked()
            rows = local_.shortlist(np.ones(breasts, np.bool_))
            distances = local_.distances(rows)
            best = np.argsort(distances, kind="stable")[:10]
            local_.closer(distances[best])
            return rows[best]

        answer()
        took = _median(answer)
        recall = [_recall(site, asked()) for _ in range(_LOOKED_UP)]
    size = sum(f.stat().st_size for f in (root / "local").iterdir()) / 1e6
    return [
        _row(f"region query at {breasts} breasts", took, "ms", None),
        _row("recall at 10 of a region query", statistics.mean(recall), "", None),
        _row(f"opening {size:.0f} MB of local maps, once", opened, "ms", None),
        _row("a coarse copy of them in memory, once", sketched, "ms", None),
    ]


def _recall(site: Any, asked: LocalQuery) -> float:
    """Share of the ten best of all breasts that the shortlist has."""
    rows = asked.shortlist(np.ones(len(site.views), np.bool_))
    every = np.concatenate(
        [
            asked.distances(np.arange(start, min(start + regions.SHORTLIST, len(site.views))))
            for start in range(0, len(site.views), regions.SHORTLIST)
        ]
    )
    return float(np.isin(np.argsort(every, kind="stable")[:10], rows).mean())


def _pictures(root: Path, path: Path) -> dict[str, object]:
    """Small pictures of ten hits whose pixels are in the cache, against decoding them."""
    header = read_header(path)
    records = []
    for number in range(PICTURES):
        copy = root / f"hit-{number}.dcm"
        # Other bytes behind the data, so that each is another file.
        copy.write_bytes(path.read_bytes() + bytes([number, 0]))
        records.append(
            ImageRecord(
                ImageId(number),
                1,
                None,
                header,
                str(copy),
                files.sha256(copy),
                ImageState.READY,  # type: ignore[arg-type]
            )
        )
    with DecoderPool(root / "hits", processes=2) as pool:
        pool.warm()
        begun = time.perf_counter()
        waiting = [pool.submit_pixels(Path(r.path), r.sha256) for r in records]
        for one in waiting:
            one.result()
        decoding = 1000 * (time.perf_counter() - begun)
        pictures = Pictures(root / "hits", lambda: pool)
        took = _median(lambda: [pictures.of(record) for record in records])
    return _row("pictures of 10 hits seen before, over decoding them", took, "ms", decoding)


if __name__ == "__main__":
    for row in bench(*(int(word) for word in sys.argv[1:])):
        print(row)
