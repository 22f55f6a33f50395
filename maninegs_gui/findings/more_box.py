"""What a reader says of a breast beside its category: recommendation, quality, a remark."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.domain.assessment import Assessment, Draft
from core.domain.study import BreastId, ReaderId
from maninegs_gui.findings.chips import Chips
from maninegs_gui.findings.terms import choices, titles
from maninegs_gui.widgets.fold import Fold
from maninegs_gui.widgets.told_text import ToldText


class MoreBox(Fold):
    """Kept as a draft before the assessment, with it afterwards; saved as it is said."""

    said = Signal(object, str, object, str)
    """(breast, reader), what was said in words, a dict of fields, an id of the gesture or empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._body = QWidget(parent)
        super().__init__(
            QCoreApplication.translate("MoreBox", "Recommendation, quality, remark"),
            self._body,
            parent,
        )
        self._whose: tuple[BreastId, ReaderId] | None = None
        self.recommendations = Chips(
            self.tr("Recommendation"), choices("recommendations"), several=True
        )
        self.quality = Chips(self.tr("Quality"), choices("quality_verdicts"))
        self.reasons = Chips(self.tr("because"), choices("quality_reasons"), several=True)
        self.note = ToldText(self.tr("Remark on this breast"))
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.recommendations, self.quality, self.reasons, self.note):
            column.addWidget(widget)
        self.recommendations.chosen.connect(
            lambda keys: self._say(self.tr("Recommendation"), recommendations=keys)
        )
        self.quality.chosen.connect(self._judge)
        self.reasons.chosen.connect(
            lambda keys: self._say(self.tr("Image quality"), quality_reasons=keys)
        )
        self.note.told.connect(
            lambda whose, text, gesture: self.said.emit(
                whose, self.tr("Remark"), {"note": text}, gesture
            )
        )

    def show_said(self, said: Assessment | Draft) -> None:
        """Show what is kept of a breast."""
        self._whose = (said.breast, said.reader)
        self.recommendations.show_chosen(said.recommendations)
        self.quality.show_chosen([said.quality])
        self.reasons.show_chosen(said.quality_reasons)
        self.reasons.setVisible(said.quality not in {"", "fine"} or bool(said.quality_reasons))
        self.note.show_text(said.note, self._whose)
        quality = "" if said.quality == "fine" else titles("quality_verdicts", [said.quality])
        parts = (
            titles("recommendations", said.recommendations),
            ": ".join(filter(None, (quality, titles("quality_reasons", said.quality_reasons)))),
            " ".join(said.note.split()),
        )
        self.set_summary(" · ".join(filter(None, parts)))

    def tell(self) -> None:
        """Tell what is still being typed."""
        self.note.tell()

    def _judge(self, keys: tuple[str, ...]) -> None:
        verdict = keys[0] if keys else ""
        # What meets the standard has no reason not to.
        rest = {"quality_reasons": ()} if verdict in {"", "fine"} else {}
        self._say(self.tr("Image quality"), quality=verdict, **rest)

    def _say(self, title: str, **fields: object) -> None:
        if self._whose is not None:
            self.said.emit(self._whose, title, fields, "")
