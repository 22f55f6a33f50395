"""What an assessment begins with."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.domain import defaults
from core.domain.assessment import Assessment, Category
from core.domain.finding import Finding, FindingId
from core.domain.study import BreastId, ReaderId


def finding(category: str | None) -> Finding:
    given = Category(category) if category else None
    return Finding(
        FindingId(1), BreastId(1), ReaderId(1), "2.25.1", "mvkl-35", "1", "mass", category=given
    )


def assessed(category: str) -> Assessment:
    now = datetime(2024, 1, 1, tzinfo=UTC)
    return Assessment(BreastId(1), ReaderId(1), Category(category), None, "", "standard", now)


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        ([], "1"), (["2"], "2"), (["4A", "4C", "4B"], "4C"), (["3", "0"], "0"), (["2", None], None),
        (["6", "2"], "2"), (["6"], "6"),
    ],
)  # fmt: skip
def test_a_breast_begins_with_the_worst_of_its_findings(
    found: list[str | None], wanted: str | None
) -> None:
    given = defaults.of_breast([finding(one) for one in found])
    assert given == (Category(wanted) if wanted else None)


def test_an_exam_begins_with_the_worst_of_its_breasts() -> None:
    assert defaults.of_exam([]) is None
    assert defaults.of_exam([assessed("2"), assessed("4A")]) is Category.C4A


def test_another_category_wants_a_reason() -> None:
    assert defaults.lacks_reason(Category.C2, Category.C4, " ")
    assert not defaults.lacks_reason(Category.C2, Category.C4, "scar, known")
    assert not defaults.lacks_reason(Category.C4, Category.C4, "")
    assert not defaults.lacks_reason(Category.C4, None, "")
    assert not defaults.lacks_reason(None, Category.C4, "")
