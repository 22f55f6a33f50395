"""The proven outcome of a breast: shown once the gate is open, and noted here."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core import vocabulary
from core.domain.assessment import Outcome, Pathology
from core.domain.study import BreastId
from maninegs_gui import languages
from maninegs_gui.findings.chips import Chips
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import label

_SHOWN = "yyyy-MM-dd"


class PathologyBox(QWidget):
    """One line, and a form below it that saves whatever is chosen at once."""

    said = Signal(object, object)
    """Breast, and its :class:`Pathology` or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._breast: BreastId | None = None
        self._known: Pathology | None = None
        self._line = label("", "muted", wrap=True)
        self.button = QToolButton(self)
        self.button.setCheckable(True)
        self.button.toggled.connect(self._turn)
        self.button.setAccessibleName(self.tr("Add pathology"))
        give_role(self.button, "quiet")
        self.outcomes = Chips(
            self.tr("Proven"),
            [
                (Outcome.BENIGN.value, self.tr("Benign"), ""),
                (Outcome.MALIGNANT.value, self.tr("Malignant"), ""),
            ],
        )
        self.histology = self._combo(self.tr("Histology"))
        for term in vocabulary.get().offered("histologies"):
            self.histology.addItem(languages.title(term), term.key)
        self.source = self._combo(self.tr("Known from"))
        for text in (
            self.tr("core biopsy"),
            self.tr("vacuum biopsy"),
            self.tr("surgery"),
            self.tr("cytology"),
            self.tr("follow-up"),
        ):
            self.source.addItem(text)
        self.dated = QDateEdit(self)
        self.dated.setDisplayFormat(_SHOWN)
        self.dated.setCalendarPopup(True)
        self.dated.setAccessibleName(self.tr("Date of the result"))
        self.has_date = QCheckBox(self.tr("Dated"), self)
        self.has_date.setAccessibleName(self.tr("The date is known"))
        self._form = self._make_form()
        self._form.hide()
        line = QHBoxLayout()
        line.addWidget(self._line, 1)
        line.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._form)
        self.outcomes.chosen.connect(self._choose)
        for combo in (self.histology, self.source):
            combo.activated.connect(self._tell)
            edit = combo.lineEdit()
            assert edit is not None
            edit.editingFinished.connect(self._tell)
        self.dated.editingFinished.connect(self._tell)
        self.has_date.clicked.connect(self._tell)

    @property
    def text(self) -> str:
        """What is said, for tests and the tour."""
        return self._line.text()

    def show_pathology(
        self, breast: BreastId | None, known: Pathology | None, *, hidden: bool
    ) -> None:
        """Show the outcome, or that it waits for the assessment."""
        if hidden or breast != self._breast:
            self.button.setChecked(False)
        self._breast, self._known = breast, None if hidden else known
        role = "muted"
        if hidden:
            text = self.tr("Pathology and opinion appear once the assessment is saved.")
        elif known is None:
            text = self.tr("No pathology known")
        elif known.outcome is Outcome.MALIGNANT:
            role, text = "malignant", self.tr("Proven malignant")
        else:
            role, text = "benign", self.tr("Proven benign")
        if known is not None and not hidden:
            day = known.dated.isoformat() if known.dated else ""
            facts = filter(None, (known.detail, languages.sentence(known.source), day))
            text = ": ".join(filter(None, (text, ", ".join(facts))))
        give_role(self._line, role)
        self._line.setText(text)
        self.button.setVisible(not hidden and breast is not None)
        name = self.tr("Change pathology") if known else self.tr("Add pathology")
        self.button.setText(self.tr("Change") if known else self.tr("Add"))
        self.button.setAccessibleName(name)
        self.button.setToolTip(name)
        self._fill()

    def _fill(self) -> None:
        known = self._known
        self.outcomes.show_chosen([known.outcome.value] if known else [])
        for combo, text in (
            (self.histology, known.detail if known else ""),
            (self.source, known.source if known else ""),
        ):
            if not combo.hasFocus():
                combo.setCurrentText(text)
        day = known.dated if known else None
        self.has_date.setChecked(day is not None)
        self.dated.setEnabled(day is not None)
        if not self.dated.hasFocus():
            shown = day or date.today()
            self.dated.setDate(QDate(shown.year, shown.month, shown.day))
        for widget in (self.histology, self.source, self.has_date):
            widget.setEnabled(known is not None)

    def _choose(self, keys: tuple[str, ...]) -> None:
        if self._breast is None:
            return
        if not keys:
            self.said.emit(self._breast, None)
            return
        known, outcome = self._known, Outcome(keys[0])
        source = (known.source if known else "") or self.tr("core biopsy")
        self.said.emit(
            self._breast,
            Pathology(
                self._breast,
                outcome,
                source,
                known.detail if known else "",
                known.dated if known else None,
            ),
        )

    def _tell(self, *_: object) -> None:
        known = self._known
        if known is None or self._breast is None:
            return
        chosen = self.dated.date()
        day = date(chosen.year(), chosen.month(), chosen.day())
        said = Pathology(
            self._breast,
            known.outcome,
            self.source.currentText().strip() or known.source,
            self.histology.currentText().strip(),
            day if self.has_date.isChecked() else None,
        )
        if said != known:
            self.said.emit(self._breast, said)

    def _turn(self, opened: bool) -> None:
        self._form.setVisible(opened)

    def _combo(self, name: str) -> QComboBox:
        made = QComboBox(self)
        made.setEditable(True)
        made.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        made.setAccessibleName(name)
        made.setCurrentText("")
        edit = made.lineEdit()
        assert edit is not None
        edit.setPlaceholderText(name)
        edit.setAccessibleName(name)
        made.setMinimumContentsLength(12)
        return made

    def _make_form(self) -> QWidget:
        form = QWidget(self)
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(6)
        column.addWidget(self.outcomes)
        column.addWidget(self.histology)
        column.addWidget(self.source)
        row = QHBoxLayout()
        row.addWidget(self.has_date)
        row.addWidget(self.dated)
        row.addStretch(1)
        column.addLayout(row)
        return form
