"""On which images a finding may be marked.

A finding is of one breast: one side of one exam. It may be marked on the images of that
breast, and on those of the same side in the person's other exams, where it was to be seen
already or is still to be seen. An image of which nobody knows the side takes no mark.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.study import BreastId, ImageId
from core.store import breasts, images
from core.store.work import Reading


@dataclass(frozen=True, slots=True)
class MayMark:
    """Whether an image takes a mark, and if not why, in a sentence.

    Attributes
    ----------
    other_exam
        Whether it is of another exam of the same person.
    """

    why_not: str = ""
    other_exam: bool = False

    def __bool__(self) -> bool:
        return not self.why_not


def may_mark(reading: Reading, breast: BreastId, image: ImageId) -> MayMark:
    """Whether a finding of ``breast`` may be marked on ``image``."""
    record = images.get(reading, image)
    if record.breast == breast:
        return MayMark()
    if record.breast is None:
        return MayMark("Nobody knows which breast that image shows: set its side and view first.")
    own, other = breasts.get(reading, breast), breasts.get(reading, record.breast)
    if own.patient != other.patient:
        return MayMark("That image is of another patient: a finding is never marked there.")
    if own.side is not other.side:
        return MayMark(
            "That image is of the other breast: mark the finding in its own, or add one there."
        )
    return MayMark(other_exam=True)


def markable(reading: Reading, breast: BreastId) -> dict[ImageId, str]:
    """Every image that a finding of ``breast`` may be marked on, with its label.

    Those of the breast itself come first, then those of the same side in the person's
    other exams, the newest exam first.
    """
    own = breasts.get(reading, breast)
    others = [
        info
        for info in breasts.of_person(reading, own.patient)
        if info.side is own.side and info.id != own.id
    ]
    others.sort(
        key=lambda info: (info.exam_date is not None, info.exam_date, info.id), reverse=True
    )
    order = [breast, *(info.id for info in others)]
    found = images.of_breasts(reading, order)
    return {record.id: record.label for one in order for record in found.get(one, ())}
