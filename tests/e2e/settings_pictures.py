"""Pictures of the settings in every state, to be looked at.

``python -m tests.e2e.settings_pictures FOLDER [DOCS [zh_CN]]``: into the second folder go those of
the guides.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from core import places
from core import workspace as workspaces
from core.settings import Section, Settings, SiteFile
from maninegs_gui import languages
from maninegs_gui.app import application
from maninegs_gui.reading import Reading
from maninegs_gui.tour.guide import wait

GUIDES = {"training": "settings", "asked": "settings-storage"}
_SIZES = ((1600, 1000), (960, 600), (3840, 2160))


def until(reached: Callable[[], object]) -> None:
    """Let the window live until ``reached``."""
    end = time.monotonic() + 60
    while not reached():
        if time.monotonic() > end:
            raise SystemExit("waited in vain")
        wait(20)


def fill(root: Path) -> None:
    """Files of every kind, as large as those of a year."""
    old = time.time() - 90 * 86_400
    for name, size in (
        ("cache/pixels/ab/a.pix", 5_800_000_000),
        ("cache/small/small-1/ab/a.small", 400_000_000),
        ("cache/prepared/r/ab/a.npy", 900_000_000),
        ("images/ab/a.dcm", 21_000_000_000),
        ("models/" + "a" * 32 + "/model/weights", 1_400_000_000),
        ("models/" + "a" * 32 + "/vectors/local/maps", 2_600_000_000),
        ("models/." + "a" * 32 + "." + "b" * 32 + "/w", 1_300_000),
        ("runs/" + "b" * 32 + "/checkpoints/1/w", 3_300_000_000),
        ("runs/" + "b" * 32 + "/result.json", 1_000),
        ("indexes/" + "a" * 32 + "/index-1/ids.npy", 120_000_000),
        ("logs/old.log", 1_200_000),
    ):
        place = root / name
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("wb") as stream:
            stream.truncate(size)  # as long as it says, and nothing on the disk
        os.utime(place, (old, old))
    for one in root.rglob(".a*"):
        os.utime(one, (old, old))


def main() -> None:
    """Save the pictures into the folder that is named."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    docs = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    language = sys.argv[3] if len(sys.argv) > 3 else "en"
    prefix = "" if language == "en" else "chinese-"
    with tempfile.TemporaryDirectory() as place:
        os.environ[places.HOME] = str(Path(place) / "home")
        languages.switch(application(), language)
        workspace = workspaces.create(Path(place) / "workspace")
        site = Path(place) / "site.toml"
        site.write_text(
            '[preset]\n"storage.decoded" = 40\n[lock]\n"training.device" = "cpu"\n'
            f'"language" = "{language}"\n',
            encoding="utf-8",
        )
        settings = Settings(
            Path(place) / "settings.json",
            replace(SiteFile.read(site), name="/etc/maninegs/site.toml"),
        )
        reading = Reading(workspace, settings)
        reading.show()
        until(lambda: reading.session.reader)
        fill(workspace.root)
        dialog = reading.choices.show()
        view = dialog.storage

        def bring_up() -> None:
            if view.keep.isVisible():
                view.asked.emit()
                wait(150)

        def shoot(name: str) -> None:
            for width, height in _SIZES:
                reading.window.resize(width, height)
                dialog.resize(min(940, width - 20), min(1400 if width > 3000 else 680, height - 40))
                wait(150)
                bring_up()
                dialog.grab().save(str(folder / f"settings-{name}-{width}.png"))
            if docs is not None and name in GUIDES:
                dialog.resize(940, 680)
                wait(150)
                bring_up()
                dialog.grab().save(str(docs / f"{prefix}{GUIDES[name]}.png"))

        for section in Section:
            dialog.show_section(section)
            until(lambda: not view.busy)
            shoot(section.name.lower())
        dialog.show_section(Section.DISPLAY)
        row = next(one for one in dialog.rows if one.field.key == "display.scale")
        row.control.given.emit(150)
        shoot("restart")
        dialog.show_section(Section.WORKSPACE)
        row = next(one for one in dialog.rows if one.field.key == "workspace.last")
        row.control.show_value("workspace")
        row.control.given.emit("workspace")
        shoot("fault")
        dialog.search.setText("disk")
        shoot("search")
        dialog.search.setText("nowhere to be found")
        shoot("nothing")
        dialog.show_section(Section.STORAGE)
        for tick in view.ticks.values():
            tick.setChecked(True)
        shoot("chosen")
        view.clean.click()
        shoot("asked")
        view.clean.click()
        until(lambda: not view.busy)
        shoot("cleaned")
        dialog.accept()
        wait(100)
        reading.close()


if __name__ == "__main__":
    main()
