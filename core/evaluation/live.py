"""How good a model is on the store as it is now: the same protocol on today's outcomes.

A run is measured on its snapshot (:mod:`core.evaluation.protocol`); the model in use is
measured on what was proven and joined since, too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from functools import partial
from typing import Any

import numpy as np

from core.classification import metrics
from core.classification.features import Features
from core.classification.fitting import Proven
from core.classification.metrics import Ids, Interval
from core.domain.errors import NotEnoughData
from core.domain.progress import CancelToken, Report, silent
from core.domain.records import Split
from core.evaluation import retrieval
from core.evaluation.breasts import Breasts, Flags
from core.evaluation.measures import fitted_on, measure, measured, probed
from core.models.accepted import Lineage
from core.retrieval.service import Cases


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
    k
        How many of the nearest are looked at.
    metrics, subgroups, nearness, notes
        As in :class:`core.evaluation.measures.Measures`; ``metrics`` has
        ``manifestation_distance_untrained`` and ``precision_untrained`` besides, of what the
        encoder before training finds.
    breasts, queries
        Proven, held-out breasts, and tagged ones searched with.
    """

    auc: Interval
    auc_untrained: Interval | None
    auc_tags: Interval
    auc_vote: Interval
    auc_opinion: Interval
    gain: Interval | None
    k: int
    metrics: Mapping[str, Interval]
    subgroups: Mapping[str, Mapping[str, Mapping[str, Any]]]
    nearness: Mapping[str, Mapping[str, Mapping[str, Any]]]
    notes: tuple[str, ...]
    breasts: int
    queries: int

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
        raise NotEnoughData(found["notes"][-1])
    untrained, gain = _beside_untrained(cases, every)
    numbers = found["metrics"]
    return Evaluation(
        auc=numbers["auc_probe"],
        auc_untrained=untrained,
        auc_tags=numbers["auc_tags"],
        auc_vote=numbers["auc_vote"],
        auc_opinion=numbers["auc_opinion"],
        gain=gain,
        k=retrieval.NEAREST,
        metrics=numbers | _untrained_search(cases, every),
        subgroups=found["subgroups"],
        nearness=found["nearness"],
        notes=found["notes"],
        breasts=len(found["breast_ids"]),
        queries=len(found["query_ids"]),
    )


def breasts_of(cases: Cases, lineage: Lineage) -> Breasts:
    """The breasts of the store that have a vector, as they are known now.

    A test patient whose breasts the encoder has met (she was joined to one that it
    learnt from) is measured nowhere, and fitted on nowhere.
    """
    gallery = cases.gallery
    # Also by breasts that have no vector any more.
    learnt = cases.facts.owners_of(lineage.breast_ids[lineage.split != Split.TEST])
    met = np.isin(gallery.owners, learnt)
    rows = np.flatnonzero(gallery.usable)
    split = gallery.split[rows]
    return Breasts(
        breast_ids=gallery.breasts[rows],
        patient_ids=gallery.owners[rows],
        labels=gallery.outcomes[rows],
        fit=np.isin(split, (Split.TRAIN, Split.VALIDATION)),
        held=(split == Split.TEST) & ~met[rows],
        packed=gallery.packed[rows],
        width=gallery.width,
        tagged=gallery.tagged[rows],
        mean=cases.vectors.breast_vectors[rows],
        features=Features(cases.vectors, gallery.views),
        rows=rows,
        facets={
            name: tuple(facet.names[code] for code in facet.codes[rows])
            for name, facet in gallery.facets.items()
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
    both, places = _places(found.breast_ids, every)
    views = np.full((len(found.breast_ids), 2), -1, np.int64)
    views[places[both]] = every.features.views[every.rows[both]]
    before = Features(found, views)
    chosen, fitted = measured(every) & both, fitted_on(every) & both
    if set(every.labels[chosen].tolist()) != {0, 1}:
        return None, None
    labels, owners = every.labels[chosen], every.patient_ids[chosen]
    scores = probed(every.proven(fitted), every.proven(chosen))[0]
    others = probed(_with(every, fitted, before, places), _with(every, chosen, before, places))[0]
    return (
        metrics.auc_interval(others, labels, owners),
        metrics.auc_gain(scores, others, labels, owners),
    )


def _places(ids: Ids, every: Breasts) -> tuple[Flags, Ids]:
    """(N,) which breasts are among ``ids``, and where."""
    order = np.argsort(ids, kind="stable")
    found = np.minimum(np.searchsorted(ids, every.breast_ids, sorter=order), len(ids) - 1)
    places = order[found]
    return ids[places] == every.breast_ids, places


def _with(every: Breasts, chosen: Flags, before: Features, places: Ids) -> Proven:
    return Proven(every.breast_ids[chosen], every.patient_ids[chosen],
                  before.rows(places[chosen]), every.labels[chosen])  # fmt: skip


def _untrained_search(cases: Cases, every: Breasts) -> dict[str, Interval]:
    """What the encoder before training finds, where it was given every one of these breasts."""
    before = cases.model.untrained()
    if before is None or not np.array_equal(before.breast_ids, every.breast_ids):
        return {}
    other = retrieval.search(replace(every, mean=before.breast_vectors))
    proven = np.isfinite(other.precision)
    wanted = {
        "manifestation_distance_untrained": (other.manifestation_distance, ~np.isnan(
            other.manifestation_distance)),
        "precision_untrained": (other.precision, proven),
    }  # fmt: skip
    return {
        name: metrics.interval(partial(metrics.means, values[rows]), other.query_patients[rows])
        for name, (values, rows) in wanted.items()
        if rows.any()
    }
