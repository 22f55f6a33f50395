"""What a safetensors file says it holds, read without torch and without trusting it.

The format is eight bytes with the length of a JSON header, the header, and the values
(https://github.com/huggingface/safetensors, format). A file from elsewhere is data that
may be damaged or made to harm: every number of its header is checked before it is used.
"""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core.domain.errors import DamagedArtefact

Shapes = Mapping[str, tuple[int, ...]]

_MOST_HEADER = 4 << 20
_MOST_BYTES = 4 << 30
_MOST_TENSORS = 20_000
_MOST_AXES = 8
_BYTES = {
    "BOOL": 1, "U8": 1, "I8": 1, "U16": 2, "I16": 2, "U32": 4, "I32": 4, "U64": 8, "I64": 8,
    "F16": 2, "BF16": 2, "F32": 4, "F64": 8,
}  # fmt: skip


class _Wrong(ValueError):
    """What is wrong with the header, in words."""


def shapes(path: Path) -> dict[str, tuple[int, ...]]:
    """The shape of every tensor of a safetensors file.

    Raises
    ------
    DamagedArtefact
        When the file is none, is too large, or contradicts itself.
    OSError
        When it cannot be read.
    """
    try:
        return _shapes(path)
    except _Wrong as error:
        raise DamagedArtefact(
            f"{path.name} is no whole safetensors file ({error}): copy it again from where it "
            "came from."
        ) from error


def _shapes(path: Path) -> dict[str, tuple[int, ...]]:
    size = path.stat().st_size
    if size > _MOST_BYTES:
        raise _Wrong(f"{size >> 20} MB are more than any encoder has")
    with path.open("rb") as stream:
        start = stream.read(8)
        if len(start) < 8:
            raise _Wrong("it is too short")
        length: int = struct.unpack("<Q", start)[0]
        if length > min(size - 8, _MOST_HEADER):
            raise _Wrong("its header is longer than the file or than any header is")
        text = stream.read(length)
    try:
        header = json.loads(text, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise _Wrong(str(error) if isinstance(error, _Wrong) else "its header is no JSON") from None
    if not isinstance(header, dict):
        raise _Wrong("its header is no table")
    header.pop("__metadata__", None)
    if len(header) > _MOST_TENSORS:
        raise _Wrong("it names too many tensors")
    places = {name: _place(entry) for name, entry in header.items()}
    end = 0
    for first, last, _ in sorted(places.values()):
        if first != end:
            raise _Wrong("its tensors overlap or leave holes")
        end = last
    if end != size - 8 - length:
        raise _Wrong("it does not have the size that its header says")
    return {name: shape for name, (_, _, shape) in places.items()}


def _place(entry: object) -> tuple[int, int, tuple[int, ...]]:
    """First and last byte, and the shape, of one entry of the header."""
    if not isinstance(entry, dict):
        raise _Wrong("a tensor is not described")
    size = _BYTES.get(str(entry.get("dtype")))
    if size is None:
        raise _Wrong("a tensor has values of an unknown kind")
    shape, place = _whole(entry.get("shape")), _whole(entry.get("data_offsets"))
    if len(shape) > _MOST_AXES or len(place) != 2:
        raise _Wrong("a tensor has no shape or no place")
    if place[1] - place[0] != math.prod(shape) * size:
        raise _Wrong("a tensor does not have the size of its shape")
    return place[0], place[1], shape


def _whole(values: object) -> tuple[int, ...]:
    """The values, which must be whole numbers that a file can have."""
    if not isinstance(values, list) or not all(
        type(value) is int and 0 <= value <= _MOST_BYTES for value in values
    ):
        raise _Wrong("a tensor is not described by whole numbers")
    return tuple(values)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _Wrong("it names a tensor twice")
    return found
