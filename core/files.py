"""Files that must not be torn, and manifests that tell when they changed.

A file is written beside its place, synced, and renamed over it; a folder of
results carries ``manifest.json`` with the SHA-256 of every file in it, since one
flipped byte in weights or vectors loads silently (faults 6 and 26).
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, cast

from core.domain.errors import DamagedArtefact, WorldError

MANIFEST = "manifest.json"
_CHUNK = 1 << 20


@contextmanager
def atomic(path: Path, *, durable: bool = True) -> Iterator[BinaryIO]:
    """Open a temporary neighbour of ``path`` that takes its place on success.

    The new content is synced before the rename and the folder after it, so a
    kill or a power cut leaves the old file or the new one, never a part. Without
    ``durable`` nothing is synced: a kill still leaves one or the other, a power
    cut may leave a file of the right size with holes, which the reader must notice.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield cast(BinaryIO, stream)
            stream.flush()
            if durable:
                os.fsync(stream.fileno())
        temporary.replace(path)
        if durable:
            sync_folder(path.parent)
    finally:
        temporary.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make a rename in ``folder`` durable, where the platform can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_out(path: Path, content: bytes) -> None:
    """Write a file that a person asked for, all of it or nothing.

    Raises
    ------
    WorldError
        When it cannot be written there.
    """
    try:
        with atomic(path) as stream:
            stream.write(content)
    except OSError as error:
        raise WorldError(
            f"{path.name} cannot be written ({error.strerror}): choose another place."
        ) from error


def write_json(path: Path, value: Mapping[str, Any]) -> None:
    """Write a JSON document atomically, keys in the order given."""
    with atomic(path) as stream:
        stream.write(json.dumps(value, indent=2, ensure_ascii=False).encode() + b"\n")


def read_json(path: Path) -> dict[str, Any]:
    """Read a JSON object; a file that is none is a :class:`DamagedArtefact`."""
    try:
        value = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise DamagedArtefact(
            f"{path.name} in {path.parent.name} cannot be read ({type(error).__name__}): "
            "take the previous one or make it again."
        ) from error
    if not isinstance(value, dict):
        raise DamagedArtefact(f"{path.name} in {path.parent.name} does not hold a JSON object.")
    return value


def sha256(path: Path) -> str:
    """The SHA-256 of a file's content, in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def seal(folder: Path, kind: str, **ties: str | int) -> str:
    """Write the manifest of a finished folder and return its own SHA-256.

    Parameters
    ----------
    folder
        Holds finished files only; sub-folders are not sealed.
    kind
        What the folder is (``model``, ``snapshot``, ``vectors``, ``index``, ...).
    ties
        What it belongs to, e.g. ``model="ab12.."``, ``lexicon="mvkl-35@1"``.
    """
    files = {
        p.name: {"sha256": sha256(p), "bytes": p.stat().st_size}
        for p in sorted(folder.iterdir())
        if p.is_file() and not _passed_over(p.name)
    }
    write_json(folder / MANIFEST, {"kind": kind, "version": 1, "ties": ties, "files": files})
    return sha256(folder / MANIFEST)


def check_seal(folder: Path, kind: str, **ties: str | int) -> dict[str, Any]:
    """Verify a sealed folder and return its manifest.

    Raises
    ------
    DamagedArtefact
        When the manifest is missing, of another kind, tied to something else
        than ``ties`` say, when any file differs from it, or when there is one that
        it does not name.
    """
    manifest = read_json(folder / MANIFEST)
    if manifest.get("kind") != kind:
        raise DamagedArtefact(f"{folder.name} is no {kind}: its manifest names another kind.")
    known, listed = manifest.get("ties"), manifest.get("files")
    if not (
        isinstance(known, dict)
        and isinstance(listed, dict)
        and all(isinstance(entry, dict) for entry in listed.values())
    ):
        raise DamagedArtefact(f"The manifest of the {kind} in {folder.name} is damaged.")
    for name, value in ties.items():
        if known.get(name) != value:
            raise DamagedArtefact(
                f"The {kind} in {folder.name} belongs to another {name}: it is not used."
            )
    for path in folder.iterdir():
        # Otherwise a file taken off the list could be changed unseen.
        if path.is_file() and path.name not in listed and not _passed_over(path.name):
            raise DamagedArtefact(
                f"The {kind} in {folder.name} holds {path.name}, which its manifest does not "
                "name: it is not used."
            )
    for name, entry in listed.items():
        path = folder / name
        if Path(name).name != name or not path.is_file():
            raise DamagedArtefact(f"The {kind} in {folder.name} lacks {name}: it is not used.")
        whole = path.stat().st_size == entry.get("bytes")
        if not whole or sha256(path) != entry.get("sha256"):
            raise DamagedArtefact(
                f"{name} of the {kind} in {folder.name} was altered or is damaged: it is not used."
            )
    return manifest


def ties(folder: Path) -> dict[str, Any]:
    """What a sealed folder says it belongs to, by its manifest alone: its files are not read.

    Raises
    ------
    DamagedArtefact
        When the manifest is missing or names nothing of the kind.
    """
    found = read_json(folder / MANIFEST).get("ties")
    if not isinstance(found, dict):
        raise DamagedArtefact(f"The manifest in {folder.name} is damaged.")
    return found


def _passed_over(name: str) -> bool:
    """Whether a file takes no part in a seal: the manifest, and what systems drop in folders."""
    return name == MANIFEST or name.startswith(".") or name.lower() in ("thumbs.db", "desktop.ini")
