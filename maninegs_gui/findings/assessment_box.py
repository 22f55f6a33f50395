"""Category and density of one breast; saving the category opens the gate."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.domain import defaults
from core.domain.assessment import Assessment, Category, Density, Draft
from maninegs_gui.findings.chips import Chips
from maninegs_gui.findings.meanings import density_title, meaning
from maninegs_gui.widgets.labels import label
from maninegs_gui.widgets.told_text import ToldText


class AssessmentBox(QWidget):
    """Begins with the worst finding; another category has a reason."""

    category_chosen = Signal(object)
    density_chosen = Signal(object)
    reason_said = Signal(object, str, str)
    """(breast, reader), the reason, an id of the gesture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commit_key = ""
        self._default: Category | None = None
        self._begins = label("", "muted")
        self._begins.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._state = label("", "muted", wrap=True)
        self._warnings = label("", "warning", wrap=True)
        self.category_row = Chips(
            self.tr("Category"),
            [(one.value, one.value, meaning(one)) for one in Category],
            keep=True,
        )
        self.density_row = Chips(
            self.tr("Density"),
            [(one.value, f"{one.value.lower()}  {density_title(one)}", "") for one in Density],
        )
        self.reason = ToldText(
            self.tr("Reason for another category than the worst finding's"), lines=1
        )
        self.categories = {one: self.category_row.chips[one.value] for one in Category}
        self.densities = {one: self.density_row.chips[one.value] for one in Density}
        for category, chip in self.categories.items():
            chip.setAccessibleName(self.tr("Assessment {0}").format(category.value))
        for chip in self.densities.values():
            chip.setAccessibleName(self.tr("Density {0}").format(chip.text()))
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Assessment of this breast"), "section"))
        head.addWidget(self._begins, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        for widget in (
            self.category_row, self.density_row, self._warnings, self.reason, self._state,
        ):  # fmt: skip
            layout.addWidget(widget)
        self.category_row.chosen.connect(self._choose)
        self.density_row.chosen.connect(self._grade)
        self.reason.told.connect(self.reason_said)

    def show_said(self, said: Assessment | Draft, default: Category | None, *, found: bool) -> None:
        """Show what is saved, or what is said before it.

        Parameters
        ----------
        default
            What the assessment begins with.
        found
            Whether there is any finding.
        """
        self._default = default
        saved = said if isinstance(said, Assessment) else None
        self.category_row.show_chosen([saved.category.value] if saved else [])
        self.density_row.show_chosen([said.density.value] if said.density else [])
        given = saved.category if saved else None
        differs = given is not None and default is not None and given is not default
        reason = saved.reason if saved else ""
        self.reason.show_text(reason, (said.breast, said.reader))
        self.reason.setVisible(differs or bool(reason))
        self._begins.setText(self._begin_text(default, found))
        self._show_keys_of_default()
        if saved is not None:
            self._state.setText(
                self.tr("Saved {0}").format(saved.saved_at.strftime("%Y-%m-%d %H:%M"))
            )
        elif isinstance(said, Draft) and not said.empty:
            self._state.setText(self.tr("Not assessed yet; what is said so far is kept"))
        else:
            self._state.setText(self.tr("Not assessed yet"))

    def show_warnings(self, sentences: tuple[str, ...]) -> None:
        """Say what contradicts the assessment."""
        self._warnings.setText("\n".join(sentences))
        self._warnings.setVisible(bool(sentences))

    def lacks_reason(self, said: Assessment | Draft) -> str:
        """The sentence for an override without a reason; empty where there is none."""
        saved = said if isinstance(said, Assessment) else None
        if saved is None or not defaults.lacks_reason(saved.category, self._default, saved.reason):
            return ""
        assert self._default is not None
        return self.tr("Category {0}, but the findings say {1}: say why.").format(
            saved.category.value, self._default.value
        )

    def show_keys(
        self,
        categories: Mapping[Category, str],
        densities: Mapping[Density, str],
        commit: str,
    ) -> None:
        """Say in the chips' tooltips which keys do the same."""
        self._commit_key = commit
        for category, chip in self.categories.items():
            key = categories.get(category, "")
            chip.setToolTip(f"{meaning(category)} ({key})" if key else meaning(category))
        for density, chip in self.densities.items():
            chip.setToolTip(densities.get(density, ""))
        self._show_keys_of_default()

    def tell(self) -> None:
        """Tell what is still being typed."""
        self.reason.tell()

    @property
    def text(self) -> str:
        """All that is said, for tests and the tour."""
        return "\n".join(one.text() for one in (self._begins, self._warnings, self._state))

    def _begin_text(self, default: Category | None, found: bool) -> str:
        if default is None:
            return self.tr("a finding has no category")
        if not found:
            return self.tr("no findings: {0}").format(default.value)
        return self.tr("worst finding: {0}").format(default.value)

    def _show_keys_of_default(self) -> None:
        committed = bool(self.category_row.on)
        for category, chip in self.categories.items():
            wanted = category is self._default and not committed
            chip.set_key(self._commit_key if wanted else "")

    def _choose(self, keys: tuple[str, ...]) -> None:
        self.category_chosen.emit(Category(keys[0]))

    def _grade(self, keys: tuple[str, ...]) -> None:
        self.density_chosen.emit(Density(keys[0]) if keys else None)
