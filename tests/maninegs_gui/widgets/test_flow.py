"""Chips in lines: as high as the lines they need, no more."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from maninegs_gui.widgets.chip import Chip
from maninegs_gui.widgets.flow import Flow


def test_a_row_gives_the_second_line_back_when_a_key_hint_goes(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    flow = Flow()
    chips = [Chip(text, checkable=True) for text in ("0", "1", "2", "4B")]
    for chip in chips:
        flow.add(chip)
    column.addWidget(flow)
    column.addStretch(1)
    # Wide enough for all of them as they are, and for no key hint beside.
    holder.setFixedWidth(sum(chip.sizeHint().width() + 4 for chip in chips))
    with qtbot.waitExposed(holder):
        holder.show()
    one = flow.minimumHeight()
    chips[-1].set_key("Ctrl+Return")
    qtbot.waitUntil(lambda: flow.minimumHeight() > one)
    chips[-1].set_key("")
    qtbot.waitUntil(lambda: flow.minimumHeight() == one)
