"""What may be done to one profile: name, role, PIN, retiring, and when the desk locks itself."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from core.domain import names
from core.domain.pins import LONGEST, SHORTEST, Pin
from core.domain.records import Reader
from core.domain.roles import Role
from maninegs_gui.bridge.preferences import Preferences
from maninegs_gui.readers.idle_setting import IDLE
from maninegs_gui.readers.words import role_name
from maninegs_gui.widgets.labels import label

_ROLES = (Role.READER, Role.ADJUDICATOR, Role.ADMINISTRATOR)
_LONGEST_IDLE = 120


class ProfileForm(QWidget):
    """Asks for changes; whoever made it carries them out.

    Parameters
    ----------
    manages
        Whether roles, retiring and the site's own rule are offered.
    """

    rename_wanted = Signal(str)
    role_wanted = Signal(object)
    retire_wanted = Signal(bool)
    pin_wanted = Signal(object, object)
    """A new :class:`Pin`, and the present one where the reader changes her own."""
    unpin_wanted = Signal(object)
    trouble = Signal(str)
    """Why something cannot be asked for as it was typed."""

    def __init__(
        self, preferences: Preferences, *, manages: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences, self._manages = preferences, manages
        self._reader: Reader | None = None
        self._own = False
        self.name = self._line(self.tr("Name"))
        self.current = self._line(self.tr("Present PIN"), secret=True)
        self.pin = self._line(self.tr("New PIN"), secret=True)
        self.again = self._line(self.tr("New PIN again"), secret=True)
        self.rename = self._button(self.tr("Rename"))
        self.set_pin = self._button(self.tr("Set the PIN"))
        self.unpin = self._button(self.tr("Take the PIN away"))
        self.retire = self._button(self.tr("Retire"))
        self.role = QComboBox(self)
        self.role.setAccessibleName(self.tr("Role"))
        for role in _ROLES:
            self.role.addItem(role_name(role), role)
        self.minutes = self._spin(self.tr("Lock after minutes without a touch"))
        self.site = self._spin(self.tr("For everybody, lock after minutes at most"))
        self._labels = {
            "current": label(self.tr("Present PIN")),
            "role": label(self.tr("Role")),
            "minutes": label(self.tr("Lock when idle")),
            "site": label(self.tr("For everybody, at most")),
        }
        self._lay_out()
        self._wire()
        self.show_reader(None, own=False)

    @property
    def new_name(self) -> str:
        """The name that was typed, unless it is that of the shown reader."""
        typed = names.proper(self.name.text())
        shown = self._reader.name if self._reader is not None else ""
        return "" if typed == shown else typed

    def focus_name(self) -> None:
        """Let the name be typed."""
        self.name.setFocus()
        self.name.selectAll()

    def show_reader(self, reader: Reader | None, *, own: bool) -> None:
        """Show a profile; ``own`` is that of who is logged in."""
        if reader != self._reader or reader is None:
            self.name.setText(reader.name if reader is not None else "")
            for field in (self.current, self.pin, self.again):
                field.clear()
        self._reader, self._own = reader, own
        there, guarded = reader is not None, reader is not None and reader.guarded
        for part in (self.rename, self.set_pin, self.pin, self.again, self.retire, self.role):
            part.setEnabled(there)
        self.unpin.setVisible(guarded)
        self._show("current", self.current, guarded and own)
        self._show("role", self.role, self._manages)
        self._show("minutes", self.minutes, own)
        self._show("site", self.site, self._manages)
        self.retire.setVisible(self._manages)
        with QSignalBlocker(self.role):
            if reader is not None:
                self.role.setCurrentIndex(_ROLES.index(reader.role))
        retired = reader is not None and reader.retired
        text = self.tr("Bring back") if retired else self.tr("Retire")
        self.retire.setText(text)
        self.retire.setAccessibleName(text)

    def _show(self, name: str, field: QWidget, visible: bool) -> None:
        self._labels[name].setVisible(visible)
        field.setVisible(visible)

    def _line(self, name: str, *, secret: bool = False) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(name)
        field.setMinimumWidth(120)
        if secret:
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.setMaxLength(LONGEST)
        return field

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        return button

    def _spin(self, name: str) -> QSpinBox:
        spin = QSpinBox(self)
        spin.setMaximumWidth(160)
        spin.setRange(0, _LONGEST_IDLE)
        spin.setAccessibleName(name)
        spin.setSuffix(self.tr(" min"))
        spin.setSpecialValueText(self.tr("never"))
        return spin

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 8, 4)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.addWidget(label(self.tr("Name")), 0, 0)
        grid.addWidget(self.name, 0, 1)
        grid.addWidget(self.rename, 0, 2)
        grid.addWidget(self._labels["role"], 1, 0)
        grid.addWidget(self.role, 1, 1)
        grid.addWidget(self.retire, 1, 2)
        grid.addWidget(self._labels["current"], 2, 0)
        grid.addWidget(self.current, 2, 1)
        grid.addWidget(label(self.tr("New PIN")), 3, 0)
        pins = QHBoxLayout()
        pins.setSpacing(8)
        pins.addWidget(self.pin)
        pins.addWidget(self.again)
        grid.addLayout(pins, 3, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.set_pin)
        buttons.addWidget(self.unpin)
        grid.addLayout(buttons, 3, 2)
        grid.addWidget(self._labels["minutes"], 4, 0)
        grid.addWidget(self.minutes, 4, 1)
        grid.addWidget(self._labels["site"], 5, 0)
        grid.addWidget(self.site, 5, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(6, 1)
        self.pin.setPlaceholderText(self.tr("{0} characters or more").format(SHORTEST))
        self.again.setPlaceholderText(self.tr("Once more"))

    def _wire(self) -> None:
        self.rename.clicked.connect(lambda _checked=False: self._rename())
        self.name.returnPressed.connect(self._rename)
        self.role.activated.connect(lambda _i: self._choose_role())
        self.retire.clicked.connect(lambda _checked=False: self._retire())
        self.set_pin.clicked.connect(lambda _checked=False: self._set_pin())
        self.again.returnPressed.connect(self._set_pin)
        self.unpin.clicked.connect(lambda _checked=False: self._unpin())
        own, site = self._preferences.value(IDLE, 0), self._preferences.site_value(IDLE, 0)
        self.minutes.setValue(own if isinstance(own, int) else 0)
        self.site.setValue(site if isinstance(site, int) else 0)
        self.minutes.valueChanged.connect(lambda n: self._preferences.set_value(IDLE, n))
        self.site.valueChanged.connect(lambda n: self._preferences.set_site_value(IDLE, n))

    def _choose_role(self) -> None:
        # Qt keeps a plain string of what it was given.
        self.role_wanted.emit(Role(self.role.currentData()))

    def _rename(self) -> None:
        if self.new_name and self._reader is not None:
            self.rename_wanted.emit(self.new_name)

    def _retire(self) -> None:
        if self._reader is not None:
            self.retire_wanted.emit(not self._reader.retired)

    def _set_pin(self) -> None:
        typed, again, current = self.pin.text(), self.again.text(), self._current()
        for field in (self.current, self.pin, self.again):
            field.clear()
        pin = Pin(typed)
        if typed != again:
            self.trouble.emit(self.tr("The two new PINs differ: type them again."))
        elif not pin.fits:
            self.trouble.emit(self.tr("A PIN has {0} to {1} characters.").format(SHORTEST, LONGEST))
        else:
            self.pin_wanted.emit(pin, current)

    def _unpin(self) -> None:
        current = self._current()
        self.current.clear()
        self.unpin_wanted.emit(current)

    def _current(self) -> Pin | None:
        return Pin(self.current.text()) if self.current.text() else None
