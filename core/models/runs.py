"""Runs: from the frozen data of the store to a model that is offered.

Each stage is apart, so that an application can take its database steps on one thread
and the slow ones on others: :func:`write_run` (no store), :func:`record`, the worker,
:func:`finish`, :func:`core.models.accepted.stage` (no store), :func:`accept`.
"""

from __future__ import annotations

import shutil
import uuid
from pathlib import Path

from core import computer, files
from core.dataset import snapshot as snapshots
from core.dataset.freeze import Preparer, freeze
from core.dataset.material import Material
from core.dataset.snapshot import Snapshot
from core.domain.errors import DamagedArtefact, WorldError
from core.domain.progress import CancelToken, Report
from core.domain.records import ModelId, ModelInfo, RunInfo, RunState
from core.domain.study import BreastId, ReaderId
from core.jobs.protocol import RESULT
from core.models import accepted, deleting, preflight
from core.models import record as records
from core.models.accepted import ActiveModel
from core.store import Reading, Store, Unit
from core.store import breasts as breast_rows
from core.store import models as model_rows
from core.store import runs as run_rows
from core.training import config as configs
from core.training.config import TrainConfig
from core.workspace import Workspace

SNAPSHOT = records.SNAPSHOT
BEFORE = "before"
"""In a run's folder: the model that was in use when it began, to be compared with."""


def new_run(
    store: Store,
    workspace: Workspace,
    pool: Preparer,
    config: TrainConfig,
    *,
    report: Report,
    cancel: CancelToken,
) -> Path:
    """Freeze the data and write the folder of a new run; the worker starts from it.

    Raises
    ------
    NotEnoughData
        When anything stands in the way of a start (:mod:`core.models.preflight`).
    """

    def ready(material: Material) -> None:
        found = computer.look(workspace.runs)
        preflight.require(preflight.check(material, config, found))

    frozen = freeze(
        store, workspace, pool, size=config.size, report=report, cancel=cancel, ready=ready
    )
    with store.read() as reading:
        before = in_use(reading, workspace)
        gone = deleting.gone(reading)
    deleting.tidy(workspace, gone)
    run, sha = write_run(workspace, config, frozen, before)
    with store.write(None, "start a training") as unit:
        record(unit, run, config, sha)
    return run


def in_use(reading: Reading, workspace: Workspace) -> ActiveModel | None:
    """The model in use where it is whole: one that is not keeps nobody from training."""
    try:
        return accepted.active(workspace, reading)
    except (accepted.NoModel, DamagedArtefact):
        return None


def write_run(
    workspace: Workspace, config: TrainConfig, frozen: Snapshot, before: ActiveModel | None = None
) -> tuple[Path, str]:
    """Write snapshot and settings into a new run folder.

    Parameters
    ----------
    before
        The model in use. Where it takes pixels of the snapshot's recipe, it goes along,
        so that the worker embeds the same breasts with it for the comparison.

    Returns
    -------
    tuple
        The folder, and the SHA-256 of the snapshot's manifest.
    """
    run = workspace.runs / uuid.uuid4().hex
    (run / SNAPSHOT).mkdir(parents=True, mode=0o700)
    try:
        sha = snapshots.save(frozen, run / SNAPSHOT)
        configs.save(config, run)
        known = {} if before is None else {"uid": before.info.uid, "sha256": before.sha256}
        records.begin(run, known)
        if before is not None and before.document.get("recipe") == frozen.recipe:
            shutil.copytree(before.weights, run / BEFORE / accepted.MODEL)
    except OSError as error:
        shutil.rmtree(run, ignore_errors=True)
        raise WorldError(
            f"The training data cannot be written ({error.strerror}): free space and start again."
        ) from error
    return run, sha


def record(unit: Unit, run: Path, config: TrainConfig, snapshot_sha: str) -> None:
    """Note in the store that a run begins."""
    run_rows.add(unit, run.name, config.preset, config.model_dump(mode="json"), snapshot_sha)


def finish(unit: Unit, run: Path, state: RunState | None = None) -> ModelInfo | None:
    """Note how a run ended; what it produced is offered.

    Parameters
    ----------
    state
        How it ended, where its folder holds no result (cancelled, failed).

    Returns
    -------
    ModelInfo or None
        The offered model; the same one when asked again.
    """
    info = run_rows.by_uid(unit, run.name)
    if run_rows.deleted(unit, [info.id]):
        return None
    if not (run / RESULT).is_file():
        run_rows.finish(unit, info.id, state or RunState.FAILED, {})
        return None
    known = next((m for m in model_rows.all_models(unit) if m.run == info.id), None)
    if known is not None:
        return known
    result = files.read_json(run / RESULT)
    stopped = bool(result.get("stopped")) or state is RunState.STOPPED
    run_rows.finish(unit, info.id, RunState.STOPPED if stopped else RunState.FINISHED, result)
    sha = files.sha256(run / accepted.MODEL / files.MANIFEST)
    return model_rows.get(unit, model_rows.add(unit, info.id, run.name, sha, result))


def accept(unit: Unit, workspace: Workspace, model: ModelId, reader: ReaderId | None) -> None:
    """Make a staged model the one in use (after :func:`core.models.accepted.stage`)."""
    staged = accepted.check(workspace, model_rows.get(unit, model))
    vectors, _ = staged.vectors()
    model_rows.accept(unit, model, reader)
    reconcile(unit, model, vectors.breast_ids.tolist())


def rollback(unit: Unit, workspace: Workspace) -> ModelInfo:
    """Put the model that was in use before the present one into use again.

    Its weights, vectors and lineage are verified first. Its index is a cache over its
    vectors, which the next search builds again where it is not theirs; what came after
    it was used last is embedded by the next refresh (:func:`behind` says how much).

    Raises
    ------
    WorldError
        When there is none to go back to.
    DamagedArtefact
        When it is not whole: then the present one stays in use.
    """
    former = model_rows.former(unit)
    if former is None:
        raise WorldError("There is no earlier model to go back to: the present one stays in use.")
    try:
        found = accepted.check(workspace, former)
        vectors, _ = found.vectors()
        found.lineage()
    except DamagedArtefact as error:
        raise DamagedArtefact(
            f"The model before ({former.uid[:8]}) cannot be used again, so the present one stays: "
            f"{error.sentence}"
        ) from error
    model_rows.roll_back(unit, former.id)
    reconcile(unit, former.id, vectors.breast_ids.tolist())
    return model_rows.get(unit, former.id)


def behind(material: Material, model: ActiveModel) -> int:
    """How many breasts a refresh would embed with a model: new ones, and what lies otherwise."""
    inputs = accepted.current_inputs(model.folder)
    vectors, _ = model.vectors()
    there = {int(breast): inputs.get(int(breast), "") for breast in vectors.breast_ids}
    return sum(
        1 for row in material.breasts if row.seen and there.get(int(row.info.id)) != row.inputs
    )


def reconcile(unit: Unit, model: ModelId, embedded: list[int]) -> None:
    """Bring the store's rows in line with the vector file, which is the truth (fault 28)."""
    # A breast that lost its last image meanwhile has no row to mark.
    there = set(breast_rows.several(unit, [BreastId(breast) for breast in embedded]))
    known = model_rows.embedded(unit, model)
    model_rows.forget_embedded(unit, model, known - there)
    model_rows.mark_embedded(unit, model, there)


def resumable(reading: Reading, workspace: Workspace) -> RunInfo | None:
    """The newest run that began, was not cancelled, and whose model is not offered yet.

    One that has its result, but whose end nobody could note down (the application was
    killed), is among them: taken up again it ends at once and its model is offered.
    """
    gone = run_rows.deleted(reading)
    for info in run_rows.all_runs(reading):
        if info.id in gone:
            continue
        folder = workspace.runs / info.uid
        if info.state in {RunState.RUNNING, RunState.FAILED} and folder.is_dir():
            offered = any(model.run == info.id for model in model_rows.all_models(reading))
            return None if offered else info
        if info.state in {RunState.FINISHED, RunState.STOPPED}:
            return None
    return None
