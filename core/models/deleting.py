"""Deleting a run: its folder goes, an accepted model never does, the store remembers it.

A run's row stays, and the history says who deleted it and when. The folder goes after
that is committed: a kill in between leaves a folder whose row is marked, which
:func:`tidy` takes away.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

from core import files
from core.domain.errors import DamagedArtefact, WorldError
from core.domain.records import ModelInfo, RunInfo
from core.jobs import lock
from core.models import accepted
from core.store import Reading, Unit
from core.store import models as model_rows
from core.store import runs as run_rows
from core.workspace import Workspace

_GONE = ".deleted-"


@dataclass(frozen=True, slots=True)
class Deleted:
    """What a deletion reaches.

    Attributes
    ----------
    run
        Folder name of the run.
    kept
        The accepted model that stays, empty for none.
    offer
        Whether a model that nobody accepted goes with it.
    """

    run: str
    kept: str = ""
    offer: bool = False


def delete_run(unit: Unit, workspace: Workspace, uid: str) -> Deleted:
    """Mark a run as deleted, by the unit's reader; :func:`free` takes its folder away after.

    Raises
    ------
    WorldError
        When it runs at this moment, or when its accepted model does not stand by itself.
    """
    info = run_rows.by_uid(unit, uid)
    _not_running(workspace, info)
    mine = [model for model in model_rows.all_models(unit) if model.run == info.id]
    kept = [model for model in mine if model.accepted_at is not None or model.active]
    for model in kept:
        _stands_alone(workspace, model)
    for model in mine:
        if model not in kept:
            model_rows.withdraw(unit, model.id)
    run_rows.delete(unit, info.id)
    return Deleted(uid, kept[0].uid if kept else "", len(mine) > len(kept))


def _not_running(workspace: Workspace, info: RunInfo) -> None:
    held = lock.holder(workspace.runs)
    # A lock that was taken this moment does not say yet for which run.
    if held is not None and held.run in {"", info.uid}:
        raise WorldError(
            f"The run {info.uid[:8]} is under way: wait for it or cancel it, then delete it."
        )


def _stands_alone(workspace: Workspace, model: ModelInfo) -> None:
    """Make sure that nothing of an accepted model is in its run's folder alone."""
    run = workspace.runs / model.uid
    try:
        if run.is_dir():
            accepted.describe(workspace.models / model.uid, run, model.sha256)
        found = accepted.check(workspace, model)
        found.vectors()
        found.lineage()
    except DamagedArtefact as error:
        raise WorldError(
            f"The run {model.uid[:8]} stays, since its accepted model is not whole without it: "
            f"{error.sentence}"
        ) from error


def free(workspace: Workspace, deleted: Deleted) -> int:
    """Take the folders of a deleted run away; returns how many bytes that freed.

    Call it when :func:`delete_run` is committed. No store is needed.
    """
    with ExitStack() as stack:
        # So that nobody starts on this run meanwhile; another run may well be under way.
        with suppress(lock.Busy):
            stack.enter_context(lock.TrainerLock(workspace.runs / deleted.run))
        places = [workspace.runs / deleted.run]
        if deleted.offer:
            places.append(workspace.models / deleted.run)
        aside = [_aside(place) for place in places if place.is_dir()]
    freed = sum(size(place) for place in aside)
    for place in aside:
        shutil.rmtree(place, ignore_errors=True)
    if deleted.offer:
        # The index, and what lies beside it under the same name, such as the map.
        for place in workspace.indexes.glob(f"*{deleted.run}*"):
            shutil.rmtree(place, ignore_errors=True)
    return freed


def gone(reading: Reading) -> tuple[Deleted, ...]:
    """What the store says is deleted, for :func:`tidy`."""
    deleted = run_rows.deleted(reading)
    there = {model.run: model for model in model_rows.all_models(reading)}
    return tuple(
        Deleted(info.uid, there[info.id].uid if info.id in there else "", info.id not in there)
        for info in run_rows.all_runs(reading)
        if info.id in deleted
    )


def tidy(workspace: Workspace, deleted: Iterable[Deleted]) -> None:
    """Take away what a kill before or in :func:`free` left, as far as nobody uses it."""
    for one in deleted:
        for folder in (workspace.runs, *([workspace.models] if one.offer else [])):
            if (folder / one.run).is_dir():
                # A training that is about to start needs none of this gone.
                with suppress(WorldError):
                    _aside(folder / one.run)
    sweep(workspace)


def sweep(workspace: Workspace) -> None:
    """Take away folders that were put aside and not removed."""
    for folder in (workspace.runs, workspace.models):
        for place in folder.glob(f"{_GONE}*"):
            shutil.rmtree(place, ignore_errors=True)


def _aside(place: Path) -> Path:
    """Take a folder out of sight in one step, so that no half of it is ever taken for a run."""
    gone = place.with_name(f"{_GONE}{place.name}")
    shutil.rmtree(gone, ignore_errors=True)
    try:
        place.replace(gone)
    except OSError as error:
        raise WorldError(
            f"The folder of the run {place.name[:8]} cannot be taken away ({error.strerror}): "
            "close what uses it and delete the run again."
        ) from error
    files.sync_folder(place.parent)
    return gone


def size(folder: Path) -> int:
    """Bytes that a folder takes on the disk; files that go meanwhile do not count."""
    total, places = 0, [str(folder)]
    while places:
        with suppress(OSError), os.scandir(places.pop()) as found:
            # The page of models asks this of every run, where paths would cost the most.
            for one in found:
                with suppress(OSError):
                    if one.is_dir(follow_symlinks=False):
                        places.append(one.path)
                    elif one.is_file():
                        total += one.stat().st_size
    return total
