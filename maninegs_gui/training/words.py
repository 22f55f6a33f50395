"""The training page's values in words."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from maninegs_gui import languages
from maninegs_gui.training.story import Asked, Phase, Story

if TYPE_CHECKING:
    from core.dataset.summary import DataSummary
    from core.models.preflight import Trial
    from core.training.options import EncoderConfig

Line = tuple[str, str, str]
"""(title, number, hint) of one line of what the data hold."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("training", text)


def duration(seconds: float | None) -> str:
    """A duration as a person says it, rounded up to what one waits for."""
    if seconds is None:
        return ""
    whole = round(seconds)
    if whole < 60:
        return _tr("{0} s").format(whole)
    minutes, rest = divmod(whole, 60)
    if minutes < 10:
        return _tr("{0} min {1} s").format(minutes, rest)
    if minutes < 120:
        return _tr("{0} min").format(minutes)
    if minutes < 48 * 60:
        return _tr("{0} h {1} min").format(*divmod(minutes, 60))
    return _tr("{0} days").format(math.ceil(minutes / (24 * 60)))


def clock(at: float) -> str:
    """The time of day of a moment, in seconds since 1970."""
    return datetime.fromtimestamp(at).strftime("%H:%M")


def estimate(trial: Trial) -> str:
    """How long a run takes, and on what, by a trial."""
    takes = _tr("A run with these settings takes about {0}").format(duration(trial.seconds))
    where = trial.name or device(trial.device)
    return _tr("{0} on {1}.").format(takes, where) if where else f"{takes}."


def device(name: str) -> str:
    """A device as a person calls it."""
    known = {
        "cpu": _tr("the processor"),
        "cuda": _tr("the graphics card"),
        "mps": _tr("the graphics card"),
    }
    return known.get(name, name)


def headline(story: Story) -> str:
    """Where the run is, in one line."""
    epoch = _tr("Epoch {0} of {1}").format(max(story.epoch, 1), story.epochs or "?")
    failed = _tr("The training failed.")
    if story.lost_device:
        failed = _tr("The graphics card was lost.")
    elif story.code == "diverged":
        failed = _tr("The training diverged.")
    texts = {
        Phase.IDLE: _tr("No training is under way."),
        Phase.PREPARING: _tr("Preparing the pixels"),
        Phase.STARTING: _tr("Starting the worker"),
        Phase.TRAINING: epoch,
        Phase.PAUSED: _tr("{0}: paused").format(epoch),
        Phase.EMBEDDING: _tr("Embedding the images ({0} of {1})").format(story.done, story.total),
        Phase.FINISHED: _tr("The training finished."),
        Phase.CANCELLED: _tr("The training was cancelled; its folder is kept."),
        Phase.INTERRUPTED: _tr("The training was interrupted; it can be taken up again."),
        Phase.FAILED: failed,
    }
    return texts[story.phase]


def details(story: Story) -> str:
    """Time left, device, and what was asked or went wrong, in one line."""
    parts = []
    if story.running and story.phase is not Phase.PAUSED and story.seconds_left is not None:
        parts.append(_tr("{0} left").format(duration(story.seconds_left)))
    if story.device and story.running:
        parts.append(_tr("on {0}").format(device(story.device)))
    if story.resumed and story.running:
        parts.append(_tr("taken up again"))
    parts.append(_asked(story.asked))
    if story.sentence:
        parts.append(languages.sentence(story.sentence))
    elif story.running and story.device_reason:
        parts.append(languages.sentence(story.device_reason))
    return " · ".join(filter(None, parts))


def _asked(asked: Asked) -> str:
    return {
        Asked.NOTHING: "",
        Asked.PAUSE: _tr("pausing after this step"),
        Asked.GO_ON: _tr("going on"),
        Asked.STOP: _tr("stopping after this epoch"),
        Asked.CANCEL: _tr("ending"),
    }[asked]


def what_closing_does(story: Story) -> str:
    """What happens to the run when the window closes, or who else holds it."""
    if not story.running:
        return ""
    if story.elsewhere:
        return _tr("Another window started this training: pause, stop or cancel it there.")
    if story.phase is Phase.PREPARING:
        return _tr("Closing the window now gives up the preparation.")
    if story.phase is Phase.PAUSED:
        return _tr(
            "A checkpoint is saved and the computer is free. Go on whenever you like; you may "
            "close the window and take the training up another day."
        )
    return _tr(
        "Closing the window saves a checkpoint and ends the training; it can be taken up from "
        "there."
    )


def facts(story: Story) -> list[Line]:
    """The numbers of a run: (title, value, hint); only what is known."""
    found: list[Line] = []
    if story.validation.last is not None:
        best = _tr("best in epoch {0}").format(story.best_epoch) if story.best_epoch else ""
        found.append((_tr("Validation loss"), f"{story.validation.last:.3f}", best))
    if story.distance.last is not None:
        by_chance = "" if story.chance.last is None else f"{story.chance.last:.2f}"
        found.append(
            (
                _tr("Distance of the most similar"),
                f"{story.distance.last:.2f}",
                _tr("{0} by chance").format(by_chance) if by_chance else "",
            )
        )
    if story.mu is not None:
        found.append((_tr("Distance of negatives"), f"{story.mu:.1f}", _tr("mean, in tags")))
    names = {"views": _tr("views"), "manifestations": _tr("manifestations")}
    for name, value in story.temperatures.items():
        found.append((_tr("Temperature"), f"{value:.3f}", names.get(name, name)))
    if story.device:
        precision = str(story.tuned.get("precision") or "")
        known = {"full": _tr("full precision"), "float32": _tr("full precision")}
        hints = [known.get(precision, precision)]
        if story.threads and story.device == "cpu":
            hints.append(_tr("{0} threads").format(story.threads))
        if story.tuned.get("micro_batch"):
            hints.append(_tr("{0} images at a time").format(story.tuned["micro_batch"]))
        # "GPU pack, torch 2.13.0": a name, as the worker gave it.
        hints.append(story.worker)
        found.append((_tr("Device"), _short(story.device), ", ".join(filter(None, hints))))
    return found


def _short(name: str) -> str:
    known = {"cpu": _tr("Processor"), "cuda": _tr("Graphics card"), "mps": _tr("Graphics card")}
    return known.get(name, name)


def weights(encoder: EncoderConfig, there: bool) -> str:
    """Whether an encoder's pretrained weights are on this computer, in one sentence."""
    if not encoder.weights:
        return _tr("None: starts from random ones")
    if there:
        return _tr("{0}: found").format(encoder.weights)
    return _tr("{0}: not on this computer").format(encoder.weights)


def interval(value: object) -> tuple[str, str]:
    """A metric with its interval: (``"0.84"``, ``"0.78 to 0.90"``); dashes when unknown."""
    if isinstance(value, Mapping):
        number, low, high = value.get("value"), value.get("low"), value.get("high")
    else:
        number, low, high = value, None, None
    if not isinstance(number, int | float):
        return "–", ""
    between = ""
    if isinstance(low, int | float) and isinstance(high, int | float):
        between = _tr("{0} to {1}").format(f"{low:.2f}", f"{high:.2f}")
    return f"{number:.2f}", between


def gain(metrics: Mapping[str, Any], before: Mapping[str, Any]) -> str:
    """What the model gained over the untrained encoder and the model in use, in one line."""
    found = _number(metrics.get("auc"))
    if found is None:
        return ""
    parts = []
    untrained, used = _number(metrics.get("auc_untrained")), _number(before.get("auc"))
    if untrained is not None:
        parts.append(
            _tr("{0} against the untrained encoder ({1})").format(
                f"{found - untrained:+.2f}", f"{untrained:.2f}"
            )
        )
    if used is not None:
        parts.append(
            _tr("{0} against the model in use ({1} when it was measured)").format(
                f"{found - used:+.2f}", f"{used:.2f}"
            )
        )
    elif untrained is not None:
        parts.append(_tr("no other model is in use with a measured result"))
    return _tr("AUC {0}.").format("; ".join(parts)) if parts else ""


def _number(value: object) -> float | None:
    if isinstance(value, Mapping):
        value = value.get("value")
    return float(value) if isinstance(value, int | float) else None


def patients(metrics: Mapping[str, Any]) -> str:
    """On how many held-out patients and breasts the result stands."""
    auc = metrics.get("auc")
    if not isinstance(auc, Mapping) or "patients" not in auc:
        return ""
    return _tr("{0} held-out patients, {1} breasts").format(auc["patients"], auc.get("breasts"))


def data_lines(found: DataSummary) -> list[Line]:
    """What the data hold, in lines."""
    from core.domain.records import Split

    split = found.patients
    return [
        (_tr("Breasts with images"), str(found.breasts), ""),
        (
            _tr("Tagged"),
            str(found.tagged),
            _tr("{0} of them without findings").format(found.normal),
        ),
        (_tr("Different tag patterns"), str(found.vectors), ""),
        (
            _tr("Proven"),
            str(found.proven),
            _tr("{0} benign, {1} malignant").format(found.benign, found.malignant),
        ),
        (
            _tr("Patients"),
            str(sum(split.values())),
            _tr("train {0}, validate {1}, test {2}").format(
                *(split.get(part, 0) for part in (Split.TRAIN, Split.VALIDATION, Split.TEST))
            )
            if None not in split
            else _tr("{0} not shared out yet").format(split[None]),
        ),
    ]
