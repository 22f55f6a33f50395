"""A lexicon file that would change what an old finding says is refused by name and key."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from core.domain.errors import WorldError
from core.lexicons.files import read
from core.lexicons.stock import stock
from tests.support.lexicon_files import Document, document, write


def faults(folder: Path, *documents: Document) -> str:
    return "\n".join(stock([write(folder, *documents)]).faults)


def coded(version: str, code: str, after: str | None = None) -> Document:
    made = document(version, after=after)
    made["axes"][0]["values"][1]["codes"] = [code] if code else []
    return made


def with_origin(origin: str, version: str = "2") -> Document:
    return document(version, after=origin)


GONE = {"shape": ("round",)}
FAMILIES: dict[str, tuple[tuple[Document, ...], str]] = {
    "a key comes back": (
        (document(), document("2", GONE, after="1"), document("3", after="2")),
        "v3.json offers shape.oval again, which own@1 had",
    ),
    "a key that stayed in the file as retired comes back": (
        (document(), document("2", after="1", retired=["shape.oval"]), document("3", after="2")),
        "v3.json offers shape.oval again, which own@1 had",
    ),
    "a type comes back": (
        (document(types=("mass", "sign")), document("2", after="1"),
         document("3", after="2", types=("mass", "sign"))),
        "v3.json offers type.sign again",
    ),
    "an axis comes back": (
        (document(values={"size": ("small",)}), document("2", after="1"),
         document("3", {"size": ("tiny",)}, after="2")),
        "v3.json offers the axis size again",
    ),
    "codes change": (
        (coded("1", "SCT 84360004"), coded("2", "SCT 42700002", "1")),
        "v2.json changes the codes of shape.oval",
    ),
    "codes change after a version without the term": (
        (coded("1", "SCT 84360004"), document("2", GONE, after="1"),
         document("3", {"shape": ("round", "oval")}, after="2", retired=["shape.oval"])),
        "v3.json changes the codes of shape.oval",
    ),
    "an axis takes one value only": (
        (document(), document("2", after="1") | {
            "axes": [{**document()["axes"][0], "multiple": False}]}),
        "v2.json lets shape have one value only",
    ),
    "it follows itself": ((document(), with_origin("2")), "v2.json says at from.version that 2 "
                          "follows 2: that makes a circle"),
    "it follows a later one": (
        (document(), document("2", after="3"), document("3", after="2")),
        "v2.json says at from.version that 2 follows 3: that makes a circle",
    ),
    "it skips a version": (
        (document(), document("2", after="1"), document("3", after="1")),
        "v3.json says at from.version that it follows 1, and the version before it is 2",
    ),
    "it follows what is not there": ((with_origin("1"),), "follows own 1, which is not there"),
    "it does not say what it follows": ((document(), document("2")), "v2.json lacks the key from"),
    "it maps what never was": (
        (document(), document("2", after="1", maps={"shape.square": ["shape.oval"]})),
        "v2.json maps shape.square at from.map, which own@1 does not have",
    ),
    "it maps to what it does not offer": (
        (document(), document("2", GONE, after="1", maps={"shape.oval": ["shape.egg"]})),
        "v2.json maps shape.oval at from.map to shape.egg",
    ),
    "it maps what it still offers": (
        (document(), document("2", after="1", maps={"shape.oval": ["shape.round"]})),
        "v2.json maps shape.oval at from.map to something else, and still offers it",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", FAMILIES)
def test_what_breaks_a_family_is_left_out_and_told(tmp_path: Path, case: str) -> None:
    documents, sentence = FAMILIES[case]
    shelf = stock([write(tmp_path, *documents)])
    assert sentence in "\n".join(shelf.faults)
    assert "left out" in shelf.faults[0]
    # What was sound before it stays.
    if documents[0].get("from") is None:
        assert "1" in [one.version for one in shelf.versions("own")]


def change(field: Callable[[Document], object]) -> Document:
    made = document()
    field(made)
    return made


def first_value(**said: object) -> Document:
    return change(lambda made: made["axes"][0]["values"][0].update(said))


def more(part: str, item: object) -> Document:
    return change(lambda made: made[part].append(item))


def as_axis_called_type(made: Document) -> None:
    made["axes"][0]["key"] = "type"
    made["types"][0]["axes"] = ["type"]
    made["layout"] = ["type.mass"]


FILES: dict[str, tuple[Document, str]] = {
    "an unknown key": (change(lambda d: d.update(colour="red")), r"colour \(line 35\): there is"),
    "an unknown key of a value": (
        first_value(shade="x"), r"axes\.0\.values\.0\.shade \(line \d+\): there is no such key",
    ),
    "a bit twice": (more("layout", "shape.oval"), "layout shape.oval is there twice"),
    "a bit of nothing": (more("layout", "shape.egg"), "layout names shape.egg"),
    "a value twice": (first_value(key="oval"), "value of shape oval is there twice"),
    "a type twice": (more("types", document()["types"][0]), "type mass is there twice"),
    "an axis twice": (more("axes", document()["axes"][0]), "axis shape is there twice"),
    "an axis that is not there": (
        change(lambda d: d["types"][0]["axes"].append("size")), "names the axis size",
    ),
    "no title": (
        change(lambda d: d["types"][0].pop("title")), r"types\.0\.title \(line \d+\): this key",
    ),
    "a version in words": (change(lambda d: d.update(version="two")), r"at version \(line 3\)"),
    "a version as a number": (change(lambda d: d.update(version=1)), r"at version \(line 3\)"),
    "a key with a space": (first_value(key="very round"), r"values\.0\.key"),
    "a language that is none": (
        change(lambda d: d["axes"][0].update(titles={"German": "Form"})), r"axes\.0\.titles",
    ),
    "a code without scheme": (first_value(codes=["129788004"]), "is no code"),
    "a tag key of two": (first_value(tag_key="ab"), "is no tag key"),
    "two tag keys alike": (
        change(lambda d: [value.update(tag_key="q") for value in d["axes"][0]["values"]]),
        "shape.round and shape.oval both want the tag key q",
    ),
    "an axis called type": (change(as_axis_called_type), "may not be called type"),
    "a mapping to nothing": (
        change(lambda d: d.update({"from": {"version": "0", "map": {"shape.egg": []}}})),
        r"from\.map",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", FILES)
def test_what_is_wrong_within_a_file_names_file_and_place(tmp_path: Path, case: str) -> None:
    made, sentence = FILES[case]
    path = tmp_path / "wrong.json"
    path.write_text(json.dumps(made, indent=1), encoding="utf-8")
    with pytest.raises(WorldError, match=sentence) as told:
        read(path)
    assert "wrong.json" in told.value.sentence
    assert "left out" in stock([tmp_path]).faults[0]


def test_a_term_may_get_codes_and_another_title_and_an_axis_several_values(tmp_path: Path) -> None:
    second = coded("2", "SCT 84360004", "1")
    second["axes"][0]["values"][1]["title"] = "Egg-shaped"
    first = document()
    first["axes"][0]["multiple"] = False
    assert faults(tmp_path, first, second) == ""


def test_versions_are_ordered_as_numbers(tmp_path: Path) -> None:
    chain = [document("2"), document("10", after="2"), document("10.1", after="10")]
    shelf = stock([write(tmp_path, *chain)])
    assert shelf.faults == ()
    assert [one.version for one in shelf.versions("own")] == ["2", "10", "10.1"]


@pytest.mark.parametrize(
    "garbage", [b"\xff\xfe\x00", b"{", b"[]", b"null", b'"x"', b"{" * 9999, b""]
)
def test_a_file_of_garbage_is_told_and_harms_nothing(tmp_path: Path, garbage: bytes) -> None:
    write(tmp_path, document())
    (tmp_path / "bad.json").write_bytes(garbage)
    shelf = stock([tmp_path])
    assert [one.tag for one in shelf.versions("own")] == ["own@1"]
    assert "bad.json" in shelf.faults[0]


def test_a_folder_where_a_file_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "odd.json").mkdir()
    assert "odd.json" in stock([tmp_path]).faults[0]
