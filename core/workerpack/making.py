"""Cut a built worker folder into the parts of a pack."""

from __future__ import annotations

import hashlib
import os
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from core import files
from core.domain.errors import WorldError, WrongUsage
from core.domain.progress import CancelToken, Progress, Report, silent
from core.workerpack import manifest as manifests
from core.workerpack import names
from core.workerpack.manifest import PIECE, About, Entry, Manifest, Part, Piece

PART_BYTES = 1_900_000_000
"""Below 2 GiB, which hosts of releases take, and far below what FAT32 holds in one file."""
_LEVEL = 6
_MEMBER = 256
"""More than an archive needs for the name of one member, twice."""
_DATE = (1980, 1, 1, 0, 0, 0)
"""The same folder always gives the same parts."""


def executable_name(platform: str) -> str:
    """What the console executable of a built folder is called."""
    return "maninegs.exe" if platform.startswith("win") else "maninegs"


def make(
    folder: Path,
    out: Path,
    about: About,
    *,
    limit: int = PART_BYTES,
    report: Report = silent,
    cancel: CancelToken | None = None,
) -> tuple[Path, Manifest]:
    """Write the parts of a folder and, last, their manifest.

    Parameters
    ----------
    folder
        What the recipe built: an executable and all it needs.
    out
        Where parts and manifest go; outside ``folder``.
    about
        What the folder's worker says of itself.
    limit
        Most bytes of a part.

    Returns
    -------
    path, manifest
        The manifest's file and what it says.

    Raises
    ------
    WorldError
        When the folder is no worker, holds what is no file, or there is no space.
    """
    folder, out = folder.resolve(), out.resolve()
    if out == folder or folder in out.parents:
        raise WrongUsage(f"{out.name} lies within the folder that is packed: choose another.")
    token = cancel or CancelToken()
    executable = executable_name(about.platform)
    entries = tuple(_listed(folder, report, token))
    if not any(one.path == executable and one.executable for one in entries):
        raise WrongUsage(f"{folder.name} holds no executable {executable}: name a built folder.")
    names.check(one.path for one in entries)
    pack = manifests.identity(about, executable, entries)
    try:
        out.mkdir(parents=True, exist_ok=True)
        cut = _Cut(folder, out, entries, name=manifests.stem(about), limit=limit)
        parts = cut.all(pack, report, token)
        found = Manifest(pack, about, executable, entries, parts)
        place = out / f"{manifests.stem(about)}{manifests.SUFFIX}"
        manifests.write(place, found)
    except OSError as error:
        raise WorldError(
            f"The GPU pack cannot be written to {out.name} ({error.strerror}): free space there, "
            "or choose another folder."
        ) from error
    # What would be refused at the other end is a fault here.
    return place, manifests.read(place)


def comment(pack: str, number: int) -> bytes:
    """What an archive says it is, so that a renamed part is still known."""
    return f"{manifests.KIND} {pack} {number}".encode()


def _listed(folder: Path, report: Report, token: CancelToken) -> Iterator[Entry]:
    for number, path in enumerate(sorted(_walk(folder))):
        token.check("Making the GPU pack")
        report(Progress(number, 0, "Reading the worker's folder"))
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            target = path.readlink()
            whole = (path.parent / target).resolve()
            if target.is_absolute() or not whole.is_file() or folder not in whole.parents:
                raise WrongUsage(f"{name} points out of the folder, or nowhere: build it again.")
            # A link to a link is said as the link to the file.
            inside = os.path.relpath(whole, path.parent)
            yield Entry(name, 0, "", link=Path(inside).as_posix())
            continue
        info = path.stat()
        if not stat.S_ISREG(info.st_mode):
            raise WrongUsage(f"{name} is no plain file: build the folder again.")
        runs = bool(info.st_mode & 0o100) or path.suffix.lower() == ".exe"
        yield Entry(name, info.st_size, files.sha256(path), executable=runs)


def _walk(folder: Path) -> Iterator[Path]:
    for place, below, inside in os.walk(folder):
        for name in inside:
            yield Path(place, name)
        # A link to a folder is listed among folders and not gone into.
        for name in below:
            if Path(place, name).is_symlink():
                raise WrongUsage(f"{name} is a link to a folder, which a pack cannot hold.")


class _Cut:
    """Writes one archive after the other, each below the limit."""

    def __init__(
        self, folder: Path, out: Path, entries: tuple[Entry, ...], *, name: str, limit: int
    ) -> None:
        self._folder, self._out, self._entries = folder, out, entries
        self._name, self._limit = name, limit
        self._total = sum(one.bytes for one in entries)
        self._done = 0

    def all(self, pack: str, report: Report, token: CancelToken) -> tuple[Part, ...]:
        """Every part, written and renamed into its place."""
        found: list[Part] = []
        contents = self._contents()
        waiting = next(contents, None)
        while waiting is not None:
            place = self._out / f"{self._name}-part{len(found) + 1:02d}.zip"
            pieces: list[Piece] = []
            with files.atomic(place) as stream:
                number = len(found) + 1
                with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as to:
                    to.comment = comment(pack, number)
                    while waiting is not None and (
                        not pieces or self._fits(stream, len(pieces), waiting[1])
                    ):
                        token.check("Making the GPU pack")
                        piece, content = waiting
                        to.writestr(_member(piece), content)
                        pieces.append(piece)
                        self._done += len(content)
                        report(Progress(self._done >> 10, self._total >> 10, "Packing"))
                        waiting = next(contents, None)
            if place.stat().st_size > self._limit:
                place.unlink()
                raise WrongUsage("The parts are to be smaller than one piece: allow larger ones.")
            found.append(Part(place.name, place.stat().st_size, files.sha256(place), tuple(pieces)))
        return tuple(found)

    def _fits(self, stream: BinaryIO, members: int, content: bytes) -> bool:
        """Whether a piece surely fits, however badly it packs."""
        worst = len(content) + len(content) // 1000 + 64
        return stream.tell() + worst + (members + 2) * _MEMBER < self._limit

    def _contents(self) -> Iterator[tuple[Piece, bytes]]:
        size = min(PIECE, max(1, self._limit // 4))
        for number, entry in enumerate(self._entries):
            if not entry.bytes:
                continue
            with (self._folder / entry.path).open("rb") as stream:
                offset = 0
                while content := stream.read(min(size, entry.bytes - offset)):
                    digest = hashlib.sha256(content).hexdigest()
                    yield Piece(number, offset, len(content), digest), content
                    offset += len(content)
            if offset != entry.bytes:
                raise WorldError(f"{entry.path} changed while it was packed: begin again.")


def _member(piece: Piece) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(piece.member, _DATE)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info
