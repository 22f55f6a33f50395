"""Files that must not be torn, and seals that notice every change."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core import files
from core.domain.errors import DamagedArtefact


def make(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "a.bin").write_bytes(bytes(range(64)))
    (folder / "b.bin").write_bytes(b"b")
    files.seal(folder, "model", lexicon="mvkl-35@1")
    return folder


def test_a_failed_write_leaves_the_old_file_and_no_neighbour(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    files.write_json(path, {"old": 1})

    def write_and_fail() -> None:
        with files.atomic(path) as stream:
            stream.write(b"new")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write_and_fail()
    assert files.read_json(path) == {"old": 1}
    assert [p.name for p in tmp_path.iterdir()] == ["x.json"]


def test_an_untouched_folder_opens(tmp_path: Path) -> None:
    files.check_seal(make(tmp_path / "m"), "model", lexicon="mvkl-35@1")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.integers(0, 63), st.integers(1, 255))
def test_any_flipped_byte_is_noticed(tmp_path: Path, place: int, flip: int) -> None:
    folder = make(tmp_path / "m")
    content = bytearray((folder / "a.bin").read_bytes())
    content[place] ^= flip
    (folder / "a.bin").write_bytes(content)
    with pytest.raises(DamagedArtefact, match=r"a\.bin .* altered or is damaged"):
        files.check_seal(folder, "model")


def test_a_folder_of_another_kind_or_tie_or_with_missing_parts_is_refused(tmp_path: Path) -> None:
    folder = make(tmp_path / "m")
    with pytest.raises(DamagedArtefact, match="is no index"):
        files.check_seal(folder, "index")
    with pytest.raises(DamagedArtefact, match="belongs to another lexicon"):
        files.check_seal(folder, "model", lexicon="birads@1")
    (folder / "b.bin").unlink()
    with pytest.raises(DamagedArtefact, match=r"lacks b\.bin"):
        files.check_seal(folder, "model")
    (folder / files.MANIFEST).unlink()
    with pytest.raises(DamagedArtefact, match="cannot be read"):
        files.check_seal(folder, "model")


@pytest.mark.parametrize("content", [b"", b"[1]", b"{", b"\xff"])
def test_a_torn_json_file_is_a_sentence(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_bytes(content)
    with pytest.raises(DamagedArtefact, match=r"x\.json"):
        files.read_json(tmp_path / "x.json")


def test_a_manifest_cannot_name_a_file_outside_its_folder(tmp_path: Path) -> None:
    folder = make(tmp_path / "m")
    manifest = files.read_json(folder / files.MANIFEST)
    manifest["files"]["../secret"] = {"sha256": "0", "bytes": 1}
    files.write_json(folder / files.MANIFEST, manifest)
    with pytest.raises(DamagedArtefact, match="lacks"):
        files.check_seal(folder, "model")
