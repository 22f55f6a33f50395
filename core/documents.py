"""YAML files that people write: mappings, hanging protocols, key presets.

Every scalar is read as text, so that ``NO``, ``1`` and ``2024-01-05`` mean what they
say; a fault is one sentence with the key and the line. No tags, no aliases.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from core.domain.errors import WorldError

_MOST_BYTES = 1 << 20
M = TypeVar("M", bound=BaseModel)


def read(path: Path, model: type[M], what: str) -> M:
    """Read and check one file.

    Parameters
    ----------
    model
        What the file must hold.
    what
        What the sentences call the file, such as ``mapping``.

    Raises
    ------
    WorldError
        When it cannot be read or is not valid, naming the file, the key and the line.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise WorldError(f"{path.name} is too large for a {what}: name the YAML file.")
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise WorldError(f"The {what} {path.name} cannot be read: save it as UTF-8.") from error
    called = f"{what} {path.name}"
    root = _compose(called, text)
    values = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  # texts only: no tags
    if not isinstance(values, dict):
        keys = " and ".join(list(model.model_fields)[:2])
        raise WorldError(f"The {called} must hold keys such as {keys}.")
    try:
        return model.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        place = [part for part in first["loc"] if part != "__root__"]
        key = ".".join(str(part) for part in place) or "the file"
        raise WorldError(
            f"The {called} is not valid at {key} (line {_line(root, place)}): {_words(first)}."
        ) from error


def _words(error: Any) -> str:
    if error["type"] == "missing":
        return "this key is missing"
    if error["type"] == "extra_forbidden":
        return "there is no such key"
    return str(error["msg"]).removeprefix("Value error, ").rstrip(".")


def _compose(called: str, text: str) -> yaml.Node | None:
    """The YAML tree with its lines; aliases and doubled keys are refused."""
    try:
        for event in yaml.parse(text):
            if isinstance(event, yaml.AliasEvent):
                line = event.start_mark.line + 1 if event.start_mark else 1
                raise WorldError(f"The {called} uses an alias (line {line}): write the value out.")
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f" (line {mark.line + 1})" if mark else ""
        raise WorldError(f"The {called} is no YAML{where}: correct it there.") from error
    for node in _mappings(root):
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                line = key.start_mark.line + 1
                raise WorldError(f"The {called} has {key.value} twice (line {line}): keep one.")
            if isinstance(key.value, str):
                seen.add(key.value)
    return root


def _mappings(node: yaml.Node | None) -> Iterator[yaml.MappingNode]:
    if isinstance(node, yaml.MappingNode):
        yield node
        for _, value in node.value:
            yield from _mappings(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _mappings(value)


def _line(root: yaml.Node | None, place: Sequence[str | int]) -> int:
    """The line of a place in the file, or of the nearest key above it that exists."""
    node, line = root, 1
    for part in place:
        following: yaml.Node | None = None
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                if key.value == part:
                    following, line = value, key.start_mark.line + 1
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            following = node.value[part]
            line = following.start_mark.line + 1
        if following is not None:
            node = following
    return line
