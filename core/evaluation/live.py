"""How good a model is on the store as it is now: the same protocol on today's outcomes.

A run is measured on its snapshot (:mod:`core.evaluation.protocol`); the model in use is
measured on what was proven and joined since, too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np

from core.classification import features, metrics, opinion
from core.classification.metrics import Interval
from core.dataset.material import decade
from core.dataset.snapshot import BENIGN, MALIGNANT, UNKNOWN
from core.domain.assessment import Outcome
from core.domain.errors import NotEnoughData
from core.domain.manifestation import pack
from core.domain.progress import CancelToken, Report, silent
from core.domain.records import Split
from core.domain.study import BreastId
from core.evaluation import retrieval
from core.evaluation.breasts import Breasts
from core.evaluation.measures import SPECIFICITY, measure, probed
from core.models.accepted import Lineage
from core.retrieval.service import Cases

_LABELS = {None: UNKNOWN, Outcome.BENIGN: BENIGN, Outcome.MALIGNANT: MALIGNANT}


@dataclass(frozen=True)
class Evaluation:
    """The numbers of one model.

    Attributes
    ----------
    auc
        The linear probe on the frozen vectors: the primary number.
    auc_untrained, auc_tags
        The same probe on the encoder before training, and on the tags alone.
    auc_vote, auc_opinion
        The neighbours' vote, and probe and vote calibrated together.
    gain
        ``auc`` less ``auc_untrained``, by the paired bootstrap.
    brier, sensitivity
        Of the calibrated opinion; sensitivity at a specificity of 0.9.
    retrieval
        ``k``; mean ``manifestation_distance`` of the nearest k beside that of random
        breasts and of the untrained encoder; ``precision`` by pathology beside chance
        and the untrained encoder, overall and for each outcome.
    subgroups
        As in :class:`core.evaluation.measures.Measures`.
    """

    auc: Interval
    auc_untrained: Interval | None
    auc_tags: Interval
    auc_vote: Interval
    auc_opinion: Interval
    gain: Interval | None
    brier: float
    sensitivity: float
    retrieval: Mapping[str, Any]
    subgroups: Mapping[str, Mapping[str, Mapping[str, Any]]]

    def document(self) -> dict[str, Any]:
        """The JSON document of ``evaluate``, without ``version``."""
        return asdict(self)


def evaluate(
    cases: Cases, *, report: Report = silent, cancel: CancelToken | None = None
) -> Evaluation:
    """Measure the model of ``cases`` on its held-out patients.

    Raises
    ------
    NotEnoughData
        When proven cases are too few on either side.
    """
    every = breasts_of(cases, cases.model.lineage())
    found = measure(every, report=report, cancel=cancel)
    if not found["scores"]:
        raise NotEnoughData(found["notes"][0])
    known, held = every.proven(every.fit), every.proven(every.held)
    chance = opinion.fit_once(known).probability(held.vectors, held.patients, known)
    untrained, gain = _beside_untrained(cases, every)
    numbers = found["metrics"]
    return Evaluation(
        auc=numbers["auc_probe"],
        auc_untrained=untrained,
        auc_tags=numbers["auc_tags"],
        auc_vote=numbers["auc_vote"],
        auc_opinion=metrics.auc_interval(chance, held.labels, held.patients),
        gain=gain,
        brier=metrics.brier(chance, held.labels),
        sensitivity=metrics.sensitivity_at(chance, held.labels, SPECIFICITY),
        retrieval=_retrieval(cases, every, found),
        subgroups=found["subgroups"],
    )


def breasts_of(cases: Cases, lineage: Lineage) -> Breasts:
    """The breasts of the store that have a vector, as they are known now.

    A test patient whose breasts the encoder has met (she was joined to one that it
    learnt from) is measured nowhere, and fitted on nowhere.
    """
    facts = cases.facts
    met = {
        facts.patient_of(int(breast))
        for breast, part in zip(lineage.breast_ids, lineage.split, strict=True)
        if part != Split.TEST
    }
    there = [
        (row, one)
        for breast, row in sorted(cases.rows.items(), key=lambda item: item[1])
        if (one := facts.breasts.get(BreastId(breast))) is not None
    ]
    rows = np.array([row for row, _ in there], dtype=np.int64)
    ones = [one for _, one in there]
    return Breasts(
        breast_ids=cases.vectors.breast_ids[rows],
        patient_ids=np.array([one.info.patient for one in ones], dtype=np.int64),
        labels=np.array([_LABELS[one.outcome] for one in ones], dtype=np.int8),
        fit=np.array([one.split in (Split.TRAIN, Split.VALIDATION) for one in ones]),
        held=np.array([one.split is Split.TEST and one.info.patient not in met for one in ones]),
        packed=pack(np.stack([one.bits for one in ones])),
        width=facts.lexicon.width,
        tagged=np.array([one.tagged for one in ones]),
        mean=cases.vectors.breast_vectors[rows],
        table=features.by_view(cases.vectors, facts)[rows],
        facets={
            "density": tuple(one.density for one in ones),
            "type": tuple(one.kind for one in ones),
            "vendor": tuple(one.info.vendor for one in ones),
            "age": tuple(decade(one.views) for one in ones),
            "collection": tuple(one.info.collection for one in ones),
        },
    )


def _beside_untrained(cases: Cases, every: Breasts) -> tuple[Interval | None, Interval | None]:
    """The same probe on the untrained encoder, and the gain over it on the same breasts.

    Breasts embedded after training were never given to the untrained encoder and
    take part in neither.
    """
    found = cases.model.untrained()
    if found is None:
        return None, None
    row = {int(breast): place for place, breast in enumerate(found.breast_ids)}
    both = np.array([int(breast) in row for breast in every.breast_ids])
    places = [row.get(int(breast), 0) for breast in every.breast_ids]
    before = features.by_view(found, cases.facts)[places]
    held = every.proven(every.held & both)
    if set(held.labels.tolist()) != {0, 1}:
        return None, None
    known = every.fit & both
    scores, others = (
        probed(every.proven(known, table), every.proven(every.held & both, table))[0]
        for table in (every.table, before)
    )
    return (
        metrics.auc_interval(others, held.labels, held.patients),
        metrics.auc_gain(scores, others, held.labels, held.patients),
    )


def _retrieval(cases: Cases, every: Breasts, found: Mapping[str, Any]) -> dict[str, Any]:
    names = ("manifestation_distance", "manifestation_distance_random", "precision",
             "precision_chance")  # fmt: skip
    numbers: dict[str, Any] = {"k": retrieval.NEAREST, "queries": len(found["query_ids"])}
    numbers |= {n: found["metrics"][n].value for n in names if n in found["metrics"]}
    before = cases.model.untrained()
    if before is not None and np.array_equal(before.breast_ids, every.breast_ids):
        other = retrieval.search(replace(every, mean=before.breast_vectors))
        numbers["manifestation_distance_untrained"] = float(other.manifestation_distance.mean())
        proven = np.isfinite(other.precision)
        if proven.any():
            numbers["precision_untrained"] = float(other.precision[proven].mean())
    label = dict(zip(every.breast_ids.tolist(), every.labels.tolist(), strict=True))
    given = np.array([label[breast] for breast in found["query_ids"].tolist()])
    for value, outcome in ((BENIGN, Outcome.BENIGN), (MALIGNANT, Outcome.MALIGNANT)):
        own = found["precision"][given == value]
        if len(own):
            numbers[f"precision_{outcome.value}"] = float(own.mean())
    return numbers
