"""What takes how much room, as bars with words, and cleaning up what may go."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.domain.errors import Cancelled
from core.domain.progress import CancelToken, Progress, Report
from core.storage import CLEANABLE, Cleaned, Kind, Part, Scope, Usage
from maninegs_gui import languages
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.settings import search
from maninegs_gui.settings.words import KINDS, kind_help, kind_name, size_text, tr
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import label
from maninegs_gui.widgets.tabbing import as_laid_out

_STEPS = 1000


class StorageView(QFrame):
    """Looks off the window's thread when it is first shown, and again after cleaning up.

    Parameters
    ----------
    scope
        Which folders are looked at, asked for each time.
    """

    asked = Signal()
    """It asks below its bars whether to clean up, or says there what became of it."""

    def __init__(
        self, lanes: Lanes, scope: Callable[[], Scope], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        give_role(self, "card")
        self._lanes, self._scope = lanes, scope
        self._token: CancelToken | None = None
        self._asking = self._busy = False
        self.usage: Usage | None = None
        self.ticks: dict[Kind, QCheckBox] = {}
        self.state = label("", "muted", wrap=True)
        self.state.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName(tr("Progress"))
        self.progress.hide()
        self.cancel = self._button(tr("Cancel"), self.stop)
        self.again = self._button(tr("Look again"), self.look)
        self.clean = self._button("", self._clean)
        self.keep = self._button(tr("Do not clean up"), self._drop)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(14)
        self.grid.setVerticalSpacing(8)
        self.grid.setColumnStretch(1, 1)
        self._lay_out()
        self._show_buttons()

    def found_by(self, wanted: str) -> bool:
        """Whether a search finds it."""
        names = [text for pair in KINDS.values() for text in pair]
        own = ("What takes room", "Clean up", "storage disk space cache free full delete", *names)
        return search.matches(wanted, *own, *map(tr, own))

    @property
    def busy(self) -> bool:
        """Whether it looks or cleans up now."""
        return self._busy

    def look(self) -> None:
        """Go through the folders."""
        if self.busy:
            return
        scope = self._scope()

        def work(report: Report, cancel: CancelToken) -> Usage:
            from core import storage

            return storage.look(scope, report=report, cancel=cancel)

        self._begin(tr("Looking through the folders."))
        self._token = self._lanes.aside(
            self, "storage", work, self._looked, failed=self._failed, progress=self._go_on
        )

    def stop(self) -> None:
        """Cancel what goes on."""
        if self._token is not None:
            self._token.cancel()

    @property
    def chosen(self) -> tuple[Kind, ...]:
        """The kinds that are ticked."""
        return tuple(kind for kind, tick in self.ticks.items() if tick.isChecked())

    def _looked(self, usage: Usage) -> None:
        self.usage = usage
        self._end("")
        self._show_usage(usage)

    def _clean(self) -> None:
        kinds = self.chosen
        if not kinds or self.busy:
            return
        if not self._asking:
            self._ask(kinds)
            return
        scope = self._scope()

        def work(report: Report, cancel: CancelToken) -> tuple[Cleaned, Usage]:
            from core import storage

            done = storage.clean(scope, kinds, report=report, cancel=cancel)
            return done, storage.look(scope)

        self._begin(tr("Cleaning up."))
        self._token = self._lanes.aside(
            self, "storage", work, self._cleaned, failed=self._failed, progress=self._go_on
        )

    def _ask(self, kinds: tuple[Kind, ...]) -> None:
        assert self.usage is not None
        self._asking = True
        lines = [tr("This goes, {0} at most:").format(size_text(self._freed(kinds)))]
        lines += [
            f"{kind_name(kind)}, {size_text(self.usage.part(kind).free_size)}: {kind_help(kind)}"
            for kind in kinds
        ]
        self._say("\n".join(lines), "")
        self._show_buttons()
        self.clean.setFocus()
        self.asked.emit()

    def _drop(self) -> None:
        self._asking = False
        self._say(self._free_text(), "muted")
        self._show_buttons()

    def _cleaned(self, found: tuple[Cleaned, Usage]) -> None:
        done, self.usage = found
        self._end("")
        self._show_usage(self.usage)
        said = [tr("{0} were freed.").format(size_text(done.freed))]
        if done.cancelled:
            said.append(tr("It was stopped before its end."))
        if done.left:
            said.append(tr("Files that had to stay: {0}.").format(done.left))
        if done.reasons:
            said.append(tr("Why: {0}.").format(", ".join(map(languages.sentence, done.reasons))))
        said.append(self._free_text())
        self._say(" ".join(said), "warning" if done.left or done.reasons else "")
        self.asked.emit()

    def _freed(self, kinds: tuple[Kind, ...]) -> int:
        usage = self.usage
        return 0 if usage is None else sum(usage.part(kind).free_size for kind in kinds)

    def _free_text(self) -> str:
        usage = self.usage
        if usage is None:
            return ""
        said = []
        if usage.disk_free is not None and usage.disk_size is not None:
            said.append(
                tr("Free on this disk: {0} of {1}.").format(
                    size_text(usage.disk_free), size_text(usage.disk_size)
                )
            )
        if usage.linked:
            said.append(tr("Links to elsewhere, not counted: {0}.").format(", ".join(usage.linked)))
        if usage.unreadable:
            said.append(tr("Folders that may not be read: {0}.").format(usage.unreadable))
        return " ".join(said)

    def _show_usage(self, usage: Usage) -> None:
        while (item := self.grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.ticks = {}
        most = max((part.size for part in usage.parts), default=1) or 1
        for row, part in enumerate(sorted(usage.parts, key=lambda one: -one.size)):
            self._add(row, part, most)
        self.total.setText(tr("{0} in all").format(size_text(usage.size)))
        as_laid_out(self)  # the buttons below were made before these
        self._say(self._free_text(), "muted")
        self._tell_chosen()

    def _add(self, row: int, part: Part, most: int) -> None:
        name, size = kind_name(part.kind), size_text(part.size)
        bar = QProgressBar(self)
        bar.setRange(0, _STEPS)
        bar.setValue(max(1, round(_STEPS * part.size / most)))
        bar.setTextVisible(False)
        give_role(bar, "usage")
        bar.setAccessibleName(name)
        bar.setAccessibleDescription(size)
        bar.setToolTip(kind_help(part.kind))
        about = label(name)
        about.setToolTip(kind_help(part.kind))
        amount = label(size)
        amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column, widget in enumerate((about, bar, amount)):
            self.grid.addWidget(widget, row, column)
        if part.kind not in CLEANABLE:
            self.grid.addWidget(label(tr("stays"), "muted"), row, 3)
        elif not part.free_count:
            self.grid.addWidget(label(tr("nothing may go now"), "muted"), row, 3)
        else:
            tick = QCheckBox(tr("{0} may go").format(size_text(part.free_size)), self)
            tick.setAccessibleName(tr("Clean up: {0}").format(name))
            tick.setAccessibleDescription(kind_help(part.kind))
            tick.setToolTip(kind_help(part.kind))
            tick.toggled.connect(lambda _on: self._tell_chosen())
            self.ticks[part.kind] = tick
            self.grid.addWidget(tick, row, 3)

    def _tell_chosen(self) -> None:
        if self._asking:
            self._drop()
        self._show_buttons()

    def _go_on(self, step: Progress) -> None:
        self.progress.setRange(0, step.total)
        self.progress.setValue(step.done)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._end(tr("It was stopped before its end."))
        else:
            self._end(languages.said(error), "warning")

    def _begin(self, sentence: str) -> None:
        self._asking = False
        self.progress.setRange(0, 0)
        self._say(sentence, "muted")
        self._busy = True
        self._show_buttons()

    def _end(self, sentence: str, role: str = "muted") -> None:
        self._busy = False
        self._say(sentence, role)
        self._show_buttons()

    def _say(self, sentence: str, role: str) -> None:
        give_role(self.state, role)
        self.state.setText(sentence)

    def _show_buttons(self) -> None:
        busy = self.busy
        self.progress.setVisible(busy)
        self.cancel.setVisible(busy)
        self.again.setVisible(not busy and not self._asking)
        self.keep.setVisible(not busy and self._asking)
        for tick in self.ticks.values():
            tick.setEnabled(not busy)
        kinds = self.chosen
        words = (
            tr("Yes, clean up") if self._asking
            else tr("Clean up {0}").format(size_text(self._freed(kinds))) if kinds
            else tr("Clean up")
        )  # fmt: skip
        self.clean.setText(words)
        self.clean.setAccessibleName(words)
        self.clean.setVisible(not busy)
        self.clean.setEnabled(bool(kinds))

    def _button(self, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _lay_out(self) -> None:
        self.total = label("", "muted")
        head = QHBoxLayout()
        head.addWidget(label(tr("What takes room"), "section"))
        head.addStretch(1)
        head.addWidget(self.total)
        foot = QHBoxLayout()
        foot.addWidget(self.progress, 1)
        foot.addStretch(0)
        for button in (self.cancel, self.keep, self.again, self.clean):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(self.grid)
        column.addWidget(self.state)
        column.addLayout(foot)
