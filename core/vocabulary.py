"""The words of a conclusion: what is recommended, how the images were taken, what was proven.

They belong to no lexicon and to no manifestation vector: they ship as one data file,
``resources/vocabulary/conclusion.v1.json``, whose keys are stored with assessments,
locations and pathology. A key is never reused; a retired term is still read.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from pydantic import Field, model_validator

from core import documents, resources
from core.domain.assessment import Outcome
from core.domain.errors import WorldError
from core.domain.lexicon import Term
from core.lexicons.entries import Form, TermForm


class Grade(StrEnum):
    """What a histology says about the lesion."""

    BENIGN = "benign"
    HIGH_RISK = "high_risk"
    MALIGNANT = "malignant"


@dataclass(frozen=True, slots=True)
class Histology(Term):
    """A histological diagnosis and how it is counted."""

    grade: Grade = Grade.BENIGN

    @property
    def outcome(self) -> Outcome | None:
        """What it proves; None for a high-risk lesion, which a person has to decide."""
        return None if self.grade is Grade.HIGH_RISK else Outcome(self.grade.value)


@dataclass(frozen=True)
class Vocabulary:
    """All groups, each in the order in which it is offered; retired terms included.

    Attributes
    ----------
    recommendations
        DICOM CID 6028.
    quality_verdicts, quality_reasons
        DICOM CID 6044 and CID 6041.
    quadrants, clocks, regions, depths
        DICOM CID 6020, 6018 and 6024; a clock's key is its hour, ``"1"`` to ``"12"``.
    changes
        Change since the prior, DICOM CID 6002.
    histologies
        DICOM CID 6031, 6032 and 6033.
    """

    recommendations: tuple[Term, ...]
    quality_verdicts: tuple[Term, ...]
    quality_reasons: tuple[Term, ...]
    quadrants: tuple[Term, ...]
    clocks: tuple[Term, ...]
    regions: tuple[Term, ...]
    depths: tuple[Term, ...]
    changes: tuple[Term, ...]
    histologies: tuple[Histology, ...]

    def group(self, name: str) -> tuple[Term, ...]:
        """All terms of the group named as the attribute is."""
        if name not in GROUPS:
            raise WorldError(f"The vocabulary has no group {name}.")
        found: tuple[Term, ...] = getattr(self, name)
        return found

    def offered(self, group: str) -> tuple[Term, ...]:
        """The terms of a group that may be chosen anew."""
        return tuple(term for term in self.group(group) if not term.retired)

    def find(self, group: str, key: str) -> Term | None:
        """The term with this key, or None: what is stored is shown even when it is not known."""
        return next((term for term in self.group(group) if term.key == key), None)

    def term(self, group: str, key: str) -> Term:
        """The term with this key; a :class:`WorldError` when there is none."""
        found = self.find(group, key)
        if found is None:
            raise WorldError(f"The vocabulary has no {key} among its {group.replace('_', ' ')}.")
        return found

    def histology(self, key: str) -> Histology:
        """The histology with this key, with its grade."""
        found = self.term("histologies", key)
        assert isinstance(found, Histology)
        return found


GROUPS = tuple(Vocabulary.__annotations__)
"""The names of the groups."""


class _HistologyForm(TermForm):
    grade: Grade

    def term(self) -> Histology:
        plain = super().term()
        return Histology(
            key=plain.key,
            title=plain.title,
            codes=plain.codes,
            hint=plain.hint,
            titles=plain.titles,
            hints=plain.hints,
            retired=plain.retired,
            grade=self.grade,
        )


class _File(Form):
    version: str
    note: str = ""
    recommendations: tuple[TermForm, ...] = Field(min_length=1)
    quality_verdicts: tuple[TermForm, ...] = Field(min_length=1)
    quality_reasons: tuple[TermForm, ...] = Field(min_length=1)
    quadrants: tuple[TermForm, ...] = Field(min_length=1)
    clocks: tuple[TermForm, ...] = Field(min_length=1)
    regions: tuple[TermForm, ...] = Field(min_length=1)
    depths: tuple[TermForm, ...] = Field(min_length=1)
    changes: tuple[TermForm, ...] = Field(min_length=1)
    histologies: tuple[_HistologyForm, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _each_key_once(self) -> _File:
        for name in GROUPS:
            keys = [form.key for form in getattr(self, name)]
            for key in keys:
                if keys.count(key) > 1:
                    raise ValueError(f"{name} has the key {key} twice")
        return self


@cache
def get() -> Vocabulary:
    """The vocabulary that ships with the program."""
    path = resources.path("vocabulary", "conclusion.v1.json")
    file = documents.read_json(path, _File, "vocabulary")
    return Vocabulary(**{name: tuple(f.term() for f in getattr(file, name)) for name in GROUPS})
