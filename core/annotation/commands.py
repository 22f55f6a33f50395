"""Reversible commands as plain data: what was there before, and after.

A command is stored as JSON in the undo log, so it outlives the program. Undoing
goes from ``after`` to ``before``, redoing the other way; either refuses when what
is there is not what the command left.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.domain.assessment import Assessment
from core.domain.errors import WorldError
from core.domain.finding import Finding, FindingId
from core.domain.study import BreastId, ImageHeader, ImageId, Provenance, ReaderId
from core.store import Unit, assessments, findings, images

Command = Mapping[str, Any]


class Outdated(WorldError):
    """What a step would take back was changed since, somewhere else."""


def of_finding(before: Finding | None, after: Finding | None) -> Command:
    """A finding that was made, changed or removed."""
    return {
        "kind": "finding",
        "before": findings.as_data(before) if before else None,
        "after": findings.as_data(after) if after else None,
    }


def of_assessment(before: Assessment | None, after: Assessment) -> Command:
    """An assessment that was saved."""
    return {
        "kind": "assessment",
        "before": assessments.as_data(before) if before else None,
        "after": assessments.as_data(after),
    }


def of_orientation(image: ImageId, before: ImageHeader, after: ImageHeader) -> Command:
    """An image of which a person said how it lies."""
    return {
        "kind": "orientation",
        "before": _lies(image, before),
        "after": _lies(image, after),
    }


def _lies(image: ImageId, header: ImageHeader) -> dict[str, Any]:
    return {
        "image": int(image),
        "orientation": list(header.orientation or ()),
        "from": header.orientation_from.value,
    }


def undo(unit: Unit, command: Command) -> None:
    """Take one command back."""
    _go(unit, command["kind"], command["after"], command["before"])


def redo(unit: Unit, command: Command) -> None:
    """Do one command again."""
    _go(unit, command["kind"], command["before"], command["after"])


def _go(unit: Unit, kind: str, there: dict[str, Any] | None, wanted: dict[str, Any] | None) -> None:
    known = there or wanted
    if known is None:
        return
    if kind == "finding":
        _finding(unit, FindingId(known["id"]), there, wanted)
    elif kind == "orientation":
        _orientation(unit, there, wanted)
    else:
        _assessment(unit, BreastId(known["breast"]), ReaderId(known["reader"]), there, wanted)


def _finding(
    unit: Unit, id_: FindingId, there: dict[str, Any] | None, wanted: dict[str, Any] | None
) -> None:
    current = findings.maybe(unit, id_)
    if current != (findings.from_data(there) if there else None):
        raise Outdated("That finding was changed elsewhere since: the step is dropped.")
    if wanted is None:
        findings.remove(unit, id_)
    elif current is None:
        findings.restore(unit, findings.from_data(wanted))
    else:
        findings.replace(unit, findings.from_data(wanted))


def _assessment(
    unit: Unit,
    breast: BreastId,
    reader: ReaderId,
    there: dict[str, Any] | None,
    wanted: dict[str, Any] | None,
) -> None:
    current = assessments.get(unit, breast, reader)
    if current != (assessments.from_data(there) if there else None):
        raise Outdated("That assessment was changed elsewhere since: the step is dropped.")
    if wanted is None:
        assessments.remove(unit, breast, reader)
    else:
        assessments.save(unit, assessments.from_data(wanted))


def _orientation(unit: Unit, there: dict[str, Any] | None, wanted: dict[str, Any] | None) -> None:
    if there is None or wanted is None:
        return
    image = ImageId(there["image"])
    if _lies(image, images.get(unit, image).header) != there:
        raise Outdated("That image was turned elsewhere since: the step is dropped.")
    row, column = wanted["orientation"] or ("", "")
    images.set_orientation(unit, image, (row, column) if row else None, Provenance(wanted["from"]))
