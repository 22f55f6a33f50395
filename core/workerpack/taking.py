"""Take a pack from sticks: part by part into a folder aside, which becomes the pack at the end.

Until :meth:`Taking.finish` has read every file again and ``current.json`` is written, what
was in use stays in use. A taking that was killed, cancelled or given up leaves a folder
that the next start, or the next taking, throws away.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from core import __version__, files, locks
from core.domain.errors import Cancelled, WorldError
from core.domain.progress import CancelToken, Progress, Report, silent
from core.workerpack import kept, parts
from core.workerpack import manifest as manifests
from core.workerpack.kept import CONTENT, MANIFEST, Kept
from core.workerpack.parts import DamagedPart
from core.workerpack.use import in_use

LOCK = ".lock"
ASIDE, GONE, PACK = ".taking-", ".gone-", "p-"
_ROOM = 64 << 20
"""Bytes that are left free beside the pack."""


class PackBusy(WorldError):
    """Another window or command is at the pack."""

    def __init__(self) -> None:
        super().__init__(
            "Another window is taking or removing a GPU pack: wait until it is done there."
        )


class TakingCancelled(Cancelled):
    """The user asked to stop."""

    def __init__(self) -> None:
        WorldError.__init__(
            self, "Taking the GPU pack was stopped: nothing of it is kept, and the worker of "
            "before is used."
        )  # fmt: skip


class Taking:
    """One taking under way; :meth:`close` throws away what did not come to its end.

    Parameters
    ----------
    source
        A folder or stick with the manifest, and perhaps with parts.
    root
        Where packs lie.
    protocol
        What this program speaks with workers.
    everyone
        Let all users read and run it.

    Raises
    ------
    WorldError
        When the pack is for another program or computer, is damaged, there is no space, or
        another window is at it.
    """

    def __init__(self, source: Path, root: Path, protocol: int, *, everyone: bool = False) -> None:
        _, self.manifest = parts.find_manifest(source, __version__, protocol)
        self.root, self._everyone = root, everyone
        self.missing = set(range(1, len(self.manifest.parts) + 1))
        self._done = 0
        try:
            root.mkdir(mode=0o755 if everyone else 0o700, parents=True, exist_ok=True)
            lock = locks.take(root / LOCK, str(os.getpid()))
        except OSError as error:
            raise WorldError(
                f"The place for the GPU pack cannot be written ({error.strerror}): ask the "
                "administrator."
            ) from error
        if lock is None:
            raise PackBusy
        self._lock: locks.FileLock | None = lock
        try:
            _sweep(root)
            self._check_space()
            self._folder = Path(tempfile.mkdtemp(prefix=ASIDE, dir=root))
            (self._folder / CONTENT).mkdir(mode=0o700)
        except BaseException:
            self._unlock()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def asks_for(self) -> str:
        """The sentence that asks for what is missing; empty when nothing is."""
        if not self.missing:
            return ""
        count = len(self.manifest.parts)
        if len(self.missing) == 1:
            return (
                f"Part {min(self.missing)} of {count} is missing: insert the stick that holds it."
            )
        said = ", ".join(str(number) for number in sorted(self.missing))
        return f"Parts {said} of {count} are missing: insert the stick that holds the next one."

    def take(
        self, source: Path, report: Report = silent, cancel: CancelToken | None = None
    ) -> None:
        """Take all missing parts that lie in a folder or on a stick.

        Of a part that is there twice, a damaged one does no harm.

        Raises
        ------
        DamagedPart, PartGone
            When a part is not whole or its stick was pulled; what was taken before is kept, and
            it can be taken again.
        NoSpace
            When nothing more can be written.
        TakingCancelled
            When the user asked to stop.
        """
        token = cancel or CancelToken()
        found = parts.find_parts(source, self.manifest)
        for number in sorted(self.missing):
            trouble: DamagedPart | None = None
            for path in found.get(number, []):
                try:
                    self._take_one(number, path, report, token)
                except DamagedPart as error:
                    trouble = error
                else:
                    trouble = None
                    break
            if trouble is not None:
                raise trouble

    def finish(self, report: Report = silent, cancel: CancelToken | None = None) -> Kept:
        """Check every file against its SHA-256 and make this the pack in use.

        Raises
        ------
        WorldError
            When parts are missing, or the disk did not keep what was written.
        """
        if self.missing:
            raise WorldError(self.asks_for)
        token = cancel or CancelToken()
        content = self._folder / CONTENT
        for entry in self.manifest.entries:
            place = content / entry.path
            place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if entry.link:
                place.symlink_to(entry.link)
                continue
            if not entry.bytes:
                place.touch(mode=0o600)
            place.chmod(0o700 if entry.executable else 0o600)
            _sync(place)
        for above, below, _inside in os.walk(content):
            for name in below:
                # However freely this process makes folders.
                Path(above, name).chmod(0o700)
        manifests.write(self._folder / MANIFEST, self.manifest)
        try:
            kept.verify(self._folder, self.manifest, report, token)
        except Cancelled as error:
            raise TakingCancelled from error
        kept.stamp(self._folder, files.sha256(self._folder / MANIFEST))
        if self._everyone:
            _open_up(self._folder)
        target = self.root / f"{PACK}{self.manifest.pack[:12]}"
        while target.exists():
            # The same pack once more, perhaps since the one in use is damaged.
            target = target.with_name(target.name + "x")
        self._folder.rename(target)
        self._folder = target
        files.sync_folder(self.root)
        found = kept.place(self.root, target, everyone=self._everyone)
        # What was used before goes, or later, when a worker still runs from it.
        _sweep(self.root)
        self._unlock()
        return found

    def close(self) -> None:
        """Throw away what did not come to its end, and let others at the packs."""
        if self._lock is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._unlock()

    def _take_one(self, number: int, path: Path, report: Report, token: CancelToken) -> None:
        began = self._done

        def tell(count: int) -> None:
            if token.cancelled:
                raise TakingCancelled
            self._done += count
            total = self.manifest.bytes >> 10
            text = f"Taking part {number} of {len(self.manifest.parts)}"
            report(Progress(self._done >> 10, total, text))

        try:
            tell(0)
            parts.unpack(self.manifest, number, path, self._folder / CONTENT, tell)
        except BaseException:
            self._done = began
            raise
        self.missing.discard(number)

    def _check_space(self) -> None:
        free = shutil.disk_usage(self.root).free
        needed = self.manifest.bytes + _ROOM
        if free < needed:
            raise parts.NoSpace(
                f"The GPU pack needs {_said(needed)} and {_said(free)} are free: free space on "
                "this disk and take it again."
            )

    def _unlock(self) -> None:
        lock, self._lock = self._lock, None
        if lock is not None:
            lock.release()


def remove(root: Path) -> bool:
    """Use the pack in ``root`` no longer and delete its files.

    Returns
    -------
    bool
        Whether the files are gone already; else a worker still runs from them, and they go
        when it has ended, at the next start of the program.

    Raises
    ------
    WorldError
        When it cannot be removed, or another window is at it.
    """
    try:
        lock = locks.take(root / LOCK, str(os.getpid()))
    except FileNotFoundError:
        return True
    except OSError as error:
        raise _not_removed(error) from error
    if lock is None:
        raise PackBusy
    try:
        (root / kept.CURRENT).unlink(missing_ok=True)
        return _sweep(root)
    except OSError as error:
        raise _not_removed(error) from error
    finally:
        lock.release()


def tidy(root: Path) -> bool:
    """Throw away what a killed taking or a removal left; whether nothing more is left.

    Raises nothing: what cannot go now goes next time.
    """
    if not root.is_dir():
        return True
    with suppress(OSError):
        lock = locks.take(root / LOCK, str(os.getpid()))
        if lock is not None:
            try:
                return _sweep(root)
            finally:
                lock.release()
    return False


def _sweep(root: Path) -> bool:
    """Delete all folders but that of the pack in use and those that a worker runs from."""
    used = in_use(root)
    running = set(used)
    with suppress(WorldError):
        found = kept.current(root)
        if found is not None:
            used.add(found.folder.name)
            running.discard(found.folder.name)
    clean = True
    for folder in sorted(root.iterdir()):
        if folder.name.startswith((ASIDE, GONE)):
            shutil.rmtree(folder, ignore_errors=True)
        elif folder.name.startswith(PACK) and folder.name not in used:
            gone = folder.with_name(GONE + folder.name)
            with suppress(OSError):
                # Windows refuses this while a program in it runs.
                folder.rename(gone)
                shutil.rmtree(gone, ignore_errors=True)
        else:
            continue
        clean = clean and not folder.exists()
    return clean and not running


def _sync(place: Path) -> None:
    """A power cut after the rename must not leave files of the right size with holes."""
    handle = os.open(place, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _open_up(folder: Path) -> None:
    """Let every user of the computer read and run what an administrator put there."""
    if os.name == "nt":
        return
    folder.chmod(0o755)
    for place, below, inside in os.walk(folder):
        for name in below:
            Path(place, name).chmod(0o755)
        for name in inside:
            path = Path(place, name)
            if not path.is_symlink():
                path.chmod(0o755 if path.stat().st_mode & 0o100 else 0o644)


def _said(count: int) -> str:
    return f"{count / 1e9:.1f} GB" if count >= 1e8 else f"{count / 1e6:.0f} MB"


def _not_removed(error: OSError) -> WorldError:
    return WorldError(
        f"The GPU pack cannot be removed ({error.strerror}): ask the administrator who put it "
        "there."
    )
