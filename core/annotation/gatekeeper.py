"""Builds the gate from the store; every surface asks the value that comes from here."""

from __future__ import annotations

from collections.abc import Iterable

from core.domain.errors import WorldError
from core.domain.gate import ENOUGH_READS, Gate, GatePolicy, Surface, open_before
from core.domain.roles import Act, may
from core.domain.study import BreastId, ReaderId
from core.store import Reading, adjudications, assessments, findings, readers


def gate(reading: Reading, breast: BreastId, reader: ReaderId, policy: GatePolicy) -> Gate:
    """What may be shown to ``reader`` about ``breast`` at this moment."""
    return gates(reading, (breast,), reader, policy)[breast]


def gates(
    reading: Reading, breasts: Iterable[BreastId], reader: ReaderId, policy: GatePolicy
) -> dict[BreastId, Gate]:
    """The gates of many breasts in one question, for lists and exports."""
    wanted = tuple(breasts)
    saved = assessments.of_breasts(reading, wanted)
    settles = _adjudicates(reading, reader)
    persons = {one.id for one in readers.persons(reading)} if settles else set()
    found = {}
    for breast in wanted:
        whose = {given.reader for given in saved.get(breast, ())}
        enough = settles and len(whose & persons) >= ENOUGH_READS
        found[breast] = Gate(policy, reader in whose, enough)
    return found


def closed_to(reading: Reading, reader: ReaderId, policy: GatePolicy) -> frozenset[BreastId]:
    """Breasts of which ``reader`` may not know what was tagged, also not beside another one.

    Those that another person has marked or assessed and that she may still have to read
    blind: neither has she committed on them, nor is it settled what counts.
    """
    if Surface.OTHER_READER in open_before(policy):
        return frozenset()
    others = {one.id for one in readers.persons(reading)} - {reader}
    touched = findings.breasts_of(reading, others) | assessments.breasts_of(reading, others)
    mine = assessments.breasts_of(reading, {reader})
    return frozenset(touched - mine - adjudications.all_adjudications(reading).keys())


def _adjudicates(reading: Reading, reader: ReaderId) -> bool:
    try:
        return may(readers.get(reading, reader).role, Act.ADJUDICATE)
    except WorldError:
        return False  # somebody who looks at a store that cannot note them down
