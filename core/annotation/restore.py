"""Bringing something back to what it was before or after an entry of the history.

A restore is an act of the present reader like any other: saved at once, recorded, and
undoable. It reaches her own work alone, whatever her role: nobody rewrites another's read.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any
from uuid import uuid4

from core.annotation import commands, corrections
from core.domain.changes import Changes, Topic
from core.domain.errors import WorldError
from core.domain.finding import Finding
from core.domain.gate import GatePolicy
from core.domain.records import HistoryEntry
from core.domain.study import ImageId, ReaderId, Side, View
from core.store import (
    Reading,
    Store,
    assessments,
    breasts,
    conclusions,
    findings,
    history,
    images,
    landmarks,
    pathology,
    undo,
)

_KINDS: dict[str, tuple[str, Any]] = {
    Topic.FINDINGS: ("finding", findings),
    Topic.ASSESSMENTS: ("assessment", assessments),
    Topic.CONCLUSIONS: ("conclusion", conclusions),
    Topic.LANDMARKS: ("landmark", landmarks),
    Topic.PATHOLOGY: ("pathology", pathology),
}
"""The kind of command and the repository that reads and writes its plain data, by topic."""


class Point(StrEnum):
    """To which side of an entry."""

    BEFORE = "before"
    AFTER = "after"


def own(entry: HistoryEntry, reader: ReaderId) -> bool:
    """Whether what an entry changed is this reader's to bring back."""
    states = [state for state in (entry.before, entry.after) if state is not None]
    if entry.topic == Topic.IMAGES:
        return entry.reader is not None and all(state.get("view") for state in states)
    if entry.topic not in _KINDS or not states or entry.action == "draft":
        return False
    if entry.topic == Topic.PATHOLOGY:
        return entry.reader == reader
    return all(state.get("reader") == reader for state in states)


def restore(
    store: Store, reader: ReaderId, entry: int, point: Point, policy: GatePolicy
) -> Changes:
    """Bring back what one entry changed.

    Raises
    ------
    WorldError
        When it is another reader's, cannot be brought back, is like that already, or when
        an image that it was marked on shows another breast by now. Nothing is changed then.
    """
    with store.read() as reading:
        one = history.get(reading, entry)
        if not own(one, reader):
            raise WorldError("Only what you did yourself can be brought back.")
    state = one.before if point is Point.BEFORE else one.after
    if one.topic == Topic.IMAGES:
        return _place(store, reader, one, state)
    name, repository = _KINDS[one.topic]
    kind = commands.KINDS[name]
    with store.write(reader, f"Restore: {one.what}") as unit:
        known = dict(one.after or one.before or {})
        wanted: dict[str, Any] | None = None
        if state is not None:
            value = repository.from_data(dict(state))
            if isinstance(value, Finding):
                _check_sides(unit, value)
            wanted = repository.as_data(value)
            if one.topic == Topic.ASSESSMENTS:
                # It is saved today, under today's gate.
                wanted |= {"saved_at": unit.now.isoformat(), "gate_policy": policy.value}
        there = kind.there(unit, known)
        if _said(there) == _said(wanted):
            raise WorldError("It is like that already: there is nothing to bring back.")
        kind.put(unit, known, wanted)
        command = {"kind": name, "before": there, "after": wanted, "breast": one.breast}
        undo.push(unit, reader, uuid4().hex, unit.what, command)
    return unit.changes


def _place(store: Store, reader: ReaderId, one: HistoryEntry, state: Any) -> Changes:
    if not state or not state.get("side") or not state.get("view"):
        raise WorldError("The image was not placed then: undo brings that back.")
    image, side, view = ImageId(one.item), Side(state["side"]), View(state["view"])
    with store.read() as reading:
        head = images.get(reading, image).header
    if (head.side, head.view) == (side, view):
        raise WorldError("It is like that already: there is nothing to bring back.")
    changes, _ = corrections.place(store, reader, image, side, view)
    return changes


def _said(state: dict[str, Any] | None) -> dict[str, Any] | None:
    """A state without when and under which gate it was saved."""
    if state is None:
        return None
    return {k: v for k, v in state.items() if k not in ("saved_at", "gate_policy")}


def _check_sides(reading: Reading, finding: Finding) -> None:
    """No mark may come back onto an image that turned out to show the other breast."""
    side = breasts.get(reading, finding.breast).side
    for region in finding.regions:
        if images.get(reading, region.image).header.side is not side:
            raise WorldError(
                "An image that it was marked on shows another breast by now: "
                "correct the image's side first."
            )
