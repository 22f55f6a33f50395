"""What is seen in a CC stack is hinted at in the MLO stack of the same breast, nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from core.domain.study import ExamId, ImageId, ImageRecord, ImageState, Side, View
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.viewer.stacks import Stacks
from tests.support import stores, tomo
from tests.support.lanes import InlineLanes
from tests.support.tomo import StackPool

COUNT = 21


def shown(
    qtbot: QtBot, inline: InlineLanes, stacks: Stacks, side: Side, view: View, image: int
) -> ViewPane:
    pane = ViewPane(side, view)
    qtbot.addWidget(pane)
    letters = tomo.hung_orientation(side.value, view.value)
    header = stores.header(1, side, view, frames=COUNT, rows=96, columns=72)
    header = replace(header, sop_class_uid=tomo.TOMOSYNTHESIS, orientation=letters)
    record = ImageRecord(
        ImageId(image), ExamId(1), None, header, "/i.dcm", "ab" * 32, ImageState.READY
    )
    stacks.show(pane, record)
    inline.settle()
    return pane


def band_of(stacks: Stacks, pane: ViewPane) -> tuple[int, int] | None:
    layer = stacks.layer_of(pane)
    assert layer is not None
    return layer.band


@pytest.fixture
def stacks(inline: InlineLanes) -> Stacks:
    return Stacks(inline, StackPool(tomo.volume(COUNT)), inline)


def test_the_other_view_of_the_same_breast_is_marked_and_no_other(
    qtbot: QtBot, inline: InlineLanes, stacks: Stacks
) -> None:
    cc = shown(qtbot, inline, stacks, Side.LEFT, View.CC, 1)
    mlo = shown(qtbot, inline, stacks, Side.LEFT, View.MLO, 2)
    other = shown(qtbot, inline, stacks, Side.RIGHT, View.MLO, 3)
    stack = stacks.of(cc)
    assert stack is not None
    stacks.hint(cc, (20.0, 48.0), (50.0, 48.0))
    middle = band_of(stacks, mlo)
    assert middle is not None
    assert middle[0] < COUNT // 2 < middle[1]
    assert band_of(stacks, cc) is None
    assert band_of(stacks, other) is None
    stack.go_first()
    inline.settle()
    stacks.hint(cc, (20.0, 48.0), (50.0, 48.0))
    near = band_of(stacks, mlo)
    assert near is not None
    assert near[1] < middle[1]
    stacks.clear_hints()
    assert band_of(stacks, mlo) is None
    stacks.clear()


def test_what_lies_laterally_lies_deeper_in_an_oblique_view(
    qtbot: QtBot, inline: InlineLanes, stacks: Stacks
) -> None:
    cc = shown(qtbot, inline, stacks, Side.LEFT, View.CC, 1)
    mlo = shown(qtbot, inline, stacks, Side.LEFT, View.MLO, 2)
    stacks.hint(cc, (20.0, 15.0), (50.0, 48.0))
    lateral = band_of(stacks, mlo)
    stacks.hint(cc, (20.0, 80.0), (50.0, 48.0))
    medial = band_of(stacks, mlo)
    assert lateral is not None
    assert medial is not None
    assert lateral[0] > medial[0]
    assert lateral[1] > medial[1]
    stacks.clear()
