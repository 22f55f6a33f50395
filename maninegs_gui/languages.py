"""The language of menus and texts: Qt's translators, the core's sentences, the locale.

English is in the source. Another language is ``resources/translations/maninegs_<code>.qm`` (the
windows' own texts, made from the ``.ts`` beside it), ``core_<code>.ts`` (the core's sentences,
:mod:`maninegs_gui.sentences`) and Qt's own ``qtbase_<code>.qm`` (buttons of dialogs).
Exports, corner texts as on film (R CC, L MLO) and DICOM codes are the same in every language.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from core import resources
from core.domain.errors import WorldError
from core.settings import Settings
from maninegs_gui import sentences

if TYPE_CHECKING:
    from core.domain.lexicon import Lexicon, Term

NAMES = {"en": "English", "zh_CN": "简体中文"}
"""What can be chosen, each in its own words."""
ENGLISH = "en"


def chosen(settings: Settings) -> str:
    """The language to start in: the setting, else the computer's, else English."""
    wanted = settings.text("language")
    return wanted if wanted in NAMES else of_locale(QLocale.system())


def of_locale(locale: QLocale) -> str:
    """The language that suits a computer's locale."""
    traditional = False
    for name in locale.uiLanguages():
        parts = name.replace("-", "_").split("_")
        # "zh-Hant-TW" is followed by a bare "zh", which then means no other script.
        traditional = traditional or bool({"TW", "HK", "MO", "Hant"} & set(parts))
        if parts[0] == "zh" and not traditional:
            return "zh_CN"
        if parts[0] == "en":
            return ENGLISH
    return ENGLISH


def install(application: QCoreApplication, settings: Settings) -> str:
    """Let the application speak the chosen language, and say which; before any window."""
    return switch(application, chosen(settings))


def switch(application: QCoreApplication, language: str) -> str:
    """Speak ``language`` from now on; windows that are open keep their texts until made anew."""
    for former in _installed:
        application.removeTranslator(former)
    _installed.clear()
    _now[0] = language if language in NAMES else ENGLISH
    # Dates and numbers follow the language, not the computer: a screen is in one language.
    QLocale.setDefault(QLocale(_locale_name(_now[0])))
    if _now[0] != ENGLISH:
        # The last one that is installed is asked first.
        for path in (_qt_own(_now[0]), folder() / f"maninegs_{_now[0]}.qm"):
            translator = QTranslator(application)
            if translator.load(str(path)):
                application.installTranslator(translator)
                _installed.append(translator)
    return _now[0]


def present() -> str:
    """The language that is spoken now."""
    return _now[0]


def sentence(text: str) -> str:
    """A sentence of the core in the language spoken now; unchanged where it is not known.

    It may be asked on any thread.
    """
    if _now[0] == ENGLISH or not text:
        return text
    return _catalogue(_now[0]).say(text)


def said(error: BaseException) -> str:
    """What an error of the world says, in the language spoken now; "" for a fault of ours."""
    return sentence(error.sentence) if isinstance(error, WorldError) else ""


def lexicon(known: Lexicon) -> Lexicon:
    """A lexicon with its titles in the language spoken now."""
    return known.in_language(_now[0])


def title(term: Term) -> str:
    """What a term of a vocabulary is called in the language spoken now."""
    return term.title_in(_now[0])


def hint(term: Term) -> str:
    """What explains a term, in the language spoken now."""
    return term.hint_in(_now[0])


def folder() -> Path:
    """Where the translations lie."""
    return resources.path("translations")


@cache
def _catalogue(language: str) -> sentences.Catalogue:
    path = folder() / f"core_{language}.ts"
    texts = sentences.read(path) if path.is_file() else {}
    return sentences.Catalogue({**_terms(language), **texts})


def _terms(language: str) -> dict[str, str]:
    """What fills holes: titles of the shipped lexicons and of the vocabulary."""
    found: dict[str, str] = {}
    for path in (*resources.path("lexicons").glob("*"), *resources.path("vocabulary").glob("*")):
        if path.suffix == ".json":
            _collect(json.loads(path.read_text(encoding="utf-8")), language, found)
    return found


def _collect(part: object, language: str, found: dict[str, str]) -> None:
    if isinstance(part, dict):
        told = part.get("titles", {}).get(language)
        if told:
            found[part["title"]] = found[part["title"].lower()] = told
        for one in part.values():
            _collect(one, language, found)
    elif isinstance(part, list):
        for one in part:
            _collect(one, language, found)


def _qt_own(language: str) -> Path:
    place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return Path(place) / f"qtbase_{language}.qm"


def _locale_name(language: str) -> str:
    if language == ENGLISH:
        # A computer in Britain or Australia keeps its way to write dates.
        own = QLocale.system()
        return own.name() if own.language() is QLocale.Language.English else "en_GB"
    return language


_installed: list[QTranslator] = []
_now = [ENGLISH]
