"""Shows views at the pixel ratio that the environment sets, and says what was painted."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from core.domain.study import Side, View
from core.imaging.orientation import Hung
from maninegs_gui.app import application
from maninegs_gui.viewer.calibration import PixelSize, SizeRecord
from maninegs_gui.viewer.monitors import Monitors, true_scale
from maninegs_gui.viewer.pane import ViewPane
from tests.support.panes import put, record, seen

COLUMNS, ROWS = 700, 900
PLACE = (7, 5)
"""Of the view in its window: where no device pixel begins at most ratios."""


def speckle() -> Any:
    """A hung image in which no two neighbours are alike, so that any blur shows."""
    return np.random.default_rng(3).integers(0, 4096, (ROWS, COLUMNS), dtype=np.uint16)


def painted(outer: QWidget, pane: ViewPane, offset: tuple[float, float]) -> dict[str, Any]:
    """Whether what is painted at 1:1 are the stored pixels, each once, and how marks lie."""
    ratio = pane.devicePixelRatioF()
    pane.set_air_is_black(False)
    pane.look_at(1.0 / ratio, QPointF(COLUMNS / 2, ROWS / 2))
    pane.pan_by(*offset)
    assert pane.picture is not None
    shown = seen(outer)[:, :, 0].astype(int)
    values = pane._table[pane.picture.levels[0]]
    mirrored = pane.picture.to_hung.m11() < 0
    wanted = (values[:, ::-1] if mirrored else values).astype(int)
    # A piece from the middle of what is painted, away from the texts, is looked for.
    top, left = shown.shape[0] // 2, shown.shape[1] // 2
    piece = shown[top : top + 24, left : left + 24]
    found = []
    for row in range(wanted.shape[0] - 23):
        near = np.nonzero(wanted[row, : wanted.shape[1] - 23] == piece[0, 0])[0]
        found += [
            (row, int(column)) for column in near
            if (wanted[row : row + 24, column : column + 24] == piece).all()
        ]  # fmt: skip
    off = None
    if found:
        row, column = found[0]
        corner = pane.to_widget.map(QPointF(COLUMNS if mirrored else 0, 0)) + QPointF(*PLACE)
        off = max(abs(left - column - corner.x() * ratio), abs(top - row - corner.y() * ratio))
    return {"found": len(found), "off": off, "mirrored": mirrored}


def main() -> None:
    """Write what was found as JSON to the file that is named."""
    application()
    told: dict[str, Any] = {"places": []}
    outer = QWidget()
    outer.resize(421, 531)
    pane = ViewPane(None, None, outer)
    pane.setGeometry(*PLACE, 401, 503)
    outer.show()
    told["ratio"] = pane.devicePixelRatioF()
    turns = {1: Hung(), 2: Hung(transpose=False, flip_horizontal=True, flip_vertical=False)}
    for number, side in enumerate((Side.LEFT, Side.RIGHT), start=1):
        put(pane, *record(number, side, View.CC, turns[number], hung=speckle()))
        for offset in ((0.0, 0.0), (0.3, 0.7), (13.37, -5.11)):
            told["places"].append(painted(outer, pane, offset))
        pane.go_home()
    settings = QSettings(str(Path(sys.argv[1]).with_suffix(".ini")), QSettings.Format.IniFormat)
    monitors = Monitors(settings)
    screen = monitors.screen(QGuiApplication.primaryScreen())
    assert screen is not None
    told["native"] = list(screen.native)
    size = PixelSize(0.2, 0.2)
    monitors.record_size(screen, SizeRecord(size, screen.native, date(2026, 1, 2), "Physicist"))
    scale = true_scale(0.1, pane, monitors)
    assert scale is not None
    told["mm"] = 100 * scale * pane.devicePixelRatioF() * 0.2
    Path(sys.argv[1]).write_text(json.dumps(told), encoding="utf-8")


if __name__ == "__main__":
    main()
