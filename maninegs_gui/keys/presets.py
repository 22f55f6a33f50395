"""Presets of keys and mouse: YAML files of the program or of the site (``docs/keys.md``)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator

from core import documents, files, resources
from core.domain.errors import WorldError
from maninegs_gui import languages
from maninegs_gui.actions import ActionSpec, meet
from maninegs_gui.keys.chords import portable, refusal
from maninegs_gui.keys.keymap import MUST_HAVE
from maninegs_gui.keys.mouse import from_words, to_words
from maninegs_gui.keys.preset import Preset

_WHAT = "key preset"


def _several(value: Any) -> Any:
    if isinstance(value, str):
        return (value,) if value else ()
    return value


def _key(text: Any) -> Any:
    if not isinstance(text, str) or not portable(text):
        raise ValueError(f"{text} is no key: write it as in Ctrl+Shift+Z, F11 or [")
    return portable(text)


Keys = Annotated[tuple[Annotated[str, BeforeValidator(_key)], ...], BeforeValidator(_several)]


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    format: Literal["1"]
    title: str = Field(min_length=1, max_length=60)
    description: str = Field(default="", max_length=2000)
    keys: dict[str, Keys]
    mouse: dict[str, str] = Field(default_factory=dict)

    @field_validator("mouse")
    @classmethod
    def _fits(cls, words: dict[str, str]) -> dict[str, str]:
        from_words(words)
        return words


def read(path: Path) -> Preset:
    """Read one preset.

    Raises
    ------
    WorldError
        When it is not valid: one sentence with the key and the line.
    """
    found = documents.read(path, _File, _WHAT)
    return Preset(path.stem, found.title, found.description, found.keys, from_words(found.mouse))


def check(preset: Preset, specs: Iterable[ActionSpec]) -> None:
    """Refuse a preset that gives keys which these actions may not have.

    Actions that are unknown are passed over, so that a preset outlives a version.

    Raises
    ------
    WorldError
        Naming the entry: a key that is refused, a key that two actions of the preset would
        answer to at once, or an action left without the key it must have.
    """
    known = {spec.id: spec for spec in specs}
    owners: list[tuple[str, ActionSpec]] = []
    for one, keys in preset.keys.items():
        spec = known.get(one)
        if spec is None:
            continue
        if not keys and one in MUST_HAVE:
            raise _fault(preset, f"{one}: it must keep a key")
        for key in keys:
            reason = refusal(spec, key)
            if reason is not None:
                raise _fault(preset, f"{one}: it may not have {key} ({reason.value})")
            for taken, other in owners:
                if taken == key and other is not spec and meet(other.when, spec.when):
                    raise _fault(preset, f"{one}: {other.id} has {key} already")
            owners.append((key, spec))


def unknown(preset: Preset, specs: Iterable[ActionSpec]) -> tuple[str, ...]:
    """The ids a preset names that are no actions."""
    return tuple(sorted(preset.keys.keys() - {spec.id for spec in specs}))


def available(
    specs: Iterable[ActionSpec], *folders: Path
) -> tuple[dict[str, Preset], tuple[str, ...]]:
    """The shipped presets and those of a site's folders, by id, and what is wrong.

    A site's file of the same name takes the place of a shipped one. One that is not valid
    is left out; entries of unknown actions do nothing.
    """
    specs = tuple(specs)
    found: dict[str, Preset] = {}
    faults: list[str] = []
    for folder in (resources.path("keys"), *folders):
        for path in sorted(folder.glob("*.yaml")) if folder.is_dir() else ():
            try:
                preset = read(path)
                check(preset, specs)
                found[path.stem] = preset
                idle = unknown(preset, specs)
                if idle:
                    more = f" and {len(idle) - 3} more" if len(idle) > 3 else ""
                    faults.append(
                        f"The {_WHAT} {path.name} names {', '.join(idle[:3])}{more}: there is no "
                        "such action, and the entry does nothing."
                    )
            except WorldError as error:
                faults.append(languages.said(error))
    return found, tuple(faults)


def write(path: Path, preset: Preset) -> None:
    """Write a preset that :func:`read` gives back, whole or not at all.

    Raises
    ------
    WorldError
        When the file cannot be written.
    """
    values = {
        "format": 1,
        "title": preset.title,
        "description": preset.description,
        "keys": {one: list(keys) for one, keys in preset.keys.items()},
        "mouse": to_words(preset.mouse),
    }
    text = yaml.safe_dump(values, sort_keys=False, allow_unicode=True, width=100)
    try:
        with files.atomic(path) as stream:
            stream.write(text.encode())
    except OSError as error:
        raise WorldError(
            f"{path.name} cannot be written ({error.strerror}): choose another folder."
        ) from error


def _fault(preset: Preset, what: str) -> WorldError:
    return WorldError(f"The {_WHAT} {preset.id}.yaml is not valid at keys.{what}.")
