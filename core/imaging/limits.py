"""How large an image may claim to be, asked before anything is decoded (fault 13)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.domain.errors import RefusedFile
from core.imaging.structure import Structure
from core.imaging.syntaxes import HIGH_THROUGHPUT, JPEG2000, NATIVE, RLE

if TYPE_CHECKING:
    from pydicom.dataset import Dataset

LONGEST_SIDE = 20_000
MOST_PIXELS = 300_000_000
MOST_FRAMES = 10_000
MOST_RATIO = 200
"""Decoded to encoded bytes, for RLE and JPEG 2000."""
_SQUEEZED = frozenset({RLE}) | JPEG2000 | HIGH_THROUGHPUT


@dataclass(frozen=True, slots=True)
class Frame:
    """The claims of the image pixel module, each within its limit."""

    rows: int
    columns: int
    frames: int
    bits_allocated: int
    bits_stored: int
    high_bit: int
    signed: bool
    photometric: str

    @property
    def size(self) -> int:
        """Bytes of one decoded frame."""
        return self.rows * self.columns * (self.bits_allocated // 8)


def check(data: Dataset, found: Structure) -> Frame:
    """The image pixel module of a data set.

    Raises
    ------
    RefusedFile
        When a claim is missing, of the wrong type, beyond the limits, or does not
        fit the bytes that are there.
    """
    rows, columns = _short(data, "Rows"), _short(data, "Columns")
    check_size(rows, columns)
    frames = _frames(data)
    samples = _short(data, "SamplesPerPixel", 1)
    photometric = str(data.get("PhotometricInterpretation", "")).strip()
    if samples != 1 or photometric not in ("MONOCHROME1", "MONOCHROME2"):
        raise RefusedFile("The image is in colour: only grey-scale mammograms can be read.")
    allocated = _short(data, "BitsAllocated")
    stored = _short(data, "BitsStored", allocated)
    high = _short(data, "HighBit", stored - 1)
    if (
        allocated not in (8, 16)
        or not 1 <= stored <= allocated
        or not stored - 1 <= high < allocated
    ):
        raise RefusedFile(
            f"Its pixels have {stored} of {allocated} bits: only up to 16 bits can be read."
        )
    frame = Frame(
        rows=rows,
        columns=columns,
        frames=frames,
        bits_allocated=allocated,
        bits_stored=stored,
        high_bit=high,
        signed=_short(data, "PixelRepresentation", 0) == 1,
        photometric=photometric,
    )
    _check_bytes(frame, found)
    return frame


def check_size(rows: int, columns: int) -> None:
    """Refuse an image beyond 20,000 pixels a side or 300 million in all."""
    if rows < 1 or columns < 1:
        raise RefusedFile(f"The image is {columns} x {rows} pixels: it holds nothing to show.")
    if max(rows, columns) > LONGEST_SIDE or rows * columns > MOST_PIXELS:
        raise RefusedFile(
            f"The image claims {columns} x {rows} pixels: more than {LONGEST_SIDE} a side or "
            f"{MOST_PIXELS // 1_000_000} million in all are refused."
        )


def _check_bytes(frame: Frame, found: Structure) -> None:
    if found.transfer_syntax in NATIVE:
        claimed = frame.size * frame.frames
        if found.pixels_length < claimed:
            raise RefusedFile(
                f"Its pixel data are {found.pixels_length} bytes where {frame.columns} x "
                f"{frame.rows} pixels need {claimed}: copy or export it again."
            )
        return
    if frame.frames > len(found.fragments):
        raise RefusedFile(
            f"It claims {frame.frames} frames and holds {len(found.fragments)} pieces of pixel "
            "data: copy or export it again."
        )
    packed = sum(length for _, length in found.fragments)
    squeezed = found.transfer_syntax in _SQUEEZED
    if squeezed and frame.size * frame.frames > MOST_RATIO * packed:
        raise RefusedFile(
            f"Its {packed} bytes claim to hold {frame.columns} x {frame.rows} pixels: "
            f"more than {MOST_RATIO} to 1 is refused as harmful."
        )


def _short(data: Dataset, keyword: str, default: int | None = None) -> int:
    """A US attribute; any other type or length is a refusal (US/UL confusion)."""
    if keyword not in data:
        if default is None:
            raise RefusedFile(f"The file does not say its {keyword}: export the image again.")
        return default
    value = data.get(keyword)
    vr = data[keyword].VR
    if vr != "US" or not isinstance(value, int) or isinstance(value, bool):
        raise RefusedFile(f"Its {keyword} is not one unsigned short number: damaged file.")
    return value


def _frames(data: Dataset) -> int:
    value = data.get("NumberOfFrames")
    if value is None:
        return 1
    try:
        frames = int(value)
    except (TypeError, ValueError):
        raise RefusedFile("Its number of frames is no number: export the image again.") from None
    if not 1 <= frames <= MOST_FRAMES:
        raise RefusedFile(f"It claims {frames} frames: 1 to {MOST_FRAMES} can be read.")
    return frames
