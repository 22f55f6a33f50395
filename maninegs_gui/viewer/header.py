"""The line above the images: who this is, which step of reading, which size."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from core.domain.study import ImageHeader
from maninegs_gui.theme import Role, color, give_role
from maninegs_gui.viewer import texts
from maninegs_gui.viewer.wall import Sizing, Stage, Wall

K = TypeVar("K")


class _Elided(QWidget):
    """One line of text that gives way to the buttons beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(60)

    def set_text(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.update()

    @property
    def text(self) -> str:
        return self._text

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(color(Role.TEXT))
        text = self.fontMetrics().elidedText(
            self._text, Qt.TextElideMode.ElideRight, self.width() - 4
        )
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect(), int(flags), text)
        painter.end()


class Header(QFrame):
    """Identity of the open exam, and buttons for stage and size."""

    stage_wanted = Signal(object)
    sizing_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self, "bar")
        self._identity = _Elided(self)
        self._stages = self._buttons(
            (
                (Stage.FOUR, self.tr("All"), self.tr("All four views")),
                (Stage.CC, self.tr("CC"), self.tr("Both CC views")),
                (Stage.MLO, self.tr("MLO"), self.tr("Both MLO views")),
            )
        )
        self._sizings = self._buttons(
            (
                (Sizing.SAME, self.tr("Same size"), self.tr("One scale in mm for all views")),
                (Sizing.FIT, self.tr("Fit"), self.tr("Each view fills its place")),
                (Sizing.PIXELS, self.tr("1:1"), self.tr("Pixel for pixel")),
            )
        )
        for stage, button in self._stages.items():
            button.clicked.connect(lambda _=False, s=stage: self.stage_wanted.emit(s))
        for sizing, button in self._sizings.items():
            button.clicked.connect(lambda _=False, s=sizing: self.sizing_wanted.emit(s))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 8, 4)
        layout.setSpacing(2)
        layout.addWidget(self._identity, 1)
        for button in self._stages.values():
            layout.addWidget(button)
        layout.addSpacing(12)
        for button in self._sizings.values():
            layout.addWidget(button)
        self._stages[Stage.FOUR].setChecked(True)
        self._sizings[Sizing.SAME].setChecked(True)

    @property
    def text(self) -> str:
        """The identity line, for tests and the tour."""
        return self._identity.text

    def show_identity(self, header: ImageHeader | None, *, anonymous: bool) -> None:
        """Say whose exam this is, or that nothing is open."""
        if header is None:
            self._identity.set_text(self.tr("No exam open"))
        elif anonymous:
            self._identity.set_text(self.tr("Anonymous"))
        else:
            parts = (*texts.identity(header), texts.day(header.exam_date))
            described = (header.study_description,) if header.study_description else ()
            self._identity.set_text("   ".join(part for part in (*parts, *described) if part))

    def show_state(self, wall: Wall) -> None:
        """Mark the present stage and size."""
        for stage, button in self._stages.items():
            button.setChecked(stage is wall.stage)
        for sizing, button in self._sizings.items():
            button.setChecked(sizing is wall.sizing)

    def _buttons(self, table: tuple[tuple[K, str, str], ...]) -> dict[K, QToolButton]:
        found = {}
        group = QButtonGroup(self)
        group.setExclusive(False)
        for key, text, hint in table:
            button = QToolButton(self)
            button.setText(text)
            button.setToolTip(hint)
            button.setAccessibleName(hint)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            give_role(button, "quiet")
            group.addButton(button)
            found[key] = button
        return found
