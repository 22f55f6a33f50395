"""The opinion over a large store: fitting, one answer on a warm one, and memory.

``python -m tests.benchmarks.bench_opinion 100000 1000000 --dimensions 256``

Vectors are drawn; a tenth of the breasts is proven, two a patient. Measured are seconds to
open without a kept fit and with one, median milliseconds of an answer on a breast and on a
file, and the memory of the process beyond the vectors themselves.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np

from core import files
from core.classification.opinion import NoOpinion
from core.classification.service import Opinions
from core.dataset.vectors import VectorFile
from core.domain.gate import Gate, GatePolicy
from core.domain.site import Site
from core.models import accepted
from core.models.accepted import Lineage
from core.retrieval.gallery import Facet, Gallery
from core.retrieval.service import Cases
from core.retrieval.values import Query

_GATE = Gate(GatePolicy.OPEN, committed=True)
_ASKED = 50
LARGE = (100_000, 1_000_000)
DIMENSIONS = 256


def made(count: int, dimensions: int, folder: Path) -> Cases:
    """Cases of ``count`` breasts, as far as an opinion looks at them."""
    random = np.random.default_rng(0)
    breasts = np.arange(count, dtype=np.int64)
    table = random.standard_normal((2 * count, dimensions), dtype=np.float32)
    # Breasts are alike, as images of one organ are.
    table[:, 0] += 2 * np.sqrt(dimensions) / 2
    table /= np.linalg.norm(table, axis=1, keepdims=True)
    images = np.arange(2 * count, dtype=np.int64)
    mean = table[::2] + table[1::2]
    mean /= np.linalg.norm(mean, axis=1, keepdims=True)
    vectors = VectorFile("m", "mvkl-35@1", "s", "r", breasts, mean, images, table)
    chance = 1 / (1 + np.exp(-40 * table[::2, 1]))
    outcomes = np.where(
        random.random(count) < 0.1, (random.random(count) < chance).astype(np.int8), -1
    )
    texts = {
        "type": ("", "calcification", "mass", "mass+calcification"),
        "density": ("A", "B", "C", "D"),
        "age": ("40-49", "50-59", "60-69"),
        "vendor": ("Alpha", "Beta", "Gamma"),
        "collection": ("one",),
    }
    gallery = Gallery(
        breasts=breasts,
        exams=breasts // 2,
        owners=breasts // 2,
        left=breasts % 2 == 0,
        outcomes=outcomes.astype(np.int8),
        packed=np.zeros((count, 5), np.uint8),
        width=35,
        tagged=np.ones(count, np.bool_),
        split=np.zeros(count, np.int8),
        views=images.reshape(-1, 2),
        dates=np.full(count, np.datetime64("2020-01-01")),
        facets={
            name: Facet(random.integers(0, len(names), count).astype(np.int32), names)
            for name, names in texts.items()
        },
        usable=np.ones(count, np.bool_),
    )
    nobody = Lineage(np.zeros(0, np.int64), np.zeros(0, np.int8))
    model = SimpleNamespace(sha256="m", folder=folder, lineage=lambda: nobody)
    # What is fitted is kept beside vectors that still count; these stand for them.
    (folder / accepted.VECTORS).mkdir(parents=True)
    manifest = folder / accepted.VECTORS / files.MANIFEST
    manifest.write_text("{}")
    whole = SimpleNamespace(
        vectors=vectors, gallery=gallery, model=model, met=nobody.breast_ids,
        vectors_sha=files.sha256(manifest),
    )  # fmt: skip
    return cast(Cases, whole)


def measure(count: int, dimensions: int) -> list[dict[str, object]]:
    """The rows of one size."""
    with tempfile.TemporaryDirectory() as name:
        cases = made(count, dimensions, Path(name))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        start = time.perf_counter()
        opinions = Opinions.open(cases)
        fitting = time.perf_counter() - start
        start = time.perf_counter()
        opinions = Opinions.open(cases)
        opening = time.perf_counter() - start
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
        asked = np.random.default_rng(1).integers(0, count, _ASKED)
        of_breast = [_ask(opinions, breast=int(row), patient=int(row) // 2) for row in asked]
        vectors = cases.vectors.view_vectors
        of_file = [_ask(opinions, vector=vectors[2 * row], vendor="Alpha") for row in asked]
    half = len(asked) // 2  # what is measured once is measured by then
    size = f"{count:,} breasts x {dimensions}"
    given = np.mean([answered for _, answered in of_breast])
    found = (
        ("fit", fitting, "s"),
        ("open what is kept", opening, "s"),
        ("answer on a breast", _median(of_breast[half:]), "ms"),
        ("answer on a file", _median(of_file[half:]), "ms"),
        ("memory beside the vectors", grown, "MiB"),
        ("breasts with an answer", 100 * float(given), "%"),
    )
    return [
        {"name": f"opinion, {what}, {size}", "value": float(value), "unit": unit}
        for what, value, unit in found
    ]


def bench() -> list[dict[str, object]]:
    """A large store, and a very large one."""
    return [row for count in LARGE for row in measure(count, DIMENSIONS)]


def _ask(opinions: Opinions, **told: Any) -> tuple[float, bool]:
    query = Query(**({"vector": None} | told))
    start = time.perf_counter()
    found = opinions.about(query, _GATE, Site())
    return 1000 * (time.perf_counter() - start), not isinstance(found, NoOpinion)


def _median(found: list[tuple[float, bool]]) -> float:
    return float(np.median([milliseconds for milliseconds, _ in found]))


def main() -> None:
    """Measure every asked size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=list(LARGE))
    parser.add_argument("--dimensions", type=int, default=DIMENSIONS)
    asked = parser.parse_args()
    for count in asked.sizes:
        for row in measure(count, asked.dimensions):
            print(f"{row['name']}: {row['value']:.1f} {row['unit']}", flush=True)


if __name__ == "__main__":
    main()
