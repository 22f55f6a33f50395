"""What the panel of similar cases shows, as frozen values without anything behind the gate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from core.domain.assessment import Category, Outcome
from core.domain.study import BreastId, ImageRecord, ReaderId
from core.retrieval.asking import Ask, Refinement


class Why(StrEnum):
    """Why a panel is empty; NOTHING when it is not."""

    NOTHING = ""
    NO_MODEL = "no model"
    NOT_EMBEDDED = "not embedded"
    NO_PROVEN = "no proven cases"
    FILTERED = "the filters leave nothing"
    NO_CLOSE_CASE = "no close case"
    NO_TAGS = "nothing tagged"
    CLOSED = "closed by the gate"
    TROUBLE = "trouble"


@dataclass(frozen=True, slots=True)
class Case:
    """A similar breast as the panel shows it.

    What the gate masks is not in it: ``likeness``, ``parts`` and ``outcome`` are then
    empty and ``masked`` says so.

    Attributes
    ----------
    agree, differ
        Tagged in both; tagged in both with other values, group by group.
    here, there
        Tagged in the open breast alone, and in this one alone.
    likeness
        On a scale that means something, in words.
    parts
        What the likeness is made of, in words.
    kept
        This reader keeps it as a teaching case.
    """

    breast: BreastId
    title: str
    images: tuple[ImageRecord, ...]
    agree: tuple[str, ...] = ()
    differ: tuple[str, ...] = ()
    here: tuple[str, ...] = ()
    there: tuple[str, ...] = ()
    likeness: str = ""
    parts: str = ""
    outcome: Outcome | None = None
    masked: bool = True
    kept: bool = False
    about: str = ""
    """When and on what it was taken."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One way to ask about what is open; ``ask`` is None where a reader must do more first."""

    text: str
    ask: Ask | None = None
    wants: str = ""
    """``"region"`` or ``"file"``: what is to be drawn or chosen first."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Whose question it is, and how far the gate is open for it.

    Attributes
    ----------
    breast
        None for a file of somebody who is not in the store.
    committed
        This reader has saved an assessment for it.
    masked
        The gate holds back the pathology and the scores.
    opinion
        The gate lets the opinion through.
    policy
        The site's gate.
    category
        What this reader assessed it as.
    offers
        By what else can be asked.
    """

    reader: ReaderId
    breast: BreastId | None
    title: str
    committed: bool = False
    masked: bool = True
    opinion: bool = False
    policy: str = ""
    category: Category | None = None
    offers: tuple[Offer, ...] = ()


@dataclass(frozen=True, slots=True)
class Value:
    """One value that hits can be narrowed to, and how many there are."""

    key: str
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class FacetRow:
    """One property that hits can be narrowed by."""

    key: str
    title: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group of the lexicon's tags and how much it counts unless told otherwise."""

    key: str
    title: str
    usual: float


@dataclass(frozen=True)
class Material:
    """What a question needs of the store; ``core`` is the backend's own affair."""

    standing: Standing
    core: Any = None


@dataclass(frozen=True)
class Answer:
    """What may be shown for one question to one reader, nothing more.

    Attributes
    ----------
    among
        How many breasts were looked through.
    proven
        Only proven ones were.
    facets, groups
        What it can be refined by; ``groups`` is empty where the question has no tags.
    notes
        How it was compared, where that is not as usual.
    model
        SHA-256 of the model's manifest, and ``model_name`` what people call it.
    """

    standing: Standing
    cases: tuple[Case, ...] = ()
    why: Why = Why.NOTHING
    sentence: str = ""
    among: int = 0
    proven: bool = True
    facets: tuple[FacetRow, ...] = ()
    groups: tuple[GroupRow, ...] = ()
    notes: tuple[str, ...] = ()
    model: str = ""
    model_name: str = ""

    @property
    def title(self) -> str:
        """What it is about."""
        return self.standing.title

    @property
    def committed(self) -> bool:
        """Whether this reader has saved an assessment for it."""
        return self.standing.committed

    @property
    def masked(self) -> bool:
        """Whether pathology and scores are held back."""
        return self.standing.masked


@dataclass(frozen=True, slots=True)
class OpinionWords:
    """An opinion in words and numbers, or the reason why there is none.

    Attributes
    ----------
    threshold
        The probability of the site's operating point; None where there is none.
    above
        Whether this one lies on it or above.
    point
        What is known of that point: sensitivity and specificity there.
    prevalence
        How the probability was carried to the site's own share of malignant breasts.
    subgroups
        How well the opinion does for cases like this one.
    alone
        What the neighbours and the probe say, each by itself.
    model
        SHA-256 of the manifest of the model whose card says more.
    """

    reason: str = ""
    probability: float = 0.0
    low: float = 0.0
    high: float = 1.0
    threshold: float | None = None
    above: bool = False
    point: str = ""
    population: str = ""
    prevalence: str = ""
    subgroups: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    model: str = ""


@dataclass(frozen=True)
class Weights:
    """How much images and groups of tags count for one reader; kept between cases."""

    image: float = Refinement().image
    groups: Mapping[str, float] = field(default_factory=dict)
