"""What an adjudicator has decided so far on one breast: a value, changed by copies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from core.annotation.adjudication import Choice, Verdict
from core.annotation.comparison import Case
from core.domain.assessment import Category, Density
from core.domain.finding import Finding, FindingId
from core.domain.lexicon import Lexicon
from core.domain.study import ReaderId

Pick = frozenset[ReaderId]
"""Whose findings of one lesion count; none of them: the lesion does not count."""
Tags = frozenset[tuple[str, str]]


class Lack(Enum):
    """What is still to be decided."""

    LESION = "lesion"
    CATEGORY = "category"
    REASON = "reason"


@dataclass(frozen=True)
class Draft:
    """Decisions on one case.

    Attributes
    ----------
    picks
        One a lesion; None while undecided.
    tags
        Descriptors that were changed, by the finding that they are taken from.
    """

    picks: tuple[Pick | None, ...]
    category: Category | None = None
    density: Density | None = None
    reason: str = ""
    tags: Mapping[FindingId, Tags] = field(default_factory=dict)

    def pick(self, lesion: int, whose: Pick) -> Draft:
        """Take what some readers say of a lesion, and no other's."""
        picks = (*self.picks[:lesion], whose, *self.picks[lesion + 1 :])
        return replace(self, picks=picks)

    def undecided(self, after: int = -1) -> int | None:
        """The next lesion that nobody decided on, going round; None when all are."""
        count = len(self.picks)
        for step in range(1, count + 1):
            place = (after + step) % count
            if self.picks[place] is None:
                return place
        return None

    def lack(self) -> Lack | None:
        """The first thing without which nothing can be settled."""
        if self.undecided() is not None:
            return Lack.LESION
        if self.category is None:
            return Lack.CATEGORY
        return None if self.reason.strip() else Lack.REASON


def begin(case: Case, agreed: str) -> Draft:
    """The verdict that stands, or what all readers agree on.

    Parameters
    ----------
    agreed
        The reason to begin with where there is nothing to decide.
    """
    if case.settled is not None and case.verdict is not None:
        return _again(case)
    picks = tuple(
        frozenset({case.persons[0].reader.id}) if case.agreed(lesion) else None
        for lesion in case.lesions
    )
    said = [one.assessment for one in case.persons if one.assessment is not None]
    categories = {one.category for one in said}
    densities = {one.density for one in said}
    category = categories.pop() if len(categories) == 1 else None
    density = densities.pop() if len(densities) == 1 else None
    alike = None not in picks and category is not None and len({a.density for a in said}) == 1
    return Draft(picks, category, density, agreed if alike else "")


def _again(case: Case) -> Draft:
    assert case.settled is not None
    assert case.verdict is not None
    kept = {one.tracking_uid: one for one in case.verdict.findings}
    tags: dict[FindingId, Tags] = {}
    picks: list[Pick] = []
    for lesion in case.lesions:
        taken = [one for one in lesion.findings if one.tracking_uid in kept]
        picks.append(frozenset(one.reader for one in taken))
        for one in taken:
            if kept[one.tracking_uid].descriptors != one.descriptors:
                tags[one.id] = kept[one.tracking_uid].descriptors
    given = case.verdict.assessment
    return Draft(
        tuple(picks), given.category if given else None, given.density if given else None,
        case.settled.reason, tags,
    )  # fmt: skip


def taken(draft: Draft, case: Case, lesion: int) -> tuple[Finding, ...]:
    """The findings of a lesion that count."""
    pick = draft.picks[lesion] or frozenset()
    return tuple(one for one in case.lesions[lesion].findings if one.reader in pick)


def tags_of(draft: Draft, finding: Finding) -> Tags:
    """What a finding that counts is tagged with in the end."""
    return draft.tags.get(finding.id, finding.descriptors)


def toggle(draft: Draft, finding: Finding, tag: tuple[str, str], lexicon: Lexicon) -> Draft:
    """Give a finding that counts another descriptor, or take it away."""
    axis, _ = tag
    old = tags_of(draft, finding)
    new = old - {tag}
    if tag not in old:
        if not lexicon.axis(axis).multiple:
            new = frozenset(pair for pair in new if pair[0] != axis)
        new |= {tag}
    tags = {one: some for one, some in draft.tags.items() if one != finding.id}
    if new != finding.descriptors:
        tags[finding.id] = new
    return replace(draft, tags=tags)


def verdict(draft: Draft, case: Case) -> Verdict:
    """What is to be settled; only when nothing lacks."""
    assert draft.category is not None
    choices = tuple(
        Choice(one, draft.tags.get(one.id))
        for lesion in range(len(case.lesions))
        for one in taken(draft, case, lesion)
    )
    return Verdict(case.info.id, choices, draft.category, draft.density, draft.reason)
