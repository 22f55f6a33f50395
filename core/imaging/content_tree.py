"""The content tree of a structured report, walked without trusting it (PS3.3 C.17.3).

A report is a tree of content items; an item may also point at another by its place
(Referenced Content Item Identifier (0040,DB73)), and a hostile one may point in a
circle. The walk is a loop, every item is met once, and both their number and their
depth are bounded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pydicom.dataset import Dataset

from core.domain.errors import RefusedFile
from core.imaging import attributes as read

MOST_ITEMS = 10_000
DEEPEST = 24
"""Levels; the richest Mammography CAD SR needs ten."""
_REFERENCE = "ReferencedContentItemIdentifier"


@dataclass(frozen=True, slots=True)
class Code:
    """A coded concept; the values of DCM, SCT and SRT never collide, so they suffice."""

    value: str = ""
    meaning: str = ""


@dataclass(eq=False)
class Item:
    """One content item: its value type, the code of its name, and what stands below it."""

    kind: str
    name: str
    data: Dataset
    parent: Item | None = None
    children: list[Item] = field(default_factory=list)
    target: tuple[int, ...] = ()
    """Place of the item that this one stands for, when it is by reference."""

    @property
    def code(self) -> Code:
        """The value of a CODE item."""
        for item in read.items(self.data, "ConceptCodeSequence"):
            return Code(_value(item), read.text(item, "CodeMeaning"))
        return Code()

    def found(self, *names: str, kind: str = "") -> Iterator[Item]:
        """The children called by one of these DCM codes."""
        for child in self.children:
            if child.name in names and (not kind or child.kind == kind):
                yield child

    def under(self) -> Iterator[Item]:
        """Everything below this item, in the order of the document."""
        waiting = list(reversed(self.children))
        while waiting:
            item = waiting.pop()
            yield item
            waiting.extend(reversed(item.children))


class Tree:
    """All content items of a report, and the way from a reference to its item.

    Raises
    ------
    RefusedFile
        When the report has too many items or nests too deep.
    """

    def __init__(self, data: Dataset) -> None:
        self.root = _item(data)
        self._count = 0
        waiting = [(self.root, 1)]
        while waiting:
            item, depth = waiting.pop()
            for below in read.items(item.data, "ContentSequence"):
                self._count += 1
                if self._count > MOST_ITEMS:
                    raise RefusedFile(
                        f"The report has more than {MOST_ITEMS} items: it is refused as harmful."
                    )
                if depth >= DEEPEST:
                    raise RefusedFile(
                        f"The report nests more than {DEEPEST} deep: it is refused as harmful."
                    )
                child = _item(below, item)
                item.children.append(child)
                waiting.append((child, depth + 1))

    def resolve(self, item: Item) -> Item | None:
        """The item itself, or the one it stands for; None when the place is not there."""
        if not item.target:
            return item
        found = self.root
        for place in item.target[1:]:
            if not 1 <= place <= len(found.children):
                return None
            found = found.children[place - 1]
        return None if found.target else found


def _item(data: Dataset, parent: Item | None = None) -> Item:
    kind = read.text(data, "ValueType")
    return Item(
        kind=kind,
        name=next((_value(name) for name in read.items(data, "ConceptNameCodeSequence")), ""),
        data=data,
        parent=parent,
        target=() if kind else tuple(int(v) for v in read.numbers(data, _REFERENCE))[:64],
    )


def _value(item: Dataset) -> str:
    return read.text(item, "CodeValue") or read.text(item, "LongCodeValue")
