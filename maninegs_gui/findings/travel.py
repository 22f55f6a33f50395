"""Undo and redo, and where in the store they took place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.domain.changes import Changes
from core.domain.errors import WorldError
from core.domain.study import BreastId, ExamId
from maninegs_gui.bridge.lanes import Store

if TYPE_CHECKING:
    from core.domain.records import UndoStep
    from maninegs_gui.findings.contents import Desk


@dataclass(frozen=True, slots=True)
class Travelled:
    """What was taken back or done again, and in which exam and breast that is seen."""

    title: str
    exam: ExamId | None = None
    breast: BreastId | None = None


def travel(store: Store, desk: Desk, *, back: bool) -> tuple[Changes, Travelled | None]:
    """Take this reader's last gesture back, or do it again; None when there is none."""
    annotator = desk.annotator(store)
    step = annotator.undo_step if back else annotator.redo_step
    changes = annotator.undo() if back else annotator.redo()
    return changes, None if step is None else _place(store, step)


def _place(store: Store, step: UndoStep) -> Travelled:
    from core.store import breasts

    if step.breast is None:
        return Travelled(step.title, step.exam)
    try:
        with store.read() as reading:
            exam = breasts.get(reading, step.breast).exam
    except WorldError:
        # The step itself took the breast away, such as one that an image was placed into.
        return Travelled(step.title)
    return Travelled(step.title, exam, step.breast)
