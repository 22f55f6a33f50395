"""Hanging protocols: which slots are seen together, step by step (display rules 20-24, 29).

A protocol is a YAML file (``docs/hanging.md``) of the program or of the site. What a
protocol leaves out is added where an exam has it: implant-displaced views, the parts
of a mosaic, and magnification views are always within reach.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from core import documents, resources
from core.domain.errors import WorldError
from core.domain.study import Side, View
from core.imaging.hanging import SLOTS, Hanging, Kind, Slot, parse_slot

DEFAULT = "standard"
_MOST_COLUMNS = 8
_MOST_ROWS = 4
_GAP = "-"
Row = tuple[Slot | None, ...]


class Sizing(StrEnum):
    """How large images stand before anyone zooms (display rule 29)."""

    SAME = "same"
    """All shown views share millimetres per screen pixel."""
    FIT = "fit"
    """Each view fills its pane."""
    TRUE = "true"
    """One millimetre of the breast is one millimetre of a calibrated screen."""
    PIXELS = "pixels"
    """One image pixel is one screen pixel."""


class Needs(StrEnum):
    """What an exam must have for a stage to be shown."""

    NOTHING = ""
    PRIOR = "prior"
    DISPLACED = "displaced"


@dataclass(frozen=True, slots=True)
class Stage:
    """Views that are seen together.

    Attributes
    ----------
    short
        Text of its button; a stage without one has none.
    rows
        Slots row by row; None is a gap. Empty for a walk.
    walk
        Slots that are looked at one after the other, each in pieces pixel for pixel.
    """

    id: str
    title: str
    short: str = ""
    rows: tuple[Row, ...] = ()
    sizing: Sizing = Sizing.SAME
    needs: Needs = Needs.NOTHING
    walk: tuple[Slot, ...] = ()

    @property
    def slots(self) -> tuple[Slot, ...]:
        """Every slot of the stage, row by row."""
        return self.walk or tuple(slot for row in self.rows for slot in row if slot is not None)

    def possible(self, hanging: Hanging) -> bool:
        """Whether the exam has what this stage needs."""
        if self.needs is Needs.PRIOR:
            return any(hanging.queue(slot) for slot in self.slots if slot.prior)
        if self.needs is Needs.DISPLACED or self.walk:
            return any(hanging.queue(slot) for slot in self.slots)
        return True

    def with_priors_below(self) -> Stage:
        """The same with rows of priors alone moved below the others (display rule 22)."""
        old = [row for row in self.rows if all(slot is None or slot.prior for slot in row)]
        new = [row for row in self.rows if row not in old]
        return replace(self, rows=(*new, *old))


@dataclass(frozen=True, slots=True)
class Protocol:
    """A named sequence of stages."""

    id: str
    title: str
    description: str
    stages: tuple[Stage, ...]


def _slots(text: Any) -> Any:
    return tuple(parse_slot(word) for word in text.split()) if isinstance(text, str) else text


def _row(text: Any) -> Any:
    if not isinstance(text, str):
        raise ValueError("a row is a line of slots such as RCC LCC")
    row = tuple(None if word == _GAP else parse_slot(word) for word in text.split())
    if not 1 <= len(row) <= _MOST_COLUMNS:
        raise ValueError(f"a row holds 1 to {_MOST_COLUMNS} slots")
    return row


class _StageFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")]
    title: Annotated[str, Field(min_length=1, max_length=80)]
    short: Annotated[str, Field(max_length=14)] = ""
    rows: Annotated[
        tuple[Annotated[tuple[Any, ...], BeforeValidator(_row)], ...],
        Field(max_length=_MOST_ROWS),
    ] = ()
    size: Sizing = Sizing.SAME
    needs: Needs = Needs.NOTHING
    walk: Annotated[tuple[Any, ...], BeforeValidator(_slots)] = ()

    @model_validator(mode="after")
    def _one_of_both(self) -> _StageFile:
        if bool(self.rows) == bool(self.walk):
            raise ValueError("a stage has either rows or a walk")
        slots = [slot for row in (*self.rows, self.walk) for slot in row if slot is not None]
        if not slots:
            raise ValueError("a stage needs at least one slot")
        if len(set(slots)) != len(slots):
            raise ValueError("a slot stands in a stage only once")
        return self

    def value(self) -> Stage:
        return Stage(self.id, self.title, self.short, self.rows, self.size, self.needs, self.walk)


class _ProtocolFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    format: Literal["1"]
    title: Annotated[str, Field(min_length=1, max_length=80)]
    stages: Annotated[tuple[_StageFile, ...], Field(min_length=1, max_length=40)]
    description: str = ""

    @model_validator(mode="after")
    def _ids(self) -> _ProtocolFile:
        ids = [stage.id for stage in self.stages]
        twice = next((one for one in ids if ids.count(one) > 1), None)
        if twice is not None:
            raise ValueError(f"there are two stages with the id {twice}")
        return self


def read(path: Path) -> Protocol:
    """Read one protocol file; its name is the protocol's id.

    Raises
    ------
    WorldError
        When it is not valid, naming the file, the key and the line.
    """
    found = documents.read(path, _ProtocolFile, "hanging protocol")
    return Protocol(
        path.stem, found.title, found.description, tuple(stage.value() for stage in found.stages)
    )


def available(*folders: Path) -> tuple[dict[str, Protocol], tuple[str, ...]]:
    """The shipped protocols and those of a site's folders, by id, and what is wrong with others.

    A site's file of the same name takes the place of a shipped one.
    """
    found: dict[str, Protocol] = {}
    faults: list[str] = []
    for folder in (resources.path("hanging"), *folders):
        for path in sorted(folder.glob("*.yaml")) if folder.is_dir() else ():
            try:
                found[path.stem] = read(path)
            except WorldError as error:
                faults.append(error.sentence)
    return found, tuple(faults)


def stages_for(
    protocol: Protocol, hanging: Hanging, *, priors_below: bool = False
) -> tuple[Stage, ...]:
    """The stages of a protocol that an exam has images for, and what the protocol left out."""
    stages = [stage for stage in protocol.stages if stage.possible(hanging)]
    taken = {slot for stage in stages for slot in stage.slots}
    stages.extend(_left_out(hanging, taken))
    if unreached(stages, hanging):
        stages.append(Stage("all", "All four views", "", (SLOTS[:2], SLOTS[2:])))
    if priors_below:
        stages = [stage.with_priors_below() for stage in stages]
    return tuple(stages)


def _left_out(hanging: Hanging, taken: set[Slot]) -> Iterator[Stage]:
    displaced = [slot._replace(kind=Kind.DISPLACED) for slot in SLOTS]
    if any(hanging.queue(slot) for slot in displaced) and not taken & set(displaced):
        rows = (tuple(displaced[:2]), tuple(displaced[2:]))
        yield Stage("displaced", "Implant-displaced views", "ID", rows)
    for slot in SLOTS:
        part = slot._replace(kind=Kind.PART)
        count = min(hanging.count(part), _MOST_COLUMNS)
        if count > 1:
            row = tuple(part._replace(number=number) for number in range(count))
            yield Stage(f"mosaic-{slot.label.lower()}", f"Mosaic {slot.label}", "", (row,))
    yield from _magnified(hanging)


def _magnified(hanging: Hanging) -> Iterator[Stage]:
    """Spot and magnification views, right ones on the left, four at a time."""
    found = [
        slot._replace(kind=Kind.MAGNIFIED, number=number)
        for side in (Side.RIGHT, Side.LEFT)
        for view in (View.CC, View.MLO)
        for slot in (Slot(side, view, kind=Kind.MAGNIFIED),)
        for number in range(hanging.count(slot))
    ]
    for at in range(0, len(found), 4):
        row: Row = tuple(found[at : at + 4])
        which = "" if at == 0 else f"-{at // 4 + 1}"
        title = "Magnification views"
        yield Stage(f"magnified{which}", title, "" if at else "Mag", (row,), Sizing.FIT)


def unreached(stages: Iterable[Stage], hanging: Hanging) -> frozenset[int]:
    """Ids of hung images of the open exam that no stage shows or queues."""
    shown = {int(image.id) for stage in stages for slot in stage.slots
             for image in hanging.queue(slot)}  # fmt: skip
    return frozenset(int(image.id) for image in hanging.current.hung) - shown
