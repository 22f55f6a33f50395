"""What a new finding may begin with: the last one, a template, a lesion of an earlier exam."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QInputDialog, QWidget

from core.domain.changes import Changes
from core.domain.finding import Finding, FindingId
from core.domain.study import BreastId, ReaderId
from core.domain.template import Template
from maninegs_gui.bridge.lanes import Store, Tone
from maninegs_gui.findings.conclusion import Act
from maninegs_gui.findings.contents import BreastContents, Desk, begin_like, begin_like_last
from maninegs_gui.findings.template_menu import template_menu

Begin = Callable[[Desk, Store, BreastId], tuple[Changes, FindingId | None]]


class Bench(Protocol):
    """What is wanted of the panel."""

    @property
    def contents(self) -> BreastContents | None:
        """What is shown."""

    @property
    def open_finding(self) -> FindingId | None:
        """The finding that is open."""

    def begin(self, work: Begin) -> None:
        """Make a finding in the breast that is open."""

    def act(self, act: Act, reader: ReaderId | None = None) -> None:
        """Have something done by the present reader."""

    def say(self, sentence: str, tone: Tone = Tone.WARNING) -> None:
        """Show a sentence."""


class Beginnings(QObject):
    """Makes findings that need not be said from the start."""

    def __init__(self, panel: QWidget, bench: Bench) -> None:
        super().__init__(panel)
        self._panel, self._bench = panel, bench

    def repeat(self) -> None:
        """Begin with the type and descriptors of the finding made last."""
        self._bench.begin(lambda desk, store, breast: begin_like_last(store, desk, breast))

    def use(self, template: Template) -> None:
        """Begin as a template says."""
        self._bench.begin(lambda desk, store, breast: begin_like(store, desk, breast, template))

    def carry_on(self, earlier: Finding) -> None:
        """Begin a finding that is the same lesion as one of an earlier exam."""
        self._bench.begin(
            lambda desk, store, breast: begin_like(
                store, desk, breast, earlier, earlier.tracking_uid
            )
        )

    def choose(self) -> None:
        """Show the templates under their digits."""
        contents = self._bench.contents
        if contents is None or not contents.templates:
            self._bench.say(
                self.tr("There are no templates yet: keep a finding as one."), Tone.NOTE
            )
            return
        menu = template_menu(contents.templates, self.use, self._panel)
        menu.popup(self._panel.mapToGlobal(QPoint(12, 60)))

    def keep(self) -> None:
        """Ask for a name, and keep the open finding's type and descriptors under it."""
        finding = self._bench.open_finding
        if finding is None:
            return
        asked = QInputDialog(self._panel)
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.setWindowTitle(self.tr("Keep as template"))
        asked.setLabelText(self.tr("Name of the template"))
        asked.setOkButtonText(self.tr("Keep"))
        asked.setCancelButtonText(self.tr("Cancel"))
        asked.textValueSelected.connect(
            lambda name: self._bench.act(lambda annotator: annotator.keep_template(name, finding))
        )
        asked.open()

    def drop(self, template: Template) -> None:
        """Take a template away; undo brings it back."""
        self._bench.act(lambda annotator: annotator.drop_template(template.name))
