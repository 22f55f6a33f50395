"""How large views stand before anyone zooms (display rules 29 and 30)."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRectF

from core.imaging.hanging import magnified
from core.imaging.protocols import Sizing
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.widgets.canvas_geometry import Anchor

TrueScale = Callable[[ViewPane], float | None]
"""Widget pixels per stored pixel at life size, or None where the screen is not calibrated."""

_OVERLAP = 0.04
"""Share of a piece that the next one shows again, so that nothing falls between two."""


class Steady:
    """The same size while cases are stepped through: it shrinks for a larger breast alone.

    It would otherwise jump with every case, and twice while the next one is decoded.
    """

    def __init__(self) -> None:
        self._panes: tuple[tuple[int, int, int], ...] = ()
        self._least: float | None = None

    def forget(self) -> None:
        """Another comparison begins."""
        self._panes, self._least = (), None

    def of(self, panes: Iterable[ViewPane], pixels_per_mm: float) -> float:
        """The scale to take where ``pixels_per_mm`` would just fit; resized panes begin anew."""
        stand = tuple((id(pane), pane.width(), pane.height()) for pane in panes)
        if stand != self._panes:
            self._panes, self._least = stand, None
        if self._least is None or pixels_per_mm < self._least:
            self._least = pixels_per_mm
        return self._least


def give_homes(
    panes: Iterable[ViewPane],
    sizing: Sizing,
    true_scale: TrueScale,
    steady: Steady | None = None,
) -> None:
    """Give every pane with a picture its home scale; one without spacing is fitted alone."""
    every = tuple(panes)
    shown = [pane for pane in every if pane.picture is not None]
    if sizing is Sizing.SAME:
        _same(every, shown, steady)
        return
    for pane in shown:
        if sizing is Sizing.PIXELS:
            pane.set_home_scale(1.0 / pane.devicePixelRatioF())
        else:
            pane.set_home_scale(true_scale(pane) if sizing is Sizing.TRUE else None)


def _same(every: tuple[ViewPane, ...], shown: list[ViewPane], steady: Steady | None) -> None:
    """One scale in millimetres, chosen so that the largest breast extent just fits."""
    alike = {pane: mm for pane in shown if (mm := comparable(pane)) is not None}
    pixels_per_mm = min((pane.fitting() / mm for pane, mm in alike.items()), default=1.0)
    if steady is not None and alike:
        pixels_per_mm = steady.of(every, pixels_per_mm)
    for pane in shown:
        pane.set_home_scale(pixels_per_mm * alike[pane] if pane in alike else None)


def comparable(pane: ViewPane) -> float | None:
    """Millimetres per pixel, or None for what keeps out of the same size.

    That is a view without spacing, and a spot or magnification view (display rule 30).
    """
    if pane.record is None or magnified(pane.record):
        return None
    return pane.record.header.spacing_mm


def pieces(extent: QRectF, width: float, height: float, anchor: Anchor) -> tuple[QPointF, ...]:
    """Centres of the pieces through which a view is read pixel for pixel (rule 23).

    Parameters
    ----------
    extent
        The breast, in hung pixels.
    width, height
        What the pane shows at that scale, in hung pixels.
    anchor
        The chest wall's side: each line of pieces begins there.

    Returns
    -------
    Centres in hung pixels, line by line from the top; together they cover the extent.
    """
    if width <= 0 or height <= 0 or extent.isEmpty():
        return (extent.center(),)
    across = _centres(extent.left(), extent.width(), width)
    down = _centres(extent.top(), extent.height(), height)
    if len(across) == 1 and anchor.horizontal:
        # It fits: then the chest wall stands at its edge, as everywhere.
        at_left = extent.left() + width / 2
        across = [at_left if anchor.horizontal < 0 else extent.right() - width / 2]
    elif anchor.horizontal > 0:
        across.reverse()
    return tuple(QPointF(x, y) for y in down for x in across)


def _centres(start: float, length: float, seen: float) -> list[float]:
    if length <= seen * (1 + 1e-9):
        return [start + length / 2]
    count = math.ceil((length - _OVERLAP * seen) / (seen * (1 - _OVERLAP)))
    step = (length - seen) / (count - 1)
    return [start + seen / 2 + k * step for k in range(count)]
