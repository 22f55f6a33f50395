"""Looking for words in the help pages: every heading with its text is one thing to be found."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from maninegs_gui.help.markdown import Section

_WORD = re.compile(r"[^\W_]+(?:\+[^\W_]+)*")
_TITLE = 4.0
"""How many times a word of a heading counts."""
_PAGE_TITLE = 2.0
_COMMON = 0.6
"""How far many repetitions, and long texts, count (k1 and b of BM25, k1 doubled)."""
_BEFORE = 60
_LONGEST = 200
"""Letters of an excerpt, and of it before the first word that was found."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One place that answers."""

    page: str
    anchor: str
    page_title: str
    title: str
    excerpt: str
    score: float


@dataclass(frozen=True, slots=True)
class _Entry:
    page: str
    page_title: str
    section: Section
    words: Counter[str]
    heading: frozenset[str]
    above: frozenset[str]
    length: int


def words_of(text: str) -> list[str]:
    """The words of a text, in small letters; keys such as Ctrl+H are one word and their parts."""
    found: list[str] = []
    for match in _WORD.finditer(text.casefold()):
        word = match[0]
        found.append(word)
        if "+" in word:
            found.extend(word.split("+"))
    return found


def _asked(text: str) -> list[str]:
    """The words of a question, each once; a key stays whole."""
    return list(dict.fromkeys(match[0] for match in _WORD.finditer(text.casefold())))


class Index:
    """Every section of some pages, ready to be searched."""

    def __init__(self, pages: Iterable[tuple[str, str, Sequence[Section]]]) -> None:
        self._entries: list[_Entry] = []
        for name, title, sections in pages:
            above = frozenset(words_of(title))
            for section in sections:
                words = Counter(words_of(f"{section.title} {section.text}"))
                heading = frozenset(words_of(section.title))
                entry = _Entry(name, title, section, words, heading, above, words.total())
                self._entries.append(entry)
        count = max(1, len(self._entries))
        self._mean = max(1.0, sum(entry.length for entry in self._entries) / count)
        self._vocabulary = sorted({word for entry in self._entries for word in entry.words})

    def find(self, text: str, most: int = 40) -> list[Hit]:
        """Sections that hold every word of ``text``, or begin words with it; the best first.

        Where none holds all of them, those that hold some are given.
        """
        asked = _asked(text)
        if not asked:
            return []
        kin = {word: self._kin(word) for word in asked}
        rare = {word: self._rarity(kin[word]) for word in asked}
        scored: list[tuple[int, float, _Entry]] = []
        for entry in self._entries:
            parts = [self._score(entry, word, kin[word]) * rare[word] for word in asked]
            met = sum(1 for part in parts if part)
            if met:
                scored.append((met, sum(parts), entry))
        most_met = max((met for met, _, _ in scored), default=0)
        best = [(score, entry) for met, score, entry in scored if met == most_met]
        best.sort(key=lambda one: -one[0])
        wanted = {word for words in kin.values() for word in words}
        return [
            Hit(
                entry.page,
                entry.section.anchor,
                entry.page_title,
                entry.section.title,
                excerpt(entry.section.text, wanted),
                score,
            )
            for score, entry in best[:most]
        ]

    def _kin(self, word: str) -> frozenset[str]:
        """The words that a word answers for: itself, and those that it begins."""
        if len(word) < 2:
            return frozenset({word})
        return frozenset(one for one in self._vocabulary if one.startswith(word)) | {word}

    def _rarity(self, kin: frozenset[str]) -> float:
        holding = sum(1 for entry in self._entries if not kin.isdisjoint(entry.words))
        return math.log(1 + (len(self._entries) - holding + 0.5) / (holding + 0.5))

    def _score(self, entry: _Entry, word: str, kin: frozenset[str]) -> float:
        # A word that is only begun counts half of the word itself.
        count = sum(
            entry.words[one] * (1.0 if one == word else 0.5) for one in kin if one in entry.words
        )
        exact, begun = {word}, kin - {word}
        for place, weight in ((entry.heading, _TITLE), (entry.above, _PAGE_TITLE)):
            if exact & place:
                count += weight
            elif begun & place:
                count += weight / 2
        if not count:
            return 0.0
        return count / (count + 2 * _COMMON * (0.4 + 0.6 * entry.length / self._mean))


def excerpt(text: str, wanted: Iterable[str]) -> str:
    """A piece of ``text`` around the first of the wanted words."""
    known = frozenset(wanted)
    first = next(
        (m.start() for m in _WORD.finditer(text) if not known.isdisjoint(words_of(m[0]))), 0
    )
    start = max(0, first - _BEFORE)
    if start:
        start = text.find(" ", start, first) + 1 or first
    piece = text[start : start + _LONGEST]
    end = "" if start + _LONGEST >= len(text) else " …"
    if end:
        piece = piece.rsplit(" ", 1)[0]
    return f"{'… ' if start else ''}{piece}{end}"


def marked(text: str, asked: str) -> list[tuple[int, int]]:
    """(start, length) of every word of ``text`` that answers to what was asked."""
    wanted = _asked(asked)
    return [
        (m.start(), m.end() - m.start())
        for m in _WORD.finditer(text)
        if any(word.startswith(one) for one in wanted for word in words_of(m[0]))
    ]
