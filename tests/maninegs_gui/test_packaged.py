"""How an installation is tried: each part of the window sees what it should, and says what not."""

from __future__ import annotations

import json
import sys
from types import ModuleType

import pytest
from pytestqt.qtbot import QtBot

from core.commands import selftest
from core.domain.errors import WorldError
from maninegs_gui import packaged


def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_database", "_decoders", "_training", "_search"):
        monkeypatch.setattr(selftest.SelfTest, name, lambda _: "left out")


def test_the_windows_parts_pass_here(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _quick(monkeypatch)
    # Other tests of this process may have loaded it.
    monkeypatch.delitem(sys.modules, "torch", raising=False)
    assert packaged.handled(["--self-test", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {"window", "pictures", "printing", "worker apart"} <= {
        check["name"] for check in found["checks"]
    }


def test_torch_in_the_windows_process_fails_it(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _quick(monkeypatch)
    monkeypatch.setitem(sys.modules, "torch", ModuleType("torch"))
    assert packaged.handled(["--self-test", "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [check["name"] for check in found["checks"] if not check["ok"]] == ["worker apart"]


def test_a_picture_that_cannot_be_shown_is_named(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtGui import QImage, QImageReader

    monkeypatch.setattr(QImageReader, "read", lambda _: QImage())
    with pytest.raises(WorldError, match="png, jpg"):
        packaged._pictures()


@pytest.mark.parametrize(
    "words",
    [[], ["--demo", "x"], ["--smoke"], ["--workspace", "--self-test"], ["--self-test", "--more"]],
)
def test_all_else_is_left_to_the_window(words: list[str]) -> None:
    assert packaged.handled(words) is None
