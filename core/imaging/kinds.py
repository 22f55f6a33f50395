"""FFDM, synthetic 2D, tomosynthesis or projections: what kind of image one is (rule 50)."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from core.domain.study import ImageHeader, ImageRecord

TOMOSYNTHESIS = "1.2.840.10008.5.1.4.1.1.13.1.3"
PROJECTIONS = frozenset({"1.2.840.10008.5.1.4.1.1.13.1.4", "1.2.840.10008.5.1.4.1.1.13.1.5"})

_GENERATED = frozenset({"GENERATED_2D", "TOMO_2D"})
"""Values of Image Type (0008,0008) of a 2D image that is made from a volume."""
_PROJECTED = frozenset({"TOMO_PROJ", "TOMOSYNTHESIS_PROJ"})


class Kind(StrEnum):
    """What an image of one view is; all but PROJECTION share a slot."""

    FFDM = "ffdm"
    """Full-field digital (or digitised) mammogram: one exposure."""
    SYNTHETIC = "synthetic"
    """One 2D image generated from a tomosynthesis volume."""
    TOMO = "tomo"
    """A stack of slices."""
    PROJECTION = "projection"
    """What a volume is made from; never for reading, never for training."""


_ORDER = (Kind.FFDM, Kind.SYNTHETIC, Kind.TOMO, Kind.PROJECTION)


def kind_of(header: ImageHeader) -> Kind:
    """What kind of image a header describes, from SOP class, frames and Image Type.

    A single frame of the tomosynthesis class is a synthetic 2D image; several frames
    of a mammography class are a stack, which is how some vendors wrote slices.
    """
    said = image_type(header)
    if header.sop_class_uid in PROJECTIONS or said & _PROJECTED:
        return Kind.PROJECTION
    if header.frames > 1:
        return Kind.TOMO
    if said & _GENERATED or header.sop_class_uid == TOMOSYNTHESIS:
        return Kind.SYNTHETIC
    return Kind.FFDM


def image_type(header: ImageHeader) -> frozenset[str]:
    """The values of Image Type (0008,0008), upper case."""
    said = dict(header.corner_text).get("ImageType", "")
    return frozenset(value.strip().upper() for value in said.split("\\") if value.strip())


def slot_order(kind: Kind) -> int:
    """The place of a kind within its slot: FFDM first, then synthetic 2D, then slices."""
    return _ORDER.index(kind)


def toggled(queue: Sequence[ImageRecord], place: int) -> int | None:
    """The place in a slot's queue of the same view as another kind, in turn (rule 50).

    From an exposure to its synthetic image to its slices and round again; where there are
    several of a kind, the first of it. None where the view is there as one kind alone.
    """
    if not 0 <= place < len(queue):
        return None
    here = queue[place].header
    firsts: dict[Kind, int] = {}
    for k, image in enumerate(queue):
        head = image.header
        if (head.side, head.view, head.modifiers) == (here.side, here.view, here.modifiers):
            firsts.setdefault(kind_of(head), k)
    now = kind_of(here)
    others = [kind for kind in sorted(firsts, key=slot_order) if kind is not now]
    later = [kind for kind in others if slot_order(kind) > slot_order(now)]
    return firsts[(later or others)[0]] if others else None
