"""Similar cases: never her own, never pathology before the reader has committed."""

from __future__ import annotations

import dataclasses
import json
import shutil
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core import files
from core.domain.assessment import Outcome
from core.domain.errors import DamagedArtefact, WorldError
from core.domain.gate import Gate, GatePolicy, Surface
from core.domain.study import BreastId, Side
from core.models import NoModel, accepted
from core.retrieval import facts, index, status
from core.retrieval.asking import Ask, Means, Refinement
from core.retrieval.explain import Explanation
from core.retrieval.service import Cases, Hit, Result, own_bits
from core.store import images, patients
from tests.support import stores
from tests.support.models import Trained, trained

OPEN = Gate(GatePolicy.OPEN, committed=False)
BEFORE = Gate(GatePolicy.STANDARD, committed=False)
AFTER = Gate(GatePolicy.STANDARD, committed=True)
STRICT = Gate(GatePolicy.STRICT, committed=False)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Trained]:
    found = trained(tmp_path, 30)
    yield found
    found.store.close()


def cases_of(site: Trained) -> Cases:
    with site.store.read() as reading:
        read = facts.read(reading, site.workspace)
    return Cases.open(site.workspace, read)


def find(
    cases: Cases,
    breast: int,
    gate: Gate,
    *,
    k: int = 10,
    bits: np.ndarray | None = None,
    closed: Collection[int] = frozenset(),
    **asked: Any,
) -> tuple[Hit, ...]:
    query = cases.query(Ask(Means.BREAST, BreastId(breast)), bits)
    return cases.find(query, gate, Refinement(k=k, **asked), closed=closed).hits


def test_the_nearest_proven_breasts_of_other_patients_come_first(site: Trained) -> None:
    cases = cases_of(site)
    breast = site.filled.breasts[0]
    query, gallery = cases.query_of(breast), cases.gallery
    assert query.vector is not None
    hits = find(cases, breast, AFTER, k=5)
    slow = sorted(
        (1 - float(query.vector.astype(float) @ vector.astype(float)), int(other))
        for row, (other, vector) in enumerate(
            zip(cases.vectors.breast_ids, cases.vectors.breast_vectors, strict=True)
        )
        if gallery.owners[row] != query.patient and gallery.proven[row]
    )
    assert [hit.breast for hit in hits] == [other for _, other in slow[:5]]
    far = [hit.image_distance for hit in hits]
    assert far == pytest.approx([d for d, _ in slow[:5]], abs=1e-5)
    assert all(hit.pathology is not None and not hit.masked for hit in hits)


def test_unproven_breasts_are_found_when_asked_for(site: Trained) -> None:
    cases = cases_of(site)
    breast = site.filled.breasts[1]
    assert len(find(cases, breast, AFTER, k=100, proven_only=False)) == 58
    assert len(find(cases, breast, AFTER, k=100)) == 29


def test_a_joined_patients_breasts_are_her_own(site: Trained) -> None:
    cases = cases_of(site)
    breast = site.filled.breasts[0]
    nearest = find(cases, breast, AFTER, k=1)[0]
    mine = cases.facts.patient_of(breast)
    assert mine is not None
    with site.store.write(None, "join") as unit:
        patients.join(unit, nearest.patient, mine)
    hits = find(cases_of(site), breast, AFTER, k=100, proven_only=False)
    assert nearest.breast not in {hit.breast for hit in hits}
    assert len(hits) == 56


def test_before_the_assessment_cases_show_and_nothing_that_tells_of_them(site: Trained) -> None:
    cases = cases_of(site)
    breast = site.filled.breasts[0]
    before, after = (find(cases, breast, gate, k=8) for gate in (BEFORE, AFTER))
    assert [h.breast for h in before] == sorted(h.breast for h in after)
    assert [h.breast for h in after] != sorted(h.breast for h in after)
    assert all(hit.pathology is None and hit.masked for hit in before)
    for hit in before:
        numbers = (hit.distance, hit.image_distance, hit.tag_distance, hit.closer, hit.close)
        assert numbers == (None, None, None, None, None)
    assert find(cases, breast, STRICT, k=8) == ()


def test_every_surface_of_a_hit_asks_the_gate(site: Trained) -> None:
    """What a hit can carry is listed here, so that a new field must say which surface it is."""
    cases = cases_of(site)
    scores = ("distance", "image_distance", "tag_distance", "closer", "close")
    surface_of = {
        "pathology": Surface.HIT_PATHOLOGY,
        **dict.fromkeys(scores, Surface.HIT_SCORE),
        **dict.fromkeys(("breast", "patient", "explanation", "masked"), Surface.SIMILAR_CASES),
    }
    assert {field.name for field in dataclasses.fields(Hit)} == set(surface_of)
    breast = site.filled.breasts[0]
    bits = cases.facts.bits(breast)
    for surface in Surface:
        for gate in (OPEN, BEFORE, AFTER, STRICT):
            hits = find(cases, breast, gate, k=8, bits=bits)
            if surface is Surface.SIMILAR_CASES:
                assert bool(hits) == gate.allows(surface)
            elif surface is Surface.HIT_PATHOLOGY:
                assert any(hit.pathology for hit in hits) == gate.allows(surface)
            elif surface is Surface.HIT_SCORE:
                for name in scores:
                    told = any(getattr(hit, name) is not None for hit in hits)
                    assert told == gate.allows(surface), name
            else:
                carried = [name for name, own in surface_of.items() if own is surface]
                assert not carried, f"a hit carries {carried}, which this test must look at"


def test_every_surface_of_an_answer_asks_the_gate(site: Trained) -> None:
    """Of the whole answer only counts of pathology need the gate; that is walked here too."""
    assert {field.name for field in dataclasses.fields(Result)} == {
        "hits", "among", "counts", "limit", "learned", "close", "refused",
    }  # fmt: skip
    cases = cases_of(site)
    query = cases.query_of(site.filled.breasts[0])
    asked = Refinement(facets={"pathology": frozenset({"malignant"})}, k=100)
    for gate in (OPEN, BEFORE, AFTER, STRICT):
        plain, narrowed = cases.find(query, gate, Refinement(k=100)), cases.find(query, gate, asked)
        shown = gate.allows(Surface.HIT_PATHOLOGY)
        assert ("pathology" in plain.counts) == shown
        assert ("pathology" in narrowed.counts) == shown
        if shown:
            assert {hit.pathology for hit in narrowed.hits} == {Outcome.MALIGNANT}
            assert not narrowed.refused
        elif gate.allows(Surface.SIMILAR_CASES):
            assert narrowed.hits == plain.hits
            assert narrowed.among == plain.among
            assert "assessment" in narrowed.refused
        else:
            assert narrowed == plain == Result()


def test_the_order_says_nothing_of_pathology(site: Trained) -> None:
    """Turning every outcome around leaves the masked answer as it was, to the last bit."""
    cases = cases_of(site)
    outcomes = cases.facts.outcomes
    turned = cases.with_facts(
        dataclasses.replace(cases.facts, outcomes=np.where(outcomes < 0, outcomes, 1 - outcomes))
    )
    breast = site.filled.breasts[0]
    query = cases.query(Ask(Means.BREAST, breast), cases.facts.bits(breast))
    for refinement in (
        Refinement(k=20),
        Refinement(k=20, facets={"pathology": frozenset({"benign"})}),
        Refinement(k=20, more=(site.filled.breasts[4],), image=0.2),
    ):
        assert cases.find(query, BEFORE, refinement) == turned.find(query, BEFORE, refinement)


def test_a_reader_compares_with_her_own_tags_and_with_others_only_where_nothing_is_masked(
    site: Trained,
) -> None:
    cases = cases_of(site)
    breast = site.filled.breasts[0]
    none = np.zeros(cases.facts.lexicon.width, dtype=bool)
    hers = none.copy()
    hers[0] = True
    open_ = Gate(GatePolicy.OPEN, committed=False)
    for gate in (BEFORE, AFTER, open_):
        assert (own_bits(cases.facts, breast, gate, hers) == hers).all()
    assert not own_bits(cases.facts, breast, BEFORE, none).any()
    assert not own_bits(cases.facts, breast, AFTER, none).any()
    others = own_bits(cases.facts, breast, open_, none)
    hits = find(cases, breast, AFTER, k=3, bits=others)
    assert any("oval" in text.lower() for text in hits[0].agree)
    assert not find(cases, breast, BEFORE, k=1, bits=none)[0].agree


def test_nothing_is_said_of_the_tags_of_a_hit_that_is_closed_nor_do_they_place_it(
    site: Trained,
) -> None:
    cases = cases_of(site)
    breast = site.filled.breasts[0]
    bits = cases.facts.bits(breast)
    found = find(cases, breast, AFTER, k=58, bits=bits, proven_only=False)
    one = found[0]
    masked = find(cases, breast, AFTER, k=58, bits=bits, proven_only=False, closed={one.breast})
    its = next(hit for hit in masked if hit.breast == one.breast)
    assert one.explanation != Explanation()
    assert (its.explanation, its.tag_distance) == (Explanation(), None)
    # Whatever is tagged in it, the answer is the same.
    row = cases.facts.row(one.breast)
    packed, kind = cases.facts.packed.copy(), cases.facts.facets["type"]
    packed[row] = ~packed[row]
    texts = [*kind.texts()]
    texts[row or 0] = "asymmetry"
    facets = {**cases.facts.facets, "type": facts.Facet.of(texts)}
    other = cases.with_facts(dataclasses.replace(cases.facts, packed=packed, facets=facets))
    for narrowed in ({}, {"facets": {"type": frozenset({"asymmetry", "mass"})}}):
        one_way, the_other = (
            some.find(
                some.query(Ask(Means.BREAST, breast), bits), AFTER,
                Refinement(k=58, proven_only=False, image=0.3, **narrowed),
                closed={one.breast},
            )
            for some in (cases, other)
        )  # fmt: skip
        assert one_way == the_other


def test_without_a_model_the_sentence_says_so(tmp_path: Path) -> None:
    found = trained(tmp_path, 30, accept=False)
    with pytest.raises(NoModel):
        cases_of(found)
    found.store.close()


def test_a_breast_that_was_never_embedded_asks_for_a_refresh(site: Trained) -> None:
    with site.store.write(None, "import") as unit:
        stores.add_image(unit, stores.header(99))
    cases = cases_of(site)
    new = BreastId(int(cases.facts.ids[-1]))
    with pytest.raises(WorldError, match="refresh"):
        cases.query_of(new)


def test_an_index_is_rebuilt_when_the_vectors_change_and_never_searched_stale(
    site: Trained,
) -> None:
    first = cases_of(site)
    assert first.index.rebuilt
    assert not cases_of(site).index.rebuilt
    half = dataclasses.replace(
        first.vectors,
        breast_ids=first.vectors.breast_ids[:30],
        breast_vectors=first.vectors.breast_vectors[:30],
    )
    accepted.replace_vectors(first.model.folder, half, {}, "")
    again = cases_of(site)
    assert again.index.rebuilt
    assert len(again.index) == 30


def test_a_model_of_another_lexicon_is_not_searched(site: Trained) -> None:
    cases = cases_of(site)
    newer = dataclasses.replace(
        cases.facts, lexicon=dataclasses.replace(cases.facts.lexicon, version="99")
    )
    with pytest.raises(DamagedArtefact, match="lexicon"):
        Cases.open(site.workspace, newer)


def test_the_status_tells_a_good_index_from_a_bad_one(site: Trained) -> None:
    with site.store.read() as reading:
        none = status.of_workspace(site.workspace, reading)
    assert none["index"]["state"] == "not built yet: the first search builds it"
    cases_of(site)
    with site.store.read() as reading:
        good = status.of_workspace(site.workspace, reading)
    assert good["model"]["state"] == "ready"
    assert good["index"] == {"state": "ready", "rows": 60, "kind": "exact", "recall": 1.0}
    folder = index.newest(site.workspace.indexes / site.model.uid)
    assert folder is not None
    manifest = json.loads((folder / files.MANIFEST).read_text())
    manifest["ties"]["model"] = "another"
    files.write_json(folder / files.MANIFEST, manifest)
    with site.store.read() as reading:
        bad = status.of_workspace(site.workspace, reading)
    assert "built again" in bad["index"]["state"]
    shutil.rmtree(site.workspace.models / site.model.uid)
    with site.store.read() as reading:
        worse = status.of_workspace(site.workspace, reading)
    assert worse["model"]["state"] != "ready"


def test_a_breast_whose_image_was_turned_or_moved_is_not_searched_by_its_old_vector(
    site: Trained,
) -> None:
    turned, moved, kept = site.filled.breasts[0], site.filled.breasts[2], site.filled.breasts[4]
    with site.store.write(site.filled.reader, "correct") as unit:
        images.set_orientation(unit, images.of_breast(unit, turned)[0].id, ("A", "R"))
        image = images.of_breast(unit, moved)[0]
        other = Side.LEFT if image.header.side is Side.RIGHT else Side.RIGHT
        assert image.header.view is not None
        images.place(unit, image.id, other, image.header.view)
    cases = cases_of(site)
    for breast in (turned, moved):
        with pytest.raises(WorldError, match="refresh"):
            cases.query_of(breast)
    hits = find(cases, kept, AFTER, k=100, proven_only=False)
    assert not {turned, moved} & {hit.breast for hit in hits}
    assert len(hits) > 50


def test_newer_facts_need_no_opening_and_are_answered_from(site: Trained) -> None:
    cases = cases_of(site)
    breast, other = site.filled.breasts[0], site.filled.breasts[3]
    before = find(cases, breast, AFTER, k=100)
    assert other not in {hit.breast for hit in before}
    with site.store.write(None, "prove") as unit:
        stores.prove(unit, other, Outcome.MALIGNANT)
    with site.store.read() as reading:
        newer = facts.follow(reading, site.workspace, cases.facts, unit.changes)
    again = cases.with_facts(newer)
    assert (again.index, again.vectors) == (cases.index, cases.vectors)
    assert other in {hit.breast for hit in find(again, breast, AFTER, k=100)}
    assert find(again, breast, AFTER, k=100) == find(cases_of(site), breast, AFTER, k=100)
    assert again.limit is cases.limit
    with pytest.raises(ValueError, match="other models"):
        cases.with_facts(dataclasses.replace(newer, model=None))


def test_refreshed_vectors_of_the_same_model_are_opened_again(site: Trained) -> None:
    cases = cases_of(site)
    assert cases.follow(site.workspace, cases.facts) is cases
    half = dataclasses.replace(
        cases.vectors,
        breast_ids=cases.vectors.breast_ids[:30],
        breast_vectors=cases.vectors.breast_vectors[:30],
    )
    accepted.replace_vectors(cases.model.folder, half, {}, "")
    again = cases.follow(site.workspace, cases.facts)
    assert len(again.gallery) == 30
    assert again.follow(site.workspace, cases.facts) is again
