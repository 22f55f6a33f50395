"""What must be told apart is, also by those who lack one kind of cone: by lightness, shape or word.

Measured as :mod:`tests.support.colour_vision` says; the colours of meaning besides always come
with a word, a glyph or a line of their own, which is tested where each is drawn and here for
what is drawn over images.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QTransform
from PySide6.QtWidgets import QApplication

from core.imaging.cad import MarkKind
from maninegs_gui.adjudication import people
from maninegs_gui.explore import inks
from maninegs_gui.theme import LIKENESS, Role, color
from maninegs_gui.viewer import evidence_layers, measures_layer, nipple, search_tool
from maninegs_gui.widgets import canvas, canvas_marks
from maninegs_gui.widgets.canvas_marks import Mark, Shape
from maninegs_gui.widgets.curves import Curves
from tests.support.colour_vision import SIGHTS, apart, contrast, lighter

EVERY = pytest.mark.parametrize("sight", SIGHTS)
APART = 12.0
"""Units of L*a*b* between two inks that nothing else tells apart; about five are just seen."""
LIGHTER = 8.0
"""L* between the two answers of one question."""
READABLE = 4.5


def test_the_simulation_is_the_published_one() -> None:
    for sight in SIGHTS:  # greys are seen as they are
        assert apart(QColor("#808080"), QColor("#808080"), sight) == 0
        assert abs(lighter(QColor("#ffffff"), QColor("#000000"), sight) - 100) < 0.5
    red, green = QColor("#c04040"), QColor("#5a8a3a")
    assert apart(red, green, "usual") > 3 * apart(red, green, "deuteranopia")


@EVERY
@pytest.mark.parametrize(
    ("one", "other"),
    [(Role.BENIGN, Role.MALIGNANT), (Role.AGREE, Role.DIFFER), (Role.AGREE, Role.FAULT)],
)
def test_the_two_answers_of_a_question_differ_in_lightness(
    one: Role, other: Role, sight: str
) -> None:
    assert lighter(color(one), color(other), sight) >= LIGHTER


@EVERY
@pytest.mark.parametrize(
    "role",
    [Role.TEXT, Role.MUTED, Role.WARNING, Role.FAULT, Role.BENIGN, Role.MALIGNANT, Role.AGREE,
     Role.DIFFER, Role.ACCENT],
)  # fmt: skip
@pytest.mark.parametrize("ground", [Role.GROUND, Role.PANEL, Role.RAISED])
def test_every_text_can_be_read_on_every_ground(role: Role, ground: Role, sight: str) -> None:
    assert contrast(color(role), color(ground), sight) >= READABLE


# The map.


@EVERY
@pytest.mark.parametrize("ordered", [False, True])
def test_values_of_the_map_differ_by_shape_or_colour(sight: str, ordered: bool) -> None:
    drawn, shapes = inks.colours(inks.MOST, ordered), inks.shapes(inks.MOST)
    for one, other in combinations(range(inks.MOST), 2):
        if shapes[one] == shapes[other]:
            found = apart(QColor(*map(int, drawn[one])), QColor(*map(int, drawn[other])), sight)
            assert found >= APART, (one, other)


@EVERY
def test_values_with_an_order_grow_lighter(sight: str) -> None:
    drawn = [QColor(*map(int, one)) for one in inks.colours(6, ordered=True)]
    for one, other in pairwise(drawn):
        assert lighter(other, one, sight) > 3


@EVERY
def test_the_outcomes_on_the_map_differ_by_colour_as_by_shape(sight: str) -> None:
    drawn = [QColor(*map(int, one)) for one in inks.colours(3, ordered=False, key="pathology")]
    assert len(set(inks.shapes(3))) == 3
    for one, other in combinations(drawn, 2):
        assert apart(one, other, sight) >= 2 * APART


def test_each_shape_of_the_map_is_another_picture(qapp: QApplication) -> None:
    drawn = {
        bytes(inks.marker(shape, QColor("white"), 9).toImage().constBits()) for shape in inks.Shape
    }
    assert len(drawn) == len(inks.Shape)


# Curves and people.


@EVERY
def test_curves_differ_by_line_and_by_lightness_where_the_line_is_the_same(sight: str) -> None:
    for (one, line), (other, style) in combinations(Curves._STYLES, 2):
        assert line != style or lighter(color(one), color(other), sight) >= LIGHTER


@EVERY
def test_readers_at_adjudication_have_colours_apart(sight: str) -> None:
    # Each mark also has its reader's initials, which no two share.
    for one, other in combinations(people._COLORS, 2):
        assert apart(QColor(one), QColor(other), sight) >= APART, (one, other)


# What is drawn over images.


@dataclass(frozen=True)
class Ink:
    """A colour over images, and what else tells it from others."""

    color: QColor
    cue: str


OVER = {
    "finding": Ink(canvas.MARK, "a number in a badge"),
    "open finding": Ink(canvas.MARK_LIT, "thicker, and its badge is filled"),
    "CAD": Ink(evidence_layers.CAD, "a glyph of its kind"),
    "note": Ink(evidence_layers.NOTES, "its words"),
    "measure": Ink(measures_layer.INK, "a length with its unit"),
    "nipple": Ink(nipple.INK, "a cross"),
    "search": Ink(search_tool.INK, "dashes, and its word"),
    "likeness": Ink(LIKENESS, "dots, and its word"),
}


@EVERY
@pytest.mark.parametrize("name", OVER)
def test_each_mark_is_seen_on_black_and_its_rim_on_white(name: str, sight: str) -> None:
    ink = OVER[name].color
    assert contrast(ink, QColor("black"), sight) >= READABLE
    # On the densest tissue the dark rim carries it.
    assert contrast(QColor(0, 0, 0), QColor("white"), sight) > 20


@EVERY
def test_no_two_things_over_an_image_share_both_colour_and_cue(sight: str) -> None:
    for one, other in combinations(OVER.values(), 2):
        assert one.cue != other.cue or apart(one.color, other.color, sight) >= APART


@EVERY
def test_a_finding_a_cad_mark_and_a_measure_are_apart_by_colour_alone(sight: str) -> None:
    for one, other in combinations(("finding", "CAD"), 2):
        assert apart(OVER[one].color, OVER[other].color, sight) >= 2 * APART
    assert lighter(canvas.MARK_LIT, canvas.MARK, sight) >= LIGHTER


def drawn(mark: Mark) -> bytes:
    """A mark in white on black."""
    image = QImage(120, 120, QImage.Format.Format_Grayscale8)
    image.fill(0)
    painter = QPainter(image)
    canvas_marks.paint(painter, mark, QTransform(), QColor("white"))
    painter.end()
    return bytes(image.constBits())


def test_the_open_finding_differs_in_more_than_colour(qapp: QApplication) -> None:
    points = ((20.0, 30.0), (80.0, 90.0))
    plain = Mark(Shape.BOX, points, text="1")
    lit = Mark(Shape.BOX, points, text="1", lit=True)
    faint = Mark(Shape.BOX, points, text="1", faint=True)
    assert len({drawn(plain), drawn(lit), drawn(faint)}) == 3
    white = [np.frombuffer(drawn(one), np.uint8) > 127 for one in (plain, lit, faint)]
    assert white[1].sum() > 1.3 * white[0].sum() > 1.3 * white[2].sum()


def test_calcifications_densities_and_other_cad_marks_have_their_glyphs(qapp: QApplication) -> None:
    def corners(kind: MarkKind) -> tuple[tuple[float, float], ...]:
        path = evidence_layers.glyph(kind, QPointF(0, 0))
        found = [path.elementAt(place) for place in range(path.elementCount())]
        return tuple((round(one.x, 3), round(one.y, 3)) for one in found)

    calcified = {corners(kind) for kind in MarkKind if kind.is_calcification}
    others = {corners(kind) for kind in MarkKind if not kind.is_calcification}
    assert calcified.isdisjoint(others)
    assert len(others) > 1
