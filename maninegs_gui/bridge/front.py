"""One window of a workspace asks another to come to the front (fault 29)."""

from __future__ import annotations

from hashlib import sha256

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

from core.workspace import Workspace

_WAIT_MILLISECONDS = 2000


class Front(QObject):
    """Listens, in the window that edits, for others that were started on the workspace."""

    wanted = Signal()

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
            caller.write(b"1")
            caller.flush()
            self.wanted.emit()


def call(workspace: Workspace) -> bool:
    """Ask the window of a workspace to come to the front; whether it answered."""
    socket = QLocalSocket()
    socket.connectToServer(_name(workspace))
    if not socket.waitForConnected(_WAIT_MILLISECONDS):
        return False
    heard = socket.waitForReadyRead(_WAIT_MILLISECONDS)
    socket.abort()
    return heard


def to_front(window: QWidget) -> None:
    """Bring a window to the front, as far as the desktop lets it."""
    state = window.windowState() & ~Qt.WindowState.WindowMinimized
    window.setWindowState(state | Qt.WindowState.WindowActive)
    window.raise_()
    window.activateWindow()


def _name(workspace: Workspace) -> str:
    place = str(workspace.root.resolve()).encode()
    return f"maninegs-{sha256(place).hexdigest()[:24]}"
