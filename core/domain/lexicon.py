"""The vocabulary a reader tags with, as a value read from a data file.

A lexicon has finding types, axes of values, and a bit layout. It turns the coded
findings of one breast into a manifestation vector: the *union* over the
findings, so groups may be multi-hot and nothing may assume one-hot groups
(``lexicon-codes.md``).

A lexicon changes by new versions. A finding keeps the version it was tagged with; only
training carries its terms to a newer version, over the mappings that each version has
from the one before (``docs/lexicons.md``). A key is never reused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache

import numpy as np

from core.domain.errors import WorldError
from core.domain.finding import Finding
from core.domain.manifestation import Bits


@dataclass(frozen=True, slots=True)
class Code:
    """A coded concept: scheme (SCT, DCM, ...), value, and the meaning to export."""

    scheme: str
    value: str


@dataclass(frozen=True, slots=True)
class Term:
    """One value of an axis, one finding type, or one entry of another vocabulary.

    Attributes
    ----------
    maps
        (lexicon id, bit key): the bits of other layouts that this term stands for.
    titles, hints
        (language, text), such as ``("zh_CN", ...)``; see :meth:`title_in`.
    retired
        Still read on what was tagged with it, no longer offered for new tags.
    tag_key
        The key of the keyboard that the file wants for it; empty: the program chooses.
    """

    key: str
    title: str
    codes: tuple[Code, ...] = ()
    hint: str = ""
    maps: tuple[tuple[str, str], ...] = ()
    titles: tuple[tuple[str, str], ...] = ()
    hints: tuple[tuple[str, str], ...] = ()
    retired: bool = False
    tag_key: str = ""

    def title_in(self, language: str) -> str:
        """The title in ``language`` (``zh_CN``, else ``zh``); the file's own otherwise."""
        return in_language(self.titles, language, self.title)

    def hint_in(self, language: str) -> str:
        """The hint in ``language``, as :meth:`title_in`."""
        return in_language(self.hints, language, self.hint)


def in_language(texts: Iterable[tuple[str, str]], language: str, otherwise: str) -> str:
    """The text of ``language``, or of the language without its country, or ``otherwise``."""
    known = dict(texts)
    return known.get(language) or known.get(language.split("_", 1)[0]) or otherwise


@dataclass(frozen=True, slots=True)
class Axis:
    """A group of descriptors; ``multiple`` when one finding may carry several."""

    key: str
    title: str
    values: tuple[Term, ...]
    multiple: bool = False
    titles: tuple[tuple[str, str], ...] = ()
    retired: bool = False

    def value(self, key: str) -> Term:
        """The value named ``key``."""
        for term in self.values:
            if term.key == key:
                return term
        raise WorldError(f"The axis {self.title} has no value {key}.")

    @property
    def offered(self) -> tuple[Term, ...]:
        """The values that a new finding may carry."""
        return () if self.retired else tuple(term for term in self.values if not term.retired)


@dataclass(frozen=True, slots=True)
class FindingType:
    """A kind of finding with the axes that describe it."""

    term: Term
    axes: tuple[str, ...]

    @property
    def key(self) -> str:
        """The key stored with each finding."""
        return self.term.key

    @property
    def title(self) -> str:
        """The name shown to readers."""
        return self.term.title


@dataclass(frozen=True, slots=True)
class Vectorised:
    """A breast's bits, with the terms that the layout could not express."""

    bits: Bits
    unmapped: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Lexicon:
    """One version of a vocabulary.

    Attributes
    ----------
    layout
        Bit keys in order, ``"<axis>.<value>"`` or ``"type.<type>"``; the width W
        is its length.
    before
        The version before this one.
    changed
        (term of ``before``, terms of this version that say the same); a term that is
        not named stands for itself while it is offered, and is not carried when it is
        retired.
    found
        False when no file has this version: it was put together from what a finding
        holds, by its keys.
    """

    id: str
    version: str
    title: str
    types: tuple[FindingType, ...]
    axes: tuple[Axis, ...]
    layout: tuple[str, ...]
    titles: tuple[tuple[str, str], ...] = ()
    before: Lexicon | None = field(default=None, repr=False)
    changed: tuple[tuple[str, tuple[str, ...]], ...] = ()
    found: bool = True

    @property
    def tag(self) -> str:
        """``id@version``, as manifests and snapshots tie themselves to it."""
        return f"{self.id}@{self.version}"

    @property
    def width(self) -> int:
        """Number of manifestation bits W."""
        return len(self.layout)

    @property
    def offered(self) -> tuple[FindingType, ...]:
        """The types that a new finding may be of, in order."""
        return tuple(kind for kind in self.types if not kind.term.retired)

    def type(self, key: str) -> FindingType:
        """The finding type named ``key``."""
        for kind in self.types:
            if kind.key == key:
                return kind
        raise WorldError(f"The lexicon {self.title} has no finding type {key}.")

    def axis(self, key: str) -> Axis:
        """The axis named ``key``."""
        for axis in self.axes:
            if axis.key == key:
                return axis
        raise WorldError(f"The lexicon {self.title} has no group {key}.")

    def axes_of(self, type_key: str) -> tuple[Axis, ...]:
        """The axes that describe a finding type, in display order."""
        return tuple(self.axis(key) for key in self.type(type_key).axes)

    @cached_property
    def terms(self) -> Mapping[str, Term]:
        """Every term by ``"<axis>.<value>"`` or ``"type.<type>"``, retired ones included."""
        found = {f"type.{kind.key}": kind.term for kind in self.types}
        for axis in self.axes:
            found |= {f"{axis.key}.{term.key}": term for term in axis.values}
        return found

    @cached_property
    def live(self) -> frozenset[str]:
        """The terms that are offered for new findings."""
        found = {f"type.{kind.key}" for kind in self.offered}
        return frozenset(found | {f"{a.key}.{term.key}" for a in self.axes for term in a.offered})

    def groups(self) -> dict[str, tuple[int, ...]]:
        """Bit positions by axis key, in layout order."""
        return dict(self._groups)

    @cached_property
    def _groups(self) -> Mapping[str, tuple[int, ...]]:
        found: dict[str, list[int]] = {}
        for position, bit in enumerate(self.layout):
            found.setdefault(bit.split(".", 1)[0], []).append(position)
        return {key: tuple(positions) for key, positions in found.items()}

    def bit_title(self, position: int) -> str:
        """What bit ``position`` means, in words (``"Mass margin: spiculated"``)."""
        return self.term_title(self.layout[position])

    def term_title(self, term: str) -> str:
        """A term in words; a :class:`WorldError` when it is not known here."""
        axis_key, value_key = term.split(".", 1)
        if axis_key == "type":
            return self.type(value_key).title
        axis = self.axis(axis_key)
        return f"{axis.title}: {axis.value(value_key).title}"

    def in_language(self, language: str) -> Lexicon:
        """The same version with its titles and hints in a language, where it has them."""
        return _translated(self, language)

    def check(self, finding: Finding) -> None:
        """Raise a :class:`WorldError` when a finding uses a term unknown here."""
        axes = self.type(finding.type_key).axes
        for axis_key, value_key in finding.descriptors:
            if axis_key not in axes:
                raise WorldError(f"{self.axis(axis_key).title} does not describe this finding.")
            self.axis(axis_key).value(value_key)

    def check_new(self, finding: Finding, old: Finding | None = None) -> None:
        """:meth:`check`, and refuse a retired term that ``old`` did not have already."""
        self.check(finding)
        had = terms_of(old) if old is not None else ()
        for term in terms_of(finding):
            if term not in self.live and term not in had:
                raise WorldError(
                    f"{self.term_title(term)} is retired in {self.tag}: choose another."
                )

    # Over the versions.

    @property
    def versions(self) -> Iterator[Lexicon]:
        """The version itself and those before it, newest first."""
        one: Lexicon | None = self
        while one is not None:
            yield one
            one = one.before

    def at(self, version: str) -> Lexicon | None:
        """The version itself or one before it, by its version."""
        return next((one for one in self.versions if one.version == version), None)

    def step(self, term: str) -> tuple[str, ...]:
        """What a term of the version before is called here; empty when nothing says it."""
        named = dict(self.changed).get(term)
        if named is not None:
            return named
        return (term,) if term in self.live else ()

    def carry(self, term: str, version: str) -> tuple[tuple[str, ...], bool]:
        """Carry a term of an earlier version over every version since to this one.

        Returns
        -------
        terms
            The terms of this version that say the same, in no order that matters.
        lost
            Whether any part of it has no term here.
        """
        known = self._carried.get((version, term))
        if known is None:
            known = self._carried[version, term] = self._carry(term, version)
        return known

    def _carry(self, term: str, version: str) -> tuple[tuple[str, ...], bool]:
        if version == self.version:
            return ((term,), False) if term in self.terms else ((), True)
        if self.before is None:
            return (), True
        earlier, lost = self.before.carry(term, version)
        found: dict[str, None] = {}
        for one in earlier:
            now = self.step(one)
            lost = lost or not now
            found |= dict.fromkeys(now)
        return tuple(found), lost

    def renewed(
        self, type_key: str, descriptors: Iterable[tuple[str, str]], lexicon: str, version: str
    ) -> tuple[str, frozenset[tuple[str, str]]]:
        """What a new finding may say of a type and descriptors of an earlier version.

        What this version does not offer is left out.

        Raises
        ------
        WorldError
            When it has no such type any more.
        """

        def now(term: str) -> list[str]:
            carried = self.carry(term, version)[0] if lexicon == self.id else (term,)
            return [one for one in carried if one in self.live]

        kinds = [one for one in now(f"type.{type_key}") if one.startswith("type.")]
        if not kinds:
            raise WorldError(f"{self.title} offers no finding like that any more: begin anew.")
        kind = kinds[0].split(".", 1)[1]
        pairs = {
            (axis, value)
            for given in descriptors
            for one in now(".".join(given))
            for axis, value in [one.split(".", 1)]
            if axis in self.type(kind).axes
        }
        return kind, frozenset(pairs)

    @cached_property
    def _carried(self) -> dict[tuple[str, str], tuple[tuple[str, ...], bool]]:
        """Answers of :meth:`carry`: the same few terms are asked for every finding."""
        return {}

    @cached_property
    def _position(self) -> Mapping[str, int]:
        return {bit: i for i, bit in enumerate(self.layout)}

    def vectorise(
        self, findings: Iterable[Finding], others: Mapping[str, Lexicon] | None = None
    ) -> Vectorised:
        """The manifestation bits of one breast: the union over its findings.

        Parameters
        ----------
        findings
            All findings of the breast that count.
        others
            The newest version of further lexicons by ``id``; findings tagged with one
            of them are taken through its ``maps`` to this layout. Findings of earlier
            versions are carried (:meth:`carry`); the findings stay as they are.

        Returns
        -------
        Vectorised
            (W,) bits, and what could not be expressed, whole or in part, as
            ``(lexicon tag, term)``.
        """
        bits: Bits = np.zeros(self.width, dtype=np.bool_)
        unmapped: list[tuple[str, str]] = []
        for finding in findings:
            newest = self if finding.lexicon == self.id else (others or {}).get(finding.lexicon)
            for term in terms_of(finding):
                places, lost = self._places(newest, term, finding.lexicon_version)
                for place in places:
                    bits[place] = True
                if lost:
                    unmapped.append((f"{finding.lexicon}@{finding.lexicon_version}", term))
        return Vectorised(bits, tuple(unmapped))

    def _places(
        self, newest: Lexicon | None, term: str, version: str
    ) -> tuple[tuple[int, ...], bool]:
        """Where a term's bits are, and whether any of it is lost; the same for every finding."""
        asked = (id(newest), version, term)
        known = self._placed.get(asked)
        if known is None:
            targets, lost = (
                self._own_bits(term, version)
                if newest is self
                else self._bits_through(newest, term, version)
            )
            known = (newest, tuple(self._position[target] for target in targets), lost)
            self._placed[asked] = known
        return known[1:]

    @cached_property
    def _placed(
        self,
    ) -> dict[tuple[int, str, str], tuple[Lexicon | None, tuple[int, ...], bool]]:
        """Answers of :meth:`_places`, each with the lexicon whose identity it is kept under."""
        return {}

    def _own_bits(self, term: str, version: str) -> tuple[tuple[str, ...], bool]:
        """The bits of a term of this lexicon, and whether any of it is lost."""
        terms, lost = self.carry(term, version)
        bits = tuple(one for one in terms if one in self._position)
        source = self.at(version)
        if term.startswith("type.") and source is not None and term not in source.layout:
            # Where the kind of finding was no manifestation, none can be lost.
            return bits, False
        return bits, lost or any(
            one not in self._position and not one.startswith("type.") for one in terms
        )

    def _bits_through(
        self, newest: Lexicon | None, term: str, version: str
    ) -> tuple[tuple[str, ...], bool]:
        """The bits that a term of another lexicon maps to; its newest version's word first."""
        source = newest.at(version) if newest is not None else None
        if newest is None or source is None:
            return (), True
        for lexicon, terms in ((newest, newest.carry(term, version)[0]), (source, (term,))):
            named = [
                bit
                for one in terms
                if one in lexicon.terms
                for other, bit in lexicon.terms[one].maps
                if other == self.id
            ]
            if named:
                break
        found: dict[str, None] = {}
        for bit in named:
            # Keys are never reused: the newest version that offers it says what it means.
            home = next((one for one in self.versions if bit in one.live), None)
            arrived = self.carry(bit, home.version)[0] if home is not None else ()
            found |= dict.fromkeys(one for one in arrived if one in self._position)
        return tuple(found), not found


def terms_of(finding: Finding) -> tuple[str, ...]:
    """The terms of a finding, its type first."""
    return (
        f"type.{finding.type_key}",
        *(f"{axis}.{value}" for axis, value in sorted(finding.descriptors)),
    )


def completed(known: Lexicon | None, finding: Finding) -> Lexicon:
    """What names every term of a finding: its lexicon, or its bare keys where that fails.

    Parameters
    ----------
    known
        The version the finding was tagged with; None when no file has it.
    """
    base = known or Lexicon(
        finding.lexicon, finding.lexicon_version, f"{finding.lexicon} {finding.lexicon_version}",
        (), (), (), found=False,
    )  # fmt: skip
    try:
        base.check(finding)
    except WorldError:
        pass
    else:
        return base
    axes = {axis.key: axis for axis in base.axes}
    for axis_key, value_key in sorted(finding.descriptors):
        axis = axes.get(axis_key) or Axis(axis_key, axis_key, (), multiple=True, retired=True)
        if all(term.key != value_key for term in axis.values):
            bare = Term(value_key, value_key, retired=True)
            axis = replace(axis, values=(*axis.values, bare))
        axes[axis_key] = axis
    kinds = {kind.key: kind for kind in base.types}
    kind = kinds.get(finding.type_key) or FindingType(
        Term(finding.type_key, finding.type_key, retired=True), ()
    )
    described = dict.fromkeys((*kind.axes, *sorted(axis for axis, _ in finding.descriptors)))
    kinds[kind.key] = replace(kind, axes=tuple(described))
    return replace(base, types=tuple(kinds.values()), axes=tuple(axes.values()))


@lru_cache(maxsize=16)
def _translated(lexicon: Lexicon, language: str) -> Lexicon:
    def said(term: Term) -> Term:
        return replace(term, title=term.title_in(language), hint=term.hint_in(language))

    return replace(
        lexicon,
        title=in_language(lexicon.titles, language, lexicon.title),
        types=tuple(replace(kind, term=said(kind.term)) for kind in lexicon.types),
        axes=tuple(
            replace(
                axis,
                title=in_language(axis.titles, language, axis.title),
                values=tuple(said(term) for term in axis.values),
            )
            for axis in lexicon.axes
        ),
    )
