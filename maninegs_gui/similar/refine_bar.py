"""What narrows and weighs the similar cases; every change asks anew, a moment later."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from core.retrieval.asking import Refinement
from maninegs_gui.bridge.preferences import Preferences
from maninegs_gui.similar import words
from maninegs_gui.similar.facets import TITLES, FacetChips
from maninegs_gui.similar.values import Answer, Weights
from maninegs_gui.similar.weights import WeightSliders
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.fold import Fold
from maninegs_gui.widgets.labels import label

_OPEN, _WEIGHTS = "similar/refine_open", "similar/weights"
_PAUSE = 120
"""Milliseconds: a slider on its way, and digits of a year, ask once."""


class RefineBar(QWidget):
    """Facets, dates and weights.

    Whether it is open, and the weights, are kept for the reader; what a case was narrowed
    by ends with the case, so that nothing is left out of the next one unnoticed.
    """

    changed = Signal(object)
    """:class:`core.retrieval.asking.Refinement`."""

    def __init__(self, preferences: Preferences | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._shown = Refinement()
        self._titles: dict[tuple[str, str], str] = {}
        self.facets: dict[str, FacetChips] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(lambda: self.changed.emit(self._shown))
        self._make()
        self._lay_out()
        self.fold.toggled.connect(lambda opened: self._keep(_OPEN, opened))
        if preferences is not None:
            preferences.reader_changed.connect(self._recall)
        self._recall()

    @property
    def refinement(self) -> Refinement:
        """What is chosen, whether it was asked yet or not."""
        return self._shown

    def begin(self) -> Refinement:
        """Forget what narrowed the last case; weights stay. Tells nobody."""
        self._pause.stop()
        kept = self._kept_weights()
        self._put(Refinement(image=kept.image, groups=kept.groups))
        return self._shown

    def show_answer(self, answer: Answer, *, region: bool = False) -> None:
        """Show what an answer can be refined by; tells nobody.

        Parameters
        ----------
        region
            It is about a region, which may be compared with regions or with whole views.
        """
        self.region.setVisible(region)
        for row in answer.facets:
            for value in row.values:
                self._titles[row.key, value.key] = value.title
            chips = self.facets.get(row.key)
            if chips is None:
                chips = self.facets[row.key] = FacetChips(row, self)
                chips.changed.connect(self._chosen)
                self._rows.addWidget(chips)
            chips.show_row(row, self._shown.facets.get(row.key, frozenset()))
        there = {row.key for row in answer.facets}
        for key, chips in self.facets.items():
            chips.setVisible(key in there)
        shown = self._shown
        self.weights.show_weights(answer.groups, Weights(shown.image, shown.groups))
        self._say()

    def set_likes(self, refinement: Refinement) -> None:
        """Take over what is wanted more and less of."""
        self._shown = replace(self._shown, more=refinement.more, less=refinement.less)
        self._say()

    def reset(self) -> None:
        """Back to how it begins, weights and all."""
        self._keep(_WEIGHTS, None)
        self._put(Refinement())
        self._pause.stop()
        self.changed.emit(self._shown)

    def forget_likes(self) -> Refinement:
        """Another question: what was wanted more and less of was of the last one's hits."""
        self.set_likes(replace(self._shown, more=(), less=()))
        return self._shown

    def among_all(self) -> None:
        """Look among unproven cases too."""
        self.proven.setChecked(False)

    def loosen(self) -> None:
        """Take the filters away; weights, and what is wanted more and less of, stay."""
        self._put(replace(self._shown, proven_only=True, facets={}, since=None, until=None))
        self._pause.stop()
        self.changed.emit(self._shown)

    def open_and_focus(self) -> None:
        """Unfold it and give it the keys."""
        self.fold.set_open(True)
        self.proven.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _put(self, wanted: Refinement) -> None:
        self._shown = wanted
        for part in (self.proven, self.region, self.since, self.until):
            part.blockSignals(True)
        self.proven.setChecked(wanted.proven_only)
        self.region.setChecked(not wanted.whole)
        self.since.setText(wanted.since.isoformat() if wanted.since else "")
        self.until.setText(wanted.until.isoformat() if wanted.until else "")
        for part in (self.proven, self.region, self.since, self.until):
            part.blockSignals(False)
            give_role(part, "")
        for key, chips in self.facets.items():
            chips.show_row(chips.row, wanted.facets.get(key, frozenset()))
        self.weights.show_weights(self.weights.rows, Weights(wanted.image, wanted.groups))
        self._say()

    def _chosen(self) -> None:
        facets = {key: chips.chosen for key, chips in self.facets.items() if chips.chosen}
        dates = []
        for field, end in ((self.since, False), (self.until, True)):
            try:
                dates.append(words.parsed_date(field.text(), end=end))
                give_role(field, "")
            except ValueError:
                # Half a year is typed: the dates stay as they were until it is one.
                dates.append(self._shown.until if end else self._shown.since)
                give_role(field, "unfit")
        weights = self.weights.weights
        wanted = replace(
            self._shown, proven_only=self.proven.isChecked(), facets=facets,
            whole=not self.region.isChecked(), since=dates[0], until=dates[1],
            image=weights.image, groups=weights.groups,
        )  # fmt: skip
        if (wanted.image, wanted.groups) != (self._shown.image, self._shown.groups):
            self._keep(_WEIGHTS, {"image": wanted.image, "groups": dict(wanted.groups)})
        if wanted != self._shown:
            self._shown = wanted
            self._say()
            self._pause.start()

    def _say(self) -> None:
        shown = self._shown
        said = [] if shown.proven_only else [self.tr("unproven too")]
        for key, chosen in shown.facets.items():
            said.append(", ".join(self._titles.get((key, one), one) for one in sorted(chosen)))
        if shown.since:
            said.append(self.tr("from {0}").format(shown.since.isoformat()))
        if shown.until:
            said.append(self.tr("to {0}").format(shown.until.isoformat()))
        if shown.more or shown.less:
            said.append(
                self.tr("like {0}, unlike {1} of them").format(len(shown.more), len(shown.less))
            )
        if shown.image != Refinement().image or words.changed(shown):
            said.append(self.tr("weighed anew"))
        self.fold.set_summary(" · ".join(said))
        self.reset_button.setEnabled(bool(said))

    def _kept_weights(self) -> Weights:
        kept: Any = self._preferences.value(_WEIGHTS) if self._preferences else None
        try:
            groups = {
                str(key): min(1.0, max(0.0, float(one))) for key, one in kept["groups"].items()
            }
            return Weights(min(1.0, max(0.0, float(kept["image"]))), groups)
        except (TypeError, KeyError, ValueError, AttributeError):
            return Weights()

    def _keep(self, name: str, value: Any) -> None:
        if self._preferences is not None:
            self._preferences.set_value(name, value)

    def _recall(self) -> None:
        opened = self._preferences.value(_OPEN, False) if self._preferences else False
        self.fold.blockSignals(True)
        self.fold.set_open(opened is True)
        self.fold.blockSignals(False)
        self.begin()

    def _make(self) -> None:
        self.proven = QCheckBox(self.tr("Proven cases only"))
        self.proven.setChecked(True)
        self.proven.setAccessibleName(self.proven.text())
        self.proven.toggled.connect(lambda _on: self._chosen())
        self.region = QCheckBox(self.tr("Only this region"))
        self.region.setChecked(True)
        self.region.setAccessibleName(self.region.text())
        self.region.toggled.connect(lambda _on: self._chosen())
        self.region.hide()
        self.since, self.until = QLineEdit(), QLineEdit()
        for field, name in (
            (self.since, self.tr("Exams from")), (self.until, self.tr("Exams to")),
        ):  # fmt: skip
            field.setPlaceholderText(self.tr("year or date"))
            field.setAccessibleName(name)
            field.setMinimumWidth(70)
            field.setMaximumWidth(130)
            field.textChanged.connect(lambda _text: self._chosen())
        self.weights = WeightSliders(self)
        self.weights.changed.connect(self._chosen)
        self.reset_button = QPushButton(self.tr("Reset"))
        self.reset_button.setAccessibleName(self.tr("Reset what narrows and weighs"))
        self.reset_button.clicked.connect(lambda _on=False: self.reset())
        give_role(self.reset_button, "quiet")

    def _lay_out(self) -> None:
        body = QWidget(self)
        first = QHBoxLayout()
        first.addWidget(self.proven)
        first.addWidget(self.region)
        first.addStretch(1)
        first.addWidget(self.reset_button)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        dates = QHBoxLayout()
        dates.setSpacing(8)
        title = label(self.tr("Exam date"), "muted")
        title.setFixedWidth(TITLES)
        dates.addWidget(title)
        dates.addWidget(self.since, 1)
        dates.addWidget(label(self.tr("to"), "muted"))
        dates.addWidget(self.until, 1)
        dates.addStretch(1)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 2, 0, 6)
        column.setSpacing(6)
        column.addLayout(first)
        column.addLayout(self._rows)
        column.addLayout(dates)
        column.addSpacing(4)
        column.addWidget(self.weights)
        self.fold = Fold(self.tr("Refine"), body, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.fold)
