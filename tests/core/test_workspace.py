"""A workspace opens as it was made, or says in one sentence why not."""

from pathlib import Path

import pytest

from core import workspace
from core.domain.errors import WorldError
from core.domain.gate import GatePolicy


def test_making_a_workspace_twice_opens_the_first(tmp_path: Path) -> None:
    first = workspace.create(tmp_path / "w", lexicon="birads")
    assert workspace.create(tmp_path / "w", lexicon="mvkl-35") == first
    assert first.gate is GatePolicy.STANDARD
    assert (tmp_path / "w").stat().st_mode & 0o077 == 0


def test_a_missing_workspace_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="no workspace in"):
        workspace.load(tmp_path)


@pytest.mark.parametrize("text", ["", "version = 'x'", "version = 1\nlexicon = 'm'\ngate = 'ajar'"])
def test_a_damaged_workspace_file_is_a_sentence(text: str, tmp_path: Path) -> None:
    (tmp_path / "workspace.toml").write_text(text, encoding="utf-8")
    with pytest.raises(WorldError, match="cannot be read"):
        workspace.load(tmp_path)


def test_a_newer_workspace_is_left_alone(tmp_path: Path) -> None:
    workspace.create(tmp_path / "w")
    document = tmp_path / "w" / "workspace.toml"
    document.write_text(document.read_text().replace("version = 1", "version = 99"))
    with pytest.raises(WorldError, match="newer ManiNegs"):
        workspace.load(tmp_path / "w")


def test_an_unknown_lexicon_makes_no_workspace(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="no lexicon"):
        workspace.create(tmp_path / "w", lexicon="other")
    assert not (tmp_path / "w").exists()
