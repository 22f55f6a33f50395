"""A site file says how workspaces begin, and what it locks holds in those that are there."""

from __future__ import annotations

from pathlib import Path

import pytest

from core import lexicons
from core import workspace as workspaces
from core.annotation import deciding
from core.domain.errors import WorldError
from core.domain.gate import GatePolicy
from core.domain.site import Fixed, OperatingPoint, Site
from core.settings import Settings, SiteFile, field
from core.settings.new_workspaces import KEYS, SiteRules
from core.store import Store


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "site.toml"
    monkeypatch.setenv("MANINEGS_SITE", str(path))
    return path


def test_without_a_site_file_a_workspace_begins_as_the_program_says() -> None:
    rules = SiteRules.read()
    assert rules.begin() == Site()
    assert rules.lexicon == lexicons.DEFAULT
    assert (rules.place, rules.readers, rules.name) == (None, (), "")


def test_what_may_be_chosen_is_what_there_is() -> None:
    assert {one for one, _ in field("new.lexicon").choices} == set(lexicons.available())
    assert {one for one, _ in field("new.gate").choices} == {one.value for one in GatePolicy}
    assert {one for one, _ in field("new.operating").choices} == {one.value for one in Fixed}
    assert all(field(key).hidden for key in KEYS)


def test_a_new_workspace_begins_as_the_site_presets(site: Path, tmp_path: Path) -> None:
    site.write_text(
        "[preset.new]\nlexicon = 'birads'\ngate = 'strict'\noperating = 'sensitivity'\n"
        "operating_permille = 950\nprevalence_permille = 6\nfollow = false\n"
    )
    made = workspaces.create(tmp_path / "w")
    wanted = Site(
        GatePolicy.STRICT, OperatingPoint(Fixed.SENSITIVITY, 0.95), prevalence=0.006, follow=False
    )
    assert (made.lexicon, made.site) == ("birads", wanted)
    site.unlink()
    assert workspaces.load(tmp_path / "w").site == wanted


def test_a_preset_changes_no_workspace_that_is_there(site: Path, tmp_path: Path) -> None:
    site.write_text("")
    workspaces.create(tmp_path / "w")
    site.write_text("[preset]\n'new.gate' = 'open'\n")
    assert workspaces.load(tmp_path / "w").gate is GatePolicy.STANDARD


def test_a_lock_holds_at_the_next_opening_and_leaves_the_file_alone(
    site: Path, tmp_path: Path
) -> None:
    site.write_text("[preset]\n'new.gate' = 'open'\n'new.prevalence_permille' = 6\n")
    made = workspaces.create(tmp_path / "w")
    precise = Site(made.gate, OperatingPoint(value=0.9125), prevalence=0.0062)
    workspaces.decide(made, precise)
    before = made.document.read_bytes()
    site.write_text("[lock]\n'new.gate' = 'strict'\n")
    found = workspaces.load(tmp_path / "w")
    assert found.site == Site(GatePolicy.STRICT, OperatingPoint(value=0.9125), prevalence=0.0062)
    assert made.document.read_bytes() == before
    site.write_text("")
    assert workspaces.load(tmp_path / "w").gate is GatePolicy.OPEN


@pytest.mark.parametrize(
    ("line", "wanted", "title"),
    [
        ("gate = 'strict'", Site(GatePolicy.OPEN), "Gate"),
        ("operating = 'sensitivity'", Site(GatePolicy.STRICT), "What the operating point holds"),
        ("operating_permille = 900", Site(operating=OperatingPoint(value=0.901)), "Operating"),
        ("prevalence_permille = 6", Site(), "Malignant breasts"),
        ("prevalence_permille = 0", Site(prevalence=0.006), "Malignant breasts"),
        ("follow = true", Site(follow=False), "New breasts"),
    ],
)
def test_what_is_locked_is_decided_by_nobody(
    site: Path, tmp_path: Path, line: str, wanted: Site, title: str
) -> None:
    site.write_text(f"[lock.new]\n{line}\n")
    made = workspaces.create(tmp_path / "w")
    with Store.open(made.database) as store:
        with pytest.raises(WorldError, match=rf"{title}.*fixed by the site file .*site\.toml"):
            deciding.decide(store, made, wanted, None)
        assert workspaces.load(made.root).site == made.site
        allowed = SiteRules.read().hold(wanted)
        deciding.decide(store, made, allowed, None)
    assert workspaces.load(made.root).site == allowed


def test_a_locked_lexicon_is_that_of_every_new_workspace(site: Path, tmp_path: Path) -> None:
    site.write_text("[lock]\n'new.lexicon' = 'birads'\n")
    with pytest.raises(WorldError, match="tagged with birads"):
        workspaces.create(tmp_path / "w", lexicon="mvkl-35")
    assert not (tmp_path / "w").exists()
    assert workspaces.create(tmp_path / "w").lexicon == "birads"


def test_a_place_names_the_account_and_the_home(
    site: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LOGNAME", "amelie")
    site.write_text("[preset]\n'new.place' = '~/{user}/reading'\n'new.readers' = 'A. B.; ;王 '\n")
    rules = SiteRules.read()
    assert rules.place == tmp_path / "amelie" / "reading"
    assert rules.readers == ("A. B.", "王")


def test_a_damaged_site_file_fixes_nothing_and_is_told(site: Path, tmp_path: Path) -> None:
    site.write_text("[lock\n")
    assert workspaces.create(tmp_path / "w").site == Site()
    told = Settings(tmp_path / "settings.json", SiteFile.read(site)).notices
    assert len(told) == 1
    assert "no valid TOML" in told[0]
