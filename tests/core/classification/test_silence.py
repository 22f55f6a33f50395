"""What the opinion does not know gets none, and why; what it knows, in the site's words."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from core.classification import operating, subgroups
from core.classification.opinion import NoOpinion, Opinion, Silence
from core.classification.service import Opinions
from core.domain.gate import Gate, GatePolicy
from core.domain.site import Fixed, OperatingPoint, Site
from core.domain.study import BreastId, View
from core.retrieval import facts
from core.retrieval.gallery import Facet
from core.retrieval.service import Cases, Query
from tests.support.galleries import with_facet
from tests.support.models import Trained, trained, unit

AFTER = Gate(GatePolicy.STANDARD, committed=True)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trained]:
    found = trained(tmp_path_factory.mktemp("site"), 60)
    yield found
    found.store.close()


@pytest.fixture(scope="module")
def cases(site: Trained) -> Cases:
    with site.store.read() as reading:
        return Cases.open(site.workspace, facts.read(reading, site.workspace))


@pytest.fixture(scope="module")
def opinions(cases: Cases) -> Opinions:
    return Opinions.open(cases)


def of_file(opinions: Opinions, vector: Any = None, **told: Any) -> Query:
    """A file of a stranger, alike the first breast where nothing else is said."""
    base = opinions.cases.query_of(BreastId(int(opinions.cases.gallery.breasts[0])))
    given = opinions.cases.vectors.view_vectors[0] if vector is None else vector
    query = dataclasses.replace(base, vector=given, breast=None, patient=None)
    for name, value in told.items():
        object.__setattr__(query, name, value)
    return query


def inside(opinions: Opinions) -> Query:
    """A file that looks like one of the middle of the data."""
    views = opinions.cases.vectors.view_vectors
    away = opinions.reference.away_of_view(views, np.full(len(views), -1))
    return of_file(opinions, views[int(np.argsort(away)[len(views) // 2])])


def of_breast(opinions: Opinions) -> Query:
    """A proven breast that gets an opinion."""
    for row in opinions.rows:
        query = opinions.cases.query_of(BreastId(int(opinions.cases.gallery.breasts[row])))
        if isinstance(opinions.about(query, AFTER, Site()), Opinion):
            return query
    pytest.fail("no breast gets an opinion")


def silence(found: Opinion | NoOpinion) -> tuple[Silence, str]:
    assert isinstance(found, NoOpinion)
    return found.code, found.reason


def crowded(cases: Cases) -> Opinions:
    """Opinions over data that lie on one side of the sphere, as images of one organ do."""

    def moved(table: np.ndarray) -> np.ndarray:
        return unit(table.astype(np.float64) + 3.0 * np.eye(table.shape[1])[0])

    vectors = cases.vectors
    return Opinions.open(
        dataclasses.replace(
            cases,
            vectors=dataclasses.replace(
                vectors,
                breast_vectors=moved(vectors.breast_vectors),
                view_vectors=moved(vectors.view_vectors),
            ),
        )
    )


def test_what_is_no_breast_is_unlike_the_data(cases: Cases) -> None:
    opinions = crowded(cases)
    random = np.random.default_rng(5)
    for _ in range(5):
        other = unit(random.normal(size=(1, 12)) * (np.arange(12) > 0) - 0.5 * np.eye(12)[:1])[0]
        code, reason = silence(opinions.about(of_file(opinions, other), AFTER, Site()))
        assert code is Silence.UNLIKE
        assert "unlike" in reason
    assert isinstance(opinions.about(inside(opinions), AFTER, Site()), Opinion)


def test_about_all_of_the_data_are_not_unlike_themselves(opinions: Opinions) -> None:
    gallery = opinions.cases.gallery
    found = [
        opinions.about(opinions.cases.query_of(BreastId(int(breast))), AFTER, Site())
        for breast in gallery.breasts
    ]
    unlike = [one for one in found if isinstance(one, NoOpinion)]
    assert {one.code for one in unlike} <= {Silence.UNLIKE}
    assert len(unlike) <= 0.03 * len(found)


def test_a_vendor_that_nobody_proved_gets_no_opinion(opinions: Opinions) -> None:
    known = opinions.cases.gallery.facets["vendor"].names[0]
    query = inside(opinions)
    object.__setattr__(query, "vendor", "Elsewhere Imaging")
    code, reason = silence(opinions.about(query, AFTER, Site()))
    assert code is Silence.VENDOR
    assert "Elsewhere Imaging" in reason
    # Spelt with other capitals and spaces it is the same vendor.
    object.__setattr__(query, "vendor", f" {known.upper()} ")
    assert isinstance(opinions.about(query, AFTER, Site()), Opinion)


def test_a_file_that_names_no_vendor_is_of_none_that_is_known(cases: Cases) -> None:
    named = Opinions.open(with_facet(cases, "vendor", ["Alpha"] * len(cases.gallery)))
    query = inside(named)
    object.__setattr__(query, "vendor", "")
    code, reason = silence(named.about(query, AFTER, Site()))
    assert code is Silence.VENDOR
    assert "name no manufacturer" in reason


def test_a_vendor_of_few_patients_gets_no_opinion_in_the_store_too(cases: Cases) -> None:
    gallery = cases.gallery
    few = np.unique(gallery.owners)[:9]
    texts = ["Beta" if owner in few else "Alpha" for owner in gallery.owners]
    opinions = Opinions.open(with_facet(cases, "vendor", texts))
    row = int(np.flatnonzero(gallery.owners == few[0])[0])
    query = cases.query_of(BreastId(int(gallery.breasts[row])))
    code, reason = silence(opinions.about(query, AFTER, Site()))
    assert code is Silence.VENDOR
    assert "images by Beta" in reason
    assert "needs 10" in reason


def test_a_view_that_the_model_never_saw_gets_no_opinion(opinions: Opinions) -> None:
    query = inside(opinions)
    other = next(view for view in View if view not in (View.CC, View.MLO))
    object.__setattr__(query, "view", other)
    code, reason = silence(opinions.about(query, AFTER, Site()))
    assert code is Silence.VIEW
    assert "CC and MLO" in reason
    object.__setattr__(query, "view", View.CC)
    found = opinions.about(query, AFTER, Site())
    assert isinstance(found, Opinion)
    assert found.single


def test_tags_alone_whole_exams_and_parts_get_no_opinion(opinions: Opinions) -> None:
    # A part of an image whose breast has no vector yet is no view of a breast.
    parts = ({"means": "region"}, {"means": "finding", "local": object()})
    for told in ({"vector": None}, {"means": "tags"}, {"means": "exam"}, *parts):
        query = of_file(opinions)
        for name, value in told.items():
            object.__setattr__(query, name, value)
        assert silence(opinions.about(query, AFTER, Site()))[0] is Silence.TAGS


# -- what is said where there is an opinion -------------------------------------


def test_a_site_of_another_prevalence_moves_number_threshold_and_interval_alike(
    opinions: Opinions,
) -> None:
    query = of_breast(opinions)
    plain = opinions.about(query, AFTER, Site())
    rare = opinions.about(query, AFTER, Site(prevalence=0.006))
    assert isinstance(plain, Opinion)
    assert isinstance(rare, Opinion)
    assert not plain.corrected
    assert rare.corrected
    assert rare.prevalence == 0.006
    assert rare.uncorrected == plain.probability == plain.uncorrected
    assert rare.low <= rare.probability <= rare.high < plain.high
    assert rare.threshold < plain.threshold
    assert rare.above == plain.above == (plain.probability >= plain.threshold)
    assert rare.above == (rare.probability >= rare.threshold)
    assert rare.population.startswith(plain.population)
    assert "corrected to the 0.6 % malignant that this site reads" in rare.population
    assert plain.population in str(plain.chance)
    same = opinions.about(query, AFTER, Site(prevalence=plain.prevalence))
    assert isinstance(same, Opinion)
    assert same.probability == pytest.approx(plain.probability)


def test_the_operating_point_is_that_of_the_fit_that_never_saw_her(opinions: Opinions) -> None:
    query = of_breast(opinions)
    point = OperatingPoint(Fixed.SENSITIVITY, 0.8)
    found = opinions.about(query, AFTER, Site(operating=point))
    assert isinstance(found, Opinion)
    assert opinions.fitted is not None
    number, out_of_fold = opinions.fitted.number_for(query.patient)
    assert out_of_fold == found.out_of_fold
    fit, proven = opinions.fitted.fits[number], opinions.fitted.proven
    rows = np.flatnonzero(fit.memory)
    assert query.patient not in proven.patients[rows]
    expected = operating.measure(fit.outside[rows], proven.labels[rows], proven.patients[rows],
                                 point)  # fmt: skip
    assert found.threshold_words == expected.words
    assert found.threshold == pytest.approx(1 / (1 + np.exp(-expected.threshold)))


def test_the_subgroups_of_this_case_and_no_others_are_told(cases: Cases) -> None:
    gallery = cases.gallery
    half = np.unique(gallery.owners)[:40]
    rare = np.unique(gallery.owners)[40:46]
    dense = ["C" if owner in half else "D" if owner in rare else "B" for owner in gallery.owners]
    opinions = Opinions.open(with_facet(cases, "density", dense))
    said = {}
    for row in opinions.rows:
        query = cases.query_of(BreastId(int(gallery.breasts[row])))
        found = opinions.about(query, AFTER, Site())
        if isinstance(found, Opinion):
            (own,) = (one for one in found.subgroups if one.facet == "density")
            said[own.value] = own
            assert own.value == dense[row]
    assert said["C"].auc is not None
    assert said["C"].auc.low <= said["C"].auc.value <= said["C"].auc.high
    assert "density C: AUC" in said["C"].sentence
    assert said["D"].auc is None
    assert "too few to say" in said["D"].sentence


def test_a_breast_of_two_types_is_in_both_subgroups() -> None:
    given = Facet.of(["mass+calcification", "mass", ""])
    rows = np.arange(3)
    assert subgroups.members("type", given, rows, "mass").tolist() == [True, True, False]
    assert subgroups.members("type", given, rows, "calcification").tolist() == [True, False, False]
    assert subgroups.values_of("type", "mass+calcification") == ("mass", "calcification")
    assert subgroups.values_of("vendor", "A+B") == ("A+B",)
    assert subgroups.values_of("density", "") == ()
