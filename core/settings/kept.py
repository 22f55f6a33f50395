"""The settings of this user on this computer, below what a site presets or locks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Any

from core import files, places
from core.domain.errors import WorldError
from core.settings.fields import FIELDS, Value, field
from core.settings.site_file import SiteFile


class Origin(StrEnum):
    """Where a setting's present value comes from."""

    DEFAULT = "default"
    SITE = "site"
    OWN = "own"
    LOCKED = "locked"


class LockedSetting(WorldError):
    """A setting that the site fixed."""


class Settings:
    """Values by key: the site's lock, else the user's own, else its preset, else the default.

    An unreadable file is kept aside (``settings.json.unreadable``) and told in
    :attr:`notices`; a value in it that does not fit falls back alone. What another window
    of this user sets meanwhile stays in the file, and holds here from the next start on.

    Parameters
    ----------
    path
        The user's file; made when something is first set.
    site
        What the site presets and locks.
    """

    def __init__(self, path: Path, site: SiteFile | None = None) -> None:
        self.path = path
        self.site = site or SiteFile()
        self.notices: list[str] = list(self.site.faults)
        # What a newer program wrote is kept when this one writes.
        self._foreign: dict[str, object] = {}
        self._own: dict[str, Value] = self._read()

    @staticmethod
    def open() -> Settings:
        """The settings of this user, with the computer's site file."""
        return Settings(places.config() / "settings.json", SiteFile.read(places.site_file()))

    def value(self, key: str) -> Value:
        """The value that holds now."""
        return self._found(key)[0]

    def text(self, key: str) -> str:
        """A text setting's value."""
        return str(self.value(key))

    def number(self, key: str) -> int:
        """A whole number's value."""
        return int(self.value(key))

    def flag(self, key: str) -> bool:
        """A yes or no."""
        return bool(self.value(key))

    def origin(self, key: str) -> Origin:
        """Where the present value comes from."""
        return self._found(key)[1]

    def set(self, key: str, value: Value) -> None:
        """Keep a value of the user's own.

        Raises
        ------
        LockedSetting
            When the site fixed it.
        WorldError
            When it does not fit, or the file cannot be written.
        """
        one = field(key)
        if key in self.site.locks:
            raise LockedSetting(f"“{one.title}” is fixed by the site file {self.site.name}.")
        fault = one.fault(value)
        if fault:
            raise WorldError(f"“{one.title}” {fault}.")
        self._keep({**self._own, key: value}, key)

    def reset(self, key: str) -> None:
        """Go back to the site's preset, or the default."""
        self._keep({name: value for name, value in self._own.items() if name != key}, key)

    def _found(self, key: str) -> tuple[Value, Origin]:
        one = field(key)
        if key in self.site.locks:
            return self.site.locks[key], Origin.LOCKED
        if key in self._own:
            return self._own[key], Origin.OWN
        if key in self.site.presets:
            return self.site.presets[key], Origin.SITE
        return one.default, Origin.DEFAULT

    def _keep(self, own: Mapping[str, Value], changed: str) -> None:
        before = self._foreign | self._own
        with suppress(OSError, ValueError):
            before = _document(self.path)
        document = {name: value for name, value in before.items() if name != changed}
        if changed in own:
            document[changed] = own[changed]
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with files.atomic(self.path) as stream:
                stream.write(json.dumps(document, indent=1).encode())
        except OSError as error:
            raise WorldError(
                f"The settings cannot be kept in {self.path.parent} ({error.strerror}): free "
                "space, or make the folder writable, and set it again."
            ) from error
        self._own = dict(own)

    def _read(self) -> dict[str, Value]:
        try:
            found = _document(self.path)
        except FileNotFoundError:
            return {}
        except (OSError, ValueError):
            self._set_aside()
            return {}
        known = {one.key: one for one in FIELDS}
        own: dict[str, Value] = {}
        for key, value in found.items():
            if key not in known:
                self._foreign[key] = value
            elif known[key].fault(value):
                self.notices.append(
                    f"The setting “{known[key].title}” {known[key].fault(value)}: "
                    "the usual value is taken instead; set it again in the settings."
                )
            else:
                own[key] = value
        return own

    def _set_aside(self) -> None:
        aside = self.path.with_name(f"{self.path.name}.unreadable")
        try:
            self.path.replace(aside)
        except OSError:
            aside = self.path
        self.notices.append(
            f"The settings in {self.path.name} cannot be read and the usual ones are taken: what "
            f"was there is kept in {aside.name}."
        )


def _document(path: Path) -> dict[str, Any]:
    found = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(found, dict):
        raise ValueError
    return found
