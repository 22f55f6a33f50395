"""Every setting on the page has an effect in the window, most of them at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core import workspace as workspaces
from core.settings import FIELDS, Settings
from core.store import Store, backup
from maninegs_gui import restart
from maninegs_gui.reading import Reading
from tests.support import stores

ELSEWHERE = {
    "language": "tests of the languages",
    "display.scale": "tests/maninegs_gui/scale",
    "workspace.last": "the start of the program",
    "reports.offer": "tests of the reports",
}
"""What has its effect before there is a window."""
HERE = {
    "backups.minutes", "backups.kept", "storage.decoded", "storage.pictures", "training.device",
    "training.threads", "privacy.lock_minutes",
}  # fmt: skip


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings(tmp_path / "settings.json")
    made.set("training.device", "cpu")
    return made


@pytest.fixture
def reading(qtbot: QtBot, tmp_path: Path, settings: Settings) -> Iterator[Reading]:
    made = Reading(workspaces.create(tmp_path / "workspace"), settings)
    qtbot.addWidget(made.window)
    yield made
    made.close()


def test_every_setting_is_followed_somewhere() -> None:
    """A field that is added needs its effect, and a test of it."""
    shown = {one.key for one in FIELDS if not one.hidden}
    assert shown >= HERE
    assert shown - HERE - set(ELSEWHERE) == set(), "name where its effect is tested"


def test_settings_are_followed_at_once(reading: Reading, qtbot: QtBot) -> None:
    choices, keeper = reading.choices.choices, reading.safety.keeper
    pool = reading.pool()
    for key, value in (
        ("storage.decoded", 3), ("storage.pictures", 100), ("backups.minutes", 10),
        ("backups.kept", 9), ("privacy.lock_minutes", 7),
    ):  # fmt: skip
        choices.set(key, value)
    assert pool._keeper._most == 3 << 30
    assert reading.pictures._keeper._most == 100 << 20
    assert (keeper.every, keeper.last) == (timedelta(minutes=10), 9)
    assert reading.readers.idle._seconds == 7 * 60
    choices.set("privacy.lock_minutes", 0)
    assert reading.readers.idle._seconds == 0


def test_a_training_begins_as_the_settings_say(reading: Reading) -> None:
    form = reading.training.content.form
    form.fill()
    assert form.config().device == "cpu"
    reading.choices.choices.set("training.threads", 3)
    reading.choices.choices.set("training.device", "auto")
    assert (form.config().device, form.config().threads) == ("auto", 3)
    form.device.setCurrentIndex(form.device.findData("cpu"))
    assert form.config().device == "cpu"  # what is chosen for one counts


def test_decoders_begin_with_the_room_that_was_set(tmp_path: Path, qtbot: QtBot) -> None:
    settings = Settings(tmp_path / "settings.json")
    settings.set("storage.decoded", 2)
    made = Reading(workspaces.create(tmp_path / "workspace"), settings)
    qtbot.addWidget(made.window)
    try:
        assert made.pool()._keeper._most == 2 << 30
    finally:
        made.close()


def test_more_backups_are_kept_where_that_is_wanted(tmp_path: Path) -> None:
    filled = stores.filled(tmp_path, patients=1)
    path, folder = filled.closed(), tmp_path / "backups"
    for number in range(9):
        with Store.open(path) as store, store.write(filled.reader, "assess") as unit:
            stores.assess(unit, filled.breasts[number % 2], filled.reader)
        backup.keep(path, folder, every=timedelta(0), last=8)
    assert len(backup.listed(folder)) == 8
    with Store.open(path) as store, store.write(filled.reader, "assess") as unit:
        stores.assess(unit, filled.breasts[0], filled.reader)
    backup.keep(path, folder, every=timedelta(0), last=1)
    assert len(backup.listed(folder)) == backup.LAST  # never fewer


def test_the_settings_open_by_their_key_once_and_lead_elsewhere(
    reading: Reading, qtbot: QtBot
) -> None:
    reading.actions["help.settings"].trigger()
    dialog = reading.choices.dialog
    assert dialog is not None
    reading.actions["help.settings"].trigger()
    assert reading.choices.dialog is dialog
    there = {one.link.action for one in dialog.links}
    assert {"help.key_editor", "viewer.calibrate", "similar.site", "data.backups"} <= there
    heard: list[bool] = []
    reading.actions["go.models"].triggered.connect(lambda _on=False: heard.append(True))
    next(one for one in dialog.links if one.link.action == "go.models").open.click()
    assert heard
    assert reading.choices.dialog is None


def test_a_restart_closes_the_window_unless_something_keeps_it_open(
    reading: Reading, qtbot: QtBot, tmp_path: Path
) -> None:
    reading.window.show()
    reading.window.may_close = lambda: False
    reading.choices._restart()
    assert not restart._wanted
    reading.window.may_close = lambda: True
    reading.choices.choices.set("workspace.last", str(tmp_path / "other"))
    reading.choices._restart()
    assert restart._wanted == [tmp_path / "other"]
    restart.unwanted()
    assert not reading.window.isVisible()
