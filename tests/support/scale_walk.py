"""Walks the pages and dialogs at the scale that the environment sets, and says what is cut.

``python -m tests.support.scale_walk TOLD.json [FOLDER]``: with a folder every place
is also saved as a picture.
"""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

from core import places
from core import workspace as workspaces
from core.domain.study import BreastId
from core.settings import Section, Settings
from maninegs_gui.app import application
from maninegs_gui.reading import Reading
from tests.support import stores

_PAGES = ("go.reading", "go.training", "go.import", "go.models", "go.map", "go.adjudication",
          "go.list")  # fmt: skip
_DIALOGS = ("help.keys", "help.key_editor", "help.settings", "data.backups", "data.export",
            "data.import_tags", "similar.site", "similar.reliance", "case.readers", "case.reader",
            "case.history", "case.delete_patient", "case.sheet", "viewer.calibrate",
            "help.open", "help.about", "help.log", "help.diagnostics",
            "help.gpu_pack")  # fmt: skip
_CONTROLS = (QAbstractButton, QComboBox, QLineEdit)
_SLACK = 1
"""Logical pixels by which a fractional ratio rounds."""
_SETTLES = 5.0
"""Seconds that a busy machine is given to lay a window out."""


def until(reached: Callable[[], object], seconds: float = 60) -> None:
    """Let the window live until ``reached``."""
    end = time.monotonic() + seconds
    while not reached():
        if time.monotonic() > end:
            raise SystemExit("waited in vain")
        QTest.qWait(20)


def plain(text: str) -> str:
    """A button's text without the mark of its letter."""
    return re.sub(r"&(.)", r"\1", text)


def faults(top: QWidget, room: QSize) -> list[str]:
    """What is cut, covered or cannot be reached in a window that may be as large as ``room``."""
    found = []
    if top.width() > room.width() + _SLACK or top.height() > room.height() + _SLACK:
        found.append(f"the window is {top.width()} x {top.height()}")
    hint = top.minimumSizeHint()
    if hint.width() > room.width() or hint.height() > room.height():
        found.append(f"the window needs {hint.width()} x {hint.height()}")
    for widget in top.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not top or not widget.width():
            continue
        if isinstance(widget, QLabel):
            found += cut_label(widget)
        elif isinstance(widget, QAbstractButton):
            found += cut_button(widget)
        if isinstance(widget, _CONTROLS):
            found += unreachable(widget, top)
    return found


def cut_label(label: QLabel) -> list[str]:
    """A text that its label does not show whole."""
    text = label.text()
    if not text or label.textFormat() is Qt.TextFormat.RichText or inside_a_table(label):
        return []
    room = label.contentsRect()
    if label.wordWrap():
        needs = label.heightForWidth(label.width())
        if needs > label.height() + _SLACK:
            return [f"label {text[:60]!r} needs {needs} high and has {label.height()}"]
        longest = max(text.split(), key=len, default="")
        text = longest if "/" not in longest else ""
    needs = max(
        (label.fontMetrics().horizontalAdvance(line) for line in text.splitlines()), default=0
    )
    if needs > room.width() + _SLACK:
        return [f"label {text[:60]!r} needs {needs} wide and has {room.width()}"]
    return []


def cut_button(button: QAbstractButton) -> list[str]:
    """A button, tick or radio that is smaller than its words."""
    if not isinstance(button, QPushButton | QToolButton | QCheckBox | QRadioButton):
        return []
    if isinstance(button, QToolButton) and (
        button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    ):
        return []
    words = plain(button.text())
    needs = button.fontMetrics().horizontalAdvance(words)
    if words and needs > button.width() + _SLACK:
        return [f"button {words[:60]!r} needs {needs} wide and has {button.width()}"]
    if words and button.fontMetrics().height() > button.height() + _SLACK:
        return [f"button {words[:60]!r} is {button.height()} high"]
    return []


def unreachable(widget: QWidget, top: QWidget) -> list[str]:
    """A control that lies outside of what its window shows, where nothing can be rolled."""
    step, area = widget, QRect(0, 0, widget.width(), widget.height())
    while step is not top:
        above = step.parentWidget()
        if above is None or isinstance(above.parentWidget(), QScrollArea):
            return []
        area.translate(step.pos())
        step = above
        if not step.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(area):
            name = widget.accessibleName() or type(widget).__name__
            return [f"control {name[:60]!r} lies outside of {type(step).__name__}"]
    return []


def inside_a_table(widget: QWidget) -> bool:
    """Whether a label is part of a control of Qt's own."""
    return widget.objectName().startswith("qt_")


class Walk:
    """Goes through one window and notes what it sees."""

    def __init__(self, reading: Reading, room: QSize, pictures: Path | None) -> None:
        self.reading, self.room, self._pictures = reading, room, pictures
        self.told: dict[str, list[str]] = {}

    def look(self, name: str, top: QWidget) -> None:
        """Note what is wrong with what is shown now, and stays so once all is laid out."""
        end = time.monotonic() + _SETTLES
        QTest.qWait(60)
        while (found := faults(top, self.room)) and time.monotonic() < end:
            QTest.qWait(60)
        if self._pictures is not None:
            top.grab().save(str(self._pictures / f"{name}.png"))
        self.told[name] = found

    def pages(self) -> None:
        """Each page of the main window."""
        for action in _PAGES:
            self.reading.actions[action].trigger()
            until(lambda: not self.reading.lanes._running)
            self.look(action, self.reading.window)
        self.reading.actions["go.reading"].trigger()

    def dialogs(self) -> None:
        """Each dialog that opens without a file being chosen first."""
        known = {spec.id for spec in self.reading.actions.specs}
        for action in _DIALOGS:
            if action not in known:
                continue
            before = set(self._open())
            self.reading.actions[action].trigger()
            QTest.qWait(150)
            fresh = [one for one in self._open() if one not in before]
            if not fresh:
                self.told[action] = ["nothing opened"]
            for dialog in fresh:
                self.look(action, dialog)
                if action == "help.settings":
                    self._sections(dialog)
                dialog.close()
                QTest.qWait(20)

    def _sections(self, dialog: QDialog) -> None:
        for section in Section:
            dialog.show_section(section)  # type: ignore[attr-defined]
            until(lambda: not dialog.storage.busy)  # type: ignore[attr-defined]
            self.look(f"help.settings.{section.name.lower()}", dialog)

    def _open(self) -> list[QDialog]:
        return [
            one for one in QApplication.topLevelWidgets()
            if isinstance(one, QDialog) and one.isVisible()
        ]  # fmt: skip


def main() -> None:
    """Write what was found as JSON to the file that is named."""
    pictures = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    if pictures is not None:
        pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        os.environ[places.HOME] = str(Path(place) / "home")
        qt = application()
        workspace = workspaces.create(Path(place) / "workspace")
        stores.filled(workspace.root, patients=5).store.close()
        reading = Reading(workspace, Settings(Path(place) / "settings.json"))
        room = qt.primaryScreen().availableSize()
        reading.window.resize(room)
        reading.show()
        until(lambda: reading.session.reader and reading.worklist.model.rowCount() == 5)
        reading.actions["case.next"].trigger()
        until(lambda: reading.session.exam is not None)
        reading.session.set_breast(BreastId(1))
        until(lambda: not reading.lanes._running)
        walk = Walk(reading, room, pictures)
        walk.pages()
        walk.dialogs()
        told = {
            "room": [room.width(), room.height()],
            "ratio": reading.window.devicePixelRatioF(),
            "places": walk.told,
        }
        Path(sys.argv[1]).write_text(json.dumps(told, indent=1), encoding="utf-8")
        reading.window.close()
        reading.close()


if __name__ == "__main__":
    main()
