"""The history in words: what the core tells as values, said in the window's language."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from core.annotation.case_history import Seen
from core.annotation.describe import Field, Told, What
from core.domain.changes import Topic
from core.domain.study import Side
from maninegs_gui import languages


def _tr(text: str) -> str:
    return QCoreApplication.translate("history", text)


def sentence(told: Told) -> str:
    """One change in words."""
    written = bool(told.values) and told.values[0] in _WRITTEN
    return _forms()[told.what].format(*(_value(value, written=written) for value in told.values))


def sentences(seen: Seen) -> tuple[str, ...]:
    """Everything that an entry changed."""
    return tuple(sentence(one) for one in seen.told)


def who(seen: Seen) -> str:
    """Who did it, as far as it may be said."""
    if seen.who is None:
        return _tr("another reader")
    return seen.who or _tr("the program")


def side_name(side: Side | None) -> str:
    """Which breast; the exam where it is of none."""
    if side is None:
        return _tr("Exam")
    return _tr("Right breast") if side is Side.RIGHT else _tr("Left breast")


def topic_name(topic: str) -> str:
    """A kind of entry; its key where this version has no word for it."""
    return {
        Topic.FINDINGS.value: _tr("Findings"),
        Topic.ASSESSMENTS.value: _tr("Assessments"),
        Topic.CONCLUSIONS.value: _tr("Conclusions"),
        Topic.ADJUDICATIONS.value: _tr("Adjudication"),
        Topic.PATHOLOGY.value: _tr("Pathology"),
        Topic.REVEALS.value: _tr("Similar cases and opinion"),
        Topic.TEACHING.value: _tr("Teaching cases"),
        Topic.LANDMARKS.value: _tr("Nipples"),
        Topic.IMAGES.value: _tr("Images"),
        Topic.BREASTS.value: _tr("Breasts"),
    }.get(topic, topic)


def day(at: datetime) -> str:
    """The heading of a day, as the clock that wrote it saw it."""
    return at.strftime("%Y-%m-%d")


def moment(at: datetime) -> str:
    """The time of an entry with its offset from UTC."""
    offset = at.strftime("%z")
    return f"{at:%H:%M:%S} {offset[:3]}:{offset[3:5]}" if offset else f"{at:%H:%M:%S}"


def _value(value: str, *, written: bool) -> str:
    if isinstance(value, Field):
        return field_name(value)
    return value if written else languages.sentence(value)


_WRITTEN = frozenset({Field.NOTE, Field.REASON, Field.REPORT, Field.DETAIL, Field.SOURCE})
"""Fields that hold what a person wrote, which stays as it is."""


def field_name(field: Field) -> str:
    """What a field is called."""
    return {
        Field.ASSESSMENT: _tr("Assessment"),
        Field.DENSITY: _tr("Density"),
        Field.NOTE: _tr("Note"),
        Field.REASON: _tr("Reason"),
        Field.RECOMMENDATIONS: _tr("Recommendation"),
        Field.QUALITY: _tr("Image quality"),
        Field.QUALITY_REASONS: _tr("Reasons for the quality"),
        Field.CATEGORY: _tr("Category"),
        Field.QUADRANT: _tr("Quadrant"),
        Field.CLOCK: _tr("Clock face"),
        Field.DEPTH: _tr("Depth"),
        Field.DISTANCE: _tr("Distance from the nipple in mm"),
        Field.FOLLOW_UP: _tr("Follow-up in months"),
        Field.REPORT: _tr("Report"),
        Field.OUTCOME: _tr("Outcome"),
        Field.SOURCE: _tr("Source"),
        Field.DETAIL: _tr("Detail"),
        Field.DATED: _tr("Date"),
    }[field]


def _forms() -> dict[What, str]:
    return {
        What.FINDING_ADDED: _tr("Finding added: {0}"),
        What.FINDING_REMOVED: _tr("Finding removed: {0}"),
        What.FINDING_BACK: _tr("Finding brought back: {0}"),
        What.FINDING_MOVED: _tr("Finding moved to the other breast with its image"),
        What.TYPE: _tr("Finding type: {0} → {1}"),
        What.SET: _tr("{0}: {1}"),
        What.UNSET: _tr("{0}: {1} taken away"),
        What.CHANGED: _tr("{0}: {1} → {2}"),
        What.MARKED: _tr("Region on {0}"),
        What.UNMARKED: _tr("Region removed on {0}"),
        What.MARK_MOVED: _tr("Region moved on {0}"),
        What.ASSESSED: _tr("Assessment {0}"),
        What.UNASSESSED: _tr("Assessment {0} taken back"),
        What.SAVED_AGAIN: _tr("Assessment saved again"),
        What.CONCLUDED: _tr("Exam concluded"),
        What.UNCONCLUDED: _tr("Conclusion of the exam taken back"),
        What.ADJUDICATED: _tr("Adjudicated: {0}"),
        What.UNADJUDICATED: _tr("Adjudication taken back"),
        What.PROVEN: _tr("Pathology: {0}"),
        What.UNPROVEN: _tr("Pathology taken away: {0}"),
        What.NIPPLE: _tr("Nipple placed on {0}"),
        What.NIPPLE_MOVED: _tr("Nipple moved on {0}"),
        What.NIPPLE_REMOVED: _tr("Nipple removed on {0}"),
        What.IMPORTED: _tr("Image imported: {0}"),
        What.IMAGE_PLACED: _tr("Image placed as {0}, was {1}"),
        What.IMAGE_TURNED: _tr("Image turned: {0}"),
        What.IMAGE_STATE: _tr("Image {0}: {1}"),
        What.BREAST: _tr("Breast recorded"),
        What.BREAST_GONE: _tr("Breast no longer there"),
        What.SHOWN_MASKED: _tr("Similar cases looked at, masked"),
        What.SHOWN_CASES: _tr("Similar cases looked at"),
        What.SHOWN_ABOVE: _tr("Opinion looked at: above the operating point"),
        What.SHOWN_BELOW: _tr("Opinion looked at: below the operating point"),
        What.SHOWN_OPINION: _tr("Opinion looked at"),
        What.SHOWN_NONE: _tr("Told that there is no opinion"),
        What.TEACHING: _tr("Kept as a teaching case"),
        What.NO_TEACHING: _tr("No longer a teaching case"),
        What.OTHER: "{0}",
    }
