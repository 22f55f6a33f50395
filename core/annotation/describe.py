"""What one entry of the history says, as values that a window puts into its own words.

Titles of terms come from the data files that name them (lexicon, vocabulary), which
carry their own translations; every other word is the window's. Entries are read as the
plain data that they are, so that what an earlier or later program wrote is told too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from core import lexicons, vocabulary
from core.domain.changes import Topic
from core.domain.errors import WorldError
from core.domain.lexicon import Lexicon
from core.domain.records import HistoryEntry
from core.domain.reveal import Shown

Data = Mapping[str, Any]


class What(StrEnum):
    """What can be told; ``{0}``, ``{1}``, ... are :attr:`Told.values`."""

    FINDING_ADDED = "finding {0} added"
    FINDING_REMOVED = "finding {0} removed"
    FINDING_BACK = "finding {0} brought back"
    FINDING_MOVED = "finding moved to another breast"
    TYPE = "finding type {0} to {1}"
    SET = "{0}: {1}"
    UNSET = "{0}: no longer {1}"
    CHANGED = "{0}: {1} to {2}"
    MARKED = "region on {0}"
    UNMARKED = "region on {0} removed"
    MARK_MOVED = "region moved on {0}"
    ASSESSED = "assessed {0}"
    UNASSESSED = "assessment {0} taken back"
    SAVED_AGAIN = "saved again"
    CONCLUDED = "exam concluded"
    UNCONCLUDED = "conclusion taken back"
    ADJUDICATED = "adjudicated, {0}"
    UNADJUDICATED = "adjudication taken back"
    PROVEN = "pathology {0}"
    UNPROVEN = "pathology {0} removed"
    NIPPLE = "nipple placed on {0}"
    NIPPLE_MOVED = "nipple moved on {0}"
    NIPPLE_REMOVED = "nipple removed on {0}"
    IMPORTED = "image {0} imported"
    IMAGE_PLACED = "image placed as {0}, was {1}"
    IMAGE_TURNED = "image {0} turned"
    IMAGE_STATE = "image {0} is {1}"
    BREAST = "breast recorded"
    BREAST_GONE = "breast no longer there"
    SHOWN_MASKED = "similar cases looked at, masked"
    SHOWN_CASES = "similar cases looked at"
    SHOWN_ABOVE = "opinion looked at: above the operating point"
    SHOWN_BELOW = "opinion looked at: below the operating point"
    SHOWN_OPINION = "opinion looked at"
    SHOWN_NONE = "told that there is no opinion"
    TEACHING = "kept as a teaching case"
    NO_TEACHING = "no longer a teaching case"
    OTHER = "{0}"


class Field(StrEnum):
    """A field whose name is the window's word; a lexicon's axis has a title of its own."""

    ASSESSMENT = "assessment"
    DENSITY = "density"
    NOTE = "note"
    REASON = "reason"
    RECOMMENDATIONS = "recommendations"
    QUALITY = "quality"
    QUALITY_REASONS = "quality_reasons"
    CATEGORY = "category"
    QUADRANT = "quadrant"
    CLOCK = "clock"
    DEPTH = "depth"
    DISTANCE = "distance_mm"
    FOLLOW_UP = "follow_up_months"
    REPORT = "report"
    OUTCOME = "outcome"
    SOURCE = "source"
    DETAIL = "detail"
    DATED = "dated"


_OF_BREAST = (
    Field.DENSITY, Field.REASON, Field.RECOMMENDATIONS, Field.QUALITY, Field.QUALITY_REASONS,
    Field.NOTE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that an entry changed.

    Attributes
    ----------
    values
        What fills the gaps; a :class:`Field` is a name for the window to word, and an empty
        text is nothing.
    """

    what: What
    values: tuple[str, ...] = ()


def entry(one: HistoryEntry, labels: Mapping[int, str]) -> tuple[Told, ...]:
    """What an entry changed, the most telling first; never empty.

    Parameters
    ----------
    labels
        Labels of images (``RMLO``) by id; one that is not named is ``?``.
    """
    tell = _TELLERS.get(one.topic) if one.action != "draft" else None
    told = tuple(tell(one.before, one.after, labels)) if tell is not None else ()
    if one.action == "draft":
        told = tuple(_fields(one.before or {}, one.after or {}, _OF_BREAST))
    if one.topic == Topic.IMAGES:
        told = tuple(_image(one, labels.get(one.item, "?")))
    if one.action == "restore" and told and told[0].what is What.FINDING_ADDED:
        told = (Told(What.FINDING_BACK, told[0].values), *told[1:])
    return told or (Told(What.OTHER, (one.what,)),)


# Findings.


def _finding(before: Data | None, after: Data | None, labels: Mapping[int, str]) -> Iterable[Told]:
    lexicon = _lexicon(after or before or {})
    if after is None:
        if before is not None:
            yield Told(What.FINDING_REMOVED, (_type(lexicon, before),))
        return
    if before is None:
        yield Told(What.FINDING_ADDED, (_type(lexicon, after),))
        before = {"type": after.get("type")}
    if before.get("type") != after.get("type"):
        old = _type(_lexicon(before), before)
        yield Told(What.TYPE, (old, _type(lexicon, after)))
    if before.get("breast") not in (None, after.get("breast")):
        yield Told(What.FINDING_MOVED)
    yield from _descriptors(lexicon, before, after)
    yield from _regions(before.get("regions") or (), after.get("regions") or (), labels)
    yield from _fields(before, after, (Field.CATEGORY, Field.NOTE))
    yield from _fields(
        before.get("location") or {},
        after.get("location") or {},
        (Field.QUADRANT, Field.CLOCK, Field.DEPTH, Field.DISTANCE),
    )


def _descriptors(lexicon: Lexicon | None, before: Data, after: Data) -> Iterable[Told]:
    old, new = _by_axis(before), _by_axis(after)
    for axis in sorted({*old, *new}):
        gone = sorted(old.get(axis, set()) - new.get(axis, set()))
        come = sorted(new.get(axis, set()) - old.get(axis, set()))
        title = _axis(lexicon, axis)
        if len(gone) == len(come) == 1:
            values = (_value(lexicon, axis, gone[0]), _value(lexicon, axis, come[0]))
            yield Told(What.CHANGED, (title, *values))
            continue
        for value in gone:
            yield Told(What.UNSET, (title, _value(lexicon, axis, value)))
        for value in come:
            yield Told(What.SET, (title, _value(lexicon, axis, value)))


def _regions(
    before: Iterable[Data], after: Iterable[Data], labels: Mapping[int, str]
) -> Iterable[Told]:
    old = [one for one in before if one not in list(after)]
    new = [one for one in after if one not in list(before)]
    for region in new:
        same = next((one for one in old if one["image"] == region["image"]), None)
        if same is not None:
            old.remove(same)
        what = What.MARKED if same is None else What.MARK_MOVED
        yield Told(what, (labels.get(region["image"], "?"),))
    for region in old:
        yield Told(What.UNMARKED, (labels.get(region["image"], "?"),))


# What is said of breasts and exams.


def _assessment(before: Data | None, after: Data | None, _: Mapping[int, str]) -> Iterable[Told]:
    if after is None:
        yield Told(What.UNASSESSED, (str((before or {}).get("category", "")),))
        return
    if before is None:
        yield Told(What.ASSESSED, (str(after.get("category", "")),))
        yield from _fields({}, after, _OF_BREAST)
        return
    told = []
    old, new = str(before.get("category", "")), str(after.get("category", ""))
    if old != new:
        told.append(Told(What.CHANGED, (Field.ASSESSMENT, old, new)))
    told += _fields(before, after, _OF_BREAST)
    yield from told or [Told(What.SAVED_AGAIN)]


def _conclusion(before: Data | None, after: Data | None, _: Mapping[int, str]) -> Iterable[Told]:
    fields = (
        Field.CATEGORY, Field.REASON, Field.RECOMMENDATIONS, Field.FOLLOW_UP, Field.REPORT,
    )  # fmt: skip
    if after is None:
        yield Told(What.UNCONCLUDED)
        return
    if before is None:
        yield Told(What.CONCLUDED)
    yield from _fields(before or {}, after, fields)


def _adjudication(before: Data | None, after: Data | None, _: Mapping[int, str]) -> Iterable[Told]:
    if after is None:
        yield Told(What.UNADJUDICATED)
    else:
        yield Told(What.ADJUDICATED, (str(after.get("reason", "")),))


def _pathology(before: Data | None, after: Data | None, _: Mapping[int, str]) -> Iterable[Told]:
    if after is None:
        yield Told(What.UNPROVEN, (str((before or {}).get("outcome", "")),))
        return
    if before is None or before["outcome"] != after["outcome"]:
        yield Told(What.PROVEN, (str(after["outcome"]),))
    yield from _fields(before or {}, after, (Field.DATED, Field.DETAIL, Field.SOURCE))


# The machine, and what is kept to learn from.


def _reveal(_before: Data | None, after: Data | None, _: Mapping[int, str]) -> Iterable[Told]:
    shown = str((after or {}).get("shown", ""))
    plain = {
        Shown.MASKED: What.SHOWN_MASKED,
        Shown.CASES: What.SHOWN_CASES,
        Shown.REFUSED: What.SHOWN_NONE,
    }
    if shown == Shown.OPINION and after is not None:
        probability, threshold = after.get("probability"), after.get("threshold")
        what = What.SHOWN_OPINION
        if probability is not None and threshold is not None:
            what = What.SHOWN_ABOVE if probability >= threshold else What.SHOWN_BELOW
        yield Told(what)
    elif shown in plain:
        yield Told(plain[Shown(shown)])


def _teaching(before: Data | None, after: Data | None, _: Mapping[int, str]) -> Iterable[Told]:
    if after is None:
        yield Told(What.NO_TEACHING)
        return
    if before is None:
        yield Told(What.TEACHING)
    yield from _fields(before or {}, after, (Field.NOTE,))


# Images and breasts.


def _landmark(before: Data | None, after: Data | None, labels: Mapping[int, str]) -> Iterable[Told]:
    known = after or before or {}
    what = (
        What.NIPPLE_REMOVED
        if after is None
        else What.NIPPLE
        if before is None
        else What.NIPPLE_MOVED
    )
    yield Told(what, (labels.get(known.get("image", 0), "?"),))


def _image(one: HistoryEntry, label: str) -> Iterable[Told]:
    before, after = one.before, one.after
    if before is None or after is None:
        yield Told(What.IMPORTED, (label,))
        return
    if (before.get("side"), before.get("view")) != (after.get("side"), after.get("view")):
        yield Told(What.IMAGE_PLACED, (_where(after), _where(before)))
    elif before.get("orientation") != after.get("orientation"):
        yield Told(What.IMAGE_TURNED, (label,))
    elif "state" in after:
        yield Told(What.IMAGE_STATE, (label, str(after["state"])))


def _breast(before: Data | None, after: Data | None, _: Mapping[int, str]) -> Iterable[Told]:
    if after is None:
        yield Told(What.BREAST_GONE)
    elif "density" in after:
        yield from _fields(before or {}, after, (Field.DENSITY, Field.SOURCE))
    else:
        yield Told(What.BREAST)


_TELLERS: dict[str, Callable[[Data | None, Data | None, Mapping[int, str]], Iterable[Told]]] = {
    Topic.FINDINGS: _finding,
    Topic.ASSESSMENTS: _assessment,
    Topic.CONCLUSIONS: _conclusion,
    Topic.ADJUDICATIONS: _adjudication,
    Topic.PATHOLOGY: _pathology,
    Topic.REVEALS: _reveal,
    Topic.TEACHING: _teaching,
    Topic.LANDMARKS: _landmark,
    Topic.BREASTS: _breast,
}


def _fields(before: Data, after: Data, names: Iterable[Field]) -> Iterable[Told]:
    for name in names:
        old, new = before.get(name) or "", after.get(name) or ""
        if old == new:
            continue
        old, new = _text(name, old), _text(name, new)
        if not old:
            yield Told(What.SET, (name, new))
        elif not new:
            yield Told(What.UNSET, (name, old))
        else:
            yield Told(What.CHANGED, (name, old, new))


_GROUPS = {
    Field.RECOMMENDATIONS: "recommendations",
    Field.QUALITY: "quality_verdicts",
    Field.QUALITY_REASONS: "quality_reasons",
    Field.QUADRANT: "quadrants",
    Field.DEPTH: "depths",
}


def _text(name: Field, value: Any) -> str:
    """A value in the words of the vocabulary; as it is where those do not know it."""
    if isinstance(value, list | tuple):
        return ", ".join(_text(name, one) for one in value)
    group = _GROUPS.get(name)
    term = vocabulary.get().find(group, str(value)) if group else None
    if isinstance(value, float):
        return f"{value:.4g}"
    return term.title if term is not None else str(value)


def _lexicon(data: Data) -> Lexicon | None:
    try:
        return lexicons.get(str(data.get("lexicon", "")), str(data["lexicon_version"]))
    except (WorldError, KeyError):
        return None


def _type(lexicon: Lexicon | None, data: Data) -> str:
    key = str(data.get("type", ""))
    try:
        return lexicon.type(key).title if lexicon is not None else key
    except WorldError:
        return key


def _axis(lexicon: Lexicon | None, key: str) -> str:
    try:
        return lexicon.axis(key).title if lexicon is not None else key
    except WorldError:
        return key


def _value(lexicon: Lexicon | None, axis: str, key: str) -> str:
    try:
        return lexicon.axis(axis).value(key).title if lexicon is not None else key
    except WorldError:
        return key


def _by_axis(data: Data) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for axis, value in data.get("descriptors") or ():
        found.setdefault(axis, set()).add(value)
    return found


def _where(data: Data) -> str:
    return f"{data.get('side') or '?'}{data.get('view') or '?'}"
