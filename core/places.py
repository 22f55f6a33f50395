"""Where this program's own folders lie on a computer, also where there is no home.

A workspace is none of them: it lies where its owner wants it. ``MANINEGS_HOME`` puts all of
them below one folder (portable use, tests).
"""

from __future__ import annotations

import os
import sys
import tempfile
from functools import cache
from pathlib import Path

_NAME = "ManiNegs"
HOME = "MANINEGS_HOME"
"""Environment variable that names the folder for everything of this user."""
SITE = "MANINEGS_SITE"
"""Environment variable that names the site file; empty for none."""


@cache
def _usable(folder: Path) -> bool:
    """Whether a folder can be made and written; asked once for each."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if os.name != "nt":
            folder.chmod(0o700)
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def _own(kind: str) -> Path:
    named = os.environ.get(HOME)
    if named:
        return Path(named) / kind
    from platformdirs import PlatformDirs

    dirs = PlatformDirs(_NAME, appauthor=False)
    try:
        place = Path(dirs.user_config_dir if kind == "config" else dirs.user_data_dir)
    except (OSError, RuntimeError, KeyError):
        place = _makeshift()
    if kind == "logs":
        place = place / "logs"
    return place if place.is_absolute() and _usable(place) else _makeshift() / kind


def _makeshift() -> Path:
    """A folder of this user alone that does not outlive the computer's next start."""
    who = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "user")
    return Path(tempfile.gettempdir()) / f"maninegs-{who}"


def lasting() -> bool:
    """Whether what is kept for this user outlives the session: False where there is no home."""
    return _makeshift() not in (config(), *config().parents)


def config() -> Path:
    """The folder of this user's settings."""
    return _own("config")


def data() -> Path:
    """The folder of what this user's program keeps: reports, the worker pack."""
    return _own("data")


def logs() -> Path:
    """The folder of logs and crash reports that belong to no workspace."""
    return _own("logs")


def installed() -> Path | None:
    """The folder of the installed program; None where it runs from source."""
    return Path(sys.executable).parent if getattr(sys, "frozen", False) else None


def site_file() -> Path | None:
    r"""The site's file of presets and locks, where there is one.

    ``MANINEGS_SITE``, else the computer's own place (``/etc/maninegs/site.toml``,
    ``%PROGRAMDATA%\ManiNegs\site.toml``, ``/Library/Application Support/ManiNegs/site.toml``),
    else ``site.toml`` in the folder of the installed program.
    """
    named = os.environ.get(SITE)
    if named is not None:
        return Path(named) if named else None
    places = [_computer() / "site.toml"]
    home = installed()
    if home is not None:
        places.append(home / "site.toml")
    return next((place for place in places if place.is_file()), None)


def _computer() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / _NAME
    if sys.platform == "darwin":
        return Path("/Library/Application Support") / _NAME
    return Path("/etc/maninegs")
