"""Where the workspace lies: a suggestion, and what is found about any other place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from core import placing
from core.placing import Ground, Judgement, Matter, Weight
from core.settings import Origin, Settings
from core.settings.new_workspaces import SiteRules
from maninegs_gui.welcome import words
from maninegs_gui.welcome.aside import Aside
from maninegs_gui.welcome.draft import Draft
from maninegs_gui.welcome.page import Page
from maninegs_gui.welcome.words import tr
from maninegs_gui.widgets.labels import NameLabel, label

_AFTER_MILLISECONDS = 200
"""After the last letter; a disk is not asked for each."""


class PlacePage(Page):
    """Says of every folder whether a workspace can lie in it, and why not.

    Parameters
    ----------
    ground
        What a computer says of its folders; this one's when None.
    """

    def __init__(
        self,
        draft: Draft,
        settings: Settings,
        rules: SiteRules,
        ground: Ground | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            draft,
            tr("Where does your workspace lie?"),
            tr(
                "A workspace is one folder with your tags, backups, trainings and images made "
                "ready to be seen. The images themselves stay where they are."
            ),
            parent,
        )
        self._rules, self._ground = rules, ground
        self._aside = Aside(self)
        self.judgement: Judgement | None = None
        self._trouble = ""
        self._said: list[str] = []
        fixed = settings.origin("workspace.last") is Origin.LOCKED
        if fixed:
            draft.place = settings.text("workspace.last")
        self.place = QLineEdit(draft.place or str(placing.suggested(rules)), self)
        self.place.setAccessibleName(tr("Folder of the workspace"))
        self.place.setReadOnly(fixed)
        self.choose_button = QPushButton(tr("Choose a folder"), self)
        self.choose_button.setAccessibleName(self.choose_button.text())
        self.choose_button.setAutoDefault(False)
        self.choose_button.setEnabled(not fixed)
        self.choose_button.clicked.connect(lambda _checked=False: self.choose())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.place, 1)
        row.addWidget(self.choose_button)
        self.column.addLayout(row)
        if fixed:
            self.column.addWidget(
                label(
                    tr("Fixed by the site file {0}.").format(settings.site.name), "muted", wrap=True
                )
            )
        self.other = QPushButton(self)
        self.other.setAutoDefault(False)
        self.other.clicked.connect(lambda _checked=False: self._take_other())
        self._found = QWidget(self)
        self._grid = QGridLayout(self._found)
        self._grid.setContentsMargins(2, 4, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.column.addWidget(self._found)
        other_row = QHBoxLayout()
        other_row.addWidget(self.other)
        other_row.addStretch(1)
        self.column.addLayout(other_row)
        self.column.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        self.place.textChanged.connect(lambda _text: self._typed())
        self._show()
        self._typed()

    @property
    def looking(self) -> bool:
        """Whether the answer for what stands there is still to come."""
        return self.judgement is None

    @property
    def said(self) -> tuple[str, ...]:
        """The sentences that are shown, the most important first."""
        return tuple(self._said)

    def ready(self) -> bool:
        return self.judgement is not None and self.judgement.fit

    def onward(self) -> str:
        there = self.judgement is not None and self.judgement.fit and self.judgement.existing
        return tr("Take this workspace") if there else ""

    def begin(self) -> None:
        self.place.setFocus()
        self.place.selectAll()

    def choose(self) -> None:
        """Ask for a folder; one with other things in it gets a new one inside."""
        dialog_at = self.judgement.path if self.judgement and self.judgement.path else Path.home()
        chosen = QFileDialog.getExistingDirectory(
            self, tr("Where does your workspace lie?"), str(dialog_at.parent)
        )
        if chosen:
            self.take(Path(chosen))

    def take(self, folder: Path) -> None:
        """Take a folder that was pointed at."""
        judged = placing.judge(str(folder), self._ground, self._rules)
        if judged.has(Matter.NOT_EMPTY):
            folder = folder / "ManiNegs"
        self.place.setText(str(folder))

    def say_trouble(self, sentence: str) -> None:
        """Say why it could not be made after all."""
        self._trouble = sentence
        self._show()

    def look(self) -> None:
        """Find out about the place, beside the window: a disk may take long to answer."""
        text, ground, rules = self.place.text(), self._ground, self._rules
        self._aside.run(lambda _report, _cancel: placing.judge(text, ground, rules), self._land)

    def leave(self) -> None:
        self._timer.stop()

    def _typed(self) -> None:
        self._aside.forget()  # an answer about what stood there before
        self.draft.place, self.judgement, self._trouble = self.place.text(), None, ""
        self.other.hide()
        self._timer.start()
        self.changed.emit()

    def _land(self, judged: Judgement) -> None:
        self.judgement = judged
        if judged.path is not None:
            self.draft.place = str(judged.path)
        self._show()
        self.changed.emit()

    def _take_other(self) -> None:
        first = self.judgement.found[0] if self.judgement is not None else None
        if first is not None and first.other is not None:
            self.place.setText(str(first.other))
            self.place.setFocus()

    def _show(self) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        self._said.clear()
        if self._trouble:
            self._row(0, Weight.REFUSED, self._trouble)
        elif self.judgement is None:
            self._grid.addWidget(label(tr("Looking at this folder"), "muted"), 0, 1)
        else:
            for row, one in enumerate(self.judgement.found):
                self._row(row, one.weight, words.sentence(one))
        first = self.judgement.found[0] if self.judgement is not None else None
        known = first is not None and first.matter in (
            Matter.INSIDE_WORKSPACE, Matter.HOLDS_WORKSPACE
        )  # fmt: skip
        self.other.setText(tr("Take that workspace"))
        self.other.setAccessibleName(self.other.text())
        self.other.setVisible(known and not self.place.isReadOnly())
        told = " ".join(self.said)
        self.place.setAccessibleDescription(told)

    def _row(self, row: int, weight: Weight, sentence: str) -> None:
        self._said.append(sentence)
        mark = label(words.MARKS[weight], words.ROLES[weight])
        mark.setAccessibleName(words.weight_name(weight))
        text = NameLabel(sentence, words.ROLES[weight] if weight is not Weight.FINE else "")
        text.setAccessibleName(f"{words.weight_name(weight)} {sentence}")
        self._grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(text, row, 1)
