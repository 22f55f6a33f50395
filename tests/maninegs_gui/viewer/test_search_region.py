"""What a reader looks for from the views: a part of one, a view, the open finding's place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.domain.finding import FindingId, Region, RegionKind
from core.domain.study import ImageId, Side, View
from core.retrieval.asking import Ask, Means
from core.store import Store, findings
from maninegs_gui.bridge.session import Session
from maninegs_gui.viewer import menu
from maninegs_gui.viewer.tools import Name
from maninegs_gui.viewer.wall import Mode
from tests.support import stores
from tests.support.beside import BOTH, Room, room
from tests.support.lanes import InlineLanes
from tests.support.panes import at, drag, seen
from tests.support.views import PixelPool

RIGHT, LEFT, CC = Side.RIGHT, Side.LEFT, View.CC


@pytest.fixture
def desk(
    qtbot: QtBot, inline: InlineLanes, session: Session, store: Store, pixel_pool: PixelPool
) -> Room:
    made = room(qtbot, inline, session, store, pixel_pool)
    made.open()
    made.screen.wall.activate(made.own())
    return made


@pytest.fixture
def asked(desk: Room) -> list[Ask]:
    found: list[Ask] = []
    desk.session.ask_wanted.connect(found.append)
    return found


def count_findings(desk: Room) -> int:
    breast = desk.records[1, RIGHT, CC].breast
    assert breast is not None
    with desk.store.read() as reading:
        return len(findings.of_breast(reading, breast, desk.reader))


def box(image: ImageId) -> Region:
    return Region(image, RegionKind.BOX, ((100.0, 120.0), (180.0, 220.0)))


@pytest.mark.parametrize(("presses", "kind"), [(1, RegionKind.BOX), (2, RegionKind.ELLIPSE)])
def test_a_drawn_region_is_asked_for_once_and_makes_no_finding(
    desk: Room, asked: list[Ask], presses: int, kind: RegionKind
) -> None:
    for _ in range(presses):
        desk.screen.asking.search_region()
    pane = desk.own()
    drag(pane, at(pane, (100, 120)), at(pane, (150, 180)), at(pane, (180, 220)))
    (ask,) = asked
    assert (ask.means, ask.image) == (Means.REGION, desk.image(1, RIGHT))
    assert ask.breast == desk.records[1, RIGHT, CC].breast
    assert ask.region is not None
    assert ask.region.kind is kind
    (left, top), (right, bottom) = ask.region.points
    assert (left, top, right, bottom) == pytest.approx((100, 120, 180, 220), abs=1.5)
    assert desk.screen.tools.tool is None, "one question at a time"
    assert count_findings(desk) == 0
    assert not pane.marks


def test_it_is_drawn_by_keys_alone(desk: Room, asked: list[Ask]) -> None:
    desk.screen.asking.search_region()
    pane = desk.own()
    pane.setFocus()
    QTest.keyClick(pane, Qt.Key.Key_Return)
    QTest.keyClick(pane, Qt.Key.Key_Return)
    for _ in range(6):
        QTest.keyClick(pane, Qt.Key.Key_Right)
        QTest.keyClick(pane, Qt.Key.Key_Down)
    assert not asked
    QTest.keyClick(pane, Qt.Key.Key_Return)
    (ask,) = asked
    assert ask.region is not None
    (left, top), (right, bottom) = ask.region.points
    assert right - left > 10
    assert bottom - top > 10


def test_a_slip_of_the_hand_asks_for_nothing(desk: Room, asked: list[Ask]) -> None:
    desk.screen.asking.search_region()
    pane = desk.own()
    drag(pane, at(pane, (100, 120)), at(pane, (100, 120)) + QPoint(1, 1))
    assert not asked
    assert desk.screen.tools.searches


def test_its_outline_stays_until_esc_and_is_no_mark(desk: Room, asked: list[Ask]) -> None:
    pane = desk.own()
    plain = seen(pane)
    image = desk.image(1, RIGHT)
    desk.session.ask_wanted.emit(
        Ask(Means.REGION, desk.records[1, RIGHT, CC].breast, image, box(image))
    )
    outlined = seen(pane)
    assert (plain != outlined).any()
    desk.screen.toggle_marks()
    assert (seen(pane) == outlined).all(), "it went with the regions of findings"
    desk.screen.toggle_marks()
    desk.screen.wall.toggle_one()
    desk.screen.rest()
    assert desk.screen.tools.search.region is not None
    desk.screen.rest()
    assert desk.screen.tools.search.region is None
    assert (seen(pane) == plain).all()


@pytest.mark.parametrize("end", ["view", "breast", "exam", "reader"])
def test_another_question_breast_exam_or_reader_takes_it_away(desk: Room, end: str) -> None:
    image = desk.image(1, RIGHT)
    desk.session.ask_wanted.emit(
        Ask(Means.REGION, desk.records[1, RIGHT, CC].breast, image, box(image))
    )
    assert desk.screen.tools.search.region == box(image)
    if end == "view":
        desk.screen.asking.search_view(desk.own())
    elif end == "breast":
        desk.session.set_breast(desk.records[1, LEFT, CC].breast)
    elif end == "exam":
        desk.session.open_exam(None)
    else:
        desk.session.set_reader(type(desk.reader)(99), "Another")
    assert desk.screen.tools.search.region is None


def mark(desk: Room, *regions: Region) -> FindingId:
    breast = desk.records[1, RIGHT, CC].breast
    assert breast is not None
    with desk.store.write(desk.reader, "tag") as unit:
        made = stores.add_finding(unit, breast, desk.reader, regions=regions)
    desk.screen._refresh()
    desk.settle()
    return made


def test_the_open_finding_s_region_is_taken_and_the_next_press_draws(
    desk: Room, asked: list[Ask]
) -> None:
    region = box(desk.image(1, RIGHT))
    desk.screen.show_open_finding(mark(desk, region))
    desk.screen.asking.search_region()
    assert [one.region for one in asked] == [region]
    assert desk.screen.tools.tool is None
    desk.screen.asking.search_region()
    assert desk.screen.tools.tool is Name.SEARCH_BOX
    assert len(asked) == 1


def test_a_finding_that_is_marked_elsewhere_or_by_a_point_is_not_taken(
    desk: Room, asked: list[Ask]
) -> None:
    point = Region(desk.image(1, RIGHT), RegionKind.POINT, ((100.0, 120.0),))
    desk.screen.show_open_finding(mark(desk, point, box(desk.image(1, RIGHT, View.MLO))))
    desk.screen.asking.search_region()
    assert not asked
    assert desk.screen.tools.searches


def test_a_case_beside_is_not_searched_by(desk: Room, asked: list[Ask]) -> None:
    other = desk.add(2, RIGHT, *BOTH)
    desk.compare(other)
    hit = desk.hit(0)
    desk.screen.asking.search_region()
    drag(hit, at(hit, (100, 120)), at(hit, (180, 220)))
    desk.screen.asking.search_view(hit)
    assert not asked
    assert sum("open exam" in text for _, text in desk.lanes.said) == 2
    assert desk.screen.asking.menu(hit) == ()
    # The breast that is read can be searched by, the case beside it or not.
    own = desk.own()
    drag(own, at(own, (100, 120)), at(own, (180, 220)))
    assert len(asked) == 1
    assert desk.screen.wall.mode is Mode.COMPARE


def test_the_menu_of_a_view_asks_for_cases_like_it(desk: Room, asked: list[Ask]) -> None:
    opened = menu.build(desk.own(), (), desk.screen.menus._choices(), desk.screen)
    menu.add_runs(opened, desk.screen.asking.menu(desk.own()))
    texts = {action.text(): action for action in opened.actions()}
    texts["Cases like this view"].trigger()
    assert asked == [Ask(Means.VIEW, desk.records[1, RIGHT, CC].breast, desk.image(1, RIGHT))]
    texts["Cases like a part of this view: draw it"].trigger()
    assert desk.screen.tools.tool is Name.SEARCH_BOX


def test_esc_throws_an_unfinished_region_away_and_then_the_tool(desk: Room) -> None:
    desk.screen.asking.search_region()
    pane = desk.own()
    QTest.mousePress(pane, Qt.MouseButton.LeftButton, pos=at(pane, (100, 120)))
    QTest.mouseMove(pane, at(pane, (150, 180)))
    assert desk.screen.tools.search.draft is not None
    desk.screen.rest()
    assert desk.screen.tools.search.draft is None
    assert desk.screen.tools.searches
    desk.screen.rest()
    assert desk.screen.tools.tool is None
