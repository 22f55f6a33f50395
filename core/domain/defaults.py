"""What an assessment begins with: the worst of what lies below it.

A breast begins with the worst of its findings, an exam with the worst of its breasts
(``lexicon-codes.md``, section 6). A reader may say otherwise; then she says why.
"""

from __future__ import annotations

from collections.abc import Iterable

from core.domain.assessment import Assessment, Category, worst
from core.domain.finding import Finding


def of_breast(findings: Iterable[Finding]) -> Category | None:
    """The worst category of a reader's findings; 1 where she found nothing.

    None while one of them has no category: what it is worth is not known yet.
    """
    categories = [finding.category for finding in findings]
    known = [category for category in categories if category is not None]
    if not categories:
        return Category.C1
    return worst(known) if len(known) == len(categories) else None


def of_exam(assessments: Iterable[Assessment]) -> Category | None:
    """The worst category of the breasts that a reader assessed; None for none."""
    return worst(assessment.category for assessment in assessments)


def lacks_reason(category: Category | None, default: Category | None, reason: str) -> bool:
    """Whether a category differs from what it begins with and nobody said why."""
    return (
        category is not None
        and default is not None
        and category is not default
        and not reason.strip()
    )
