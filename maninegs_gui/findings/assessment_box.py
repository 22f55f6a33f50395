"""Assessment and density of one breast; saving the assessment opens the gate."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.domain.assessment import Assessment, Category, Density, Outcome, Pathology
from maninegs_gui.findings.editor import heading
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.chip import Chip
from maninegs_gui.widgets.flow import Flow
from maninegs_gui.widgets.labels import label


class AssessmentBox(QWidget):
    """Two rows of chips, and what follows from them."""

    category_chosen = Signal(object)
    density_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.categories: dict[Category, Chip] = {}
        self.densities: dict[Density, Chip] = {}
        self._state = label("", "muted", wrap=True)
        self._warnings = label("", "warning", wrap=True)
        self._pathology = label("", "muted", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(label(self.tr("Assessment of this breast"), "section"))
        layout.addWidget(self._make_categories())
        layout.addWidget(self._make_densities())
        layout.addWidget(self._warnings)
        layout.addWidget(self._state)
        layout.addWidget(self._pathology)

    def show_assessment(self, given: Assessment | None, pending: Density | None) -> None:
        """Show what is saved, or what waits for the assessment to be saved."""
        for category, chip in self.categories.items():
            chip.setChecked(given is not None and given.category is category)
        density = given.density if given is not None else pending
        for one, chip in self.densities.items():
            chip.setChecked(one is density)
        if given is not None:
            when = given.saved_at.strftime("%Y-%m-%d %H:%M")
            self._state.setText(self.tr("Saved {0}").format(when))
        elif pending is not None:
            self._state.setText(self.tr("The density is saved with the assessment."))
        else:
            self._state.setText(self.tr("Not assessed yet"))

    def show_warnings(self, sentences: tuple[str, ...]) -> None:
        """Say what contradicts the assessment."""
        self._warnings.setText("\n".join(sentences))
        self._warnings.setVisible(bool(sentences))

    def show_pathology(self, pathology: Pathology | None, *, hidden: bool) -> None:
        """Show the proven outcome, or that it waits for the assessment."""
        role = "muted"
        if hidden:
            text = self.tr("Pathology and opinion appear once the assessment is saved.")
        elif pathology is None:
            text = self.tr("No pathology known")
        elif pathology.outcome is Outcome.MALIGNANT:
            role, text = "malignant", self.tr("Proven malignant")
        else:
            role, text = "benign", self.tr("Proven benign")
        if pathology is not None and pathology.detail:
            text = self.tr("{0}: {1}").format(text, pathology.detail)
        give_role(self._pathology, role)
        self._pathology.setText(text)

    def show_keys(
        self, categories: Mapping[Category, str], densities: Mapping[Density, str]
    ) -> None:
        """Say in the chips' tooltips which keys do the same."""
        for category, chip in self.categories.items():
            meaning, key = _meaning(self, category), categories.get(category, "")
            chip.setToolTip(f"{meaning} ({key})" if key else meaning)
        for density, chip in self.densities.items():
            chip.setToolTip(densities.get(density, ""))

    @property
    def text(self) -> str:
        """All that is said, for tests and the tour."""
        return "\n".join(one.text() for one in (self._warnings, self._state, self._pathology))

    def _make_categories(self) -> QWidget:
        holder = Flow(self)
        holder.setAccessibleName(self.tr("Assessment category"))
        for category in Category:
            chip = Chip(category.value, parent=holder)
            chip.setAccessibleName(self.tr("Assessment {0}").format(category.value))
            chip.setToolTip(_meaning(self, category))
            chip.clicked.connect(lambda _=False, c=category: self.category_chosen.emit(c))
            holder.add(chip)
            self.categories[category] = chip
        return holder

    def _make_densities(self) -> QWidget:
        holder = Flow(self)
        holder.setAccessibleName(self.tr("Density"))
        holder.add(heading(self.tr("Density")))
        titles = {
            Density.A: self.tr("fat"),
            Density.B: self.tr("scattered"),
            Density.C: self.tr("heterogeneous"),
            Density.D: self.tr("dense"),
        }
        for density, title in titles.items():
            text = f"{density.value.lower()}  {title}"
            chip = Chip(text, parent=holder)
            chip.setAccessibleName(self.tr("Density {0}").format(text))
            chip.clicked.connect(lambda _=False, d=density: self.density_chosen.emit(d))
            holder.add(chip)
            self.densities[density] = chip
        return holder


def _meaning(box: AssessmentBox, category: Category) -> str:
    return {
        Category.C0: box.tr("incomplete"),
        Category.C1: box.tr("negative"),
        Category.C2: box.tr("benign"),
        Category.C3: box.tr("probably benign"),
        Category.C4: box.tr("suspicious"),
        Category.C4A: box.tr("suspicious, low"),
        Category.C4B: box.tr("suspicious, moderate"),
        Category.C4C: box.tr("suspicious, high"),
        Category.C5: box.tr("highly suggestive of malignancy"),
        Category.C6: box.tr("known malignancy"),
    }[category]
