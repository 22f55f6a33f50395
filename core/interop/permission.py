"""Who may take tags out of the application: the gate for one patient, the role for all."""

from __future__ import annotations

from core.annotation import gatekeeper
from core.domain.errors import WorldError
from core.domain.gate import GatePolicy, Surface
from core.domain.roles import Act, may
from core.domain.study import ReaderId
from core.store import Reading, breasts, exams, readers


def check_patient(reading: Reading, key: str, reader: ReaderId | None, policy: GatePolicy) -> None:
    """Refuse what would show another reader's work, or pathology, too early.

    Raises
    ------
    WorldError
        While ``reader`` has not saved an assessment for every breast of the patient.
    """
    own = [
        breast.id for exam in exams.of_patient(reading, key)
        for breast in breasts.of_exam(reading, exam.id)
    ]  # fmt: skip
    gates = gatekeeper.gates(reading, own, readers.NOBODY if reader is None else reader, policy)
    if not all(gate.allows(Surface.CASE_EXPORT) for gate in gates.values()):
        raise WorldError(
            "An export shows pathology and the work of others: save your assessment of every "
            "breast of this patient first."
        )


def check_all(reading: Reading, reader: ReaderId | None) -> None:
    """Refuse everybody's tags to who is no administrator.

    Raises
    ------
    WorldError
        With the sentence.
    """
    if reader is None or not may(readers.get(reading, reader).role, Act.EXPORT_ALL):
        raise WorldError(
            "Everybody's tags leave and enter this workspace by an administrator only: ask one."
        )
