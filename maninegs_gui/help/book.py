"""The help pages of this installation: where they lie, their contents and their text.

In a checkout they are ``docs/`` and ``mkdocs.yml`` themselves; an installed program has them in
the folder ``help`` of its data folder (``packaging/help_pages.py`` lays them there).
Pages in another language (:mod:`maninegs_gui.help.translated`) lie below, ``zh_CN/marks.md``, and
are shown in place of ``marks.md``; ``en:marks.md`` is always the English page.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

from core import resources
from core.domain.errors import WorldError
from maninegs_gui import languages
from maninegs_gui.help import translated
from maninegs_gui.help.markdown import Rendered, render
from maninegs_gui.help.nav import Page, listed
from maninegs_gui.help.translated import Translation

_SHIPPED = "help"
_CONTENTS = "mkdocs.yml"
_SITE = Path("build") / "docs"
"""Where ``make docs`` leaves the site in a checkout."""
IN_ENGLISH = "en:"
"""Before the name of a page: in English, whatever language is spoken."""


class Shown(Enum):
    """In which language a page is shown, as far as the reader has to know."""

    SPOKEN = "in the language spoken"
    EARLIER = "translated from an earlier version"
    ASKED = "in English, as was asked"
    ENGLISH = "in English, for want of a translation"


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
    language
        The language of its pages, where they are there in it.
    """

    def __init__(
        self, folder: Path, contents: Path, site: Path, language: str = languages.ENGLISH
    ) -> None:
        self.folder = folder
        self.language = language
        self._contents = contents
        self._site = site
        self._rendered: dict[str, Rendered] = {}
        self._translations: dict[str, Translation | None] = {}

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every page, in the order of the contents; pages that are not there are left out."""
        found = tuple(listed(self._contents))
        here = [page for page in found if translated.is_here(self.folder, page.name)]
        return tuple(self._spoken(page) for page in here)

    def page(self, name: str) -> Page | None:
        """The page of a file name, if it is one."""
        return next((page for page in self.pages if page.name == name), None)

    def rendered(self, name: str) -> Rendered:
        """A page made ready to be shown; its headings have the English anchors in any language.

        Raises
        ------
        WorldError
            When the page is not there or cannot be read.
        """
        if name not in self._rendered:
            self._rendered[name] = self._made(name)
        return self._rendered[name]

    def shown(self, name: str) -> Shown:
        """In which language a page is shown."""
        found = self._translation(bare(name))
        if found is None:
            english = self.language == languages.ENGLISH
            return Shown.SPOKEN if english else Shown.ENGLISH
        if name != bare(name):
            return Shown.ASKED
        return Shown.SPOKEN if found.current else Shown.EARLIER

    def picture(self, name: str) -> Path | None:
        """The file of a picture of the pages; None for anything else, and for what lies outside."""
        root = (self.folder / "pictures").resolve()
        path = (self.folder / unquote(name)).resolve()
        return path if path.is_relative_to(root) and path.is_file() else None

    def site_page(self, name: str) -> Path | None:
        """The same page for a browser, where the site was made."""
        path = self._site / f"{bare(name).removesuffix('.md')}.html"
        return path if path.is_file() else None

    def _spoken(self, page: Page) -> Page:
        """A page as the contents name it in the language of the book."""
        found = self._translation(page.name)
        title = page.title if found is None else found.title
        return replace(page, title=title, part=translated.part(page.part))

    def _translation(self, name: str) -> Translation | None:
        if self.language == languages.ENGLISH:
            return None
        if name not in self._translations:
            self._translations[name] = translated.of(self.folder, self.language, name)
        return self._translations[name]

    def _made(self, name: str) -> Rendered:
        page = bare(name)
        found = self._translation(page) if self.page(page) else None
        if found is None or name != page:
            return render(self._text(page))
        english = self.rendered(f"{IN_ENGLISH}{page}")
        return render(found.text, [section.anchor for section in english.sections])

    def _text(self, name: str) -> str:
        page = self.page(name)
        if page is None:
            raise WorldError(
                f"The help page {name} is missing from this program: install it again, or choose "
                "another page."
            )
        path = self.folder / page.name
        try:
            return translated.read(path)
        except (OSError, ValueError) as error:
            raise WorldError(
                f"The help page {path} cannot be read: install the program again."
            ) from error


def find() -> Book:
    """The help pages of this program, in the language that it speaks now.

    Raises
    ------
    WorldError
        When they are nowhere.
    """
    data, language = resources.folder(), languages.present()
    shipped, checkout = data / _SHIPPED, data.parent
    if (shipped / _CONTENTS).is_file():
        return Book(shipped, shipped / _CONTENTS, shipped, language)
    if (checkout / _CONTENTS).is_file():
        return Book(checkout / "docs", checkout / _CONTENTS, checkout / _SITE, language)
    raise WorldError(
        f"The help pages are missing (looked in {shipped}): install the program again."
    )


def bare(name: str) -> str:
    """The name of a page, in whatever language it is asked for."""
    return name.removeprefix(IN_ENGLISH)
