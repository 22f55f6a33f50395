from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from core.domain.study import Side, View
from core.imaging.hanging import Slot
from maninegs_gui.viewer.links import Linker, Links
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.viewer.tools import Tools
from maninegs_gui.viewer.wall import Mode, Wall
from tests.support.panes import filled_wall, put, record


@pytest.fixture
def wall(qtbot: QtBot) -> Wall:
    made = filled_wall()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def linker(wall: Wall) -> Linker:
    return Tools(wall).linker


def four(wall: Wall) -> Sequence[ViewPane]:
    return tuple(wall.panes.values())


def scales(wall: Wall) -> list[float]:
    return [pane.scale for pane in four(wall)]


def test_at_first_only_contrast_is_linked(wall: Wall, linker: Linker) -> None:
    assert linker.links == Links(zoom=False, pan=False, contrast=True)
    before = scales(wall)
    one = four(wall)[0]
    one.zoom_to(one.scale * 2)
    one.pan_by(10, 10)
    assert scales(wall)[1:] == before[1:]
    assert all(pane.at_home for pane in four(wall)[1:])


def test_linked_views_zoom_by_the_same_ratio(wall: Wall, linker: Linker) -> None:
    linker.set_links(Links(zoom=True))
    before = scales(wall)
    one = four(wall)[2]
    one.zoom_to(one.scale * 1.7, QPointF(40, 60))
    assert scales(wall) == pytest.approx([1.7 * scale for scale in before])


def test_linked_zoom_keeps_the_mirrored_point_in_its_place(wall: Wall, linker: Linker) -> None:
    linker.set_links(Links(zoom=True))
    right, left = wall.pane(Slot(Side.RIGHT, View.CC)), wall.pane(Slot(Side.LEFT, View.CC))
    at = QPointF(right.width() - 70, 120)
    mirrored = QPointF(70 * left.width() / right.width(), 120 * left.height() / right.height())
    before = left.stored_at(mirrored)
    right.zoom_to(right.scale * 2, at)
    assert left.stored_at(mirrored) == pytest.approx(before)


def test_linked_views_move_towards_the_nipple_together(wall: Wall, linker: Linker) -> None:
    linker.set_links(Links(pan=True))
    moved = dict.fromkeys(four(wall), (0.0, 0.0))
    for pane in four(wall):
        pane.panned.connect(lambda dx, dy, pane=pane: moved.__setitem__(pane, (dx, dy)))
    wall.pane(Slot(Side.RIGHT, View.CC)).pan_by(30, 12)
    assert moved[wall.pane(Slot(Side.RIGHT, View.MLO))] == pytest.approx((30, 12))
    assert moved[wall.pane(Slot(Side.LEFT, View.CC))] == pytest.approx((-30, 12))
    assert moved[wall.pane(Slot(Side.LEFT, View.MLO))] == pytest.approx((-30, 12))


def test_a_linked_pan_is_as_long_in_millimetres(wall: Wall, linker: Linker) -> None:
    linker.set_links(Links(pan=True))
    now, prior = wall.pane(Slot(Side.RIGHT, View.CC)), wall.pane(Slot(Side.RIGHT, View.MLO))
    put(prior, *record(50, Side.RIGHT, View.MLO, spacing_mm=0.25))
    now.zoom_to(2.0)
    prior.zoom_to(1.0)
    moved: list[float] = []
    prior.panned.connect(lambda dx, _dy: moved.append(dx))
    now.pan_by(20, 0)
    # 20 px are 5 mm in the one (2 px a pixel of 0.5 mm), and 5 mm are 20 px in the other.
    assert moved == pytest.approx([20.0])
    prior.zoom_to(3.0)
    now.pan_by(20, 0)
    assert moved[-1] == pytest.approx(60.0)


def test_without_spacing_a_pan_is_as_long_on_the_screen(wall: Wall, linker: Linker) -> None:
    linker.set_links(Links(pan=True))
    now, other = wall.pane(Slot(Side.RIGHT, View.CC)), wall.pane(Slot(Side.RIGHT, View.MLO))
    put(other, *record(50, Side.RIGHT, View.MLO, spacing_mm=None))
    moved: list[float] = []
    other.panned.connect(lambda dx, _dy: moved.append(dx))
    now.pan_by(20, 0)
    assert moved == [20.0]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(steps=st.lists(st.tuples(st.integers(0, 3), st.floats(0.6, 1.6)), max_size=6))
def test_what_is_carried_is_not_carried_on(
    wall: Wall, linker: Linker, steps: list[tuple[int, float]]
) -> None:
    linker.set_links(Links(zoom=True, pan=True))
    for pane in four(wall):
        pane.go_home()
    told = 0

    def count(*_: object) -> None:
        nonlocal told
        told += 1

    for pane in four(wall):
        pane.zoomed.connect(count)
    for number, ratio in steps:
        pane = four(wall)[number]
        pane.zoom_to(pane.scale * ratio)
    for pane in four(wall):
        pane.zoomed.disconnect(count)
    # One signal from each of four views for each step, and no echo.
    assert told == 4 * len(steps)


def test_views_that_are_not_seen_stay_where_they_are(wall: Wall, linker: Linker) -> None:
    linker.set_links(Links(zoom=True, pan=True))
    wall.activate(wall.pane(Slot(Side.RIGHT, View.CC)))
    wall.set_mode(Mode.ONE)
    hidden = wall.pane(Slot(Side.RIGHT, View.MLO))
    before = hidden.scale
    wall.pane(Slot(Side.RIGHT, View.CC)).zoom_to(2.0)
    assert hidden.scale == before
    other = wall.pane(Slot(Side.LEFT, View.CC)).scale
    hidden.zoom_to(3.0)
    assert wall.pane(Slot(Side.LEFT, View.CC)).scale == other


def test_linked_contrast_reaches_every_view_once_and_unlinked_only_its_own(
    wall: Wall, linker: Linker
) -> None:
    told: list[tuple[object, float, float]] = []
    linker.windowed.connect(lambda *args: told.append(args))
    one = four(wall)[1]
    one.windowed.emit(3.0, -2.0)
    assert sorted(id(pane) for pane, _, _ in told) == sorted(id(p) for p in wall.all_panes())
    assert {(right, down) for _, right, down in told} == {(3.0, -2.0)}
    told.clear()
    linker.toggle(contrast=True)
    one.windowed.emit(1.0, 1.0)
    assert told == [(one, 1.0, 1.0)]


def test_a_link_is_toggled_alone_and_told_once(qtbot: QtBot, linker: Linker) -> None:
    with qtbot.waitSignal(linker.changed) as told:
        linker.toggle(pan=True)
    assert told.args == [Links(zoom=False, pan=True, contrast=True)]
    with qtbot.assertNotEmitted(linker.changed):
        linker.set_links(linker.links)


def test_an_empty_view_is_no_partner(wall: Wall, linker: Linker) -> None:
    linker.set_links(Links(zoom=True, pan=True))
    empty = wall.pane(Slot(Side.LEFT, View.CC))
    empty.set_empty()
    wall.pane(Slot(Side.RIGHT, View.CC)).zoom_to(2.0)
    wall.pane(Slot(Side.RIGHT, View.CC)).pan_by(5, 5)
    assert empty.picture is None
