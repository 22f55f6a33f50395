"""The questions on which readers are compared, and what they say to each.

Conclusions and descriptors are compared breast by breast, descriptors as training sees
them; and type and descriptors once more on the lesions that all readers marked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from core import lexicons
from core.annotation import kappa
from core.annotation.kappa import Kappa, Resampling, Weights
from core.annotation.overlap import Lesion
from core.domain.assessment import Assessment, Density
from core.domain.finding import Finding
from core.domain.lexicon import Lexicon
from core.domain.study import BreastId, ImageId, ReaderId

SCALE = ("1", "2", "3", "0", "4", "4A", "4B", "4C", "5", "6")
"""Assessments from the best to the worst (``core.domain.assessment.worst``)."""
_RECALLED = frozenset({"0", "4", "4A", "4B", "4C", "5", "6"})
_NOT_SAID = "not said"
_YES_NO = ("no", "yes")
Row = tuple[str | None, ...]
"""What each reader says of one case; None for nothing."""


class Group(StrEnum):
    """What kind of question a line is about."""

    CONCLUSION = "conclusion"
    FINDING = "finding"
    DESCRIPTOR = "descriptor"
    LESION = "lesion"


@dataclass(frozen=True, slots=True)
class Line:
    """One question, and how far some readers agree on it.

    Attributes
    ----------
    key
        Names the question in files, such as ``breast.mass_margin.spiculated``.
    whose
        The readers that are compared.
    unit
        ``breast`` or ``lesion``: what :attr:`Kappa.cases` counts.
    categories
        What a reading may be, in the order of ``plain.prevalence``.
    linear, quadratic
        Weighted by distance on an ordered scale; None where there is no order, or more
        than two readers.
    """

    group: Group
    key: str
    title: str
    whose: tuple[ReaderId, ...]
    unit: str
    categories: tuple[str, ...]
    plain: Kappa
    linear: Kappa | None = None
    quadratic: Kappa | None = None

    @property
    def given(self) -> float | None:
        """How often "yes" was said, of a question of yes and no."""
        if self.categories != _YES_NO or not self.plain.prevalence:
            return None
        return self.plain.prevalence[1]


@dataclass(frozen=True)
class Gathered:
    """The breasts that all read, in order, with what each reader said of them."""

    lexicon: Lexicon
    breasts: tuple[BreastId, ...]
    patients: tuple[int, ...]
    said: Mapping[tuple[BreastId, ReaderId], Assessment]
    found: Mapping[tuple[BreastId, ReaderId], tuple[Finding, ...]]
    near: Mapping[ImageId, float]


@dataclass(frozen=True)
class Cases:
    """Whose some cases are, one entry a case."""

    patients: tuple[int, ...]
    whole: Resampling

    @staticmethod
    def of(patients: Iterable[int]) -> Cases:
        """The cases of these patients, in this order."""
        rows = tuple(patients)
        return Cases(rows, Resampling(rows))

    def kept(self, places: Sequence[int]) -> Cases:
        """Some of the cases."""
        if len(places) == len(self.patients):
            return self
        return Cases.of(self.patients[one] for one in places)


@dataclass(frozen=True)
class _Question:
    group: Group
    key: str
    title: str
    categories: tuple[str, ...]
    ordered: bool = False


def lines(
    found: Gathered,
    whose: tuple[ReaderId, ...],
    cases: Cases,
    lesions: Mapping[BreastId, tuple[Lesion, ...]],
) -> Iterator[Line]:
    """How far some readers agree on every question."""
    for question, rows in (
        *_conclusions(found, whose), *_presence(found, whose), *_descriptors(found, whose)
    ):  # fmt: skip
        yield _line(question, whose, rows, cases)
    yield from _of_lesions(found, whose, lesions)


def _conclusions(
    found: Gathered, whose: tuple[ReaderId, ...]
) -> Iterator[tuple[_Question, list[Row]]]:
    def said(value: Callable[[Assessment], str | None]) -> list[Row]:
        return [
            tuple(
                value(given) if (given := found.said.get((breast, one))) else None for one in whose
            )
            for breast in found.breasts
        ]

    about = Group.CONCLUSION
    grades = tuple(one.value for one in Density)
    yield (
        _Question(about, "assessment", "Assessment", SCALE, ordered=True),
        said(lambda a: a.category.value),
    )
    yield (
        _Question(about, "recalled", "Assessment 0, or 4 and above", _YES_NO),
        said(lambda a: _YES_NO[a.category.value in _RECALLED]),
    )
    yield (
        _Question(about, "density", "Density", grades, ordered=True),
        said(lambda a: a.density.value if a.density else None),
    )


def _presence(
    found: Gathered, whose: tuple[ReaderId, ...]
) -> Iterator[tuple[_Question, list[Row]]]:
    tagged = {place: {one.type_key for one in rows} for place, rows in found.found.items()}
    nothing: set[str] = set()

    def rows(has: Callable[[set[str]], bool]) -> list[Row]:
        return [
            tuple(_YES_NO[has(tagged.get((breast, one), nothing))] for one in whose)
            for breast in found.breasts
        ]

    yield _Question(Group.FINDING, "finding.any", "Any finding", _YES_NO), rows(bool)
    for kind in found.lexicon.types:
        told = rows(lambda some, key=kind.key: key in some)  # type: ignore[misc]
        if any("yes" in row for row in told):
            yield _Question(Group.FINDING, f"finding.{kind.key}", kind.title, _YES_NO), told


def _descriptors(
    found: Gathered, whose: tuple[ReaderId, ...]
) -> Iterator[tuple[_Question, list[Row]]]:
    lexicon, others = found.lexicon, lexicons.available()
    bits = np.zeros((len(found.breasts), len(whose), lexicon.width), dtype=np.bool_)
    for row, breast in enumerate(found.breasts):
        for seat, one in enumerate(whose):
            own = found.found.get((breast, one))
            if own:
                bits[row, seat] = lexicon.vectorise(own, others).bits
    for place in np.flatnonzero(bits.any(axis=(0, 1))):
        key = lexicon.layout[place]
        if not key.startswith("type."):
            yield (
                _Question(
                    Group.DESCRIPTOR, f"breast.{key}", lexicon.bit_title(int(place)), _YES_NO
                ),
                [tuple(_YES_NO[int(bit)] for bit in row) for row in bits[:, :, place]],
            )


def _of_lesions(
    found: Gathered,
    whose: tuple[ReaderId, ...],
    lesions: Mapping[BreastId, tuple[Lesion, ...]],
) -> Iterator[Line]:
    """Type and descriptors of the lesions that all of ``whose`` marked."""
    lexicon = found.lexicon
    rows: list[tuple[Finding, ...]] = []
    patients: list[int] = []
    for breast, patient in zip(found.breasts, found.patients, strict=True):
        for lesion in lesions[breast]:
            said = tuple(one for who in whose if (one := lesion.of(who)) is not None)
            if len(said) == len(whose) and all(one.lexicon == lexicon.id for one in said):
                rows.append(said)
                patients.append(patient)
    cases, about = Cases.of(patients), Group.LESION
    kinds = tuple(kind.key for kind in lexicon.types)
    yield _line(
        _Question(about, "lesion.type", "Finding type", kinds), whose,
        [tuple(one.type_key for one in row) for row in rows], cases,
    )  # fmt: skip
    for axis in lexicon.axes:
        # A lesion of which nobody says anything on this axis has no such thing to agree on.
        places = [
            number for number, row in enumerate(rows)
            if any(key == axis.key for one in row for key, _ in one.descriptors)
        ]  # fmt: skip
        some, theirs = [rows[number] for number in places], cases.kept(places)
        if not some:
            continue
        if not axis.multiple:
            values = (*(value.key for value in axis.values), _NOT_SAID)
            told: list[Row] = [tuple(_value(one, axis.key) for one in row) for row in some]
            yield _line(
                _Question(about, f"lesion.{axis.key}", axis.title, values), whose, told, theirs
            )
            continue
        for value in axis.values:
            tag = (axis.key, value.key)
            told = [tuple(_YES_NO[tag in one.descriptors] for one in row) for row in some]
            if any("yes" in row for row in told):
                question = _Question(
                    about, f"lesion.{axis.key}.{value.key}", f"{axis.title}: {value.title}", _YES_NO
                )
                yield _line(question, whose, told, theirs)


def _value(finding: Finding, axis: str) -> str:
    return next((value for key, value in sorted(finding.descriptors) if key == axis), _NOT_SAID)


def _line(
    question: _Question, whose: tuple[ReaderId, ...], rows: Sequence[Row], cases: Cases
) -> Line:
    place = {one: number for number, one in enumerate(question.categories)}
    kept = [number for number, row in enumerate(rows) if all(one in place for one in row)]
    given = [[place[one or ""] for one in rows[number]] for number in kept]
    codes = np.array(given, dtype=np.int64).reshape(len(kept), len(whose))
    patients, count = cases.kept(kept).whole, len(question.categories)
    head = (question.group, question.key, question.title, whose)
    unit = "lesion" if question.group is Group.LESION else "breast"
    if len(whose) > 2:
        return Line(*head, unit, question.categories, kappa.fleiss(codes, count, patients))
    plain, linear, quadratic = (
        kappa.cohen(codes[:, 0], codes[:, 1], count, weights, patients) for weights in Weights
    )
    if not question.ordered:
        return Line(*head, unit, question.categories, plain)
    return Line(*head, unit, question.categories, plain, linear, quadratic)
