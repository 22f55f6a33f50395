"""Trainings and the frozen data they were made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

from sqlalchemy import select

from core.domain.changes import Topic
from core.domain.errors import WorldError
from core.domain.records import RunId, RunInfo, RunState
from core.domain.study import ReaderId
from core.store.tables import HistoryRow, RunRow, SnapshotRow
from core.store.work import Reading, Unit

_DELETE = "delete"


@dataclass(frozen=True, slots=True)
class Deletion:
    """Who deleted a training's folder, and when; the row and the history stay."""

    run: RunId
    at: datetime
    by: ReaderId | None


def add(unit: Unit, uid: str, preset: str, settings: Mapping[str, Any], snapshot_sha: str) -> RunId:
    """Note that a training begins, on the snapshot with this manifest SHA-256."""
    note_snapshot(unit, snapshot_sha)
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
    """Note that an ended training goes on.

    Raises
    ------
    WorldError
        When it was deleted.
    """
    row = _row(unit, run)
    if deleted(unit, [run]):
        raise WorldError(f"The run {row.uid} was deleted and cannot go on: start a new one.")
    before = {"state": row.state}
    row.state, row.finished_at = RunState.RUNNING.value, None
    unit.record(Topic.RUNS, run, "change", before=before, after={"state": row.state})


def delete(unit: Unit, run: RunId) -> None:
    """Note that a training is deleted, by this unit's reader; its row stays.

    One that was never finished is cancelled with it. Doing it again changes nothing.
    """
    row = _row(unit, run)
    if deleted(unit, [run]):
        return
    before = {"state": row.state}
    if row.state == RunState.RUNNING.value:
        row.state, row.finished_at = RunState.CANCELLED.value, unit.now
    unit.record(Topic.RUNS, run, _DELETE, before=before, after={"state": row.state})


def deleted(reading: Reading, runs: Iterable[RunId] | None = None) -> dict[RunId, Deletion]:
    """The trainings that were deleted, all of them or those among ``runs``.

    The append-only history is what remembers it, so that nobody can unsay it.
    """
    query = select(HistoryRow).where(
        HistoryRow.topic == Topic.RUNS.value,
        HistoryRow.action == _DELETE,
        # What belongs to no breast is found by its own index (revision 0008).
        HistoryRow.breast_id.is_(None),
    )
    if runs is not None:
        query = query.where(HistoryRow.item_id.in_(list(runs)))
    return {
        RunId(row.item_id): Deletion(
            RunId(row.item_id),
            row.at.astimezone(timezone(timedelta(minutes=row.offset_minutes))),
            None if row.reader_id is None else ReaderId(row.reader_id),
        )
        for row in reading.session.scalars(query)
    }


def note_snapshot(unit: Unit, sha256: str) -> None:
    """Remember frozen data, so that a run may name it."""
    if unit.session.get(SnapshotRow, sha256) is None:
        unit.session.add(SnapshotRow(sha256=sha256, created_at=unit.now))
        unit.session.flush()


def knows_snapshot(reading: Reading, sha256: str) -> bool:
    """Whether this store froze these data, or took in a model that was made from them."""
    return reading.session.get(SnapshotRow, sha256) is not None


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
