"""Steps of reading: protocols, priors, pieces, and a wall over two surfaces."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRectF, QSettings, Qt
from pytestqt.qtbot import QtBot

from core.domain.finding import RegionKind
from core.domain.study import ExamId, ImageState, Side, View
from core.imaging.hanging import SLOTS, Slot
from core.imaging.orientation import assumed
from core.imaging.protocols import Sizing
from core.store import Store, images, readers
from maninegs_gui.bridge.preferences import Preferences
from maninegs_gui.bridge.session import Session
from maninegs_gui.viewer.measures import Kind
from maninegs_gui.viewer.screen import ViewerScreen
from maninegs_gui.viewer.sizes import pieces
from maninegs_gui.viewer.surface import Surface
from maninegs_gui.viewer.wall import Mode, Wall
from maninegs_gui.widgets import listening
from maninegs_gui.widgets.canvas_geometry import Anchor
from maninegs_gui.widgets.canvas_marks import Shape
from tests.support import stores
from tests.support.lanes import InlineLanes
from tests.support.views import PixelPool, Pixels, hung_view

RCC, LCC, RMLO, LMLO = SLOTS
NOW, BEFORE, LONG_AGO = date(2024, 5, 2), date(2022, 4, 1), date(2019, 1, 3)


class Woman:
    """One patient's exams in a store, each image with pixels of its own detector."""

    def __init__(self, store: Store, pool: PixelPool) -> None:
        self.store, self.pool, self.count = store, pool, 0

    def exam(self, number: int, day: date | None, *slots: Slot, **changes: Any) -> ExamId:
        """One exam with an image in each slot; larger matrices for older exams."""
        exam = ExamId(0)
        for slot in slots:
            self.count += 1
            head = stores.header(1, slot.side, slot.view, **changes)
            head = replace(
                head,
                study_instance_uid=f"1.2.9.{number}",
                sop_instance_uid=f"1.2.3.{self.count}",
                exam_date=day,
                orientation=assumed(slot.side, slot.view),
                spacing_mm=0.07 * number,
            )
            with self.store.write(None, "fill") as unit:
                image = stores.add_image(unit, head, state=ImageState.READY)
                record = images.get(unit, image)
            self.pool.known[record.sha256] = Pixels(hung_view(slot.side))
            exam = record.exam
        return exam


@pytest.fixture
def woman(store: Store, pixel_pool: PixelPool) -> Woman:
    return Woman(store, pixel_pool)


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def screen(
    qtbot: QtBot, inline: InlineLanes, session: Session, store: Store, pixel_pool: PixelPool,
    settings: QSettings,
) -> ViewerScreen:  # fmt: skip
    with store.write(None, "fill") as unit:
        reader = readers.ensure(unit, "Reader One")
    found = ViewerScreen(inline, session, pixel_pool, Preferences(settings, session))
    qtbot.addWidget(found)
    found.resize(1000, 800)
    found.show()
    session.set_reader(reader, "Reader One")
    return found


def open_exam(screen: ViewerScreen, session: Session, lanes: InlineLanes, exam: ExamId) -> Wall:
    session.open_exam(exam)
    lanes.settle()
    screen.wall.fit()
    return screen.wall


def lay_out(wall: Wall) -> None:
    """Give panes their places now, as the event loop would, and fit them."""
    for surface in wall.surfaces:
        layout = surface.layout()
        assert layout is not None
        layout.activate()
    wall.fit()


def test_priors_hang_beside_or_above_with_their_date(
    screen: ViewerScreen, session: Session, inline: InlineLanes, woman: Woman
) -> None:
    woman.exam(3, LONG_AGO, RCC)
    before = woman.exam(2, BEFORE, *SLOTS)
    now = woman.exam(1, NOW, *SLOTS)
    wall = open_exam(screen, session, inline, now)
    wall.show_stage("eight")
    inline.settle()
    assert [pane.slot for pane in wall.shown_panes()] == [
        *(slot.before() for slot in SLOTS), *SLOTS
    ]  # fmt: skip
    prior = wall.panes[RCC.before()]
    assert prior.record is not None
    assert prior.record.exam == before
    assert prior.when_text == "PRIOR  2022-04-01  2.1 years before"
    assert wall.panes[RCC].when_text == ""
    wall.show_stage("rcc-prior")
    left, right = wall.shown_panes()
    assert (left, right) == (prior, wall.panes[RCC])
    lay_out(wall)
    assert left.x() < right.x()
    assert left.scale / 0.14 == pytest.approx(right.scale / 0.07)


def test_an_exam_without_a_date_or_of_another_patient_is_no_prior(
    screen: ViewerScreen, session: Session, inline: InlineLanes, woman: Woman
) -> None:
    woman.exam(2, None, *SLOTS)
    woman.exam(3, date(2020, 1, 1), RCC, patient_key="P9999")
    now = woman.exam(1, NOW, *SLOTS)
    wall = open_exam(screen, session, inline, now)
    assert [stage.id for stage in wall.stages] == ["overview", "cc", "mlo", "quadrants"]
    screen.flicker()
    assert not screen.hanger.flicked
    assert "no prior" in inline.said[-1][1]


def test_anonymous_tells_how_long_before_but_not_when(
    screen: ViewerScreen, session: Session, inline: InlineLanes, woman: Woman
) -> None:
    woman.exam(2, BEFORE, *SLOTS)
    wall = open_exam(screen, session, inline, woman.exam(1, NOW, *SLOTS))
    wall.show_stage("eight")
    screen.toggle_anonymous()
    assert wall.panes[RCC.before()].when_text == "PRIOR  2.1 years before"


def test_a_prior_flickers_in_the_same_place_at_the_same_size(
    screen: ViewerScreen, session: Session, inline: InlineLanes, woman: Woman
) -> None:
    before = woman.exam(2, BEFORE, *SLOTS)
    now = woman.exam(1, NOW, *SLOTS)
    wall = open_exam(screen, session, inline, now)
    pane = wall.panes[RCC]
    pane.zoom_to(pane.scale * 3)
    pane.pan_by(-15, 20)
    scale, own = pane.scale, pane.record
    screen.flicker()
    inline.settle()
    assert pane.record is not None
    assert pane.record.exam == before
    assert pane.when_text.startswith("PRIOR")
    assert pane.scale == pytest.approx(2 * scale)
    screen.flicker()
    assert pane.record == own
    assert pane.when_text == ""
    assert pane.scale == pytest.approx(scale)
    screen.flicker()
    screen.rest()
    assert not screen.hanger.flicked


def test_a_flickered_prior_ends_with_its_exam(
    screen: ViewerScreen, session: Session, inline: InlineLanes, woman: Woman
) -> None:
    before = woman.exam(2, BEFORE, *SLOTS)
    now = woman.exam(1, NOW, *SLOTS)
    wall = open_exam(screen, session, inline, now)
    screen.flicker()
    open_exam(screen, session, inline, before)
    assert not screen.hanger.flicked
    assert wall.panes[RCC].record is not None
    assert wall.panes[RCC].record.exam == before


def test_pieces_lead_through_every_view_pixel_for_pixel(
    screen: ViewerScreen, session: Session, inline: InlineLanes, woman: Woman
) -> None:
    wall = open_exam(screen, session, inline, woman.exam(1, NOW, RCC, LMLO))
    screen.resize(220, 240)
    wall.show_stage("quadrants")
    wall.fit()
    seen = []
    while wall.stage.id == "quadrants":
        pane = wall.active
        assert wall.shown_panes() == (pane,)
        assert pane.scale == pytest.approx(1.0 / pane.devicePixelRatioF())
        seen.append((pane.slot, wall.progress[2:]))
        assert len(seen) < 50
        screen.step_stage(1)
        wall.fit()
    told = [slot for slot, _ in seen]
    assert told == sorted(told, key=[RCC, LMLO].index)
    assert set(told) == {RCC, LMLO}
    count = seen[0][1][1]
    assert count > 1
    assert [place for slot, (place, _) in seen if slot == RCC] == list(range(1, count + 1))
    screen.step_stage(-1)
    assert wall.active.slot == LMLO
    assert wall.progress[2] == wall.progress[3]


@given(
    st.tuples(*[st.floats(1, 5000)] * 4),
    st.tuples(*[st.floats(50, 4000)] * 2),
    st.sampled_from([-1, 0, 1]),
)
def test_the_pieces_cover_the_whole_breast(
    box: tuple[float, float, float, float], room: tuple[float, float], side: int
) -> None:
    extent = QRectF(*box)
    found = pieces(extent, *room, Anchor(side, 0))
    lefts = sorted({p.x() - room[0] / 2 for p in found})
    tops = sorted({p.y() - room[1] / 2 for p in found})
    for starts, length, begin, end in (
        (lefts, room[0], extent.left(), extent.right()),
        (tops, room[1], extent.top(), extent.bottom()),
    ):
        assert starts[0] <= begin + 1e-6
        assert starts[-1] + length >= end - 1e-6
        steps = [b - a for a, b in pairwise(starts)]
        assert all(step <= length for step in steps)
    assert len(found) == len(lefts) * len(tops)


def test_two_surfaces_share_the_columns_right_breast_on_the_left_one(
    qtbot: QtBot, screen: ViewerScreen, session: Session, inline: InlineLanes, woman: Woman
) -> None:
    wall = open_exam(screen, session, inline, woman.exam(1, NOW, *SLOTS))
    left, right = Surface(), Surface()
    for surface in (left, right):
        qtbot.addWidget(surface)
        surface.resize(600, 800)
        surface.show()
    wall.spread([left, right])
    assert [pane.slot for pane in left.shown] == [RCC, RMLO]
    assert [pane.slot for pane in right.shown] == [LCC, LMLO]
    assert all(pane.window() is left for pane in left.shown)
    wall.show_stage("cc")
    assert [pane.slot for pane in right.shown] == [LCC]
    wall.activate(wall.panes[LCC])
    wall.toggle_one()
    assert left.shown == ()
    assert [pane.slot for pane in right.shown] == [LCC]
    wall.toggle_one()
    wall.spread([])
    assert {pane.window() for pane in wall.shown_panes()} == {screen}
    assert wall.mode is Mode.STAGE


def test_layout_and_size_are_remembered_for_each_reader(
    qtbot: QtBot, screen: ViewerScreen, session: Session, inline: InlineLanes, store: Store,
    pixel_pool: PixelPool, settings: QSettings, woman: Woman,
) -> None:  # fmt: skip
    now = woman.exam(1, NOW, *SLOTS)
    open_exam(screen, session, inline, now)
    screen.choose_protocol("row-mlo-first", priors_below=True)
    screen.set_sizing(Sizing.FIT)
    assert [pane.slot for pane in screen.wall.shown_panes()] == [RMLO, LMLO, RCC, LCC]
    with store.write(None, "fill") as unit:
        other = readers.ensure(unit, "Reader Two")
    first = session.reader
    session.set_reader(other, "Reader Two")
    assert screen.hanger.protocol.id == "standard"
    assert screen.wall.sizing is Sizing.SAME
    assert first is not None
    session.set_reader(first, "Reader One")
    again = ViewerScreen(inline, session, pixel_pool, Preferences(settings, session))
    qtbot.addWidget(again)
    assert again.hanger.protocol.id == "row-mlo-first"
    assert again.hanger.priors_below
    assert again.wall.sizing is Sizing.FIT


def test_a_sites_protocol_is_offered_and_a_faulty_one_is_told(
    qtbot: QtBot, inline: InlineLanes, session: Session, pixel_pool: PixelPool
) -> None:
    folder = session.workspace.root / "hanging"
    folder.mkdir()
    (folder / "own.yaml").write_text(
        "format: 1\ntitle: Ours\nstages:\n  - id: a\n    title: A\n    rows:\n      - RCC LCC\n"
    )
    (folder / "bad.yaml").write_text("format: 1\n")
    screen = ViewerScreen(inline, session, pixel_pool)
    qtbot.addWidget(screen)
    assert "own" in screen.hanger.protocols
    assert any("bad.yaml" in sentence for sentence in screen.notices)


def test_empty_slots_of_a_stage_keep_their_place(
    screen: ViewerScreen, session: Session, inline: InlineLanes, woman: Woman
) -> None:
    woman.exam(2, BEFORE, LCC)
    wall = open_exam(screen, session, inline, woman.exam(1, NOW, LCC, LMLO))
    wall.show_stage("eight")
    assert wall.panes[RCC.before()].message == "No prior RCC view"
    assert wall.panes[RCC].message == "No RCC view"
    lay_out(wall)
    assert wall.panes[LCC].x() == pytest.approx(screen.width() / 4, abs=2)
    lateral = Slot(Side.LEFT, View.ML)
    assert lateral not in wall.panes


def test_the_preferred_contrast_of_a_machine_is_found_again_by_its_reader(
    screen: ViewerScreen, session: Session, inline: InlineLanes, store: Store, woman: Woman
) -> None:
    first = woman.exam(1, NOW, *SLOTS, manufacturer="A", model_name="One")
    second = woman.exam(2, BEFORE, RCC, manufacturer="A", model_name="One")
    third = woman.exam(3, LONG_AGO, RCC, manufacturer="B", model_name="Two")
    wall = open_exam(screen, session, inline, first)
    screen.next_contrast()
    assert wall.panes[RCC].choice == 1
    assert wall.panes[LCC].choice == 0
    assert open_exam(screen, session, inline, second).panes[RCC].choice == 1
    assert open_exam(screen, session, inline, third).panes[RCC].choice == 0
    with store.write(None, "fill") as unit:
        other = readers.ensure(unit, "Reader Two")
    session.set_reader(other, "Reader Two")
    assert open_exam(screen, session, inline, first).panes[RCC].choice == 0


def test_no_slot_keeps_a_prior_when_views_were_flicked_in_another_stage(
    screen: ViewerScreen, session: Session, inline: InlineLanes, woman: Woman
) -> None:
    woman.exam(2, BEFORE, *SLOTS)
    now = woman.exam(1, NOW, *SLOTS)
    wall = open_exam(screen, session, inline, now)
    screen.flicker()
    inline.settle()
    assert all("PRIOR" in wall.panes[slot].accessibleName() for slot in SLOTS)
    wall.toggle_one()
    screen.flicker()
    wall.toggle_one()
    screen.toggle_anonymous()
    for slot in SLOTS:
        record = wall.panes[slot].record
        assert record is not None
        assert record.exam == now
        assert wall.panes[slot].when_text == ""


def test_a_missing_prior_is_not_said_to_be_missing_now(
    screen: ViewerScreen, session: Session, inline: InlineLanes, woman: Woman
) -> None:
    woman.exam(2, BEFORE, RCC)
    wall = open_exam(screen, session, inline, woman.exam(1, NOW, *SLOTS))
    screen.flicker()
    assert wall.panes[LCC].message == "No prior LCC view"
    screen.flicker()
    assert wall.panes[LCC].message == ""


def test_a_sites_protocol_of_walks_alone_opens_and_closes_exams(
    qtbot: QtBot, inline: InlineLanes, session: Session, pixel_pool: PixelPool, woman: Woman
) -> None:
    folder = session.workspace.root / "hanging"
    folder.mkdir()
    (folder / "walk.yaml").write_text(
        "format: 1\ntitle: Walk\nstages:\n  - id: a\n    title: A\n    walk: RCC LCC\n"
    )
    screen = ViewerScreen(inline, session, pixel_pool)
    qtbot.addWidget(screen)
    screen.choose_protocol("walk")
    wall = open_exam(screen, session, inline, woman.exam(1, NOW, *SLOTS))
    assert wall.stage.id == "a"
    session.open_exam(None)
    assert wall.panes[RCC].record is None


def test_the_next_reader_finds_no_measure_of_the_first(
    screen: ViewerScreen, session: Session, inline: InlineLanes, store: Store, woman: Woman
) -> None:
    wall = open_exam(screen, session, inline, woman.exam(1, NOW, *SLOTS))
    record = wall.panes[RCC].record
    assert record is not None
    where = (record.id, 0)
    screen.tools.measures.add(where, Kind.LENGTH, ((1.0, 1.0), (9.0, 9.0)))
    with store.write(None, "fill") as unit:
        other = readers.ensure(unit, "Reader Two")
    session.set_reader(other, "Reader Two")
    assert screen.tools.measures.of(where) == ()


def test_delete_is_the_selected_measures_while_a_finding_is_open(
    screen: ViewerScreen, session: Session, inline: InlineLanes, woman: Woman
) -> None:
    wall = open_exam(screen, session, inline, woman.exam(1, NOW, *SLOTS))
    pane, record = wall.panes[RCC], wall.panes[RCC].record
    assert record is not None
    assert not listening.takes(pane, "delete")
    screen.tools.measures.add((record.id, 0), Kind.LENGTH, ((1.0, 1.0), (9.0, 9.0)))
    assert listening.takes(pane, "delete")
    listening.take_keys(pane, ("enter",))
    assert listening.takes(pane, "enter")
    assert listening.takes(pane, "backspace")
    screen.tools.remove_selected()
    assert not listening.takes(pane, "delete")
    assert listening.takes(pane, "enter")


def test_a_measuring_tool_outlives_the_end_of_a_finding(
    screen: ViewerScreen, session: Session, inline: InlineLanes, woman: Woman
) -> None:
    wall = open_exam(screen, session, inline, woman.exam(1, NOW, *SLOTS))
    screen.tools.measure_length()
    screen.set_tool(None)
    assert wall.panes[RCC].taker is not None
    screen.set_tool(RegionKind.ELLIPSE)
    screen.tools.measure_length()
    assert wall.pane(RCC.before()).tool is not Shape.ELLIPSE


def test_a_shape_that_is_not_finished_ends_with_its_image(
    qtbot: QtBot, screen: ViewerScreen, session: Session, inline: InlineLanes, woman: Woman
) -> None:
    now = woman.exam(1, NOW, *SLOTS)
    woman.exam(1, NOW, RCC, modifiers=("M",))
    wall = open_exam(screen, session, inline, now)
    screen.set_tool(RegionKind.POLYGON)
    pane = wall.panes[RCC]
    qtbot.mouseClick(pane, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    assert pane.being_drawn() is not None
    screen.next_in_slot()
    assert pane.being_drawn() is None


def test_no_stage_begins_in_the_zoom_of_the_one_before(
    screen: ViewerScreen, session: Session, inline: InlineLanes, woman: Woman
) -> None:
    wall = open_exam(screen, session, inline, woman.exam(1, NOW, *SLOTS))
    wall.show_stage("quadrants")
    wall.fit()
    assert not wall.panes[RCC].at_home
    wall.show_stage("cc")
    lay_out(wall)
    assert wall.panes[RCC].at_home
    assert wall.panes[RCC].scale == pytest.approx(wall.panes[LCC].scale)


def test_images_of_one_place_keep_one_size_in_millimetres_whatever_their_detector(
    screen: ViewerScreen, session: Session, inline: InlineLanes, woman: Woman
) -> None:
    woman.exam(2, BEFORE, *SLOTS)
    now = woman.exam(1, NOW, *SLOTS)
    woman.exam(1, NOW, RCC, modifiers=("RL",))
    wall = open_exam(screen, session, inline, now)
    pane, other = wall.panes[RCC], wall.panes[LCC]

    def alike() -> bool:
        assert pane.record is not None
        assert other.record is not None
        mine, theirs = pane.record.header.spacing_mm, other.record.header.spacing_mm
        assert mine is not None
        assert theirs is not None
        return pane.scale / mine == pytest.approx(other.scale / theirs)

    assert alike()
    for step in (screen.flicker, screen.flicker, screen.next_in_slot, screen.next_in_slot):
        step()
        inline.settle()
        assert alike()


def test_true_size_is_neither_shown_nor_remembered_without_a_calibration(
    screen: ViewerScreen, session: Session, inline: InlineLanes, woman: Woman
) -> None:
    wall = open_exam(screen, session, inline, woman.exam(1, NOW, *SLOTS))
    screen.why_no_true_size = lambda _pane: "This monitor is not calibrated."
    screen.set_sizing(Sizing.TRUE)
    assert wall.sizing is Sizing.SAME
    assert "not calibrated" in inline.said[-1][1]
    wall.set_sizing(Sizing.TRUE)
    assert wall.shown_sizing is Sizing.SAME
    screen.header.show_state(wall)
    assert screen.header.sizing.text() == "Same size"
    wall.true_scale = lambda _pane: 0.5
    wall.fit()
    assert wall.shown_sizing is Sizing.TRUE
    assert {pane.scale for pane in wall.shown_panes()} == {0.5}


def test_reading_is_about_the_open_exam_in_a_step_with_its_prior(
    screen: ViewerScreen, session: Session, inline: InlineLanes, woman: Woman
) -> None:
    woman.exam(2, BEFORE, *SLOTS)
    wall = open_exam(screen, session, inline, woman.exam(1, NOW, *SLOTS))
    wall.show_stage("lmlo-prior")
    assert wall.active.slot == LMLO
