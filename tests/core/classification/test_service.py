"""Opinions and evaluation over a workspace: gated, out of fold, held out."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypedDict

import numpy as np
import pytest

from core.classification import features, keep, service
from core.classification.features import Features
from core.classification.opinion import NoOpinion, Opinion, Silence
from core.classification.service import Opinions
from core.classification.unlike import Known
from core.dataset.snapshot import Split
from core.domain.assessment import Outcome
from core.domain.errors import DamagedArtefact
from core.domain.gate import Gate, GatePolicy, Surface
from core.domain.site import Site
from core.domain.study import PatientId
from core.retrieval import facts
from core.retrieval.gallery import MALIGNANT
from core.retrieval.service import Cases, Query
from core.store import patients
from tests.support import stores
from tests.support.galleries import otherwise, unproven
from tests.support.models import Trained, trained

OPEN = Gate(GatePolicy.OPEN, committed=False)
BEFORE = Gate(GatePolicy.STANDARD, committed=False)
AFTER = Gate(GatePolicy.STANDARD, committed=True)


class Ties(TypedDict):
    """What a kept fit belongs to."""

    reference: bytes
    model: str
    labels: str


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
            shown = isinstance(opinions.about(query, gate, Site()), Opinion)
            assert shown == gate.allows(Surface.OPINION)
    before = opinions.about(query, BEFORE, Site())
    assert before == NoOpinion(service.MASKED, Silence.MASKED)


def test_an_opinion_says_whether_the_encoder_has_seen_her(site: Trained) -> None:
    opinions = Opinions.open(cases_of(site))
    for breast in site.filled.breasts[:24:2]:
        found = opinions.about(opinions.cases.query_of(breast), AFTER, Site())
        if isinstance(found, Opinion):
            row = opinions.cases.gallery.row(breast)
            assert row is not None
            split = opinions.cases.gallery.split[row]
            assert found.seen_in_training == (split == Split.TRAIN)
            assert found.out_of_fold


def test_a_patient_joined_to_one_that_was_trained_on_is_marked(site: Trained) -> None:
    cases = cases_of(site)
    gallery = cases.gallery
    test, train = (
        int(gallery.owners[gallery.split == part][0]) for part in (Split.TEST, Split.TRAIN)
    )
    with site.store.write(None, "join") as unit:
        patients.join(unit, PatientId(test), PatientId(train))
    again = cases_of(site)
    assert test in Opinions.open(again).met


def test_an_opinion_that_cannot_be_kept_is_given_all_the_same(
    site: Trained, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases = cases_of(site)
    query = cases.query_of(site.filled.breasts[0])
    expected = Opinions.open(cases).about(query, AFTER, Site())
    shutil.rmtree(cases.model.folder / "opinion")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(keep.files, "atomic", full)
    assert Opinions.open(cases).about(query, AFTER, Site()) == expected
    assert not list(cases.model.folder.glob("*opinion*"))


def test_a_patient_whose_trained_breast_has_no_vector_any_more_is_still_marked(
    site: Trained,
) -> None:
    cases = cases_of(site)
    gallery = cases.gallery
    train = int(np.flatnonzero(gallery.split == Split.TRAIN)[0])
    owner = int(gallery.owners[train])
    rows = np.arange(len(gallery)) != train
    vectors = dataclasses.replace(
        cases.vectors,
        breast_ids=cases.vectors.breast_ids[rows],
        breast_vectors=cases.vectors.breast_vectors[rows],
    )
    assert owner in dataclasses.replace(cases, vectors=vectors).met


def test_the_opinion_of_the_store_is_not_moved_by_her_own_outcome(site: Trained) -> None:
    """Her pathology is turned around in the store, and her opinion stays, to the last bit."""
    breast = site.filled.breasts[4]
    opinions = Opinions.open(cases_of(site))
    before = opinions.about(opinions.cases.query_of(breast), AFTER, Site())
    row = opinions.cases.gallery.row(breast)
    assert row is not None
    malignant = opinions.cases.gallery.outcomes[row] == MALIGNANT
    with site.store.write(None, "correct") as unit:
        stores.prove(unit, breast, Outcome.BENIGN if malignant else Outcome.MALIGNANT)
    again = Opinions.open(cases_of(site))
    after = again.about(again.cases.query_of(breast), AFTER, Site())
    assert isinstance(before, Opinion)
    # Nothing of it: neither the number, nor the threshold, the subgroups or the population.
    assert before == after


def test_a_fit_is_kept_and_made_again_when_anything_it_rests_on_changes(
    site: Trained, monkeypatch: pytest.MonkeyPatch
) -> None:
    fitted: list[int] = []
    real = service.fitting.fit

    def counted(*arguments: object, **others: object) -> object:
        fitted.append(1)
        return real(*arguments, **others)  # type: ignore[arg-type]  # passed through as it came

    monkeypatch.setattr(service.fitting, "fit", counted)
    first = Opinions.open(cases_of(site))
    second = Opinions.open(cases_of(site))
    assert len(fitted) == 1
    query = first.cases.query_of(site.filled.breasts[0])
    assert first.about(query, AFTER, Site()) == second.about(query, AFTER, Site())
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
    "cut short": lambda folder: (folder / "limits.npy").write_bytes(b"x"),
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
    with pytest.raises(DamagedArtefact):
        keep.load(folder, len(first.rows), **ties_of(first))
    again = Opinions.open(cases_of(site))
    query = first.cases.query_of(site.filled.breasts[0])
    assert again.about(query, AFTER, Site()) == first.about(query, AFTER, Site())


def ties_of(opinions: Opinions) -> Ties:
    """What the kept fit belongs to."""
    assert opinions.fitted is not None
    return {
        "reference": keep.digest_of(opinions.reference),
        "model": opinions.cases.model.sha256,
        "labels": keep.digest(opinions.fitted.proven),
    }


def test_another_models_fit_and_one_of_other_labels_are_refused(site: Trained) -> None:
    first = Opinions.open(cases_of(site))
    folder, known = first.cases.model.folder / "opinion", ties_of(first)
    keep.load(folder, len(first.rows), **known)
    for name in ("model", "labels"):
        with pytest.raises(DamagedArtefact):
            keep.load(folder, len(first.rows), **{**known, name: "another"})  # type: ignore[typeddict-item]  # one name at a time
    with pytest.raises(DamagedArtefact):
        keep.load(folder, len(first.rows) - 1, **known)


def test_an_image_that_nobody_proved_moves_the_limits_and_no_fit(
    site: Trained, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Opinions.open(cases_of(site))
    monkeypatch.setattr(service.fitting, "fit", lambda *_, **__: pytest.fail("fitted again"))
    gallery = first.cases.gallery
    gone = ~gallery.proven & (gallery.breasts == gallery.breasts[~gallery.proven][0])
    fewer = otherwise(cases_of(site), usable=gallery.usable & ~gone)
    again = Opinions.open(fewer)
    assert len(again.reference.owners) == len(first.reference.owners) - 1
    assert again.limits == again.reference.limits()
    # And they are kept in the place of the others.
    monkeypatch.setattr(Known, "limits", lambda _: pytest.fail("measured again"))
    assert Opinions.open(fewer).limits == again.limits


def test_the_two_views_stand_side_by_side_and_a_missing_one_is_stood_in_for(
    site: Trained,
) -> None:
    cases = cases_of(site)
    random = np.random.default_rng(0)
    views = random.normal(size=cases.vectors.view_vectors.shape).astype(np.float32)
    views /= np.linalg.norm(views, axis=1, keepdims=True)
    vectors = dataclasses.replace(cases.vectors, view_vectors=views)
    cc, mlo = cases.gallery.views[5]
    of = {int(image): view for image, view in zip(vectors.image_ids, views, strict=True)}
    given = Features(vectors, cases.gallery.views)
    every = given.rows(np.arange(len(given)))
    assert every[5] == pytest.approx(np.concatenate([of[cc], of[mlo]]) / np.sqrt(2))
    assert np.linalg.norm(every, axis=1) == pytest.approx(1.0)
    table = cases.gallery.views.copy()
    table[5] = (-1, mlo)
    table[6] = (-1, -1)
    table[7] = (cc, 999_999)
    found = Features(vectors, table).rows(np.array([7, 6, 5]))
    assert found[2] == pytest.approx(np.concatenate([of[mlo], of[mlo]]) / np.sqrt(2))
    assert found[2] == pytest.approx(features.of_view(of[mlo]))
    mean = vectors.breast_vectors[6]
    assert found[1] == pytest.approx(np.concatenate([mean, mean]) / np.sqrt(2))
    assert found[0] == pytest.approx(np.concatenate([of[cc], of[cc]]) / np.sqrt(2))
    parts = list(given.blocks(np.arange(len(given)), 7))
    assert np.array_equal(np.concatenate([part for _, part in parts]), every)


def test_a_blank_image_gets_no_opinion(site: Trained) -> None:
    opinions = Opinions.open(cases_of(site))
    blank = Query(np.zeros(12, dtype=np.float32), blank=True)
    found = opinions.about(blank, AFTER, Site())
    assert isinstance(found, NoOpinion)
    assert "no breast" in found.reason
    assert found.code is Silence.BLANK


def test_too_few_proven_cases_give_no_opinion_and_a_reason(site: Trained) -> None:
    cases = cases_of(site)
    poor = unproven(cases, keep=20)
    opinions = Opinions.open(poor)
    found = opinions.about(cases.query_of(site.filled.breasts[0]), OPEN, Site())
    assert isinstance(found, NoOpinion)
    assert "prove more cases" in found.reason
    assert found.code is Silence.FEW
