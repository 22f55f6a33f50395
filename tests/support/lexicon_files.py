"""Small lexicons as the documents of their files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

Document = dict[str, Any]


def document(
    version: str = "1",
    values: Mapping[str, Iterable[str]] | None = None,
    *,
    name: str = "own",
    after: str | None = None,
    maps: Mapping[str, Iterable[str]] | None = None,
    retired: Iterable[str] = (),
    types: Iterable[str] = ("mass",),
) -> Document:
    """A lexicon whose every type has every axis, and whose layout is all that is offered.

    ``after`` is the version before; ``retired`` are terms that stay in the file.
    """
    axes = {"shape": ("round", "oval"), **(values or {})}
    gone = set(retired)
    made: Document = {
        "id": name,
        "version": version,
        "title": f"Own {version}",
        "types": [
            {"key": kind, "title": kind.capitalize(), "axes": list(axes)}
            | ({"retired": True} if f"type.{kind}" in gone else {})
            for kind in types
        ],
        "axes": [
            {
                "key": axis,
                "title": axis.capitalize(),
                "multiple": True,
                "values": [
                    {"key": key, "title": key.capitalize()}
                    | ({"retired": True} if f"{axis}.{key}" in gone else {})
                    for key in keys
                ],
            }
            for axis, keys in axes.items()
        ],
        "layout": [
            f"{axis}.{key}"
            for axis, keys in axes.items()
            for key in keys
            if f"{axis}.{key}" not in gone
        ],
    }
    if after is not None:
        made["from"] = {"version": after, "map": {k: list(v) for k, v in (maps or {}).items()}}
    return made


def write(folder: Path, *documents: Document) -> Path:
    """Write documents as files of a folder, named by id and version."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in documents:
        path = folder / f"{one['id']}.v{one['version']}.json"
        path.write_text(json.dumps(one, indent=1, ensure_ascii=False), encoding="utf-8")
    return folder
