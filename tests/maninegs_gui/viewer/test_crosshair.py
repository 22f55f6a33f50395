from __future__ import annotations

import math
from itertools import combinations, product

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.domain.study import ImageId, Side, View
from core.imaging.hanging import Slot
from core.imaging.nipple import BAND_MM
from core.imaging.orientation import Hung
from maninegs_gui.viewer.nipple import Locus
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.viewer.tools import Tools
from maninegs_gui.viewer.wall import Wall
from maninegs_gui.widgets.canvas import ImageCanvas
from tests.support.lanes import InlineLanes
from tests.support.panes import at, click, drag, filled_wall, hover, put, record, seen

CC, MLO = Slot(Side.LEFT, View.CC), Slot(Side.LEFT, View.MLO)


@pytest.fixture
def wall(qtbot: QtBot) -> Wall:
    made = filled_wall()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def tools(wall: Wall) -> Tools:
    made = Tools(wall)
    made.crosshair()
    return made


def locus(tools: Tools, pane: ViewPane) -> Locus | None:
    return tools.cross.layer(pane).locus


def test_the_nipple_is_suggested_until_it_is_placed(qtbot: QtBot, wall: Wall, tools: Tools) -> None:
    pane = wall.pane(CC)
    found = tools.cross.nipple(pane)
    assert found is not None
    assert found.suggested
    # The tip of the synthetic breast.
    assert found.at == pytest.approx((210, 200), abs=6)
    tools.nipple()
    place = at(pane, (200.0, 190.0))
    with qtbot.waitSignal(tools.nipple_placed) as told:
        click(pane, place)
    placed = tools.cross.nipple(pane)
    assert placed is not None
    assert not placed.suggested
    assert placed.at == pytest.approx(pane.stored_at(place))
    assert told.args == [ImageId(2), 0, placed.at]


def test_a_nipple_that_is_dragged_is_told_once(qtbot: QtBot, wall: Wall, tools: Tools) -> None:
    pane = wall.pane(CC)
    tools.nipple()
    told: list[object] = []
    tools.nipple_placed.connect(lambda _image, _frame, point: told.append(point))
    QTest.mousePress(pane, Qt.MouseButton.LeftButton, pos=QPoint(80, 80))
    for x in (90, 100, 110):
        QTest.mouseMove(pane, QPoint(x, 90))
    QTest.mouseRelease(pane, Qt.MouseButton.LeftButton, pos=QPoint(110, 90))
    assert told == [pytest.approx(pane.stored_at(QPointF(110, 90)))]


def test_a_nipple_can_be_placed_by_keys(wall: Wall, tools: Tools) -> None:
    pane = wall.pane(CC)
    wall.activate(pane)
    tools.nipple()
    QTest.keyClick(pane, Qt.Key.Key_Left)
    QTest.keyClick(pane, Qt.Key.Key_Return)
    found = tools.cross.nipple(pane)
    assert found is not None
    assert not found.suggested
    assert found.at == pytest.approx(tools.cursor.stored)


def test_stored_points_are_shown_as_placed(wall: Wall, tools: Tools) -> None:
    tools.set_nipples({ImageId(2): (123.0, 145.0)})
    found = tools.cross.nipple(wall.pane(CC))
    assert found is not None
    assert (found.at, found.suggested) == ((123.0, 145.0), False)


def test_suggested_and_placed_look_different(wall: Wall, tools: Tools) -> None:
    pane = wall.pane(CC)
    suggested = tools.cross.nipple(pane)
    assert suggested is not None
    guess = seen(pane)
    tools.set_nipples({ImageId(2): suggested.at})
    centre = at(pane, suggested.at)
    around = np.s_[centre.y() - 12 : centre.y() + 13, centre.x() - 12 : centre.x() + 13]
    assert (seen(pane)[around] != guess[around]).any()
    tools.crosshair()
    assert (seen(pane)[around] != guess[around]).any()


@pytest.mark.parametrize("flags", list(product((False, True), repeat=3)))
def test_the_arc_is_as_far_from_the_nipple_in_millimetres_however_images_are_stored(
    qtbot: QtBot, flags: tuple[bool, bool, bool]
) -> None:
    wall = filled_wall(Hung(*flags))
    qtbot.addWidget(wall)
    cc, mlo = wall.pane(CC), wall.pane(MLO)
    put(mlo, *record(40, *MLO[:2], Hung(flags[1], flags[2], flags[0]), spacing_mm=0.3))
    tools = Tools(wall)
    tools.crosshair()
    tools.set_nipples({ImageId(2): (160.0, 150.0), ImageId(40): (140.0, 170.0)})
    here = at(cc, (150.0, 110.0))
    hover(cc, here)
    stored = cc.stored_at(QPointF(here))
    mm = 0.5 * math.dist(stored, (160.0, 150.0))
    found = locus(tools, mlo)
    assert found is not None
    assert found.spot is None
    assert found.pieces
    for piece in found.pieces:
        for point in piece:
            assert 0.3 * math.dist(point, (140.0, 170.0)) == pytest.approx(mm)
    assert found.band * 0.3 == pytest.approx(BAND_MM)
    assert found.told == f"from nipple {mm:.1f} mm, magnification corrected"


def test_the_arc_stays_within_the_breast(wall: Wall, tools: Tools) -> None:
    cc, mlo = wall.pane(CC), wall.pane(MLO)
    hover(cc, at(cc, (110.0, 200.0)))
    found = locus(tools, mlo)
    assert found is not None
    assert mlo.picture is not None
    assert mlo.picture.air is not None
    for piece in found.pieces:
        for column, row in piece:
            assert not mlo.picture.air[int(row), min(int(column), 299)]


def test_other_breasts_and_other_persons_show_nothing(wall: Wall, tools: Tools) -> None:
    cc = wall.pane(CC)
    stranger = wall.others[View.MLO]
    put(stranger, *record(60, *MLO[:2], patient_key="P9999"))
    tools.images_changed()
    hover(cc, at(cc, (110.0, 200.0)))
    assert locus(tools, wall.pane(Slot(Side.RIGHT, View.CC))) is None
    assert locus(tools, wall.pane(Slot(Side.RIGHT, View.MLO))) is None
    assert locus(tools, stranger) is None


def test_the_same_view_shows_the_point_itself(wall: Wall, tools: Tools) -> None:
    cc = wall.pane(CC)
    prior = wall.pane(MLO)
    put(prior, *record(41, *CC[:2], Hung(flip_vertical=True), spacing_mm=0.25))
    tools.images_changed()
    tools.set_nipples({ImageId(2): (200.0, 200.0), ImageId(41): (200.0, 200.0)})
    here = at(cc, (190.0, 180.0))
    hover(cc, here)
    found = locus(tools, prior)
    assert found is not None
    x, y = cc.stored_at(QPointF(here))
    # Twice as many of its finer pixels, and stored upside down: its nipple is at 400 - 200.
    assert found.spot == pytest.approx((200 + 2 * (x - 200), 200 - 2 * (y - 200)))
    assert found.pieces == ()


def test_the_readout_says_that_the_nipple_is_only_suggested(wall: Wall, tools: Tools) -> None:
    cc = wall.pane(CC)
    hover(cc, at(cc, (110.0, 200.0)))
    readout = tools.cross.layer(cc).readout
    assert readout is not None
    assert readout[1].startswith("from suggested nipple ")
    assert readout[1].endswith(" mm, magnification corrected")


@pytest.mark.parametrize("missing", ["spacing", "nipple"])
def test_what_cannot_be_said_is_explained(qtbot: QtBot, missing: str) -> None:
    wall = filled_wall()
    qtbot.addWidget(wall)
    cc = wall.pane(CC)
    if missing == "spacing":
        put(cc, *record(42, *CC[:2], spacing_mm=None))
    else:
        # A spot view shows a part of the breast: what sticks out there is no nipple.
        put(cc, *record(42, *CC[:2], modifiers=("S",)))
    tools = Tools(wall)
    tools.crosshair()
    hover(cc, at(cc, (110.0, 200.0)))
    readout = tools.cross.layer(cc).readout
    assert readout is not None
    assert missing in readout[1]
    assert all(locus(tools, pane) is None for pane in wall.all_panes())


def test_off_the_image_and_off_the_pane_nothing_corresponds(wall: Wall, tools: Tools) -> None:
    cc, mlo = wall.pane(CC), wall.pane(MLO)
    hover(cc, at(cc, (110.0, 200.0)))
    assert locus(tools, mlo) is not None
    hover(cc, QPoint(cc.width() - 2, 5))
    assert locus(tools, mlo) is None
    hover(cc, at(cc, (110.0, 200.0)))
    cc.mouse_left.emit()
    assert locus(tools, mlo) is None


def test_the_cross_hair_follows_the_keyboards_cursor(wall: Wall, tools: Tools) -> None:
    cc = wall.pane(CC)
    wall.activate(cc)
    cc.zoom_to(cc.scale, QPointF(0, 0))
    cc.pan_by(cc.width() / 3, 0)
    QTest.keyClick(cc, Qt.Key.Key_Down)
    assert locus(tools, wall.pane(MLO)) is not None


def test_switched_off_nothing_is_drawn(wall: Wall, tools: Tools) -> None:
    cc, mlo = wall.pane(CC), wall.pane(MLO)
    hover(cc, at(cc, (110.0, 200.0)))
    drawn = seen(mlo)
    tools.crosshair()
    plain = seen(mlo)
    assert (drawn != plain).any()
    hover(cc, at(cc, (120.0, 200.0)))
    assert (seen(mlo) == plain).all()


def test_nipples_are_looked_for_off_the_window(
    qtbot: QtBot, wall: Wall, inline: InlineLanes
) -> None:
    tools = Tools(wall, inline)
    tools.crosshair()
    assert tools.cross.nipple(wall.pane(CC)) is None
    inline.settle()
    assert tools.cross.nipple(wall.pane(CC)) is not None


def test_another_exam_forgets_what_was_placed(wall: Wall, tools: Tools) -> None:
    tools.set_nipples({ImageId(2): (123.0, 145.0)})
    tools.exam_opened()
    found = tools.cross.nipple(wall.pane(CC))
    assert found is not None
    assert found.suggested


def test_words_of_different_layers_never_cover_each_other(wall: Wall, tools: Tools) -> None:
    pane = wall.pane(MLO)
    suggested = tools.cross.nipple(pane)
    assert suggested is not None
    tools.measure_area()
    corner = at(pane, suggested.at)
    # The words of the area want to be where the nipple's are.
    drag(pane, corner - QPoint(60, 25), corner - QPoint(10, -25))
    tools.rest()
    hover(wall.pane(CC), at(wall.pane(CC), (110.0, 200.0)))
    taken: list[list[QRectF]] = []

    class Last:
        def paint(self, painter: QPainter, canvas: ImageCanvas) -> None:
            taken.append(list(canvas.taken))

    pane.reserved = [QRectF(0, 0, 50, 30)]
    pane.add_layer(Last())
    pane.grab()
    plates = [one for one in taken[-1] if one.width() > 40]
    assert len(plates) == 4
    assert not any(a.intersects(b) for a, b in combinations(plates, 2))
    assert pane.taken == []
