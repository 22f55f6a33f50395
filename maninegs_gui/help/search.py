"""Looking for words in the help pages: every heading with its text is one thing to be found.

Chinese is written without spaces: there, each two characters that stand side by side count as a
word, and so does each character alone.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from maninegs_gui.help.markdown import Section

_HAN = "\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_HAN}]+|[^\W_{_HAN}]+(?:\+[^\W_{_HAN}]+)*")
_WIDE = re.compile(f"[{_HAN}]")
_GAP = re.compile(rf"[\s，。；：、]|(?=[{_HAN}])")
"""Where a text may be cut."""
_TITLE = 4.0
"""How many times a word of a heading counts."""
_PAGE_TITLE = 2.0
_COMMON = 0.6
"""How far many repetitions, and long texts, count (k1 and b of BM25, k1 doubled)."""
_BEFORE = 60
_LONGEST = 200
"""Letters of an excerpt, and of it before the first word that was found; half of it in Chinese."""


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
        if _WIDE.match(word):
            found.extend((*word, *_pairs(word)))
            continue
        found.append(word)
        if "+" in word:
            found.extend(word.split("+"))
    return found


def _asked(text: str) -> list[str]:
    """The words of a question, each once; a key stays whole, and Chinese is asked for in pairs."""
    found: list[str] = []
    for match in _WORD.finditer(text.casefold()):
        pairs = _pairs(match[0]) if _WIDE.match(match[0]) else []
        found.extend(pairs or [match[0]])
    return list(dict.fromkeys(found))


def _pairs(run: str) -> list[str]:
    """Each two neighbours of some Chinese characters."""
    return [run[at : at + 2] for at in range(len(run) - 1)]


class Index:
    """Every section of some pages, ready to be searched."""

    def __init__(self, pages: Iterable[tuple[str, str, Sequence[Section]]]) -> None:
        self._entries: list[_Entry] = []
        for name, title, sections in pages:
            above = frozenset(words_of(title))
            for section in sections:
                words = Counter(words_of(f"{section.title} {section.text}"))
                heading = frozenset(words_of(section.title))
                # A Chinese character is in a pair already.
                length = words.total() - sum(words[one] for one in words if _WIDE.fullmatch(one))
                entry = _Entry(name, title, section, words, heading, above, length)
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
    first = next((start for start, _, words in _places(text) if not known.isdisjoint(words)), 0)
    # A Chinese character is as wide as two letters.
    narrow = 2 if _WIDE.search(text[first : first + 2]) else 1
    start = max(0, first - _BEFORE // narrow)
    if start:
        gap = _GAP.search(text, start, first)
        start = gap.end() if gap else first
    piece = text[start : start + _LONGEST // narrow]
    end = "" if start + len(piece) >= len(text) else " …"
    if end and narrow == 1:
        piece = piece.rsplit(" ", 1)[0]
    return f"{'… ' if start else ''}{piece}{end}"


def marked(text: str, asked: str) -> list[tuple[int, int]]:
    """(start, length) of every word of ``text`` that answers to what was asked."""
    wanted = _asked(asked)
    found: list[tuple[int, int]] = []
    for start, end, words in _places(text):
        if not any(_answers(word, one) for one in wanted for word in words):
            continue
        if found and sum(found[-1]) >= start:  # pairs that overlap are one mark
            first, length = found.pop()
            found.append((first, max(length, end - first)))
        else:
            found.append((start, end - start))
    return found


def _answers(word: str, asked: str) -> bool:
    """Whether a word is what was asked for, or begins with it; Chinese pairs begin nothing."""
    return word == asked if _WIDE.match(asked) else word.startswith(asked)


def _places(text: str) -> Iterator[tuple[int, int, list[str]]]:
    """Start and end of every word of a text, and the words that stand there."""
    for match in _WORD.finditer(text):
        start, run = match.start(), match[0]
        if not _WIDE.match(run):
            yield start, match.end(), words_of(run)
            continue
        for at, one in enumerate(run):
            yield start + at, start + at + 1, [one]
            if at + 1 < len(run):
                yield start + at, start + at + 2, [run[at : at + 2]]
