"""Every question beside a slow obvious answer, and what must hold whatever is asked."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.errors import WorldError
from core.domain.gate import Gate, GatePolicy
from core.domain.manifestation import unpack
from core.domain.study import BreastId, ImageId, View
from core.retrieval import weigh
from core.retrieval.asking import FACETS, Ask, Means, Refinement
from core.retrieval.gallery import OUTCOMES
from core.retrieval.service import Cases
from core.retrieval.values import Hit, Query, Result
from tests.support import fabricated

AFTER = Gate(GatePolicy.STANDARD, committed=True)
BEFORE = Gate(GatePolicy.STANDARD, committed=False)
CASES = fabricated.small(90)
LEXICON = CASES.facts.lexicon
GROUPS = tuple(LEXICON.groups())
IDS = CASES.facts.ids.tolist()


def tagged(cases: Cases = CASES, nth: int = 0) -> BreastId:
    rows = np.flatnonzero(cases.facts.tagged & cases.facts.packed.any(axis=1))
    return BreastId(int(cases.facts.ids[rows[nth % len(rows)]]))


def query(breast: BreastId, cases: Cases = CASES, means: Means = Means.BREAST) -> Query:
    return cases.query(Ask(means, breast), cases.facts.bits(breast))


def values(cases: Cases, name: str, row: int) -> set[str]:
    if name == "pathology":
        outcome = OUTCOMES[int(cases.facts.outcomes[row])]
        return {"unproven" if outcome is None else outcome.value}
    text = cases.facts.facets[name].texts()[row]
    return set(text.split("+")) if name == "type" else {text}


def fits(cases: Cases, row: int, asked: Refinement, patient: Any, *, but: str = "") -> bool:
    facts = cases.facts
    day = facts.dates[row]
    return (
        facts.owners[row] != patient
        and (not asked.proven_only or facts.outcomes[row] >= 0)
        and all(
            values(cases, name, row) & set(some)
            for name, some in asked.facets.items()
            if name != but
        )
        and (asked.since is None or day >= np.datetime64(asked.since))
        and (asked.until is None or day <= np.datetime64(asked.until))
    )


def apart(here: np.ndarray, there: np.ndarray, weights: np.ndarray) -> float:
    """The distance of two sets of tags, bit by bit."""
    differ = every = 0.0
    for a, b, weight in zip(here, there, weights, strict=True):
        differ += weight * abs(float(a) - float(b))
        every += weight * (float(a) + float(b))
    return differ / every if every else 0.0


def slow(cases: Cases, asked_query: Query, asked: Refinement) -> list[tuple[float, int]]:
    """The answer to a question by breast, one breast after the other."""
    facts, table = cases.facts, cases.vectors.breast_vectors.astype(np.float64)
    assert asked_query.vector is not None
    bits = unpack(facts.packed, LEXICON.width).astype(float)
    weights = np.zeros(LEXICON.width)
    for group, positions in LEXICON.groups().items():
        weights[list(positions)] = weigh.group_weights(LEXICON, asked.groups)[group]
    rows = {int(b): row for row, b in enumerate(facts.ids)}
    more, less = ([rows[int(b)] for b in some] for some in (asked.more, asked.less))
    vector = asked_query.vector.astype(np.float64)
    mine = np.zeros(LEXICON.width) if asked_query.bits is None else asked_query.bits.astype(float)
    says = bool(mine.any())
    if more:
        vector = vector + weigh.TOWARDS * table[more].mean(axis=0)
    if less:
        vector = vector - weigh.AWAY * table[less].mean(axis=0)
    vector /= np.linalg.norm(vector)
    for some, step in ((more, weigh.TOWARDS), (less, -weigh.AWAY)):
        heard = [row for row in some if facts.tagged[row]]
        if heard:
            mine = mine + step * bits[heard].mean(axis=0)
    mine = np.clip(mine, 0, 1)
    image = asked.image if says and weights @ mine > 0 else 1.0
    known = [row for row in range(len(facts)) if facts.tagged[row]]
    mean = float(np.mean([apart(mine, bits[row], weights) for row in known]))
    scale = cases.ranking(asked_query).scale
    found = []
    for row in range(len(facts)):
        if not fits(cases, row, asked, asked_query.patient):
            continue
        tags = apart(mine, bits[row], weights) if facts.tagged[row] else mean
        far = 1 - float(table[row] @ vector)
        found.append((image * far / scale + (1 - image) * tags, int(facts.ids[row])))
    return sorted(found)


REFINEMENTS = st.builds(
    Refinement,
    proven_only=st.booleans(),
    facets=st.dictionaries(
        st.sampled_from(["type", "density", "age", "vendor", "collection", "pathology"]),
        st.frozensets(
            st.sampled_from(["mass", "calcification", "B", "C", "40-49", "Alpha", "one", "benign"]),
            min_size=1, max_size=4,
        ),
        max_size=2,
    ),
    since=st.sampled_from([None, date(2016, 1, 1)]),
    until=st.sampled_from([None, date(2021, 1, 1)]),
    image=st.sampled_from([0.0, 0.2, 0.5, 1.0]),
    groups=st.dictionaries(
        st.sampled_from([*GROUPS, "margin", "shape"]), st.sampled_from([0.0, 0.3, 1.0]), max_size=4
    ),
    more=st.lists(st.sampled_from(IDS), max_size=2).map(tuple),
    less=st.lists(st.sampled_from(IDS), max_size=2).map(tuple),
    k=st.integers(1, 12),
)  # fmt: skip


def others(asked: Refinement, patient: Any) -> Refinement:
    """Without what is her own: that is passed over."""
    mine = {int(b) for b, p in zip(IDS, CASES.facts.owners, strict=True) if p == patient}
    return replace(
        asked,
        more=tuple(sorted(set(asked.more) - mine)),
        less=tuple(sorted(set(asked.less) - mine)),
    )


@settings(max_examples=60, deadline=None)
@given(asked=REFINEMENTS, nth=st.integers(0, 80), silent=st.booleans())
def test_the_answer_is_the_slow_obvious_one(asked: Refinement, nth: int, silent: bool) -> None:
    breast = tagged(CASES, nth)
    one = CASES.query_of(breast) if silent else query(breast)
    asked = others(asked, one.patient)
    found = CASES.find(one, AFTER, asked)
    wanted = slow(CASES, one, asked)
    assert len(found.hits) == min(asked.k, len(wanted))
    assert found.among == len(wanted)
    for hit, (far, _) in zip(found.hits, wanted, strict=False):
        assert hit.distance == pytest.approx(far, abs=2e-6)
    exact = {breast: far for far, breast in wanted}
    for hit in found.hits:
        assert hit.distance == pytest.approx(exact[hit.breast], abs=2e-6)
    for name in FACETS:
        counted: dict[str, int] = {}
        for row in range(len(CASES.facts)):
            if fits(CASES, row, asked, one.patient, but=name):
                for value in values(CASES, name, row) - {""}:
                    counted[value] = counted.get(value, 0) + 1
        assert found.counts[name] == counted


@settings(max_examples=40, deadline=None)
@given(
    asked=REFINEMENTS, nth=st.integers(0, 80),
    means=st.sampled_from([Means.BREAST, Means.EXAM, Means.TAGS]), committed=st.booleans(),
)  # fmt: skip
def test_whatever_is_asked_holds(
    asked: Refinement, nth: int, means: Means, committed: bool
) -> None:
    breast = tagged(CASES, nth)
    one = query(breast, means=means)
    asked = replace(asked, image=max(asked.image, 0.1), groups={})
    gate = AFTER if committed else BEFORE
    found = CASES.find(one, gate, asked)
    assert found == CASES.find(one, gate, asked)
    owner = CASES.facts.patient_of(breast)
    for hit in found.hits:
        row = CASES.facts.row(hit.breast)
        assert row is not None
        shown = (
            asked
            if committed
            else replace(asked, facets={n: v for n, v in asked.facets.items() if n != "pathology"})
        )
        assert fits(CASES, row, shown, owner)
        assert hit.patient == CASES.facts.owners[row] != owner
    order = [(round(h.distance, 9), h.breast) for h in found.hits if h.distance is not None]
    if committed:
        assert order == sorted(order)
        assert all(0 <= (hit.closer or 0.0) <= 1 for hit in found.hits)
    else:
        assert [hit.breast for hit in found.hits] == sorted(hit.breast for hit in found.hits)
        assert order == []
    # The more is asked for, the same begin it.
    longer = CASES.find(one, AFTER, replace(asked, k=60)).hits
    if committed:
        assert longer[: len(found.hits)] == found.hits
    else:
        first = longer[: len(found.hits)] if "pathology" not in asked.facets else ()
        assert not first or {h.breast for h in first} == {h.breast for h in found.hits}


@settings(max_examples=20, deadline=None)
@given(group=st.sampled_from(GROUPS), nth=st.integers(0, 50), seed=st.integers(0, 5))
def test_a_group_that_weighs_nothing_does_not_matter(group: str, nth: int, seed: int) -> None:
    breast = tagged(CASES, nth)
    asked = Refinement(groups={group: 0.0}, k=40, image=0.3, proven_only=False)
    bits = unpack(CASES.facts.packed, LEXICON.width)
    chosen = np.random.default_rng(seed)
    at = list(LEXICON.groups()[group])
    # Breasts that say nothing at all stay so: "nothing" is more than "nothing of this group".
    rows = np.flatnonzero(np.delete(bits, at, axis=1).any(axis=1) & CASES.facts.tagged)
    bits[np.ix_(rows, at)] = chosen.random((len(rows), len(at))) < 0.5
    changed = CASES.with_facts(replace(CASES.facts, packed=weigh_pack(bits)))
    mine = CASES.facts.bits(breast)
    here, there = (
        [(h.breast, h.distance, h.closer) for h in some.find(
            some.query(Ask(Means.BREAST, breast), mine), AFTER, asked).hits]
        for some in (CASES, changed)
    )  # fmt: skip
    assert [h[0] for h in here] == [h[0] for h in there]
    assert [h[1] for h in here] == pytest.approx([h[1] for h in there], abs=1e-6)


def weigh_pack(bits: np.ndarray) -> np.ndarray:
    return np.packbits(bits, axis=1)


@settings(max_examples=30, deadline=None)
@given(nth=st.integers(0, 50), which=st.sampled_from(IDS))
def test_more_like_moves_towards_and_less_like_away(nth: int, which: int) -> None:
    one = CASES.query_of(tagged(CASES, nth))
    breast = BreastId(which)
    if CASES.facts.patient_of(breast) == one.patient:
        return

    def distance(**asked: Any) -> float:
        hits = CASES.find(one, AFTER, Refinement(proven_only=False, k=90, **asked)).hits
        found = next(hit for hit in hits if hit.breast == breast).image_distance
        assert found is not None
        return found

    plain = distance()
    assert distance(more=(breast,)) <= plain + 1e-6
    assert distance(less=(breast,)) >= plain - 1e-6


def test_equally_near_breasts_come_by_their_ids() -> None:
    facts = fabricated.facts_of(400)
    vectors = fabricated.vectors_of(facts)
    table = np.tile(vectors.breast_vectors[:1], (len(facts), 1))
    cases = fabricated.cases_of(facts, replace(vectors, breast_vectors=table))
    one = cases.query_of(BreastId(int(facts.ids[200])))
    hits = cases.find(one, AFTER, Refinement(k=30, proven_only=False)).hits
    wanted = [b for b, p in zip(facts.ids, facts.owners, strict=True) if p != one.patient]
    assert [hit.breast for hit in hits] == wanted[:30]


def test_a_joined_person_is_one_and_a_gone_breast_nobody() -> None:
    owners = CASES.facts.owners.copy()
    breast = tagged()
    mine = CASES.facts.patient_of(breast)
    first = CASES.find(query(breast), AFTER).hits[0]
    owners[owners == first.patient] = mine
    joined = CASES.with_facts(replace(CASES.facts, owners=owners))
    hits = joined.find(query(breast, joined), AFTER, Refinement(k=90, proven_only=False)).hits
    assert first.breast not in {hit.breast for hit in hits}
    assert {hit.patient for hit in hits}.isdisjoint({mine})


def test_views_are_compared_with_the_same_view_alone() -> None:
    breast = tagged()
    row = CASES.facts.row(breast)
    assert row is not None
    vectors = CASES.vectors
    for place, view in enumerate((View.CC, View.MLO)):
        image = ImageId(int(CASES.facts.views[row, place]))
        one = CASES.query(Ask(Means.VIEW, breast, image))
        assert one.view is view
        hits = CASES.find(one, AFTER, Refinement(k=90, proven_only=False)).hits
        at = {int(image): i for i, image in enumerate(vectors.image_ids)}
        own = vectors.view_vectors[at[int(image)]].astype(float)
        slow_ = sorted(
            (1 - float(vectors.view_vectors[at[int(CASES.facts.views[r, place])]] @ own), int(b))
            for r, b in enumerate(CASES.facts.ids)
            if CASES.facts.owners[r] != one.patient
        )
        assert [hit.breast for hit in hits] == [b for _, b in slow_]
        assert [h.image_distance for h in hits] == pytest.approx([d for d, _ in slow_], abs=1e-5)


def test_a_breast_without_the_view_is_not_found_by_it() -> None:
    views = CASES.facts.views.copy()
    views[::2, 1] = -1
    cases = CASES.with_facts(replace(CASES.facts, views=views))
    row = 7
    breast, image = BreastId(int(cases.facts.ids[row])), ImageId(int(views[row, 1]))
    found = cases.find(
        cases.query(Ask(Means.VIEW, breast, image)), AFTER, Refinement(k=90, proven_only=False)
    )
    rows = {cases.facts.row(hit.breast) for hit in found.hits}
    assert rows == {
        r for r in range(90) if r % 2 and cases.facts.owners[r] != cases.facts.owners[7]
    }
    assert found.among == len(rows)
    with pytest.raises(WorldError, match="whole breast"):
        cases.query(Ask(Means.VIEW, breast, ImageId(10**6)))


def test_exams_are_compared_by_the_mean_of_their_breasts_and_named_once() -> None:
    breast = tagged()
    one = CASES.query(Ask(Means.EXAM, breast))
    table = CASES.vectors.breast_vectors.astype(float)
    exams = CASES.facts.exams

    def mean(exam: int) -> np.ndarray:
        total = table[exams == exam].sum(axis=0)
        found: np.ndarray = total / np.linalg.norm(total)
        return found

    row = CASES.facts.row(breast)
    own = mean(int(exams[row]))
    slow_ = sorted(
        (1 - float(mean(int(exam)) @ own), int(exam))
        for exam in np.unique(exams[CASES.facts.owners != one.patient])
    )
    hits = CASES.find(one, AFTER, Refinement(k=15, proven_only=False)).hits
    found = [int(exams[CASES.facts.row(hit.breast)]) for hit in hits]
    assert found == [exam for _, exam in slow_[:15]]
    far = [hit.image_distance for hit in hits]
    assert far == pytest.approx([d for d, _ in slow_[:15]], abs=1e-5)
    # An exam of which one breast cannot be found is compared by the other one.
    assert len({int(e) for e in found}) == len(found)


def test_tags_alone_are_looked_for_without_any_image() -> None:
    terms = frozenset({("mass_margin", "spiculated"), ("mass_shape", "irregular")})
    one = CASES.query(Ask(Means.TAGS, terms=terms))
    assert one.vector is None
    hits = CASES.find(one, AFTER, Refinement(k=90, proven_only=False)).hits
    assert one.bits is not None
    weights = weigh.bit_weights(LEXICON)
    named = [p for g in ("mass_margin", "mass_shape") for p in LEXICON.groups()[g]]
    # What else is tagged in a hit was not asked about.
    weights[[p for p in range(LEXICON.width) if p not in named]] = 0.0
    bits = unpack(CASES.facts.packed, LEXICON.width)
    known = [r for r in range(90) if CASES.facts.tagged[r]]
    for hit in hits:
        row = CASES.facts.row(hit.breast)
        assert row is not None
        assert hit.image_distance is None
        if row in known:
            assert hit.tag_distance == pytest.approx(apart(one.bits, bits[row], weights), abs=1e-6)
        else:
            assert hit.tag_distance is None
    assert [h.distance for h in hits] == sorted(h.distance or 0.0 for h in hits)


def test_kinds_of_finding_are_asked_for_beside_the_tags() -> None:
    """The layout of this lexicon has no bits of them."""
    one = CASES.query(Ask(Means.TAGS, terms=frozenset({("type", "mass")})))
    assert (one.types, one.bits is not None and one.bits.any()) == (frozenset({"mass"}), False)
    hits = CASES.find(one, AFTER, Refinement(k=10, proven_only=False)).hits
    for hit in hits:
        row = CASES.facts.row(hit.breast)
        assert row is not None
        assert values(CASES, "type", row) == {"mass"}
    breast = tagged()
    both = CASES.query(
        Ask(Means.BREAST, breast, terms=frozenset({("type", "calcification")})),
        CASES.facts.bits(breast),
    )
    asked = Refinement(k=90, proven_only=False, image=0.3)
    nothing = CASES.find(query(breast), AFTER, asked).hits
    weighed = CASES.find(both, AFTER, asked).hits
    unweighed = CASES.find(both, AFTER, replace(asked, groups={"type": 0.0})).hits
    assert [h.breast for h in weighed] != [h.breast for h in nothing]
    assert [h.breast for h in unweighed] == [h.breast for h in nothing]


def test_what_cannot_be_looked_for_says_so() -> None:
    breast = tagged()
    with pytest.raises(WorldError, match="no tags"):
        CASES.query(Ask(Means.TAGS, breast), np.zeros(LEXICON.width, bool))
    with pytest.raises(WorldError, match="do not learn"):
        CASES.query(Ask(Means.TAGS, terms=frozenset({("mass_margin", "fuzzy")})))
    with pytest.raises(WorldError, match="There is no breast"):
        CASES.query_of(BreastId(10**7))
    # By tags no vector is wanted; but whose breasts are left out must be known.
    terms = frozenset({("mass_margin", "spiculated")})
    with pytest.raises(WorldError, match="There is no breast"):
        CASES.query(Ask(Means.TAGS, BreastId(10**7), terms=terms))
    with pytest.raises(WorldError, match="needs the image"):
        CASES.query(Ask(Means.REGION, breast))
    weightless = Refinement(groups=dict.fromkeys(GROUPS, 0.0))
    with pytest.raises(WorldError, match="weigh nothing"):
        CASES.find(query(breast, means=Means.TAGS), AFTER, weightless)
    assert CASES.find(Query(None, blank=True), AFTER) == Result()


class Regions:
    """Parts of images: the breasts with even ids have maps, nearer the greater the id."""

    def shortlist(self, allowed: np.ndarray) -> np.ndarray:
        return np.flatnonzero(allowed)

    def distances(self, rows: np.ndarray) -> np.ndarray:
        ids = CASES.facts.ids[rows].astype(float)
        return np.where(ids % 2 == 0, 1 - ids / 1000, math.nan)

    def closer(self, distance: np.ndarray) -> np.ndarray:
        return distance / 2


def test_a_region_is_ranked_by_regions_unless_the_whole_is_asked_for() -> None:
    plain = CASES.query_of(tagged())
    one = replace(plain, local=Regions(), means=Means.REGION)
    asked = Refinement(k=5, proven_only=False)
    hits = CASES.find(one, AFTER, asked).hits
    others_ = [b for b, p in zip(IDS, CASES.facts.owners, strict=True) if p != plain.patient]
    assert [h.breast for h in hits] == sorted((b for b in others_ if b % 2 == 0), reverse=True)[:5]
    assert [h.closer for h in hits] == pytest.approx([(h.image_distance or 0) / 2 for h in hits])
    whole = CASES.find(one, AFTER, replace(asked, whole=True))
    assert whole == CASES.find(plain, AFTER, asked)


def test_tags_explain_what_a_region_finds_and_do_not_place_it() -> None:
    one = replace(query(tagged()), local=Regions(), means=Means.REGION)
    assert one.bits is not None
    asked = Refinement(k=8, proven_only=False, image=0.1)
    hits = CASES.find(one, AFTER, asked).hits
    plain = CASES.find(replace(one, bits=None), AFTER, asked).hits
    assert [(h.breast, h.distance) for h in hits] == [(h.breast, h.distance) for h in plain]
    assert any(hit.explanation.agree or hit.explanation.missing for hit in hits)


def test_closer_is_the_share_of_random_pairs_under_the_same_weighing() -> None:
    """A random breast lies, on average, in the middle of the random pairs."""
    cases = fabricated.small(600, seed=3)
    for image in (0.0, 0.5, 1.0):
        shares = []
        for nth in range(0, 60, 6):
            one = query(tagged(cases, nth), cases)
            asked = Refinement(k=600, proven_only=False, image=image)
            shares += [hit.closer for hit in cases.find(one, AFTER, asked).hits]
        given_ = np.array(shares, float)
        assert abs(float((given_ < 0.1).mean()) - 0.1) < 0.05
        if image:  # of tags alone many pairs are equally far apart
            assert abs(float(given_.mean()) - 0.5) < 0.08


def test_the_nearer_is_never_beyond_more_pairs() -> None:
    hits: tuple[Hit, ...] = CASES.find(query(tagged()), AFTER, Refinement(k=90)).hits
    closer = [hit.closer or 0.0 for hit in hits]
    assert closer == sorted(closer)
