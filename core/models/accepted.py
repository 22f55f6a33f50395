"""Accepted models on disk: copied whole, sealed, one of them active.

``models/<uid>/`` holds ``model/`` (weights), ``untrained/`` (vectors of the same
encoder before training), ``lineage/`` (which breasts it learnt from), ``record/`` (how it
was made, in numbers), ``card/`` (the same for people) and its vectors.
Refreshed vectors come as a new folder beside the old; ``current.json`` names the one
that counts, and what each breast's vector was made of; it is replaced in one step, so
a kill leaves the old or the new, whole.
"""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from core import arrays, files
from core.dataset import local
from core.dataset import snapshot as snapshots
from core.dataset import vectors as vector_files
from core.dataset.local import LocalMaps
from core.dataset.partition import partition
from core.dataset.vectors import VectorFile
from core.domain.errors import DamagedArtefact, WorldError
from core.domain.records import ModelInfo
from core.models import card as cards
from core.models import record as records
from core.models.record import Record
from core.store import Reading
from core.store import models as model_rows
from core.training import config as configs
from core.workspace import Workspace

MODEL, VECTORS, UNTRAINED, LINEAGE = "model", "vectors", "untrained", "lineage"
_CURRENT = "current.json"


class NoModel(WorldError):
    """No model was accepted yet."""

    def __init__(self) -> None:
        super().__init__("There is no model in use yet: train one and accept it.")


@dataclass(frozen=True)
class Lineage:
    """Which breasts a model was made from: (N,) ids and :class:`Split` of its snapshot."""

    breast_ids: npt.NDArray[np.int64]
    split: npt.NDArray[np.int8]


@dataclass(frozen=True)
class ActiveModel:
    """An accepted model whose weights were checked against their seal.

    Attributes
    ----------
    sha256
        SHA-256 of the model's manifest, which vectors and indexes name.
    workspace
        The name of the workspace whose breasts its vectors are of.
    """

    info: ModelInfo
    folder: Path
    sha256: str
    workspace: str = ""

    @property
    def weights(self) -> Path:
        """The sealed folder that the worker loads."""
        return self.folder / MODEL

    @property
    def vectors_folder(self) -> Path:
        """The vectors that count at present."""
        return current_vectors(self.folder)

    @cached_property
    def document(self) -> Mapping[str, Any]:
        """``model.json``: size, recipe, lexicon and so on, as the worker wrote it."""
        return files.read_json(self.weights / "model.json")

    def vectors(self) -> tuple[VectorFile, str]:
        """The verified vectors, and the SHA-256 of their manifest.

        Raises
        ------
        DamagedArtefact
            When they were altered, are another model's (faults 26 and 27), or another
            workspace's, whose breasts have the same numbers.
        """
        folder = self.vectors_folder
        if made_in(self.folder) not in ("", self.workspace):
            raise DamagedArtefact(
                "The vectors of the model in use were made in another workspace: refresh the model."
            )
        found = vector_files.mapped(folder, model=self.sha256)
        return found, files.sha256(folder / files.MANIFEST)

    def local_maps(self) -> LocalMaps | None:
        """The verified local maps of its vectors; None where there are none, or no whole ones."""
        folder = self.vectors_folder
        sha = files.sha256(folder / files.MANIFEST)
        return local.load_any(folder, model=self.sha256, vectors_sha=sha)

    def untrained(self) -> VectorFile | None:
        """Vectors of the same encoder before training, where the run made them."""
        folder = self.folder / UNTRAINED
        return vector_files.load(folder) if folder.is_dir() else None

    def lineage(self) -> Lineage:
        """Which breasts it was made from."""
        folder = self.folder / LINEAGE
        files.check_seal(folder, LINEAGE)
        return Lineage(
            cast(Any, arrays.load(folder / "breast_ids.npy", np.int64)),
            cast(Any, arrays.load(folder / "split.npy", np.int8)),
        )


def active(workspace: Workspace, reading: Reading) -> ActiveModel:
    """The model in use, its weights checked.

    Raises
    ------
    NoModel
        When none was accepted.
    DamagedArtefact
        When it was altered, or is not the one that was accepted.
    """
    info = model_rows.active(reading)
    if info is None:
        raise NoModel
    return check(workspace, info)


def check(workspace: Workspace, info: ModelInfo) -> ActiveModel:
    """Open a model of the store and compare its weights with their seal."""
    folder = workspace.models / info.uid
    files.check_seal(folder / MODEL, MODEL)
    sha = files.sha256(folder / MODEL / files.MANIFEST)
    if sha != info.sha256:
        raise DamagedArtefact(
            "The model in use is not the one that was accepted: accept a run again."
        )
    return ActiveModel(info, folder, sha, workspace.uid)


def stage(workspace: Workspace, run: Path) -> str:
    """Copy what a finished run produced to the accepted models, whole or not at all.

    Returns
    -------
    str
        SHA-256 of the model's manifest. Needs no store: any thread may do it.
    """
    target = workspace.models / run.name
    sha = _check_run(run)
    if target.is_dir():
        files.check_seal(target / MODEL, MODEL)
        describe(target, run, sha)
        return sha
    fresh = workspace.models / f".{run.name}.{uuid.uuid4().hex}"
    try:
        for name in (MODEL, VECTORS, UNTRAINED):
            if (run / name).is_dir():
                shutil.copytree(run / name, fresh / name)
                files.check_seal(fresh / name, MODEL if name == MODEL else vector_files.KIND)
        _save_lineage(run, fresh / LINEAGE)
        point(fresh, VECTORS, _inputs(run / "snapshot"), workspace.uid)
        describe(fresh, run, sha)
        for path in [p for p in fresh.rglob("*") if p.is_dir()]:
            files.sync_folder(path)
        fresh.replace(target)
        files.sync_folder(workspace.models)
    except OSError as error:
        raise WorldError(
            f"The model cannot be copied into the workspace ({error.strerror}): free space and "
            "accept the run again."
        ) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return sha


def describe(folder: Path, run: Path, sha: str) -> None:
    """Write or renew what is remembered of how the model in ``folder`` was made, and its card.

    A run whose notes are damaged still gives its model; registry and card then say what
    is not known. What was measured since is taken along, so that it outlives the run.
    """
    place = folder / records.RECORD
    try:
        known: Record | None = records.load(place, sha)
    except DamagedArtefact:
        known = None
    try:
        if known is None:
            fresh = records.of_run(run)
        else:
            fresh = replace(known, evaluations={**known.evaluations, **records.evaluations(run)})
    except DamagedArtefact:
        return
    if fresh.model == sha and fresh != known:
        records.save(fresh, place)
    cards.keep(folder)


def _check_run(run: Path) -> str:
    files.check_seal(run / MODEL, MODEL)
    sha = files.sha256(run / MODEL / files.MANIFEST)
    vector_files.load(run / VECTORS, model=sha)
    return sha


def _save_lineage(run: Path, folder: Path) -> None:
    """Keep whom the run learnt from, by its own partition: a fold is not the stored split."""
    snapshot = run / "snapshot"
    config = configs.load(run)
    seen = partition(
        snapshots.load(snapshot),
        collections=config.collections,
        folds=config.folds,
        fold=config.fold,
    )
    folder.mkdir(parents=True)
    for name, values in (("breast_ids", seen.breast_ids), ("split", seen.split)):
        with files.atomic(folder / f"{name}.npy") as stream:
            np.save(stream, values, allow_pickle=False)
    files.seal(folder, LINEAGE, snapshot=files.sha256(snapshot / files.MANIFEST))


def current_vectors(folder: Path) -> Path:
    """The folder of the vectors that count, of an accepted model's folder."""
    pointer = folder / _CURRENT
    if not pointer.is_file():
        return folder / VECTORS
    name = str(files.read_json(pointer).get("vectors", ""))
    if Path(name).name != name or not name.startswith(VECTORS):
        raise DamagedArtefact(f"{_CURRENT} of the model names no vectors: refresh the model.")
    return folder / name


def counts(folder: Path, sha: str) -> bool:
    """Whether the vectors that count, of an accepted model's folder, are still those of before.

    Parameters
    ----------
    sha
        SHA-256 of their manifest. Who worked for long on vectors keeps nothing made of them
        once others count: a patient may have been deleted from them.
    """
    try:
        return files.sha256(current_vectors(folder) / files.MANIFEST) == sha
    except (DamagedArtefact, OSError):
        return False


def stamp(folder: Path) -> tuple[int, ...]:
    """What becomes another one whenever other vectors of the model in ``folder`` count."""
    try:
        found = (folder / _CURRENT).stat()
    except OSError:
        return ()
    return found.st_mtime_ns, found.st_size, found.st_ino


def current_inputs(folder: Path) -> dict[int, str]:
    """What each breast's vector was made of (``BreastMaterial.inputs``), by breast id."""
    pointer = folder / _CURRENT
    found = files.read_json(pointer).get("inputs", {}) if pointer.is_file() else {}
    try:
        return {int(breast): str(text) for breast, text in found.items()}
    except (AttributeError, ValueError) as error:
        raise DamagedArtefact(
            f"{_CURRENT} of the model does not say what its vectors were made of: put a copy of "
            "it back, or use another model."
        ) from error


def made_in(folder: Path) -> str:
    """The name of the workspace in which an accepted model's vectors were made, if told."""
    pointer = folder / _CURRENT
    return str(files.read_json(pointer).get("workspace", "")) if pointer.is_file() else ""


def _inputs(snapshot: Path) -> dict[int, str]:
    ids = arrays.load(snapshot / "breast_ids.npy", np.int64)
    texts = files.read_json(snapshot / "snapshot.json")["facets"].get("inputs", ())
    return {int(breast): text for breast, text in zip(ids, texts, strict=False)}


def point(folder: Path, name: str, inputs: Mapping[int, str], workspace: str) -> None:
    """Name the vectors that count, what each breast's vector was made of, and where."""
    document = {
        "version": 1,
        "vectors": name,
        "workspace": workspace,
        "inputs": {str(b): t for b, t in inputs.items()},
    }
    files.write_json(folder / _CURRENT, document)


def replace_vectors(
    folder: Path,
    fresh: VectorFile,
    inputs: Mapping[int, str],
    workspace: str,
    beside: Callable[[Path, str], None] = lambda place, sha: None,
) -> Path:
    """Make ``fresh`` the vectors of the model in ``folder``; those before go afterwards.

    Parameters
    ----------
    beside
        Called with the new vectors' folder and the SHA-256 of their manifest before they
        count, to lay their local maps into it.
    """
    before = current_vectors(folder)
    place = folder / f"{VECTORS}-{uuid.uuid4().hex}"
    beside(place, vector_files.save(fresh, place))
    files.sync_folder(folder)
    point(folder, place.name, inputs, workspace)
    shutil.rmtree(before, ignore_errors=True)
    return place
