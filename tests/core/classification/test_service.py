"""Opinions and evaluation over a workspace: gated, out of fold, held out."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from core.classification import features, keep, service
from core.classification.opinion import NoOpinion, Opinion
from core.classification.service import Opinions
from core.dataset.snapshot import Split
from core.domain.assessment import Outcome
from core.domain.errors import DamagedArtefact
from core.domain.gate import Gate, GatePolicy, Surface
from core.domain.study import BreastId, PatientId
from core.retrieval import facts
from core.retrieval.service import Cases, Query
from core.store import patients
from tests.support import stores
from tests.support.models import Trained, trained

OPEN = Gate(GatePolicy.OPEN, committed=False)
BEFORE = Gate(GatePolicy.STANDARD, committed=False)
AFTER = Gate(GatePolicy.STANDARD, committed=True)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Trained]:
    found = trained(tmp_path, 60)
    yield found
    found.store.close()


def cases_of(site: Trained) -> Cases:
    with site.store.read() as reading:
        read = facts.read(reading, site.workspace)
    return Cases.open(site.workspace, read)


def test_no_opinion_shows_before_the_reader_has_committed(site: Trained) -> None:
    opinions = Opinions.open(cases_of(site))
    query = opinions.cases.query_of(site.filled.breasts[0])
    for policy in GatePolicy:
        for committed in (False, True):
            gate = Gate(policy, committed)
            shown = isinstance(opinions.about(query, gate), Opinion)
            assert shown == gate.allows(Surface.OPINION)
    before = opinions.about(query, BEFORE)
    assert before == NoOpinion(service.MASKED)


def test_an_opinion_says_whether_the_encoder_has_seen_her(site: Trained) -> None:
    opinions = Opinions.open(cases_of(site))
    for breast in site.filled.breasts[:24:2]:
        found = opinions.about(opinions.cases.query_of(breast), AFTER)
        if isinstance(found, Opinion):
            split = opinions.cases.facts.breasts[breast].split
            assert found.seen_in_training == (split is Split.TRAIN)
            assert found.out_of_fold


def test_a_patient_joined_to_one_that_was_trained_on_is_marked(site: Trained) -> None:
    cases = cases_of(site)
    by_split = {one.split: one.info.patient for one in cases.facts.breasts.values()}
    test, train = by_split[Split.TEST], by_split[Split.TRAIN]
    with site.store.write(None, "join") as unit:
        patients.join(unit, PatientId(test), PatientId(train))
    again = cases_of(site)
    assert test in Opinions.open(again).met


def test_the_opinion_of_the_store_is_not_moved_by_her_own_outcome(site: Trained) -> None:
    """Her pathology is turned around in the store, and her opinion stays, to the last bit."""
    breast = site.filled.breasts[4]
    opinions = Opinions.open(cases_of(site))
    before = opinions.about(opinions.cases.query_of(breast), AFTER)
    outcome = opinions.cases.facts.breasts[breast].outcome
    with site.store.write(None, "correct") as unit:
        stores.prove(
            unit, breast, Outcome.BENIGN if outcome is Outcome.MALIGNANT else Outcome.MALIGNANT
        )
    again = Opinions.open(cases_of(site))
    after = again.about(again.cases.query_of(breast), AFTER)
    assert isinstance(before, Opinion)
    assert isinstance(after, Opinion)
    assert (before.probability, before.low, before.high, before.neighbours) == (
        after.probability,
        after.low,
        after.high,
        after.neighbours,
    )


def test_a_fit_is_kept_and_made_again_when_anything_it_rests_on_changes(
    site: Trained, monkeypatch: pytest.MonkeyPatch
) -> None:
    fitted: list[int] = []
    real = service.opinion.fit

    def counted(*arguments: object, **others: object) -> object:
        fitted.append(1)
        return real(*arguments, **others)  # type: ignore[arg-type]  # passed through as it came

    monkeypatch.setattr(service.opinion, "fit", counted)
    first = Opinions.open(cases_of(site))
    second = Opinions.open(cases_of(site))
    assert len(fitted) == 1
    query = first.cases.query_of(site.filled.breasts[0])
    assert first.about(query, AFTER) == second.about(query, AFTER)
    with site.store.write(None, "prove") as unit:
        stores.prove(unit, site.filled.breasts[1])
    Opinions.open(cases_of(site))
    assert len(fitted) == 2


def flip(folder: Path) -> None:
    path = folder / "probes.npy"
    content = bytearray(path.read_bytes())
    content[-5] ^= 1
    path.write_bytes(content)


WAYS: dict[str, Callable[[Path], None]] = {
    "a byte flipped": flip,
    "cut short": lambda folder: (folder / "limit.npy").write_bytes(b"x"),
    "a file missing": lambda folder: (folder / "memory.npy").unlink(),
    "manifest missing": lambda folder: (folder / "manifest.json").unlink(),
    "all missing": shutil.rmtree,
}


@pytest.mark.parametrize("damage", WAYS.values(), ids=WAYS.keys())
def test_a_damaged_fit_is_refused_and_made_again(
    damage: Callable[[Path], None], site: Trained
) -> None:
    first = Opinions.open(cases_of(site))
    folder = first.cases.model.folder / "opinion"
    damage(folder)
    proven = service.proven_of(first.cases, first.table)
    labels = keep.digest(proven, first.cases.owners)
    with pytest.raises(DamagedArtefact):
        keep.load(folder, proven, vectors=first.cases.vectors_sha, labels=labels)
    again = Opinions.open(cases_of(site))
    query = first.cases.query_of(site.filled.breasts[0])
    assert again.about(query, AFTER) == first.about(query, AFTER)


def test_another_runs_fit_is_refused(site: Trained) -> None:
    first = Opinions.open(cases_of(site))
    proven = service.proven_of(first.cases, first.table)
    labels = keep.digest(proven, first.cases.owners)
    folder = first.cases.model.folder / "opinion"
    with pytest.raises(DamagedArtefact):
        keep.load(folder, proven, vectors="another", labels=labels)
    with pytest.raises(DamagedArtefact):
        keep.load(folder, proven, vectors=first.cases.vectors_sha, labels="others")


def test_the_two_views_stand_side_by_side_and_a_missing_one_is_stood_in_for(
    site: Trained,
) -> None:
    cases = cases_of(site)
    random = np.random.default_rng(0)
    views = random.normal(size=cases.vectors.view_vectors.shape).astype(np.float32)
    views /= np.linalg.norm(views, axis=1, keepdims=True)
    vectors = dataclasses.replace(cases.vectors, view_vectors=views)
    breast = BreastId(int(vectors.breast_ids[5]))
    one = cases.facts.breasts[breast]
    cc, mlo = one.views
    assert cc is not None
    assert mlo is not None
    of = {int(image): view for image, view in zip(vectors.image_ids, views, strict=True)}
    found = features.by_view(vectors, cases.facts)
    assert found[5] == pytest.approx(np.concatenate([of[cc.id], of[mlo.id]]) / np.sqrt(2))
    assert np.linalg.norm(found, axis=1) == pytest.approx(1.0)
    lone = {**cases.facts.breasts, breast: dataclasses.replace(one, views=(None, mlo))}
    found = features.by_view(vectors, dataclasses.replace(cases.facts, breasts=lone))
    assert found[5] == pytest.approx(np.concatenate([of[mlo.id], of[mlo.id]]) / np.sqrt(2))
    query = Query(of[mlo.id])
    assert features.of_query(query, found, cases.rows) == pytest.approx(found[5])
    known = Query(of[mlo.id], breast=breast)
    assert np.array_equal(features.of_query(known, found, cases.rows), found[cases.rows[breast]])


def test_a_blank_image_gets_no_opinion(site: Trained) -> None:
    opinions = Opinions.open(cases_of(site))
    blank = Query(np.zeros(12, dtype=np.float32), blank=True)
    found = opinions.about(blank, AFTER)
    assert isinstance(found, NoOpinion)
    assert "no breast" in found.reason


def test_too_few_proven_cases_give_no_opinion_and_a_reason(site: Trained) -> None:
    cases = cases_of(site)
    few = {
        breast: dataclasses.replace(one, outcome=one.outcome if breast < 20 else None)
        for breast, one in cases.facts.breasts.items()
    }
    poor = dataclasses.replace(cases, facts=dataclasses.replace(cases.facts, breasts=few))
    opinions = Opinions.open(poor)
    found = opinions.about(cases.query_of(site.filled.breasts[0]), OPEN)
    assert isinstance(found, NoOpinion)
    assert "prove more cases" in found.reason
