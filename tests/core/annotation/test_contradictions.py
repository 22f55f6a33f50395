"""What does not go together is said, in a sentence, and only then."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core import lexicons
from core.annotation import rules
from core.annotation.contradictions import check
from core.domain.assessment import Assessment, Category
from core.domain.finding import Finding, FindingId, Region, RegionKind
from core.domain.study import BreastId, ImageId, ReaderId

REGION = Region(ImageId(1), RegionKind.POINT, ((1.5, 1.5),))


def finding(kind: str, *terms: str, marked: bool = True, lexicon: str = "mvkl-35") -> Finding:
    return Finding(
        FindingId(5), BreastId(1), ReaderId(1), "2.25.1", lexicon, "1", kind,
        frozenset((a, v) for a, v in (term.split(".") for term in terms)),
        (REGION,) if marked else (),
    )  # fmt: skip


def assessed(category: str) -> Assessment:
    now = datetime(2024, 1, 1, tzinfo=UTC)
    return Assessment(BreastId(1), ReaderId(1), Category(category), None, "", "standard", now)


SOUND = finding("mass", "mass_shape.oval", "mass_margin.circumscribed")


def said(findings: list[Finding], category: str | None = None, lexicon: str = "mvkl-35") -> str:
    found = check(findings, assessed(category) if category else None, lexicons.get(lexicon))
    return " ".join(warning.sentence for warning in found)


@pytest.mark.parametrize(
    ("findings", "category", "sentence"),
    [
        ([finding("mass", "mass_margin.circumscribed", "mass_margin.spiculated")], None,
         "Mass margin is both circumscribed and spiculated"),
        ([finding("mass", "mass_margin.spiculated")], "2", "suspicious unless"),
        ([finding("mass", "mass_margin.spiculated")], "3", "probably benign"),
        ([finding("mass", "mass_margin.spiculated", "sign.halo")], "5", "halo"),
        ([finding("calcification", "calc_shape.popcorn", "calc_size.tiny")], None, "coarse"),
        ([finding("calcification", "calc_shape.popcorn")], "4B", "Typically benign"),
        ([finding("calcification", "calc_shape.branching")], "2", "form is suspicious"),
        ([finding("calcification", "calc_distribution.segmental")], "2", "distribution"),
        ([finding("calcification")], None, "without form or distribution"),
        ([finding("mass", "sign.halo")], None, "without shape, margin or density"),
        ([finding("sign")], None, "none is named"),
        ([finding("mass", "mass_shape.oval", marked=False)], None, "on no image"),
        ([SOUND], "1", "Category 1 means"),
        ([], "4", "no finding is tagged"),
        ([], "5", "no finding is tagged"),
        ([], "3", "choose category 1"),
    ],
)  # fmt: skip
def test_a_contradiction_is_said(
    findings: list[Finding], category: str | None, sentence: str
) -> None:
    assert sentence in said(findings, category)


@pytest.mark.parametrize(
    ("findings", "category"),
    [
        ([], None), ([], "1"), ([], "0"), ([SOUND], "2"), ([SOUND], "3"), ([SOUND], None),
        ([finding("mass", "mass_margin.spiculated", "mass_shape.irregular")], "5"),
        ([finding("sign", "sign.halo", "sign.asymmetry")], "4"),
        ([finding("calcification", "calc_shape.branching", "calc_shape.branching")], "4C"),
        ([finding("calcification", "calc_shape.popcorn", "calc_size.coarse")], "2"),
    ],
)  # fmt: skip
def test_what_goes_together_stays_silent(findings: list[Finding], category: str | None) -> None:
    assert said(findings, category) == ""


@pytest.mark.parametrize(
    ("tagged", "category", "sentence"),
    [
        (finding("mass", "margin.spiculated", lexicon="birads"), "2", "suspicious unless"),
        (finding("lymph_node", "margin.spiculated", lexicon="birads"), "4", "lymph node"),
        (finding("mass", "density.fat", lexicon="birads"), "5", "fat"),
        (finding("mass_with_calcifications", "shape.oval", lexicon="birads"), None, "no calc"),
        (finding("calcification", "morphology.fine_linear_branching", lexicon="birads"), "2",
         "form is suspicious"),
    ],
)  # fmt: skip
def test_the_same_rules_serve_the_other_lexicon(
    tagged: Finding, category: str | None, sentence: str
) -> None:
    assert sentence in said([tagged], category, "birads")


def test_one_suspicious_form_excuses_the_category(
) -> None:  # fmt: skip
    both = finding("calcification", "morphology.vascular", "morphology.amorphous", lexicon="birads")
    assert said([both], "4B", "birads") == ""


def test_every_rule_speaks_of_terms_that_a_lexicon_has() -> None:
    known = {f"type.{t.key}" for lexicon in lexicons.available().values() for t in lexicon.types}
    for lexicon in lexicons.available().values():
        known |= {f"{axis.key}.{term.key}" for axis in lexicon.axes for term in axis.values}
    for rule in rules.shipped():
        for named in (*(term for group in rule.together for term in group), *rule.lacking):
            assert any(term.startswith(named[:-1]) if named.endswith("*") else term == named
                       for term in known), named  # fmt: skip
        assert {f"type.{kind}" for kind in rule.not_types} <= known


def test_every_rule_is_one_sentence() -> None:
    for sentence in [rule.sentence for rule in rules.shipped()]:
        assert sentence.endswith(".")
        assert sentence[0].isupper() or sentence.startswith("{")
