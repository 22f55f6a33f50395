"""A list that would put a file where none belongs is refused, even one that is sealed well."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from core.domain.errors import DamagedArtefact, WorldError
from core.jobs.protocol import VERSION
from core.workerpack import manifest as manifests
from core.workerpack import names
from core.workerpack.manifest import About, Entry, OtherPack
from tests.support import packs


@pytest.mark.parametrize(
    "path",
    [
        "", "/etc/passwd", "../x", "a/../../x", "a//b", "a/./b", "a\\b", "C:/x", "a:stream",
        "a\x00b", "a\nb", "nul", "a/CON.txt", "com1", "end.", "end ", "a /b", "x" * 500, "a*b",
    ],
)  # fmt: skip
def test_a_path_that_is_not_the_same_everywhere_is_refused(path: str) -> None:
    with pytest.raises(DamagedArtefact):
        names.check([path])


def test_two_names_of_one_file_are_refused() -> None:
    for pair in (["a", "a"], ["lib/A.so", "LIB/a.so"], ["a", "a/b"]):
        with pytest.raises(DamagedArtefact):
            names.check(pair)
    names.check(["a/b", "a/c", "中/é", "_internal/torch-2.13.0.dist-info/METADATA"])


def sealed_again(path: Path, edit: Callable[[dict[str, Any]], None]) -> None:
    """What somebody does who knows how a list is sealed."""
    document = json.loads(path.read_text())
    edit(document)
    document.pop("seal")
    entries = []
    for one in document["files"]:
        try:
            entries.append(asdict(Entry(**one)))
        except TypeError:
            entries.append(one)
    told = {"about": {name: document[name] for name in About.__slots__},
            "executable": document["executable"], "files": entries}  # fmt: skip
    document["pack"] = manifests._digest(told)
    path.write_text(json.dumps({**document, "seal": manifests._digest(document)}))


def put(place: int, **values: object) -> Callable[[dict[str, Any]], None]:
    return lambda document: document["files"][place].update(values)


EDITS: dict[str, Callable[[dict[str, Any]], None]] = {
    "a path that leads out": put(0, path="../../evil"),
    "an absolute path": put(0, path="/etc/cron.d/evil"),
    "a device": put(0, path="aux"),
    "a file within a file": put(0, path="maninegs/x"),
    "a link to the system": put(0, link="/etc/passwd", sha256="", bytes=0),
    "a link out of the pack": put(0, link="../../../x", sha256="", bytes=0),
    "a link to a link": lambda d: d["files"].append(
        {"path": "z", "bytes": 0, "sha256": "", "executable": False,
         "link": "_internal/libtorch_cuda.so"}
    ),
    "a link with a tricky name": put(0, link="....//....//x", sha256="", bytes=0),
    "a negative size": put(0, bytes=-1),
    "a size that is a word": put(0, bytes="1"),
    "a size that no piece makes up": put(0, bytes=10**9),
    "an unknown word": put(0, mode=0o4755),
    "no hash": put(0, sha256=""),
    "a part elsewhere": lambda d: d["parts"][0].update(name="../part.zip"),
    "a part twice": lambda d: d["parts"].append(d["parts"][0]),
    "a piece twice": lambda d: d["parts"][0]["pieces"].append(d["parts"][0]["pieces"][0]),
    "a piece of another file": lambda d: d["parts"][0]["pieces"][0].__setitem__(0, 4000),
    "a piece that is missing": lambda d: d["parts"][0]["pieces"].pop(),
    "a piece with a hole": lambda d: d["parts"][0]["pieces"][0].__setitem__(1, 7),
    "a huge piece": lambda d: d["parts"][0]["pieces"][0].__setitem__(2, 1 << 40),
    "a program that is not there": lambda d: d.update(executable="other"),
    "a program that is a library": lambda d: d.update(executable="_internal/base_library.zip"),
    "a platform that is a number": lambda d: d.update(platform=3),
    "a protocol that is true": lambda d: d.update(protocol=True),
    "files that are no list": lambda d: d["files"].insert(0, {}),
    "no files": lambda d: d.update(files=[], parts=[]),
}  # fmt: skip


@pytest.mark.parametrize("edit", EDITS)
def test_a_list_that_somebody_forged_is_refused(edit: str, tmp_path: Path) -> None:
    stick, _ = packs.cut(tmp_path)
    (path,) = stick.glob("*.json")
    sealed_again(path, lambda _document: None)
    manifests.read(path)
    sealed_again(path, EDITS[edit])
    with pytest.raises(DamagedArtefact) as caught:
        manifests.read(path)
    assert caught.value.sentence.endswith(".")


def test_a_list_of_a_newer_program_is_told_so(tmp_path: Path) -> None:
    stick, _ = packs.cut(tmp_path)
    (path,) = stick.glob("*.json")
    sealed_again(path, lambda document: document.update(version=2))
    with pytest.raises(OtherPack, match="update this program"):
        manifests.read(path)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"program": "9.9"}, "belongs to ManiNegs 9.9"),
        ({"protocol": VERSION + 1}, "get the pack of this version"),
        ({"platform": "win32-x86_64"}, "is for win32-x86_64"),
    ],
)
def test_a_pack_for_another_program_or_computer_is_refused(
    told: dict[str, str | int], said: str, tmp_path: Path
) -> None:
    other = packs.about(**told)  # type: ignore[arg-type]
    found = manifests.Manifest("0" * 64, other, "maninegs", (), ())
    with pytest.raises(OtherPack, match=said):
        manifests.check_fits(found, packs.about().program, VERSION)


def test_a_huge_file_is_not_read_as_a_list(tmp_path: Path) -> None:
    place = tmp_path / "maninegs-gpu-x.json"
    with place.open("wb") as stream:
        stream.truncate(manifests.MOST_BYTES + 1)
    with pytest.raises(WorldError, match="too large"):
        manifests.read(place)
