"""Where the data files that ship with the program lie."""

from __future__ import annotations

from pathlib import Path

from core.domain.errors import WorldError

_HERE = Path(__file__).resolve().parent
# In a checkout the folder lies beside `core`; in an installed wheel it travels inside it.
_PLACES = (_HERE.parent / "resources", _HERE / "data")


def folder() -> Path:
    """The folder of lexicons, mappings, presets, icons and translations."""
    for place in _PLACES:
        if (place / "lexicons").is_dir():
            return place
    raise WorldError(
        "The program's data files are missing (looked in "
        f"{' and '.join(str(p) for p in _PLACES)}): install it again."
    )


def path(*parts: str) -> Path:
    """The path of one shipped file, e.g. ``path("lexicons", "mvkl-35.json")``."""
    return folder().joinpath(*parts)
