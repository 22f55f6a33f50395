"""What counts for the breast, why, and the button that settles it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.domain.assessment import Category, Density
from maninegs_gui.adjudication.draft import Draft
from maninegs_gui.adjudication.people import tr
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.chip import Chip
from maninegs_gui.widgets.flow import Flow
from maninegs_gui.widgets.labels import label


def phrases() -> tuple[str, ...]:
    """Reasons that are given often, in the order of their keys."""
    return (
        tr("Readers agree."),
        tr("Descriptors differ, same lesion."),
        tr("Overcall: normal tissue."),
        tr("Missed by one reader."),
        tr("Technical: artefact or position."),
    )


class VerdictBox(QFrame):
    """Category, density and reason; hidden from those who may only compare."""

    category_chosen = Signal(object)
    density_chosen = Signal(object)
    reason_changed = Signal(str)
    settle_wanted = Signal()
    open_again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self, "foot")
        self.categories: dict[Category, Chip] = {}
        self.densities: dict[Density, Chip] = {}
        self.phrases: list[Chip] = []
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(tr("Reason"))
        self.reason.setAccessibleName(tr("Reason of the verdict"))
        self.reason.textEdited.connect(self.reason_changed)
        self.reason.returnPressed.connect(self.settle_wanted)
        self.settle = QPushButton(tr("Settle and next"), self)
        self.settle.setAccessibleName(tr("Settle and next"))
        give_role(self.settle, "primary")
        self.settle.clicked.connect(self.settle_wanted)
        self.open_again = QPushButton(tr("Open again"), self)
        self.open_again.setAccessibleName(tr("Open again"))
        self.open_again.clicked.connect(self.open_again_wanted)
        self.state = label("", "muted", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(6)
        layout.addWidget(self._make_chips())
        self._phrases = self._make_phrases()
        layout.addWidget(self._phrases)
        line = QHBoxLayout()
        line.addWidget(self.reason, 1)
        line.addWidget(self.open_again)
        line.addWidget(self.settle)
        layout.addLayout(line)
        layout.addWidget(self.state)

    def show_draft(self, draft: Draft, *, settled: bool, state: str) -> None:
        """Show what was decided, and what still lacks."""
        for category, chip in self.categories.items():
            chip.setChecked(category is draft.category)
        for density, chip in self.densities.items():
            chip.setChecked(density is draft.density)
        for chip in self.phrases:
            chip.setChecked(chip.text() == draft.reason)
        if self.reason.text() != draft.reason:
            self.reason.setText(draft.reason)
        self.open_again.setVisible(settled)
        self.settle.setText(tr("Settle anew") if settled else tr("Settle and next"))
        self.settle.setAccessibleName(self.settle.text())
        give_role(self.state, "muted")
        self.state.setText(state)

    def remark(self, sentence: str) -> None:
        """Say why nothing happened."""
        give_role(self.state, "warning")
        self.state.setText(sentence)

    def show_phrases(self, shown: bool) -> None:
        """Offer the reasons given often; their keys are heard all the same."""
        self._phrases.setVisible(shown)

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Say the keys that do the same beside what they do."""
        for category, chip in self.categories.items():
            chip.setToolTip(keys.get(f"assess_{category.value[:1]}", ""))
        for density, chip in self.densities.items():
            chip.setToolTip(keys.get(f"density_{density.value}", ""))
        for place, chip in enumerate(self.phrases, start=1):
            chip.set_key(keys.get(f"phrase_{place}", ""))
        self.settle.setToolTip(keys.get("settle", ""))
        self.reason.setToolTip(keys.get("reason", ""))

    def _make_chips(self) -> QWidget:
        flow = Flow(self)
        flow.setAccessibleName(tr("What counts for the breast"))
        for category in Category:
            chip = Chip(category.value, parent=flow)
            chip.setAccessibleName(tr("Assessment {0}").format(category.value))
            chip.clicked.connect(lambda _=False, c=category: self.category_chosen.emit(c))
            flow.add(chip)
            self.categories[category] = chip
        flow.add(label("  "))
        for density in Density:
            chip = Chip(density.value.lower(), parent=flow)
            chip.setAccessibleName(tr("Density {0}").format(density.value.lower()))
            chip.clicked.connect(lambda _=False, d=density: self.density_chosen.emit(d))
            flow.add(chip)
            self.densities[density] = chip
        return flow

    def _make_phrases(self) -> QWidget:
        flow = Flow(self)
        flow.setAccessibleName(tr("Reasons given often"))
        for text in phrases():
            chip = Chip(text, parent=flow)
            chip.clicked.connect(lambda _=False, t=text: self.reason_changed.emit(t))
            chip.setCursor(Qt.CursorShape.PointingHandCursor)
            flow.add(chip)
            self.phrases.append(chip)
        return flow
