"""The page's keys, as data."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from core.domain.assessment import Category, Density
from maninegs_gui.actions import QT_TRANSLATE_NOOP, Actions, ActionSpec, Group, When
from maninegs_gui.adjudication.page import AdjudicationPage

if TYPE_CHECKING:
    from maninegs_gui.adjudication.screen import AdjudicationScreen

_TAKE = (
    QT_TRANSLATE_NOOP("actions", "Take what the 1st reader says of the lesion"),
    QT_TRANSLATE_NOOP("actions", "Take what the 2nd reader says of the lesion"),
    QT_TRANSLATE_NOOP("actions", "Take what the 3rd reader says of the lesion"),
    QT_TRANSLATE_NOOP("actions", "Take what the 4th reader says of the lesion"),
)
_ASSESS = (
    (Category.C0, QT_TRANSLATE_NOOP("actions", "Settle on assessment 0")),
    (Category.C1, QT_TRANSLATE_NOOP("actions", "Settle on assessment 1")),
    (Category.C2, QT_TRANSLATE_NOOP("actions", "Settle on assessment 2")),
    (Category.C3, QT_TRANSLATE_NOOP("actions", "Settle on assessment 3")),
    (Category.C4, QT_TRANSLATE_NOOP("actions", "Settle on assessment 4, again for 4A, 4B, 4C")),
    (Category.C5, QT_TRANSLATE_NOOP("actions", "Settle on assessment 5")),
    (Category.C6, QT_TRANSLATE_NOOP("actions", "Settle on assessment 6")),
)
_DENSITY = (
    (Density.A, QT_TRANSLATE_NOOP("actions", "Settle on density a")),
    (Density.B, QT_TRANSLATE_NOOP("actions", "Settle on density b")),
    (Density.C, QT_TRANSLATE_NOOP("actions", "Settle on density c")),
    (Density.D, QT_TRANSLATE_NOOP("actions", "Settle on density d")),
)
_PHRASES = (
    QT_TRANSLATE_NOOP("actions", "1st of the reasons given often"),
    QT_TRANSLATE_NOOP("actions", "2nd of the reasons given often"),
    QT_TRANSLATE_NOOP("actions", "3rd of the reasons given often"),
    QT_TRANSLATE_NOOP("actions", "4th of the reasons given often"),
    QT_TRANSLATE_NOOP("actions", "5th of the reasons given often"),
)


def _spec(action_id: str, text: str, *keys: str) -> ActionSpec:
    return ActionSpec(
        f"adjudication.{action_id}", text, Group.ADJUDICATION, keys, "", When.ADJUDICATION
    )


TABLE: tuple[ActionSpec, ...] = (
    ActionSpec(
        "go.adjudication",
        QT_TRANSLATE_NOOP("actions", "Adjudication"),
        Group.GO,
        ("F12",),
        "mdi6.scale-balance",
    ),
    _spec("next", QT_TRANSLATE_NOOP("actions", "Next breast"), "PgDown"),
    _spec("previous", QT_TRANSLATE_NOOP("actions", "Previous breast"), "PgUp"),
    _spec("next_lesion", QT_TRANSLATE_NOOP("actions", "Next lesion"), "."),
    _spec("previous_lesion", QT_TRANSLATE_NOOP("actions", "Previous lesion"), ","),
    *(_spec(f"take_{place}", text, str(place)) for place, text in enumerate(_TAKE, start=1)),
    _spec("take_all", QT_TRANSLATE_NOOP("actions", "Take what every reader says of it"), "B"),
    _spec("take_none", QT_TRANSLATE_NOOP("actions", "The lesion does not count"), "N"),
    *(_spec(f"assess_{one.value}", text, f"Ctrl+{one.value}") for one, text in _ASSESS),
    *(_spec(f"density_{one.value}", text, f"Alt+{one.value}") for one, text in _DENSITY),
    *(_spec(f"phrase_{n}", text, f"Alt+{n}") for n, text in enumerate(_PHRASES, start=1)),
    _spec("reason", QT_TRANSLATE_NOOP("actions", "Type the reason"), "R"),
    _spec("settle", QT_TRANSLATE_NOOP("actions", "Settle and next"), "Ctrl+Return"),
    _spec("open_again", QT_TRANSLATE_NOOP("actions", "Open a settled breast again")),
    _spec("undo", QT_TRANSLATE_NOOP("actions", "Take the last verdict back"), "Ctrl+Z"),
    _spec(
        "redo", QT_TRANSLATE_NOOP("actions", "Settle again what was taken back"), "Ctrl+Shift+Z",
        "Ctrl+Y",
    ),
    _spec("names", QT_TRANSLATE_NOOP("actions", "Hide or show readers' names"), "H"),
    _spec("viewer", QT_TRANSLATE_NOOP("actions", "Look at the exam in the viewer"), "V"),
    _spec("agreement", QT_TRANSLATE_NOOP("actions", "Agreement of readers"), "G"),
)  # fmt: skip


def bind(actions: Actions, page: AdjudicationPage) -> None:
    """Let the actions of :data:`TABLE` drive the page; going there is the window's."""

    def on(name: str, run: Callable[[AdjudicationScreen], object]) -> None:
        actions.bind(f"adjudication.{name}", lambda: run(page.content))

    on("next", lambda screen: screen.step(1))
    on("previous", lambda screen: screen.step(-1))
    on("next_lesion", lambda screen: screen.step_lesion(1))
    on("previous_lesion", lambda screen: screen.step_lesion(-1))
    for place in range(len(_TAKE)):
        on(f"take_{place + 1}", lambda screen, p=place: screen.take(p))  # type: ignore[misc]
    on("take_all", lambda screen: screen.take_all())
    on("take_none", lambda screen: screen.take_none())
    for category, _ in _ASSESS:
        on(f"assess_{category.value}", lambda screen, c=category: screen.assess(c))  # type: ignore[misc]
    for density, _ in _DENSITY:
        on(f"density_{density.value}", lambda screen, d=density: screen.grade(d))  # type: ignore[misc]
    for place in range(len(_PHRASES)):
        on(f"phrase_{place + 1}", lambda screen, p=place: screen.give_phrase(p))  # type: ignore[misc]
    on("reason", lambda screen: screen.type_reason())
    on("settle", lambda screen: screen.settle())
    on("open_again", lambda screen: screen.open_again())
    on("undo", lambda screen: screen.undo())
    on("redo", lambda screen: screen.redo())
    on("names", lambda screen: screen.toggle_names())
    on("viewer", lambda screen: screen.open_viewer())
    on("agreement", lambda screen: screen.show_agreement())

    def say_keys() -> None:
        if page.ready:
            page.content.show_keys(
                {
                    spec.id.removeprefix("adjudication."): actions.shown_key(spec.id)
                    for spec in TABLE
                }
            )

    actions.keys_changed.connect(say_keys)
    page.made.connect(say_keys)
