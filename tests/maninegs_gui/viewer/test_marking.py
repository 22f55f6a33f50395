"""Marks under the hand, from the mouse to the store: one drag, one act, and never out of place."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import product
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.annotation import Annotator
from core.annotation.location import of_findings
from core.annotation.marking import may_mark
from core.domain.errors import WorldError
from core.domain.finding import Finding, FindingId, Region, RegionKind
from core.domain.study import ImageId, ReaderId, Side, View
from core.imaging.hanging import SLOTS
from core.imaging.orientation import Hung
from core.store import Store, breasts, findings, images, readers
from maninegs_gui.bridge.session import Session
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.viewer.screen import ViewerScreen
from maninegs_gui.widgets import listening
from maninegs_gui.widgets.canvas_marks import Shape
from tests.support import stores
from tests.support.lanes import InlineLanes
from tests.support.panes import at, click, drag
from tests.support.views import PixelPool, Pixels, hung_view, stored_as

RCC, LCC, RMLO, LMLO = SLOTS
TURNS = [Hung(*flips) for flips in product((False, True), repeat=3)]
BOX = ((80.0, 150.0), (160.0, 230.0))
NOW, THEN = date(2024, 3, 1), date(2022, 3, 1)
NO = Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@dataclass
class Desk:
    """A viewer over a store with one exam, and a finding that is open."""

    screen: ViewerScreen
    session: Session
    store: Store
    lanes: InlineLanes
    pool: PixelPool
    reader: ReaderId
    images: dict[str, ImageId] = field(default_factory=dict)
    finding: FindingId = field(default=FindingId(0))

    def add(
        self, name: str, side: Side, view: View, *, day: date = NOW, turn: Hung | None = None,
        patient: int = 1,
    ) -> ImageId:  # fmt: skip
        stored, orientation = stored_as(hung_view(side), side, view, turn or Hung())
        head = stores.header(patient, side, view, exam_date=day, orientation=orientation)
        head = replace(
            head, sop_instance_uid=f"1.2.{patient}.{name}", rows=stored.shape[0],
            columns=stored.shape[1], study_instance_uid=f"1.9.{patient}.{day}",
        )  # fmt: skip
        with self.store.write(None, "fill") as unit:
            image = stores.add_image(unit, head)
            record = images.get(unit, image)
        self.images[name] = image
        self.pool.known[record.sha256] = Pixels(stored)
        return image

    def mark(self, *regions: Region, breast: str = "RCC") -> FindingId:
        with self.store.write(self.reader, "tag") as unit:
            owner = images.get(unit, self.images[breast]).breast
            assert owner is not None
            return stores.add_finding(unit, owner, self.reader, regions=regions)

    def open(self, finding: FindingId | None = None) -> None:
        exam = next(one.exam for one in _all(self.store) if one.id == self.images["RCC"])
        self.session.open_exam(None)
        self.session.open_exam(exam)
        self.lanes.settle()
        self.screen.wall.fit()
        self.screen.show_open_finding(finding or self.finding)
        self.finding = finding or self.finding

    def pane(self, slot: Any = RCC) -> ViewPane:
        return self.screen.wall.panes[slot]

    @property
    def stored(self) -> Finding:
        with self.store.read() as reading:
            return findings.get(reading, self.finding)

    @property
    def points(self) -> tuple[tuple[float, float], ...]:
        return self.stored.regions[0].points

    def undo(self) -> None:
        self.lanes.write(self.screen, lambda store: Annotator(store, self.reader).undo())

    def key(
        self, key: Qt.Key, keys: Qt.KeyboardModifier = NO, pane: ViewPane | None = None
    ) -> None:
        QTest.keyClick(pane or self.pane(), key, keys)


def _all(store: Store) -> tuple[Any, ...]:
    with store.read() as reading:
        return tuple(
            image
            for info in breasts.all_breasts(reading)
            for image in images.of_breast(reading, info.id)
        )


@pytest.fixture
def desk(
    qtbot: QtBot, inline: InlineLanes, session: Session, store: Store, pixel_pool: PixelPool
) -> Desk:
    with store.write(None, "fill") as unit:
        reader = readers.ensure(unit, "Reader One")
    screen = ViewerScreen(inline, session, pixel_pool)
    qtbot.addWidget(screen)
    screen.resize(1000, 800)
    screen.show()
    session.set_reader(reader, "Reader One")
    return Desk(screen, session, store, inline, pixel_pool, reader)


@pytest.fixture
def box(desk: Desk) -> Desk:
    """One open box in the right CC, beside an image of the left breast."""
    image = desk.add("RCC", Side.RIGHT, View.CC)
    desk.add("RMLO", Side.RIGHT, View.MLO)
    desk.add("LCC", Side.LEFT, View.CC)
    desk.open(desk.mark(Region(image, RegionKind.BOX, BOX)))
    return desk


def near(found: Any, wanted: Any, pane: ViewPane) -> bool:
    """Whether points are where they should be, to two pixels of the screen."""
    return len(found) == len(wanted) and all(
        a == pytest.approx(b, abs=2.0 / pane.scale) for a, b in zip(found, wanted, strict=True)
    )


# The mouse.


@pytest.mark.parametrize("turn", TURNS)
def test_a_corner_goes_where_the_hand_takes_it_however_the_file_is_stored(
    desk: Desk, turn: Hung
) -> None:
    image = desk.add("RCC", Side.RIGHT, View.CC, turn=turn)
    desk.open(desk.mark(Region(image, RegionKind.BOX, BOX)))
    pane = desk.pane()
    drag(pane, at(pane, BOX[1]), at(pane, (170.0, 210.0)), at(pane, (190.0, 250.0)))
    assert near(desk.points, (BOX[0], (190.0, 250.0)), pane)


def test_a_drag_is_one_write_and_one_step_of_undo(box: Desk) -> None:
    pane = box.pane()
    told: list[object] = []
    box.lanes.changed.connect(lambda *_: told.append(1))
    path = [at(pane, (160.0 + 4 * k, 230.0 + 3 * k)) for k in range(8)]
    drag(pane, *path)
    assert len(told) == 1
    assert box.points != BOX
    box.undo()
    assert box.points == BOX
    assert pane.shown_marks[0].points == BOX


def test_a_mark_is_moved_whole_by_its_line(box: Desk) -> None:
    pane = box.pane()
    drag(pane, at(pane, (100.0, 150.0)), at(pane, (110.0, 170.0)), at(pane, (120.0, 190.0)))
    assert near(box.points, ((100.0, 190.0), (180.0, 270.0)), pane)
    (x0, y0), (x1, y1) = box.points
    assert (x1 - x0, y1 - y0) == (pytest.approx(80), pytest.approx(80))


def test_a_drag_over_the_inside_changes_the_contrast_until_the_mark_is_selected(
    box: Desk,
) -> None:
    pane = box.pane()
    before = pane.adjustment
    drag(pane, at(pane, (110.0, 180.0)), at(pane, (120.0, 190.0)), at(pane, (140.0, 195.0)))
    assert box.points == BOX
    assert pane.adjustment != before
    click(pane, at(pane, (100.0, 150.0)))
    drag(pane, at(pane, (110.0, 180.0)), at(pane, (120.0, 190.0)), at(pane, (130.0, 200.0)))
    assert near(box.points, ((100.0, 170.0), (180.0, 250.0)), pane)


def test_a_box_dragged_through_itself_has_its_corners_in_order(box: Desk) -> None:
    pane = box.pane()
    drag(pane, at(pane, BOX[1]), at(pane, (60.0, 130.0)), at(pane, (40.0, 100.0)))
    assert near(box.points, ((40.0, 100.0), BOX[0]), pane)


def test_no_mark_leaves_the_image_and_none_gets_too_small_to_take(box: Desk) -> None:
    pane = box.pane()
    drag(pane, at(pane, (100.0, 150.0)), at(pane, (0.0, 0.0)), QPoint(-300, -300))
    (x0, y0), (x1, y1) = box.points
    assert 0 <= x0 < x1 <= 300
    assert 0 <= y0 < y1 <= 400
    corner = box.points[1]
    drag(pane, at(pane, corner), at(pane, (x0 + 2, y0 + 2)), at(pane, (x0 + 1, y0 + 1)))
    (x0, y0), (x1, y1) = box.points
    assert min(x1 - x0, y1 - y0) * pane.scale >= 9.5


def test_a_jitter_of_the_hand_changes_nothing_but_selects(box: Desk) -> None:
    pane = box.pane()
    start = at(pane, BOX[1])
    drag(pane, start, start + QPoint(2, 1))
    assert box.points == BOX
    assert pane.shown_marks[0].points == BOX
    assert box.screen.marking.selection.mark == (int(box.finding), 0)


def test_escape_throws_a_drag_away(box: Desk) -> None:
    pane = box.pane()
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(pane, left, NO, at(pane, BOX[1]))
    QTest.mouseMove(pane, at(pane, (200.0, 300.0)))
    assert pane.shown_marks[0].points != BOX
    box.screen.rest()
    assert pane.shown_marks[0].points == BOX
    QTest.mouseRelease(pane, left, NO, at(pane, (200.0, 300.0)))
    assert box.points == BOX


def test_what_comes_from_the_store_meanwhile_does_not_take_the_mark_out_of_the_hand(
    box: Desk,
) -> None:
    pane = box.pane()
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(pane, left, NO, at(pane, BOX[1]))
    QTest.mouseMove(pane, at(pane, (200.0, 300.0)))
    box.lanes.write(
        box.screen, lambda store: Annotator(store, box.reader).set_note(box.finding, "seen before")
    )
    assert near(pane.shown_marks[0].points, (BOX[0], (200.0, 300.0)), pane)
    QTest.mouseRelease(pane, left, NO, at(pane, (200.0, 300.0)))
    assert near(box.points, (BOX[0], (200.0, 300.0)), pane)
    assert box.stored.note == "seen before"


def test_a_write_that_fails_shows_the_mark_as_it_is_stored(
    box: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = box.pane()

    def full(*_given: object) -> None:
        raise WorldError("The disk is full.")

    monkeypatch.setattr(Annotator, "reshape_region", full)
    drag(pane, at(pane, BOX[1]), at(pane, (200.0, 300.0)))
    assert pane.shown_marks[0].points == BOX
    assert any("disk is full" in text for _, text in box.lanes.said)


def test_a_mark_that_was_changed_elsewhere_is_not_written_over(box: Desk) -> None:
    other = ((10.0, 20.0), (30.0, 40.0))
    moved = replace(box.stored.regions[0], points=other)
    with box.store.write(box.reader, "elsewhere") as unit:
        findings.replace(unit, replace(box.stored, regions=(moved,)))
    pane = box.pane()  # still shows it as it was
    drag(pane, at(pane, BOX[1]), at(pane, (200.0, 300.0)))
    assert box.points == other
    assert any("changed elsewhere" in text for _, text in box.lanes.said)


def test_only_the_open_finding_has_handles_and_another_opens_by_a_click(box: Desk) -> None:
    image = box.images["RCC"]
    other = box.mark(Region(image, RegionKind.BOX, ((20.0, 300.0), (60.0, 340.0))))
    box.open()
    pane = box.pane()
    clicked: list[FindingId] = []
    box.screen.finding_clicked.connect(clicked.append)
    QTest.mouseMove(pane, at(pane, (20.0, 320.0)) + QPoint(9, 0))
    QTest.mouseMove(pane, at(pane, (20.0, 320.0)))
    assert [mark.hovered for mark in pane.shown_marks] == [False, True]
    drag(pane, at(pane, (60.0, 340.0)), at(pane, (90.0, 380.0)))
    with box.store.read() as reading:
        assert findings.get(reading, other).regions[0].points == ((20.0, 300.0), (60.0, 340.0))
    click(pane, at(pane, (20.0, 320.0)))
    assert clicked == [other]


def test_handles_go_before_a_shape_that_is_about_to_be_drawn(box: Desk) -> None:
    pane = box.pane()
    drawn: list[Region] = []
    box.screen.region_drawn.connect(lambda _image, region: drawn.append(region))
    box.screen.set_tool(RegionKind.BOX)
    drag(pane, at(pane, BOX[1]), at(pane, (190.0, 250.0)))
    assert near(box.points, (BOX[0], (190.0, 250.0)), pane)
    assert not drawn
    drag(pane, at(pane, (100.0, 170.0)), at(pane, (140.0, 210.0)))
    assert [one.kind for one in drawn] == [RegionKind.BOX]


def test_cursors_say_which_way_a_handle_goes(box: Desk) -> None:
    pane = box.pane()
    seen = {}
    for name, point in {
        "corner": BOX[1], "other corner": (160.0, 150.0), "side": (160.0, 190.0),
        "top": (120.0, 150.0), "line": (97.0, 150.0), "nothing": (40.0, 60.0),
    }.items():  # fmt: skip
        QTest.mouseMove(pane, at(pane, point) + QPoint(0, 30))
        QTest.mouseMove(pane, at(pane, point))
        seen[name] = pane.cursor().shape()
    shapes = Qt.CursorShape
    assert seen == {
        "corner": shapes.SizeFDiagCursor, "other corner": shapes.SizeBDiagCursor,
        "side": shapes.SizeHorCursor, "top": shapes.SizeVerCursor,
        "line": shapes.SizeAllCursor, "nothing": shapes.ArrowCursor,
    }  # fmt: skip


# Outlines and points.


SQUARE = ((80.0, 150.0), (180.0, 150.0), (180.0, 250.0), (80.0, 250.0))


@pytest.fixture
def polygon(desk: Desk) -> Desk:
    image = desk.add("RCC", Side.RIGHT, View.CC)
    desk.open(desk.mark(Region(image, RegionKind.POLYGON, SQUARE)))
    return desk


def test_a_vertex_is_dragged_alone(polygon: Desk) -> None:
    pane = polygon.pane()
    drag(pane, at(pane, SQUARE[2]), at(pane, (200.0, 270.0)))
    assert near(polygon.points, (*SQUARE[:2], (200.0, 270.0), SQUARE[3]), pane)


def test_a_double_click_on_an_edge_makes_a_vertex_and_delete_takes_it_away(polygon: Desk) -> None:
    pane = polygon.pane()
    QTest.mouseDClick(pane, Qt.MouseButton.LeftButton, NO, at(pane, (130.0, 150.0)))
    assert len(polygon.points) == 5
    assert near((polygon.points[1],), ((130.0, 150.0),), pane)
    polygon.key(Qt.Key.Key_Delete)
    assert polygon.points == SQUARE
    polygon.undo()
    assert len(polygon.points) == 5


def test_a_double_click_on_a_vertex_or_elsewhere_makes_none(polygon: Desk) -> None:
    pane = polygon.pane()
    QTest.mouseDClick(pane, Qt.MouseButton.LeftButton, NO, at(pane, SQUARE[0]))
    QTest.mouseDClick(pane, Qt.MouseButton.LeftButton, NO, at(pane, (20.0, 40.0)))
    assert polygon.points == SQUARE


def test_a_triangle_keeps_its_corners_and_goes_whole(polygon: Desk) -> None:
    pane = polygon.pane()
    for vertex in (0, 0):
        click(pane, at(pane, polygon.points[vertex]))
        polygon.key(Qt.Key.Key_Backspace)
    assert len(polygon.points) == 3
    polygon.key(Qt.Key.Key_Delete)
    assert not polygon.stored.regions
    polygon.undo()
    assert len(polygon.points) == 3


def test_a_line_drawn_by_hand_is_kept_with_vertices_that_can_be_told_apart(desk: Desk) -> None:
    desk.add("RCC", Side.RIGHT, View.CC)
    desk.open()
    pane = desk.pane()
    drawn: list[Region] = []
    desk.screen.region_drawn.connect(lambda _image, region: drawn.append(region))
    desk.screen.set_tool(RegionKind.FREEHAND)
    turns = [2 * math.pi * k / 150 for k in range(150)]
    drag(pane, *(at(pane, (150 + 90 * math.cos(t), 200 + 90 * math.sin(t))) for t in turns))
    (region,) = drawn
    assert 8 <= len(region.points) <= 40
    for x, y in region.points:
        assert math.hypot(x - 150, y - 200) == pytest.approx(90, abs=3 / pane.scale)


def test_a_point_is_moved(desk: Desk) -> None:
    image = desk.add("RCC", Side.RIGHT, View.CC)
    desk.open(desk.mark(Region(image, RegionKind.POINT, ((100.0, 150.0),))))
    pane = desk.pane()
    drag(pane, at(pane, (100.0, 150.0)), at(pane, (140.0, 250.0)))
    assert near(desk.points, ((140.0, 250.0),), pane)


# The keys.


def test_arrows_move_the_selected_mark_as_it_hangs_and_are_one_step_of_undo(desk: Desk) -> None:
    image = desk.add("RCC", Side.RIGHT, View.CC, turn=Hung(False, True, True))
    desk.open(desk.mark(Region(image, RegionKind.BOX, BOX)))
    desk.screen.marking.next_mark()
    for _ in range(3):
        desk.key(Qt.Key.Key_Right)
    desk.key(Qt.Key.Key_Down, SHIFT)
    (x, y), _ = desk.points
    # Stored turned round: right on the screen is left in the file.
    assert BOX[0][0] - x == 3
    assert BOX[0][1] - y == pytest.approx(10 / desk.pane().scale, abs=1)
    desk.undo()
    assert desk.points == BOX


def test_arrows_are_the_walls_again_once_the_mark_is_let_go(box: Desk) -> None:
    pane = box.pane()
    box.screen.marking.next_mark()
    box.key(Qt.Key.Key_Right)
    moved = box.points
    assert moved != BOX
    box.key(Qt.Key.Key_Escape)
    assert box.screen.marking.selection.mark is None
    box.key(Qt.Key.Key_Right)
    assert box.points == moved
    assert not any(listening.takes(pane, name) for name in ("delete", "backspace", "escape"))


def test_control_and_arrows_stretch_the_selected_mark(box: Desk) -> None:
    box.screen.marking.next_mark()
    box.key(Qt.Key.Key_Right, CONTROL)
    box.key(Qt.Key.Key_Up, CONTROL | SHIFT)
    (x0, y0), (x1, y1) = box.points
    assert (x0, y0) == BOX[0]
    assert x1 > BOX[1][0]
    assert y1 < BOX[1][1]


def test_the_keys_of_the_selected_mark_are_taken_from_the_finding(box: Desk) -> None:
    pane = box.pane()
    assert not listening.takes(pane, "delete")
    box.screen.marking.next_mark()
    assert all(listening.takes(pane, name) for name in ("delete", "backspace", "escape"))
    box.key(Qt.Key.Key_Delete)
    assert not box.stored.regions
    assert not listening.takes(pane, "delete")


def test_vertices_are_chosen_moved_and_added_by_keys_alone(polygon: Desk) -> None:
    polygon.screen.marking.next_mark()
    polygon.screen.marking.next_mark()
    polygon.key(Qt.Key.Key_Left)
    assert polygon.points[0][0] < SQUARE[0][0]
    assert polygon.points[1:] == SQUARE[1:]
    polygon.key(Qt.Key.Key_Insert)
    assert len(polygon.points) == 5


def test_keys_act_on_no_mark_that_is_not_seen_in_the_active_view(box: Desk) -> None:
    box.screen.marking.next_mark()
    other = box.pane(RMLO)
    box.screen.wall.activate(other)
    assert box.screen.marking.selection.mark is None
    box.key(Qt.Key.Key_Delete, pane=other)
    assert box.points == BOX
    box.screen.wall.activate(box.pane())
    box.screen.marking.next_mark()
    box.screen.toggle_marks()
    assert not listening.takes(box.pane(), "delete")


def test_a_shape_drawn_beside_the_selected_mark_lets_it_go(box: Desk) -> None:
    pane = box.pane()
    box.screen.marking.next_mark()
    box.screen.set_tool(RegionKind.BOX)
    drag(pane, at(pane, (20.0, 300.0)), at(pane, (60.0, 340.0)))
    assert box.screen.marking.selection.mark is None


def test_where_no_mark_is_open_the_key_says_so(box: Desk) -> None:
    box.screen.show_open_finding(None)
    box.screen.marking.next_mark()
    assert any("No mark" in text for _, text in box.lanes.said)


def test_another_finding_that_opens_lets_the_mark_go(box: Desk) -> None:
    box.screen.marking.next_mark()
    box.screen.show_open_finding(None)
    assert box.screen.marking.selection.mark is None
    box.key(Qt.Key.Key_Delete)
    assert box.points == BOX


# Where no mark may be changed.


def test_hidden_marks_are_not_taken(box: Desk) -> None:
    pane = box.pane()
    box.screen.toggle_marks()
    drag(pane, at(pane, BOX[1]), at(pane, (190.0, 250.0)))
    assert box.points == BOX


def test_a_changed_image_takes_no_hand_even_with_its_marks_shown(box: Desk) -> None:
    pane = box.pane()
    assert pane.loaded is not None
    pane.set_loaded(replace(pane.loaded, changed=True, marks_fit=True))
    assert pane.marks
    drag(pane, at(pane, BOX[1]), at(pane, (190.0, 250.0)))
    assert box.points == BOX


# Priors.


@pytest.fixture
def prior(desk: Desk) -> Desk:
    """A finding of the exam, marked on the exam and on its prior; the prior has its own one."""
    image = desk.add("RCC", Side.RIGHT, View.CC)
    desk.add("RMLO", Side.RIGHT, View.MLO)
    old = desk.add("prior", Side.RIGHT, View.CC, day=THEN)
    desk.mark(Region(old, RegionKind.BOX, ((20.0, 300.0), (60.0, 340.0))), breast="prior")
    box = Region(image, RegionKind.BOX, BOX)
    desk.open(desk.mark(box, replace(box, image=old)))
    return desk


def test_a_mark_on_a_prior_is_shown_there_beside_what_was_found_then(prior: Desk) -> None:
    prior.screen.flicker()
    prior.lanes.settle()
    pane = prior.pane()
    assert pane.record is not None
    assert pane.record.id == prior.images["prior"]
    assert sorted((mark.text, mark.lit) for mark in pane.marks) == [("1", True), ("P1", False)]


def test_a_mark_on_a_prior_has_handles_and_its_change_is_the_open_findings(prior: Desk) -> None:
    prior.screen.flicker()
    prior.lanes.settle()
    pane = prior.pane()
    drag(pane, at(pane, BOX[1]), at(pane, (190.0, 250.0)))
    own, old = prior.stored.regions
    assert own.points == BOX
    assert near(old.points, (BOX[0], (190.0, 250.0)), pane)
    assert old.image == prior.images["prior"]


def test_what_is_drawn_on_a_prior_is_told_with_its_image_and_may_be_marked(prior: Desk) -> None:
    prior.screen.flicker()
    prior.lanes.settle()
    pane = prior.pane()
    told: list[ImageId] = []
    prior.screen.region_drawn.connect(lambda image, _region: told.append(image))
    prior.screen.set_tool(RegionKind.BOX)
    drag(pane, at(pane, (60.0, 60.0)), at(pane, (100.0, 100.0)))
    assert told == [prior.images["prior"]]
    with prior.store.read() as reading:
        assert may_mark(reading, prior.stored.breast, told[0])


def test_a_prior_beside_the_exam_shows_its_marks_and_takes_new_ones(prior: Desk) -> None:
    with prior.store.read() as reading:
        breast = images.get(reading, prior.images["prior"]).breast
    prior.session.compare_with((breast,))
    prior.lanes.settle()
    pane = prior.screen.wall.others[View.CC]
    assert pane.record is not None
    assert [mark.text for mark in pane.marks if mark.lit] == ["1"]
    prior.screen.set_tool(RegionKind.BOX)
    assert pane.tool is Shape.BOX


def test_another_patient_beside_the_exam_bears_no_mark_and_no_tool(prior: Desk) -> None:
    prior.add("stranger", Side.RIGHT, View.CC, patient=2)
    with prior.store.read() as reading:
        breast = images.get(reading, prior.images["stranger"]).breast
    prior.session.compare_with((breast,))
    prior.lanes.settle()
    pane = prior.screen.wall.others[View.CC]
    assert pane.record is not None
    prior.screen.set_tool(RegionKind.BOX)
    assert not pane.marks
    assert pane.tool is None


def test_a_stranger_beside_the_exam_takes_the_tool_away_that_a_prior_had(prior: Desk) -> None:
    prior.add("stranger", Side.RIGHT, View.CC, patient=2)
    prior.screen.set_tool(RegionKind.BOX)
    for name, tool in (("prior", Shape.BOX), ("stranger", None), ("prior", Shape.BOX)):
        with prior.store.read() as reading:
            breast = images.get(reading, prior.images[name]).breast
        prior.session.compare_with((breast,))
        prior.lanes.settle()
        assert prior.screen.wall.others[View.CC].tool is tool


# What the place of a lesion is told from.


def test_the_nipple_of_a_marked_view_is_looked_for_and_told(box: Desk) -> None:
    box.screen.tools.images_changed()
    box.lanes.settle()
    found = box.screen.tools.cross.suggestions
    assert set(found) == {box.images["RCC"]}
    with box.store.read() as reading:
        derived = of_findings(reading, [box.stored], box.reader, found)[box.finding]
    # The tip of the breast lies at (90, 200), the middle of the box at (120, 190).
    assert derived.views[0].distance_mm == pytest.approx(math.hypot(30, 10) * 0.07, abs=0.4)
    assert derived.views[0].suggested


def test_of_another_exam_no_nipple_is_kept(box: Desk) -> None:
    box.screen.tools.images_changed()
    box.lanes.settle()
    box.session.open_exam(None)
    assert not box.screen.tools.cross.suggestions
