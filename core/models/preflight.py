"""Everything to know before a training starts: the data, the settings, this computer.

A list with severity and what to do; what stops one start stops it in the window and on
the command line alike.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from core.computer import Computer
from core.dataset.checks import Check, Severity, by_severity, capital, learners, of_material
from core.dataset.material import Material
from core.domain.errors import NotEnoughData, WorldError
from core.jobs.protocol import Event
from core.training.config import EncoderConfig, Representation, Term, TrainConfig
from core.training.cost import Cost, cost
from core.training.weights import find, sentence_missing

_NUMBER = 4
"""Bytes of a number in full precision."""
_STATES = 3
"""Numbers kept for each parameter in a checkpoint: itself and Adam's two means."""
_CHECKPOINTS = 4
"""The last two, the best, and the one that is being written."""
_PROGRAM = 900 * 2**20
"""Bytes of a worker before it does anything, measured on Linux."""
_KEPT = 2.5
"""Numbers kept for the backward pass for each one that a layer puts out."""
_RATE = 30e9
"""Operations a second that one core does in a real step, as measured here, roughly."""
_STEP = 3
"""A step in forward passes: one forward, twice as much back."""
_DAY, _HOUR = 86_400.0, 3_600.0
_LONG = 12 * _HOUR
_MARGIN = 1.25


@dataclass(frozen=True, slots=True)
class Trial:
    """What a few real steps showed: the worker's ``trial`` event.

    Attributes
    ----------
    seconds
        Of the whole run.
    device, name
        ``cpu``, ``cuda`` or ``mps``, and what the maker calls it; empty where not told.
    needed, free
        Bytes on the device; None where not told.
    micro_batch
        Images that pass at once so that it fits; 0 for all.
    """

    seconds: float
    device: str = ""
    name: str = ""
    needed: int | None = None
    free: int | None = None
    micro_batch: int = 0

    @classmethod
    def of(cls, event: Event) -> Trial:
        """Read the event; fields that an older worker does not tell are left open."""
        values = event.values
        return cls(
            seconds=float(values.get("seconds_total") or 0.0),
            device=str(values.get("device") or ""),
            name=str(values.get("device_name") or ""),
            needed=_bytes(values.get("memory_needed")),
            free=_bytes(values.get("memory_free")),
            micro_batch=int(values.get("micro_batch") or 0),
        )


def check(
    material: Material,
    config: TrainConfig,
    computer: Computer,
    trial: Trial | None = None,
    *,
    found: Callable[[EncoderConfig], object | None] = find,
) -> tuple[Check, ...]:
    """The checks of a run with these settings on these data on this computer.

    Parameters
    ----------
    trial
        What a trial with the same settings showed, when there was one.
    found
        An encoder's pretrained weights on this computer, or None; reading them all for their
        hash takes a moment, which whoever asks again and again may save.
    """
    one_view = Term.MANIFESTATIONS in config.loss_terms
    named, folds, fold = config.collections, config.folds, config.fold
    checks = list(
        of_material(material, collections=named, folds=folds, fold=fold, one_view=one_view)
    )
    teach = learners(material, collections=named, folds=folds, fold=fold, one_view=one_view)
    price = cost(config.encoder, config.size)
    checks += _weights(config.encoder, found)
    checks += _batch(config, teach)
    checks += _disk(material, config, price, computer)
    if trial is not None and trial.device not in ("", "cpu"):
        checks += _device_memory(trial)
    elif trial is not None or config.device == "cpu" or not computer.graphics:
        checks += _memory(config, price, computer)
    checks += _time(config, price, computer, trial)
    return by_severity(checks)


def require(checks: tuple[Check, ...]) -> None:
    """Raise :class:`NotEnoughData` with the first thing that stops the start."""
    for one in checks:
        if one.severity is Severity.STOP:
            raise NotEnoughData(one.text)


def disk_needed(material: Material, config: TrainConfig, price: Cost) -> int:
    """Bytes that a run writes: pixels, checkpoints, the model twice, vectors twice.

    The pixels lie in the workspace's cache, too, until they are all prepared.
    """
    breasts = [row for row in material.breasts if row.seen]
    images = sum(view is not None for row in breasts for view in row.views)
    dimensions = config.projection
    if config.representation is Representation.FEATURES:
        dimensions = config.encoder.widths[-1] * (2 if config.encoder.pool == "both" else 1)
    weights = price.parameters * _NUMBER
    vectors = (images + len(breasts)) * dimensions * _NUMBER
    return 2 * images * config.size**2 + weights * (_STATES * _CHECKPOINTS + 2) + 4 * vectors


def memory_needed(config: TrainConfig, price: Cost, at_once: int = 0) -> int:
    """Bytes of main memory that a worker on the processor takes, roughly.

    Parameters
    ----------
    at_once
        Images that pass together; by the settings where it is 0.
    """
    images = at_once or config.micro_batch or 2 * config.batch
    kept = images * price.outputs * _NUMBER * _KEPT
    pixels = 2 * config.batch * config.size**2 * _NUMBER * 3
    return round(_PROGRAM + price.parameters * _NUMBER * (_STATES + 1) + kept + pixels)


def _weights(
    encoder: EncoderConfig, found: Callable[[EncoderConfig], object | None]
) -> Iterator[Check]:
    if not encoder.weights:
        return
    try:
        if found(encoder) is not None:
            return
    except WorldError as error:
        sentence, _, todo = error.sentence.rpartition(": ")
        yield Check("weights", Severity.STOP, f"{sentence or todo}.", capital(todo))
        return
    sentence = f"{sentence_missing(encoder).partition(': ')[0]}."
    if encoder.scratch:
        yield Check(
            "weights", Severity.WARNING, sentence,
            "The encoder starts from random weights, which needs far more data.",
        )  # fmt: skip
        return
    yield Check(
        "weights", Severity.STOP, sentence,
        "Copy their folder (config.json and model.safetensors) to it and choose that folder, take "
        "another encoder, or allow training from scratch.",
    )  # fmt: skip


def _batch(config: TrainConfig, teach: int) -> Iterator[Check]:
    if 0 < teach < config.batch:
        yield Check(
            "batch", Severity.WARNING,
            f"The batch of {config.batch} is larger than the {teach} breasts to learn from.",
            "Batches will be smaller than asked for. Choose a smaller batch.",
        )  # fmt: skip


def _disk(
    material: Material, config: TrainConfig, price: Cost, computer: Computer
) -> Iterator[Check]:
    if computer.disk is None:
        return
    needed = disk_needed(material, config, price)
    told = f"The run writes about {size(needed)}, and {size(computer.disk)} are free"
    if needed > computer.disk:
        yield Check(
            "disk", Severity.STOP, f"{told}.",
            "Free space on the disk of the workspace, or choose a smaller image size.",
        )  # fmt: skip
    elif needed * _MARGIN + 2**28 > computer.disk:
        yield Check(
            "disk", Severity.WARNING, f"{told}: that is tight.",
            "Training waits whenever the disk is full. Free some space.",
        )  # fmt: skip


def _memory(config: TrainConfig, price: Cost, computer: Computer) -> Iterator[Check]:
    if computer.memory is None:
        return
    needed, least = memory_needed(config, price), memory_needed(config, price, 2)
    told = "needs about {0} of memory, and {1} are free."
    if least > computer.memory:
        yield Check(
            "memory", Severity.STOP,
            f"Even two images at a time on the processor: the run "
            f"{told.format(size(least), size(computer.memory))}",
            "Close other programs, or choose a smaller image size or encoder.",
        )  # fmt: skip
    elif needed > computer.memory:
        yield Check(
            "memory", Severity.WARNING,
            f"On the processor the run {told.format(size(needed), size(computer.memory))}",
            "Choose a smaller image size, encoder or batch, or close other programs.",
        )  # fmt: skip


def _device_memory(trial: Trial) -> Iterator[Check]:
    if trial.needed is None or trial.free is None or trial.needed <= trial.free:
        return
    parts = f", {trial.micro_batch} images at a time" if trial.micro_batch else ""
    yield Check(
        "device-memory", Severity.WARNING,
        f"A whole batch needs about {size(trial.needed)} on the graphics card, and "
        f"{size(trial.free)} are free.",
        f"It passes in parts{parts}: the loss is still of all, the run takes longer. Or choose a "
        "smaller batch or image size.",
    )  # fmt: skip


def _time(
    config: TrainConfig, price: Cost, computer: Computer, trial: Trial | None
) -> Iterator[Check]:
    if trial is not None:
        where = trial.name or _WHERE.get(trial.device, "this computer")
        sentence = f"The run takes {_about(trial.seconds)} on {where}, by a trial."
        if trial.seconds < _LONG:
            yield Check("time", Severity.NOTE, sentence)
        else:
            yield Check("time", Severity.WARNING, sentence, _SHORTER)
        return
    if config.device != "cpu" and computer.graphics:
        return
    seconds = rough_seconds(config, price, computer.cores)
    if seconds >= _LONG:
        yield Check(
            "time", Severity.WARNING,
            f"On the processor of this computer the run would take {_about(seconds)}, by a rough "
            "count.",
            f"{_SHORTER} “Estimate the time” measures it.",
        )  # fmt: skip


_SHORTER = "Choose fewer epochs or steps, a smaller image size or encoder, or a graphics card."
_WHERE = {"cpu": "the processor", "cuda": "the graphics card", "mps": "the graphics card"}


def rough_seconds(config: TrainConfig, price: Cost, cores: int) -> float:
    """Seconds of a run on the processor, counted and not measured; right within a few times."""
    return _STEP * 2 * price.operations * 2 * config.batch * config.steps / (_RATE * max(cores, 1))


def size(count: float) -> str:
    """A number of bytes as a person says it."""
    if count < 10**9:
        return f"{max(1, round(count / 10**6))} MB"
    return f"{count / 10**9:.1f} GB"


def _about(seconds: float) -> str:
    if seconds >= 2 * _DAY:
        return f"about {math.ceil(seconds / _DAY)} days"
    if seconds >= 2 * _HOUR:
        return f"about {round(seconds / _HOUR)} hours"
    if seconds >= 60:
        return f"about {round(seconds / 60)} min"
    return f"about {max(1, round(seconds))} s"


def _bytes(value: object) -> int | None:
    return int(value) if isinstance(value, int | float) else None
