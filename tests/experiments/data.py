"""The phantom patients of the experiments, drawn once and kept in chunks.

They are written as DICOM files and read back as the application reads them; only the
training pixels are kept. Patient ``n`` of a seed is the same however many are drawn, so
the split is by number: the first ones train, the next ones validate, the last are the
test patients that no choice may see.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt

from core import files, lexicons, locks
from core.dataset.snapshot import BENIGN, MALIGNANT, UNKNOWN, Snapshot, Split
from core.domain.assessment import Outcome
from core.domain.manifestation import pack
from core.phantom import population
from core.phantom.generate import VIEWS, generate
from core.phantom.plan import BreastPlan, PatientPlan
from core.phantom.styles import STYLES

Pixels = npt.NDArray[np.uint8]
CHUNK = 25
_LOOK_AGAIN = 1.0
_LABELS = {None: UNKNOWN, Outcome.BENIGN: BENIGN, Outcome.MALIGNANT: MALIGNANT}


def draw(seed: int, first: int, patients: int, size: int) -> Pixels:
    """Training pixels (2 * patients, 2, size, size): right and left, CC and MLO."""
    from core.imaging.pool import DecoderPool

    plans = [population.patient(seed, number) for number in range(first, first + patients)]
    with tempfile.TemporaryDirectory() as place, DecoderPool(Path(place) / "cache") as pool:
        folder = Path(place) / "phantoms"
        generate(folder, patients=patients, seed=seed, first=first)
        paths = [
            folder / f"{plan.number:04d}" / f"{breast.side.value}{view.value}.dcm"
            for plan in plans
            for breast in plan.breasts
            for view in VIEWS
        ]
        known = [asked.result() for asked in [pool.submit_header(path) for path in paths]]
        waiting = [
            pool.submit_prepare(
                path,
                files.sha256(path),
                size,
                side=header.side,
                view=header.view,
                orientation=header.orientation,
            )
            for path, header in zip(paths, known, strict=True)
        ]
        crops = np.stack([asked.result() for asked in waiting])
    return crops.reshape(-1, len(VIEWS), size, size)


def collect(
    folder: Path,
    seed: int,
    patients: int,
    size: int,
    *,
    first: int = 1,
    told: Callable[[int, int], None] = lambda done, total: None,
) -> Pixels:
    """Pixels (2 * patients, 2, size, size) from ``first`` on, drawn where they are not kept yet.

    Several processes may draw into one folder: each takes chunks that no other is drawing, and
    waits at the end for those that another has begun.
    """
    folder.mkdir(parents=True, exist_ok=True)
    starts = range(first, first + patients, CHUNK)
    chunks = [(start, min(CHUNK, first + patients - start)) for start in starts]
    paths = [folder / f"{seed}-{start:05d}-{count}-{size}.npy" for start, count in chunks]
    missing = [k for k, path in enumerate(paths) if not path.is_file()]
    while missing:
        for k in missing:
            lock = locks.take(paths[k].with_suffix(".lock"), str(os.getpid()))
            if lock is None:
                continue
            if not paths[k].is_file():
                made = draw(seed, *chunks[k], size)
                with files.atomic(paths[k]) as stream:
                    np.save(stream, made, allow_pickle=False)
            lock.release()
            told(sum(path.is_file() for path in paths) * CHUNK, patients)
        missing = [k for k, path in enumerate(paths) if not path.is_file()]
        time.sleep(_LOOK_AGAIN if missing else 0)
    return np.concatenate([np.load(path, allow_pickle=False) for path in paths])


def snapshot(
    pixels: Pixels, seed: int, shares: tuple[int, int, int], *, first: int = 1
) -> Snapshot:
    """The snapshot of patients ``first``... who are shared out by number.

    Parameters
    ----------
    pixels
        As :func:`collect` gives them.
    shares
        How many patients train, validate and test, in this order of their numbers.
    """
    from core.imaging.prepare import RECIPE

    lexicon = lexicons.get()
    plans = [population.patient(seed, number) for number in range(first, first + sum(shares))]
    breasts = [(plan, breast) for plan in plans for breast in plan.breasts]
    count = len(breasts)
    parts = np.repeat([Split.TRAIN, Split.VALIDATION, Split.TEST], shares)
    return Snapshot(
        lexicon=lexicon.tag,
        width=lexicon.width,
        recipe=RECIPE,
        breast_ids=np.arange(1, count + 1, dtype=np.int64) + 2 * (first - 1),
        patient_ids=np.array([plan.number for plan, _ in breasts], dtype=np.int64),
        split=np.repeat(parts, 2).astype(np.int8),
        pathology=np.array([_LABELS[b.outcome] for _, b in breasts], dtype=np.int8),
        manifestations=pack(np.stack([bits_of(b) for _, b in breasts])),
        tagged=np.ones(count, dtype=np.bool_),
        views=np.arange(2 * count, dtype=np.int32).reshape(count, 2),
        image_ids=np.arange(1, 2 * count + 1, dtype=np.int64) + 4 * (first - 1),
        pixels=pixels.reshape(2 * count, *pixels.shape[2:]),
        facets={
            "density": tuple(b.density.value for _, b in breasts),
            "vendor": tuple(STYLES[plan.style].maker for plan, _ in breasts),
            "collection": ("",) * count,
            "type": tuple("+".join(f.type_key for f in b.findings) for _, b in breasts),
            "age": tuple(_decade(plan) for plan, _ in breasts),
            "inputs": tuple(f"{plan.number}{b.side.value}" for plan, b in breasts),
        },
    )


def bits_of(breast: BreastPlan) -> npt.NDArray[np.bool_]:
    """The manifestation bits (W,) of a plan."""
    has = {f"{axis}.{value}" for f in breast.findings for axis, value in f.descriptors}
    return np.array([bit in has for bit in lexicons.get().layout])


def _decade(plan: PatientPlan) -> str:
    start = plan.age // 10 * 10
    return f"{start}-{start + 9}"
