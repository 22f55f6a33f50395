"""One similar case: both views, likeness, what agrees and what differs, what to do with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.domain.heat import HeatMap
from core.domain.study import ImageId
from maninegs_gui.similar import words
from maninegs_gui.similar.buttons import icon_button
from maninegs_gui.similar.picture import Picture
from maninegs_gui.similar.thumbnails import hung_heat
from maninegs_gui.similar.values import Case
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.flow import Flow
from maninegs_gui.widgets.labels import NameLabel, label


@dataclass(frozen=True, slots=True)
class Marks:
    """How a card stands among the others.

    Attributes
    ----------
    shown
        It stands beside the current breast.
    heat
        Whether its heat is on; None where the gate holds it back.
    """

    shown: bool = False
    pinned: bool = False
    more: bool = False
    less: bool = False
    heat: bool | None = False


class CaseCard(QFrame):
    """Click, Enter or Space opens the case beside the current one."""

    chosen = Signal(object)
    """:class:`BreastId`, as all of them."""
    pin_wanted = Signal(object)
    more_wanted = Signal(object)
    less_wanted = Signal(object)
    keep_wanted = Signal(object, bool)
    heat_wanted = Signal(object)

    def __init__(self, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.case = case
        self.marks = Marks()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.pictures = tuple(Picture(image, self) for image in case.images)
        self._title = NameLabel("", "section")
        self._outcome = label()
        self._likeness = label("", "", wrap=True)
        self._parts = label("", "muted", wrap=True)
        self._about = label("", "muted", wrap=True)
        self._why: tuple[tuple[QLabel, QLabel], ...] = tuple(
            (label(title, "muted"), label("", role, wrap=True))
            for title, role in (
                (self.tr("Agree"), ""),
                (self.tr("Differ"), "differ"),
                (self.tr("Only here"), "muted"),
                (self.tr("Only there"), "muted"),
            )
        )
        self._nothing = label(self.tr("No tags to compare."), "muted", wrap=True)
        self._make_buttons()
        self._lay_out()
        self.show_case(case)
        self.mark(self.marks)

    @property
    def thumbnails(self) -> tuple[Picture, ...]:
        """Its pictures, CC first."""
        return self.pictures

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return (self, self.beside, self.pin, self.more, self.less, self.keep, self.heat)

    def show_case(self, case: Case) -> None:
        """Say anew what is known of the same breast; its pictures stay."""
        self.case = case
        self._title.setText(case.title)
        self._outcome.setVisible(not case.masked)
        if case.outcome is None:
            self._outcome.setText(self.tr("not proven"))
            give_role(self._outcome, "muted")
        else:
            self._outcome.setText(words.outcome(case.outcome))
            give_role(self._outcome, case.outcome.value)
        for place, said in (
            (self._likeness, case.likeness), (self._parts, case.parts), (self._about, case.about),
        ):  # fmt: skip
            place.setText(said)
            place.setVisible(bool(said))
        lists = (case.agree, case.differ, case.here, case.there)
        for (title, text), terms in zip(self._why, lists, strict=True):
            text.setText(" · ".join(terms))
            title.setVisible(bool(terms))
            text.setVisible(bool(terms))
        self._nothing.setVisible(not any(lists))
        self.keep.setChecked(case.kept)
        self._speak()

    def mark(self, marks: Marks) -> None:
        """Show how it stands among the others."""
        self.marks = marks
        give_role(self, "cell-current" if marks.shown else "card")
        self.pin.setChecked(marks.pinned)
        self.more.setChecked(marks.more)
        self.less.setChecked(marks.less)
        self.heat.setVisible(marks.heat is not None)
        self.heat.setChecked(bool(marks.heat))
        self._speak()

    def set_box(self, size: QSize, scale: float | None) -> None:
        """Give its pictures room, and the scale of all cards."""
        for picture in self.pictures:
            picture.set_box(size, scale)

    def set_heat(self, maps: Mapping[ImageId, HeatMap]) -> None:
        """Lay the heat of its own images over their pictures."""
        for picture in self.pictures:
            heat = maps.get(picture.image.id)
            picture.set_heat(None if heat is None else hung_heat(picture.image, heat))

    def _make_buttons(self) -> None:
        self.beside = icon_button("mdi6.compare", self.tr("Show beside the open breast"), self)
        self.pin = icon_button(
            "mdi6.pin-outline", self.tr("Pin: stays beside while stepping"), self, checkable=True
        )
        self.more = icon_button(
            "mdi6.plus-circle-outline", self.tr("More like this"), self, checkable=True
        )
        self.less = icon_button(
            "mdi6.minus-circle-outline", self.tr("Less like this"), self, checkable=True
        )
        self.keep = icon_button(
            "mdi6.school-outline", self.tr("Keep as teaching case"), self, checkable=True
        )
        self.heat = icon_button(
            "mdi6.blur-radial", self.tr("Which part is alike"), self, checkable=True
        )
        # The screen says what a press comes to, so a button never shows what is not so.
        for button, signal in (
            (self.beside, self.chosen), (self.pin, self.pin_wanted), (self.more, self.more_wanted),
            (self.less, self.less_wanted), (self.heat, self.heat_wanted),
        ):  # fmt: skip
            button.clicked.connect(lambda _on=False, told=signal: told.emit(self.case.breast))
        self.keep.clicked.connect(lambda on: self.keep_wanted.emit(self.case.breast, on))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        # The identity has what the outcome leaves: beside the pictures it would be cut.
        head.addWidget(self._title, 1)
        head.addWidget(self._outcome, 0, Qt.AlignmentFlag.AlignTop)
        buttons = Flow(self, 0)
        for button in (self.beside, self.pin, self.more, self.less, self.keep, self.heat):
            buttons.add(button)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        for text in (self._parts, self._about):
            texts.addWidget(text)
        texts.addStretch(1)
        texts.addWidget(buttons)
        top = QHBoxLayout()
        top.setSpacing(2)
        for picture in self.pictures:
            top.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addSpacing(8)
        top.addLayout(texts, 1)
        why = QGridLayout()
        why.setContentsMargins(0, 2, 0, 0)
        why.setHorizontalSpacing(8)
        why.setVerticalSpacing(2)
        why.setColumnStretch(1, 1)
        for row, (title, text) in enumerate(self._why):
            why.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
            why.addWidget(text, row, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 7, 10, 8)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._likeness)
        layout.addLayout(top)
        layout.addLayout(why)
        layout.addWidget(self._nothing)

    def _speak(self) -> None:
        case, marks = self.case, self.marks
        title = self.tr("Similar case {0}").format(case.title)
        for button in self.stops[1:]:
            # Every card has the same buttons: heard alone, none says of which case it is.
            button.setAccessibleDescription(title)
        parts = [title]
        if case.outcome is not None:
            parts.append(words.outcome(case.outcome))
        parts.append(case.likeness)
        parts.append(self.tr("shown beside") if marks.shown else "")
        parts.append(self.tr("pinned") if marks.pinned else "")
        self.setAccessibleName(", ".join(filter(None, parts)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.chosen.emit(self.case.breast)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.chosen.emit(self.case.breast)
        else:
            super().keyPressEvent(event)
