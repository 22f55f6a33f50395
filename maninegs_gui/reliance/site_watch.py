"""Follows what a site decided elsewhere: on the command line, or in another window."""

from __future__ import annotations

from PySide6.QtCore import QFileSystemWatcher, QObject

from core import workspace as workspaces
from core.domain.errors import WorldError
from maninegs_gui import languages
from maninegs_gui.bridge.lanes import Lanes, Tone
from maninegs_gui.bridge.session import Session


class SiteWatch(QObject):
    """Takes a new gate over at once, so that no assessment is saved under one that is past."""

    def __init__(self, lanes: Lanes, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes, self._session = lanes, session
        self._path = session.workspace.document
        self._watcher = QFileSystemWatcher([str(self._path)], self)
        self._watcher.fileChanged.connect(lambda _: self.look())

    def look(self) -> None:
        """Read the workspace's file again; what held goes on where it cannot be read."""
        try:
            # A file that is replaced is another one to the watcher.
            if self._path.exists() and str(self._path) not in self._watcher.files():
                self._watcher.addPath(str(self._path))
            found = workspaces.load(self._session.workspace.root)
        except WorldError as error:
            self._lanes.say(languages.said(error), Tone.WARNING)
            return
        if found.site == self._session.workspace.site:
            return
        self._session.set_workspace(found)
        self._lanes.say(self.tr("The site's choices were changed; they hold here from now on."))
