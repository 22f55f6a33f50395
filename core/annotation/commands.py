"""Reversible commands as plain data: what was there before, and after.

A command is stored as JSON in the undo log, so it outlives the program. Undoing
goes from ``after`` to ``before``, redoing the other way; either refuses when what
is there is not what the command left. What can be undone is a table of kinds:
how to read what is there, and how to put something in its place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from core.annotation import image_places
from core.domain.assessment import Adjudication, Assessment, Draft, ExamConclusion, Pathology
from core.domain.errors import WorldError
from core.domain.finding import Finding, FindingId
from core.domain.landmark import Landmark
from core.domain.study import BreastId, ExamId, ImageHeader, ImageId, Provenance, ReaderId
from core.domain.template import Template
from core.store import (
    Reading,
    Unit,
    adjudications,
    assessments,
    breasts,
    conclusions,
    drafts,
    findings,
    images,
    landmarks,
    pathology,
    templates,
)

Command = Mapping[str, Any]
State = dict[str, Any]
"""What there is of one thing, as plain data."""


class Outdated(WorldError):
    """What a step would take back was changed since, somewhere else."""


@dataclass(frozen=True)
class Kind:
    """How one kind of thing is read and put back.

    Attributes
    ----------
    there
        What is there of the thing that a state names; None for nothing.
    put
        Make what is there what is wanted; (unit, a state that names it, wanted or None).
    sentence
        What is said when it is not what the command left.
    """

    there: Callable[[Reading, State], State | None]
    put: Callable[[Unit, State, State | None], None]
    sentence: str


def _put_finding(unit: Unit, known: State, wanted: State | None) -> None:
    if wanted is not None:
        _check_sides(unit, findings.from_data(wanted))
    image_places.put_finding(unit, FindingId(known["id"]), wanted)


def _check_sides(reading: Reading, wanted: Finding) -> None:
    """Let no mark come back onto an image that turned out to show another breast meanwhile."""
    there = findings.maybe(reading, wanted.id)
    marked = {region.image for region in there.regions} if there is not None else set()
    own = breasts.several(reading, [wanted.breast]).get(wanted.breast)
    for image in {region.image for region in wanted.regions} - marked:
        if own is None or images.get(reading, image).header.side is not own.side:
            raise Outdated(
                "An image that it was marked on shows another breast by now: the step is dropped."
            )


def _finding(reading: Reading, known: State) -> State | None:
    found = findings.maybe(reading, FindingId(known["id"]))
    return findings.as_data(found) if found else None


def _assessment(reading: Reading, known: State) -> State | None:
    found = assessments.get(reading, BreastId(known["breast"]), ReaderId(known["reader"]))
    return assessments.as_data(found) if found else None


def _put_assessment(unit: Unit, known: State, wanted: State | None) -> None:
    if wanted is None:
        assessments.remove(unit, BreastId(known["breast"]), ReaderId(known["reader"]))
    else:
        assessments.save(unit, assessments.from_data(wanted))


def _draft(reading: Reading, known: State) -> State | None:
    found = drafts.get(reading, BreastId(known["breast"]), ReaderId(known["reader"]))
    return None if found.empty else drafts.as_data(found)


def _put_draft(unit: Unit, known: State, wanted: State | None) -> None:
    nothing = Draft(BreastId(known["breast"]), ReaderId(known["reader"]))
    drafts.save(unit, drafts.from_data(wanted) if wanted else nothing)


def _conclusion(reading: Reading, known: State) -> State | None:
    found = conclusions.get(reading, ExamId(known["exam"]), ReaderId(known["reader"]))
    return None if found.empty else conclusions.as_data(found)


def _put_conclusion(unit: Unit, known: State, wanted: State | None) -> None:
    nothing = ExamConclusion(ExamId(known["exam"]), ReaderId(known["reader"]))
    conclusions.save(unit, conclusions.from_data(wanted) if wanted else nothing)


def _pathology(reading: Reading, known: State) -> State | None:
    found = pathology.get(reading, BreastId(known["breast"]))
    return pathology.as_data(found) if found else None


def _put_pathology(unit: Unit, known: State, wanted: State | None) -> None:
    if wanted is None:
        pathology.remove(unit, BreastId(known["breast"]))
    else:
        pathology.set_pathology(unit, pathology.from_data(wanted))


def _template(reading: Reading, known: State) -> State | None:
    found = templates.named(reading, ReaderId(known["reader"]), known["name"])
    return templates.as_data(found) if found else None


def _put_template(unit: Unit, known: State, wanted: State | None) -> None:
    if wanted is not None:
        templates.save(unit, templates.from_data(wanted))
        return
    found = templates.named(unit, ReaderId(known["reader"]), known["name"])
    if found is not None:
        templates.remove(unit, found.id)


def _landmark(reading: Reading, known: State) -> State | None:
    one = landmarks.from_data(known)
    found = landmarks.get(reading, one.image, one.reader, one.kind, one.frame)
    return landmarks.as_data(found) if found else None


def _put_landmark(unit: Unit, known: State, wanted: State | None) -> None:
    if wanted is None:
        one = landmarks.from_data(known)
        landmarks.remove(unit, one.image, one.reader, one.kind, one.frame)
    else:
        landmarks.place(unit, landmarks.from_data(wanted))


def _adjudication(reading: Reading, known: State) -> State | None:
    found = adjudications.get(reading, BreastId(known["breast"]))
    return adjudications.as_data(found) if found else None


def _put_adjudication(unit: Unit, known: State, wanted: State | None) -> None:
    if wanted is None:
        adjudications.remove(unit, BreastId(known["breast"]))
    else:
        adjudications.save(unit, adjudications.from_data(wanted))


def _orientation(reading: Reading, known: State) -> State | None:
    image = ImageId(known["image"])
    return _lies(image, images.get(reading, image).header)


def _put_orientation(unit: Unit, known: State, wanted: State | None) -> None:
    if wanted is None:
        return
    row, column = wanted["orientation"] or ("", "")
    images.set_orientation(
        unit,
        ImageId(known["image"]),
        (row, column) if row else None,
        Provenance(wanted["from"]),
    )


def _put_placement(unit: Unit, known: State, wanted: State | None) -> None:
    try:
        image_places.put(unit, known, wanted)
    except image_places.Blocked as blocked:
        raise Outdated(blocked.sentence) from blocked


KINDS: dict[str, Kind] = {
    "finding": Kind(
        _finding,
        _put_finding,
        "That finding was changed elsewhere since: the step is dropped.",
    ),
    "assessment": Kind(
        _assessment,
        _put_assessment,
        "That assessment was changed elsewhere since: the step is dropped.",
    ),
    "draft": Kind(
        _draft,
        _put_draft,
        "What was said of that breast was changed elsewhere since: the step is dropped.",
    ),
    "conclusion": Kind(
        _conclusion,
        _put_conclusion,
        "What was said of that exam was changed elsewhere since: the step is dropped.",
    ),
    "pathology": Kind(
        _pathology,
        _put_pathology,
        "That pathology was changed elsewhere since: the step is dropped.",
    ),
    "template": Kind(
        _template,
        _put_template,
        "That template was changed elsewhere since: the step is dropped.",
    ),
    "adjudication": Kind(
        _adjudication,
        _put_adjudication,
        "That breast was settled otherwise since: the step is dropped.",
    ),
    "orientation": Kind(
        _orientation,
        _put_orientation,
        "That image was turned elsewhere since: the step is dropped.",
    ),
    "placement": Kind(
        image_places.there,
        _put_placement,
        "That image or a finding on it was changed elsewhere since: the step is dropped.",
    ),
    "landmark": Kind(
        _landmark,
        _put_landmark,
        "That point was moved elsewhere since: the step is dropped.",
    ),
}


def of_finding(before: Finding | None, after: Finding | None) -> Command:
    """A finding that was made, changed or removed."""
    return _command("finding", before, after, findings.as_data)


def of_assessment(before: Assessment | None, after: Assessment | None) -> Command:
    """An assessment that was saved or taken away."""
    return _command("assessment", before, after, assessments.as_data)


def of_draft(before: Draft, after: Draft) -> Command:
    """What was said of a breast before its assessment."""
    return _command(
        "draft",
        None if before.empty else before,
        None if after.empty else after,
        drafts.as_data,
    )


def of_conclusion(before: ExamConclusion, after: ExamConclusion) -> Command:
    """What was said of an exam as a whole."""
    return _command(
        "conclusion",
        None if before.empty else before,
        None if after.empty else after,
        conclusions.as_data,
    )


def of_pathology(before: Pathology | None, after: Pathology | None) -> Command:
    """A proven outcome that was noted, changed or taken away."""
    return _command("pathology", before, after, pathology.as_data)


def of_template(before: Template | None, after: Template | None) -> Command:
    """A template that was kept, changed or taken away."""
    return _command("template", before, after, templates.as_data)


def of_adjudication(before: Adjudication | None, after: Adjudication | None) -> Command:
    """A breast that was settled, settled otherwise, or opened again."""
    return _command("adjudication", before, after, adjudications.as_data)


def of_orientation(
    image: ImageId, before: ImageHeader, after: ImageHeader, breast: BreastId | None = None
) -> Command:
    """An image of which a person said how it lies."""
    said = _command("orientation", before, after, lambda header: _lies(image, header))
    return {**said, "breast": breast}


def of_placement(before: State, after: State) -> Command:
    """An image of which a person said what it shows (:func:`image_places.states`)."""
    return _command("placement", before, after, dict)


def of_landmark(
    before: Landmark | None, after: Landmark | None, breast: BreastId | None
) -> Command:
    """A point of anatomy that was placed, moved or taken away."""
    return {**_command("landmark", before, after, landmarks.as_data), "breast": breast}


def undo(unit: Unit, command: Command) -> None:
    """Take one command back."""
    _go(unit, command["kind"], command["after"], command["before"])


def redo(unit: Unit, command: Command) -> None:
    """Do one command again."""
    _go(unit, command["kind"], command["before"], command["after"])


def _command(kind: str, before: Any, after: Any, as_data: Callable[[Any], State]) -> Command:
    return {
        "kind": kind,
        "before": None if before is None else as_data(before),
        "after": None if after is None else as_data(after),
    }


def _go(unit: Unit, name: str, there: State | None, wanted: State | None) -> None:
    known = there or wanted
    if known is None:
        return
    kind = KINDS[name]
    if not _same(kind.there(unit, known), there):
        raise Outdated(kind.sentence)
    kind.put(unit, known, wanted)


def _same(current: State | None, left: State | None) -> bool:
    """Whether what is there is what a command left.

    A command of an earlier program does not name what the store learnt since; where
    that is empty, the two are the same.
    """
    if current is None or left is None:
        return current is left
    return (
        all(current[key] == left[key] if key in left else not current[key] for key in current)
        and left.keys() <= current.keys()
    )


def _lies(image: ImageId, header: ImageHeader) -> State:
    return {
        "image": int(image),
        "orientation": list(header.orientation or ()),
        "from": header.orientation_from.value,
    }
