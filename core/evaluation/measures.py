"""The measurements of the protocol on breasts with vectors, wherever these came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import numpy as np

from core.classification import calibration, metrics, probe, vote
from core.classification.metrics import Floats, Ids, Interval, Labels, Statistic
from core.classification.opinion import Proven
from core.dataset.logits import Logits
from core.domain.errors import NotEnoughData
from core.domain.manifestation import unpack
from core.domain.progress import CancelToken, Progress, Report, silent
from core.evaluation import retrieval
from core.evaluation.breasts import Breasts

SPECIFICITY = 0.9
SUBGROUPS = ("density", "type", "vendor", "age", "collection")
ENOUGH = 10
"""Patients of each outcome below which a subgroup has no numbers."""
_TITLE = "Measuring"
_AT_ONCE = 512


@dataclass(frozen=True, kw_only=True)
class Measures:
    """What was measured.

    Attributes
    ----------
    breast_ids, patient_ids, labels
        (N,) the proven, held-out breasts, 1 malignant and 0 benign.
    scores
        (N,) log odds by name: ``probe`` (the primary one), ``vote``, ``tags`` (the same
        probe on the tags alone), and ``linear`` and ``finetune`` where they were trained.
    probability
        (N,) of the probe, calibrated by its cross-fit on the patients it was fitted on.
    query_ids, query_patients, lesion, manifestation_distance, ...
        As in :class:`core.evaluation.retrieval.Retrieval`.
    metrics
        By name, each with its interval: ``auc_<score>``, ``sensitivity_<score>`` (at a
        specificity of 0.9), ``brier``, ``calibration_slope``, ``calibration_intercept``
        (of the probability), ``manifestation_distance``, ``manifestation_distance_random``,
        the two of lesions alone (``..._lesions``, ``..._random_lesions``), ``precision``,
        ``precision_chance``.
    subgroups
        By facet and value: ``breasts``, ``patients``, ``malignant``, and ``auc_<score>``, or
        a ``note`` that says why not.
    notes
        What could not be measured, and why.
    """

    breast_ids: Ids
    patient_ids: Ids
    labels: Labels
    scores: Mapping[str, Floats]
    probability: Floats
    query_ids: Ids
    query_patients: Ids
    lesion: np.ndarray[tuple[int], np.dtype[np.bool_]]
    manifestation_distance: Floats
    manifestation_distance_random: Floats
    precision: Floats
    precision_chance: Floats
    metrics: Mapping[str, Interval]
    subgroups: Mapping[str, Mapping[str, Mapping[str, Any]]]
    notes: tuple[str, ...] = field(default=())


def measure(
    breasts: Breasts,
    heads: Mapping[str, Logits] | None = None,
    *,
    notes: tuple[str, ...] = (),
    report: Report = silent,
    cancel: CancelToken | None = None,
) -> dict[str, Any]:
    """Everything that :class:`Measures` holds, by name.

    What is fitted sees ``breasts.fit`` alone; every number is of ``breasts.held``. ``notes``
    are what is to be said besides.

    Raises
    ------
    NotEnoughData
        When there is nothing that could be measured.
    """
    found = retrieval.search(breasts, report=report, cancel=cancel)
    report(Progress(0, 0, _TITLE))
    values = {name: getattr(found, name) for name in found.__dataclass_fields__}
    held = breasts.proven(breasts.held)
    scores: dict[str, Floats] = {}
    said = list(notes)
    chance: Floats = np.empty(0)
    try:
        scores, chance = classify(breasts)
    except NotEnoughData as error:
        if not len(found.query_ids):
            raise
        said.append(error.sentence)
        held = held.where(np.zeros(len(held), dtype=np.bool_))
    for name, logits in (heads or {}).items():
        if not scores:
            break
        place = {int(breast): row for row, breast in enumerate(logits.breast_ids)}
        if any(int(breast) not in place for breast in held.breasts):
            said.append(f"The classifier {name} was not asked about all of these breasts.")
            continue
        scores[name] = logits.logits[[place[int(breast)] for breast in held.breasts]]
    if cancel is not None:
        cancel.check(_TITLE)
    numbers = _numbers(held, scores, chance) | _nearness(found)
    return {
        "breast_ids": held.breasts,
        "patient_ids": held.patients,
        "labels": held.labels,
        "scores": scores,
        "probability": chance,
        **values,
        "metrics": numbers,
        "subgroups": _subgroups(breasts, held, scores, cancel),
        "notes": tuple(said),
    }


def classify(breasts: Breasts) -> tuple[dict[str, Floats], Floats]:
    """Log odds of the proven, held-out breasts by probe, vote and tags; and probabilities.

    Raises
    ------
    NotEnoughData
        When an outcome is missing among the held-out breasts, or has too few patients
        among those that are fitted on.
    """
    held, known = breasts.proven(breasts.held), breasts.proven(breasts.fit)
    if set(held.labels.tolist()) != {0, 1}:
        raise NotEnoughData(
            "Among the held-out patients there are not both proven benign and malignant breasts: "
            "prove more cases."
        )
    known.check()
    scores, chance = probed(known, held)
    tags = unpack(breasts.packed, breasts.width).astype(np.float32)
    return {
        "probe": scores,
        "vote": np.concatenate(
            [
                vote.logits(some.vectors, some.patients, known.vectors, known.labels,
                            known.patients)
                for some in _parts(held)
            ]
        ),
        "tags": probed(breasts.proven(breasts.fit, tags), breasts.proven(breasts.held, tags))[0],
    }, chance  # fmt: skip


def probed(known: Proven, held: Proven) -> tuple[Floats, Floats]:
    """Log odds and calibrated probabilities of ``held`` by a probe fitted on ``known``.

    The strength and the calibration come from the cross-fit over the patients of ``known``.
    """
    crossed = probe.cross_fit(known.vectors, known.labels, known.patients)
    logits = probe.fit(known.vectors, known.labels, crossed.strength).logit(held.vectors)
    line = calibration.fit(crossed.logits[:, None], known.labels, np.ones((1, len(known))))
    return logits, calibration.probability(logits[:, None], line)[0]


def _parts(held: Proven) -> list[Proven]:
    number = np.arange(len(held)) // _AT_ONCE
    return [held.where(number == part) for part in range(int(number.max()) + 1)]


def _numbers(held: Proven, scores: Mapping[str, Floats], chance: Floats) -> dict[str, Interval]:
    if not scores:
        return {}
    labels = held.labels
    errors = (chance - labels) ** 2
    logits = np.log(chance) - np.log1p(-chance)
    wanted: dict[str, Statistic] = {
        f"auc_{name}": partial(metrics.aucs, one, labels) for name, one in scores.items()
    }
    wanted |= {
        f"sensitivity_{name}": partial(_sensitivities, one, labels) for name, one in scores.items()
    }
    wanted |= {
        "brier": partial(metrics.means, errors),
        "calibration_slope": partial(metrics.calibration_slopes, logits, labels),
        "calibration_intercept": partial(metrics.calibration_intercepts, logits, labels),
    }
    found = {name: metrics.interval(one, held.patients) for name, one in wanted.items()}
    return {name: one for name, one in found.items() if np.isfinite(one.value)}


def _sensitivities(scores: Floats, labels: Labels, weights: Floats) -> Floats:
    return metrics.sensitivities(scores, labels, weights, SPECIFICITY)


def _nearness(found: retrieval.Retrieval) -> dict[str, Interval]:
    proven = np.isfinite(found.precision)
    every = np.ones(len(proven), dtype=np.bool_)
    near, far = found.manifestation_distance, found.manifestation_distance_random
    wanted = {
        "manifestation_distance": (near, every),
        "manifestation_distance_random": (far, every),
        "manifestation_distance_lesions": (near, found.lesion),
        "manifestation_distance_random_lesions": (far, found.lesion),
        "precision": (found.precision, proven),
        "precision_chance": (found.precision_chance, proven),
    }
    return {
        name: metrics.interval(partial(metrics.means, values[rows]), found.query_patients[rows])
        for name, (values, rows) in wanted.items()
        if rows.any()
    }


def _subgroups(
    breasts: Breasts, held: Proven, scores: Mapping[str, Floats], cancel: CancelToken | None
) -> dict[str, dict[str, dict[str, Any]]]:
    if not scores:
        return {}
    place = {int(breast): row for row, breast in enumerate(breasts.breast_ids)}
    rows = [place[int(breast)] for breast in held.breasts]
    found: dict[str, dict[str, dict[str, Any]]] = {}
    for facet in SUBGROUPS:
        if facet not in breasts.facets:
            continue
        if cancel is not None:
            cancel.check(_TITLE)
        # A breast with two kinds of finding belongs to both.
        given = [breasts.facets[facet][row].split("+" if facet == "type" else "\0") for row in rows]
        values = sorted({value for some in given for value in some if value})
        found[facet] = {
            value: _subgroup(held, scores, np.array([value in some for some in given]))
            for value in values
        }
    return {facet: groups for facet, groups in found.items() if groups}


def _subgroup(held: Proven, scores: Mapping[str, Floats], inside: Any) -> dict[str, Any]:
    some = held.where(inside)
    number = {label: len(np.unique(some.patients[some.labels == label])) for label in (0, 1)}
    found: dict[str, Any] = {
        "breasts": len(some),
        "patients": len(np.unique(some.patients)),
        "malignant": int(some.labels.sum()),
    }
    if min(number.values()) < ENOUGH:
        return found | {
            "note": f"{number[0]} patients with benign and {number[1]} with malignant breasts: "
            f"at least {ENOUGH} of each are needed."
        }
    return found | {
        f"auc_{name}": metrics.auc_interval(one[inside], some.labels, some.patients)
        for name, one in scores.items()
    }
