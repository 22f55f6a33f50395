"""One file of one version: its form, and what must hold within it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, StringConstraints, ValidationError, field_validator, model_validator

from core import documents
from core.domain.errors import WorldError
from core.domain.lexicon import Axis, FindingType, Lexicon, Term
from core.lexicons.entries import Form, Key, Language, TermForm, Words

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_.-]*$", max_length=60)]
Version = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,6}(\.[0-9]{1,6}){0,3}$")]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]+\.[a-z0-9_]+$")]
"""A term as ``<axis>.<value>`` or ``type.<type>``."""

TAG_KEYS = frozenset("123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
"""What a file may ask for: a digit, a letter, or a capital for a letter with Shift."""


class _Mapped(TermForm):
    maps: dict[Id, tuple[Name, ...]] = Field(default_factory=dict)

    def term(self) -> Term:
        maps = tuple((other, bit) for other, bits in self.maps.items() for bit in bits)
        return replace(super().term(), maps=maps)


class _Value(_Mapped):
    tag_key: str = ""

    def term(self) -> Term:
        return replace(super().term(), tag_key=self.tag_key)

    @field_validator("tag_key")
    @classmethod
    def _one_key(cls, key: str) -> str:
        if key and key not in TAG_KEYS:
            raise ValueError(f"{key!r} is no tag key: give one letter or a digit from 1 to 9")
        return key


class _Type(_Mapped):
    axes: tuple[Key, ...]


class _Axis(Form):
    key: Key
    title: Words
    titles: dict[Language, Words] = Field(default_factory=dict)
    multiple: bool = False
    retired: bool = False
    values: tuple[_Value, ...] = Field(min_length=1)


class _From(Form):
    version: Version
    map: dict[Name, Annotated[tuple[Name, ...], Field(min_length=1)]] = Field(default_factory=dict)


class LexiconFile(Form):
    """A lexicon file as it is written; see ``docs/lexicons.md``."""

    id: Id
    version: Version
    title: Words
    titles: dict[Language, Words] = Field(default_factory=dict)
    note: str = ""
    origin: _From | None = Field(default=None, alias="from")
    types: tuple[_Type, ...] = Field(min_length=1)
    axes: tuple[_Axis, ...]
    layout: tuple[Name, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _each_key_once(self) -> LexiconFile:
        _once("finding type", (kind.key for kind in self.types))
        _once("axis", (axis.key for axis in self.axes))
        for axis in self.axes:
            _once(f"value of {axis.key}", (value.key for value in axis.values))
            if axis.key == "type":
                raise ValueError("an axis may not be called type: that means the finding types")
        _once("bit of the layout", self.layout)
        return self

    @model_validator(mode="after")
    def _all_there(self) -> LexiconFile:
        axes = {axis.key for axis in self.axes}
        for kind in self.types:
            _once(f"axis of type {kind.key}", kind.axes)
            for axis in kind.axes:
                if axis not in axes:
                    raise ValueError(f"type {kind.key} names the axis {axis}, which is not there")
        terms = {f"type.{kind.key}" for kind in self.types}
        terms |= {f"{axis.key}.{value.key}" for axis in self.axes for value in axis.values}
        for bit in self.layout:
            if bit not in terms:
                raise ValueError(f"the layout names {bit}, which is no term of the file")
        return self

    @model_validator(mode="after")
    def _keys_apart(self) -> LexiconFile:
        wanted = {axis.key: [v for v in axis.values if v.tag_key] for axis in self.axes}
        for kind in self.types:
            meeting = [(axis, value) for axis in kind.axes for value in wanted.get(axis, ())]
            for (one, a), (other, b) in combinations(meeting, 2):
                if a.tag_key == b.tag_key and not (a.retired or b.retired):
                    raise ValueError(
                        f"{one}.{a.key} and {other}.{b.key} both want the tag key {a.tag_key}, "
                        f"and a finding of type {kind.key} can have both"
                    )
        return self

    def lexicon(self) -> Lexicon:
        """The version as a value, without the versions before it."""
        return Lexicon(
            id=self.id,
            version=self.version,
            title=self.title,
            titles=tuple(sorted(self.titles.items())),
            types=tuple(FindingType(kind.term(), kind.axes) for kind in self.types),
            axes=tuple(
                Axis(
                    axis.key, axis.title, tuple(value.term() for value in axis.values),
                    axis.multiple, tuple(sorted(axis.titles.items())), axis.retired,
                )
                for axis in self.axes
            ),
            layout=self.layout,
            changed=tuple(self.origin.map.items()) if self.origin is not None else (),
        )  # fmt: skip


def read(path: Path) -> LexiconFile:
    """Read one file; a fault is a sentence with the file, the key and the line."""
    return documents.read_json(path, LexiconFile, "lexicon")


def parse(document: Mapping[str, Any]) -> Lexicon:
    """A lexicon from the values of its file; a fault in them is a :class:`WorldError`."""
    try:
        return LexiconFile.model_validate(document).lexicon()
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the file"
        raise WorldError(f"The lexicon is not valid at {place}: {first['msg']}.") from error


def order(version: str) -> tuple[int, ...]:
    """What versions are sorted by: 2 before 10, 1 before 1.1."""
    return tuple(int(part) for part in version.split("."))


def _once(what: str, keys: Iterable[str]) -> None:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise ValueError(f"the {what} {key} is there twice")
        seen.add(key)
