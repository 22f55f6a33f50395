"""The row of buttons above the map: what a drag does, and the way back to the whole map."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from maninegs_gui.explore.drag import Tool
from maninegs_gui.explore.map_view import MapView
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.tabbing import in_order


class MapTools(QWidget):
    """Sets the map's tool, and shows which one it has."""

    def __init__(self, view: MapView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        group = QButtonGroup(self)
        self._tools: dict[Tool, QToolButton] = {}
        for tool, text, hint in (
            (Tool.MOVE, self.tr("Move"), self.tr("Drag moves the map, the wheel zooms")),
            (Tool.BOX, self.tr("Box"), self.tr("Draw a box: zoom to what is inside and list it")),
            (Tool.LASSO, self.tr("Lasso"), self.tr("Draw around points: zoom to them, list them")),
        ):
            self._tools[tool] = button = self._make_tool(tool, text, hint)
            group.addButton(button)
            row.addWidget(button)
        self._tools[Tool.MOVE].setChecked(True)
        self._whole = self._make_whole()
        row.addWidget(self._whole)
        row.addStretch(1)
        view.tool_changed.connect(lambda tool: self._tools[tool].setChecked(True))

    def tab_to(self, widget: QWidget) -> None:
        """Let the tab key go through the buttons, then to a widget."""
        in_order(*self._tools.values(), self._whole, widget)

    def _make_tool(self, tool: Tool, text: str, hint: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAccessibleName(text)
        button.setToolTip(hint)
        button.setCheckable(True)
        # Of buttons of which one is on, Qt takes the tab key from all others: without a click's
        # focus a screen reader would say that they cannot be reached.
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda _on=False: self._view.set_tool(tool))
        return button

    def _make_whole(self) -> QToolButton:
        whole = QToolButton(self)
        whole.setText(self.tr("Whole map"))
        whole.setAccessibleName(whole.text())
        whole.setToolTip(self.tr("Bring every point into view (Home)"))
        whole.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        whole.clicked.connect(lambda _on=False: self._view.show_all())
        give_role(whole, "quiet")
        return whole
