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

MOST_ITEMS = 60_000
DEEPEST = 24
"""Levels; the richest Mammography CAD SR needs ten."""


@dataclass(frozen=True, slots=True)
class Code:
    """A coded concept; SRT and the older SNM3 and 99SDM names are told apart by value alone."""

    value: str = ""
    scheme: str = ""
    meaning: str = ""


@dataclass(eq=False)
class Item:
    """One content item: its name, its value, and what stands below it."""

    relation: str
    kind: str
    name: Code
    data: Dataset
    parent: Item | None = None
    children: list[Item] = field(default_factory=list)
    target: tuple[int, ...] = ()
    """Place of the item that this one stands for, when it is by reference."""

    @property
    def code(self) -> Code:
        """The value of a CODE item."""
        return code(self.data, "ConceptCodeSequence")

    def found(self, *names: str, kind: str = "") -> Iterator[Item]:
        """The children called by one of these DCM codes."""
        for child in self.children:
            if child.name.value in names and (not kind or child.kind == kind):
                yield child

    def under(self) -> Iterator[Item]:
        """Everything below this item, in the order of the document."""
        waiting = list(reversed(self.children))
        while waiting:
            item = waiting.pop()
            yield item
            waiting.extend(reversed(item.children))


def code(data: Dataset, keyword: str) -> Code:
    """The first item of a code sequence."""
    for item in read.items(data, keyword):
        value = read.text(item, "CodeValue") or read.text(item, "LongCodeValue")
        return Code(
            value, read.text(item, "CodingSchemeDesignator"), read.text(item, "CodeMeaning")
        )
    return Code()


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
    return Item(
        relation=read.text(data, "RelationshipType"),
        kind=read.text(data, "ValueType"),
        name=code(data, "ConceptNameCodeSequence"),
        data=data,
        parent=parent,
        target=tuple(int(v) for v in read.numbers(data, "ReferencedContentItemIdentifier"))[:64],
    )
