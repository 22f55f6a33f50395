"""Which code made a run, so that its model can be told apart from another version's."""

from __future__ import annotations

import contextlib
from pathlib import Path

import core

_HOME = Path(core.__file__).resolve().parent.parent


def code_version(home: Path = _HOME) -> str:
    """The program's version, and the commit where it runs from a checkout."""
    commit = _commit(home)
    return f"{core.__version__}+{commit[:12]}" if commit else core.__version__


def _commit(home: Path) -> str:
    """The commit that is checked out in a folder; empty where there is none."""
    with contextlib.suppress(OSError, ValueError):
        git = home / ".git"
        if git.is_file():
            git = (home / git.read_text().removeprefix("gitdir:").strip()).resolve()
        shared = git / "commondir"
        common = (git / shared.read_text().strip()).resolve() if shared.is_file() else git
        head = (git / "HEAD").read_text().strip()
        if not head.startswith("ref:"):
            return head
        name = head.removeprefix("ref:").strip()
        for place in (git, common):
            if (place / name).is_file():
                return (place / name).read_text().strip()
        for line in (common / "packed-refs").read_text().splitlines():
            if line.endswith(f" {name}"):
                return line.split()[0]
    return ""
