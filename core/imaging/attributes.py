"""Reading single attributes of a data set without trusting them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydicom.dataset import Dataset


_LONGEST_TEXT = 256


def text(data: Dataset, keyword: str) -> str:
    """An attribute as one line of text without control characters; empty if absent."""
    value = data.get(keyword)
    if value is None:
        return ""
    if (
        not isinstance(value, str)
        and hasattr(value, "__iter__")
        and not hasattr(value, "family_name")
    ):
        value = "\\".join(str(v) for v in value)
    line = "".join(c for c in str(value) if c.isprintable()).strip()
    return line[:_LONGEST_TEXT]


def number(data: Dataset, keyword: str, place: int = 0) -> float | None:
    """An attribute's value at ``place`` as a finite number, or None."""
    values = numbers(data, keyword)
    return values[place] if place < len(values) else None


def numbers(data: Dataset, keyword: str) -> tuple[float, ...]:
    """All values of an attribute as finite numbers; empty if one is none."""
    value = data.get(keyword)
    if value is None or value == "":
        return ()
    many = value if hasattr(value, "__iter__") and not isinstance(value, str) else [value]
    try:
        found = tuple(float(v) for v in many)
    except (TypeError, ValueError):
        return ()
    return found if all(abs(v) < 1e15 for v in found) else ()


def day(data: Dataset, keyword: str) -> date | None:
    """A DA attribute as a date, or None when it is absent or no date."""
    value = text(data, keyword).replace(".", "")[:8]
    try:
        return datetime.strptime(value, "%Y%m%d").date()
    except ValueError:
        return None


def items(data: Dataset, keyword: str) -> Iterator[Dataset]:
    """The items of a sequence; none if it is absent or no sequence."""
    from pydicom.dataset import Dataset

    value: Any = data.get(keyword)
    if value is not None and hasattr(value, "__iter__") and not isinstance(value, str | bytes):
        for item in value:
            if isinstance(item, Dataset):
                yield item


def shorts(data: Dataset, keyword: str, signed: bool) -> tuple[int, ...]:
    """16-bit values of an attribute whose VR depends on the pixels (US or SS)."""
    value = data.get(keyword)
    if value is None or value == "":
        return ()
    if isinstance(value, bytes):
        found = [
            int.from_bytes(value[k : k + 2], "little") for k in range(0, len(value) // 2 * 2, 2)
        ]
    else:
        many = value if hasattr(value, "__iter__") and not isinstance(value, str) else [value]
        try:
            found = [int(v) & 0xFFFF for v in many]
        except (TypeError, ValueError):
            return ()
    return tuple(v - 0x10000 if signed and v & 0x8000 else v for v in found)
