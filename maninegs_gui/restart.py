"""Starting the program anew, for what holds only from its start."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QProcess

from core import places

_wanted: list[Path] = []


def want(workspace: Path) -> None:
    """Start the program again on this workspace once it has ended."""
    _wanted[:] = [workspace]


def unwanted() -> None:
    """Do not: the window did not close after all."""
    _wanted.clear()


def command(workspace: Path) -> list[str]:
    """What starts this program on a workspace."""
    own = [sys.executable] if places.installed() else [sys.executable, "-m", "maninegs_gui"]
    return [*own, "--workspace", str(workspace)]


def again() -> bool:
    """At the very end: start the program anew if somebody wanted that, and whether it was."""
    if not _wanted:
        return False
    program, *arguments = command(_wanted.pop())
    started, _process = QProcess.startDetached(program, arguments)
    return bool(started)
