"""One similar case: both views, likeness, what agrees and what differs."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from core.domain.assessment import Outcome
from core.domain.study import BreastId, ImageRecord
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import NameLabel, label
from maninegs_gui.widgets.thumbnail import Thumbnail

_THUMBNAIL = QSize(76, 98)


@dataclass(frozen=True, slots=True)
class Case:
    """A similar breast as the panel shows it.

    ``here`` and ``there`` are tagged in the open breast or in this one alone. What
    the gate masks is not in it: ``likeness`` and ``outcome`` are then empty
    and ``masked`` says so.
    """

    breast: BreastId
    title: str
    images: tuple[ImageRecord, ...]
    agree: tuple[str, ...]
    differ: tuple[str, ...]
    here: tuple[str, ...] = ()
    there: tuple[str, ...] = ()
    likeness: str = ""
    outcome: Outcome | None = None
    masked: bool = True


class CaseCard(QFrame):
    """Click, Enter or Space opens the case beside the current one."""

    chosen = Signal(object)
    """:class:`BreastId`."""

    def __init__(self, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.case = case
        give_role(self, "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.thumbnails = tuple(Thumbnail(image.label, _THUMBNAIL, self) for image in case.images)
        texts = QVBoxLayout()
        texts.setSpacing(3)
        texts.addWidget(self._outcome())
        if case.likeness:
            texts.addWidget(label(case.likeness, "muted", wrap=True))
        texts.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(4)
        for thumbnail in self.thumbnails:
            top.addWidget(thumbnail, 0, Qt.AlignmentFlag.AlignTop)
        top.addSpacing(6)
        top.addLayout(texts, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 10, 8)
        layout.setSpacing(4)
        # The identity has the card's whole width: beside the pictures it would be cut.
        layout.addWidget(NameLabel(case.title, "section"))
        layout.addLayout(top)
        for title, terms, role in (
            (self.tr("Agree"), case.agree, ""),
            (self.tr("Differ"), case.differ, ""),
            (self.tr("Only here"), case.here, "muted"),
            (self.tr("Only there"), case.there, "muted"),
        ):
            if terms:
                layout.addWidget(label(f"{title}: {', '.join(terms)}", role, wrap=True))
        if not (case.agree or case.differ or case.here or case.there):
            layout.addWidget(label(self.tr("No findings tagged here to compare."), "muted"))
        self.setAccessibleName(self._spoken())

    def _outcome(self) -> QWidget:
        outcome = self.case.outcome
        if outcome is None:
            if self.case.masked:
                return label(self.tr("pathology hidden"), "muted")
            return label(self.tr("not proven"), "muted")
        return label(self._outcome_word(outcome), outcome.value)

    def _outcome_word(self, outcome: Outcome) -> str:
        words = {Outcome.BENIGN: self.tr("benign"), Outcome.MALIGNANT: self.tr("malignant")}
        return words[outcome]

    def _spoken(self) -> str:
        case = self.case
        parts = [self.tr("Similar case {0}").format(case.title), case.likeness]
        if case.outcome is not None:
            parts.append(self._outcome_word(case.outcome))
        return ", ".join(filter(None, parts))

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
