"""Every shipped rule fires where it should and stays silent beside it; files are read strictly."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core import lexicons, workspace
from core.annotation import rules
from core.annotation.contradictions import Facts, Place, check
from core.domain.assessment import Assessment, Category, Density
from core.domain.errors import WorldError
from core.domain.finding import Finding, FindingId, Region, RegionKind
from core.domain.location import Location
from core.domain.study import BreastId, ImageId, ReaderId, Side

MARK = Region(ImageId(1), RegionKind.POINT, ((1.5, 1.5),))
BOTH = ("RCC", "RMLO")


@dataclass(frozen=True)
class Case:
    """One breast with at most one finding, in words."""

    kind: str = ""
    terms: tuple[str, ...] = ()
    breast: str = ""
    own: str = ""
    marked: bool = True
    place: Place = field(default_factory=Place)
    location: Location = field(default_factory=Location)
    side: Side = Side.RIGHT
    views: tuple[str, ...] = ()
    advised: tuple[str, ...] = ()
    density: Density | None = Density.B
    composition: bool | None = None
    lexicon: str = "mvkl-35"

    def fired(self) -> set[str]:
        finding = Finding(
            FindingId(5), BreastId(1), ReaderId(1), "2.25.1", self.lexicon, "1", self.kind,
            frozenset((a, v) for a, v in (term.split(".") for term in self.terms)),
            (MARK,) if self.marked else (), "", Category(self.own) if self.own else None,
            self.location,
        )  # fmt: skip
        given = Assessment(
            BreastId(1), ReaderId(1), Category(self.breast or "0"), self.density, "", "standard",
            datetime(2024, 1, 1, tzinfo=UTC), recommendations=self.advised,
        )  # fmt: skip
        facts = Facts(self.side, self.views, {FindingId(5): self.place}, self.composition)
        found = check(
            [finding] if self.kind else [],
            given if self.breast else None,
            lexicons.get(self.lexicon),
            facts,
        )
        assert all("{" not in one.sentence for one in found)
        return {one.rule for one in found}


SPICULATED = Case("mass", ("mass_margin.spiculated",))
OVAL = Case("mass", ("mass_shape.oval", "mass_margin.circumscribed"))
FAT = Case("mass", ("density.fat", "shape.oval"), lexicon="birads")
VASCULAR = Case("calcification", ("morphology.vascular",), lexicon="birads")
BRANCHING = Case("calcification", ("calc_shape.branching",))
SEGMENTAL = Case("calcification", ("calc_distribution.segmental",))
BOTH_KINDS = Case("mass_with_calcifications", lexicon="birads")
SMALL = Case("mass", ("mass_size.small",))
MODERATE = Case("mass", ("mass_size.moderate",))
LARGE = Case("mass", ("mass_size.large",))
ASYMMETRY = Case("asymmetry", views=BOTH, lexicon="birads")


def at(case: Case, size: float) -> Case:
    return replace(case, place=Place(size_mm=size))


def lies(quadrant: str, clock: int, side: Side = Side.RIGHT) -> Case:
    return replace(OVAL, place=Place(quadrant, clock), side=side)


FIRES: dict[str, Case] = {
    "spiculated-in-benign-breast": replace(SPICULATED, breast="2"),
    "spiculated-in-probably-benign-breast": replace(SPICULATED, breast="3"),
    "spiculated-with-halo": replace(SPICULATED, terms=("mass_margin.spiculated", "sign.halo")),
    "spiculated-lymph-node": Case("lymph_node", ("margin.spiculated",), lexicon="birads"),
    "fat-in-suspicious-breast": replace(FAT, breast="4A"),
    "benign-calcifications-in-suspicious-breast": replace(VASCULAR, breast="5"),
    "branching-in-benign-breast": replace(BRANCHING, breast="2"),
    "segmental-in-benign-breast": replace(SEGMENTAL, breast="1"),
    "tiny-popcorn": Case("calcification", ("calc_shape.popcorn", "calc_size.tiny")),
    "bare-mass": Case("mass", ("sign.halo",)),
    "bare-calcification": Case("calcification"),
    "mass-with-undescribed-calcifications": replace(BOTH_KINDS, terms=("shape.oval",)),
    "calcifications-with-undescribed-mass": replace(BOTH_KINDS, terms=("morphology.round",)),
    "sign-without-name": Case("sign"),
    "unmarked": replace(OVAL, marked=False),
    "region-without-descriptor": Case("cyst", lexicon="site"),
    "calcification-terms-on-a-mass": Case("mass", ("calc_size.tiny", "mass_shape.oval")),
    "mass-terms-on-calcifications": Case(
        "calcification", ("margin.obscured", "morphology.round"), lexicon="birads"
    ),
    "spiculated-called-benign": replace(SPICULATED, own="3"),
    "branching-called-benign": replace(BRANCHING, own="2"),
    "segmental-called-benign": replace(SEGMENTAL, own="3"),
    "fat-called-suspicious": replace(FAT, own="4"),
    "benign-calcifications-called-suspicious": replace(VASCULAR, own="4B"),
    "benign-forms-called-malignant": replace(OVAL, own="5"),
    "finding-called-normal": replace(OVAL, own="1"),
    "suspicious-finding-in-unsuspicious-breast": replace(SPICULATED, own="4C", breast="3"),
    "small-but-larger": at(SMALL, 14),
    "moderate-but-smaller": at(MODERATE, 7),
    "moderate-but-larger": at(MODERATE, 26),
    "large-but-smaller": at(LARGE, 15),
    "clock-against-quadrant": lies("uoq", 2),
    "asymmetry-in-two-views": replace(ASYMMETRY, place=Place(views=BOTH)),
    "one-view-only": replace(OVAL, views=BOTH, place=Place(views=("RCC",))),
    "findings-in-normal-breast": replace(OVAL, breast="1"),
    "suspicious-without-finding": Case(breast="4"),
    "benign-without-finding": Case(breast="2"),
    "suspicious-left-alone": replace(SPICULATED, breast="5", advised=("normal_interval",)),
    "benign-biopsied": replace(OVAL, breast="2", advised=("biopsy_consider",)),
    "probably-benign-at-normal-interval": replace(OVAL, breast="3", advised=("normal_interval",)),
    "probably-benign-biopsied": replace(OVAL, breast="3", advised=("biopsy_strongly",)),
    "incomplete-at-an-interval": Case(breast="0", advised=("short_interval",)),
    "treated-without-proof": replace(OVAL, breast="5", advised=("known_malignancy",)),
    "composition-missing": Case(breast="1", density=None, composition=False),
}
SILENT: dict[str, tuple[Case, ...]] = {
    "spiculated-in-benign-breast": (replace(SPICULATED, breast="4B"), replace(OVAL, breast="2")),
    "spiculated-in-probably-benign-breast": (replace(SPICULATED, breast="2"),),
    "spiculated-with-halo": (SPICULATED, Case("mass", ("mass_margin.obscured", "sign.halo"))),
    "spiculated-lymph-node": (
        Case("mass", ("margin.spiculated",), lexicon="birads"),
        Case("lymph_node", ("margin.circumscribed",), lexicon="birads"),
    ),
    "fat-in-suspicious-breast": (replace(FAT, breast="2"), FAT),
    "benign-calcifications-in-suspicious-breast": (
        replace(VASCULAR, breast="2"),
        replace(VASCULAR, terms=("morphology.vascular", "morphology.amorphous"), breast="5"),
    ),
    "branching-in-benign-breast": (replace(BRANCHING, breast="4"),),
    "segmental-in-benign-breast": (replace(SEGMENTAL, breast="4"),),
    "tiny-popcorn": (Case("calcification", ("calc_shape.popcorn", "calc_size.coarse")),),
    "bare-mass": (OVAL,),
    "bare-calcification": (BRANCHING,),
    "mass-with-undescribed-calcifications": (replace(BOTH_KINDS, terms=("distribution.linear",)),),
    "calcifications-with-undescribed-mass": (replace(BOTH_KINDS, terms=("density.high",)),),
    "sign-without-name": (Case("sign", ("sign.halo",)),),
    "unmarked": (OVAL,),
    "region-without-descriptor": (
        Case("cyst", marked=False, lexicon="site"),
        Case("cyst", ("wall.thin",), lexicon="site"),
        Case("asymmetry", lexicon="birads"),
    ),
    "calcification-terms-on-a-mass": (
        OVAL, BRANCHING, replace(BOTH_KINDS, terms=("morphology.round",)),
    ),
    "mass-terms-on-calcifications": (BRANCHING, replace(BOTH_KINDS, terms=("shape.oval",))),
    "spiculated-called-benign": (replace(SPICULATED, own="5"), SPICULATED),
    "branching-called-benign": (replace(BRANCHING, own="4C"),),
    "segmental-called-benign": (replace(SEGMENTAL, own="4"),),
    "fat-called-suspicious": (replace(FAT, own="2"),),
    "benign-calcifications-called-suspicious": (
        replace(VASCULAR, own="2"),
        replace(VASCULAR, terms=("morphology.vascular", "morphology.fine_linear"), own="4"),
    ),
    "benign-forms-called-malignant": (
        replace(OVAL, own="4A"),
        replace(OVAL, own="5", terms=(*OVAL.terms, "sign.skin_thickening")),
    ),
    "finding-called-normal": (replace(OVAL, own="2"), OVAL),
    "suspicious-finding-in-unsuspicious-breast": (
        replace(SPICULATED, own="4C", breast="4C"),
        replace(OVAL, own="3", breast="2"),
        replace(SPICULATED, own="4C"),
    ),
    "small-but-larger": (at(SMALL, 8), at(SMALL, 10.5), SMALL),
    "moderate-but-smaller": (at(MODERATE, 10), MODERATE),
    "moderate-but-larger": (at(MODERATE, 20), MODERATE),
    "large-but-smaller": (at(LARGE, 30), LARGE),
    "clock-against-quadrant": (
        lies("uoq", 10), lies("uoq", 2, Side.LEFT), lies("liq", 4), lies("liq", 7, Side.LEFT),
        lies("central", 2), replace(OVAL, place=Place(quadrant="uoq")),
        replace(OVAL, place=Place(clock=2)),
    ),
    "asymmetry-in-two-views": (
        replace(ASYMMETRY, place=Place(views=("RMLO",))),
        Case("focal_asymmetry", place=Place(views=BOTH), lexicon="birads"),
    ),
    "one-view-only": (
        replace(OVAL, views=BOTH, place=Place(views=BOTH)),
        replace(OVAL, views=BOTH, place=Place()),
        replace(OVAL, views=("RCC",), place=Place(views=("RCC",))),
        replace(OVAL, views=BOTH, place=Place(views=("RMCC",))),
        replace(ASYMMETRY, place=Place(views=("RMLO",))),
    ),
    "findings-in-normal-breast": (Case(breast="1"), replace(OVAL, breast="2")),
    "suspicious-without-finding": (replace(SPICULATED, breast="4"), Case(breast="0")),
    "benign-without-finding": (replace(OVAL, breast="2"), Case(breast="1")),
    "suspicious-left-alone": (
        replace(SPICULATED, breast="5", advised=("biopsy_strongly",)),
        replace(SPICULATED, breast="4", advised=("short_interval", "ultrasound")),
        replace(OVAL, breast="2", advised=("normal_interval",)),
    ),
    "benign-biopsied": (replace(OVAL, breast="4", advised=("biopsy_consider",)),),
    "probably-benign-at-normal-interval": (replace(OVAL, breast="3", advised=("short_interval",)),),
    "probably-benign-biopsied": (replace(OVAL, breast="3", advised=("biopsy_consider",)),),
    "incomplete-at-an-interval": (
        Case(breast="0"), Case(breast="0", advised=("ultrasound", "short_interval")),
        Case(breast="1", advised=("normal_interval",)),
    ),
    "treated-without-proof": (replace(OVAL, breast="6", advised=("known_malignancy",)),),
    "composition-missing": (
        Case(breast="1", composition=False), Case(breast="1", density=None, composition=True),
        Case(breast="1", density=None), Case(composition=False),
    ),
}  # fmt: skip
RULES = [rule.id for rule in rules.shipped()]


@pytest.fixture(autouse=True)
def a_site_lexicon(monkeypatch: pytest.MonkeyPatch) -> None:
    """A lexicon that no rule knows, so that the general rules can be heard alone."""
    known = lexicons.get
    site = replace(known("mvkl-35"), id="site", version="1", types=(), axes=())
    monkeypatch.setattr(
        lexicons, "get", lambda name="mvkl-35": site if name == "site" else known(name)
    )


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_fires(rule: str) -> None:
    assert rule in FIRES[rule].fired()


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_stays_silent_beside_its_case(rule: str) -> None:
    assert SILENT[rule]
    for case in SILENT[rule]:
        assert rule not in case.fired(), case


def test_there_is_no_example_of_a_rule_that_is_not_there() -> None:
    assert set(FIRES) == set(SILENT) == set(RULES)


def test_a_corrected_place_goes_before_the_derived_one() -> None:
    derived = lies("uoq", 2)
    assert "clock-against-quadrant" in derived.fired()
    assert "clock-against-quadrant" not in replace(derived, location=Location(clock=10)).fired()
    assert "clock-against-quadrant" in replace(lies("uoq", 10), location=Location("uiq")).fired()


def test_a_place_is_taken_from_plain_values_and_what_is_not_known_stays_open() -> None:
    plain = {"quadrant": "uoq", "clock": 2, "size_mm": 12, "views": ("RCC",), "half": "upper"}
    assert Place.of(plain) == Place("uoq", 2, 12.0, ("RCC",))
    assert Place.of({"quadrant": None, "clock": None, "size_mm": None}) == Place()


def test_a_measured_size_is_said_in_the_sentence() -> None:
    case = at(SMALL, 14.4)
    finding = Finding(
        FindingId(5), BreastId(1), ReaderId(1), "2.25.1", "mvkl-35", "1", "mass",
        frozenset({("mass_size", "small")}), (MARK,),
    )  # fmt: skip
    facts = Facts(places={FindingId(5): case.place})
    (told,) = check([finding], None, lexicons.get(), facts)
    assert "measure 14 mm" in told.sentence


# Files of rules.


def written(folder: Path, text: str, name: str = "own.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


OWN = """version: 1
rules:
  - id: oval
    sentence: "Oval, and here oval is always looked at twice."
    together: [[mass_shape.oval]]
"""


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (OWN.replace("together", "togethr"), r"rules\.0\.togethr \(line 5\): there is no such key"),
        (OWN.replace("twice.", "twice"), r"rules\.0\.sentence \(line 4\): a sentence ends"),
        (OWN.replace("twice.", "{age}."), r"line 4\): a sentence may name \{size\}"),
        (OWN.replace("mass_shape.oval", "Mass Shape"), r"rules\.0\.together"),
        (OWN + "    categories: [7]\n", r"rules\.0\.categories\.0 \(line 6\)"),
        (OWN + "    findings: yes\n", "asks findings in the rule oval, which is about a finding"),
        (OWN.replace("together: [[mass_shape.oval]]", "incomplete: yes"), "asks nothing"),
        (OWN + OWN.split("rules:\n")[1], "the rule oval twice"),
        (OWN + "    about: breast\n", "asks together in the rule oval, which is about a breast"),
        (OWN.replace("version: 1", "version: 9"), "version"),
        (OWN.replace("together: [[mass_shape.oval]]", "about: breast\n    recommended: [rest]"),
         "no recommendation rest"),
    ],
)  # fmt: skip
def test_a_fault_names_the_file_and_the_place(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(WorldError, match=sentence) as told:
        rules.read(written(tmp_path, text))
    assert "own.yaml" in told.value.sentence


@pytest.fixture
def site(tmp_path: Path) -> Path:
    made = workspace.create(tmp_path / "w")
    made.rules.mkdir()
    return made.rules


def test_a_site_adds_replaces_and_switches_off_rules(site: Path) -> None:
    written(site, OWN + "off: [tiny-popcorn]\n")
    assert "oval" in OVAL.fired()
    assert "tiny-popcorn" not in FIRES["tiny-popcorn"].fired()
    written(site, OWN.replace("id: oval", "id: unmarked"), "second.yaml")
    assert "unmarked" in OVAL.fired()
    assert "unmarked" not in replace(SPICULATED, marked=False).fired()
    assert not rules.present().faults


def test_a_broken_file_of_a_site_is_left_out_and_told_and_the_others_hold(site: Path) -> None:
    written(site, "version: 1\nrules: {\n", "broken.yaml")
    written(site, OWN + "off: [nothing]\n")
    assert "oval" in OVAL.fired()
    assert "unmarked" in FIRES["unmarked"].fired()
    broken, unknown = rules.present().faults
    assert "broken.yaml" in broken
    assert "left out" in broken
    assert "nothing, which no rule is called" in unknown
