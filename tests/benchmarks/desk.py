"""The whole program at a desk for benchmarks: a workspace of studies, a window, a clock.

Nothing is simulated: the store, the lanes, the helper processes and the window are
the program's own, painted without a graphics card at 1600 x 1000.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import imagecodecs
import numpy as np
import numpy.typing as npt
import psutil
from pydicom.encaps import encapsulate
from pydicom.uid import generate_uid
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QPaintEvent

from core import workspace as workspaces
from core.domain.study import ExamId, ImageState
from core.files import sha256
from core.imaging.hanging import SLOTS
from core.imaging.header import read_header
from core.store import Store, images, readers
from core.workspace import Workspace
from maninegs_gui.app import application
from maninegs_gui.reading import Reading, account_name
from maninegs_gui.viewer.pane import ViewPane
from tests.support import dicoms
from tests.support.dicoms import breast_pixels

SIZE = (1600, 1000)
FULL = (4096, 3328)
_LONGEST_WAIT = 60.0


def make_workspace(root: Path, counts: dict[tuple[int, int], int]) -> tuple[Workspace, list[Path]]:
    """A workspace of studies of four JPEG Lossless views, ``counts`` by (rows, columns)."""
    place = workspaces.create(root / "workspace")
    paths: list[Path] = []
    with Store.open(place.database) as store:
        number = 0
        for shape, count in counts.items():
            encoded = _encoded(shape)
            for _ in range(count):
                number += 1
                paths += _add_case(store, root, number, shape, encoded)
        with store.write(None, "reader") as unit:
            readers.ensure(unit, account_name())
    return place, paths


def _encoded(shape: tuple[int, int]) -> dict[Any, bytes]:
    return {
        slot: bytes(
            imagecodecs.ljpeg_encode(
                breast_pixels(*shape, side=slot.side.value, seed=k), bitspersample=12
            )
        )
        for k, slot in enumerate(SLOTS)
    }


def _add_case(
    store: Store, root: Path, number: int, shape: tuple[int, int], encoded: dict[Any, bytes]
) -> list[Path]:
    study, series, paths = generate_uid(), generate_uid(), []
    with store.write(None, "fill") as unit:
        for slot in SLOTS:
            side, view = slot.side, slot.view
            data = dicoms.make_mg(
                side=side.value, view=view.value, pixels=np.zeros(shape, np.uint16),
                study_uid=study, series_uid=series, patient_id=f"P{number:05d}",
                exam_date=f"2024{1 + number // 28 % 12:02d}{1 + number % 28:02d}",
            )  # fmt: skip
            data.PixelData = encapsulate([encoded[slot]])
            data["PixelData"].VR = "OB"
            data["PixelData"].is_undefined_length = True
            path = root / "files" / f"{number}-{side.value}{view.value}.dcm"
            dicoms.write_raw(path, data, dicoms.JPEG_LOSSLESS_SV1)
            image = images.add(
                unit, read_header(path), path=str(path), sha256=sha256(path),
                size=path.stat().st_size, collection="bench",
            )  # fmt: skip
            images.set_state(unit, image, ImageState.READY)
            paths.append(path)
    return paths


@dataclass(frozen=True)
class Opening:
    """Milliseconds from the request to open an exam."""

    first: float
    """Until the first view was painted with its pixels."""
    complete: float
    """Until all four were."""
    stall: float
    """The longest time in which the window's thread answered nothing."""


class Desk:
    """A window on a workspace; wait for it and time it, never spin beside it."""

    def __init__(self, place: Workspace) -> None:
        self.place = place
        self.painted: dict[ViewPane, float] = {}
        self._wanted: ExamId | None = None
        self._listen()
        self.application = application()
        self.reading = Reading(place)
        self.reading.window.resize(*SIZE)
        self.reading.show()
        self.until(lambda: self.reading.session.reader is not None)
        self.until(lambda: self.reading.worklist.model.rowCount() > 0)

    def close(self) -> None:
        """End everything that was started."""
        self.leave()
        self.reading.window.close()
        self.reading.close()
        self.reading.window.deleteLater()
        self.settle(0.05)
        setattr(ViewPane, "paintEvent", self._paint)  # noqa: B010

    @property
    def exams(self) -> list[ExamId]:
        """The exams in the order of the worklist."""
        model = self.reading.worklist.model
        from maninegs_gui.worklist.model import ROW

        return [model.index(k, 0).data(ROW).exam for k in range(model.rowCount())]

    @property
    def panes(self) -> tuple[ViewPane, ...]:
        """The four views."""
        return self.reading.viewer.wall.shown_panes()

    def until(self, holds: Callable[[], bool]) -> None:
        """Let the window live until something holds; looks once a millisecond."""
        loop, begun = QEventLoop(), time.perf_counter()
        timer = QTimer()
        timer.setTimerType(Qt.TimerType.PreciseTimer)

        def look() -> None:
            if holds():
                loop.quit()
            elif time.perf_counter() - begun > _LONGEST_WAIT:
                loop.quit()
                raise TimeoutError("what a benchmark waits for did not come")

        timer.timeout.connect(look)
        timer.start(1)
        loop.exec()
        timer.stop()

    def settle(self, seconds: float) -> None:
        """Let the window live for a while."""
        end = time.perf_counter() + seconds
        self.until(lambda: time.perf_counter() > end)

    def leave(self) -> None:
        """Open no exam."""
        self.reading.session.open_exam(None)
        self.settle(0.05)

    def open(self, exam: ExamId) -> Opening:
        """Open an exam, as its key in the worklist does, and watch it being painted."""
        beats: list[float] = []
        beat = QTimer()
        beat.setTimerType(Qt.TimerType.PreciseTimer)
        beat.timeout.connect(lambda: beats.append(time.perf_counter()))
        beat.start(1)
        self.settle(0.02)
        self.painted.clear()
        self._wanted = exam
        begun = time.perf_counter()
        self.reading.session.open_exam(exam)
        self.until(lambda: len(self.painted) == len(self.panes))
        beat.stop()
        after = [t for t in beats if t >= begun]
        gaps = np.diff([begun, *after, time.perf_counter()])
        seen = sorted(1000 * (t - begun) for t in self.painted.values())
        return Opening(seen[0], seen[-1], 1000 * float(gaps.max()))

    def _listen(self) -> None:
        """Note when each view is first painted with its pixels."""
        self._paint = plain = ViewPane.paintEvent
        painted = self.painted

        def paint(pane: ViewPane, event: QPaintEvent) -> None:
            plain(pane, event)
            record = pane.record
            if record is not None and record.exam == self._wanted and pane.picture is not None:
                painted.setdefault(pane, time.perf_counter())

        setattr(ViewPane, "paintEvent", paint)  # noqa: B010


@contextmanager
def at_desk(place: Workspace) -> Iterator[Desk]:
    """A desk that is cleared afterwards."""
    desk = Desk(place)
    try:
        yield desk
    finally:
        desk.close()


def proportional_bytes() -> int:
    """Private and shared memory of this process and its children, pages counted once (PSS)."""
    me = psutil.Process()
    total = 0
    for process in (me, *me.children(recursive=True)):
        try:
            total += process.memory_full_info().pss
        except psutil.NoSuchProcess:
            continue
    return total


Pixels = npt.NDArray[np.uint16]
