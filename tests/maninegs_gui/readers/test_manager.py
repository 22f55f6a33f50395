"""The profiles: an administrator manages all, a reader her own, and PINs are proved first."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from core.annotation.people import People
from core.domain import pins
from core.domain.pins import Pin
from core.domain.records import Reader
from core.domain.roles import Role
from core.domain.study import ReaderId
from core.store import Store, readers
from core.workspace import Workspace
from maninegs_gui.bridge.preferences import Preferences
from maninegs_gui.bridge.session import Session
from maninegs_gui.readers.doorkeeper import Doorkeeper
from maninegs_gui.readers.idle_setting import idle_minutes
from maninegs_gui.readers.manager import ReaderManager
from maninegs_gui.readers.patience import Patience
from tests.maninegs_gui.test_accessible import nameless
from tests.support.lanes import InlineLanes


@dataclass
class Bench:
    qtbot: QtBot
    lanes: InlineLanes
    session: Session
    store: Store
    settings: QSettings
    people: dict[str, ReaderId]

    def open(self, name: str) -> ReaderManager:
        """The dialog as the person called ``name`` gets it."""
        me = self.of(name)
        self.session.set_reader(me.id, me.name, me.role)
        keeper = Doorkeeper(self.lanes, Patience(self.settings), self.session)
        preferences = Preferences(self.settings, self.session, self.session)
        dialog = ReaderManager(self.lanes, self.session, keeper, preferences)
        self.qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    def of(self, name: str) -> Reader:
        with self.store.read() as reading:
            return next(one for one in readers.persons(reading) if one.name == name)

    def kept(self, name: str) -> str | None:
        with self.store.read() as reading:
            return readers.pin_of(reading, self.of(name).id)


@pytest.fixture
def bench(
    qtbot: QtBot, inline: InlineLanes, session: Session, store: Store, place: Workspace
) -> Bench:
    with store.write(None, "people") as unit:
        made = {name: readers.ensure(unit, name) for name in ("Anna", "Berta", "Carla")}
        readers.ensure(unit, "CBIS-DDSM", Role.TABLE)
    settings = QSettings(str(place.root / "window.ini"), QSettings.Format.IniFormat)
    return Bench(qtbot, inline, session, store, settings, made)


def names(dialog: ReaderManager) -> list[str]:
    table = dialog.table
    items = [table.topLevelItem(place) for place in range(table.topLevelItemCount())]
    return [item.text(0) for item in items if item is not None]


def fill_pin(dialog: ReaderManager, pin: str, again: str | None = None, current: str = "") -> None:
    dialog.form.pin.setText(pin)
    dialog.form.again.setText(pin if again is None else again)
    dialog.form.current.setText(current)
    dialog.form.set_pin.click()


def test_an_administrator_sees_all_persons_and_a_reader_herself(bench: Bench) -> None:
    assert names(bench.open("Anna")) == ["Anna", "Berta", "Carla"]
    own = bench.open("Berta")
    assert names(own) == ["Berta"]
    for part in (own.form.role, own.form.retire, own.form.site, own.add):
        assert part.isHidden()


def test_every_control_has_a_name(bench: Bench) -> None:
    assert not nameless(bench.open("Anna"))


def test_roles_names_and_retiring_are_carried_out_and_shown(bench: Bench) -> None:
    dialog = bench.open("Anna")
    dialog.table.choose(bench.people["Berta"])
    dialog.form.name.setText("Berta Schmidt")
    dialog.form.rename.click()
    assert "Berta Schmidt" in names(dialog)
    dialog.form.role_wanted.emit(Role.ADJUDICATOR)
    assert bench.of("Berta Schmidt").role is Role.ADJUDICATOR
    dialog.form.retire.click()
    assert bench.of("Berta Schmidt").retired
    assert names(dialog)[-1] == "Berta Schmidt"
    assert dialog.form.retire.text() == "Bring back"
    dialog.form.retire.click()
    assert not bench.of("Berta Schmidt").retired


def test_what_is_refused_is_said_and_shown_as_it_is(bench: Bench) -> None:
    dialog = bench.open("Anna")
    dialog.table.choose(bench.people["Anna"])
    dialog.form.role.setCurrentIndex(0)
    dialog.form.role.activated.emit(0)
    assert "only administrator" in dialog.message.text()
    assert dialog.form.role.currentData() == Role.ADMINISTRATOR
    dialog.form.name.setText("berta")
    dialog.form.rename.click()
    assert "choose another" in dialog.message.text()
    assert bench.of("Anna").name == "Anna"


def test_a_reader_is_added_by_the_name_that_was_typed(bench: Bench) -> None:
    dialog = bench.open("Anna")
    dialog.add.click()
    assert "Type the name" in dialog.message.text()
    dialog.form.name.setText(" 李明 ")
    dialog.add.click()
    assert "李明" in names(dialog)
    assert dialog.table.reader is not None
    assert dialog.table.reader.name == "李明"


def test_her_own_pin_is_changed_only_by_who_knows_it(bench: Bench) -> None:
    dialog = bench.open("Berta")
    fill_pin(dialog, "4711")
    bench.lanes.settle()
    kept = bench.kept("Berta")
    assert kept is not None
    assert pins.matches(Pin("4711"), kept)
    for current in ("", "0000"):
        fill_pin(dialog, "9999", current=current)
        bench.lanes.settle()
        assert bench.kept("Berta") == kept
        assert dialog.message.text()
    fill_pin(dialog, "9999", current="4711")
    bench.lanes.settle()
    changed = bench.kept("Berta")
    assert changed is not None
    assert pins.matches(Pin("9999"), changed)
    dialog.form.current.setText("9999")
    dialog.form.unpin.click()
    bench.lanes.settle()
    assert bench.kept("Berta") is None


def test_an_administrator_resets_a_pin_that_was_forgotten(bench: Bench) -> None:
    People(bench.store, bench.people["Berta"]).set_pin(
        bench.people["Berta"], pins.hashed(Pin("forgotten"))
    )
    dialog = bench.open("Anna")
    dialog.table.choose(bench.people["Berta"])
    assert dialog.form.current.isHidden()
    fill_pin(dialog, "4711")
    bench.lanes.settle()
    kept = bench.kept("Berta")
    assert kept is not None
    assert pins.matches(Pin("4711"), kept)


@pytest.mark.parametrize(("pin", "again"), [("4711", "4712"), ("123", "123"), ("", "")])
def test_a_pin_that_was_mistyped_or_is_too_short_is_not_set(
    bench: Bench, pin: str, again: str
) -> None:
    dialog = bench.open("Berta")
    fill_pin(dialog, pin, again)
    bench.lanes.settle()
    assert bench.kept("Berta") is None
    assert dialog.message.text()
    assert dialog.form.pin.text() == ""


def test_the_site_may_ask_for_an_earlier_lock_than_a_reader_and_never_a_later(
    bench: Bench,
) -> None:
    dialog = bench.open("Anna")
    preferences = Preferences(bench.settings, bench.session, bench.session)
    assert idle_minutes(preferences) == 0
    dialog.form.minutes.setValue(10)
    assert idle_minutes(preferences) == 10
    dialog.form.site.setValue(5)
    assert idle_minutes(preferences) == 5
    dialog.form.minutes.setValue(0)
    assert idle_minutes(preferences) == 5
    dialog.form.minutes.setValue(2)
    assert idle_minutes(preferences) == 2
