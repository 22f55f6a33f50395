"""The window itself: its keys, its help, its sizes, and an empty one."""

from __future__ import annotations

import shutil

from core import workspace as workspaces
from maninegs_gui.reading import Reading
from maninegs_gui.tour.guide import wait
from maninegs_gui.tour.opening import choose_breast_of_mass, open_exam_of_mass
from maninegs_gui.tour.walk import Tour


def show_keys(tour: Tour) -> None:
    """Open the key legend."""
    legend = tour.reading.window.show_keys()
    wait(200)
    tour.guide.picture("keys", legend)
    legend.close()


def search_help(tour: Tour) -> None:
    """Open the help where the reader is, and look for something."""
    guide, reading = tour.guide, tour.reading
    guide.run("help.open")
    guide.until(lambda: reading.help.window is not None, "the help")
    window = reading.help.window
    assert window is not None
    window.show_target("first-hour.md")
    guide.picture("help", window)
    window.search.insert("second read")
    window.look()
    assert window.found.count(), "nothing was found in the help"
    window.found.itemActivated.emit(window.found.item(0))
    guide.picture("help-search", window)
    window.close()


def sizes(tour: Tour) -> None:
    """Look at the reading page small and large, with the opinion on the breast with the mass."""
    guide, reading = tour.guide, tour.reading
    reading.window.messages.dismiss()
    open_exam_of_mass(tour)
    choose_breast_of_mass(tour)
    guide.until(lambda: reading.similar.answer is not None, "the answer")
    guide.resize(1280, 800)
    guide.picture("1280x800")
    guide.run("go.training")
    guide.picture("1280x800-training")
    guide.run("go.reading")
    guide.resize(3840, 2160)
    guide.picture("3840x2160")
    guide.resize(1600, 1000)


def empty(tour: Tour) -> None:
    """Open an empty workspace in a second window."""
    place = tour.out / "empty-workspace"
    shutil.rmtree(place, ignore_errors=True)
    other = Reading(workspaces.create(place))
    try:
        other.show()
        guide = tour.guide.beside(other)
        guide.until(lambda: "No exams yet" in other.worklist.empty_text, "the empty list")
        wait(300)
        guide.picture("empty-workspace")
        guide.run("go.training")
        wait(600)
        guide.picture("empty-training")
        other.window.close()
    finally:
        other.close()
        shutil.rmtree(place, ignore_errors=True)
