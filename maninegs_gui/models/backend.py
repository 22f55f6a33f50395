"""What the page of models asks of the program, so that it can be tested without any run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol

from core.domain.changes import Changes
from core.domain.progress import CancelToken, Report
from core.domain.study import ReaderId
from maninegs_gui.models.values import Compared, Details, Overview

if TYPE_CHECKING:
    from maninegs_gui.bridge.lanes import Store


class Backend(Protocol):
    """Everything that happens outside the window; what takes no store may run on any thread."""

    def known(self, store: Store, reader: ReaderId | None) -> Any:
        """What the store knows, for :meth:`overview`; no file is touched."""

    def overview(self, known: Any, report: Report, cancel: CancelToken) -> Overview:
        """Every run and model, and what the reader may do."""

    def details(self, uid: str, report: Report, cancel: CancelToken) -> Details:
        """Card, curves and settings of one run, without its files."""

    def files(self, uid: str, report: Report, cancel: CancelToken) -> Details:
        """The parts of one run's folder, each compared with its manifest."""

    def compare(
        self, ones: Sequence[str], others: Sequence[str], report: Report, cancel: CancelToken
    ) -> Compared:
        """Two models, each as one run or several that differ by their seed.

        ``others`` may be ``(UNTRAINED,)``. Nothing is evaluated for it that was not before.
        """

    def evaluate(self, store: Store, uid: str, report: Report, cancel: CancelToken) -> Changes:
        """Evaluate a run that never was; returns at once where it was."""

    def accept(
        self, store: Store, uid: str, reader: ReaderId, report: Report, cancel: CancelToken
    ) -> Changes:
        """Make a run's model the one in use, in the name of ``reader``."""

    def roll_back(
        self, store: Store, reader: ReaderId, report: Report, cancel: CancelToken
    ) -> Changes:
        """Make the model in use before the present one the one in use again."""

    def delete(
        self, store: Store, uid: str, reader: ReaderId, report: Report, cancel: CancelToken
    ) -> Changes:
        """Delete the files of a run; an accepted model stays."""
