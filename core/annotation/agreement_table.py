"""An agreement report as flat rows, for CSV, JSON and the screen alike."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from core.annotation.agreement import Report
from core.annotation.kappa import Kappa
from core.domain.study import ReaderId

Row = dict[str, str | int | float | None]

FIELDS = (
    "readers", "group", "item", "title", "unit", "cases", "agreed", "prevalence", "statistic",
    "weights", "value", "standard_error", "low", "high", "interval", "note",
)  # fmt: skip
MARK_FIELDS = (
    "first", "second", "matched", "only_first", "only_second", "unmarked", "areas", "mean_iou",
    "mean_dice",
)  # fmt: skip


def rows(report: Report, names: Mapping[ReaderId, str] | None = None) -> list[Row]:
    """One row a question and statistic.

    Parameters
    ----------
    names
        What readers are called; their own names where not given.
    """
    called = names or {one.id: one.name for one in report.readers}
    found: list[Row] = []
    for line in report.lines:
        kind = "Cohen's kappa" if len(line.whose) == 2 else "Fleiss' kappa"
        told: tuple[tuple[str, Kappa | None], ...] = (
            ("none", line.plain), ("linear", line.linear), ("quadratic", line.quadratic),
        )  # fmt: skip
        for weights, value in told:
            if value is not None:
                found.append(
                    {
                        "readers": "; ".join(called[one] for one in line.whose),
                        "group": line.group.value,
                        "item": line.key,
                        "title": line.title,
                        "unit": line.unit,
                        "cases": value.cases,
                        "agreed": value.agreed,
                        "prevalence": line.given,
                        "statistic": kind,
                        "weights": weights,
                        "value": value.value,
                        "standard_error": value.error,
                        "low": value.low,
                        "high": value.high,
                        "interval": value.how.value,
                        "note": value.note,
                    }
                )
    return found


def mark_rows(report: Report, names: Mapping[ReaderId, str] | None = None) -> list[Row]:
    """One row a pair of readers: how their marks lie on each other."""
    called = names or {one.id: one.name for one in report.readers}
    return [
        {
            "first": called[one.first],
            "second": called[one.second],
            "matched": one.matched,
            "only_first": one.only_first,
            "only_second": one.only_second,
            "unmarked": one.unmarked,
            "areas": one.areas,
            "mean_iou": one.iou,
            "mean_dice": one.dice,
        }
        for one in report.marks
    ]


def as_csv(report: Report, names: Mapping[ReaderId, str] | None = None) -> str:
    """The kappas, then an empty line, then the overlap of marks; numbers in full."""
    text = io.StringIO(newline="")
    for fields, some in ((FIELDS, rows(report, names)), (MARK_FIELDS, mark_rows(report, names))):
        if fields is MARK_FIELDS:
            text.write("\r\n")
        table = csv.DictWriter(text, fields)
        table.writeheader()
        table.writerows({key: safe(value) for key, value in row.items()} for row in some)
    return text.getvalue()


def safe(value: str | float | None) -> str | float:
    """A cell that no spreadsheet takes for a formula."""
    if isinstance(value, str) and value[:1] in {"=", "+", "-", "@", "\t"}:
        return f"'{value}"
    return "" if value is None else value
