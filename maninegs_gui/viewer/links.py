"""Views that move together, by choice: zoom, pan, and window and level."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, Signal

from maninegs_gui.widgets.canvas import ImageCanvas

SpacingOf = Callable[[ImageCanvas], float | None]


@dataclass(frozen=True, slots=True)
class Links:
    """What the shown views do together."""

    zoom: bool = False
    pan: bool = False
    contrast: bool = True


class Linker(QObject):
    """Carries what one view does to the others.

    A zoom is carried as its ratio, about the point that lies alike in the other pane; a
    pan in millimetres. Both are mirrored between right and left breasts, so that both
    move towards the nipple together. What is carried is not carried on.

    Parameters
    ----------
    shown
        The canvases that are seen now.
    spacing_of
        Millimetres per stored pixel of what a canvas shows, if known.
    everyone
        The canvases whose contrast is linked, seen or not; those that are seen if None.
    """

    windowed = Signal(object, float, float)
    """(canvas, right, down): change the contrast of this canvas by a drag."""
    changed = Signal(object)
    """:class:`Links` of now."""

    def __init__(
        self,
        shown: Callable[[], Sequence[ImageCanvas]],
        spacing_of: SpacingOf,
        everyone: Callable[[], Sequence[ImageCanvas]] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shown = shown
        self._spacing_of = spacing_of
        self._everyone = everyone or shown
        self._links = Links()
        self._carrying = False
        self._known: list[ImageCanvas] = []

    @property
    def links(self) -> Links:
        """What is linked."""
        return self._links

    def set_links(self, links: Links) -> None:
        """Link otherwise from now on; what stands stays as it is."""
        if links != self._links:
            self._links = links
            self.changed.emit(links)

    def toggle(self, *, zoom: bool = False, pan: bool = False, contrast: bool = False) -> None:
        """Link or unlink what is named."""
        old = self._links
        self.set_links(Links(old.zoom ^ zoom, old.pan ^ pan, old.contrast ^ contrast))

    def watch(self, canvases: Iterable[ImageCanvas]) -> None:
        """Carry what these canvases do; each is asked only once."""
        for canvas in canvases:
            if canvas not in self._known:
                self._known.append(canvas)
                self._connect(canvas)

    def _connect(self, canvas: ImageCanvas) -> None:
        canvas.zoomed.connect(lambda ratio, at: self._zoom(canvas, ratio, at))
        canvas.panned.connect(lambda dx, dy: self._pan(canvas, dx, dy))
        canvas.windowed.connect(lambda right, down: self._window(canvas, right, down))
        canvas.destroyed.connect(lambda: self._forget(canvas))

    def _forget(self, canvas: ImageCanvas) -> None:
        if canvas in self._known:
            self._known.remove(canvas)

    def _others(self, canvas: ImageCanvas) -> list[ImageCanvas]:
        """What moves with a canvas: nothing when it is not among those seen."""
        shown = list(self._shown())
        if canvas not in shown:
            return []
        return [one for one in shown if one is not canvas and one.picture is not None]

    def _zoom(self, canvas: ImageCanvas, ratio: float, at: QPointF) -> None:
        if not self._links.zoom or self._carrying:
            return
        self._carrying = True
        try:
            for other in self._others(canvas):
                other.zoom_to(other.scale * ratio, _alike(canvas, other, at))
        finally:
            self._carrying = False

    def _pan(self, canvas: ImageCanvas, dx: float, dy: float) -> None:
        if not self._links.pan or self._carrying:
            return
        self._carrying = True
        try:
            for other in self._others(canvas):
                ratio = self._same_mm(canvas, other)
                way = -1.0 if _mirrored(canvas, other) else 1.0
                other.pan_by(dx * ratio * way, dy * ratio)
        finally:
            self._carrying = False

    def _window(self, canvas: ImageCanvas, right: float, down: float) -> None:
        self.windowed.emit(canvas, right, down)
        everyone = list(self._everyone())
        if self._links.contrast and canvas in everyone:
            for other in everyone:
                if other is not canvas:
                    self.windowed.emit(other, right, down)

    def _same_mm(self, canvas: ImageCanvas, other: ImageCanvas) -> float:
        """Widget pixels of ``other`` per widget pixel of ``canvas``, over the same distance."""
        here, there = self._spacing_of(canvas), self._spacing_of(other)
        if not here or not there:
            return 1.0
        return (other.scale / there) / (canvas.scale / here)


def _mirrored(canvas: ImageCanvas, other: ImageCanvas) -> bool:
    """Whether the chest walls are on opposite sides."""
    return canvas.justification.horizontal * other.justification.horizontal < 0


def _alike(canvas: ImageCanvas, other: ImageCanvas, at: QPointF) -> QPointF:
    """The point of ``other`` that lies as ``at`` does in ``canvas``."""
    across = at.x() / max(1, canvas.width())
    if _mirrored(canvas, other):
        across = 1.0 - across
    return QPointF(across * other.width(), at.y() / max(1, canvas.height()) * other.height())
