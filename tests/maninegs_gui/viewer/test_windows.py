"""Viewer windows: planned for any desk, remembered by monitor, never out of sight."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.domain.study import Side
from maninegs_gui.viewer.monitors_desk import Area, Desk, Screen
from maninegs_gui.viewer.surface import Surface
from maninegs_gui.viewer.wall import Wall
from maninegs_gui.viewer.windows import Arrangement, ViewerWindow, Windows
from maninegs_gui.viewer.windows_plan import (
    Look,
    Memory,
    Place,
    Plan,
    absolute,
    default_plan,
    occupied,
    relative,
    settled,
)
from tests.support.desks import (
    LAPTOP,
    LEFT,
    RIGHT,
    WORKLIST,
    WORKSTATION,
    FakeDesk,
    moved,
    rows_of_screens,
    screen,
)

MAIN = (960, 600)
EMBEDDED, ONE, TWO = Arrangement

areas = st.builds(
    Area,
    st.integers(-20_000, 20_000),
    st.integers(-20_000, 20_000),
    st.integers(1, 12_000),
    st.integers(1, 12_000),
)


def identity(one: Screen, *screens: Screen) -> str:
    return Desk.of(screens or WORKSTATION).identity(one)


# No window is ever out of sight.


@given(rows_of_screens(), areas, st.sampled_from(list(Look)), st.data())
def test_no_remembered_place_is_ever_out_of_sight(
    screens: tuple[Screen, ...], area: Area, look: Look, data: st.DataObject
) -> None:
    desk = Desk.of(screens)
    place = Place(data.draw(st.sampled_from(desk.identities)), area, look)
    for shown in (absolute(place, desk), occupied(place, desk)):
        assert shown is not None
        assert desk.shows(shown) or shown in [one.geometry for one in desk.screens]


@given(rows_of_screens(), rows_of_screens(), st.sampled_from(list(Arrangement)), areas, areas)
def test_a_plan_of_other_monitors_comes_into_sight_on_these(
    before: tuple[Screen, ...],
    now: tuple[Screen, ...],
    arrangement: Arrangement,
    main: Area,
    viewer: Area,
) -> None:
    old, desk = Desk.of(before), Desk.of(now)
    viewers = (relative(viewer, Look.FULL, old),) * arrangement.windows
    plan = settled(Plan(relative(main, Look.FRAMED, old), viewers), arrangement, desk, MAIN)
    assert len(plan.viewers) == arrangement.windows
    for place in (plan.main, *plan.viewers):
        assert place.monitor in desk.identities
        shown = absolute(place, desk)
        assert shown is not None
        assert desk.shows(shown)


@given(rows_of_screens(), st.sampled_from(list(Arrangement)))
def test_the_first_plan_is_in_sight_and_has_the_right_breast_on_the_left(
    screens: tuple[Screen, ...], arrangement: Arrangement
) -> None:
    desk = Desk.of(screens)
    plan = default_plan(arrangement, desk, MAIN)
    shown = [occupied(place, desk) for place in plan.viewers]
    assert all(area is not None for area in (occupied(plan.main, desk), *shown))
    middles = [area.centre[0] for area in shown if area is not None]
    assert middles == sorted(middles)
    if len(screens) > 1:
        assert plan.main.monitor not in [place.monitor for place in plan.viewers]
    if len(shown) == 2:
        first, second = shown
        assert first is not None
        assert second is not None
        assert first.overlap(second) == 0


def test_a_window_that_spreads_over_two_monitors_is_left_alone() -> None:
    desk = Desk.of(WORKSTATION)
    both = Area(1920, 0, 4096, 2560)
    assert absolute(relative(both, Look.BORDERLESS, desk), desk) == both


# The first plan.


def test_two_diagnostic_monitors_take_the_images_and_the_third_the_worklist() -> None:
    plan = default_plan(TWO, Desk.of(WORKSTATION), MAIN)
    assert [(one.monitor, one.look) for one in plan.viewers] == [
        (identity(LEFT), Look.FULL),
        (identity(RIGHT), Look.FULL),
    ]
    assert (plan.main.monitor, plan.main.look) == (identity(WORKLIST), Look.FRAMED)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
def test_it_does_so_wherever_the_worklist_monitor_stands(order: tuple[int, ...]) -> None:
    x, screens = 0, []
    for index in order:
        screens.append(moved(WORKSTATION[index], x))
        x += screens[-1].geometry.width
    desk = Desk.of(screens)
    plan = default_plan(TWO, desk, MAIN)
    shown = [desk.find(one.monitor) for one in plan.viewers]
    assert [one.model for one in shown if one is not None] == ["mammo", "mammo"]
    assert plan.main.monitor == desk.identity(next(s for s in screens if s.model == "office"))


def test_a_large_office_monitor_is_not_taken_for_a_diagnostic_one() -> None:
    office = screen(0, 3840, 2160, "uhd", "SN-1", primary=True)
    one = default_plan(ONE, Desk.of((office, moved(LEFT, 3840))), MAIN)
    assert one.viewers[0].monitor == identity(moved(LEFT, 3840), office, moved(LEFT, 3840))


def test_one_wide_diagnostic_monitor_is_shared_by_both_windows() -> None:
    wide = screen(1920, 4200, 2800, "uniti", "SN-9")
    plan = default_plan(TWO, Desk.of((WORKLIST, wide)), MAIN)
    first, second = plan.viewers
    assert first.monitor == second.monitor == identity(wide, WORKLIST, wide)
    assert first.area.width == second.area.width
    assert 2090 < first.area.width <= 2100
    assert second.area.x == 2100


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_device_pixels_decide_which_monitor_is_the_better_one(ratio: float) -> None:
    plain = screen(0, 1920, 1200, "plain", "SN-1", primary=True)
    fine = screen(1920, round(3840 / ratio), round(2160 / ratio), "fine", "SN-2", ratio=ratio)
    plan = default_plan(ONE, Desk.of((plain, fine)), MAIN)
    assert plan.viewers[0].monitor == identity(fine, plain, fine)


def test_on_one_monitor_the_windows_stand_side_by_side() -> None:
    desk = Desk.of([screen(0, 3840, 2160, "uhd", "SN-1", primary=True)])
    plan = default_plan(TWO, desk, MAIN)
    shown = [occupied(place, desk) for place in (plan.main, *plan.viewers)]
    assert [area.x for area in shown if area is not None] == [0, 1280, 2560]


def test_on_a_laptop_too_narrow_for_that_the_images_get_the_screen() -> None:
    desk = Desk.of([screen(0, 1280, 800, "panel", primary=True)])
    plan = default_plan(TWO, desk, MAIN)
    assert [place.area.x for place in plan.viewers] == [0, 640]


# What is kept when monitors change.


def test_a_window_on_a_monitor_that_goes_comes_to_one_that_is_there() -> None:
    plan = default_plan(TWO, Desk.of(WORKSTATION), MAIN)
    desk = Desk.of((WORKLIST, LEFT))
    now = settled(plan, TWO, desk, MAIN)
    assert [one.monitor for one in now.viewers] == [identity(LEFT), identity(LEFT)]
    first, second = (occupied(place, desk) for place in now.viewers)
    assert first is not None
    assert second is not None
    assert not first.overlap(second), "neither lies under the other"
    assert now.main.monitor == plan.main.monitor


def test_monitors_that_swapped_sides_keep_the_right_breast_on_the_left() -> None:
    plan = default_plan(TWO, Desk.of(WORKSTATION), MAIN)
    desk = Desk.of((WORKLIST, moved(RIGHT, 1920), moved(LEFT, 3968)))
    now = settled(plan, TWO, desk, MAIN)
    assert [one.monitor for one in now.viewers] == [identity(RIGHT), identity(LEFT)]


def test_a_smaller_resolution_makes_a_window_fit() -> None:
    desk = Desk.of((WORKLIST, LEFT))
    place = relative(Area(1920, 0, 2048, 2560), Look.FRAMED, desk)
    coarse = replace(LEFT, geometry=Area(1920, 0, 1024, 1280), available=Area(1920, 0, 1024, 1280))
    assert absolute(place, Desk.of((WORKLIST, coarse))) == Area(1920, 0, 1024, 1280)


# Memory as text.


@given(
    st.sampled_from(list(Arrangement)),
    st.dictionaries(st.sampled_from(list(Arrangement)), st.tuples(areas, st.text(max_size=9))),
    st.sampled_from(list(Look)),
)
def test_a_memory_comes_back_as_it_was(
    arrangement: Arrangement, kept: dict[Arrangement, tuple[Area, str]], look: Look
) -> None:
    plans = {
        name: Plan(Place(monitor, area, look), (Place(monitor, area, look),) * name.windows)
        for name, (area, monitor) in kept.items()
    }
    memory = Memory(arrangement, plans)
    assert Memory.from_json(memory.to_json()) == memory


GOOD_PLACE = {"monitor": "m", "area": [0, 0, 10, 10], "look": "full"}


@pytest.mark.parametrize(
    "place",
    [
        {},
        None,
        {**GOOD_PLACE, "area": [0, 0, 10]},
        {**GOOD_PLACE, "area": [0, 0, 10, 0]},
        {**GOOD_PLACE, "area": [0, 0, 10, "10"]},
        {**GOOD_PLACE, "area": [0, 0, 10, 1e9]},
        {**GOOD_PLACE, "area": "0123"},
        {**GOOD_PLACE, "look": "upside down"},
        {**GOOD_PLACE, "monitor": 7},
    ],
)
def test_a_place_that_cannot_be_is_refused(place: object) -> None:
    plans = {"embedded": {"main": place, "viewers": []}}
    with pytest.raises(ValueError):  # noqa: PT011
        Memory.from_json(json.dumps({"arrangement": "embedded", "plans": plans}))


@given(st.text(max_size=100))
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        Memory.from_json(text)


def test_a_memory_that_lacks_a_window_is_refused() -> None:
    text = Memory(ONE, {ONE: Plan(Place("m", Area(0, 0, 9, 9)))}).to_json()
    with pytest.raises(ValueError, match="missing"):
        Memory.from_json(text)


# One window.


@pytest.fixture
def window(qtbot: QtBot) -> ViewerWindow:
    made = ViewerWindow(1)
    qtbot.addWidget(made)
    made.setGeometry(QRect(50, 60, 400, 300))
    made.show()
    return made


def test_a_window_names_no_patient(window: ViewerWindow) -> None:
    assert window.windowTitle() == "ManiNegs - Viewer 1"
    assert window.accessibleName() == "Viewer 1"


def test_escape_never_closes_it(qtbot: QtBot, window: ViewerWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible()
    window.toggle_full_screen()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert window.look is Look.FULL


def test_f11_fills_the_monitor_and_goes_back(qtbot: QtBot, window: ViewerWindow) -> None:
    before = window.geometry()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.look is Look.FULL
    qtbot.waitUntil(lambda: window.geometry() == window.screen().geometry())
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.look is Look.FRAMED
    qtbot.waitUntil(lambda: window.geometry() == before)


def test_shift_f11_takes_the_frame_away_and_keeps_the_images(
    qtbot: QtBot, window: ViewerWindow
) -> None:
    surface = QWidget()
    window.host(surface)
    qtbot.keyClick(window, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    assert window.look is Look.BORDERLESS
    assert window.isVisible()
    assert surface.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    assert window.look is Look.FRAMED


def test_nothing_bright_stands_around_the_images(window: ViewerWindow) -> None:
    picture = window.grab().toImage()
    corners = [picture.pixelColor(x, y).name() for x in (0, 399) for y in (0, 299)]
    assert corners == ["#000000"] * 4


def test_the_keys_of_actions_are_heard_in_it(qtbot: QtBot, window: ViewerWindow) -> None:
    action = QAction("invert", window)
    action.setShortcut("I")
    heard: list[str] = []
    action.triggered.connect(lambda: heard.append("invert"))
    window.take_actions([action])
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_I)
    assert heard == ["invert"]


# All windows of a session.


@dataclass
class Hall:
    """A main window with images that may be lent to viewer windows."""

    desk: FakeDesk
    settings: QSettings
    bot: QtBot
    main: QWidget = field(default_factory=QWidget)
    asked: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        QHBoxLayout(self.main)
        self.images = [QWidget(), QWidget()]
        self.main.setMinimumSize(*MAIN)
        self.main.setGeometry(100, 100, 1200, 800)
        self.monitors = self.desk.monitors()
        self.windows = Windows(self.settings, self.monitors, self.surfaces, self.main)
        self.main.show()

    def surfaces(self, count: int) -> list[QWidget]:
        self.asked.append(count)
        layout = self.main.layout()
        assert layout is not None
        if count == 0:
            for image in self.images:
                layout.addWidget(image)
                image.show()
        return self.images[:count]

    def hosts(self) -> list[QWidget]:
        return [image.window() for image in self.images]

    def shown(self, window: QWidget) -> Screen:
        return self.monitors.desk.at(Area.of(window.geometry()))


@pytest.fixture
def open_hall(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Hall]]:
    halls: list[Hall] = []

    def make(*screens: Screen) -> Hall:
        settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        hall = Hall(FakeDesk(tmp_path, screens or WORKSTATION), settings, qtbot)
        halls.append(hall)
        hall.windows.restore()
        return hall

    yield make
    for hall in halls:
        hall.windows.close()
        hall.main.close()
        hall.main.deleteLater()
        for image in hall.images:
            image.deleteLater()


OpenHall = Callable[..., Hall]


def test_at_first_the_images_are_in_the_main_window_which_stays_where_it_is(
    open_hall: OpenHall,
) -> None:
    hall = open_hall()
    assert hall.windows.arrangement is EMBEDDED
    assert hall.asked == [0]
    assert hall.main.geometry() == QRect(100, 100, 1200, 800)


def test_two_windows_open_on_the_two_diagnostic_monitors(open_hall: OpenHall) -> None:
    hall = open_hall()
    hall.windows.set_arrangement(TWO)
    assert [hall.shown(window) for window in hall.windows.windows] == [LEFT, RIGHT]
    assert [window.look for window in hall.windows.windows] == [Look.FULL, Look.FULL]
    assert hall.shown(hall.main) == WORKLIST
    assert hall.hosts() == list(hall.windows.windows)


def test_the_key_goes_round_the_arrangements(open_hall: OpenHall) -> None:
    hall = open_hall()
    seen: list[Arrangement] = []
    hall.windows.arrangement_changed.connect(seen.append)
    for _ in range(3):
        hall.windows.next_arrangement()
    assert seen == [ONE, TWO, EMBEDDED]
    assert hall.windows.windows == ()
    assert hall.hosts() == [hall.main, hall.main]


def test_closing_one_of_two_windows_leaves_the_images_to_the_other(open_hall: OpenHall) -> None:
    hall = open_hall()
    hall.windows.set_arrangement(TWO)
    first, second = hall.windows.windows
    first.close()
    assert hall.windows.arrangement is ONE
    assert hall.windows.windows == (second,)
    assert hall.shown(second) == RIGHT
    assert second.windowTitle() == "ManiNegs - Viewer 1"
    assert hall.images[0].window() is second


def test_closing_the_last_window_gives_the_images_back(open_hall: OpenHall) -> None:
    hall = open_hall()
    hall.windows.set_arrangement(ONE)
    hall.windows.windows[0].close()
    assert hall.windows.arrangement is EMBEDDED
    assert hall.hosts() == [hall.main, hall.main]
    assert all(image.isVisible() for image in hall.images)


def test_windows_stand_again_where_they_stood(open_hall: OpenHall) -> None:
    hall = open_hall()
    hall.windows.set_arrangement(TWO)
    first = hall.windows.windows[0]
    first.toggle_full_screen()
    first.setGeometry(2000, 50, 700, 900)
    hall.main.setGeometry(200, 40, 1300, 700)
    hall.windows.close()

    again = open_hall()
    assert again.windows.arrangement is TWO
    one, two = again.windows.windows
    assert one.geometry() == QRect(2000, 50, 700, 900)
    assert (two.look, again.shown(two)) == (Look.FULL, RIGHT)
    assert again.main.geometry() == QRect(200, 40, 1300, 700)


def test_each_set_of_monitors_has_its_own_memory(open_hall: OpenHall) -> None:
    station = open_hall()
    station.windows.set_arrangement(TWO)
    station.windows.close()
    home = open_hall(*LAPTOP)
    assert home.windows.arrangement is EMBEDDED
    home.windows.close()
    assert open_hall().windows.arrangement is TWO


def test_windows_of_a_monitor_that_goes_come_back_with_it(open_hall: OpenHall) -> None:
    hall = open_hall()
    hall.windows.set_arrangement(TWO)
    hall.desk.replug(hall.monitors, WORKLIST)
    assert hall.windows.arrangement is TWO
    assert all(hall.shown(window) == WORKLIST for window in hall.windows.windows)
    for window in hall.windows.windows:
        assert WORKLIST.geometry.rect.contains(window.geometry())
    hall.desk.replug(hall.monitors, *WORKSTATION)
    assert [hall.shown(window) for window in hall.windows.windows] == [LEFT, RIGHT]
    assert [window.look for window in hall.windows.windows] == [Look.FULL, Look.FULL]


def test_a_place_that_the_system_chose_while_monitors_go_is_not_remembered(
    open_hall: OpenHall,
) -> None:
    hall = open_hall()
    hall.windows.set_arrangement(TWO)
    before = hall.settings.value(f"windows/{hall.monitors.desk.fingerprint}")
    fingerprint = hall.monitors.desk.fingerprint
    hall.desk.screens = (WORKLIST,)
    hall.monitors.blockSignals(True)
    hall.monitors.look_again()
    hall.windows.windows[0].setGeometry(10, 10, 300, 300)
    hall.windows.save()
    hall.monitors.blockSignals(False)
    assert hall.settings.value(f"windows/{fingerprint}") == before


def test_monitors_that_swap_sides_swap_the_windows(open_hall: OpenHall) -> None:
    hall = open_hall()
    hall.windows.set_arrangement(TWO)
    right, left = moved(RIGHT, 1920), moved(LEFT, 3968)
    hall.desk.replug(hall.monitors, WORKLIST, right, left)
    assert [hall.shown(window) for window in hall.windows.windows] == [right, left]


def test_windows_that_a_reader_swaps_keep_the_right_breast_on_the_left(
    open_hall: OpenHall,
) -> None:
    hall = open_hall()
    hall.windows.set_arrangement(TWO)
    first, second = hall.windows.windows
    for window, x in ((first, 4000), (second, 2000)):
        window.toggle_full_screen()
        window.setGeometry(x, 100, 800, 900)
    hall.windows.save()
    assert hall.windows.windows == (second, first)
    assert hall.hosts() == [second, first]
    assert second.windowTitle() == "ManiNegs - Viewer 1"


def test_a_damaged_memory_is_told_and_windows_stand_as_at_the_first_start(
    open_hall: OpenHall,
) -> None:
    hall = open_hall()
    hall.windows.set_arrangement(TWO)
    hall.windows.close()
    hall.settings.setValue(f"windows/{hall.monitors.desk.fingerprint}", '{"plans": []}')
    hall.settings.sync()
    told: list[str] = []
    again = Hall(hall.desk, hall.settings, hall.bot)
    again.windows.told.connect(told.append)
    again.windows.restore()
    assert again.windows.arrangement is EMBEDDED
    assert len(told) == 1
    again.windows.close()
    again.main.close()


def test_closing_the_program_keeps_the_arrangement_and_gives_the_images_back(
    open_hall: OpenHall, qapp: QApplication
) -> None:
    hall = open_hall()
    hall.windows.set_arrangement(TWO)
    windows = hall.windows.windows
    hall.windows.close()
    hall.windows.close()
    assert not any(window.isVisible() for window in windows)
    assert hall.hosts() == [hall.main, hall.main]
    assert open_hall().windows.arrangement is TWO


def test_a_new_window_is_announced_for_its_keys(open_hall: OpenHall) -> None:
    hall = open_hall()
    opened: list[ViewerWindow] = []
    hall.windows.window_opened.connect(opened.append)
    hall.windows.set_arrangement(TWO)
    assert opened == list(hall.windows.windows)


def test_full_screen_acts_on_the_window_that_has_the_keys(
    open_hall: OpenHall, qtbot: QtBot
) -> None:
    hall = open_hall()
    hall.windows.set_arrangement(ONE)
    (window,) = hall.windows.windows
    hall.main.activateWindow()
    qtbot.waitUntil(hall.main.isActiveWindow)
    hall.windows.toggle_full_screen()
    assert hall.main.isFullScreen()
    hall.windows.toggle_full_screen()
    assert not hall.main.isFullScreen()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    hall.windows.toggle_full_screen()
    assert not window.isFullScreen()


def test_other_monitors_ask_for_a_new_fit(open_hall: OpenHall) -> None:
    hall = open_hall()
    hall.windows.set_arrangement(ONE)
    fitted: list[QWidget] = []
    hall.windows.screen_changed.connect(fitted.append)
    hall.desk.replug(hall.monitors, *LAPTOP)
    assert hall.main in fitted
    assert hall.windows.windows[0] in fitted


def test_nothing_of_a_patient_is_kept(open_hall: OpenHall, tmp_path: Path) -> None:
    hall = open_hall()
    hall.main.setWindowTitle("DOE^JANE")
    hall.images[0].setAccessibleName("DOE^JANE")
    hall.windows.set_arrangement(TWO)
    hall.windows.close()
    hall.settings.sync()
    assert b"DOE" not in (tmp_path / "window.ini").read_bytes()


def test_the_walls_views_part_into_right_and_left_and_come_back(
    qtbot: QtBot, tmp_path: Path
) -> None:
    desk = FakeDesk(tmp_path)
    wall = Wall()
    qtbot.addWidget(wall)

    def surfaces(count: int) -> list[QWidget]:
        made = [Surface() for _ in range(count)]
        wall.spread(made)
        return list(made)

    windows = Windows(desk.settings, desk.monitors(), surfaces, wall)
    windows.set_arrangement(TWO)
    for pane in wall.shown_panes():
        number = 0 if pane.side is Side.RIGHT else 1
        assert pane.window() is windows.windows[number]
        assert pane.isVisible()
    windows.windows[1].close()
    assert {pane.window() for pane in wall.shown_panes()} == {windows.windows[0]}
    windows.windows[0].close()
    assert {pane.window() for pane in wall.shown_panes()} == {wall}
    windows.set_arrangement(TWO)
    windows.close()
    assert {pane.window() for pane in wall.shown_panes()} == {wall}
