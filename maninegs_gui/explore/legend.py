"""The legend: each value with its marker and count; a tick hides or shows it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from maninegs_gui.explore import inks
from maninegs_gui.explore.colourings import tr
from maninegs_gui.explore.inks import Shape
from maninegs_gui.explore.points import Drawing
from maninegs_gui.explore.values import Paint
from maninegs_gui.theme import Role, color

_PLACE = Qt.ItemDataRole.UserRole
_HIDDEN = -1


class Legend(QTreeWidget):
    """Makes the looks of the points of a colouring, and lets values be hidden."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paint: Paint | None = None
        self._codes: npt.NDArray[np.int32] = np.zeros(0, np.int32)
        self._off: dict[str, set[str]] = {}
        self._filling = False
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setIconSize(QSize(14, 14))
        self.setAccessibleName(self.tr("Legend"))
        self.setUniformRowHeights(False)
        self.setWordWrap(True)
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.itemChanged.connect(lambda _item, _column: self._told())
        self.itemDoubleClicked.connect(lambda item, _column: self._only(item))

    def show_paint(self, paint: Paint) -> None:
        """List the values of a colouring; what was hidden of it before stays hidden."""
        self._paint = paint
        names, self._codes = _few(paint)
        counts = np.bincount(self._codes[self._codes >= 0], minlength=len(names))
        colours, shapes = (
            inks.colours(len(names), paint.ordered, paint.key),
            inks.shapes(len(names)),
        )
        ratio = self.devicePixelRatioF()
        self._filling = True
        self.clear()
        for place, name in enumerate(names):
            ink = QColor(*(int(part) for part in colours[place]))
            self._add(
                place, name, int(counts[place]), inks.marker(int(shapes[place]), ink, 11, ratio)
            )
        hidden = int((self._codes < 0).sum())
        if hidden:
            ring = inks.marker(Shape.RING, inks.HIDDEN, 11, ratio)
            self._add(_HIDDEN, tr("Not yet assessed by you"), hidden, ring)
        self._filling = False

    def blank(self) -> None:
        """List nothing until the next colouring is there."""
        self._paint = None
        self.clear()

    def drawing(self) -> Drawing:
        """How each point looks now."""
        assert self._paint is not None
        names, codes = _few(self._paint)
        table = inks.colours(len(names), self._paint.ordered, self._paint.key)
        grey = np.array([inks.rgb(inks.HIDDEN)], np.uint8)
        # Code -1 takes the last row.
        colours = np.concatenate([table, grey])[codes]
        shapes = np.append(inks.shapes(len(names)), np.uint8(Shape.RING))[codes]
        ticked = np.zeros(len(names) + 1, dtype=np.bool_)
        for place in self.ticked():
            ticked[place] = True
        return Drawing(colours, shapes, ticked[codes], ~self._paint.secret)

    def ticked(self) -> tuple[int, ...]:
        """Places of the values that are shown; -1 for what may not be known yet."""
        return tuple(
            int(item.data(0, _PLACE))
            for item in self._items()
            if item.checkState(0) is Qt.CheckState.Checked
        )

    @property
    def note(self) -> str:
        """Why some points are grey; empty when none is."""
        return self._paint.hidden if self._paint is not None and (self._codes < 0).any() else ""

    def value_of(self, row: int) -> str:
        """What the colouring says of a point, in the legend's words."""
        if self._paint is None:
            return ""
        code = int(self._paint.codes[row])
        return tr("hidden until you have assessed it") if code < 0 else self._paint.names[code]

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self.topLevelItem(place) for place in range(self.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _add(self, place: int, name: str, count: int, ink: QPixmap) -> None:
        assert self._paint is not None
        ticked = name not in self._off.get(self._paint.key, ())
        item = QTreeWidgetItem([name, f"{count:,}"])
        item.setIcon(0, QIcon(ink))
        item.setData(0, _PLACE, place)
        item.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        item.setForeground(1, color(Role.MUTED))
        item.setToolTip(0, name)
        self.addTopLevelItem(item)

    def _only(self, chosen: QTreeWidgetItem) -> None:
        """Show one value alone, or all again."""
        alone = self.ticked() == (int(chosen.data(0, _PLACE)),)
        self._filling = True
        for item in self._items():
            shown = alone or item is chosen
            item.setCheckState(0, Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked)
        self._filling = False
        self._told()

    def _told(self) -> None:
        if self._filling or self._paint is None:
            return
        self._off[self._paint.key] = {
            item.text(0)
            for item in self._items()
            if item.checkState(0) is not Qt.CheckState.Checked
        }
        self.changed.emit()


def _few(paint: Paint) -> tuple[tuple[str, ...], npt.NDArray[np.int32]]:
    """The values with an ink of their own, and codes; the rarest share the last one."""
    if len(paint.names) <= inks.MOST:
        return paint.names, paint.codes
    counts = np.bincount(paint.codes[paint.codes >= 0], minlength=len(paint.names))
    kept = np.sort(np.argsort(-counts, kind="stable")[: inks.MOST - 1])
    place = np.full(len(paint.names) + 1, inks.MOST - 1, dtype=np.int32)
    place[kept] = np.arange(len(kept))
    place[-1] = -1
    return (*(paint.names[one] for one in kept), tr("rarer values")), place[paint.codes]
