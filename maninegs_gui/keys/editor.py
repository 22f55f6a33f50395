"""The editor of keys and mouse: what is changed holds at once and is kept for the reader."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from core.domain.errors import WorldError
from maninegs_gui import languages
from maninegs_gui.keys.chords import native
from maninegs_gui.keys.controller import KeyController
from maninegs_gui.keys.key_page import KeyPage
from maninegs_gui.keys.mouse_page import MousePage
from maninegs_gui.keys.notice import Notice
from maninegs_gui.widgets.labels import label
from maninegs_gui.widgets.mouse_map import Gesture

_MOST_FAULTS = 3
"""Sentences about preset files that are shown at once; the rest follow once these are mended."""


class KeyEditor(QDialog):
    """Preset, keys and mouse of the present reader; used by keyboard alone if one likes."""

    def __init__(self, controller: KeyController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys and mouse"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._controller = controller
        self.presets = QComboBox(self)
        self.notice = Notice(self)
        self.keys = KeyPage(controller.actions, self)
        self.mouse = MousePage(self)
        self._about = label("", wrap=True)
        self._about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._about.setContentsMargins(0, 12, 0, 0)
        self.tabs = QTabWidget(self)
        self.reset_all = QPushButton(self.tr("Reset all"), self)
        self._lay_out()
        self._wire()
        self._show()
        if controller.faults:
            self.notice.say(
                "\n".join(map(languages.sentence, controller.faults[:_MOST_FAULTS])), tone="warning"
            )
        self._size(parent)
        self.keys.search.setFocus()

    # What the reader can do.

    def give(self, action_id: str, key: str) -> None:
        """Give an action a key; a clash is refused, with the offer to take it away there."""
        trouble = self._controller.trouble(action_id, key)
        if trouble is None:
            self.notice.clear()
            self._controller.give(action_id, key)
        elif trouble.holder is None:
            self.notice.say(trouble.sentence, tone="warning")
        else:
            self.notice.say(
                trouble.sentence,
                self.tr("Take it away from there"),
                lambda: self._take(action_id, key),
                tone="warning",
            )
            self.notice.button.setFocus()

    def remove(self, action_id: str, key: str) -> None:
        """Take a key from an action."""
        if self._controller.may_remove(action_id):
            self.notice.clear()
            self._controller.remove(action_id, key)
        else:
            text = self.tr("This action must keep a key: record another one first.")
            self.notice.say(text, tone="warning")
        self.keys.tree.setFocus()

    def reset_one(self, action_id: str) -> None:
        """Give an action the keys of the preset."""
        self.notice.clear()
        controller = self._controller
        wanted = controller.of_preset()[action_id]
        controller.reset(action_id)
        kept = [key for key in wanted if key not in controller.actions.keys_of(action_id)]
        if kept:
            shown = ", ".join(native(key) for key in kept)
            text = self.tr("{0} stays with the action you gave it to: reset that one as well.")
            self.notice.say(text.format(shown))
        self.keys.tree.setFocus()

    def choose_preset(self, preset: str) -> None:
        """Take another preset, with the offer to go back to what was."""
        text = self.tr("Your own changes are gone with the other preset.")
        self._with_way_back(text, lambda: self._controller.choose_preset(preset))

    def reset_everything(self) -> None:
        """Take the preset as it is, with the offer to go back to what was."""
        text = self.tr("All keys and the mouse are as the preset says.")
        self._with_way_back(text, self._controller.reset_all)

    def set_gesture(self, name: str, gesture: Gesture) -> None:
        """Let a button or the wheel do something else."""
        self.notice.clear()
        self._controller.set_gesture(name, gesture)

    def take_in(self, path: Path) -> None:
        """Take the keys and the mouse of a preset file."""
        before = self._controller.choice
        try:
            found = self._controller.take_in(path)
        except WorldError as error:
            self.notice.say(languages.said(error), tone="warning")
            return
        text = self.tr("The keys and the mouse of “{0}” hold.").format(found.title)
        self.notice.say(text, self.tr("Bring mine back"), lambda: self._controller.choose(before))

    def export(self, path: Path) -> None:
        """Write the present keys and mouse as a preset file."""
        try:
            self._controller.export(path)
        except WorldError as error:
            self.notice.say(languages.said(error), tone="warning")
        else:
            self.notice.say(self.tr("Written to {0}.").format(path.name))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        # No button is pressed by Enter but the one in focus.
        focus = self.focusWidget()
        if isinstance(focus, QPushButton):
            focus.click()
        elif focus is self.keys.search:
            self.keys.tree.setFocus()

    # Building.

    def _take(self, action_id: str, key: str) -> None:
        self._controller.give(action_id, key)
        self.keys.tree.setFocus()

    def _with_way_back(self, text: str, run: Callable[[], object]) -> None:
        before = self._controller.choice
        run()
        self.notice.clear()
        if before.changed:
            self.notice.say(
                text, self.tr("Bring them back"), lambda: self._controller.choose(before)
            )

    def _show(self) -> None:
        controller = self._controller
        with QSignalBlocker(self.presets):
            self.presets.setCurrentIndex(self.presets.findData(controller.preset.id))
        self.keys.show_keys(frozenset(controller.choice.changes))
        self.mouse.show_mouse(controller.mouse)
        self._about.setText(controller.preset.description)
        self.reset_all.setEnabled(controller.choice.changed)

    def _wire(self) -> None:
        self._controller.changed.connect(self._show)
        self.presets.activated.connect(
            lambda row: self.choose_preset(str(self.presets.itemData(row)))
        )
        self.keys.recorded.connect(self.give)
        self.keys.remove_wanted.connect(self.remove)
        self.keys.reset_wanted.connect(self.reset_one)
        self.mouse.chosen.connect(self.set_gesture)
        self.reset_all.clicked.connect(self.reset_everything)

    def _lay_out(self) -> None:
        self.presets.setAccessibleName(self.tr("Preset"))
        for preset in self._controller.presets.values():
            self.presets.addItem(preset.title, preset.id)
        self.reset_all.setAccessibleName(self.reset_all.text())
        take_in, export = QPushButton(self.tr("Import"), self), QPushButton(self.tr("Export"), self)
        for button, run in ((take_in, self._choose_import), (export, self._choose_export)):
            button.setAccessibleName(button.text())
            button.clicked.connect(run)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(self.tr("Keys and mouse"), "heading"), 1)
        head.addWidget(label(self.tr("Preset")))
        for widget in (self.presets, take_in, export):
            head.addWidget(widget)
        self.tabs.addTab(self.keys, self.tr("Keys"))
        self.tabs.addTab(_scrolled(self.mouse, self.tr("Mouse")), self.tr("Mouse"))
        self.tabs.addTab(
            _scrolled(self._about, self.tr("About the preset")), self.tr("About the preset")
        )
        self.tabs.setAccessibleName(self.tr("Keys, mouse, about the preset"))
        self.tabs.tabBar().setAccessibleName(self.tr("Keys, mouse, about the preset"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.notice)
        layout.addWidget(self._make_buttons())

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self.reset_all, QDialogButtonBox.ButtonRole.ResetRole)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(self.tr("Close"))
        close.setAccessibleName(self.tr("Close"))
        close.setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        return buttons

    def _choose_import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import keys and mouse"), "", self.tr("Presets (*.yaml)")
        )
        if name:
            self.take_in(Path(name))

    def _choose_export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export keys and mouse"), "keys.yaml", self.tr("Presets (*.yaml)")
        )
        if name:
            self.export(Path(name))

    def _size(self, parent: QWidget | None) -> None:
        width, height = 900, 720
        if parent is not None:
            room = parent.window().size()
            width, height = min(width, room.width() - 40), min(height, room.height() - 40)
        self.resize(width, height)


def _scrolled(widget: QWidget, name: str) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(widget)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(name)
    return area
