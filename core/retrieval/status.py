"""Whether the workspace can be searched: the model in use and its index, in words."""

from __future__ import annotations

from typing import Any

from core.domain.errors import DamagedArtefact
from core.models import accepted, backlog
from core.retrieval import index
from core.store import Reading
from core.store import models as model_rows
from core.workspace import Workspace


def of_workspace(workspace: Workspace, reading: Reading) -> dict[str, Any]:
    """``model`` and ``index`` as JSON values; None before a model was accepted.

    A state other than ``ready`` is a sentence that says what to do.
    """
    info = model_rows.active(reading)
    if info is None:
        return {"model": None, "index": None}
    waits = backlog.Looker().look(reading, workspace, info)
    model: dict[str, Any] = {
        "uid": info.uid, "sha256": info.sha256, "state": "ready", "embedded": 0,
        "new": len(waits.new), "turned": len(waits.turned), "failed": len(waits.failed),
    }  # fmt: skip
    found: dict[str, Any] = {"state": "ready", "rows": 0, "kind": "", "recall": None}
    try:
        opened = accepted.check(workspace, info)
        vectors, sha = opened.vectors()
    except DamagedArtefact as error:
        model["state"] = found["state"] = error.sentence
        return {"model": model, "index": found}
    model["embedded"] = len(vectors.breast_ids)
    place = workspace.indexes / info.uid
    if index.newest(place) is None:
        found["state"] = "not built yet: the first search builds it"
        return {"model": model, "index": found}
    try:
        known = index.open_index(place, vectors, sha, workspace=workspace.uid)
    except DamagedArtefact as error:
        found["state"] = f"{error.sentence} It is built again at the next search."
        return {"model": model, "index": found}
    found |= {"rows": len(known), "kind": known.kind, "recall": known.recall}
    if known.pending:
        found["state"] = (
            "every row is compared, which is slow: `maninegs refresh`, or an open window, builds "
            "a quicker one"
        )
    return {"model": model, "index": found}
