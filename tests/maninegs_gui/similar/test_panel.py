"""Refining, stepping, pinning and heat, over a backend that answers what it is told."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.domain.changes import Changes, Topic
from core.domain.study import BreastId, ExamId, ImageId, ImageRecord, ImageState, ReaderId, Side
from core.imaging.orientation import hang
from core.imaging.pictures import Pictures
from core.retrieval.asking import Ask, Means, Refinement
from maninegs_gui.similar import words
from maninegs_gui.similar.cards import CardList
from maninegs_gui.similar.picture import Picture
from maninegs_gui.similar.thumbnails import hung_heat
from maninegs_gui.similar.values import Offer, Why
from tests.maninegs_gui.similar.conftest import Panel
from tests.support import stores
from tests.support.similar_panel import cases, heat_of


def opened(panel: Panel, qtbot: QtBot, *, hits: int = 6) -> None:
    """A breast that was assessed, with its cases on the screen."""
    panel.backend.hits = cases(hits)
    panel.backend.committed.add(1)
    panel.open()
    qtbot.waitUntil(lambda: panel.screen.revealed and panel.screen.spoken)
    panel.backend.asked.clear()


def image(number: int, side: Side = Side.RIGHT, spacing: float | None = 0.1) -> ImageRecord:
    head = replace(stores.header(number, side), rows=400, columns=300, spacing_mm=spacing)
    return ImageRecord(
        ImageId(number), ExamId(1), BreastId(1), header=head, path=f"{number}.dcm",
        sha256=f"{number:064x}", state=ImageState.READY,
    )  # fmt: skip


def names(panel: Panel) -> list[str]:
    return [name for name, _ in panel.backend.asked]


def searched(panel: Panel) -> list[Refinement]:
    return [given for name, given in panel.backend.asked if name == "search"]


# Refining -----------------------------------------------------------------------------


def test_a_refinement_searches_again_and_asks_the_store_for_details_alone(
    panel: Panel, qtbot: QtBot
) -> None:
    opened(panel, qtbot)
    panel.screen.refine.facets["density"].chips["C"].click()
    qtbot.waitUntil(lambda: "details" in names(panel))
    assert names(panel) == ["search", "details"]
    assert searched(panel)[0].facets == {"density": frozenset({"C"})}


def test_changes_in_quick_succession_are_one_question(panel: Panel, qtbot: QtBot) -> None:
    opened(panel, qtbot)
    bar = panel.screen.refine
    for step in range(5):
        bar.weights.image.setValue(step)
    bar.facets["type"].chips["mass"].click()
    bar.since.setText("2015")
    qtbot.waitUntil(lambda: "details" in names(panel))
    qtbot.wait(200)
    (asked,) = searched(panel)
    assert asked.image == pytest.approx(0.2)
    assert asked.facets == {"type": frozenset({"mass"})}
    assert asked.since == date(2015, 1, 1)


def test_the_cards_stay_while_a_refinement_is_under_way_and_where_they_are_found_again(
    panel: Panel, qtbot: QtBot
) -> None:
    opened(panel, qtbot)
    before = panel.screen.cards
    panel.screen.refine.proven.setChecked(False)
    assert panel.screen.cards == before
    panel.backend.hits = tuple(reversed(panel.backend.hits))[:-1]
    qtbot.waitUntil(lambda: "details" in names(panel) and len(panel.screen.cards) == 5)
    assert set(panel.screen.cards) < set(before)
    assert panel.screen.cards[0] is before[-1]


def test_what_narrows_ends_with_the_breast_and_weights_stay_with_the_reader(
    panel: Panel, qtbot: QtBot
) -> None:
    opened(panel, qtbot)
    bar = panel.screen.refine
    bar.facets["density"].chips["C"].click()
    bar.weights.groups["size"].setValue(20)
    qtbot.waitUntil(lambda: "details" in names(panel))
    assert "c" in bar.fold.summary
    panel.session.set_breast(BreastId(2))
    assert bar.refinement.facets == {}
    assert bar.refinement.groups == {"size": 1.0}
    assert bar.fold.summary == "weighed anew"
    panel.session.set_reader(ReaderId(2), "Second")
    assert bar.refinement == Refinement()
    panel.session.set_reader(ReaderId(1), "Reader")
    assert bar.refinement.groups == {"size": 1.0}
    bar.reset()
    assert bar.refinement == Refinement()
    assert bar.weights.groups["size"].value() == 4


def test_scrolling_the_panel_over_a_weight_leaves_it_as_it_is(panel: Panel, qtbot: QtBot) -> None:
    panel.backend.committed.add(1)
    panel.open()
    qtbot.waitUntil(lambda: bool(panel.screen.cards))
    panel.screen.refine.fold.set_open(True)
    weights = panel.screen.refine.weights
    before = weights.weights
    for slider in (weights.image, *weights.groups.values()):
        turned = QWheelEvent(
            QPointF(5, 5), slider.mapToGlobal(QPointF(5, 5)), QPoint(0, 0), QPoint(0, -120),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(slider, turned)
        assert not turned.isAccepted()  # it goes on to what rolls
    assert weights.weights == before


def test_half_a_year_that_is_typed_changes_nothing(panel: Panel, qtbot: QtBot) -> None:
    opened(panel, qtbot)
    bar = panel.screen.refine
    bar.since.setText("20x")
    qtbot.wait(200)
    assert not searched(panel)
    bar.until.setText("2015-02")
    qtbot.waitUntil(lambda: bool(searched(panel)))
    assert (searched(panel)[0].since, searched(panel)[0].until) == (None, date(2015, 2, 28))


def test_filters_that_leave_nothing_can_be_taken_away_at_once(panel: Panel, qtbot: QtBot) -> None:
    opened(panel, qtbot)
    panel.backend.why = Why.FILTERED
    panel.screen.refine.facets["vendor"].chips["GE"].click()
    qtbot.waitUntil(lambda: "Nothing is left" in panel.screen.empty.text)
    assert panel.screen.refine.isVisible()
    panel.backend.why = Why.NOTHING
    panel.screen.empty.button.click()
    qtbot.waitUntil(lambda: bool(panel.screen.cards))
    assert panel.screen.refine.refinement.facets == {}


def test_more_and_less_of_a_hit_exclude_one_another_and_can_be_taken_back(
    panel: Panel, qtbot: QtBot
) -> None:
    opened(panel, qtbot)
    first, second = panel.screen.cards[:2]
    first.more.click()
    qtbot.waitUntil(lambda: len(searched(panel)) == 1)
    assert searched(panel)[-1].more == (first.case.breast,)
    first.less.click()
    qtbot.waitUntil(lambda: first not in panel.screen.cards)
    assert searched(panel)[-1].less == (first.case.breast,)
    assert searched(panel)[-1].more == ()
    second.more.click()
    second.more.click()
    qtbot.waitUntil(lambda: searched(panel)[-1].more == ())
    assert not second.more.isChecked()


def test_a_later_refinement_overtakes_an_earlier_one(
    panel: Panel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(panel, qtbot)
    search = panel.backend.search
    go_on = threading.Event()

    def slow(material: Any, refinement: Refinement, report: Any, cancel: Any) -> Any:
        if refinement.k == 1:
            go_on.wait(10)
        return search(material, refinement, report, cancel)

    monkeypatch.setattr(panel.backend, "search", slow)
    panel.screen.conversation.refine(Refinement(k=1))
    panel.screen.conversation.refine(Refinement(k=2))
    qtbot.waitUntil(lambda: len(panel.screen.cards) == 2)
    go_on.set()
    qtbot.wait(150)
    assert len(panel.screen.cards) == 2


# Asking -------------------------------------------------------------------------------


def test_the_head_says_what_was_asked_among_how_many_and_by_what_weights(
    panel: Panel, qtbot: QtBot
) -> None:
    opened(panel, qtbot, hits=3)
    assert "3 of 1,204 proven breasts" in panel.screen.head.text
    assert "images 30 : tags 70" in panel.screen.head.text
    assert "by this breast" in panel.screen.head.text
    assert panel.screen.head._counts.toolTip() == "Model abababab"


def test_other_means_are_chosen_in_the_head(panel: Panel, qtbot: QtBot) -> None:
    exam = Ask(Means.EXAM, BreastId(1))
    panel.backend.offers = (
        Offer("by this breast", Ask(Means.BREAST, BreastId(1))),
        Offer("by the whole exam", exam),
        Offer("by a region: draw it", wants="region"),
    )
    opened(panel, qtbot)
    wanted: list[str] = []
    panel.screen.region_wanted.connect(lambda: wanted.append("region"))
    means = panel.screen.head.means
    means.activated.emit(1)
    qtbot.waitUntil(lambda: ("material", exam) in panel.backend.asked)
    qtbot.waitUntil(lambda: means.currentText() == "by the whole exam")
    means.activated.emit(2)
    assert wanted == ["region"]


def test_only_this_region_is_offered_for_a_region_alone(panel: Panel, qtbot: QtBot) -> None:
    opened(panel, qtbot)
    panel.screen.refine.fold.set_open(True)
    assert not panel.screen.refine.region.isVisible()
    panel.session.ask_wanted.emit(Ask(Means.REGION, BreastId(1), image=ImageId(1)))
    qtbot.waitUntil(panel.screen.refine.region.isVisible)
    panel.screen.refine.region.setChecked(False)
    qtbot.waitUntil(lambda: bool(searched(panel)) and searched(panel)[-1].whole)


def test_the_store_is_asked_anew_when_it_changed(panel: Panel, qtbot: QtBot) -> None:
    opened(panel, qtbot)
    panel.lanes.announce(Changes.of(Topic.PATHOLOGY, 5), None)
    qtbot.waitUntil(lambda: {"details", "opinion"} <= set(names(panel)))
    assert names(panel)[0] == "material"
    panel.backend.asked.clear()
    panel.lanes.announce(Changes.of(Topic.LISTS), None)
    qtbot.wait(150)
    assert not panel.backend.asked


# Stepping and pinning -----------------------------------------------------------------


def test_steps_show_one_hit_after_another_beside_and_pinned_ones_stay(
    panel: Panel, qtbot: QtBot
) -> None:
    opened(panel, qtbot)
    ids = [card.case.breast for card in panel.screen.cards]
    panel.screen.step(1)
    panel.screen.pin()
    panel.screen.step(1)
    panel.screen.step(1)
    assert panel.session.compare == (ids[0], ids[2])
    assert list(panel.screen.pinned.buttons) == [ids[0]]
    assert panel.screen.pinned.isVisible()
    panel.screen.step(-1)
    panel.screen.step(-1)
    assert panel.session.compare == (ids[0],)
    panel.screen.step(-1)
    assert panel.session.compare == (ids[0], ids[-1])
    panel.screen.beside.close()
    assert panel.session.compare == ()
    assert panel.screen.beside.pinned == (ids[0],)


def test_at_most_four_are_pinned_and_the_stepped_one_always_shows(
    panel: Panel, qtbot: QtBot
) -> None:
    opened(panel, qtbot)
    ids = [card.case.breast for card in panel.screen.cards]
    for breast in ids[:5]:
        panel.screen.pin(breast)
    assert panel.screen.beside.pinned == tuple(ids[:4])
    assert "Four cases are pinned" in panel.said[-1][1]
    panel.screen.beside.show(ids[5])
    assert panel.session.compare == (*ids[:3], ids[5])


def test_the_comparison_closed_elsewhere_is_closed_here(panel: Panel, qtbot: QtBot) -> None:
    opened(panel, qtbot)
    panel.screen.step(1)
    assert panel.screen.head.close_button.isVisible()
    panel.session.compare_with(())
    assert panel.screen.beside.current is None
    assert not panel.screen.head.close_button.isVisible()
    assert not any(card.marks.shown for card in panel.screen.cards)


def test_pinned_ones_stay_through_a_refinement(panel: Panel, qtbot: QtBot) -> None:
    opened(panel, qtbot)
    card = panel.screen.cards[0]
    panel.screen.pin(card.case.breast)
    panel.screen.like(card.case.breast, more=False)
    qtbot.waitUntil(lambda: card not in panel.screen.cards)
    assert panel.screen.pinned.buttons[card.case.breast].text() == card.case.title
    qtbot.mouseClick(panel.screen.pinned.buttons[card.case.breast], Qt.MouseButton.LeftButton)
    assert panel.session.compare == (card.case.breast,)


def test_a_case_is_kept_for_teaching_by_button_and_by_key(panel: Panel, qtbot: QtBot) -> None:
    opened(panel, qtbot)
    card = panel.screen.cards[0]
    card.keep.click()
    qtbot.waitUntil(lambda: panel.backend.kept == {int(card.case.breast)})
    assert card.keep.isChecked()
    panel.screen.beside.show(card.case.breast)
    panel.screen.keep()
    qtbot.waitUntil(lambda: not panel.backend.kept)
    assert not card.keep.isChecked()


# Pictures and heat --------------------------------------------------------------------


def test_heat_goes_to_the_cards_and_to_the_viewer_and_follows_the_steps(
    panel: Panel, qtbot: QtBot
) -> None:
    pictures = {place: image(10 + place) for place in range(3)}
    panel.backend.hits = cases(3, lambda place: (pictures[place],))
    of = {case.breast: case.images[0] for case in panel.backend.hits}
    panel.backend.heats = lambda breast: (heat_of(of[breast]), heat_of(image(1)))
    panel.backend.committed.add(1)
    panel.open()
    qtbot.waitUntil(lambda: len(panel.screen.cards) == 3)
    sent: list[Any] = []
    panel.session.heat_wanted.connect(sent.append)
    panel.screen.step(1)
    panel.screen.heat()
    qtbot.waitUntil(lambda: bool(panel.screen.heating.maps))
    first, second, _ = panel.screen.cards
    assert first.pictures[0].heated
    assert not second.pictures[0].heated
    assert [one.image for one in sent[-1]] == [ImageId(10), ImageId(1)]
    panel.screen.step(1)
    qtbot.waitUntil(lambda: second.pictures[0].heated)
    assert not first.pictures[0].heated
    panel.screen.heat()
    assert sent[-1] == ()
    assert not second.pictures[0].heated
    panel.screen.heat()
    qtbot.waitUntil(lambda: second.pictures[0].heated)
    panel.session.set_breast(BreastId(2))
    assert sent[-1] == ()


@pytest.mark.parametrize("side", list(Side))
def test_heat_lies_over_the_part_of_the_thumbnail_that_it_is_about(
    side: Side, qtbot: QtBot
) -> None:
    record = image(1, side)
    head = record.header
    turn = hang(head.side, head.view, head.orientation)
    # The part of the stored pixels that hangs in the upper left corner.
    box = turn.to_stored([[0, 0], [60, 80]], (400, 300))
    (left, top), (right, bottom) = box.min(axis=0), box.max(axis=0)
    heat = replace(
        heat_of(record), values=np.ones((4, 4), np.float32),
        box=(float(left), float(top), float(right), float(bottom)),
    )  # fmt: skip
    assert hung_heat(record, heat).place == pytest.approx((0, 0, 0.2, 0.2))
    picture = Picture(record)
    qtbot.addWidget(picture)
    picture.set_box(QSize(90, 120), 3.0)
    picture.set_pixels(np.zeros((40, 30), np.uint8))
    picture.set_heat(hung_heat(record, heat))
    shown = picture.grab().toImage()
    assert shown.pixelColor(5, 5).red() > 100
    assert shown.pixelColor(45, 60).red() < 10


def test_all_pictures_have_one_scale_and_stand_with_the_chest_wall_at_the_edge(
    panel: Panel, qtbot: QtBot
) -> None:
    large, small = image(1, Side.RIGHT, 0.2), image(2, Side.LEFT, 0.1)
    listed = CardList(panel.screen.list._thumbnails)
    qtbot.addWidget(listed)
    listed.resize(446, 500)
    listed.fill((replace(cases(1)[0], images=(large,)), replace(cases(2)[1], images=(small,))))
    listed.show()
    big, little = (card.pictures[0].shown_rect() for card in listed.cards)
    assert big.width() == pytest.approx(2 * little.width())
    assert little.left() == 0
    assert big.right() == pytest.approx(listed.cards[0].pictures[0].width())


def test_a_picture_that_was_made_is_there_at_once_the_next_time(
    panel: Panel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def fake(_pictures: Pictures, record: ImageRecord) -> Any:
        made.append(record.path)
        return SimpleNamespace(grey=np.zeros((4, 3), np.uint8))

    monkeypatch.setattr(Pictures, "of", fake)
    panel.backend.hits = cases(2, lambda place: (image(10 + place),))
    panel.backend.committed.add(1)
    panel.open()

    def ready() -> bool:
        return bool(panel.screen.cards) and all(
            picture.filled for card in panel.screen.cards for picture in card.pictures
        )

    qtbot.waitUntil(ready)
    panel.backend.committed.add(2)
    panel.session.set_breast(BreastId(2))
    qtbot.waitUntil(lambda: bool(panel.screen.cards))
    assert ready()
    assert len(made) == 2


# Words --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("closer", "said"),
    [
        (0.0, "closer than 99 of 100 random pairs"),
        (0.004, "closer than 99 of 100 random pairs"),
        (0.05, "closer than 95 of 100 random pairs"),
        (1.0, "closer than 1 of 100 random pairs"),
    ],
)
def test_likeness_is_said_in_pairs_of_a_hundred_and_never_beyond_the_sample(
    closer: float, said: str
) -> None:
    assert words.likeness(closer, close=True) == said
    assert words.likeness(None, close=True) == ""


@pytest.mark.parametrize(
    ("share", "said"),
    [(0.0, "0"), (0.0004, "under 0.1"), (0.004, "0.4"), (0.63, "63"), (0.9999, "over 99.9")],
)
def test_a_percentage_never_says_none_or_all_where_it_is_neither(share: float, said: str) -> None:
    assert words.percent(share) == f"{said}\u00a0%"
