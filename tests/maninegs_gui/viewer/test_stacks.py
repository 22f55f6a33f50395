"""A stack in a pane: wheel, thumb-bar, words, zoom that stays, marks on their slice (rule 49)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.domain.finding import Finding, FindingId, Region, RegionKind
from core.domain.study import (
    BreastId,
    ExamId,
    ImageId,
    ImageRecord,
    ImageState,
    ReaderId,
    Side,
    View,
)
from maninegs_gui.viewer import texts
from maninegs_gui.viewer.contents import Contents
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.viewer.stacks import Stacks
from maninegs_gui.widgets.canvas_mark_handles import MarkHandles, Selection
from tests.support import stores, tomo
from tests.support.lanes import InlineLanes
from tests.support.tomo import StackPool

COUNT = 24


def record(side: Side = Side.LEFT, image: int = 7) -> ImageRecord:
    header = stores.header(1, side, View.CC, frames=COUNT, rows=96, columns=72)
    orientation = ("A", "R") if side is Side.LEFT else ("P", "L")
    header = replace(header, sop_class_uid=tomo.TOMOSYNTHESIS, orientation=orientation)
    return ImageRecord(
        ImageId(image), ExamId(1), BreastId(1), header, "/images/7.dcm", "ab" * 32,
        ImageState.READY,
    )  # fmt: skip


@pytest.fixture
def pane(qtbot: QtBot) -> ViewPane:
    made = ViewPane(Side.LEFT, View.CC)
    qtbot.addWidget(made)
    made.resize(420, 520)
    return made


@pytest.fixture
def pool() -> StackPool:
    return StackPool(tomo.volume(COUNT))


@pytest.fixture
def stacks(inline: InlineLanes, pool: StackPool) -> Iterator[Stacks]:
    made = Stacks(inline, pool, inline)
    yield made
    made.clear()


def number(pane: ViewPane) -> int:
    assert pane.picture is not None
    return tomo.number_of(pane.picture.levels[0])


def wheel(pane: ViewPane, turn: int, keys: Qt.KeyboardModifier) -> None:
    at = QPointF(200, 200)
    event = QWheelEvent(
        at, at, QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, keys,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(pane, event)


def grabbed(pane: ViewPane) -> np.ndarray:
    image = pane.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    flat = np.frombuffer(image.constBits(), np.uint8)
    return flat.reshape(image.height(), image.bytesPerLine())[:, : image.width()].copy()


def test_the_wheel_scrolls_the_slices_of_its_pane(
    inline: InlineLanes, stacks: Stacks, pane: ViewPane
) -> None:
    stacks.show(pane, record())
    inline.settle()
    scale = pane.scale
    wheel(pane, -120, Qt.KeyboardModifier.NoModifier)
    inline.settle()
    assert number(pane) == COUNT // 2 + 1
    wheel(pane, 240, Qt.KeyboardModifier.NoModifier)
    inline.settle()
    assert number(pane) == COUNT // 2 - 1
    assert pane.scale == scale
    wheel(pane, 120, Qt.KeyboardModifier.ControlModifier)
    assert pane.scale > scale


def test_zoom_and_place_stay_while_slices_go_by(
    inline: InlineLanes, stacks: Stacks, pane: ViewPane
) -> None:
    stacks.show(pane, record())
    inline.settle()
    pane.zoom_to(3.0, QPointF(100, 100))
    before = pane.to_widget
    stack = stacks.of(pane)
    assert stack is not None
    stack.scroll(3)
    inline.settle()
    assert pane.to_widget == before


def test_the_pane_says_which_slice_it_shows_and_how_deep_it_lies(
    inline: InlineLanes, stacks: Stacks, pane: ViewPane
) -> None:
    stacks.show(pane, record())
    assert pane.stack_words == ()
    inline.settle()
    assert pane.stack_words[0] == (f"{COUNT // 2 + 1}/{COUNT}   12.0 mm from H", False)
    assert f"{COUNT // 2 + 1}/{COUNT}" in pane.accessibleDescription()
    inline.hold = True
    stack = stacks.of(pane)
    assert stack is not None
    stack.scroll(1)
    assert pane.stack_words[0][0].startswith(f"{COUNT // 2 + 1}/")
    inline.release()
    assert pane.stack_words[0][0].startswith(f"{COUNT // 2 + 2}/")


def test_a_pane_that_shows_something_else_is_left_as_it_was(
    inline: InlineLanes, stacks: Stacks, pane: ViewPane
) -> None:
    stacks.show(pane, record())
    inline.settle()
    stacks.leave(pane)
    assert stacks.of(pane) is None
    assert (pane.stacked, pane.layers, pane.stack_words) == (False, (), ())
    scale = pane.scale
    wheel(pane, 120, Qt.KeyboardModifier.NoModifier)
    assert pane.scale > scale


def test_coming_back_to_a_stack_opens_it_where_it_was_left(
    inline: InlineLanes, stacks: Stacks, pane: ViewPane
) -> None:
    stacks.show(pane, record())
    inline.settle()
    stack = stacks.of(pane)
    assert stack is not None
    stack.scroll(-7)
    inline.settle()
    stacks.leave(pane)
    stacks.show(pane, record())
    inline.settle()
    assert number(pane) == COUNT // 2 - 7
    stacks.clear()
    stacks.show(pane, record())
    inline.settle()
    assert number(pane) == COUNT // 2


def test_a_slice_that_arrives_late_never_lands_in_another_image(
    inline: InlineLanes, stacks: Stacks, pane: ViewPane
) -> None:
    stacks.show(pane, record())
    inline.settle()
    inline.hold = True
    stack = stacks.of(pane)
    assert stack is not None
    stack.scroll(2)
    other = record(image=8)
    stacks.leave(pane)
    pane.set_waiting(other)
    inline.release()
    assert pane.loaded is None
    assert pane.stack_words == ()


def test_a_stack_that_cannot_be_opened_says_why(
    inline: InlineLanes, stacks: Stacks, pane: ViewPane, pool: StackPool
) -> None:
    pool.broken = dict.fromkeys(range(COUNT), "Its compressed pixels are damaged.")
    stacks.show(pane, record())
    inline.settle()
    assert "Explicit VR Little Endian" in pane.message
    assert "damaged" in pane.message


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
@pytest.mark.parametrize("size", [(220, 260), (420, 520), (900, 1100)])
def test_the_bar_lies_between_the_outer_edge_and_the_texts(
    inline: InlineLanes, qtbot: QtBot, side: Side, size: tuple[int, int]
) -> None:
    pane = ViewPane(side, View.CC)
    qtbot.addWidget(pane)
    pane.resize(*size)
    pool = StackPool(tomo.volume(COUNT, side=side.value))
    stacks = Stacks(inline, pool, inline)
    stacks.show(pane, record(side))
    inline.settle()
    layer = stacks.layer_of(pane)
    assert layer is not None
    bar = layer.bar(pane)
    assert QRectF(pane.rect()).contains(bar)
    outer = pane.width() - bar.left() if side is Side.LEFT else bar.right()
    assert outer <= 10.0  # the margin that texts keep
    seen = grabbed(pane)
    x = round(bar.center().x())
    places = bar.top() + bar.height() * np.array([0.25, 0.5, 0.95])
    values = [int(seen[round(y), x]) for y in places]
    assert values[1] > 150 > values[0] > 20
    assert values[2] < 150
    stacks.clear()


def test_a_point_on_the_bar_is_a_slice(inline: InlineLanes, stacks: Stacks, pane: ViewPane) -> None:
    stacks.show(pane, record())
    inline.settle()
    layer = stacks.layer_of(pane)
    assert layer is not None
    bar = layer.bar(pane)
    assert layer.place_at(pane, QPointF(bar.center().x(), bar.top() + 1)) == 0
    assert layer.place_at(pane, QPointF(bar.center().x(), bar.bottom() - 1)) == COUNT - 1
    assert layer.place_at(pane, QPointF(200, 200)) is None


def test_a_band_is_marked_on_the_bar(inline: InlineLanes, stacks: Stacks, pane: ViewPane) -> None:
    stacks.show(pane, record())
    inline.settle()
    layer = stacks.layer_of(pane)
    assert layer is not None
    bar = layer.bar(pane)
    x, y = round(bar.center().x()), round(bar.top() + bar.height() * 3.5 / COUNT)
    before = grabbed(pane)[y, x]
    layer.band = (2, 5)
    pane.update()
    assert int(grabbed(pane)[y, x]) > int(before) + 30


def finding(*frames: int) -> Contents:
    points = ((10.0, 10.0), (20.0, 20.0))
    regions = tuple(Region(ImageId(7), RegionKind.BOX, points, frame) for frame in frames)
    made = Finding(
        FindingId(1), BreastId(1), ReaderId(1), "1.2", "birads", "1", "mass", regions=regions
    )
    return Contents(findings={BreastId(1): (made,)})


def test_a_region_is_shown_on_its_own_slice_and_in_a_slab_that_holds_it(
    inline: InlineLanes, stacks: Stacks, pane: ViewPane
) -> None:
    stacks.show(pane, record())
    inline.settle()
    stack, contents = stacks.of(pane), finding(COUNT // 2 + 2, 3)
    assert stack is not None
    assert contents.marks(record(), None, stack.frames_shown) == ()
    stack.set_slab(5)
    inline.settle()
    assert len(contents.marks(record(), None, stack.frames_shown)) == 1
    stack.set_slab(1)
    stack.show_frame(3)
    inline.settle()
    assert len(contents.marks(record(), None, stack.frames_shown)) == 1
    assert len(contents.marks(record(), None)) == 2


def test_a_mark_of_a_slice_near_by_is_hinted_at_and_can_not_be_taken(
    inline: InlineLanes, stacks: Stacks, pane: ViewPane
) -> None:
    stacks.show(pane, record())
    inline.settle()
    stack, contents = stacks.of(pane), finding(COUNT // 2 + 2, COUNT // 2 - 3)
    assert stack is not None
    (near,) = contents.marks(record(), FindingId(1), stack.frames_shown, stack.frames_near)
    assert near.faint
    assert near.place == 0
    stack.scroll(2)
    inline.settle()
    (own,) = contents.marks(record(), FindingId(1), stack.frames_shown, stack.frames_near)
    assert not own.faint
    pane.set_marks((near,))
    handles = MarkHandles(pane, Selection(), lambda *_: None)
    corner = pane.to_widget.map(QPointF(20.0, 20.0))
    assert not handles.holds(pane, corner)
    pane.set_marks((own,))
    assert handles.holds(pane, corner)


def test_no_slice_near_by_is_looked_for_beyond_the_ends(
    inline: InlineLanes, stacks: Stacks, pane: ViewPane
) -> None:
    stacks.show(pane, record())
    inline.settle()
    stack = stacks.of(pane)
    assert stack is not None
    stack.go_last()
    inline.settle()
    assert stack.frames_near == {COUNT - 2, COUNT - 3}
    stack.go_first()
    stack.set_slab(3)
    inline.settle()
    assert not stack.frames_near & stack.frames_shown


def test_the_bar_has_a_notch_at_each_slice_with_a_mark_the_open_findings_lit(
    inline: InlineLanes, stacks: Stacks, pane: ViewPane
) -> None:
    stacks.show(pane, record())
    inline.settle()
    layer = stacks.layer_of(pane)
    assert layer is not None
    bar = layer.bar(pane)
    x = round(bar.left() - 2)
    y = round(bar.top() + 3.5 * bar.height() / COUNT)
    before = int(grabbed(pane)[y, x])
    contents = finding(3, 3, 20)
    assert contents.marked_frames(record(), FindingId(1)) == {3: True, 20: True}
    assert contents.marked_frames(record(), None) == {3: False, 20: False}
    stacks.tick(pane, contents.marked_frames(record(), FindingId(1)))
    assert int(grabbed(pane)[y, x]) > before + 60


def test_each_kind_wears_its_badge() -> None:
    plain = stores.header(1)
    made = replace(plain, corner_text=(("ImageType", "DERIVED\\PRIMARY\\X\\GENERATED_2D"),))
    raw = replace(plain, sop_class_uid=tomo.PROJECTION)
    assert "SYNTHETIC 2D" in texts.badges(made)
    assert "DBT" in texts.badges(record().header)
    assert "PROJECTION" in texts.badges(raw)
    assert not {"SYNTHETIC 2D", "DBT", "PROJECTION"} & set(texts.badges(plain))
