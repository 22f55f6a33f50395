"""A warning, never a flip, when the pixels contradict an assumed orientation (rule 17)."""

from __future__ import annotations

from core.domain.study import ImageHeader, Provenance, Side, view_label
from core.imaging.orientation import hang

_MIRROR = {"left": "right", "right": "left", "top": "bottom", "bottom": "top"}
_TRANSPOSE = {"left": "top", "top": "left", "right": "bottom", "bottom": "right"}
CERTAIN = (Provenance.CODE, Provenance.PERSON)
"""Where an orientation comes from that pixels do not call into question."""


def warning(header: ImageHeader, chest_wall: str) -> str:
    """The sentence to show beside an image, or nothing.

    Parameters
    ----------
    chest_wall
        Where the chest wall seems to be in the stored pixels (``PixelFile.chest_wall``).
    """
    if header.side is None or not chest_wall or header.orientation_from in CERTAIN:
        return ""
    hung = hang(header.side, header.view, header.orientation)
    shown = _TRANSPOSE[chest_wall] if hung.transpose else chest_wall
    horizontal = shown in ("left", "right")
    if (hung.flip_horizontal and horizontal) or (hung.flip_vertical and not horizontal):
        shown = _MIRROR[shown]
    wanted = "right" if header.side is Side.RIGHT else "left"
    if shown == wanted:
        return ""
    label = view_label(header.side, header.view, header.modifiers)
    return f"The chest wall is on the wrong side for {label}: check the marker."
