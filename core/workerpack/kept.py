"""The pack that lies on this computer: whole, tested, or neither.

``places.data()/worker-pack`` belongs to one user, ``worker-pack`` beside the installed
program (or ``/var/lib/maninegs/worker-pack``) to all, put there by an administrator::

    current.json          which folder is used, and the SHA-256 of its manifest
    p-0123456789ab/       manifest.json, stamps.json, content/
    tests.json            how each pack's self-test went, on which computer

``current.json`` is written last, so that a pack is there whole or not at all. At each use
sizes, times and names of all files are compared with the stamps; :func:`check` reads them.
"""

from __future__ import annotations

import hashlib
import os
import platform
import stat
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from core import files, places
from core.domain.errors import DamagedArtefact, WorldError
from core.domain.progress import CancelToken, Progress, Report, silent
from core.workerpack import manifest as manifests
from core.workerpack.manifest import Manifest

NAME = "worker-pack"
USE = "use"
"""Holds the notes of workers that run from a pack."""
CURRENT, MANIFEST, STAMPS, TESTS, CONTENT = (
    "current.json", "manifest.json", "stamps.json", "tests.json", "content",
)  # fmt: skip
_SHARED = Path("/var/lib/maninegs")
_AGAIN = "check it in the window “GPU pack”, or take it again"


@dataclass(frozen=True, slots=True)
class Kept:
    """A pack in its place.

    Attributes
    ----------
    root
        The folder of all packs that it lies in.
    folder
        Its own folder.
    digest
        SHA-256 of its manifest's file, by which tests are noted.
    everyone
        Whether an administrator put it there for all users.
    """

    root: Path
    folder: Path
    manifest: Manifest
    digest: str
    everyone: bool = False

    @property
    def executable(self) -> Path:
        """The pack's console executable."""
        return self.folder / CONTENT / self.manifest.executable

    @property
    def title(self) -> str:
        """What its worker computes with, in short."""
        about = self.manifest.about
        return f"torch {about.torch}" + (f", CUDA {about.cuda}" if about.cuda else "")


@dataclass(frozen=True, slots=True)
class Tested:
    """How a pack's self-test went on this computer.

    Attributes
    ----------
    sentence
        What was seen, or why it does not do.
    device
        Where it computed: ``cuda``, ``cpu``; empty where it did not come so far.
    at
        When, ISO 8601 in UTC.
    """

    ok: bool
    sentence: str
    device: str = ""
    seconds: float = 0.0
    at: str = ""


def own_root() -> Path:
    """Where this user's pack lies."""
    return places.data() / NAME


def shared_roots() -> tuple[Path, ...]:
    """Where an administrator's pack for all may lie."""
    home = places.installed()
    found = [home / NAME] if home else []
    if os.name == "posix":
        found.append(_SHARED / NAME)
    return tuple(found)


def shared_root() -> Path:
    """Where an administrator puts a pack for all."""
    if os.name == "posix":
        return _SHARED / NAME
    home = places.installed()
    if home is None:
        raise WorldError("Only the installed program has a place for all users: install it first.")
    return home / NAME


def current(root: Path, *, everyone: bool = False) -> Kept | None:
    """The pack that is in place; None where there is none.

    Its files are not looked at; see :func:`look` and :func:`check`.

    Raises
    ------
    DamagedArtefact
        When there is one whose pointer or manifest is not as it was written.
    """
    if not (root / CURRENT).is_file():
        return None
    said = files.read_json(root / CURRENT)
    name, digest = said.get("folder"), said.get("manifest")
    if not isinstance(name, str) or Path(name).name != name or name in (".", ".."):
        raise DamagedArtefact(f"The GPU pack's pointer is damaged: {_AGAIN}.")
    place = root / name / MANIFEST
    try:
        whole = files.sha256(place) == digest
    except OSError:
        whole = False
    if not whole:
        raise DamagedArtefact(f"The GPU pack's list of files was altered or is gone: {_AGAIN}.")
    return Kept(root, root / name, _read(place, str(digest)), str(digest), everyone)


@lru_cache(maxsize=4)
def _read(path: Path, _digest: str) -> Manifest:
    """A manifest whose file is known by its SHA-256; parsing thousands of entries takes long."""
    return manifests.read(path)


def place(root: Path, folder: Path, *, everyone: bool = False) -> Kept:
    """Make a finished folder the pack in use."""
    digest = files.sha256(folder / MANIFEST)
    files.write_json(root / CURRENT, {"version": 1, "folder": folder.name, "manifest": digest})
    made = Kept(root, folder, manifests.read(folder / MANIFEST), digest, everyone)
    _let_all_read(made, root / CURRENT)
    return made


def look(kept: Kept) -> str:
    """What is plainly wrong with the files of a pack, by names, sizes and times; else empty.

    Takes some tens of milliseconds, since no file of the pack is read.
    """
    try:
        said = files.read_json(kept.folder / STAMPS)
        stamps = said["files"]
        if said.get("manifest") != kept.digest or stamps != _stamps(kept.folder):
            return f"Files of the GPU pack were altered or are missing: {_AGAIN}."
        _check_kinds(kept)
    except (DamagedArtefact, OSError, KeyError, TypeError, AttributeError):
        return f"Files of the GPU pack were altered or are missing: {_AGAIN}."
    return ""


def stamp(folder: Path, digest: str) -> None:
    """Note names, sizes and times of files whose content was just found right."""
    files.write_json(
        folder / STAMPS,
        {"version": 1, "manifest": digest, "checked": _now(), "files": _stamps(folder)},
    )


def checked_at(kept: Kept) -> str:
    """When every file was last read and found right, ISO 8601; empty where that is not known."""
    try:
        return str(files.read_json(kept.folder / STAMPS).get("checked", ""))
    except DamagedArtefact:
        return ""


def check(kept: Kept, report: Report = silent, cancel: CancelToken | None = None) -> None:
    """Read every file of a pack and compare it with its SHA-256; note that it is whole.

    Raises
    ------
    DamagedArtefact
        Naming the first file that is not as it was built.
    """
    verify(kept.folder, kept.manifest, report, cancel or CancelToken())
    try:
        stamp(kept.folder, kept.digest)
        _let_all_read(kept, kept.folder / STAMPS)
    except OSError:
        # A pack for all users is looked after by who put it there.
        if not kept.everyone:
            raise


def verify(folder: Path, manifest: Manifest, report: Report, cancel: CancelToken) -> None:
    """As :func:`check` for a folder that is not in use yet."""
    content = folder / CONTENT
    there = set(_stamps(folder))
    done = 0
    for entry in manifest.entries:
        cancel.check("The check of the GPU pack")
        report(Progress(done >> 10, manifest.bytes >> 10, "Checking every file of the GPU pack"))
        file = content / entry.path
        try:
            right = (
                file.readlink().as_posix() == entry.link
                if entry.link
                else stat.S_ISREG(file.lstat().st_mode)
                and file.lstat().st_size == entry.bytes
                and files.sha256(file) == entry.sha256
            )
        except OSError:
            right = False
        if not right:
            raise DamagedArtefact(
                f"{file.name} of the GPU pack was altered or is damaged: take the pack again."
            )
        there.discard(entry.path)
        done += entry.bytes
    if there:
        raise DamagedArtefact(
            f"{Path(min(there)).name} does not belong to the GPU pack: take the pack again."
        )


def test_of(kept: Kept) -> Tested | None:
    """How the pack's self-test went on this computer; None where it was not done."""
    for root in dict.fromkeys((own_root(), kept.root)):
        found = _tests(root).get(kept.digest)
        if isinstance(found, dict) and found.get("computer") == _computer():
            try:
                return Tested(**{name: found[name] for name in Tested.__slots__})
            except KeyError:
                continue
    return None


def note_test(kept: Kept, tested: Tested) -> Tested:
    """Keep how a self-test went; an administrator's for all, where it can be written."""
    timed = Tested(tested.ok, tested.sentence, tested.device, tested.seconds, _now())
    for root in (kept.root, own_root()):
        entry = {**asdict(timed), "computer": _computer()}
        try:
            root.mkdir(mode=0o700, parents=True, exist_ok=True)
            files.write_json(root / TESTS, {**_tests(root), kept.digest: entry})
            if root == kept.root:
                _let_all_read(kept, root / TESTS)
        except OSError:
            continue
        return timed
    return timed


def _let_all_read(kept: Kept, path: Path) -> None:
    if kept.everyone and os.name == "posix":
        path.chmod(0o644)


def _tests(root: Path) -> Mapping[str, Any]:
    """What is noted; nothing where it cannot be read, so that the test is done again."""
    try:
        return files.read_json(root / TESTS)
    except DamagedArtefact:
        return {}


def _computer() -> str:
    """A driver is tested on one computer; a user's folder may travel to another."""
    return hashlib.sha256(platform.node().encode()).hexdigest()[:16]


def _stamps(folder: Path) -> dict[str, list[int]]:
    """Size and time of each file below ``content``, by path; a link is not followed."""
    found: dict[str, list[int]] = {}
    waiting = [(str(folder / CONTENT), "")]
    while waiting:
        place, above = waiting.pop()
        with os.scandir(place) as inside:
            for one in inside:
                if one.is_dir(follow_symlinks=False):
                    waiting.append((one.path, f"{above}{one.name}/"))
                else:
                    info = one.stat(follow_symlinks=False)
                    found[above + one.name] = [info.st_size, info.st_mtime_ns]
    return found


def _check_kinds(kept: Kept) -> None:
    """The program is a plain file that this user or the system owns, and nobody else writes."""
    info = kept.executable.lstat()
    if not stat.S_ISREG(info.st_mode):
        raise DamagedArtefact("no plain file")
    if os.name == "posix":
        for place in (kept.executable, kept.folder, kept.root):
            info = place.lstat()
            if info.st_uid not in (0, os.getuid()) or info.st_mode & 0o022:
                raise DamagedArtefact("others may write it")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def used_bytes(root: Path) -> int:
    """What all that lies there takes on the disk."""
    total = 0
    for place, _below, inside in os.walk(root):
        for name in inside:
            try:
                total += Path(place, name).lstat().st_size
            except OSError:
                continue
    return total


def document(kept: Kept) -> dict[str, Any]:
    """A pack for ``--json``."""
    return {
        "number": kept.manifest.number,
        **asdict(kept.manifest.about),
        "bytes": kept.manifest.bytes,
        "files": len(kept.manifest.entries),
        "everyone": kept.everyone,
        "checked": checked_at(kept),
    }
