"""What was measured of a model, in rows for its card: every number with interval and sample."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from core.models.record import PROTOCOL

if TYPE_CHECKING:
    from core.models.card import Section

FEWEST_PATIENTS = 10
"""Below, a subgroup's number says nothing and is not printed, whoever measured it."""
_MAIN = "evaluation"
_BESIDE = {
    "evaluation-untrained": "the same encoder before training",
    "evaluation-before": "the model in use when training began, on the same breasts",
}
_FACETS = {
    "density": "Density", "type": "Finding type", "vendor": "Vendor", "age": "Age",
    "collection": "Collection",
}  # fmt: skip
_TITLES = {
    "auc": "AUC",
    "auc_probe": "AUC, linear probe on the frozen vectors",
    "auc_vote": "AUC, vote of the neighbours",
    "auc_opinion": "AUC, opinion (probe and vote, calibrated together)",
    "auc_tags": "AUC, the same probe on the tags alone",
    "auc_linear": "AUC, linear layer on the frozen encoder",
    "auc_finetune": "AUC, fine-tuned",
    "sensitivity": "Sensitivity at a specificity of 0.9",
    "sensitivity_probe": "Sensitivity at a specificity of 0.9, probe",
    "sensitivity_vote": "Sensitivity at a specificity of 0.9, vote",
    "sensitivity_opinion": "Sensitivity at a specificity of 0.9, opinion",
    "sensitivity_tags": "Sensitivity at a specificity of 0.9, tags alone",
    "sensitivity_linear": "Sensitivity at a specificity of 0.9, linear layer",
    "sensitivity_finetune": "Sensitivity at a specificity of 0.9, fine-tuned",
    "brier": "Brier score, probe (0 is best)",
    "calibration_slope": "Calibration slope, probe (1 is best)",
    "calibration_intercept": "Calibration intercept, probe (0 is best)",
    "brier_opinion": "Brier score, opinion (0 is best)",
    "calibration_slope_opinion": "Calibration slope, opinion (1 is best)",
    "calibration_intercept_opinion": "Calibration intercept, opinion (0 is best)",
    "manifestation_distance": "Manifestation distance of the nearest",
    "manifestation_distance_random": "Manifestation distance at random",
    "manifestation_distance_ideal": "Manifestation distance of the best there is",
    "manifestation_distance_lesions": "Manifestation distance of the nearest, lesions",
    "manifestation_distance_random_lesions": "Manifestation distance at random, lesions",
    "manifestation_distance_ideal_lesions": "Manifestation distance of the best there is, lesions",
    "precision_benign": "The same, benign breasts",
    "precision_malignant": "The same, malignant breasts",
    "precision": "Share of the nearest with the same outcome",
    "precision_chance": "The same by chance",
}
_BY_GROUP = ("subgroups", "nearness")
_NEAR = ("manifestation_distance", "manifestation_distance_random",
         "manifestation_distance_ideal", "precision", "precision_chance")  # fmt: skip
_BESIDE_AUC = ("sensitivity_opinion", "brier_opinion", "calibration_slope_opinion",
               "calibration_intercept_opinion")  # fmt: skip
_WORDS = {"auc": "AUC"}


def sections(evaluations: Mapping[str, Mapping[str, Any]]) -> tuple[Section, ...]:
    """The parts of a card about how good the model is.

    Parameters
    ----------
    evaluations
        Documents of :mod:`core.evaluation` by the vectors that were measured.
    """
    from core.models.card import Section

    main = evaluations.get(_MAIN)
    if main is None:
        sentence = "It was not measured yet: evaluate the run (maninegs evaluate)."
        return (Section("How good it is", sentences=(sentence,)),)
    rows = [(title(name), told(one)) for name, one in intervals(main)]
    for name, document in sorted(evaluations.items()):
        primary = first(document)
        if name != _MAIN and primary is not None:
            rows.append((f"{title(primary[0])}: {_beside(name, document)}", told(primary[1])))
    by_group = tuple(_subgroups(main))
    sentences = ["Measured on held-out patients only; 95 % intervals by a bootstrap over patients."]
    if main.get("protocol", 1) != PROTOCOL:
        sentences.append(
            "Measured in the way of another version of this program: evaluate the run again, where "
            "it is still there, for the measures of this one."
        )
    near = tuple(_near(main))
    return (
        Section("How good it is", tuple(rows), tuple(sentences)),
        Section(
            "On which subgroups",
            by_group,
            () if by_group else ("No subgroups were measured.",),
        ),
        *((Section("How alike what it finds is, by subgroup", near),) if near else ()),
    )


def _beside(name: str, document: Mapping[str, Any]) -> str:
    known = _BESIDE.get(name)
    if known:
        return known
    collection = document.get("collection")
    who = " (all that it never learnt from)" if document.get("everyone") else ""
    return f"on the collection {collection}{who}" if collection else name


def intervals(document: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    """Every number with an interval, subgroups aside, by its dotted name."""
    for name, value in document.items():
        if not isinstance(value, Mapping) or name in _BY_GROUP:
            continue
        dotted = above if name == "metrics" and not above else f"{above}.{name}".lstrip(".")
        if "value" in value:
            yield dotted, value
        else:
            yield from intervals(value, dotted)


def first(document: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]] | None:
    """The primary number: the AUC of the probe where there is one."""
    found = list(intervals(document))
    named = [one for one in found if "auc" in one[0].lower()]
    probe = [one for one in named if "probe" in one[0].lower()]
    return next(iter(probe or named or found), None)


def title(name: str) -> str:
    """What a measure is called."""
    known = _TITLES.get(name) or _TITLES.get(name.rpartition(".")[2])
    if known:
        return known
    words = name.replace(".", " ").replace("_", " ").split()
    return " ".join(_WORDS.get(word, word) for word in words).capitalize() if words else name


def told(one: Mapping[str, Any]) -> str:
    """``0.71 (0.66 to 0.76; 52 patients, 98 breasts)``."""
    value = _number(one.get("value"))
    if value is None:
        return str(one.get("note") or "too few to say")
    low, high = _number(one.get("low")), _number(one.get("high"))
    parts = [] if low is None or high is None else [f"{low:.2f} to {high:.2f}"]
    if sample := _sample(one):
        parts.append(sample)
    return f"{value:.2f}" + (f" ({'; '.join(parts)})" if parts else "")


def _sample(one: Mapping[str, Any]) -> str:
    counted = [
        f"{int(one[name])} {name}" for name in ("patients", "breasts")
        if isinstance(one.get(name), int | float)
    ]  # fmt: skip
    return ", ".join(counted)


def _subgroups(main: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    metrics = main.get("metrics")
    inner = metrics.get("subgroups") if isinstance(metrics, Mapping) else None
    groups = main.get("subgroups") or inner or {}
    for facet, heading in _FACETS.items():
        for value, measured in sorted((groups.get(facet) or {}).items()):
            yield f"{heading}: {value or 'unknown'}", _of_group(measured)


def _of_group(measured: Any) -> str:
    if not isinstance(measured, Mapping):
        return "too few to say"
    note = measured.get("note")
    if note:
        return f"too few to say ({note.rstrip('.')})"
    found = ("auc", measured) if "value" in measured else first(measured)
    sample = _sample(measured) or (_sample(found[1]) if found else "")
    few = f"too few to say ({sample})" if sample else "too few to say"
    if found is None or _number(found[1].get("value")) is None:
        return few
    patients = found[1].get("patients", measured.get("patients", 0))
    if not isinstance(patients, int | float) or patients < FEWEST_PATIENTS:
        return few
    more = "".join(
        f"; {title(name)} {_alone(measured[name])}"
        for name in _BESIDE_AUC
        if isinstance(measured.get(name), Mapping)
    )
    return f"{title('auc')} {told({**measured, **found[1]})}{more}"


def _near(main: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for facet, heading in _FACETS.items():
        for value, found in sorted((main.get("nearness") or {}).get(facet, {}).items()):
            distance = found.get("manifestation_distance")
            patients = found.get("patients", 0)
            if not isinstance(distance, Mapping) or patients < FEWEST_PATIENTS:
                said = f"too few to say ({patients} patients)"
            else:
                said = "; ".join(
                    f"{title(name)} {_alone(found[name])}"
                    for name in _NEAR
                    if isinstance(found.get(name), Mapping)
                )
                said += f" ({patients} patients, {found.get('queries')} queries)"
            yield f"{heading}: {value or 'unknown'}", said


def _alone(one: Mapping[str, Any]) -> str:
    """A number with its interval, the sample being told beside it."""
    return told({name: one.get(name) for name in ("value", "low", "high")})


def _number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return float(value)
