"""Pictures of the first start in every state, to be looked at, and those that docs/ shows.

``python -m tests.e2e.welcome_pictures FOLDER [OUT [zh_CN]]``; OUT takes the pictures of the
guide.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from core import workspace as workspaces
from core.domain.progress import Progress
from core.settings import Settings, SiteFile
from maninegs_gui import languages
from maninegs_gui.app import application
from maninegs_gui.first_start import Maker
from maninegs_gui.tour.guide import wait
from maninegs_gui.welcome.draft import Try
from maninegs_gui.welcome.place_page import PlacePage
from maninegs_gui.welcome.try_page import TryPage
from maninegs_gui.welcome.window import WelcomeWindow
from tests.core.test_placing import Fake

SIZES = (QSize(900, 620), QSize(720, 440), QSize(3840, 2160))
GUIDE = frozenset({"language", "reader", "place", "try", "images", "place-network"})


def until(reached: Callable[[], object]) -> None:
    """Let the window live until ``reached``."""
    end = time.monotonic() + 30
    while not reached():
        if time.monotonic() > end:
            raise SystemExit("waited in vain")
        wait(20)


def look(window: WelcomeWindow, text: str, ground: Fake | None = None) -> None:
    """Have a place looked at."""
    page = window.pages[2]
    assert isinstance(page, PlacePage)
    page._ground = ground or Fake()
    page.place.setText(f"{text} ")
    page.place.setText(text)
    until(lambda: not page.looking)


def making(window: WelcomeWindow) -> None:
    """As if a demonstration were half made."""
    page = window.pages[3]
    assert isinstance(page, TryPage)
    page.choices[Try.WHOLE].setChecked(True)
    page._aside._token = object()  # type: ignore[assignment]
    page._show()
    page._progress(Progress(61, 160, "Drawing phantoms"))
    page.changed.emit()
    window._follow()


def made(window: WelcomeWindow) -> None:
    """As if it were ready."""
    page = window.pages[3]
    assert isinstance(page, TryPage)
    page._aside._token = None
    page.draft.made = Path("/somewhere")
    page._say("The demonstration is ready, and opens first.")
    page._show()
    window._follow()


def main(folder: Path, out: Path | None, language: str = "en") -> None:
    """Save every picture."""
    folder.mkdir(parents=True, exist_ok=True)
    languages.switch(application(), language)
    prefix = "" if language == "en" else "chinese-"
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        os.environ["MANINEGS_HOME"] = str(home)
        there = workspaces.create(home / "there").root
        shown = "/home/reader/.local/share/ManiNegs/workspace"
        locks = {"language": "en", "workspace.last": "/srv/maninegs/screening"}
        names = {"new.readers": "Dr. A. Meier; Dr. B. Sørensen; 王医生"}
        site = SiteFile("/etc/maninegs/site.toml", names, locks)
        scenes: dict[str, tuple[int, SiteFile, Callable[[WelcomeWindow], object]]] = {
            "language": (0, SiteFile(), lambda _: None),
            "language-locked": (0, site, lambda _: None),
            "reader": (1, SiteFile(), lambda _: None),
            "reader-names": (1, site, lambda _: None),
            "place": (2, SiteFile(), lambda w: look(w, shown)),
            "place-looking": (2, SiteFile(), lambda _: None),
            "place-network": (
                2, SiteFile(), lambda w: look(w, shown, Fake(kind="a network folder (nfs4)"))
            ),
            "place-little": (
                2, SiteFile(), lambda w: look(w, shown, Fake(bytes=5 << 30, emptied=(Path("/"),)))
            ),
            "place-none": (2, SiteFile(), lambda w: look(w, shown, Fake(bytes=300 << 20))),
            "place-existing": (2, SiteFile(), lambda w: look(w, str(there))),
            "place-inside": (2, SiteFile(), lambda w: look(w, str(there / "runs" / "x"))),
            "place-locked": (2, site, lambda w: look(w, "/srv/maninegs/screening")),
            "try": (3, SiteFile(), lambda _: None),
            "try-making": (3, SiteFile(), making),
            "try-made": (3, SiteFile(), made),
            "images": (4, SiteFile(), lambda _: None),
            "images-chosen": (
                4, SiteFile(), lambda w: w.pages[4].add(Path("/media/cdrom/DICOM"))  # type: ignore[attr-defined]
            ),
        }  # fmt: skip
        for name, (number, file, act) in scenes.items():
            window = WelcomeWindow(Settings(home / "settings.json", file), Maker())
            window.show_page(number)
            window.show()
            if name == "place-looking":
                page = window.pages[2]
                assert isinstance(page, PlacePage)
                page._timer.stop()
            act(window)
            for size in SIZES:
                window.resize(size)
                wait(60)
                shot = window.grab()
                shot.save(str(folder / f"{name}-{size.width()}.png"))
                if out is not None and name in GUIDE and size == SIZES[0]:
                    shot.save(str(out / f"{prefix}first-{name}.jpg"), "JPG", 85)
            window.draft.made = None
            making_page = window.pages[3]
            assert isinstance(making_page, TryPage)
            making_page._aside._token = None
            window.close()
            window.deleteLater()
            QApplication.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None, *sys.argv[3:])
