"""The table of display rules says nothing that no test shows."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STATES = {"kept", "in part", "not yet"}


def lines() -> list[list[str]]:
    """The cells of every line about a rule: of the table of all, and of those in a comparison."""
    text = (ROOT / "docs" / "display.md").read_text(encoding="utf-8")
    found = [line for line in text.splitlines() if re.match(r"\| \d+(, \d+)* \|", line)]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in found]


def test_every_rule_has_one_row_and_at_least_forty_five_are_kept() -> None:
    found = [line for line in lines() if len(line) == 5]
    assert [int(row[0]) for row in found] == list(range(1, 51))
    assert {row[2] for row in found} <= STATES
    assert sum(row[2] == "kept" for row in found) >= 45


def test_every_test_that_the_tables_name_is_there() -> None:
    for line in lines():
        number = line[0]
        named = re.findall(r"(tests/[\w/]+\.py)::(\w+)", " ".join(line))
        assert named or "not yet" in line, f"rule {number} names no test"
        for file, name in named:
            tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
            there = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
            assert name in there, f"rule {number}: {file} has no {name}"
