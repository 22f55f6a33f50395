"""Where the limit of what is close lies is said so that it means what it is."""

from __future__ import annotations

import pytest

from core.classification import case_sheet
from core.classification.case_sheet import Answers
from core.domain.assessment import Outcome
from core.domain.study import BreastId, PatientId
from core.retrieval.asking import Refinement
from core.retrieval.explain import Explanation
from core.retrieval.values import Hit, Result
from maninegs_gui.similar import core_words

HIT = Hit(
    BreastId(1), PatientId(1), 0.5, 0.5, None, 0.3, False, Explanation(), Outcome.BENIGN, False
)  # fmt: skip


@pytest.mark.parametrize(
    ("limit", "said"), [(0.002, "99.8"), (0.02, "98"), (0.075, "92.5"), (0.2, "80")]
)
def test_the_limit_is_never_rounded_to_all_of_the_pairs(limit: float, said: str) -> None:
    found = Result((HIT,), 3, {}, limit, learned=True)
    told = case_sheet._closeness(Answers(found, None, ()))
    assert f"nearer than {said} % of random pairs" in told
    _, sentence = core_words.judged(found, Refinement())
    assert f"None is closer than {said} of 100 random pairs" in sentence
