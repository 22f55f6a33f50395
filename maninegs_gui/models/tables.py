"""The settings of a run and the files of its folder, as tables."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPushButton,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from maninegs_gui import languages
from maninegs_gui.models import words
from maninegs_gui.models.values import Details, Setting, Soundness
from maninegs_gui.theme import Role, color, give_role
from maninegs_gui.widgets.labels import counted, label

_HASH = 16
"""Digits of a hash that are shown; the tooltip has them all."""


def plain_table(name: str, heads: Sequence[str], parent: QWidget) -> QTableWidget:
    """A table that is read and not edited; its last column takes the room that is left."""
    table = QTableWidget(0, len(heads), parent)
    table.setAccessibleName(name)
    table.setHorizontalHeaderLabels(list(heads))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setWordWrap(True)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(len(heads) - 1, QHeaderView.ResizeMode.Stretch)
    return table


def flowing(text: QWidget) -> None:
    """Let a wrapped label be as high as its width asks for, and no higher, where all scrolls.

    A scrolled page takes the hints of its parts, which are of a narrower text.
    """
    policy = text.sizePolicy()
    policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
    text.setSizePolicy(policy)


class SettingsView(QWidget):
    """Every setting; those that differ from the preset first, and marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = label("", "muted", wrap=True)
        self.table = plain_table(
            self.tr("Settings of the run"),
            (self.tr("Setting"), self.tr("This run"), self.tr("Preset")), self,
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.addWidget(self.summary)
        column.addWidget(self.table, 1)

    def show_settings(self, found: Sequence[Setting]) -> None:
        """List settings."""
        rows = sorted(found, key=lambda one: not one.differs)
        count = sum(one.differs for one in rows)
        if not rows:
            said = self.tr("The settings of this run are not known.")
        elif all(one.usual is None for one in rows):
            said = self.tr("Its preset is not of this version, so nothing is compared with it.")
        elif not count:
            said = self.tr("All as the preset says.")
        else:
            said = counted(
                count,
                self.tr("{0} setting differs from the preset; it comes first."),
                self.tr("{0} settings differ from the preset; they come first."),
            )
        self.summary.setText(said)
        self.table.setVisible(bool(rows))
        self.table.setRowCount(len(rows))
        for row, one in enumerate(rows):
            usual = (one.usual or words.DASH) if one.differs else ""
            for column, text in enumerate((one.name, one.value or words.DASH, usual)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if one.differs and column < 2:
                    font = QFont(self.table.font())
                    font.setWeight(QFont.Weight.DemiBold)
                    item.setFont(font)
                elif column != 1:
                    item.setForeground(color(Role.MUTED))
                self.table.setItem(row, column, item)


class FilesView(QWidget):
    """The folder of a run: what lies there, and whether each part is what it was."""

    check_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder = label("", "muted", wrap=True)
        self.folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.verdict = label("", "muted", wrap=True)
        self.table = plain_table(
            self.tr("Files of the run"),
            (self.tr("Part"), self.tr("Size"), self.tr("SHA-256"), self.tr("State")), self,
        )  # fmt: skip
        self.again = QPushButton(self.tr("Compare with the manifests again"), self)
        self.again.setAccessibleName(self.again.text())
        self.again.clicked.connect(self.check_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.addWidget(self.folder)
        column.addWidget(self.verdict)
        column.addWidget(self.table, 1)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)

    def show_files(self, found: Details | None) -> None:
        """List the parts of a folder; None while they are looked at."""
        self.again.setEnabled(found is not None)
        if found is None:
            self._say(self.tr("Comparing the files with their manifests"), "muted")
            return
        self.folder.setText(found.folder)
        self.folder.setVisible(bool(found.folder))
        self.table.setVisible(bool(found.parts))
        damaged = [one for one in found.parts if one.soundness is Soundness.DAMAGED]
        if found.no_files:
            self._say(found.no_files, "warning")
        elif damaged:
            self._say(" ".join(languages.sentence(one.sentence) for one in damaged), "fault")
        elif found.parts:
            self._say(self.tr("Everything that is sealed is as it was written."), "muted")
        else:
            self._say("", "muted")
        self.table.setRowCount(len(found.parts))
        for row, one in enumerate(found.parts):
            texts = (one.name, words.size(one.size), one.sha256[:_HASH],
                     words.soundness(one.soundness))  # fmt: skip
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                if column == 1:
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                item.setToolTip(one.sha256 if column == 2 else one.sentence or text)
                item.setForeground(color(_ink(one.soundness, column)))
                self.table.setItem(row, column, item)

    def _say(self, text: str, role: str) -> None:
        give_role(self.verdict, role)
        self.verdict.setText(text)
        self.verdict.setVisible(bool(text))


def _ink(state: Soundness, column: int) -> Role:
    if column == 3:
        return {
            Soundness.WHOLE: Role.AGREE,
            Soundness.DAMAGED: Role.FAULT,
            Soundness.UNSEALED: Role.MUTED,
        }[state]
    return Role.TEXT if column == 0 else Role.MUTED
