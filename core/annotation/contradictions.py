"""Tags that contradict each other or the assessment: warnings, never refusals.

Rules are data (:mod:`core.annotation.rules`): each says which terms meet, which
assessments they meet, and the sentence to show. Terms are ``<axis>.<value>`` of the
lexicons, so one rule serves all of them and all their versions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from core import lexicons
from core.annotation import rules
from core.annotation.rules import Rule
from core.domain.assessment import Assessment
from core.domain.finding import Finding, FindingId
from core.domain.lexicon import Lexicon, terms_of
from core.domain.study import Side

_VIEW = re.compile(r"[RL]?(CC|MLO)\b")
_BOTH = frozenset({"CC", "MLO"})


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One contradiction; ``finding`` is None when it is about the whole breast.

    Attributes
    ----------
    rule
        Id of the rule; empty for an axis with several values.
    incomplete
        Something is still missing rather than wrong: it can wait while the finding is open.
    """

    finding: FindingId | None
    sentence: str
    rule: str = ""
    incomplete: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """What is known of a finding's place; None and empty where nothing is.

    Attributes
    ----------
    size_mm
        The largest diameter of its marks.
    views
        Labels of the views of this exam that it is marked in, such as ``RCC``.
    """

    quadrant: str | None = None
    clock: int | None = None
    size_mm: float | None = None
    views: tuple[str, ...] = ()

    @staticmethod
    def of(known: Mapping[str, object]) -> Place:
        """From plain values, such as ``core.annotation.location.facts`` gives; others are left."""
        quadrant, clock, size = (known.get(name) for name in ("quadrant", "clock", "size_mm"))
        views = known.get("views")
        return Place(
            quadrant if isinstance(quadrant, str) else None,
            clock if isinstance(clock, int) else None,
            float(size) if isinstance(size, int | float) else None,
            tuple(str(one) for one in views) if isinstance(views, tuple | list) else (),
        )


@dataclass(frozen=True, slots=True)
class Facts:
    """What rules ask for beside the tags; where nothing is known a rule stays silent.

    Attributes
    ----------
    views
        Labels of the views that this breast has in this exam.
    composition
        Whether anybody said how dense the breast is; None when that is not known.
    """

    side: Side | None = None
    views: tuple[str, ...] = ()
    places: Mapping[FindingId, Place] = field(default_factory=dict)
    composition: bool | None = None


NO_FACTS = Facts()


def check(
    findings: Sequence[Finding],
    assessment: Assessment | None,
    lexicon: Lexicon,
    facts: Facts = NO_FACTS,
) -> tuple[Contradiction, ...]:
    """Everything in one reader's tags of one breast that does not go together.

    Parameters
    ----------
    findings
        This reader's findings of the breast.
    assessment
        This reader's assessment of it, saved or being chosen.
    lexicon
        Says which groups take one value only, and names them; a finding of another
        version or lexicon is asked in its own.
    """
    held = rules.present().rules
    found: list[Contradiction] = []
    for finding in findings:
        place = facts.places.get(finding.id, Place())
        quadrant = finding.location.quadrant or place.quadrant
        clock = finding.location.clock or place.clock
        known = Place(quadrant, clock, place.size_mm, place.views)
        found.extend(
            Contradiction(finding.id, _said(rule, known, facts.side), rule.id, rule.incomplete)
            for rule in held
            if rule.about == "finding" and _holds(rule, finding, assessment, known, facts)
        )
        tag = f"{finding.lexicon}@{finding.lexicon_version}"
        words = lexicon if tag == lexicon.tag else lexicons.of(finding)
        found.extend(
            Contradiction(finding.id, text) for text in _several(finding.descriptors, words)
        )
    found.extend(
        Contradiction(None, rule.sentence, rule.id, rule.incomplete)
        for rule in held
        if rule.about == "breast" and _holds_of_breast(rule, findings, assessment, facts)
    )
    return tuple(found)


def _holds(
    rule: Rule, finding: Finding, assessment: Assessment | None, place: Place, facts: Facts
) -> bool:
    terms = terms_of(finding)
    category = assessment.category if assessment else None
    return (
        all(any(_is(term, group) for term in terms) for group in rule.together)
        and not any(_is(term, rule.lacking) for term in terms)
        and finding.type_key not in rule.not_types
        and (not rule.categories or category in rule.categories)
        and (not rule.own or finding.category in rule.own)
        and (rule.marked is None or rule.marked == bool(finding.regions))
        and (rule.described is None or rule.described == bool(finding.descriptors))
        and _measures(rule, place.size_mm)
        and _is_seen(rule, place.views, facts.views)
        and (not rule.clock_outside or _is_outside(rule, place, facts.side))
    )


def _is(term: str, wanted: Iterable[str]) -> bool:
    return any(term.startswith(one[:-1]) if one.endswith("*") else term == one for one in wanted)


def _measures(rule: Rule, size: float | None) -> bool:
    if rule.larger is None and rule.smaller is None:
        return True
    return (
        size is not None
        and (rule.larger is None or size > rule.larger)
        and (rule.smaller is None or size < rule.smaller)
    )


def _is_seen(rule: Rule, marked: Iterable[str], there: Iterable[str]) -> bool:
    seen = _plain(marked)
    if rule.both_views and seen != _BOTH:
        return False
    return not rule.one_view or (_plain(there) == _BOTH and len(seen) == 1)


def _plain(labels: Iterable[str]) -> frozenset[str]:
    """Which of CC and MLO are among the labels; views from elsewhere are neither."""
    return frozenset(match[1] for label in labels if (match := _VIEW.match(label)))


def _is_outside(rule: Rule, place: Place, side: Side | None) -> bool:
    for quadrant, sides in rule.clock_outside.items():
        if quadrant == place.quadrant and side is not None and place.clock is not None:
            return side in sides and place.clock not in sides[side]
    return False


def _holds_of_breast(
    rule: Rule, findings: Sequence[Finding], assessment: Assessment | None, facts: Facts
) -> bool:
    category = assessment.category if assessment else None
    advised = set(assessment.recommendations) if assessment else set()
    return (
        (not rule.categories or category in rule.categories)
        and (rule.findings is None or rule.findings == bool(findings))
        and (not rule.recommended or bool(advised & rule.recommended))
        and (not rule.not_recommended or (bool(advised) and not advised & rule.not_recommended))
        and (rule.composition is None or rule.composition is _composition(assessment, facts))
    )


def _composition(assessment: Assessment | None, facts: Facts) -> bool | None:
    """Whether it is said how dense an assessed breast is; None where nobody knows yet."""
    if assessment is None:
        return None
    return True if assessment.density is not None else facts.composition


def _said(rule: Rule, place: Place, side: Side | None) -> str:
    size = "" if place.size_mm is None else f"{place.size_mm:.0f}"
    named = "" if side is None else side.name.lower()
    return (
        rule.sentence.replace("{size}", size)
        .replace("{clock}", str(place.clock or ""))
        .replace("{side}", named)
    )


def _several(descriptors: Iterable[tuple[str, str]], lexicon: Lexicon) -> list[str]:
    given = set(descriptors)
    sentences = []
    for axis in lexicon.axes:
        values = [term.title.lower() for term in axis.values if (axis.key, term.key) in given]
        if len(values) > 1 and not axis.multiple:
            sentences.append(
                f"{axis.title} is both {' and '.join(values)}: keep the one that fits best."
            )
    return sentences
