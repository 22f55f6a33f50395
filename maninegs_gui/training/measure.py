"""How good an offered model is on held-out patients, measured once and kept beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from core import files
from core.domain.errors import DamagedArtefact, NotEnoughData
from core.workspace import Workspace

if TYPE_CHECKING:
    from core.domain.records import ModelInfo
    from core.store import Store

_DOCUMENT = "evaluation.json"


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

    Where there are too few held-out cases, ``note`` says so.
    """
    from core.evaluation.live import evaluate
    from core.retrieval import facts
    from core.retrieval.service import Cases

    before = known(workspace, info)
    if before:
        return before
    with store.read() as reading:
        read = facts.read(reading, workspace)
    try:
        found = evaluate(Cases.open(workspace, replace(read, model=info))).document()
    except NotEnoughData as error:
        found = {"note": error.sentence}
    document = {"version": 1, "model": info.sha256, **found}
    files.write_json(workspace.models / info.uid / _DOCUMENT, document)
    return document
