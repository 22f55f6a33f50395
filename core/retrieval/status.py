"""Whether the workspace can be searched: the model in use and its index, in words."""

from __future__ import annotations

from typing import Any

from core.dataset.material import gather
from core.domain.errors import DamagedArtefact
from core.models import accepted
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
    model: dict[str, Any] = {"uid": info.uid, "sha256": info.sha256, "state": "ready",
                             "embedded": 0, "new": 0}  # fmt: skip
    found: dict[str, Any] = {"state": "ready", "rows": 0}
    try:
        opened = accepted.check(workspace, info)
        vectors, sha = opened.vectors()
    except DamagedArtefact as error:
        model["state"] = found["state"] = error.sentence
        return {"model": model, "index": found}
    there = {int(breast) for breast in vectors.breast_ids}
    seen = {int(row.info.id) for row in gather(reading, workspace).breasts if row.seen}
    model["embedded"], model["new"] = len(there), len(seen - there)
    place = workspace.indexes / info.uid
    if not place.exists():
        found["state"] = "not built yet: the first search builds it"
        return {"model": model, "index": found}
    try:
        found["rows"] = len(index.open_index(place, vectors, sha))
    except DamagedArtefact as error:
        found["state"] = f"{error.sentence} It is built again at the next search."
    return {"model": model, "index": found}
