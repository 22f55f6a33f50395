"""What became visible, as the value that reports on reliance are made of."""

from __future__ import annotations

from datetime import UTC, datetime

from core.domain.reveal import Reveal, Shown
from maninegs_gui.similar.values import Answer, OpinionWords, Why


def of_cases(answer: Answer) -> Reveal | None:
    """That similar cases are on the screen; None where there are none, or nobody's breast."""
    if answer.why is not Why.NOTHING or not answer.cases:
        return None
    return _of(answer, Shown.MASKED if answer.masked else Shown.CASES)


def of_opinion(answer: Answer, words: OpinionWords) -> Reveal | None:
    """That the opinion, or its refusal, is on the screen."""
    if words.reason:
        return _of(answer, Shown.REFUSED)
    return _of(answer, Shown.OPINION, words)


def _of(answer: Answer, shown: Shown, words: OpinionWords | None = None) -> Reveal | None:
    standing = answer.standing
    if standing.breast is None:
        return None
    return Reveal(
        breast=standing.breast,
        reader=standing.reader,
        shown=shown,
        at=datetime.now(UTC),
        gate_policy=standing.policy,
        model=answer.model or (words.model if words else ""),
        category=standing.category,
        probability=words.probability if words else None,
        low=words.low if words else None,
        high=words.high if words else None,
        threshold=words.threshold if words else None,
    )
