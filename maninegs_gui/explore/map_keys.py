"""What the keys do on the map: arrows go from point to point, Ctrl and arrows move the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from maninegs_gui.explore.map_view import MapView

ZOOM = 1.25
"""How much nearer one press of plus, or one notch of the wheel, brings the map."""
_PAN = 60.0
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


def press(view: MapView, event: QKeyEvent) -> bool:
    """Do what a key stands for; False for a key that the map does not know."""
    key = Qt.Key(event.key())
    if key in _ARROWS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        right, down = _ARROWS[key]
        view.look(view.frame.moved(-right * _PAN, -down * _PAN))
    elif key in _ARROWS:
        _go(view, view.beside(*_ARROWS[key]))
    elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        if view.row is not None:
            view.opened.emit(view.row)
    elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
        about = None if view.row is None else QPointF(view.place_of(view.row))
        view.zoom_by(1 / ZOOM if key is Qt.Key.Key_Minus else ZOOM, about)
    elif key is Qt.Key.Key_Home:
        view.show_all()
    else:
        return False
    return True


def _go(view: MapView, row: int | None) -> None:
    """Point at the point that the keys reached, and keep it inside the view."""
    if row is None:
        return
    view.point_at(row)
    if not view.holds(row):
        view.centre_on(row)
