"""CAD marks and presentation states over a pane: what is drawn, and what is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import product

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from core.domain.evidence import CadMark, MarkKind, RenderingIntent
from core.domain.study import ExamId, ImageId, ImageRecord, ImageState, Side, View
from core.imaging import presentation as pr
from core.imaging.display import Display, Function, Voi
from core.imaging.image_evidence import CadState, ImageEvidence, StateChoice
from core.imaging.orientation import Hung, hang
from core.imaging.presentation import PresentationState, Target
from maninegs_gui.viewer import evidence as told
from maninegs_gui.viewer.evidence import EvidenceState
from maninegs_gui.viewer.evidence_layers import CAD, CadLayer, PresentationLayer, glyph
from maninegs_gui.viewer.loading import Loaded
from maninegs_gui.widgets.canvas import ImageCanvas, Picture
from maninegs_gui.widgets.canvas_geometry import turning
from tests.support import stores

ROWS, COLUMNS = 120, 80
HEADER = stores.header(rows=ROWS, columns=COLUMNS)
UID = HEADER.sop_instance_uid
REQUIRED, OPTIONAL = RenderingIntent.REQUIRED, RenderingIntent.OPTIONAL


def mark(kind: MarkKind = MarkKind.DENSITY, intent: RenderingIntent = REQUIRED) -> CadMark:
    return CadMark(kind, intent, UID, (20.5, 30.5))


def picture(hung: Hung = Hung()) -> Picture:  # noqa: B008
    to_hung, size = turning(
        ROWS, COLUMNS, transpose=hung.transpose, flip_horizontal=hung.flip_horizontal,
        flip_vertical=hung.flip_vertical,
    )  # fmt: skip
    whole = QRectF(0, 0, size.width(), size.height())
    return Picture((np.full((ROWS, COLUMNS), 2000, np.uint16),), to_hung, size, whole)


def canvas_of(qtbot: QtBot, hung: Hung = Hung()) -> ImageCanvas:  # noqa: B008
    canvas = ImageCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(360, 480)
    canvas.set_table(np.full(65536, 90, np.uint8))
    canvas.set_picture(picture(hung))
    return canvas


def seen(canvas: ImageCanvas) -> QImage:
    return canvas.grab().toImage()


def colored(image: QImage, at: QPointF, reach: int = 14) -> int:
    """How many pixels around a point have the colour of CAD."""
    found = 0
    for dx, dy in product(range(-reach, reach + 1), repeat=2):
        color = QColor(image.pixel(round(at.x()) + dx, round(at.y()) + dy))
        found += abs(color.red() - CAD.red()) < 40 and abs(color.green() - CAD.green()) < 40
    return found


def choice(graphics: bool = True, **changes: object) -> StateChoice:
    plain = PresentationState(
        "READING", creator="Reader^First", created=datetime(2024, 1, 3, 9, 15),
        images=(Target(UID),),
    )  # fmt: skip
    return StateChoice("1.9", replace(plain, **changes), held=not graphics)  # type: ignore[arg-type]


def loaded(hung: Hung) -> Loaded:
    display = Display("MONOCHROME1", "INVERSE", 12, (Voi(Function.LINEAR, 2048, 4096),), (0, 0))
    return Loaded(ImageId(1), display, picture(hung), warning="assumed", letters=("P", "L"))


def record(**changes: object) -> ImageRecord:
    header = replace(HEADER, **changes)  # type: ignore[arg-type]
    return ImageRecord(ImageId(1), ExamId(1), None, header, "/a.dcm", "ab", ImageState.READY)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (ImageEvidence(), "CAD not run"),
        (ImageEvidence(CadState.FAILED), "CAD failed"),
        (ImageEvidence(CadState.UNREADABLE), "CAD report cannot be read"),
        (ImageEvidence(CadState.HIDDEN), "CAD hidden until your assessment"),
        (ImageEvidence(CadState.DONE), "CAD: no findings"),
        (ImageEvidence(CadState.DONE, (mark(),)), "CAD: 1 mark"),
        (ImageEvidence(CadState.DONE, (mark(), mark())), "CAD: 2 marks"),
        (
            ImageEvidence(CadState.DONE, (mark(intent=OPTIONAL),)),
            "CAD: 1 optional mark not shown",
        ),
        (ImageEvidence(CadState.PARTLY), "CAD partly failed: no findings"),
        (
            ImageEvidence(CadState.DONE, (mark(),), left_out=2),
            "CAD: 1 mark, 2 marks cannot be placed here",
        ),
        (ImageEvidence(CadState.DONE, left_out=1), "CAD: 1 mark cannot be placed here"),
    ],
)
def test_what_a_pane_says_of_cad(found: ImageEvidence, words: str) -> None:
    assert told.badges(EvidenceState(found), HEADER) == ()
    assert told.badges(EvidenceState(found).toggled_cad(), HEADER) == (words,)


def test_cad_is_off_at_first_and_optional_marks_need_their_own_wish() -> None:
    state = EvidenceState(ImageEvidence(CadState.DONE, (mark(), mark(intent=OPTIONAL))))
    assert state.marks == ()
    assert [m.intent for m in state.toggled_cad().marks] == [REQUIRED]
    both = state.toggled_cad().toggled_optional()
    assert [m.intent for m in both.marks] == [REQUIRED, OPTIONAL]
    assert told.cad_text(both) == "CAD: 1 mark, 1 optional mark"
    assert both.toggled_optional().marks == state.toggled_cad().marks
    assert both.toggled_cad().marks == ()


def test_each_kind_of_mark_has_a_glyph_of_its_own() -> None:
    at = QPointF(50, 50)
    shapes = {
        kind: [(e.x, e.y) for e in (path.elementAt(k) for k in range(path.elementCount()))]
        for kind in MarkKind
        for path in [glyph(kind, at)]
    }
    assert len({tuple(points) for points in shapes.values()}) == len(MarkKind)
    assert len(set(shapes[MarkKind.CALCIFICATION_CLUSTER])) == 3  # a triangle
    assert len(shapes[MarkKind.DENSITY]) == 6  # three strokes of an asterisk
    for points in shapes.values():
        assert all(abs(x - 50) <= 10 and abs(y - 50) <= 10 for x, y in points)


@pytest.mark.parametrize("kind", list(MarkKind))
@pytest.mark.parametrize("way", [Hung(t, h, v) for t, h, v in product((False, True), repeat=3)])
def test_a_glyph_stands_on_the_tissue_however_the_image_is_turned(
    kind: MarkKind, way: Hung, qtbot: QtBot
) -> None:
    canvas = canvas_of(qtbot, way)
    layer = CadLayer()
    canvas.add_layer(layer)
    at = canvas.to_widget.map(QPointF(20.5, 30.5))
    assert colored(seen(canvas), at) == 0
    layer.marks = (mark(kind),)
    assert colored(seen(canvas), at) > 8
    assert colored(seen(canvas), at + QPointF(60, 60)) == 0


def test_an_outline_and_a_certainty_are_drawn_when_there_are_any(qtbot: QtBot) -> None:
    canvas = canvas_of(qtbot)
    layer = CadLayer()
    canvas.add_layer(layer)
    ring = ((40.0, 60.0), (60.0, 60.0), (60.0, 90.0), (40.0, 90.0))
    layer.marks = (replace(mark(), outline=ring, certainty=80.0),)
    middle = canvas.to_widget.map(QPointF(50.0, 60.0))
    assert colored(seen(canvas), middle, 3) > 2
    beside = canvas.to_widget.map(QPointF(20.5, 30.5)) + QPointF(28, 6)
    before = colored(seen(canvas), beside, 10)
    layer.texts = True
    assert colored(seen(canvas), beside, 10) > before


def test_states_are_off_at_first_and_stepped_through_by_their_order() -> None:
    one, two = choice(), replace(choice(), uid="1.10")
    state = EvidenceState(ImageEvidence(states=(one, two)))
    assert state.state is None
    assert state.next_state().state == one
    assert state.next_state().next_state().state == two
    assert state.next_state().next_state().next_state().state is None
    gone = state.next_state().with_found(ImageEvidence(states=(two,)))
    assert gone.state is None


def test_a_pane_says_which_state_is_applied_and_that_the_breast_hangs_wrong() -> None:
    state = EvidenceState(ImageEvidence(states=(choice(flip=True),))).next_state()
    assert told.badges(state, HEADER) == (
        "The presentation state shows this right breast with its chest wall on the left.",
        "presentation state applied: READING, Reader, First, 2024-01-03 09:15",
    )


def test_the_notes_of_another_reader_wait_for_the_assessment(qtbot: QtBot) -> None:
    graphic = pr.Graphic(((10.0, 50.0), (70.0, 50.0)))
    held = choice(graphics=False)
    held = replace(held, state=replace(held.state, graphics=(graphic,)))
    state = EvidenceState(ImageEvidence(states=(held,))).next_state()
    assert told.badges(state, HEADER)[-1] == "its notes are hidden until your assessment"
    canvas = canvas_of(qtbot)
    plain = seen(canvas)
    layer = PresentationLayer()
    layer.state, layer.uid = held.state, UID
    layer.applied = pr.apply(loaded(Hung()).display, Hung(), held.state, UID)
    layer.graphics = not held.held
    canvas.add_layer(layer)
    assert seen(canvas) == plain
    layer.graphics = True
    assert seen(canvas) != plain


@pytest.mark.parametrize("way", [Hung(), Hung(flip_horizontal=True), Hung(transpose=True)])
def test_what_a_shutter_closes_is_black_and_the_rest_is_not(way: Hung, qtbot: QtBot) -> None:
    canvas = canvas_of(qtbot, way)
    shuttered = PresentationState(
        "S", images=(Target(UID),),
        shutters=(((20, 20), (60, 20), (60, 100), (20, 100)),),
    )  # fmt: skip
    layer = PresentationLayer()
    layer.state, layer.uid, layer.applied = shuttered, UID, pr.Applied(loaded(way).display, way)
    canvas.add_layer(layer)
    image = seen(canvas)

    def grey(column: float, row: float) -> int:
        at = canvas.to_widget.map(QPointF(column, row))
        return QColor(image.pixel(round(at.x()), round(at.y()))).red()

    assert grey(40, 60) == 90
    assert [grey(10, 60), grey(70, 60), grey(40, 10), grey(40, 110)] == [0, 0, 0, 0]


def test_graphics_and_texts_are_drawn_where_they_belong(qtbot: QtBot) -> None:
    canvas = canvas_of(qtbot)
    plain = seen(canvas)
    drawn = PresentationState(
        "S", images=(Target(UID),),
        graphics=(
            pr.Graphic(((10.0, 50.0), (70.0, 50.0))),
            pr.Graphic(((0.5, 0.9),), pr.Units.DISPLAY),
        ),
        texts=(pr.TextNote("two\nlines", anchor=(40.0, 80.0), anchor_shown=True),),
    )  # fmt: skip
    layer = PresentationLayer()
    layer.state, layer.uid = drawn, UID
    layer.applied = pr.apply(loaded(Hung()).display, Hung(), drawn, UID)
    canvas.add_layer(layer)
    image = seen(canvas)
    for column, row in ((40.0, 50.0), (40.0, 108.0), (40.0, 80.0)):
        at = canvas.to_widget.map(QPointF(column, row)).toPoint()
        assert image.pixel(at) != plain.pixel(at)
    quiet = canvas.to_widget.map(QPointF(40.0, 20.0)).toPoint()
    assert image.pixel(quiet) == plain.pixel(quiet)


def test_applying_a_state_turns_the_stored_pixels_and_keeps_padding_and_label() -> None:
    usual = hang(Side.RIGHT, View.CC, ("A", "L"))
    assert usual.flip_horizontal
    one = record(orientation=("A", "L"))
    area = pr.Area(0, 0, 40, 60)
    state = EvidenceState(ImageEvidence(states=(choice(rotation=180, areas=(area,)),))).next_state()
    shown, applied = told.applied(loaded(usual), one, state)
    assert applied.hung == Hung(flip_horizontal=True, flip_vertical=True)
    assert shown.picture.to_hung.map(QPointF(0, 0)) == QPointF(COLUMNS, ROWS)
    assert shown.picture.extent == QRectF(40, 60, 40, 60)
    assert shown.letters == ("P", "R")
    assert shown.display.padding == (0, 0)
    assert not shown.display.inverse
    assert one.label == "RCC"
    plain = loaded(usual)
    assert told.applied(plain, one, EvidenceState()) == (plain, pr.Applied(plain.display, usual))
