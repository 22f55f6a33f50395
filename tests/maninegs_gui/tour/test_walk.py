"""A tour notes what each step showed, and says so for programs and for people."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from maninegs_gui.tour.guide import Guide, TourFailed
from maninegs_gui.tour.report import write_report
from maninegs_gui.tour.route import STEPS, steps_of
from maninegs_gui.tour.walk import Step, Tour, walk


class Messages:
    text = "The disk is full."


class Window:
    messages = Messages()

    def grab(self) -> QPixmap:
        return QPixmap(4, 4)


class Reading:
    window = Window()


def see(tour: Tour) -> None:
    tour.guide.picture("seen")


def miss(_: Tour) -> None:
    raise TourFailed("waited 60 s for a breast")


def doubt(_: Tour) -> None:
    raise AssertionError


WAY = (
    Step("first", "the first", see),
    Step("second", "the second", miss),
    Step("third", "the third", doubt),
)


@pytest.fixture
def tour(tmp_path: Path, qtbot: QtBot) -> Tour:
    return Tour(Guide(Reading(), tmp_path), tmp_path)  # type: ignore[arg-type]


def test_a_step_that_fails_is_noted_and_the_next_is_tried(
    tour: Tour, capsys: pytest.CaptureFixture[str]
) -> None:
    seen = walk(tour, WAY)
    assert [(one.name, one.ok, one.note) for one in seen] == [
        ("first", True, ""),
        ("second", False, "waited 60 s for a breast; the window says: The disk is full."),
        ("third", False, "AssertionError; the window says: The disk is full."),
    ]
    assert [one.pictures for one in seen] == [
        ["01-seen.png"], ["02-second-failed.png"], ["03-third-failed.png"]
    ]  # fmt: skip
    assert all((tour.out / name).is_file() for one in seen for name in one.pictures)
    told = capsys.readouterr().err.splitlines()
    assert [line[:4] for line in told] == ["ok  ", "FAIL", "FAIL"]


def test_a_way_whose_steps_need_each_other_ends_at_the_first_that_fails(tour: Tour) -> None:
    assert [one.ok for one in walk(tour, WAY, until_failure=True)] == [True, False]


def test_a_step_that_needs_a_mass_fails_without_one(tour: Tour) -> None:
    (found,) = walk(tour, [Step("findings", "a mass is tagged", lambda tour: print(tour.mass))])
    assert found.note.startswith("no phantom with a mass")


def test_pictures_of_a_second_window_belong_to_the_same_step(tour: Tour) -> None:
    def beside(tour: Tour) -> None:
        tour.guide.beside(Reading()).picture("empty")  # type: ignore[arg-type]
        tour.guide.picture("after")

    (found,) = walk(tour, [Step("empty", "an empty workspace", beside)])
    assert found.pictures == ["01-empty.png", "01-after.png"]


def test_the_report_says_which_steps_were_not_seen(tour: Tour) -> None:
    write_report(walk(tour, WAY), tour.out, 12.34)
    report = json.loads((tour.out / "report.json").read_text(encoding="utf-8"))
    assert (report["version"], report["seconds"], report["ok"]) == (1, 12.3, False)
    assert [step["name"] for step in report["steps"]] == ["first", "second", "third"]
    assert report["steps"][0]["pictures"] == ["01-seen.png"]
    text = (tour.out / "report.md").read_text(encoding="utf-8")
    assert "1 of 3 steps as they should be, 12 s." in text
    assert "| first | the first |" in text
    assert "| second | **not seen**: waited 60 s for a breast;" in text


def test_the_large_case_is_opened_where_there_is_one(tmp_path: Path) -> None:
    names = [step.name for step in steps_of(tmp_path)]
    assert "large-case" not in names
    assert len(names) == len(set(names)) == len(STEPS) - 1
    (tmp_path / "phantoms" / "full").mkdir(parents=True)
    assert steps_of(tmp_path) == STEPS
