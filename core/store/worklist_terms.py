"""What exams can be found by in the list: words, each a number of the inverted index.

A word belongs to a viewer: -1 for what everybody may ask, a reader for what only she may.
That is how the gate holds in filters: a breast's pathology and other readers' tags are
words of a viewer only once she has committed on that breast.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b

from core.domain.assessment import Category, Outcome
from core.domain.study import ReaderId, Side
from core.domain.worklist import Stage, Trouble

Term = tuple[int, int]
"""Viewer and number."""
EVERYBODY = -1
"""No reader's id, and not that of nobody (0), who may ask for least of all."""
UNREAD, STARTED, DONE = "unread", "started", "done"
UNASSIGNED = "unassigned"
TEACHING = "teaching"
"""The viewer kept a breast of it as a teaching case."""
_PAIR = struct.Struct("<qq")


@lru_cache(maxsize=65536)
def number(word: str) -> int:
    """The number of a word, the same in every store; 63 bits, so that two never meet."""
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "big") >> 1


def side(value: Side) -> str:
    """The exam has this breast."""
    return f"side={value.value}"


def collection(value: str) -> str:
    """The exam came with this collection."""
    return f"collection={value}"


def stage(value: Stage) -> str:
    """How far all persons are."""
    return f"stage={value.value}"


def trouble(value: Trouble) -> str:
    """An image needs looking after."""
    return f"trouble={value.value}"


def read_by(reader: ReaderId) -> str:
    """That person finished."""
    return f"read by={reader}"


def assigned(reader: ReaderId) -> str:
    """The exam is assigned to this reader."""
    return f"assigned={reader}"


def category(value: Category, *, everybodys: bool = False) -> str:
    """The viewer's category, or one that anybody gave to a breast she committed on."""
    return f"{'any ' * everybodys}category={value.value}"


def tag(key: str, *, everybodys: bool = False) -> str:
    """The viewer's tag, or one that anybody gave on a breast she committed on."""
    return f"{'any ' * everybodys}tag={key}"


def pathology(outcome: Outcome) -> str:
    """A breast that the viewer committed on has this outcome."""
    return f"pathology={outcome.value}"


def pack(terms: Iterable[Term]) -> bytes:
    """Terms as bytes."""
    return b"".join(_PAIR.pack(*term) for term in sorted(terms))


def unpack(data: bytes) -> set[Term]:
    """The terms of :func:`pack`."""
    return {(viewer, term) for viewer, term in _PAIR.iter_unpack(data)}
