"""Which code made a run, so that its model can be told apart from another version's."""

from __future__ import annotations

from pathlib import Path

import core
from core import version

_HOME = Path(core.__file__).resolve().parent.parent


def code_version(home: Path = _HOME) -> str:
    """The program's version, and the commit where it runs from a checkout."""
    commit = version.commit(home)
    return f"{core.__version__}+{commit[:12]}" if commit else core.__version__
