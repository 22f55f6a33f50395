"""A report on reliance as flat rows and in words, for CSV, JSON and the command line alike."""

from __future__ import annotations

import csv
import io
from typing import Any

from core.annotation.agreement_table import safe
from core.annotation.reliance import Reliance, Row, Spread
from core.domain.share import Share

FIELDS = (
    "patient_id", "exam_date", "laterality", "breast", "shown_at", "gate_policy", "model",
    "probability", "low", "high", "threshold", "above", "before", "after", "agreed_before",
    "agreed_after", "moved", "crossed", "effect", "pathology", "seconds_to_commit",
    "seconds_to_change", "times_shown",
)  # fmt: skip
SUM_FIELDS = ("figure", "count", "of", "share", "low", "high")
SHARES = {
    "early": "opinion seen before an assessment",
    "agreed_before": "agreed with the opinion before",
    "agreed_after": "agreed with the opinion after",
    "moved": "category changed after",
    "crossed": "changed between suspicious and not",
    "followed": "disagreed before, agree after",
    "left": "agreed before, disagree after",
    "better": "proven changes of side, for better",
    "worse": "proven changes of side, for worse",
    "right_before": "proven, reader right before",
    "right_after": "proven, reader right after",
    "opinion_right": "proven, opinion right",
    "corrected": "reader wrong and opinion right: right after",
    "misled": "reader right and opinion wrong: wrong after",
}
"""Every share of :class:`core.annotation.reliance.Sums` in plain words."""
SPREADS = {
    "to_commit": "seconds from the first mark to the assessment",
    "to_change": "seconds from the opinion to the last change",
}


def row(one: Row) -> dict[str, Any]:
    """One breast as plain data."""
    opinion = one.opinion
    return {
        "patient_id": one.patient_key,
        "exam_date": None if one.exam_date is None else one.exam_date.isoformat(),
        "laterality": one.side.value,
        "breast": int(one.breast),
        "shown_at": opinion.at.isoformat(),
        "gate_policy": opinion.gate_policy,
        "model": opinion.model,
        "probability": opinion.probability,
        "low": opinion.low,
        "high": opinion.high,
        "threshold": opinion.threshold,
        "above": opinion.above,
        "before": None if one.before is None else one.before.value,
        "after": one.after.value,
        "agreed_before": one.agreed_before,
        "agreed_after": one.agreed_after,
        "moved": one.moved,
        "crossed": one.crossed,
        "effect": one.effect.value,
        "pathology": None if one.proven is None else one.proven.value,
        "seconds_to_commit": one.seconds_to_commit,
        "seconds_to_change": one.seconds_to_change,
        "times_shown": one.times,
    }


def document(found: Reliance) -> dict[str, Any]:
    """The whole report as plain data; a share always with its count and interval."""
    return {
        "reader": found.name,
        "since": None if found.since is None else found.since.isoformat(),
        "breasts": found.sums.breasts,
        "unassessed": found.unassessed,
        "similar_cases": found.cases,
        "no_opinion": found.refused,
        "shares": {name: _share(getattr(found.sums, name)) for name in SHARES},
        "seconds": {name: _spread(getattr(found.sums, name)) for name in SPREADS},
        "rows": [row(one) for one in found.rows],
        "rows_left_out": found.closed,
    }


def as_csv(found: Reliance) -> str:
    """The figures, then an empty line, then one row a breast."""
    text = io.StringIO(newline="")
    figures = csv.DictWriter(text, SUM_FIELDS)
    figures.writeheader()
    figures.writerow({"figure": "breasts", "count": found.sums.breasts})
    for name, words in SHARES.items():
        told = _share(getattr(found.sums, name))
        figures.writerow({"figure": words, **{k: safe(v) for k, v in told.items()}})
    for name, words in SPREADS.items():
        spread = getattr(found.sums, name)
        if spread is not None:
            figures.writerow(
                {
                    "figure": f"{words} (median and quartiles)", "of": spread.of,
                    "share": spread.median, "low": spread.low, "high": spread.high,
                }
            )  # fmt: skip
    text.write("\r\n")
    table = csv.DictWriter(text, FIELDS)
    table.writeheader()
    table.writerows({k: safe(v) for k, v in row(one).items()} for one in found.rows)
    return text.getvalue()


def said(share: Share) -> str:
    """``12 of 40, 30 % (18 to 45)``: never a share without its count."""
    if share.value is None or share.interval is None:
        return "0 of 0"
    low, high = share.interval
    return (
        f"{share.count} of {share.of}, {100 * share.value:.0f} % "
        f"({100 * low:.0f} to {100 * high:.0f})"
    )


def _share(one: Share) -> dict[str, Any]:
    low, high = one.interval or (None, None)
    return {"count": one.count, "of": one.of, "share": one.value, "low": low, "high": high}


def _spread(one: Spread | None) -> dict[str, Any] | None:
    if one is None:
        return None
    return {"of": one.of, "low": one.low, "median": one.median, "high": one.high}
