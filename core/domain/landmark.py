"""Points of anatomy that a reader places on an image, such as the nipple."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.domain.study import ImageId, ReaderId


class LandmarkKind(StrEnum):
    """What a point stands for."""

    NIPPLE = "nipple"


@dataclass(frozen=True, slots=True)
class Landmark:
    """One point of one reader on one frame of an image.

    Attributes
    ----------
    frame
        From 0, as regions of findings count them.
    column, row
        In stored pixels, the centre of the first pixel at (0.5, 0.5).
    """

    image: ImageId
    reader: ReaderId
    kind: LandmarkKind
    column: float
    row: float
    frame: int = 0
