"""The evaluation of one run, from its folder alone, kept sealed beside it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np

from core import files
from core.classification.metrics import Interval
from core.dataset import logits as head_files
from core.dataset import snapshot as snapshots
from core.dataset import vectors as vector_files
from core.dataset.logits import STAGES, Logits
from core.dataset.partition import partition, words
from core.dataset.vectors import VectorFile
from core.domain.errors import DamagedArtefact, NotEnoughData, WorldError
from core.domain.progress import CancelToken, Report, silent
from core.evaluation import keep
from core.evaluation.breasts import held_out, of_snapshot
from core.evaluation.measures import Measures, measure
from core.models.record import PROTOCOL
from core.training import config as configs
from core.training.config import Negatives, TrainConfig
from core.training.options import TERMS

Which = Literal["vectors", "untrained", "before/vectors"]
_NAMES: Mapping[str, str] = {
    "vectors": "evaluation",
    "untrained": "evaluation-untrained",
    "before/vectors": "evaluation-before",
}


@dataclass(frozen=True, kw_only=True)
class RunEvaluation(Measures):
    """One run, measured.

    Attributes
    ----------
    run
        Its uid.
    model, snapshot
        SHA-256 of the manifests of what made the vectors and of the snapshot.
    variant
        What it is among other runs, in words; equal for runs that differ in their seed.
    seed, folds, fold
        Of its settings.
    collection, everyone
        Who was measured; see :func:`evaluate`.
    """

    run: str
    model: str
    snapshot: str
    variant: str
    seed: int
    folds: int = 0
    fold: int = 0
    collection: str = ""
    everyone: bool = False

    def document(self) -> dict[str, Any]:
        """The JSON document of ``evaluate RUN``, without ``version``."""
        return {
            **{name: getattr(self, name) for name in keep.IDENTITY},
            "protocol": PROTOCOL,
            "breasts": len(self.breast_ids),
            "patients": len(np.unique(self.patient_ids)),
            "queries": len(self.query_ids),
            "metrics": {name: asdict(one) for name, one in self.metrics.items()},
            "subgroups": plain(self.subgroups),
            "nearness": plain(self.nearness),
            "notes": list(self.notes),
        }


def evaluate(
    run: Path,
    *,
    folder: Path | None = None,
    vectors: Which = "vectors",
    collection: str = "",
    everyone: bool = False,
    report: Report = silent,
    cancel: CancelToken | None = None,
) -> RunEvaluation:
    """Measure a finished run on patients that it never learnt from, or take what is kept.

    Parameters
    ----------
    run
        A run folder with its settings, snapshot and vectors; and ``linear`` and
        ``finetune`` where these were trained.
    folder
        Where the result is kept; ``run/evaluation`` or a neighbour when not given.
    vectors
        The model's, those of the same encoder before training, or those of the model that
        was in use before.
    collection
        Measure on test patients of this collection; of those that the run learnt from when
        not given.
    everyone
        With a collection from elsewhere: all its patients that the run never learnt from.

    Raises
    ------
    DamagedArtefact
        When the vectors were altered or are not this run's.
    NotEnoughData
        When there are too few held-out cases.
    """
    config = configs.load(run)
    source = run / vectors
    if not (source / files.MANIFEST).is_file():
        raise WorldError(
            f"The run {run.name} has no {vectors} to measure: let its training finish first."
        )
    model = _model_of(run, vectors)
    frozen = files.sha256(run / "snapshot" / files.MANIFEST)
    heads, notes = (
        _heads(run, model, frozen, config) if vectors == "vectors" else (dict[str, Logits](), ())
    )
    place = folder or run / (_NAMES[vectors] + _who(collection, everyone))
    ties = {
        "protocol": str(PROTOCOL),
        "vectors": files.sha256(source / files.MANIFEST),
        "snapshot": frozen,
        "partition": words(config.collections, config.folds, config.fold),
        "who": _who(collection, everyone),
        **_shas(run, heads),
    }
    try:
        return RunEvaluation(**keep.load(place, ties))
    except DamagedArtefact:
        # Stale, of something else, altered or not there: made anew below.
        pass
    if vectors == "before/vectors":
        never_met(run, config)
    snapshot = partition(
        snapshots.load(run / "snapshot"),
        collections=config.collections,
        folds=config.folds,
        fold=config.fold,
    )
    held = held_out(
        snapshot, collection=collection, collections=config.collections, everyone=everyone
    )
    belongs = {"snapshot": frozen} | ({"model": model} if model else {})
    found = vector_files.load(source, **belongs)
    _check(found, vectors)
    evaluation = RunEvaluation(
        run=run.name,
        model=found.model,
        snapshot=frozen,
        variant=variant(config) if vectors == "vectors" else vectors.split("/", maxsplit=1)[0],
        seed=config.seed,
        folds=config.folds,
        fold=config.fold,
        collection=collection,
        everyone=everyone,
        **measure(
            of_snapshot(snapshot, found, held=held),
            heads,
            notes=notes,
            report=report,
            cancel=cancel,
        ),
    )
    keep.save(evaluation, place, evaluation.document(), ties)
    return evaluation


def plain(groups: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> dict[str, Any]:
    """Subgroups as JSON values."""
    return {
        facet: {
            value: {
                name: asdict(one) if isinstance(one, Interval) else one
                for name, one in group.items()
            }
            for value, group in some.items()
        }
        for facet, some in groups.items()
    }


def variant(config: TrainConfig) -> str:
    """What a run is among others, in words: its terms, its negatives, how they are drawn."""
    named = {terms: model.value for model, terms in TERMS.items()}
    terms, sampler = config.loss_terms, config.sampler
    parts = [named.get(terms) or "+".join(term.value for term in terms)]
    if sampler.negatives is not Negatives.MANIFESTATION:
        parts.append(sampler.negatives.value)
    elif sampler.pairs != "anchor":
        parts.append("all pairs")
    return ", ".join(parts)


def _model_of(run: Path, vectors: Which) -> str:
    """SHA-256 of the manifest of what must have made the vectors; empty where nothing tells."""
    folder = run / "before" / "model" if vectors == "before/vectors" else run / "model"
    there = (folder / files.MANIFEST).is_file()
    if vectors == "untrained" or (vectors == "vectors" and not there):
        return ""
    files.check_seal(folder, "model")
    return files.sha256(folder / files.MANIFEST)


def _check(found: VectorFile, vectors: Which) -> None:
    if (vectors == "untrained") != found.model.startswith("untrained"):
        raise DamagedArtefact(
            "The vectors are of another model than this run's: embed the run again."
        )


def _heads(
    run: Path, model: str, snapshot: str, config: TrainConfig
) -> tuple[dict[str, Logits], tuple[str, ...]]:
    """The classifiers that were trained on this very model, and why others are not used."""
    part = words(config.collections, config.folds, config.fold)
    found: dict[str, Logits] = {}
    notes = []
    for stage in STAGES:
        if not (run / stage / files.MANIFEST).is_file():
            continue
        try:
            found[stage] = head_files.load(
                run / stage, stage=stage, model=model, snapshot=snapshot, partition=part
            )
        except DamagedArtefact as error:
            notes.append(error.sentence)
    return found, tuple(notes)


def _shas(run: Path, heads: Mapping[str, Logits]) -> dict[str, str]:
    return {
        stage: files.sha256(run / stage / files.MANIFEST) if stage in heads else ""
        for stage in STAGES
    }


def never_met(run: Path, config: TrainConfig) -> None:
    """Refuse a former model that may have learnt from the patients that are held out here.

    Raises
    ------
    NotEnoughData
        When it may: its run and this one are to be compared, each on its own held-out patients.
    DamagedArtefact
        When its settings cannot be read.
    """
    settings = files.read_json(run / "before" / "model" / "model.json").get("config", {})
    if not isinstance(settings, dict):
        raise DamagedArtefact("The settings of the model in use before cannot be read.")
    if config.folds or settings.get("folds"):
        raise NotEnoughData(
            "The model in use before may have learnt from patients that are held out here, since "
            "one of the two was trained on folds: compare runs on the stored test patients."
        )


def _who(collection: str, everyone: bool) -> str:
    """The end of a folder's name; a collection's name may hold anything, its hash does not."""
    name = "-" + hashlib.sha256(collection.encode()).hexdigest()[:12] if collection else ""
    return name + ("-everyone" if everyone else "")
