"""Findings: what a reader marked and tagged, one lesion linked across views."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from core.domain.assessment import Category
from core.domain.location import NOWHERE, Location
from core.domain.study import BreastId, ImageId, ReaderId

FindingId = NewType("FindingId", int)


class RegionKind(StrEnum):
    """Shapes a region can have."""

    POINT = "point"
    BOX = "box"
    ELLIPSE = "ellipse"
    POLYGON = "polygon"
    FREEHAND = "freehand"


@dataclass(frozen=True, slots=True)
class Region:
    """A mark on one frame of one image.

    Attributes
    ----------
    points
        (column, row) pairs in stored pixels, the centre of the first pixel at
        (0.5, 0.5): one point, two opposite corners of a box or of an ellipse's
        bounding box, or the vertices of a polygon.
    """

    image: ImageId
    kind: RegionKind
    points: tuple[tuple[float, float], ...]
    frame: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """One lesion of one breast with its descriptors.

    ``descriptors`` are ``(axis key, value key)`` of the lexicon named by
    ``lexicon`` and ``lexicon_version``; they never change meaning afterwards.

    Attributes
    ----------
    regions
        On images of this breast, and of the same side in the patient's other exams.
    category
        What the reader thinks of this lesion alone; the breast's assessment begins
        with the worst of them.
    location
        What the reader corrected; all else is derived from the regions.
    """

    id: FindingId
    breast: BreastId
    reader: ReaderId
    tracking_uid: str
    lexicon: str
    lexicon_version: str
    type_key: str
    descriptors: frozenset[tuple[str, str]] = frozenset()
    regions: tuple[Region, ...] = ()
    note: str = ""
    category: Category | None = None
    location: Location = NOWHERE
