"""One hand on the contrast of several views: adjustments relative to each image's own.

Images of one exam may come from detectors whose values have nothing in common, so a
drag changes every view by the same *share* of the window its object offers, and not
to the same numbers. Over a VOI LUT it stretches the curve (display rule 6).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from core.imaging.display import Voi

_PIXELS_PER_WINDOW = 450.0
_NARROWEST = 0.02
_WIDEST = 20.0
_FARTHEST = 3.0


@dataclass(frozen=True, slots=True)
class Adjustment:
    """What the reader did to the contrast.

    Attributes
    ----------
    width
        Factor on the width of the chosen window.
    shift
        How far its centre moved, in widths of the chosen window.
    """

    width: float = 1.0
    shift: float = 0.0

    def dragged(self, right: float, down: float) -> Adjustment:
        """After a drag: to the right widens, upwards brightens.

        The shift goes with the present width, so that a narrow window is steered
        as finely as a wide one.
        """
        width = self.width * math.exp(right / _PIXELS_PER_WINDOW)
        shift = self.shift + down / _PIXELS_PER_WINDOW * self.width
        return replace(
            self,
            width=min(_WIDEST, max(_NARROWEST, width)),
            shift=min(_FARTHEST, max(-_FARTHEST, shift)),
        )

    def window(self, voi: Voi) -> tuple[float, float]:
        """The (centre, width) of one image under this adjustment, in its modality units."""
        return (voi.center + self.shift * voi.width, voi.width * self.width)

    @property
    def touched(self) -> bool:
        """Whether anything differs from what the objects offer."""
        return self != Adjustment()
