"""The monitors of this place: who they are, what was measured of them, and true size."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject, QPoint, QSettings, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from core.domain.errors import WorldError
from maninegs_gui.viewer.calibration import Damaged, GreyRecord, PixelSize, SizeRecord
from maninegs_gui.viewer.monitors_desk import Area, Desk, Screen, short

_SETTLED_MS = 300
"""Monitors come and go in bursts of signals; after this silence they are read anew."""
_STRADDLES = 3
"""Logical pixels that a view may reach over to the next monitor without being on both."""

Where = QWidget | QScreen | Screen
Record = TypeVar("Record", SizeRecord, GreyRecord)


class Monitors(QObject):
    """Follows the monitors and keeps what people measured of them in the site's settings.

    Parameters
    ----------
    settings
        The site's, shared by all readers; one entry a record, each JSON of its own, so
        that a damaged entry costs that record and nothing else.
    screens
        Reads the monitors; the application's own by default.
    today
        The clock, for what is due.
    """

    changed = Signal()
    """A record or a monitor changed: sizes on the screen may be others now."""
    desk_changed = Signal()
    """A monitor came, went, moved or changed its matrix or ratio."""
    told = Signal(str)
    """A sentence for the user, each one once; :meth:`tell` says what has gathered."""

    def __init__(
        self,
        settings: QSettings,
        screens: Callable[[], Sequence[Screen]] | None = None,
        today: Callable[[], date] = date.today,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._read = screens
        self.today = today
        self._qscreens: tuple[QScreen, ...] = ()
        self._facts: tuple[Screen, ...] = ()
        self._sizes: dict[str, SizeRecord | None] = {}
        self._greys: dict[str, GreyRecord | None] = {}
        self._damaged: set[tuple[str, str]] = set()
        self._said: set[str] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.look_again)
        self.desk = Desk((), ())
        if screens is None:
            self._follow_application()
        self.look_again()

    # The monitors.

    def look_again(self) -> None:
        """Read the monitors anew, and say so if they are others than before."""
        if self._read is None:
            self._read_application()
        else:
            self._facts = tuple(self._read())
        desk = Desk.of(self._facts)
        if desk != self.desk:
            self.desk = desk
            self.desk_changed.emit()
            self.changed.emit()
            self.tell()

    def screen(self, where: Where) -> Screen | None:
        """The monitor that a widget or a screen of Qt's is on; None if it has just gone."""
        if isinstance(where, Screen):
            return where if where in self.desk.screens else None
        wanted = where.screen() if isinstance(where, QWidget) else where
        for known, facts in zip(self._known_screens(), self._facts, strict=False):
            if known is wanted or known == wanted:
                return facts
        return None

    def qscreen(self, screen: Screen) -> QScreen | None:
        """Qt's screen for a monitor."""
        for known, facts in zip(self._known_screens(), self._facts, strict=False):
            if facts == screen:
                return known
        return None

    def label(self, screen: Screen) -> str:
        """What a person calls a monitor: its number from the left, its kind and its matrix."""
        number = self.desk.screens.index(screen) + 1
        kind = f"{screen.manufacturer} {screen.model}".strip() or screen.name
        text = self.tr("{0}: {1}, {2} x {3}").format(number, kind, *screen.native)
        return text.replace(": ,", ":")

    # What was measured.

    def size_record(self, screen: Screen) -> SizeRecord | None:
        """The true-size record of a monitor, whether or not it holds at present."""
        return self._kept(screen, "size", self._sizes, SizeRecord.from_json)

    def grey_record(self, screen: Screen) -> GreyRecord | None:
        """The grey-scale record of a monitor (display rule 8)."""
        return self._kept(screen, "grey", self._greys, GreyRecord.from_json)

    def pixel_size(self, where: Where) -> PixelSize | None:
        """Millimetres of a device pixel, only ever from a person's calibration."""
        screen = self.screen(where)
        record = self.size_record(screen) if screen is not None else None
        return None if screen is None or record is None else record.holds_for(screen.native)

    def mm_per_device_pixel(self, where: Where) -> float | None:
        """Millimetres of a device pixel's side; None if not calibrated or not square."""
        size = self.pixel_size(where)
        return size.mean if size is not None and size.square else None

    def record_size(self, screen: Screen, record: SizeRecord) -> None:
        """Keep a true-size calibration; raises :class:`WorldError` if it cannot be written."""
        identity = self.desk.identity(screen)
        self._write(screen, "size", record.to_json(identity))
        self._sizes[identity] = record
        self.changed.emit()

    def record_grey(self, screen: Screen, record: GreyRecord) -> None:
        """Keep a grey-scale record; raises :class:`WorldError` if it cannot be written."""
        identity = self.desk.identity(screen)
        self._write(screen, "grey", record.to_json(identity))
        self._greys[identity] = record
        self.changed.emit()
        self.tell()

    def forget_size(self, screen: Screen) -> None:
        """True size is not known any more for a monitor."""
        self._write(screen, "size", None)
        self._sizes[self.desk.identity(screen)] = None
        self.changed.emit()

    # What is to be said.

    def why_no_true_size(self, where: Where) -> str:
        """One sentence why true size cannot be shown here; empty when it can."""
        screen = self.screen(where)
        if screen is None:
            return self.tr("This monitor has just been unplugged or changed.")
        record, size = self.size_record(screen), self.pixel_size(screen)
        if record is None:
            return self.tr("True size needs a calibration of this monitor: {0}.").format(
                self.label(screen)
            )
        if size is None:
            return self.tr(
                "This monitor was calibrated at {0} x {1} pixels and runs at {2} x {3}: "
                "calibrate it again."
            ).format(*record.matrix, *screen.native)
        if not size.square:
            return self.tr(
                "The pixels of this monitor are not square ({0:.4f} x {1:.4f} mm): set its own "
                "resolution and calibrate it again."
            ).format(size.across, size.down)
        if isinstance(where, QWidget) and self._on_two(where):
            return self.tr("True size is not shown for a view that lies on two monitors.")
        return ""

    def grey_sentence(self, screen: Screen) -> str:
        """What the site knows of a monitor's grey scale, in one sentence."""
        record = self.grey_record(screen)
        if record is None:
            return self.tr("No grey-scale check is recorded.")
        if record.overdue(self.today()):
            return self.tr("The grey-scale check was due on {0}.").format(record.due)
        if not record.gsdf:
            return self.tr("Checked on {0} by {1}: does not follow the GSDF.").format(
                record.checked, record.by
            )
        return self.tr("Checked on {0} by {1}: follows the GSDF.").format(record.checked, record.by)

    def sentences(self) -> tuple[str, ...]:
        """All that a person should know of the monitors that are here: damage, and what is due."""
        found = []
        for screen in self.desk.screens:
            self.size_record(screen)
            record = self.grey_record(screen)
            label, identity = self.label(screen), self.desk.identity(screen)
            if record is not None and record.overdue(self.today()):
                found.append(
                    self.tr("The grey-scale check of monitor {0} was due on {1}.").format(
                        label, record.due
                    )
                )
            if record is not None and not record.gsdf:
                found.append(
                    self.tr("Monitor {0} does not follow the GSDF: greys may mislead.").format(
                        label
                    )
                )
            if {(identity, "size"), (identity, "grey")} & self._damaged:
                found.append(
                    self.tr(
                        "The calibration of monitor {0} cannot be read and is not used: "
                        "calibrate it again."
                    ).format(label)
                )
        return tuple(found)

    def tell(self) -> None:
        """Say, once each, what has not been said yet."""
        for sentence in self.sentences():
            if sentence not in self._said:
                self._said.add(sentence)
                self.told.emit(sentence)

    # From here on: the application's screens, and the settings.

    def _follow_application(self) -> None:
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication), "monitors need an application"
        application.screenAdded.connect(self._look_soon)
        application.screenRemoved.connect(self._look_soon)
        application.primaryScreenChanged.connect(self._look_soon)

    def _read_application(self) -> None:
        before = tuple(one for one in self._qscreens if shiboken6.isValid(one))
        self._qscreens = tuple(QGuiApplication.screens())
        primary = QGuiApplication.primaryScreen()
        self._facts = tuple(Screen.of(one, one == primary) for one in self._qscreens)
        for one in self._qscreens:
            if one not in before:
                one.geometryChanged.connect(self._look_soon)
                one.availableGeometryChanged.connect(self._look_soon)
                one.logicalDotsPerInchChanged.connect(self._look_soon)

    def _known_screens(self) -> tuple[QScreen, ...]:
        """Qt's screens in the order of the facts.

        A widget that was asked for its screen takes Python's hold of it along when it is
        deleted; the screen itself is still there, and so is what was connected to it.
        """
        if not all(shiboken6.isValid(one) for one in self._qscreens):
            self._qscreens = tuple(QGuiApplication.screens())
        return self._qscreens

    def _look_soon(self, *_what: object) -> None:
        self._soon.start(_SETTLED_MS)

    def _on_two(self, widget: QWidget) -> bool:
        corner = widget.mapToGlobal(QPoint(0, 0))
        area = Area(corner.x(), corner.y(), widget.width(), widget.height())
        return straddles(area, self.desk)

    def _kept(
        self,
        screen: Screen,
        kind: str,
        cache: dict[str, Record | None],
        read: Callable[[str, str], Record],
    ) -> Record | None:
        identity = self.desk.identity(screen)
        if identity not in cache:
            cache[identity] = None
            text = self._settings.value(self._place(identity, kind))
            if text is not None:
                try:
                    cache[identity] = read(str(text), identity)
                except Damaged:
                    self._damaged.add((identity, kind))
        return cache[identity]

    def _write(self, screen: Screen, kind: str, text: str | None) -> None:
        identity = self.desk.identity(screen)
        place = self._place(identity, kind)
        if (identity, kind) in self._damaged:
            # What could not be read is put aside, never written over.
            self._settings.setValue(f"damaged/{place}", self._settings.value(place))
            self._damaged.discard((identity, kind))
        if text is None:
            self._settings.remove(place)
        else:
            self._settings.setValue(place, text)
        # Settings never forget a fault they had; a second pair of eyes sees this writing alone.
        written = QSettings(self._settings.fileName(), self._settings.format())
        written.sync()
        if written.status() is QSettings.Status.AccessError:
            raise WorldError(
                self.tr(
                    "The calibration could not be written to {0}: free space or allow writing "
                    "there, and save again."
                ).format(self._settings.fileName())
            )

    @staticmethod
    def _place(identity: str, kind: str) -> str:
        return f"monitors/{short(identity)}/{kind}"


def straddles(area: Area, desk: Desk) -> bool:
    """Whether an area is seen on more than one monitor, which have pixels of their own size."""
    seen = [
        screen.geometry
        for screen in desk.screens
        if screen.geometry.overlap(area) > _STRADDLES * max(1, min(area.width, area.height))
    ]
    return len(set(seen)) > 1


def true_scale(spacing_mm: float | None, where: Where, monitors: Monitors) -> float | None:
    """The scale at which a millimetre of the object is a millimetre on the glass (rule 29).

    Parameters
    ----------
    spacing_mm
        Millimetres of one stored pixel, corrected for magnification; None if not known.
    where
        The view, or the screen it is on.

    Returns
    -------
    Widget pixels per stored pixel, or None where the monitor is not calibrated by a person,
    has no square pixels, or the view lies on two monitors
    (:meth:`Monitors.why_no_true_size` says which).
    """
    screen = monitors.screen(where)
    if spacing_mm is None or spacing_mm <= 0 or screen is None:
        return None
    if monitors.why_no_true_size(where):
        return None
    each = monitors.mm_per_device_pixel(screen)
    ratio = where.devicePixelRatioF() if isinstance(where, QWidget) else screen.ratio
    return None if each is None else spacing_mm / (each * ratio)
