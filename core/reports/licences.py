"""The licences that ship with the program, found from source, from a wheel and frozen."""

from __future__ import annotations

import sys
from pathlib import Path

_FILE = "THIRD_PARTY.md"


def third_party() -> str:
    """What of others is in this program, as Markdown; empty where it was not installed."""
    return _text(_FILE)


def own() -> str:
    """The licence of this program itself."""
    return _text("LICENSE")


def _text(name: str) -> str:
    for folder in _folders():
        try:
            return (folder / name).read_text(encoding="utf-8")
        except OSError:
            continue
    return ""


def _folders() -> tuple[Path, ...]:
    """Beside the frozen executable or in its files, beside the sources, in a wheel's notes."""
    bundled = getattr(sys, "_MEIPASS", None)
    home = Path(sys.executable).parent
    frozen = (Path(bundled), Path(bundled) / "licences", home) if bundled else ()
    return (*frozen, Path(__file__).resolve().parents[2], *_metadata())


def _metadata() -> tuple[Path, ...]:
    from importlib import metadata

    try:
        files = metadata.distribution("maninegs").files or ()
        return tuple(
            Path(str(one.locate())).parent for one in files if one.name in (_FILE, "LICENSE")
        )
    except (metadata.PackageNotFoundError, OSError):
        return ()
