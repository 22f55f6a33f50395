"""The settings of this computer, wired: what follows a change, and the window that shows them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject

from core.settings import Settings
from core.workspace import Workspace
from maninegs_gui import languages, restart
from maninegs_gui.actions import Actions
from maninegs_gui.backups.keeper import Keeper
from maninegs_gui.bridge.choices import Choices
from maninegs_gui.bridge.lanes import Lanes, Tone
from maninegs_gui.main_window import MainWindow
from maninegs_gui.readers.desk import ReaderDesk
from maninegs_gui.settings import actions as settings_actions

if TYPE_CHECKING:
    from core.imaging.pictures import Pictures
    from core.imaging.pool import DecoderPool
    from core.storage import Scope
    from maninegs_gui.settings.dialog import SettingsDialog
    from maninegs_gui.training.page import TrainingPage

_GIGABYTES, _MEGABYTES = 30, 20


class ChoicesDesk(QObject):
    """Lets one window follow the settings; made once everything that follows is there.

    Parameters
    ----------
    decoders, pictures
        The decoder pool and the small pictures, or None before they were needed.
    """

    def __init__(
        self,
        settings: Settings,
        workspace: Workspace,
        *,
        lanes: Lanes,
        window: MainWindow,
        actions: Actions,
        decoders: Callable[[], DecoderPool | None],
        pictures: Callable[[], Pictures | None],
        keeper: Keeper,
        readers: ReaderDesk,
        training: TrainingPage,
    ) -> None:
        super().__init__(window)
        self.choices = Choices(settings, self)
        self._workspace, self._lanes, self._window = workspace, lanes, window
        self._actions, self._decoders, self._pictures = actions, decoders, pictures
        self._keeper, self._readers, self._training = keeper, readers, training
        self.dialog: SettingsDialog | None = None
        self.choices.changed.connect(self.follow)
        settings_actions.bind(actions, self.show)
        for key in ("backups.minutes", "training.device", "privacy.lock_minutes"):
            self.follow(key)

    @property
    def decoded(self) -> int:
        """Bytes that decoded images may take; the decoders begin with it."""
        return self.choices.settings.number("storage.decoded") << _GIGABYTES

    @property
    def small(self) -> int:
        """Bytes that small pictures may take; they begin with it."""
        return self.choices.settings.number("storage.pictures") << _MEGABYTES

    def follow(self, key: str) -> None:
        """Let what a setting is about follow it now."""
        settings = self.choices.settings
        if key == "storage.decoded":
            decoders = self._decoders()
            if decoders is not None:
                decoders.keep_below(self.decoded)
        elif key == "storage.pictures":
            pictures = self._pictures()
            if pictures is not None:
                pictures.keep_below(self.small)
        elif key.startswith("backups."):
            self._keeper.every = timedelta(minutes=settings.number("backups.minutes"))
            self._keeper.last = settings.number("backups.kept")
        elif key.startswith("training."):
            device, threads = settings.text("training.device"), settings.number("training.threads")
            self._training.begin_with(device, threads)
        elif key == "privacy.lock_minutes":
            self._readers.set_idle_here(settings.number(key))

    def tell(self) -> None:
        """Say what could not be read of the settings, or followed of the site file."""
        for sentence in map(languages.sentence, self.choices.settings.notices):
            self._lanes.say(sentence, Tone.WARNING)

    def show(self) -> SettingsDialog:
        """Open the settings, or bring them to the front."""
        # What takes room knows the store: nothing of it is loaded at the start.
        from maninegs_gui.settings.dialog import SettingsDialog

        if self.dialog is not None and shiboken6.isValid(self.dialog):
            self.dialog.activateWindow()
            return self.dialog
        dialog = SettingsDialog(self.choices, self._actions, self._lanes, self._scope, self._window)
        dialog.link_wanted.connect(lambda action: self._actions[action].trigger())
        dialog.restart_wanted.connect(self._restart)
        dialog.finished.connect(self._forget)
        self.dialog = dialog
        dialog.open()
        return dialog

    def _scope(self) -> Scope:
        from core.storage import Scope

        return Scope.of(self._workspace, self.choices.settings.number("backups.kept"))

    def _forget(self, _result: int) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _restart(self) -> None:
        chosen = self.choices.settings.text("workspace.last")
        moved = "workspace.last" in self.choices.moved
        restart.want(Path(chosen) if moved and chosen else self._workspace.root)
        # Whatever waits or trains is asked about as ever.
        if not self._window.close():
            restart.unwanted()
