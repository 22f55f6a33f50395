"""The cells of the comparison: what one reader says of one lesion, or of the breast."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from maninegs_gui.adjudication.people import Person, tr
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.chip import Chip
from maninegs_gui.widgets.flow import Flow
from maninegs_gui.widgets.labels import NameLabel, label

Tag = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Words:
    """One line of a cell.

    Attributes
    ----------
    differs
        Whether readers differ on it; shown by a sign and not by colour alone.
    """

    text: str
    differs: bool = False
    role: str = ""


class Badge(QWidget):
    """A reader's initials in her colour, as beside her marks."""

    def __init__(self, text: str, ink: QColor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._ink = text, ink
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        height = metrics.height() + 4
        return QSize(max(height, metrics.horizontalAdvance(self._text) + 14), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self.sizeHint()
        box = QRectF(0, (self.height() - size.height()) / 2, size.width(), size.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink)
        painter.drawRoundedRect(box, size.height() / 2, size.height() / 2)
        painter.setPen(QColor(10, 12, 14))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()


def head(person: Person, parent: QWidget) -> QWidget:
    """The head of a reader's column."""
    made = QWidget(parent)
    layout = QHBoxLayout(made)
    layout.setContentsMargins(8, 2, 4, 2)
    layout.addWidget(Badge(person.initials, person.color, made))
    layout.addWidget(NameLabel(person.name, "section"), 1)
    return made


class Cell(QFrame):
    """What one reader says; a click, Space or Enter takes it where it can be taken."""

    chosen = Signal()

    def __init__(self, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spoken = spoken
        self._can_be_chosen = False
        self._lines: tuple[Words, ...] = ()
        self._labels: list[QLabel] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(8, 5, 8, 6)
        self._layout.setSpacing(1)
        give_role(self, "cell")
        self._layout.addStretch(1)

    @property
    def text(self) -> str:
        """All that is said, for tests and screen readers."""
        return "; ".join(one.text for one in self._lines)

    @property
    def differing(self) -> tuple[str, ...]:
        """The lines on which readers differ."""
        return tuple(one.text for one in self._lines if one.differs)

    def say(self, lines: Sequence[Words]) -> None:
        """Say this, one under the other."""
        for old in self._labels:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lines, self._labels = tuple(lines), []
        for place, one in enumerate(lines):
            text = f"≠ {one.text}" if one.differs else one.text
            shown = label(text, "differ" if one.differs else one.role, wrap=True)
            self._layout.insertWidget(place, shown)
            self._labels.append(shown)
        self._name()

    def let_choose(self) -> None:
        """Make it something that can be taken."""
        self._can_be_chosen = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_state(self, *, taken: bool, current: bool) -> None:
        """Show whether it counts, and whether it is of the lesion that keys speak of."""
        give_role(self, "cell-taken" if taken else "cell-current" if current else "cell")
        self.setProperty("taken", taken)
        self._name()

    def _name(self) -> None:
        taken = tr("counts") if self.property("taken") else ""
        self.setAccessibleName(": ".join(filter(None, (self._spoken, self.text, taken))))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if self._can_be_chosen and event.button() is Qt.MouseButton.LeftButton and inside:
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if self._can_be_chosen and event.key() in keys:
            self.chosen.emit()
        else:
            super().keyPressEvent(event)


class SettledCell(QFrame):
    """What counts of one lesion: who it is taken from, and its descriptors to switch."""

    toggled = Signal(object, object)
    """(place of the finding among those taken, descriptor)."""

    def __init__(self, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(spoken)
        give_role(self, "cell")
        self.title = label("", "muted", wrap=True)
        self.chips: list[Chip] = []
        self._flows: list[Flow] = []
        self._offered: list[tuple[str, list[tuple[str, Tag]]]] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(8, 5, 8, 6)
        self._layout.setSpacing(4)
        self._layout.addWidget(self.title)
        self._layout.addStretch(1)

    def show_choice(
        self,
        title: str,
        decided: bool,
        parts: Sequence[tuple[str, Sequence[tuple[str, Tag, bool]]]],
        *,
        enabled: bool,
    ) -> None:
        """Show what counts.

        Parameters
        ----------
        parts
            For each finding that counts what it is and whose, and its descriptors: (words,
            descriptor, whether on).
        """
        self.title.setText(title)
        give_role(self.title, "section" if decided else "differ" if enabled else "muted")
        give_role(self, "cell-taken" if decided else "cell")
        offered = [(whose, [(words, tag) for words, tag, _ in part]) for whose, part in parts]
        if offered == self._offered:
            # A chip that was just pressed keeps the focus.
            ticks = (on for _, part in parts for _, _, on in part)
            for chip, on in zip(self.chips, ticks, strict=True):
                chip.setChecked(on)
                chip.setEnabled(enabled)
            return
        self._offered = offered
        for flow in self._flows:
            self._layout.removeWidget(flow)
            flow.hide()
            flow.deleteLater()
        self._flows, self.chips = [], []
        for place, (whose, part) in enumerate(parts):
            flow = Flow(self)
            for words, tag, on in part:
                chip = Chip(words, parent=flow)
                # Other lesions and other readers' findings have chips of the same words.
                chip.setAccessibleDescription(f"{self.accessibleName()}: {whose}")
                chip.setChecked(on)
                chip.setEnabled(enabled)
                chip.clicked.connect(lambda _=False, p=place, t=tag: self.toggled.emit(p, t))
                flow.add(chip)
                self.chips.append(chip)
            self._layout.insertWidget(1 + place, flow)
            self._flows.append(flow)
