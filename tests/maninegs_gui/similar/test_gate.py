"""What the similar-cases panel shows before and after the reader's own assessment."""

from __future__ import annotations

import re
import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.domain.changes import Changes, Topic
from core.domain.reveal import Shown
from core.domain.study import BreastId, ReaderId
from core.retrieval.asking import Ask, Means
from maninegs_gui.similar.values import Material, OpinionWords, Why
from tests.maninegs_gui.similar.conftest import Panel

SECRET = ("malignant", "benign", "closer than", "distance", "Pathology:")


def everything(panel: Panel) -> str:
    """All that can be read, heard or hovered over in the panel."""
    found = []
    for widget in (panel.screen, *panel.screen.findChildren(QWidget)):
        if not widget.isVisibleTo(panel.screen):
            continue
        found += [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
        if isinstance(widget, QLabel):
            found.append(widget.text())
        text = getattr(widget, "text", None)
        if callable(text) and not isinstance(widget, QLabel):
            found.append(str(text()))
    return "\n".join(found)


def revealed(panel: Panel, qtbot: QtBot) -> None:
    panel.backend.committed.add(1)
    panel.open()
    qtbot.waitUntil(lambda: panel.screen.revealed and panel.screen.spoken)


def test_nothing_of_the_machine_shows_or_is_searched_before_it_is_asked_for(
    panel: Panel, qtbot: QtBot
) -> None:
    panel.open()
    qtbot.waitUntil(lambda: "Read first" in panel.screen.empty.text)
    assert not panel.screen.cards
    assert "%" not in everything(panel)
    assert [name for name, _ in panel.backend.asked] == ["material"]
    assert not panel.backend.revealed


def test_one_action_shows_cases_and_tells_nothing_of_them(panel: Panel, qtbot: QtBot) -> None:
    panel.open()
    qtbot.waitUntil(lambda: "Read first" in panel.screen.empty.text)
    panel.screen._show.trigger()
    qtbot.waitUntil(lambda: bool(panel.screen.cards))
    panel.screen.refine.fold.set_open(True)
    said = everything(panel)
    assert said.count("stay hidden") == 1
    assert not [word for word in SECRET if word in said]
    assert not panel.screen.revealed
    ids = [card.case.breast for card in panel.screen.cards]
    assert ids == sorted(ids)
    assert not panel.screen.opinion.isVisible()
    assert "opinion" not in [name for name, _ in panel.backend.asked]
    assert not any(card.heat.isVisible() for card in panel.screen.cards)


def test_which_part_is_alike_is_not_shown_before_the_assessment(panel: Panel, qtbot: QtBot) -> None:
    panel.open()
    panel.screen._show.trigger()
    qtbot.waitUntil(lambda: bool(panel.screen.cards))
    panel.screen.step(1)
    panel.screen.heat()
    assert "heat" not in [name for name, _ in panel.backend.asked]
    assert "saved your assessment" in panel.said[-1][1]


def test_saving_the_assessment_brings_pathology_and_opinion_by_itself(
    panel: Panel, qtbot: QtBot
) -> None:
    panel.open()
    qtbot.waitUntil(lambda: "Read first" in panel.screen.empty.text)
    panel.backend.committed.add(1)
    elsewhere = QWidget()
    qtbot.addWidget(elsewhere)
    panel.lanes.announce(Changes.of(Topic.ASSESSMENTS, 1), None)
    qtbot.waitUntil(lambda: panel.screen.revealed and panel.screen.spoken)
    said = panel.words()
    assert "malignant" in said
    assert "63\u00a0%" in said
    assert "between 40\u00a0% and 80\u00a0%" in said
    assert "Seen in training" in said
    assert "Above the site's operating point" in said
    assert "412 proven" in said
    focused = panel.screen.window().focusWidget()
    assert focused is None or not panel.screen.list.isAncestorOf(focused)


def test_no_percentage_stands_anywhere_without_what_it_is_of(panel: Panel, qtbot: QtBot) -> None:
    revealed(panel, qtbot)
    panel.screen.opinion.fold.set_open(True)
    panel.screen.refine.fold.set_open(True)
    qualifiers = re.compile(r"between|specificity|sensitivity|malignant|uncorrected|interval")
    for line in everything(panel).split("\n"):
        if "%" in line and line != "63\u00a0%":
            assert qualifiers.search(line), line
    number = panel.screen.opinion._number
    assert "between 40\u00a0% and 80" in number.accessibleName()
    assert panel.screen.opinion._between.isVisible()


def test_what_one_breast_revealed_is_gone_with_the_next(panel: Panel, qtbot: QtBot) -> None:
    revealed(panel, qtbot)
    panel.screen.beside.toggle_pin(panel.screen.cards[0].case.breast)
    panel.session.set_breast(BreastId(2))
    assert not panel.screen.revealed
    assert not [word for word in SECRET if word in everything(panel)]
    assert not panel.screen.pinned.isVisible()
    qtbot.waitUntil(lambda: "Read first" in panel.screen.empty.text)


def test_taking_the_assessment_back_hides_it_all_again(panel: Panel, qtbot: QtBot) -> None:
    revealed(panel, qtbot)
    panel.backend.committed.clear()
    panel.lanes.announce(Changes.of(Topic.ASSESSMENTS, 1), None)
    qtbot.waitUntil(lambda: "Read first" in panel.screen.empty.text)
    assert not panel.screen.cards
    assert not [word for word in SECRET if word in everything(panel)]


@pytest.mark.parametrize("looked", [False, True])
def test_cases_beside_the_images_go_with_the_assessment_that_opened_them(
    looked: bool, panel: Panel, qtbot: QtBot
) -> None:
    if looked:  # by her own wish, before the site became strict
        panel.open()
        panel.screen._show.trigger()
        qtbot.waitUntil(lambda: bool(panel.screen.cards))
        panel.backend.why = Why.CLOSED
        title = "Because."
    else:
        revealed(panel, qtbot)
        panel.backend.committed.clear()
        title = "Read first"
    panel.screen.step(1)
    panel.screen.pin()
    assert panel.session.compare
    panel.lanes.announce(Changes.of(Topic.ASSESSMENTS, 1), None)
    qtbot.waitUntil(lambda: title in panel.screen.empty.text)
    assert panel.session.compare == ()
    assert not panel.screen.pinned.isVisible()


def test_a_refinement_never_keeps_open_what_the_store_has_closed(
    panel: Panel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    revealed(panel, qtbot)
    reads, may_read = threading.Event(), threading.Event()
    read = panel.backend.material

    def slow_read(*given: Any) -> Material:
        reads.set()
        may_read.wait(10)
        return read(*given)

    monkeypatch.setattr(panel.backend, "material", slow_read)
    panel.backend.committed.clear()
    panel.lanes.announce(Changes.of(Topic.ASSESSMENTS, 1), None)
    qtbot.waitUntil(reads.is_set)
    panel.screen.refine.proven.setChecked(False)
    qtbot.wait(200)
    may_read.set()
    qtbot.waitUntil(lambda: "Read first" in panel.screen.empty.text)
    assert not panel.screen.cards
    assert not panel.screen.opinion.isVisible()


def test_a_refinement_while_the_store_is_read_anew_holds_afterwards(
    panel: Panel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel.open()
    panel.screen._show.trigger()
    qtbot.waitUntil(lambda: bool(panel.screen.cards))
    reads, may_read = threading.Event(), threading.Event()
    read = panel.backend.material

    def slow_read(*given: Any) -> Material:
        reads.set()
        may_read.wait(10)
        return read(*given)

    monkeypatch.setattr(panel.backend, "material", slow_read)
    panel.backend.committed.add(1)
    panel.lanes.announce(Changes.of(Topic.ASSESSMENTS, 1), None)
    qtbot.waitUntil(reads.is_set)
    panel.screen.refine.proven.setChecked(False)
    qtbot.wait(200)
    may_read.set()
    qtbot.waitUntil(lambda: panel.screen.revealed)
    assert panel.screen.answer is not None
    assert not panel.screen.answer.proven


@pytest.mark.parametrize(
    ("policy", "said", "offered"),
    [
        ("strict", "appear when you have saved", False),
        ("standard", "without pathology", True),
        ("open", "masks nothing", True),
    ],
)
def test_what_is_promised_before_the_assessment_is_what_the_gate_does(
    policy: str, said: str, offered: bool, panel: Panel, qtbot: QtBot
) -> None:
    panel.backend.policy = policy
    panel.open()
    qtbot.waitUntil(lambda: said in panel.screen.empty.text)
    assert panel.screen.empty.button.isVisible() is offered


@pytest.mark.parametrize("leave", ["for another breast", "to another reader"])
@pytest.mark.parametrize("late", ["search", "opinion"])
def test_a_late_answer_about_what_was_left_never_lands(
    leave: str, late: str, panel: Panel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may_end, may_read = threading.Event(), threading.Event(), threading.Event()
    backend, screen = panel.backend, panel.screen
    work, read = getattr(backend, late), backend.material

    def slow_work(material: Material, *given: Any) -> Any:
        begun.set()
        may_end.wait(10)
        return work(material, *given)

    def slow_read(*given: Any) -> Material:
        if begun.is_set():
            may_read.wait(10)
        return read(*given)

    monkeypatch.setattr(backend, late, slow_work)
    monkeypatch.setattr(backend, "material", slow_read)
    backend.committed.add(1)
    panel.open()
    qtbot.waitUntil(begun.is_set)
    if leave == "for another breast":
        panel.session.set_breast(BreastId(2))
    else:
        panel.session.set_reader(ReaderId(2), "Second")
    may_end.set()
    qtbot.wait(100)
    shown, said = screen.revealed or screen.opinion.isVisible(), panel.words()
    noted = [one for one in backend.revealed if one.reader == 2 or one.breast == 2]
    may_read.set()
    assert not shown
    assert "malignant" not in said
    assert "63" not in said
    assert not noted


@pytest.mark.parametrize(
    ("why", "title", "button"),
    [
        (Why.NO_MODEL, "No model yet", "Go to training"),
        (Why.NOT_EMBEDDED, "not searchable yet", "Make it searchable now"),
        (Why.NO_PROVEN, "No proven cases", "Look among unproven cases too"),
        (Why.FILTERED, "Nothing is left", "Take the filters away"),
        (Why.NO_CLOSE_CASE, "No close case", ""),
        (Why.NO_TAGS, "Nothing is tagged", ""),
        (Why.CLOSED, "Read first", ""),
        (Why.TROUBLE, "cannot be shown", ""),
    ],
)
def test_an_empty_panel_says_why_and_what_to_do(
    why: Why, title: str, button: str, panel: Panel, qtbot: QtBot
) -> None:
    panel.backend.why = why
    panel.backend.committed.add(1)
    panel.open()
    qtbot.waitUntil(lambda: title in panel.screen.empty.text)
    assert "Because." in panel.screen.empty.text
    assert panel.screen.empty.button.text() == button


def test_what_was_shown_is_noted_once_and_only_when_it_could_be_seen(
    panel: Panel, qtbot: QtBot
) -> None:
    panel.open()
    panel.screen._show.trigger()
    qtbot.waitUntil(lambda: len(panel.backend.revealed) == 1)
    (masked,) = panel.backend.revealed
    assert (masked.shown, masked.category, masked.breast) == (Shown.MASKED, None, BreastId(1))
    panel.screen.hide()
    panel.backend.committed.add(1)
    panel.lanes.announce(Changes.of(Topic.ASSESSMENTS, 1), None)
    qtbot.waitUntil(lambda: panel.screen.revealed and panel.screen.spoken)
    assert len(panel.backend.revealed) == 1
    panel.screen.show()
    qtbot.waitUntil(lambda: len(panel.backend.revealed) == 3)
    cases, opinion = panel.backend.revealed[1:]
    assert cases.shown is Shown.CASES
    assert (opinion.shown, opinion.probability, opinion.threshold) == (Shown.OPINION, 0.63, 0.42)
    assert opinion.above
    panel.lanes.announce(Changes.of(Topic.FINDINGS, 1), None)
    panel.screen.refine.proven.setChecked(False)
    qtbot.waitUntil(lambda: not panel.screen.answer.proven)  # type: ignore[union-attr]  # answered by now
    qtbot.wait(100)
    assert len(panel.backend.revealed) == 3


def test_what_was_taken_back_before_anybody_looked_is_not_noted(panel: Panel, qtbot: QtBot) -> None:
    panel.screen.hide()
    panel.backend.committed.add(1)
    panel.open()
    qtbot.waitUntil(lambda: panel.screen.revealed and not panel.screen.opinion.isHidden())
    panel.backend.committed.clear()
    panel.lanes.announce(Changes.of(Topic.ASSESSMENTS, 1), None)
    qtbot.waitUntil(lambda: "Read first" in panel.screen.empty.text)
    panel.screen.show()
    qtbot.wait(100)
    assert not panel.backend.revealed


def test_a_case_that_is_stepped_to_is_noted_though_the_panel_is_hidden(
    panel: Panel, qtbot: QtBot
) -> None:
    panel.screen.hide()
    panel.backend.committed.add(1)
    panel.open()
    qtbot.waitUntil(lambda: panel.screen.revealed and not panel.screen.opinion.isHidden())
    panel.screen.step(1)
    qtbot.waitUntil(lambda: len(panel.backend.revealed) == 1)
    assert panel.backend.revealed[0].shown is Shown.CASES
    panel.screen.show()
    qtbot.waitUntil(lambda: len(panel.backend.revealed) == 2)
    assert panel.backend.revealed[1].shown is Shown.OPINION


def test_a_refusal_is_noted_as_one(panel: Panel, qtbot: QtBot) -> None:
    panel.backend.words = OpinionWords(reason="This vendor is not known.")
    revealed(panel, qtbot)
    qtbot.waitUntil(lambda: len(panel.backend.revealed) == 2)
    assert panel.backend.revealed[1].shown is Shown.REFUSED
    assert "No opinion: This vendor" in panel.words()


def test_a_file_is_looked_up_masked_and_rubbish_is_refused_in_a_sentence(
    panel: Panel, qtbot: QtBot
) -> None:
    screen = panel.screen
    screen.look_up(Path("image.dcm"))
    qtbot.waitUntil(lambda: bool(screen.cards))
    assert not screen.revealed
    assert "Import this image" in panel.words()
    assert not panel.backend.revealed
    screen.look_up(Path("notes.txt"))
    qtbot.waitUntil(lambda: "is no image" in screen.empty.text)
    assert not screen.cards


def test_opening_the_open_exam_again_leaves_the_file_for_its_breast(
    panel: Panel, qtbot: QtBot
) -> None:
    screen, session = panel.screen, panel.session
    revealed(panel, qtbot)
    asked = screen.conversation.ask
    session.open_exam(session.exam)
    assert screen.conversation.ask is asked, "nothing else was looked at"
    screen.look_up(Path("notes.txt"))
    qtbot.waitUntil(lambda: "is no image" in screen.empty.text)
    session.open_exam(session.exam)
    qtbot.waitUntil(lambda: bool(screen.cards))
    assert screen.conversation.ask == Ask(Means.BREAST, session.breast)


def test_what_the_viewer_asks_is_answered_without_another_key(panel: Panel, qtbot: QtBot) -> None:
    panel.open()
    panel.session.ask_wanted.emit(Ask(Means.TAGS, BreastId(1)))
    qtbot.waitUntil(lambda: bool(panel.screen.cards))
    assert panel.screen.head.means.currentText() == "by my tags alone"


def test_a_case_is_opened_beside_by_mouse_and_by_key(panel: Panel, qtbot: QtBot) -> None:
    revealed(panel, qtbot)
    panel.compared.clear()
    card = panel.screen.cards[0]
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert panel.compared == [(card.case.breast,), (card.case.breast,)]
    assert panel.session.compare == (card.case.breast,)
