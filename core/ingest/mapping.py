"""The mapping file: which column of a research table means what (``docs/mappings.md``).

A mapping is YAML. Every scalar is read as text, so that ``NO``, ``1`` and ``2024-01-05``
mean what they say; a fault in it is one sentence with the key and the line.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator

from core import documents, resources
from core.domain.errors import WorldError, WrongUsage
from core.domain.lexicon import Lexicon


def column_key(name: str) -> str:
    """A column name as it is compared: without case, ``_`` as a space, single spaces."""
    return " ".join(name.replace("_", " ").casefold().split())


def value_key(text: str) -> str:
    """A cell's value as it is compared: trimmed and without case."""
    return " ".join(text.split()).casefold()


def _several(value: Any) -> Any:
    if isinstance(value, str):
        return (value,) if value else ()
    return value


def _pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        raise ValueError(f"is no regular expression ({error})") from error
    return text


Texts = Annotated[tuple[str, ...], BeforeValidator(_several)]
Pattern = Annotated[str, BeforeValidator(_pattern)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Targets(_Part):
    """What one value of a cell says, as ``axis.value``, ``type.key`` or ``also.key``.

    ``alone`` holds where the finding has no other descriptor, ``joined`` where it has;
    ``also.key`` is a further finding of that type in the same breast.
    """

    alone: Texts = ()
    joined: Texts = ()

    @field_validator("alone", "joined")
    @classmethod
    def _dotted(cls, terms: tuple[str, ...]) -> tuple[str, ...]:
        for term in terms:
            if not all(term.partition(".")):
                raise ValueError(f"must be written axis.value or type.key, not {term!r}")
        return terms


def _targets(value: Any) -> Any:
    if isinstance(value, str | list):
        return {"alone": value, "joined": value}
    return value


TargetsOf = Annotated[Targets, BeforeValidator(_targets)]


class FieldRule(_Part):
    """Where one fact of a row comes from.

    ``column`` names the column (the first of several that the table has), ``match`` a
    regular expression whose first group is taken, ``values`` turns what was found into
    what is meant (an empty meaning says nothing), ``constant`` stands for every row.
    """

    column: Texts = ()
    match: Pattern = ""
    values: dict[str, str] = Field(default_factory=dict)
    constant: str = ""
    formats: Texts = ()


def _field(value: Any) -> Any:
    return {"column": value} if isinstance(value, str | list) else value


FieldOf = Annotated[FieldRule, BeforeValidator(_field)]


class PatternRule(_Part):
    """Values that match a regular expression say these terms."""

    match: Pattern
    terms: TargetsOf


class TermRule(_Part):
    """How the values of one column become lexicon terms of a finding."""

    column: Texts
    separator: str = ""
    values: dict[str, TargetsOf] = Field(default_factory=dict)
    patterns: tuple[PatternRule, ...] = ()
    unknown: Literal["refuse", "ignore"] = "refuse"


class Condition(_Part):
    """Rows to which a finding rule applies."""

    column: Texts
    values: Texts = ()
    match: Pattern = ""


class FindingRule(_Part):
    """One finding of a row: its type, what tells it from others, and its descriptors."""

    type: str = ""
    when: Condition | None = None
    identity: Texts = ()
    terms: tuple[TermRule, ...] = ()


class FindingsCell(_Part):
    """A column that spells whole findings with lexicon keys (the ``generic`` form)."""

    column: Texts
    none: Texts = ("none",)


class Columns(_Part):
    """The facts that a row may hold; only the patient is required."""

    patient: FieldOf
    exam_date: FieldOf | None = None
    side: FieldOf | None = None
    view: FieldOf | None = None
    file: FieldOf | None = None
    density: FieldOf | None = None
    assessment: FieldOf | None = None
    pathology: FieldOf | None = None
    pathology_detail: FieldOf | None = None
    report: FieldOf | None = None
    age: FieldOf | None = None


class Mapping(_Part):
    """One mapping file."""

    version: Literal["1"]
    name: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=60)
    title: str = ""
    lexicon: str = ""
    pathology_source: str = ""
    empty: Texts = ("", "NA", "N/A", "nan", "null")
    delimiter: str = Field(default="", max_length=1)
    encoding: str = ""
    sheet: str = ""
    columns: Columns
    findings: tuple[FindingRule, ...] = ()
    findings_cell: FindingsCell | None = None

    @property
    def reader(self) -> str:
        """The reader that the table's tags are recorded under."""
        return f"import: {self.name}"


def shipped() -> tuple[str, ...]:
    """The names of the mappings that come with the program."""
    return tuple(sorted(p.stem for p in resources.path("mappings").glob("*.yaml")))


def load(name_or_file: str) -> Mapping:
    """Read a shipped mapping by name, or a mapping file.

    Raises
    ------
    WorldError
        When there is none, or when it is not valid: one sentence with key and line.
    """
    if name_or_file in shipped():
        return parse(resources.path("mappings", f"{name_or_file}.yaml"))
    path = Path(name_or_file)
    if not path.is_file():
        raise WrongUsage(
            f"There is no mapping {name_or_file}: name a YAML file or one of "
            f"{', '.join(shipped())}."
        )
    return parse(path)


def parse(path: Path) -> Mapping:
    """Read and check one mapping file."""
    return documents.read(path, Mapping, "mapping")


def check_terms(mapping: Mapping, lexicon: Lexicon) -> None:
    """Raise a :class:`WorldError` when a mapping names a term that the lexicon lacks."""
    for rule in mapping.findings:
        if rule.type:
            _check(mapping, lexicon, f"type.{rule.type}")
        for part in rule.terms:
            for meant in (*part.values.values(), *(p.terms for p in part.patterns)):
                for term in (*meant.alone, *meant.joined):
                    _check(mapping, lexicon, term)


def _check(mapping: Mapping, lexicon: Lexicon, term: str) -> None:
    axis, _, value = term.partition(".")
    try:
        if axis in {"type", "also"}:
            lexicon.type(value)
        else:
            lexicon.axis(axis).value(value)
        known = f"type.{value}" if axis == "also" else term
        if known not in lexicon.live:
            raise WorldError(f"{lexicon.term_title(known)} is retired.")
    except WorldError as error:
        raise WorldError(
            f"The mapping {mapping.name} says {term}, which the lexicon {lexicon.tag} "
            "does not offer: correct the mapping or choose the lexicon it was written for."
        ) from error
