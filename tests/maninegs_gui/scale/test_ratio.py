"""The display rules hold at every pixel ratio: each in a program of its own, as Qt wants it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QProcess

from core.settings import Settings
from maninegs_gui import restart
from maninegs_gui.scale import scale

RATIOS = ("1", "1.25", "1.5", "2", "3")


def shown(checkout: Path, out: Path, ratio: str) -> dict[str, Any]:
    """What the script saw at a pixel ratio."""
    subprocess.run(
        [sys.executable, "-m", "tests.support.scale_ratio", str(out)],
        cwd=checkout,
        env={**os.environ, "QT_SCALE_FACTOR": ratio, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        timeout=300,
    )
    told: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return told


@pytest.mark.parametrize("ratio", RATIOS)
def test_one_to_one_is_one_stored_pixel_a_device_pixel_and_a_millimetre_one(
    checkout: Path, tmp_path: Path, ratio: str
) -> None:
    told = shown(checkout, tmp_path / "told.json", ratio)
    assert told["ratio"] == float(ratio)
    # Each place, of an image as stored and of a mirrored one: the very values, nothing blurred.
    assert [one["found"] for one in told["places"]] == [1] * 6
    assert {one["mirrored"] for one in told["places"]} == {True, False}
    # Marks are drawn where the pixels are, to less than a device pixel.
    assert max(one["off"] for one in told["places"]) <= 0.51
    assert told["mm"] == pytest.approx(10.0)


@pytest.mark.parametrize(
    ("percent", "factor"), [(100, "1"), (125, "1.25"), (150, "1.5"), (200, "2"), (300, "3")]
)
def test_the_setting_is_the_whole_scale(tmp_path: Path, percent: int, factor: str) -> None:
    settings = Settings(tmp_path / "settings.json")
    settings.set("display.scale", percent)
    environment: dict[str, str] = {}
    scale(settings, environment)
    assert environment["QT_SCALE_FACTOR"] == factor
    assert environment["QT_ENABLE_HIGHDPI_SCALING"] == "0"
    assert environment["QT_FONT_DPI"] == "96"


def test_the_desktops_scale_holds_where_nothing_is_chosen(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    environment = {"QT_SCALE_FACTOR": "1.75"}
    scale(settings, environment)
    assert environment == {"QT_SCALE_FACTOR": "1.75"}


def test_a_program_started_anew_does_not_inherit_the_former_choice(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    settings.set("display.scale", 200)
    environment: dict[str, str] = {}
    scale(settings, environment)
    settings.reset("display.scale")
    scale(settings, environment)
    assert environment == {}


def test_a_restart_opens_the_wanted_workspace_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[tuple[str, list[str]]] = []

    def start(program: str, arguments: list[str]) -> tuple[bool, int]:
        started.append((program, arguments))
        return True, 1

    monkeypatch.setattr(QProcess, "startDetached", start)
    assert not restart.again()
    restart.want(tmp_path)
    restart.unwanted()
    assert not restart.again()
    restart.want(tmp_path / "a")
    restart.want(tmp_path / "b c")
    assert restart.again()
    assert not restart.again()
    assert started == [
        (sys.executable, ["-m", "maninegs_gui", "--workspace", str(tmp_path / "b c")])
    ]
