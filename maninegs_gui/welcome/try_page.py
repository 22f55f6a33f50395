"""Something to try the program with: phantoms, made here, with progress and a way to stop."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QWidget,
)

from core import places, placing
from core.domain.errors import Cancelled, WorldError
from core.domain.progress import CancelToken, Progress, Report
from core.workspace import Workspace
from maninegs_gui import languages
from maninegs_gui.theme import give_role
from maninegs_gui.welcome.aside import Aside
from maninegs_gui.welcome.draft import Draft, Maker, Try
from maninegs_gui.welcome.page import Page
from maninegs_gui.welcome.words import tr
from maninegs_gui.widgets.labels import label

FOLDER = "ManiNegs demonstration"


class TryPage(Page):
    """Nothing, a quick demonstration, or a whole one.

    Parameters
    ----------
    maker
        Makes them.
    """

    def __init__(
        self,
        draft: Draft,
        maker: Maker,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            draft,
            tr("Try it first?"),
            tr(
                "A demonstration workspace has drawn mammograms of women who never lived, with "
                "tags and proven outcomes. It lies beside your own workspace, and can be thrown "
                "away at any time."
            ),
            parent,
        )
        self._maker = maker
        self._aside = Aside(self)
        self._aside.progressed.connect(self._progress)
        self._stopping = False
        self.choices = {kind: QRadioButton(self._name(kind), self) for kind in Try}
        self._tolds: dict[Try, QLabel] = {}
        group = QButtonGroup(self)
        for kind, radio in self.choices.items():
            radio.setAccessibleName(radio.text())
            radio.setChecked(draft.wanted is kind)
            radio.toggled.connect(lambda on, kind=kind: self._choose(kind) if on else None)
            group.addButton(radio)
            self.column.addWidget(radio)
            told = self._tolds[kind] = self.below(self._told(kind))
            radio.setAccessibleDescription(told.text())
            if kind is Try.QUICK:
                self.train = QCheckBox(
                    tr("Then train a first model in the background, while I look around"), self
                )
                self.train.setAccessibleName(self.train.text())
                self.train.setChecked(draft.train)
                self.train.toggled.connect(self._ask_training)
                row = QHBoxLayout()
                row.setContentsMargins(26, 0, 0, 6)
                row.addWidget(self.train)
                row.addStretch(1)
                self.column.addLayout(row)
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(tr("Progress of the demonstration"))
        self.stop = QPushButton(tr("Stop"), self)
        self.stop.setAccessibleName(tr("Stop making the demonstration"))
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(lambda _checked=False: self.cancel())
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.bar, 1)
        line.addWidget(self.stop)
        self.column.addSpacing(6)
        self.column.addLayout(line)
        self.state = label("", wrap=True)
        self.column.addWidget(self.state)
        self.column.addStretch(1)
        self._show()

    # What the window asks.

    def ready(self) -> bool:
        return not self._aside.busy

    def busy(self) -> bool:
        return self._aside.busy

    def onward(self) -> str:
        if self._aside.busy:
            return tr("Making it")
        if self.draft.wanted is Try.NOTHING or self.draft.made is not None:
            return ""
        root = self.root()
        begun = root is not None and self._maker.begun(root)
        return tr("Go on making it") if begun else tr("Make it")

    def begin(self) -> None:
        self.choices[self.draft.wanted].setFocus()

    def wants_to_make(self) -> bool:
        """Whether going on means to make the demonstration first."""
        return self.draft.wanted is not Try.NOTHING and self.draft.made is None

    def make(self) -> None:
        """Make it, or go on with one that was stopped."""
        root = self.root()
        if root is None:
            self._say(tr("There is no place for it: choose another folder for your workspace."),
                      "fault")  # fmt: skip
            return
        maker, kind = self._maker, self.draft.wanted

        def work(report: Report, cancel: CancelToken) -> Workspace:
            return maker.make(root, kind, report, cancel)

        self._stopping = False
        self.bar.setRange(0, 0)
        self._aside.run(work, self._made, self._failed)
        self._say(tr("Beginning"))
        self._show()
        self.stop.setFocus()
        self.changed.emit()

    def cancel(self) -> None:
        """Stop at the next step; what is there is kept for another time."""
        if self._aside.busy:
            self._stopping = True
            self._aside.cancel()
            self.stop.setEnabled(False)
            self._say(tr("Stopping; what was made is kept, and it goes on from there next time."))

    def root(self) -> Path | None:
        """The folder of the demonstration: beside the workspace, else with the program's own."""
        own = Path(self.draft.place) if self.draft.place else placing.suggested()
        for root in (own.parent / FOLDER, places.data() / FOLDER):
            if placing.judge(str(root / "workspace")).fit:
                return root
        return None

    # What follows.

    def _choose(self, kind: Try) -> None:
        if kind is not self.draft.wanted:
            self.draft.wanted, self.draft.made = kind, None
        self._say("")
        self._show()
        self.changed.emit()

    def _ask_training(self, wanted: bool) -> None:
        self.draft.train = wanted

    def _made(self, made: Workspace) -> None:
        self.draft.made = made.root
        self._say(tr("The demonstration is ready, and opens first."))
        self._show()
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled) or self._stopping:
            self._say(tr("Stopped. What was made is kept, and it goes on from there."))
        elif isinstance(error, WorldError):
            self._say(languages.said(error), "fault")
        else:
            self._say(
                tr("The demonstration could not be made ({0}). Go on without it; it can be made "
                   "later from the menu.").format(type(error).__name__),
                "fault",
            )  # fmt: skip
        self._show()
        self.changed.emit()

    def _progress(self, step: Progress) -> None:
        self.bar.setMaximum(step.total)
        self.bar.setValue(step.done)
        if not self._stopping:
            count = f" {step.done}/{step.total}" if step.total else ""
            self._say(languages.sentence(step.text) + count)

    def _say(self, sentence: str, role: str = "muted") -> None:
        give_role(self.state, role)
        self.state.setText(sentence)

    def _show(self) -> None:
        busy = self._aside.busy
        self.bar.setVisible(busy)
        self.stop.setVisible(busy)
        self.stop.setEnabled(True)
        for kind, radio in self.choices.items():
            # What was not chosen makes room for how far it is, in a small window too.
            for part in (radio, self._tolds[kind]):
                part.setVisible(not busy or kind is self.draft.wanted)
            radio.setEnabled(not busy)
        self.train.setVisible(not busy or self.draft.wanted is Try.QUICK)
        self.train.setEnabled(not busy and self.draft.wanted is Try.QUICK)

    def _name(self, kind: Try) -> str:
        return {
            Try.NOTHING: tr("Not now"),
            Try.QUICK: tr("A quick one, to read and to tag"),
            Try.WHOLE: tr("A whole one, with a first model"),
        }[kind]

    def _told(self, kind: Try) -> str:
        if kind is Try.NOTHING:
            return tr("It can be made later: Menu, Help, First start.")
        size = self._maker.size(kind)
        sizes = tr("About {0} min, {1} MB.").format(size.minutes, size.megabytes)
        if kind is Try.QUICK:
            told = tr("{0} patients, one of them in the size of a detector.")
            return f"{sizes} {told.format(size.women)}"
        return sizes + " " + tr(
            "{0} patients; then similar cases and opinions can be seen as well. On a busy or old "
            "computer it takes longer; it can be stopped, and goes on from there."
        ).format(size.women)  # fmt: skip
