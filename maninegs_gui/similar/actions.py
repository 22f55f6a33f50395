"""The keys of similar cases, as data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maninegs_gui.actions import QT_TRANSLATE_NOOP, Actions, ActionSpec, Group, When

if TYPE_CHECKING:
    from maninegs_gui.similar.screen import SimilarScreen


def _spec(action_id: str, text: str, *keys: str) -> ActionSpec:
    return ActionSpec(f"similar.{action_id}", text, Group.SIMILAR, keys, "", When.READING)


TABLE: tuple[ActionSpec, ...] = (
    _spec("next", QT_TRANSLATE_NOOP("actions", "Next similar case beside"), "Shift+PgDown"),
    _spec("previous", QT_TRANSLATE_NOOP("actions", "Previous similar case beside"), "Shift+PgUp"),
    _spec("pin", QT_TRANSLATE_NOOP("actions", "Pin the similar case, or unpin it"), "Shift+P"),
    _spec(
        "keep",
        QT_TRANSLATE_NOOP("actions", "Keep the similar case for teaching, or not"),
        "Shift+S",
    ),
    _spec("heat", QT_TRANSLATE_NOOP("actions", "Which part is alike, on or off"), "Shift+H"),
    _spec("refine", QT_TRANSLATE_NOOP("actions", "Refine the similar cases"), "Shift+R"),
    _spec("reset", QT_TRANSLATE_NOOP("actions", "Reset what refines"), "Ctrl+Shift+X"),
)


def bind(actions: Actions, screen: SimilarScreen) -> None:
    """Let the actions work on the panel."""
    actions.bind("similar.close_compare", screen.beside.close)
    actions.bind("similar.next", lambda: screen.step(1))
    actions.bind("similar.previous", lambda: screen.step(-1))
    actions.bind("similar.pin", screen.pin)
    actions.bind("similar.keep", screen.keep)
    actions.bind("similar.heat", screen.heat)
    actions.bind("similar.refine", screen.refine.open_and_focus)
    actions.bind("similar.reset", screen.refine.reset)
