"""Long lists of ids in pieces that one statement can take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
_SIZE = 5000


def chunks(values: Iterable[T]) -> Iterator[list[T]]:
    """``values`` in order, in lists of at most 5000."""
    source = iter(values)
    while some := list(islice(source, _SIZE)):
        yield some
