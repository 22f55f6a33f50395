"""Headers as JSON between a helper process and the application.

A helper that a hostile file took over may say anything, so what comes back is
checked field by field and becomes nothing but values.
"""

from __future__ import annotations

import dataclasses
from datetime import date
from enum import Enum
from typing import Any, get_type_hints

from core.domain.study import ImageHeader

_HINTS = get_type_hints(ImageHeader)
LONGEST_LINE = 1 << 20


def header_to_json(header: ImageHeader) -> dict[str, Any]:
    """A JSON object with one member a field."""
    return {f.name: _out(getattr(header, f.name)) for f in dataclasses.fields(header)}


def header_from_json(value: dict[str, Any]) -> ImageHeader:
    """The header that :func:`header_to_json` wrote.

    Raises
    ------
    ValueError
        When a field is missing, unknown or of another type.
    """
    names = {f.name for f in dataclasses.fields(ImageHeader)}
    if not isinstance(value, dict) or value.keys() != names:
        raise ValueError("not the fields of a header")
    return ImageHeader(**{name: _in(_HINTS[name], value[name]) for name in names})


def _out(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return value


def _in(hint: Any, value: Any) -> Any:
    options = getattr(hint, "__args__", ())
    if type(None) in options:
        if value is None:
            return None
        (hint,) = (o for o in options if o is not type(None))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(value)
    if hint is date:
        return date.fromisoformat(value)
    if getattr(hint, "__origin__", None) is tuple:
        return _tuple(hint.__args__, value)
    if hint is float and type(value) is int:
        return float(value)
    if type(value) is not hint:
        raise ValueError("a field of another type")
    return value


def _tuple(kinds: tuple[Any, ...], value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise ValueError("a field that is no list")
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_in(kinds[0], v) for v in value)
    if len(kinds) != len(value):
        raise ValueError("a list of another length")
    return tuple(_in(kind, v) for kind, v in zip(kinds, value, strict=True))
