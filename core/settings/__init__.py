"""Settings of the program on this computer: typed, bounded, described once, lockable by a site."""

from core.settings.fields import FIELDS, Field, Section, Takes, Value, field
from core.settings.kept import LockedSetting, Origin, Settings
from core.settings.site_file import SiteFile

__all__ = [
    "FIELDS",
    "Field",
    "LockedSetting",
    "Origin",
    "Section",
    "Settings",
    "SiteFile",
    "Takes",
    "Value",
    "field",
]
