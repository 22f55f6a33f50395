"""Pictures of the page of models in every state, to be looked at.

Opens the real window over runs that nobody trained (:mod:`tests.support.models_page`), under a
virtual screen of the wanted size: ``python -m tests.e2e.models_pictures FOLDER [SCENE ...]``.
With ``--docs OUT`` it saves what the documentation shows, and nothing else.
"""

from __future__ import annotations

import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QPixmap

from core import workspace as workspaces
from maninegs_gui.app import application
from maninegs_gui.models import core_backend
from maninegs_gui.models.values import Hindrance, State, Use
from maninegs_gui.reading import Reading
from maninegs_gui.tour.guide import wait
from tests.support.models_page import FakeModels, entry

DOCUMENTED = {"offered": "models-compare.jpg"}
"""Scene -> the picture of ``docs/pictures`` that it is."""
_QUALITY = 85
_SIZES = ((1600, 1000), (960, 600), (3840, 2160))
_PATIENCE = 120.0


def until(reached: Callable[[], object]) -> None:
    """Let the window live until ``reached``."""
    end = time.monotonic() + _PATIENCE
    while not reached():
        if time.monotonic() > end:
            raise SystemExit("waited in vain")
        wait(20)


class Exchanged:
    """A backend in whose place another can be put."""

    def __init__(self) -> None:
        self.present = FakeModels(entries=())

    def __getattr__(self, name: str) -> object:
        return getattr(self.present, name)


def scene(
    reading: Reading, backend: FakeModels, folder: Path, name: str,
    act: Callable[[Reading], object],
) -> None:  # fmt: skip
    """Look at a backend's runs, do something, save what every size shows."""
    screen, page = QGuiApplication.primaryScreen().geometry(), reading.models
    backend.asked.clear()
    content, controller = page.content, page.controller
    controller.uid = controller.other = ""
    content.compare.seeds.setChecked(False)
    content.models_only.setChecked(True)
    content.tabs.setCurrentIndex(0)
    controller.refresh()
    until(lambda: any(one[0] == "overview" for one in backend.asked))
    wait(150)
    act(reading)
    until(lambda: backend.gate is not None or not reading.lanes._running)
    for width, height in _SIZES:
        if width > screen.width() or (screen.width() > 2000) != (width > 2000):
            continue
        reading.window.resize(width, height)
        wait(400)
        reading.window.grab().save(str(folder / f"models-{name}-{width}.png"))
    if backend.gate is not None:
        backend.gate.set()
        until(lambda: not controller.working)


def tab(place: int) -> Callable[[Reading], object]:
    """Open a tab of the chosen run."""
    return lambda reading: reading.models.content.tabs.setCurrentIndex(place)


def ask(reading: Reading) -> None:
    """Look at a run that was accepted once, and ask for its deletion."""
    reading.models.show_run("8" * 32)
    wait(200)
    reading.models.content.delete.click()


def evaluating(reading: Reading) -> None:
    """Evaluate a run that never was."""
    reading.models.show_run("6" * 32, compare=True)
    wait(200)
    reading.models.content.evaluate.click()


def seeds(reading: Reading) -> None:
    """Average over seeds."""
    reading.model_desk.show_run("8" * 32)
    wait(200)
    reading.models.content.compare.seeds.setChecked(True)


def all_runs(reading: Reading) -> None:
    """List every run and look at a damaged one."""
    reading.models.content.all_runs.setChecked(True)
    reading.models.show_run("2" * 32)
    wait(200)
    reading.models.content.tabs.setCurrentIndex(4)


def main(folder: Path, wanted: list[str], docs: Path | None = None) -> None:
    """Save every picture, or those of the wanted scenes."""
    folder.mkdir(parents=True, exist_ok=True)
    application()
    forbidden = dict.fromkeys(("accept", "roll back", "delete"), Hindrance.TRAINING)
    first = (entry(1, use=Use.OFFERED),)
    failed = (entry(9, State.RUNNING), entry(7, State.FAILED))
    gate = FakeModels(gate=threading.Event())
    scenes: list[tuple[str, FakeModels, Callable[[Reading], object]]] = [
        ("empty", FakeModels(entries=()), lambda _: None),
        ("in-use", FakeModels(entries=(entry(5, use=Use.IN_USE),)), lambda _: None),
        ("card", FakeModels(), lambda reading: reading.models.show_run("8" * 32)),
        ("offered", FakeModels(), lambda reading: reading.model_desk.show_run("8" * 32)),
        ("first", FakeModels(entries=first, few=True), lambda r: r.show_run("1" * 32)),
        ("seeds", FakeModels(), seeds),
        ("curves", FakeModels(), tab(2)),
        ("settings", FakeModels(), tab(3)),
        ("damaged", FakeModels(damaged=True), all_runs),
        ("running", FakeModels(hindrances=forbidden), lambda r: r.show_run("9" * 32)),
        ("locked", FakeModels(hindrances=forbidden), lambda r: r.show_run("8" * 32)),
        ("no-models", FakeModels(entries=failed), lambda _: None),
        ("question", FakeModels(), ask),
        ("evaluating", gate, evaluating),
    ]
    wanted, exchanged = list(DOCUMENTED) if docs else wanted, Exchanged()
    core_backend.CoreModels = lambda _workspace, _pool: exchanged  # type: ignore[assignment,misc]
    with tempfile.TemporaryDirectory() as place:
        reading = Reading(workspaces.create(Path(place) / "w"))
        reading.show()
        until(lambda: reading.session.reader is not None)
        reading.actions["go.models"].trigger()
        for name, backend, act in scenes:
            if not wanted or name in wanted:
                exchanged.present = backend
                scene(reading, backend, folder, name, act)
                if docs:
                    shot = QPixmap(str(folder / f"models-{name}-{_SIZES[0][0]}.png"))
                    shot.save(str(docs / DOCUMENTED[name]), "JPG", _QUALITY)
        reading.window.close()
        reading.close()
        reading.window.deleteLater()


if __name__ == "__main__":
    if sys.argv[2:3] == ["--docs"]:
        main(Path(sys.argv[1]), [], Path(sys.argv[3]))
    else:
        main(Path(sys.argv[1]), sys.argv[2:])
