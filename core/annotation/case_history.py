"""What was done to one case, as one reader may see it: other readers' work is gated.

Of a breast on which she has not committed, a reader is told neither what others did nor
whether they did anything: their entries are left out, and so is what is proven. What was
set right about an image is told without the name. What the machine showed, and what was
kept to learn from, is told to the one it was shown to, and to nobody else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.annotation import describe, gatekeeper, restore
from core.annotation.describe import Told
from core.domain.changes import Topic
from core.domain.gate import Gate, GatePolicy, Surface
from core.domain.records import HistoryEntry
from core.domain.study import BreastId, ExamId, ReaderId, Side
from core.store import Reading, breasts, history, images, readers


@dataclass(frozen=True, slots=True)
class Seen:
    """One entry as a reader sees it.

    Attributes
    ----------
    who
        A name; empty for the program itself, None while the gate hides it.
    item
        What the entry is about within its topic, such as one finding.
    restorable
        Whether what it changed is this reader's own to bring back.
    """

    entry: HistoryEntry
    who: str | None
    side: Side | None
    told: tuple[Told, ...]
    restorable: bool = False

    @property
    def item(self) -> tuple[str, int]:
        """What it is about: a topic and an id in it."""
        return self.entry.topic, self.entry.item


@dataclass(frozen=True, slots=True)
class CaseHistory:
    """Entries, newest first.

    Attributes
    ----------
    older
        Pass it as ``before`` for what comes next; None when this was all.
    closed
        Sides of which other readers' work is held back, whether there is any or not.
    """

    entries: tuple[Seen, ...] = ()
    older: int | None = None
    closed: tuple[Side, ...] = ()


def of_exam(
    reading: Reading,
    exam: ExamId,
    reader: ReaderId,
    policy: GatePolicy,
    *,
    before: int | None = None,
    limit: int = 300,
) -> CaseHistory:
    """The next ``limit`` entries of an exam, less what the gate holds back."""
    infos = breasts.of_exam(reading, exam)
    gates = gatekeeper.gates(reading, [info.id for info in infos], reader, policy)
    asker = _Asker(
        reader=reader,
        gates=gates,
        closed=Gate(policy, committed=False),
        sides={info.id: info.side for info in infos},
        names={one.id: one.name for one in readers.all_readers(reading)},
        labels={int(one.id): one.label for one in images.of_exam(reading, exam)},
    )
    found = history.of_exam(reading, exam, before=before, limit=limit)
    return CaseHistory(
        entries=tuple(asker.seen(one) for one in found if asker.may_see(one)),
        older=found[-1].id if len(found) == limit else None,
        closed=tuple(
            info.side for info in infos if not gates[info.id].allows(Surface.OTHER_READER)
        ),
    )


_OF_THE_MACHINE: Mapping[str, Surface] = {
    Topic.REVEALS.value: Surface.REVEAL_HISTORY,
    Topic.TEACHING.value: Surface.TEACHING_NOTE,
}
_ABOUT_IMAGES = frozenset({Topic.IMAGES.value, Topic.EXAMS.value})


@dataclass(frozen=True)
class _Asker:
    reader: ReaderId
    gates: Mapping[BreastId, Gate]
    closed: Gate
    sides: Mapping[BreastId, Side]
    names: Mapping[ReaderId, str]
    labels: Mapping[int, str]

    def may_see(self, one: HistoryEntry) -> bool:
        if one.topic in _OF_THE_MACHINE:
            # Her own as well: what she wrote of it as another case's likeness may tell all.
            surface = _OF_THE_MACHINE[one.topic]
            return self.own(one) and all(gate.allows(surface) for gate in self.gates_of(one))
        if self.own(one) or one.topic in _ABOUT_IMAGES:
            return True
        if one.topic == Topic.BREASTS.value and "density" not in (one.after or {}):
            return True
        allows = all(gate.allows(Surface.OTHER_READER) for gate in self.gates_of(one))
        if one.topic == Topic.PATHOLOGY.value:
            allows = all(gate.allows(Surface.FINDINGS_PATHOLOGY) for gate in self.gates_of(one))
        return allows

    def own(self, one: HistoryEntry) -> bool:
        """Whether this reader did it to what is hers (or to what is nobody's own)."""
        owners = {
            state["reader"] for state in (one.before, one.after) if state and "reader" in state
        }
        return one.reader == self.reader and owners <= {self.reader}

    def gates_of(self, one: HistoryEntry) -> list[Gate]:
        """The gates that must be open: of its breast, or of all where it is of the exam."""
        if one.breast is not None:
            return [self.gates.get(one.breast, self.closed)]
        return list(self.gates.values()) or [self.closed]

    def seen(self, one: HistoryEntry) -> Seen:
        who: str | None = "" if one.reader is None else self.names.get(one.reader, "?")
        open_ = all(gate.allows(Surface.OTHER_READER) for gate in self.gates_of(one))
        if one.reader not in (None, self.reader) and not open_:
            who = None
        return Seen(
            entry=one,
            who=who,
            side=None if one.breast is None else self.sides.get(one.breast),
            told=describe.entry(one, self.labels),
            restorable=restore.own(one, self.reader),
        )
