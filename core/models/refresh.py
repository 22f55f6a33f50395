"""Refreshing: vectors of what is new, or lies otherwise than when it was embedded.

The store is read first and written last; between, an embedding job of the worker runs
in a folder of its own, and the new vector file takes the old one's place in one step.
"""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np

from core.dataset import local
from core.dataset import snapshot as snapshots
from core.dataset import vectors as vector_files
from core.dataset.freeze import NothingPrepared, Preparer, build, mark_failed
from core.dataset.local import LocalMaps
from core.dataset.material import Material, gather
from core.dataset.snapshot import Snapshot
from core.dataset.vectors import VectorFile
from core.domain.errors import Cancelled, DamagedArtefact, WorldError
from core.domain.progress import CancelToken, Progress, Report
from core.domain.records import ModelInfo
from core.domain.study import ImageId
from core.jobs.protocol import Event, Kind
from core.jobs.runner import Job, State
from core.models import accepted
from core.models.accepted import ActiveModel
from core.models.runs import SNAPSHOT, reconcile
from core.store import Store, splits
from core.workspace import Workspace

_LOOK = 0.2
EmbedJob = Callable[[Path, Report, CancelToken], None]


@dataclass(frozen=True)
class Refreshed:
    """What a refresh did.

    ``embedded`` and ``removed`` are numbers of breasts; ``failed`` are images that
    could not be prepared.
    """

    embedded: int
    removed: int
    total: int
    failed: tuple[tuple[ImageId, str], ...] = ()


def refresh(
    store: Store, workspace: Workspace, pool: Preparer, report: Report, cancel: CancelToken
) -> Refreshed:
    """Bring the vectors of the model in use in line with the store."""
    with store.write(None, "share out patients") as unit:
        splits.assign(unit)
    with store.read() as reading:
        material = gather(reading, workspace)
        model = accepted.active(workspace, reading)
    found = embed_new(workspace, model, material, pool, report=report, cancel=cancel)
    mark_failed(store, found.failed)
    vectors, _ = model.vectors()
    with store.write(None, "refresh the vectors") as unit:
        reconcile(unit, model.info.id, vectors.breast_ids.tolist())
    return found


def embed_first(
    store: Store,
    workspace: Workspace,
    pool: Callable[[], Preparer],
    info: ModelInfo,
    *,
    report: Report,
    cancel: CancelToken,
) -> int:
    """Embed everything with a model that has no vectors yet: one from elsewhere.

    Returns
    -------
    int
        How many breasts were embedded; 0 for a model that has its vectors.
    """
    model = accepted.check(workspace, info)
    if model.vectors_folder.is_dir():
        return 0
    with store.write(None, "share out patients") as unit:
        splits.assign(unit)
    with store.read() as reading:
        material = gather(reading, workspace)
    found = embed_new(workspace, model, material, pool(), report=report, cancel=cancel)
    mark_failed(store, found.failed)
    return found.embedded


def embed_new(
    workspace: Workspace,
    model: ActiveModel,
    material: Material,
    pool: Preparer,
    *,
    report: Report,
    cancel: CancelToken,
    job: EmbedJob | None = None,
) -> Refreshed:
    """Embed what the vector file lacks and replace it; touches no store.

    Vectors that were altered are made again, all of them (fault 28).
    """
    seen = {int(row.info.id): row.inputs for row in material.breasts if row.seen}
    before, inputs = vectors_before(model)
    there = {} if before is None else {int(b): inputs.get(int(b), "") for b in before.breast_ids}
    wanted = {breast for breast, text in seen.items() if there.get(breast) != text}
    gone = there.keys() - seen.keys()
    if not wanted and not gone and before is not None:
        return Refreshed(0, 0, len(there))
    fresh: VectorFile | None = None
    failed: tuple[tuple[ImageId, str], ...] = ()
    # What erasing sweeps away by this name (core.erasure.sweep).
    aside = workspace.cache / f"embed-{uuid.uuid4().hex}"
    try:
        if wanted:
            size = int(model.document["size"])
            try:
                frozen = build(material, pool, size=size, report=report, cancel=cancel, only=wanted)
                failed = frozen.failed
                work = job or run_embed
                fresh = _embed(
                    workspace, model, frozen.snapshot, aside, job=work, report=report, cancel=cancel
                )
            except NothingPrepared as error:
                failed = error.failed
        merged = merge(before, fresh, keep=there.keys() - wanted - gone)
        # They are the model's: its lexicon stays theirs when the workspace has a newer version.
        merged = replace(merged, lexicon=str(model.document.get("lexicon", merged.lexicon)))
        kept = {int(b): seen[int(b)] for b in merged.breast_ids}
        beside = partial(
            lay_maps,
            None if before is None else model.local_maps(),
            local.load_aside(aside, model.sha256),
            merged,
        )
        accepted.replace_vectors(model.folder, merged, kept, workspace.uid, beside)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    embedded = 0 if fresh is None else len(fresh.breast_ids)
    return Refreshed(embedded, len(gone), len(merged.breast_ids), failed)


def vectors_before(model: ActiveModel) -> tuple[VectorFile | None, dict[int, str]]:
    """A model's vectors and what they were made of; None where they must be made again."""
    try:
        vectors, _ = model.vectors()
        return vectors, accepted.current_inputs(model.folder)
    except DamagedArtefact:
        return None, {}


def _embed(
    workspace: Workspace,
    model: ActiveModel,
    frozen: Snapshot,
    aside: Path,
    *,
    job: EmbedJob,
    report: Report,
    cancel: CancelToken,
) -> VectorFile:
    run = workspace.runs / uuid.uuid4().hex
    try:
        (run / SNAPSHOT).mkdir(parents=True, mode=0o700)
        snapshots.save(frozen, run / SNAPSHOT)
        shutil.copytree(model.weights, run / accepted.MODEL)
        job(run, report, cancel)
        found = vector_files.load(run / accepted.VECTORS, model=model.sha256)
        local.lay_aside(run / accepted.VECTORS, aside)
        return found
    except OSError as error:
        raise WorldError(
            f"The images cannot be embedded ({error.strerror}): free space and refresh again."
        ) from error
    finally:
        shutil.rmtree(run, ignore_errors=True)


def lay_maps(
    before: LocalMaps | None, fresh: LocalMaps | None, merged: VectorFile, place: Path, sha: str
) -> None:
    """Lay the local maps of merged vectors beside them, where all of them are there."""
    local.merge(before, fresh, merged.image_ids, place, model=merged.model, vectors_sha=sha)


def run_embed(run: Path, report: Report, cancel: CancelToken) -> None:
    """Let the worker embed a run folder.

    Raises
    ------
    Cancelled, WorldError
        When it was asked to stop, or failed.
    """

    def tell(event: Event) -> None:
        if event.kind is Kind.EMBEDDING:
            report(Progress(int(event["done"]), int(event["total"]), "Embedding images"))

    job = Job.start(run, on_event=tell, mode="embed")
    while True:
        try:
            result = job.wait(_LOOK)
            break
        except TimeoutError:
            if cancel.cancelled:
                job.cancel()
    if result.state is State.CANCELLED:
        raise Cancelled("Embedding")
    if result.state is not State.FINISHED:
        raise WorldError(result.sentence)


def merge(before: VectorFile | None, fresh: VectorFile | None, *, keep: set[int]) -> VectorFile:
    """Kept rows of the old vectors, and all of the fresh ones."""
    if before is None:
        if fresh is None:
            raise WorldError("There are no images to embed: import exams.")
        return fresh
    rows = np.isin(before.breast_ids, np.fromiter(keep, np.int64, len(keep)))
    parts = [(before.breast_ids[rows], before.breast_vectors[rows])]
    views = [(before.image_ids, before.view_vectors)]
    if fresh is not None:
        parts.append((fresh.breast_ids, fresh.breast_vectors))
        old = ~np.isin(before.image_ids, fresh.image_ids)
        views = [(before.image_ids[old], before.view_vectors[old])]
        views.append((fresh.image_ids, fresh.view_vectors))
    return VectorFile(
        before.model,
        before.lexicon,
        before.snapshot,
        before.recipe,
        np.concatenate([ids for ids, _ in parts]),
        np.concatenate([table for _, table in parts]),
        np.concatenate([ids for ids, _ in views]),
        np.concatenate([table for _, table in views]),
    )
