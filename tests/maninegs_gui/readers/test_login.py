"""Logging in: profiles, PINs that wait longer each time, and nothing of a PIN anywhere."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
import shiboken6
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from core.annotation.people import People
from core.domain import pins
from core.domain.pins import Pin
from core.domain.roles import Act, Role
from core.domain.study import ReaderId
from core.store import Store, readers
from core.workspace import Workspace
from maninegs_gui.bridge.preferences import Preferences
from maninegs_gui.bridge.session import Session
from maninegs_gui.readers.desk import ReaderDesk
from maninegs_gui.readers.form import LoginForm
from maninegs_gui.readers.patience import Patience
from maninegs_gui.readers.words import initials
from tests.support.lanes import InlineLanes

TOKEN = "q7-Zebra-PIN"


@dataclass
class Bench:
    desk: ReaderDesk
    session: Session
    lanes: InlineLanes
    store: Store
    window: QMainWindow
    settings: QSettings
    clock: list[float]

    @property
    def form(self) -> LoginForm:
        assert self.desk.dialog is not None
        return self.desk.dialog.form

    def type(self, qtbot: QtBot, pin: str) -> None:
        """Type a PIN and press Enter."""
        qtbot.keyClicks(self.form.pin, pin)
        qtbot.keyClick(self.form.pin, Qt.Key.Key_Return)
        self.lanes.settle()


@pytest.fixture
def people(store: Store) -> dict[str, ReaderId]:
    with store.write(None, "people") as unit:
        made = {name: readers.ensure(unit, name) for name in ("Anna", "Berta", "Zoë Müller")}
        readers.ensure(unit, "CBIS-DDSM", Role.TABLE)
        readers.ensure(unit, "Consensus", Role.CONSENSUS)
        gone = readers.ensure(unit, "Gone")
        readers.set_retired(unit, gone, True)
        readers.set_pin(unit, made["Berta"], pins.hashed(Pin(TOKEN)))
    return made


@pytest.fixture
def bench(
    qtbot: QtBot,
    inline: InlineLanes,
    session: Session,
    store: Store,
    place: Workspace,
    people: dict[str, ReaderId],
) -> Iterator[Bench]:
    settings = QSettings(str(place.root / "window.ini"), QSettings.Format.IniFormat)
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    clock = [0.0]
    desk = ReaderDesk(inline, session, window, settings, Preferences(settings, session))
    desk.doorkeeper.patience._clock = lambda: clock[0]
    yield Bench(desk, session, inline, store, window, settings, clock)
    if desk.lock_.locked:
        desk.lock_.unlock(same=False)
    if desk.dialog is not None:
        desk.dialog.reject()


def test_only_persons_who_read_here_are_offered(bench: Bench) -> None:
    bench.desk.choose()
    assert bench.form.people.shown == ("Anna", "Berta", "Zoë Müller")


def test_the_last_reader_without_a_pin_is_taken_as_she_was(bench: Bench) -> None:
    bench.desk.start("Anna")
    assert bench.session.reader_name == "Anna"
    assert not bench.desk.lock_.locked
    assert bench.session.may(Act.MANAGE_READERS)


def test_with_a_pin_nothing_is_shown_before_it_was_typed(bench: Bench, qtbot: QtBot) -> None:
    bench.desk.start("Berta")
    assert bench.session.reader is None
    assert bench.desk.lock_.locked
    form = bench.desk._form
    assert form is not None
    assert form.people.reader is not None
    assert form.people.reader.name == "Berta"
    qtbot.keyClicks(form.pin, TOKEN)
    qtbot.keyClick(form.pin, Qt.Key.Key_Return)
    bench.lanes.settle()
    assert bench.session.reader_name == "Berta"
    assert not bench.desk.lock_.locked
    assert not bench.session.may(Act.MANAGE_READERS)


def test_a_store_that_had_no_reader_begins_with_the_accounts_name(
    bench: Bench, store: Store
) -> None:
    bench.desk.start("account")
    assert bench.session.reader_name == "account"


def test_once_an_administrator_has_a_pin_a_new_account_has_to_log_in(
    bench: Bench, people: dict[str, ReaderId]
) -> None:
    People(bench.store, people["Anna"]).set_pin(people["Anna"], pins.hashed(Pin("4711")))
    bench.desk.start("somebody")
    assert bench.session.reader is None
    assert bench.desk.lock_.locked
    assert bench.desk._form is not None
    assert bench.desk._form.join.isHidden()


def test_typing_narrows_the_list_and_enter_logs_in(bench: Bench, qtbot: QtBot) -> None:
    bench.desk.choose()
    bench.form.search.setText("zoe\u0308 m")
    assert bench.form.people.shown == ("Zoë Müller",)
    qtbot.keyClick(bench.form.search, Qt.Key.Key_Return)
    assert bench.session.reader_name == "Zoë Müller"
    assert bench.desk.dialog is None or not bench.desk.dialog.isVisible()


def test_arrows_choose_while_a_name_is_typed(bench: Bench, qtbot: QtBot) -> None:
    bench.desk.choose(preferred="Anna")
    qtbot.keyClick(bench.form.search, Qt.Key.Key_Down)
    assert not bench.form.pin.isHidden()
    qtbot.keyClick(bench.form.search, Qt.Key.Key_Down)
    assert bench.form.pin.isHidden()
    qtbot.keyClick(bench.form.search, Qt.Key.Key_Return)
    assert bench.session.reader_name == "Zoë Müller"


def test_a_new_name_is_added_only_when_that_is_meant(bench: Bench, qtbot: QtBot) -> None:
    bench.desk.choose()
    form = bench.form
    qtbot.keyClicks(form.search, "  Dora ")
    qtbot.keyClick(form.search, Qt.Key.Key_Return)
    assert bench.session.reader is None
    assert "new" in form.message.text()
    form.join.click()
    assert bench.session.reader_name == "Dora"


@pytest.mark.parametrize("name", ["CBIS-DDSM", "consensus", "Gone"])
def test_no_table_no_consensus_and_no_retired_reader_logs_in_by_her_name(
    bench: Bench, name: str
) -> None:
    bench.desk.choose()
    bench.form.search.setText(name)
    assert bench.form.people.reader is None
    bench.form.join.click()
    assert bench.session.reader is None
    assert bench.form.message.text()


def test_a_wrong_pin_is_said_and_after_three_a_reader_waits(bench: Bench, qtbot: QtBot) -> None:
    bench.desk.choose(preferred="Berta")
    for _ in range(3):
        bench.type(qtbot, "0000")
        assert bench.session.reader is None
    assert "Next try in" in bench.form.message.text()
    assert not bench.form.pin.isEnabled()
    bench.desk.dialog.reject()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: bench.desk.dialog is None)
    bench.desk.choose(preferred="Berta")
    assert "Next try in" in bench.form.message.text()
    bench.form.pin.setEnabled(True)
    bench.type(qtbot, TOKEN)
    assert bench.session.reader is None
    bench.clock[0] += 1000
    bench.form._show_wait()
    bench.type(qtbot, TOKEN)
    assert bench.session.reader_name == "Berta"
    assert bench.desk.doorkeeper.patience.wait(bench.session.reader or ReaderId(0)) == 0


@pytest.mark.parametrize("pin", [TOKEN, "0000"])
def test_an_answer_to_a_question_that_was_given_up_logs_nobody_in(
    bench: Bench, qtbot: QtBot, pin: str
) -> None:
    bench.desk.choose(preferred="Berta")
    qtbot.keyClicks(bench.form.pin, pin)
    qtbot.keyClick(bench.form.pin, Qt.Key.Key_Return)
    dialog = bench.desk.dialog
    assert dialog is not None
    dialog.reject()
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))
    bench.lanes.settle()
    assert bench.session.reader is None


def test_a_lock_that_comes_while_a_pin_is_checked_stays(bench: Bench, qtbot: QtBot) -> None:
    bench.desk.choose(preferred="Berta")
    qtbot.keyClicks(bench.form.pin, TOKEN)
    qtbot.keyClick(bench.form.pin, Qt.Key.Key_Return)
    bench.desk.lock()
    bench.lanes.settle()
    assert bench.session.reader is None
    assert bench.desk.lock_.locked


def test_another_reader_need_not_wait_and_gets_no_pin_of_the_one_before(
    bench: Bench, qtbot: QtBot
) -> None:
    bench.desk.choose(preferred="Berta")
    qtbot.keyClicks(bench.form.pin, "4711")
    bench.form.people.choose("Anna")
    assert bench.form.pin.text() == ""
    bench.form.take.click()
    assert bench.session.reader_name == "Anna"


def test_waiting_outlives_a_restart_and_a_clock_set_back(place: Workspace) -> None:
    file = str(place.root / "window.ini")
    now = [0.0]

    def patience() -> Patience:
        return Patience(QSettings(file, QSettings.Format.IniFormat), lambda: now[0])

    first = patience()
    waits = [first.failed(ReaderId(7)) for _ in range(6)]
    assert waits == sorted(waits)
    assert waits[-1] > 0
    assert patience().wait(ReaderId(7)) == waits[-1]
    assert patience().wait(ReaderId(8)) == 0
    first.clear(ReaderId(7))
    assert patience().wait(ReaderId(7)) == 0


def test_a_damaged_count_of_failures_locks_nobody_out(place: Workspace) -> None:
    settings = QSettings(str(place.root / "window.ini"), QSettings.Format.IniFormat)
    for damaged in ("x", "-5", "1e9", ""):
        settings.setValue("pins/7", damaged)
        assert Patience(settings, lambda: 0.0).wait(ReaderId(7)) == 0


def test_the_right_pin_strengthens_a_hash_of_less_work(
    bench: Bench, qtbot: QtBot, people: dict[str, ReaderId]
) -> None:
    salt, pin = b"0123456789abcdef", Pin(TOKEN)
    old = f"scrypt$12$8$1${pins._text(salt)}${pins._text(pin.hash(salt, 12, 8, 1))}"
    People(bench.store, people["Anna"]).set_pin(people["Berta"], old)
    bench.desk.choose(preferred="Berta")
    bench.type(qtbot, TOKEN)
    assert bench.session.reader_name == "Berta"
    with bench.store.read() as reading:
        kept = readers.pin_of(reading, people["Berta"])
    assert kept is not None
    assert not pins.outdated(kept)
    assert pins.matches(pin, kept)


def test_a_damaged_hash_is_said_with_the_way_out(
    bench: Bench, qtbot: QtBot, people: dict[str, ReaderId]
) -> None:
    People(bench.store, people["Anna"]).set_pin(people["Berta"], "scrypt$damaged")
    bench.desk.choose(preferred="Berta")
    bench.type(qtbot, TOKEN)
    assert bench.session.reader is None
    assert "administrator" in bench.form.message.text()


def test_no_pin_lies_in_the_workspace_the_log_or_any_sentence(
    bench: Bench, qtbot: QtBot, place: Workspace, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    bench.desk.choose(preferred="Berta")
    bench.type(qtbot, f"{TOKEN}x")
    bench.type(qtbot, TOKEN)
    assert bench.session.reader_name == "Berta"
    try:
        _fail(Pin(TOKEN))
    except RuntimeError as error:
        bench.lanes.fault(error)
    bench.settings.sync()
    bench.store.close()
    files = [path for path in place.root.rglob("*") if path.is_file()]
    assert any("fault-" in path.name for path in files)
    for path in files:
        raw = path.read_bytes()
        for form in (TOKEN.encode(), TOKEN.encode("utf-16-le"), TOKEN.encode("utf-16-be")):
            assert form not in raw, path.name
    assert TOKEN not in caplog.text
    assert TOKEN not in repr(bench.lanes.said)


def _fail(pin: Pin) -> None:
    raise RuntimeError(f"something of ours about {pin}")


def test_a_renamed_or_promoted_reader_is_followed_at_once(
    bench: Bench, people: dict[str, ReaderId]
) -> None:
    bench.desk.start("Zoë Müller")
    reader = people["Zoë Müller"]
    boss = People(bench.store, people["Anna"])
    bench.lanes.announce(boss.set_role(reader, Role.ADJUDICATOR), None)
    assert bench.session.may(Act.ADJUDICATE)
    bench.lanes.announce(boss.rename(reader, "Zoë Schmidt"), None)
    assert bench.session.reader_name == "Zoë Schmidt"
    bench.lanes.announce(boss.set_retired(reader, True), None)
    assert bench.desk.lock_.locked


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Anna Berg", "AB"), ("anna", "A"), ("李明", "李"), ("王 小明", "王"),
        ("Dr. med. Zoë Müller", "DM"), ("ليلى حداد", "لح"), ("-", "-"), ("'t Hooft", "H"),
    ],
)  # fmt: skip
def test_initials_of_names_of_any_script(name: str, shown: str) -> None:
    assert initials(name) == shown


def test_nothing_is_left_open_of_the_dialog(bench: Bench) -> None:
    bench.desk.choose()
    bench.desk.choose()
    assert bench.desk.dialog is not None
    bench.desk.dialog.reject()
    QApplication.processEvents()
    assert bench.desk.dialog is None
