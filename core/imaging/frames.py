"""The slices of a multi-frame object, in the order of space (display rules 47-49).

Slices are ordered by where they lie, not by their frame numbers; where the two
orders only run against each other the file's own is kept, so that a slice has the
number that every other workstation and the report give it.
"""

from __future__ import annotations

import itertools
import math
import statistics
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.domain.study import Side
from core.imaging import attributes as read
from core.imaging import contrast, groups, limits, structure
from core.imaging.header import dataset
from core.imaging.orientation import opposite

if TYPE_CHECKING:
    from pydicom.dataset import Dataset

_SAME_PLACE = 1e-3
"""Millimetres below which two slices lie in one plane."""
_LONGEST_STACK = 400.0
"""Millimetres; no compressed breast is thicker, so that such positions are nonsense."""
_THICKEST = 50.0
_FROM = ("position", "spacing", "number")


@dataclass(frozen=True, slots=True)
class FrameInfo:
    """One slice.

    Attributes
    ----------
    frame
        Its frame in the file, counted from 0: what pixels are asked for by, and what
        ``Region.frame`` holds.
    depth_mm
        How far it lies from the first slice; None where the file does not say.
    side
        Frame Laterality (0020,9072), where it says one.
    """

    frame: int
    depth_mm: float | None = None
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class Frames:
    """The slices of one object, the first one first.

    Attributes
    ----------
    thickness_mm, between_mm
        Slice Thickness, and the distance from slice to slice.
    pixel_mm
        Pixel Spacing inside a slice, from Pixel Measures.
    depth_from
        "position" (Plane Position), "spacing" (number times spacing) or "number"
        (the file says nothing of depth).
    toward
        Patient directions in which the depth grows, such as ``F``; "" if unknown.
    own_contrast
        Whether slices differ in VOI or in rescaling.
    """

    slices: tuple[FrameInfo, ...]
    thickness_mm: float | None = None
    between_mm: float | None = None
    pixel_mm: float | None = None
    depth_from: str = "number"
    toward: str = ""
    own_contrast: bool = False

    @property
    def ends(self) -> tuple[str, str]:
        """Patient directions at the first and at the last slice, such as ``("H", "F")``."""
        return (opposite(self.toward) if self.toward else "", self.toward)

    def slice_of(self, frame: int) -> int | None:
        """The place in the stack of a frame of the file."""
        return next((k for k, one in enumerate(self.slices) if one.frame == frame), None)

    def nearest(self, depth_mm: float) -> int | None:
        """The slice nearest to a depth, or None where depths are not known."""
        known = [(abs(s.depth_mm - depth_mm), k) for k, s in enumerate(self.slices)
                 if s.depth_mm is not None]  # fmt: skip
        return min(known)[1] if known else None

    def contradicts(self, side: Side | None) -> bool:
        """Whether any slice names another side than ``side``, or two slices differ (rule 48)."""
        named = {one.side for one in self.slices if one.side is not None}
        return len(named | ({side} if side is not None else set())) > 1


def read_frames(path: Path) -> Frames:
    """The slices of a DICOM file; only helper processes call this.

    Raises
    ------
    RefusedFile
        With the reason.
    """
    with structure.opened(path) as found:
        data = dataset(found)
        return frames_of(data, limits.check(data, found))


def frames_of(data: Dataset, frame: limits.Frame) -> Frames:
    """The slices that a data set describes."""
    count = frame.frames
    own = groups.per_frame(data)
    if len(own) != count:
        own = ()  # groups that do not fit the frames say nothing of any of them
    thickness, between, pixel = _measures(data, own)
    said = groups.sides(data)
    sides = said if len(said) == count else (said[:1] or ("",)) * count
    along, normal = _positions(data, own)
    depth_from = "position" if along is not None else "spacing" if between else "number"
    if along is None:
        along = [k * (between or 0.0) for k in range(count)]
    order = _order(along)
    first = along[order[0]]
    sign = 1.0 if along[order[-1]] >= first else -1.0
    if depth_from == "position":
        between = _between(sorted(along)) or between
    return Frames(
        slices=tuple(
            FrameInfo(
                frame=f,
                depth_mm=None if depth_from == "number" else round(abs(along[f] - first), 3),
                side=Side(sides[f]) if sides[f] in ("R", "L") else None,
            )
            for f in order
        ),
        thickness_mm=thickness,
        between_mm=between,
        pixel_mm=pixel,
        depth_from=depth_from,
        toward=groups.letters([sign * v for v in normal]) if normal else "",
        own_contrast=_own_contrast(data, own, frame),
    )


def _measures(
    data: Dataset, own: tuple[Dataset, ...]
) -> tuple[float | None, float | None, float | None]:
    """Slice thickness, spacing between slices and pixel spacing, of the first that says them."""
    thickness = between = pixel = None
    for item in groups.macro_of(data, own[:1], "PixelMeasuresSequence"):
        thickness = thickness or _length(read.number(item, "SliceThickness"))
        between = between or _length(read.number(item, "SpacingBetweenSlices"))
        pixel = pixel or _length(read.number(item, "PixelSpacing"))
    return thickness, between or thickness, pixel


def _length(value: float | None) -> float | None:
    return value if value is not None and 0 < value <= _THICKEST else None


def _positions(
    data: Dataset, own: tuple[Dataset, ...]
) -> tuple[list[float] | None, tuple[float, ...]]:
    """How far each frame lies along the stack's normal, and that normal; None if unsaid.

    Positions that do not part the slices, or lie further apart than any breast, say
    nothing and are not believed.
    """
    cosines = next(
        (
            found
            for item in groups.macro_of(data, own[:1], "PlaneOrientationSequence")
            if groups.unit(found := read.numbers(item, "ImageOrientationPatient"))
        ),
        (),
    )
    normal = _cross(cosines[:3], cosines[3:]) if cosines else ()
    places = [
        next(
            (
                found
                for item in read.items(group, "PlanePositionSequence")
                if len(found := read.numbers(item, "ImagePositionPatient")) == 3
            ),
            None,
        )
        for group in own
    ]
    known = [p for p in places if p is not None]
    if not normal or not known or len(known) != len(places):
        return None, normal
    along = [sum(a * b for a, b in zip(p, normal, strict=True)) for p in known]
    ordered = sorted(along)
    steps = [b - a for a, b in itertools.pairwise(ordered)]
    if (steps and min(steps) < _SAME_PLACE) or ordered[-1] - ordered[0] > _LONGEST_STACK:
        return None, normal
    return along, normal


def _cross(a: tuple[float, ...], b: tuple[float, ...]) -> tuple[float, ...]:
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def _order(along: list[float]) -> list[int]:
    """Frames by place, running the way in which most frame numbers run."""
    order = sorted(range(len(along)), key=lambda f: (along[f], f))
    middle = (len(order) - 1) / 2
    agreement = sum((k - middle) * f for k, f in enumerate(order))
    return order if agreement >= 0 else order[::-1]


def _between(ordered: list[float]) -> float | None:
    steps = [b - a for a, b in itertools.pairwise(ordered)]
    return round(statistics.median(steps), 4) if steps else None


def _own_contrast(data: Dataset, own: tuple[Dataset, ...], frame: limits.Frame) -> bool:
    """Whether the frames' own groups give different contrasts or rescalings."""
    keywords = ("FrameVOILUTSequence", "PixelValueTransformationSequence")
    told = {
        contrast.told(data, frame, index)
        for index, group in enumerate(own)
        if any(keyword in group for keyword in keywords)
    }
    return len(told) > 1


def to_json(frames: Frames) -> dict[str, Any]:
    """A JSON object, column by column so that many slices fit one line."""
    return {
        "frame": [s.frame for s in frames.slices],
        "depth": [s.depth_mm for s in frames.slices],
        "side": "".join(s.side.value if s.side else "-" for s in frames.slices),
        "thickness": frames.thickness_mm,
        "between": frames.between_mm,
        "pixel": frames.pixel_mm,
        "from": frames.depth_from,
        "toward": frames.toward,
        "own_contrast": frames.own_contrast,
    }


def from_json(value: dict[str, Any]) -> Frames:
    """The slices that :func:`to_json` wrote, checked: a helper may have been taken over.

    Raises
    ------
    ValueError
        When anything is missing, of another type or beyond its limits.
    """
    try:
        numbers, depths, sides = value["frame"], value["depth"], value["side"]
        if not 1 <= len(numbers) <= limits.MOST_FRAMES or sorted(numbers) != list(
            range(len(numbers))
        ):
            raise ValueError("not each frame once")
        toward = value["toward"]
        if type(toward) is not str or len(toward) > 3 or not set(toward) <= set("APRLHF"):
            raise ValueError("no directions")
        if value["from"] not in _FROM or type(value["own_contrast"]) is not bool:
            raise ValueError("no words of ours")
        return Frames(
            slices=tuple(
                FrameInfo(int(f), _depth(d), Side(s) if s != "-" else None)
                for f, d, s in zip(numbers, depths, sides, strict=True)
            ),
            thickness_mm=_number(value["thickness"], _THICKEST),
            between_mm=_number(value["between"], _LONGEST_STACK),
            pixel_mm=_number(value["pixel"], _THICKEST),
            depth_from=value["from"],
            toward=toward,
            own_contrast=value["own_contrast"],
        )
    except (KeyError, TypeError) as error:
        raise ValueError("not the slices of an image") from error


def _depth(value: Any) -> float | None:
    if value is None:
        return None
    # A spacing of millimetres times ten thousand frames is the most that can be said.
    if type(value) not in (int, float) or not 0 <= value <= _THICKEST * limits.MOST_FRAMES:
        raise ValueError("no depth")
    return float(value)


def _number(value: Any, most: float) -> float | None:
    if value is None:
        return None
    if type(value) not in (int, float) or not math.isfinite(value) or not 0 < value <= most:
        raise ValueError("no length")
    return float(value)
