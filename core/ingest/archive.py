"""ZIP archives, opened as if their maker meant harm (fault 14).

Nothing of an entry's name reaches the disk: what is unpacked gets names of our own in a
folder of our own. Sizes are counted while inflating, never believed.
"""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import IO

from core.domain.errors import RefusedFile, WorldError
from core.ingest.sniff import HEAD, looks_like_archive, looks_like_dicom

MOST_ENTRIES = 100_000
MOST_BYTES_ENTRY = 512 << 20
MOST_BYTES_WHOLE = 64 << 30
MOST_RATIO = 200
_RATIO_FROM = 4 << 20
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of an archive: unpacked to ``path``, or refused for ``reason``."""

    shown: str
    path: Path | None
    reason: str = ""


def check_sizes(path: Path) -> None:
    """Refuse an office document that would inflate beyond reason, before it is opened."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            if len(entries) > 10_000:
                raise WorldError(f"{path.name} holds too many parts for a table: save it as CSV.")
            whole = 0
            for entry in entries:
                with archive.open(entry) as stream:
                    while chunk := stream.read(_CHUNK):
                        whole += len(chunk)
                        if whole > MOST_BYTES_ENTRY:
                            raise WorldError(
                                f"{path.name} inflates beyond 512 MiB: save it as CSV."
                            )
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        raise WorldError(f"{path.name} is a damaged XLSX: save it again or as CSV.") from error


def safe_name(name: str) -> str:
    """An entry's name as it may be shown; :class:`RefusedFile` when it leads outside."""
    if "\0" in name:
        raise RefusedFile("its name in the archive holds a zero byte")
    if PureWindowsPath(name).drive or name.startswith(("/", "\\")):
        raise RefusedFile("its name in the archive is an absolute path")
    parts = PurePosixPath(name.replace("\\", "/")).parts
    if ".." in parts:
        raise RefusedFile("its name in the archive leads outside of it")
    return "/".join("".join(c if c.isprintable() else "\ufffd" for c in part) for part in parts)


def unpack(path: Path, into: Path) -> Iterator[Entry]:
    """Unpack the DICOM files of an archive one by one, the others named with a reason.

    Parameters
    ----------
    path
        The archive.
    into
        An empty folder; files are numbered in it.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            entries = [e for e in archive.infolist() if not e.is_dir()]
            if len(entries) > MOST_ENTRIES:
                yield Entry("", None, f"the archive holds more than {MOST_ENTRIES:,} files")
                return
            allowed = min(MOST_BYTES_WHOLE, max(_RATIO_FROM, path.stat().st_size * MOST_RATIO))
            taken = 0
            for number, entry in enumerate(entries):
                try:
                    shown = safe_name(entry.filename)
                except RefusedFile as refused:
                    yield Entry(f"entry {number + 1}", None, refused.reason)
                    continue
                target = into / f"{number:06d}.dcm"
                try:
                    taken += _entry(archive, entry, target, allowed - taken)
                except RefusedFile as refused:
                    target.unlink(missing_ok=True)
                    yield Entry(shown, None, refused.reason)
                    continue
                yield Entry(shown, target)
    except (zipfile.BadZipFile, EOFError) as error:
        yield Entry("", None, f"the archive is damaged ({type(error).__name__})")


def _entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, target: Path, left: int) -> int:
    """Write one entry to ``target`` and return its size."""
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise RefusedFile("it is a link inside an archive")
    if entry.flag_bits & 0x1:
        raise RefusedFile("it is encrypted inside the archive")
    if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise RefusedFile("its compression inside the archive is not supported")
    try:
        with archive.open(entry) as stream:
            return _copy(stream, target, entry.compress_size, left)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise RefusedFile("it is damaged inside the archive") from error


def _copy(stream: IO[bytes], target: Path, packed: int, left: int) -> int:
    head = stream.read(HEAD)
    if looks_like_archive(head):
        raise RefusedFile("it is an archive inside an archive")
    if not looks_like_dicom(head):
        raise RefusedFile("not a DICOM file")
    most = min(MOST_BYTES_ENTRY, max(_RATIO_FROM, packed * MOST_RATIO))
    done = 0
    with target.open("wb") as out:
        chunk = head
        while chunk:
            done += len(chunk)
            if done > most:
                raise RefusedFile("it inflates beyond reason inside the archive")
            if done > left:
                raise RefusedFile("the archive as a whole inflates beyond reason")
            out.write(chunk)
            chunk = stream.read(_CHUNK)
    return done
