"""The panel alone, over a backend that answers what it is told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from core import workspace as workspaces
from core.domain.study import BreastId, ExamId, ReaderId
from core.imaging.pictures import Pictures
from maninegs_gui.bridge.lanes import Lanes, Tone
from maninegs_gui.bridge.preferences import Preferences
from maninegs_gui.bridge.session import Session
from maninegs_gui.similar.screen import SimilarScreen
from tests.support.similar_panel import FakeSimilar


class NoStore:
    """A store that holds nothing and takes every write."""

    committed = 0

    def impatient(self, _seconds: float) -> nullcontext[None]:
        """Nobody waits for it."""
        return nullcontext()

    def close(self) -> None:
        """There is nothing to close."""


@dataclass
class Panel:
    """One panel with all that hangs on it."""

    screen: SimilarScreen
    session: Session
    lanes: Lanes
    backend: FakeSimilar
    preferences: Preferences
    said: list[tuple[Tone, str]]
    compared: list[Any]

    def open(self, breast: int = 1) -> None:
        """Open a breast."""
        self.session.open_exam(ExamId(1))
        self.session.set_breast(BreastId(breast))

    def words(self) -> str:
        """Every label that is shown."""
        return said(self.screen)


def said(widget: QWidget) -> str:
    """Every label that is shown in a widget."""
    return " ".join(
        label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)
    )


@pytest.fixture
def panel(qtbot: QtBot, tmp_path: Path) -> Iterator[Panel]:
    """A panel whose first breast is open to nobody yet."""
    lanes = Lanes(NoStore, tmp_path)  # type: ignore[arg-type]  # a store that is never asked
    session = Session(workspaces.create(tmp_path / "workspace"))
    session.set_reader(ReaderId(1), "Reader")
    preferences, backend = Preferences(None, session), FakeSimilar()
    screen = SimilarScreen(
        lanes,
        session,
        Pictures(tmp_path, lambda: None),  # type: ignore[arg-type,return-value]  # no decoders here
        backend=backend,
        show_action=QAction("Show similar cases"), preferences=preferences,
    )  # fmt: skip
    qtbot.addWidget(screen)
    screen.resize(446, 900)
    told: list[tuple[Tone, str]] = []
    lanes.told.connect(lambda tone, text: told.append((tone, text)))
    compared: list[Any] = []
    session.compare_wanted.connect(compared.append)
    with qtbot.waitExposed(screen):
        screen.show()
    yield Panel(screen, session, lanes, backend, preferences, told, compared)
    lanes.close()
