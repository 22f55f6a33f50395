"""Whose worker is started next: the pack's, when it is whole and passed its self-test."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from core import __version__, locks
from core.domain.errors import WorldError
from core.workerpack import kept
from core.workerpack import manifest as manifests
from core.workerpack.kept import USE, Kept, Tested

HOLD = "MANINEGS_PACK_IN_USE"
"""Tells a worker of the pack in which folder, and for which pack, it notes that it runs."""
TITLE = "MANINEGS_WORKER"
"""Tells a worker what it is called in the story of a run."""

_broken: dict[str, str] = {}
"""Packs that did not start since this program began, with the sentence that was told."""


class Standing(StrEnum):
    """How a pack stands."""

    NONE = "none"
    READY = "ready"
    UNTESTED = "untested"
    FAILED = "failed"
    OTHER = "other"
    """For another version of the program or another kind of computer."""
    DAMAGED = "damaged"
    BROKEN = "broken"
    """Its worker did not start; the program's own is used until the next start."""


@dataclass(frozen=True, slots=True)
class Status:
    """What is known of the pack on this computer.

    Attributes
    ----------
    sentence
        Why it is not used; empty when it is, or when there is none.
    root
        Where it lies; None where there is none.
    """

    standing: Standing
    sentence: str = ""
    kept: Kept | None = None
    tested: Tested | None = None
    root: Path | None = None


def status(protocol: int) -> Status:
    """How the pack stands: this user's own, else the one for all users.

    Takes some tens of milliseconds, the first time half a second (its list is parsed): not for
    the GUI thread. No file of the pack is read.
    """
    found: list[Status] = []
    for root in (kept.own_root(), *kept.shared_roots()):
        one = _one(root, protocol)
        if one.standing is Standing.READY:
            return one
        if one.standing is not Standing.NONE:
            found.append(one)
    return found[0] if found else Status(Standing.NONE)


def _one(root: Path, protocol: int) -> Status:
    try:
        pack = kept.current(root, everyone=root != kept.own_root())
    except WorldError as error:
        return Status(Standing.DAMAGED, error.sentence, root=root)
    if pack is None:
        return Status(Standing.NONE)
    try:
        manifests.check_fits(pack.manifest, __version__, protocol)
    except manifests.OtherPack as error:
        return Status(Standing.OTHER, error.sentence, pack, root=root)
    return _tried(pack)


def _tried(pack: Kept) -> Status:
    tested = kept.test_of(pack)
    wrong = kept.look(pack)
    standing, said = Standing.READY, ""
    if wrong:
        standing, said = Standing.DAMAGED, wrong
    elif pack.digest in _broken:
        standing, said = Standing.BROKEN, _broken[pack.digest]
    elif tested is None:
        standing = Standing.UNTESTED
        said = "The GPU pack has not passed its self-test on this computer yet: test it."
    elif not tested.ok:
        standing, said = Standing.FAILED, tested.sentence
    return Status(standing, said, pack, tested, pack.root)


def did_not_start(pack: Kept, why: str) -> str:
    """Note that a pack's worker ended before it said a word; the sentence for the user."""
    said = (
        f"The worker of the GPU pack did not start ({why}), so the program's own worker is used "
        "until the program is started again; test the pack in the window “GPU pack”."
    )
    _broken[pack.digest] = said
    return said


def trust_again() -> None:
    """Forget what did not start, after a new self-test."""
    _broken.clear()


def environment(pack: Kept) -> dict[str, str]:
    """What a worker of the pack gets besides its program's environment."""
    place = kept.own_root() / USE
    return {HOLD: os.pathsep.join((str(place), pack.folder.name)), TITLE: f"GPU pack, {pack.title}"}


def hold() -> None:
    """As a worker: note that it runs from a pack, for as long as this process lives."""
    said = os.environ.get(HOLD, "")
    place, _, name = said.rpartition(os.pathsep)
    if not place:
        return
    with suppress(OSError):
        Path(place).mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, path = tempfile.mkstemp(suffix=".lock", dir=place)
        os.close(handle)
        # The system frees it when the process ends, however it ends.
        _held.append(locks.take(Path(path), name))


_held: list[locks.FileLock | None] = []


def in_use(root: Path) -> set[str]:
    """The folders of packs that workers of this user run from; notes of ended ones go."""
    found: set[str] = set()
    place = root / USE
    if place.is_dir():
        for path in place.glob("*.lock"):
            content = locks.holder(path)
            if content is None:
                with suppress(OSError):
                    path.unlink()
            else:
                found.add(content.decode(errors="replace"))
    return found
