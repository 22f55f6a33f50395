"""Pictures of the Chinese interface: ``python -m tests.e2e.chinese_pictures DEMO OUT WxH DOCS``.

On a copy of a demonstration workspace, with the window as large as is said; at 1600 x 1000 the
pictures of ``docs/`` are kept as well.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog

from core import workspace as workspaces
from maninegs_gui import languages
from maninegs_gui.app import application
from maninegs_gui.reading import Reading
from maninegs_gui.tour.guide import wait

DIALOGS = ("case.sheet", "data.backups", "similar.site", "case.history", "help.key_editor",
           "help.open")  # fmt: skip
KEPT = {
    "reading": "chinese-reading", "page-1": "chinese-training", "page-3": "chinese-worklist",
    "help.open": "chinese-help",
}  # fmt: skip
_GUIDE = 1600


def main(arguments: Sequence[str] = tuple(sys.argv[1:])) -> None:
    """Walk through pages and dialogs and save what they show."""
    source, out, size, docs = arguments
    width, height = map(int, size.split("x"))
    folder = Path(out).absolute()
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / "workspace"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(source, place)
    languages.switch(application(), "zh_CN")
    reading = Reading(workspaces.create(place))
    reading.show()
    reading.window.resize(width, height)

    def save(name: str, widget: QDialog | None = None) -> None:
        wait(1500)
        shot = (widget or reading.window).grab()
        shot.save(str(folder / f"{name}-{width}.png"))
        if width == _GUIDE and name in KEPT:
            shot.save(str(Path(docs) / f"{KEPT[name]}.jpg"), "JPG", 88)

    _wait_for(lambda: reading.worklist.model.rowCount() > 0)
    reading.worklist.open_next()
    wait(2000)
    panes = reading.viewer.wall.shown_panes
    _wait_for(lambda: all(one.picture is not None or one.record is None for one in panes()))
    reading.actions["similar.show"].trigger()
    wait(4000)
    save("reading")
    pages = reading.window.pages
    for number in range(1, pages.count()):
        page = pages.widget(number)
        assert page is not None
        reading.window.show_page(page)
        wait(1500)
        save(f"page-{number}")
    for name in DIALOGS:
        reading.actions[name].trigger()
        wait(4000)
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QDialog) and window.isVisible():
                save(name, window)
                window.close()
    reading.window.close()
    reading.close()


def _wait_for(reached: Callable[[], bool]) -> None:
    for _ in range(600):
        if reached():
            return
        wait(100)
    raise SystemExit("waited in vain")


if __name__ == "__main__":
    main()
