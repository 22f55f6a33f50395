"""Committing a breast by one key: to what its findings say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.domain import defaults
from core.domain.changes import Changes
from core.domain.study import BreastId, ReaderId
from maninegs_gui.bridge.lanes import Store

if TYPE_CHECKING:
    from maninegs_gui.findings.contents import Desk


@dataclass(frozen=True, slots=True)
class Committed:
    """What came of it.

    Attributes
    ----------
    committed
        False where a finding has no category yet, so that nobody knows the worst.
    rest
        The breasts of the exam that this reader has not assessed yet.
    """

    breast: BreastId
    reader: ReaderId
    committed: bool
    rest: tuple[BreastId, ...] = ()


def commit(store: Store, desk: Desk, breast: BreastId) -> tuple[Changes, Committed]:
    """Assess a breast with the worst of its findings; an assessment that is there stays."""
    from core.store import assessments, breasts, findings

    changes = Changes()
    with store.read() as reading:
        given = assessments.get(reading, breast, desk.reader)
        default = defaults.of_breast(findings.of_breast(reading, breast, desk.reader))
    if given is None:
        if default is None:
            return changes, Committed(breast, desk.reader, committed=False)
        changes = desk.annotator(store).assess(breast, default)
    with store.read() as reading:
        exam = breasts.get(reading, breast).exam
        read = {one.breast for one in assessments.of_exam(reading, exam, desk.reader)}
        there = [one.id for one in breasts.of_exam(reading, exam)]
    rest = tuple(one for one in there if one not in read)
    return changes, Committed(breast, desk.reader, True, rest)
