"""Pages and dialogs at every scale: no text is cut, no control out of reach, no window too large.

Each scale is looked at in a program of its own, on a screen as hospitals have them. At 200 % a
screen of 1920 x 1080 has room for 960 x 540.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support.scale_walk import faults

PLACES = 26
"""Pages, dialogs and sections that are there at least."""


@pytest.mark.parametrize(
    ("scale", "width", "height"),
    [("1", 1280, 720), ("1.5", 1920, 1080), ("2", 1920, 1080), ("3", 3840, 2160)],
)
def test_nothing_is_cut_or_out_of_reach(
    checkout: Path, tmp_path: Path, scale: str, width: int, height: int
) -> None:
    screen = {
        "name": "one", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96,
        "logicalBaseDpi": 96, "dpr": 1,
    }  # fmt: skip
    (tmp_path / "screen.json").write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    told = tmp_path / "told.json"
    subprocess.run(
        [sys.executable, "-m", "tests.support.scale_walk", str(told)],
        cwd=checkout,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path / 'screen.json'}",
            "QT_SCALE_FACTOR": scale,
        },
        check=True,
        timeout=300,
    )
    found = json.loads(told.read_text(encoding="utf-8"))
    assert found["ratio"] == float(scale)
    assert found["room"] == [round(width / float(scale)), round(height / float(scale))]
    assert len(found["places"]) >= PLACES
    wrong = {place: said for place, said in found["places"].items() if said}
    assert not wrong, json.dumps(wrong, indent=1)


def test_the_walk_finds_what_is_cut_and_out_of_reach(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(200, 100)
    short = QLabel("far too long for the little room it has", window)
    short.setGeometry(0, 0, 50, 20)
    squeezed = QPushButton("Clean everything up", window)
    squeezed.setGeometry(0, 30, 30, 24)
    outside = QPushButton("Close", window)
    outside.setAccessibleName("Close")
    outside.setGeometry(180, 60, 80, 24)
    window.show()
    said = " | ".join(faults(window, QSize(150, 90)))
    for part in ("the window is 200 x 100", "far too long", "Clean everything up", "outside"):
        assert part in said
    assert not faults(QWidget(), QSize(2000, 2000))
