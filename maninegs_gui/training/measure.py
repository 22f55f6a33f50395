"""How good an offered model is on held-out patients, measured once and kept beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from core import files
from core.domain.errors import DamagedArtefact, NotEnoughData
from core.workspace import Workspace

if TYPE_CHECKING:
    from core.domain.records import ModelInfo
    from core.store import Store

_DOCUMENT = "evaluation.json"
_PRIMARY = "auc_probe"


def known(workspace: Workspace, info: ModelInfo) -> Mapping[str, Any]:
    """What was measured of a model; empty when nothing was yet."""
    path = workspace.models / info.uid / _DOCUMENT
    if not path.is_file():
        return {}
    try:
        found = files.read_json(path)
    except DamagedArtefact:
        return {}
    return found if found.get("model") == info.sha256 else {}


def measure(store: Store, workspace: Workspace, info: ModelInfo) -> Mapping[str, Any]:
    """Measure a staged model that need not be the one in use; takes seconds.

    One whose run is there is measured by the protocol on the run's own data, as the page of
    models does it, so that both show the same numbers and nothing is measured twice; any
    other on the store as it is. Where there are too few held-out cases, ``note`` says so.
    """
    before = known(workspace, info)
    if before:
        return before
    try:
        if (workspace.runs / info.uid / "vectors").is_dir():
            found = _of_run(workspace, info)
        else:
            found = _of_store(store, workspace, info)
    except NotEnoughData as error:
        found = {"note": error.sentence}
    document = {"version": 1, "model": info.sha256, **found}
    files.write_json(workspace.models / info.uid / _DOCUMENT, document)
    return document


def _of_run(workspace: Workspace, info: ModelInfo) -> dict[str, Any]:
    from core.evaluation.protocol import evaluate
    from core.evaluation.sheet import before_after

    sheet = before_after(workspace, info)
    numbers = evaluate(workspace.runs / info.uid)  # as it was kept a moment ago
    found: dict[str, Any] = {
        name: asdict(numbers.metrics[key])
        for name, key in (("auc", _PRIMARY), ("auc_tags", "auc_tags"), ("auc_vote", "auc_vote"))
        if key in numbers.metrics
    }
    for name, beside in (("auc_untrained", sheet.untrained), ("auc_former", sheet.comparison)):
        if beside is not None and _PRIMARY in beside.metrics:
            found[name] = asdict(beside.metrics[_PRIMARY].other)
    if "auc" not in found:
        found["note"] = " ".join(numbers.notes)
    return {**found, "former": sheet.former}


def _of_store(store: Store, workspace: Workspace, info: ModelInfo) -> dict[str, Any]:
    from core.evaluation.live import evaluate
    from core.retrieval import facts
    from core.retrieval.service import Cases

    with store.read() as reading:
        read = facts.read(reading, workspace)
    return evaluate(Cases.open(workspace, replace(read, model=info))).document()
