"""The measurements of the protocol on breasts with vectors, wherever these came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import numpy as np

from core.classification import calibration, metrics, probe, sampling
from core.classification.fitting import Proven, fit_once
from core.classification.metrics import Floats, Ids, Interval, Labels, Statistic
from core.classification.subgroups import ENOUGH, values_of
from core.dataset.logits import Logits
from core.dataset.snapshot import BENIGN, MALIGNANT, UNKNOWN
from core.domain.errors import NotEnoughData
from core.domain.manifestation import unpack
from core.domain.progress import CancelToken, Progress, Report, silent
from core.evaluation import retrieval
from core.evaluation.breasts import Breasts, Flags

SPECIFICITY = 0.9
SUBGROUPS = ("density", "type", "vendor", "age", "collection")
MOST = 20_000
"""Proven breasts that are fitted on, or measured; of more, whole patients are drawn."""
_TITLE = "Measuring"
_AT_ONCE = 2048
_OF_GROUPS = ("probe", "opinion")
"""Whose sensitivity and calibration are told of subgroups, too."""


@dataclass(frozen=True, kw_only=True)
class Measures:
    """What was measured.

    Attributes
    ----------
    breast_ids, patient_ids, labels
        (N,) the proven, held-out breasts, 1 malignant and 0 benign.
    scores
        (N,) log odds by name: ``probe`` (the primary one), ``vote``, ``opinion`` (both,
        calibrated together as the application does), ``tags`` (the same probe on the tags
        alone), and ``linear`` and ``finetune`` where they were trained.
    probability
        (N,) of the probe, calibrated by its cross-fit on the patients it was fitted on.
    query_ids, query_patients, lesion, manifestation_distance, ...
        As in :class:`core.evaluation.retrieval.Retrieval`.
    metrics
        By name, each with its interval: ``auc_<score>``, ``sensitivity_<score>`` (at a
        specificity of 0.9), ``brier``, ``calibration_slope``, ``calibration_intercept``
        (of the probability), the three of the opinion (``..._opinion``),
        ``manifestation_distance``, ``manifestation_distance_random``,
        ``manifestation_distance_ideal``, the three of lesions alone (``..._lesions``,
        ``..._random_lesions``, ``..._ideal_lesions``), ``precision``, ``precision_chance``,
        and ``precision_benign``, ``precision_malignant`` of queries of one outcome.
    subgroups
        By facet and value: ``breasts``, ``patients``, ``malignant``, ``auc_<score>``, and
        sensitivity, Brier score, slope and intercept of probe and opinion, or a ``note``
        that says why not.
    nearness
        By facet and value, of the queries of a subgroup: ``queries``, ``patients``, and the
        manifestation distances and precisions, or a ``note``.
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
    manifestation_distance_ideal: Floats
    precision: Floats
    precision_chance: Floats
    metrics: Mapping[str, Interval]
    subgroups: Mapping[str, Mapping[str, Mapping[str, Any]]]
    nearness: Mapping[str, Mapping[str, Mapping[str, Any]]]
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
    held = breasts.proven(measured(breasts))
    scores: dict[str, Floats] = {}
    said = [*notes, *_drawn(breasts)]
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
    numbers = _numbers(held, scores, chance) | _nearness(found, _outcomes(breasts, found))
    return {
        "breast_ids": held.breasts,
        "patient_ids": held.patients,
        "labels": held.labels,
        "scores": scores,
        "probability": chance,
        **values,
        "metrics": numbers,
        "subgroups": _subgroups(breasts, held, scores, chance, cancel),
        "nearness": _near_subgroups(breasts, found, cancel),
        "notes": tuple(said),
    }


def fitted_on(breasts: Breasts) -> Flags:
    """(N,) who is fitted on: of very many, whole patients drawn without regard to outcome."""
    return _some(breasts, breasts.fit)


def measured(breasts: Breasts) -> Flags:
    """(N,) the proven breasts that are measured, drawn alike."""
    return _some(breasts, breasts.held)


def _some(breasts: Breasts, among: Flags) -> Flags:
    rows = np.flatnonzero(among & (breasts.labels != UNKNOWN))
    found = np.zeros(len(among), dtype=np.bool_)
    found[rows[sampling.some(breasts.patient_ids[rows], MOST)]] = True
    return found


def _drawn(breasts: Breasts) -> list[str]:
    found = []
    wanted = (("fitted on", breasts.fit, fitted_on), ("measured", breasts.held, measured))
    for what, among, choose in wanted:
        whole = int((among & (breasts.labels != UNKNOWN)).sum())
        if whole > MOST:
            found.append(f"Of {whole} proven breasts {int(choose(breasts).sum())} are {what}: "
                         "patients drawn without regard to outcome.")  # fmt: skip
    return found


def classify(breasts: Breasts) -> tuple[dict[str, Floats], Floats]:
    """Log odds of the proven, held-out breasts by probe, vote, opinion and tags.

    Returns
    -------
    tuple
        The log odds by name; and the probabilities by the probe, calibrated by its
        cross-fit.

    Raises
    ------
    NotEnoughData
        When an outcome is missing among the held-out breasts, or has too few patients
        among those that are fitted on.
    """
    chosen, fitted = measured(breasts), fitted_on(breasts)
    held, known = breasts.proven(chosen), breasts.proven(fitted)
    if set(held.labels.tolist()) != {0, 1}:
        raise NotEnoughData(
            "Among the held-out patients there are not both proven benign and malignant breasts: "
            "prove more cases."
        )
    fit = fit_once(known)
    line = calibration.fit(fit.crossed[:, :1], known.labels, np.ones((1, len(known))))
    both = np.concatenate([fit.scores(some.vectors, some.patients, known) for some in _parts(held)])
    tags = unpack(breasts.packed, breasts.width).astype(np.float32)
    return {
        "probe": both[:, 0],
        "vote": both[:, 1],
        "opinion": both @ fit.coefficients[:-1] + fit.coefficients[-1],
        "tags": probed(breasts.proven(fitted, tags), breasts.proven(chosen, tags))[0],
    }, calibration.probability(both[:, :1], line)[0]


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
    wanted: dict[str, Statistic] = {
        f"auc_{name}": partial(metrics.aucs, one, labels) for name, one in scores.items()
    }
    wanted |= {
        f"sensitivity_{name}": partial(_sensitivities, one, labels) for name, one in scores.items()
    }
    wanted |= _calibrated("", np.log(chance) - np.log1p(-chance), labels)
    wanted |= _calibrated("_opinion", scores["opinion"], labels)
    found = {name: metrics.interval(one, held.patients) for name, one in wanted.items()}
    return {name: one for name, one in found.items() if np.isfinite(one.value)}


def _calibrated(end: str, logits: Floats, labels: Labels) -> dict[str, Statistic]:
    """How far probabilities can be believed, by their log odds (N,)."""
    errors = (1 / (1 + np.exp(-np.clip(logits, -30, 30))) - labels) ** 2
    return {
        f"brier{end}": partial(metrics.means, errors),
        f"calibration_slope{end}": partial(metrics.calibration_slopes, logits, labels),
        f"calibration_intercept{end}": partial(metrics.calibration_intercepts, logits, labels),
    }


def _sensitivities(scores: Floats, labels: Labels, weights: Floats) -> Floats:
    return metrics.sensitivities(scores, labels, weights, SPECIFICITY)


def _outcomes(breasts: Breasts, found: retrieval.Retrieval) -> Labels:
    """What each query was proven to be."""
    labels: Labels = breasts.labels[_rows_of(breasts, found.query_ids)]
    return labels


def _nearness(found: retrieval.Retrieval, outcomes: Labels) -> dict[str, Interval]:
    every = np.ones(len(found.query_ids), dtype=np.bool_)
    numbers = _near(found, every)
    numbers |= {
        f"{name}_lesions": one
        for name, one in _near(found, found.lesion).items()
        if "distance" in name
    }
    proven = np.isfinite(found.precision)
    for label, name in ((BENIGN, "benign"), (MALIGNANT, "malignant")):
        rows = proven & (outcomes == label)
        if rows.any():
            numbers[f"precision_{name}"] = metrics.interval(
                partial(metrics.means, found.precision[rows]), found.query_patients[rows]
            )
    return numbers


def _near(found: retrieval.Retrieval, among: Flags) -> dict[str, Interval]:
    """The means over some of the queries (Q,)."""
    proven = np.isfinite(found.precision)
    wanted = {
        "manifestation_distance": (found.manifestation_distance, among),
        "manifestation_distance_random": (found.manifestation_distance_random, among),
        "manifestation_distance_ideal": (found.manifestation_distance_ideal, among),
        "precision": (found.precision, among & proven),
        "precision_chance": (found.precision_chance, among & proven),
    }
    return {
        name: metrics.interval(partial(metrics.means, values[rows]), found.query_patients[rows])
        for name, (values, rows) in wanted.items()
        if rows.any()
    }


Groups = dict[str, dict[str, dict[str, Any]]]


def _rows_of(breasts: Breasts, ids: Ids) -> Ids:
    order = np.argsort(breasts.breast_ids, kind="stable")
    return order[np.searchsorted(breasts.breast_ids, ids, sorter=order)]


def _grouped(
    breasts: Breasts, ids: Ids, cancel: CancelToken | None
) -> Iterator[tuple[str, str, Flags]]:
    """Every facet and value that occurs among some breasts (n,), with who has it."""
    rows = _rows_of(breasts, ids)
    for facet in SUBGROUPS:
        if facet not in breasts.facets:
            continue
        if cancel is not None:
            cancel.check(_TITLE)
        # A breast with two kinds of finding belongs to both.
        given = [values_of(facet, breasts.facets[facet][row]) for row in rows]
        for value in sorted({value for some in given for value in some}):
            yield facet, value, np.array([value in some for some in given], dtype=np.bool_)


def _subgroups(
    breasts: Breasts,
    held: Proven,
    scores: Mapping[str, Floats],
    chance: Floats,
    cancel: CancelToken | None,
) -> Groups:
    found: Groups = {}
    if scores:
        for facet, value, inside in _grouped(breasts, held.breasts, cancel):
            found.setdefault(facet, {})[value] = _subgroup(held, scores, chance, inside)
    return found


def _subgroup(
    held: Proven, scores: Mapping[str, Floats], chance: Floats, inside: Flags
) -> dict[str, Any]:
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
    numbers = _numbers(some, {name: one[inside] for name, one in scores.items()}, chance[inside])
    left_out = [f"sensitivity_{name}" for name in scores if name not in _OF_GROUPS]
    return found | {name: one for name, one in numbers.items() if name not in left_out}


def _near_subgroups(
    breasts: Breasts, found: retrieval.Retrieval, cancel: CancelToken | None
) -> Groups:
    groups: Groups = {}
    for facet, value, inside in _grouped(breasts, found.query_ids, cancel):
        patients = len(np.unique(found.query_patients[inside]))
        own: dict[str, Any] = {"queries": int(inside.sum()), "patients": patients}
        if patients < ENOUGH:
            own["note"] = f"{patients} patients: at least {ENOUGH} are needed."
        else:
            own |= _near(found, inside)
        groups.setdefault(facet, {})[value] = own
    return groups
