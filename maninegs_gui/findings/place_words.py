"""Place and size of a finding, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core import vocabulary
from maninegs_gui import languages
from maninegs_gui.actions import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from core.annotation.placement import Derived

_HALVES = {
    "outer": QT_TRANSLATE_NOOP("place", "outer half"),
    "inner": QT_TRANSLATE_NOOP("place", "inner half"),
    "upper": QT_TRANSLATE_NOOP("place", "upper half"),
    "lower": QT_TRANSLATE_NOOP("place", "lower half"),
}


def size_in_words(derived: Derived | None) -> str:
    """Largest diameter and what lies across it, in mm; empty where it is not known."""
    if derived is None or derived.size_mm is None:
        return ""
    if derived.across_mm is None:
        return _tr("{0:.0f} mm").format(derived.size_mm)
    return _tr("{0:.0f} × {1:.0f} mm").format(derived.size_mm, derived.across_mm)


def in_words(derived: Derived | None) -> str:
    """All that is known, as a line; what the reader corrected is marked so."""
    if derived is None:
        return ""
    words = vocabulary.get()
    parts = [size_in_words(derived)]
    if derived.quadrant is not None:
        key = derived.quadrant.value
        term = words.find("quadrants", key) or words.find("regions", key)
        parts.append(_mark(languages.title(term).lower() if term else key, "quadrant", derived))
    elif derived.half is not None:
        parts.append(_tr(_HALVES[derived.half.value]))
    if derived.clock is not None:
        parts.append(_mark(_tr("{0} h").format(derived.clock), "clock", derived))
    if derived.depth is not None:
        depth = words.find("depths", derived.depth.value)
        title = languages.title(depth).lower() if depth else derived.depth.value
        parts.append(_mark(title, "depth", derived))
    if derived.distance_mm is not None:
        text = _tr("{0:.0f} mm from nipple").format(derived.distance_mm)
        parts.append(_mark(text, "distance", derived))
    return " · ".join(filter(None, parts))


def reasons(derived: Derived | None) -> tuple[str, ...]:
    """Why the rest is not known, and how far to rely on it."""
    if derived is None:
        return ()
    return tuple(
        dict.fromkeys(
            filter(None, map(languages.sentence, (*derived.why.values(), *derived.notes)))
        )
    )


def _mark(text: str, name: str, derived: Derived) -> str:
    return _tr("{0} (corrected)").format(text) if name in derived.corrected else text


def _tr(text: str) -> str:
    return QCoreApplication.translate("place", text)
