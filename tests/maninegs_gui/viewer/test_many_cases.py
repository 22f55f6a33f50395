"""A session of hundreds of cases holds the open one and the next one, and nothing else."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import psutil
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core import workspace as workspaces
from core.domain.study import ImageState
from core.files import sha256
from core.imaging.hanging import SLOTS
from core.imaging.header import read_header
from core.store import Store, images, readers
from maninegs_gui.reading import Reading, account_name
from maninegs_gui.viewer import loading
from maninegs_gui.viewer.loading import Loaded
from tests.support.dicoms import write_mg

CASES, LONG = 12, 300
VIEWS = len(SLOTS)


def filled(root: Path, count: int) -> workspaces.Workspace:
    place = workspaces.create(root / "workspace")
    with Store.open(place.database) as store, store.write(None, "fill") as unit:
        readers.ensure(unit, account_name())
        for number in range(count):
            for slot in SLOTS:
                path = write_mg(
                    root / "files" / f"{number}-{slot.side.value}{slot.view.value}.dcm",
                    side=slot.side.value, view=slot.view.value, patient_id=f"P{number}",
                    study_uid=f"1.2.3.{number}",
                )  # fmt: skip
                image = images.add(
                    unit, read_header(path), path=str(path), sha256=sha256(path),
                    size=path.stat().st_size, collection="test",
                )  # fmt: skip
                images.set_state(unit, image, ImageState.READY)
    return place


class Made:
    """All images that were laid out, without holding any of them."""

    def __init__(self) -> None:
        self._refs: list[weakref.ref[object]] = []

    def note(self, loaded: Loaded) -> Loaded:
        self._refs += [weakref.ref(loaded), weakref.ref(loaded.picture)]
        return loaded

    @property
    def alive(self) -> int:
        gc.collect()
        return sum(ref() is not None for ref in self._refs)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Made:
    made, plain = Made(), loading.laid_out
    monkeypatch.setattr(loading, "laid_out", lambda *given: made.note(plain(*given)))
    return made


def open_files(root: Path) -> int:
    """Pixel files of this workspace that are mapped; another test's may not be gone yet."""
    return sum(
        ".pix" in region.path and region.path.startswith(str(root))
        for region in psutil.Process().memory_maps(grouped=False)
    )


def walk(qtbot: QtBot, made: Made, root: Path, count: int) -> None:
    reading = Reading(filled(root, count))
    viewer = reading.viewer
    try:
        qtbot.addWidget(reading.window)
        reading.show()
        model = reading.worklist.model
        qtbot.waitUntil(lambda: model.rowCount() > 0, timeout=30_000)

        def settled() -> bool:
            at_end = model.row_of(reading.session.exam) == count - 1
            ahead = 0 if at_end else VIEWS
            shown = all(pane.loaded is not None for pane in viewer.wall.shown_panes())
            return shown and viewer.prefetch.held == ahead

        for number in range(count):
            qtbot.waitUntil(
                lambda number=number: model.rowCount() > number,  # type: ignore[misc]
                timeout=30_000,
            )
            reading.worklist.open_next()
            qtbot.waitUntil(
                lambda number=number: model.row_of(reading.session.exam) == number,  # type: ignore[misc]
                timeout=30_000,
            )
            if number in (1, count // 2, count - 2):
                qtbot.waitUntil(settled, timeout=30_000)
                assert made.alive == 2 * 2 * VIEWS, "each with its picture"
                qtbot.waitUntil(lambda: open_files(root) == 2 * VIEWS, timeout=30_000)
        reading.session.open_exam(None)
        qtbot.waitUntil(lambda: open_files(root) == 0, timeout=30_000)
        assert made.alive == 0
    finally:
        reading.close()
        reading.window.close()
        QApplication.processEvents()


def test_a_dozen_cases_leave_nothing_behind(qtbot: QtBot, made: Made, tmp_path: Path) -> None:
    walk(qtbot, made, tmp_path, CASES)


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_hundreds_of_cases_leave_nothing_behind(qtbot: QtBot, made: Made, tmp_path: Path) -> None:
    walk(qtbot, made, tmp_path, LONG)
