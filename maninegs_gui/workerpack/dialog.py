"""The window of the GPU pack: what is there, taking one from sticks, testing, removing it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.domain.errors import Cancelled
from core.domain.progress import CancelToken, Report
from core.jobs.protocol import VERSION
from maninegs_gui import languages
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import NameLabel, label
from maninegs_gui.widgets.long_dialog import LongDialog
from maninegs_gui.workerpack import words

if TYPE_CHECKING:
    from core.workerpack.kept import Kept, Tested
    from core.workerpack.taking import Taking
    from core.workerpack.use import Status


@dataclass(frozen=True)
class _Seen:
    """What is on this computer now."""

    status: Status
    checked: str
    everyone: bool


class WorkerPackDialog(LongDialog):
    """Takes the pack stick by stick; what is shown is read off the GUI thread."""

    def __init__(self, lanes: Lanes, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("gpu pack", "GPU pack"), parent)
        self._lanes = lanes
        self._taking: Taking | None = None
        self._kept: Kept | None = None
        self._root: Path | None = None
        self._everyone = False
        self.headline = label("", "section", wrap=True)
        self.why = label("", "muted", wrap=True)
        self._facts = QGridLayout()
        self.again = self._button(self.tr("Test again"), self.test)
        self.check = self._button(self.tr("Check every file"), self.check_files)
        self.away = self._button(self.tr("Remove"), self._ask)
        self.give_up = self._button(self.tr("Give up"), self._give_up)
        self.question = QFrame(self)
        self.confirm = self._button(self.tr("Remove the GPU pack"), self.remove)
        self._lay_out()
        self.name_run(self.tr("Take from a folder or stick"), self._choose)
        for button in (self.run, self.close_button):
            button.setAutoDefault(False)
        self.fit(680, 520)
        self._show_work(False)
        self.look()

    # What is shown.

    def look(self) -> None:
        """Read what is on this computer and show it."""

        def work(_report: Report, _cancel: CancelToken) -> _Seen:
            from core.workerpack import kept, use

            status = use.status(VERSION)
            checked = kept.checked_at(status.kept) if status.kept else ""
            return _Seen(status, checked, status.root not in (None, kept.own_root()))

        self._lanes.work(self, "look", work, self._show, failed=self._failed)

    def _show(self, seen: _Seen) -> None:
        status = seen.status
        self._kept, self._root = status.kept, status.root
        self._everyone = seen.everyone
        self.headline.setText(words.headline(status))
        self.why.setText(words.explanation(status))
        give_role(self.why, "warning" if status.sentence else "muted")
        while (item := self._facts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        lines = words.facts(status.kept, status.tested, seen.checked) if status.kept else []
        for row, (title, value) in enumerate(lines):
            shown = NameLabel(value)
            shown.setAccessibleName(f"{title}: {value}")
            self._facts.addWidget(label(title, "muted"), row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(shown, row, 1)
        self._card.setVisible(bool(lines))
        self._show_work(self.busy)

    def _show_work(self, works: bool) -> None:
        """Which buttons can be pressed, and what the chief one does."""
        there, waits = self._root is not None, self._taking is not None
        everyone = self._everyone
        for button in (self.again, self.check, self.away):
            button.setVisible(there and not waits)
            # Of a pack whose list is damaged, nothing can be tried.
            button.setEnabled(not works and self._kept is not None)
        self.away.setEnabled(not works and not everyone)
        self.away.setToolTip(
            self.tr("Only the administrator who put it there can remove it.") if everyone else ""
        )
        self.give_up.setVisible(waits and not works)
        self.run.setEnabled(not works)
        self.run.setText(
            self.tr("Go on with this or the next stick") if waits
            else self.tr("Take another") if there else self.tr("Take from a folder or stick")
        )  # fmt: skip
        self.run.setAccessibleName(self.run.text())
        if works or not there or waits:
            self.question.hide()

    # Taking.

    def take(self, source: Path) -> None:
        """Take what lies in a folder; the first one must hold the pack's list."""
        if self.busy:
            return
        taking = self._taking

        def work(report: Report, cancel: CancelToken) -> Taking:
            from core.workerpack import kept
            from core.workerpack.taking import Taking

            one = taking or Taking(source, kept.own_root(), VERSION)
            self._taking = one
            one.take(source, report, cancel)
            return one

        token = self._lanes.work(
            self, "take", work, self._took, failed=self._failed, progress=self.progress
        )
        self.begin(token, self.tr("Looking for the GPU pack"))
        self._show_work(True)

    def _took(self, taking: Taking) -> None:
        if taking.missing:
            said = self.tr("{0} Closing this window gives up and keeps nothing of it.")
            self._over(said.format(taking.asks_for), "warning")
            return

        def work(report: Report, cancel: CancelToken) -> tuple[Kept, Tested]:
            from core.training import pack_test

            kept = taking.finish(report, cancel)
            return kept, pack_test.try_out(kept, report, cancel)

        def then(found: tuple[Kept, Tested]) -> None:
            self._taking = None
            self._tested(found[1])

        def failed(error: Exception) -> None:
            # Put in place already, where it was the test that was stopped.
            self._give_up()
            self._failed(error)

        token = self._lanes.work(self, "finish", work, then, failed=failed, progress=self.progress)
        self.begin(token, self.tr("Checking every file of the GPU pack"))

    def _give_up(self) -> None:
        self._throw_away()
        self._over("")

    # What else it does.

    def test(self) -> None:
        """Try the pack's worker once more."""
        self._with_pack(self.tr("Trying the GPU pack's worker"), files=False)

    def check_files(self) -> None:
        """Compare every file with its SHA-256, then try the worker."""
        self._with_pack(self.tr("Checking every file of the GPU pack"), files=True)

    def _with_pack(self, text: str, *, files: bool) -> None:
        kept = self._kept
        if kept is None or self.busy:
            return

        def work(report: Report, cancel: CancelToken) -> Tested:
            from core.training import pack_test
            from core.workerpack import kept as packs

            if files:
                packs.check(kept, report, cancel)
            return pack_test.try_out(kept, report, cancel)

        token = self._lanes.work(
            self, "test", work, self._tested, failed=self._failed, progress=self.progress
        )
        self.begin(token, text)
        self._show_work(True)

    def remove(self) -> None:
        """Use the program's own worker again and delete the pack's files."""
        root = self._root
        if root is None or self.busy:
            return

        def work(_report: Report, _cancel: CancelToken) -> bool:
            from core.workerpack import taking

            return taking.remove(root)

        def then(gone: bool) -> None:
            self._over(
                self.tr("The GPU pack is removed.") if gone else
                self.tr("The GPU pack is used no longer. A worker still runs from it: its files "
                        "go at the next start of the program.")
            )  # fmt: skip

        token = self._lanes.work(self, "remove", work, then, failed=self._failed)
        self.begin(token, self.tr("Removing the GPU pack"), cancel=False)
        self._show_work(True)

    def _tested(self, tested: Tested) -> None:
        if tested.ok:
            self._over(self.tr("The GPU pack passed its self-test and is used from now on."))
        else:
            # The reason stands above, with what to do.
            self._over(self.tr("The GPU pack did not pass its self-test."), "warning")

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._give_up()
        said = languages.said(error)
        self._over(said, "" if isinstance(error, Cancelled) else "warning")

    def _over(self, text: str, role: str = "") -> None:
        self.end()
        self.say(text, role)
        self._show_work(False)
        self.look()

    def done(self, result: int) -> None:
        """Close; what was taken only in part is thrown away."""
        self._throw_away()
        super().done(result)

    def _throw_away(self) -> None:
        taking, self._taking = self._taking, None
        if taking is None:
            return

        def work(_report: Report, _cancel: CancelToken) -> None:
            # Gigabytes, perhaps; also when this window is gone by then.
            taking.close()

        self._lanes.work(self._lanes, "throw away", work, lambda _nothing: None)

    # Building.

    def _choose(self) -> None:
        title = self.tr("The folder or stick with the GPU pack")
        found = QFileDialog.getExistingDirectory(self, title)
        if found:
            self.take(Path(found))

    def _ask(self) -> None:
        self.say("")
        self.question.show()
        self.confirm.setFocus()

    def _button(self, text: str, run: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _on=False: run())
        return button

    def _lay_out(self) -> None:
        self._card = QFrame(self)
        give_role(self._card, "card")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(14, 12, 14, 12)
        self._facts.setHorizontalSpacing(18)
        self._facts.setVerticalSpacing(6)
        self._facts.setColumnStretch(1, 1)
        inside.addLayout(self._facts)
        give_role(self.question, "card")
        self.question.hide()
        asks = QVBoxLayout(self.question)
        asks.setContentsMargins(14, 12, 14, 12)
        asks.addWidget(
            label(
                self.tr(
                    "Training and search go back to the program's own worker. To use the pack "
                    "again, it has to be taken from its folder or stick again."
                ),
                "warning",
                wrap=True,
            )
        )
        line = QHBoxLayout()
        line.addWidget(self.confirm)
        line.addWidget(self._button(self.tr("Keep it"), self.question.hide))
        line.addStretch(1)
        asks.addLayout(line)
        buttons = QHBoxLayout()
        for button in (self.again, self.check, self.away, self.give_up):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for widget in (self.headline, self.why, self._card):
            self.content.addWidget(widget)
        self.content.addLayout(buttons)
        self.content.addWidget(self.question)
        self.content.addStretch(1)
