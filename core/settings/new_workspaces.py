"""What this computer's site file says of workspaces: how new ones begin, what holds in all."""

from __future__ import annotations

import getpass
from collections.abc import Mapping
from dataclasses import dataclass, replace
from dataclasses import field as field_
from pathlib import Path

from core import places
from core.domain.gate import GatePolicy
from core.domain.site import Fixed, Site
from core.settings.fields import NEW_WORKSPACES, Value, field
from core.settings.kept import LockedSetting
from core.settings.site_file import SiteFile

KEYS = frozenset(one.key for one in NEW_WORKSPACES)
"""Settings that a site file gives and no user."""
_CHOICES = ("new.gate", "new.operating", "new.operating_permille", "new.prevalence_permille",
            "new.follow")  # fmt: skip


@dataclass(frozen=True, slots=True)
class SiteRules:
    """A site file, as far as it is about workspaces.

    A choice that is only preset counts for a new workspace; a locked one holds in every
    workspace that is opened on this computer, whatever its own file says.
    """

    file: SiteFile = field_(default_factory=SiteFile)

    @staticmethod
    def read() -> SiteRules:
        """The rules of this computer, as they are now."""
        return SiteRules(SiteFile.read(places.site_file()))

    @property
    def name(self) -> str:
        """The site file's path, for sentences."""
        return self.file.name

    @property
    def place(self) -> Path | None:
        """The folder in which new workspaces are suggested, if the site has one."""
        text = str(self._value("new.place")).strip()
        if not text:
            return None
        try:
            return Path(text.replace("{user}", _account())).expanduser()
        except RuntimeError:  # there is no home to put in the place of ~
            return None

    @property
    def readers(self) -> tuple[str, ...]:
        """Names that the first start offers."""
        return tuple(filter(None, map(str.strip, str(self._value("new.readers")).split(";"))))

    @property
    def lexicon(self) -> str:
        """What a new workspace is tagged with."""
        return str(self._value("new.lexicon"))

    def locked(self, key: str) -> bool:
        """Whether the site fixed a setting."""
        return key in self.file.locks

    def begin(self) -> Site:
        """The choices that a new workspace begins with."""
        return _with(Site(), {key: self._value(key) for key in _CHOICES})

    def hold(self, site: Site) -> Site:
        """The choices of a workspace that is there, with what the site locked in their place."""
        return _with(site, {key: self.file.locks[key] for key in _CHOICES if self.locked(key)})

    def allow(self, site: Site) -> None:
        """Refuse choices that differ from what is locked.

        Raises
        ------
        LockedSetting
            Names the first one and the site file.
        """
        for key in _CHOICES:
            if self.locked(key) and _with(site, {key: self.file.locks[key]}) != site:
                raise LockedSetting(
                    f"“{field(key).title}” is fixed by the site file {self.name}: leave it as it "
                    "is, or ask whoever keeps that file."
                )

    def _value(self, key: str) -> Value:
        locks, presets = self.file.locks, self.file.presets
        return locks.get(key, presets.get(key, field(key).default))


def _with(site: Site, values: Mapping[str, Value]) -> Site:
    """A site's choices with some replaced; what is not named keeps its whole precision."""
    operating, prevalence = site.operating, site.prevalence
    if "new.operating" in values:
        operating = replace(operating, fixed=Fixed(str(values["new.operating"])))
    if "new.operating_permille" in values:
        operating = replace(operating, value=int(values["new.operating_permille"]) / 1000)
    if "new.prevalence_permille" in values:
        prevalence = int(values["new.prevalence_permille"]) / 1000 or None
    return Site(
        gate=GatePolicy(str(values.get("new.gate", site.gate.value))),
        operating=operating,
        prevalence=prevalence,
        follow=bool(values.get("new.follow", site.follow)),
    )


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "reader"
