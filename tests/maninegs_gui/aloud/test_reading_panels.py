"""Beside the images: similar cases, other patients' images, findings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from core.domain.assessment import Category
from core.domain.study import BreastId, ExamId, ImageId, ImageRecord, ImageState, ReaderId, Side
from core.imaging.pictures import Pictures
from core.retrieval.asking import Ask, Means
from core.store import images, readers
from maninegs_gui.bridge.preferences import Preferences
from maninegs_gui.findings.panel import FindingsPanel
from maninegs_gui.similar.screen import SimilarScreen
from maninegs_gui.similar.values import Offer, Why
from tests.support import beside, stores
from tests.support.reader_aloud_desk import Desk
from tests.support.similar_panel import FakeSimilar, cases
from tests.support.views import PixelPool


def pictured(place: int) -> tuple[ImageRecord, ...]:
    """Both views of the case in this place."""
    return tuple(
        ImageRecord(
            ImageId(10 * place + n), ExamId(1), BreastId(1), stores.header(place + 2, *view),
            f"{place}{n}.dcm", f"{10 * place + n:064x}", ImageState.READY,
        )
        for n, view in enumerate(stores.VIEWS[::2])
    )  # fmt: skip


@pytest.fixture
def backend() -> FakeSimilar:
    ask = Ask(Means.BREAST, BreastId(1))
    offers = (Offer("by this breast", ask), Offer("by a region: draw it", wants="region"))
    return FakeSimilar(hits=cases(4, pictured), notes=("By tags alone.",), offers=offers)


@pytest.fixture
def similar(desk: Desk, tmp_path: Path, backend: FakeSimilar) -> SimilarScreen:
    desk.read_as(ReaderId(1))
    made = SimilarScreen(
        desk.lanes, desk.session, Pictures(tmp_path, PixelPool), backend=backend,  # type: ignore[arg-type]
        show_action=QAction("Show similar cases"), preferences=Preferences(None, desk.session),
    )  # fmt: skip
    desk.show(made, 446)
    desk.session.open_exam(ExamId(1))
    return made


def answered(desk: Desk, similar: SimilarScreen) -> None:
    """Ask for the cases of the breast, and wait for them."""
    desk.session.set_breast(BreastId(1))
    similar.show_cases()
    desk.rest(lambda: similar.answer is not None)
    similar.refine.fold.set_open(True)


def chips(similar: SimilarScreen) -> list[QWidget]:
    """What the cases can be narrowed by."""
    facets = (one for one in similar.refine.facets.values() if one.isVisible())
    return [chip for one in facets for chip in one.chips.values()]


def stops(similar: SimilarScreen) -> list[QWidget]:
    """Where Tab stops on every card that is shown."""
    return [stop for card in similar.cards for stop in card.stops if not stop.isHidden()]


def test_masked_cases_are_walked(desk: Desk, similar: SimilarScreen) -> None:
    answered(desk, similar)
    assert len(similar.cards) == 4
    assert not similar.revealed
    desk.look("masked", similar, similar.head.means, *chips(similar), *stops(similar))
    assert desk.told == ""


def test_revealed_cases_are_walked_with_the_opinion_and_the_pinned_ones(
    desk: Desk, similar: SimilarScreen, backend: FakeSimilar
) -> None:
    backend.committed.add(1)
    answered(desk, similar)
    desk.rest(lambda: similar.spoken)
    similar.opinion.fold.set_open(True)
    desk.look("revealed", similar, *chips(similar), similar.opinion._card, *stops(similar))
    for _ in range(2):
        similar.step(1)
        similar.pin()
    backend.asked.clear()
    similar.like(similar.cards[2].case.breast, more=True)
    similar.refine.facets["density"].chips["C"].click()
    desk.rest(lambda: "details" in [name for name, _ in backend.asked])
    similar.step(1)
    pinned = similar.pinned.buttons.values()
    assert len(pinned) == 2
    desk.look("beside", similar, similar.head.close_button, *pinned, *stops(similar))
    assert desk.told == ""


def test_every_reason_for_no_case_is_walked(
    desk: Desk, similar: SimilarScreen, backend: FakeSimilar
) -> None:
    backend.committed.add(1)
    offered = 0
    for backend.why in set(Why) - {Why.NOTHING}:
        desk.session.set_breast(None)
        answered(desk, similar)
        assert similar.empty.isVisible()
        button = [similar.empty.button] if similar.empty.button.isVisible() else []
        desk.look(backend.why.name, similar, *button)
        offered += len(button)
    assert offered > 3
    assert desk.told == ""


def test_cases_beside_the_images_and_images_that_do_not_hang_are_walked(
    desk: Desk, pixel_pool: PixelPool
) -> None:
    room = beside.room(desk.qtbot, desk.lanes, desk.session, desk.store, pixel_pool)
    hits = [room.add(number, Side.LEFT, *beside.BOTH) for number in (2, 3)]
    room.open()
    room.compare(*hits)
    panes = room.screen.wall.shown_panes()
    assert len(panes) == 6
    desk.look("beside", room.screen, *panes)
    with desk.store.write(None, "unplaced") as unit:
        for number in (5, 6):
            head = replace(stores.header(1, None, None), sop_instance_uid=f"1.2.{number}")
            stores.add_image(unit, replace(head, instance_number=number))
    desk.lanes.announce(unit.changes, None)
    strip = room.screen.strip
    desk.rest(lambda: len(strip.buttons) == 2)
    strip.buttons[0].click()
    desk.look("not hung", room.screen, *strip.buttons, strip.place)
    assert desk.told == ""


def test_findings_are_walked_with_tags_templates_and_a_conclusion(desk: Desk) -> None:
    with desk.store.write(None, "fill") as unit:
        reader = readers.ensure(unit, "Reader One")
        taken = [stores.add_image(unit, stores.header(1, *one)) for one in stores.VIEWS]
        first = images.get(unit, taken[0])
        assert first.breast is not None
    desk.read_as(reader)
    panel = FindingsPanel(desk.lanes, desk.session)
    desk.show(panel, 460)
    desk.session.open_exam(first.exam)
    desk.session.set_breast(first.breast)
    for kind in ("mass", "calcification", "mass"):
        panel.add_finding(kind)
        panel.add_region(taken[0], stores.box(taken[0]))
    panel.toggle_tag("mass_margin", "circumscribed")
    finding = panel.open_finding
    assert finding is not None
    for name in ("cyst", "fibroadenoma"):
        panel.act(lambda annotator, name=name: annotator.keep_template(name, finding))  # type: ignore[misc]
    QApplication.processEvents()
    rows = [one for one in panel.list.rows if one.isVisible()]
    assert len(rows) == 2
    desk.look("open", panel, *rows, *panel.editor.chips.values())
    panel.commit()
    conclusion = panel.conclusion
    conclusion.more.quality.chips["below_standard"].click()
    panel.assess(Category.C4)
    conclusion.pathology.button.click()
    conclusion.pathology.outcomes.chips["benign"].click()
    assert len(panel.list.rows) == 3
    desk.look("several", panel, *panel.list.rows, *conclusion.pathology.outcomes.chips.values())
    assert desk.told == ""
