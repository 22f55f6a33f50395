"""How one reader's assessments went on after the machine's opinion was shown to her.

A breast counts once: by the first opinion that was shown to her of it, the category that
stood at that moment, and the category that stands now. What lies between may have other
reasons than the opinion (a second look, an older exam, a colleague): the report tells what
changed, not why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from statistics import quantiles

from core.annotation import gatekeeper
from core.domain.assessment import Category, Outcome, suspicious
from core.domain.errors import WorldError
from core.domain.gate import GatePolicy, Surface
from core.domain.reveal import Reveal, Shown
from core.domain.roles import Act, may
from core.domain.share import Share
from core.domain.study import BreastId, ExamId, ReaderId, Side
from core.store import Reading, assessments, breasts, history, pathology, readers, reveals


class Effect(StrEnum):
    """What a change between "suspicious" and "not" made of an assessment."""

    NONE = "none"
    """The same side before and after, or nothing to compare with."""
    BETTER = "for better"
    """After it agrees with pathology, before it did not."""
    WORSE = "for worse"
    UNPROVEN = "not proven"
    """It changed sides, and what is true is not known."""


@dataclass(frozen=True, slots=True)
class Row:
    """One breast of which an opinion was shown.

    Attributes
    ----------
    opinion
        The first one that was shown.
    before
        What she had assessed it as when it was shown; None where she had not yet.
    begun, committed
        Her first mark, draft or assessment; her first assessment.
    changed
        Her last change of the category after the opinion was shown; None where it stayed.
    times
        How often something of the machine was shown to her of this breast.
    """

    breast: BreastId
    exam: ExamId
    patient_key: str
    exam_date: date | None
    side: Side
    opinion: Reveal
    before: Category | None
    after: Category
    proven: Outcome | None
    begun: datetime | None
    committed: datetime | None
    changed: datetime | None
    times: int

    @property
    def agreed_before(self) -> bool | None:
        """Whether she and the opinion were of one mind; None where one of them said nothing."""
        return _same(self.before, self.opinion.above)

    @property
    def agreed_after(self) -> bool | None:
        """The same of what stands now."""
        return _same(self.after, self.opinion.above)

    @property
    def moved(self) -> bool:
        """Whether the category is another one now."""
        return self.before is not None and self.before is not self.after

    @property
    def crossed(self) -> bool:
        """Whether it went from "suspicious" to "not", or the other way."""
        return self.before is not None and suspicious(self.before) != suspicious(self.after)

    @property
    def effect(self) -> Effect:
        """What a change of sides was good for."""
        if not self.crossed:
            return Effect.NONE
        if self.proven is None:
            return Effect.UNPROVEN
        return Effect.BETTER if _right(self.after, self.proven) else Effect.WORSE

    @property
    def seconds_to_commit(self) -> float | None:
        """From the first mark to the first assessment; None where only one of them is known."""
        return _between(self.begun, self.committed)

    @property
    def seconds_to_change(self) -> float | None:
        """From the opinion to the last change of the category."""
        return _between(self.opinion.at, self.changed)


@dataclass(frozen=True, slots=True)
class Spread:
    """Seconds of several breasts: quartiles, and of how many."""

    of: int
    low: float
    median: float
    high: float


@dataclass(frozen=True, slots=True)
class Sums:
    """All breasts of a report; each share says of how many it is.

    Attributes
    ----------
    breasts
        Breasts of which an opinion was shown and that she has assessed.
    early
        Of these, where the opinion was shown before she had assessed them (an open gate).
    agreed_before, agreed_after
        Agreed with the opinion, of those that she had assessed before.
    moved, crossed
        Another category now; another side of "suspicious" now.
    followed
        Of those where they disagreed before: how many agree now.
    left
        Of those where they agreed before: how many disagree now.
    better, worse
        Of those that changed sides and are proven.
    right_before, right_after, opinion_right
        Of those that are proven and were assessed before: on which side pathology is.
    corrected
        Where she was wrong and the opinion right: how many are right now.
    misled
        Where she was right and the opinion wrong: how many are wrong now.
    """

    breasts: int
    early: Share
    agreed_before: Share
    agreed_after: Share
    moved: Share
    crossed: Share
    followed: Share
    left: Share
    better: Share
    worse: Share
    right_before: Share
    right_after: Share
    opinion_right: Share
    corrected: Share
    misled: Share
    to_commit: Spread | None
    to_change: Spread | None


@dataclass(frozen=True, slots=True)
class Reliance:
    """The report on one reader.

    Attributes
    ----------
    rows
        The latest opinion first; of another reader only breasts that who asks has assessed.
    closed
        How many rows were left out for that.
    unassessed
        Breasts of which an opinion was shown and that stand without her assessment.
    cases, refused
        Breasts of which she saw similar cases with their outcome; was told "no opinion".
    """

    reader: ReaderId
    name: str
    since: datetime | None
    sums: Sums
    rows: tuple[Row, ...]
    closed: int
    unassessed: int
    cases: int
    refused: int


def report(
    reading: Reading,
    reader: ReaderId,
    *,
    since: datetime | None = None,
    asker: ReaderId | None = None,
    policy: GatePolicy = GatePolicy.STANDARD,
) -> Reliance:
    """How one reader's assessments went on after opinions.

    Parameters
    ----------
    since
        Only breasts whose first opinion was shown at this moment or later.
    asker
        Who wants to know: rows of breasts that she has not assessed are left out. The
        reader herself when None.

    Raises
    ------
    WorldError
        When ``asker`` may not see how others read.
    """
    whose = readers.get(reading, reader)
    if asker not in {None, reader} and not _sees_others(reading, asker):
        raise WorldError("Only an administrator may see how others read: ask one to log in.")
    seen = reveals.of_reader(reading, reader)
    first, counts = _first(seen, since), _counts(seen)
    rows, unassessed = _rows(reading, reader, first, counts)
    gates = gatekeeper.gates(
        reading, (row.breast for row in rows), reader if asker is None else asker, policy
    )
    open_ = tuple(row for row in rows if gates[row.breast].allows(Surface.RELIANCE_REPORT))
    late = [one for one in seen if since is None or one.at >= since]
    return Reliance(
        reader, whose.name, since, sums(rows), open_, len(rows) - len(open_), unassessed,
        len({one.breast for one in late if one.shown is Shown.CASES}),
        len({one.breast for one in late if one.shown is Shown.REFUSED}),
    )  # fmt: skip


def _sees_others(reading: Reading, asker: ReaderId | None) -> bool:
    known = {one.id: one.role for one in readers.persons(reading, retired=False)}
    return asker in known and may(known[asker], Act.SEE_RELIANCE)


def sums(rows: Iterable[Row]) -> Sums:
    """The figures of some breasts."""
    every = tuple(rows)
    told = [row for row in every if row.agreed_before is not None]
    had = [row for row in every if row.before is not None]
    sides = [row for row in had if row.effect in {Effect.BETTER, Effect.WORSE}]
    proven = [row for row in told if row.proven is not None]
    return Sums(
        breasts=len(every),
        early=_share(every, lambda row: row.before is None),
        agreed_before=_share(told, lambda row: row.agreed_before),
        agreed_after=_share(told, lambda row: row.agreed_after),
        moved=_share(had, lambda row: row.moved),
        crossed=_share(had, lambda row: row.crossed),
        followed=_share([r for r in told if not r.agreed_before], lambda row: row.agreed_after),
        left=_share([r for r in told if r.agreed_before], lambda row: not row.agreed_after),
        better=_share(sides, lambda row: row.effect is Effect.BETTER),
        worse=_share(sides, lambda row: row.effect is Effect.WORSE),
        right_before=_share(proven, _right_before),
        right_after=_share(proven, _right_after),
        opinion_right=_share(proven, _opinion_right),
        corrected=_share(
            [row for row in proven if not _right_before(row) and _opinion_right(row)], _right_after
        ),
        misled=_share(
            [row for row in proven if _right_before(row) and not _opinion_right(row)],
            lambda row: not _right_after(row),
        ),
        to_commit=_spread(row.seconds_to_commit for row in every),
        to_change=_spread(row.seconds_to_change for row in every),
    )


def _first(seen: Iterable[Reveal], since: datetime | None) -> dict[BreastId, Reveal]:
    found: dict[BreastId, Reveal] = {}
    for one in seen:
        if one.shown is Shown.OPINION:
            # What an import brought was noted later here, and may have been shown sooner.
            known = found.setdefault(one.breast, one)
            if one.at < known.at:
                found[one.breast] = one
    return {b: one for b, one in found.items() if since is None or one.at >= since}


def _counts(seen: Iterable[Reveal]) -> dict[BreastId, int]:
    found: dict[BreastId, int] = {}
    for one in seen:
        found[one.breast] = found.get(one.breast, 0) + 1
    return found


def _rows(
    reading: Reading,
    reader: ReaderId,
    first: Mapping[BreastId, Reveal],
    counts: Mapping[BreastId, int],
) -> tuple[tuple[Row, ...], int]:
    infos = breasts.several(reading, first)
    saved = assessments.of_breasts(reading, first)
    went = history.assessed_by(reading, reader, first)
    begun = history.begun_by(reading, reader, first)
    proven = pathology.of_breasts(reading, first)
    rows = []
    for breast, opinion in first.items():
        mine = next((one for one in saved.get(breast, ()) if one.reader == reader), None)
        if mine is None:
            continue
        info, acts = infos[breast], went.get(breast, ())
        known = proven.get(breast)
        later = [one.at for one in acts if one.at > opinion.at and one.before != one.after]
        moved = opinion.category is not None and opinion.category is not mine.category
        rows.append(
            Row(
                breast, info.exam, info.patient_key, info.exam_date, info.side, opinion,
                opinion.category, mine.category, None if known is None else known.outcome,
                begun.get(breast), acts[0].at if acts else None,
                later[-1] if later and moved else None, counts[breast],
            )
        )  # fmt: skip
    rows.sort(key=lambda row: (row.opinion.at, row.breast), reverse=True)
    return tuple(rows), len(first) - len(rows)


def _same(category: Category | None, above: bool | None) -> bool | None:
    if category is None or above is None:
        return None
    return suspicious(category) == above


def _right(category: Category, proven: Outcome) -> bool:
    return suspicious(category) == (proven is Outcome.MALIGNANT)


def _right_before(row: Row) -> bool:
    return row.before is not None and row.proven is not None and _right(row.before, row.proven)


def _right_after(row: Row) -> bool:
    return row.proven is not None and _right(row.after, row.proven)


def _opinion_right(row: Row) -> bool:
    return row.opinion.above == (row.proven is Outcome.MALIGNANT)


def _between(first: datetime | None, last: datetime | None) -> float | None:
    if first is None or last is None:
        return None
    seconds = (last - first).total_seconds()
    return seconds if seconds > 0 else None  # nothing before it, or a clock that was set back


def _share(rows: Iterable[Row], holds: Callable[[Row], bool | None]) -> Share:
    known = tuple(rows)
    return Share(sum(bool(holds(row)) for row in known), len(known))


def _spread(seconds: Iterable[float | None]) -> Spread | None:
    known = sorted(one for one in seconds if one is not None)
    if not known:
        return None
    if len(known) == 1:
        return Spread(1, *known * 3)
    return Spread(len(known), *quantiles(known, n=4, method="inclusive"))
