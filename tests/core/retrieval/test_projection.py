"""The map of the vectors: neighbours stay neighbours, the same each time, never a stale one."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import erasure
from core.classification.service import Opinions
from core.domain.errors import Cancelled, NotEnoughData
from core.domain.progress import CancelToken, Progress, silent
from core.retrieval import facts, projection
from core.retrieval.projection import Projection
from core.retrieval.service import Cases
from core.store import breasts
from tests.support.models import Trained, trained, unit

GROUPS, EACH = 4, 60


@cache
def clusters() -> tuple[np.ndarray, np.ndarray]:
    """Vectors (240, 16) around four centres, and which centre each has."""
    random = np.random.default_rng(3)
    centres = np.eye(16)[:GROUPS]
    group = np.repeat(np.arange(GROUPS), EACH)
    return unit(centres[group] + 0.12 * random.normal(size=(len(group), 16))), group


@cache
def mapped(most: int = projection.LANDMARKS) -> Projection:
    vectors, group = clusters()
    return projection.make(np.arange(len(group)) * 3, vectors, most=most)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Trained]:
    found = trained(tmp_path, 30)
    yield found
    found.store.close()


def cases_of(site: Trained) -> Cases:
    with site.store.read() as reading:
        return Cases.open(site.workspace, facts.read(reading, site.workspace))


def nearest_on_map(points: np.ndarray, count: int) -> np.ndarray:
    far = np.linalg.norm(points[:, None] - points[None], axis=2)
    np.fill_diagonal(far, np.inf)
    return np.argsort(far, axis=1)[:, :count]


@pytest.mark.parametrize("most", [projection.LANDMARKS, 80])
def test_clusters_that_are_there_stay_apart(most: int) -> None:
    _, group = clusters()
    found = mapped(most)
    assert found.landmarks == min(most, len(group))
    same = group[nearest_on_map(found.points, 5)] == group[:, None]
    assert same.mean() > 0.97
    assert found.trust > 0.85


def test_neighbours_on_the_map_are_neighbours_in_the_vectors_far_above_chance() -> None:
    vectors, _ = clusters()
    likeness = vectors @ vectors.T
    np.fill_diagonal(likeness, -np.inf)
    true = np.argsort(-likeness, axis=1)[:, :10]
    shown = nearest_on_map(mapped().points, 10)
    shared = np.mean([len(np.intersect1d(a, b)) / 10 for a, b in zip(true, shown, strict=True)])
    assert shared > 5 * 10 / len(vectors)
    shuffled = np.random.default_rng(0).permutation(mapped().points)
    assert projection.trust(vectors, shuffled) < 0.6 < mapped().trust


def test_the_same_vectors_make_the_same_map() -> None:
    vectors, _ = clusters()
    again = projection.make(np.arange(len(vectors)) * 3, vectors)
    for name in ("points", "near", "distances"):
        assert np.array_equal(getattr(again, name), getattr(mapped(), name))


def test_the_nearest_landmarks_are_those_of_an_exhaustive_search() -> None:
    vectors, _ = clusters()
    found = mapped(80)
    chosen = projection.choose(vectors, 80)
    for row in (0, int(chosen[3]), 77, 239):
        others = chosen[chosen != row]
        far = 1 - vectors[others].astype(float) @ vectors[row].astype(float)
        best = np.sort(far)[: projection.NEAR]
        assert found.distances[row] == pytest.approx(best, abs=1e-5)
        told = 1 - vectors[found.near[row]].astype(float) @ vectors[row].astype(float)
        assert told == pytest.approx(best, abs=1e-5)
        assert row not in found.near[row]


def test_what_is_rare_is_among_the_landmarks() -> None:
    random = np.random.default_rng(0)
    common = np.eye(8)[0] + 0.1 * random.normal(size=(2000, 8))
    rare = np.eye(8)[1] + 0.1 * random.normal(size=(40, 8))
    chosen = projection.choose(unit(np.vstack([common, rare])), 200)
    assert len(np.unique(chosen)) == 200
    assert (chosen >= 2000).sum() >= 10  # 4 by their share alone


def test_a_breast_beside_a_landmark_lies_beside_it_and_never_between_clusters() -> None:
    laid = np.array([[0, 0], [0.02, 0], [1, 0]], np.float32)
    first = np.array([[0, 1, 2], [2, 0, 1]])
    far = np.array([[0.1, 0.1, 0.1], [0.1, 0.1, 0.1]], np.float32)
    found = projection._between(laid, first, far, 0.05)
    assert found == pytest.approx(np.array([[0.01, 0], [1, 0]]), abs=1e-5)


@settings(max_examples=4, deadline=None)
@given(st.integers(projection.LEAST, 40), st.integers(1, 5), st.booleans())
def test_any_vectors_make_a_map_of_finite_points(count: int, width: int, equal: bool) -> None:
    table = np.random.default_rng(count).normal(size=(count, width))
    if equal:
        table[:] = 1
    found = projection.make(np.arange(count), unit(table))
    assert np.isfinite(found.points).all()
    assert np.abs(found.points).max() <= 1 + 1e-6


def test_too_few_breasts_have_no_map() -> None:
    with pytest.raises(NotEnoughData, match="19 breasts, and a map needs 20"):
        projection.make(np.arange(19), unit(np.ones((19, 3))))


def test_it_tells_how_far_it_is_and_stops_when_asked(tmp_path: Path) -> None:
    vectors, _ = clusters()
    token = CancelToken()
    told: list[Progress] = []

    def report(step: Progress) -> None:
        told.append(step)
        if len(told) == 2:
            token.cancel()

    with pytest.raises(Cancelled):
        projection.make(np.arange(len(vectors)), vectors, report, token)
    assert [step.done for step in told] == [0, 1]
    assert all(step.done < step.total for step in told)


def test_it_is_made_once_and_read_from_then_on(
    site: Trained, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = projection.of(site.workspace, cases_of(site))
    monkeypatch.setattr(projection, "make", None)
    again = projection.of(site.workspace, cases_of(site))
    assert np.array_equal(first.points, again.points)
    assert projection.ready(site.workspace, site.model.uid, cases_of(site).vectors_sha)
    assert not projection.ready(site.workspace, site.model.uid, "another")


def test_a_stale_or_damaged_map_is_made_anew_and_never_shown(site: Trained) -> None:
    cases = cases_of(site)
    first = projection.of(site.workspace, cases, silent)
    place = projection.folder(site.workspace, site.model.uid)
    wrong = dataclasses.replace(first, points=-first.points)
    projection.save(wrong, place, cases.vectors, "vectors of before")
    assert np.array_equal(projection.of(site.workspace, cases).points, first.points)
    content = bytearray((place / "points.npy").read_bytes())
    content[-1] ^= 1
    (place / "points.npy").write_bytes(content)
    assert np.array_equal(projection.of(site.workspace, cases).points, first.points)
    shutil.rmtree(place)
    assert np.array_equal(projection.of(site.workspace, cases).points, first.points)
    assert not list(site.workspace.indexes.glob(".*"))


def test_what_was_being_made_when_a_patient_was_deleted_is_not_kept(site: Trained) -> None:
    before = cases_of(site)
    with site.store.read() as reading:
        info = breasts.get(reading, site.filled.breasts[0])
    erasure.erase(site.store, site.workspace, info.patient_key, reason="she asked")
    # A window's pool still has the cases of before in its hands.
    found = projection.of(site.workspace, before)
    Opinions.open(before)
    assert info.id in found.breasts
    assert not list(site.workspace.indexes.glob("*.map"))
    assert not list(before.model.folder.glob("*opinion*"))


def test_a_deleted_patient_is_on_no_map(site: Trained) -> None:
    cases = cases_of(site)
    projection.of(site.workspace, cases)
    place = projection.folder(site.workspace, site.model.uid)
    with site.store.read() as reading:
        info = breasts.get(reading, site.filled.breasts[0])
    erasure.erase(site.store, site.workspace, info.patient_key, reason="she asked")
    assert not place.exists()
    again = projection.of(site.workspace, cases_of(site))
    assert info.id not in again.breasts
    assert len(again) == len(cases.vectors.breast_ids) - 2
