"""Single keys with their modifiers, as text: one spelling each, and which are refused.

A key is written in Qt's portable form, such as ``Ctrl+Shift+Z``, ``F11`` or ``[``.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from maninegs_gui.actions import ActionSpec, When, is_navigation
from maninegs_gui.keys.hold import first_chord

_REST = "viewer.rest"
_TEXT_EDITING = frozenset(
    {"Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+A", "Ctrl+Ins", "Shift+Ins", "Shift+Del"}
)
_MODIFIERS = frozenset(
    {
        Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock, Qt.Key.Key_unknown,
    }
)  # fmt: skip
_BARE = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


class Refusal(StrEnum):
    """Why an action may not have a key."""

    NOT_A_KEY = "not a key"
    SEVERAL = "several keys one after the other"
    MOVES_FOCUS = "Tab moves between fields"
    GOES_BACK = "Esc leaves what is on top"
    CONFIRMS = "Enter confirms"
    EDITS_TEXT = "text fields need it"
    MOVES_IN_LISTS = "lists and buttons need it"
    TAGS = "letters are tags while a finding is open"


@cache
def portable(key: str) -> str:
    """The one spelling of a key; empty when it is none."""
    sequence = QKeySequence(key)
    if sequence.count() == 0 or first_chord(sequence).key() in _MODIFIERS:
        return ""
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def native(key: str) -> str:
    """A key as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def spoken(keys: Iterable[str]) -> str:
    """Several keys as they are shown, the first the one to learn."""
    return ", ".join(native(key) for key in keys)


def refusal(spec: ActionSpec, key: str) -> Refusal | None:
    """Why an action may not have a key, whatever other actions have; None when it may."""
    name = portable(key)
    if not name:
        return Refusal.NOT_A_KEY
    sequence = QKeySequence(name)
    chord = first_chord(sequence)
    code, bare = chord.key(), chord.keyboardModifiers() in _BARE
    letter = int(Qt.Key.Key_A) <= int(code) <= int(Qt.Key.Key_Z)
    reasons = (
        (sequence.count() > 1, Refusal.SEVERAL),
        (code in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab), Refusal.MOVES_FOCUS),
        (bare and code is Qt.Key.Key_Escape and spec.id != _REST, Refusal.GOES_BACK),
        (bare and code in (Qt.Key.Key_Return, Qt.Key.Key_Enter), Refusal.CONFIRMS),
        (name in _TEXT_EDITING, Refusal.EDITS_TEXT),
        (is_navigation(name) and spec.when is not When.READING, Refusal.MOVES_IN_LISTS),
        (bare and letter and spec.when is When.ALWAYS, Refusal.TAGS),
    )
    return next((reason for applies, reason in reasons if applies), None)
