"""Settings on the command line: listed with their origins, set, reset, refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core import cli
from core.settings import FIELDS


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MANINEGS_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("MANINEGS_SITE", str(tmp_path / "site.toml"))
    (tmp_path / "site.toml").write_text(
        "[preset]\n'reports.offer' = false\n[lock]\n'display.scale' = 150\n"
    )
    return tmp_path


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, object]:
    assert cli.run(["settings", *arguments]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert isinstance(answer, dict)
    return answer


def test_every_setting_says_where_it_comes_from(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = told(capsys, "--json")
    rows = {row["key"]: row for row in answer["settings"]}  # type: ignore[attr-defined,index]
    assert set(rows) == {one.key for one in FIELDS if not one.hidden}
    assert (rows["display.scale"]["value"], rows["display.scale"]["origin"]) == (150, "locked")
    assert (rows["reports.offer"]["value"], rows["reports.offer"]["origin"]) == (False, "site")
    assert answer["site_file"] == str(home / "site.toml")
    every = told(capsys, "--all", "--json")
    assert len(every["settings"]) == len(FIELDS)  # type: ignore[arg-type]


def test_one_is_set_and_reset(capsys: pytest.CaptureFixture[str]) -> None:
    row = told(capsys, "set", "reports.offer", "yes", "--json")
    assert (row["value"], row["origin"]) == (True, "own")
    row = told(capsys, "reset", "reports.offer", "--json")
    assert (row["value"], row["origin"]) == (False, "site")
    assert cli.run(["settings", "set", "language", "zh_CN"]) == 0
    assert "zh_CN" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (("set", "display.scale", "100"), 1, "fixed by the site file"),
        (("set", "language", "xx"), 1, "must be one of"),
        (("set", "reports.offer", "perhaps"), 2, "yes or no"),
        (("set", "no.such", "1"), 2, "no setting no.such"),
        (("set", "new.gate", "open"), 2, "site file alone"),
        (("reset", "new.gate"), 2, "site file alone"),
    ],
)
def test_what_cannot_be_says_why(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], code: int, sentence: str
) -> None:
    assert cli.run(["settings", *arguments]) == code
    assert sentence in " ".join(capsys.readouterr().err.split())


def test_a_number_must_be_one(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "site.toml").write_text("")
    assert cli.run(["settings", "set", "display.scale", "big"]) == 2
    assert cli.run(["settings", "set", "display.scale", "900"]) == 1
    assert cli.run(["settings", "set", "display.scale", "125"]) == 0


def test_a_damaged_site_file_is_told(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "site.toml").write_text("[lock\n")
    assert cli.run(["settings"]) == 0
    assert "no valid TOML" in " ".join(capsys.readouterr().err.split())
