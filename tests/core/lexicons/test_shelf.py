"""A workspace may hold lexicons of its own; the program always starts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core import lexicons, resources, workspace
from core.annotation import rules
from core.domain.errors import WorldError
from core.lexicons.files import read
from core.lexicons.stock import stock
from core.workspace import Workspace
from tests.support.lexicon_files import document, write


@pytest.fixture
def site(tmp_path: Path) -> Workspace:
    return workspace.create(tmp_path / "w")


def test_what_ships_is_sound_and_every_version_is_there() -> None:
    shelf = stock([resources.path("lexicons")])
    assert shelf.faults == ()
    files = list(resources.path("lexicons").glob("*.json"))
    assert sum(len(shelf.versions(name)) for name in shelf.newest) == len(files)
    for path in files:
        # The file's name says what is in it.
        words = json.loads(path.read_bytes())
        assert path.name == f"{words['id']}.v{words['version']}.json"


def test_a_site_has_its_own_beside_those_that_ship(site: Workspace) -> None:
    write(site.lexicons, document(), document("2", after="1"))
    workspace.load(site.root)
    assert lexicons.get("own").tag == "own@2"
    assert lexicons.get("own", "1").title == "Own 1"
    assert [one.version for one in lexicons.versions("own")] == ["1", "2"]
    assert lexicons.get("mvkl-35").tag == "mvkl-35@1"


def test_a_site_may_go_on_from_a_lexicon_that_ships(site: Workspace) -> None:
    words = json.loads(resources.path("lexicons", "mvkl-35.v1.json").read_bytes())
    words |= {"version": "2", "from": {"version": "1", "map": {}}}
    write(site.lexicons, words)
    workspace.load(site.root)
    assert lexicons.get().tag == "mvkl-35@2"
    assert lexicons.get("mvkl-35", "1").tag == "mvkl-35@1"


def test_where_two_files_claim_one_version_the_sites_own_holds_and_is_told(site: Workspace) -> None:
    words = json.loads(resources.path("lexicons", "mvkl-35.v1.json").read_bytes())
    words["title"] = "Our own idea of it"
    write(site.lexicons, words)
    workspace.load(site.root)
    assert lexicons.get().title == "Our own idea of it"
    (fault,) = lexicons.faults()
    assert "both claim mvkl-35 version 1" in fault


def test_a_copy_of_a_shipped_file_is_no_fault(site: Workspace) -> None:
    words = json.loads(resources.path("lexicons", "birads.v1.json").read_bytes())
    write(site.lexicons, words)
    workspace.load(site.root)
    assert lexicons.faults() == ()


def test_two_files_of_one_folder_that_claim_one_version_are_told(tmp_path: Path) -> None:
    write(tmp_path, document())
    other = document(values={"size": ("small",)})
    (tmp_path / "zz.json").write_text(json.dumps(other), encoding="utf-8")
    shelf = stock([tmp_path])
    assert "own.v1.json and zz.json both claim own version 1: own.v1.json holds" in shelf.faults[0]
    assert "size.small" not in shelf.get("own").terms


def test_a_broken_file_of_a_site_does_not_keep_the_workspace_from_opening(site: Workspace) -> None:
    write(site.lexicons, document())
    (site.lexicons / "broken.json").write_text('{"id": "own",\n "version": }', encoding="utf-8")
    workspace.load(site.root)
    assert lexicons.get("own").tag == "own@1"
    (fault,) = lexicons.faults()
    assert "broken.json is no JSON (line 2)" in fault


def test_a_workspace_whose_lexicon_is_gone_opens_and_offers_nothing(site: Workspace) -> None:
    text = (site.root / "workspace.toml").read_text(encoding="utf-8")
    (site.root / "workspace.toml").write_text(text.replace("mvkl-35", "own"), encoding="utf-8")
    assert workspace.load(site.root).lexicon == "own"
    nothing = lexicons.offered("own")
    assert not nothing.found
    assert nothing.offered == ()
    with pytest.raises(WorldError, match=r"no lexicon own; there are birads, mvkl-35"):
        lexicons.get("own")


def test_a_version_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(WorldError, match=r"no version 9 of the lexicon birads; there are 1"):
        lexicons.get("birads", "9")


def test_the_lexicons_of_one_workspace_are_not_those_of_the_next(
    site: Workspace, tmp_path: Path
) -> None:
    write(site.lexicons, document())
    workspace.load(site.root)
    assert "own" in lexicons.available()
    workspace.create(tmp_path / "other")
    assert "own" not in lexicons.available()


def test_a_file_is_checked_as_the_next_version(site: Workspace, tmp_path: Path) -> None:
    write(site.lexicons, document())
    workspace.load(site.root)
    new = write(tmp_path / "new", document("2", {"shape": ("round",)}, after="1"))
    checked = lexicons.check(new / "own.v2.json")
    assert checked.before == lexicons.get("own")
    assert lexicons.get("own").tag == "own@1"
    with pytest.raises(WorldError, match="version 1 is there already"):
        lexicons.check(write(tmp_path / "old", document()) / "own.v1.json")
    assert lexicons.check(site.lexicons / "own.v1.json").tag == "own@1"


def examples(checkout: Path, language: str) -> list[str]:
    """The examples of docs/lexicons.md."""
    text = (checkout / "docs" / "lexicons.md").read_text(encoding="utf-8")
    return [part.split("```", 1)[0] for part in text.split(f"```{language}\n")[1:]]


def test_the_files_that_the_documentation_shows_are_sound(checkout: Path, tmp_path: Path) -> None:
    (lexicon,) = examples(checkout, "json")
    (tmp_path / "shown.json").write_text(lexicon, encoding="utf-8")
    shown = read(tmp_path / "shown.json").lexicon()
    assert shown.tag == "mvkl-35@2"
    assert "sign.comet_tail" not in shown.live
    (own,) = examples(checkout, "yaml")
    (tmp_path / "rules.yaml").write_text(own, encoding="utf-8")
    found, off = rules.read(tmp_path / "rules.yaml")
    assert [rule.id for rule in found] == ["large-and-benign"]
    assert set(off) <= {rule.id for rule in rules.shipped()}
