"""The copy of the demonstration's workspace that the tour walks through."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from core import workspace as workspaces
from core.workspace import Workspace

_NEVER_CHANGED = frozenset({".npy", ".bin", ".raw", ".safetensors"})
"""Endings of large files that are written once; the copy may have the same ones."""


def copy_workspace(source: Workspace, target: Path) -> Workspace:
    """Copy a workspace that no one has open; large files that never change are linked.

    What lies at ``target`` is deleted before.
    """
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source.root, target, copy_function=_link_or_copy)
    return workspaces.load(target)


def _link_or_copy(one: str, other: str) -> object:
    if Path(one).suffix not in _NEVER_CHANGED:
        return shutil.copy2(one, other)
    try:
        os.link(one, other)
    except OSError:  # another disk, or one that has no links
        return shutil.copy2(one, other)
    return other
