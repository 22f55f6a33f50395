"""The page on which the site records what it found of a monitor's grey scale (rule 8)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.domain.errors import WorldError
from maninegs_gui import languages
from maninegs_gui.theme import give_role
from maninegs_gui.viewer.calibration import GreyRecord
from maninegs_gui.viewer.calibration_boards import GreyBoard
from maninegs_gui.viewer.calibration_size import scrolled
from maninegs_gui.widgets.labels import label

_REMARK = 300
_BRIGHTEST = 20_000.0


class GreyPage(QWidget):
    """A pattern to look at, and the form of the record."""

    save_wanted = Signal(object)
    """The :class:`GreyRecord` as the form says it."""
    refused = Signal(str)
    """One sentence: what in the form cannot be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today, self._person = date.min, ""
        self.board = GreyBoard(self)
        self.gsdf = QComboBox(self)
        self.gsdf.addItem(self.tr("Choose"), None)
        self.gsdf.addItem(self.tr("Yes"), True)
        self.gsdf.addItem(self.tr("No"), False)
        self.checked, self.due = QLineEdit(self), QLineEdit(self)
        self.darkest, self.brightest = QLineEdit(self), QLineEdit(self)
        self.ambient, self.remark = QLineEdit(self), QLineEdit(self)
        self.save = QPushButton(self.tr("Save the grey-scale record"), self)
        self.kept = label("", "muted", wrap=True)
        self._lay_out()
        self.save.clicked.connect(self._save)

    def start(self, kept: GreyRecord | None, sentence: str, today: date, person: str) -> None:
        """Begin with another monitor: its present record, in values and in words."""
        self._today, self._person = today, person
        self.gsdf.setCurrentIndex(0 if kept is None else self.gsdf.findData(kept.gsdf))
        self.checked.setText((kept.checked if kept is not None else today).isoformat())
        self.due.setText(kept.due.isoformat() if kept is not None and kept.due else "")
        for field, value in (
            (self.darkest, kept.darkest if kept is not None else None),
            (self.brightest, kept.brightest if kept is not None else None),
            (self.ambient, kept.ambient if kept is not None else None),
        ):
            field.setText("" if value is None else f"{value:g}")
        self.remark.setText(kept.remark if kept is not None else "")
        self.say_kept(sentence)
        ratio = kept.ratio if kept is not None else None
        if ratio is not None:
            said = self.tr("{0} Luminance ratio with the room's light {1:.0f} : 1.")
            self.kept.setText(said.format(sentence, ratio))

    def say_kept(self, sentence: str) -> None:
        """Say what is recorded of the monitor."""
        self.kept.setText(sentence)

    def record(self) -> GreyRecord:
        """The form as a record; raises :class:`WorldError` with one sentence."""
        gsdf = self.gsdf.currentData()
        if gsdf is None:
            raise WorldError(self.tr("Choose whether the monitor follows the GSDF."))
        checked = self._day(self.checked)
        due = self._day(self.due) if self.due.text().strip() else None
        darkest, brightest = self._luminance(self.darkest), self._luminance(self.brightest)
        if checked > self._today:
            raise WorldError(self.tr("The day of the check lies in the future."))
        if due is not None and due <= checked:
            raise WorldError(self.tr("The next check must come after this one."))
        if darkest is not None and brightest is not None and darkest >= brightest:
            raise WorldError(self.tr("The maximum luminance must be above the minimum."))
        ambient, remark = self._luminance(self.ambient), self.remark.text().strip()
        return GreyRecord(gsdf, checked, self._person, darkest, brightest, ambient, due, remark)

    def _save(self) -> None:
        try:
            record = self.record()
        except WorldError as error:
            self.refused.emit(languages.said(error))
            return
        self.save_wanted.emit(record)

    def _lay_out(self) -> None:
        give_role(self.save, "primary")
        self.save.setAccessibleName(self.save.text())
        self.remark.setMaxLength(_REMARK)
        day = self.tr("year-month-day")
        luminance = self.tr("not measured")
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(7)
        for text, field, hint in (
            (self.tr("Follows the GSDF"), self.gsdf, ""),
            (self.tr("Checked on"), self.checked, day),
            (self.tr("Minimum (cd/m²)"), self.darkest, luminance),
            (self.tr("Maximum (cd/m²)"), self.brightest, luminance),
            (self.tr("Ambient (cd/m²)"), self.ambient, luminance),
            (self.tr("Next check due"), self.due, day),
            (self.tr("Remark"), self.remark, ""),
        ):
            field.setAccessibleName(text)
            if isinstance(field, QLineEdit):
                field.setPlaceholderText(hint)
            form.addRow(label(text, "muted"), field)
        column = QVBoxLayout()
        column.setSpacing(9)
        column.addWidget(label(self.tr("What was measured?"), "section"))
        column.addWidget(
            label(
                self.tr(
                    "All steps should look evenly apart, with both faint squares in each. "
                    "Looking is no measurement: record what the photometer or the monitor's "
                    "own software found."
                ),
                "muted",
                wrap=True,
            )
        )
        column.addLayout(form)
        column.addWidget(self.save)
        column.addWidget(self.kept)
        column.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self.board, 1)
        layout.addWidget(scrolled(column, self.tr("Grey-scale record")))

    def _day(self, field: QLineEdit) -> date:
        text = field.text().strip()
        try:
            return date.fromisoformat(text)
        except ValueError as error:
            raise WorldError(
                self.tr("{0} must be a day such as {1}.").format(
                    field.accessibleName(), self._today.isoformat()
                )
            ) from error

    def _luminance(self, field: QLineEdit) -> float | None:
        text = field.text().strip().replace(",", ".")
        if not text:
            return None
        try:
            value = float(text)
        except ValueError:
            value = -1.0
        if not 0.0 <= value <= _BRIGHTEST:
            raise WorldError(
                self.tr("{0} must be a number of cd/m² such as 0.8 or 500.").format(
                    field.accessibleName()
                )
            )
        return value
