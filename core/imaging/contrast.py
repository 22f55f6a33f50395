"""The display choices that a data set offers (display rules 2-5 and 10)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from core.imaging import attributes as read
from core.imaging import groups
from core.imaging.display import Display, Function, Voi, modality
from core.imaging.limits import Frame
from core.imaging.window import auto_window, full_range, range_of_breast

if TYPE_CHECKING:
    from pydicom.dataset import Dataset

_MOST_CHOICES = 32


def display_of(
    data: Dataset, frame: Frame, sample: npt.NDArray[np.uint16], index: int = 0
) -> Display:
    """How the frame ``index`` is to be shown.

    Parameters
    ----------
    sample
        Some of its unsigned stored values (rows, columns), evenly spread, for an image
        that names no contrast.
    """
    offset = 1 << (frame.bits_stored - 1) if frame.signed else 0
    slope, intercept = _modality(data, index)
    found = Display(
        photometric=frame.photometric,
        shape=read.text(data, "PresentationLUTShape").upper(),
        bits=frame.bits_stored,
        voi=(),
        padding=_padding(data, frame, offset),
        offset=offset,
        slope=slope,
        intercept=intercept,
    )
    signed = frame.signed or min(modality(found, (0, (1 << frame.bits_stored) - 1))) < 0
    choices = tuple(islice(_choices(data, index, signed), _MOST_CHOICES))
    return replace(found, voi=choices or (range_of_breast(sample, found),))


def told(data: Dataset, frame: Frame, index: int) -> tuple[object, ...]:
    """What the data set says of one frame's grey scale, to compare frames by (rule 48)."""
    choices = islice(_choices(data, index, frame.signed), _MOST_CHOICES)
    return (*_modality(data, index), *choices)


def _places(data: Dataset, keyword: str, index: int) -> Iterator[Dataset]:
    """Where attributes may stand: in the frame's group, the shared one, or the top (rule 48)."""
    yield from groups.macro(data, keyword, index)
    yield data


def _modality(data: Dataset, index: int) -> tuple[float, float]:
    for place in _places(data, "PixelValueTransformationSequence", index):
        slope = read.number(place, "RescaleSlope")
        if slope is not None:
            return slope or 1.0, read.number(place, "RescaleIntercept") or 0.0
    return 1.0, 0.0


def _padding(data: Dataset, frame: Frame, offset: int) -> tuple[int, int] | None:
    value = read.shorts(data, "PixelPaddingValue", frame.signed)
    if not value:
        return None
    limit = read.shorts(data, "PixelPaddingRangeLimit", frame.signed) or value
    low, high = sorted((value[0] + offset, limit[0] + offset))
    return max(low, 0), min(high, (1 << frame.bits_stored) - 1)


def _choices(data: Dataset, index: int, signed: bool) -> Iterator[Voi]:
    for place in _places(data, "FrameVOILUTSequence", index):
        for item in read.items(place, "VOILUTSequence"):
            voi = _lut(item, signed)
            if voi is not None:
                yield voi
    for place in _places(data, "FrameVOILUTSequence", index):
        yield from _windows(place)


def _windows(place: Dataset) -> Iterator[Voi]:
    centers = read.numbers(place, "WindowCenter")
    widths = read.numbers(place, "WindowWidth")
    titles = read.text(place, "WindowCenterWidthExplanation").split("\\")
    said = read.text(place, "VOILUTFunction").upper()
    function = Function(said) if said in ("SIGMOID", "LINEAR_EXACT") else Function.LINEAR
    for k, (center, width) in enumerate(zip(centers, widths, strict=False)):
        if width > 0:
            title = titles[k] if k < len(titles) else ""
            yield Voi(function, center, width, title)


def _lut(item: Dataset, signed: bool) -> Voi | None:
    """One item of a VOI LUT Sequence; ``signed`` as its input values are (C.11.2.1.1)."""
    descriptor = read.shorts(item, "LUTDescriptor", False)
    if len(descriptor) != 3:
        return None
    count, first, bits = descriptor
    count = count or 65536
    if first >= 1 << 15 and (signed or item["LUTDescriptor"].VR == "SS"):
        first -= 1 << 16
    entries = _entries(item, count, bits)
    if not len(entries) or not 1 <= bits <= 16:
        return None
    return Voi(
        function=Function.LUT,
        center=first + len(entries) / 2,
        width=float(len(entries)),
        title=read.text(item, "LUTExplanation"),
        first=first,
        bits=bits,
        entries=entries.astype("<u2").tobytes(),
    )


def _entries(item: Dataset, count: int, bits: int) -> npt.NDArray[np.uint16]:
    """LUT Data (0028,3006), written as OW or US, sometimes with two entries a word (rule 5)."""
    value = item.get("LUTData")
    if isinstance(value, bytes):
        if bits <= 8 and len(value) == count and count % 2:
            value += b"\0"  # an odd number of bytes, which a writer forgot to fill up
        order = "<" if item.original_encoding[1] is not False else ">"
        words = np.frombuffer(value[: len(value) // 2 * 2], dtype=f"{order}u2").astype("<u2")
    else:
        many = value if hasattr(value, "__iter__") else () if value is None else (value,)
        words = np.array([int(v) & 0xFFFF for v in many], dtype="<u2")
    if bits <= 8 and len(words) == (count + 1) // 2 < count:
        return words.view(np.uint8)[:count].astype(np.uint16)
    return words[:count].astype(np.uint16)


def offered(item: Dataset) -> Iterator[Voi]:
    """The contrasts of one item of Softcopy VOI LUT Sequence (0028,3110), tables first."""
    for part in read.items(item, "VOILUTSequence"):
        voi = table_of(part)
        if voi is not None:
            yield voi
    yield from _windows(item)


def table_of(item: Dataset) -> Voi | None:
    """The table in one item of a LUT sequence over unsigned values, or None when damaged."""
    return _lut(item, signed=False)


__all__ = ["auto_window", "display_of", "full_range", "offered", "range_of_breast", "table_of"]
