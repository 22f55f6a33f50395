"""The viewer windows: how many, on which monitors, and back where they stood last time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from maninegs_gui.viewer.monitors import Monitors
from maninegs_gui.viewer.monitors_desk import Area
from maninegs_gui.viewer.windows_plan import (
    Arrangement,
    Look,
    Memory,
    Place,
    Plan,
    absolute,
    occupied,
    relative,
    settled,
)
from maninegs_gui.viewer.windows_viewer import (
    ViewerWindow,
    look_of,
    normal_area,
    put,
    toggle_full_screen,
)

_RESTED_MS = 800
"""After a window was moved for so long, its place is kept."""
_FRAME = 48
"""Pixels by which a window manager's frame moves a window; nearer than this it stands there."""
_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange})


class Windows(QObject):
    """Places the main window and the viewer windows, and remembers them by set of monitors.

    Each set of monitors has its own memory: a laptop keeps its one window, the workstation
    its three. When a monitor goes, its windows come to one that is there; when it comes
    back, so do they.

    Parameters
    ----------
    settings
        Where places are kept, as JSON; nothing of a patient.
    monitors
        The monitors of the desk.
    surfaces
        Asked for that many surfaces, the left one first, whenever the arrangement changes.
        With 0 it takes the images back into the main window and returns none.
    main_window
        The worklist's window; its place is remembered with the others.
    """

    arrangement_changed = Signal(object)
    """The :class:`Arrangement` that holds from now on."""
    window_opened = Signal(object)
    """A :class:`ViewerWindow` that was just made: give it its keys."""
    screen_changed = Signal(object)
    """A window that came to another monitor, or whose ratio changed: fit it again."""
    told = Signal(str)
    """A sentence for the user."""

    def __init__(
        self,
        settings: QSettings,
        monitors: Monitors,
        surfaces: Callable[[int], list[QWidget]],
        main_window: QWidget,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._monitors = settings, monitors
        self._surfaces, self._main = surfaces, main_window
        self._windows: list[ViewerWindow] = []
        self._desk = monitors.desk
        self._plan: Plan | None = None
        self._arrangement = Arrangement.EMBEDDED
        self._memories: dict[str, Memory] = {}
        self._closed = False
        self._rested = QTimer(self)
        self._rested.setSingleShot(True)
        self._rested.setInterval(_RESTED_MS)
        self._rested.timeout.connect(self.save)
        main_window.installEventFilter(self)
        self._followed: QObject | None = None
        self._follow_main()
        monitors.desk_changed.connect(self._follow_desk)

    @property
    def arrangement(self) -> Arrangement:
        """Where the images are."""
        return self._arrangement

    @property
    def windows(self) -> tuple[ViewerWindow, ...]:
        """The viewer windows, the left one first."""
        return tuple(self._windows)

    def restore(self) -> None:
        """At the start: the arrangement and the places of this set of monitors."""
        memory = self._memory()
        self._arrange(memory.arrangement, memory.plans.get(memory.arrangement))

    def set_arrangement(self, arrangement: Arrangement) -> None:
        """Show the images in the main window, or in one or two windows of their own."""
        if arrangement is self._arrangement:
            for window in self._windows:
                window.raise_()
            return
        self.save()
        self._arrange(arrangement, self._memory().plans.get(arrangement))
        self._write()

    def next_arrangement(self) -> None:
        """In the main window, one window, two windows, and around."""
        order = list(Arrangement)
        self.set_arrangement(order[(order.index(self._arrangement) + 1) % len(order)])

    def toggle_full_screen(self) -> None:
        """Let the window that has the keys fill its monitor, or go back."""
        active = QApplication.activeWindow()
        toggle_full_screen(active if active in self._windows else self._main)

    def save(self) -> None:
        """Keep where the windows stand now, for the monitors that are here now."""
        self._rested.stop()
        if self._closed or self._monitors.desk != self._desk or not self._desk.screens:
            # The monitors are changing under the windows: this is no place of anyone's choice.
            return
        if self._plan is None:
            return
        self._plan = Plan(
            self._stand(self._main, self._plan.main),
            tuple(
                self._stand(window, before)
                for window, before in zip(self._windows, self._plan.viewers, strict=True)
            ),
        )
        self._order()
        self._write()

    def close(self) -> None:
        """Keep where everything stands, and close the viewer windows with the main one."""
        if self._closed:
            return
        self.save()
        self._closed = True
        self._main.removeEventFilter(self)
        for window in self._windows:
            window.release()
        self._surfaces(0)
        for window in self._windows:
            window.close()
            window.deleteLater()
        self._windows.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._main:
            if event.type() in _MOVES:
                self._rested.start()
            elif event.type() == QEvent.Type.Show:
                self._follow_main()
            elif event.type() == QEvent.Type.DevicePixelRatioChange:
                self.screen_changed.emit(self._main)
        return super().eventFilter(watched, event)

    def _follow_main(self) -> None:
        handle = self._main.windowHandle()
        if handle is not None and handle is not self._followed:
            self._followed = handle
            handle.screenChanged.connect(lambda _screen: self.screen_changed.emit(self._main))

    # From here on: how windows come, go and stand.

    def _arrange(self, arrangement: Arrangement, plan: Plan | None) -> None:
        if not self._desk.screens:
            return
        for window in self._windows:
            window.release()
        surfaces = self._surfaces(arrangement.windows)
        assert len(surfaces) == arrangement.windows, "one surface a window"
        self._set_count(arrangement.windows)
        for window, surface in zip(self._windows, surfaces, strict=True):
            window.host(surface)
        changed = arrangement is not self._arrangement
        self._arrangement = arrangement
        self._place(plan)
        if changed:
            self.arrangement_changed.emit(arrangement)

    def _set_count(self, count: int) -> None:
        while len(self._windows) > count:
            window = self._windows.pop()
            window.closing.disconnect()
            window.close()
            window.deleteLater()
        while len(self._windows) < count:
            window = ViewerWindow(len(self._windows) + 1)
            self._windows.append(window)
            window.moved.connect(self._rested.start)
            window.closing.connect(lambda window=window: self._closed_by_user(window))
            window.screen_changed.connect(lambda w=window: self.screen_changed.emit(w))
            self.window_opened.emit(window)

    def _place(self, plan: Plan | None) -> None:
        """Put every window where the plan says, as far as the monitors allow."""
        least = self._main.minimumSize().expandedTo(self._main.minimumSizeHint())
        room = (least.width(), least.height())
        stays = plan is None and self._arrangement is Arrangement.EMBEDDED
        if stays:
            # Nothing is remembered, and nothing needs room: it stands where it was opened.
            area, look = normal_area(self._main), look_of(self._main)
            plan = Plan(relative(area, look, self._desk))
        self._plan = settled(plan, self._arrangement, self._desk, room)
        if not stays or not self._desk.shows(normal_area(self._main)):
            self._put_main(self._plan.main)
        for window, place in zip(self._windows, self._plan.viewers, strict=True):
            self._put(window, place)

    def _put_main(self, place: Place) -> None:
        """Leave the main window alone where it stands so already: somebody reads in it."""
        area = absolute(place, self._desk)
        if self._main.isMinimized():
            return
        if self._main.isVisible() and area is not None and look_of(self._main) is place.look:
            now = normal_area(self._main)
            apart = (now.x - area.x, now.y - area.y, now.width - area.width,
                     now.height - area.height)  # fmt: skip
            if all(abs(one) <= _FRAME for one in apart):
                return
        self._put(self._main, place)

    def _put(self, window: QWidget, place: Place) -> None:
        area, screen = absolute(place, self._desk), self._desk.find(place.monitor)
        assert area is not None, "a settled plan names monitors that are there"
        assert screen is not None, "a settled plan names monitors that are there"
        put(window, area, place.look, screen.geometry, self._monitors.qscreen(screen))

    def _order(self) -> None:
        """The right breast stays on the left (display rule 19), however windows were moved."""
        if self._plan is None or len(self._windows) != 2:
            return
        first, second = (occupied(place, self._desk) for place in self._plan.viewers)
        if first is None or second is None:
            return
        if first.centre[0] - second.centre[0] <= min(first.width, second.width) / 4:
            return
        surfaces = [window.release() for window in self._windows]
        self._windows.reverse()
        self._plan = replace(self._plan, viewers=self._plan.viewers[::-1])
        for window, surface in zip(self._windows, surfaces, strict=True):
            window.set_number(self._windows.index(window) + 1)
            if surface is not None:
                window.host(surface)

    def _stand(self, window: QWidget, before: Place) -> Place:
        look = look_of(window)
        if look in (Look.FULL, Look.MAXIMISED):
            # The place to go back to is the one it had, on whichever monitor it fills now.
            monitor = self._desk.at(Area.of(window.geometry()))
            return replace(before, monitor=self._desk.identity(monitor), look=look)
        return relative(normal_area(window), look, self._desk)

    def _closed_by_user(self, window: ViewerWindow) -> None:
        """The images of a window that is closed go where there is still room for them."""
        if self._closed or window not in self._windows:
            return
        left = {2: Arrangement.ONE}.get(len(self._windows), Arrangement.EMBEDDED)
        self.save()
        # The one that stays keeps its place; the closed one is the last in the row.
        self._windows.remove(window)
        self._windows.append(window)
        stays = self._stay(left)
        self._arrange(left, stays)
        self._write()

    def _stay(self, arrangement: Arrangement) -> Plan | None:
        if arrangement is Arrangement.ONE and self._plan is not None:
            first = self._windows[0]
            place = self._plan.viewers[first.number - 1]
            first.set_number(1)
            return Plan(self._plan.main, (place,))
        return self._memory().plans.get(arrangement)

    def _follow_desk(self) -> None:
        """Other monitors: what is remembered for them, else what stands, else the default."""
        before, self._desk = self._desk, self._monitors.desk
        if self._closed or not self._desk.screens:
            return
        memory = self._memory()
        known = memory.plans.get(memory.arrangement)
        if self._desk.fingerprint == before.fingerprint:
            self._place(self._plan)
        elif known is not None and memory.arrangement is not self._arrangement:
            self._arrange(memory.arrangement, known)
        else:
            self._place(memory.plans.get(self._arrangement) or self._plan)
        for window in (self._main, *self._windows):
            self.screen_changed.emit(window)

    # From here on: the settings.

    def _memory(self) -> Memory:
        """What is remembered for the monitors that are here."""
        fingerprint = self._desk.fingerprint
        if fingerprint not in self._memories:
            self._memories[fingerprint] = self._read(f"windows/{fingerprint}")
        return self._memories[fingerprint]

    def _read(self, key: str) -> Memory:
        text = self._settings.value(key)
        if text is None:
            return Memory()
        try:
            return Memory.from_json(str(text))
        except ValueError:
            self.told.emit(
                self.tr("Where the windows stood cannot be read: they stand as at the first start.")
            )
            return Memory()

    def _write(self) -> None:
        if self._plan is None:
            return
        memory = self._memory()
        memory = Memory(self._arrangement, {**memory.plans, self._arrangement: self._plan})
        self._memories[self._desk.fingerprint] = memory
        self._settings.setValue(f"windows/{self._desk.fingerprint}", memory.to_json())


__all__ = ["Arrangement", "ViewerWindow", "Windows"]
