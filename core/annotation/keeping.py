"""Teaching cases of one reader, as she may see them.

A note may tell what a case turned out to be, and she may still have to read it.
"""

from __future__ import annotations

from dataclasses import replace

from core.annotation import gatekeeper
from core.domain.changes import Changes
from core.domain.gate import GatePolicy, Surface
from core.domain.study import BreastId, ReaderId
from core.domain.teaching import TeachingCase
from core.store import Reading, Store, teaching


def keep(store: Store, reader: ReaderId, breast: BreastId, note: str = "") -> Changes:
    """Keep a breast as a teaching case, or write another note on it."""
    with store.write(reader, "Keep as a teaching case") as unit:
        teaching.keep(unit, breast, reader, note.strip())
    return unit.changes


def drop(store: Store, reader: ReaderId, breast: BreastId) -> Changes:
    """Let a teaching case go; nothing happens when it is none."""
    with store.write(reader, "Let a teaching case go") as unit:
        teaching.drop(unit, breast, reader)
    return unit.changes


def shown(reading: Reading, reader: ReaderId, policy: GatePolicy) -> tuple[TeachingCase, ...]:
    """Her teaching cases, the latest first, without the notes that the gate holds back."""
    found = teaching.all_cases(reading, reader)
    gates = gatekeeper.gates(reading, (one.breast for one in found), reader, policy)
    return tuple(
        one if gates[one.breast].allows(Surface.TEACHING_NOTE) else replace(one, note="")
        for one in found
    )
