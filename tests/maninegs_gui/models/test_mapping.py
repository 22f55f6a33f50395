"""The core's values as the page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from core.classification.metrics import Interval
from core.domain.records import ModelId, ModelInfo, RunId, RunInfo, RunState
from core.domain.study import ReaderId
from core.training import config as configs
from maninegs_gui.models import mapping
from maninegs_gui.models.values import State, Use

AT = datetime(2026, 11, 2, tzinfo=UTC)


@dataclass
class Paired:
    """A row of the core's comparison."""

    one: Interval
    other: Interval
    difference: Interval
    seeds_one: tuple[float, ...] = ()
    seeds_other: tuple[float, ...] = ()


def found(uid: str = "a", **more: Any) -> SimpleNamespace:
    """A run as the registry lists it."""
    config = configs.preset("demo")
    info = RunInfo(RunId(1), uid, "demo", {}, "5a", RunState.FINISHED, {}, AT, AT)
    values: dict[str, Any] = {
        "info": info, "model": None, "config": config, "uses": (), "in_use": False,
        "accepted": False, "running": False, "deleted": None, "size": 5, "model_size": 3,
        "trouble": (), "folder": Path(uid),
    }  # fmt: skip
    return SimpleNamespace(**{**values, **more})


def model(by: int | None = None) -> ModelInfo:
    return ModelInfo(
        ModelId(1), RunId(1), "a", "9f", {}, by is not None, AT if by else None,
        None if by is None else ReaderId(by),
    )  # fmt: skip


def test_a_run_says_what_became_of_it_and_of_its_model() -> None:
    names = {ReaderId(4): "Dr. Okafor"}
    plain = mapping.entry(found(), {}, names)
    assert (plain.state, plain.use, plain.size) == (State.FINISHED, Use.NONE, 8)
    assert (plain.model, plain.negatives) == ("IM", "manifestation")
    used = mapping.entry(found(model=model(4), in_use=True, accepted=True), {}, names)
    assert (used.use, used.accepted_by) == (Use.IN_USE, "Dr. Okafor")
    former = mapping.entry(found(model=model(4), accepted=True, deleted=object()), {}, names)
    assert (former.state, former.use) == (State.DELETED, Use.WAS_IN_USE)
    offered = mapping.entry(found(model=model(), running=True), {}, names)
    assert (offered.state, offered.use) == (State.RUNNING, Use.OFFERED)


def test_a_run_that_nobody_works_on_is_interrupted_and_not_running() -> None:
    info = RunInfo(RunId(1), "a", "demo", {}, "5a", RunState.RUNNING, {}, AT, None)
    assert mapping.entry(found(info=info), {}, {}).state is State.INTERRUPTED


def test_runs_that_differ_by_their_seed_alone_are_siblings() -> None:
    config = configs.preset("demo")
    runs = [
        found("a", model=model()),
        found("b", model=model(), config=config.model_copy(update={"seed": 5})),
        found("c", model=model(), config=config.model_copy(update={"epochs": 3})),
        found("d", config=config.model_copy(update={"seed": 6})),
        # Its files are gone: nothing can be averaged with it.
        found("e", model=model(), config=config.model_copy(update={"seed": 7}), folder=None),
    ]
    for one, uid in zip(runs, "abcde", strict=True):
        one.info = RunInfo(RunId(1), uid, "demo", {}, "5a", RunState.FINISHED, {}, AT, AT)
    assert mapping.siblings(runs) == {"a": ("b",), "b": ("a",), "c": ()}


def test_the_primary_endpoint_is_found_however_the_document_nests_it() -> None:
    number = {"value": 0.8, "low": 0.7, "high": 0.9, "patients": 20, "breasts": 31}
    documents: tuple[dict[str, Any], ...] = (
        {"metrics": {"auc": {"probe": number, "vote": {"value": None}}}},
        {"metrics": {"auc_probe": number, "subgroups": {"density": {"b": {"auc": number}}}}},
        {"metrics": {"probe": {"auc": number}}},
    )
    for document in documents:
        entry = mapping.entry(found(model=model()), document, {})
        assert entry.primary is not None
        assert (entry.primary.value, entry.primary.patients) == (0.8, 20)
        assert entry.measured


def test_a_comparison_puts_the_primary_endpoint_first_and_leaves_chance_out() -> None:
    def paired(value: float) -> Paired:
        return Paired(*(Interval(value, value - 0.1, value + 0.1, 9, 12) for _ in range(3)))

    rows = mapping.rows(
        {
            "precision_chance": paired(0.5), "manifestation_distance": paired(4.0),
            "auc_vote": paired(0.7), "manifestation_distance_random": paired(9.0),
            "brier": paired(0.2), "calibration_slope": paired(0.9), "auc_probe": paired(0.8),
        }
    )  # fmt: skip
    assert [row.key for row in rows] == [
        "auc_probe", "auc_vote", "brier_probe", "manifestation_distance", "slope_probe",
    ]  # fmt: skip
    assert [row.direction for row in rows] == [1, 1, -1, -1, 0]


def test_an_end_that_is_not_finite_is_unknown() -> None:
    found_number = mapping.number(Interval(0.5, float("nan"), float("inf"), 3, 4))
    assert (found_number.low, found_number.high) == (None, None)


def test_settings_are_compared_with_their_preset_by_name() -> None:
    usual = configs.preset("demo")
    config = usual.model_copy(update={"epochs": usual.epochs + 1})
    differing = [one for one in mapping.settings(config, usual) if one.differs]
    assert [one.name for one in differing] == ["epochs"]
    assert not any(one.differs for one in mapping.settings(config, None))


def test_curves_leave_out_what_was_not_measured() -> None:
    told = [
        {"epoch": 1, "loss": 4.0, "validation_distance": None, "chance_distance": 9.5},
        {"epoch": 2, "loss": 3.0, "validation_distance": 6.0, "chance_distance": 9.5},
    ]
    drawn = mapping.history(told)
    assert drawn.loss.x == (1.0, 2.0)
    assert drawn.distance.y == (6.0,)
    assert not drawn.validation.x


def test_what_deleting_frees_is_not_the_accepted_model() -> None:
    offered, accepted = found(model=model()), found(model=model(), accepted=True)
    assert (mapping.entry(offered, {}, {}).freed, mapping.entry(accepted, {}, {}).freed) == (8, 5)
