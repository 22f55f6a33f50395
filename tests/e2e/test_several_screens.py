"""Real windows on three (virtual) monitors of one display, one of them of double density."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

_CODE = """
import json, sys
from datetime import date
from pathlib import Path
import numpy as np
from tests.support.x_monitors import Plugged, Plugs

ALL = (
    Plugged("WORK", 0, 0, 1440, 900),
    Plugged("DIAG-1", 1440, 0, 2000, 2500),
    Plugged("DIAG-2", 3440, 0, 2000, 2500),
)
plugs = Plugs()
plugs.plug(*ALL)

from PySide6.QtCore import QSettings
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from maninegs_gui.app import application
from maninegs_gui.viewer.calibration import PixelSize, SizeRecord
from maninegs_gui.viewer.calibration_dialog import CalibrationDialog
from maninegs_gui.viewer.monitors import Monitors, true_scale
from maninegs_gui.viewer.windows import Arrangement, Windows

app = application()
out = Path(sys.argv[1])
settings = QSettings(str(out / "window.ini"), QSettings.Format.IniFormat)
told = {}

def until(reached):
    for _ in range(400):
        if reached():
            return True
        QTest.qWait(25)
    return False

def hall():
    main, images = QWidget(), [QWidget(), QWidget()]
    QHBoxLayout(main)
    for image in images:
        image.setStyleSheet("background: #404040")
    def surfaces(count):
        if not count:
            for image in images:
                main.layout().addWidget(image)
                image.show()
        return images[:count]
    monitors = Monitors(settings)
    main.setGeometry(50, 50, 1000, 700)
    main.show()
    windows = Windows(settings, monitors, surfaces, main)
    windows.restore()
    return main, images, monitors, windows

def where(windows):
    return [
        [one.screen().name(), one.isFullScreen(), one.geometry() == one.screen().geometry()]
        for one in windows.windows
    ]

FULL = [["DIAG-1", True, True], ["DIAG-2", True, True]]
main, images, monitors, windows = hall()
fitted = []
windows.screen_changed.connect(fitted.append)
windows.set_arrangement(Arrangement.TWO)
told["full"] = until(lambda: where(windows) == FULL)
told["main"] = main.screen().name()
told["ratios"] = [image.devicePixelRatioF() for image in images]

scales = []
for image in images:
    facts = monitors.screen(image)
    measured = SizeRecord(PixelSize(0.165, 0.165), facts.native, date(2026, 3, 1), "One")
    monitors.record_size(facts, measured)
    scales.append(true_scale(0.0825, image, monitors))
told["scales"] = scales

dialog = CalibrationDialog(monitors, "One", images[1])
dialog.show()
told["dialog"] = until(lambda: dialog.screen().name() == "DIAG-2")
board = dialog.size_page.board
def card():
    picture = board.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    grey = np.frombuffer(picture.constBits(), np.uint8)
    lit = grey.reshape(picture.height(), picture.bytesPerLine())[4:-4, 4:picture.width() - 4] > 20
    return [int(lit.any(axis=0).sum()), int(lit.any(axis=1).sum())]
told["card"] = until(lambda: card() == list(board.card)) and card() == [519, 327]
dialog.close()

QTest.qWait(1000)
plugs.unplug("DIAG-2")
told["unplugged"] = until(
    lambda: [name for name, _, _ in where(windows)] == ["DIAG-1", "DIAG-1"]
    and len(monitors.desk.screens) == 2
)
told["in_sight"] = until(lambda: all(
    one.screen().geometry().contains(one.frameGeometry()) for one in windows.windows
))
plugs.plug(*ALL)
told["plugged_again"] = until(lambda: where(windows) == FULL)
told["refitted"] = len(fitted) > 0
QTest.qWait(1000)
windows.close()
main.close()

main, images, monitors, windows = hall()
told["next_session"] = until(lambda: where(windows) == FULL)
told["calibrated"] = [true_scale(0.0825, image, monitors) for image in images]
windows.windows[0].close()
told["one_left"] = windows.arrangement.value
windows.windows[0].close()
told["none_left"] = [windows.arrangement.value, images[0].window() is main]
windows.close()
main.close()
print(json.dumps(told))
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    checkout = Path(__file__).resolve().parents[2]
    environment = os.environ | {
        "QT_QPA_PLATFORM": "xcb",
        "QT_SCREEN_SCALE_FACTORS": "DIAG-2=2",
        "QT_SCALE_FACTOR_ROUNDING_POLICY": "PassThrough",
    }
    done = subprocess.run(
        [
            "xvfb-run", "-a", "-s", "-screen 0 5440x2500x24 -noreset",
            sys.executable, "-c", _CODE, str(tmp_path_factory.mktemp("screens")),
        ],
        cwd=checkout, env=environment, capture_output=True, text=True, check=False, timeout=200,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    found: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


pytestmark = pytest.mark.needs_display


def test_two_windows_fill_the_diagnostic_monitors_and_the_worklist_keeps_its_own(
    told: dict[str, Any],
) -> None:
    assert told["full"]
    assert told["main"] == "WORK"


def test_true_size_takes_the_density_of_each_monitor(told: dict[str, Any]) -> None:
    assert told["ratios"] == [1.0, 2.0]
    assert told["scales"] == pytest.approx([0.5, 0.25])


def test_the_card_has_its_device_pixels_on_a_monitor_of_double_density(
    told: dict[str, Any],
) -> None:
    assert told["dialog"]
    assert told["card"]


def test_windows_of_a_monitor_that_is_unplugged_come_into_sight_and_go_back(
    told: dict[str, Any],
) -> None:
    assert told["unplugged"]
    assert told["in_sight"]
    assert told["plugged_again"]
    assert told["refitted"]


def test_the_next_session_finds_windows_and_calibrations_again(told: dict[str, Any]) -> None:
    assert told["next_session"]
    assert told["calibrated"] == pytest.approx([0.5, 0.25])


def test_closed_windows_give_their_images_back(told: dict[str, Any]) -> None:
    assert told["one_left"] == "one"
    assert told["none_left"] == ["embedded", True]
