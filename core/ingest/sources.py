"""Everything that lies under the paths a person chose, file by file, without opening DICOM."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from core.domain.errors import WrongUsage
from core.domain.progress import CancelToken
from core.ingest import archive, dicomdir
from core.ingest.sniff import (
    HEAD,
    executable_preamble,
    is_dicomdir,
    looks_like_archive,
    looks_like_dicom,
    looks_like_zip,
)


@dataclass(frozen=True, slots=True)
class Found:
    """One file: to be read from ``path``, or refused for ``reason``.

    Attributes
    ----------
    shown
        What to call it: its path, or the archive's path and the name inside.
    unpacked
        It came out of an archive, so that it must be copied into the workspace.
    flagged
        Something odd about it that does not keep it out.
    """

    shown: str
    path: Path | None
    reason: str = ""
    unpacked: bool = False
    flagged: str = ""


def find(paths: Iterable[Path], scratch: Path, cancel: CancelToken) -> Iterator[Found]:
    """Walk ``paths`` (folders, files, ZIP archives, DICOMDIRs), each file once.

    Parameters
    ----------
    scratch
        An empty folder for what is unpacked from archives.
    """
    seen: set[tuple[int, int]] = set()
    archives = 0
    for path, chosen in _files(paths):
        cancel.check("The import")
        try:
            about = path.stat()
            if not stat.S_ISREG(about.st_mode):
                yield Found(str(path), None, "not a regular file")
                continue
            if (about.st_dev, about.st_ino) in seen and about.st_ino:
                continue
            seen.add((about.st_dev, about.st_ino))
            with path.open("rb") as stream:
                head = stream.read(HEAD)
        except OSError as error:
            yield Found(str(path), None, f"it cannot be opened ({error.strerror})")
            continue
        if looks_like_zip(head):
            archives += 1
            yield from _unpacked(path, scratch / f"{archives:04d}", cancel)
        elif looks_like_archive(head):
            yield Found(str(path), None, "an archive of this kind is not opened: unpack it first")
        elif looks_like_dicom(head) and is_dicomdir(head):
            if chosen:
                yield from _named(path, seen)
        elif looks_like_dicom(head):
            flagged = (
                "its preamble is the start of a program: never run this file"
                if executable_preamble(head)
                else ""
            )
            yield Found(str(path), path, flagged=flagged)
        else:
            yield Found(str(path), None, "not a DICOM file")


def _files(paths: Iterable[Path]) -> Iterator[tuple[Path, bool]]:
    """(file, whether it was chosen itself); folders are walked in order, links not followed."""
    for path in paths:
        if not path.exists():
            raise WrongUsage(f"There is nothing at {path}: check the path.")
        if path.is_dir():
            for folder, folders, names in os.walk(path):
                folders.sort()
                yield from ((Path(folder, name), False) for name in sorted(names))
        else:
            yield path, True


def _unpacked(path: Path, into: Path, cancel: CancelToken) -> Iterator[Found]:
    into.mkdir(parents=True)
    for entry in archive.unpack(path, into):
        cancel.check("The import")
        shown = f"{path}/{entry.shown}" if entry.shown else str(path)
        yield Found(shown, entry.path, entry.reason, unpacked=entry.path is not None)


def _named(path: Path, seen: set[tuple[int, int]]) -> Iterator[Found]:
    for named in dicomdir.read(path):
        shown = str(path.parent / named.shown)
        if named.path is None:
            yield Found(shown, None, named.reason)
            continue
        try:
            about = named.path.stat()
        except OSError as error:
            yield Found(shown, None, f"it cannot be opened ({error.strerror})")
            continue
        if (about.st_dev, about.st_ino) not in seen:
            seen.add((about.st_dev, about.st_ino))
            yield Found(shown, named.path)
