"""What a reader says of an exam as a whole: category, follow-up, report."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.domain import defaults
from core.domain.assessment import Category, ExamConclusion
from maninegs_gui.findings.chips import Chips
from maninegs_gui.widgets.fold import Fold
from maninegs_gui.widgets.labels import label
from maninegs_gui.widgets.told_text import ToldText

_MONTHS = (6, 12, 24)


class ExamBox(Fold):
    """Begins with the worst of the breasts; another category has a reason."""

    said = Signal(object, str, object, str)
    """(exam, reader), what was said in words, a dict of fields, an id of the gesture or empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        body = QWidget(parent)
        super().__init__(QCoreApplication.translate("ExamBox", "Exam"), body, parent)
        self._known: ExamConclusion | None = None
        self._default = label("", "muted", wrap=True)
        self.categories = Chips(
            self.tr("Category"), [(one.value, one.value, "") for one in Category]
        )
        self.reason = ToldText(
            self.tr("Reason for another category than the worst breast's"), lines=1
        )
        self.follow_up = Chips(
            self.tr("Follow-up"),
            [(str(one), self.tr("{0} months").format(one), "") for one in _MONTHS],
        )
        self.report = ToldText(self.tr("Report"), lines=5)
        self._warning = label("", "warning", wrap=True)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (
            self._default, self.categories, self._warning, self.reason, self.follow_up,
            self.report,
        ):  # fmt: skip
            column.addWidget(widget)
        self.categories.chosen.connect(self._choose)
        self.follow_up.chosen.connect(
            lambda keys: self._say(
                self.tr("Follow-up"), follow_up_months=int(keys[0]) if keys else None
            )
        )
        self.reason.told.connect(
            lambda whose, text, gesture: self.said.emit(
                whose, self.tr("Reason"), {"reason": text}, gesture
            )
        )
        self.report.told.connect(
            lambda whose, text, gesture: self.said.emit(
                whose, self.tr("Report"), {"report": text}, gesture
            )
        )

    def show_conclusion(self, known: ExamConclusion, worst: Category | None) -> None:
        """Show what is kept, and what it begins with."""
        self._known = known
        whose = (known.exam, known.reader)
        shown = known.category or worst
        self.categories.show_chosen([shown.value] if shown else [])
        begins = (
            self.tr("Begins with the worst breast: {0}").format(worst.value)
            if worst
            else self.tr("No breast is assessed yet")
        )
        self._default.setText(begins)
        lacking = defaults.lacks_reason(known.category, worst, known.reason)
        self._warning.setText(
            self.tr("This is not the worst breast's category: say why.") if lacking else ""
        )
        self._warning.setVisible(lacking)
        self.reason.show_text(known.reason, whose)
        self.reason.setVisible(known.category is not None or bool(known.reason))
        months = "" if known.follow_up_months is None else str(known.follow_up_months)
        self.follow_up.show_chosen([months])
        self.report.show_text(known.report, whose)
        parts = (
            shown.value if shown else "",
            self.tr("in {0} months").format(months) if months else "",
            " ".join(known.report.split()),
        )
        self.set_summary(" · ".join(filter(None, parts)))

    def tell(self) -> None:
        """Tell what is still being typed."""
        self.reason.tell()
        self.report.tell()

    def _choose(self, keys: tuple[str, ...]) -> None:
        category = Category(keys[0]) if keys else None
        self._say(self.tr("Exam category"), category=category)

    def _say(self, title: str, **fields: object) -> None:
        if self._known is not None:
            self.said.emit((self._known.exam, self._known.reader), title, fields, "")
