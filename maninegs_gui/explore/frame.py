"""Which part of the map is seen, and where its points are on the widget."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QSize

Floats = npt.NDArray[np.float32]
Place = npt.NDArray[np.float64]
_MARGIN = 24.0
_FARTHEST, _NEAREST = 0.5, 400.0


@dataclass(frozen=True, eq=False)
class Frame:
    """The middle of what is seen, how near it is, and the pixels it is seen in.

    Attributes
    ----------
    centre
        (2,) on the map: within -1 and 1, y upwards.
    zoom
        1 shows the whole map.
    size
        Of the widget, in its own pixels, y downwards.
    """

    centre: Place = field(default_factory=lambda: np.zeros(2))
    zoom: float = 1.0
    size: QSize = field(default_factory=QSize)

    @property
    def scale(self) -> float:
        """Widget pixels of one unit of the map."""
        room = max(1.0, min(self.size.width(), self.size.height()) - 2 * _MARGIN)
        return room / 2 * self.zoom

    def on_widget(self, points: Floats) -> Floats:
        """Where points (N, 2) of the map are on the widget."""
        away = (points - self.centre.astype(np.float32)) * np.float32(self.scale)
        away[:, 1] *= -1
        middle = np.array([self.size.width() / 2, self.size.height() / 2], np.float32)
        found: Floats = away + middle
        return found

    def on_map(self, place: QPointF) -> Place:
        """Where a place on the widget is on the map: (2,)."""
        away = np.array([place.x() - self.size.width() / 2, self.size.height() / 2 - place.y()])
        found: Place = self.centre + away / self.scale
        return found

    def whole(self) -> Frame:
        """Every point is seen."""
        return replace(self, centre=np.zeros(2), zoom=1.0)

    def around(self, points: Floats) -> Frame:
        """Some points (N, 2), one at least, are seen, with room about them."""
        low, high = points.min(axis=0), points.max(axis=0)
        wide = max(float((high - low).max()), 0.08)
        zoom = float(np.clip(1.6 / wide, _FARTHEST, _NEAREST))
        return replace(self, centre=(low + high).astype(float) / 2, zoom=zoom)

    def centred(self, point: Floats) -> Frame:
        """A point (2,) is in the middle."""
        return replace(self, centre=point.astype(float))

    def zoomed(self, factor: float, about: QPointF) -> Frame:
        """Nearer by a factor; what lies under ``about`` stays there."""
        before = self.on_map(about)
        nearer = replace(self, zoom=float(np.clip(self.zoom * factor, _FARTHEST, _NEAREST)))
        return replace(nearer, centre=self.centre + (before - nearer.on_map(about)))

    def moved(self, right: float, down: float) -> Frame:
        """The map is moved by widget pixels, as if it were taken in the hand."""
        return replace(self, centre=self.centre + np.array([-right, down]) / self.scale)
