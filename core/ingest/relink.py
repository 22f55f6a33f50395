"""Find image files that were moved, by their content (fault 10)."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from core import files
from core.domain.errors import WrongUsage
from core.domain.progress import CancelToken, Progress, Report, silent
from core.domain.study import ImageRecord, ImageState
from core.store import Store, images

_ALL = tuple(ImageState)


@dataclass(frozen=True, slots=True)
class Relinked:
    """How many missing images were found again, and how many are missing still."""

    found: int
    missing: int
    cancelled: bool = False


def mark_missing(store: Store) -> tuple[ImageRecord, ...]:
    """Mark the images whose file is not where it lay, and those that came back.

    Returns
    -------
    tuple of ImageRecord
        The images that are missing now.
    """
    with store.read() as reading:
        records = images.in_state(reading, *_ALL)
    missing = [r for r in records if not Path(r.path).is_file()]
    gone = [r for r in missing if r.state is not ImageState.MISSING]
    lost = {r.id for r in missing}
    back = [r for r in records if r.state is ImageState.MISSING and r.id not in lost]
    if gone or back:
        with store.write(None, "check image files") as unit:
            for record in gone:
                images.set_state(
                    unit, record.id, ImageState.MISSING, "the file is not where it lay"
                )
            for record in back:
                images.set_state(unit, record.id, ImageState.RECORDED)
    return tuple(missing)


def relink(
    paths: Iterable[Path],
    store: Store,
    report: Report = silent,
    cancel: CancelToken | None = None,
) -> Relinked:
    """Look for missing images under ``paths`` and point the store to where they lie now.

    A file is the image when its SHA-256 is; its name and place do not matter.
    """
    cancel = cancel or CancelToken()
    wanted: dict[str, list[ImageRecord]] = {}
    for record in mark_missing(store):
        wanted.setdefault(record.sha256, []).append(record)
    looked = 0
    found: list[tuple[ImageRecord, Path]] = []
    for path in _files(paths):
        if cancel.cancelled or not wanted:
            break
        looked += 1
        report(Progress(looked, 0, "Looking for moved images"))
        try:
            digest = files.sha256(path)
        except OSError:
            continue  # a file that cannot be opened is not the one looked for
        found.extend((record, path) for record in wanted.pop(digest, ()))
    if found:
        with store.write(None, "relink moved images") as unit:
            for record, path in found:
                images.set_path(unit, record.id, str(path))
                images.set_state(unit, record.id, ImageState.RECORDED)
    left = sum(len(records) for records in wanted.values())
    return Relinked(len(found), left, cancel.cancelled)


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if not path.exists():
            raise WrongUsage(f"There is nothing at {path}: check the path.")
        if path.is_file():
            yield path.absolute()
            continue
        for folder, folders, names in os.walk(path.absolute()):
            folders.sort()
            for name in sorted(names):
                place = Path(folder, name)
                if place.is_file():
                    yield place
