"""Where the focus goes: containers that hand it on, and the order of the tab key."""

from __future__ import annotations

from itertools import pairwise

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QStackedWidget, QTabWidget, QWidget


class Leading(QWidget):
    """A container that gives the focus to one of its parts.

    Qt has focus proxies for this, but takes a container with a proxy for one control: the
    tab key then skips every other part of it.
    """

    _led: QWidget | None = None

    def lead_to(self, part: QWidget | None) -> None:
        """Give the focus to this part from now on."""
        self._led = part

    def setFocus(
        self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason, /
    ) -> None:  # fmt: skip
        """Focus the part; one that is not shown leaves the focus with the container."""
        if self._led is not None and not self._led.isHidden():
            self._led.setFocus(reason)
        else:
            super().setFocus(reason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand on what Qt itself gave."""
        if self._led is not None and self._led.isVisible():
            self._led.setFocus(event.reason())
        else:
            super().focusInEvent(event)


def in_order(*widgets: QWidget) -> None:
    """Let the tab key visit widgets of one window one after the other."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)


def as_laid_out(window: QWidget) -> None:
    """Let the tab key visit the controls of a window, or of a part of one, as laid out.

    A part stays where it is among the others: controls that were made later come to the rest of it.
    """
    stops = _stops(window)
    in_order(*_ahead_of(stops, window.window()), *stops)


def _ahead_of(stops: list[QWidget], window: QWidget) -> list[QWidget]:
    """Where the tab key comes from when it comes to the first of these; nothing if from them."""
    ring = [window]
    while (following := ring[-1].nextInFocusChain()) is not window:
        # PySide may hand out what stood for a part of a layout that is gone, at the same address.
        if not (isinstance(following, QWidget) and shiboken6.isValid(following)):
            return []
        ring.append(following)
    among = set(stops)
    first = next((place for place, one in enumerate(ring) if one in among), 0)
    for one in reversed(ring[first:] + ring[:first]):
        # Qt puts nothing behind a widget that takes no focus; the line inside of a spin box
        # goes where its box goes.
        takes = one.focusPolicy() is not Qt.FocusPolicy.NoFocus
        if takes and one not in among and one.focusProxy() not in among:
            return [one]
    return []


def _stops(widget: QWidget) -> list[QWidget]:
    found = []
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.isWindow():
        found.append(widget)
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        parts = [inner] if inner is not None else []
    elif isinstance(widget, QSplitter | QStackedWidget):
        parts = [one for n in range(widget.count()) if (one := widget.widget(n)) is not None]
    elif isinstance(widget, QTabWidget):
        pages = [one for n in range(widget.count()) if (one := widget.widget(n)) is not None]
        found = [widget.tabBar()]
        parts = pages
    else:
        layout = widget.layout()
        parts = _laid(layout) if layout is not None else []
    for part in parts:
        found += _stops(part)
    return found


def _laid(layout: QLayout) -> list[QWidget]:
    found = []
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            found.append(widget)
        elif inner is not None:
            found += _laid(inner)
    return found
