"""Likeness, counts and weights in plain words; no percentage without what it is of."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from core.domain.assessment import Outcome
from core.retrieval.asking import Means, Refinement

_MOST = 99
"""A sample of pairs cannot show that none is closer."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("similar", text)


def likeness(closer: float | None, *, close: bool) -> str:
    """How alike two breasts are, by the share of random pairs that are closer."""
    if closer is None:
        return ""
    count = min(_MOST, max(1, round(100 * (1 - closer))))
    said = _tr("closer than {0} of 100 random pairs").format(count)
    return said if close else _tr("not close: {0}").format(said)


def parts(distance: float | None, image: float | None, tags: float | None) -> str:
    """The distance and what it is made of."""
    if distance is None:
        return ""
    if image is None or tags is None:
        return _tr("distance {0}").format(f"{distance:.2f}")
    return _tr("distance: images {0}, tags {1}").format(f"{image:.2f}", f"{tags:.2f}")


def percent(share: float) -> str:
    """A share as a percentage that never says none or all where it is neither."""
    if 0.0 < share < 0.001:
        return _tr("under 0.1\u00a0%")
    if 0.999 < share < 1.0:
        return _tr("over 99.9\u00a0%")
    exact = 0.0 < share < 0.01 or 0.99 < share < 1.0
    return f"{100 * share:.1f}\u00a0%" if exact else f"{round(100 * share)}\u00a0%"


def outcome(found: Outcome) -> str:
    """Benign or malignant."""
    return _tr("benign") if found is Outcome.BENIGN else _tr("malignant")


def means(asked: Means) -> str:
    """By what was asked."""
    return {
        Means.BREAST: _tr("by this breast"),
        Means.EXAM: _tr("by the whole exam"),
        Means.VIEW: _tr("by one view"),
        Means.REGION: _tr("by a region"),
        Means.FINDING: _tr("by a finding"),
        Means.TAGS: _tr("by my tags alone"),
        Means.FILE: _tr("by an image file"),
    }[asked]


def number(count: int) -> str:
    """A count with its thousands apart."""
    return QLocale(QLocale.Language.English).toString(count)


def counts(shown: int, among: int, *, proven: bool) -> str:
    """``10 of 1,204 proven breasts``."""
    text = _tr("{0} of {1} proven breasts") if proven else _tr("{0} of {1} breasts")
    return text.format(number(shown), number(among))


def weighting(refinement: Refinement, *, tags: bool) -> str:
    """What counts how much."""
    if not tags or refinement.image >= 1:
        return _tr("by the images alone")
    if refinement.image <= 0:
        said = _tr("by the tags alone")
    else:
        said = _tr("images {0} : tags {1}").format(
            round(100 * refinement.image), round(100 * (1 - refinement.image))
        )
    return f"{said}, {_tr('tags weighed anew')}" if changed(refinement) else said


def changed(refinement: Refinement) -> bool:
    """Whether some group of tags counts otherwise than to readers in general."""
    return bool(refinement.groups)


def parsed_date(text: str, *, end: bool) -> date | None:
    """A year, a month or a day as its first or last day.

    Raises
    ------
    ValueError
        When it is none of them.
    """
    given = text.strip()
    if not given:
        return None
    numbers = [int(part) for part in given.split("-")]
    if len(numbers) == 3:
        return date(*numbers)
    year, month = numbers[0], numbers[1] if len(numbers) == 2 else (12 if end else 1)
    if len(numbers) > 2:
        raise ValueError(text)
    if not end:
        return date(year, month, 1)
    after = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(after.toordinal() - 1)
