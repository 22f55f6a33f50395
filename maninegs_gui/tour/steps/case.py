"""A case in the viewer: four views hung, looked at closer, and one as large as a detector."""

from __future__ import annotations

from PySide6.QtCore import Qt

from maninegs_gui.tour.guide import wait
from maninegs_gui.tour.opening import leave_search, open_exam_of_mass, wait_until_open
from maninegs_gui.tour.walk import Tour


def open_case(tour: Tour) -> None:
    """Open the exam with the mass."""
    open_exam_of_mass(tour)
    tour.guide.picture("four-views")


def look_closer(tour: Tour) -> None:
    """Change contrast, zoom, and the stage; go back."""
    guide, viewer = tour.guide, tour.reading.viewer
    pane = viewer.wall.shown_panes()[0]
    guide.drag(pane, [(0.4, 0.5), (0.5, 0.45), (0.6, 0.4)], Qt.MouseButton.LeftButton)
    guide.picture("window-level")
    guide.run("viewer.invert")
    guide.picture("inverted")
    guide.run("viewer.invert")
    guide.run("viewer.reset")
    guide.key(pane, Qt.Key.Key_Plus)
    guide.key(pane, Qt.Key.Key_Plus)
    guide.picture("zoomed")
    guide.run("viewer.reset")
    guide.run("viewer.one")
    guide.picture("one-view")
    guide.run("viewer.one")
    guide.run("viewer.next_stage")
    guide.picture("cc-pair")
    guide.run("viewer.four")
    guide.run("viewer.reset")


def open_large_case(tour: Tour) -> None:
    """Open a detector-sized case by search."""
    guide, screen = tour.guide, tour.reading.worklist
    screen.search.setText("9001")
    # She has a prior: the newest of her exams stands first.
    guide.until(
        lambda: (
            screen.model.rowCount() > 0
            and all(row.patient_key.endswith("9001") for row in screen.model.rows)
        ),
        "the search",
    )
    guide.key(screen.search, Qt.Key.Key_Return)
    wait_until_open(guide)
    guide.picture("large-case")
    guide.run("viewer.pixels")
    wait(300)
    guide.picture("pixel-for-pixel")
    guide.run("viewer.reset")
    leave_search(guide)
