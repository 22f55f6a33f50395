"""Help pages in another language: ``zh_CN/marks.md`` says in Chinese what ``marks.md`` says.

Its first line, ``<!-- of marks.md 0123456789ab -->``, names the English page it was made from
and how that began then, as a hash: when the English page has changed since, the window says so.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from maninegs_gui.actions import QT_TRANSLATE_NOOP
from maninegs_gui.help.markdown import render

PARTS = (
    QT_TRANSLATE_NOOP("help", "For radiologists"),
    QT_TRANSLATE_NOOP("help", "For the physicist"),
    QT_TRANSLATE_NOOP("help", "For the administrator"),
    QT_TRANSLATE_NOOP("help", "For researchers"),
    QT_TRANSLATE_NOOP("help", "For developers"),
)
"""The headings of the contents (``mkdocs.yml``)."""
LARGEST = 2_000_000
"""Bytes of a page; a longer one is no page of ours."""
_OF = re.compile(r"<!-- of (?P<name>[\w.-]+\.md) (?P<sum>[0-9a-f]{12}) -->")
_TITLE = re.compile(r"^# +(.+?)(?: +#+)?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Translation:
    """One page in another language."""

    text: str
    """Markdown, without the line that says what it was made from."""
    title: str
    current: bool
    """Whether it was made from the English page as it is now."""


def of(folder: Path, language: str, name: str) -> Translation | None:
    """The page ``name`` in a language; None where there is none that can be read.

    Parameters
    ----------
    folder
        Where the English pages lie; those of a language lie below it.
    """
    if not is_here(folder / language, name) or not is_here(folder, name):
        return None
    try:
        text = read(folder / language / name)
        now = fingerprint(read(folder / name))
    except (OSError, ValueError):
        return None
    first, _, rest = text.partition("\n")
    made_of = _OF.fullmatch(first.strip())
    body = rest if made_of else text
    found = _TITLE.search(body)
    current = made_of is not None and (made_of["name"], made_of["sum"]) == (name, now)
    title = render(found[0]).title if found else name
    return Translation(body, title, current)


def fingerprint(text: str) -> str:
    """What a translation notes of the English page: the beginning of its SHA-256."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:12]


def is_here(folder: Path, name: str) -> bool:
    """Whether a file lies in a folder itself, by a bare name."""
    return Path(name).name == name and (folder / name).is_file()


def read(path: Path) -> str:
    """The text of a page, its lines ended alike on every computer.

    Raises
    ------
    OSError, ValueError
        When it cannot be read, or is no page.
    """
    if path.stat().st_size > LARGEST:
        raise ValueError
    return path.read_text(encoding="utf-8")


def part(title: str) -> str:
    """A heading of the contents in the language that the program speaks."""
    return QCoreApplication.translate("help", title) if title in PARTS else title
