"""What is remembered of a training beside its model: settings, data in numbers, curves, version.

``run.json`` is written when a run begins (which program, which model was in use). When
its model is staged, a sealed ``record/`` goes with the model, so that registry and card
need the run's folder no more. It holds counts, no id of a breast or patient.
"""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from pydantic import ValidationError

from core import files, version
from core.dataset import snapshot as snapshots
from core.dataset.partition import ASIDE, partition
from core.dataset.snapshot import MALIGNANT, UNKNOWN, Snapshot, Split
from core.domain.errors import DamagedArtefact, NotEnoughData
from core.jobs.protocol import RESULT
from core.training import config as configs
from core.training.config import TrainConfig

KIND = RECORD = "record"
BEGUN = "run.json"
SNAPSHOT = "snapshot"
EVALUATION = "evaluation"
PROTOCOL = 2
"""Of ``core.evaluation``: raised when the same vectors would be measured otherwise."""
_DOCUMENT = "record.json"
_FACETS = ("collection", "vendor", "density", "type", "age")
_NAMES = {Split.TRAIN: "train", Split.VALIDATION: "validation", Split.TEST: "test"}
_IDS = ("_ids", "_patients")


@dataclass(frozen=True)
class Record:
    """One training in numbers.

    Attributes
    ----------
    model
        SHA-256 of the model's manifest.
    snapshot, lexicon, recipe
        What it learnt from.
    code_version
        Of the program that trained; empty where that was not written down.
    settings
        ``config.json``.
    result
        ``result.json`` without the curves, which are ``history``.
    data
        ``parts``: by split (``train``, ``validation``, ``test``, ``aside``) the numbers
        of patients, breasts, tagged, proven, malignant, views; ``collections``: the same
        by collection; ``facets``: breasts of the training part by facet and value.
        Empty where nobody counted.
    before
        ``uid`` and ``sha256`` of the model in use when the run began; empty for none.
    origin
        Of a model from elsewhere: who made it is not known here, only when it came.
    evaluations
        What was measured, by vectors (``evaluation``, ``evaluation-before``, ...).
    """

    model: str
    uid: str = ""
    snapshot: str = ""
    lexicon: str = ""
    recipe: str = ""
    code_version: str = ""
    started_at: str = ""
    finished_at: str = ""
    settings: Mapping[str, Any] = field(default_factory=dict)
    result: Mapping[str, Any] = field(default_factory=dict)
    history: tuple[Mapping[str, Any], ...] = ()
    data: Mapping[str, Any] = field(default_factory=dict)
    before: Mapping[str, str] = field(default_factory=dict)
    origin: Mapping[str, str] = field(default_factory=dict)
    evaluations: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @property
    def config(self) -> TrainConfig | None:
        """The settings as values; None where this program does not understand them."""
        try:
            return TrainConfig.model_validate(dict(self.settings)) if self.settings else None
        except ValidationError:
            return None


def begin(run: Path, before: Mapping[str, str]) -> None:
    """Note in a new run folder which program starts it, and beside which model."""
    document = {
        "version": 1,
        "code_version": version.describe(),
        "started_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "before": dict(before),
    }
    files.write_json(run / BEGUN, document)


def begun(run: Path) -> dict[str, Any]:
    """What :func:`begin` noted; empty for a run of an earlier program, or a damaged note."""
    try:
        found = files.read_json(run / BEGUN)
    except DamagedArtefact:
        return {}
    texts = (found.get("code_version"), found.get("started_at"))
    whole = found.get("version") == 1 and all(isinstance(one, str) for one in texts)
    return found if whole and _names(found.get("before")) else {}


def _names(value: Any) -> bool:
    """Whether it is a table of texts."""
    return isinstance(value, dict) and all(isinstance(one, str) for one in value.values())


def _epochs(value: Any) -> bool:
    """Whether they are curves: a table for each epoch."""
    return isinstance(value, list) and all(isinstance(one, dict) for one in value)


def of_run(run: Path) -> Record:
    """The record of a finished run, from its folder.

    Raises
    ------
    DamagedArtefact
        When its model, settings, snapshot or result are not whole.
    """
    files.check_seal(run / "model", "model")
    config = configs.load(run)
    result = files.read_json(run / RESULT)
    frozen = snapshots.load(run / SNAPSHOT)
    start = begun(run)
    history = result.pop("history", [])
    if not _epochs(history):
        raise DamagedArtefact(f"{RESULT} in {run.name} does not hold the curves of a training.")
    finished = datetime.fromtimestamp((run / RESULT).stat().st_mtime, UTC)
    return Record(
        model=files.sha256(run / "model" / files.MANIFEST),
        uid=run.name,
        snapshot=files.sha256(run / SNAPSHOT / files.MANIFEST),
        lexicon=frozen.lexicon,
        recipe=frozen.recipe,
        code_version=str(result.get("code_version") or start.get("code_version", "")),
        started_at=str(start.get("started_at", "")),
        finished_at=finished.isoformat(timespec="seconds"),
        settings=config.model_dump(mode="json"),
        result=result,
        history=tuple(history),
        data=count(frozen, config),
        before=start.get("before") or {},
        evaluations=evaluations(run),
    )


def count(frozen: Snapshot, config: TrainConfig) -> dict[str, Any]:
    """How much of what there is in each part of the data, as the run sees it."""
    try:
        seen = partition(
            frozen, collections=config.collections, folds=config.folds, fold=config.fold
        )
    except NotEnoughData:
        seen = frozen
    facets = {name: np.array(seen.facets[name]) for name in _FACETS if name in seen.facets}
    train = seen.split == Split.TRAIN
    found: dict[str, Any] = {"parts": _parts(seen, np.ones(len(seen), np.bool_)), "facets": {}}
    for name, values in facets.items():
        known, times = np.unique(values[train], return_counts=True)
        found["facets"][name] = {str(v): int(n) for v, n in zip(known, times, strict=True)}
    places = facets.get("collection", np.array([""] * len(seen)))
    found["collections"] = {str(p): _parts(seen, places == p) for p in np.unique(places)}
    return found


def _parts(seen: Snapshot, among: npt.NDArray[np.bool_]) -> dict[str, dict[str, int]]:
    found = {}
    for part, name in (*_NAMES.items(), (ASIDE, "aside")):
        rows = among & (seen.split == part)
        if rows.any():
            found[name] = {
                "patients": len(np.unique(seen.patient_ids[rows])),
                "breasts": int(rows.sum()),
                "tagged": int(seen.tagged[rows].sum()),
                "proven": int((seen.pathology[rows] != UNKNOWN).sum()),
                "malignant": int((seen.pathology[rows] == MALIGNANT).sum()),
                "views": int((seen.views[rows] >= 0).sum()),
            }
    return found


def evaluations(run: Path) -> dict[str, dict[str, Any]]:
    """The documents of what was measured of a run, without anybody's id.

    One that was altered, is another run's, was measured in an earlier way or on vectors that
    are not the run's any more is as good as none: the run is measured again.
    """
    found = {}
    for folder in sorted(run.glob(f"{EVALUATION}*")):
        path = folder / f"{EVALUATION}.json"
        if path.is_file():
            with suppress(DamagedArtefact):
                files.check_seal(folder, EVALUATION, protocol=str(PROTOCOL))
                document = files.read_json(path)
                if document.get("run") == run.name and _of_now(folder, run):
                    found[folder.name] = _without_ids(document)
    return found


def _of_now(folder: Path, run: Path) -> bool:
    """Whether what was measured are the vectors and the snapshot that lie in the run."""
    which = "vectors"
    for name, other in (("untrained", "untrained"), ("before", "before/vectors")):
        if folder.name.startswith(f"{EVALUATION}-{name}"):
            which = other
    places = {"vectors": run / which, "snapshot": run / SNAPSHOT}
    told = files.ties(folder)
    return all(
        told.get(name) == files.sha256(place / files.MANIFEST)
        for name, place in places.items()
        if (place / files.MANIFEST).is_file()
    )


def _without_ids(value: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: _without_ids(inner) if isinstance(inner, Mapping) else inner
        for name, inner in value.items()
        if not (isinstance(inner, list) and name.endswith(_IDS))
    }


def save(record: Record, folder: Path) -> None:
    """Write and seal a record in ``folder``, in one step in the place of an older one."""
    fresh = folder.with_name(f".{folder.name}.{uuid.uuid4().hex}")
    fresh.mkdir(parents=True, mode=0o700)
    try:
        files.write_json(fresh / _DOCUMENT, {"version": 1, **_plain(record)})
        files.seal(fresh, KIND, model=record.model)
        if folder.is_dir():
            shutil.rmtree(folder)
        # A kill here leaves none, which is made again from the run where it still is.
        fresh.replace(folder)
        files.sync_folder(folder.parent)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _plain(record: Record) -> dict[str, Any]:
    return {name: getattr(record, name) for name in Record.__dataclass_fields__}


def load(folder: Path, model: str) -> Record:
    """Read a sealed record of exactly this model.

    Raises
    ------
    DamagedArtefact
        When it was altered, is not there, or is another model's.
    """
    files.check_seal(folder, KIND, model=model)
    values = files.read_json(folder / _DOCUMENT)
    if values.pop("version", None) != 1:
        raise DamagedArtefact("The model's record was made by a newer ManiNegs: update it.")
    known = {name: value for name, value in values.items() if name in Record.__dataclass_fields__}
    for name, value in known.items():
        if not _whole(name, value):
            raise DamagedArtefact(f"The model's record does not hold its {name}.")
    if known.get("model") != model:
        raise DamagedArtefact("The model's record is another model's: it is not used.")
    return Record(**{**known, "history": tuple(known.get("history", ()))})


def _whole(name: str, value: Any) -> bool:
    """Whether a value of a record's document is of its kind."""
    if name == "history":
        return _epochs(value)
    if name in {"before", "origin"}:
        return _names(value)
    if name == "evaluations":
        return isinstance(value, dict) and all(isinstance(one, dict) for one in value.values())
    return isinstance(value, dict if name in {"settings", "result", "data"} else str)
