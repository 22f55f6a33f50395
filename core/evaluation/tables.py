"""An evaluation as Markdown: the tables of docs/evaluation.md, and of a paper's supplement."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

_TITLES = {
    "auc_probe": "AUC, linear probe (primary)",
    "auc_vote": "AUC, vote of the neighbours",
    "auc_opinion": "AUC, opinion (both, calibrated)",
    "auc_tags": "AUC, the probe on the tags alone",
    "auc_linear": "AUC, linear layer on the frozen encoder",
    "auc_finetune": "AUC, fine-tuned",
}
_PRECISION = ("precision", "precision_benign", "precision_malignant", "precision_chance")
_NEAR = ("manifestation_distance", "manifestation_distance_random", "manifestation_distance_ideal")
_OF_GROUPS = ("auc_probe", "auc_opinion", "sensitivity_opinion", "brier_opinion",
              "calibration_slope_opinion", "calibration_intercept_opinion")  # fmt: skip
_GROUPS_HEAD = ("among", "breasts", "malignant", "AUC, probe", "AUC, opinion",
                "sensitivity at 0.9", "Brier", "slope", "intercept")  # fmt: skip
_NEAR_HEAD = ("queries", "number", "distance of the nearest", "at random", "the best there is",
              "precision", "by chance")  # fmt: skip


def markdown(document: Mapping[str, Any], untrained: Mapping[str, Any] | None = None) -> str:
    """The tables of an evaluation's document, of a run or of the model in use.

    Parameters
    ----------
    untrained
        The document of the same encoder before training, to stand beside.
    """
    numbers = document["metrics"]
    beside = (untrained or {}).get("metrics") or _beside(document)
    names = [*sorted(n for n in numbers if n.startswith("auc")), *_after(numbers)]
    parts = [
        _table(
            ("measure", "value (95 % interval)", "untrained encoder", "patients", "breasts"),
            (
                (_title(name), said(numbers[name]), said(beside.get(name)),
                 str(numbers[name]["patients"]), str(numbers[name]["breasts"]))
                for name in names
            ),
        )
    ]  # fmt: skip
    groups: list[Sequence[str]] = [
        (
            f"{facet} {value}", str(group["breasts"]), str(group["malignant"]),
            *_cells(group, _OF_GROUPS),
        )
        for facet, some in document["subgroups"].items()
        for value, group in some.items()
    ]  # fmt: skip
    if groups:
        parts.append(_table(_GROUPS_HEAD, groups))
    near: list[Sequence[str]] = [
        (f"{facet} {value}", str(group["queries"]), *_cells(group, (*_NEAR, *_PRECISION[::3])))
        for facet, some in document["nearness"].items()
        for value, group in some.items()
    ]
    if near:
        parts.append(_table(_NEAR_HEAD, near))
    parts += [f"- {note}\n" for note in document["notes"]]
    return "\n".join(parts)


def said(one: Mapping[str, Any] | None) -> str:
    """``0.71 (0.66 to 0.76)``; empty for nothing."""
    if one is None or not math.isfinite(one["value"]):
        return ""
    return f"{one['value']:.2f} ({one['low']:.2f} to {one['high']:.2f})"


def _after(numbers: Mapping[str, Any]) -> list[str]:
    """The measures that are no AUC, classification before search."""
    rest = [name for name in numbers if not name.startswith("auc")]
    near = [name for name in rest if name.startswith(("manifestation", "precision"))]
    return [*sorted(name for name in rest if name not in near), *near]


def _beside(document: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the model in use was measured beside."""
    numbers = document["metrics"]
    found = {
        name: numbers.get(f"{name}_untrained") for name in ("manifestation_distance", "precision")
    }
    return {**found, "auc_probe": document.get("auc_untrained")}


def _cells(group: Mapping[str, Any], names: Sequence[str]) -> tuple[str, ...]:
    if "note" in group:
        return ("too few to say", *[""] * (len(names) - 1))
    return tuple(said(group.get(name)) for name in names)


def _title(name: str) -> str:
    return _TITLES.get(name) or name.replace("_", " ").capitalize()


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(_cell(c) for c in line)} |\n" for line in lines)


def _cell(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text).replace("|", "\\|")
