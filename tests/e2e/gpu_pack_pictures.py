"""Pictures of the window of the GPU pack, with a stand-in: ``... gpu_pack_pictures OUT``."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QMainWindow

from core.domain.progress import Progress
from core.store import Store
from tests.support import packs
from tests.support.lanes import InlineLanes

SIZES = (QSize(1600, 1000), QSize(960, 600), QSize(3840, 2160))


def draw(out: Path, scratch: Path) -> None:
    """Every state of the window, in front of a main window of each size."""
    from core.workerpack import kept, taking
    from maninegs_gui.app import application
    from maninegs_gui.workerpack.dialog import WorkerPackDialog

    made = application()
    kept.shared_roots = lambda: ()  # type: ignore[assignment]
    store = Store.open(scratch / "store" / "maninegs.sqlite")
    lanes = InlineLanes(store, scratch / "logs")
    stick, found = packs.cut(scratch / "x", limit=12_000)
    half = scratch / "half"
    half.mkdir()
    for part in found.parts[:2]:
        shutil.copy(stick / part.name, half)
    shutil.copy(next(stick.glob("*.json")), half)
    for size in SIZES:
        behind = QMainWindow()
        behind.resize(size)
        behind.show()
        number = 0

        def shoot(name: str, window: QObject) -> None:
            nonlocal number
            assert isinstance(window, WorkerPackDialog)
            made.processEvents()
            number += 1
            window.grab().save(str(out / f"gpu-pack-{number}-{name}-{size.width()}.png"))  # noqa: B023

        taking.remove(kept.own_root())
        dialog = WorkerPackDialog(lanes, behind)
        dialog.open()
        lanes.settle()
        shoot("none", dialog)
        dialog.take(half)
        dialog.progress(Progress(2_600_000, 5_100_000, "Taking part 2 of 4"))
        shoot("taking", dialog)
        lanes.settle()
        shoot("missing", dialog)
        dialog.take(stick)
        lanes.settle()
        shoot("ready", dialog)
        dialog.away.click()
        shoot("remove", dialog)
        dialog.confirm.click()
        lanes.settle()
        packs.install(Path(tempfile.mkdtemp(dir=scratch)), "processor", ok=False)
        dialog.look()
        lanes.settle()
        dialog.test()
        lanes.settle()
        shoot("failed", dialog)
        dialog.close()
        behind.close()
    lanes.close()
    store.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(MANINEGS_HOME=f"{home}/home", MANINEGS_SITE="")
        target = Path(sys.argv[1])
        target.mkdir(parents=True, exist_ok=True)
        draw(target, Path(home))
