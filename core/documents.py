"""Files that people write: mappings, hanging protocols, key presets, rules, lexicons.

Every scalar of a YAML file is read as text, so that ``NO``, ``1`` and ``2024-01-05``
mean what they say; no tags, no aliases. A fault in a YAML or JSON file is one sentence
with the key and the line.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from core.domain.errors import WorldError

_MOST_BYTES = 1 << 20
# The same reader in C, where PyYAML was built with it: presets are read at every start.
_LINES: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
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
    text = _text(path, what)
    called = f"{what} {path.name}"
    root = _compose(called, text)
    values = _texts(text)
    return _checked(values, model, called, root)


def read_json(path: Path, model: type[M], what: str) -> M:
    """Read and check one JSON file, as :func:`read` does a YAML file.

    Raises
    ------
    WorldError
        When it cannot be read or is not valid, naming the file, the key and the line.
    """
    text = _text(path, what)
    called = f"{what} {path.name}"
    try:
        values = json.loads(text, object_pairs_hook=_once)
    except _Twice as error:
        # The YAML reader refuses it with its line.
        _compose(called, text.replace("\t", " "))
        raise WorldError(f"The {called} has {error} twice: keep one.") from None
    except json.JSONDecodeError as error:
        raise WorldError(
            f"The {called} is no JSON (line {error.lineno}): correct it there."
        ) from error
    except RecursionError as error:
        raise WorldError(f"The {called} is no JSON: it is nested too deep.") from error
    return _checked(values, model, called, text)


class _Twice(Exception):
    """A key is in one object twice."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    seen: dict[str, Any] = {}
    for key, value in pairs:
        if key in seen:
            raise _Twice(key)
        seen[key] = value
    return seen


def _text(path: Path, what: str) -> str:
    form = "JSON" if path.suffix == ".json" else "YAML"
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise WorldError(f"{path.name} is too large for a {what}: name the {form} file.")
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise WorldError(f"The {what} {path.name} cannot be read: save it as UTF-8.") from error


def _checked(values: Any, model: type[M], called: str, root: yaml.Node | str | None) -> M:
    """``values`` as the model; ``root`` is where their lines are found."""
    if not isinstance(values, dict):
        keys = " and ".join(list(model.model_fields)[:2])
        raise WorldError(f"The {called} must hold keys such as {keys}.")
    try:
        return model.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        place = [part for part in first["loc"] if part != "__root__"]
        key = ".".join(str(part) for part in place) or "the file"
        if isinstance(root, str):
            # JSON is YAML but for its tabs; only a fault pays for the slow reader.
            root = yaml.compose(root.replace("\t", " "), Loader=yaml.SafeLoader)
        raise WorldError(
            f"The {called} is not valid at {key} (line {_line(root, place)}): {_words(first)}."
        ) from error


def _texts(text: str) -> Any:
    """What a YAML text holds: texts only, no tags."""
    if yaml.__with_libyaml__:
        return yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506


def _words(error: Any) -> str:
    if error["type"] == "missing":
        return "this key is missing"
    if error["type"] == "extra_forbidden":
        return "there is no such key"
    return str(error["msg"]).removeprefix("Value error, ").rstrip(".")


def _compose(called: str, text: str) -> yaml.Node | None:
    """The YAML tree with its lines; aliases and doubled keys are refused."""
    try:
        for event in yaml.parse(text, Loader=_LINES):
            if isinstance(event, yaml.AliasEvent):
                line = event.start_mark.line + 1 if event.start_mark else 1
                raise WorldError(f"The {called} uses an alias (line {line}): write the value out.")
        root = yaml.compose(text, Loader=_LINES)
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
