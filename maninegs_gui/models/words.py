"""Runs, models and comparisons in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from maninegs_gui.models.values import (
    Compared,
    Entry,
    Hindrance,
    Number,
    Row,
    Soundness,
    State,
    Use,
)
from maninegs_gui.widgets.labels import counted

FEW_PATIENTS = 50
"""Below, only a large difference could be seen at all."""
DASH = "–"
_MINUS = "\u2212"


def _tr(text: str) -> str:
    return QCoreApplication.translate("models", text)


def moment(at: datetime | None) -> str:
    """A time in the reader's own time and language."""
    if at is None:
        return ""
    made = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    return QLocale().toString(made, QLocale.FormatType.ShortFormat)


def seeds(some: Sequence[float]) -> str:
    """The spread of a metric over seeds; empty for one run."""
    if len(some) < 2:
        return ""
    return _tr("seeds {0}–{1}").format(number(min(some)), number(max(some)))


def size(count: int | None) -> str:
    """A number of bytes as people say it."""
    return "" if count is None else QLocale().formattedDataSize(count, 0 if count < 1024 else 1)


def number(value: float | None) -> str:
    """A metric."""
    return DASH if value is None else f"{value:.2f}".replace("-", _MINUS)


def between(found: Number | None) -> str:
    """The interval of a metric; empty where none is known."""
    if found is None or found.low is None or found.high is None:
        return ""
    return _tr("{0} to {1}").format(number(found.low), number(found.high))


def signed(value: float | None) -> str:
    """A difference, with three decimals: at two, one just beside zero would look like zero."""
    return DASH if value is None else f"{value:+.3f}".replace("-", _MINUS)


def signed_between(found: Number) -> str:
    """The interval of a difference."""
    if found.low is None or found.high is None:
        return ""
    return _tr("{0} to {1}").format(signed(found.low), signed(found.high))


def state(value: State) -> str:
    """What became of a run, in a word."""
    return {
        State.RUNNING: _tr("running"),
        State.INTERRUPTED: _tr("interrupted"),
        State.FINISHED: _tr("finished"),
        State.STOPPED: _tr("stopped early"),
        State.CANCELLED: _tr("cancelled"),
        State.FAILED: _tr("failed"),
        State.DELETED: _tr("files deleted"),
    }[value]


def use(value: Use) -> str:
    """What became of a model, in a word; empty where there is none."""
    return {
        Use.NONE: "",
        Use.OFFERED: _tr("offered"),
        Use.IN_USE: _tr("in use"),
        Use.WAS_IN_USE: _tr("was in use"),
    }[value]


def recipe(entry: Entry) -> str:
    """What kind of run it is: preset, model, negatives, encoder, seed."""
    seed = "" if entry.seed is None else _tr("seed {0}").format(entry.seed)
    parts = (entry.preset, entry.model, _negatives(entry.negatives), entry.encoder, seed)
    return " · ".join(filter(None, parts))


def _negatives(name: str) -> str:
    return {
        "manifestation": _tr("ManiNeg"),
        "random": _tr("random negatives"),
        "reweighted": _tr("re-weighted negatives"),
    }.get(name, name)


def short(entry: Entry) -> str:
    """A run by its time and kind, for a choice."""
    return f"{moment(entry.started)}  {recipe(entry)}"


def standing(entry: Entry) -> str:
    """What became of a run and its model, with who accepted it, in one line."""
    model = _tr("no model") if entry.use is Use.NONE else use(entry.use)
    return " · ".join(filter(None, (state(entry.state), model, accepted(entry))))


def accepted(entry: Entry) -> str:
    """Who accepted a model and when; empty where nobody did."""
    if entry.accepted_at is None:
        return ""
    if not entry.accepted_by:
        return _tr("accepted on {0}").format(moment(entry.accepted_at))
    return _tr("accepted by {0} on {1}").format(entry.accepted_by, moment(entry.accepted_at))


def soundness(value: Soundness) -> str:
    """Whether a part is whole, in a word."""
    return {
        Soundness.WHOLE: _tr("whole"),
        Soundness.UNSEALED: _tr("not sealed"),
        Soundness.DAMAGED: _tr("damaged"),
    }[value]


def hindrance(why: Hindrance) -> str:
    """Why something may not be done, and what would help."""
    return {
        Hindrance.NOBODY: _tr("Nobody reads at the moment: choose a reader first."),
        Hindrance.READ_ONLY: _tr("The workspace is open for review only."),
        Hindrance.TRAINING: _tr("A training is under way: wait for it, or stop it first."),
        Hindrance.NO_FORMER: _tr("No other model was in use before."),
        Hindrance.GONE: _tr("Its files are not there any more."),
        Hindrance.UNDER_WAY: _tr("This run is not over yet."),
        Hindrance.NO_MODEL: _tr("This run made no model."),
    }[why]


def metric(key: str) -> str:
    """What a metric is called; its key where this version has no word for it."""
    return {
        "auc_probe": _tr("Frozen probe, AUC"),
        "auc_linear": _tr("Linear evaluation, AUC"),
        "auc_finetune": _tr("Fine-tuned, AUC"),
        "auc_vote": _tr("Neighbours' vote, AUC"),
        "auc_opinion": _tr("Opinion (probe and vote together), AUC"),
        "sensitivity_opinion": _tr("Opinion, sensitivity at specificity 0.9"),
        "brier_opinion": _tr("Opinion, Brier score (less is better)"),
        "slope_opinion": _tr("Opinion, calibration slope (1 is best)"),
        "intercept_opinion": _tr("Opinion, calibration intercept (0 is best)"),
        "precision_benign": _tr("The same, benign breasts asked"),
        "precision_malignant": _tr("The same, malignant breasts asked"),
        "sensitivity_probe": _tr("Sensitivity at specificity 0.9"),
        "sensitivity_vote": _tr("Neighbours' vote, sensitivity at specificity 0.9"),
        "sensitivity_linear": _tr("Linear evaluation, sensitivity at specificity 0.9"),
        "sensitivity_finetune": _tr("Fine-tuned, sensitivity at specificity 0.9"),
        "auc_tags": _tr("The tags alone, AUC"),
        "intercept_probe": _tr("Calibration intercept (0 is best)"),
        "manifestation_distance_lesions": _tr("The same among lesions (less is better)"),
        "brier_probe": _tr("Brier score (less is better)"),
        "slope_probe": _tr("Calibration slope (1 is best)"),
        "manifestation_distance": _tr("Distance of the nearest (less is better)"),
        "precision": _tr("Neighbours of the same pathology"),
    }.get(key, key.replace("_", " "))


def common(found: Compared) -> str:
    """On how much a comparison stands."""
    return _tr("{0}, {1}").format(
        counted(found.patients, _tr("{0} common test patient"), _tr("{0} common test patients")),
        counted(found.breasts, _tr("{0} proven breast"), _tr("{0} proven breasts")),
    )


def meaning(found: Compared) -> str:
    """What the primary line shows, in a plain sentence."""
    if not found.rows:
        return ""
    first = found.rows[0]
    said = _shown(first)
    if found.patients < FEW_PATIENTS:
        said += " " + _tr("With so few patients only a large difference could have been seen.")
    return said


def _shown(row: Row) -> str:
    name, interval = metric(row.key), signed_between(row.difference)
    if not interval:
        return _tr("{0}: there is no interval, so nothing can be said of a difference.").format(
            name
        )
    if row.shown == 0:
        return _tr(
            "No difference was shown: the interval of the difference in “{0}” ({1}) includes "
            "zero. Either model may still be the better one, by as much as the interval says."
        ).format(name, interval)
    told = (
        _tr("This model was better: its “{0}” differs by {1} ({2}) on the same patients.")
        if row.shown > 0
        else _tr("This model was worse: its “{0}” differs by {1} ({2}) on the same patients.")
    )
    return told.format(name, signed(row.difference.value), interval)


def limits() -> str:
    """What no comparison shows."""
    return _tr(
        "It stands on the test patients of this workspace: it says nothing of other devices or "
        "hospitals, nor of what a reader decides with it. The lines below the first were not "
        "corrected for there being several: take them as hints."
    )


def not_measured(count: int, able: bool) -> str:
    """Why there is no comparison yet."""
    if not able:
        return _tr(
            "It cannot be compared, since what an evaluation needs is not there: compare with "
            "another run."
        )
    return counted(
        count,
        _tr("{0} run was never evaluated on the test patients. It takes a minute or two."),
        _tr("{0} runs were never evaluated on the test patients. It takes some minutes."),
    )


def kept_comparison() -> str:
    """Where a comparison comes from that nobody can make again."""
    return _tr("It was made before the files of the run were deleted.")


def same_breasts() -> str:
    """What was done so that an offered model and the one in use can be compared."""
    return _tr(
        "The model in use was applied to the images of the new one's run, so that both are "
        "measured on the same breasts."
    )
