"""What the similar-cases panel asks of the program, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from core.domain.progress import CancelToken, Report
from core.domain.study import BreastId, ReaderId
from maninegs_gui.similar.card import Case
from maninegs_gui.similar.opinion_box import OpinionWords

if TYPE_CHECKING:
    from maninegs_gui.bridge.lanes import Store


class Why(StrEnum):
    """Why a panel is empty; NOTHING when it is not."""

    NOTHING = ""
    NO_MODEL = "no model"
    NOT_EMBEDDED = "not embedded"
    NO_CLOSE_CASE = "no close case"
    CLOSED = "closed by the gate"
    TROUBLE = "trouble"


@dataclass(frozen=True, slots=True)
class Answer:
    """What may be shown for one breast to one reader, nothing more.

    Attributes
    ----------
    title
        Which breast it is about.
    committed
        This reader has saved an assessment for it: pathology and opinion appear.
    masked
        The gate holds back the pathology and the scores.
    opinion
        None while the gate holds it back.
    """

    title: str
    committed: bool
    masked: bool
    cases: tuple[Case, ...] = ()
    opinion: OpinionWords | None = None
    why: Why = Why.NOTHING
    sentence: str = ""


class SimilarBackend(Protocol):
    """Search and opinion: what the store knows on one lane, the search on the other."""

    def read(self, store: Store, breast: BreastId, reader: ReaderId) -> Any:
        """What the search needs of the store, on the database lane."""

    def answer(self, material: Any, report: Report, cancel: CancelToken) -> Answer:
        """What the gate lets through, on the pool lane."""

    def read_file(self, path: Path) -> Any:
        """Read a file that is to be looked up, on the pool lane."""

    def know_file(self, store: Store, found: Any, reader: ReaderId) -> Any:
        """What the store knows of a file, on the database lane."""

    def answer_file(self, material: Any, report: Report, cancel: CancelToken) -> Answer:
        """Similar cases for a file, on the pool lane."""

    def forget(self) -> None:
        """The store changed: read it again at the next question."""
