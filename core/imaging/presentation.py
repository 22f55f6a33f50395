"""A Grayscale Softcopy Presentation State as a value, and what it makes of an image.

Display rules 7, 8, 10 and 18. A state replaces what the image says of its grey scale
(PS3.4 N.2): its inversion is the only one, padding stays black, and its rotation and flip
start from the *stored* pixels, whatever Patient Orientation would make of them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from core.domain.evidence import FARTHEST, Point
from core.domain.study import ImageHeader, Side
from core.imaging.display import Display, Function, Voi
from core.imaging.orientation import Hung, hang

GREYSCALE = "1.2.840.10008.5.1.4.1.1.11.1"
MOST_GRAPHICS = 2000
MOST_GRAPHIC_POINTS = 20_000
MOST_TEXTS = 300
MOST_ENTRIES = 160_000
"""Entries of all contrast tables of one state, so that it fits a line between processes."""

_UPSIDE = {
    (0, False): Hung(),
    (90, False): Hung(transpose=True, flip_horizontal=True),
    (180, False): Hung(flip_horizontal=True, flip_vertical=True),
    (270, False): Hung(transpose=True, flip_vertical=True),
    (0, True): Hung(flip_horizontal=True),
    (90, True): Hung(transpose=True),
    (180, True): Hung(flip_vertical=True),
    (270, True): Hung(transpose=True, flip_horizontal=True, flip_vertical=True),
}
"""Clockwise rotation first, then the horizontal flip (PS3.3 C.10.6), as transpose and flips."""


class Units(StrEnum):
    """What the coordinates of a graphic count (PS3.3 C.10.5.1.1)."""

    PIXEL = "PIXEL"
    """Stored pixels, before rotation and flip."""
    DISPLAY = "DISPLAY"
    """The displayed area after rotation and flip, from (0, 0) to (1, 1)."""


class Fitting(StrEnum):
    """Presentation Size Mode (0070,0100)."""

    FIT = "SCALE TO FIT"
    TRUE_SIZE = "TRUE SIZE"
    MAGNIFY = "MAGNIFY"


@dataclass(frozen=True, slots=True)
class Target:
    """An image that a part of a state is for, and its frames from 1 (none: all)."""

    uid: str
    frames: tuple[int, ...] = ()


Targets = tuple[Target, ...]
"""No target at all means every image of the state."""


@dataclass(frozen=True, slots=True)
class SoftcopyVoi:
    """One item of Softcopy VOI LUT Sequence (0028,3110)."""

    voi: Voi
    targets: Targets = ()


@dataclass(frozen=True, slots=True)
class Area:
    """One displayed area (0070,005A), as a rectangle of stored pixels.

    Attributes
    ----------
    left, top, right, bottom
        Edges, so that the whole image is (0, 0, columns, rows).
    magnification
        Display pixels per image pixel, of ``MAGNIFY`` only.
    """

    left: float
    top: float
    right: float
    bottom: float
    fitting: Fitting = Fitting.FIT
    magnification: float | None = None
    targets: Targets = ()


@dataclass(frozen=True, slots=True)
class Graphic:
    """One graphic object as a line through its points; one point is a point."""

    points: tuple[Point, ...]
    units: Units = Units.PIXEL
    closed: bool = False
    filled: bool = False
    layer: str = ""
    targets: Targets = ()

    def __post_init__(self) -> None:
        _check(self.points)


@dataclass(frozen=True, slots=True)
class TextNote:
    """One text object: in a box, at an anchor, or both with a line between."""

    text: str
    box: tuple[Point, Point] | None = None
    box_units: Units = Units.PIXEL
    anchor: Point | None = None
    anchor_units: Units = Units.PIXEL
    anchor_shown: bool = False
    layer: str = ""
    targets: Targets = ()

    def __post_init__(self) -> None:
        _check(self.box or ())
        _check((self.anchor,) if self.anchor else ())


@dataclass(frozen=True, slots=True)
class GraphicLayer:
    """A layer of graphics; layers of a higher order cover lower ones."""

    name: str
    order: int = 0
    color: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class PresentationState:
    """Everything a Grayscale Softcopy Presentation State asks for.

    Attributes
    ----------
    inverse
        Whether small values are white, after the VOI: the whole inversion there is.
    curve
        Presentation LUT Sequence, (n,) little-endian uint16 over the whole VOI output;
        empty for a shape.
    rescale
        Slope and intercept of the state's modality transformation.
    shutters
        What each shutter leaves to be seen, as polygons of stored pixels.
    notes
        Sentences on what of the state cannot be applied.
    """

    label: str
    description: str = ""
    creator: str = ""
    created: datetime | None = None
    images: Targets = ()
    vois: tuple[SoftcopyVoi, ...] = ()
    inverse: bool = False
    curve: bytes = b""
    rescale: tuple[float, float] = (1.0, 0.0)
    rotation: int = 0
    flip: bool = False
    areas: tuple[Area, ...] = ()
    graphics: tuple[Graphic, ...] = ()
    texts: tuple[TextNote, ...] = ()
    layers: tuple[GraphicLayer, ...] = ()
    shutters: tuple[tuple[Point, ...], ...] = ()
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.rotation not in (0, 90, 180, 270):
            raise ValueError("a rotation that is none")
        if len(self.curve) % 2:
            raise ValueError("half an entry of a table")
        for outline in self.shutters:
            _check(outline)

    def covers(self, uid: str, frame: int | None = None) -> bool:
        """Whether the state is for an image (and its frame, from 1)."""
        return bool(self.images) and _meant(self.images, uid, frame)


@dataclass(frozen=True, slots=True)
class Applied:
    """An image as a presentation state shows it."""

    display: Display
    hung: Hung
    area: Area | None = None


def apply(display: Display, hung: Hung, state: PresentationState, uid: str) -> Applied:
    """What a pane is to draw with once ``state`` is applied to the image ``uid``.

    Parameters
    ----------
    display, hung
        As the image alone would be shown; kept where the state is not for this image.

    Returns
    -------
    Applied
        With the state's contrasts, its one inversion, the image's own padding, and the
        way from *stored* pixels to the screen that the state asks for.
    """
    if not state.covers(uid):
        return Applied(display, hung)
    mine = tuple(one.voi for one in state.vois if _meant(one.targets, uid))
    vois = mine or (_identity(display.bits),)
    if state.curve:
        vois = tuple(_curved(voi, state.curve) for voi in vois)
    slope, intercept = state.rescale
    shown = replace(
        display,
        photometric="MONOCHROME2",  # a state stands in for what the image says (rule 7)
        shape="INVERSE" if state.inverse else "IDENTITY",
        voi=tuple(replace(voi, title=voi.title or state.label) for voi in vois),
        slope=slope,
        intercept=intercept,
    )
    area = next((area for area in state.areas if _meant(area.targets, uid)), None)
    return Applied(shown, turned(state), area)


def turned(state: PresentationState) -> Hung:
    """Rotation and flip of a state, from stored pixels."""
    return _UPSIDE[state.rotation, state.flip]


def extent(area: Area, hung: Hung, shape: tuple[int, int]) -> tuple[float, float, float, float]:
    """(left, top, right, bottom) of a displayed area in the hung image.

    Parameters
    ----------
    shape
        (rows, columns) of the stored pixels.
    """
    corners = hung.to_display([(area.left, area.top), (area.right, area.bottom)], shape)
    (left, top), (right, bottom) = corners.min(axis=0), corners.max(axis=0)
    return float(left), float(top), float(right), float(bottom)


def to_stored(
    points: tuple[Point, ...],
    units: Units,
    area: Area | None,
    hung: Hung,
    shape: tuple[int, int],
) -> tuple[Point, ...]:
    """Points of a graphic as (column, row) of stored pixels (rule 18).

    Parameters
    ----------
    area
        The displayed area that DISPLAY units count; the whole image when there is none.
    """
    if units is Units.PIXEL or not points:
        return points
    rows, columns = shape
    left, top, right, bottom = extent(area or Area(0, 0, columns, rows), hung, shape)
    hanging = [(left + x * (right - left), top + y * (bottom - top)) for x, y in points]
    return tuple((float(x), float(y)) for x, y in hung.to_stored(hanging, shape))


def graphics_of(
    state: PresentationState, uid: str, frame: int | None = None
) -> tuple[Graphic | TextNote, ...]:
    """What the state draws on an image, the lowest layer first."""
    if not state.covers(uid, frame):
        return ()
    order = {layer.name: layer.order for layer in state.layers}
    drawn: list[Graphic | TextNote] = [*state.graphics, *state.texts]
    found = [one for one in drawn if _meant(one.targets, uid, frame)]
    return tuple(sorted(found, key=lambda one: order.get(one.layer, 0)))


def wrong_side(header: ImageHeader, hung: Hung) -> str:
    """A sentence when an image turned like this has its chest wall on the wrong side.

    The label of an image comes from its codes and stays right whatever a state does; a
    reader must still be told that this breast does not hang as others do (rule 19).
    """
    if header.side is None or header.orientation is None:
        return ""
    usual = hang(header.side, header.view, header.orientation).letters(header.orientation)
    now = hung.letters(header.orientation)
    if now == usual:
        return ""
    if now[0] == usual[0]:
        return "The presentation state shows this image upside down."
    if set(now[0]) & set("AP"):
        side = "right" if header.side is Side.RIGHT else "left"
        other = "left" if header.side is Side.RIGHT else "right"
        return (
            f"The presentation state shows this {side} breast with its chest wall on the {other}."
        )
    return "The presentation state shows this image on its side."


def _meant(targets: Targets, uid: str, frame: int | None = None) -> bool:
    if not targets:
        return True
    return any(
        target.uid == uid and (frame is None or not target.frames or frame in target.frames)
        for target in targets
    )


def _identity(bits: int) -> Voi:
    """No VOI in a state: all modality values, dark to bright (PS3.4 N.2.2)."""
    top = float((1 << bits) - 1)
    return Voi(Function.LINEAR_EXACT, top / 2, top)


def _curved(voi: Voi, curve: bytes) -> Voi:
    """A VOI and the Presentation LUT after it as one table (PS3.3 C.11.6)."""
    out = np.frombuffer(curve, dtype="<u2").astype(np.float64)
    count = 4096
    place: npt.NDArray[np.float64] = (np.arange(count) + 0.5) / count
    levels = _levels(voi, place)
    index = np.rint(levels * (len(out) - 1)).astype(np.int64)
    entries = out[index].astype("<u2").tobytes()
    first = round(voi.center - voi.width / 2)
    return replace(
        voi, function=Function.LUT, first=first, bits=16, entries=entries, width=max(voi.width, 1.0)
    )


def _levels(voi: Voi, place: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """0..1 of a VOI at ``place`` 0..1 of its input range."""
    if voi.function is Function.LUT:
        entries = np.frombuffer(voi.entries, dtype="<u2").astype(np.float64)
        index = np.clip((place * len(entries)).astype(np.int64), 0, len(entries) - 1)
        found: npt.NDArray[np.float64] = np.minimum(entries[index] / ((1 << voi.bits) - 1), 1.0)
        return found
    if voi.function is Function.SIGMOID:
        return np.asarray(1.0 / (1.0 + np.exp(-4.0 * (place - 0.5))))
    return place


def _check(points: tuple[Point, ...]) -> None:
    for x, y in points:
        if not (math.isfinite(x) and math.isfinite(y)) or max(abs(x), abs(y)) > FARTHEST:
            raise ValueError("a point that is nowhere")
