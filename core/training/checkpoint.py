"""Checkpoints: sealed folders of safetensors and JSON that appear whole or not at all.

A checkpoint is written into a neighbour folder, sealed, synced and renamed; reading
verifies the seal first. There is no pickle to read or write (architecture, rule 6).
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import safetensors
from safetensors.torch import load, save
from torch import Tensor

from core import files
from core.domain.errors import DamagedArtefact, WorldError

KIND = "checkpoint"
FOLDER = "checkpoints"
_STATE = "state.json"
_WRITING = ".writing-"
_LAST = 2
_VERSION = 2


class NoSpace(WorldError):
    """A checkpoint could not be written; the ones before it are untouched."""


@dataclass(frozen=True)
class Checkpoint:
    """What a run needs to go on as if it had never stopped.

    Attributes
    ----------
    weights, optimiser
        Tensors by name, on the CPU; ``optimiser`` holds the generators' states too.
    state
        JSON values: step, sampler, history, best, learning-rate scale, ...
    """

    step: int
    weights: dict[str, Tensor]
    optimiser: dict[str, Tensor]
    state: dict[str, Any]


def _nothing() -> None:
    """Nothing between two files."""


def write(
    run: Path, checkpoint: Checkpoint, snapshot: str, between: Callable[[], None] = _nothing
) -> Path:
    """Write one checkpoint and remove those that are no longer needed.

    Parameters
    ----------
    run
        The run folder.
    checkpoint
        Its content; ``state["best_step"]`` names one to keep.
    snapshot
        SHA-256 of the snapshot's manifest, which the checkpoint is tied to.
    between
        Called between the files (fault injection).

    Raises
    ------
    NoSpace
        When the disk is full or cannot be written; nothing half-written stays.
    """
    folder = run / FOLDER
    final = folder / f"{checkpoint.step:08d}"
    temporary = folder / f"{_WRITING}{checkpoint.step:08d}"
    old = folder / f"{_WRITING}old-{checkpoint.step:08d}"
    try:
        shutil.rmtree(temporary, ignore_errors=True)
        temporary.mkdir(parents=True)
        for name, tensors in (("weights", checkpoint.weights), ("optimiser", checkpoint.optimiser)):
            with files.atomic(temporary / f"{name}.safetensors") as stream:
                stream.write(save(tensors))
            between()
        state = {"version": _VERSION, "step": checkpoint.step, **checkpoint.state}
        files.write_json(temporary / _STATE, state)
        files.seal(temporary, KIND, snapshot=snapshot, run=run.name)
        between()
        if final.exists():
            # Out of the way first, so that a kill leaves a whole one or none under the name.
            os.replace(final, old)  # noqa: PTH105  # as the rename below, of a folder
        temporary.replace(final)
        files.sync_folder(folder)
    except OSError as error:
        raise NoSpace(
            f"The checkpoint of step {checkpoint.step} cannot be written ({error.strerror}; "
            f"{_free(run) // 2**20} MB free): the one before it is kept, and training waits until "
            "there is space."
        ) from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)
    _prune(folder, checkpoint.step, checkpoint.state.get("best_step"))
    return final


def room_for(run: Path, size: int) -> bool:
    """Whether the disk has space for a checkpoint of ``size`` bytes and its neighbour."""
    return _free(run) > 2 * size + 2**24


def _free(run: Path) -> int:
    """Bytes; none on a disk that does not answer, which may come back."""
    try:
        return shutil.disk_usage(run).free
    except OSError:
        return 0


def read(folder: Path, snapshot: str) -> Checkpoint:
    """Verify and read one checkpoint.

    Raises
    ------
    DamagedArtefact
        When it differs from its manifest or belongs to another snapshot.
    """
    # Runs that differ in a seed have the same snapshot.
    files.check_seal(folder, KIND, snapshot=snapshot, run=folder.parent.parent.name)
    state = files.read_json(folder / _STATE)
    if state.pop("version", 1) != _VERSION:
        raise DamagedArtefact(
            f"The checkpoint {folder.name} was made by another version of ManiNegs: the run "
            "cannot go on from it."
        )
    try:
        weights = load((folder / "weights.safetensors").read_bytes())
        optimiser = load((folder / "optimiser.safetensors").read_bytes())
        return Checkpoint(int(state.pop("step")), weights, optimiser, state)
    except (OSError, KeyError, TypeError, ValueError, safetensors.SafetensorError) as error:
        raise DamagedArtefact(
            f"The checkpoint {folder.name} cannot be read: the one before it is used."
        ) from error


def newest(run: Path, snapshot: str, refused: Callable[[str], None]) -> Checkpoint | None:
    """The newest checkpoint that is whole; each newer damaged one is told to ``refused``."""
    for folder in _present(run / FOLDER):
        try:
            return read(folder, snapshot)
        except DamagedArtefact as error:
            refused(error.sentence)
    return None


def any_whole(run: Path, snapshot: str) -> bool:
    """Whether a run can be resumed at all."""
    for folder in _present(run / FOLDER):
        with contextlib.suppress(DamagedArtefact):
            files.check_seal(folder, KIND, snapshot=snapshot, run=run.name)
            if files.read_json(folder / _STATE).get("version") == _VERSION:
                return True
    return False


def at(run: Path, step: int, snapshot: str) -> Checkpoint:
    """The checkpoint of one step."""
    return read(run / FOLDER / f"{step:08d}", snapshot)


def _present(folder: Path) -> Iterator[Path]:
    """Finished checkpoints, newest first; leftovers of killed writes are removed."""
    if not folder.is_dir():
        return
    for path in folder.glob(f"{_WRITING}*"):
        shutil.rmtree(path, ignore_errors=True)
    yield from sorted((p for p in folder.iterdir() if p.name.isdigit()), reverse=True)


def _prune(folder: Path, newest: int, best: int | None) -> None:
    """Remove all but the last ones up to the one just written, and the best.

    Those of later steps were refused when the run went on from an earlier one; they must
    not count, or what is written now would be the oldest and go at once.
    """
    there = list(_present(folder))
    past = [path.name for path in there if int(path.name) <= newest]
    kept = {*past[:_LAST], *(() if best is None else (f"{best:08d}",))}
    for path in there:
        if path.name not in kept:
            # Renamed first, so that a kill in between leaves no half checkpoint under its name.
            doomed = path.with_name(f"{_WRITING}{path.name}")
            # One that cannot be removed now is tried again with the next.
            with contextlib.suppress(OSError):
                os.replace(path, doomed)  # noqa: PTH105  # as the rename above, of a folder
                shutil.rmtree(doomed, ignore_errors=True)
