"""The evidence sheet's one action, as data."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.domain.study import ImageId
from maninegs_gui.actions import QT_TRANSLATE_NOOP, Actions, ActionSpec, Group
from maninegs_gui.bridge.lanes import Lanes, Tone
from maninegs_gui.bridge.session import Session

if TYPE_CHECKING:
    from core.domain.heat import HeatMap
    from maninegs_gui.sheet.backend import CoreSheet

TABLE: tuple[ActionSpec, ...] = (
    ActionSpec(
        "case.sheet", QT_TRANSLATE_NOOP("actions", "Evidence sheet of this breast"), Group.CASE,
        ("Ctrl+P",), "mdi6.file-document-outline",
    ),
)  # fmt: skip


def bind(
    actions: Actions,
    lanes: Lanes,
    session: Session,
    backend: Callable[[], CoreSheet],
    window: QWidget,
) -> None:
    """Let the action open the sheet of the open breast, with the heat that lies over it."""
    heats: dict[ImageId, HeatMap] = {}

    def keep(found: tuple[HeatMap, ...]) -> None:
        heats.clear()
        heats.update({heat.image: heat for heat in found})

    def show() -> None:
        if session.breast is None or session.reader is None:
            lanes.say(
                QCoreApplication.translate(
                    "sheet", "Choose a breast first: click one of its images."
                ),
                Tone.WARNING,
            )
            return
        from maninegs_gui.sheet.dialog import SheetDialog

        SheetDialog(lanes, session, backend(), dict(heats), window).open()

    session.heat_wanted.connect(keep)
    actions.bind("case.sheet", show)
