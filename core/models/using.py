"""Putting a model into use: what the window's pages and the command line do alike."""

from __future__ import annotations

from collections.abc import Callable

from core.dataset.freeze import Preparer
from core.domain.changes import Changes
from core.domain.errors import DamagedArtefact, WorldError
from core.domain.progress import CancelToken, Progress, Report
from core.domain.study import ReaderId
from core.models import accepted, refresh, runs
from core.store import Store
from core.store import models as model_rows
from core.workspace import Workspace

_TITLE = "Putting the model into use"


def use(
    store: Store,
    workspace: Workspace,
    uid: str,
    reader: ReaderId | None,
    *,
    pool: Callable[[], Preparer],
    report: Report,
    cancel: CancelToken,
) -> Changes:
    """Make the model of a run the one in use.

    One that stands by itself in the workspace needs its run's folder no more; one from
    elsewhere embeds the images of this workspace first, which may take minutes.

    Raises
    ------
    WorldError
        When there is no such model, or it is not whole: then the present one stays in use.
    """
    with store.read() as reading:
        found = next((one for one in model_rows.all_models(reading) if one.uid == uid), None)
    if found is None:
        raise WorldError(f"The run {uid[:8]} offers no model any more: choose another.")
    report(Progress(0, 2, "Copying the model"))
    if (workspace.runs / uid).is_dir():
        try:
            accepted.stage(workspace, workspace.runs / uid)
        except DamagedArtefact:
            # What was copied before stands for itself, and is checked below.
            if not (workspace.models / uid).is_dir():
                raise
    cancel.check(_TITLE)
    refresh.embed_first(store, workspace, pool, found, report=report, cancel=cancel)
    cancel.check(_TITLE)
    report(Progress(1, 2, _TITLE))
    with store.write(reader, "use a model") as unit:
        runs.accept(unit, workspace, found.id, reader)
    changes: Changes = unit.changes
    return changes
