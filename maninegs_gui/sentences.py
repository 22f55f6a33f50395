"""The core's English sentences in the reader's language, at the window's border.

The core knows no language: its errors, progress and explanations are English sentences, many
with something put into them. A catalogue (``resources/translations/core_*.ts``, made from the
core's own source by ``make translations``) holds each sentence as a pattern with numbered holes,
``"The folder {0} is full: free space."``. A sentence that is shown is matched against the patterns,
and what fills a hole may be a sentence or a word of the core again. What no pattern knows, and
what a person wrote, stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

HOLE = re.compile(r"\{(\d+)\}")
_COUNTED = re.compile(r"([^:]+): ([0-9,]+)\.")
_DEEPEST = 4
_SENTENCES = re.compile(r"(?<=[.!?…])\s+(?=[A-Z“0-9])|\n")


class Catalogue:
    """Patterns and what they are in one language.

    Parameters
    ----------
    texts
        Translation by English pattern; an empty translation is none.
    """

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._exact = {source: text for source, text in texts.items() if text}
        # By how a sentence begins, so that few patterns are tried; the most literal one first.
        self._by_start: dict[str, list[tuple[int, re.Pattern[str], str]]] = {}
        for source, text in self._exact.items():
            if HOLE.search(source):
                start = HOLE.split(source, maxsplit=1)[0][:_START]
                literal = len(HOLE.sub("", source))
                self._by_start.setdefault(start, []).append((literal, _pattern(source), text))
        for entries in self._by_start.values():
            entries.sort(key=lambda entry: -entry[0])
        self.say = lru_cache(maxsize=4096)(self._say)

    def _say(self, text: str) -> str:
        whole = self._whole(text, _DEEPEST)
        if whole is not None:
            return whole
        return self._parts(text, _DEEPEST)

    def _parts(self, text: str, deep: int) -> str:
        """What no pattern holds as a whole: its sentences one by one, or the parts of a list."""
        first, *others = _SENTENCES.split(text)
        if not others:
            return self._listed(text, deep)
        made = self._whole(first, deep) or first
        for gap, part in zip(_SENTENCES.findall(text), others, strict=True):
            # Chinese sentences follow each other without a space.
            together = made.endswith(_FULL_STOPS) and gap != "\n"
            made += ("" if together else gap) + (self._whole(part, deep) or part)
        return made

    def _whole(self, text: str, deep: int) -> str | None:
        known = self._exact.get(text)
        if known is not None:
            return known if not HOLE.search(text) else None
        if deep == 0:
            return None
        counted = _COUNTED.fullmatch(text)
        if counted is not None and (what := self._exact.get(counted[1])) is not None:
            return f"{what}：{counted[2]}。"
        # A hole would swallow what stands between: lists and labels first, where all is known.
        for gap, between in (("; ", "；"), (": ", "：")):
            if gap in text and (several := self._all(text, gap, between, deep)) is not None:
                return several
        for start in (text[:length] for length in range(min(_START, len(text)), -1, -1)):
            for _, pattern, translation in self._by_start.get(start, ()):
                found = pattern.fullmatch(text)
                if found is not None:
                    return self._filled(translation, found, deep)
        return None

    def _filled(self, translation: str, found: re.Match[str], deep: int) -> str:
        def fill(hole: re.Match[str]) -> str:
            value = found.group(f"h{hole.group(1)}")
            own = self._whole(value, deep - 1)
            if own is not None:
                return own
            return self._parts(value, deep - 1)

        return HOLE.sub(fill, translation)

    def _listed(self, value: str, deep: int) -> str:
        """A hole that holds several, each of which may be known."""
        for gap, between in (("; ", "；"), (", ", "、"), (" and ", "和"), (": ", "：")):
            several = self._all(value, gap, between, deep)
            if several is not None:
                return several
        return value

    def _all(self, text: str, gap: str, between: str, deep: int) -> str | None:
        """The parts of a text in the language, where every one is known."""
        parts = text.split(gap, 1) if gap == ": " else text.split(gap)
        said: list[str] = []
        for part in parts:
            one = self._whole(part, deep - 1) if len(parts) > 1 and deep > 0 else None
            if one is None:
                return None
            said.append(one)
        return between.join(said)


_START = 6
_FULL_STOPS = ("。", "！", "？", "…", "；")


def _pattern(source: str) -> re.Pattern[str]:
    parts: list[str] = []
    at, seen = 0, set[str]()
    for hole in HOLE.finditer(source):
        parts.append(re.escape(source[at : hole.start()]))
        name = f"h{hole.group(1)}"
        parts.append(f"(?P={name})" if name in seen else f"(?P<{name}>.*?)")
        seen.add(name)
        at = hole.end()
    parts.append(re.escape(source[at:]))
    return re.compile("".join(parts), re.DOTALL)


def read(path: Path) -> dict[str, str]:
    """Translation by pattern of a Qt Linguist file; what is not finished in it stays English."""
    from xml.etree import ElementTree

    texts: dict[str, str] = {}
    for message in ElementTree.parse(path).iter("message"):  # noqa: S314 - it ships with us
        translation = message.find("translation")
        if translation is None or translation.get("type"):
            continue
        texts[message.findtext("source", "")] = translation.text or ""
    return texts
