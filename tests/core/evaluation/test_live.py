"""The model in use, measured on the store as it is now: held-out patients alone."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from core.classification import probe
from core.classification.features import Features
from core.dataset import vectors as vector_files
from core.dataset.snapshot import Split
from core.domain.errors import NotEnoughData
from core.domain.study import PatientId
from core.evaluation import live
from core.retrieval import facts
from core.retrieval.gallery import MALIGNANT
from core.retrieval.service import Cases
from core.store import patients
from tests.support.galleries import turned, unproven
from tests.support.models import Trained, trained


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Trained]:
    found = trained(tmp_path, 60)
    yield found
    found.store.close()


def cases_of(site: Trained) -> Cases:
    with site.store.read() as reading:
        read = facts.read(reading, site.workspace)
    return Cases.open(site.workspace, read)


def test_a_test_patient_joined_to_one_that_was_trained_on_is_neither_measured_nor_fitted_on(
    site: Trained,
) -> None:
    cases = cases_of(site)
    gallery = cases.gallery
    test, train = (
        int(gallery.owners[gallery.split == part][0]) for part in (Split.TEST, Split.TRAIN)
    )
    with site.store.write(None, "join") as unit:
        patients.join(unit, PatientId(test), PatientId(train))
    again = cases_of(site)
    every = live.breasts_of(again, again.model.lineage())
    hers = every.patient_ids == test
    assert hers.any()
    assert not (every.held | every.fit)[hers].any()


def test_too_few_proven_cases_are_told(site: Trained) -> None:
    cases = cases_of(site)
    poor = unproven(cases, keep=20)
    with pytest.raises(NotEnoughData, match="prove more cases"):
        live.evaluate(poor)


def test_evaluation_measures_test_patients_only_and_agrees_with_scikit_learn(
    site: Trained,
) -> None:
    cases = cases_of(site)
    found = live.evaluate(cases)
    gallery = cases.gallery
    table_of = Features(cases.vectors, gallery.views).rows(np.arange(len(gallery)))
    fit: list[tuple[np.ndarray, bool]] = []
    test: list[tuple[np.ndarray, bool]] = []
    for row in np.flatnonzero(gallery.proven):
        (test if gallery.split[row] == Split.TEST else fit).append(
            (table_of[row], bool(gallery.outcomes[row] == MALIGNANT))
        )
    table, labels = (np.array(part) for part in zip(*fit, strict=True))
    mean, scale = table.mean(axis=0), table.std(axis=0)
    held, truth = (np.array(part) for part in zip(*test, strict=True))
    values = [
        roc_auc_score(
            truth,
            LogisticRegression(C=strength, max_iter=2000, tol=1e-6)
            .fit((table - mean) / scale, labels)
            .decision_function((held - mean) / scale),
        )
        for strength in probe.STRENGTHS
    ]
    assert any(found.auc.value == pytest.approx(value) for value in values)
    assert found.auc.breasts == len(test)
    assert found.auc.low <= found.auc.value <= found.auc.high
    assert found.auc.value > 0.8
    assert found.auc_untrained is not None
    assert found.auc_untrained.value < found.auc.value
    assert found.auc_tags.value == 1.0
    near = {name: one.value for name, one in found.metrics.items()}
    assert near["manifestation_distance_ideal"] <= near["manifestation_distance"]
    assert near["manifestation_distance"] < near["manifestation_distance_random"]
    assert near["precision"] > near["precision_chance"]
    assert near["manifestation_distance"] < near["manifestation_distance_untrained"]
    assert {"brier_opinion", "precision_malignant", "sensitivity_opinion"} <= near.keys()
    assert all(one.low <= one.value <= one.high for one in found.metrics.values())


def test_a_breast_embedded_later_does_not_take_the_untrained_encoder_away(site: Trained) -> None:
    cases = cases_of(site)
    whole = live.evaluate(cases)
    gallery = cases.gallery
    held = int(gallery.breasts[(gallery.split == Split.TEST) & gallery.proven][0])
    untrained = cases.model.untrained()
    assert untrained is not None
    keep_rows = untrained.breast_ids != held
    fewer = dataclasses.replace(
        untrained,
        breast_ids=untrained.breast_ids[keep_rows],
        breast_vectors=untrained.breast_vectors[keep_rows],
    )
    shutil.rmtree(cases.model.folder / "untrained")
    vector_files.save(fewer, cases.model.folder / "untrained")
    found = live.evaluate(cases)
    assert found.auc == whole.auc
    assert found.auc_untrained is not None
    assert whole.auc_untrained is not None
    assert found.auc_untrained.breasts == whole.auc_untrained.breasts - 1
    assert found.gain is not None


def test_no_test_label_reaches_what_is_fitted(site: Trained) -> None:
    """Turning the outcomes of the test patients around turns the AUC around, exactly."""
    cases = cases_of(site)
    again = turned(cases, cases.gallery.split == Split.TEST)
    one, two = live.evaluate(cases), live.evaluate(again)
    assert one.auc.value == pytest.approx(1 - two.auc.value)
    assert one.auc_vote.value == pytest.approx(1 - two.auc_vote.value)
    assert one.auc_opinion.value == pytest.approx(1 - two.auc_opinion.value)
