"""The five steps around the real window: list, images, tags, similar cases, training."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from maninegs_gui.welcome.coach import Mark
from maninegs_gui.welcome.words import tr


@dataclass(frozen=True)
class Sights:
    """What the tour shows of a window.

    Attributes
    ----------
    reading
        Brings the reading page with its panels into view.
    key
        The key of an action, as this computer writes it.
    """

    worklist: Callable[[], QWidget | None]
    images: Callable[[], QWidget | None]
    findings: Callable[[], QWidget | None]
    similar: Callable[[], QWidget | None]
    training: Callable[[], QWidget | None]
    reading: Callable[[], object]
    key: Callable[[str], str]


def marks(sights: Sights) -> tuple[Mark, ...]:
    """The steps, in the order of a reader's work."""

    def keyed(text: str, *actions: str) -> str:
        return text.format(*(sights.key(one) or "–" for one in actions))

    return (
        Mark(
            tr("The worklist"),
            keyed(
                tr(
                    "Your exams. Enter or a click opens one, {0} the next that you have not read. "
                    "Is it empty? {1} brings in images."
                ),
                "case.next_unread",
                "case.import",
            ),
            sights.worklist,
            sights.reading,
        ),
        Mark(
            tr("The images"),
            keyed(
                tr(
                    "The four views hang by themselves, in true size and side. Drag for contrast, "
                    "wheel to zoom, double-click for one view alone. {0} hides the panels."
                ),
                "go.panels",
            ),
            sights.images,
            sights.reading,
        ),
        Mark(
            tr("Tag what you see"),
            keyed(
                tr(
                    "Draw a finding on the image and name its signs here: these tags are what the "
                    "program learns from. Then assess the breast. {0} brings you here."
                ),
                "go.findings",
            ),
            sights.findings,
            sights.reading,
        ),
        Mark(
            tr("Similar cases"),
            keyed(
                tr(
                    "Once you have assessed, {0} shows proven cases alike, and why they are. Your "
                    "own assessment comes first: the machine's opinion waits for it."
                ),
                "similar.show",
            ),
            sights.similar,
            sights.reading,
        ),
        Mark(
            tr("Train again"),
            keyed(
                tr(
                    "With your own tags and proven cases, {0} trains a model for them. You see how "
                    "good it is before you let it speak, and can always go back."
                ),
                "go.training",
            ),
            sights.training,
            sights.reading,
        ),
    )
