"""Applies each reader's keys and mouse, and opens the editor and the legend's sheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from maninegs_gui.actions import Actions, ActionSpec, title
from maninegs_gui.bridge.preferences import Preferences
from maninegs_gui.keys import choice as choices
from maninegs_gui.keys import words
from maninegs_gui.keys.choice import Choice
from maninegs_gui.keys.chords import native, portable, refusal
from maninegs_gui.keys.keymap import MUST_HAVE, KeyMap, layered, rival
from maninegs_gui.keys.preset import DEFAULT, Preset
from maninegs_gui.keys.sheet import Tag, sheet
from maninegs_gui.widgets.key_legend import Sheet
from maninegs_gui.widgets.mouse_map import Gesture, MouseMap


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why an action cannot have a key as things are.

    Attributes
    ----------
    holder
        The action that has it and could give it up; None when nothing can be done.
    """

    sentence: str
    holder: ActionSpec | None = None


class KeyController(QObject):
    """The keys and the mouse of the present reader.

    Parameters
    ----------
    window
        The main window, over which the editor opens.
    site
        A folder with presets of the site.
    tags
        The tag keys of the finding that is open, for the legend.
    """

    changed = Signal()
    """Other keys, another preset or another mouse hold."""
    mouse_changed = Signal(object)
    """:class:`MouseMap` that holds from now on."""

    def __init__(
        self,
        actions: Actions,
        preferences: Preferences,
        window: QWidget,
        *,
        site: Path | None = None,
        tags: Callable[[], Sequence[Tag]] = tuple,
    ) -> None:
        super().__init__(window)
        self._actions, self._preferences, self._window = actions, preferences, window
        self._site, self._tags = site, tags
        self._presets: dict[str, Preset] | None = None
        self._faults: tuple[str, ...] = ()
        self._choice = Choice()
        self._told: MouseMap | None = None
        actions.bind("help.key_editor", self.open_editor)
        preferences.reader_changed.connect(self.follow_reader)
        self.follow_reader()

    # What holds.

    @property
    def choice(self) -> Choice:
        """What the reader has chosen."""
        return self._choice

    @property
    def preset(self) -> Preset:
        """The chosen preset, or the program's own when that is not there."""
        if self._choice.preset == DEFAULT and self._presets is None:
            # The program's own keys are its tables; no file is read to start with them.
            return Preset(DEFAULT, words.tr("ManiNegs"))
        found = self.presets
        own = found.get(DEFAULT, Preset(DEFAULT, words.tr("ManiNegs")))
        return found.get(self._choice.preset, own)

    @property
    def presets(self) -> dict[str, Preset]:
        """All presets by id, the program's own first."""
        if self._presets is None:
            folders = () if self._site is None else (self._site,)
            from maninegs_gui.keys import presets

            found, self._faults = presets.available(self._actions.specs, *folders)
            order = sorted(found, key=lambda one: (one != DEFAULT, found[one].title))
            self._presets = {one: found[one] for one in order}
        return self._presets

    @property
    def faults(self) -> tuple[str, ...]:
        """What is wrong with preset files, one sentence each."""
        there = self.presets
        chosen = self._choice.preset
        if chosen in there or chosen == DEFAULT:
            return self._faults
        gone = words.tr("The preset “{0}” is not there: the program's own keys hold instead.")
        return (gone.format(chosen), *self._faults)

    @property
    def mouse(self) -> MouseMap:
        """What buttons and wheel do."""
        return self._choice.mouse or self.preset.mouse

    @property
    def title(self) -> str:
        """The preset's title, and whether the reader has changed it."""
        name = self.preset.title
        return words.tr("{0}, with changes").format(name) if self._choice.changed else name

    @property
    def actions(self) -> Actions:
        """The actions whose keys these are."""
        return self._actions

    def sheet(self) -> Sheet:
        """What the legend shows now."""
        whose = words.tr("Preset: {0}").format(self.title)
        return sheet(self._actions, whose, self.mouse, self._tags())

    def of_preset(self) -> KeyMap:
        """The keys that every action has without the reader's changes."""
        return layered(self._actions.specs, self.preset.keys)

    # What the reader can do.

    def follow_reader(self) -> None:
        """Let the present reader's keys and mouse hold."""
        self._choice = choices.load(self._preferences)
        self._apply()

    def choose(self, choice: Choice) -> None:
        """Let a choice hold and keep it for the reader."""
        self._choice = choice
        choices.save(self._preferences, choice)
        self._apply()

    def choose_preset(self, preset: str) -> None:
        """Take a preset as it is."""
        self.choose(Choice(preset))

    def trouble(self, action_id: str, key: str) -> Trouble | None:
        """Why an action cannot have a key; None when it can."""
        spec, shown = self._spec(action_id), native(key)
        reason = refusal(spec, key)
        if reason is not None:
            return Trouble(words.refused(reason, shown))
        keys = {one.id: one.keys for one in self._actions.present}
        holder = rival(self._actions.specs, keys, spec, key)
        if holder is None:
            return None
        name = title(holder)
        if holder.id in MUST_HAVE and len(keys[holder.id]) == 1:
            text = words.tr("{0} is the only key of “{1}”, which must keep one: press another key.")
            return Trouble(text.format(shown, name))
        text = words.tr("{0} belongs to “{1}” already.")
        return Trouble(text.format(shown, name), holder)

    def give(self, action_id: str, key: str) -> None:
        """Give an action a further key, taking it from whatever action has it.

        Raises
        ------
        ValueError
            When it cannot be had (:meth:`trouble`).
        """
        found = self.trouble(action_id, key)
        changes = dict(self._choice.changes)
        if found is not None:
            if found.holder is None:
                raise ValueError(found.sentence)
            # Without an entry of its own it gets the key back when this action is reset.
            if found.holder.id in changes or found.holder.id in MUST_HAVE:
                changes[found.holder.id] = self._without(found.holder.id, key)
        changes[action_id] = (*self._without(action_id, key), portable(key))
        self.choose(replace(self._choice, changes=changes))

    def may_remove(self, action_id: str) -> bool:
        """Whether an action may lose a key."""
        return action_id not in MUST_HAVE or len(self._actions.keys_of(action_id)) > 1

    def remove(self, action_id: str, key: str) -> None:
        """Take a key from an action."""
        if self.may_remove(action_id):
            changes = {**self._choice.changes, action_id: self._without(action_id, key)}
            self.choose(replace(self._choice, changes=changes))

    def reset(self, action_id: str) -> None:
        """Give an action its preset's keys, but for those the reader has given to others."""
        changes = {one: keys for one, keys in self._choice.changes.items() if one != action_id}
        self.choose(replace(self._choice, changes=changes))

    def reset_all(self) -> None:
        """Take the preset as it is, mouse and all."""
        self.choose(Choice(self._choice.preset))

    def set_gesture(self, name: str, gesture: Gesture) -> None:
        """Let a button or the wheel do something else; a chosen tool keeps the left button."""
        mouse = replace(self.mouse, **{name: gesture})
        own = None if mouse == self.preset.mouse else mouse
        self.choose(replace(self._choice, mouse=own))

    def export(self, path: Path) -> None:
        """Write the present keys and mouse as a preset file; may raise a ``WorldError``."""
        keys = {spec.id: spec.keys for spec in self._actions.present}
        from maninegs_gui.keys import presets

        presets.write(path, Preset(path.stem, path.stem, self.title, keys, self.mouse))

    def take_in(self, path: Path) -> Preset:
        """Let the keys and the mouse of a file be this reader's; may raise a ``WorldError``."""
        from maninegs_gui.keys import presets

        found = presets.read(path)
        presets.check(found, self._actions.specs)
        known = {spec.id for spec in self._actions.specs}
        changes = {one: keys for one, keys in found.keys.items() if one in known}
        self.choose(Choice(DEFAULT, changes, found.mouse))
        return found

    def open_editor(self) -> QWidget:
        """Open the editor over the window."""
        from maninegs_gui.keys.editor import KeyEditor

        editor = KeyEditor(self, self._window)
        editor.open()
        return editor

    def _apply(self) -> None:
        keys = layered(self._actions.specs, self.preset.keys, self._choice.changes)
        # Most readers keep the keys of the one before, and a start goes through this twice.
        if any(self._actions.keys_of(one) != some for one, some in keys.items()):
            self._actions.set_keys(keys)
        self.changed.emit()
        if self.mouse != self._told:
            self._told = self.mouse
            self.mouse_changed.emit(self.mouse)

    def _spec(self, action_id: str) -> ActionSpec:
        return next(spec for spec in self._actions.specs if spec.id == action_id)

    def _without(self, action_id: str, key: str) -> tuple[str, ...]:
        name = portable(key)
        return tuple(one for one in self._actions.keys_of(action_id) if one != name)
