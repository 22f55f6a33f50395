"""The composition root: the one place where the application's objects are made and wired.

Torch is never imported here nor below: training and embedding are child
processes. What is slow to import (codecs, FAISS, scikit-learn) is imported on the
lane that first needs it, so that the window is up at once.
"""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from core import workspace as workspaces
from core.domain.errors import WorldError
from core.workspace import Workspace
from maninegs_gui import theme
from maninegs_gui.bridge.lanes import Lanes, Store
from maninegs_gui.bridge.session import Session
from maninegs_gui.main_window import MainWindow, Screens
from maninegs_gui.widgets.labels import EmptyPlace


def application(arguments: Sequence[str] = ()) -> QApplication:
    """The one QApplication of this process, dressed in the reading-room theme."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    made = QApplication(["maninegs-gui", *arguments])
    made.setApplicationName("ManiNegs")
    made.setOrganizationName("ManiNegs")
    theme.apply(made)
    return made


class Reading:
    """One open workspace with its window: everything made here is closed here."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.lanes = Lanes(lambda: _open_store(workspace), workspace.logs)
        self.session = Session(workspace)
        settings = QSettings(str(workspace.root / "window.ini"), QSettings.Format.IniFormat)
        self.settings = settings
        self.window = MainWindow(self.session, self._make_screens(), settings)
        self._wire()

    def _make_screens(self) -> Screens:
        return Screens(*(EmptyPlace("") for _ in range(6)))

    def _wire(self) -> None:
        self.lanes.told.connect(self.window.messages.show_message)
        self.lanes.busy.connect(self.window.show_busy)
        self.window.first_shown.connect(self._after_first_paint)

    def _after_first_paint(self) -> None:
        self.window.actions_table.dress()

    def show(self) -> None:
        """Show the window."""
        self.window.show()

    def close(self) -> None:
        """Finish every write, end every thread and child process."""
        self.lanes.close()


def _open_store(workspace: Workspace) -> Store:
    from core.store import Store as OpenStore  # type: ignore[attr-defined]

    return OpenStore.open(workspace.database)


def default_workspace() -> Path:
    """Where the reader's own workspace lies unless another is named."""
    from platformdirs import user_data_path

    named = os.environ.get("MANINEGS_WORKSPACE")
    return Path(named) if named else user_data_path("ManiNegs", appauthor=False) / "workspace"


def reader_name() -> str:
    """The name that a first reader goes by: the account's."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "reader"


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the application; the exit code is 0, 1 when it could not open, 2 on wrong usage."""
    parser = argparse.ArgumentParser(prog="maninegs-gui", description=__doc__)
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--workspace", type=Path, help="the workspace folder")
    place.add_argument("--demo", type=Path, help="a demonstration workspace, made when missing")
    chosen = parser.parse_args(arguments)
    if os.name != "nt":
        os.umask(0o077)
    try:
        workspace = workspaces.create((chosen.workspace or default_workspace()).absolute())
    except WorldError as error:
        sys.stderr.write(f"{error.sentence}\n")
        return 1
    qt = application()
    reading = Reading(workspace)
    reading.show()
    try:
        return qt.exec()
    finally:
        reading.close()
