"""The worklist: every exam, and the search."""

from __future__ import annotations

from maninegs_gui.tour.opening import leave_search
from maninegs_gui.tour.walk import Tour


def search(tour: Tour) -> None:
    """Wait for the list, look at it, and look for one patient."""
    guide, screen = tour.guide, tour.reading.worklist
    guide.until(lambda: screen.model.rowCount() > 0, "the worklist")
    guide.until(lambda: tour.reading.session.reader is not None, "a reader")
    guide.run("go.worklist")
    guide.picture("worklist")
    screen.search.insert("PHANTOM-0001")
    guide.until(lambda: screen.model.rowCount() == 1, "the search")
    guide.picture("worklist-search")
    leave_search(guide)
