"""The evaluation of a run from its folder: held-out patients alone, kept sealed, made anew."""

from __future__ import annotations

import dataclasses
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss, roc_auc_score, roc_curve

from core import files
from core.classification import metrics, probe
from core.dataset import logits as head_files
from core.dataset import snapshot as snapshots
from core.dataset import vectors as vector_files
from core.dataset.logits import Logits
from core.dataset.partition import words
from core.dataset.snapshot import Snapshot, Split
from core.domain.errors import Cancelled, DamagedArtefact, NotEnoughData, WorldError
from core.domain.manifestation import unpack
from core.domain.progress import CancelToken, Progress
from core.evaluation import measures, protocol, retrieval
from core.evaluation.protocol import RunEvaluation, evaluate, variant
from core.training.config import Modalities, Negatives, SamplerConfig, Term
from tests.support.measured import frozen, measured_run
from tests.support.runs import tiny_config


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    run = measured_run(tmp_path_factory.mktemp("runs") / "abc")
    evaluate(run)
    return run


@pytest.fixture
def run(template: Path, tmp_path: Path) -> Path:
    """A finished run that was evaluated."""
    return Path(shutil.copytree(template, tmp_path / "abc"))


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few draws: these tests are not about intervals."""
    monkeypatch.setattr(metrics.interval, "__kwdefaults__", {"replicates": 20, "seed": 0})


def held(snapshot: Snapshot) -> np.ndarray:
    found: np.ndarray = (snapshot.split == Split.TEST) & (snapshot.pathology >= 0)
    return found


def side_by_side(run: Path, snapshot: Snapshot) -> np.ndarray:
    """Slow reference of what is classified."""
    found = vector_files.load(run / "vectors")
    rows = []
    for cc, mlo in snapshot.views:
        first = found.view_vectors[cc if cc >= 0 else mlo]
        second = found.view_vectors[mlo if mlo >= 0 else cc]
        rows.append(np.concatenate([first, second]) / np.sqrt(2))
    return np.array(rows)


def test_the_frozen_probe_is_fitted_on_the_others_and_agrees_with_scikit_learn(run: Path) -> None:
    snapshot = frozen()
    found = evaluate(run)
    table = side_by_side(run, snapshot)
    fit = (snapshot.split != Split.TEST) & (snapshot.pathology >= 0)
    mean, scale = table[fit].mean(axis=0), table[fit].std(axis=0)
    truth = snapshot.pathology[held(snapshot)]
    by_strength = {}
    for strength in probe.STRENGTHS:
        model = LogisticRegression(C=strength, max_iter=2000, tol=1e-6)
        model.fit((table[fit] - mean) / scale, snapshot.pathology[fit])
        by_strength[strength] = model.decision_function((table[held(snapshot)] - mean) / scale)
    strength = probe.cross_fit(
        table[fit], snapshot.pathology[fit], snapshot.patient_ids[fit]
    ).strength
    assert found.scores["probe"] == pytest.approx(by_strength[strength], abs=1e-4)
    assert found.breast_ids.tolist() == snapshot.breast_ids[held(snapshot)].tolist()
    assert found.metrics["auc_probe"].value == pytest.approx(
        roc_auc_score(truth, found.scores["probe"])
    )


def test_every_metric_agrees_with_scikit_learn_and_lies_in_its_interval(run: Path) -> None:
    found = evaluate(run)
    truth = found.labels
    for name, scores in found.scores.items():
        assert found.metrics[f"auc_{name}"].value == pytest.approx(roc_auc_score(truth, scores))
        false, true, _ = roc_curve(truth, scores, drop_intermediate=False)
        best = max(t for f, t in zip(false, true, strict=True) if 1 - f >= 0.9 - 1e-9)
        assert found.metrics[f"sensitivity_{name}"].value == pytest.approx(best)
    assert found.metrics["brier"].value == pytest.approx(brier_score_loss(truth, found.probability))
    logits = np.log(found.probability / (1 - found.probability))
    slope = LogisticRegression(C=np.inf, max_iter=5000, tol=1e-10).fit(logits[:, None], truth)
    assert found.metrics["calibration_slope"].value == pytest.approx(slope.coef_[0, 0], rel=1e-3)
    for one in found.metrics.values():
        assert one.low <= one.value <= one.high
    # The better the probe ranks, the better it is calibrated too on so clear a signal.
    assert found.metrics["auc_probe"].low > 0.5
    assert found.metrics["brier"].value < 0.25


def test_a_search_agrees_with_a_slow_one(run: Path) -> None:
    snapshot, k = frozen(), retrieval.NEAREST
    found = evaluate(run)
    mean = vector_files.load(run / "vectors").breast_vectors.astype(float)
    bits = unpack(snapshot.manifestations, snapshot.width)
    queries = np.flatnonzero((snapshot.split == Split.TEST) & snapshot.tagged)
    assert found.query_ids.tolist() == snapshot.breast_ids[queries].tolist()
    for place, query in enumerate(queries):
        others = [
            i
            for i in range(len(snapshot))
            if snapshot.patient_ids[i] != snapshot.patient_ids[query]
        ]
        near = sorted(others, key=lambda i: 1 - mean[query] @ mean[i])
        apart = {i: int((bits[query] != bits[i]).sum()) for i in others}
        tagged = [i for i in near if snapshot.tagged[i]]
        assert found.manifestation_distance[place] == pytest.approx(
            np.mean([apart[i] for i in tagged[:k]])
        )
        assert found.manifestation_distance_random[place] == pytest.approx(
            np.mean([apart[i] for i in tagged])
        )
        best = sorted(apart[i] for i in others if snapshot.tagged[i])[:k]
        assert found.manifestation_distance_ideal[place] == pytest.approx(np.mean(best))
        if snapshot.pathology[query] < 0:
            assert np.isnan(found.precision[place])
            continue
        same = [
            snapshot.pathology[i] == snapshot.pathology[query]
            for i in near
            if snapshot.pathology[i] >= 0
        ]
        assert found.precision[place] == pytest.approx(np.mean(same[:k]))
        assert found.precision_chance[place] == pytest.approx(np.mean(same))
    # Precision by pathology always stands beside what ManiNeg optimises.
    assert {"precision", "precision_chance", "manifestation_distance"} <= found.metrics.keys()


def test_no_outcome_of_a_test_patient_reaches_what_is_fitted(run: Path, tmp_path: Path) -> None:
    """Their outcomes are turned around: every score stays, the AUC turns around, exactly."""
    snapshot = frozen()
    turned = np.where(held(snapshot), 1 - snapshot.pathology, snapshot.pathology)
    shutil.rmtree(run / "snapshot")
    sha = snapshots.save(
        dataclasses.replace(snapshot, pathology=turned.astype(np.int8)), run / "snapshot"
    )
    for name in ("vectors", "untrained"):
        same = dataclasses.replace(vector_files.load(run / name), snapshot=sha)
        vector_files.save(same, run / name)
    before = evaluate(measured_run(tmp_path / "other"))
    after = evaluate(run)
    for name, scores in before.scores.items():
        assert after.scores[name].tolist() == scores.tolist()
        assert after.metrics[f"auc_{name}"].value == pytest.approx(
            1 - before.metrics[f"auc_{name}"].value
        )


def test_subgroups_carry_their_numbers_or_say_why_not(run: Path) -> None:
    snapshot = frozen()
    found = evaluate(run)
    for facet in ("density", "vendor", "age", "collection"):
        groups = found.subgroups[facet]
        assert sum(group["breasts"] for group in groups.values()) == held(snapshot).sum()
    kinds = np.array(snapshot.facets["type"])[held(snapshot)]
    assert found.subgroups["type"]["mass"]["breasts"] == (kinds != "").sum()
    assert (
        found.subgroups["type"]["calcification"]["breasts"] == (kinds == "mass+calcification").sum()
    )
    whole = found.subgroups["vendor"]["Alpha"]
    assert whole["auc_probe"] == found.metrics["auc_probe"]
    few = found.subgroups["type"]["calcification"]
    assert "auc_probe" not in few
    assert str(measures.ENOUGH) in few["note"]


# -- kept and made anew --------------------------------------------------------


def test_a_kept_evaluation_reads_as_it_was_made(run: Path) -> None:
    kept = evaluate(run)
    made = evaluate(run, folder=run / "elsewhere")
    assert kept.document() == made.document()
    for field in dataclasses.fields(RunEvaluation):
        one, other = getattr(kept, field.name), getattr(made, field.name)
        if isinstance(one, np.ndarray):
            np.testing.assert_array_equal(one, other)
    json.dumps(kept.document(), allow_nan=False)


def made_anew(run: Path, monkeypatch: pytest.MonkeyPatch) -> bool:
    calls: list[int] = []
    real = measures.measure

    def counted(*arguments: Any, **others: Any) -> Any:
        calls.append(1)
        return real(*arguments, **others)

    monkeypatch.setattr(protocol, "measure", counted)
    evaluate(run)
    return bool(calls)


def flip(name: str) -> Callable[[Path], None]:
    def change(run: Path) -> None:
        path = run / "evaluation" / name
        content = bytearray(path.read_bytes())
        content[-3] ^= 1
        path.write_bytes(content)

    return change


def other_vectors(run: Path) -> None:
    found = vector_files.load(run / "vectors")
    moved = dataclasses.replace(found, breast_vectors=found.breast_vectors[::-1].copy())
    vector_files.save(moved, run / "vectors")


def other_folds(run: Path) -> None:
    document = files.read_json(run / "config.json")
    files.write_json(run / "config.json", document | {"folds": 3, "fold": 1})


def foreign(run: Path) -> None:
    shutil.rmtree(run / "evaluation")
    other = measured_run(run.parent / "other", seed=9)
    evaluate(other)
    shutil.copytree(other / "evaluation", run / "evaluation")


STALE: dict[str, Callable[[Path], None]] = {
    "a byte of scores flipped": flip("score_probe.npy"),
    "a byte of the document flipped": flip("evaluation.json"),
    "a file missing": lambda run: (run / "evaluation" / "labels.npy").unlink(),
    "all missing": lambda run: shutil.rmtree(run / "evaluation"),
    "vectors made anew": other_vectors,
    "held out otherwise": other_folds,
    "of another run": foreign,
}


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("change", STALE.values(), ids=STALE.keys())
def test_what_is_stale_foreign_or_altered_is_made_anew(
    change: Callable[[Path], None], run: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(run)
    assert made_anew(run, monkeypatch)


def test_what_is_fresh_is_not_made_anew(run: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not made_anew(run, monkeypatch)


@pytest.mark.usefixtures("quick")
def test_vectors_of_another_model_are_refused(run: Path) -> None:
    found = vector_files.load(run / "vectors")
    vector_files.save(dataclasses.replace(found, model="another"), run / "vectors")
    with pytest.raises(DamagedArtefact, match="another model"):
        evaluate(run)
    with pytest.raises(WorldError, match="no before/vectors"):
        evaluate(run, vectors="before/vectors")


@pytest.mark.usefixtures("quick")
def test_the_untrained_encoder_and_the_model_before_are_measured_alike(run: Path) -> None:
    before = evaluate(run, vectors="untrained")
    assert (run / "evaluation-untrained" / files.MANIFEST).is_file()
    assert before.variant == "untrained"
    assert before.breast_ids.tolist() == evaluate(run).breast_ids.tolist()
    shutil.copytree(run / "model", run / "before" / "model")
    shutil.copytree(run / "vectors", run / "before" / "vectors")
    former = evaluate(run, vectors="before/vectors")
    assert (run / "evaluation-before" / files.MANIFEST).is_file()
    assert former.scores["probe"].tolist() == evaluate(run).scores["probe"].tolist()
    files.write_json(run / "before" / "model" / "model.json", {"config": {"folds": 5}})
    files.seal(run / "before" / "model", "model")
    sha = files.sha256(run / "before" / "model" / files.MANIFEST)
    moved = dataclasses.replace(vector_files.load(run / "before" / "vectors"), model=sha)
    vector_files.save(moved, run / "before" / "vectors")
    with pytest.raises(NotEnoughData, match="trained on folds"):
        evaluate(run, vectors="before/vectors")


def classifier(run: Path, stage: head_files.Stage, **ties: str) -> Logits:
    snapshot = frozen()
    ids = snapshot.breast_ids[snapshot.split == Split.TEST]
    logits = np.random.default_rng(1).normal(size=len(ids))
    found = Logits(ids, logits, logits[None])
    own = {
        "stage": stage,
        "model": files.sha256(run / "model" / files.MANIFEST),
        "snapshot": files.sha256(run / "snapshot" / files.MANIFEST),
        "partition": words(),
    }
    head_files.save(found, run / stage, {}, **(own | ties))
    return found


@pytest.mark.usefixtures("quick")
def test_trained_classifiers_stand_beside_the_probe_once_they_are_there(run: Path) -> None:
    assert set(evaluate(run).scores) == {"probe", "vote", "opinion", "tags"}
    found = classifier(run, "linear")
    again = evaluate(run)
    of = dict(zip(found.breast_ids.tolist(), found.logits.tolist(), strict=True))
    assert again.scores["linear"].tolist() == [of[b] for b in again.breast_ids.tolist()]
    assert "auc_linear" in again.metrics
    # One of another model is not taken, and said so.
    classifier(run, "finetune", model="another")
    more = evaluate(run, folder=run / "more")
    assert "finetune" not in more.scores
    assert "another model" in more.notes[0]


# -- too little, stopped -------------------------------------------------------


@pytest.mark.usefixtures("quick")
def test_without_proven_cases_the_search_is_measured_and_the_rest_is_told(tmp_path: Path) -> None:
    snapshot = frozen()
    none = dataclasses.replace(snapshot, pathology=np.full(len(snapshot), -1, dtype=np.int8))
    found = evaluate(measured_run(tmp_path / "abc", none))
    assert not found.scores
    assert "prove more cases" in found.notes[0]
    assert "manifestation_distance" in found.metrics
    assert evaluate(tmp_path / "abc").document() == found.document()
    nothing = dataclasses.replace(none, tagged=np.zeros(len(snapshot), dtype=np.bool_))
    with pytest.raises(NotEnoughData, match="prove more cases"):
        evaluate(measured_run(tmp_path / "def", nothing))


def test_a_cancelled_evaluation_leaves_nothing(run: Path) -> None:
    shutil.rmtree(run / "evaluation")
    cancel, told = CancelToken(), list[Progress]()

    def stop(progress: Progress) -> None:
        told.append(progress)
        cancel.cancel()

    with pytest.raises(Cancelled):
        evaluate(run, report=stop, cancel=cancel)
    assert told
    assert not list(run.glob("*evaluation/*"))
    assert not list(run.glob(".evaluation*"))


def test_a_variant_is_named_by_its_terms_and_negatives() -> None:
    assert variant(tiny_config()) == "II"
    assert variant(tiny_config(model=Modalities.IM)) == "IM"
    assert variant(tiny_config(terms=(Term.VIEWS, Term.MANIFESTATIONS))) == "IM"
    assert variant(tiny_config(terms=(Term.MANIFESTATIONS,))) == "manifestations"
    random = SamplerConfig(negatives=Negatives.RANDOM)
    assert variant(tiny_config(sampler=random)) == "II, random"
