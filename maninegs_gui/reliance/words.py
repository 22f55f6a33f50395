"""Reliance in words: figures never without their count, and what each choice of a site means."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from core.annotation.reliance import Effect, Row, Spread
from core.domain.assessment import Outcome
from core.domain.gate import GatePolicy
from core.domain.share import Share
from core.domain.study import Side


def tr(text: str) -> str:
    """A translation in the context of this folder."""
    return QCoreApplication.translate("reliance", text)


def share(one: Share) -> str:
    """``12 of 40: 30 % (18 to 45)``."""
    if one.value is None or one.interval is None:
        return tr("none yet")
    low, high = one.interval
    return tr("{0} of {1}: {2} % ({3} to {4})").format(
        one.count, one.of, f"{100 * one.value:.0f}", f"{100 * low:.0f}", f"{100 * high:.0f}"
    )


def groups() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Headings, and below each the figures of :class:`core.annotation.reliance.Sums`."""
    return (
        (
            tr("Agreement with the opinion"),
            (
                ("agreed_before", tr("Agreed before it was shown")),
                ("agreed_after", tr("Agree now")),
                ("followed", tr("Disagreed before, agree now")),
                ("left", tr("Agreed before, disagree now")),
            ),
        ),
        (
            tr("Changes after it"),
            (
                ("moved", tr("Another category now")),
                ("crossed", tr("Changed sides, suspicious or not")),
                ("better", tr("Proven, changed for better")),
                ("worse", tr("Proven, changed for worse")),
            ),
        ),
        (
            tr("Where pathology is known"),
            (
                ("right_before", tr("Assessment right before")),
                ("right_after", tr("Assessment right now")),
                ("corrected", tr("Wrong, opinion right: now right")),
                ("misled", tr("Right, opinion wrong: now wrong")),
            ),
        ),
    )


def duration(seconds: float) -> str:
    """Seconds as people say them."""
    if seconds < 90:
        return tr("{0} s").format(f"{seconds:.0f}")
    if seconds < 5400:
        return tr("{0} min").format(f"{seconds / 60:.0f}")
    if seconds < 2 * 86400:
        return tr("{0} h").format(f"{seconds / 3600:.0f}")
    return tr("{0} days").format(f"{seconds / 86400:.0f}")


def spread(one: Spread, what: str) -> str:
    """Median and quartiles of some breasts."""
    if one.of < 3:
        return tr("{0}: {1} ({2} breasts).").format(what, duration(one.median), one.of)
    return tr("{0}: {1} in the middle, half of them {2} to {3} ({4} breasts).").format(
        what, duration(one.median), duration(one.low), duration(one.high), one.of
    )


def moment(at: datetime) -> str:
    """When, by this computer's clock and language."""
    return at.astimezone().strftime("%Y-%m-%d %H:%M")


def verdict(row: Row) -> str:
    """Which side of the operating point the opinion was on."""
    if row.opinion.above is None:
        return tr("no threshold")
    return tr("above") if row.opinion.above else tr("below")


def side(one: Side) -> str:
    """Which breast."""
    return tr("Right") if one is Side.RIGHT else tr("Left")


def outcome(one: Outcome | None) -> str:
    """What was proven."""
    if one is None:
        return ""
    return tr("malignant") if one is Outcome.MALIGNANT else tr("benign")


def effect(row: Row) -> str:
    """What came of it."""
    if row.before is None:
        return tr("opinion came first")
    if not row.moved:
        return tr("unchanged")
    return {
        Effect.NONE: tr("same side"),
        Effect.BETTER: tr("for better"),
        Effect.WORSE: tr("for worse"),
        Effect.UNPROVEN: tr("not proven"),
    }[row.effect]


def gate_name(policy: GatePolicy) -> str:
    """What a policy is called."""
    return {
        GatePolicy.STRICT: tr("Strict"),
        GatePolicy.STANDARD: tr("Standard"),
        GatePolicy.OPEN: tr("Open, for teaching"),
    }[policy]


def gate_meaning(policy: GatePolicy) -> str:
    """What a reader sees of the machine before her own assessment."""
    return {
        GatePolicy.STRICT: tr(
            "Nothing of the machine shows before a reader has assessed the breast."
        ),
        GatePolicy.STANDARD: tr(
            "Before that, similar cases are one key away, without pathology, likeness or order;"
            " the opinion shows after it."
        ),
        GatePolicy.OPEN: tr(
            "Similar cases, pathology, opinion and other readers' work show at once. What is"
            " read so says nothing of how a reader does on her own."
        ),
    }[policy]
