"""From the JSON of an experiment to the tables in ``docs/experiments.md``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

BEGIN, END = "<!-- experiments: begin -->", "<!-- experiments: end -->"
COLUMNS = {
    "auc_probe": "frozen probe, AUC",
    "auc_finetune": "fine-tuned, AUC",
    "auc_vote": "neighbours' vote, AUC",
    "manifestation_distance": "manifestation distance of the nearest",
    "precision": "precision by pathology among the nearest",
}
NOT_RUN = "not run"
Document = Mapping[str, Any]


def tables(document: Document) -> str:
    """Both tables, and the lines that say what they were measured on."""
    plan, sample = document["plan"], document["sample"]
    seeds = ", ".join(str(seed) for seed in plan["seeds"])
    patients = plan["patients"]
    lines = [
        f"{patients['train']} phantom patients train, {patients['validation']} validate, "
        f"{patients['test']} test; {sample['breasts']} proven breasts of {sample['patients']} test "
        f"patients, {sample['malignant']} of them malignant. Seeds {seeds}; "
        f"{plan['steps']} steps of {plan['batch']} breasts each.",
        "",
        "| | " + " | ".join(COLUMNS.values()) + " |",
        "|---" * (len(COLUMNS) + 1) + "|",
    ]
    for name, title in document["titles"].items():
        row = document["rows"].get(name, {})
        lines.append(f"| {title} | " + " | ".join(_cell(row.get(c), c) for c in COLUMNS) + " |")
    lines += ["", _chance(document), ""]
    lines += [
        "| paired difference | " + " | ".join(COLUMNS.values()) + " |",
        "|---" * (len(COLUMNS) + 1) + "|",
    ]
    titles = document["titles"]
    for pair in document["pairs"]:
        what = f"{titles[pair['one']]} less {titles[pair['other']]}"
        lines.append(f"| {what} | " + " | ".join(_gain(pair.get(c), c) for c in COLUMNS) + " |")
    made = document["made"]
    lines += [
        "",
        f"Measured at commit {made['commit']} on {made['machine']} ({made['threads']} threads), "
        f"{', '.join(f'{k} {v}' for k, v in made['versions'].items())}; "
        f"{made['hours']:.1f} hours of computing.",
    ]
    return "\n".join(lines)


def write_into(path: Path, text: str) -> None:
    """Replace what stands between the two marks of a document."""
    whole = path.read_text(encoding="utf-8")
    before, rest = whole.split(BEGIN)
    _, after = rest.split(END)
    path.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8")


def within(path: Path) -> str:
    """What stands between the two marks of a document."""
    return path.read_text(encoding="utf-8").split(BEGIN)[1].split(END)[0].strip("\n")


def _cell(found: Document | None, column: str) -> str:
    if found is None:
        return NOT_RUN
    digits = 2 if column == "manifestation_distance" else 3
    low, value, high = (f"{found[k]:.{digits}f}" for k in ("low", "value", "high"))
    return f"{value} ({low} to {high}){_spread(found, digits)}"


def _gain(found: Document | None, column: str) -> str:
    if found is None:
        return NOT_RUN
    digits = 2 if column == "manifestation_distance" else 3
    low, value, high = (f"{found[k]:+.{digits}f}" for k in ("low", "value", "high"))
    return f"{value} ({low} to {high}){_spread(found, digits, sign='+')}"


def _spread(found: Document, digits: int, sign: str = "") -> str:
    seeds = found["seeds"]
    if len(seeds) < 2:
        return "; one seed"
    return f"; seeds {np.mean(seeds):{sign}.{digits}f} ± {np.std(seeds, ddof=1):.{digits}f}"


def _chance(document: Document) -> str:
    chance = document["chance"]
    if not chance:
        return ""
    return (
        f"Breasts drawn at random lie {chance['manifestation_distance']:.2f} away and have the "
        f"same pathology in {chance['precision']:.3f} of the cases; the probe on the tags alone "
        f"reaches {chance['auc_tags']:.3f}. In a cell: the value of the scores averaged over the "
        "seeds with its 95 % interval from a bootstrap over patients, then the mean and the "
        "standard deviation of the single seeds."
    )
