"""The map: what it draws for whom, and how one gets about on it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.classification.mislabelled import Suspect
from core.domain.assessment import Category, Outcome
from core.domain.changes import Changes, Topic
from core.domain.gate import GatePolicy
from core.domain.progress import CancelToken, silent
from core.domain.study import BreastId, ReaderId
from core.imaging.pictures import Pictures
from core.retrieval import facts, projection
from core.retrieval.service import Cases
from core.store import readers
from maninegs_gui import theme
from maninegs_gui.bridge.kept import Kept
from maninegs_gui.bridge.session import Session
from maninegs_gui.explore import inks, raster
from maninegs_gui.explore.core_backend import CoreMap, _against
from maninegs_gui.explore.drag import Tool, within
from maninegs_gui.explore.map_view import MapView
from maninegs_gui.explore.points import Drawing
from maninegs_gui.explore.screen import MapScreen
from maninegs_gui.explore.values import Chart, NoMap, Why
from tests.support import stores
from tests.support.lanes import InlineLanes
from tests.support.models import Trained, trained

NO_PICTURES: Any = Pictures(Path(), lambda: None)  # type: ignore[arg-type, return-value]


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    theme.apply(qapp)


# -- the widget --------------------------------------------------------------------


def view_of(
    qtbot: QtBot, points: list[tuple[float, float]], live: list[bool] | None = None
) -> MapView:
    made = MapView()
    qtbot.addWidget(made)
    made.resize(600, 600)
    count = len(points)
    made.set_points(np.array(points, np.float32))
    alive = np.array(live if live is not None else [True] * count)
    every = np.ones(count, dtype=np.bool_)
    made.set_drawing(
        Drawing(np.full((count, 3), 200, np.uint8), np.zeros(count, np.uint8), every, alive)
    )
    made.show()
    return made


CROSS = [(0.0, 0.0), (0.5, 0.0), (-0.5, 0.0), (0.0, 0.5), (0.0, -0.5), (0.95, 0.3)]


def test_the_arrows_lead_to_the_next_point_in_their_direction(qtbot: QtBot) -> None:
    view = view_of(qtbot, CROSS)
    seen = []
    keys = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left)
    for key in keys:
        qtbot.keyClick(view, key)
        seen.append(view.row)
    assert seen == [0, 1, 5, 1]  # the first press takes the middle one
    view.point_at(0)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.row == 3
    view.point_at(0)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.row == 4


def test_enter_and_click_open_the_point_and_a_drag_does_not(qtbot: QtBot) -> None:
    view = view_of(qtbot, CROSS)
    opened: list[int] = []
    view.opened.connect(opened.append)
    view.point_at(1)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.place_of(3))
    assert opened == [1, 3]
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=view.place_of(2))
    qtbot.mouseMove(view, view.place_of(2) + QPoint(60, 0))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=view.place_of(2) + QPoint(60, 0))
    assert opened == [1, 3]


def test_what_is_secret_is_drawn_and_can_be_neither_pointed_at_nor_opened(qtbot: QtBot) -> None:
    view = view_of(qtbot, CROSS, [True, False, True, True, True, True])
    assert view.nearest(QPointF(view.place_of(1))) is None
    view.point_at(1)
    assert view.row is None
    view.point_at(0)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.row == 5
    picture = view.grab().toImage()
    place = view.place_of(1)
    assert picture.pixelColor(place).lightness() > 100


def test_zooming_leaves_what_is_under_the_pointer_where_it_is(qtbot: QtBot) -> None:
    view = view_of(qtbot, CROSS)
    place = view.place_of(1)
    view.zoom_by(3.0, QPointF(place))
    assert (view.place_of(1) - place).manhattanLength() <= 1
    assert view.place_of(2).x() < 0
    view.show_all()
    assert view.rect().contains(view.place_of(2))


@pytest.mark.parametrize("tool", [Tool.BOX, Tool.LASSO])
def test_a_box_and_a_lasso_zoom_to_what_is_inside_and_name_it(qtbot: QtBot, tool: Tool) -> None:
    view = view_of(qtbot, CROSS)
    view.set_tool(tool)
    found: list[list[int]] = []
    view.selected.connect(lambda rows: found.append(rows.tolist()))
    a, b = view.place_of(1), view.place_of(5)
    corners = [QPoint(a.x() - 20, b.y() - 20), QPoint(b.x() + 20, b.y() - 20),
               QPoint(b.x() + 20, a.y() + 20), QPoint(a.x() - 20, a.y() + 20)]  # fmt: skip
    stops = corners if tool is Tool.LASSO else [corners[0], corners[2]]
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=stops[0])
    for stop in stops[1:]:
        qtbot.mouseMove(view, stop)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=stops[-1])
    assert found == [[1, 5]]
    assert view.tool is Tool.MOVE
    assert view.place_of(5).x() - view.place_of(1).x() > 1.5 * (b.x() - a.x())


def test_an_outline_holds_what_lies_inside_it() -> None:
    outline = np.array([(0, 0), (4, 0), (4, 4), (2, 1), (0, 4)], np.float32)
    places = np.array([(1, 1), (3.5, 2), (2, 3), (5, 1), (-1, 1)], np.float32)
    assert within(places, outline).tolist() == [True, True, False, False, False]


@pytest.mark.parametrize("seed", range(4))
def test_an_outline_of_many_edges_holds_what_every_edge_says(seed: int) -> None:
    some = np.random.default_rng(seed)
    places = some.integers(0, 40, (300, 2)).astype(np.float32)
    outline = some.integers(0, 40, (60, 2)).astype(np.float32)
    inside = []
    for x, y in places.tolist():
        crossed = 0
        for (ax, ay), (bx, by) in zip(outline, np.roll(outline, -1, axis=0), strict=True):
            if (ay > y) != (by > y) and x < (bx - ax) * (np.float32(y) - ay) / (by - ay) + ax:
                crossed += 1
        inside.append(crossed % 2 == 1)
    assert within(places, outline).tolist() == inside
    assert any(inside)


def test_many_points_are_all_there_as_dots(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    view = view_of(qtbot, CROSS)
    monkeypatch.setattr(raster, "MARKERS", 3)
    view.show_all()
    picture = view.grab().toImage()
    for row in range(len(CROSS)):
        assert picture.pixelColor(view.place_of(row)).lightness() > 60
    assert picture.pixelColor(view.place_of(0) + QPoint(40, 40)).lightness() < 20


def test_each_value_has_a_look_of_its_own() -> None:
    table = inks.colours(inks.MOST, ordered=False)
    assert len({tuple(ink) for ink in table.tolist()}) == inks.MOST
    assert len(set(inks.shapes(8).tolist())) == 8
    steps = inks.colours(4, ordered=True).astype(int).sum(axis=1)
    assert (np.diff(steps) > 0).all()


# -- what a reader sees --------------------------------------------------------------


@pytest.fixture(scope="module")
def indexes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The map and the index of the site below, made once."""
    found = trained(tmp_path_factory.mktemp("made"), 30)
    with found.store.read() as reading:
        cases = Cases.open(found.workspace, facts.read(reading, found.workspace))
    projection.of(found.workspace, cases)
    found.store.close()
    return found.workspace.indexes


@pytest.fixture
def site(tmp_path: Path, indexes: Path) -> Iterator[Trained]:
    found = trained(tmp_path, 30)
    shutil.copytree(indexes, found.workspace.indexes, dirs_exist_ok=True)
    yield found
    found.store.close()


@pytest.fixture
def reader(site: Trained) -> ReaderId:
    """One who has assessed every fourth breast; all were read by another."""
    with site.store.write(None, "read") as unit:
        made = readers.ensure(unit, "Dr. Second")
        for breast in site.filled.breasts[::4]:
            stores.assess(unit, breast, made, Category.C2)
    return made


def backend_of(site: Trained) -> CoreMap:
    return CoreMap(Kept(site.workspace), NO_PICTURES)


def chart_of(site: Trained, reader: ReaderId, policy: GatePolicy) -> tuple[CoreMap, Chart]:
    backend = backend_of(site)
    material = backend.read(site.store, reader, policy)
    found = backend.chart(material, silent, CancelToken(), make=True)
    assert isinstance(found, Chart)
    return backend, found


def test_pathology_is_coloured_only_of_breasts_that_this_reader_has_assessed(
    site: Trained, reader: ReaderId
) -> None:
    backend, chart = chart_of(site, reader, GatePolicy.STANDARD)
    paint = backend.paint(chart, "pathology")
    mine = np.isin(chart.breasts, site.filled.breasts[::4])
    assert ((paint.codes >= 0) == mine).all()
    assert (paint.secret == ~mine).all()
    opened = backend_of(site)
    material = opened.read(site.store, reader, GatePolicy.OPEN)
    every = opened.chart(material, silent, CancelToken(), make=False)
    assert isinstance(every, Chart)
    everything = opened.paint(every, "pathology")
    assert (everything.codes >= 0).all()
    assert not everything.secret.any()
    assert everything.names == ("benign", "malignant", "not proven")


@pytest.mark.parametrize("key", ["type", "density", "reader", "tag:mass_margin"])
def test_what_others_tagged_is_hidden_until_this_reader_has_assessed_it(
    site: Trained, reader: ReaderId, key: str
) -> None:
    backend, chart = chart_of(site, reader, GatePolicy.STANDARD)
    keys = [choice.key for choice in chart.choices]
    key = key if key in keys else next(one for one in keys if one.startswith("tag:"))
    paint = backend.paint(chart, key)
    mine = np.isin(chart.breasts, site.filled.breasts[::4])
    assert (paint.codes[~mine] == -1).all()
    assert (paint.codes[mine] >= 0).all()
    assert not paint.secret.any()
    first = site.filled.reader
    own = backend_of(site)
    seen = own.chart(
        own.read(site.store, first, GatePolicy.STANDARD), silent, CancelToken(), make=False
    )
    assert isinstance(seen, Chart)
    assert len(own.paint(seen, key).names) >= len(paint.names)


def test_a_strict_site_draws_nothing_before_its_assessment(site: Trained, reader: ReaderId) -> None:
    _, chart = chart_of(site, reader, GatePolicy.STRICT)
    assert chart.breasts.tolist() == sorted(site.filled.breasts[::4])
    assert chart.left_out == len(site.filled.breasts) - len(chart.breasts)
    with site.store.write(None, "another") as unit:
        fresh = readers.ensure(unit, "Dr. Third")
    backend = backend_of(site)
    material = backend.read(site.store, fresh, GatePolicy.STRICT)
    found = backend.chart(material, silent, CancelToken(), make=False)
    assert isinstance(found, NoMap)
    assert found.why is Why.CLOSED


@pytest.mark.parametrize("key", ["collection", "vendor", "age", "split"])
def test_every_colouring_has_a_value_for_each_point(
    site: Trained, reader: ReaderId, key: str
) -> None:
    backend, chart = chart_of(site, reader, GatePolicy.STANDARD)
    paint = backend.paint(chart, key)
    assert paint.codes.min() >= 0
    assert paint.codes.max() < len(paint.names)


def test_odd_and_suspected_cases_are_only_those_that_this_reader_has_assessed(
    site: Trained, reader: ReaderId
) -> None:
    backend, chart = chart_of(site, reader, GatePolicy.STANDARD)
    mine = set(site.filled.breasts[::4])
    odd = backend.odd(chart, silent, CancelToken())
    assert {breast for breast, _ in odd} <= mine
    suspected = backend.suspected(chart, silent, CancelToken())
    if not isinstance(suspected, str):
        assert {breast for breast, _ in suspected} <= mine


def test_what_is_kept_follows_the_store_without_being_read_whole_again(
    site: Trained, reader: ReaderId, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Kept(site.workspace)
    before = kept.cases(kept.facts(site.store))
    breast = site.filled.breasts[1]
    with site.store.write(None, "prove") as unit:
        stores.prove(unit, breast)
    monkeypatch.setattr(facts, "read", None)
    kept.follow(unit.changes)
    after = kept.cases(kept.facts(site.store))
    assert after.index is before.index
    row = after.gallery.row(breast)
    assert row is not None
    assert (before.gallery.outcomes[row], after.gallery.outcomes[row]) == (-1, 0)
    kept.follow(Changes.of(Topic.MODELS))
    assert kept.cases(kept.facts(site.store)) is after
    kept.follow(Changes.of(Topic.STORE))
    with pytest.raises(TypeError):  # another store: read whole
        kept.facts(site.store)


# -- the page ------------------------------------------------------------------------

Opener = Callable[[ReaderId], MapScreen]


@pytest.fixture
def session(site: Trained, qapp: QApplication) -> Session:
    return Session(site.workspace)


@pytest.fixture
def lanes(site: Trained, qapp: QApplication) -> Iterator[InlineLanes]:
    made = InlineLanes(site.store, site.workspace.logs)
    yield made
    made.close()


@pytest.fixture
def page(
    site: Trained, session: Session, lanes: InlineLanes, qtbot: QtBot
) -> Callable[[ReaderId], MapScreen]:
    def make(who: ReaderId) -> MapScreen:
        session.set_reader(who, "Dr.")
        kept = Kept(site.workspace)
        lanes.changed.connect(lambda changes, _origin: kept.follow(changes))
        screen = MapScreen(lanes, session, CoreMap(kept, NO_PICTURES))
        qtbot.addWidget(screen)
        screen.resize(960, 600)
        screen.show()
        lanes.settle()
        return screen

    return make


def test_a_click_opens_the_case_and_its_breast(
    page: Opener, reader: ReaderId, session: Session, qtbot: QtBot
) -> None:
    screen = page(reader)
    chart = screen.chart
    assert chart is not None
    with qtbot.waitSignal(screen.reading_wanted):
        screen.view.opened.emit(3)
    assert session.exam == chart.exams[3]
    assert session.breast == chart.breasts[3]


def test_no_colours_stand_under_the_name_of_others(
    page: Opener, reader: ReaderId, lanes: InlineLanes
) -> None:
    screen = page(reader)
    assert screen.painting.legend.topLevelItemCount()
    lanes.hold = True
    screen.painting.choice.setCurrentIndex(screen.painting.choice.findData("pathology"))
    lanes.settle()
    assert screen.painting.legend.topLevelItemCount() == 0
    assert screen.view.beside(1, 0) is None
    screen.search.line.setText("P0002")
    screen.search.line.returnPressed.emit()
    lanes.release()
    assert screen.painting.legend.topLevelItemCount() > 0


def test_a_value_that_is_unticked_is_not_drawn(page: Opener, reader: ReaderId) -> None:
    screen = page(reader)
    assert screen.painting.legend.drawing().shown.all()
    item = screen.painting.legend.topLevelItem(0)
    assert item is not None
    item.setCheckState(0, Qt.CheckState.Unchecked)
    shown = screen.painting.legend.drawing().shown
    assert int(shown.sum()) == len(shown) - int(item.text(1))
    screen.painting.legend.itemDoubleClicked.emit(item, 0)
    assert int(screen.painting.legend.drawing().shown.sum()) == int(item.text(1))


def test_a_patient_is_found_by_her_id_but_not_where_that_would_tell(
    page: Opener, reader: ReaderId, site: Trained, lanes: InlineLanes
) -> None:
    screen = page(reader)
    card = backend_of(site).card(site.store, BreastId(site.filled.breasts[2]))
    screen.search.line.setText(card.patient_key)
    screen.search.line.returnPressed.emit()
    assert screen.search.found.text() == "2 of 2 breasts are ringed."
    screen.painting.choice.setCurrentIndex(screen.painting.choice.findData("pathology"))
    lanes.settle()
    screen.search.line.returnPressed.emit()
    assert "only breasts that you have assessed are named" in screen.search.found.text()
    screen.search.line.setText("nobody")
    screen.search.line.returnPressed.emit()
    assert screen.search.found.text() == "No patient has the id nobody."


def test_the_open_breast_is_not_marked_among_pathologies_before_it_is_assessed(
    page: Opener, reader: ReaderId, site: Trained, session: Session, lanes: InlineLanes
) -> None:
    screen = page(reader)
    session.set_breast(site.filled.breasts[1])
    assert screen.view._here is not None
    screen.painting.choice.setCurrentIndex(screen.painting.choice.findData("pathology"))
    lanes.settle()
    assert screen.view._here is None
    session.set_breast(site.filled.breasts[4])
    assert screen.view._here is not None


def test_another_reader_begins_with_an_empty_page(
    page: Opener, reader: ReaderId, site: Trained, session: Session, lanes: InlineLanes
) -> None:
    screen = page(reader)
    session.set_reader(site.filled.reader, "Reader One")
    assert screen.chart is None
    lanes.settle()
    assert screen.chart is not None
    assert screen.chart.assessed.sum() != len(site.filled.breasts[::4])


def test_new_vectors_are_offered_a_map_and_the_old_one_is_not_shown(
    page: Opener, reader: ReaderId, site: Trained, lanes: InlineLanes, qtbot: QtBot
) -> None:
    screen = page(reader)
    place = projection.folder(site.workspace, site.model.uid)
    (place / "manifest.json").write_text("{}")
    lanes.announce(Changes.of(Topic.MODELS), None)
    qtbot.waitUntil(lambda: not screen._soon.isActive(), timeout=5000)
    lanes.settle()
    assert screen.chart is None
    assert screen.empty.place.text.startswith("There is no map of these vectors yet")
    screen.empty.place.button.click()
    lanes.settle()
    assert screen.chart is not None


def test_making_the_map_can_be_stopped(page: Opener, reader: ReaderId, lanes: InlineLanes) -> None:
    lanes.hold = True
    screen = page(reader)
    assert screen.empty.stop.isVisible()
    screen.empty.stop.click()
    lanes.release()
    assert screen.chart is None
    assert screen.empty.place.button.text() == "Make the map"


def test_colours_of_other_points_are_not_looked_up_while_new_ones_are_worked_out(
    page: Opener, reader: ReaderId, session: Session, site: Trained, lanes: InlineLanes,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    session.set_workspace(
        replace(site.workspace, site=replace(site.workspace.site, gate=GatePolicy.STRICT))
    )
    screen = page(reader)
    assert screen.chart is not None
    fewer = len(screen.chart.breasts)
    session.set_workspace(site.workspace)
    screen._load(make=False)
    work = lanes.work

    def all_but_paint(owner: QObject, key: str, *given: Any, **more: Any) -> CancelToken:
        return CancelToken() if key == "paint" else work(owner, key, *given, **more)

    monkeypatch.setattr(lanes, "work", all_but_paint)
    lanes.settle()
    assert len(screen.chart.breasts) > fewer
    session.set_breast(BreastId(int(screen.chart.breasts[-1])))
    screen._point(BreastId(int(screen.chart.breasts[-1])))
    assert screen.painting.legend.topLevelItemCount() == 0


def test_a_restored_store_is_mapped_anew(
    page: Opener, reader: ReaderId, lanes: InlineLanes
) -> None:
    screen = page(reader)
    lanes.announce(Changes.of(Topic.STORE), None)
    assert screen._soon.isActive()


@pytest.mark.parametrize("outcome", list(Outcome))
def test_no_percentage_stands_without_its_interval_among_the_mislabelled(outcome: Outcome) -> None:
    said = _against(Suspect(BreastId(1), outcome, 0.04))
    assert "%" not in said
    assert outcome.value in said


def test_without_a_model_the_page_says_so(tmp_path: Path, qtbot: QtBot) -> None:
    site = trained(tmp_path / "bare", 30, accept=False)
    lanes = InlineLanes(site.store, site.workspace.logs)
    session = Session(site.workspace)
    session.set_reader(site.filled.reader, "Dr.")
    screen = MapScreen(lanes, session, backend_of(site))
    qtbot.addWidget(screen)
    screen.show()
    lanes.settle()
    assert screen.empty.place.text.startswith("No model yet")
    with qtbot.waitSignal(screen.train_wanted):
        screen.empty.place.button.click()
    lanes.close()
    site.store.close()
