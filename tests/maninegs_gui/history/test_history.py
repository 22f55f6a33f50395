"""The history of a case in a window: words, filters, jumps, the way back, and a table."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from core.annotation import Annotator, describe
from core.annotation.case_history import Seen
from core.annotation.describe import Told
from core.domain.assessment import Category, Density
from core.domain.finding import FindingId
from core.domain.records import HistoryEntry
from core.domain.study import ReaderId, Side
from core.store import Store, breasts, findings, readers
from core.workspace import Workspace
from maninegs_gui.bridge.session import Session
from maninegs_gui.history import export, words
from maninegs_gui.history.dialog import HistoryDialog
from tests.support import stores
from tests.support.lanes import InlineLanes
from tests.support.stores import Filled


@dataclass
class Bench:
    dialog: HistoryDialog
    session: Session
    lanes: InlineLanes
    full: Filled
    finding: FindingId
    other: ReaderId

    @property
    def said(self) -> list[str]:
        """What each entry says, newest first."""
        return [row[3] for row in self.dialog.list.rows if len(row) == 4]

    def choose(self, sentence: str) -> None:
        """Choose the newest entry that says so."""
        for item in self.dialog.list._entries():
            if sentence in item.text(3):
                self.dialog.list.setCurrentItem(item)
                return
        raise AssertionError(f"{sentence} is not in {self.said}")


@pytest.fixture
def store(place: Workspace) -> Iterator[Store]:
    full = stores.filled(place.root, 2, tagged=False, proven=False)
    yield full.store
    full.store.close()


@pytest.fixture
def bench(qtbot: QtBot, inline: InlineLanes, session: Session, store: Store) -> Iterator[Bench]:
    with store.read() as reading:
        infos = breasts.all_breasts(reading)
        reader = readers.all_readers(reading)[0].id
        images = tuple(one.id for one in stores.images.of_exam(reading, infos[0].exam))
    with store.write(None, "another") as unit:
        other = readers.ensure(unit, "Dr. Zebra")
    me = Annotator(store, reader)
    _, finding = me.add_finding(
        infos[0].id, "mass", [("mass_margin", "circumscribed")], [stores.box(images[0])]
    )
    me.set_descriptor(finding, "mass_margin", "spiculated", True)
    me.set_regions(finding, [stores.box(images[0], 60.5)])
    me.save_assessment(infos[0].id, Category.C3, Density.B)
    me.save_assessment(infos[0].id, Category.C4A, Density.B)
    me.add_finding(infos[1].id, "mass")
    full = Filled(store, reader, tuple(one.id for one in infos), images, (finding,))
    session.set_reader(reader, "Reader One")
    session.open_exam(infos[0].exam)
    dialog = HistoryDialog(inline, session)
    dialog.show()
    yield Bench(dialog, session, inline, full, finding, other)
    if shiboken6.isValid(dialog):
        dialog.close()


def test_changes_are_said_in_words_newest_first(bench: Bench) -> None:
    assert bench.said[:6] == [
        "Finding added: Mass",
        "Assessment: 3 → 4A",
        "Assessment 3\nDensity: B",
        "Region moved on RCC",
        "Mass margin: Circumscribed → Spiculated",
        "Finding added: Mass\nMass margin: Circumscribed\nRegion on RCC",
    ]


def test_every_kind_of_change_and_every_field_has_words() -> None:
    for what in describe.What:
        assert words.sentence(Told(what, ("a", "b", "c")))
    for field in describe.Field:
        assert words.field_name(field)


def test_each_day_has_a_heading_and_a_time_its_offset() -> None:
    at = datetime(2026, 3, 29, 2, 30, 5, tzinfo=timezone(timedelta(hours=-5, minutes=-30)))
    assert words.day(at) == "2026-03-29"
    assert words.moment(at) == "02:30:05 -05:30"


def test_a_clock_that_jumped_back_gets_its_day_twice_and_no_other_order(
    bench: Bench, qtbot: QtBot
) -> None:
    def entry(id_: int, day: int) -> Seen:
        at = datetime(2026, 1, day, tzinfo=UTC)
        one = HistoryEntry(id_, at, None, "x", "change", "other", id_, None, None, None)
        return Seen(one, "", None, (Told(describe.What.OTHER, (str(id_),)),))

    bench.dialog.list.show_entries([entry(4, 2), entry(3, 1), entry(2, 2), entry(1, 2)])
    assert [row[0] if len(row) == 1 else row[3] for row in bench.dialog.list.rows] == [
        "2026-01-02", "4", "2026-01-01", "3", "2026-01-02", "2", "1",
    ]  # fmt: skip


def test_filters_keep_one_breast_one_kind_one_finding(bench: Bench) -> None:
    filters = bench.dialog.filters
    filters.kind.setCurrentText("Assessments")
    assert bench.said == ["Assessment: 3 → 4A", "Assessment 3\nDensity: B"]
    filters.kind.setCurrentIndex(0)
    filters.side.setCurrentText("Left breast")
    assert bench.said[0] == "Finding added: Mass"
    assert "Assessment: 3 → 4A" not in bench.said
    filters.side.setCurrentIndex(0)
    filters.finding.setCurrentIndex(1)
    assert bench.said == [
        "Region moved on RCC",
        "Mass margin: Circumscribed → Spiculated",
        "Finding added: Mass\nMass margin: Circumscribed\nRegion on RCC",
    ]
    filters.finding.setCurrentIndex(0)
    filters.who.setCurrentText("the program")
    assert "Finding added: Mass" not in bench.said
    assert bench.said


def test_one_jumps_along_what_became_of_one_thing(bench: Bench) -> None:
    bench.choose("Region moved")
    bench.dialog.next.click()
    assert bench.dialog.list.currentItem().text(3).startswith("Mass margin")
    bench.dialog.next.click()
    bench.dialog.next.click()
    assert bench.dialog.list.currentItem().text(3).startswith("Finding added")
    bench.dialog.previous.click()
    assert bench.dialog.list.currentItem().text(3).startswith("Mass margin")


def test_going_back_is_one_act_that_undo_takes_back(bench: Bench) -> None:
    def margin() -> set[str]:
        with bench.full.store.read() as reading:
            found = findings.get(reading, bench.finding)
        return {value for axis, value in found.descriptors if axis == "mass_margin"}

    bench.choose("Mass margin: Circumscribed → Spiculated")
    bench.dialog.before.click()
    assert margin() == {"circumscribed"}
    assert "Brought back" in bench.dialog.message.text()
    assert bench.said[0].startswith("Mass margin: Spiculated → Circumscribed")
    Annotator(bench.full.store, bench.full.reader).undo()
    assert margin() == {"spiculated"}


def test_what_cannot_be_brought_back_is_said(bench: Bench) -> None:
    bench.choose("Assessment: 3 → 4A")
    bench.dialog.after.click()
    assert "nothing to bring back" in bench.dialog.message.text()
    bench.choose("Image imported: LMLO")
    assert not bench.dialog.before.isEnabled()
    assert not bench.dialog.after.isEnabled()


def test_another_readers_work_is_held_back_until_she_has_assessed(bench: Bench) -> None:
    her = Annotator(bench.full.store, bench.other)
    left = bench.full.breasts[1]
    bench.lanes.announce(her.add_finding(left, "mass")[0], None)
    bench.lanes.announce(her.save_assessment(left, Category.C5, Density.D), None)
    assert "Zebra" not in repr(bench.dialog.list.rows)
    assert "left breast" in bench.dialog.held_back.text()
    mine = Annotator(bench.full.store, bench.full.reader)
    bench.lanes.announce(mine.save_assessment(left, Category.C1, None), None)
    assert "Dr. Zebra" in repr(bench.dialog.list.rows)
    assert bench.dialog.held_back.isHidden()
    bench.choose("Assessment 5")
    assert not bench.dialog.before.isEnabled()


def test_it_closes_for_the_next_reader_and_the_next_case(bench: Bench, qtbot: QtBot) -> None:
    bench.session.set_reader(bench.other, "Dr. Zebra")
    qtbot.waitUntil(lambda: not shiboken6.isValid(bench.dialog))


def test_once_closed_it_hears_of_no_reader_and_no_case_any_more(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.dialog.destroyed):
        bench.dialog.close()
    with qtbot.captureExceptions() as caught:
        bench.session.set_reader(bench.other, "Reader Two")
        bench.session.open_exam(None)
    assert caught == []


def test_what_is_shown_can_be_saved_and_names_no_patient(bench: Bench, tmp_path: Path) -> None:
    mine = Annotator(bench.full.store, bench.full.reader)
    bench.lanes.announce(mine.set_note(bench.finding, "=HYPERLINK(1)"), None)
    path = tmp_path / "out.csv"
    bench.dialog.save_to(path)
    rows = list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))
    assert tuple(rows[0]) == export.COLUMNS
    assert [int(row["sequence"]) for row in rows] == sorted(
        (int(row["sequence"]) for row in rows), reverse=True
    )
    told = path.read_text(encoding="utf-8-sig")
    assert "Assessment: 3 → 4A" in told
    for secret in ("P0001", "Anna", "1960-01-01"):
        assert secret not in told
    assert not [cell for row in rows for cell in row.values() if cell[:1] in "=+-@" and cell]


def test_a_table_that_cannot_be_written_is_said(bench: Bench, tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("")
    bench.dialog.save_to(tmp_path / "a file" / "out.csv")
    assert "cannot be written" in bench.dialog.message.text()


def test_sides_are_named() -> None:
    assert {words.side_name(side) for side in (Side.RIGHT, Side.LEFT, None)} == {
        "Right breast", "Left breast", "Exam",
    }  # fmt: skip
