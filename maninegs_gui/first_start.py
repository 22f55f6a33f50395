"""The first start and the tour, wired to the program: before its window, and in it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from core.domain.errors import WorldError
from core.domain.progress import CancelToken, Report
from core.settings import Settings
from core.workspace import Workspace
from maninegs_gui import demo, languages
from maninegs_gui.demo import DemoSize
from maninegs_gui.help import desk as help_desk
from maninegs_gui.readers.desk import LAST
from maninegs_gui.welcome.draft import Chosen, Try

if TYPE_CHECKING:
    from maninegs_gui.reading import Reading
    from maninegs_gui.welcome.coach import Coach

_TRAINING: tuple[tuple[str, Any], ...] = (("epochs", 14),)
"""As the demonstration trains (:class:`maninegs_gui.demo.DemoSize`)."""


class FirstStart(QObject):
    """What the first start chose, carried out in an open window; later what the menu asks for.

    Parameters
    ----------
    chosen
        What was chosen just now; None at every later start.
    """

    def __init__(self, reading: Reading, settings: Settings, chosen: Chosen | None = None) -> None:
        super().__init__(reading.window)
        self._reading, self._settings, self._chosen = reading, settings, chosen
        self.again = False
        """Whether the window was closed for the first start to be asked anew."""
        if chosen is not None and chosen.reader:
            reading.settings.setValue(LAST, chosen.reader)
        table = reading.actions
        table.bind("help.tour", self._lead)
        table.bind("help.welcome", self.ask_again)
        reading.window.first_shown.connect(self._begin)

    @cached_property
    def coach(self) -> Coach:
        """Leads through the window; made when it is first wanted."""
        from maninegs_gui.welcome.coach import Coach
        from maninegs_gui.welcome.tour import Sights, marks

        reading = self._reading
        sights = Sights(
            worklist=lambda: reading.worklist,
            images=lambda: reading.viewer,
            findings=lambda: reading.findings,
            similar=lambda: reading.similar,
            training=self._training_button,
            reading=self._show_reading,
            key=reading.actions.shown_key,
        )
        coach = Coach(reading.window, marks(sights))
        coach.ended.connect(lambda: self._keep("tour.done"))
        return coach

    def ask_again(self) -> None:
        """Close the window for the first start; what is open now opens again if it is left.

        A process works on one workspace: another one is never made behind an open window.
        """
        self.again = True
        if not self._reading.window.close():
            self.again = False

    def _begin(self) -> None:
        chosen = self._chosen
        if chosen is None:
            return
        reading, self._chosen = self._reading, None
        if chosen.imports:
            reading.window.show_page(reading.importing)
            reading.importing.scan(list(chosen.imports))
        if chosen.train:
            self._train()
        if chosen.tour and not chosen.imports:
            self._lead()

    def _lead(self) -> None:
        self.coach.begin()

    def _train(self) -> None:
        from core.training.config import preset

        config = preset("demo").model_copy(update=dict(_TRAINING))
        self._reading.controller.start(config)

    def _show_reading(self) -> None:
        window, reading = self._reading.window, self._reading
        window.show_page(window.reading)
        if reading.worklist.isHidden():
            window.toggle_panels()

    def _training_button(self) -> QWidget | None:
        return self._reading.window.page_button(self._reading.training)

    def _keep(self, key: str) -> None:
        try:
            self._settings.set(key, True)
        except WorldError as error:
            self._settings.notices.append(languages.said(error))


class Maker:
    """Makes demonstrations of two sizes (:mod:`maninegs_gui.demo`)."""

    def __init__(self, quick: DemoSize | None = None, whole: DemoSize | None = None) -> None:
        self._sizes = {Try.QUICK: quick or demo.QUICK, Try.WHOLE: whole or demo.WHOLE}

    def size(self, kind: Try) -> DemoSize:
        """How large one is."""
        return self._sizes[kind]

    def begun(self, root: Path) -> bool:
        """Whether one was begun in a folder."""
        return demo.begun(root)

    def make(self, root: Path, kind: Try, report: Report, cancel: CancelToken) -> Workspace:
        """Make one in a folder, or go on with it."""
        return demo.Demo(root, self._sizes[kind], report, cancel).make()


def begin(settings: Settings) -> Chosen | None:
    """Ask before there is a window; None when it was closed, to go on at the next start."""
    from maninegs_gui.welcome import first

    return first.begin(settings, Maker(), _speak, help_desk.alone)


def _speak(settings: Settings) -> bool:
    """Speak the language that was chosen; whether it is another one than before."""
    application, before = QCoreApplication.instance(), languages.present()
    if application is not None:
        languages.install(application, settings)
    return languages.present() != before
