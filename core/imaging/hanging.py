"""Which image hangs in which slot (display rules 9, 19-26, 30 and 40)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from core.domain.study import ImageRecord, Intent, Side, View
from core.imaging import kinds


class Kind(StrEnum):
    """Which of the images of one side and view a slot is for."""

    PLAIN = ""
    """All but implant-displaced ones: what does not come first queues behind it."""
    DISPLACED = "ID"
    """Implant-displaced views alone (rule 26)."""
    PART = "part"
    """One part of a mosaic (rule 25)."""
    MAGNIFIED = "magnified"
    """One spot or magnification view (rule 30)."""


class Slot(NamedTuple):
    """A place for images, whether there are any or not.

    Attributes
    ----------
    view
        CC takes every cranio-caudal kind of view and MLO every oblique or lateral one;
        any other view takes itself alone.
    prior
        0 is the open exam, 1 the exam before it, and so on.
    number
        Which part or magnified image, from 0; only for those kinds.
    """

    side: Side
    view: View
    prior: int = 0
    kind: Kind = Kind.PLAIN
    number: int = 0

    @property
    def label(self) -> str:
        """The name of what should hang here, such as ``RCC`` or ``LMLOID``."""
        displaced = Kind.DISPLACED.value if self.kind is Kind.DISPLACED else ""
        return f"{self.side.value}{self.view.value}{displaced}"

    def before(self, exams: int = 1) -> Slot:
        """The same place in an earlier exam."""
        return self._replace(prior=self.prior + exams)


SLOTS: tuple[Slot, ...] = (
    Slot(Side.RIGHT, View.CC),
    Slot(Side.LEFT, View.CC),
    Slot(Side.RIGHT, View.MLO),
    Slot(Side.LEFT, View.MLO),
)
"""RCC LCC over RMLO LMLO, row by row."""

_OBLIQUE = frozenset({View.MLO, View.ML, View.LM, View.LMO, View.SIO, View.ISO})
_NEVER_HUNG = frozenset({View.SPECIMEN})
_WORD = re.compile(r"(?:prior([1-9]?):)?([RL])([A-Z]+?)(ID)?")


def parse_slot(word: str) -> Slot:
    """The slot that a protocol file names: ``RCC``, ``LMLOID``, ``prior:RCC``, ``prior2:LML``.

    Raises
    ------
    ValueError
        When it names none, saying what would.
    """
    found = _WORD.fullmatch(word)
    names = {view.value for view in View} - {view.value for view in _NEVER_HUNG}
    if found is None or found[3] not in names:
        raise ValueError(f"{word!r} names no slot: write it like RCC, LMLO, LMLOID or prior:RCC")
    prior = 0 if not word.startswith("prior") else int(found[1] or 1)
    kind = Kind.DISPLACED if found[4] else Kind.PLAIN
    return Slot(Side(found[2]), View(found[3]), prior, kind)


@dataclass(frozen=True, slots=True)
class Sorted:
    """The images of one exam: what may hang, and what stands apart.

    Attributes
    ----------
    hung
        In the order in which they come first in a slot.
    processing
        For Processing images and projections: badged, not for reading (rules 9 and 47).
    others
        Specimens and quality-control images (rule 40).
    """

    hung: tuple[ImageRecord, ...] = ()
    unplaced: tuple[ImageRecord, ...] = ()
    processing: tuple[ImageRecord, ...] = ()
    others: tuple[ImageRecord, ...] = ()

    @property
    def loose(self) -> tuple[ImageRecord, ...]:
        """Everything that hangs nowhere."""
        return (*self.unplaced, *self.processing, *self.others)


@dataclass(frozen=True, slots=True)
class Hanging:
    """The open exam and those before it, newest first."""

    exams: tuple[Sorted, ...] = (Sorted(),)

    @property
    def current(self) -> Sorted:
        """The open exam."""
        return self.exams[0]

    def queue(self, slot: Slot) -> tuple[ImageRecord, ...]:
        """The images of a slot, the one to show first first; missing ones shift nothing."""
        if not 0 <= slot.prior < len(self.exams):
            return ()
        found = [image for image in self.exams[slot.prior].hung if _belongs(image, slot)]
        if slot.kind in (Kind.PART, Kind.MAGNIFIED):
            return tuple(found[slot.number : slot.number + 1])
        return tuple(found)

    def first(self, slot: Slot) -> ImageRecord | None:
        """The image that a slot shows, or None where it is empty."""
        return next(iter(self.queue(slot)), None)

    def count(self, slot: Slot) -> int:
        """How many parts or magnified images there are of a slot's side and view."""
        if not 0 <= slot.prior < len(self.exams):
            return 0
        return sum(_belongs(image, slot) for image in self.exams[slot.prior].hung)


def hang_exams(images: Sequence[ImageRecord], *priors: Sequence[ImageRecord]) -> Hanging:
    """Sort the images of the open exam, and of earlier ones from the newest on."""
    return Hanging(tuple(sort_exam(one) for one in (images, *priors)))


def sort_exam(images: Iterable[ImageRecord]) -> Sorted:
    """Tell what may hang from what stands apart.

    The plain CC or MLO comes first, its exposure before its synthetic 2D image and its
    slices, the newest before older ones; then rolled and exaggerated views, the parts of
    a mosaic together, last spot and magnification views (rules 24, 25, 30, 50).
    """
    hung: list[ImageRecord] = []
    unplaced: list[ImageRecord] = []
    processing: list[ImageRecord] = []
    others: list[ImageRecord] = []
    for image in images:
        header = image.header
        projection = kinds.kind_of(header) is kinds.Kind.PROJECTION
        if header.quality_control or header.view in _NEVER_HUNG:
            others.append(image)
        elif projection or header.intent is Intent.PROCESSING:
            processing.append(image)
        elif header.side is None or header.view is None or not image.placed:
            unplaced.append(image)
        else:
            hung.append(image)
    return Sorted(
        tuple(sorted(hung, key=_precedence)), tuple(unplaced), tuple(processing), tuple(others)
    )


def magnified(image: ImageRecord) -> bool:
    """Whether this is a spot or magnification view, whose size is not comparable (rule 30)."""
    return bool({"M", "S"} & set(image.header.modifiers))


def _belongs(image: ImageRecord, slot: Slot) -> bool:
    header = image.header
    if header.side is not slot.side or header.view is None:
        return False
    if slot.view in (View.CC, View.MLO):
        fits = (header.view in _OBLIQUE) == (slot.view is View.MLO)
    else:
        fits = header.view is slot.view
    displaced = "ID" in header.modifiers
    wanted = {
        Kind.PLAIN: not displaced,
        Kind.DISPLACED: displaced,
        Kind.PART: header.partial and not displaced,
        Kind.MAGNIFIED: magnified(image) and not displaced,
    }
    return fits and wanted[slot.kind]


def _precedence(image: ImageRecord) -> tuple[int, bool, bool, bool, int, int, int]:
    header = image.header
    # The newest exposure first, but the parts of a mosaic in the order they were made.
    sign = 1 if header.partial else -1
    return (
        sum(m in ("M", "S") for m in header.modifiers),
        header.view not in (View.CC, View.MLO),
        header.partial,
        bool(set(header.modifiers) - {"ID"}),
        kinds.slot_order(kinds.kind_of(header)),
        sign * (header.instance_number or 0),
        sign * int(image.id),
    )
