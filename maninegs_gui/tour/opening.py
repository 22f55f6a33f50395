"""The way to the mass that is tagged: its exam opened, its breast chosen, all of it there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.domain.study import Side, View
from maninegs_gui.tour.guide import Guide, wait
from maninegs_gui.tour.walk import Tour
from maninegs_gui.viewer.pane import ViewPane


def open_exam_of_mass(tour: Tour) -> None:
    """Search the patient in the worklist and open her exam."""
    guide, screen = tour.guide, tour.reading.worklist
    screen.search.setText(tour.mass.patient)
    guide.until(lambda: screen.model.rowCount() == 1, "the search")
    guide.key(screen.search, Qt.Key.Key_Return)
    wait_until_open(guide)
    leave_search(guide)
    wait(300)


def wait_until_open(guide: Guide) -> None:
    """Wait for the exam that was chosen: what is known of it, its images, and its breast."""
    reading = guide.reading
    guide.until(lambda: reading.viewer.contents.exam == reading.session.exam, "the exam's contents")
    wait(200)
    guide.until(lambda: reading.viewer.loading == 0, "its images")
    guide.until(lambda: reading.session.breast is not None, "a breast")
    wait(400)


def leave_search(guide: Guide) -> None:
    """Clear the search, so that the worklist shows every exam again."""
    screen = guide.reading.worklist
    screen.search.clear()
    guide.until(lambda: screen.model.rowCount() > 1, "the whole list")


def choose_breast_of_mass(tour: Tour) -> list[ViewPane]:
    """Click into the breast with the mass; its panes, CC and MLO."""
    side = tour.mass.side
    panes = _panes(tour.guide, side)
    QTest.mouseClick(panes[0], Qt.MouseButton.LeftButton)
    tour.guide.until(lambda: _side(tour.guide) is side, "the breast with the mass")
    return panes


def _panes(guide: Guide, side: Side) -> list[ViewPane]:
    return [
        pane
        for pane in guide.reading.viewer.wall.shown_panes()
        if pane.side is side and pane.view in {View.CC, View.MLO}
    ]


def _side(guide: Guide) -> Side:
    contents = guide.reading.findings.contents
    assert contents is not None
    return contents.info.side
