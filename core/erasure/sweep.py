"""Taking a patient out of the workspace's files; every step may be done again."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from core import files
from core.dataset.vectors import KIND as VECTORS
from core.domain.errors import DamagedArtefact
from core.domain.records import RunState
from core.erasure import artefacts
from core.erasure.journal import Journal
from core.jobs.protocol import RESULT
from core.models import accepted, deleting
from core.models.runs import BEFORE, SNAPSHOT
from core.retrieval import regions
from core.store import Store
from core.store import runs as run_rows
from core.workspace import Workspace

_MEASURED = ("evaluation", "linear", "finetune")
"""Folders of per-breast values in a run's folder (``core.evaluation``)."""
_SHA = re.compile(r"[0-9a-f]{64}")


def pixels(workspace: Workspace, journal: Journal) -> int:
    """Decoded and prepared pixels, what is in passing in the cache, and files taken in."""
    hers = set(journal.sha256)
    count = 0
    for place in _files(workspace.cache):
        key = _SHA.match(place.name.lstrip("."))
        if key is not None and key.group() in hers:
            place.unlink(missing_ok=True)
            count += 1
    # Unpacked archives and pixels on their way to a model are named by nobody: all go.
    for name in ("unpacked", "embed-*"):
        for place in workspace.cache.glob(name):
            shutil.rmtree(place, ignore_errors=True)
    taken_in = {workspace.root / name for name in journal.copies}
    for digest in hers:
        # By content as well: the store's paths are stale where the workspace was moved.
        taken_in.update((workspace.images / digest[:2]).glob(f"*{digest}*"))
    for place in taken_in:
        if place.is_file():
            place.unlink()
            count += 1
    return count


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from (place for place in folder.rglob("*") if place.is_file())


def trainings(store: Store, workspace: Workspace, journal: Journal) -> int:
    """Frozen data and vectors of trainings; one that is not finished is closed.

    Returns
    -------
    int
        How many folders were changed.
    """
    count = 0
    deleting.sweep(workspace)  # runs that a kill left half deleted
    for run in _folders(workspace.runs):
        artefacts.settle(run)
        artefacts.settle(run / BEFORE)
        frozen = run / SNAPSHOT
        own = frozen.is_dir() and artefacts.snapshot_split(frozen, journal.breasts) is not None
        if own and not (run / RESULT).is_file():
            # Its checkpoints are tied to data that must go: it cannot be taken up again.
            _close(store, run.name)
            shutil.rmtree(run)
            count += 1
            continue
        changed = frozen.is_dir() and artefacts.snapshot_without(
            frozen, journal.breasts, journal.images
        )
        sha = _sha(frozen)
        for folder in (*_vector_folders(run), *_vector_folders(run / BEFORE)):
            # They stay the vectors of this run's data, whose seal is another one now.
            mine = sha if _made_here(folder) else ""
            changed |= artefacts.vectors_without(folder, journal.breasts, journal.images, mine)
        changed |= _measured(run, journal)
        count += bool(changed)
    return count


def _sha(folder: Path) -> str:
    manifest = folder / files.MANIFEST
    return files.sha256(manifest) if manifest.is_file() else ""


def _made_here(vectors: Path) -> bool:
    """Whether vectors are of the model beside them, or of its encoder before training."""
    try:
        model = str(files.ties(vectors).get("model", ""))
    except DamagedArtefact:
        return False
    return model.startswith("untrained") or model == _sha(vectors.parent / accepted.MODEL)


def _measured(folder: Path, journal: Journal) -> bool:
    """Take away what was measured breast by breast where she is among the breasts.

    It is made again from the data that stay; a kept document of the numbers holds nobody.
    """
    gone = False
    for place in folder.glob("*"):
        if place.is_dir() and place.name.lstrip(".").startswith(_MEASURED):
            hers = artefacts.names_any(place, journal.breasts, journal.patients)
            # What a kill left unfinished is of no use, whoever is in it.
            if hers or place.name.startswith("."):
                shutil.rmtree(place)
                gone = True
    return gone


def _close(store: Store, uid: str) -> None:
    with store.write(None, "close a training of a deleted patient") as unit:
        known = {info.uid: info for info in run_rows.all_runs(unit)}
        if uid in known and known[uid].state is not RunState.CANCELLED:
            run_rows.finish(unit, known[uid].id, RunState.CANCELLED, {})


def models(workspace: Workspace, journal: Journal) -> int:
    """Vectors of accepted models, and the indexes and opinions made from them.

    The index is built again at the next search, the opinion fitted again.
    """
    count = 0
    regions.forget()  # a mapped file cannot be moved away on every system
    for model in _folders(workspace.models):
        artefacts.settle(model)
        current = accepted.current_vectors(model)
        inputs = accepted.current_inputs(model)
        changed = False
        for folder in _vector_folders(model):
            if folder.name.startswith(accepted.VECTORS) and folder != current:
                shutil.rmtree(folder)  # one that a refresh left behind
                continue
            changed |= artefacts.vectors_without(folder, journal.breasts, journal.images)
        changed |= _measured(model, journal)
        if inputs.keys() & set(journal.breasts):
            gone = set(journal.breasts)
            kept = {breast: text for breast, text in inputs.items() if breast not in gone}
            accepted.point(model, current.name, kept)
            changed = True
        count += bool(changed)
        # Always, since a kill may have come between the vectors and these.
        for place in (*workspace.indexes.glob(f"*{model.name}*"), *model.glob("*opinion*")):
            shutil.rmtree(place)
    return count


def _vector_folders(folder: Path) -> list[Path]:
    return sorted(
        place
        for place in (folder.iterdir() if folder.is_dir() else ())
        if place.is_dir()
        and not place.name.startswith(".")
        and (place.name.startswith(VECTORS) or place.name == accepted.UNTRAINED)
    )


def _folders(folder: Path) -> list[Path]:
    return sorted(place for place in folder.iterdir() if place.is_dir()) if folder.is_dir() else []
