"""One detector-size view through the warm helpers against decoding in place."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from core.imaging import pixels
from core.imaging.pool import DecoderPool
from core.imaging.voi import p_values
from core.imaging.work import decoded
from tests.support import dicoms
from tests.support.dicoms import breast_pixels, write_mg

ROWS, COLUMNS = 4096, 3328
REPEATS = 5
SYNTAXES = {
    "uncompressed": dicoms.EXPLICIT,
    "RLE": dicoms.RLE,
    "JPEG Lossless": dicoms.JPEG_LOSSLESS_SV1,
    "JPEG-LS": dicoms.JPEG_LS,
    "JPEG 2000": dicoms.J2K_LOSSLESS,
}


def bench() -> list[dict[str, object]]:
    """Median milliseconds a view, pyramid included, both ways in one run."""
    rows: list[dict[str, object]] = []
    image = breast_pixels(ROWS, COLUMNS)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with DecoderPool(folder / "cache", compare=False) as pool:
            for title, syntax in SYNTAXES.items():
                path = write_mg(folder / "view.dcm", pixels=image, transfer_syntax=syntax)
                pool.header(path)
                keys = iter(f"{title.encode().hex()}{k:064x}" for k in range(100))
                helper = median(lambda path=path, keys=keys: pool.pixels(path, next(keys)))  # type: ignore[misc]
                in_place = median(lambda path=path: in_this_process(path))  # type: ignore[misc]
                rows.append(row(f"decode and pyramid, {title}", helper, in_place))
            first = median(lambda: pool.header(path))
            rows.append(
                {
                    "name": "header through a warm helper",
                    "value": first,
                    "unit": "ms",
                    "baseline": "",
                    "ratio": "",
                }
            )
            kept = pool.pixels(path, "ab" * 32)
            opened = median(lambda: pool.pixels(path, "ab" * 32).level(2))
            decode_again = median(lambda: in_this_process(path))
            rows.append(row("open a view that the cache has", opened, decode_again))
            screen = kept.level(1)[:1024, :1280]
            windows = iter(np.linspace(1000, 3000, 100))
            moved = median(
                lambda: p_values(screen, kept.display, window=(float(next(windows)), 900.0))
            )
            full = median(
                lambda: p_values(
                    np.asarray(kept.level(0)), kept.display, window=(float(next(windows)), 900.0)
                )
            )
            rows.append(
                row("window/level of what is on the screen", moved, full, "of the full image")
            )
    return rows


def in_this_process(path: Path) -> list[pixels.Level]:
    """The same work without a helper and without a file."""
    stored, display = decoded(path)
    return list(pixels.pyramid(stored, display.padding))


def median(work: Callable[[], object]) -> float:
    """Median milliseconds of a few runs after one to warm up."""
    work()
    took = []
    for _ in range(REPEATS):
        begun = time.perf_counter()
        work()
        took.append(1000 * (time.perf_counter() - begun))
    return statistics.median(took)


def row(name: str, value: float, baseline: float, what: str = "in place") -> dict[str, object]:
    """One line of the bench's table."""
    return {
        "name": name,
        "value": value,
        "unit": "ms",
        "baseline": f"{what}: {baseline:.1f} ms",
        "ratio": value / baseline,
    }
