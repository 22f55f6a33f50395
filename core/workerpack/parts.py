"""Find the parts of a pack in a folder, whatever they are called, and unpack one of them."""

from __future__ import annotations

import hashlib
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from core.domain.errors import DamagedArtefact, WorldError
from core.workerpack import manifest as manifests
from core.workerpack.making import comment
from core.workerpack.manifest import SUFFIX, Manifest, OtherPack, Part, Piece

_TAIL = 256
"""Bytes at the end of an archive that hold what it says it is."""
_OPEN = os.O_WRONLY | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class NoPack(WorldError):
    """There is no pack in the folder."""


class DamagedPart(DamagedArtefact):
    """A part that is not what the manifest says."""

    def __init__(self, number: int) -> None:
        super().__init__(
            f"Part {number} of the GPU pack is damaged or cut short: copy it to the stick again "
            "and go on."
        )


class PartGone(WorldError):
    """The folder or stick with a part stopped answering."""

    def __init__(self, number: int) -> None:
        super().__init__(
            f"Part {number} of the GPU pack cannot be read any more: put the stick back and go on."
        )


class NoSpace(WorldError):
    """What a pack is unpacked to cannot be written."""


def find_manifest(source: Path, program: str, protocol: int) -> tuple[Path, Manifest]:
    """The pack in a folder, or in a folder within it, that is for this program and computer.

    Raises
    ------
    NoPack, OtherPack, DamagedArtefact
        When there is none that can be taken; the sentence of the nearest miss.
    """
    misses: list[WorldError] = []
    for path in _lists(source):
        try:
            found = manifests.read(path)
            manifests.check_fits(found, program, protocol)
        except (DamagedArtefact, OtherPack) as error:
            # A document of another kind is no miss, whatever it is called.
            if isinstance(error, OtherPack) or path.name.startswith(manifests.PREFIX):
                misses.append(error)
        else:
            return path, found
    if misses:
        raise misses[0]
    raise NoPack(
        f"There is no GPU pack in {source.name or source}: choose the folder or stick that holds "
        f"{manifests.PREFIX}….json and its parts."
    )


def _lists(source: Path) -> list[Path]:
    """Files that may be manifests, those with the right name first."""
    found = [path for path in _around(source) if path.suffix.lower() == SUFFIX]
    return sorted(found, key=lambda path: (not path.name.startswith(manifests.PREFIX), path))


def _around(source: Path) -> Iterator[Path]:
    """The files of a folder and of the folders in it; none where it does not answer."""
    for folder in (source, *_folders(source)):
        with suppress(OSError):
            yield from sorted(path for path in folder.iterdir() if path.is_file())


def _folders(source: Path) -> list[Path]:
    with suppress(OSError):
        return sorted(path for path in source.iterdir() if path.is_dir() and path.name[0] != ".")
    return []


def find_parts(source: Path, manifest: Manifest) -> dict[int, list[Path]]:
    """Where the parts of a pack lie in a folder, by number from 1; a copy is listed too."""
    says = {comment(manifest.pack, n + 1): n + 1 for n in range(len(manifest.parts))}
    sizes = {part.bytes for part in manifest.parts}
    named = {part.name: number for number, part in enumerate(manifest.parts, 1)}
    found: dict[int, list[Path]] = {}
    for path in _around(source):
        number = named.get(path.name, 0)
        with suppress(OSError):
            if path.stat().st_size in sizes:
                number = _says(path, says) or number
        if number:
            places = found.setdefault(number, [])
            # One of the right name is tried first.
            places.insert(0 if path.name in named else len(places), path)
    return found


def _says(path: Path, known: dict[bytes, int]) -> int:
    with path.open("rb") as stream:
        stream.seek(0, os.SEEK_END)
        stream.seek(max(0, stream.tell() - _TAIL))
        tail = stream.read()
    return next((number for text, number in known.items() if tail.endswith(text)), 0)


def unpack(
    manifest: Manifest, number: int, path: Path, content: Path, tell: Callable[[int], None]
) -> None:
    """Write the pieces of one part to their places in the files of a pack.

    Nothing but the manifest decides what is written and where; each piece is compared with
    its SHA-256 before.

    Parameters
    ----------
    content
        The folder that the files are made in.
    tell
        Gets the number of bytes after each piece; may raise to end it.

    Raises
    ------
    DamagedPart, PartGone, NoSpace
        When the part is not whole, its stick was pulled, or nothing more can be written.
    """
    part = manifest.parts[number - 1]
    try:
        if path.stat().st_size != part.bytes:
            raise DamagedPart(number)
        with path.open("rb") as stream, zipfile.ZipFile(stream) as archive:
            _check_members(archive, part, number)
            for piece in part.pieces:
                found = _read(archive, piece, number)
                _put(content / manifest.entries[piece.file].path, piece.offset, found)
                tell(len(found))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise DamagedPart(number) from error
    except OSError as error:
        raise PartGone(number) from error


def _check_members(archive: zipfile.ZipFile, part: Part, number: int) -> None:
    """An archive holds what its part lists, plain and in its size, and nothing else."""
    there = {info.filename: info for info in archive.infolist()}
    for piece in part.pieces:
        info = there.pop(piece.member, None)
        if (
            info is None
            or info.file_size != piece.bytes
            or info.flag_bits & 1
            or info.compress_type not in (zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED)
        ):
            raise DamagedPart(number)
    if there:
        raise DamagedPart(number)


def _read(archive: zipfile.ZipFile, piece: Piece, number: int) -> bytes:
    with archive.open(piece.member) as stream:
        # One byte more than there may be, so that a bomb is seen and not swelled.
        found = stream.read(piece.bytes + 1)
    if len(found) != piece.bytes or hashlib.sha256(found).hexdigest() != piece.sha256:
        raise DamagedPart(number)
    return found


def _put(place: Path, offset: int, content: bytes) -> None:
    try:
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(place, _OPEN, 0o600)
        with os.fdopen(handle, "wb") as stream:
            stream.seek(offset)
            stream.write(content)
    except OSError as error:
        raise NoSpace(
            f"The GPU pack cannot be unpacked ({error.strerror}): free space on this disk, or ask "
            "the administrator, and take it again."
        ) from error
