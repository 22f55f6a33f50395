"""Coach marks: a frame around a control and a card beside it; nothing below is held up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from maninegs_gui.theme import give_role
from maninegs_gui.welcome.words import tr
from maninegs_gui.widgets.labels import label
from maninegs_gui.widgets.listening import keep_apart

_WIDTH = 330
_GAP = 12
_EDGE = 8
_FOLLOW_MILLISECONDS = 150
"""How often the marked control is looked for: splitters and pages move it."""


@dataclass(frozen=True)
class Mark:
    """One step of a tour.

    Attributes
    ----------
    target
        The control that is marked; None while there is none, and the card then stands alone.
    prepare
        Brings the control to where it can be seen.
    """

    title: str
    text: str
    target: Callable[[], QWidget | None]
    prepare: Callable[[], object] = lambda: None


class Coach(QObject):
    """Walks through marks over a window that goes on working.

    The card has the keys when it appears: Enter or Right goes on, Left goes back, Escape ends.
    Whoever clicks or tabs elsewhere reads on, and the card waits.
    """

    ended = Signal()
    """Gone through, or put away."""

    def __init__(self, window: QWidget, marks: Sequence[Mark]) -> None:
        super().__init__(window)
        self._window, self._marks, self.step = window, tuple(marks), -1
        self.frame = QFrame(window)
        give_role(self.frame, "mark")
        self.frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.frame.hide()
        self.card = QFrame(window)
        give_role(self.card, "coach")
        keep_apart(self.card)
        self.count = label("", "muted")
        self.title = label("", "section", wrap=True)
        self.text = label("", wrap=True)
        self.end_button, self.back, self.next = (QPushButton(self.card) for _ in range(3))
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(_FOLLOW_MILLISECONDS)
        self._timer.timeout.connect(self.place)
        window.installEventFilter(self)
        self.card.installEventFilter(self)
        for button in (self.end_button, self.back, self.next):
            button.installEventFilter(self)

    @property
    def running(self) -> bool:
        """Whether a mark is shown."""
        return self.step >= 0

    def begin(self) -> None:
        """Show the first mark, or give the card the keys where one is shown."""
        if self.running:
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._timer.start()
            self.show_step(0)

    def show_step(self, step: int) -> None:
        """Show one mark."""
        mark = self._marks[step]
        self.step = step
        mark.prepare()
        last = step == len(self._marks) - 1
        self.count.setText(tr("{0} of {1}").format(step + 1, len(self._marks)))
        self.title.setText(mark.title)
        self.text.setText(mark.text)
        self.back.setEnabled(step > 0)
        self._name(self.next, tr("Done") if last else tr("Next"))
        self._name(self.back, tr("Back"))
        self._name(self.end_button, tr("End the tour"))
        told = f"{mark.title}. {mark.text}"
        self.card.setAccessibleName(tr("Tour, step {0}").format(self.count.text()))
        self.card.setAccessibleDescription(told)
        self.next.setAccessibleDescription(told)
        self.end_button.setVisible(not last)
        self.card.show()
        self.place()
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.card, told))

    def go_on(self) -> None:
        """To the next mark, or to the end."""
        if self.step + 1 < len(self._marks):
            self.show_step(self.step + 1)
        else:
            self.end()

    def go_back(self) -> None:
        """To the mark before."""
        if self.step > 0:
            self.show_step(self.step - 1)

    def end(self) -> None:
        """Put the marks away."""
        if not self.running:
            return
        self.step = -1
        self._timer.stop()
        had_keys = self.card.isAncestorOf(self._window.focusWidget() or self._window)
        self.card.hide()
        self.frame.hide()
        if had_keys:
            self._window.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ended.emit()

    def place(self) -> None:
        """Put frame and card where the control is now."""
        if not self.running:
            return
        target = self._marks[self.step].target()
        room = self._window.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        width = min(_WIDTH, room.width())
        self.card.setFixedWidth(width)
        layout = self.card.layout()
        assert layout is not None
        high = max(layout.totalHeightForWidth(width), layout.totalMinimumSize().height())
        size = QSize(width, min(high, room.height()))
        shown = target is not None and shiboken6.isValid(target) and target.isVisible()
        around = QRect()
        if shown and target is not None:
            corner = target.mapTo(self._window, QPoint(0, 0))
            around = QRect(corner, target.size()).intersected(self._window.rect())
        self.frame.setVisible(shown)
        self.frame.setGeometry(around)
        self.card.setGeometry(beside(around if shown else None, size, room))
        self.frame.raise_()
        self.card.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.place()
        elif (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and watched is not self._window
        ):
            run = {
                Qt.Key.Key_Right: self.go_on, Qt.Key.Key_Left: self.go_back,
                Qt.Key.Key_Escape: self.end,
            }.get(Qt.Key(event.key()))  # fmt: skip
            if run is None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                button = watched if isinstance(watched, QPushButton) else self.next
                run = button.click
            if run is not None:
                run()
                return True
        return super().eventFilter(watched, event)

    def _name(self, button: QPushButton, text: str) -> None:
        button.setText(text)
        button.setAccessibleName(text)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.card)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self.text)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.end_button)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        column.addLayout(foot)
        give_role(self.end_button, "quiet")
        give_role(self.next, "primary")
        for button, run in (
            (self.end_button, self.end), (self.back, self.go_back), (self.next, self.go_on)
        ):  # fmt: skip
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, run=run: run())
        self.card.hide()


def beside(around: QRect | None, size: QSize, room: QRect) -> QRect:
    """Where a card of this size goes: beside the control if it fits, else over its corner."""
    if around is None:
        made = QRect(QPoint(0, 0), size)
        made.moveCenter(room.center())
        return made.intersected(room)
    centre = around.center()
    aside = (
        QPoint(around.right() + _GAP, around.top()),
        QPoint(around.left() - _GAP - size.width(), around.top()),
    )
    along = (
        QPoint(centre.x() - size.width() // 2, around.bottom() + _GAP),
        QPoint(centre.x() - size.width() // 2, around.top() - _GAP - size.height()),
    )
    # Of a button in a bar nothing beside it is covered, such as what the program is not for.
    places = (*along, *aside) if around.height() < size.height() else (*aside, *along)
    for at in places:
        made = _into(QRect(at, size), room)
        if not made.intersects(around):
            return made
    over = QRect(around.topLeft(), size)
    over.moveBottomRight(around.bottomRight() - QPoint(_GAP, _GAP))
    return _into(over, room)


def _into(card: QRect, room: QRect) -> QRect:
    card.moveLeft(max(room.left(), min(card.left(), room.right() - card.width() + 1)))
    card.moveTop(max(room.top(), min(card.top(), room.bottom() - card.height() + 1)))
    return card
