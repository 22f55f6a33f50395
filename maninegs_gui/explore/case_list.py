"""A list of cases with the reason for each; choosing one shows its point, entering opens it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedLayout, QWidget

from core.domain.study import BreastId
from maninegs_gui.explore.values import Told
from maninegs_gui.widgets.labels import EmptyPlace
from maninegs_gui.widgets.tabbing import Leading

_BREAST = Qt.ItemDataRole.UserRole


class CaseList(Leading):
    """Cases, or why there are none."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, name: str, empty: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget(self)
        self.list.setAccessibleName(name)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._choose)
        self.list.itemActivated.connect(lambda item: self.opened.emit(item.data(_BREAST)))
        self.empty = EmptyPlace(empty, hint)
        self.empty.button.hide()
        self._places = QStackedLayout(self)
        self._places.addWidget(self.empty)
        self._places.addWidget(self.list)
        self.lead_to(self.list)

    def say(self, title: str, hint: str = "") -> None:
        """Show no case, and why."""
        self.list.clear()
        self.empty.say(title, hint)
        self._places.setCurrentWidget(self.empty)

    def show_cases(self, cases: tuple[Told, ...]) -> None:
        """List cases in the order given."""
        self.list.clear()
        for one in cases:
            item = QListWidgetItem(f"{one.title}\n{one.why}" if one.why else one.title)
            item.setData(_BREAST, one.breast)
            self.list.addItem(item)
        self._places.setCurrentWidget(self.list if cases else self.empty)

    @property
    def breasts(self) -> tuple[BreastId, ...]:
        """The breasts that are listed."""
        return tuple(self.list.item(row).data(_BREAST) for row in range(self.list.count()))

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(_BREAST))
