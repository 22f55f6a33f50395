"""What an image says about how its stored values are to be shown (display rules 1-10)."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Function(StrEnum):
    """VOI LUT Function (0028,1056), and VOI LUT Sequence as one more."""

    LINEAR = "LINEAR"
    LINEAR_EXACT = "LINEAR_EXACT"
    SIGMOID = "SIGMOID"
    LUT = "LUT"


@dataclass(frozen=True, slots=True)
class Voi:
    """One choice of contrast that the object offers (display rules 2 and 3).

    Attributes
    ----------
    center, width
        In modality units; for a LUT the middle and length of its input range.
    first, bits, entries
        Of a LUT only: first value mapped, bits of an entry, and the entries as
        little-endian uint16.
    """

    function: Function
    center: float
    width: float
    title: str = ""
    first: int = 0
    bits: int = 0
    entries: bytes = b""


@dataclass(frozen=True, slots=True)
class Display:
    """How stored pixels of one image become P-values.

    Attributes
    ----------
    bits
        Bits Stored; the unsigned stored values lie in 0 .. 2 ** bits - 1.
    offset
        Added to signed stored values to make them unsigned (0 in mammograms).
    slope, intercept
        Of the modality transformation, over values as the file stores them.
    padding
        Inclusive range of unsigned stored values that are no image (rule 10).
    voi
        The choices, best first; never empty in an image that is shown.
    """

    photometric: str
    shape: str
    bits: int
    voi: tuple[Voi, ...]
    padding: tuple[int, int] | None = None
    offset: int = 0
    slope: float = 1.0
    intercept: float = 0.0

    @property
    def inverse(self) -> bool:
        """Whether small values are white: said once or twice, it inverts once (rule 7)."""
        return self.photometric == "MONOCHROME1" or self.shape == "INVERSE"


def modality(display: Display, stored: Iterable[float]) -> tuple[float, ...]:
    """Unsigned stored values in the units that a window is given in (rule 1)."""
    return tuple(
        (float(value) - display.offset) * display.slope + display.intercept for value in stored
    )


def to_json(display: Display) -> dict[str, Any]:
    """A JSON object for the header of a pixel file."""
    return {
        "photometric": display.photometric,
        "shape": display.shape,
        "bits": display.bits,
        "padding": display.padding,
        "offset": display.offset,
        "slope": display.slope,
        "intercept": display.intercept,
        "voi": [
            {
                "function": voi.function.value,
                "center": voi.center,
                "width": voi.width,
                "title": voi.title,
                "first": voi.first,
                "bits": voi.bits,
                "entries": base64.b64encode(voi.entries).decode("ascii"),
            }
            for voi in display.voi
        ],
    }


def from_json(value: dict[str, Any]) -> Display:
    """The display that :func:`to_json` wrote; ValueError, KeyError or TypeError if it is none."""
    padding = value["padding"]
    return Display(
        photometric=str(value["photometric"]),
        shape=str(value["shape"]),
        bits=int(value["bits"]),
        padding=None if padding is None else (int(padding[0]), int(padding[1])),
        offset=int(value["offset"]),
        slope=float(value["slope"]),
        intercept=float(value["intercept"]),
        voi=tuple(
            Voi(
                function=Function(voi["function"]),
                center=float(voi["center"]),
                width=float(voi["width"]),
                title=str(voi["title"]),
                first=int(voi["first"]),
                bits=int(voi["bits"]),
                entries=base64.b64decode(voi["entries"], validate=True),
            )
            for voi in value["voi"]
        ),
    )
