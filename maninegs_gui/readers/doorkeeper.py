"""Who may read: checks names and PINs off the window's thread, and says who reads from now on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from core.domain import pins
from core.domain.changes import Changes
from core.domain.errors import WorldError
from core.domain.pins import Pin
from core.domain.progress import CancelToken, Report
from core.domain.records import Reader
from core.domain.roles import Role
from core.domain.study import ReaderId
from maninegs_gui import languages
from maninegs_gui.bridge.lanes import Lanes, Store
from maninegs_gui.readers.patience import Patience

Refused = Callable[[str], None]
Admitted = Callable[[Reader], None]


@dataclass(frozen=True)
class People:
    """The persons who may log in, and whether somebody may add herself."""

    readers: tuple[Reader, ...] = ()
    open_door: bool = True

    def called(self, name: str) -> Reader | None:
        """The person of exactly this name."""
        return next((one for one in self.readers if one.name == name), None)


@dataclass(frozen=True, repr=False)
class _Verdict:
    right: bool
    stronger: str | None = None
    """The same PIN under a hash of today, where the one that is kept asks for less work."""


class Doorkeeper(QObject):
    """Answers one question at a time; a later one overtakes an earlier one.

    A PIN goes from the form to the pool and is forgotten there; only its hash meets the
    store, and neither is ever put into a sentence.
    """

    def __init__(self, lanes: Lanes, patience: Patience, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes, self.patience = lanes, patience

    def people(
        self, then: Callable[[People], None], failed: Callable[[Exception], None] | None = None
    ) -> None:
        """Ask who may log in."""
        self._lanes.ask(self, "people", _read_people, then, failed)

    def admit(self, reader: Reader, pin: Pin | None, then: Admitted, refused: Refused) -> None:
        """Let a person in whose PIN is right, or who has none."""

        def compare(kept: str | None) -> None:
            if kept is None:
                then(reader)
            elif self.patience.wait(reader.id) > 0 or pin is None:
                refused("")
            else:
                self._compare(reader, pin, kept, then, refused)

        self._lanes.ask(
            self, "kept", lambda store: _kept(store, reader.id), compare, _told(refused)
        )

    def hash(self, pin: Pin, then: Callable[[str], None], refused: Refused) -> None:
        """What is to be kept of a new PIN."""

        def work(_report: Report, _cancel: CancelToken) -> str:
            return pins.hashed(pin)

        self._lanes.work(self, "hash", work, then, failed=_told(refused))

    def join(self, name: str, then: Admitted, refused: Refused) -> None:
        """Let somebody add herself; a name that is there is taken as hers, if it has no PIN."""

        def work(store: Store) -> tuple[Changes, Reader]:
            return _join(store, name)

        self._lanes.write(self, work, then, _told(refused))

    def _compare(
        self, reader: Reader, pin: Pin, kept: str, then: Admitted, refused: Refused
    ) -> None:
        def work(_report: Report, _cancel: CancelToken) -> _Verdict:
            if not pins.matches(pin, kept):
                return _Verdict(False)
            again = pins.outdated(kept) and pin.fits
            return _Verdict(True, pins.hashed(pin) if again else None)

        def judge(verdict: _Verdict) -> None:
            if not verdict.right:
                self.patience.failed(reader.id)
                refused(self.tr("That is not the PIN of {0}.").format(reader.name))
                return
            self.patience.clear(reader.id)
            if verdict.stronger is not None:
                stronger = verdict.stronger
                self._lanes.write(
                    self,
                    lambda store: _strengthen(store, reader.id, kept, stronger),
                    failed=lambda _error: None,  # the next right PIN tries again
                )
            then(reader)

        self._lanes.work(self, "compare", work, judge, failed=_told(refused))


def _told(refused: Refused) -> Callable[[Exception], None]:
    return lambda error: refused(languages.said(error))


def _read_people(store: Store) -> People:
    from core.store import readers

    with store.read() as reading:
        return People(readers.persons(reading, retired=False), readers.open_door(reading))


def _kept(store: Store, reader: ReaderId) -> str | None:
    from core.store import readers

    with store.read() as reading:
        if readers.get(reading, reader).retired:
            raise WorldError("This reader does not read here any more: ask an administrator.")
        return readers.pin_of(reading, reader)


def _strengthen(store: Store, reader: ReaderId, old: str, new: str) -> Changes:
    from core.store import readers

    if store.read_only:
        return Changes()
    with store.write(reader, "Strengthen a PIN") as unit:
        readers.strengthen_pin(unit, reader, old, new)
    changes: Changes = unit.changes
    return changes


def _join(store: Store, name: str) -> tuple[Changes, Reader]:
    from core.annotation import people
    from core.store import readers

    with store.read() as reading:
        known = readers.called(reading, name)
    if store.read_only and (known is None or not known.role.person):
        # Nobody new can be noted down, and another's name would open the gate.
        return Changes(), Reader(readers.NOBODY, name, Role.READER)
    changes, made = people.join(store, name)
    with store.read() as reading:
        return changes, readers.get(reading, made)
