"""Which part of a picture a canvas shows: scale, position, home, and views carried over."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QResizeEvent, QTransform
from PySide6.QtWidgets import QWidget

from maninegs_gui.widgets import canvas_raster
from maninegs_gui.widgets.canvas_geometry import Anchor, fitting_scale, justified, placing, zoomed
from maninegs_gui.widgets.canvas_hands import Hands

SMALLEST_SCALE = 0.02
LARGEST_SCALE = 16.0


@dataclass(frozen=True)
class Picture:
    """The pixels of one image and how they stand on the screen.

    Attributes
    ----------
    levels
        The pyramid of stored values, full matrix first, each next one half.
    to_hung, hung_size
        From :func:`maninegs_gui.widgets.canvas_geometry.turning`.
    extent
        What should be seen when the image is fitted, in hung pixels.
    air
        (rows, columns) at any resolution, stored frame: kept black in every window.
    """

    levels: tuple[canvas_raster.Stored, ...]
    to_hung: QTransform
    hung_size: QSizeF
    extent: QRectF
    air: npt.NDArray[np.bool_] | None = None


@dataclass(frozen=True, slots=True)
class ViewState:
    """Scale and position in millimetres, so that another image can be shown alike.

    Positions are of the anchored corner of the picture (chest wall; top, or middle of
    the breast's height) and of a landmark, from the anchored corner of the canvas: away
    from the chest wall and down, in millimetres. An image of another detector, or of the
    other breast, then lies at the same place.

    Attributes
    ----------
    pixels_per_mm
        Widget pixels per millimetre; per stored pixel where the spacing is not known.
    in_mm
        Whether the spacing was known.
    over_fitting
        The scale as a multiple of the one that fits, for images without spacing.
    corner, landmark
        Positions as above; the landmark's is None where none was given.
    at_home
        Whether neither zoom nor pan was used.
    """

    pixels_per_mm: float
    in_mm: bool
    over_fitting: float
    corner: tuple[float, float]
    landmark: tuple[float, float] | None = None
    at_home: bool = False


class Placed(Hands):
    """A picture at a scale and a position in a widget."""

    view_changed = Signal()
    """Zoom or position changed."""
    zoomed = Signal(float, QPointF)
    """The scale was multiplied, about a widget point that stayed where it was."""
    panned = Signal(float, float)
    """The image was moved by widget pixels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self._anchor = Anchor()
        self._scale = 1.0
        self._origin = QPointF()
        self._home_scale: float | None = None
        self._at_home = True

    @property
    def picture(self) -> Picture | None:
        """What is shown."""
        return self._picture

    @property
    def scale(self) -> float:
        """Widget pixels per stored pixel."""
        return self._scale

    @property
    def can_draw(self) -> bool:
        """Whether there is something to draw on."""
        return self._picture is not None

    @property
    def justification(self) -> Anchor:
        """Where the picture is anchored."""
        return self._anchor

    @property
    def to_widget(self) -> QTransform:
        """From stored to widget coordinates."""
        if self._picture is None:
            return QTransform()
        return self._picture.to_hung * placing(self._scale, self._origin)

    @property
    def at_home(self) -> bool:
        """Whether neither zoom nor pan was used since :meth:`go_home`."""
        return self._at_home

    def set_home_scale(self, scale: float | None) -> None:
        """Fix the scale that :meth:`go_home` uses; None fits this image alone."""
        if scale == self._home_scale:
            return  # it stands there, or is away from home
        self._home_scale = scale
        if self._at_home:
            self.go_home()

    def fitting(self) -> float:
        """The scale at which the extent of this image just fits."""
        if self._picture is None:
            return 1.0
        return fitting_scale(self._picture.extent, self.width(), self.height())

    def go_home(self) -> None:
        """Back to the home scale and the anchored place."""
        self._at_home = True
        if self._picture is not None:
            self._scale = self._home_scale if self._home_scale is not None else self.fitting()
            self._origin = justified(
                self._picture.extent, self._scale, self.width(), self.height(), self._anchor
            )
        self._view_moved()

    def zoom_to(self, scale: float, at: QPointF | None = None) -> None:
        """Change the scale, keeping the widget point ``at`` (or the middle) where it is."""
        if self._picture is None:
            return
        scale = min(LARGEST_SCALE, max(SMALLEST_SCALE, scale))
        centre = at if at is not None else QPointF(self.width() / 2, self.height() / 2)
        ratio = scale / self._scale
        self._origin = zoomed(self._origin, centre, ratio)
        self._scale = scale
        self._leave_home()
        self.zoomed.emit(ratio, centre)

    def look_at(self, scale: float, centre: QPointF) -> None:
        """Show the hung point ``centre`` in the middle, at this scale."""
        if self._picture is None:
            return
        self._scale = min(LARGEST_SCALE, max(SMALLEST_SCALE, scale))
        self._origin = QPointF(self.width() / 2, self.height() / 2) - centre * self._scale
        self._leave_home()

    def pan_by(self, dx: float, dy: float) -> None:
        """Move the image by widget pixels."""
        if self._picture is None:
            return
        before = QPointF(self._origin)
        self._origin += QPointF(dx, dy)
        self._keep_in_sight()
        moved = self._origin - before
        self._leave_home()
        if not moved.isNull():
            self.panned.emit(moved.x(), moved.y())

    def stored_at(self, point: QPointF | QPoint) -> tuple[float, float]:
        """The stored (column, row) under a widget point, kept inside the matrix."""
        inverse, _ = self.to_widget.inverted()
        found = inverse.map(QPointF(point))
        if self._picture is None:
            return (found.x(), found.y())
        rows, columns = self._picture.levels[0].shape
        return (min(max(found.x(), 0.0), columns), min(max(found.y(), 0.0), rows))

    def view_state(
        self, spacing_mm: float | None, landmark: tuple[float, float] | None = None
    ) -> ViewState | None:
        """Where and how large the picture stands; None while there is none.

        Parameters
        ----------
        spacing_mm
            Millimetres per stored pixel, if known.
        landmark
            A stored point that other images of this breast have too, such as the nipple.
        """
        if self._picture is None:
            return None
        each = self._scale / spacing_mm if spacing_mm else self._scale
        return ViewState(
            pixels_per_mm=each,
            in_mm=bool(spacing_mm),
            over_fitting=self._scale / self.fitting(),
            corner=self._off(self._picture_corner(), each),
            landmark=self._off(self._hung(landmark), each) if landmark is not None else None,
            at_home=self._at_home,
        )

    def set_view_state(
        self,
        state: ViewState,
        spacing_mm: float | None,
        landmark: tuple[float, float] | None = None,
    ) -> None:
        """Show the picture as another one stood, in millimetres about the landmark or corner."""
        if self._picture is None:
            return
        if state.in_mm and spacing_mm:
            each = state.pixels_per_mm
            scale = each * spacing_mm
        else:
            scale = state.over_fitting * self.fitting()
            # Offsets are kept on the screen where nobody knows their millimetres.
            each = state.pixels_per_mm
        self._scale = min(LARGEST_SCALE, max(SMALLEST_SCALE, scale))
        if state.landmark is not None and landmark is not None:
            point, off = self._hung(landmark), state.landmark
        else:
            point, off = self._picture_corner(), state.corner
        away = -self._anchor.horizontal or 1
        wanted = self._canvas_corner() + QPointF(off[0] * each * away, off[1] * each)
        self._origin = wanted - point * self._scale
        self._keep_in_sight()
        self._leave_home()

    def take_view_of(
        self, other: Placed, spacing_mm: float | None, other_spacing_mm: float | None
    ) -> None:
        """Show the picture as large and at the same place as another canvas shows its own."""
        state = other.view_state(other_spacing_mm)
        if state is not None:
            self.set_view_state(state, spacing_mm)

    @contextmanager
    def placed(self, scale: float, origin: QPointF) -> Iterator[None]:
        """Stand otherwise for a while, as in the glass of a lens, without telling anyone."""
        kept = self._scale, self._origin
        self._scale, self._origin = scale, origin
        try:
            yield
        finally:
            self._scale, self._origin = kept

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._at_home:
            self.go_home()
        super().resizeEvent(event)

    def _hung(self, stored: tuple[float, float]) -> QPointF:
        assert self._picture is not None
        return self._picture.to_hung.map(QPointF(*stored))

    def _picture_corner(self) -> QPointF:
        """The anchored corner of what should be seen of the picture, in hung pixels."""
        assert self._picture is not None
        extent = self._picture.extent
        return QPointF(
            extent.left() + extent.width() * (self._anchor.horizontal + 1) / 2,
            extent.top() + extent.height() * (self._anchor.vertical + 1) / 2,
        )

    def _canvas_corner(self) -> QPointF:
        return QPointF(
            self.width() * (self._anchor.horizontal + 1) / 2,
            self.height() * (self._anchor.vertical + 1) / 2,
        )

    def _off(self, hung: QPointF, each: float) -> tuple[float, float]:
        off = hung * self._scale + self._origin - self._canvas_corner()
        away = -self._anchor.horizontal or 1
        return (off.x() / each * away, off.y() / each)

    def _keep_in_sight(self) -> None:
        """Leave a corner of the image in the canvas however far it is dragged."""
        if self._picture is None:
            return
        size = self._picture.hung_size * self._scale
        keep = 40.0
        x = min(self.width() - keep, max(keep - size.width(), self._origin.x()))
        y = min(self.height() - keep, max(keep - size.height(), self._origin.y()))
        self._origin = QPointF(x, y)

    def _leave_home(self) -> None:
        self._at_home = False
        self._view_moved()

    def _view_moved(self) -> None:
        self.update()
        self.view_changed.emit()
