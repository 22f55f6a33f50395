"""The reader's guide says the keys that the program hears, all of them and no other."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from pathlib import Path

from PySide6.QtWidgets import QApplication

import maninegs_gui
from maninegs_gui.actions import Actions, ActionSpec
from maninegs_gui.keys.sheet import sheet
from maninegs_gui.widgets.mouse_map import MouseMap

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "readers-guide.md"
_ROW = re.compile(r"^\| ((?:`[^`]+`(?:, )?)+) \| ([^|]+) \|$", re.MULTILINE)
_CELLS = re.compile(r"^\| ([^|\n]+) \| ([^|\n]+) \|$", re.MULTILINE)
_SHORTEST = 15
"""Letters that a sentence has at least."""
_CODE = re.compile(r"`([^`\n]+)`")
TAG_KEYS = frozenset({"R", "4", "D", "C", "B"})
"""Tags of a mass, which its worked example presses."""
LISTS = frozenset({"Enter"})
"""What a list or a drawing tool hears, as everywhere."""


def table_of_actions() -> tuple[ActionSpec, ...]:
    """Every action of every feature."""
    found: list[ActionSpec] = []
    for module in pkgutil.walk_packages(maninegs_gui.__path__, "maninegs_gui."):
        if module.name.endswith(".actions"):
            found.extend(importlib.import_module(module.name).TABLE)
    return tuple(found)


def key_map() -> list[tuple[tuple[str, ...], str]]:
    """(keys, title) of each row of the guide's key map."""
    _, _, rest = GUIDE.read_text(encoding="utf-8").partition("\n## The key map\n")
    return [(tuple(_CODE.findall(keys)), title.strip()) for keys, title in _ROW.findall(rest)]


def test_the_key_map_is_the_table_of_actions() -> None:
    wanted = sorted((spec.keys, spec.title) for spec in table_of_actions() if spec.keys)
    assert sorted(key_map()) == wanted


def test_every_key_that_the_text_names_is_a_key_of_something() -> None:
    text, _, _ = GUIDE.read_text(encoding="utf-8").partition("\n## The key map\n")
    known = {key for spec in table_of_actions() for key in spec.keys}
    tagging = {"Return", "Esc", "Backspace", "Del"}
    named = set(_CODE.findall(text))
    assert named
    assert named <= known | tagging | TAG_KEYS | LISTS


def test_the_keys_of_an_open_finding_are_those_of_the_legend(qapp: QApplication) -> None:
    blocks = sheet(Actions(qapp), "", MouseMap()).blocks
    finding = next(block for block in blocks if block.group == "Finding")
    text = GUIDE.read_text(encoding="utf-8")
    rows = {(keys.strip("` "), what.strip()) for keys, what in _CELLS.findall(text)}
    assert set(finding.lines) <= rows


def test_every_sentence_that_it_explains_is_one_that_the_program_says() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    quoted = [said[1:-1] for said, _ in _CELLS.findall(text) if said.startswith('"')]
    assert quoted
    known = [re.compile(_pattern(one)) for one in _strings()]
    unknown = [one for one in quoted if not any(two.search(_whole(one)) for two in known)]
    assert unknown == []


def _strings() -> set[str]:
    """Every text of the program and of its rules that could be a sentence."""
    found: set[str] = set()
    for folder in ("core", "maninegs_gui"):
        for file in (ROOT / folder).rglob("*.py"):
            tree = ast.parse(file.read_text(encoding="utf-8"))
            found |= {
                node.value
                for node in ast.walk(tree)
                if isinstance(node, ast.Constant) and isinstance(node.value, str)
            }
    rules = (ROOT / "resources" / "rules" / "contradictions.yaml").read_text(encoding="utf-8")
    found |= set(re.findall(r'sentence: "([^"]+)"', rules))
    return {one for one in found if len(one) > _SHORTEST and " " in one}


def _pattern(text: str) -> str:
    """What a text with places for values can become, from its beginning to its end."""
    parts = re.split(r"\{[^}]*\}", text)
    return "^" + ".+".join(re.escape(part) for part in parts) + r"\.?$"


def _whole(quoted: str) -> str:
    """What is quoted, with something in the place of an omission."""
    return quoted.replace(" ...", " something.") if quoted.endswith(" ...") else quoted


def test_every_picture_and_page_that_it_points_to_is_there() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    linked = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", text)
    assert linked
    assert [name for name in linked if not (GUIDE.parent / name).is_file()] == []
    anchors = set(re.findall(r"\]\(#([^)]+)\)", text))
    heads = re.findall(r"^## (.+)$", text, re.MULTILINE)
    there = {re.sub(r"[^a-z0-9 -]", "", head.lower()).replace(" ", "-") for head in heads}
    assert anchors <= there
