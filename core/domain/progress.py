"""How long work tells how far it is, and how it is told to stop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from core.domain.errors import Cancelled


@dataclass(frozen=True, slots=True)
class Progress:
    """One step of long work.

    Attributes
    ----------
    done, total
        Units finished and to do; ``total`` is 0 while it is not known.
    text
        What is going on, in the words of the user (no patient data).
    """

    done: int
    total: int
    text: str = ""


Report = Callable[[Progress], None]


def silent(_progress: Progress) -> None:
    """A report for callers that show nothing."""


class CancelToken:
    """A flag that one thread raises and the work looks at between its steps."""

    def __init__(self) -> None:
        self._event = Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._event.set()

    @property
    def cancelled(self) -> bool:
        """Whether the work was asked to stop."""
        return self._event.is_set()

    def check(self, what: str = "The work") -> None:
        """Raise :class:`Cancelled` when the work was asked to stop."""
        if self.cancelled:
            raise Cancelled(what)
