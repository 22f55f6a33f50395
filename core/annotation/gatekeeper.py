"""Builds the gate from the store; every surface asks the value that comes from here."""

from __future__ import annotations

from collections.abc import Iterable

from core.domain.gate import Gate, GatePolicy
from core.domain.study import BreastId, ReaderId
from core.store import Reading, assessments


def gate(reading: Reading, breast: BreastId, reader: ReaderId, policy: GatePolicy) -> Gate:
    """What may be shown to ``reader`` about ``breast`` at this moment."""
    return Gate(policy, assessments.committed(reading, breast, reader))


def gates(
    reading: Reading, breasts: Iterable[BreastId], reader: ReaderId, policy: GatePolicy
) -> dict[BreastId, Gate]:
    """The gates of many breasts in one question, for lists and exports."""
    wanted = tuple(breasts)
    saved = assessments.of_breasts(reading, wanted)
    return {
        breast: Gate(policy, any(given.reader == reader for given in saved.get(breast, ())))
        for breast in wanted
    }
