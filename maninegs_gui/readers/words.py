"""What is said of readers in more than one place."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.domain.records import Reader
from core.domain.roles import Role


def _tr(text: str) -> str:
    return QCoreApplication.translate("readers", text)


def role_name(role: Role) -> str:
    """A role as it is shown."""
    return {
        Role.READER: _tr("Reader"),
        Role.ADJUDICATOR: _tr("Adjudicator"),
        Role.ADMINISTRATOR: _tr("Administrator"),
        Role.TABLE: _tr("Imported table"),
        Role.CONSENSUS: _tr("Consensus"),
    }[role]


def initials(name: str) -> str:
    """One or two letters that stand for a name: first and last word, or the first sign."""
    words = [word for word in name.split() if word[:1].isalnum()]
    if not words:
        return name[:1]
    first = words[0][0]
    # One sign of Chinese says as much as two letters, and is as wide.
    last = words[-1][0] if len(words) > 1 and ord(first) < _WIDE else ""
    return (first + last).upper()


_WIDE = 0x1100
"""Where scripts begin whose signs are as wide as high."""


def spoken(reader: Reader) -> str:
    """A reader as a screen reader says her: name, role, PIN."""
    parts = [reader.name, role_name(reader.role)]
    if reader.guarded:
        parts.append(_tr("with PIN"))
    if reader.retired:
        parts.append(_tr("retired"))
    return ", ".join(parts)
