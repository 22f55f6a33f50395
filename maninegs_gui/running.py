"""One window after another, until no workspace is wanted any more."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from core import places
from core import workspace as workspaces
from core.domain.errors import WorldError
from core.settings import LockedSetting, Settings
from core.workspace import Workspace
from maninegs_gui import demo, first_start, languages, restart, theme
from maninegs_gui.backups.trouble import TroubleDialog
from maninegs_gui.bridge import front
from maninegs_gui.bridge.lanes import Tone
from maninegs_gui.desktop import Desktop
from maninegs_gui.first_start import FirstStart
from maninegs_gui.frame import Frame
from maninegs_gui.help import desk as help_desk
from maninegs_gui.opening import Origin, Place, workspace_of
from maninegs_gui.reading import Reading
from maninegs_gui.second_window import Choice, SecondWindow, is_open
from maninegs_gui.welcome.draft import Chosen

LAST = "workspace.last"


def run(
    qt: QApplication,
    settings: Settings,
    place: Place,
    files: Sequence[Path],
    frame: Frame | None,
    *,
    chosen: Chosen | None = None,
    desktop: Desktop | None = None,
) -> int:
    """Read in one workspace, and in those that are chosen after it.

    Parameters
    ----------
    files
        To be looked up or imported in the first one.
    frame
        What stands on screen meanwhile.
    chosen
        What the first start chose just now.
    desktop
        Says what is to be opened while a window is there, and when all must end.

    Returns
    -------
    int
        0, or 1 when none could be opened.
    """
    desktop = desktop or Desktop(qt)
    while not desktop.ended:
        again = False
        try:
            workspace = _workspace(place)
        except WorldError as error:
            _take_away(frame)
            other = _other_way(error)
            if other is None:
                return 0 if desktop.ended else 1
        else:
            if not _may_open(workspace, files, frame):
                _take_away(frame)
                return 0
            # Not before: a demonstration in the making is ended by Ctrl+C.
            desktop.listen()
            with theme.undressed(qt):
                reading = Reading(workspace, settings)
                first = FirstStart(reading, settings, chosen)
                reading.begin()
            chosen = None
            notices = _notices(settings, workspace, place)
            other = _read(qt, reading, frame, files, notices, desktop=desktop)
            again = first.again and not desktop.ended
            if again:
                chosen = first_start.begin(settings)
                other = workspace.root if chosen is None else chosen.workspace
            if other is None:
                if not desktop.ended:
                    restart.again()
                return 0
        if not desktop.ended:
            place, files = Place(other, Origin.CHOSEN if again else Origin.NAMED), ()
            frame = Frame(other)
            frame.appear()
    return 0


def _workspace(place: Place) -> Workspace:
    if place.origin is Origin.DEMO:
        return demo.make(place.root)
    return workspaces.load(place.root) if place.must_exist else workspaces.create(place.root)


def _take_away(frame: Frame | None) -> None:
    if frame is not None:
        frame.close()
        frame.deleteLater()


def _notices(settings: Settings, workspace: Workspace, place: Place) -> list[str]:
    """Keep which workspace was opened; sentences on what could not be kept or followed."""
    found = []
    if not places.lasting():
        found.append(
            QCoreApplication.translate(
                "start",
                "This computer has no folder for you that can be written: settings will not "
                "outlast this session.",
            )
        )
    elif place.origin is Origin.NAMED and settings.text(LAST) != str(workspace.root):
        try:
            settings.set(LAST, str(workspace.root))
        except LockedSetting:
            pass  # the site says which opens, whatever was opened by hand
        except WorldError as error:
            found.append(languages.said(error))
    return found


def _read(
    qt: QApplication,
    reading: Reading,
    frame: Frame | None,
    files: Sequence[Path],
    notices: Sequence[str],
    *,
    desktop: Desktop,
) -> Path | None:
    """Read in one window until it closes; the workspace to open next, if any."""
    attended = Attended(desktop, reading)
    before = sys.excepthook

    def report(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        reading.lanes.fault(error)
        before(kind, error, trace)

    sys.excepthook = report
    reading.window.first_shown.connect(lambda: _take_away(frame))
    if not desktop.ended:
        reading.show()
    if notices:
        reading.lanes.say(" ".join(notices), Tone.WARNING)
    reading.arrivals.open(files)
    attended.open()
    try:
        if not desktop.ended:
            qt.exec()
    finally:
        sys.excepthook = before
        attended.end()
        reading.close()
    other = reading.safety.next_workspace
    reading.window.deleteLater()
    return other


class Attended:
    """One window that does what the desktop asks."""

    def __init__(self, desktop: Desktop, reading: Reading) -> None:
        self._desktop, self._reading = desktop, reading
        desktop.arrived.connect(self.open)
        desktop.ending.connect(self._close)

    def open(self) -> None:
        """Open what came: another workspace in the place of this one, all else in it."""
        given = self._desktop.given()
        if not given:
            return
        roots = [root for path in given if (root := workspace_of(path)) is not None]
        self._reading.arrivals.open([path for path in given if workspace_of(path) is None])
        front.to_front(self._reading.window)
        if roots and roots[-1] != self._reading.workspace.root:
            self._reading.safety.go_to(roots[-1])

    def end(self) -> None:
        """The window goes."""
        if self._desktop.ended:
            self._close()
        self._desktop.arrived.disconnect(self.open)
        self._desktop.ending.disconnect(self._close)

    def _close(self) -> None:
        window = self._reading.window
        if not window.isVisible():
            return
        # A training saves a checkpoint as ever; nobody is asked, nobody would be there to answer.
        window.may_close = lambda: True
        window.close()


def _may_open(workspace: Workspace, files: Sequence[Path], frame: Frame | None) -> bool:
    """Whether to open a window here, though another may be open on the workspace."""
    if not is_open(workspace):
        return True
    if files and front.call(workspace, files):
        return False
    if frame is not None:
        frame.hide()
    question = SecondWindow()
    help_desk.alone(question)
    question.exec()
    if question.choice is Choice.GO:
        # One that does not answer is of an earlier program, or just closing.
        return not front.call(workspace)
    if question.choice is Choice.LOOK and frame is not None:
        frame.show()
    return question.choice is Choice.LOOK


def _other_way(error: WorldError) -> Path | None:
    """Say why there is no workspace; another one to open, or None to end."""
    sys.stderr.write(f"{error}\n")
    dialog = TroubleDialog(error)
    help_desk.alone(dialog)
    found: list[Path] = []

    def choose() -> None:
        chosen = QFileDialog.getExistingDirectory(
            dialog, QCoreApplication.translate("TroubleDialog", "Choose a workspace")
        )
        if chosen:
            found.append(Path(chosen))
            dialog.accept()

    dialog.again.hide()
    dialog.other_wanted.connect(choose)
    dialog.exec()
    return found[0] if found else None
