"""The training page's values in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from maninegs_gui.training.story import Phase, Story

if TYPE_CHECKING:
    from core.dataset.summary import DataSummary

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
    return _tr("{0} h {1} min").format(*divmod(minutes, 60))


def headline(story: Story) -> str:
    """Where the run is, in one line."""
    texts = {
        Phase.IDLE: _tr("No training is under way."),
        Phase.PREPARING: _tr("Preparing the pixels"),
        Phase.STARTING: _tr("Starting the worker"),
        Phase.TRAINING: _tr("Epoch {0} of {1}").format(max(story.epoch, 1), story.epochs or "?"),
        Phase.EMBEDDING: _tr("Embedding the images ({0} of {1})").format(story.done, story.total),
        Phase.FINISHED: _tr("The training finished."),
        Phase.CANCELLED: _tr("The training was cancelled; its folder is kept."),
        Phase.INTERRUPTED: _tr("The training was interrupted; it can be taken up again."),
        Phase.FAILED: _tr("The training failed."),
    }
    return texts[story.phase]


def details(story: Story) -> str:
    """Device, time left and what went wrong, in one line."""
    parts = []
    if story.running and story.seconds_left is not None:
        parts.append(_tr("{0} left").format(duration(story.seconds_left)))
    if story.device:
        parts.append(_tr("on {0}").format(story.device))
    if story.resumed:
        parts.append(_tr("taken up again"))
    if story.sentence:
        parts.append(story.sentence)
    elif story.warnings:
        parts.append(story.warnings[-1])
    return " · ".join(parts)


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


def patients(metrics: Mapping[str, Any]) -> str:
    """On how many held-out patients and breasts the result stands."""
    auc = metrics.get("auc")
    if not isinstance(auc, Mapping) or "patients" not in auc:
        return ""
    return _tr("{0} held-out patients, {1} breasts").format(auc["patients"], auc.get("breasts"))


def data_lines(found: DataSummary) -> tuple[list[Line], bool, str]:
    """What the data hold in lines, whether training can start, and what is in the way."""
    from core.domain.records import Split

    stops = [w.sentence for w in found.warnings if w.severity.value == "stop"]
    weak = [w.sentence for w in found.warnings if w.severity.value != "stop"]
    split = found.patients
    lines = [
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
    return lines, not stops, "\n".join(stops + weak)
