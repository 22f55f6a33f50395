"""Which marks are drawn on which image, in whose colour, and on which slice."""

from __future__ import annotations

from collections.abc import Sequence

from core.annotation.comparison import Case
from core.domain.study import ImageRecord
from maninegs_gui.adjudication.people import Person
from maninegs_gui.adjudication.pictures import CasePicture, Drawn
from maninegs_gui.widgets.canvas_marks import Mark, Shape

_NEAR_SLICES = 5


def marks(
    case: Case, people: Sequence[Person], pane: CasePicture, current: int | None
) -> tuple[Drawn, ...]:
    """Every reader's marks on the frame that ``pane`` shows, those of ``current`` lit."""
    known = {one.id: one for one in people}
    found = []
    for lesion, one in enumerate(case.lesions):
        for finding in one.findings:
            person = known[finding.reader]
            for region in finding.regions:
                near = abs(region.frame - pane.frame) <= _NEAR_SLICES
                if region.image == pane.record.id and near:
                    text = f"{person.initials} {lesion + 1}"
                    shape = Shape(region.kind.value)
                    mark = Mark(shape, region.points, text, lesion == current)
                    found.append(Drawn(mark, person.color, person.place))
    return tuple(found)


def frame_of(case: Case, record: ImageRecord) -> int:
    """The slice with the first mark, or the middle one."""
    for one in case.lesions:
        for finding in one.findings:
            for region in finding.regions:
                if region.image == record.id:
                    return region.frame
    return record.header.frames // 2 if record.header.frames > 1 else 0
