"""Which of the contrasts that objects offer a reader prefers, for each kind of machine."""

from __future__ import annotations

from core.domain.study import ImageHeader
from maninegs_gui.bridge.preferences import Preferences
from maninegs_gui.viewer.pane import ViewPane

_NAME = "viewer/contrasts"
_MOST = 64


class VoiMemory:
    """Remembers the title of the chosen contrast by manufacturer and model.

    Titles are the objects' own, such as NORMAL or HARDER; a machine that offers
    others keeps its first one.
    """

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    def choose(self, pane: ViewPane, index: int) -> None:
        """Show a pane through one of its contrasts, and remember it."""
        pane.choose_voi(index)
        if pane.loaded is None or pane.record is None:
            return
        title = pane.loaded.display.voi[pane.choice].title
        kept = self._kept()
        kept[_machine(pane.record.header)] = title
        # The longest unused goes: a site has a handful of machines, not hundreds.
        self._preferences.set_value(_NAME, dict(list(kept.items())[-_MOST:]))

    def recall(self, pane: ViewPane) -> None:
        """Show a pane whose image has just arrived through the contrast that was preferred."""
        if pane.loaded is None or pane.record is None:
            return
        title = self._kept().get(_machine(pane.record.header))
        titles = [voi.title for voi in pane.loaded.display.voi]
        if title in titles and titles.index(title) != pane.choice:
            pane.choose_voi(titles.index(title))

    def _kept(self) -> dict[str, str]:
        kept = self._preferences.value(_NAME, {})
        if not isinstance(kept, dict):
            return {}
        return {str(key): str(value) for key, value in kept.items()}


def _machine(header: ImageHeader) -> str:
    return f"{header.manufacturer}|{header.model_name}"
