"""A language that nobody speaks: every translated text in ⟦brackets⟧, so that the rest shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from core import resources
from maninegs_gui import languages
from maninegs_gui.sentences import Catalogue
from tests.e2e.screen_words import said
from tests.support.translating import core_texts

CODE = "xx"
_INNERMOST = re.compile(r"⟦[^⟦⟧]*⟧")
_WORD = re.compile(r"[A-Za-z]{3,}")


def marked(text: str) -> str:
    """A text as the language says it."""
    return f"⟦{text}⟧"


class Pseudo(QTranslator):
    """Translates everything that it is asked, and remembers what it was asked."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return marked(text) if text else ""


class Speaking:
    """While it lasts the program speaks the language."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._translator = Pseudo(application)

    def __enter__(self) -> Speaking:
        texts = {one.source: marked(one.source) for one in core_texts.texts().texts}
        terms = {word: marked(word) for word in languages._terms("zh_CN")}
        self._before = languages._catalogue
        catalogue = Catalogue({**terms, **texts})
        setattr(languages, "_catalogue", lambda _: catalogue)  # noqa: B010 - a test's double
        self._titles = languages.title, languages.hint, languages.lexicon
        languages._now[0] = CODE
        self._application.installTranslator(self._translator)
        return self

    def __exit__(self, *_: object) -> None:
        self._application.removeTranslator(self._translator)
        setattr(languages, "_catalogue", self._before)  # noqa: B010 - as above
        languages._now[0] = languages.ENGLISH


def bare(text: str) -> str:
    """What of a text is not in brackets, when it has words."""
    while (less := _INNERMOST.sub("", text)) != text:
        text = less
    return text.strip() if _WORD.search(text) else ""


def everything(root: QWidget) -> Iterator[str]:
    """What is seen, hovered and read aloud below a window, and its menus and actions."""
    yield root.windowTitle()
    yield from said(root)
    for action in root.findChildren(QAction):
        yield from (action.text(), action.toolTip())
    for menu in root.findChildren(QMenu):
        yield menu.title()
        yield menu.accessibleName()


def terms() -> set[str]:
    """Titles of terms, which come from lexicons in the reader's language and not from Qt."""
    assert resources.path("lexicons").is_dir()
    return set(languages._terms("zh_CN"))
