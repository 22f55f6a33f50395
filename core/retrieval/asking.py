"""What a reader asks for, and how she refines it: values that cross the lanes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from core.domain.finding import FindingId, Region
from core.domain.study import BreastId, ImageId


class Means(StrEnum):
    """By what similar cases are looked for."""

    BREAST = "breast"
    EXAM = "exam"
    VIEW = "view"
    REGION = "region"
    FINDING = "finding"
    TAGS = "tags"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Ask:
    """One question.

    Attributes
    ----------
    breast
        Whose patient is left out of what is found; None for a file of a stranger.
    image
        The view asked about (VIEW, REGION).
    region
        The drawn part of ``image`` (REGION), in its stored pixels.
    finding
        FINDING: its region, where it has one, and its tags.
    terms
        TAGS: ``(axis key, value key)`` as in ``Finding.descriptors``, and
        ``("type", type key)``; where empty, what the reader tagged in ``breast``.
    path
        FILE.
    """

    means: Means
    breast: BreastId | None = None
    image: ImageId | None = None
    region: Region | None = None
    finding: FindingId | None = None
    terms: frozenset[tuple[str, str]] = frozenset()
    path: Path | None = None


FACETS = ("type", "density", "age", "vendor", "collection", "pathology")
"""What hits may be narrowed by; pathology only once the gate lets it."""
AS_READERS: Mapping[str, float] = {
    "margin": 1.0,
    "shape": 0.7,
    "morphology": 1.0,
    "distribution": 0.7,
    "density": 0.5,
    "feature": 0.5,
    "size": 0.2,
    "type": 1.0,
}
"""How much each group of tags says about likeness to readers: margin most, size least
(docs/similar-cases.md has the sources); groups that are not named count 0.5."""


@dataclass(frozen=True)
class Refinement:
    """How hits are narrowed and weighed; equal values are equal questions.

    Attributes
    ----------
    proven_only
        Leave out breasts without pathology; which of the two it is stays masked.
    facets
        Allowed values by facet; a facet that is not named allows all. Of a breast with
        several types of finding one is enough.
    since, until
        Dates of the exam, both included.
    image
        Weight of the image's likeness, 0 to 1; the tags together have the rest, where the
        query has tags. The default was measured (docs/similar-cases.md).
    groups
        Weight of each group of tags of the lexicon, 0 to 1, over :data:`AS_READERS`.
    more, less
        Hits that the reader wants more, or less, of.
    whole
        False: compare only the asked region with regions, not with whole views.
    k
        How many hits.
    """

    proven_only: bool = True
    facets: Mapping[str, frozenset[str]] = field(default_factory=dict)
    since: date | None = None
    until: date | None = None
    image: float = 0.3
    groups: Mapping[str, float] = field(default_factory=dict)
    more: tuple[BreastId, ...] = ()
    less: tuple[BreastId, ...] = ()
    whole: bool = False
    k: int = 10
