"""How far chosen readers agree, read from the store in a few questions.

Only breasts that all of them read are compared, and how many that are is told. Two readers
are compared by Cohen's kappa, more by Fleiss' and each pair by Cohen's. Descriptors are
compared breast by breast as training sees them, and once more on the lesions that all of
them marked at one place (:mod:`core.annotation.overlap`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from core.annotation import overlap
from core.annotation.questions import SCALE, Cases, Gathered, Group, Line, lines
from core.domain.errors import WrongUsage
from core.domain.finding import Finding
from core.domain.lexicon import Lexicon
from core.domain.records import Reader
from core.domain.roles import Role
from core.domain.study import BreastId, ImageId, ImageRecord, ReaderId
from core.store import Reading, assessments, breasts, findings, images, readers


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
    cases = Cases.of(found.patients)
    sets = [chosen, *combinations(chosen, 2)] if len(chosen) > 2 else [chosen]
    lesions = {
        breast: overlap.line_up(
            (one for reader in chosen for one in found.found.get((breast, reader), ())), found.near
        )
        for breast in found.breasts
    }
    found_lines = [line for some in sets for line in lines(found, some, cases, lesions)]
    pairs = [_marks(found, first, second) for first, second in combinations(chosen, 2)]
    return Report(
        people, read, len(found.breasts), len(set(found.patients)), tuple(found_lines), tuple(pairs)
    )


def _gather(
    reading: Reading,
    lexicon: Lexicon,
    people: tuple[Reader, ...],
    only: Collection[BreastId] | None,
) -> tuple[Gathered, dict[ReaderId, int]]:
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
    return Gathered(
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


def _marks(found: Gathered, first: ReaderId, second: ReaderId) -> Marks:
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


__all__ = ["SCALE", "Group", "Line", "Marks", "Report", "near_of", "report"]
