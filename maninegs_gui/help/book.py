"""The help pages of this installation: where they lie, their contents and their text.

In a checkout they are ``docs/`` and ``mkdocs.yml`` themselves; an installed program has them in
the folder ``help`` of its data folder (``packaging/help_pages.py`` lays them there).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

from core import resources
from core.domain.errors import WorldError
from maninegs_gui.help.markdown import Rendered, render

_SHIPPED = "help"
_CONTENTS = "mkdocs.yml"
_SITE = Path("build") / "docs"
"""Where ``make docs`` leaves the site in a checkout."""
_LARGEST = 2_000_000
"""Bytes of a page; a longer one is no page of ours."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page as the contents name it."""

    name: str
    title: str
    part: str = ""
    """The heading it stands under; empty for the first page."""


class Book:
    """All help pages of one folder.

    Parameters
    ----------
    folder
        Where the pages and their pictures lie.
    contents
        The file that says in which order they are read.
    site
        The folder of the same pages for a browser, whether or not it is there.
    """

    def __init__(self, folder: Path, contents: Path, site: Path) -> None:
        self.folder = folder
        self._contents = contents
        self._site = site
        self._rendered: dict[str, Rendered] = {}

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every page, in the order of the contents; pages that are not there are left out."""
        found = tuple(_read(self._contents))
        return tuple(page for page in found if self._lies_here(page.name))

    def page(self, name: str) -> Page | None:
        """The page of a file name, if it is one."""
        return next((page for page in self.pages if page.name == name), None)

    def rendered(self, name: str) -> Rendered:
        """A page made ready to be shown.

        Raises
        ------
        WorldError
            When the page is not there or cannot be read.
        """
        if name not in self._rendered:
            self._rendered[name] = render(self._text(name))
        return self._rendered[name]

    def picture(self, name: str) -> Path | None:
        """The file of a picture of the pages; None for anything else, and for what lies outside."""
        root = (self.folder / "pictures").resolve()
        path = (self.folder / unquote(name)).resolve()
        return path if path.is_relative_to(root) and path.is_file() else None

    def site_page(self, name: str) -> Path | None:
        """The same page for a browser, where the site was made."""
        path = self._site / f"{name.removesuffix('.md')}.html"
        return path if path.is_file() else None

    def _lies_here(self, name: str) -> bool:
        return Path(name).name == name and (self.folder / name).is_file()

    def _text(self, name: str) -> str:
        page = self.page(name)
        if page is None:
            raise WorldError(
                f"The help page {name} is missing from this program: install it again, or choose "
                "another page."
            )
        path = self.folder / page.name
        try:
            if path.stat().st_size > _LARGEST:
                raise ValueError
            return path.read_text(encoding="utf-8")
        except (OSError, ValueError) as error:
            raise WorldError(
                f"The help page {path} cannot be read: install the program again."
            ) from error


def find() -> Book:
    """The help pages of this program.

    Raises
    ------
    WorldError
        When they are nowhere.
    """
    data = resources.folder()
    shipped, checkout = data / _SHIPPED, data.parent
    if (shipped / _CONTENTS).is_file():
        return Book(shipped, shipped / _CONTENTS, shipped)
    if (checkout / _CONTENTS).is_file():
        return Book(checkout / "docs", checkout / _CONTENTS, checkout / _SITE)
    raise WorldError(
        f"The help pages are missing (looked in {shipped}): install the program again."
    )


def _read(contents: Path) -> Iterator[Page]:
    """Every page that the contents name, part by part."""
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
