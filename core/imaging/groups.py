"""Functional groups of multi-frame objects (PS3.3 C.7.6.16; display rule 48).

A macro stands either in the shared groups or in the group of each frame. What they
say goes before the same attribute at the top of the data set, where it does not belong.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from core.imaging import attributes as read

if TYPE_CHECKING:
    from pydicom.dataset import Dataset

SHARED = "SharedFunctionalGroupsSequence"
PER_FRAME = "PerFrameFunctionalGroupsSequence"

_AXES = (("L", "R"), ("P", "A"), ("H", "F"))
_LEAST = 0.26
"""Smallest direction cosine that is named: 15 degrees off the plane of the other axes."""


def per_frame(data: Dataset) -> tuple[Dataset, ...]:
    """The groups of each frame, in the order of the frames."""
    return tuple(read.items(data, PER_FRAME))


def macro(data: Dataset, keyword: str, frame: int = 0) -> Iterator[Dataset]:
    """The items of a functional group macro: the frame's own first, then the shared."""
    from pydicom.sequence import Sequence

    groups = data.get(PER_FRAME)
    # One look at one frame: asked for each of thousands, a walk over all would be slow.
    there = isinstance(groups, Sequence) and 0 <= frame < len(groups)
    yield from macro_of(data, (groups[frame],) if there else (), keyword)


def macro_of(data: Dataset, own: Iterable[Dataset], keyword: str) -> Iterator[Dataset]:
    """Like :func:`macro`, for a frame's groups that were read already."""
    for group in (*own, *read.items(data, SHARED)):
        yield from read.items(group, keyword)


def everywhere(data: Dataset, keyword: str) -> Iterator[Dataset]:
    """Items of a sequence at the top, in the shared groups, or one level below a macro there.

    View Code Sequence belongs at the top (Breast View module), and some vendors write
    it into the shared groups.
    """
    yield from read.items(data, keyword)
    groups = (*read.items(data, SHARED), *per_frame(data)[:1])
    for group in groups:
        yield from read.items(group, keyword)
        for element in group:
            if element.VR == "SQ":
                for item in read.items(group, element.keyword):
                    yield from read.items(item, keyword)


def sides(data: Dataset) -> tuple[str, ...]:
    """Frame Laterality (0020,9072) of every frame, else the shared one alone; "" if unsaid."""
    shared = next(
        (
            side
            for group in read.items(data, SHARED)
            for anatomy in read.items(group, "FrameAnatomySequence")
            if (side := read.text(anatomy, "FrameLaterality"))
        ),
        "",
    )
    own = tuple(
        next(
            (
                side
                for anatomy in read.items(group, "FrameAnatomySequence")
                if (side := read.text(anatomy, "FrameLaterality"))
            ),
            shared,
        )
        for group in per_frame(data)
    )
    return own or ((shared,) if shared else ())


def directions(data: Dataset) -> Iterator[tuple[str, ...]]:
    """Patient Orientation as the groups of the first frame give it, the best first.

    From Patient Orientation in Frame Sequence (0020,9450), else from the cosines of
    Image Orientation (Patient) (0020,0037).
    """
    for item in macro(data, "PatientOrientationInFrameSequence"):
        value = item.get("PatientOrientation") or ()
        if not isinstance(value, str):
            yield tuple(str(v) for v in value)
    for item in macro(data, "PlaneOrientationSequence"):
        found = read.numbers(item, "ImageOrientationPatient")
        if unit(found):
            yield letters(found[:3]), letters(found[3:])


def unit(cosines: tuple[float, ...]) -> bool:
    """Whether six numbers are two directions of length one at right angles."""
    if len(cosines) != 6:
        return False
    row, column = cosines[:3], cosines[3:]
    across = sum(a * b for a, b in zip(row, column, strict=True))
    return (
        abs(math.hypot(*row) - 1) < 0.01
        and abs(math.hypot(*column) - 1) < 0.01
        and abs(across) < 0.01
    )


def letters(direction: Iterable[float]) -> str:
    """A direction in patient coordinates (x to L, y to P, z to H) as letters, e.g. ``FR``.

    The strongest first; feet and head go before the sides where both are as strong, as
    in an oblique view at 45 degrees.
    """
    named = [
        (round(abs(value), 3), axis, _AXES[axis][value < 0])
        for axis, value in enumerate(direction)
        if abs(value) >= _LEAST
    ]
    return "".join(letter for _, _, letter in sorted(named, reverse=True))
