"""Which image hangs where (display rules 9, 19, 24, 26 and 40)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from core.domain.study import ImageRecord, Intent, Side, View

Slot = tuple[Side, View]

SLOTS: tuple[Slot, ...] = (
    (Side.RIGHT, View.CC),
    (Side.LEFT, View.CC),
    (Side.RIGHT, View.MLO),
    (Side.LEFT, View.MLO),
)
"""RCC LCC over RMLO LMLO, row by row."""

_OBLIQUE = frozenset({View.MLO, View.ML, View.LM, View.LMO, View.SIO, View.ISO})
_NEVER_HUNG = frozenset({View.SPECIMEN})


@dataclass(frozen=True, slots=True)
class FourUp:
    """Four slots that never shift, and what does not hang.

    Each slot holds the images that queue in it, the one to show first first.
    """

    slots: dict[Slot, tuple[ImageRecord, ...]]
    unplaced: tuple[ImageRecord, ...] = ()
    processing: tuple[ImageRecord, ...] = ()
    """For Processing images: badged, not for reading (rule 9)."""
    others: tuple[ImageRecord, ...] = field(default=())
    """Specimens and quality-control images (rule 40)."""

    def first(self, side: Side, view: View) -> ImageRecord | None:
        """The image that a slot shows, or None where it is empty."""
        queue = self.slots[side, view]
        return queue[0] if queue else None


def four_up(images: Sequence[ImageRecord]) -> FourUp:
    """Hang the images of one exam.

    The plain CC or MLO comes first in its slot, the newest before older ones;
    then rolled, implant-displaced and exaggerated views, last spot and
    magnification views (rules 24, 26, 30).
    """
    slots: dict[Slot, list[ImageRecord]] = {slot: [] for slot in SLOTS}
    unplaced: list[ImageRecord] = []
    processing: list[ImageRecord] = []
    others: list[ImageRecord] = []
    for image in images:
        header = image.header
        if header.quality_control or header.view in _NEVER_HUNG:
            others.append(image)
        elif header.intent is Intent.PROCESSING:
            processing.append(image)
        elif header.side is None or header.view is None or not image.placed:
            unplaced.append(image)
        else:
            row = View.MLO if header.view in _OBLIQUE else View.CC
            slots[header.side, row].append(image)
    return FourUp(
        slots={slot: tuple(sorted(queue, key=_precedence)) for slot, queue in slots.items()},
        unplaced=tuple(unplaced),
        processing=tuple(processing),
        others=tuple(others),
    )


def _precedence(image: ImageRecord) -> tuple[int, int, bool, int, int]:
    header = image.header
    return (
        sum(m in ("M", "S") for m in header.modifiers),
        header.view not in (View.CC, View.MLO),
        bool(header.modifiers) or header.partial,
        -(header.instance_number or 0),
        -int(image.id),
    )
