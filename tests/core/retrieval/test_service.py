"""Similar cases: never her own, never pathology before the reader has committed."""

from __future__ import annotations

import dataclasses
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from core import files
from core.domain.assessment import Outcome
from core.domain.errors import DamagedArtefact, WorldError
from core.domain.gate import Gate, GatePolicy, Surface
from core.domain.study import BreastId, PatientId, Side
from core.models import NoModel
from core.retrieval import facts, index, status
from core.retrieval.explain import Explanation
from core.retrieval.service import Cases, Hit, own_bits
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


def test_the_nearest_proven_breasts_of_other_patients_come_first(site: Trained) -> None:
    cases = cases_of(site)
    breast = site.filled.breasts[0]
    query = cases.query_of(breast)
    hits = cases.similar(query, AFTER, k=5)
    slow = sorted(
        (1 - float(query.vector.astype(float) @ vector.astype(float)), int(other))
        for other, vector in zip(
            cases.vectors.breast_ids, cases.vectors.breast_vectors, strict=True
        )
        if cases.facts.patient_of(other) != query.patient
        and cases.facts.breasts[BreastId(int(other))].outcome is not None
    )
    assert [hit.breast for hit in hits] == [other for _, other in slow[:5]]
    assert [hit.distance for hit in hits] == pytest.approx([d for d, _ in slow[:5]], abs=1e-5)
    assert all(hit.pathology is not None and not hit.masked for hit in hits)


def test_unproven_breasts_are_found_when_asked_for(site: Trained) -> None:
    cases = cases_of(site)
    query = cases.query_of(site.filled.breasts[1])
    every = cases.similar(query, AFTER, k=100, proven_only=False)
    proven = cases.similar(query, AFTER, k=100)
    assert len(every) == 58
    assert len(proven) == 29


def test_a_joined_patients_breasts_are_her_own(site: Trained) -> None:
    cases = cases_of(site)
    query = cases.query_of(site.filled.breasts[0])
    nearest = cases.similar(query, AFTER, k=1)[0]
    with site.store.write(None, "join") as unit:
        patients.join(unit, PatientId(nearest.patient), PatientId(query.patient or 0))
    again = cases_of(site)
    hits = again.similar(again.query_of(site.filled.breasts[0]), AFTER, k=100, proven_only=False)
    assert nearest.breast not in {hit.breast for hit in hits}
    assert len(hits) == 56


def test_before_the_assessment_cases_show_and_their_pathology_does_not(site: Trained) -> None:
    cases = cases_of(site)
    query = cases.query_of(site.filled.breasts[0])
    before, after = (cases.similar(query, gate, k=8) for gate in (BEFORE, AFTER))
    assert [h.breast for h in before] == [h.breast for h in after]
    assert all(hit.pathology is None and hit.masked for hit in before)
    assert cases.similar(query, STRICT, k=8) == ()


def test_every_surface_of_a_hit_asks_the_gate(site: Trained) -> None:
    """What a hit can carry is listed here, so that a new field must say which surface it is."""
    cases = cases_of(site)
    query = cases.query_of(site.filled.breasts[0])
    surface_of = {
        "pathology": Surface.HIT_PATHOLOGY,
        **dict.fromkeys(
            ("breast", "patient", "patient_key", "side", "exam_date", "views", "distance",
             "closer", "explanation", "masked"),
            Surface.SIMILAR_CASES,
        ),
    }  # fmt: skip
    assert {field.name for field in dataclasses.fields(Hit)} == set(surface_of)
    for surface in Surface:
        for gate in (OPEN, BEFORE, AFTER, STRICT):
            hits = cases.similar(query, gate, k=8)
            if surface is Surface.SIMILAR_CASES:
                assert bool(hits) == gate.allows(surface)
            elif surface is Surface.HIT_PATHOLOGY:
                assert any(hit.pathology for hit in hits) == gate.allows(surface)
            else:
                carried = [name for name, own in surface_of.items() if own is surface]
                assert not carried, f"a hit carries {carried}, which this test must look at"


def test_the_order_says_nothing_of_pathology(site: Trained) -> None:
    """Turning every outcome around leaves the masked answer as it was, to the last bit."""
    cases = cases_of(site)
    other = {Outcome.BENIGN: Outcome.MALIGNANT, Outcome.MALIGNANT: Outcome.BENIGN, None: None}
    turned = dataclasses.replace(
        cases,
        facts=dataclasses.replace(
            cases.facts,
            breasts={
                breast: dataclasses.replace(one, outcome=other[one.outcome])
                for breast, one in cases.facts.breasts.items()
            },
        ),
    )
    query = cases.query_of(site.filled.breasts[0])
    assert cases.similar(query, BEFORE, k=20) == turned.similar(query, BEFORE, k=20)


def test_other_readers_tags_are_compared_only_after_the_assessment(site: Trained) -> None:
    cases = cases_of(site)
    breast = site.filled.breasts[0]
    mine = np.zeros(cases.facts.lexicon.width, dtype=bool)
    assert not own_bits(cases.facts, breast, BEFORE, mine).any()
    assert own_bits(cases.facts, breast, AFTER, mine).any()
    hits = cases.similar(
        cases.query_of(breast), AFTER, k=3, bits=own_bits(cases.facts, breast, AFTER, mine)
    )
    assert any("oval" in text.lower() for text in hits[0].agree)
    assert not cases.similar(cases.query_of(breast), BEFORE, k=1, bits=mine)[0].agree


def test_nothing_is_said_of_the_tags_of_a_hit_that_is_closed(site: Trained) -> None:
    cases = cases_of(site)
    breast = site.filled.breasts[0]
    query, bits = cases.query_of(breast), cases.facts.breasts[breast].bits
    found = cases.similar(query, AFTER, k=8, bits=bits)
    closed = {found[0].breast}
    masked = cases.similar(query, AFTER, k=8, bits=bits, closed=closed)
    assert found[0].explanation != Explanation()
    assert masked[0].explanation == Explanation()
    assert [hit.breast for hit in masked] == [hit.breast for hit in found]
    assert [hit.explanation for hit in masked[1:]] == [hit.explanation for hit in found[1:]]


def test_without_a_model_the_sentence_says_so(tmp_path: Path) -> None:
    found = trained(tmp_path, 30, accept=False)
    with pytest.raises(NoModel):
        cases_of(found)
    found.store.close()


def test_a_breast_that_was_never_embedded_asks_for_a_refresh(site: Trained) -> None:
    with site.store.write(None, "import") as unit:
        stores.add_image(unit, stores.header(99))
    cases = cases_of(site)
    new = max(cases.facts.breasts)
    with pytest.raises(WorldError, match="refresh"):
        cases.query_of(new)


def test_an_index_is_rebuilt_when_the_vectors_change_and_never_searched_stale(
    site: Trained,
) -> None:
    first = cases_of(site)
    assert first.index.rebuilt
    assert not cases_of(site).index.rebuilt
    from core.models import accepted

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
    hits = cases.similar(cases.query_of(kept), AFTER, k=100, proven_only=False)
    assert not {turned, moved} & {hit.breast for hit in hits}
    assert len(hits) > 50
