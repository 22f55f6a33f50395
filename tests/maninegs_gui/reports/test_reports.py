"""What went wrong before is offered calmly; log, reports, diagnostics and about show what is."""

from __future__ import annotations

import json
import logging
import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core import log, places
from core.reports import crash, faults, reading
from core.reports.crash import Ended
from core.reports.session import End
from core.settings import Settings, SiteFile
from core.workspace import Workspace
from maninegs_gui.reports import crash as qt_crash
from maninegs_gui.reports.about import AboutDialog
from maninegs_gui.reports.diagnostics_dialog import DiagnosticsDialog
from maninegs_gui.reports.log_window import LogWindow
from maninegs_gui.reports.offer import OFFER, OfferBar, offer
from maninegs_gui.reports.report_window import ReportWindow
from maninegs_gui.widgets.message_bar import MessageBar
from tests.support.lanes import InlineLanes


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MANINEGS_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def settings(home: Path) -> Settings:
    return Settings(home / "config" / "settings.json")


@pytest.fixture
def noted() -> None:
    """A log with something in it."""
    log.begin(log.ProcessKind.APPLICATION)
    for number in range(30):
        logging.getLogger("core.store").info("Row %d was written.", number)
    logging.getLogger("core.jobs").warning("A worker was slow.")
    log.end()
    log.begin(log.ProcessKind.WORKER)
    logging.getLogger("core.worker").error("A job failed.")
    log.end()


def crashed(home: Path) -> Path:
    return faults.write("crash", ["Aborted", "    core/x.py:1 in f"], places.logs(),
                        "process: application")  # fmt: skip


def make(
    qtbot: QtBot, settings: Settings, *ended: Ended
) -> tuple[OfferBar | None, list[QWidget], MessageBar]:
    placed: list[QWidget] = []
    messages = MessageBar()
    qtbot.addWidget(messages)
    bar = offer(settings, messages, placed.append, lambda _: None, collected=lambda: ended)
    for one in placed:
        qtbot.addWidget(one)
    return bar, placed, messages


def test_a_crash_is_offered_in_a_bar_and_never_in_a_dialog(
    qtbot: QtBot, settings: Settings, home: Path, tmp_path: Path
) -> None:
    report = crashed(home)
    bar, placed, _ = make(qtbot, settings, Ended(End.CRASH, report), Ended(End.KILLED, None))
    assert bar is not None
    assert placed == [bar]
    assert QApplication.activeModalWidget() is None
    assert "crashed last time" in bar.text.text()
    assert {b.accessibleName() for b in bar.findChildren(QPushButton)} == {
        "Show the report", "Save it for support", "Never mind", "Do not offer this again"
    }  # fmt: skip
    bar.save_to(tmp_path / "out.txt")
    assert (tmp_path / "out.txt").read_text() == faults.read(report)
    (tmp_path / "file").write_text("")
    bar.save_to(tmp_path / "file" / "out.txt")
    assert "cannot be written" in bar.text.text()
    shown: list[object] = []
    bar.show_wanted.connect(shown.append)
    bar.show_button.click()
    assert shown == [report]
    assert bar.isHidden()


@pytest.mark.parametrize(
    ("end", "words"), [(End.KILLED, "ended from outside"), (End.COMPUTER, "went off or restarted")]
)
def test_how_it_ended_is_said(qtbot: QtBot, settings: Settings, end: End, words: str) -> None:
    bar, _, _ = make(qtbot, settings, Ended(end, None))
    assert bar is not None
    assert words in bar.text.text()
    assert bar.save_button.isHidden()


def test_nothing_is_offered_after_a_clean_end_or_when_nobody_wants_it(
    qtbot: QtBot, settings: Settings
) -> None:
    assert make(qtbot, settings)[0] is None
    bar, _, _ = make(qtbot, settings, Ended(End.KILLED, None))
    assert bar is not None
    bar.never.click()
    assert not settings.flag(OFFER)
    assert make(qtbot, settings, Ended(End.KILLED, None))[0] is None


def test_where_the_site_fixed_it_nobody_is_asked(qtbot: QtBot, home: Path) -> None:
    settings = Settings(home / "s.json", SiteFile("site", {}, {OFFER: True}))
    bar, _, _ = make(qtbot, settings, Ended(End.KILLED, None))
    assert bar is not None
    assert bar.never.isHidden()


def test_an_error_in_a_thread_is_told_in_the_message_bar(qtbot: QtBot, settings: Settings) -> None:
    _, _, messages = make(qtbot, settings)
    for tell in crash.told:
        tell("fault-1.txt")
    qtbot.waitUntil(lambda: "fault-1.txt" in messages.text)


def test_the_log_is_filtered_searched_and_copied(
    qtbot: QtBot, inline: InlineLanes, noted: None
) -> None:
    window = LogWindow(inline)
    qtbot.addWidget(window)
    inline.settle()
    assert len(window.model.entries) == 32
    assert window.model.entries[0].text == "A job failed."
    window.level.setCurrentIndex(window.level.findData("WARNING"))
    inline.settle()
    assert [e.text for e in window.model.entries] == ["A job failed.", "A worker was slow."]
    window.kind.setCurrentIndex(window.kind.findData("application"))
    inline.settle()
    assert [e.text for e in window.model.entries] == ["A worker was slow."]
    window.level.setCurrentIndex(0)
    inline.settle()
    window.search.setText("ROW 29")
    qtbot.waitUntil(lambda: not window._typing.isActive())
    inline.settle()
    assert len(window.model.entries) == 1
    window.table.selectRow(0)
    assert "Row 29 was written." in window.detail.toPlainText()
    window.copy()
    assert "Row 29 was written." in QApplication.clipboard().text()
    window.search.setText("nothing like that")
    qtbot.waitUntil(lambda: not window._typing.isActive())
    inline.settle()
    assert window.pages.currentIndex() == 0
    assert "No entry like that" in window.empty.text


def test_who_follows_sees_what_comes(qtbot: QtBot, inline: InlineLanes, noted: None) -> None:
    window = LogWindow(inline)
    qtbot.addWidget(window)
    inline.settle()
    window.follow.setChecked(True)
    inline.settle()
    before = len(window.model.entries)
    log.begin(log.ProcessKind.APPLICATION)
    logging.getLogger("core").info("One more.")
    log.end()
    window._read()
    inline.settle()
    assert len(window.model.entries) == before + 1
    window.follow.setChecked(False)


def test_an_empty_log_says_so(qtbot: QtBot, inline: InlineLanes) -> None:
    window = LogWindow(inline)
    qtbot.addWidget(window)
    inline.settle()
    assert "Nothing was noted yet" in window.empty.text
    assert window.pages.currentIndex() == 0


def test_of_a_large_log_only_the_newest_are_shown_until_older_ones_are_asked_for(
    qtbot: QtBot, inline: InlineLanes
) -> None:
    line = {"at": "2026-01-01T00:00:00+00:00", "clock": 1.0, "level": "INFO", "part": "core",
            "process": 1, "kind": "application", "text": "A row."}  # fmt: skip
    path = log.file_of(log.ProcessKind.APPLICATION)
    path.parent.mkdir(parents=True)
    path.write_text((json.dumps(line) + "\n") * 5000 + "not a line of ours\n{}\n")
    window = LogWindow(inline)
    qtbot.addWidget(window)
    inline.settle()
    assert len(window.model.entries) == 2000
    assert not window.older.isHidden()
    window.older.click()
    inline.settle()
    assert len(window.model.entries) == 5000
    assert window.older.isHidden()
    found = reading.read(places.logs(), reading.Wanted(level="ERROR"))
    assert found.entries == ()


def test_reports_are_shown_saved_and_deleted(
    qtbot: QtBot, place: Workspace, home: Path, tmp_path: Path
) -> None:
    empty = ReportWindow(place)
    qtbot.addWidget(empty)
    assert empty.pages.currentIndex() == 0
    crashed(home)
    other = faults.write("fault", ["builtins.ValueError"], place.logs)
    window = ReportWindow(place)
    qtbot.addWidget(window)
    assert window.list.count() == 2
    window.show_report(other)
    assert "builtins.ValueError" in window.text.toPlainText()
    window.save_to(tmp_path / "a.txt")
    assert (tmp_path / "a.txt").read_text() == other.read_text()
    window.delete()
    assert not other.exists()
    assert window.list.count() == 1


def test_what_is_seen_of_the_diagnostics_is_what_is_saved(
    qtbot: QtBot, inline: InlineLanes, place: Workspace, noted: None, tmp_path: Path
) -> None:
    dialog = DiagnosticsDialog(inline, place)
    qtbot.addWidget(dialog)
    assert not dialog.run.isEnabled()
    inline.settle()
    assert dialog.run.isEnabled()
    seen = {}
    for row in range(dialog.list.count()):
        dialog.list.setCurrentRow(row)
        seen[dialog.list.item(row).data(256)] = dialog.text.toPlainText()
    dialog.save_to(tmp_path / "out.zip")
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        assert {name: archive.read(name).decode() for name in archive.namelist()} == seen
    assert "screens" in seen["computer.json"]
    assert "A worker was slow." in seen["log/application.txt"]
    assert "out.zip" in dialog.state.text()
    (tmp_path / "file").write_text("")
    dialog.save_to(tmp_path / "file" / "out.zip")
    assert "cannot be written" in dialog.state.text()


def test_about_tells_versions_licences_and_the_research_use(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    assert "PySide6-Essentials 6.11.3" in dialog.made_of.toPlainText()
    assert "sqlite" in dialog.made_of.toPlainText()
    assert "LGPL-3.0-only" in dialog.licences.toPlainText()
    assert "Apache License" in dialog.own.toPlainText()
    dialog.copy()
    assert "maninegs" in QApplication.clipboard().text()


def test_of_what_qt_says_only_the_known_is_kept(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

    log.begin(log.ProcessKind.APPLICATION)
    context = QMessageLogContext()
    qt_crash.heard(QtMsgType.QtWarningMsg, context, "cannot open /home/Erika^Muster/x")
    qt_crash.heard(QtMsgType.QtCriticalMsg, context, "qt: could not connect to display :0")
    log.end()
    newest = [e.text for e in reading.read(places.logs(), reading.Wanted()).entries]
    assert newest == ["Qt spoke of other: no-display.", "Qt spoke of other: other."]
    assert "Erika" in capsys.readouterr().err
