"""Small lexicons as the documents of their files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from core import resources

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


def next_mvkl() -> Document:
    """A second version of the lexicon that ships as the default.

    It retires lobulated masses (read as oval) and the comet-tail sign (read as nothing),
    adds a dumbbell, and calls round masses otherwise.
    """
    made: Document = json.loads(resources.path("lexicons", "mvkl-35.v1.json").read_bytes())
    made |= {
        "version": "2",
        "from": {"version": "1", "map": {"mass_shape.lobulated": ["mass_shape.oval"]}},
    }
    shapes = next(axis for axis in made["axes"] if axis["key"] == "mass_shape")
    shapes["values"] = [v for v in shapes["values"] if v["key"] != "lobulated"]
    shapes["values"][0]["title"] = "Ball-shaped"
    shapes["values"].append({"key": "dumbbell", "title": "Dumbbell"})
    signs = next(axis for axis in made["axes"] if axis["key"] == "sign")
    next(v for v in signs["values"] if v["key"] == "comet_tail")["retired"] = True
    gone = {"mass_shape.lobulated", "sign.comet_tail"}
    made["layout"] = [bit for bit in made["layout"] if bit not in gone] + ["mass_shape.dumbbell"]
    return made
