"""What a reader concludes, and what turned out to be true."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from core.domain.study import BreastId, ExamId, ReaderId


class Category(StrEnum):
    """Assessment category of a breast or exam."""

    C0 = "0"
    C1 = "1"
    C2 = "2"
    C3 = "3"
    C4 = "4"
    C4A = "4A"
    C4B = "4B"
    C4C = "4C"
    C5 = "5"
    C6 = "6"


_WORST_FIRST = ("5", "4C", "4B", "4A", "4", "0", "3", "2", "1")


def worst(categories: Iterable[Category]) -> Category | None:
    """The worst category, by 5 > 4C > 4B > 4A > 4 > 0 > 3 > 2 > 1.

    Category 6 (known malignancy) stands apart: it is the answer only when
    nothing else was given.
    """
    given = set(categories)
    for value in _WORST_FIRST:
        if Category(value) in given:
            return Category(value)
    return Category.C6 if given else None


_SUSPICIOUS = frozenset({"0", "4", "4A", "4B", "4C", "5", "6"})


def suspicious(category: Category) -> bool:
    """Whether a category says that something must be done: 4 and up, and 0.

    Audits of screening count so (BI-RADS, follow-up and outcome monitoring): who gives 0
    recalls the woman and does not let the breast go. 3 is probably benign, and is not.
    """
    return category.value in _SUSPICIOUS


class Density(StrEnum):
    """Breast composition, a to d."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


class Outcome(StrEnum):
    """Proven pathology of a breast as the benign/malignant task sees it."""

    BENIGN = "benign"
    MALIGNANT = "malignant"


@dataclass(frozen=True, slots=True)
class Assessment:
    """One reader's saved conclusion on one breast; saving it opens the gate.

    Attributes
    ----------
    reason
        Why the category is not the worst of the findings'; empty where it is.
    recommendations, quality, quality_reasons
        Keys of ``core.vocabulary``.
    """

    breast: BreastId
    reader: ReaderId
    category: Category
    density: Density | None
    note: str
    gate_policy: str
    saved_at: datetime
    reason: str = ""
    recommendations: tuple[str, ...] = ()
    quality: str = ""
    quality_reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reader said of a breast before she assessed it; it opens no gate.

    The assessment takes it over when it is saved.
    """

    breast: BreastId
    reader: ReaderId
    density: Density | None = None
    note: str = ""
    recommendations: tuple[str, ...] = ()
    quality: str = ""
    quality_reasons: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing is said."""
        return self == Draft(self.breast, self.reader)


@dataclass(frozen=True, slots=True)
class ExamConclusion:
    """What one reader says of an exam as a whole.

    Attributes
    ----------
    category
        None: the worst of the breasts.
    reason
        Why it is another.
    follow_up_months
        When she should come again; None where nothing is said.
    report
        Free text.
    """

    exam: ExamId
    reader: ReaderId
    category: Category | None = None
    reason: str = ""
    recommendations: tuple[str, ...] = ()
    follow_up_months: int | None = None
    report: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing is said."""
        return self == ExamConclusion(self.exam, self.reader)


@dataclass(frozen=True, slots=True)
class Adjudication:
    """Who settled what several readers said of one breast, and why so."""

    breast: BreastId
    reader: ReaderId
    reason: str
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class Pathology:
    """The proven outcome of one breast, with where it is known from."""

    breast: BreastId
    outcome: Outcome
    source: str
    detail: str = ""
    dated: date | None = None
