from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from core.domain.changes import Changes, Topic
from core.domain.finding import FindingId, Region, RegionKind
from core.domain.study import (
    BreastId,
    ExamId,
    ImageId,
    ImageRecord,
    ImageState,
    Intent,
    Provenance,
    ReaderId,
    Side,
    View,
)
from core.imaging import air
from core.imaging.hanging import SLOTS, Slot
from core.imaging.orientation import Hung, assumed, hang
from core.imaging.pool import DecoderPool
from core.imaging.protocols import Sizing
from core.store import Store, findings, history, images, readers
from core.workspace import Workspace
from maninegs_gui.actions import Actions
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.bridge.session import Session
from maninegs_gui.viewer import actions as viewer_actions
from maninegs_gui.viewer import corrections, loading, menu, texts
from maninegs_gui.viewer.contrast import Adjustment
from maninegs_gui.viewer.corner_texts import Level, Overlay
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.viewer.screen import ViewerScreen
from maninegs_gui.viewer.wall import Mode
from tests.support import dicoms, stores, views
from tests.support.lanes import InlineLanes
from tests.support.views import MARKER, PixelPool, Pixels, hung_view, stored_as

RCC, LCC, RMLO, LMLO = SLOTS


@dataclass
class Desk:
    """A viewer over a store, with short ways to fill and look at it."""

    screen: ViewerScreen
    session: Session
    store: Store
    lanes: InlineLanes
    pool: PixelPool
    reader: ReaderId
    images: dict[str, ImageId] = field(default_factory=dict)

    def add(
        self,
        name: str,
        side: Side | None,
        view: View | None,
        pixels: Pixels | None = None,
        *,
        patient: int = 1,
        state: ImageState = ImageState.READY,
        **changes: Any,
    ) -> ImageId:
        head = stores.header(patient, side, view, **changes)
        if side is not None and "orientation" not in changes:
            head = replace(head, orientation=assumed(side, view))
        head = replace(head, sop_instance_uid=f"1.2.3.{len(self.images) + 1}")
        with self.store.write(None, "fill") as unit:
            image = stores.add_image(unit, head, state=state)
            record = images.get(unit, image)
        self.images[name] = image
        if pixels is not None or side is not None:
            self.pool.known[record.sha256] = pixels or Pixels(hung_view(side or Side.LEFT))
        return image

    def four(self, **changes: Any) -> None:
        for side, view, *_ in SLOTS:
            self.add(f"{side.value}{view.value}", side, view, **changes)

    def open(self, exam: int = 1) -> None:
        self.session.open_exam(ExamId(exam))
        self.settle()

    def settle(self) -> None:
        self.lanes.settle()
        self.screen.wall.fit()

    def pane(self, name: Slot) -> ViewPane:
        return self.screen.wall.panes[name]

    def breast(self, image: str) -> BreastId:
        with self.store.read() as reading:
            breast = images.get(reading, self.images[image]).breast
        assert breast is not None
        return breast


@pytest.fixture
def desk(
    qtbot: QtBot,
    inline: InlineLanes,
    session: Session,
    store: Store,
    pixel_pool: PixelPool,
) -> Desk:
    with store.write(None, "fill") as unit:
        reader = readers.ensure(unit, "Reader One")
    screen = ViewerScreen(inline, session, pixel_pool)
    qtbot.addWidget(screen)
    screen.resize(1000, 800)
    screen.show()
    session.set_reader(reader, "Reader One")
    return Desk(screen, session, store, inline, pixel_pool, reader)


def seen(pane: ViewPane) -> npt.NDArray[np.uint8]:
    image = pane.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    data = np.frombuffer(image.constBits(), dtype=np.uint8)
    return data.reshape(image.height(), image.bytesPerLine())[:, : image.width()].copy()


def test_four_views_hang_right_on_the_left_with_chest_walls_meeting(desk: Desk) -> None:
    desk.four()
    desk.open()
    place = {name: desk.pane(name).geometry() for name in SLOTS}
    assert place[RCC].right() + 1 == place[LCC].left()
    assert place[RMLO].right() + 1 == place[LMLO].left()
    assert place[RCC].bottom() < place[RMLO].top()
    for name in SLOTS:
        pane = desk.pane(name)
        assert pane.picture is not None
        hung = pane.to_widget.mapRect(pane.picture.to_hung.inverted()[0].mapRect(
            pane.picture.extent
        ))  # fmt: skip
        if name[0] is Side.RIGHT:
            assert hung.right() == pytest.approx(pane.width(), abs=1)
        else:
            assert hung.left() == pytest.approx(0, abs=1)
        if name[1] is View.MLO:
            assert hung.top() == pytest.approx(0, abs=1)


@pytest.mark.parametrize("slot", SLOTS, ids=lambda slot: slot[0].value + slot[1].value)
@pytest.mark.parametrize("turn", [Hung(*flags) for flags in product((False, True), repeat=3)])
def test_a_marker_ends_in_its_place_however_the_file_is_stored(
    qtbot: QtBot, pixel_pool: PixelPool, slot: Slot, turn: Hung
) -> None:
    side, view = slot.side, slot.view
    stored, orientation = stored_as(hung_view(side), side, view, turn)
    record = ImageRecord(
        ImageId(1), ExamId(1), BreastId(1),
        stores.header(1, side, view, orientation=orientation), "one.dcm", "0" * 64,
        ImageState.READY,
    )  # fmt: skip
    pixel_pool.known[record.sha256] = Pixels(stored)
    pane = ViewPane(side, view)
    qtbot.addWidget(pane)
    pane.resize(500, 400)
    pane.set_overlay(Overlay(Level.NONE))
    pane.set_waiting(record)
    loaded = loading.load(pixel_pool, record)
    assert loaded.letters == assumed(side, view)
    pane.set_loaded(loaded)
    shown = seen(pane)[40:-4, 4:-4]
    rows, columns = np.nonzero(shown > 0.85 * 255 * MARKER / 4095)
    assert len(rows) > 50
    # 0.3 of the width away from the chest wall, in the upper half: as the breast hangs.
    middle = pane.width() / 2
    across = columns.mean() + 4
    assert (across > middle) == (side is Side.RIGHT)
    tissue_rows = np.nonzero((shown > 40).any(axis=1))[0]
    assert rows.mean() < tissue_rows.mean()
    air_side = shown[:, :8] if side is Side.RIGHT else shown[:, -8:]
    chest_side = shown[:, -8:] if side is Side.RIGHT else shown[:, :8]
    assert chest_side.mean() > air_side.mean() + 20


def test_an_empty_slot_says_which_view_is_missing_and_shifts_nothing(desk: Desk) -> None:
    desk.add("LCC", Side.LEFT, View.CC)
    desk.add("LMLO", Side.LEFT, View.MLO)
    desk.open()
    assert desk.pane(RCC).message == "No RCC view"
    assert desk.pane(RMLO).accessibleName() == "No RMLO view"
    assert desk.pane(LCC).picture is not None
    assert desk.pane(LCC).x() >= desk.screen.width() // 2 - 1


def test_a_view_that_cannot_be_decoded_says_why_and_the_others_open(desk: Desk) -> None:
    desk.four()
    j2k = "1.2.840.10008.1.2.4.90"
    desk.add("bad", Side.RIGHT, View.CC, patient=2, transfer_syntax_uid=j2k)
    desk.add("good", Side.LEFT, View.CC, patient=2)
    with desk.store.read() as reading:
        bad = images.get(reading, desk.images["bad"])
    desk.pool.broken[bad.sha256] = "The pixel data end too early."
    desk.open(2)
    message = desk.pane(RCC).message
    assert "JPEG 2000 Lossless" in message
    assert "end too early" in message
    assert desk.pane(LCC).picture is not None


def test_an_image_known_to_be_unreadable_is_not_tried_again(desk: Desk) -> None:
    desk.add("bad", Side.RIGHT, View.CC, state=ImageState.UNREADABLE)
    desk.open()
    assert "RCC cannot be shown" in desk.pane(RCC).message
    assert not desk.pool.asked


def test_an_image_that_was_found_again_is_shown(desk: Desk) -> None:
    desk.add("lost", Side.RIGHT, View.CC, state=ImageState.MISSING)
    desk.open()
    assert desk.pane(RCC).picture is None

    def found(store: Store) -> Changes:
        with store.write(None, "relink") as unit:
            images.set_path(unit, desk.images["lost"], "/elsewhere/found.dcm")
            images.set_state(unit, desk.images["lost"], ImageState.READY)
        return unit.changes

    desk.lanes.write(desk.screen, found)
    desk.settle()
    assert desk.pane(RCC).picture is not None


def test_a_placeholder_stands_while_pixels_are_decoded(desk: Desk) -> None:
    desk.four()
    desk.lanes.hold = True
    desk.open()
    assert desk.pane(RCC).message == "Loading RCC"
    assert desk.screen.loading == 4
    desk.lanes.release()
    assert desk.screen.loading == 0
    assert desk.pane(RCC).message == ""


def test_pixels_of_an_exam_that_was_left_never_land(desk: Desk) -> None:
    desk.add("one", Side.RIGHT, View.CC)
    desk.add("two", Side.LEFT, View.CC, patient=2)
    desk.lanes.hold = True
    desk.open(1)
    desk.open(2)
    desk.lanes.release()
    assert desk.pane(RCC).message == "No RCC view"
    assert desk.pane(LCC).picture is not None


def test_all_views_share_millimetres_per_screen_pixel(desk: Desk) -> None:
    desk.add("RCC", Side.RIGHT, View.CC, spacing_mm=0.05)
    desk.add("LCC", Side.LEFT, View.CC, Pixels(hung_view(Side.LEFT, 200, 150)), spacing_mm=0.1)
    desk.open()
    scales = [desk.pane(slot).scale / mm for slot, mm in ((RCC, 0.05), (LCC, 0.1))]
    assert scales[0] == pytest.approx(scales[1])
    desk.screen.set_sizing(Sizing.FIT)
    scales = [desk.pane(slot).scale for slot in (RCC, LCC)]
    assert scales[1] == pytest.approx(2 * scales[0], rel=0.02)
    desk.screen.set_sizing(Sizing.PIXELS)
    assert desk.pane(RCC).scale == pytest.approx(1.0)


def test_a_magnification_view_keeps_out_of_the_same_size(desk: Desk) -> None:
    desk.add("RCC", Side.RIGHT, View.CC)
    desk.add("LCC", Side.LEFT, View.CC, modifiers=("M",), spacing_mm=0.01)
    desk.open()
    assert desk.pane(LCC).scale == pytest.approx(desk.pane(LCC).fitting())
    assert desk.pane(RCC).scale == pytest.approx(desk.pane(RCC).fitting())


def test_a_view_without_spacing_is_fitted_alone_and_says_so(desk: Desk) -> None:
    desk.add("RCC", Side.RIGHT, View.CC)
    desk.add("LCC", Side.LEFT, View.CC, Pixels(hung_view(Side.LEFT, 200, 150)), spacing_mm=None)
    desk.open()
    assert desk.pane(LCC).scale == pytest.approx(desk.pane(LCC).fitting())
    record = desk.pane(LCC).record
    assert record is not None
    assert "not comparable" in texts.size_lines(record.header, 1.0)[1]


def test_letters_in_the_air_and_a_nipple_are_not_covered_as_air() -> None:
    pixels = hung_view(Side.LEFT)
    pixels[30:50, 240:280] = 3000
    pixels[195:205, 205:222] = 900
    found = air.air_of(pixels, views.display(), air.breast_of(pixels, views.display()))
    assert not found[30:50, 240:280].any()
    assert not found[195:205, 205:222].any()
    assert found[380:, 250:].all()
    assert not found[200, :150].any()


def test_a_drag_changes_every_view_by_the_same_share(desk: Desk) -> None:
    desk.four()
    desk.open()
    before = seen(desk.pane(LMLO))
    desk.pane(RCC).windowed.emit(-200.0, 0.0)
    assert desk.screen.wall.adjustment.width < 1
    assert (seen(desk.pane(LMLO)) != before).any()
    desk.screen.reset()
    assert desk.screen.wall.adjustment == Adjustment()
    assert (seen(desk.pane(LMLO)) == before).all()


def test_padding_and_air_stay_black_when_inverted(desk: Desk) -> None:
    pixels = hung_view(Side.LEFT)
    pixels[:40] = 0
    desk.add("LCC", Side.LEFT, View.CC, Pixels(pixels, views.display(padding=(0, 0))))
    desk.open()
    desk.screen.toggle_overlay()
    desk.screen.toggle_invert()
    pane = desk.pane(LCC)
    shown = seen(pane)
    for column, row in ((150, 20), (280, 380), (290, 200)):
        at = pane.to_widget.map(QPointF(column, row))
        if 4 < at.x() < pane.width() - 4 and 4 < at.y() < pane.height() - 4:
            assert shown[int(at.y()), int(at.x())] < 12
    inside = pane.to_widget.map(QPointF(20, 250))
    assert shown[int(inside.y()), int(inside.x())] > 100


def test_the_menu_offers_the_contrasts_of_the_object(desk: Desk) -> None:
    desk.four()
    desk.open()
    pane = desk.pane(RCC)
    nothing: Callable[..., None] = lambda *_: None  # noqa: E731
    choices = menu.Choices(
        choose_voi=lambda one, index: one.choose_voi(index),
        show_queued=nothing, place=nothing, turn=nothing,
    )  # fmt: skip
    opened = menu.build(pane, (), choices, desk.screen)
    named = [action for action in opened.actions() if "harder" in action.text()]
    before = seen(pane)
    named[0].trigger()
    assert pane.choice == 1
    assert (seen(pane) != before).any()
    opened.deleteLater()


def test_extra_images_queue_in_their_slot(desk: Desk) -> None:
    desk.four()
    desk.add("extra", Side.RIGHT, View.CC, modifiers=("M",))
    desk.open()
    assert desk.pane(RCC).name == "RCC"
    desk.screen.wall.activate(desk.pane(RCC))
    desk.screen.next_in_slot()
    assert desk.pane(RCC).name == "RMCC"
    assert desk.pane(LCC).name == "LCC"
    desk.screen.next_in_slot()
    assert desk.pane(RCC).name == "RCC"


def test_an_unplaced_image_is_reached_and_placed_on_record(desk: Desk) -> None:
    desk.four()
    desk.add("lost", None, None)
    desk.open()
    (button,) = desk.screen.strip.buttons
    assert "unplaced" in button.text()
    button.click()
    desk.settle()
    assert desk.screen.wall.mode is Mode.LOOSE
    assert desk.screen.strip.place.isVisible()
    record = desk.screen.wall.loose.record
    assert record is not None
    desk.screen.menus.place(record, Side.LEFT, View.CC)
    assert desk.screen.wall.mode is Mode.STAGE
    assert not desk.screen.strip.buttons
    with desk.store.read() as reading:
        placed = images.get(reading, desk.images["lost"])
        told = history.entries(reading, limit=5)
    assert (placed.header.side, placed.header.view) == (Side.LEFT, View.CC)
    assert placed.header.side_from is Provenance.PERSON
    assert any(
        entry.reader == desk.reader and entry.what == "Correct side and view" for entry in told
    )


def test_for_processing_is_badged_and_out_of_hanging(desk: Desk) -> None:
    desk.add("raw", Side.RIGHT, View.CC, intent=Intent.PROCESSING)
    desk.open()
    assert desk.pane(RCC).message == "No RCC view"
    assert "For Processing" in desk.screen.strip.buttons[0].text()
    assert desk.screen.wall.mode is Mode.LOOSE
    assert not desk.screen.strip.place.isVisible()
    record = desk.screen.wall.loose.record
    assert record is not None
    assert texts.badges(record.header)[0] == "For Processing"


@pytest.mark.parametrize("upside_down", [False, True])
@pytest.mark.parametrize("slot", SLOTS, ids=lambda slot: slot.label)
@pytest.mark.parametrize("turn", [Hung(*flags) for flags in product((False, True), repeat=3)])
def test_a_correction_toggles_exactly_one_flip(slot: Slot, turn: Hung, upside_down: bool) -> None:
    side, view = slot.side, slot.view
    _, orientation = stored_as(hung_view(side, 40, 30), side, view, turn)
    head = stores.header(1, side, view, orientation=orientation)
    wanted = corrections.mirrored(head, upside_down=upside_down)
    now = hang(side, view, wanted)
    assert now.transpose == turn.transpose
    assert (now.flip_horizontal != turn.flip_horizontal) == (not upside_down)
    assert (now.flip_vertical != turn.flip_vertical) == upside_down


def test_turning_an_image_is_recorded_and_shown(desk: Desk) -> None:
    desk.add("RCC", Side.RIGHT, View.CC)
    desk.open()
    pane = desk.pane(RCC)
    assert pane.record is not None
    before = pane.picture
    desk.screen.menus.turn(pane.record)
    desk.settle()
    assert pane.record.header.orientation_from is Provenance.PERSON
    assert pane.picture is not before


def test_an_image_turned_while_it_is_decoded_is_not_shown_as_it_lay(desk: Desk) -> None:
    desk.add("RCC", Side.RIGHT, View.CC)
    desk.open()
    pane = desk.pane(RCC)
    assert pane.loaded is not None
    assert pane.record is not None
    before = pane.loaded.picture.to_hung
    desk.session.open_exam(None)
    desk.lanes.hold = True
    desk.session.open_exam(ExamId(1))
    record = desk.pane(RCC).record
    assert record is not None
    desk.screen.menus.turn(record)
    desk.lanes.release()
    assert pane.loaded is not None
    assert pane.loaded.picture.to_hung != before


def test_a_region_is_told_in_stored_pixels_of_its_image(qtbot: QtBot, desk: Desk) -> None:
    turn = Hung(True, True, False)
    stored, orientation = stored_as(hung_view(Side.RIGHT), Side.RIGHT, View.MLO, turn)
    desk.add("RMLO", Side.RIGHT, View.MLO, Pixels(stored), orientation=orientation)
    desk.open()
    pane = desk.pane(RMLO)
    marker = np.argwhere(stored == MARKER)
    first, last = marker.min(axis=0), marker.max(axis=0) + 1
    corners = [pane.to_widget.map(QPointF(float(x), float(y))) for y, x in (first, last)]
    desk.screen.set_tool(RegionKind.BOX)
    told: list[tuple[ImageId, Region]] = []
    desk.screen.region_drawn.connect(lambda image, region: told.append((image, region)))
    left = Qt.MouseButton.LeftButton
    begin, end = (QPoint(round(c.x()), round(c.y())) for c in corners)
    qtbot.mousePress(pane, left, pos=begin)
    qtbot.mouseMove(pane, end)
    qtbot.mouseRelease(pane, left, pos=end)
    ((image, region),) = told
    assert image == desk.images["RMLO"] == region.image
    assert region.kind is RegionKind.BOX
    near = 1.5 / pane.scale
    (x0, y0), (x1, y1) = region.points
    assert (x0, y0) == pytest.approx((first[1], first[0]), abs=near)
    assert (x1, y1) == pytest.approx((last[1], last[0]), abs=near)


def test_marks_of_one_finding_share_a_number_and_light_up_together(desk: Desk) -> None:
    desk.four()
    with desk.store.write(desk.reader, "tag") as unit:
        for number in range(2):
            stores.add_finding(
                unit, desk.breast("RCC"), desk.reader,
                regions=tuple(
                    stores.box(desk.images[name], 30.0 + 40 * number) for name in ("RCC", "RMLO")
                ),
            )  # fmt: skip
    desk.open()
    with desk.store.read() as reading:
        second = findings.of_breast(reading, desk.breast("RCC"))[1].id
    desk.screen.show_open_finding(second)
    for slot in (RCC, RMLO):
        marks = desk.pane(slot).marks
        assert [mark.text for mark in marks] == ["1", "2"]
        assert [mark.lit for mark in marks] == [False, True]
    assert not desk.pane(LCC).marks
    clicked: list[FindingId] = []
    desk.screen.finding_clicked.connect(clicked.append)
    pane = desk.pane(RCC)
    pane.clicked.emit(pane.to_widget.map(QPointF(80.0, 30.0)))
    assert clicked == [second]


def test_another_readers_marks_are_not_shown(desk: Desk) -> None:
    desk.four()
    with desk.store.write(None, "tag") as unit:
        other = readers.ensure(unit, "Reader Two")
        stores.add_finding(
            unit, desk.breast("RCC"), other, regions=(stores.box(desk.images["RCC"]),)
        )
    desk.open()
    assert not desk.pane(RCC).marks


def test_one_readers_marks_go_before_the_next_ones_come(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.four()
    with desk.store.write(None, "tag") as unit:
        other = readers.ensure(unit, "Reader Two")
        stores.add_finding(
            unit, desk.breast("RCC"), desk.reader, regions=(stores.box(desk.images["RCC"]),)
        )
    desk.open()
    assert desk.pane(RCC).marks
    monkeypatch.setattr(desk.lanes, "ask", lambda *_given: None)
    desk.session.set_reader(other, "Reader Two")
    assert not desk.pane(RCC).marks


def test_what_was_read_of_an_exam_or_case_that_was_left_never_lands(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.four()
    desk.add("other", Side.LEFT, View.CC, patient=2)
    late: list[Callable[[], None]] = []
    at_once = desk.lanes.ask
    with monkeypatch.context() as held:
        held.setattr(desk.lanes, "ask", lambda *given: late.append(lambda: at_once(*given)))
        desk.session.open_exam(ExamId(1))
        desk.session.compare_with((desk.breast("other"),))
        desk.session.open_exam(None)
    for land in late:
        land()
    assert desk.screen.contents.exam is None
    assert desk.session.breast is None
    assert desk.screen.wall.mode is Mode.STAGE


def test_a_similar_case_stands_beside_the_current_one_until_esc(desk: Desk) -> None:
    desk.four()
    desk.add("other", Side.LEFT, View.CC, patient=2, spacing_mm=0.1)
    desk.open(1)
    desk.session.set_breast(desk.breast("RCC"))
    desk.session.compare_with((desk.breast("other"),))
    desk.settle()
    wall = desk.screen.wall
    assert wall.mode is Mode.COMPARE
    assert set(wall.shown_panes()) == {
        desk.pane(RCC), desk.pane(RMLO), wall.others[View.CC], wall.others[View.MLO]
    }  # fmt: skip
    assert "OTHER PATIENT" in wall.others[View.CC].origin_text
    assert wall.others[View.MLO].message == "No LMLO view"
    image = wall.grab().toImage()
    gap = wall.others[View.CC].x() - 6
    assert image.pixelColor(gap, 50).lightness() == 0
    own, other = desk.pane(RCC).scale / 0.07, wall.others[View.CC].scale / 0.1
    assert own == pytest.approx(other)
    assert not any(pane.marks for pane in wall.others.values())
    desk.screen.rest()
    assert wall.mode is Mode.STAGE


def test_a_comparison_that_is_read_anew_leaves_the_active_view_alone(desk: Desk) -> None:
    desk.four()
    desk.add("other", Side.LEFT, View.CC, patient=2)
    desk.open(1)
    desk.session.set_breast(desk.breast("RCC"))
    desk.session.compare_with((desk.breast("other"),))
    desk.settle()
    desk.screen.wall.activate(desk.pane(RMLO))
    desk.lanes.announce(Changes.of(Topic.FINDINGS), None)
    desk.settle()
    assert desk.screen.wall.mode is Mode.COMPARE
    assert desk.screen.wall.active is desk.pane(RMLO)


def test_steps_go_round_and_one_view_comes_back(desk: Desk) -> None:
    desk.four()
    desk.open()
    wall = desk.screen.wall
    desk.screen.step_stage(1)
    assert wall.stage.id == "cc"
    assert wall.shown_panes() == (desk.pane(RCC), desk.pane(LCC))
    desk.screen.step_stage(-1)
    assert wall.stage.id == "overview"
    desk.pane(LMLO).double_clicked.emit()
    assert wall.shown_panes() == (desk.pane(LMLO),)
    desk.pane(LMLO).double_clicked.emit()
    assert wall.mode is Mode.STAGE
    assert wall.active is desk.pane(LMLO)


def test_the_active_view_moves_and_with_it_the_breast(desk: Desk) -> None:
    desk.four()
    desk.open()
    assert desk.session.breast == desk.breast("RCC")
    desk.screen.wall.move_active(1, 0)
    assert desk.screen.wall.active is desk.pane(LCC)
    assert desk.session.breast == desk.breast("LCC")
    desk.screen.wall.move_active(0, 1)
    assert desk.screen.wall.active is desk.pane(LMLO)
    desk.session.set_breast(desk.breast("RCC"))
    assert desk.screen.wall.active is desk.pane(RMLO)


def test_anonymous_hides_who_and_keeps_the_labels(desk: Desk) -> None:
    desk.four()
    desk.open()
    assert "Example, Anna1" in desk.screen.header.text
    plain = seen(desk.pane(RCC))
    desk.screen.toggle_anonymous()
    assert "Anna" not in desk.screen.header.text
    hidden = seen(desk.pane(RCC))
    assert (plain != hidden).any()
    assert plain[10:22, 8:60].max() > 100
    assert (plain[10:22, 8:60] == hidden[10:22, 8:60]).all()


def test_badges_say_what_a_reader_must_know() -> None:
    head = stores.header(
        1,
        side_from=Provenance.GUESSED,
        orientation_from=Provenance.ASSUMED,
        implant=True,
        partial=True,
        lossy=True,
        corner_text=(("LossyImageCompressionRatio", "12"),),
    )
    assert texts.badges(head) == (
        "view guessed", "orientation assumed", "PARTIAL", "IMPLANT", "LOSSY 12:1"
    )  # fmt: skip
    assert texts.size_lines(head, 0.5) == ("zoom 50 %", "0.0700 mm/px, imager")
    assert "not comparable" in texts.size_lines(replace(head, spacing_mm=None), 1.0)[1]
    told = replace(head, spacing_mm=0.4, spacing_source="mm, magnification corrected")
    assert texts.size_lines(told, 1.25) == ("zoom 125 %", "0.400 mm/px, magnification corrected")
    told = replace(head, spacing_mm=0.1, spacing_source="mm at detector")
    assert texts.size_lines(told, 1.0)[1] == "0.100 mm/px at detector"


def test_every_pane_has_a_name_for_those_who_cannot_see_it(desk: Desk) -> None:
    desk.four()
    desk.open()
    assert all(pane.accessibleName() for pane in desk.screen.wall.shown_panes())


def test_every_key_of_the_viewer_does_something(desk: Desk) -> None:
    desk.four()
    desk.open()
    table = Actions(desk.screen, viewer_actions.TABLE)
    viewer_actions.bind(table, desk.screen)
    wall, screen = desk.screen.wall, desk.screen
    for name, told in (
        ("invert", lambda: wall.invert),
        ("overlay", lambda: wall.overlay.level),
        ("anonymous", lambda: wall.overlay.anonymous),
        ("next_stage", lambda: wall.stage.id),
        ("previous_stage", lambda: wall.stage.id),
        ("one", lambda: wall.mode),
        ("four", lambda: (wall.mode, wall.stage.id)),
        ("zoom_in", lambda: wall.active.scale),
        ("zoom_out", lambda: wall.active.scale),
        ("pixels", lambda: wall.active.scale),
        ("fit", lambda: wall.sizing),
        ("same_size", lambda: wall.sizing),
        ("contrast", lambda: wall.active.choice),
        ("reset", lambda: wall.invert),
    ):
        before = told()
        table[f"viewer.{name}"].trigger()
        assert told() != before, name
    shown = seen(wall.active)
    screen.set_tool(RegionKind.BOX)
    table["viewer.rest"].trigger()
    assert screen.tool is None
    table["viewer.marks"].trigger()
    table["viewer.extra"].trigger()
    assert (seen(wall.active) == shown).all()


def test_a_file_goes_the_whole_way_to_the_screen(
    qtbot: QtBot, tmp_path: Path, place: Workspace, session: Session
) -> None:
    """Header, store, lanes with threads, decoder helper, pyramid, canvas."""
    file = tmp_path / "one.dcm"
    dicoms.write_mg(file, side="R", view="MLO", orientation=("A", "HL"))
    lanes = Lanes(lambda: Store.open(place.database), place.logs)
    with DecoderPool(place.cache, processes=1) as pool:
        digest = sha256(file.read_bytes()).hexdigest()
        with Store.open(place.database) as store, store.write(None, "fill") as unit:
            images.add(
                unit, pool.header(file), path=str(file), sha256=digest, size=1, collection="test"
            )
        screen = ViewerScreen(lanes, session, pool)
        qtbot.addWidget(screen)
        screen.resize(800, 600)
        screen.show()
        session.open_exam(ExamId(1))
        pane = screen.wall.panes[RMLO]
        qtbot.waitUntil(lambda: pane.picture is not None, timeout=20_000)
        assert pane.message == ""
        assert seen(pane).max() > 60
        lanes.close()
