"""Three styles of mammography unit: how the same drawing is stored and described.

The makers are invented. Each style fixes what differs between real makers: grey
scale and its VOI, polarity, padding, orientation of the stored pixels, codes,
transfer syntaxes, detector.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.domain.study import Side, View
from core.phantom.grid import Grid

IMPLICIT = "1.2.840.10008.1.2"
EXPLICIT = "1.2.840.10008.1.2.1"
JPEG_LOSSLESS = "1.2.840.10008.1.2.4.70"
JPEG_LS = "1.2.840.10008.1.2.4.80"
JPEG_2000 = "1.2.840.10008.1.2.4.90"
RLE = "1.2.840.10008.1.2.5"


class Scale(StrEnum):
    """How stored values become display values."""

    LINEAR = "LINEAR"
    SIGMOID = "SIGMOID"
    LUT = "LUT"


@dataclass(frozen=True, slots=True)
class Turn:
    """How stored pixels lie against the hung image: transposed first, then flipped."""

    transpose: bool = False
    horizontal: bool = False
    vertical: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """One maker's way of writing a For Presentation mammogram."""

    maker: str
    model: str
    software: str
    small: Grid
    full: Grid
    inverted: bool
    """MONOCHROME1, stored with the brightest tissue lowest."""
    scale: Scale
    padded: bool
    padding_range: bool
    legacy_codes: bool
    syntaxes: tuple[str, ...]
    anode: str
    filter_material: str
    magnification: float

    def grid(self, size: str) -> Grid:
        """The detector for ``small`` or ``full``."""
        return self.full if size == "full" else self.small

    def syntax(self, patient: int) -> str:
        """The transfer syntax, by turns over the patients."""
        return self.syntaxes[patient % len(self.syntaxes)]


STYLES = (
    Style(
        "Aspen Imaging", "Aspen 24x29", "A 4.2.1",
        Grid(400, 320, 0.4), Grid(4096, 3328, 0.065),
        inverted=False, scale=Scale.LUT, padded=True, padding_range=False, legacy_codes=False,
        syntaxes=(JPEG_LOSSLESS, EXPLICIT, JPEG_2000),
        anode="TUNGSTEN", filter_material="RHODIUM", magnification=1.0,
    ),
    Style(
        "Birch Medical Systems", "Mammograph B7", "7.10",
        Grid(420, 330, 0.38), Grid(3328, 2560, 0.07),
        inverted=True, scale=Scale.LINEAR, padded=True, padding_range=True, legacy_codes=True,
        syntaxes=(IMPLICIT, RLE, EXPLICIT),
        anode="MOLYBDENUM", filter_material="MOLYBDENUM", magnification=1.05,
    ),
    Style(
        "Cedar X-ray", "C-Clear", "2.0.7-r3",
        Grid(384, 304, 0.42), Grid(3062, 2394, 0.1),
        inverted=False, scale=Scale.SIGMOID, padded=False, padding_range=False,
        legacy_codes=False, syntaxes=(EXPLICIT, JPEG_LS, EXPLICIT, RLE),
        anode="RHODIUM", filter_material="RHODIUM", magnification=1.07,
    ),
)  # fmt: skip


def turn(style: int, side: Side, view: View, patient: int) -> Turn:
    """How the stored pixels lie against the hung image.

    The first style stores every image as it hangs; the second with the chest wall
    always on the left, so that right breasts need a flip; the third as its detector
    is read: upside down, rotated, or transposed by turns.
    """
    if style == 0:
        return Turn()
    if style == 1:
        return Turn(horizontal=side is Side.RIGHT)
    choice = (patient + (view is View.MLO)) % 3
    return (
        Turn(vertical=True),
        Turn(horizontal=True, vertical=True),
        Turn(transpose=True, vertical=side is Side.LEFT),
    )[choice]


_OPPOSITE = str.maketrans("APRLHF", "PALRFH")


def orientation(side: Side, view: View, turned: Turn) -> tuple[str, str]:
    """Patient Orientation (0020,0020) of the stored pixels, (row, column) direction.

    A hung image has P and L (RCC), A and R (LCC), P and FL (RMLO), A and FR (LMLO):
    display rule 17; each turn changes the letters as it changes the pixels.
    """
    right = side is Side.RIGHT
    row = "P" if right else "A"
    column = ("" if view is View.CC else "F") + ("L" if right else "R")
    if turned.transpose:
        row, column = column, row
    if turned.horizontal:
        row = row.translate(_OPPOSITE)
    if turned.vertical:
        column = column.translate(_OPPOSITE)
    return row, column
