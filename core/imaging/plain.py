"""Frozen values as plain JSON, and back with every field checked.

What comes out of a helper process, or out of a file of the store, becomes nothing but
the values it claims to be: a field more, a field less or of another type is refused.
"""

from __future__ import annotations

import base64
import dataclasses
import math
from datetime import date, datetime
from enum import Enum
from functools import lru_cache
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def to_plain(value: Any) -> Any:
    """A value of dataclasses, tuples, enumerations and scalars as JSON takes it."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: to_plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [to_plain(v) for v in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    return value


def from_plain(kind: type[T], value: Any) -> T:
    """The value of ``kind`` that :func:`to_plain` wrote.

    Raises
    ------
    ValueError
        When anything in it is missing, too much, of another type or not finite.
    """
    try:
        found: T = _value(kind, value)
    except (TypeError, KeyError) as error:
        raise ValueError(str(error)) from error
    return found


@lru_cache(maxsize=64)
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _value(hint: Any, value: Any) -> Any:
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        return _one_of(get_args(hint), value)
    if origin is tuple:
        return _tuple(get_args(hint), value)
    if dataclasses.is_dataclass(hint):
        return _object(hint, value)
    if hint is float and type(value) in (int, float):
        if not math.isfinite(value):
            raise ValueError("a number that is not finite")
        return float(value)
    if isinstance(hint, type) and type(value) is str:
        return _text(hint, value)
    if type(value) is not hint:
        raise ValueError("a field of another type")
    return value


def _text(hint: Any, value: str) -> Any:
    if hint is bytes:
        return base64.b64decode(value, validate=True)
    if issubclass(hint, datetime | date):
        return hint.fromisoformat(value)
    if issubclass(hint, Enum):
        return hint(value)
    if hint is not str:
        raise ValueError("text where something else was expected")
    return value


def _one_of(options: tuple[Any, ...], value: Any) -> Any:
    """The first option that fits; None only where it is one of them."""
    if value is None:
        if type(None) in options:
            return None
        raise ValueError("a field that is missing")
    for option in options:
        if option is not type(None):
            try:
                return _value(option, value)
            except (ValueError, TypeError, KeyError):
                continue
    raise ValueError("a field that fits none of its kinds")


def _object(hint: Any, value: Any) -> Any:
    hints = _hints(hint)
    names = {f.name for f in dataclasses.fields(hint)}
    if not isinstance(value, dict) or value.keys() != names:
        raise ValueError(f"not the fields of {hint.__name__}")
    return hint(**{name: _value(hints[name], value[name]) for name in names})


def _tuple(kinds: tuple[Any, ...], value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise ValueError("a field that is no list")
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_value(kinds[0], v) for v in value)
    if len(kinds) != len(value):
        raise ValueError("a list of another length")
    return tuple(_value(kind, v) for kind, v in zip(kinds, value, strict=True))
