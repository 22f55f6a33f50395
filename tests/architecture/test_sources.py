"""Rules for the whole tree that no linter knows."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

PICKLES = re.compile(
    r"\b(pickle|joblib|shelve|marshal|dill)\b\s*(?:\.|import)|import\s+(pickle|joblib|shelve|marshal|dill)\b|allow_pickle\s*=\s*True|torch\.(save|load)\("
)
STORES = re.compile(r"^\s*(?:import sqlite3|from sqlite3)", re.MULTILINE)


def sources(checkout: Path, *folders: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", *folders],
        cwd=checkout, capture_output=True, text=True, check=True,
    ).stdout.split("\n")  # fmt: skip
    return [checkout / name for name in listed if name and (checkout / name).is_file()]


@pytest.mark.parametrize("pattern", [PICKLES, STORES], ids=["pickles", "standard sqlite3"])
def test_the_program_uses_none_of(pattern: re.Pattern[str], checkout: Path) -> None:
    found = [
        str(path.relative_to(checkout))
        for path in sources(checkout, "core", "maninegs_gui")
        if path.suffix == ".py" and pattern.search(path.read_text(encoding="utf-8"))
    ]
    assert not found


def test_the_patterns_find_what_they_are_for() -> None:
    assert PICKLES.search("import pickle")
    assert PICKLES.search("torch.load(path)")
    assert PICKLES.search("np.load(p, allow_pickle=True)")
    assert STORES.search("import sqlite3\n")


def test_top_level_folders_are_the_customers(checkout: Path) -> None:
    top = {path.relative_to(checkout).parts[0] for path in sources(checkout)}
    folders = {name for name in top if (checkout / name).is_dir()}
    wanted = {"maninegs_gui", "core", "resources", "tests", "packaging", "docs", ".ci"}
    assert folders <= wanted | {".github"}


def test_no_file_is_large(checkout: Path) -> None:
    # A Chinese font is as large as that: thousands of characters, each a drawing.
    limit = {".otf": 3_000_000}
    large = [p.name for p in sources(checkout) if p.stat().st_size > limit.get(p.suffix, 1_500_000)]
    assert not large
