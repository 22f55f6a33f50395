"""The vocabulary a reader tags with, as a value read from a data file.

A lexicon has finding types, axes of values, and a bit layout. It turns the coded
findings of one breast into a manifestation vector: the *union* over the
findings, so groups may be multi-hot and nothing may assume one-hot groups
(``lexicon-codes.md``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

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
    """

    key: str
    title: str
    codes: tuple[Code, ...] = ()
    hint: str = ""
    maps: tuple[tuple[str, str], ...] = ()
    titles: tuple[tuple[str, str], ...] = ()
    hints: tuple[tuple[str, str], ...] = ()
    retired: bool = False

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

    def value(self, key: str) -> Term:
        """The value named ``key``."""
        for term in self.values:
            if term.key == key:
                return term
        raise WorldError(f"The axis {self.title} has no value {key}.")


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
    """

    id: str
    version: str
    title: str
    types: tuple[FindingType, ...]
    axes: tuple[Axis, ...]
    layout: tuple[str, ...]

    @property
    def tag(self) -> str:
        """``id@version``, as manifests and snapshots tie themselves to it."""
        return f"{self.id}@{self.version}"

    @property
    def width(self) -> int:
        """Number of manifestation bits W."""
        return len(self.layout)

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

    def groups(self) -> dict[str, tuple[int, ...]]:
        """Bit positions by axis key, in layout order."""
        found: dict[str, list[int]] = {}
        for position, bit in enumerate(self.layout):
            found.setdefault(bit.split(".", 1)[0], []).append(position)
        return {key: tuple(positions) for key, positions in found.items()}

    def bit_title(self, position: int) -> str:
        """What bit ``position`` means, in words (``"Mass margin: spiculated"``)."""
        axis_key, value_key = self.layout[position].split(".", 1)
        if axis_key == "type":
            return self.type(value_key).title
        axis = self.axis(axis_key)
        return f"{axis.title}: {axis.value(value_key).title}"

    def check(self, finding: Finding) -> None:
        """Raise a :class:`WorldError` when a finding uses a term unknown here."""
        axes = self.type(finding.type_key).axes
        for axis_key, value_key in finding.descriptors:
            if axis_key not in axes:
                raise WorldError(f"{self.axis(axis_key).title} does not describe this finding.")
            self.axis(axis_key).value(value_key)

    def vectorise(
        self, findings: Iterable[Finding], others: Mapping[str, Lexicon] | None = None
    ) -> Vectorised:
        """The manifestation bits of one breast: the union over its findings.

        Parameters
        ----------
        findings
            All findings of the breast that count.
        others
            Further lexicons by ``id``; findings tagged with one of them are taken
            through its ``maps`` to this layout.

        Returns
        -------
        Vectorised
            (W,) bits, and what could not be expressed as ``(lexicon tag, term)``.
        """
        bits: Bits = np.zeros(self.width, dtype=np.bool_)
        position = {bit: i for i, bit in enumerate(self.layout)}
        unmapped: list[tuple[str, str]] = []
        for finding in findings:
            source = self if finding.lexicon == self.id else (others or {}).get(finding.lexicon)
            terms = [("type", finding.type_key), *sorted(finding.descriptors)]
            for axis_key, value_key in terms:
                own = f"{axis_key}.{value_key}"
                if source is self:
                    targets = [own] if own in position else []
                    lost = not targets and axis_key != "type"
                else:
                    term = _find(source, axis_key, value_key)
                    targets = [b for lexicon, b in term.maps if lexicon == self.id] if term else []
                    lost = not targets
                for target in targets:
                    bits[position[target]] = True
                if lost:
                    unmapped.append((f"{finding.lexicon}@{finding.lexicon_version}", own))
        return Vectorised(bits, tuple(unmapped))


def _find(lexicon: Lexicon | None, axis_key: str, value_key: str) -> Term | None:
    if lexicon is None:
        return None
    if axis_key == "type":
        return next((t.term for t in lexicon.types if t.key == value_key), None)
    axis = next((a for a in lexicon.axes if a.key == axis_key), None)
    return next((v for v in axis.values if v.key == value_key), None) if axis else None


def parse(document: Mapping[str, Any]) -> Lexicon:
    """Build a lexicon from its data file; a fault in it is a :class:`WorldError`."""
    try:
        lexicon = Lexicon(
            id=document["id"],
            version=document["version"],
            title=document["title"],
            types=tuple(FindingType(_term(t), tuple(t["axes"])) for t in document["types"]),
            axes=tuple(
                Axis(
                    key=a["key"],
                    title=a["title"],
                    values=tuple(_term(v) for v in a["values"]),
                    multiple=a.get("multiple", False),
                )
                for a in document["axes"]
            ),
            layout=tuple(document["layout"]),
        )
        for kind in lexicon.types:
            lexicon.axes_of(kind.key)
        for position in range(lexicon.width):
            lexicon.bit_title(position)
    except (KeyError, TypeError, ValueError) as error:
        raise WorldError(f"The lexicon file is not valid ({error!r}): restore it.") from error
    if len(set(lexicon.layout)) != lexicon.width:
        raise WorldError(f"The lexicon {lexicon.tag} names a bit twice: restore its file.")
    return lexicon


def _term(entry: Mapping[str, Any]) -> Term:
    return Term(
        key=entry["key"],
        title=entry["title"],
        codes=tuple(Code(*text.split(" ", 1)) for text in entry.get("codes", ())),
        hint=entry.get("hint", ""),
        maps=tuple(
            (lexicon, bit) for lexicon, bits in entry.get("maps", {}).items() for bit in bits
        ),
    )
