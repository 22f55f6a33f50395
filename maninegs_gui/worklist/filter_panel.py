"""The form of all filters, and the chips of those that are set."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.domain.assessment import Category, Outcome
from core.domain.study import Side
from core.domain.worklist import ME, NOBODY_YET, ListFilter, Mine, Order, Stage, Trouble
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.chip import Chip
from maninegs_gui.widgets.flow import Flow
from maninegs_gui.worklist import words
from maninegs_gui.worklist.choice import ListChoice

_WHEEL_TAKERS = (QEvent.Type.Wheel,)


class FilterPanel(QWidget):
    """Sets the conditions of a :class:`ListChoice` and shows those that are set.

    The form is made when it is first looked at, so that the worklist is up at once.
    """

    made = Signal()
    """The form is there: the tab key should come to it."""

    def __init__(self, choice: ListChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self._showing = self._made = False
        self._boxes: dict[str, QComboBox] = {}
        # Kept here: what passes through Qt comes back as plain text.
        self._values: dict[str, list[Any]] = {}
        self._days: dict[str, QLineEdit] = {}
        self._form = QFormLayout()
        self._column = QVBoxLayout(self)
        choice.changed.connect(self.show_filter)
        choice.lists_changed.connect(self.fill)

    def make(self) -> None:
        """Make the form, if it is not there yet."""
        if self._made:
            return
        self._made = True
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setSpacing(6)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._add("order", self.tr("Order"))
        for name, title in (("since", self.tr("From")), ("until", self.tr("Until"))):
            self._day(name, title)
        for name, title in (
            ("side", self.tr("Side")),
            ("category", self.tr("Assessment")),
            ("tags", self.tr("Tag")),
        ):
            self._add(name, title)
        self._everybodys = QCheckBox(self.tr("Anybody's, where I have assessed"))
        self._everybodys.setAccessibleName(self._everybodys.text())
        self._everybodys.toggled.connect(lambda on: self._set(everybodys=on))
        self._form.addRow(self._everybodys)
        for name, title in (
            ("mine", self.tr("For me")),
            ("stage", self.tr("State")),
            ("read_by", self.tr("Read by")),
            ("assigned", self.tr("Assigned to")),
            ("pathology", self.tr("Pathology, where I have assessed")),
            ("collection", self.tr("Collection")),
            ("trouble", self.tr("Images")),
            ("teaching", self.tr("Teaching cases")),
        ):
            self._add(name, title)
        self.lift = QPushButton(self.tr("Lift all filters"))
        self.lift.setAccessibleName(self.lift.text())
        give_role(self.lift, "quiet")
        self.lift.clicked.connect(self._lift_all)
        self._column.addLayout(self._form)
        self._column.addWidget(self.lift)
        self._column.addStretch(1)
        self.fill()
        self.made.emit()

    def box(self, name: str) -> QComboBox:
        """The choice of one condition, for tests."""
        self.make()
        return self._boxes[name]

    def day(self, name: str) -> QLineEdit:
        """The field of one day, for tests."""
        self.make()
        return self._days[name]

    def fill(self) -> None:
        """Offer what there is to choose from."""
        if not self._made:
            return
        choice = self._choice
        people: list[tuple[str, Any]] = [(self.tr("me"), ME)]
        people += [(one.name, one.id) for one in choice.readers]
        offered: dict[str, Iterable[tuple[str, Any]]] = {
            "order": [(words.order(one), one) for one in Order],
            "side": [(words.side(one), one) for one in Side],
            "category": [(words.category(one), one) for one in Category],
            "tags": [(text, (key,)) for key, text in words.tags().items()],
            "mine": [(words.mine(one), one) for one in Mine],
            "stage": [(words.stage(one), one) for one in Stage],
            "read_by": people,
            "assigned": [*people, (self.tr("nobody"), NOBODY_YET)],
            "pathology": [(words.pathology(one), one) for one in Outcome],
            "collection": [(name, name) for name in choice.collections],
            "trouble": [(words.trouble(one), one) for one in Trouble],
            "teaching": [(self.tr("mine"), True)],
        }
        self._showing = True
        for name, values in offered.items():
            lines = list(values) if name == "order" else [(self.tr("any"), None), *values]
            self._values[name] = [value for _, value in lines]
            self._boxes[name].clear()
            self._boxes[name].addItems([text for text, _ in lines])
        self._showing = False
        self.show_filter()

    def show_filter(self) -> None:
        """Show what is wanted now."""
        if not self._made:
            return
        wanted = self._choice.filter
        self._showing = True
        for name, box in self._boxes.items():
            value = getattr(wanted, name) or None
            if value not in self._values[name]:  # such as a list's tag of another lexicon
                box.addItem(" ".join(value) if isinstance(value, tuple) else str(value))
                self._values[name].append(value)
            box.setCurrentIndex(self._values[name].index(value))
        for name, field in self._days.items():
            value = getattr(wanted, name)
            field.setText(value.isoformat() if value else "")
            give_role(field, "")
        self._everybodys.setChecked(wanted.everybodys)
        self.lift.setEnabled(bool(set(wanted.names) - {"text"}))
        self._showing = False

    def showEvent(self, event: QShowEvent) -> None:
        """Whoever sees it finds the form."""
        self.make()
        super().showEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the wheel to scrolling: a choice must not change in passing."""
        if event.type() in _WHEEL_TAKERS and isinstance(watched, QComboBox):
            event.ignore()
            return not watched.hasFocus()
        return super().eventFilter(watched, event)

    def _add(self, name: str, title: str) -> None:
        box = QComboBox()
        box.setAccessibleName(title)
        box.setMinimumContentsLength(8)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.installEventFilter(self)
        if name == "tags":
            box.setEditable(True)
            box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            completer = box.completer() or QCompleter(box)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        box.activated.connect(lambda _place: self._choose(name))
        self._boxes[name] = box
        self._form.addRow(title, box)

    def _day(self, name: str, title: str) -> None:
        field = QLineEdit()
        field.setAccessibleName(title)
        field.setPlaceholderText(self.tr("YYYY-MM-DD"))
        field.setToolTip(self.tr("A day, a month such as 2024-03, or a year"))
        field.editingFinished.connect(lambda: self._take_day(name))
        self._days[name] = field
        self._form.addRow(title, field)

    def _choose(self, name: str) -> None:
        value = self._values[name][self._boxes[name].currentIndex()]
        self._set(**{name: value if value is not None else getattr(ListFilter(), name)})

    def _take_day(self, name: str) -> None:
        field = self._days[name]
        text = field.text().strip()
        day = day_of(text, last=name == "until")
        if text and day is None:
            field.setToolTip(self.tr("Type a day as YYYY-MM-DD, a month or a year."))
            give_role(field, "fault")
            return
        self._set(**{name: day})

    def _lift_all(self) -> None:
        before = self._choice.filter
        self._choice.want(ListFilter(text=before.text, order=before.order))

    def _set(self, **what: Any) -> None:
        if not self._showing:
            self._choice.want(replace(self._choice.filter, **what))


def day_of(text: str, *, last: bool) -> date | None:
    """The day that a text names; of a year or month its first, or its last."""
    parts = text.replace("/", "-").replace(".", "-").split("-")
    try:
        numbers = [int(part) for part in parts]
        if len(numbers) == 3:
            return date(*numbers)
        year, month = (*numbers, 12 if last else 1)[:2]
        if len(numbers) not in {1, 2}:
            return None
        if not last:
            return date(year, month, 1)
        following = date(year + month // 12, month % 12 + 1, 1)
        return date.fromordinal(following.toordinal() - 1)
    except (ValueError, TypeError, OverflowError):
        return None


class FilterChips(Flow):
    """One chip a condition; pressing it lifts the condition."""

    lifted = Signal(str)

    def __init__(self, choice: ListChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        choice.changed.connect(self.show_filter)
        choice.lists_changed.connect(self.show_filter)
        self.chips: dict[str, Chip] = {}
        self.show_filter()

    def show_filter(self) -> None:
        """Show what is set now."""
        self.clear()
        self.chips = {}
        for name, text in words.chips(self._choice.filter, self._choice.names):
            chip = Chip(f"{text}  ×", checkable=False)
            chip.setAccessibleName(self.tr("Lift the filter: {0}").format(text))
            chip.clicked.connect(self._lifting(name))
            self.chips[name] = chip
            self.add(chip)
        self.setVisible(bool(self.chips))

    def _lifting(self, name: str) -> Callable[[], None]:
        return lambda: self._choice.want(self._choice.filter.without(name))
