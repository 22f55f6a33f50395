"""The table of display rules says nothing that no test shows."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STATES = {"kept", "in part", "not yet"}


def rows() -> list[list[str]]:
    text = (ROOT / "docs" / "display.md").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if re.match(r"\| \d+ \|", line)]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_every_rule_has_one_row_and_at_least_forty_five_are_kept() -> None:
    found = rows()
    assert [int(row[0]) for row in found] == list(range(1, 51))
    assert {row[2] for row in found} <= STATES
    assert sum(row[2] == "kept" for row in found) >= 45


def test_every_test_that_the_table_names_is_there() -> None:
    for number, _, state, shown, remark in rows():
        named = re.findall(r"(tests/[\w/]+\.py)::(\w+)", f"{shown} {remark}")
        assert named or state == "not yet", f"rule {number} names no test"
        for file, name in named:
            tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
            there = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
            assert name in there, f"rule {number}: {file} has no {name}"
