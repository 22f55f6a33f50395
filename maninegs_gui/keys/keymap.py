"""Which action answers to which key: the program's keys, a preset over them, a reader's changes.

What is said later wins: an action keeps a key unless a later layer gives it to another
that is heard at the same time. So a map never has two actions on one key, whatever an
old preset or a damaged setting says.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from maninegs_gui.actions import ActionSpec, meet
from maninegs_gui.keys.chords import portable, refusal

Layer = Mapping[str, Iterable[str]]
KeyMap = dict[str, tuple[str, ...]]
MUST_HAVE = ("help.keys", "help.key_editor", "viewer.rest")
"""Without these nobody who reads by keyboard would find back; each keeps a key."""


def layered(specs: Iterable[ActionSpec], *layers: Layer) -> KeyMap:
    """The keys of every action after all layers; unknown ids and refused keys do nothing."""
    known = {spec.id: spec for spec in specs}
    begun = {one: spec.keys for one, spec in known.items()}
    keys: KeyMap = {one: allowed(known[one], begun[one]) for one in MUST_HAVE if one in known}
    held = _Held(known, {one: keys.get(one, ()) for one in known})
    for layer in (begun, *layers):
        wanted = {
            one: allowed(known[one], layer[one])
            for one in (*MUST_HAVE, *layer)
            if one in known and one in layer
        }
        for one in wanted:
            if one not in MUST_HAVE:
                held.give(one, ())
        for one, chosen in wanted.items():
            held.claim(one, chosen)
    return held.keys


def allowed(spec: ActionSpec, keys: Iterable[str]) -> tuple[str, ...]:
    """The keys of a list that the action may have, in their one spelling."""
    return tuple(dict.fromkeys(portable(key) for key in keys if refusal(spec, key) is None))


def rival(
    specs: Iterable[ActionSpec], keys: Mapping[str, tuple[str, ...]], spec: ActionSpec, key: str
) -> ActionSpec | None:
    """The other action that has a key already and is heard at the same time."""
    name = portable(key)
    for other in specs:
        if other.id != spec.id and name in keys[other.id] and meet(other.when, spec.when):
            return other
    return None


class _Held:
    """Who has which key now, looked up from both sides: a map is made at every start."""

    def __init__(self, known: Mapping[str, ActionSpec], keys: KeyMap) -> None:
        self.keys = keys
        self._known = known
        self._owners: dict[str, set[str]] = {}
        for one, some in keys.items():
            for key in some:
                self._owners.setdefault(key, set()).add(one)

    def give(self, one: str, keys: tuple[str, ...]) -> None:
        """Let an action have these keys and no other."""
        for key in self.keys[one]:
            self._owners[key].discard(one)
        for key in keys:
            self._owners.setdefault(key, set()).add(one)
        self.keys[one] = keys

    def claim(self, one: str, chosen: tuple[str, ...]) -> None:
        """Give an action keys and take them from others that are heard at the same time.

        Those of :data:`MUST_HAVE` keep theirs.
        """
        kept = {
            key for must in MUST_HAVE if self._rivals(one, must) for key in self.keys.get(must, ())
        }
        free = tuple(key for key in chosen if key not in kept)
        if not free and one in MUST_HAVE:
            return
        for other in {other for key in free for other in self._owners.get(key, ())}:
            if self._rivals(one, other):
                self.give(other, tuple(key for key in self.keys[other] if key not in free))
        self.give(one, free)

    def _rivals(self, one: str, other: str) -> bool:
        known = self._known
        return other != one and other in known and meet(known[other].when, known[one].when)
