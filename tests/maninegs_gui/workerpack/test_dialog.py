"""The window of the GPU pack says whose worker is used, and takes a pack stick by stick."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core import places
from core.domain.progress import CancelToken
from core.jobs.protocol import VERSION
from core.store import Store
from core.workerpack import kept, taking, use
from core.workerpack.use import Standing
from maninegs_gui.workerpack.dialog import WorkerPackDialog
from tests.support import packs
from tests.support.lanes import InlineLanes


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home and a computer without packs."""
    monkeypatch.setenv(places.HOME, str(tmp_path / "home"))
    monkeypatch.setattr(kept, "_SHARED", tmp_path / "shared")
    use.trust_again()
    return tmp_path


@pytest.fixture
def lanes(qapp: QApplication, tmp_path: Path) -> Iterator[InlineLanes]:
    store = Store.open(tmp_path / "store" / "maninegs.sqlite")
    made = InlineLanes(store, tmp_path / "logs")
    yield made
    made.close()
    store.close()


@pytest.fixture
def dialog(qtbot: QtBot, lanes: InlineLanes) -> WorkerPackDialog:
    made = WorkerPackDialog(lanes)
    qtbot.addWidget(made)
    lanes.settle()
    return made


def texts(dialog: WorkerPackDialog) -> str:
    return "\n".join(one.text() for one in dialog.findChildren(QLabel) if not one.isHidden())


def test_without_a_pack_it_says_what_one_is_and_offers_to_take_it(dialog: WorkerPackDialog) -> None:
    assert dialog.headline.text() == "There is no GPU pack on this computer."
    assert "USB stick" in dialog.why.text()
    assert dialog.run.text() == "Take from a folder or stick"
    assert dialog.run.isEnabled()
    for button in (dialog.again, dialog.check, dialog.away, dialog.give_up):
        assert button.isHidden()


def test_a_whole_stick_is_taken_tested_and_used(
    dialog: WorkerPackDialog, lanes: InlineLanes, home: Path
) -> None:
    stick, found = packs.cut(home / "x")
    dialog.take(stick)
    assert dialog.busy
    assert not dialog.run.isEnabled()
    lanes.settle()
    assert not dialog.busy
    assert dialog.headline.text() == "The GPU pack trains and searches."
    assert "passed its self-test" in dialog.state.text()
    for part in (found.number, "torch 2.13.0+cu126, CUDA 12.6", "a training step on the graphics"):
        assert part in texts(dialog)
    assert use.status(VERSION).standing is Standing.READY


def test_parts_on_several_sticks_are_asked_for(
    dialog: WorkerPackDialog, lanes: InlineLanes, home: Path
) -> None:
    stick, found = packs.cut(home / "x", limit=12_000)
    second = home / "second"
    second.mkdir()
    for part in found.parts[2:]:
        shutil.move(stick / part.name, second)
    dialog.take(stick)
    lanes.settle()
    assert "are missing: insert the stick" in dialog.state.text()
    assert dialog.run.text() == "Go on with this or the next stick"
    assert not dialog.give_up.isHidden()
    dialog.take(stick)
    lanes.settle()
    assert "are missing: insert the stick" in dialog.state.text()
    dialog.take(second)
    lanes.settle()
    assert dialog.headline.text() == "The GPU pack trains and searches."
    assert dialog.give_up.isHidden()


def test_giving_up_or_closing_keeps_nothing(
    qtbot: QtBot, dialog: WorkerPackDialog, lanes: InlineLanes, home: Path
) -> None:
    stick, found = packs.cut(home / "x", limit=12_000)
    (stick / found.parts[0].name).unlink()
    for end in (dialog.give_up.click, dialog.close_button.click):
        dialog.take(stick)
        lanes.settle()
        assert dialog._taking is not None
        end()
        lanes.settle()
        left = {path.name for path in kept.own_root().iterdir()}
        assert left == {taking.LOCK}


def test_a_damaged_part_is_named_and_the_taking_goes_on(
    dialog: WorkerPackDialog, lanes: InlineLanes, home: Path
) -> None:
    stick, found = packs.cut(home / "x", limit=12_000)
    path = stick / found.parts[1].name
    whole = path.read_bytes()
    path.write_bytes(whole[:-5])
    dialog.take(stick)
    lanes.settle()
    assert "Part 2 of the GPU pack is damaged" in dialog.state.text()
    path.write_bytes(whole)
    dialog.take(stick)
    lanes.settle()
    assert dialog.headline.text() == "The GPU pack trains and searches."


def test_a_cancel_keeps_nothing(
    dialog: WorkerPackDialog, lanes: InlineLanes, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick, _ = packs.cut(home / "x")
    check = CancelToken.cancelled
    monkeypatch.setattr(CancelToken, "cancelled", property(lambda _self: True))
    work = lanes._put_off
    dialog.take(stick)
    # As the lane does, which hands the token over before anybody can cancel.
    monkeypatch.setattr(CancelToken, "cancelled", check)
    token = dialog._token
    assert token is not None
    assert work
    original = taking.Taking.take

    def take(self: taking.Taking, *arguments: object) -> None:
        token.cancel()
        original(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(taking.Taking, "take", take)
    lanes.settle()
    assert "nothing of it is kept" in dialog.state.text()
    assert {path.name for path in kept.own_root().iterdir()} == {taking.LOCK}


def test_a_failed_self_test_is_told_and_can_be_done_again(
    dialog: WorkerPackDialog, lanes: InlineLanes, home: Path
) -> None:
    stick, _ = packs.cut(home / "x", "processor")
    dialog.take(stick)
    lanes.settle()
    assert dialog.headline.text() == "The GPU pack is not used."
    assert "install NVIDIA's driver, then test again. Until then" in dialog.why.text()
    assert "did not pass" in dialog.state.text()
    assert dialog.why.property("role") == "warning"
    dialog.test()
    lanes.settle()
    assert dialog.headline.text() == "The GPU pack is not used."


def test_checking_names_the_file_that_changed(
    dialog: WorkerPackDialog, lanes: InlineLanes, home: Path
) -> None:
    found = packs.install(home / "x")
    with found.executable.open("a") as stream:
        stream.write("# more")
    dialog.look()
    lanes.settle()
    assert "altered or are missing" in dialog.why.text()
    dialog.check_files()
    lanes.settle()
    assert "maninegs of the GPU pack was altered" in dialog.state.text()


def test_removing_asks_once_and_goes_back_to_the_own_worker(
    dialog: WorkerPackDialog, lanes: InlineLanes, home: Path
) -> None:
    found = packs.install(home / "x")
    dialog.look()
    lanes.settle()
    assert dialog.question.isHidden()
    dialog.away.click()
    assert not dialog.question.isHidden()
    assert found.folder.exists()
    dialog.confirm.click()
    lanes.settle()
    assert dialog.state.text() == "The GPU pack is removed."
    assert dialog.headline.text() == "There is no GPU pack on this computer."
    assert not found.folder.exists()


def test_a_damaged_pack_can_be_removed_here_too(
    dialog: WorkerPackDialog, lanes: InlineLanes, home: Path
) -> None:
    found = packs.install(home / "x")
    (found.root / kept.CURRENT).write_text("{")
    dialog.look()
    lanes.settle()
    assert dialog.headline.text() == "The GPU pack is not used."
    assert not dialog.away.isHidden()
    dialog.away.click()
    dialog.confirm.click()
    lanes.settle()
    assert not found.folder.exists()


def test_an_administrators_pack_cannot_be_removed_by_a_reader(
    dialog: WorkerPackDialog, lanes: InlineLanes, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packs.install(home / "x")
    kept.own_root().rename(home / "shared-root")
    monkeypatch.setattr(kept, "shared_roots", lambda: (home / "shared-root",))
    dialog.look()
    lanes.settle()
    assert "for all users" in dialog.why.text()
    assert not dialog.away.isEnabled()
    assert "administrator" in dialog.away.toolTip()


def test_a_folder_without_a_pack_is_told(
    dialog: WorkerPackDialog, lanes: InlineLanes, home: Path
) -> None:
    dialog.take(home / "nothing")
    lanes.settle()
    assert "There is no GPU pack in nothing" in dialog.state.text()
    assert dialog.run.text() == "Take from a folder or stick"
