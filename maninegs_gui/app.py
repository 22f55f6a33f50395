"""Where the application starts: a frame on screen first, then all the rest.

Only Qt and the settings are imported above: whatever else a window needs is imported in
:mod:`maninegs_gui.running`, behind the frame. Windows are put together in
:mod:`maninegs_gui.reading`.
"""

from __future__ import annotations

import builtins
import gc
import os
import sys
from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from core import resources
from core.settings import Settings
from maninegs_gui import languages, opening, packaged, theme
from maninegs_gui.desktop import Application, Desktop
from maninegs_gui.frame import Frame
from maninegs_gui.reports import crash
from maninegs_gui.scale import scale

_COLLECT_MILLISECONDS = 10_000


def application(arguments: Sequence[str] = ()) -> QApplication:
    """The one QApplication of this process, dressed in the reading-room theme."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    made = Application(["maninegs-gui", *arguments])
    made.setApplicationName("ManiNegs")
    made.setOrganizationName("ManiNegs")
    made.setDesktopFileName("org.maninegs.ManiNegs")
    made.setWindowIcon(QIcon(str(resources.path("icons", "maninegs.svg"))))
    theme.apply(made)
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the application; the exit code is 0, 1 when it could not open, 2 on wrong usage."""
    if (done := packaged.handled(arguments)) is not None:
        return done
    _import_plainly()
    # It would look through every installed package for plugins, and run those that it finds.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    wanted = opening.parse(arguments)
    if os.name != "nt":
        os.umask(0o077)
    crash.install()
    settings = Settings.open()
    scale(settings)
    # Qt leaves out files on the command line when macOS names them once more.
    qt = application(sys.argv[1:] if arguments is None else arguments)
    languages.install(qt, settings)
    desktop = qt.desktop if isinstance(qt, Application) else Desktop(qt)
    try:
        return _go_on(qt, desktop, settings, wanted)
    finally:
        desktop.leave()


def _go_on(qt: QApplication, desktop: Desktop, settings: Settings, wanted: opening.Wanted) -> int:
    place, chosen = opening.place(wanted, settings), None
    if opening.asks(place, settings):
        from maninegs_gui import first_start

        desktop.listen()
        chosen = first_start.begin(settings)
        if chosen is None or desktop.ended:
            return 0
        place = opening.Place(chosen.workspace, opening.Origin.CHOSEN)
    # A demonstration is made first: that takes minutes, and says so on the terminal.
    frame = None if place.origin is opening.Origin.DEMO else Frame(place.root)
    if frame is not None:
        frame.appear()
    # Nothing that a start makes is garbage, and looking for it takes time.
    gc.disable()
    QTimer.singleShot(_COLLECT_MILLISECONDS, gc.enable)

    from maninegs_gui import running

    return running.run(qt, settings, place, wanted.files, frame, chosen=chosen, desktop=desktop)


def _import_plainly() -> None:
    """Keep Qt from reading the source of every module that is imported from now on.

    It looks whether the module wants other names for Qt's methods (``__feature__``), which
    none here does. Where two threads import at once it can also fail.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
