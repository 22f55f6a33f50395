"""What a pack is: every file with its SHA-256, and in which piece of which part it lies.

The manifest is one JSON document beside the parts. ``seal`` is the SHA-256 of all the rest
of it, so that a damaged one is noticed before anything is taken. It keeps damage away, not
malice: who can write a pack can seal it. Where a pack comes from is told by its number,
which the window shows and the maker publishes.
"""

from __future__ import annotations

import hashlib
import json
import platform
import re
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from core import files
from core.domain.errors import DamagedArtefact, WorldError
from core.workerpack import names

KIND = "worker-pack"
VERSION = 1
SUFFIX = ".json"
PREFIX = "maninegs-gpu-"
MOST_BYTES = 64 << 20
"""No manifest is larger; more is not read."""
PIECE = 32 << 20
"""Bytes of a file in one piece, before they are packed: what is held in memory at a time."""
_MOST_FILES = 100_000
_SHA = re.compile(r"[0-9a-f]{64}")
_SHOWN = 16


class OtherPack(WorldError):
    """A whole pack, but for another program or another kind of computer."""


@dataclass(frozen=True, slots=True)
class About:
    """What a worker says of itself (``core.worker about``).

    Attributes
    ----------
    program, protocol
        Version of ManiNegs, and of what the worker speaks.
    platform
        As :func:`this_platform`.
    torch, cuda
        Versions; ``cuda`` is empty where torch computes on the processor alone.
    """

    program: str
    protocol: int
    platform: str
    torch: str
    cuda: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a pack.

    Attributes
    ----------
    path
        Within the pack, with ``/``.
    link
        Of a symbolic link: where it points, relative to its folder; ``sha256`` is empty then.
    """

    path: str
    bytes: int
    sha256: str
    executable: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of bytes of one file (its place in the list), as one member of a part's archive."""

    file: int
    offset: int
    bytes: int
    sha256: str

    @property
    def member(self) -> str:
        """Its name in the archive."""
        return f"{self.file:06d}-{self.offset:013d}"


@dataclass(frozen=True, slots=True)
class Part:
    """One archive: a file that fits a stick and a host of releases."""

    name: str
    bytes: int
    sha256: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """A pack.

    Attributes
    ----------
    pack
        SHA-256 of what it is and holds; each part carries it.
    executable
        The console executable's path.
    """

    pack: str
    about: About
    executable: str
    entries: tuple[Entry, ...]
    parts: tuple[Part, ...]

    @property
    def bytes(self) -> int:
        """What all files take when they are joined."""
        return sum(entry.bytes for entry in self.entries)

    @property
    def number(self) -> str:
        """By what people tell packs apart."""
        return self.pack[:_SHOWN]


def this_platform() -> str:
    """The kind of this computer: ``linux-x86_64``, ``win32-x86_64``, ``darwin-arm64``."""
    machine = platform.machine().lower()
    return f"{sys.platform}-{ {'amd64': 'x86_64', 'aarch64': 'arm64'}.get(machine, machine) }"


def stem(about: About) -> str:
    """How the files of a pack begin."""
    return f"{PREFIX}{about.program}-{about.platform}"


def identity(about: About, executable: str, entries: tuple[Entry, ...]) -> str:
    """The SHA-256 of what a pack is and holds, however it is cut."""
    told = {"about": asdict(about), "executable": executable, "files": [asdict(e) for e in entries]}
    return _digest(told)


def write(path: Path, manifest: Manifest) -> None:
    """Write the sealed manifest of finished parts."""
    document: dict[str, Any] = {
        "kind": KIND,
        "version": VERSION,
        "pack": manifest.pack,
        **asdict(manifest.about),
        "executable": manifest.executable,
        "files": [asdict(entry) for entry in manifest.entries],
        "parts": [
            {
                "name": part.name,
                "bytes": part.bytes,
                "sha256": part.sha256,
                "pieces": [[p.file, p.offset, p.bytes, p.sha256] for p in part.pieces],
            }
            for part in manifest.parts
        ],
    }
    files.write_json(path, {**document, "seal": _digest(document)})


def read(path: Path) -> Manifest:
    """Read a manifest and make sure of every word in it.

    Raises
    ------
    DamagedArtefact
        When it is none, was altered, or would put a file where none belongs.
    OtherPack
        When a newer program made it.
    """
    try:
        large = path.stat().st_size > MOST_BYTES
    except OSError as error:
        raise DamagedArtefact(
            f"The list of the GPU pack cannot be read ({error.strerror}): copy it again."
        ) from error
    if large:
        raise DamagedArtefact(f"{path.name} is no list of a GPU pack: it is too large.")
    document = files.read_json(path)
    if document.get("kind") != KIND:
        raise DamagedArtefact(f"{path.name} is no list of a GPU pack: choose another folder.")
    seal = document.pop("seal", None)
    if seal != _digest(document):
        raise _damaged(path)
    if document.get("version") != VERSION:
        raise OtherPack("The GPU pack was made by a newer ManiNegs: update this program first.")
    try:
        found = _parsed(document)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _damaged(path) from error
    _check(found, path)
    return found


def check_fits(manifest: Manifest, program: str, protocol: int) -> None:
    """Refuse a pack that belongs to another program or another kind of computer.

    Raises
    ------
    OtherPack
        With what to do.
    """
    about = manifest.about
    if about.platform != this_platform():
        raise OtherPack(
            f"The GPU pack is for {about.platform}, and this computer is {this_platform()}: "
            "get the pack for this one."
        )
    if about.program != program or about.protocol != protocol:
        raise OtherPack(
            f"The GPU pack belongs to ManiNegs {about.program}, and this is {program}: get the "
            "pack of this version."
        )


def _parsed(document: Mapping[str, Any]) -> Manifest:
    about = About(**{name: document[name] for name in About.__slots__})
    entries = tuple(Entry(**one) for one in document["files"])
    parts = tuple(
        Part(one["name"], one["bytes"], one["sha256"], tuple(Piece(*p) for p in one["pieces"]))
        for one in document["parts"]
    )
    return Manifest(document["pack"], about, document["executable"], entries, parts)


def _check(found: Manifest, path: Path) -> None:
    """Types, names, links, and that the pieces make up every file, once each."""
    about, entries = found.about, found.entries
    words = (found.pack, found.executable, about.program, about.platform, about.torch, about.cuda)
    right = (
        all(isinstance(word, str) for word in words)
        and _count(about.protocol)
        and 0 < len(entries) <= _MOST_FILES
        and all(_whole_entry(entry) for entry in entries)
        and all(_whole_part(part, len(entries)) for part in found.parts)
        and len({part.name.casefold() for part in found.parts}) == len(found.parts)
    )
    if not right or found.pack != identity(about, found.executable, entries):
        raise _damaged(path)
    names.check(entry.path for entry in entries)
    plain = {entry.path: entry for entry in entries if not entry.link}
    if found.executable not in plain or not plain[found.executable].executable:
        raise DamagedArtefact("The GPU pack has no program in it: it is not taken.")
    for entry in entries:
        if entry.link and _pointed(entry) not in plain:
            raise DamagedArtefact(
                f"{entry.path} in the GPU pack points out of it: the pack is not taken."
            )
    covered = [0] * len(entries)
    for piece in sorted(p for part in found.parts for p in _sortable(part)):
        number, offset, length = piece
        if covered[number] != offset:
            raise _damaged(path)
        covered[number] += length
    if covered != [entry.bytes for entry in entries]:
        raise _damaged(path)


def _sortable(part: Part) -> list[tuple[int, int, int]]:
    return [(p.file, p.offset, p.bytes) for p in part.pieces]


def _pointed(entry: Entry) -> str:
    """The path that a link means; empty where it leads out of the pack."""
    if entry.link.startswith("/") or names.fault(entry.link.replace("../", "")):
        return ""
    place = list(PurePosixPath(entry.path).parent.parts)
    for part in entry.link.split("/"):
        if part != "..":
            place.append(part)
        elif place:
            place.pop()
        else:
            return ""
    return "/".join(place)


def _count(value: object) -> bool:
    return type(value) is int and value >= 0


def _sha(value: object) -> bool:
    return isinstance(value, str) and _SHA.fullmatch(value) is not None


def _whole_entry(entry: Entry) -> bool:
    return (
        isinstance(entry.path, str)
        and isinstance(entry.link, str)
        and isinstance(entry.executable, bool)
        and _count(entry.bytes)
        and (entry.sha256 == "" and entry.bytes == 0 if entry.link else _sha(entry.sha256))
    )


def _whole_part(part: Part, count: int) -> bool:
    return (
        isinstance(part.name, str)
        and "/" not in part.name
        and not names.fault(part.name)
        and _count(part.bytes)
        and _sha(part.sha256)
        and all(
            _count(p.file) and p.file < count and _count(p.offset) and _count(p.bytes)
            and 0 < p.bytes <= PIECE and _sha(p.sha256)
            for p in part.pieces
        )
    )  # fmt: skip


def _damaged(path: Path) -> DamagedArtefact:
    return DamagedArtefact(f"{path.name} is damaged: copy the GPU pack to the stick again.")


def _digest(document: Mapping[str, Any]) -> str:
    text = json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()
