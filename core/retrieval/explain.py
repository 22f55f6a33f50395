"""Why two breasts are alike: facet by facet, in the lexicon's words."""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.lexicon import Lexicon
from core.domain.manifestation import Bits


@dataclass(frozen=True, slots=True)
class Explanation:
    """Manifestations of the open breast (here) and of a similar one (there).

    Attributes
    ----------
    agree
        Tagged in both.
    differ
        One group, other values: ``"Mass margin: spiculated here, obscured there"``.
    missing
        Tagged here; the similar breast says nothing of that group.
    added
        Tagged there; the open breast says nothing of that group.
    """

    agree: tuple[str, ...] = ()
    differ: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


def explain(lexicon: Lexicon, here: Bits, there: Bits) -> Explanation:
    """Compare two (W,) manifestation vectors group by group.

    Every bit set on either side is named exactly once.
    """
    agree: list[str] = []
    differ: list[str] = []
    missing: list[str] = []
    added: list[str] = []
    for group, positions in lexicon.groups().items():
        both = [p for p in positions if here[p] and there[p]]
        mine = [p for p in positions if here[p] and not there[p]]
        theirs = [p for p in positions if there[p] and not here[p]]
        agree += [lexicon.bit_title(p) for p in both]
        if mine and theirs and group != "type":
            title = lexicon.axis(group).title
            differ.append(
                f"{title}: {_values(lexicon, mine)} here, {_values(lexicon, theirs)} there"
            )
        elif (mine or theirs) and both and group != "type":
            differ += [f"{lexicon.bit_title(p)} here, not there" for p in mine]
            differ += [f"{lexicon.bit_title(p)} there, not here" for p in theirs]
        else:
            missing += [lexicon.bit_title(p) for p in mine]
            added += [lexicon.bit_title(p) for p in theirs]
    return Explanation(tuple(agree), tuple(differ), tuple(missing), tuple(added))


def _values(lexicon: Lexicon, positions: list[int]) -> str:
    titles = []
    for position in positions:
        axis, value = lexicon.layout[position].split(".", 1)
        titles.append(lexicon.axis(axis).value(value).title)
    return ", ".join(titles)
