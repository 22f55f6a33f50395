"""The action of the GPU pack, as data, and what it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from core.domain.progress import CancelToken, Report
from maninegs_gui.actions import QT_TRANSLATE_NOOP, Actions, ActionSpec, Group
from maninegs_gui.bridge.lanes import Lanes

if TYPE_CHECKING:
    from maninegs_gui.main_window import MainWindow

ACTION = "help.gpu_pack"
TABLE: tuple[ActionSpec, ...] = (
    ActionSpec(
        ACTION,
        QT_TRANSLATE_NOOP("actions", "GPU pack"),
        Group.TRAINING,
        (),
        "mdi6.expansion-card-variant",
    ),
)


def bind(actions: Actions, lanes: Lanes, window: MainWindow) -> None:
    """Let the action open the window of the GPU pack."""

    def show() -> None:
        from maninegs_gui.workerpack.dialog import WorkerPackDialog

        over = QApplication.activeWindow() or window
        if not isinstance(over, WorkerPackDialog):
            WorkerPackDialog(lanes, over).open()

    actions.bind(ACTION, show)


def tidy(lanes: Lanes, window: QWidget) -> None:
    """Throw away what a killed taking or a removal left."""

    def work(_report: Report, _cancel: CancelToken) -> None:
        from core.workerpack import kept, taking

        taking.tidy(kept.own_root())

    lanes.work(window, "tidy the GPU pack", work, lambda _nothing: None)
