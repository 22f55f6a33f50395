"""Who hears a key: text fields first, then the widget in focus, then the modes of the window.

A window beside the main one, such as a viewer window on another monitor, is marked here
so that reading goes on in it; a widget that uses keys for itself for a while, such as an
image with a keyboard cursor, says which.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

TYPING = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)
"""Widgets that keep every key they are given."""
_READS = "maninegs_reads"
_APART = "maninegs_keys_apart"
_TAKES = "maninegs_takes_keys"
_OWNERS = "maninegs_takes_for"


def is_typing(widget: QObject | None) -> bool:
    """Whether what is typed belongs to a text field, or to a part that shares no key."""
    return isinstance(widget, TYPING) or _is_apart(widget)


def keep_apart(widget: QWidget) -> None:
    """Let no mode of the window hear what is typed in a widget or in anything inside it."""
    QObject.setProperty(widget, _APART, True)


def _is_apart(widget: QObject | None) -> bool:
    while widget is not None:
        if widget.property(_APART):
            return True
        widget = widget.parent()
    return False


def let_read(window: QWidget) -> None:
    """Mark a window in which reading goes on beside the main window."""
    QObject.setProperty(window, _READS, True)


def reads(window: QWidget, main: QWidget) -> bool:
    """Whether the keys of reading are heard in ``window``; ``main`` is the main window."""
    return window is main or bool(window.property(_READS))


def take_keys(widget: QWidget, names: Iterable[str], whose: str = "") -> None:
    """Let a widget in focus keep these keys for itself, in every mode; none gives them back.

    Parameters
    ----------
    names
        As :func:`maninegs_gui.findings.mode.key_name` gives them, such as ``enter``,
        ``escape`` and ``backspace``.
    whose
        Who wants them: what others want of the same widget stays.
    """
    QObject.setProperty(widget, f"{_TAKES}{whose}", list(names))
    owners = {*(widget.property(_OWNERS) or ()), whose}
    QObject.setProperty(widget, _OWNERS, sorted(owners))


def takes(widget: QWidget, name: str) -> bool:
    """Whether a widget keeps a key for itself."""
    owners = widget.property(_OWNERS) or ()
    return any(name in (widget.property(f"{_TAKES}{whose}") or ()) for whose in owners)
