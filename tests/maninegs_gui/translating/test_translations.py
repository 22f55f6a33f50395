"""Nothing that a reader sees is left untranslated, and no file of translations is stale."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from core import resources
from core.settings.fields import FIELDS
from maninegs_gui import languages
from tests.support.translating import core_texts, linguist, windows
from tests.support.translating.__main__ import KINDS, LANGUAGES, left, made, place
from tests.support.translating.text import CHECKOUT, Found, holes, sources

AGAIN = "run `make translations`, and translate what is left (docs/translating.md)"


@pytest.fixture(scope="module")
def found() -> dict[str, Found]:
    """All texts, found once."""
    return {kind: texts() for kind, texts in KINDS.items()}


def test_every_text_is_seen_through(found: dict[str, Found]) -> None:
    assert [fault for one in found.values() for fault in one.faults] == []


def test_the_finder_finds_what_lupdate_cannot(found: dict[str, Found]) -> None:
    contexts = {text.context for text in found["maninegs"].texts}
    assert {"worklist", "actions", "settings", "hanging", "keys", "MainWindow"} <= contexts
    assert len(found["maninegs"].texts) > 1900
    assert len(found["core"].texts) > 1200


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_left_untranslated(kind: str, language: str, found: dict[str, Found]) -> None:
    assert sorted(left(kind, language, found[kind])) == [], AGAIN


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_file_is_that_of_the_source(kind: str, language: str, found: dict[str, Found]) -> None:
    assert place(kind, language).read_text(encoding="utf-8") == made(kind, language, found[kind]), (
        AGAIN
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_is_what_is_written(language: str, tmp_path: Path) -> None:
    again = tmp_path / "again.qm"
    linguist.compiled(place("maninegs", language), again)
    assert place("maninegs", language, "qm").read_bytes() == again.read_bytes(), AGAIN


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_are_kept(language: str) -> None:
    for text, said in linguist.read(place("maninegs", language)).items():
        assert holes(said) == holes(text.source), text
        assert said.strip(), text
    for text, said in linguist.read(place("core", language)).items():
        # A hole may go (an English plural), and none may come.
        assert set(holes(said)) <= set(holes(text.source)), text


def test_accelerators_and_new_lines_are_kept() -> None:
    for text, said in linguist.read(place("maninegs", "zh_CN")).items():
        assert said.count("\n") == text.source.count("\n"), text
        assert said.replace("&&", "").count("&") == text.source.replace("&&", "").count("&"), text


def _written() -> set[str]:
    texts = [
        path.read_text(encoding="utf-8")
        for folder in ("translations", "lexicons", "vocabulary")
        for path in resources.path(folder).iterdir()
        if path.suffix in {".ts", ".json"}
    ]
    texts += [title for one in FIELDS for _, title in one.choices]
    return {one for text in texts for one in text if one.isprintable() and one != "\u00a0"}


@pytest.mark.parametrize("style", ["Regular", "SemiBold"])
def test_every_character_has_a_glyph_in_the_shipped_fonts(style: str) -> None:
    has = set[str]()
    for family in ("Inter", "ManiNegsHan"):
        font = TTFont(resources.path("fonts", f"{family}-{style}.otf"))
        has |= {chr(point) for point in font.getBestCmap()}
    assert sorted(_written() - has) == [], "packaging/han_fonts.py"
    every = {bytes((h, w)).decode("gb2312") for h in range(0xB0, 0xD7) for w in range(0xA1, 0xFA)}
    assert every <= has


def test_a_licence_lies_beside_the_fonts() -> None:
    text = resources.path("fonts", "ManiNegsHan-copyright.txt").read_text(encoding="utf-8")
    assert "Open Font License" in text
    assert "Adobe" in text


def test_lexicons_and_vocabulary_have_chinese_titles() -> None:
    import json

    bare: list[str] = []

    def look(part: object) -> None:
        if isinstance(part, dict):
            if "title" in part and "zh_CN" not in part.get("titles", {}):
                bare.append(part["title"])
            if part.get("hint") and "zh_CN" not in part.get("hints", {}):
                bare.append(part["hint"])
            for one in part.values():
                look(one)
        elif isinstance(part, list):
            for one in part:
                look(one)

    for folder in ("lexicons", "vocabulary"):
        for path in resources.path(folder).glob("*.json"):
            look(json.loads(path.read_text(encoding="utf-8")))
    assert bare == []


PASSED_ON = {
    # Already in words of the window, or kept in a file, or written to a terminal.
    "maninegs_gui/app.py", "maninegs_gui/demo.py",
    "maninegs_gui/languages.py", "maninegs_gui/training/measure.py",
    "maninegs_gui/training/core_backend.py", "maninegs_gui/keys/editor.py",
    "maninegs_gui/keys/controller.py",
}  # fmt: skip


def test_what_an_error_says_is_said_in_the_readers_language() -> None:
    bare = []
    for path in sources("maninegs_gui"):
        name = path.relative_to(CHECKOUT).as_posix()
        if name in PASSED_ON:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            read = isinstance(node, ast.Attribute) and node.attr == "sentence"
            if read and ast.unparse(node).split(".")[0] in {"error", "fault", "problem"}:
                bare.append(f"{name}:{node.lineno}")
    assert bare == [], "say languages.said(error)"


def test_a_call_that_cannot_be_seen_through_is_refused() -> None:
    tree = ast.parse(
        "class A:\n    def f(self, word, w):\n        self.tr(word)\n        w.tr('b')\n"
    )
    reader = windows._Reader(CHECKOUT / "maninegs_gui/planted.py", {"maninegs_gui.planted": {}})
    faults = reader.read(tree).faults
    assert len(faults) == 2
    assert "literal" in faults[0]


def test_an_f_string_of_the_core_becomes_a_pattern() -> None:
    tree = ast.parse("raise WorldError(f'The disk {a.b!r} is {c:.1f} full' ': free it.')")
    assert list(core_texts._prose(tree, words=False)) == ["The disk {0} is {1} full: free it."]
    assert languages.ENGLISH == "en"
