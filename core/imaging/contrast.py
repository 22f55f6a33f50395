"""The display choices that a data set offers (display rules 2-5 and 10)."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from pydicom.dataset import Dataset

from core.imaging import attributes as read
from core.imaging.display import Display, Function, Voi
from core.imaging.limits import Frame

_MOST_CHOICES = 32


def display_of(
    data: Dataset, frame: Frame, sample: npt.NDArray[np.uint16], index: int = 0
) -> Display:
    """How the frame ``index`` is to be shown.

    Parameters
    ----------
    sample
        Some of its unsigned stored values, for an image that names no contrast.
    """
    offset = 1 << (frame.bits_stored - 1) if frame.signed else 0
    slope, intercept = _modality(data, index)
    padding = _padding(data, frame, offset)
    choices = tuple(_choices(data, frame, index))[:_MOST_CHOICES]
    if not choices:
        choices = (full_range(sample, padding, offset, slope, intercept),)
    return Display(
        photometric=frame.photometric,
        shape=read.text(data, "PresentationLUTShape").upper(),
        bits=frame.bits_stored,
        voi=choices,
        padding=padding,
        offset=offset,
        slope=slope,
        intercept=intercept,
    )


def full_range(
    sample: npt.NDArray[np.uint16],
    padding: tuple[int, int] | None = None,
    offset: int = 0,
    slope: float = 1.0,
    intercept: float = 0.0,
) -> Voi:
    """A window from the darkest to the brightest value that is no padding."""
    if padding is not None:
        sample = sample[(sample < padding[0]) | (sample > padding[1])]
    low, high = (int(sample.min()), int(sample.max())) if sample.size else (0, 1)
    ends = sorted((v - offset) * slope + intercept for v in (low, high))
    width = max(ends[1] - ends[0], 1.0)
    return Voi(Function.LINEAR_EXACT, (ends[0] + ends[1]) / 2, width, "Full range")


def _places(data: Dataset, keyword: str, index: int) -> Iterator[Dataset]:
    """Where an attribute group may stand: the top, the frame's group, the shared one."""
    yield data
    frames = list(read.items(data, "PerFrameFunctionalGroupsSequence"))
    groups = frames[index : index + 1]
    groups += list(read.items(data, "SharedFunctionalGroupsSequence"))
    for group in groups:
        yield from read.items(group, keyword)


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


def _choices(data: Dataset, frame: Frame, index: int) -> Iterator[Voi]:
    for place in _places(data, "FrameVOILUTSequence", index):
        for item in read.items(place, "VOILUTSequence"):
            voi = _lut(item, frame)
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


def _lut(item: Dataset, frame: Frame) -> Voi | None:
    descriptor = read.shorts(item, "LUTDescriptor", False)
    if len(descriptor) != 3:
        return None
    count, first, bits = descriptor
    count = count or 65536
    if frame.signed and first >= 1 << 15:
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
        if bits <= 8 and len(value) in (count, count + 1):
            return np.frombuffer(value[:count], dtype=np.uint8).astype(np.uint16)
        return np.frombuffer(value[: len(value) // 2 * 2], dtype="<u2")[:count].astype(np.uint16)
    many = value if hasattr(value, "__iter__") else () if value is None else (value,)
    return (np.array([int(v) & 0xFFFF for v in many], dtype=np.uint16))[:count]


def offered(item: Dataset) -> Iterator[Voi]:
    """The contrasts of one item of Softcopy VOI LUT Sequence (0028,3110), tables first."""
    for part in read.items(item, "VOILUTSequence"):
        voi = table_of(part)
        if voi is not None:
            yield voi
    yield from _windows(item)


def table_of(item: Dataset) -> Voi | None:
    """The table in one item of a LUT sequence over unsigned values, or None when damaged."""
    return _lut(item, _UNSIGNED)


_UNSIGNED = Frame(
    rows=1,
    columns=1,
    frames=1,
    bits_allocated=16,
    bits_stored=16,
    high_bit=15,
    signed=False,
    photometric="MONOCHROME2",
)
