"""Other cases beside the breast that is read: same size, same place, and never taken for it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.domain.finding import RegionKind
from core.domain.study import BreastId, Side, View
from core.imaging.protocols import Sizing
from core.store import Store
from maninegs_gui.bridge.session import MOST_COMPARED, Session
from maninegs_gui.viewer.compared import Compared
from maninegs_gui.viewer.links import Links
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.viewer.surface import Surface
from maninegs_gui.viewer.wall import Mode
from tests.support import stores
from tests.support.beside import BOTH, Room, room
from tests.support.lanes import InlineLanes
from tests.support.panes import seen
from tests.support.views import PixelPool

RIGHT, LEFT = Side.RIGHT, Side.LEFT
CC, MLO = View.CC, View.MLO


@pytest.fixture
def desk(
    qtbot: QtBot, inline: InlineLanes, session: Session, store: Store, pixel_pool: PixelPool
) -> Room:
    return room(qtbot, inline, session, store, pixel_pool)


@pytest.fixture
def hits(desk: Room) -> tuple[BreastId, ...]:
    """Four cases of four detectors, right and left breasts, small and large ones."""
    made = tuple(
        desk.add(number, side, *BOTH, spacing_mm=mm, reach=reach)
        for number, side, mm, reach in (
            (2, LEFT, 0.07, 0.5), (3, RIGHT, 0.1, 0.7), (4, LEFT, 0.05, 0.6), (5, RIGHT, 0.085, 0.6)
        )
    )  # fmt: skip
    desk.open()
    return made


def mm_scale(pane: ViewPane) -> float:
    assert pane.record is not None
    assert pane.record.header.spacing_mm is not None
    return pane.scale / pane.record.header.spacing_mm


def notes(pane: ViewPane) -> str:
    assert pane.record is not None
    return " ".join(text for text, _ in pane._told(pane.record).notes)


# Where they stand.


@pytest.mark.parametrize("count", [1, 4])
def test_each_case_is_a_column_and_each_view_a_row(
    desk: Room, hits: tuple[BreastId, ...], count: int
) -> None:
    desk.compare(*hits[:count])
    wall = desk.screen.wall
    assert wall.mode is Mode.COMPARE
    assert desk.session.compare == hits[:count]
    assert len(wall.shown_panes()) == 2 * (count + 1)
    for view in BOTH:
        row = [desk.own(view), *(desk.hit(number, view) for number in range(count))]
        assert len({pane.y() for pane in row}) == 1
        assert [pane.x() for pane in row] == sorted(pane.x() for pane in row)
        assert {pane.record.header.view for pane in row if pane.record} == {view}
        # A black gap between any two patients, so that no two look like a pair.
        assert all(b.x() - a.geometry().right() > 10 for a, b in pairwise(row))
    assert all(pane.picture is not None for pane in wall.shown_panes())


def test_a_left_breast_beside_a_right_one_hangs_as_itself_and_is_badged(
    desk: Room, hits: tuple[BreastId, ...]
) -> None:
    desk.compare(*hits)
    for number, (breast, side) in enumerate(zip(hits, (LEFT, RIGHT, LEFT, RIGHT), strict=True)):
        del breast
        for view in BOTH:
            pane = desk.hit(number, view)
            assert pane.record is not None
            assert pane.record.header.side is side
            assert pane.record.label == f"{side.value}{view.value}"
            assert pane.anchor.horizontal == (1 if side is RIGHT else -1)
            assert pane.loaded is not None
            assert pane.origin_text.startswith(f"{number + 1}   OTHER PATIENT: ")


def test_in_anonymous_mode_no_badge_names_a_patient(desk: Room, hits: tuple[BreastId, ...]) -> None:
    desk.compare(*hits)
    desk.screen.toggle_anonymous()
    assert [desk.hit(number).origin_text for number in range(4)] == [
        f"{number}   OTHER PATIENT" for number in (1, 2, 3, 4)
    ]
    desk.screen.toggle_anonymous()
    keys = {desk.records[n, s, CC].header.patient_key for n, s in ((2, LEFT), (3, RIGHT))}
    assert all(any(key in desk.hit(n).origin_text for key in keys) for n in (0, 1))


def test_a_view_that_a_case_lacks_is_an_empty_pane_that_says_whose(desk: Room) -> None:
    whole, half = desk.add(2, RIGHT, *BOTH), desk.add(3, LEFT, CC)
    desk.open()
    desk.compare(whole, half)
    empty = desk.hit(1, MLO)
    assert empty.picture is None
    assert empty.message == "No LMLO view"
    assert "OTHER PATIENT" in empty.accessibleName()
    image = seen(empty)
    assert image[:60].max() > 100, "nothing says whose place this is"
    assert desk.hit(1, CC).picture is not None
    assert desk.hit(0, MLO).picture is not None


def test_an_image_that_cannot_be_decoded_says_so_and_the_rest_lives_on(desk: Room) -> None:
    good, bad = desk.add(2, RIGHT, *BOTH), desk.add(3, RIGHT, *BOTH)
    record = desk.records[3, RIGHT, MLO]
    del desk.pool.known[record.sha256]
    desk.pool.broken[record.sha256] = "The file ends too early."
    desk.open()
    desk.compare(good, bad)
    assert "ends too early" in desk.hit(1, MLO).message
    assert desk.hit(1, CC).picture is not None
    assert desk.hit(0, MLO).picture is not None
    desk.compare(bad, good)
    assert "ends too early" in desk.hit(0, MLO).message
    assert desk.hit(1, MLO).picture is not None


def test_a_case_that_is_gone_from_the_store_takes_no_other_with_it(
    desk: Room, hits: tuple[BreastId, ...]
) -> None:
    desk.compare(hits[0], BreastId(4711))
    assert desk.hit(0).picture is not None
    gone = desk.hit(1)
    assert gone.picture is None
    assert gone.message
    assert not gone.message.startswith("No ")
    desk.compare(hits[0], hits[1])
    assert desk.hit(1).message == ""
    assert desk.hit(1).picture is not None


def test_there_are_never_more_than_four_none_twice_and_never_the_breast_itself(
    desk: Room, hits: tuple[BreastId, ...]
) -> None:
    own = desk.session.breast
    assert own is not None
    desk.compare(own, hits[0], hits[0], *hits[1:], BreastId(99))
    assert desk.session.compare == hits
    assert len(hits) == MOST_COMPARED
    desk.compare(own)
    assert desk.session.compare == ()
    assert desk.screen.wall.mode is Mode.STAGE


def test_on_two_surfaces_the_columns_are_dealt_from_left_to_right(
    desk: Room, hits: tuple[BreastId, ...], qtbot: QtBot
) -> None:
    surfaces = [Surface(), Surface()]
    for surface in surfaces:
        qtbot.addWidget(surface)
        surface.resize(700, 900)
        surface.show()
    wall = desk.screen.wall
    wall.spread(surfaces)
    desk.session.set_breast(desk.records[1, RIGHT, CC].breast)
    for count, left in ((1, 1), (2, 2), (3, 2), (4, 3)):
        desk.compare(*hits[:count])
        columns = [desk.own(), *(desk.hit(number) for number in range(count))]
        held = [sum(pane in surface.shown for pane in columns) for surface in surfaces]
        assert held == [left, count + 1 - left]
        scales = {round(mm_scale(pane), 6) for pane in wall.shown_panes()}
        assert len(scales) == 1, "another size on the other monitor"
    wall.spread(())


def test_where_there_is_no_room_fewer_cases_stand_there_and_it_is_said(
    desk: Room, hits: tuple[BreastId, ...], qtbot: QtBot
) -> None:
    desk.screen.resize(420, 800)
    desk.compare(*hits)
    wall = desk.screen.wall
    assert len(wall.shown_panes()) == 2 * 3
    assert min(pane.width() for pane in wall.shown_panes()) >= 110
    assert "2 of 4" in desk.screen.header.stage.text()
    assert any("room for 2 of 4" in text for _, text in desk.lanes.said)
    desk.screen.resize(1200, 800)
    qtbot.waitUntil(lambda: len(wall.shown_panes()) == 2 * 5)
    assert "of 4" not in desk.screen.header.stage.text()


@given(count=st.integers(1, 4), widths=st.lists(st.integers(1, 4000), min_size=1, max_size=4))
def test_room_is_made_for_as_many_cases_as_fit_and_for_one_at_least(
    count: int, widths: list[int]
) -> None:
    compared = Compared(lambda _view: ViewPane.__new__(ViewPane))
    compared.count = count
    compared.make_room(widths, 12)
    assert 1 <= compared.room <= count
    assert compared.left_out == count - compared.room
    share = -(-(compared.room + 1) // len(widths))
    if compared.room > 1:
        assert all(share * 110 + (share - 1) * 12 <= width for width in widths)


# How large.


def test_all_share_one_size_in_millimetres(desk: Room, hits: tuple[BreastId, ...]) -> None:
    desk.compare(*hits)
    scales = [mm_scale(pane) for pane in desk.screen.wall.shown_panes()]
    assert max(scales) / min(scales) == pytest.approx(1.0)
    assert all(not pane.size_note() for pane in desk.screen.wall.shown_panes())
    # The largest breast just fits: no other could be larger without losing a part.
    fit = min(
        pane.fitting() / pane.record.header.spacing_mm
        for pane in desk.screen.wall.shown_panes()
        if pane.record is not None and pane.record.header.spacing_mm
    )
    assert scales[0] == pytest.approx(fit)


def test_a_reader_who_fits_each_view_compares_at_the_same_size(
    desk: Room, hits: tuple[BreastId, ...]
) -> None:
    desk.screen.set_sizing(Sizing.FIT)
    desk.compare(*hits)
    assert desk.screen.wall.shown_sizing is Sizing.SAME
    scales = [mm_scale(pane) for pane in desk.screen.wall.shown_panes()]
    assert max(scales) / min(scales) == pytest.approx(1.0)
    desk.screen.rest()
    assert desk.screen.wall.shown_sizing is Sizing.FIT


def test_where_a_spacing_is_not_known_the_corner_says_that_sizes_differ(desk: Room) -> None:
    plain = desk.add(2, RIGHT, *BOTH)
    unknown = desk.add(3, RIGHT, *BOTH, spacing_mm=None)
    desk.open()
    desk.compare(plain, unknown)
    assert "NOT the same size" not in notes(desk.hit(0))
    assert "NOT the same size" in notes(desk.hit(1))
    assert desk.hit(1).at_home
    assert desk.hit(1).scale == pytest.approx(desk.hit(1).fitting())
    # It is said also where all other texts are hidden.
    desk.screen.toggle_overlay()
    desk.screen.toggle_overlay()
    assert not desk.screen.wall.overlay.shown
    assert "NOT the same size" in notes(desk.hit(1))


def test_a_view_that_alone_is_zoomed_says_how_large_it_is_beside_the_other(
    desk: Room, hits: tuple[BreastId, ...]
) -> None:
    desk.compare(*hits[:1])
    desk.screen.tools.linker.set_links(Links())
    desk.hit(0).zoom_to(desk.hit(0).scale * 2)
    assert "200 %" in notes(desk.hit(0))
    assert notes(desk.hit(0, MLO)) == ""


# How they move.


def test_zoom_and_pan_are_linked_while_cases_stand_beside_and_no_longer(
    desk: Room, hits: tuple[BreastId, ...]
) -> None:
    linker = desk.screen.tools.linker
    assert linker.links == Links()
    desk.compare(*hits[:2])
    assert linker.links == Links(zoom=True, pan=True)
    before = desk.hit(1).to_widget.map(QPointF(150, 200))
    desk.own().zoom_to(desk.own().scale * 3, QPointF(60, 200))
    assert mm_scale(desk.hit(1)) == pytest.approx(mm_scale(desk.own()))
    assert mm_scale(desk.hit(0, MLO)) == pytest.approx(mm_scale(desk.own()))
    desk.own().pan_by(12, 5)
    assert desk.hit(1).to_widget.map(QPointF(150, 200)) != before
    desk.screen.rest()
    assert linker.links == Links()
    assert desk.screen._habits.links == Links(), "a comparison made a habit"


def test_what_is_unlinked_in_a_comparison_holds_for_the_next_one(
    desk: Room, hits: tuple[BreastId, ...]
) -> None:
    linker = desk.screen.tools.linker
    desk.compare(hits[0])
    desk.screen.tools.link_pan()
    desk.screen.tools.link_contrast()
    desk.screen.rest()
    assert linker.links == Links(contrast=False)
    desk.compare(hits[1])
    assert linker.links == Links(zoom=True, pan=False, contrast=False)
    assert desk.screen._habits.links == Links(contrast=False)


def test_contrast_goes_with_the_case_that_is_read(desk: Room, hits: tuple[BreastId, ...]) -> None:
    desk.screen.step_contrast(3, -2)
    touched = desk.own().adjustment
    assert touched.touched
    desk.compare(*hits)
    assert {desk.hit(number, view).adjustment for number in range(4) for view in BOTH} == {touched}
    desk.screen.step_contrast(1, 0)
    assert {pane.adjustment for pane in desk.screen.wall.shown_panes()} == {desk.own().adjustment}
    desk.screen.toggle_invert()
    assert all(pane._invert for pane in desk.screen.wall.shown_panes())


def test_stepping_keeps_the_zoom_and_the_next_case_stands_alike(
    desk: Room, hits: tuple[BreastId, ...]
) -> None:
    desk.compare(hits[0])
    own = desk.own()
    own.zoom_to(own.scale * 1.6, QPointF(own.width(), 180))
    own.pan_by(-20, 10)
    stood = (own.scale, own.to_widget.map(QPointF(0, 0)))
    for breast in (*hits[1:], hits[0]):
        desk.compare(breast)
        assert (own.scale, own.to_widget.map(QPointF(0, 0))) == stood
        hit = desk.hit(0)
        assert mm_scale(hit) == pytest.approx(mm_scale(own))
        here, there = (
            pane.view_state(pane.record.header.spacing_mm)
            for pane in (own, hit)
            if pane.record is not None
        )
        assert here is not None
        assert there is not None
        assert there.corner == pytest.approx(here.corner)


def test_at_home_the_size_shrinks_for_a_larger_breast_and_does_not_jump_back(
    desk: Room, hits: tuple[BreastId, ...]
) -> None:
    small, large = hits[2], hits[1]
    desk.compare(small)
    first = desk.own().scale
    desk.compare(large)
    second = desk.own().scale
    assert second < first
    desk.compare(small)
    assert desk.own().scale == second
    assert mm_scale(desk.hit(0)) == pytest.approx(mm_scale(desk.own()))
    desk.screen.rest()
    desk.compare(small)
    assert desk.own().scale == pytest.approx(first), "a new comparison begins anew"


class Paints(QObject):
    """Notes the scale at which a pane is painted."""

    def __init__(self, pane: QWidget, look: Callable[[], object]) -> None:
        super().__init__(pane)
        self.seen: list[object] = []
        self._look = look
        pane.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.seen.append(self._look())
        return False


def test_while_the_next_case_is_decoded_the_current_breast_does_not_flicker(
    desk: Room, hits: tuple[BreastId, ...], qtbot: QtBot
) -> None:
    desk.compare(hits[1])
    qtbot.wait(30)
    own = desk.own()
    paints = Paints(own, lambda: (own.scale, own.picture is not None, own.geometry().getRect()))
    stood = (own.scale, True, own.geometry().getRect())
    desk.lanes.hold = True
    desk.session.compare_with((hits[0],))
    qtbot.wait(30)
    assert desk.hit(0).picture is None
    assert "Loading" in desk.hit(0).message
    assert "OTHER PATIENT" in desk.hit(0).origin_text
    desk.lanes.release()
    qtbot.wait(30)
    assert desk.hit(0).picture is not None
    assert set(paints.seen) <= {stood}


def test_a_case_that_was_made_ready_is_there_without_a_wait(
    desk: Room, hits: tuple[BreastId, ...]
) -> None:
    desk.compare(hits[0])
    desk.session.expect_compare((hits[1],))
    desk.settle()
    asked = len(desk.pool.asked)
    desk.session.compare_with((hits[1],))
    assert desk.hit(0).picture is not None, "it waits for a decoder all the same"
    assert len(desk.pool.asked) == asked


def test_what_is_expected_waits_until_what_is_wanted_is_there(
    desk: Room, hits: tuple[BreastId, ...]
) -> None:
    desk.lanes.hold = True
    desk.session.compare_with((hits[0],))
    desk.session.expect_compare((hits[1],))
    assert desk.screen.loading == 2
    desk.lanes.release()
    desk.settle()
    expected = {desk.records[3, RIGHT, view].sha256 for view in BOTH}
    assert expected <= set(desk.pool.asked)
    assert desk.pool.asked.index(desk.records[2, LEFT, CC].sha256) < min(
        desk.pool.asked.index(one) for one in expected
    )


def test_the_latest_wish_wins(
    desk: Room, hits: tuple[BreastId, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    late: list[Callable[[], None]] = []
    at_once = desk.lanes.ask
    with monkeypatch.context() as held:
        held.setattr(desk.lanes, "ask", lambda *given: late.append(lambda: at_once(*given)))
        desk.session.compare_with(hits[:1])
        desk.session.compare_with(hits[1:3])
    for land in reversed(late):
        land()
    desk.settle()
    shown = [desk.hit(number).record for number in (0, 1)]
    assert [one.breast for one in shown if one] == list(hits[1:3])


# How it ends.


def test_esc_closes_it_and_whoever_offers_cases_is_told(
    desk: Room, hits: tuple[BreastId, ...]
) -> None:
    told: list[object] = []
    desk.compare(*hits[:2])
    desk.session.compare_wanted.connect(told.append)
    desk.screen.rest()
    assert told == [()]
    assert desk.screen.wall.mode is Mode.STAGE
    assert desk.session.compare == ()


@pytest.mark.parametrize("how", ["step", "stage", "exam", "reader"])
def test_it_ends_with_a_step_a_stage_another_exam_and_another_reader(
    desk: Room, hits: tuple[BreastId, ...], how: str
) -> None:
    desk.compare(*hits[:2])
    if how == "step":
        desk.screen.step_stage(1)
    elif how == "stage":
        desk.screen.show_overview()
    elif how == "exam":
        desk.session.open_exam(None)
    else:
        desk.session.set_reader(type(desk.reader)(77), "Another")
    desk.settle()
    assert desk.session.compare == ()
    assert desk.screen.wall.mode is Mode.STAGE
    assert desk.screen.tools.linker.links == Links()
    desk.compare(hits[0]) if how in {"step", "stage"} else None
    if how in {"step", "stage"}:
        assert desk.screen.wall.mode is Mode.COMPARE, "the same case cannot be opened again"


def test_one_view_of_a_comparison_alone_leads_back_to_it(
    desk: Room, hits: tuple[BreastId, ...]
) -> None:
    desk.compare(*hits[:2])
    wall = desk.screen.wall
    desk.hit(1, MLO).double_clicked.emit()
    assert wall.shown_panes() == (desk.hit(1, MLO),)
    assert wall.comparing
    wall.move_active(1, 0)
    assert wall.shown_panes() == (desk.own(),) or wall.active in wall.shown_panes()
    desk.screen.rest()
    assert wall.mode is Mode.COMPARE
    desk.screen.rest()
    assert wall.mode is Mode.STAGE


def test_the_other_breast_of_the_exam_takes_the_place_of_the_first(
    desk: Room, hits: tuple[BreastId, ...]
) -> None:
    desk.compare(*hits[:2])
    left = desk.records[1, LEFT, CC].breast
    desk.session.set_breast(left)
    desk.settle()
    shown = desk.screen.wall.shown_panes()
    assert len(shown) == 6
    assert {pane.record.breast for pane in shown if pane.record} == {left, *hits[:2]}


# What may not be seen.


@pytest.mark.parametrize("tagged_by", ["me", "another"])
def test_no_mark_and_no_tool_of_findings_lies_on_another_patient(
    desk: Room, hits: tuple[BreastId, ...], tagged_by: str
) -> None:
    from core.store import readers

    with desk.store.write(None, "tag") as unit:
        who = desk.reader if tagged_by == "me" else readers.ensure(unit, "Reader Two")
        for number, side in ((2, LEFT), (3, RIGHT), (4, LEFT), (5, RIGHT)):
            record = desk.records[number, side, CC]
            assert record.breast is not None
            stores.add_finding(unit, record.breast, who, regions=(stores.box(record.id),))
    desk.screen.set_tool(RegionKind.BOX)
    desk.compare(*hits)
    for number in range(4):
        pane = desk.hit(number)
        assert pane.foreign
        assert not pane.marks
        assert pane.tool is None
    assert desk.own().tool is not None


def test_a_measuring_tool_stays_while_cases_are_stepped_through(
    desk: Room, hits: tuple[BreastId, ...]
) -> None:
    desk.compare(*hits[:2])
    desk.screen.tools.measure_length()
    tool = desk.hit(0).tool
    assert tool is not None
    desk.compare(hits[1])
    assert desk.hit(0).tool is tool
    desk.compare(*hits)
    assert {desk.hit(number).tool for number in range(4)} == {tool}


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=st.lists(st.lists(st.integers(0, 3), max_size=4, unique=True), max_size=5))
def test_whatever_is_stepped_through_no_pane_ever_shows_another_ones_image(
    desk: Room, hits: tuple[BreastId, ...], steps: list[list[int]]
) -> None:
    for wanted in steps:
        desk.compare(*(hits[number] for number in wanted))
        shown = desk.screen.wall.shown_panes()
        assert len(shown) == (2 * (len(wanted) + 1) if wanted else 4)
        for place, number in enumerate(wanted):
            for view in BOTH:
                pane = desk.hit(place, view)
                assert pane.record is not None
                assert pane.record.breast == hits[number]
                assert pane.loaded is not None
                assert pane.loaded.image == pane.record.id
                assert pane.record.header.patient_key in pane.origin_text
        if wanted:
            scales = [mm_scale(pane) for pane in shown]
            assert np.ptp(scales) < 1e-6 * scales[0]
    desk.session.compare_with(())
