"""The page of models: what it lists, compares, and lets a person do."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core import workspace as workspaces
from core.domain.changes import Changes, Topic
from core.domain.errors import DamagedArtefact
from core.domain.study import ReaderId
from maninegs_gui import theme
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.bridge.session import Session
from maninegs_gui.models import words
from maninegs_gui.models.controller import ModelsController
from maninegs_gui.models.screen import ModelsScreen
from maninegs_gui.models.values import UNTRAINED, Hindrance, Overview, State, Use
from maninegs_gui.widgets.interval_cell import INTERVAL
from tests.support.models_page import FakeModels, compared, entry, row

IN_USE, OFFERED, UNMEASURED, RUNNING, DELETED = ("5" * 32, "8" * 32, "6" * 32, "9" * 32, "1" * 32)


class NoStore:
    """What lanes want of a store beside its content."""

    def close(self) -> None: ...


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    theme.apply(qapp)


@pytest.fixture
def lanes(qtbot: QtBot, tmp_path: Path) -> Iterator[Lanes]:
    made = Lanes(NoStore, tmp_path)  # type: ignore[arg-type]
    yield made
    made.close()


@pytest.fixture
def session(tmp_path: Path, qapp: QApplication) -> Session:
    made = Session(workspaces.create(tmp_path / "workspace"))
    made.set_reader(ReaderId(7), "Dr. Okafor")
    return made


Opener = Callable[[FakeModels], ModelsScreen]


@pytest.fixture
def open_page(qtbot: QtBot, lanes: Lanes, session: Session) -> Opener:
    def run(backend: FakeModels) -> ModelsScreen:
        page = ModelsScreen(lanes, session, ModelsController(lanes, session, backend))
        qtbot.addWidget(page)
        page.resize(1500, 900)
        page.show()
        qtbot.waitUntil(lambda: bool(backend.asked))
        settled(qtbot, lanes)
        return page

    return run


def settled(qtbot: QtBot, lanes: Lanes) -> None:
    """Wait until nothing is under way and what came back was shown."""
    qtbot.waitUntil(lambda: not lanes._running, timeout=20_000)


def pick(page: ModelsScreen, uid: str) -> None:
    page.list.choose(uid)


def compares(backend: FakeModels) -> list[tuple[str, ...]]:
    """What was to be compared, in order; it is asked beside other things."""
    return [one for one in backend.asked if one[0] == "compare"]


def texts(page: ModelsScreen) -> str:
    return " ".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def cell(page: ModelsScreen, line: int, column: int) -> str:
    item = page.compare.table.item(line, column)
    assert item is not None
    return item.text()


# the list


def test_an_empty_workspace_says_what_to_do(open_page: Opener, qtbot: QtBot) -> None:
    page = open_page(FakeModels(entries=()))
    assert page.nothing.isVisible()
    assert "start a training" in page.nothing.text
    assert not page.tabs.isVisible()
    with qtbot.waitSignal(page.train_wanted):
        page.nothing.button.click()


def test_models_are_listed_newest_first_and_all_runs_on_demand(open_page: Opener) -> None:
    backend = FakeModels()
    page = open_page(backend)
    models = [one.uid for one in backend.entries if one.use is not Use.NONE]
    assert list(page.list.uids) == models
    page.all_runs.click()
    assert list(page.list.uids) == [one.uid for one in backend.entries]
    spoken = page.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "running" in spoken
    assert "resnet-50" in spoken


def test_where_no_run_made_a_model_all_runs_are_listed(open_page: Opener) -> None:
    page = open_page(FakeModels(entries=(entry(3, State.FAILED),)))
    assert page.list.uids == ("3" * 32,)
    assert page.all_runs.isChecked()


def test_the_model_in_use_is_looked_at_first_and_said_with_who_accepted_it(
    open_page: Opener,
) -> None:
    page = open_page(FakeModels())
    assert page.list.uid == IN_USE
    assert "accepted by Dr. Lindqvist" in page.used.text()


def test_a_choice_survives_a_refresh_and_another_filter(
    open_page: Opener, qtbot: QtBot, lanes: Lanes
) -> None:
    page = open_page(FakeModels())
    pick(page, OFFERED)
    page.all_runs.click()
    assert page.list.uid == OFFERED
    lanes.announce(Changes.of(Topic.RUNS), None)
    settled(qtbot, lanes)
    assert page.list.uid == OFFERED
    assert [one.isSelected() for one in map(page.list.item, range(page.list.count()))].count(
        True
    ) == 1


def test_a_run_that_another_page_names_is_found_also_without_a_model(
    open_page: Opener, qtbot: QtBot, lanes: Lanes
) -> None:
    backend = FakeModels()
    page = open_page(backend)
    page.show_run(RUNNING)
    assert page.list.uid == RUNNING
    late = entry(10, use=Use.OFFERED)
    backend.entries = (late, *backend.entries)
    page.show_run(late.uid, compare=True)
    settled(qtbot, lanes)
    assert page.list.uid == late.uid
    assert page.tabs.currentWidget() is page.compare


# the chosen one


def test_the_card_is_shown_whole_and_copied_as_markdown(
    open_page: Opener, qtbot: QtBot, lanes: Lanes, tmp_path: Path
) -> None:
    page = open_page(FakeModels())
    assert "What it is not for" in texts(page)
    assert "Density: c" in texts(page)
    page.card.copy.click()
    assert QGuiApplication.clipboard().text().startswith("# Model")
    page.card.save_to(tmp_path / "card.md")
    assert (tmp_path / "card.md").read_text(encoding="utf-8").startswith("# Model")
    (tmp_path / "folder").mkdir()
    told: list[str] = []
    lanes.told.connect(lambda _tone, text: told.append(text))
    page.card.save_to(tmp_path / "folder")
    assert "folder cannot be written" in told[0]


def test_a_run_without_a_model_says_why_it_has_no_card(
    open_page: Opener, qtbot: QtBot, lanes: Lanes
) -> None:
    page = open_page(FakeModels())
    page.show_run("7" * 32)
    settled(qtbot, lanes)
    assert "has no model" in page.card.empty.text
    assert not page.compare.other.isVisible()


def test_settings_that_differ_from_the_preset_come_first(open_page: Opener) -> None:
    page = open_page(FakeModels())
    page.tabs.setCurrentWidget(page.settings)
    table = page.settings.table
    first = [table.item(line, 0).text() for line in range(3)]
    assert first == ["epochs", "sampler.sigma", "seed"]
    assert table.item(0, 2).text() == "20"
    assert "3 settings differ" in page.settings.summary.text()


def test_curves_are_drawn_beside_chance(open_page: Opener) -> None:
    page = open_page(FakeModels())
    assert page.curves.loss.points(0) == page.curves.loss.points(1) == 20
    assert page.curves.distance.points(1) == 20


def test_files_are_only_compared_when_looked_at_and_damage_is_a_sentence(
    open_page: Opener, qtbot: QtBot, lanes: Lanes
) -> None:
    backend = FakeModels(damaged=True)
    page = open_page(backend)
    assert ("files", IN_USE) not in backend.asked
    page.tabs.setCurrentWidget(page.files)
    settled(qtbot, lanes)
    assert backend.asked.count(("files", IN_USE)) == 1
    assert "was altered or is damaged" in page.files.verdict.text()
    pick(page, OFFERED)
    settled(qtbot, lanes)
    assert ("files", OFFERED) in backend.asked


# comparing


def test_an_offered_model_is_compared_with_the_one_in_use(
    open_page: Opener, qtbot: QtBot, lanes: Lanes
) -> None:
    backend = FakeModels()
    page = open_page(backend)
    page.show_run(OFFERED, compare=True)
    settled(qtbot, lanes)
    assert compares(backend)[-1] == ("compare", OFFERED, "with", IN_USE)
    assert cell(page, 0, 0) == "Frozen probe, AUC"
    assert cell(page, 0, 1).splitlines() == ["0.84", "0.79 to 0.90"]
    assert cell(page, 0, 3).splitlines()[0] == "+0.031"
    assert "118 common test patients, 203 proven breasts" in page.compare.common.text()
    assert "No difference was shown" in page.compare.meaning.text()
    assert "nothing of other devices" in page.compare.limits.text()


def test_the_second_of_two_chosen_is_what_the_first_is_compared_with(
    open_page: Opener, qtbot: QtBot, lanes: Lanes
) -> None:
    backend = FakeModels()
    page = open_page(backend)
    pick(page, OFFERED)
    settled(qtbot, lanes)
    other = next(row for row, uid in enumerate(page.list.uids) if uid == "4" * 32)
    place = page.list.visualItemRect(page.list.item(other)).center()
    qtbot.mouseClick(
        page.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier,
        QPoint(place),
    )  # fmt: skip
    settled(qtbot, lanes)
    assert compares(backend)[-1] == ("compare", OFFERED, "with", "4" * 32)
    assert page.tabs.currentWidget() is page.compare
    assert page.list.uid == OFFERED
    index = page.list.model().index(other - 1, 0)
    page.list.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
    assert len(page.list.selectedItems()) == 2, "never more than two"


def test_the_model_in_use_is_compared_with_what_it_was_before_training(
    open_page: Opener, qtbot: QtBot, lanes: Lanes
) -> None:
    backend = FakeModels(entries=(entry(5, use=Use.IN_USE),), few=True)
    page = open_page(backend)
    assert compares(backend)[-1] == ("compare", IN_USE, "with", UNTRAINED)
    assert "was better" in page.compare.meaning.text()
    assert "so few patients" in page.compare.meaning.text()


def test_less_is_better_where_it_is_and_the_right_side_is_always_the_good_one(
    open_page: Opener, qtbot: QtBot, lanes: Lanes
) -> None:
    page = open_page(FakeModels())
    page.show_run(OFFERED)
    settled(qtbot, lanes)
    rows = compared(OFFERED, IN_USE).rows
    for place, one in enumerate(rows):
        item = page.compare.table.item(place, 4)
        assert item is not None
        drawn = item.data(INTERVAL)
        if one.direction == 0:
            assert drawn is None
        else:
            assert (drawn.value > 0) is (one.difference.value * one.direction > 0)
            assert drawn.low <= drawn.value <= drawn.high
            assert max(abs(drawn.low), abs(drawn.high)) <= drawn.reach + 1e-12
            assert drawn.clear is (one.shown != 0)


def test_seeds_are_averaged_only_when_asked_for(
    open_page: Opener, qtbot: QtBot, lanes: Lanes
) -> None:
    backend = FakeModels()
    page = open_page(backend)
    page.show_run(OFFERED, compare=True)
    settled(qtbot, lanes)
    page.compare.seeds.click()
    settled(qtbot, lanes)
    assert compares(backend)[-1] == ("compare", OFFERED, "with", IN_USE, "4" * 32)
    assert "seeds 0.80–0.82" in cell(page, 0, 2) or "seeds" in cell(page, 0, 1)


def test_seeds_of_one_recipe_are_never_averaged_against_themselves(
    open_page: Opener, qtbot: QtBot, lanes: Lanes
) -> None:
    backend = FakeModels()
    page = open_page(backend)
    page._controller.use_seeds(True)
    page.show_run("4" * 32, compare=True)
    settled(qtbot, lanes)
    assert compares(backend)[-1] == ("compare", "4" * 32, "with", IN_USE)
    assert not page.compare.seeds.isVisible()


def test_nothing_is_evaluated_in_a_workspace_for_review(
    open_page: Opener, qtbot: QtBot, lanes: Lanes
) -> None:
    backend = FakeModels(hindrances={"evaluate": Hindrance.READ_ONLY})
    page = open_page(backend)
    page.show_run(UNMEASURED, compare=True)
    settled(qtbot, lanes)
    with qtbot.waitSignal(lanes.told):
        page.compare.empty.button.click()
    settled(qtbot, lanes)
    assert backend.done == []


def test_a_stale_comparison_never_lands(
    open_page: Opener, qtbot: QtBot, lanes: Lanes, monkeypatch: pytest.MonkeyPatch
) -> None:
    backend = FakeModels()
    page = open_page(backend)
    slow, go_on = threading.Event(), threading.Event()
    real = backend.compare

    def compare(ones, others, report, cancel):  # type: ignore[no-untyped-def]
        if others[0] == "4" * 32:
            slow.set()
            assert go_on.wait(20)
        return real(ones, others, report, cancel)

    monkeypatch.setattr(backend, "compare", compare)
    page.show_run(OFFERED, compare=True)
    settled(qtbot, lanes)
    page.compare.other.setCurrentIndex(page.compare.other.findData("4" * 32))
    qtbot.waitUntil(slow.is_set)
    page.compare.other.setCurrentIndex(page.compare.other.findData(IN_USE))
    go_on.set()
    settled(qtbot, lanes)
    assert page.compare.found is not None
    assert page.compare.found.other == IN_USE


# deciding


def test_a_person_accepts_and_her_name_is_recorded(
    open_page: Opener, qtbot: QtBot, lanes: Lanes
) -> None:
    backend = FakeModels()
    page = open_page(backend)
    page.show_run(OFFERED, compare=True)
    settled(qtbot, lanes)
    assert "Dr. Okafor is recorded" in page.compare.decision.text()
    with qtbot.waitSignal(page._controller.accepted):
        page.compare.accept.click()
    settled(qtbot, lanes)
    assert backend.done == [("accept", OFFERED, "7")]
    assert "accepted by Dr. Okafor" in page.used.text()
    assert not page.compare.accept.isVisible()


def test_one_click_rolls_back_and_accepting_again_takes_that_back(
    open_page: Opener, qtbot: QtBot, lanes: Lanes
) -> None:
    backend = FakeModels()
    page = open_page(backend)
    page.roll_back.click()
    settled(qtbot, lanes)
    assert backend.done == [("roll back", "7")]
    assert page._controller.overview.in_use == backend.entries[-2]
    page.show_run(IN_USE, compare=True)
    settled(qtbot, lanes)
    page.compare.accept.click()
    settled(qtbot, lanes)
    assert backend.done[-1] == ("accept", IN_USE, "7")


@pytest.mark.parametrize("why", [Hindrance.TRAINING, Hindrance.READ_ONLY, Hindrance.NOBODY])
def test_what_may_not_be_done_says_why_in_the_tooltip(
    open_page: Opener, qtbot: QtBot, lanes: Lanes, why: Hindrance
) -> None:
    backend = FakeModels(hindrances=dict.fromkeys(("accept", "roll back", "delete"), why))
    page = open_page(backend)
    page.show_run(OFFERED, compare=True)
    settled(qtbot, lanes)
    for button in (page.compare.accept, page.roll_back, page.delete):
        assert not button.isEnabled()
        assert button.toolTip() == words.hindrance(why)


def test_a_training_of_this_window_forbids_at_once(open_page: Opener) -> None:
    page = open_page(FakeModels())
    assert page.roll_back.isEnabled()
    page._controller.set_training(True)
    assert not page.roll_back.isEnabled()
    page._controller.set_training(False)
    assert page.roll_back.isEnabled()


def test_without_a_former_model_there_is_no_way_back(open_page: Opener) -> None:
    page = open_page(FakeModels(entries=(entry(5, use=Use.IN_USE),)))
    assert not page.roll_back.isEnabled()
    assert page.roll_back.toolTip() == words.hindrance(Hindrance.NO_FORMER)


def test_deleting_asks_once_and_says_what_stays(
    open_page: Opener, qtbot: QtBot, lanes: Lanes
) -> None:
    backend = FakeModels()
    page = open_page(backend)
    page.delete.click()
    assert page.question.isVisible()
    assert "was accepted and stays" in page.question.said.text()
    page.question.no.click()
    assert not page.question.isVisible()
    assert backend.done == []
    pick(page, OFFERED)
    settled(qtbot, lanes)
    page.delete.click()
    assert "never accepted and goes as well" in page.question.said.text()
    page.question.yes.click()
    settled(qtbot, lanes)
    assert backend.done == [("delete", OFFERED, "7")]
    assert not page.delete.isVisible(), "nothing is left to delete"


def test_the_question_is_about_the_run_that_is_shown(
    open_page: Opener, qtbot: QtBot, lanes: Lanes
) -> None:
    page = open_page(FakeModels())
    page.delete.click()
    pick(page, OFFERED)
    assert not page.question.isVisible()


def test_what_fails_is_told_and_nothing_is_shown_as_done(
    open_page: Opener, qtbot: QtBot, lanes: Lanes
) -> None:
    backend = FakeModels(trouble=DamagedArtefact("The model was altered: it is not used."))
    told: list[str] = []
    lanes.told.connect(lambda _tone, text: told.append(text))
    page = open_page(backend)
    page.show_run(OFFERED, compare=True)
    settled(qtbot, lanes)
    page.compare.accept.click()
    settled(qtbot, lanes)
    assert told == ["The model was altered: it is not used."]
    assert page._controller.overview.in_use is not None
    assert page._controller.overview.in_use.uid == IN_USE
    assert page.compare.accept.isEnabled()


# evaluating


def test_a_run_that_was_never_evaluated_is_evaluated_from_here(
    open_page: Opener, qtbot: QtBot, lanes: Lanes
) -> None:
    backend = FakeModels()
    page = open_page(backend)
    page.show_run(UNMEASURED, compare=True)
    settled(qtbot, lanes)
    assert "never evaluated" in page.compare.empty.text
    page.compare.empty.button.click()
    settled(qtbot, lanes)
    assert backend.done == [("evaluate", UNMEASURED)]
    assert page.compare.found is not None
    assert page.compare.found.rows
    assert not page.evaluate.isVisible()


def test_an_evaluation_shows_progress_and_can_be_stopped(
    open_page: Opener, qtbot: QtBot, lanes: Lanes
) -> None:
    backend = FakeModels(gate=threading.Event())
    page = open_page(backend)
    page.show_run(UNMEASURED)
    settled(qtbot, lanes)
    page.evaluate.click()
    qtbot.waitUntil(lambda: page.bar.maximum() == 10)
    assert page.bar.value() == 3
    assert not page.roll_back.isEnabled(), "one thing at a time"
    page.stop.click()
    settled(qtbot, lanes)
    assert not page.stop.isVisible()
    assert backend.done == []
    assert page.evaluate.isEnabled()


# following


def test_it_follows_others_while_it_is_shown_and_looks_again_when_it_is_shown_next(
    open_page: Opener, qtbot: QtBot, lanes: Lanes
) -> None:
    backend = FakeModels()
    page = open_page(backend)

    def times() -> int:
        return sum(one[0] == "overview" for one in backend.asked)

    before = times()
    lanes.announce(Changes.of(Topic.FINDINGS), None)
    lanes.announce(Changes.of(Topic.MODELS), page._controller)
    settled(qtbot, lanes)
    assert times() == before, "neither tags nor its own echo"
    lanes.announce(Changes.of(Topic.RUNS), None)
    settled(qtbot, lanes)
    assert times() == before + 1
    page.hide()
    lanes.announce(Changes.of(Topic.RUNS), None)
    settled(qtbot, lanes)
    assert times() == before + 1
    page.show()
    settled(qtbot, lanes)
    assert times() == before + 2


def test_nothing_is_asked_of_the_backend_on_the_windows_thread(
    open_page: Opener, qtbot: QtBot, lanes: Lanes
) -> None:
    here = threading.get_ident()
    seen: set[int] = set()

    class Spying(FakeModels):
        def __getattribute__(self, name: str) -> object:
            if name in {"known", "overview", "details", "compare", "files", "accept", "evaluate"}:
                found = object.__getattribute__(self, name)

                def spied(*given: object) -> object:
                    seen.add(threading.get_ident())
                    return found(*given)

                return spied
            return object.__getattribute__(self, name)

    page = open_page(Spying())
    page.show_run(OFFERED, compare=True)
    settled(qtbot, lanes)
    page.compare.accept.click()
    settled(qtbot, lanes)
    assert seen
    assert here not in seen


# words


def test_a_difference_just_beside_zero_is_not_written_as_zero() -> None:
    near = row("auc_probe", 0.8504, 0.85, 0.003)
    assert words.signed(near.difference.value) == "+0.000"
    assert words.signed_between(near.difference) == "−0.003 to +0.003"
    assert near.shown == 0


def test_a_metric_of_which_less_is_better_is_shown_to_be_better_when_it_is_lower() -> None:
    assert row("brier_probe", 0.10, 0.15, 0.02, -1).shown == 1
    assert row("brier_probe", 0.15, 0.10, 0.02, -1).shown == -1
    assert row("slope_probe", 0.9, 0.5, 0.1, 0).shown == 0


def test_a_comparison_without_an_interval_claims_nothing() -> None:
    found = compared(OFFERED, IN_USE)
    first = found.rows[0]
    bare = replace(first, difference=replace(first.difference, low=None, high=None))
    said = words.meaning(replace(found, rows=(bare, *found.rows[1:])))
    assert "no interval" in said
    assert bare.shown == 0


def test_an_overview_finds_what_is_in_use() -> None:
    assert Overview(()).in_use is None
    assert Overview((entry(1, use=Use.IN_USE),)).find("nothing") is None
