"""How each reader likes the viewer: protocol, size, texts and links, by name and bounded."""

from __future__ import annotations

from dataclasses import asdict, fields

from core.imaging.protocols import DEFAULT, Sizing
from maninegs_gui.bridge.preferences import Preferences
from maninegs_gui.viewer.corner_texts import Level
from maninegs_gui.viewer.links import Links


class Habits:
    """Reads and keeps the present reader's wishes; what is damaged is as if never said."""

    def __init__(self, preferences: Preferences) -> None:
        self._kept = preferences

    @property
    def sizing(self) -> Sizing:
        """How large images stand."""
        kept = self._kept.value("viewer/sizing", Sizing.SAME.value)
        return Sizing(kept) if kept in list(Sizing) else Sizing.SAME

    @sizing.setter
    def sizing(self, sizing: Sizing) -> None:
        self._kept.set_value("viewer/sizing", sizing.value)

    @property
    def protocol(self) -> tuple[str, bool]:
        """Id of the hanging protocol, and whether priors stand in the lower row."""
        below = self._kept.value("viewer/priors_below", False) is True
        return str(self._kept.value("viewer/protocol", DEFAULT)), below

    @protocol.setter
    def protocol(self, chosen: tuple[str, bool]) -> None:
        self._kept.set_value("viewer/protocol", chosen[0])
        self._kept.set_value("viewer/priors_below", chosen[1])

    @property
    def level(self) -> Level:
        """How much text stands over the images."""
        kept = self._kept.value("viewer/overlay", Level.SHORT.value)
        return next((one for one in Level if one.value == kept), Level.SHORT)

    @level.setter
    def level(self, level: Level) -> None:
        self._kept.set_value("viewer/overlay", level.value)

    @property
    def links(self) -> Links:
        """What the views do together."""
        kept = self._kept.value("viewer/links", {})
        kept = kept if isinstance(kept, dict) else {}
        return Links(*(bool(kept.get(one.name, one.default)) for one in fields(Links)))

    @links.setter
    def links(self, links: Links) -> None:
        self._kept.set_value("viewer/links", asdict(links))
