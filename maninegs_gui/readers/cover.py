"""What lies over every window of the program while the workstation is locked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from maninegs_gui.theme import Role, give_role
from maninegs_gui.widgets.labels import label
from maninegs_gui.widgets.listening import keep_apart

_WIDTH = 420


class Cover(QWidget):
    """An opaque sheet as large as its window, which keeps the keys inside itself.

    Parameters
    ----------
    over
        The top-level window that it hides.
    content
        What stands in its middle; only one window of the program has the form.
    """

    unlock_wanted = Signal()
    """The button of a cover without a form was pressed."""

    def __init__(self, over: QWidget, content: QWidget | None = None) -> None:
        super().__init__(over)
        self.setObjectName("cover")
        self.setAccessibleName(self.tr("Locked"))
        keep_apart(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAutoFillBackground(True)
        self.setStyleSheet(f"#cover {{ background: {Role.GROUND.value}; }}")
        # A drop lands here, and is refused, instead of on the window below.
        self.setAcceptDrops(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._over = over
        self._content = content
        card = QFrame(self)
        give_role(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(22, 18, 22, 18)
        inside.setSpacing(10)
        inside.addWidget(label(self.tr("Locked"), "heading"))
        inside.addWidget(label(self.tr("Log in to go on."), "muted", wrap=True))
        if content is None:
            button = QPushButton(self.tr("Unlock"), card)
            button.setAccessibleName(button.text())
            give_role(button, "primary")
            button.clicked.connect(lambda _checked=False: self.unlock_wanted.emit())
            inside.addWidget(button)
        else:
            inside.addWidget(content, 1)
        card.setMaximumSize(_WIDTH, 620 if content is not None else 220)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 20)
        row.addStretch(1)
        layout.addLayout(row, 20)
        layout.addStretch(1)
        over.installEventFilter(self)
        self._fit()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() in (QEvent.Type.Resize, QEvent.Type.ChildAdded):
            self._fit()
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Walk round inside the cover, never out of it."""
        stops = [
            one
            for one in self.findChildren(QWidget)
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and one.isEnabled()
        ]
        if not stops:
            return True
        here = QApplication.focusWidget()
        place = stops.index(here) if here in stops else (-1 if forward else 0)
        stops[(place + (1 if forward else -1)) % len(stops)].setFocus(
            Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        )
        return True

    def _fit(self) -> None:
        self.setGeometry(self._over.rect())
        self.raise_()
