"""A folder of phantom patients: DICOM files and their truth."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Literal

import numpy as np

from core.domain.assessment import Outcome
from core.domain.errors import WorldError, WrongUsage
from core.domain.progress import CancelToken, Progress, Report, silent
from core.domain.study import Side, View
from core.phantom import case, dicom, greyscale, population, slices, slices_dicom, styles, truth
from core.phantom.drawn import Drawn
from core.phantom.grid import Grid
from core.phantom.plan import BreastPlan, PatientPlan

Size = Literal["small", "full"]
TRUTH = "truth.csv"
MARKS = "lesions.csv"
VIEWS = (View.CC, View.MLO)
_DAYS_BEFORE = 763
"""Days between a prior and the exam."""


@dataclass(frozen=True, slots=True)
class PhantomSet:
    """What was made.

    Attributes
    ----------
    folder
        Holds a folder a patient, ``truth.csv`` and ``lesions.csv``.
    proven, malignant
        Breasts with lesions, and how many of them are malignant.
    """

    folder: Path
    truth: Path
    patients: int
    images: int
    breasts: int
    proven: int
    malignant: int


def generate(
    out: Path,
    *,
    patients: int,
    seed: int,
    size: Size = "small",
    first: int = 1,
    priors: bool = False,
    tomo: int = 0,
    drawn: Path | None = None,
    report: Report = silent,
    cancel: CancelToken | None = None,
) -> PhantomSet:
    """Write phantom patients, four views each, with their truth.

    Parameters
    ----------
    out
        A folder that is new, or holds nothing but phantoms that are drawn again now.
    seed
        Patient ``n`` of a seed is the same however many patients are made.
    first
        Number of the first patient, so that two sets need not share any.
    priors
        Give each patient an exam two years before, without lesions; it is in no
        table of the truth.
    tomo
        How many patients, the last ones, have slices and a synthetic 2D image of every
        view as well.
    drawn
        A file outside ``out`` that notes each patient when she is whole: those that it has
        are not drawn again, so that what was interrupted goes on.

    Raises
    ------
    WrongUsage
        When the number of patients, the seed or the size makes no sense.
    WorldError
        When the folder cannot be written, or holds something else.
    Cancelled
        When asked to stop; the patients finished before are whole, without truth.
    """
    if not (first >= 1 <= patients and first + patients <= 10_000):
        raise WrongUsage("Ask for 1 to 9999 phantom patients.")
    if not 0 <= tomo <= patients:
        raise WrongUsage("At most all of the phantom patients can have tomosynthesis.")
    if seed < 0:
        raise WrongUsage("A seed is a whole number from 0.")
    if size not in ("small", "full"):
        raise WrongUsage(f"There is no size {size}: choose small or full.")
    cancel = cancel or CancelToken()
    plans: list[PatientPlan] = []
    marks: list[dict[str, str]] = []
    try:
        out.mkdir(parents=True, exist_ok=True)
        numbers = range(first, first + patients)
        _clear(out, numbers)
        how = {"seed": seed, "size": size, "priors": priors, "tomo_from": first + patients - tomo}
        noted = Drawn(drawn, out, how if tomo else {**how, "tomo_from": None})
        for number in numbers:
            cancel.check("Drawing phantoms")
            report(Progress(number - first, patients, "Drawing phantoms"))
            plan = population.patient(seed, number)
            plans.append(plan)
            known = noted.marks_of(number)
            if known is not None:
                marks += known
                continue
            found = _write_patient(out, plan, seed, size)
            if priors:
                _write_patient(out, _earlier(plan), seed, size, visit="prior")
            if number >= first + patients - tomo:
                found += _write_tomo(out, plan, seed)
            noted.note(number, found)
            marks += found
        truth.write(out / MARKS, truth.MARK_COLUMNS, marks)
        truth.write(out / TRUTH, truth.COLUMNS, (r for p in plans for r in truth.rows(p)))
    except OSError as error:
        raise WorldError(
            f"Phantoms cannot be written to {out} ({error.strerror}): choose another folder."
        ) from error
    report(Progress(patients, patients, "Drawing phantoms"))
    breasts = [breast for plan in plans for breast in plan.breasts]
    return PhantomSet(
        folder=out,
        truth=out / TRUTH,
        patients=patients,
        images=len(VIEWS) * (len(breasts) * (2 if priors else 1) + 4 * tomo),
        breasts=len(breasts),
        proven=sum(breast.outcome is not None for breast in breasts),
        malignant=sum(breast.outcome is Outcome.MALIGNANT for breast in breasts),
    )


def _clear(out: Path, numbers: range) -> None:
    """Refuse a folder with other things in it; take away the truth of an earlier run."""
    ours = {TRUTH, MARKS, *(f"{number:04d}" for number in numbers)}
    if any(entry.name not in ours for entry in out.iterdir()):
        raise WorldError(f"{out} holds other files or more phantoms: choose an empty folder.")
    for name in (TRUTH, MARKS):
        (out / name).unlink(missing_ok=True)


def _earlier(plan: PatientPlan) -> PatientPlan:
    """The same woman two years before: nothing was to be seen."""
    return replace(
        plan,
        exam_date=plan.exam_date - timedelta(days=_DAYS_BEFORE),
        breasts=tuple(
            replace(breast, findings=(), chance=None, outcome=None) for breast in plan.breasts
        ),
    )


def _write_patient(
    out: Path, plan: PatientPlan, seed: int, size: Size, visit: str = ""
) -> list[dict[str, str]]:
    folder = out / f"{plan.number:04d}" / visit
    folder.mkdir(exist_ok=True)
    spacing = styles.STYLES[plan.style].grid(size).spacing
    marks = []
    for breast in plan.breasts:
        for view in VIEWS:
            path = folder / f"{breast.side.value}{view.value}.dcm"
            exposure = dicom.Exposure(seed, plan, breast.side, view, spacing, visit)
            found = _write_view(path, breast, exposure, size)
            marks += [{"file": path.relative_to(out).as_posix(), **mark} for mark in found]
    return marks


def _write_tomo(out: Path, plan: PatientPlan, seed: int) -> list[dict[str, str]]:
    """Slices and synthetic 2D image of every view, at half the ``small`` spacing."""
    folder = out / f"{plan.number:04d}"
    small = styles.STYLES[plan.style].small
    grid = Grid(2 * small.rows, 2 * small.columns, small.spacing / 2)
    marks = []
    for breast in plan.breasts:
        for view in VIEWS:
            exposure = dicom.Exposure(seed, plan, breast.side, view, grid.spacing)
            name = f"{breast.side.value}{view.value}"
            made = slices.draw(breast, view, grid)
            frames = [slices_dicom.stored(one, exposure) for one in made.drawings]
            path = folder / f"{name}-slices.dcm"
            slices_dicom.write_slices(path, np.stack(frames), exposure)
            flat = slices.synthetic(made)
            beside = folder / f"{name}-2d.dcm"
            slices_dicom.write_synthetic(beside, slices_dicom.stored(flat, exposure), exposure)
            for one in (path, beside):
                found = _marks(flat, breast, exposure)
                marks += [{"file": one.relative_to(out).as_posix(), **mark} for mark in found]
    return marks


def _write_view(
    path: Path, breast: BreastPlan, exposure: dicom.Exposure, size: Size
) -> list[dict[str, str]]:
    grid = exposure.style.grid(size)
    drawing = case.draw(breast, exposure.view, grid)
    dicom.write(path, slices_dicom.stored(drawing, exposure), exposure)
    return _marks(drawing, breast, exposure)


def _marks(
    drawing: case.Drawing, breast: BreastPlan, exposure: dicom.Exposure
) -> list[dict[str, str]]:
    """Where the findings of a drawing lie in the stored pixels."""
    spacing = drawing.grid.spacing
    found = []
    for mark in drawing.marks:
        column, row = greyscale.turn_point(
            mark.x / spacing,
            mark.y / spacing,
            drawing.values.shape,
            exposure.turn,
            mirrored=exposure.side is Side.RIGHT,
        )
        found.append(
            {
                "finding": str(mark.finding + 1),
                "type": breast.findings[mark.finding].type_key,
                "column": f"{column:.1f}",
                "row": f"{row:.1f}",
                "radius": f"{mark.reach / spacing:.1f}",
            }
        )
    return found
