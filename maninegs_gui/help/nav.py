"""The order in which the help pages are read: the ``nav`` of ``mkdocs.yml``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.domain.errors import WorldError


@dataclass(frozen=True, slots=True)
class Page:
    """One page as the contents name it."""

    name: str
    title: str
    part: str = ""
    """The heading it stands under; empty for the first page."""


def listed(contents: Path) -> Iterator[Page]:
    """Every page that the contents name, part by part.

    Raises
    ------
    WorldError
        When they cannot be read.
    """
    import yaml

    try:
        document = yaml.safe_load(contents.read_text(encoding="utf-8"))
        entries = document["nav"]
        for entry in entries:
            for title, what in entry.items():
                if isinstance(what, str):
                    yield Page(what, str(title))
                    continue
                for one in what:
                    for name, file in one.items():
                        yield Page(str(file), str(name), str(title))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, yaml.YAMLError) as error:
        raise WorldError(
            f"The contents of the help pages, {contents}, cannot be read: install the program "
            "again."
        ) from error
