"""The monitors of a reading desk: where the images are, and how large a millimetre is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QApplication, QWidget

from core.workspace import Workspace
from maninegs_gui.actions import Actions
from maninegs_gui.bridge.lanes import Lanes, Tone
from maninegs_gui.bridge.session import Session
from maninegs_gui.main_window import MainWindow
from maninegs_gui.viewer.monitors import Monitors, true_scale
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.viewer.screen import ViewerScreen
from maninegs_gui.viewer.surface import Surface
from maninegs_gui.viewer.windows import Windows
from maninegs_gui.viewer.windows_plan import Arrangement

if TYPE_CHECKING:
    from maninegs_gui.viewer.calibration_dialog import CalibrationDialog


class ReadingDesk(QObject):
    """Puts the viewer on the monitors there are, and true size on those that were measured.

    Calibrations belong to the site and lie in the workspace's ``monitors.ini``; where
    windows stood lies in its ``window.ini``.
    """

    def __init__(
        self,
        workspace: Workspace,
        settings: QSettings,
        *,
        lanes: Lanes,
        session: Session,
        window: MainWindow,
        viewer: ViewerScreen,
        actions: Actions,
    ) -> None:
        super().__init__(window)
        self._session, self._viewer, self._actions = session, viewer, actions
        self._lanes, self._window = lanes, window
        measured = QSettings(str(workspace.root / "monitors.ini"), QSettings.Format.IniFormat)
        self.monitors = Monitors(measured)
        self.windows = Windows(settings, self.monitors, self._surfaces, window)
        wall = viewer.wall
        wall.true_scale = self._true_scale
        viewer.why_no_true_size = self.monitors.why_no_true_size
        for teller in (self.monitors.told, self.windows.told):
            teller.connect(lambda sentence: lanes.say(sentence, Tone.WARNING))
        self.windows.window_opened.connect(actions.also_heard_in)
        self.windows.screen_changed.connect(lambda _window: wall.fit_soon())
        self.monitors.changed.connect(wall.fit_soon)
        wall.come_back.connect(lambda: self.windows.set_arrangement(Arrangement.EMBEDDED))
        window.closing.connect(self.windows.close)
        actions.bind("viewer.windows", self.windows.next_arrangement)
        actions.bind("viewer.full_screen", self.windows.toggle_full_screen)
        actions.bind("viewer.calibrate", self.calibrate)

    def restore(self) -> None:
        """Where the windows stood last time on these monitors."""
        self.windows.restore()

    def calibrate(self) -> CalibrationDialog:
        """Measure the monitor of the window that is in use, or look at its grey scale."""
        from maninegs_gui.viewer.calibration_dialog import CalibrationDialog

        over = QApplication.activeWindow() or self._window
        dialog = CalibrationDialog(self.monitors, self._session.reader_name or "", over)
        dialog.show()
        return dialog

    def _surfaces(self, count: int) -> list[QWidget]:
        made = [Surface() for _ in range(count)]
        self._viewer.wall.spread(made)
        return list(made)

    def _true_scale(self, pane: ViewPane) -> float | None:
        spacing = pane.record.header.spacing_mm if pane.record is not None else None
        return true_scale(spacing, pane, self.monitors)
