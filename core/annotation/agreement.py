"""How far chosen readers agree, read from the store in a few questions.

Only breasts that all of them read are compared, and how many that are is told. Two readers
are compared by Cohen's kappa, more by Fleiss' and each pair by Cohen's. Descriptors are
compared breast by breast as training sees them, and once more on the lesions that all of
them marked at one place (:mod:`core.annotation.overlap`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

import numpy as np

from core import lexicons
from core.annotation import kappa, overlap
from core.annotation.kappa import Kappa, Resampling, Weights
from core.domain.assessment import Assessment, Density
from core.domain.errors import WrongUsage
from core.domain.finding import Finding
from core.domain.lexicon import Lexicon
from core.domain.records import Reader
from core.domain.roles import Role
from core.domain.study import BreastId, ImageId, ImageRecord, ReaderId
from core.store import Reading, assessments, breasts, findings, images, readers

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


@dataclass(frozen=True, slots=True)
class Marks:
    """How the marks of two readers lie on each other, over the breasts that both read.

    Attributes
    ----------
    only_first, only_second
        Marked findings that the other has not marked there.
    unmarked
        Findings of both without any mark: they cannot be compared.
    iou, dice
        Means over the matched pairs of areas, of which there are ``areas``; None without.
    """

    first: ReaderId
    second: ReaderId
    matched: int
    only_first: int
    only_second: int
    unmarked: int
    areas: int
    iou: float | None
    dice: float | None


@dataclass(frozen=True)
class Report:
    """How far readers agree.

    Attributes
    ----------
    readers
        Who is compared.
    breasts
        How many breasts all of them read; ``read`` how many each did.
    patients
        Whose the breasts are.
    lines
        Every question, for all readers together and then for each pair.
    """

    readers: tuple[Reader, ...]
    read: Mapping[ReaderId, int]
    breasts: int
    patients: int
    lines: tuple[Line, ...]
    marks: tuple[Marks, ...]

    def of(self, whose: Sequence[ReaderId]) -> tuple[Line, ...]:
        """The lines about exactly these readers."""
        return tuple(line for line in self.lines if line.whose == tuple(whose))


@dataclass(frozen=True)
class _Gathered:
    """The breasts that all read, in order, with what each reader said of them."""

    lexicon: Lexicon
    breasts: tuple[BreastId, ...]
    patients: tuple[int, ...]
    said: Mapping[tuple[BreastId, ReaderId], Assessment]
    found: Mapping[tuple[BreastId, ReaderId], tuple[Finding, ...]]
    near: Mapping[ImageId, float]


def report(
    reading: Reading,
    lexicon: Lexicon,
    whose: Iterable[ReaderId],
    only: Collection[BreastId] | None = None,
) -> Report:
    """Compare some readers.

    Parameters
    ----------
    lexicon
        The workspace's; findings tagged with another are taken through its mapping.
    only
        Breasts that may be looked at; all where None.

    Raises
    ------
    WrongUsage
        When fewer than two readers are chosen.
    """
    chosen = tuple(dict.fromkeys(whose))
    if len(chosen) < 2:
        raise WrongUsage("Choose at least two readers to compare.")
    people = tuple(readers.get(reading, one) for one in chosen)
    found, read = _gather(reading, lexicon, people, only)
    cases = _Cases.of(found.patients)
    sets = [chosen, *combinations(chosen, 2)] if len(chosen) > 2 else [chosen]
    lesions = {
        breast: overlap.line_up(
            (one for reader in chosen for one in found.found.get((breast, reader), ())), found.near
        )
        for breast in found.breasts
    }
    lines = [line for some in sets for line in _lines(found, some, cases, lesions)]
    pairs = [_marks(found, first, second) for first, second in combinations(chosen, 2)]
    return Report(
        people, read, len(found.breasts), len(set(found.patients)), tuple(lines), tuple(pairs)
    )


def _gather(
    reading: Reading,
    lexicon: Lexicon,
    people: tuple[Reader, ...],
    only: Collection[BreastId] | None,
) -> tuple[_Gathered, dict[ReaderId, int]]:
    given = assessments.of_breasts(reading, only)
    tags = findings.of_breasts(reading, only)
    said = {(a.breast, a.reader): a for rows in given.values() for a in rows}
    found: dict[tuple[BreastId, ReaderId], list[Finding]] = {}
    for rows in tags.values():
        for one in rows:
            found.setdefault((one.breast, one.reader), []).append(one)
    read: dict[ReaderId, set[BreastId]] = {one.id: set() for one in people}
    for breast, reader in said:
        if reader in read:
            read[reader].add(breast)
    tables = {one.id for one in people if one.role is Role.TABLE}
    for breast, reader in found:
        # A person has read what she concluded on; a table may bring findings alone.
        if reader in tables:
            read[reader].add(breast)
    shared = sorted(set.intersection(*read.values()))
    infos = breasts.several(reading, shared)
    kept = set(shared)
    return _Gathered(
        lexicon,
        tuple(shared),
        tuple(int(infos[one].patient) for one in shared),
        {place: one for place, one in said.items() if place[0] in kept},
        {place: tuple(rows) for place, rows in found.items() if place[0] in kept},
        _near(reading, shared),
    ), {reader: len(some) for reader, some in read.items()}


def _near(reading: Reading, shared: Sequence[BreastId]) -> dict[ImageId, float]:
    return near_of(one for some in images.of_breasts(reading, shared).values() for one in some)


def near_of(records: Iterable[ImageRecord]) -> dict[ImageId, float]:
    """Pixels that are :data:`overlap.NEAR_MM` on each image that has a spacing."""
    return {
        one.id: overlap.NEAR_MM / one.header.spacing_mm for one in records if one.header.spacing_mm
    }


@dataclass(frozen=True)
class _Cases:
    """Whose some cases are, one entry a case."""

    patients: tuple[int, ...]
    whole: Resampling

    @staticmethod
    def of(patients: Iterable[int]) -> _Cases:
        rows = tuple(patients)
        return _Cases(rows, Resampling(rows))

    def kept(self, places: Sequence[int]) -> _Cases:
        if len(places) == len(self.patients):
            return self
        return _Cases.of(self.patients[one] for one in places)


@dataclass(frozen=True)
class _Question:
    group: Group
    key: str
    title: str
    categories: tuple[str, ...]
    ordered: bool = False


def _lines(
    found: _Gathered,
    whose: tuple[ReaderId, ...],
    cases: _Cases,
    lesions: Mapping[BreastId, tuple[overlap.Lesion, ...]],
) -> Iterator[Line]:
    for question, rows in (
        *_conclusions(found, whose), *_presence(found, whose), *_descriptors(found, whose)
    ):  # fmt: skip
        yield _line(question, whose, rows, cases)
    yield from _of_lesions(found, whose, lesions)


def _conclusions(
    found: _Gathered, whose: tuple[ReaderId, ...]
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
    found: _Gathered, whose: tuple[ReaderId, ...]
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
    found: _Gathered, whose: tuple[ReaderId, ...]
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
    found: _Gathered,
    whose: tuple[ReaderId, ...],
    lesions: Mapping[BreastId, tuple[overlap.Lesion, ...]],
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
    cases, about = _Cases.of(patients), Group.LESION
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
    question: _Question, whose: tuple[ReaderId, ...], rows: Sequence[Row], cases: _Cases
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


def _marks(found: _Gathered, first: ReaderId, second: ReaderId) -> Marks:
    matched = only_first = only_second = unmarked = 0
    fits: list[overlap.Fit] = []
    for breast in found.breasts:
        both = [one for who in (first, second) for one in found.found.get((breast, who), ())]
        marked = [one for one in both if one.regions]
        unmarked += len(both) - len(marked)
        for lesion in overlap.line_up(marked, found.near):
            if len(lesion.findings) == 2:
                matched += 1
                fits.extend(lesion.fits)
            elif lesion.findings[0].reader == first:
                only_first += 1
            else:
                only_second += 1
    ious = [one.iou for one in fits if one.iou is not None]
    dices = [one.dice for one in fits if one.dice is not None]
    return Marks(
        first, second, matched, only_first, only_second, unmarked, len(ious),
        float(np.mean(ious)) if ious else None, float(np.mean(dices)) if dices else None,
    )  # fmt: skip
