"""One window of a workspace asks another to come to the front (fault 29), or to open files.

A caller is answered at once; what it wants opened follows as one line of JSON, and is
answered when it was understood. Only the same user of the computer can call.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

from core.workspace import Workspace

_WAIT_MILLISECONDS = 2000
_MOST_BYTES = 1 << 20
_THERE, _TAKEN = b"1", b"2"


class Front(QObject):
    """Listens, in the window that edits, for others that were started on the workspace."""

    wanted = Signal()
    given = Signal(list)
    """Paths of files and folders that another start was asked to open."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._hear)
        self._name = _name(workspace)

    def listen(self) -> None:
        """Be the one that is called; a name that a killed window left is taken over."""
        if self._server.isListening():
            return
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _hear(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            caller.readyRead.connect(partial(self._read, caller))
            caller.write(_THERE)
            caller.flush()
            self.wanted.emit()

    def _read(self, caller: QLocalSocket) -> None:
        if not caller.canReadLine():
            if caller.bytesAvailable() > _MOST_BYTES:
                caller.abort()
            return
        paths = _paths(bytes(caller.readLine(_MOST_BYTES).data()))
        if paths:
            caller.write(_TAKEN)
            caller.flush()
            self.given.emit(paths)


def call(workspace: Workspace, paths: Sequence[Path] = ()) -> bool:
    """Ask the window of a workspace to come to the front, and to open what is named.

    Returns whether it answered; one of an earlier program comes and opens nothing.
    """
    socket = QLocalSocket()
    socket.connectToServer(_name(workspace))
    if not socket.waitForConnected(_WAIT_MILLISECONDS):
        return False
    heard = socket.waitForReadyRead(_WAIT_MILLISECONDS)
    socket.readAll()
    if heard and paths:
        socket.write(json.dumps([str(path.absolute()) for path in paths]).encode() + b"\n")
        socket.flush()
        heard = socket.waitForReadyRead(_WAIT_MILLISECONDS)
    socket.abort()
    return heard


def _paths(line: bytes) -> list[Path]:
    """What a line names; nothing where it is not one of ours."""
    try:
        names = json.loads(line)
    except ValueError:
        return []
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        return []
    return [Path(name) for name in names]


def to_front(window: QWidget) -> None:
    """Bring a window to the front, as far as the desktop lets it."""
    state = window.windowState() & ~Qt.WindowState.WindowMinimized
    window.setWindowState(state | Qt.WindowState.WindowActive)
    window.raise_()
    window.activateWindow()


def _name(workspace: Workspace) -> str:
    place = str(workspace.root.resolve()).encode()
    return f"maninegs-{sha256(place).hexdigest()[:24]}"
