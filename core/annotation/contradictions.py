"""Tags that contradict each other or the assessment: warnings, never refusals.

Rules are data: each says which terms meet, which assessments they meet, and the
sentence to show. Terms are ``<axis>.<value>`` of the shipped lexicons, so one rule
serves both.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.domain.assessment import Assessment, Category
from core.domain.finding import Finding, FindingId
from core.domain.lexicon import Lexicon

_SUSPICIOUS = frozenset({Category.C4, Category.C4A, Category.C4B, Category.C4C, Category.C5})
_BENIGN = frozenset({Category.C1, Category.C2})
_SPICULATED = frozenset({"mass_margin.spiculated", "margin.spiculated"})
_ROD_AND_BRANCH = frozenset(
    {"calc_shape.branching", "morphology.fine_pleomorphic", "morphology.fine_linear_branching"}
)
_SUSPICIOUS_CALCIFICATIONS = _ROD_AND_BRANCH | {
    "morphology.amorphous", "morphology.coarse_heterogeneous", "morphology.fine_linear",
}  # fmt: skip
_BENIGN_CALCIFICATIONS = frozenset(
    {
        "calc_shape.popcorn", "morphology.skin", "morphology.vascular",
        "morphology.coarse_popcorn", "morphology.large_rod_like", "morphology.rim",
        "morphology.lucent_centred", "morphology.milk_of_calcium", "morphology.suture",
    }
)  # fmt: skip
_EVERY_MASS_AXIS = ("mass_", "shape.", "margin.", "density.")
_EVERY_CALCIFICATION_AXIS = ("calc_", "morphology.", "distribution.")


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One contradiction; ``finding`` is None when it is about the whole breast."""

    finding: FindingId | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Rule:
    """Terms of one finding, with an assessment, that do not go together.

    Attributes
    ----------
    together
        The finding has a term of every group.
    lacking
        The finding has no term that begins with any of these.
    categories
        The breast's assessment is one of these; empty: whatever it is.
    unmarked
        The finding has no region.
    """

    sentence: str
    together: tuple[frozenset[str], ...] = ()
    lacking: tuple[str, ...] = ()
    categories: frozenset[Category] = frozenset()
    unmarked: bool = False


@dataclass(frozen=True, slots=True)
class BreastRule:
    """An assessment that does not go with there being findings, or none."""

    sentence: str
    categories: frozenset[Category]
    findings: bool


RULES: tuple[Rule, ...] = (
    Rule(
        "A spiculated margin with category 1 or 2: a spiculated mass is suspicious unless it is a "
        "known scar.",
        (_SPICULATED,),
        categories=_BENIGN,
    ),
    Rule(
        "A spiculated margin with category 3: a probably benign mass is circumscribed.",
        (_SPICULATED,),
        categories=frozenset({Category.C3}),
    ),
    Rule(
        "A halo around a spiculated mass: a halo goes with a circumscribed margin.",
        (frozenset({"sign.halo"}), _SPICULATED),
    ),
    Rule(
        "A lymph node with a spiculated margin: call it a mass, or look at the margin again.",
        (frozenset({"type.lymph_node"}), _SPICULATED),
    ),
    Rule(
        "A fat-containing mass with a suspicious category: fat speaks for a benign mass.",
        (frozenset({"density.fat"}),),
        categories=_SUSPICIOUS,
    ),
    Rule(
        "Typically benign calcifications with a suspicious category: say what else is suspicious.",
        (_BENIGN_CALCIFICATIONS,),
        lacking=(*sorted(_SUSPICIOUS_CALCIFICATIONS), "mass_", "margin."),
        categories=_SUSPICIOUS,
    ),
    Rule(
        "Branching or pleomorphic calcifications with category 1 or 2: this form is suspicious.",
        (_ROD_AND_BRANCH,),
        categories=_BENIGN,
    ),
    Rule(
        "A segmental or linear distribution with category 1 or 2: such a distribution is "
        "suspicious.",
        (
            frozenset(
                {"calc_distribution.segmental", "distribution.segmental", "distribution.linear"}
            ),
        ),
        categories=_BENIGN,
    ),
    Rule(
        "Popcorn calcifications that are tiny: popcorn calcifications are coarse.",
        (frozenset({"calc_shape.popcorn"}), frozenset({"calc_size.tiny"})),
    ),
    Rule(
        "A mass without shape, margin or density: describe it, or it teaches the model nothing.",
        (frozenset({"type.mass"}),),
        lacking=_EVERY_MASS_AXIS,
    ),
    Rule(
        "Calcifications without form or distribution: describe them, or they teach the model "
        "nothing.",
        (frozenset({"type.calcification"}),),
        lacking=_EVERY_CALCIFICATION_AXIS,
    ),
    Rule(
        "A mass with calcifications, but no calcification is described.",
        (frozenset({"type.mass_with_calcifications"}),),
        lacking=("morphology.", "distribution."),
    ),
    Rule(
        "A sign is announced, but none is named: choose the sign.",
        (frozenset({"type.sign"}),),
        lacking=("sign.",),
    ),
    Rule("This finding is marked on no image: mark it in at least one view.", unmarked=True),
)

BREAST_RULES: tuple[BreastRule, ...] = (
    BreastRule(
        "Category 1 means nothing to report, but findings are tagged in this breast.",
        frozenset({Category.C1}),
        findings=True,
    ),
    BreastRule(
        "A suspicious category, but no finding is tagged in this breast: tag what is suspicious.",
        _SUSPICIOUS,
        findings=False,
    ),
    BreastRule(
        "Category 2 or 3, but no finding is tagged in this breast: tag it, or choose category 1.",
        frozenset({Category.C2, Category.C3}),
        findings=False,
    ),
)


def check(
    findings: Sequence[Finding], assessment: Assessment | None, lexicon: Lexicon
) -> tuple[Contradiction, ...]:
    """Everything in one reader's tags of one breast that does not go together.

    Parameters
    ----------
    findings
        This reader's findings of the breast.
    assessment
        This reader's assessment of it, saved or being chosen.
    lexicon
        Says which groups take one value only, and names them.
    """
    category = assessment.category if assessment else None
    found: list[Contradiction] = []
    for finding in findings:
        terms = {f"type.{finding.type_key}", *(f"{a}.{v}" for a, v in finding.descriptors)}
        found.extend(
            Contradiction(finding.id, rule.sentence)
            for rule in RULES
            if _holds(rule, terms, category, marked=bool(finding.regions))
        )
        if finding.lexicon == lexicon.id:
            found.extend(
                Contradiction(finding.id, text) for text in _several(finding.descriptors, lexicon)
            )
    found.extend(
        Contradiction(None, rule.sentence)
        for rule in BREAST_RULES
        if category in rule.categories and bool(findings) == rule.findings
    )
    return tuple(found)


def _holds(rule: Rule, terms: set[str], category: Category | None, *, marked: bool) -> bool:
    return (
        all(terms & group for group in rule.together)
        and not any(term.startswith(rule.lacking) for term in terms)
        and (not rule.categories or category in rule.categories)
        and not (rule.unmarked and marked)
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
