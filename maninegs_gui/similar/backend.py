"""What the panel of similar cases asks of the program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from core.domain.changes import Changes
from core.domain.heat import HeatMap
from core.domain.progress import CancelToken, Report
from core.domain.reveal import Reveal
from core.domain.study import BreastId, ReaderId
from core.retrieval.asking import Ask, Refinement
from maninegs_gui.similar.values import Answer, Material, OpinionWords

if TYPE_CHECKING:
    from maninegs_gui.bridge.lanes import Store


class Backend(Protocol):
    """Search and opinion: what the store knows on one lane, the search on the other.

    A question is ``material`` (database), ``search`` (pool), ``details`` (database). A
    refinement of an open question repeats the last two alone.
    """

    def read_file(self, path: Path) -> Any:
        """Read a file that is to be looked up, on the pool lane."""

    def material(self, store: Store, ask: Ask, reader: ReaderId, file: Any = None) -> Material:
        """What the question needs of the store and how open the gate is; database lane.

        Parameters
        ----------
        file
            From :meth:`read_file`, where the question is about a file.
        """

    def search(
        self, material: Material, refinement: Refinement, report: Report, cancel: CancelToken
    ) -> Any:
        """What is found, as far as the gate lets it be; pool lane."""

    def details(self, store: Store, found: Any, reader: ReaderId) -> Answer:
        """Names and images of the few that were found; database lane."""

    def opinion(
        self, material: Material, report: Report, cancel: CancelToken
    ) -> OpinionWords | None:
        """The opinion, None while the gate holds it back; pool lane."""

    def heat(
        self, material: Material, breast: BreastId, report: Report, cancel: CancelToken
    ) -> tuple[HeatMap, ...]:
        """Where the open breast and a similar one are alike, on both; pool lane."""

    def note(self, store: Store, reveal: Reveal) -> Changes:
        """Keep that something of the machine was shown; database lane."""

    def keep(self, store: Store, breast: BreastId, reader: ReaderId, wanted: bool) -> Changes:
        """Keep a case as a teaching case, or let go of it; database lane."""
