"""Pictures of the tour: ``python -m tests.e2e.tour_marks_pictures FOLDER [OUT]``.

OUT takes the picture that docs/ shows.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from core import workspace as workspaces
from core.settings import Settings
from maninegs_gui.app import application
from maninegs_gui.first_start import FirstStart
from maninegs_gui.reading import Reading
from maninegs_gui.tour.guide import wait
from tests.support import stores

_SIZES = ((1600, 1000), (960, 600), (3840, 2160))


def main(folder: Path, out: Path | None) -> None:
    """Save every step at every size."""
    folder.mkdir(parents=True, exist_ok=True)
    application()
    with tempfile.TemporaryDirectory() as place:
        workspace = workspaces.create(Path(place) / "w")
        stores.filled(workspace.root, patients=6).store.close()
        reading = Reading(workspace)
        first = FirstStart(reading, Settings(Path(place) / "settings.json"))
        reading.show()
        wait(2500)
        first.coach.begin()
        for step in range(5):
            first.coach.show_step(step)
            for width, height in _SIZES:
                reading.window.resize(width, height)
                wait(250)
                shot = reading.window.grab()
                shot.save(str(folder / f"tour-{step}-{width}.png"))
                if out is not None and (step, width) == (2, _SIZES[0][0]):
                    shot.save(str(out / "first-tour.jpg"), "JPG", 85)
        reading.window.close()
        reading.close()
        reading.window.deleteLater()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
