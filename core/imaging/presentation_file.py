"""Grayscale Softcopy Presentation State objects read into values (PS3.3 A.33.1, C.10, C.11)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from datetime import time as time_of_day

import numpy as np
from pydicom.dataset import Dataset

from core.domain.errors import RefusedFile
from core.domain.evidence import FARTHEST, MOST_IMAGES, Point
from core.imaging import attributes as read
from core.imaging import contrast, graphics
from core.imaging.presentation import (
    MOST_ENTRIES,
    MOST_GRAPHIC_POINTS,
    MOST_GRAPHICS,
    MOST_TEXTS,
    Area,
    Fitting,
    Graphic,
    GraphicLayer,
    PresentationState,
    SoftcopyVoi,
    Target,
    Targets,
    TextNote,
    Units,
)

_UID = re.compile(r"[0-9.]{1,64}")
_LONGEST_NOTE = 1024
_MOST_ITEMS = 256
_MOST_FRAMES = 512


def read_presentation(data: Dataset) -> PresentationState:
    """The state of a Grayscale Softcopy Presentation State data set.

    Raises
    ------
    RefusedFile
        When it names no image, turns it by no right angle, or draws beyond reason.
    """
    images = _whole(data)
    if not images:
        raise RefusedFile("The presentation state names no image: export it again.")
    rotation = int(read.number(data, "ImageRotation") or 0)
    if rotation not in (0, 90, 180, 270):
        raise RefusedFile(
            f"The presentation state turns its images by {rotation} degrees: only right angles "
            "can be shown."
        )
    notes: list[str] = []
    curve = _curve(data, notes)
    if data.get("ModalityLUTSequence"):
        notes.append("Its modality table is not applied.")
    if "BITMAP" in read.text(data, "ShutterShape").upper():
        notes.append("Its bitmap shutter is not applied.")
    drawn, texts = _annotations(data)
    return PresentationState(
        label=read.text(data, "ContentLabel")[:64],
        description=read.text(data, "ContentDescription"),
        creator=read.text(data, "ContentCreatorName")[:64],
        created=moment(data, "PresentationCreationDate", "PresentationCreationTime"),
        images=images,
        vois=_vois(data, notes),
        inverse=read.text(data, "PresentationLUTShape").upper() == "INVERSE",
        curve=curve,
        rescale=(
            read.number(data, "RescaleSlope") or 1.0,
            read.number(data, "RescaleIntercept") or 0.0,
        ),
        rotation=rotation,
        flip=read.text(data, "ImageHorizontalFlip").upper() == "Y",
        areas=tuple(_areas(data)),
        graphics=drawn,
        texts=texts,
        layers=tuple(_layers(data)),
        shutters=tuple(_shutters(data)),
        notes=tuple(notes),
    )


def moment(data: Dataset, day: str, time: str) -> datetime | None:
    """A date and time of a data set as one moment without zone."""
    when = read.day(data, day)
    if when is None:
        return None
    clock = re.match(r"(\d{2})(\d{2})?(\d{2})?", read.text(data, time))
    hour, minute, second = (int(part or 0) for part in clock.groups()) if clock else (0, 0, 0)
    try:
        return datetime.combine(when, time_of_day(hour, minute, second))
    except ValueError:
        return datetime.combine(when, time_of_day())


def _whole(data: Dataset) -> Targets:
    """All images of the state (Referenced Series Sequence (0008,1115))."""
    found: dict[str, Target] = {}
    for series in read.items(data, "ReferencedSeriesSequence"):
        for target in _targets(series):
            found.setdefault(target.uid, target)
    if len(found) > MOST_IMAGES:
        raise RefusedFile(
            f"The presentation state names more than {MOST_IMAGES} images: it is refused."
        )
    return tuple(found.values())


def _targets(item: Dataset) -> Targets:
    found: list[Target] = []
    for image in read.items(item, "ReferencedImageSequence"):
        uid = read.text(image, "ReferencedSOPInstanceUID")
        frames = read.numbers(image, "ReferencedFrameNumber")[:_MOST_FRAMES]
        if _UID.fullmatch(uid):
            found.append(Target(uid, tuple(int(f) for f in frames if 1 <= f <= 10_000)))
    return tuple(found[: MOST_IMAGES + 1])


def _vois(data: Dataset, notes: list[str]) -> tuple[SoftcopyVoi, ...]:
    found: list[SoftcopyVoi] = []
    entries = 0
    for item in _few(data, "SoftcopyVOILUTSequence"):
        targets = _targets(item)
        for voi in contrast.offered(item):
            entries += len(voi.entries) // 2
            if entries > MOST_ENTRIES:
                notes.append("Some of its contrast tables are too long and not applied.")
                return tuple(found)
            found.append(SoftcopyVoi(voi, targets))
    return tuple(found)


def _curve(data: Dataset, notes: list[str]) -> bytes:
    """Presentation LUT Sequence (2050,0010) as 16-bit entries; empty when a shape is given."""
    for item in read.items(data, "PresentationLUTSequence"):
        voi = contrast.table_of(item)
        if voi is None:
            notes.append("Its presentation table is damaged and not applied.")
            return b""
        entries = np.frombuffer(voi.entries, dtype="<u2").astype(np.float64)
        scaled = np.minimum(entries / ((1 << voi.bits) - 1), 1.0) * 65535.0
        return np.rint(scaled).astype("<u2").tobytes()
    return b""


def _areas(data: Dataset) -> Iterator[Area]:
    """Displayed Area Selection Sequence (0070,005A); its corners count pixels from 1."""
    for item in _few(data, "DisplayedAreaSelectionSequence"):
        first = read.numbers(item, "DisplayedAreaTopLeftHandCorner")
        last = read.numbers(item, "DisplayedAreaBottomRightHandCorner")
        if len(first) != 2 or len(last) != 2 or max(map(abs, (*first, *last))) > FARTHEST:
            continue
        # The corners are named as they stand on the screen, after rotation and flip.
        left, right = sorted((first[0], last[0]))
        top, bottom = sorted((first[1], last[1]))
        said = read.text(item, "PresentationSizeMode").upper()
        fitting = Fitting(said) if said in set(Fitting) else Fitting.FIT
        ratio = read.number(item, "PresentationPixelMagnificationRatio")
        yield Area(
            left=left - 1,
            top=top - 1,
            right=right,
            bottom=bottom,
            fitting=fitting,
            magnification=ratio if ratio and 0 < ratio <= 1000 else None,
            targets=_targets(item),
        )


def _annotations(data: Dataset) -> tuple[tuple[Graphic, ...], tuple[TextNote, ...]]:
    drawn: list[Graphic] = []
    texts: list[TextNote] = []
    points = 0
    for item in read.items(data, "GraphicAnnotationSequence"):
        layer, targets = read.text(item, "GraphicLayer"), _targets(item)
        for part in read.items(item, "GraphicObjectSequence"):
            graphic = _graphic(part, layer, targets)
            if graphic is not None:
                drawn.append(graphic)
                points += len(graphic.points)
            if len(drawn) > MOST_GRAPHICS or points > MOST_GRAPHIC_POINTS:
                raise RefusedFile(
                    f"The presentation state draws more than {MOST_GRAPHICS} graphics or "
                    f"{MOST_GRAPHIC_POINTS} points: it is refused as harmful."
                )
        for part in read.items(item, "TextObjectSequence"):
            note = _note(part, layer, targets)
            if note is not None:
                texts.append(note)
            if len(texts) > MOST_TEXTS:
                raise RefusedFile(
                    f"The presentation state writes more than {MOST_TEXTS} texts: it is refused "
                    "as harmful."
                )
    return tuple(drawn), tuple(texts)


def _graphic(item: Dataset, layer: str, targets: Targets) -> Graphic | None:
    units = _units(item, "GraphicAnnotationUnits")
    numbers = read.numbers(item, "GraphicData")
    if units is None or len(numbers) < 2 or len(numbers) % 2:
        return None
    if len(numbers) > 2 * MOST_GRAPHIC_POINTS or max(map(abs, numbers)) > FARTHEST:
        return None
    pairs = tuple(zip(numbers[::2], numbers[1::2], strict=True))
    kind = read.text(item, "GraphicType").upper()
    points = _rounded(graphics.polygon(kind, pairs), units)
    if not points:
        return None
    closed = kind in ("CIRCLE", "ELLIPSE") or (len(points) > 2 and points[0] == points[-1])
    filled = closed and read.text(item, "GraphicFilled").upper() == "Y"
    return Graphic(points, units, closed, filled, layer, targets)


def _note(item: Dataset, layer: str, targets: Targets) -> TextNote | None:
    text = _paragraph(item, "UnformattedTextValue")
    corners = (
        *_pair(item, "BoundingBoxTopLeftHandCorner"),
        *_pair(item, "BoundingBoxBottomRightHandCorner"),
    )
    box_units = _units(item, "BoundingBoxAnnotationUnits")
    anchor = _pair(item, "AnchorPoint")
    anchor_units = _units(item, "AnchorPointAnnotationUnits")
    box = (corners[0], corners[1]) if len(corners) == 2 and box_units else None
    at = anchor[0] if anchor and anchor_units else None
    if not text or (box is None and at is None):
        return None
    return TextNote(
        text=text,
        box=box,
        box_units=box_units or Units.PIXEL,
        anchor=at,
        anchor_units=anchor_units or Units.PIXEL,
        anchor_shown=read.text(item, "AnchorPointVisibility").upper() == "Y",
        layer=layer,
        targets=targets,
    )


def _layers(data: Dataset) -> Iterator[GraphicLayer]:
    for item in _few(data, "GraphicLayerSequence"):
        order = int(read.number(item, "GraphicLayerOrder") or 0)
        yield GraphicLayer(read.text(item, "GraphicLayer"), order, _color(item))


def _color(item: Dataset) -> tuple[int, int, int] | None:
    lab = read.numbers(item, "GraphicLayerRecommendedDisplayCIELabValue")
    if len(lab) == 3:
        return _srgb(lab[0] / 655.35, lab[1] / 257.0 - 128.0, lab[2] / 257.0 - 128.0)
    grey = read.number(item, "GraphicLayerRecommendedDisplayGrayscaleValue")
    if grey is None or not 0 <= grey <= 0xFFFF:
        return None
    level = round(grey / 257.0)
    return level, level, level


def _srgb(lightness: float, a: float, b: float) -> tuple[int, int, int]:
    """PCS CIELab (D50; PS3.3 C.10.7.1.1) to sRGB."""
    y = (lightness + 16) / 116
    found = [
        v**3 if v**3 > 0.008856 else (v - 16 / 116) / 7.787 for v in (y + a / 500, y, y - b / 200)
    ]
    xyz = np.array(found) * (0.9642, 1.0, 0.8249)
    to_rgb = np.array(
        [
            (3.1338561, -1.6168667, -0.4906146),
            (-0.9787684, 1.9161415, 0.0334540),
            (0.0719453, -0.2289914, 1.4052427),
        ]
    )
    linear = np.clip(to_rgb @ xyz, 0.0, 1.0)
    curved = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    red, green, blue = (int(v) for v in np.rint(curved * 255))
    return red, green, blue


def _shutters(data: Dataset) -> Iterator[tuple[Point, ...]]:
    """What each shutter leaves open (PS3.3 C.7.6.11); its edges count pixels from 1."""
    shapes = read.text(data, "ShutterShape").upper()
    if "RECTANGULAR" in shapes:
        edges = [
            read.number(data, f"Shutter{edge}Edge")
            for edge in ("LeftVertical", "UpperHorizontal", "RightVertical", "LowerHorizontal")
        ]
        left, top, right, bottom = edges
        if None not in (left, top, right, bottom) and _near(*(e for e in edges if e is not None)):
            x0, y0, x1, y1 = (float(e or 0) for e in edges)
            yield ((x0 - 1, y0 - 1), (x1, y0 - 1), (x1, y1), (x0 - 1, y1))
    if "CIRCULAR" in shapes:
        centre = read.numbers(data, "CenterOfCircularShutter")  # row, then column
        radius = read.number(data, "RadiusOfCircularShutter")
        if len(centre) == 2 and radius and radius > 0 and _near(*centre, radius):
            at = (centre[1] - 0.5, centre[0] - 0.5)
            yield _rounded(graphics.polygon("CIRCLE", (at, (at[0] + radius, at[1]))), Units.PIXEL)
    if "POLYGONAL" in shapes:
        corners = read.numbers(data, "VerticesOfThePolygonalShutter")
        if 6 <= len(corners) <= 2000 and len(corners) % 2 == 0 and _near(*corners):
            yield tuple(
                (column - 0.5, row - 0.5)
                for row, column in zip(corners[::2], corners[1::2], strict=True)
            )


def _near(*numbers: float) -> bool:
    return all(abs(n) < FARTHEST / 2 for n in numbers)


def _units(item: Dataset, keyword: str) -> Units | None:
    said = read.text(item, keyword).upper()
    return Units(said) if said in set(Units) else None


def _pair(item: Dataset, keyword: str) -> tuple[Point, ...]:
    found = read.numbers(item, keyword)
    return ((found[0], found[1]),) if len(found) == 2 and _near(*found) else ()


def _rounded(points: tuple[Point, ...], units: Units) -> tuple[Point, ...]:
    digits = 2 if units is Units.PIXEL else 5
    return tuple((round(x, digits), round(y, digits)) for x, y in points)


def _paragraph(item: Dataset, keyword: str) -> str:
    """Text of several lines, without other control characters."""
    raw = str(item.get(keyword) or "").replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(c for c in raw if c == "\n" or c.isprintable())
    return kept.strip()[:_LONGEST_NOTE]


def _few(data: Dataset, keyword: str) -> Iterator[Dataset]:
    for number, item in enumerate(read.items(data, keyword)):
        if number >= _MOST_ITEMS:
            return
        yield item
