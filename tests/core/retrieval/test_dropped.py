"""Files dropped on the window: each gets an answer or a reasoned refusal, and none crashes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
import torch

from core.domain.errors import WorldError
from core.domain.gate import Gate, GatePolicy
from core.domain.study import View
from core.embedding.embed import embed_views
from core.imaging.pool import DecoderPool
from core.ingest.tables import import_table
from core.retrieval import facts, query
from core.retrieval.asking import Means, Refinement
from core.retrieval.service import Cases, Query, Result
from core.training.config import EncoderConfig, Representation, TrainConfig
from core.training.device import choose
from core.training.network import Network
from tests.support import dicoms, tomo
from tests.support.models import DIMENSIONS, SIZE, Trained, trained

AFTER = Gate(GatePolicy.STANDARD, committed=True)
WRONG, UNMARKED = {7, 9, 12}, {14}
"""Lines of index.csv whose marker the pixels contradict, and whose image has none."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trained]:
    found = trained(tmp_path_factory.mktemp("site") / "work", 30)
    yield found
    found.store.close()


@pytest.fixture(scope="module")
def pool(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DecoderPool]:
    place = tmp_path_factory.mktemp("cache")
    with DecoderPool(place, processes=1) as found:
        # Started here, so that no test takes its helper for one that it left behind.
        found.header(dicoms.write_mg(place / "first.dcm"))
        yield found


@pytest.fixture(scope="module")
def network() -> Network:
    torch.set_num_threads(1)
    torch.manual_seed(0)
    tiny = EncoderConfig(stem=4, widths=(4, 8), depths=(1, 1), pool="both")
    config = TrainConfig(
        encoder=tiny, projection=DIMENSIONS, size=SIZE, representation=Representation.EMBEDDING
    )
    return Network(config, 35)


def drop(path: Path, site: Trained, pool: DecoderPool, network: Network) -> tuple[Query, Result]:
    """From the file to the answer, as the window goes."""
    found = query.read_file(path, pool)
    with site.store.read() as reading:
        who = query.known(reading, found)
        cases = Cases.open(site.workspace, facts.read(reading, site.workspace))
    asked = query.of_file(
        found, who, cases, pool, lambda pixels: embed_views(network, pixels, SIZE, choose("cpu"))
    )
    return asked, cases.find(asked, AFTER, Refinement(proven_only=False))


@pytest.mark.needs_shared_data
def test_the_sixteen_real_mammograms_are_answered_and_wrong_sides_noticed(
    shared_data: Path, site: Trained, pool: DecoderPool, network: Network
) -> None:
    folder = shared_data / "ffdm-density"
    paths = sorted(folder.glob("*/*.jpg"))
    assert len(paths) == 16
    vectors = {}
    for path in paths:
        asked, result = drop(path, site, pool, network)
        assert not asked.blank
        assert (asked.means, asked.breast, asked.patient, asked.sentence) == (
            Means.FILE, None, None, "",
        )  # fmt: skip
        assert len(result.hits) == 10, path.name
        vectors[path.name] = asked.vector
    # Once a table says their sides, three are contradicted by their pixels, and it is said.
    with DecoderPool(site.workspace.cache, processes=1) as importing:
        import_table(
            folder / "index.csv", "ffdm-density", folder, site.store, site.workspace, pool=importing
        )
    lines = (folder / "index.csv").read_text().splitlines()
    number = {
        path.name: n for path in paths for n, text in enumerate(lines, 1) if path.name in text
    }
    for path in paths:
        asked, result = drop(path, site, pool, network)
        assert len(result.hits) == 10
        assert ("wrong side" in asked.sentence) is (number[path.name] in WRONG), path.name
        # Compared as the pixels lie either way, so a wrong marker changes no answer.
        assert asked.vector == pytest.approx(vectors[path.name], abs=1e-6)
        if number[path.name] not in UNMARKED:
            assert asked.patient is not None
            assert asked.view in (View.CC, View.MLO)


def photograph(rows: int = 300, columns: int = 400) -> np.ndarray:
    y, x = np.mgrid[:rows, :columns].astype(float)
    waves = [90 + 60 * np.sin(x / 40 + k) + 40 * np.cos(y / 30 - k) for k in range(3)]
    return np.stack(waves, axis=2).clip(0, 255).astype(np.uint8)


def hostile(folder: Path) -> dict[str, Path]:
    """Files that are no mammogram, or a broken one."""
    grey = (dicoms.breast_pixels(side="L") >> 4).astype(np.uint8)
    whole = bytes(imagecodecs.jpeg8_encode(grey))
    made = {
        "empty.dcm": b"",
        "empty.png": b"",
        "letter.txt": b"Dear colleague",
        "half.jpg": whole[: len(whole) // 2],
        "half.png": bytes(imagecodecs.png_encode(grey))[:200],
        "photo.jpg": bytes(imagecodecs.jpeg8_encode(photograph())),
        "noise.png": bytes(
            imagecodecs.png_encode(np.random.default_rng(0).integers(0, 255, (80, 90), np.uint8))
        ),
        "blank.png": bytes(imagecodecs.png_encode(np.zeros((200, 100), np.uint8))),
        "white.tif": bytes(imagecodecs.tiff_encode(np.full((200, 100), 255, np.uint8))),
        "dot.png": bytes(imagecodecs.png_encode(np.full((1, 1), 255, np.uint8))),
        "head.dcm": bytes(128) + b"DICM",
    }
    for name, content in made.items():
        (folder / name).write_bytes(content)
    dicoms.write_mg(folder / "zeros.dcm", pixels=np.zeros((256, 192), np.uint16))
    cut = dicoms.write_mg(folder / "cut.dcm")
    cut.write_bytes(cut.read_bytes()[:-5000])
    tomo.write_tomo(folder / "stack.dcm")
    names = (*made, "zeros.dcm", "cut.dcm", "stack.dcm", "gone.dcm")
    return {name: folder / name for name in names}


def test_what_is_no_mammogram_gets_a_reason_and_nothing_crashes(
    site: Trained, pool: DecoderPool, network: Network, tmp_path: Path
) -> None:
    said = {}
    for name, path in hostile(tmp_path).items():
        try:
            asked, result = drop(path, site, pool, network)
        except WorldError as error:
            said[name] = error.sentence
        else:
            said[name] = "blank" if asked.blank else "answered"
            assert not (asked.blank and result.hits)
    spoken = {n: text for n, text in said.items() if text not in {"answered", "blank"}}
    assert all(text.endswith(".") and "\n" not in text for text in spoken.values()), spoken
    for name in ("empty.dcm", "empty.png", "letter.txt", "half.jpg", "half.png", "head.dcm",
                 "cut.dcm", "gone.dcm"):  # fmt: skip
        assert said[name] not in {"answered", "blank"}, name
    assert "slices" in said["stack.dcm"]
    assert said["zeros.dcm"] == "blank"
    for name in ("blank.png", "white.tif", "dot.png"):
        assert said[name] != "answered", name


def test_a_files_view_and_maker_are_known_from_its_header(
    site: Trained, pool: DecoderPool, network: Network, tmp_path: Path
) -> None:
    for view in ("CC", "MLO", "ML"):
        path = dicoms.write_mg(tmp_path / f"{view}.dcm", patient_id="X", view=view)
        asked, result = drop(path, site, pool, network)
        header = pool.header(path)
        assert asked.view is View(view)
        assert asked.vendor == header.manufacturer
        # There are no vectors of ML views: such a file is compared with whole breasts.
        assert result.hits
