"""How good a model is, on held-out patients only.

Everything that is fitted sees training and validation patients; everything that is
measured comes from test patients that neither the encoder nor any fit has seen. The
frozen probe's AUC is the primary number; the same probe on the untrained encoder and
on the tags alone stands beside it (``manineg-method.md``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from core.classification import features, metrics, opinion, probe, vote
from core.classification.metrics import Floats, Interval, Labels
from core.classification.opinion import Proven, Vectors
from core.domain.assessment import Outcome
from core.domain.errors import NotEnoughData
from core.domain.manifestation import distance, pack
from core.domain.records import Split
from core.domain.study import BreastId
from core.models.accepted import Lineage
from core.retrieval.service import Cases

NEAREST = 10
_SPECIFICITY = 0.9


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

    def document(self) -> dict[str, Any]:
        """The JSON document of ``evaluate``, without ``version``."""
        return asdict(self)


@dataclass(frozen=True)
class Halves:
    """Proven breasts to fit on and to measure on, as rows of one table."""

    rows: npt.NDArray[np.int64]
    breasts: npt.NDArray[np.int64]
    patients: npt.NDArray[np.int64]
    labels: Labels
    test: npt.NDArray[np.bool_]

    def where(self, chosen: npt.NDArray[np.bool_]) -> Halves:
        """Some of the rows."""
        return Halves(
            self.rows[chosen],
            self.breasts[chosen],
            self.patients[chosen],
            self.labels[chosen],
            self.test[chosen],
        )

    def proven(self, vectors: Vectors, chosen: npt.NDArray[np.bool_]) -> Proven:
        """Some of them with their vectors, given for all (N, D)."""
        return Proven(
            self.breasts[chosen], self.patients[chosen], vectors[chosen], self.labels[chosen]
        )


def evaluate(cases: Cases) -> Evaluation:
    """Measure the model of ``cases`` on its held-out patients.

    Raises
    ------
    NotEnoughData
        When proven cases are too few on either side.
    """
    halves = split(cases, cases.model.lineage())
    trained = features.by_view(cases.vectors, cases.facts)[halves.rows]
    tags = np.stack([cases.facts.breasts[b].bits for b in _ids(halves)]).astype(np.float32)
    test = halves.test
    labels, patients = halves.labels[test], halves.patients[test]
    scores = _probe_scores(halves, trained)
    untrained, gain = _beside_untrained(cases, halves)
    known = halves.proven(trained, ~test)
    fitted = opinion.fit_once(known)
    held = halves.proven(trained, test)
    voted = vote.logits(held.vectors, held.patients, known.vectors, known.labels, known.patients)
    chance = fitted.probability(held.vectors, held.patients, known)
    return Evaluation(
        auc=metrics.auc_interval(scores, labels, patients),
        auc_untrained=untrained,
        auc_tags=metrics.auc_interval(_probe_scores(halves, tags), labels, patients),
        auc_vote=metrics.auc_interval(voted, labels, patients),
        auc_opinion=metrics.auc_interval(chance, labels, patients),
        gain=gain,
        brier=metrics.brier(chance, labels),
        sensitivity=metrics.sensitivity_at(chance, labels, _SPECIFICITY),
        retrieval=_retrieval(cases, halves),
    )


def split(cases: Cases, lineage: Lineage) -> Halves:
    """Share the proven breasts with vectors out into fit and test.

    A test patient whose breasts the encoder has met (she was joined to one that it
    learnt from) is measured nowhere, and fitted on nowhere.
    """
    facts = cases.facts
    met = {
        facts.patient_of(int(breast))
        for breast, part in zip(lineage.breast_ids, lineage.split, strict=True)
        if part != Split.TEST
    }
    chosen = []
    for breast, row in cases.rows.items():
        one = facts.breasts.get(BreastId(breast))
        if one is None or one.outcome is None or one.split is None:
            continue
        held = one.split is Split.TEST
        if held and one.info.patient in met:
            continue
        chosen.append((row, breast, one.info.patient, one.outcome is Outcome.MALIGNANT, held))
    table = np.array(chosen, dtype=np.int64).reshape(-1, 5)
    found = Halves(
        table[:, 0], table[:, 1], table[:, 2], table[:, 3].astype(np.int8), table[:, 4] == 1
    )
    held_labels = set(found.labels[found.test].tolist())
    if held_labels != {0, 1}:
        raise NotEnoughData(
            "Among the held-out patients there are not both proven benign and malignant breasts: "
            "prove more cases."
        )
    return found


def _ids(halves: Halves) -> list[BreastId]:
    return [BreastId(int(breast)) for breast in halves.breasts]


def _probe_scores(halves: Halves, vectors: Vectors) -> Floats:
    """Log odds of the test breasts by a probe fitted on the others, by their patients' folds."""
    known = halves.proven(vectors, ~halves.test)
    known.check()
    strength = probe.cross_fit(known.vectors, known.labels, known.patients).strength
    return probe.fit(known.vectors, known.labels, strength).logit(vectors[halves.test])


def _beside_untrained(cases: Cases, halves: Halves) -> tuple[Interval | None, Interval | None]:
    """The same probe on the untrained encoder, and the gain over it on the same breasts.

    Breasts embedded after training were never given to the untrained encoder and
    take part in neither.
    """
    found = cases.model.untrained()
    if found is None:
        return None, None
    row = {int(breast): place for place, breast in enumerate(found.breast_ids)}
    both = halves.where(np.array([int(breast) in row for breast in halves.breasts]))
    if set(both.labels[both.test].tolist()) != {0, 1}:
        return None, None
    places = [row[int(breast)] for breast in both.breasts]
    before = features.by_view(found, cases.facts)[places]
    after = features.by_view(cases.vectors, cases.facts)[both.rows]
    labels, patients = both.labels[both.test], both.patients[both.test]
    scores = _probe_scores(both, before)
    return (
        metrics.auc_interval(scores, labels, patients),
        metrics.auc_gain(_probe_scores(both, after), scores, labels, patients),
    )


def _retrieval(cases: Cases, halves: Halves) -> dict[str, Any]:
    facts = cases.facts
    queries = np.flatnonzero(halves.test)
    gallery = [
        (row, breast)
        for breast, row in cases.rows.items()
        if (one := facts.breasts.get(BreastId(breast))) is not None and one.tagged
    ]
    rows = np.array([row for row, _ in gallery])
    packed = pack(np.stack([facts.breasts[BreastId(b)].bits for _, b in gallery]))
    owners = cases.owners[rows]
    bits = pack(np.stack([facts.breasts[b].bits for b in _ids(halves)]))
    found: dict[str, Any] = {"k": NEAREST, "queries": len(queries)}
    tables = {"": cases.vectors.breast_vectors}
    before = cases.model.untrained()
    if before is not None and np.array_equal(before.breast_ids, cases.vectors.breast_ids):
        tables["_untrained"] = before.breast_vectors
    for name, table in tables.items():
        near, far, hits = [], [], []
        for query in queries:
            vector = table[halves.rows[query]][None]
            others = owners != halves.patients[query]
            away = distance(bits[query], packed[others])
            order = np.argsort(vote.distances(vector, table[rows[others]])[0], kind="stable")
            near.append(float(away[order[:NEAREST]].mean()))
            far.append(float(away.mean()))
            strangers = halves.patients != halves.patients[query]
            same = halves.labels[strangers] == halves.labels[query]
            order = np.argsort(
                vote.distances(vector, table[halves.rows[strangers]])[0], kind="stable"
            )
            hits.append((float(same[order[:NEAREST]].mean()), float(same.mean())))
        precision, by_chance = np.array(hits).T
        found[f"manifestation_distance{name}"] = float(np.mean(near))
        found[f"precision{name}"] = float(precision.mean())
        if not name:
            found["manifestation_distance_random"] = float(np.mean(far))
            found["precision_chance"] = float(by_chance.mean())
            for label, outcome in ((0, Outcome.BENIGN), (1, Outcome.MALIGNANT)):
                own = halves.labels[queries] == label
                found[f"precision_{outcome.value}"] = float(precision[own].mean())
    return found
