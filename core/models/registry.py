"""Every run of a workspace, with all that is known of it, as values.

What the store knows is always there; what lies in a run's folder is read as far as it
goes, and what is missing or damaged is a sentence, never the end of the list.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from core import files
from core.domain.errors import DamagedArtefact, WorldError, WrongUsage
from core.domain.records import ModelInfo, RunId, RunInfo, RunState
from core.jobs import lock
from core.jobs.protocol import RESULT, Kind, read_events
from core.models import accepted, deleting, measures
from core.models import record as records
from core.store import Reading
from core.store import models as model_rows
from core.store import runs as run_rows
from core.store.models import Acceptance
from core.store.runs import Deletion
from core.training import config as configs
from core.training.config import TrainConfig
from core.workspace import Workspace

_SHORTEST = 4


@dataclass(frozen=True)
class RunEntry:
    """One run.

    Attributes
    ----------
    folder
        Where it lies, None where the folder is gone.
    config
        Its settings; None where this program does not understand them.
    result
        ``result.json`` without the curves; empty before the end.
    curves
        What was told of each epoch (``Kind.EPOCH``), in order, also of one that runs.
    code_version, lexicon
        Empty where that was not written down.
    model
        What it offers or gave; None for none, and where it was withdrawn.
    uses
        Each time its model was put into use, oldest first.
    in_use, running, resumable
        Whether its model is used now, its worker works now, it could be taken up again.
    size, model_size
        Bytes of its folder, and of its model's with vectors.
    deleted
        Who deleted it and when.
    evaluations
        What was measured, by vectors (``evaluation``, ``evaluation-before``, ...).
    trouble
        What is missing or damaged, as sentences.
    """

    info: RunInfo
    folder: Path | None
    config: TrainConfig | None
    result: Mapping[str, Any]
    curves: tuple[Mapping[str, Any], ...]
    code_version: str
    lexicon: str
    model: ModelInfo | None
    uses: tuple[Acceptance, ...]
    in_use: bool
    running: bool
    resumable: bool
    size: int
    model_size: int
    deleted: Deletion | None = None
    evaluations: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    trouble: tuple[str, ...] = ()

    @property
    def uid(self) -> str:
        """The name of its folder, and of its model."""
        return self.info.uid

    @property
    def snapshot(self) -> str:
        """SHA-256 of the frozen data it learnt from."""
        return self.info.snapshot_sha

    @property
    def seed(self) -> int | None:
        """Of everything random in it."""
        return None if self.config is None else self.config.seed

    @property
    def accepted(self) -> bool:
        """Whether a person ever put its model into use."""
        return self.model is not None and (self.model.accepted_at is not None or self.model.active)

    @property
    def primary(self) -> Mapping[str, Any] | None:
        """The AUC of the frozen probe with its interval; None before it is measured."""
        found = measures.first(self.evaluations.get(records.EVALUATION, {}))
        return None if found is None else found[1]

    @property
    def imported(self) -> bool:
        """Whether its model came from elsewhere."""
        return bool(self.info.metrics.get("imported"))


@dataclass(frozen=True)
class Rows:
    """What the store knows of its runs and models."""

    runs: tuple[RunInfo, ...]
    models: tuple[ModelInfo, ...]
    uses: tuple[Acceptance, ...]
    deleted: Mapping[RunId, Deletion]


def rows(reading: Reading) -> Rows:
    """The store's part of the list, for :func:`look`: no file is touched."""
    return Rows(
        run_rows.all_runs(reading),
        model_rows.all_models(reading),
        model_rows.acceptances(reading),
        run_rows.deleted(reading),
    )


def look(workspace: Workspace, known: Rows) -> tuple[RunEntry, ...]:
    """Every run, newest first, with what its folders tell.

    Some milliseconds a run, and no store is needed: any thread but the window's may do it.
    """
    held = lock.holder(workspace.runs)
    running = held.run if held is not None else ""
    offered = {model.run: model for model in known.models}
    return tuple(
        _entry(
            workspace, info, offered.get(info.id), known.uses,
            running=info.uid == running, deleted=known.deleted.get(info.id),
        )
        for info in known.runs
    )  # fmt: skip


def list_runs(reading: Reading, workspace: Workspace) -> tuple[RunEntry, ...]:
    """Every run, newest first; where nobody waits for the store."""
    return look(workspace, rows(reading))


def find(entries: tuple[RunEntry, ...], name: str) -> RunEntry:
    """The run whose uid begins with ``name``.

    Raises
    ------
    WrongUsage
        When none does, or several do.
    """
    found = [entry for entry in entries if entry.uid.startswith(name)]
    if len(name) < _SHORTEST or not found:
        raise WrongUsage(f"There is no run {name}: see `maninegs runs`.")
    if len(found) > 1:
        raise WrongUsage(f"Several runs begin with {name}: give more of its name.")
    return found[0]


def _entry(
    workspace: Workspace,
    info: RunInfo,
    model: ModelInfo | None,
    uses: tuple[Acceptance, ...],
    *,
    running: bool,
    deleted: Deletion | None,
) -> RunEntry:
    run = workspace.runs / info.uid
    kept = workspace.models / info.uid
    there = run.is_dir() and deleted is None
    trouble: list[str] = []
    result, history = _result(info, run, there, trouble)
    start = records.begun(run) if there else {}
    record = _record(kept, model, trouble)
    if record is not None:
        history = history or record.history
        result = result or dict(record.result)
    if not there and deleted is None and not info.metrics.get("imported"):
        trouble.append("The run's folder is gone: what the store and its model know is shown.")
    code = result.get("code_version") or start.get("code_version", "")
    lexicon = str(result.get("lexicon", ""))
    return RunEntry(
        info=info,
        folder=run if there else None,
        config=_config(info, run, there, trouble),
        result=result,
        curves=tuple(history) or (_told(run) if there else ()),
        code_version=str(code or (record.code_version if record else "")),
        lexicon=lexicon or (record.lexicon if record else "") or _lexicon(run, there),
        model=model,
        uses=tuple(use for use in uses if model is not None and use.model == model.id),
        in_use=model is not None and model.active,
        running=running,
        # One whose end nobody could note down counts (core.models.runs.resumable).
        resumable=there
        and not running
        and model is None
        and info.state in {RunState.RUNNING, RunState.FAILED},
        size=deleting.size(run) if there else 0,
        model_size=deleting.size(kept),
        deleted=deleted,
        evaluations={
            **(record.evaluations if record else {}),
            **(records.evaluations(run) if there else {}),
        },
        trouble=tuple(trouble),
    )


def _result(
    info: RunInfo, run: Path, there: bool, trouble: list[str]
) -> tuple[dict[str, Any], tuple[Mapping[str, Any], ...]]:
    found = dict(info.metrics)
    if there and (run / RESULT).is_file():
        try:
            found = files.read_json(run / RESULT)
        except DamagedArtefact as error:
            trouble.append(error.sentence)
    history = found.pop("history", ())
    if not isinstance(history, list | tuple):
        history = ()
    return found, tuple(one for one in history if isinstance(one, Mapping))


def _config(info: RunInfo, run: Path, there: bool, trouble: list[str]) -> TrainConfig | None:
    if there:
        try:
            return configs.load(run)
        except DamagedArtefact as error:
            trouble.append(error.sentence)
    try:
        return TrainConfig.model_validate(dict(info.settings))
    except ValidationError:
        trouble.append("Its settings are of another version of this program and are not shown.")
        return None


def _record(kept: Path, model: ModelInfo | None, trouble: list[str]) -> records.Record | None:
    if model is None or not kept.is_dir():
        if model is not None and model.accepted_at is not None:
            trouble.append("Its accepted model is not in the workspace any more.")
        return None
    if not (kept / records.RECORD).is_dir():
        return None
    try:
        return records.load(kept / records.RECORD, model.sha256)
    except DamagedArtefact as error:
        trouble.append(error.sentence)
        return None


def _told(run: Path) -> tuple[Mapping[str, Any], ...]:
    """Epochs from the worker's events; a resumed run's later telling counts."""
    epochs: dict[int, Mapping[str, Any]] = {}
    try:
        for told, _ in read_events(run):
            if told.kind is Kind.EPOCH and isinstance(told.values.get("epoch"), int):
                epochs[told["epoch"]] = told.values
    except OSError:
        return ()
    return tuple(epochs[epoch] for epoch in sorted(epochs))


def _lexicon(run: Path, there: bool) -> str:
    try:
        known = files.ties(run / records.SNAPSHOT) if there else {}
        return str(known.get("lexicon", ""))
    except DamagedArtefact:
        return ""


def folder_of(workspace: Workspace, entry: RunEntry) -> Path:
    """Where a run's model lies for its card: staged with its vectors, or in the run.

    Raises
    ------
    WorldError
        When it is nowhere.
    """
    for place in (workspace.models / entry.uid, *([entry.folder] if entry.folder else [])):
        if (place / accepted.MODEL).is_dir():
            return place
    raise WorldError(f"The run {entry.uid[:8]} has no model: only a finished training has a card.")
