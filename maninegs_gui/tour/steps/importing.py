"""The import: a folder of new images, known ones and rubbish is planned and taken in."""

from __future__ import annotations

import shutil
from pathlib import Path

from maninegs_gui.tour.walk import Tour


def take_in(tour: Tour) -> None:
    """Import a folder that has one of each kind of answer."""
    guide, page = tour.guide, tour.reading.importing
    guide.run("go.import")
    guide.picture("import")
    folder = _folder_to_import(tour.source, tour.out)
    page.scan([folder])
    guide.until(lambda: not page.busy, "the plan")
    guide.picture("import-plan")
    page.apply()
    guide.until(lambda: not page.busy, "the import")
    guide.picture("imported")
    guide.run("go.reading")
    tour.reading.window.messages.dismiss()


def _folder_to_import(source: Path, out: Path) -> Path:
    """Known images, new ones, a text file and a cut image: one of each kind of answer."""
    from core.phantom.generate import generate

    folder = out / "to-import"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    images = sorted((source / "phantoms" / "small").rglob("*.dcm"))[:4]
    for image in images:
        shutil.copy(image, folder)
    (folder / "notes.txt").write_text("not an image", encoding="utf-8")
    (folder / "cut.dcm").write_bytes(images[0].read_bytes()[:9000])
    generate(folder / "new", patients=2, seed=5, first=8001)
    return folder
