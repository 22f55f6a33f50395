"""Settings survive bad files, and a site's lock wins over everything."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core import places
from core.domain.errors import WorldError
from core.settings import FIELDS, LockedSetting, Origin, Settings, SiteFile


def site(tmp_path: Path, text: str) -> SiteFile:
    path = tmp_path / "site.toml"
    path.write_text(text, encoding="utf-8")
    return SiteFile.read(path)


def test_defaults_fit_their_own_bounds() -> None:
    assert len({one.key for one in FIELDS}) == len(FIELDS)
    assert not [one.key for one in FIELDS if one.fault(one.default)]


def test_a_value_is_kept_and_taken_back(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.json"
    Settings(path).set("display.scale", 150)
    again = Settings(path)
    assert (again.number("display.scale"), again.origin("display.scale")) == (150, Origin.OWN)
    again.reset("display.scale")
    assert Settings(path).origin("display.scale") is Origin.DEFAULT


@pytest.mark.parametrize(
    ("key", "value"),
    [("display.scale", 301), ("display.scale", "150"), ("display.scale", True), ("language", "xx")],
)
def test_a_value_that_does_not_fit_is_refused(tmp_path: Path, key: str, value: str | int) -> None:
    settings = Settings(tmp_path / "settings.json")
    with pytest.raises(WorldError, match="must"):
        settings.set(key, value)
    assert settings.origin(key) is Origin.DEFAULT


def test_a_site_presets_and_locks(tmp_path: Path) -> None:
    found = site(tmp_path, '[preset]\nlanguage = "zh_CN"\n[lock]\ndisplay.scale = 200\n')
    settings = Settings(tmp_path / "settings.json", found)
    assert (settings.text("language"), settings.origin("language")) == ("zh_CN", Origin.SITE)
    settings.set("language", "en")
    assert settings.text("language") == "en"
    with pytest.raises(LockedSetting, match=r"fixed by the site file .*site\.toml"):
        settings.set("display.scale", 100)
    assert settings.number("display.scale") == 200


def test_a_lock_wins_over_what_was_set_before_it(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    Settings(path).set("display.scale", 125)
    locked = Settings(path, site(tmp_path, '[lock]\n"display.scale" = 200\n'))
    assert (locked.number("display.scale"), locked.origin("display.scale")) == (200, Origin.LOCKED)


def test_everything_wrong_in_a_site_file_is_told_and_the_rest_holds(tmp_path: Path) -> None:
    text = '[preset]\nlanguage = "xx"\nnothing = 1\ndisplay.scale = 150\n[other]\n'
    found = site(tmp_path, text)
    assert found.presets == {"display.scale": 150}
    assert len(found.faults) == 3
    assert site(tmp_path, "[[[").faults[0].count("no valid TOML") == 1
    assert SiteFile.read(tmp_path / "none.toml").faults


@pytest.mark.parametrize("content", [b"", b"[1]", b"\xff\xfe", b"{"])
def test_an_unreadable_file_is_kept_aside_and_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    settings = Settings(path)
    assert "settings.json.unreadable" in settings.notices[0]
    settings.set("display.scale", 150)
    assert path.with_name("settings.json.unreadable").read_bytes() == content


def test_one_wrong_value_costs_only_itself_and_a_newer_programs_value_stays(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"display.scale": 9000, "language": "en", "of.tomorrow": [1]}))
    settings = Settings(path)
    assert settings.number("display.scale") == 0
    assert settings.text("language") == "en"
    assert len(settings.notices) == 1
    settings.set("display.scale", 150)
    assert json.loads(path.read_text())["of.tomorrow"] == [1]


def test_two_windows_lose_nothing_of_each_other(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    one, other = Settings(path), Settings(path)
    one.set("display.scale", 150)
    other.set("privacy.lock_minutes", 7)
    assert (other.number("display.scale"), one.number("privacy.lock_minutes")) == (0, 0)
    after = Settings(path)
    assert (after.number("display.scale"), after.number("privacy.lock_minutes")) == (150, 7)
    other.reset("privacy.lock_minutes")
    assert Settings(path).number("display.scale") == 150
    path.write_text("{ torn", encoding="utf-8")
    one.set("display.scale", 200)
    assert Settings(path).number("display.scale") == 200


def test_own_folders_lie_where_they_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(places.HOME, str(tmp_path))
    assert places.config() == tmp_path / "config"
    assert places.lasting()


def test_without_a_home_there_is_still_a_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(places.HOME, raising=False)
    blocked = tmp_path / "a file"
    blocked.write_text("")
    monkeypatch.setenv("HOME", str(blocked))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert tmp_path in places.config().parents
    assert not places.lasting()
