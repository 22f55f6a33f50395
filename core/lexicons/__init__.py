"""The lexicons that there are: those that ship, and those of the workspace in use.

A process works on one workspace; :func:`use` says which folder of its own lexicons
counts, and ``core.workspace.load`` calls it. ``docs/lexicons.md`` says how files and
versions work.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from core import resources
from core.domain.errors import WorldError
from core.domain.finding import Finding

if TYPE_CHECKING:
    from core.domain.lexicon import Lexicon
    from core.lexicons.stock import Shelf

DEFAULT = "mvkl-35"

_State = tuple[tuple[str, int, int], ...]
_site: tuple[Path | None, _State] = (None, ())


def use(folder: Path | None) -> None:
    """Let the lexicons of a site's folder, as they are now, count beside those that ship."""
    global _site  # noqa: PLW0603  # which workspace this process works on
    state: _State = ()
    if folder is not None and folder.is_dir():
        files = [(path.name, path.stat()) for path in sorted(folder.glob("*.json"))]
        state = tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in files)
    _site = (folder if state else None, state)


def shelf() -> Shelf:
    """All that there are."""
    return _stocked(*_site)


def available() -> dict[str, Lexicon]:
    """The newest version of every lexicon by id."""
    return dict(shelf().newest)


def versions(lexicon_id: str) -> tuple[Lexicon, ...]:
    """All versions of a lexicon, oldest first."""
    return shelf().versions(lexicon_id)


def get(lexicon_id: str = DEFAULT, version: str | None = None) -> Lexicon:
    """A version of a lexicon, the newest when not named; raises when it is not there."""
    return shelf().get(lexicon_id, version)


def of(finding: Finding) -> Lexicon:
    """What names the terms of a finding: always an answer, if need be its bare keys.

    ``found`` of the answer is False when no file has the finding's version.
    """
    return shelf().of(finding)


def offered(lexicon_id: str) -> Lexicon:
    """What new findings are tagged with; offers nothing when no file has the lexicon."""
    return shelf().offered(lexicon_id)


def faults() -> tuple[str, ...]:
    """One sentence for each file that had to be left out."""
    return shelf().faults


def check(path: Path) -> Lexicon:
    """Check a file as the next version after those that are there; it is not taken in.

    A file that is there already is checked against the versions before it.

    Raises
    ------
    WorldError
        A sentence with the file and the key.
    """
    from core.lexicons.family import follow
    from core.lexicons.files import order, read

    file = read(path)
    known = [one for one in versions(file.id) if order(one.version) < order(file.version)]
    later = [one for one in versions(file.id) if order(one.version) >= order(file.version)]
    if later and not any(_same(path, shelf().places[one.tag]) for one in later):
        raise WorldError(
            f"The lexicon {path.name} is version {file.version} of {file.id}, and version "
            f"{later[-1].version} is there already: give it a higher version."
        )
    return follow(path.name, file, known[-1] if known else None)


def _same(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.samefile(other)


@lru_cache(maxsize=8)
def _stocked(site: Path | None, _state: _State) -> Shelf:
    # Reading the files takes pydantic, which nobody needs who only lists exams.
    from core.lexicons.stock import stock

    return stock((resources.path("lexicons"), *((site,) if site is not None else ())))
