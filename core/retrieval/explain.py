"""Why two breasts are alike: group by group, in the lexicon's words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.domain.lexicon import Lexicon
from core.domain.manifestation import Bits


class Said(StrEnum):
    """What two breasts say of one group."""

    AGREE = "agree"
    DIFFER = "differ"
    MISSING = "missing"
    """Only the open one says something."""
    ADDED = "added"
    """Only the similar one says something."""


@dataclass(frozen=True, slots=True)
class Group:
    """One group of tags, to be shown as one line.

    Attributes
    ----------
    key, title
        Of the lexicon's axis; ``type`` and an empty title for kinds of finding.
    both, here, there
        Titles of the values tagged in both, in the open breast alone, and in the similar one
        alone.
    """

    key: str
    title: str
    said: Said
    both: tuple[str, ...] = ()
    here: tuple[str, ...] = ()
    there: tuple[str, ...] = ()


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
    groups
        The same, group by group, in the lexicon's order; groups of which neither says
        anything are left out.
    """

    agree: tuple[str, ...] = ()
    differ: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()


def explain(lexicon: Lexicon, here: Bits, there: Bits) -> Explanation:
    """Compare two (W,) manifestation vectors group by group.

    Every bit set on either side is named exactly once, in the sentences as in the groups.
    """
    agree: list[str] = []
    differ: list[str] = []
    missing: list[str] = []
    added: list[str] = []
    groups: list[Group] = []
    for group, positions in lexicon.groups().items():
        both = [p for p in positions if here[p] and there[p]]
        mine = [p for p in positions if here[p] and not there[p]]
        theirs = [p for p in positions if there[p] and not here[p]]
        if not (both or mine or theirs):
            continue
        groups.append(_group(lexicon, group, both, mine, theirs))
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
    return Explanation(tuple(agree), tuple(differ), tuple(missing), tuple(added), tuple(groups))


def _group(
    lexicon: Lexicon, key: str, both: list[int], mine: list[int], theirs: list[int]
) -> Group:
    if not mine and not theirs:
        said = Said.AGREE
    elif both or (mine and theirs):
        said = Said.DIFFER
    else:
        said = Said.MISSING if mine else Said.ADDED
    title = "" if key == "type" else lexicon.axis(key).title
    return Group(
        key,
        title,
        said,
        *(tuple(_title(lexicon, p) for p in some) for some in (both, mine, theirs)),
    )


def _values(lexicon: Lexicon, positions: list[int]) -> str:
    return ", ".join(_title(lexicon, position) for position in positions)


def _title(lexicon: Lexicon, position: int) -> str:
    axis, value = lexicon.layout[position].split(".", 1)
    return lexicon.type(value).title if axis == "type" else lexicon.axis(axis).value(value).title
