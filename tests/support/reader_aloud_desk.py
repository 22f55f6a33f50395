"""A page or panel by itself, made over a store, and the walk through it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.domain.roles import Role
from core.domain.study import ReaderId
from core.store import Store
from core.workspace import Workspace
from maninegs_gui.bridge.session import Session
from tests.support.lanes import InlineLanes
from tests.support.reader_aloud import Walk

BY_KEYS = {
    "Previous step": "viewer.previous_stage",
    "Next step": "viewer.next_stage",
    "Step of reading": "viewer.next_stage",
    "Size of the images": "viewer.same_size",
    "Tools of the viewer": "viewer.menu",
}
"""Buttons above the images that leave the focus with the images, whose keys would be lost
otherwise; each with the action that does the same by a key."""


@dataclass
class Desk:
    """What a page is made over, and the walk through it."""

    qtbot: QtBot
    lanes: InlineLanes
    session: Session
    place: Workspace
    walk: Walk = field(default_factory=lambda: Walk(BY_KEYS))

    @property
    def store(self) -> Store:
        """What is kept here."""
        return self.lanes.store

    @property
    def told(self) -> str:
        """Where what is wrong; empty where nothing is."""
        return self.walk.told

    def show(self, widget: QWidget, width: int = 1500, height: int = 950) -> None:
        """Put a page on the screen as a window of its own."""
        self.qtbot.addWidget(widget)
        widget.resize(width, height)
        with self.qtbot.waitExposed(widget):
            widget.show()
        self.lanes.settle()

    def look(self, where: str, window: QWidget, *stops: QWidget) -> None:
        """Walk through a window, in which Tab must come to ``stops`` in this order."""
        self.lanes.settle()
        window.activateWindow()
        self.walk.look(where, window, *stops)

    def rest(self, until: Callable[[], bool]) -> None:
        """Let things land until something is so."""
        self.qtbot.waitUntil(lambda: self.lanes.settle() or until())

    def read_as(self, reader: ReaderId, role: Role = Role.READER) -> None:
        """Let somebody read."""
        self.session.set_reader(reader, "Reader One", role)
