"""Starts the real application and tells when a reader saw what: run as ``-m``, with a file for it.

``python -m tests.support.started ANSWER.json ARGUMENT...`` runs ``maninegs-gui ARGUMENT...``
until the first exam of its worklist was clicked, then closes its window. Moments are seconds
since :data:`BEGAN`, which whoever starts it sets to its own ``time.monotonic()``.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

BEGAN = "MANINEGS_TEST_BEGAN"
HEAVY = ("torch", "sklearn", "faiss", "alembic", "sqlalchemy", "pandas", "skimage", "scipy",
         "pydicom", "pyqtgraph", "transformers", "matplotlib", "numpy", "pydantic")  # fmt: skip
_LOOK_MILLISECONDS = 5
_PATIENCE = 240.0


def moment() -> dict[str, Any]:
    """What holds now."""
    return {
        "seconds": time.monotonic() - float(os.environ.get(BEGAN, "0")),
        "processor": time.process_time(),
        "loaded": [name for name in HEAVY if name in sys.modules],
    }


def main() -> int:
    """Run the application, watched; its exit code."""
    answer, arguments = Path(sys.argv[1]), sys.argv[2:]
    told: dict[str, Any] = {}

    from maninegs_gui import frame

    appear = frame.Frame.appear

    def watched(self: Any) -> None:
        appear(self)
        told["frame"] = moment()
        told["frame"]["geometry"] = list(self.geometry().getRect())
        picture = self.grab().toImage()
        told["frame"]["painted"] = picture.pixelColor(5, self.height() - 5).name()
        # Letters are drawn with soft edges: without a font there are two colours.
        bar = {picture.pixel(x, y) for x in range(14, 110) for y in range(4, 40)}
        told["frame"]["colours"] = len(bar)
        watch(told)

    frame.Frame.appear = watched  # type: ignore[method-assign]
    from maninegs_gui.app import main as run

    told["code"] = run(arguments)
    answer.write_text(json.dumps(told), encoding="utf-8")
    return int(told["code"])


def watch(told: dict[str, Any]) -> None:
    """Look for the worklist while the application runs, and click on its first exam."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    timer = QTimer(QApplication.instance())
    end = time.monotonic() + _PATIENCE

    def look() -> None:
        window = next((w for w in QApplication.topLevelWidgets() if w.objectName() == "main"), None)
        worklist = None if window is None else window._screens.worklist  # type: ignore[attr-defined]
        if worklist is None or not (worklist.view.isVisible() and worklist.model.rowCount()):
            if time.monotonic() > end and window is not None:
                told["gave up"] = True
                window.close()
            return
        timer.stop()
        worklist.view.viewport().repaint()
        _click(worklist.view)
        told["worklist"] = moment()
        told["worklist"]["exams"] = worklist.model.rowCount()
        told["worklist"]["clicked"] = worklist.view.currentIndex().row() == 0
        told["worklist"]["geometry"] = list(window.geometry().getRect())
        told["messages"] = window.messages.text  # type: ignore[attr-defined]
        QTimer.singleShot(50, window, window.close)

    timer.timeout.connect(look)
    timer.start(_LOOK_MILLISECONDS)


def _click(view: Any) -> None:
    from PySide6.QtCore import QEvent, QPointF, Qt
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    place = QPointF(view.visualRect(view.model().index(0, 0)).center())
    over = QPointF(view.viewport().mapToGlobal(place.toPoint()))
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    kinds = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease)
    for kind, held in zip(kinds, (left, none), strict=True):
        event = QMouseEvent(kind, place, over, left, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view.viewport(), event)


if __name__ == "__main__":
    sys.exit(main())
