"""The self-test tries the real parts, and one that fails fails it."""

from __future__ import annotations

import json

import pytest

from core import cli
from core.commands import selftest
from core.domain.errors import WorldError


def test_the_self_test_passes_here(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["self-test", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["ok"]
    assert {c["name"] for c in found["checks"]} == {
        "database", "lexicons", "decoders", "training step", "search",
    }  # fmt: skip
    assert tuple(map(int, found["versions"]["sqlite"].split("."))) >= (3, 51, 3)
    assert found["device"]


def test_a_part_that_fails_gives_exit_code_1_and_its_reason(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: selftest.SelfTest) -> str:
        raise WorldError("JPEG-LS does not decode bit for bit: install again.")

    def skipped(_: selftest.SelfTest) -> str:
        return "left out"

    monkeypatch.setattr(selftest.SelfTest, "_decoders", broken)
    for name in ("_training", "_search", "_database"):
        monkeypatch.setattr(selftest.SelfTest, name, skipped)
    assert cli.run(["self-test", "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert not found["ok"]
    assert [c["detail"] for c in found["checks"] if not c["ok"]] == [
        "JPEG-LS does not decode bit for bit: install again."
    ]
