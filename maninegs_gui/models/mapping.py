"""From the core's values to those of the page: the one place that knows both."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from core.domain.records import RunState
from core.domain.study import ReaderId
from maninegs_gui import languages
from maninegs_gui.models.values import (
    Card,
    Entry,
    History,
    Line,
    Number,
    Row,
    Section,
    Setting,
    State,
    Use,
)

if TYPE_CHECKING:
    from core.training.config import TrainConfig

PRIMARY = "auc_probe"
_ORDER = (PRIMARY, "auc_linear", "auc_finetune", "auc_opinion", "auc_vote",
          "sensitivity_probe", "brier_probe", "manifestation_distance", "precision")  # fmt: skip
_LESS_IS_BETTER = ("brier", "manifestation_distance")
_NEITHER = ("slope", "intercept")
_SCORES = frozenset({"probe", "vote", "opinion", "linear", "finetune"})
_NOT_PAIRED = ("chance", "random", "ideal")
_STATES = {
    RunState.RUNNING: State.INTERRUPTED,
    RunState.FINISHED: State.FINISHED,
    RunState.STOPPED: State.STOPPED,
    RunState.CANCELLED: State.CANCELLED,
    RunState.FAILED: State.FAILED,
}


def entry(
    found: Any,
    evaluation: Mapping[str, Any],
    names: Mapping[ReaderId, str],
    seeds: Sequence[str] = (),
) -> Entry:
    """A run of the list.

    Parameters
    ----------
    found
        :class:`core.models.registry.RunEntry`.
    evaluation
        Its evaluation's document, empty where it was not evaluated.
    names
        Readers by id.
    seeds
        uids of the runs that differ from it by their seed alone.
    """
    info, model, config = found.info, found.model, found.config
    last = found.uses[-1] if found.uses else None
    by = last.by if last is not None else (None if model is None else model.accepted_by)
    at = last.at if last is not None else (None if model is None else model.accepted_at)
    return Entry(
        uid=info.uid,
        started=info.started_at,
        finished=info.finished_at,
        state=_state(found),
        use=_use(found),
        preset=info.preset,
        model="" if config is None else _model(config),
        negatives="" if config is None else config.sampler.negatives.value,
        encoder="" if config is None else _encoder(config),
        seed=None if config is None else config.seed,
        primary=numbers(evaluation).get(PRIMARY),
        size=(found.size + found.model_size) or None,
        measured=bool(evaluation),
        accepted_by="" if by is None else names.get(by, ""),
        accepted_at=at,
        trouble=" ".join(found.trouble),
        seeds=tuple(seeds),
        files=found.folder is not None,
        # An accepted model stays when its run is deleted.
        freed=(found.size if found.accepted else found.size + found.model_size) or None,
    )


def siblings(found: Iterable[Any]) -> dict[str, tuple[str, ...]]:
    """For each run with a model, the others of the same settings and data but for the seed.

    One whose files are gone cannot be measured beside the others and is none of them.
    """
    groups: dict[str, list[str]] = {}
    for one in found:
        if one.config is not None and one.model is not None and one.folder is not None:
            recipe = one.config.model_copy(update={"seed": 0}).model_dump_json()
            groups.setdefault(f"{one.info.snapshot_sha} {recipe}", []).append(one.info.uid)
    return {
        uid: tuple(other for other in uids if other != uid)
        for uids in groups.values()
        for uid in uids
    }


def _state(found: Any) -> State:
    if found.deleted is not None:
        return State.DELETED
    return State.RUNNING if found.running else _STATES[found.info.state]


def _use(found: Any) -> Use:
    if found.model is None:
        return Use.NONE
    if found.in_use:
        return Use.IN_USE
    return Use.WAS_IN_USE if found.accepted else Use.OFFERED


def _model(config: TrainConfig) -> str:
    """``II`` or ``IM``; the terms where they are others."""
    usual = type(config)(model=config.model).loss_terms
    if config.loss_terms == usual:
        return config.model.value
    return "+".join(term.value for term in config.loss_terms)


def _encoder(config: TrainConfig) -> str:
    one = config.encoder
    name = one.name or f"{one.family}-{'-'.join(map(str, one.widths))}"
    return f"{name} ({one.weights})" if one.weights and "/" not in one.weights else name


def card(found: Any, markdown: str) -> Card:
    """A card; ``found`` is :class:`core.models.card.Card`."""
    sections = tuple(
        Section(
            languages.sentence(one.title),
            tuple(
                (languages.sentence(name), languages.sentence(value))
                for name, value in (
                    *one.rows,
                    *(("", sentence) for sentence in getattr(one, "sentences", ())),
                )
            ),
        )
        for one in found.sections
    )
    return Card(sections, markdown)


def history(epochs: Iterable[Mapping[str, Any]]) -> History:
    """Curves from what was told of each epoch (``Kind.EPOCH``)."""
    told = list(epochs)
    return History(
        loss=_line(told, "loss"),
        validation=_line(told, "validation_loss"),
        distance=_line(told, "validation_distance"),
        chance=_line(told, "chance_distance"),
    )


def _line(told: Sequence[Mapping[str, Any]], name: str) -> Line:
    points = []
    for one in told:
        epoch, value = _finite(one.get("epoch")), _finite(one.get(name))
        if value is not None and epoch is not None:
            points.append((epoch, value))
    return Line(tuple(x for x, _ in points), tuple(y for _, y in points))


def settings(config: TrainConfig, usual: TrainConfig | None) -> tuple[Setting, ...]:
    """Every setting by its dotted name, beside the preset's; the seed is nobody's setting."""
    mine = dict(_flat(config.model_dump(mode="json")))
    preset = None if usual is None else dict(_flat(usual.model_dump(mode="json")))
    return tuple(
        Setting(name, value, None if preset is None else preset.get(name, ""))
        for name, value in mine.items()
        if name != "version"
    )


def _flat(value: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    for name, inner in value.items():
        dotted = f"{above}.{name}" if above else name
        if isinstance(inner, Mapping):
            yield from _flat(inner, dotted)
        elif isinstance(inner, list | tuple):
            yield dotted, ", ".join(map(str, inner))
        elif isinstance(inner, bool):
            yield dotted, "yes" if inner else "no"
        else:
            yield dotted, str(inner)


def numbers(document: Mapping[str, Any]) -> dict[str, Number]:
    """Every metric of an evaluation's document by its key; subgroups aside."""
    found = dict(_numbers(document, ()))
    return {key: found[key] for key in sorted(found, key=_place)}


def _numbers(value: Mapping[str, Any], above: tuple[str, ...]) -> Iterator[tuple[str, Number]]:
    for name, inner in value.items():
        if not isinstance(inner, Mapping) or name in {"subgroups", "nearness"}:
            continue
        path = above if name == "metrics" else (*above, str(name))
        measured = _finite(inner.get("value"))
        if measured is not None:
            yield key(".".join(path)), Number(
                measured, _finite(inner.get("low")), _finite(inner.get("high")),
                _count(inner.get("patients")), _count(inner.get("breasts")),
            )  # fmt: skip
        elif "value" not in inner:
            yield from _numbers(inner, path)


def key(name: str) -> str:
    """A metric's key whichever way round it is written: ``probe.auc`` is ``auc_probe``."""
    parts = name.replace(".", "_").split("_")
    score = next((part for part in parts if part in _SCORES), "")
    rest = [part for part in parts if part not in {score, "calibration"}]
    if rest and rest[0] in {"sensitivity", "brier", "slope", "intercept"}:
        rest, score = rest[:1], score or "probe"
    return "_".join((*rest, score) if score else rest)


def rows(metrics: Mapping[str, Any]) -> tuple[Row, ...]:
    """The rows of :class:`core.evaluation.compare.Comparison`, the primary endpoint first.

    What is the same by definition, such as the distance of breasts drawn at random, is left
    out.
    """
    found = {
        key(name): row
        for name, row in metrics.items()
        if not any(word in name.replace(".", "_").split("_") for word in _NOT_PAIRED)
    }
    return tuple(
        Row(
            key=name,
            one=number(found[name].one),
            other=number(found[name].other),
            difference=number(found[name].difference),
            direction=direction(name),
            seeds_one=tuple(found[name].seeds_one),
            seeds_other=tuple(found[name].seeds_other),
        )
        for name in sorted(found, key=_place)
    )


def direction(name: str) -> int:
    """1 where more is better, -1 where less is, 0 where neither."""
    if name.startswith(_NEITHER):
        return 0
    return -1 if name.startswith(_LESS_IS_BETTER) else 1


def number(found: Any) -> Number:
    """A :class:`core.classification.metrics.Interval`; an end that is not finite is unknown."""
    value = _finite(found.value)
    return Number(
        math.nan if value is None else value, _finite(found.low), _finite(found.high),
        _count(found.patients), _count(found.breasts),
    )  # fmt: skip


def _place(name: str) -> tuple[int, str]:
    return (_ORDER.index(name) if name in _ORDER else len(_ORDER), name)


def _finite(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if math.isfinite(value) else None


def _count(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
