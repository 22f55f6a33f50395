"""One variant against another, breast by breast: the paired bootstrap over patients.

Several runs of a variant are its seeds, or its folds, or both. A score is turned into the
breast's rank among those that the run was measured on (0 to 1, ties in the middle), so that every
seed weighs alike whatever the scale of its log odds; ranks are put together over the folds
of a seed and averaged over seeds. Probabilities and what a search found are averaged as
they are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from operator import attrgetter
from typing import Any

import numpy as np
import numpy.typing as npt

from core.classification import metrics
from core.classification.metrics import Floats, Ids, Interval, Labels, Statistic
from core.domain.errors import NotEnoughData, WrongUsage
from core.evaluation.measures import SPECIFICITY
from core.evaluation.protocol import RunEvaluation

_QUERIES = ("manifestation_distance", "precision")


@dataclass(frozen=True)
class Row:
    """One metric of both.

    Attributes
    ----------
    one, other
        Of the scores averaged over seeds.
    difference
        ``one`` less ``other``, by the same draws of patients.
    seeds_one, seeds_other
        The metric of each seed alone, in the order of the seeds: its spread.
    """

    one: Interval
    other: Interval
    difference: Interval
    seeds_one: tuple[float, ...]
    seeds_other: tuple[float, ...]


@dataclass(frozen=True)
class Comparison:
    """Two variants on the breasts that both were measured on.

    Attributes
    ----------
    names
        What the two are.
    breasts, patients
        The proven breasts in common, and whose they are.
    metrics
        By name as in :class:`core.evaluation.measures.Measures`.
    notes
        What to know before concluding anything.
    """

    names: tuple[str, str]
    breasts: int
    patients: int
    metrics: Mapping[str, Row]
    notes: tuple[str, ...]

    def document(self) -> dict[str, Any]:
        """The JSON document of ``compare``, without ``version``."""
        return {
            "names": list(self.names),
            "breasts": self.breasts,
            "patients": self.patients,
            "metrics": {name: asdict(row) for name, row in self.metrics.items()},
            "notes": list(self.notes),
        }


def compare(
    ones: Sequence[RunEvaluation],
    others: Sequence[RunEvaluation],
    *,
    replicates: int = metrics.REPLICATES,
    seed: int = 0,
) -> Comparison:
    """Compare two variants by their runs.

    Raises
    ------
    WrongUsage
        When a run is named twice on one side or on both, or a side is empty.
    NotEnoughData
        When there is nothing in common to compare on.
    """
    sides = tuple(_seeds(side) for side in (ones, others))
    if {(run.run, run.variant) for run in ones} & {(run.run, run.variant) for run in others}:
        raise WrongUsage(
            "A run is on both sides, so that nothing could differ there: name it on one."
        )
    groups = [group for side in sides for group in side]
    breasts = _common(groups, _proven)
    queries = _common(groups, _asked)
    if not breasts and not queries:
        raise NotEnoughData(
            "The runs were not measured on any breast in common: compare runs of one workspace "
            "that hold out the same patients."
        )
    notes = _notes(groups, breasts, *sides)
    rows: dict[str, Row] = {}
    if breasts:
        ids = np.array(sorted(breasts), dtype=np.int64)
        labels = np.array([breasts[int(b)][1] for b in ids], dtype=np.int8)
        patients = np.array([breasts[int(b)][0] for b in ids], dtype=np.int64)
        if set(labels.tolist()) == {0, 1}:
            pair = partial(_row, patients=patients, replicates=replicates, seed=seed)
            rows |= _classified(sides, groups, ids, labels, pair)
        else:
            notes.append("The proven breasts in common are all of one outcome: no AUC is compared.")
    if queries:
        ids = np.array(sorted(queries), dtype=np.int64)
        patients = np.array([queries[int(b)][0] for b in ids], dtype=np.int64)
        rows |= _searched(sides, ids, patients, replicates, seed)
    return Comparison(
        (_name(ones), _name(others)),
        len(breasts),
        len({patient for patient, _ in breasts.values()}),
        rows,
        tuple(notes),
    )


Group = tuple[RunEvaluation, ...]
Side = tuple[Group, ...]
Known = Mapping[int, tuple[int, int]]


def _seeds(runs: Sequence[RunEvaluation]) -> Side:
    """Runs by seed; a seed's runs are its folds."""
    if not runs:
        raise WrongUsage("A comparison needs at least one run on either side: name one.")
    names = [(run.run, run.variant) for run in runs]
    if len(set(names)) < len(names):
        raise WrongUsage("A run is named twice on one side: name each once.")
    groups: dict[tuple[int, int], list[RunEvaluation]] = {}
    for run in runs:
        turn = 0
        while any(
            run.fold == known.fold or run.folds != known.folds
            for known in groups.get((run.seed, turn), ())
        ):
            turn += 1
        groups.setdefault((run.seed, turn), []).append(run)
    return tuple(tuple(sorted(groups[key], key=lambda r: r.fold)) for key in sorted(groups))


def _proven(run: RunEvaluation) -> Known:
    table = zip(run.breast_ids.tolist(), run.patient_ids.tolist(), run.labels.tolist(), strict=True)
    return {breast: (patient, label) for breast, patient, label in table}


def _asked(run: RunEvaluation) -> Known:
    table = zip(run.query_ids.tolist(), run.query_patients.tolist(), strict=True)
    return {breast: (patient, 0) for breast, patient in table}


def _common(groups: Sequence[Group], read: Callable[[RunEvaluation], Known]) -> Known:
    """Breasts that every seed of both sides was measured on, as the same woman's, equally proven.

    Two stores number their breasts alike, so a number alone is no breast.
    """
    found: dict[int, tuple[int, int]] | None = None
    for group in groups:
        known = {breast: what for run in group for breast, what in read(run).items()}
        found = (
            known
            if found is None
            else {breast: what for breast, what in found.items() if known.get(breast) == what}
        )
    return found or {}


def _notes(groups: Sequence[Group], breasts: Known, one: Side, other: Side) -> list[str]:
    notes = []
    most = max(sum(len(run.breast_ids) for run in group) for group in groups)
    if len(breasts) < most:
        notes.append(
            f"{len(breasts)} of up to {most} proven breasts are in common and equally proven; "
            "the others are left out."
        )
    if len(one) != len(other):
        notes.append(
            f"{len(one)} seeds stand against {len(other)}: averaging over more seeds alone "
            "raises an AUC, so compare equal numbers."
        )
    if len({run.snapshot for group in groups for run in group}) > 1:
        notes.append("The runs learnt from different snapshots of the data.")
    return notes


def _name(runs: Sequence[RunEvaluation]) -> str:
    names = list(dict.fromkeys(run.variant for run in runs))
    return " / ".join(names)


# -- one metric of both --------------------------------------------------------


def _row(
    one: Statistic,
    other: Statistic,
    seeds: tuple[Sequence[float], Sequence[float]],
    *,
    patients: Ids,
    replicates: int,
    seed: int,
) -> Row:
    draw = partial(metrics.interval, patients=patients, replicates=replicates, seed=seed)
    return Row(
        draw(one),
        draw(other),
        draw(lambda weights: one(weights) - other(weights)),
        tuple(seeds[0]),
        tuple(seeds[1]),
    )


def _classified(
    sides: Sequence[Side],
    groups: Sequence[Group],
    ids: Ids,
    labels: Labels,
    pair: Callable[..., Row],
) -> dict[str, Row]:
    common = [set(run.scores) for group in groups for run in group]
    names = [name for name in groups[0][0].scores if all(name in some for some in common)]
    rows = {}
    for name in names:
        ranked = [_by_seed(side, ids, partial(_ranks, name)) for side in sides]
        for metric, statistic in (("auc", _auc), ("sensitivity", _sensitivity)):
            one, other = (partial(statistic, some.mean(axis=0), labels) for some in ranked)
            seeds = tuple([_alone(partial(statistic, s, labels)) for s in some] for some in ranked)
            rows[f"{metric}_{name}"] = pair(one, other, seeds)
    if names:
        given = [_by_seed(side, ids, attrgetter("probability")) for side in sides]
        one, other = (partial(metrics.means, (some.mean(axis=0) - labels) ** 2) for some in given)
        seeds = tuple(((some - labels) ** 2).mean(axis=1).tolist() for some in given)
        rows["brier"] = pair(one, other, seeds)
    return dict(sorted(rows.items(), key=lambda item: not item[0].startswith("auc")))


def _searched(
    sides: Sequence[Side], ids: Ids, patients: Ids, replicates: int, seed: int
) -> dict[str, Row]:
    rows = {}
    for name in _QUERIES:
        found = [_by_seed(side, ids, attrgetter(name), asked=True) for side in sides]
        there = np.isfinite(np.concatenate(found)).all(axis=0)
        if not there.any():
            continue
        usable = [some[:, there] for some in found]
        one, other = (partial(metrics.means, some.mean(axis=0)) for some in usable)
        rows[name] = _row(
            one,
            other,
            (usable[0].mean(axis=1).tolist(), usable[1].mean(axis=1).tolist()),
            patients=patients[there],
            replicates=replicates,
            seed=seed,
        )
    return rows


def _by_seed(
    side: Side, ids: Ids, read: Callable[[RunEvaluation], Floats], *, asked: bool = False
) -> Floats:
    """Values (seeds, n) of the breasts ``ids`` (n,), a seed's folds put together."""
    found = []
    for group in side:
        values: dict[int, float] = {}
        for run in group:
            known = run.query_ids if asked else run.breast_ids
            values.update(zip(known.tolist(), read(run).tolist(), strict=True))
        found.append([values[int(breast)] for breast in ids])
    return np.array(found)


def _ranks(name: str, run: RunEvaluation) -> Floats:
    """Ranks (n,) of a score from 0 to 1, ties in the middle."""
    scores = run.scores[name]
    _, place, counts = np.unique(scores, return_inverse=True, return_counts=True)
    before: npt.NDArray[np.int64] = np.cumsum(counts) - counts
    found: Floats = (before + counts / 2)[place] / len(scores)
    return found


def _alone(statistic: Statistic) -> float:
    scores = statistic.args[0]  # type: ignore[attr-defined]  # a partial
    return float(statistic(np.ones((1, len(scores))))[0])


def _auc(scores: Floats, labels: Labels, weights: Floats) -> Floats:
    return metrics.aucs(scores, labels, weights)


def _sensitivity(scores: Floats, labels: Labels, weights: Floats) -> Floats:
    return metrics.sensitivities(scores, labels, weights, SPECIFICITY)
