"""The worklist's filters, orders and states in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from core import lexicons
from core.domain.assessment import Category, Outcome
from core.domain.records import ExamState, WorklistTotal
from core.domain.study import ReaderId, Side
from core.domain.worklist import (
    ME,
    NOBODY_YET,
    BuiltIn,
    ListFilter,
    Mine,
    Order,
    Stage,
    Trouble,
)
from maninegs_gui import languages
from maninegs_gui.widgets.labels import counted


def tr(text: str) -> str:
    """A text of the worklist, translated."""
    return QCoreApplication.translate("worklist", text)


def built_in(which: BuiltIn) -> str:
    """The name of a list that everybody has."""
    return {
        BuiltIn.ALL: tr("All exams"),
        BuiltIn.UNREAD: tr("Unread for me"),
        BuiltIn.STARTED: tr("In progress"),
        BuiltIn.ASSIGNED: tr("Assigned to me"),
        BuiltIn.SECOND: tr("For second reading"),
        BuiltIn.SETTLE: tr("To settle"),
        BuiltIn.TEACHING: tr("My teaching cases"),
    }[which]


def order(value: Order) -> str:
    """An order."""
    return {
        Order.NEWEST: tr("Newest first"),
        Order.OLDEST: tr("Oldest first"),
        Order.PATIENT: tr("By patient"),
        Order.DOUBT: tr("Most doubtful first"),
    }[value]


def mine(value: Mine) -> str:
    """How far this reader is, as a filter."""
    return {
        Mine.UNREAD: tr("not finished"),
        Mine.NEW: tr("unread"),
        Mine.STARTED: tr("started"),
        Mine.DONE: tr("read"),
    }[value]


def state(value: ExamState) -> str:
    """How far this reader is with one exam."""
    return {
        ExamState.NEW: tr("unread"),
        ExamState.STARTED: tr("started"),
        ExamState.DONE: tr("read"),
    }[value]


def stage(value: Stage) -> str:
    """How far all readers are."""
    return {
        Stage.NEW: tr("new"),
        Stage.IN_PROGRESS: tr("in progress"),
        Stage.READ: tr("read once"),
        Stage.SECOND_READ: tr("second read"),
        Stage.ADJUDICATED: tr("adjudicated"),
    }[value]


def side(value: Side) -> str:
    """A breast."""
    return {Side.RIGHT: tr("right"), Side.LEFT: tr("left")}[value]


def trouble(value: Trouble) -> str:
    """What somebody should look after."""
    return {
        Trouble.UNPLACED: tr("images unplaced"),
        Trouble.UNREADABLE: tr("images unreadable"),
    }[value]


def pathology(value: Outcome) -> str:
    """A proven outcome; asked for only on breasts that the reader has assessed."""
    return {Outcome.BENIGN: tr("benign"), Outcome.MALIGNANT: tr("malignant")}[value]


def category(value: Category) -> str:
    """A category."""
    return value.value


def tags() -> dict[str, str]:
    """Every finding type and descriptor of the lexicon by its key, in words."""
    lexicon = languages.lexicon(lexicons.get())
    found = {kind.key: kind.title for kind in lexicon.types}
    for axis in lexicon.axes:
        for value in axis.values:
            found[f"{axis.key}={value.key}"] = f"{axis.title}: {value.title}"
    return found


def reader(value: ReaderId, names: Mapping[ReaderId, str]) -> str:
    """Who, by name."""
    if value == ME:
        return tr("me")
    return tr("nobody") if value == NOBODY_YET else names.get(value, tr("a reader"))


def chips(wanted: ListFilter, names: Mapping[ReaderId, str]) -> Iterator[tuple[str, str]]:
    """The conditions of a filter as (field, words); the text has its own field."""
    for name in wanted.names:
        if name != "text":
            yield name, _chip(wanted, name, names)


def _chip(wanted: ListFilter, name: str, names: Mapping[ReaderId, str]) -> str:
    value = getattr(wanted, name)
    if isinstance(value, date):
        return (tr("From {0}") if name == "since" else tr("Until {0}")).format(value.isoformat())
    everybodys = wanted.everybodys and name in {"category", "tags"}
    said = {
        "side": lambda: tr("Side: {0}").format(side(value)),
        "category": lambda: (
            tr("Anybody's assessment: {0}") if everybodys else tr("My assessment: {0}")
        ).format(value.value),
        "pathology": lambda: tr("Pathology: {0}").format(pathology(value)),
        "mine": lambda: tr("For me: {0}").format(mine(value)),
        "stage": lambda: tr("State: {0}").format(stage(value)),
        "read_by": lambda: tr("Read by {0}").format(reader(value, names)),
        "assigned": lambda: tr("Assigned to {0}").format(reader(value, names)),
        "tags": lambda: (tr("Anybody's tag: {0}") if everybodys else tr("My tag: {0}")).format(
            ", ".join(tags().get(key, key) for key in value)
        ),
        "collection": lambda: tr("Collection: {0}").format(value),
        "trouble": lambda: trouble(value),
        "teaching": lambda: tr("My teaching cases"),
    }
    return said[name]()


def total(value: WorklistTotal) -> str:
    """How many exams."""
    if value.more:
        return tr("More than {0} exams").format(f"{value.exams:,}")
    if value.exams < 1000:
        return counted(value.exams, tr("{0} exam"), tr("{0} exams"))
    return tr("{0} exams").format(f"{value.exams:,}")
