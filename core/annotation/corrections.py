"""What a reader sets right about an image: one recorded act, undoable like any other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from uuid import uuid4

from core.annotation import commands, image_places
from core.annotation.adjudication import consensus
from core.domain.changes import Changes
from core.domain.finding import Finding, FindingId
from core.domain.study import BreastId, ImageId, ReaderId, Side, View
from core.store import (
    Store,
    Unit,
    adjudications,
    assessments,
    breasts,
    exams,
    findings,
    images,
    undo,
)

_TURN = "Correct an orientation"
_PLACE = "Correct side and view"


@dataclass(frozen=True, slots=True)
class Placed:
    """What became of a reader's own work on an image that turned out to show another breast.

    Attributes
    ----------
    taken
        Findings that went to the other breast, since all their marks are on this image.
    parted
        Findings that stay, since they are marked elsewhere too; what was marked on this
        image is a finding of its own in the other breast now.
    elsewhere
        Findings of other exams that this image was marked for as a prior: they stay.
    assessed
        Breasts that she had assessed before: each was read with or without this image.
    """

    taken: tuple[FindingId, ...] = ()
    parted: tuple[FindingId, ...] = ()
    elsewhere: tuple[FindingId, ...] = ()
    assessed: tuple[Side, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.taken or self.parted or self.elsewhere or self.assessed)


def turn(
    store: Store, reader: ReaderId | None, image: ImageId, orientation: tuple[str, str]
) -> Changes:
    """Say how the stored pixels of an image lie (display rule 17).

    The image hangs, is measured and is trained on by what is recorded here. Without a
    reader it is recorded all the same; only a reader's acts can be undone.
    """
    with store.write(reader, _TURN) as unit:
        before = images.get(unit, image)
        images.set_orientation(unit, image, orientation)
        after = images.get(unit, image)
        if reader is not None:
            command = commands.of_orientation(image, before.header, after.header, before.breast)
            undo.push(unit, reader, uuid4().hex, _TURN, command)
    return unit.changes


def place(
    store: Store, reader: ReaderId | None, image: ImageId, side: Side, view: View
) -> tuple[Changes, Placed]:
    """Say which side and view an image shows.

    Where that is another breast, no mark stays with the wrong side and none is lost: every
    reader's findings go along with the image, and those that are marked on other images
    too are parted. All of it is one undo step; :class:`Placed` tells of this reader's own
    findings only, since another's may not be seen yet.
    """
    with store.write(reader, _PLACE) as unit:
        before = images.place_as_data(unit, image)
        old = None if before["breast"] is None else BreastId(before["breast"])
        new = exams.ensure_breast(unit, images.get(unit, image).exam, side)
        marked = findings.on_image(unit, image) if old not in (None, new) else ()
        moved = [_take_along(unit, one, image, new) for one in marked if one.breast == old]
        own = [pairs for pairs in moved if pairs[0][1].reader == reader]
        told = Placed(
            taken=tuple(pairs[0][1].id for pairs in own if len(pairs) == 1),
            parted=tuple(pairs[0][1].id for pairs in own if len(pairs) > 1),
            elsewhere=tuple(f.id for f in marked if f.breast != old and f.reader == reader),
            assessed=_assessed(unit, reader, image, side),
        )
        images.place(unit, image, side, view)
        after = images.place_as_data(unit, image)
        pairs = [pair for some in moved for pair in some]
        states = image_places.states(before, after, pairs)
        step = [commands.of_placement(*states), *_open_again(unit, old, pairs)]
        if reader is not None and before != after:
            gesture = uuid4().hex
            for command in step:
                undo.push(unit, reader, gesture, _PLACE, command)
    return unit.changes, told


_Pair = tuple[Finding | None, Finding]


def _take_along(unit: Unit, finding: Finding, image: ImageId, breast: BreastId) -> list[_Pair]:
    """Give a finding, or what of it is marked on the image, to another breast."""
    stay = tuple(region for region in finding.regions if region.image != image)
    if not stay:
        findings.move(unit, finding.id, breast)
        return [(finding, findings.get(unit, finding.id))]
    findings.replace(unit, replace(finding, regions=stay))
    made = findings.add(
        unit, breast=breast, reader=finding.reader, lexicon=finding.lexicon,
        lexicon_version=finding.lexicon_version, type_key=finding.type_key,
        descriptors=finding.descriptors, note=finding.note, category=finding.category,
        location=finding.location,
        regions=[region for region in finding.regions if region.image == image],
    )  # fmt: skip
    return [(finding, findings.get(unit, finding.id)), (None, findings.get(unit, made))]


def _open_again(
    unit: Unit, breast: BreastId | None, moved: Iterable[_Pair]
) -> Iterator[commands.Command]:
    """Where marks went that a verdict had settled on, that breast is to be settled anew.

    Else it would count as settled on nothing, and be trained on as a breast without findings.
    """
    owner = consensus(unit)
    if breast is None or all(new.reader != owner for _, new in moved):
        return
    settled = adjudications.get(unit, breast)
    if settled is not None:
        adjudications.remove(unit, breast)
        yield commands.of_adjudication(settled, None)


def _assessed(unit: Unit, reader: ReaderId | None, image: ImageId, side: Side) -> tuple[Side, ...]:
    """The sides that a reader assessed, of those that an image leaves and comes to."""
    record = images.get(unit, image)
    if reader is None or record.header.side is side:
        return ()
    given = {one.breast for one in assessments.of_exam(unit, record.exam, reader)}
    return tuple(
        info.side
        for info in breasts.of_exam(unit, record.exam)
        if info.id in given and info.side in (record.header.side, side)
    )
