"""Trainings and the frozen data they were made from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from core.domain.changes import Topic
from core.domain.errors import WorldError
from core.domain.records import RunId, RunInfo, RunState
from core.store.tables import RunRow, SnapshotRow
from core.store.work import Reading, Unit


def add(unit: Unit, uid: str, preset: str, settings: Mapping[str, Any], snapshot_sha: str) -> RunId:
    """Note that a training begins, on the snapshot with this manifest SHA-256."""
    if unit.session.get(SnapshotRow, snapshot_sha) is None:
        unit.session.add(SnapshotRow(sha256=snapshot_sha, created_at=unit.now))
        unit.session.flush()
    row = RunRow(
        uid=uid, preset=preset, settings=dict(settings), snapshot_sha=snapshot_sha,
        state=RunState.RUNNING.value, metrics={}, started_at=unit.now, finished_at=None,
    )  # fmt: skip
    unit.session.add(row)
    unit.session.flush()
    unit.record(Topic.RUNS, row.id, "add", after={"preset": preset, "snapshot": snapshot_sha})
    return RunId(row.id)


def finish(unit: Unit, run: RunId, state: RunState, metrics: Mapping[str, Any]) -> None:
    """Note how a training ended, with what it measured."""
    row = _row(unit, run)
    before = {"state": row.state}
    row.state, row.metrics, row.finished_at = RunState(state).value, dict(metrics), unit.now
    unit.record(Topic.RUNS, run, "change", before=before, after={"state": row.state})


def resume(unit: Unit, run: RunId) -> None:
    """Note that an ended training goes on."""
    row = _row(unit, run)
    before = {"state": row.state}
    row.state, row.finished_at = RunState.RUNNING.value, None
    unit.record(Topic.RUNS, run, "change", before=before, after={"state": row.state})


def get(reading: Reading, run: RunId) -> RunInfo:
    """One training."""
    return _value(_row(reading, run))


def by_uid(reading: Reading, uid: str) -> RunInfo:
    """The training whose folder is ``uid``."""
    row = reading.session.scalar(select(RunRow).where(RunRow.uid == uid))
    if row is None:
        raise WorldError(f"There is no run {uid} in this workspace.")
    return _value(row)


def all_runs(reading: Reading) -> tuple[RunInfo, ...]:
    """Every training, newest first."""
    rows = reading.session.scalars(select(RunRow).order_by(RunRow.id.desc()))
    return tuple(_value(row) for row in rows)


def _row(reading: Reading, run: RunId) -> RunRow:
    row = reading.session.get(RunRow, run)
    if row is None:
        raise WorldError(f"There is no run {run} in this workspace.")
    return row


def _value(row: RunRow) -> RunInfo:
    return RunInfo(
        RunId(row.id), row.uid, row.preset, row.settings, row.snapshot_sha, RunState(row.state),
        row.metrics, row.started_at, row.finished_at,
    )  # fmt: skip
