"""The findings panel's keys, as data."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.domain.assessment import Category, Density
from core.domain.finding import RegionKind
from maninegs_gui import languages
from maninegs_gui.actions import QT_TRANSLATE_NOOP, Actions, ActionSpec, Group, When

if TYPE_CHECKING:
    from maninegs_gui.findings.panel import FindingsPanel


def _spec(action_id: str, text: str, *keys: str) -> ActionSpec:
    return ActionSpec(f"findings.{action_id}", text, Group.FINDINGS, keys, "", When.READING)


_NEW = (
    QT_TRANSLATE_NOOP("actions", "New finding of the 1st type"),
    QT_TRANSLATE_NOOP("actions", "New finding of the 2nd type"),
    QT_TRANSLATE_NOOP("actions", "New finding of the 3rd type"),
    QT_TRANSLATE_NOOP("actions", "New finding of the 4th type"),
    QT_TRANSLATE_NOOP("actions", "New finding of the 5th type"),
    QT_TRANSLATE_NOOP("actions", "New finding of the 6th type"),
    QT_TRANSLATE_NOOP("actions", "New finding of the 7th type"),
    QT_TRANSLATE_NOOP("actions", "New finding of the 8th type"),
    QT_TRANSLATE_NOOP("actions", "New finding of the 9th type"),
)
_ASSESS = (
    (Category.C0, QT_TRANSLATE_NOOP("actions", "Assessment 0")),
    (Category.C1, QT_TRANSLATE_NOOP("actions", "Assessment 1")),
    (Category.C2, QT_TRANSLATE_NOOP("actions", "Assessment 2")),
    (Category.C3, QT_TRANSLATE_NOOP("actions", "Assessment 3")),
    (Category.C4, QT_TRANSLATE_NOOP("actions", "Assessment 4, then A, B or C")),
    (Category.C5, QT_TRANSLATE_NOOP("actions", "Assessment 5")),
    (Category.C6, QT_TRANSLATE_NOOP("actions", "Assessment 6")),
)
_DENSITY = (
    (Density.A, QT_TRANSLATE_NOOP("actions", "Density a")),
    (Density.B, QT_TRANSLATE_NOOP("actions", "Density b")),
    (Density.C, QT_TRANSLATE_NOOP("actions", "Density c")),
    (Density.D, QT_TRANSLATE_NOOP("actions", "Density d")),
)
_TOOLS = (
    (RegionKind.POINT, QT_TRANSLATE_NOOP("actions", "Mark a point")),
    (RegionKind.BOX, QT_TRANSLATE_NOOP("actions", "Mark a box")),
    (RegionKind.ELLIPSE, QT_TRANSLATE_NOOP("actions", "Mark an ellipse")),
    (RegionKind.FREEHAND, QT_TRANSLATE_NOOP("actions", "Mark by freehand")),
    (RegionKind.POLYGON, QT_TRANSLATE_NOOP("actions", "Mark a polygon")),
)

TABLE: tuple[ActionSpec, ...] = (
    *(_spec(f"new_{place}", text, str(place)) for place, text in enumerate(_NEW, start=1)),
    *(_spec(f"assess_{one.value}", text, f"Ctrl+{one.value}") for one, text in _ASSESS),
    *(_spec(f"density_{one.value}", text, f"Alt+{one.value}") for one, text in _DENSITY),
    *(
        _spec(f"mark_{kind.value}", text, f"Alt+{place}")
        for place, (kind, text) in enumerate(_TOOLS, start=1)
    ),
    _spec("repeat", QT_TRANSLATE_NOOP("actions", "New finding like the last"), "Shift+E"),
    _spec("template", QT_TRANSLATE_NOOP("actions", "New finding by a template"), "Shift+G"),
    _spec(
        "commit_breast",
        QT_TRANSLATE_NOOP("actions", "Commit this breast and go to the next"),
        "Ctrl+Return",
        "Ctrl+Enter",
    ),
    _spec("undo", QT_TRANSLATE_NOOP("actions", "Undo"), "Ctrl+Z"),
    _spec("redo", QT_TRANSLATE_NOOP("actions", "Redo"), "Ctrl+Shift+Z", "Ctrl+Y"),
    _spec("done", QT_TRANSLATE_NOOP("actions", "Done with this finding")),
)


def bind(actions: Actions, panel: FindingsPanel) -> None:
    """Let the actions of :data:`TABLE` drive ``panel``, and name what undo would do."""
    for place in range(len(_NEW)):
        actions.bind(f"findings.new_{place + 1}", _call(panel.start_finding, place))
    for category, _ in _ASSESS:
        actions.bind(f"findings.assess_{category.value}", _call(panel.assess, category))
    for density, _ in _DENSITY:
        actions.bind(f"findings.density_{density.value}", _call(panel.choose_density, density))
    for kind, _ in _TOOLS:
        actions.bind(f"findings.mark_{kind.value}", _call(panel.choose_tool, kind))
    undo = actions.bind("findings.undo", panel.undo)
    redo = actions.bind("findings.redo", panel.redo)
    actions.bind("findings.done", panel.commit)
    actions.bind("findings.repeat", panel.beginnings.repeat)
    actions.bind("findings.template", panel.beginnings.choose)
    actions.bind("findings.commit_breast", panel.commit_breast)

    def name(undo_title: str | None, redo_title: str | None) -> None:
        for action, text, title in (
            (undo, _tr("Undo"), undo_title),
            (redo, _tr("Redo"), redo_title),
        ):
            action.setEnabled(title is not None)
            action.setText(
                _tr("{0}: {1}").format(text, languages.sentence(title)) if title else text
            )

    panel.undo_changed.connect(name)
    name(None, None)
    actions.keys_changed.connect(lambda: show_keys(actions, panel))
    show_keys(actions, panel)


def show_keys(actions: Actions, panel: FindingsPanel) -> None:
    """Say the present keys beside what they do."""

    def key(name: str) -> str:
        return actions.shown_key(f"findings.{name}")

    def category_key(category: Category) -> str:
        # 4A is 4 and then its letter.
        first, letter = category.value[:1], category.value[1:]
        return ", ".join(filter(None, (key(f"assess_{first}"), letter)))

    categories = {category: category_key(category) for category in Category}
    panel.editor.show_keys({kind: key(f"mark_{kind.value}") for kind, _ in _TOOLS}, categories)
    panel.list.show_keys(key("repeat"), key("template"))
    panel.conclusion.assessment.show_keys(
        categories,
        {density: key(f"density_{density.value}") for density, _ in _DENSITY},
        key("commit_breast"),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("actions", text)


def _call(run: Callable[..., object], value: object) -> Callable[[], object]:
    return lambda: run(value)
