"""The findings: a mass tagged by keys and marked in two views; undo and redo."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from maninegs_gui.findings.tag_keys import keys_of
from maninegs_gui.tour.guide import Guide, wait
from maninegs_gui.tour.lesions import Lesion, Spot
from maninegs_gui.tour.opening import choose_breast_of_mass
from maninegs_gui.tour.walk import Tour
from maninegs_gui.viewer.pane import ViewPane


def tag(tour: Tour) -> None:
    """Tag a mass by keys, mark it in both views, take a step back and forward."""
    guide, panel = tour.guide, tour.reading.findings
    guide.until(lambda: panel.contents is not None, "the findings panel")
    lesion = tour.mass
    panes = choose_breast_of_mass(tour)
    _tag_by_keys(guide, lesion)
    for pane, spot in zip(panes, lesion.spots, strict=True):
        _mark(guide, pane, spot)
    guide.until(lambda: _regions(guide) == 2, "two regions")
    guide.picture("tagged-mass")
    guide.run("findings.undo")
    guide.until(lambda: _regions(guide) == 1, "undo")
    guide.picture("undone")
    guide.run("findings.redo")
    guide.until(lambda: _regions(guide) == 2, "redo")
    guide.run("findings.done")


def _tag_by_keys(guide: Guide, lesion: Lesion) -> None:
    """Begin a mass, and give it by keys the tags that the truth has."""
    panel, viewer = guide.reading.findings, guide.reading.viewer
    guide.key(viewer.wall.active, Qt.Key.Key_1)
    guide.until(lambda: panel.open_finding is not None, "the new finding")
    letters = keys_of(panel.lexicon)
    for term in lesion.terms:
        if term in letters:
            guide.key(viewer.wall.active, Qt.Key[f"Key_{letters[term].upper()}"])
            wait(150)
    guide.until(lambda: _tags(guide) >= 2, "the tags")


def _mark(guide: Guide, pane: ViewPane, spot: Spot) -> None:
    """Draw an ellipse around a spot, from corner to corner."""
    guide.run("findings.mark_ellipse")
    near, far = (
        pane.to_widget.map(QPointF(spot.column + way * spot.radius, spot.row + way * spot.radius))
        for way in (-1, 1)
    )
    width, height = pane.width(), pane.height()
    guide.drag(
        pane,
        [
            (near.x() / width, near.y() / height),
            ((near.x() + far.x()) / 2 / width, (near.y() + far.y()) / 2 / height),
            (far.x() / width, far.y() / height),
        ],
        Qt.MouseButton.LeftButton,
    )
    wait(300)


def _tags(guide: Guide) -> int:
    """How many tags the last finding has."""
    contents = guide.reading.findings.contents
    return 0 if contents is None else len(contents.findings[-1].descriptors)


def _regions(guide: Guide) -> int:
    """How many regions the last finding has."""
    contents = guide.reading.findings.contents
    if contents is None or not contents.findings:
        return 0
    return len(contents.findings[-1].regions)
