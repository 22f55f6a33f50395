"""What is true of the phantoms, in the form of the ``generic`` table mapping.

A breast's findings share one cell: findings are separated by `` | ``, each is
``type: axis=value; axis=value`` with the lexicon's keys, and a normal breast says
``none``.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from core import files
from core.domain.assessment import Category
from core.phantom.plan import BreastPlan, PatientPlan, PlannedFinding

COLUMNS = (
    "patient_id",
    "exam_date",
    "laterality",
    "view",
    "file",
    "breast_density",
    "assessment",
    "pathology",
    "report",
    "age",
    "findings",
)
MARK_COLUMNS = ("file", "finding", "type", "column", "row", "radius")
_CATEGORIES = (
    (0.02, Category.C2),
    (0.05, Category.C3),
    (0.10, Category.C4A),
    (0.50, Category.C4B),
    (0.95, Category.C4C),
)


def cell(findings: Iterable[PlannedFinding]) -> str:
    """The ``findings`` cell of one breast."""
    parts = [
        f"{finding.type_key}: "
        + "; ".join(f"{axis}={value}" for axis, value in finding.descriptors)
        for finding in findings
    ]
    return " | ".join(parts) or "none"


def category(breast: BreastPlan) -> Category:
    """The assessment that the manifestations' own chance of malignancy asks for."""
    if breast.chance is None:
        return Category.C1
    return next((c for limit, c in _CATEGORIES if breast.chance <= limit), Category.C5)


def sentence(breast: BreastPlan) -> str:
    """A short report on one breast."""
    if not breast.findings:
        return "No finding."
    words = []
    for finding in breast.findings:
        values = ", ".join(value.replace("_", " ") for _, value in finding.descriptors)
        words.append(f"{finding.type_key.capitalize()}: {values}.")
    return " ".join(words)


def rows(patient: PatientPlan) -> list[dict[str, str]]:
    """One row a breast; view and file stay empty, since the tags hold for both views."""
    return [
        {
            "patient_id": patient.key,
            "exam_date": patient.exam_date.isoformat(),
            "laterality": breast.side.value,
            "view": "",
            "file": "",
            "breast_density": breast.density.value,
            "assessment": category(breast).value,
            "pathology": breast.outcome.value if breast.outcome else "",
            "report": sentence(breast),
            "age": str(patient.age),
            "findings": cell(breast.findings),
        }
        for breast in patient.breasts
    ]


def write(path: Path, columns: tuple[str, ...], lines: Iterable[dict[str, str]]) -> None:
    """Write a table as CSV, atomically."""
    text = io.StringIO()
    table = csv.DictWriter(text, columns, lineterminator="\n")
    table.writeheader()
    table.writerows(lines)
    with files.atomic(path) as stream:
        stream.write(text.getvalue().encode())
