"""Before and after: what a person looks at before she accepts a model.

The new model and the one that was in use when its training began, measured on the same
held-out patients of the new snapshot. The sheet is kept beside the staged model, without
anybody's id, so that it outlives the run's folder.
"""

from __future__ import annotations

import hashlib
import shutil
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core import files
from core.domain.errors import DamagedArtefact, NotEnoughData, WorldError
from core.domain.progress import CancelToken, Report, silent
from core.domain.records import ModelInfo
from core.evaluation import keep
from core.evaluation.compare import Comparison, Row, compare
from core.evaluation.protocol import RunEvaluation, Which, evaluate
from core.models import accepted
from core.models import record as records
from core.models.runs import BEFORE
from core.workspace import Workspace

KIND = SHEET = "sheet"
_DOCUMENT = "sheet.json"
_VERSION = 1


@dataclass(frozen=True)
class Sheet:
    """What a new model is beside the former one.

    Attributes
    ----------
    model, uid
        SHA-256 of its manifest, and its name.
    former
        Name of the model that was in use when its training began; empty for none.
    comparison
        The new model (``one``) against the former (``other``); None where ``reason`` says
        why they cannot be compared.
    untrained
        The new model against the same encoder before training, where that was measured.
    notes
        What to know before concluding anything.
    """

    model: str
    uid: str
    former: str
    comparison: Comparison | None
    untrained: Comparison | None
    reason: str = ""
    notes: tuple[str, ...] = ()

    def document(self) -> dict[str, Any]:
        """The sheet as JSON values."""
        return {
            "model": self.model,
            "uid": self.uid,
            "former": self.former,
            "comparison": None if self.comparison is None else self.comparison.document(),
            "untrained": None if self.untrained is None else self.untrained.document(),
            "reason": self.reason,
            "notes": list(self.notes),
        }


def before_after(
    workspace: Workspace,
    info: ModelInfo,
    *,
    in_use: ModelInfo | None = None,
    report: Report = silent,
    cancel: CancelToken | None = None,
) -> Sheet:
    """The sheet of an offered (or accepted) model; it is measured first where it was not.

    Takes seconds to minutes and no store: any thread but the window's may do it.

    Parameters
    ----------
    in_use
        The model in use now; where that is not the one of when the training began, the
        sheet says so.

    Raises
    ------
    NotEnoughData
        When there are too few held-out cases to measure the new model.
    WorldError
        When neither the run nor a sheet of it is there any more.
    """
    run, folder = workspace.runs / info.uid, workspace.models / info.uid
    if not (run / accepted.VECTORS).is_dir():
        try:
            return _noted(_read(folder / SHEET, info.sha256), in_use)
        except DamagedArtefact as error:
            raise WorldError(
                f"The model {info.uid[:8]} cannot be compared: its run's folder is gone, and no "
                "comparison was kept."
            ) from error
    new = evaluate(run, report=report, cancel=cancel)
    before, reason = _other(run, "before/vectors", report, cancel)
    untrained, _ = _other(run, "untrained", report, cancel)
    digest = _digest(run, reason)
    try:
        found = _read(folder / SHEET, info.sha256, digest)
    except DamagedArtefact:
        found = _make(run, info, new, before=before, untrained=untrained, reason=reason)
        if folder.is_dir():
            _keep(found, folder / SHEET, digest)
    if folder.is_dir():
        # What was measured goes into the record and card, which outlive the run.
        accepted.describe(folder, run, info.sha256)
    return _noted(found, in_use)


def _other(
    run: Path, which: Which, report: Report, cancel: CancelToken | None
) -> tuple[RunEvaluation | None, str]:
    """What the new model is compared with, or why it cannot be."""
    if which == "before/vectors" and (reason := _hindrance(run)):
        return None, reason
    if not (run / which / files.MANIFEST).is_file():
        return None, "It was not embedded."
    try:
        return evaluate(run, vectors=which, report=report, cancel=cancel), ""
    except (NotEnoughData, DamagedArtefact) as error:
        return None, error.sentence


def _hindrance(run: Path) -> str:
    if not records.begun(run).get("before"):
        return "No model was in use when its training began: there is nothing to compare it with."
    if not (run / BEFORE / accepted.MODEL).is_dir():
        return (
            "The model in use when its training began takes images that are prepared otherwise "
            "than these, so it cannot be measured on them."
        )
    if not (run / BEFORE / accepted.VECTORS / files.MANIFEST).is_file():
        return "These images could not be embedded with the model in use when its training began."
    return ""


def _make(
    run: Path,
    info: ModelInfo,
    new: RunEvaluation,
    *,
    before: RunEvaluation | None,
    untrained: RunEvaluation | None,
    reason: str,
) -> Sheet:
    comparison, why = _compared(new, before)
    beside, _ = _compared(new, untrained)
    return Sheet(
        model=info.sha256,
        uid=info.uid,
        former=str((records.begun(run).get("before") or {}).get("uid", "")),
        comparison=comparison,
        untrained=beside,
        reason=reason or why,
        notes=_lexicons(run) if comparison is not None else (),
    )


def _compared(one: RunEvaluation, other: RunEvaluation | None) -> tuple[Comparison | None, str]:
    if other is None:
        return None, ""
    try:
        return compare([one], [other]), ""
    except NotEnoughData as error:
        return None, error.sentence


def _lexicons(run: Path) -> tuple[str, ...]:
    """Vectors are of images alone, so another lexicon hinders no comparison."""
    try:
        old = str(files.read_json(run / BEFORE / accepted.MODEL / "model.json").get("lexicon", ""))
        new = str(files.read_json(run / accepted.MODEL / "model.json").get("lexicon", ""))
    except DamagedArtefact:
        return ()
    if old == new:
        return ()
    return (f"The former model was trained with the lexicon {old}, this one with {new}.",)


def _noted(sheet: Sheet, in_use: ModelInfo | None) -> Sheet:
    """Say where the model in use now is not the one that was compared with."""
    now = "" if in_use is None else in_use.uid
    if now in {sheet.former, sheet.uid} or in_use is None:
        return sheet
    note = (
        f"The model in use now ({now[:8]}) is another one than when this training began"
        + (f" ({sheet.former[:8]})" if sheet.former else "")
        + ": compare the two runs."
    )
    return Sheet(
        sheet.model, sheet.uid, sheet.former, sheet.comparison, sheet.untrained, sheet.reason,
        (*sheet.notes, note),
    )  # fmt: skip


def _digest(run: Path, reason: str) -> str:
    """What a sheet was made from: the evaluations by their manifests, and why one is not used."""
    content = hashlib.sha256(f"{_VERSION};{reason};".encode())
    for name in ("evaluation", "evaluation-before", "evaluation-untrained"):
        path = run / name / files.MANIFEST
        content.update(f"{name}:{files.sha256(path) if path.is_file() else ''};".encode())
    return content.hexdigest()


def _keep(sheet: Sheet, place: Path, digest: str) -> None:
    fresh = place.with_name(f".{place.name}.{uuid.uuid4().hex}")
    fresh.mkdir(mode=0o700)
    try:
        files.write_json(fresh / _DOCUMENT, {"version": _VERSION, **sheet.document()})
        files.seal(fresh, KIND, model=sheet.model, of=digest)
        shutil.rmtree(place, ignore_errors=True)
        # A kill here leaves no sheet, which is made again while the run is there.
        fresh.replace(place)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _read(place: Path, model: str, digest: str | None = None) -> Sheet:
    ties = {"model": model} | ({} if digest is None else {"of": digest})
    files.check_seal(place, KIND, **ties)
    values = files.read_json(place / _DOCUMENT)
    try:
        names = [values[name] for name in ("model", "uid", "former", "reason")]
        if values["model"] != model or not all(isinstance(one, str) for one in names):
            raise TypeError("another sheet")
        return Sheet(
            model=values["model"],
            uid=values["uid"],
            former=values["former"],
            comparison=_comparison(values["comparison"]),
            untrained=_comparison(values["untrained"]),
            reason=values["reason"],
            notes=keep.texts(values["notes"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError, ArithmeticError) as error:
        raise DamagedArtefact("The kept comparison cannot be read.") from error


def _comparison(values: Mapping[str, Any] | None) -> Comparison | None:
    if values is None:
        return None
    rows = {
        name: Row(
            keep.interval(row["one"]), keep.interval(row["other"]),
            keep.interval(row["difference"]),
            tuple(map(float, row["seeds_one"])), tuple(map(float, row["seeds_other"])),
        )
        for name, row in values["metrics"].items()
    }  # fmt: skip
    first, second = keep.texts(values["names"])
    return Comparison(
        (first, second), int(values["breasts"]), int(values["patients"]), rows,
        keep.texts(values["notes"]),
    )  # fmt: skip
