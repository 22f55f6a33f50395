"""What the key legend shows: the present keys by the mode in which they are heard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from maninegs_gui.actions import Actions, ActionSpec, Group, When, title
from maninegs_gui.keys import words
from maninegs_gui.keys.chords import native, spoken
from maninegs_gui.keys.mouse import INPUTS
from maninegs_gui.widgets.key_legend import Block, Sheet
from maninegs_gui.widgets.mouse_map import MouseMap

Tag = tuple[str, str, str]
"""(axis, key, descriptor) of a finding that is open, all as shown."""


def sheet(actions: Actions, preset: str, mouse: MouseMap, tags: Sequence[Tag] = ()) -> Sheet:
    """Everything that is heard now.

    Parameters
    ----------
    preset
        Whose keys they are, as shown.
    tags
        The tag keys of the finding that is open; empty while none is.
    """
    present = actions.present
    return Sheet(
        preset,
        (
            *_blocks(present, When.ALWAYS),
            *_blocks(present, When.READING),
            *_tagging(tags),
            *_blocks(present, When.TRAINING),
            *_blocks(present, When.ADJUDICATION),
            _mouse(mouse),
        ),
    )


def _blocks(present: Iterable[ActionSpec], when: When) -> Iterator[Block]:
    heard = [spec for spec in present if spec.when is when and spec.keys]
    for group in Group:
        lines = tuple((spoken(spec.keys), _what(spec)) for spec in heard if spec.group is group)
        if lines:
            yield Block(words.mode(when), words.group(group), lines)


def _what(spec: ActionSpec) -> str:
    held = words.tr("{0} (hold)")
    return held.format(title(spec)) if spec.hold else title(spec)


def _tagging(tags: Sequence[Tag]) -> Iterator[Block]:
    mode = words.tr("While a finding is open")
    yield Block(
        mode,
        words.tr("Finding"),
        (
            (words.tr("letters, digits"), words.tr("Tag, as each descriptor says")),
            (native("Return"), words.tr("Done, and the next key begins the next finding")),
            (native("Esc"), words.tr("Put the tool down, then leave the finding")),
            (native("Backspace"), words.tr("Remove the last region")),
            (native("Del"), words.tr("Remove the finding")),
        ),
    )
    for axis in dict.fromkeys(axis for axis, _, _ in tags):
        lines = tuple((key, what) for one, key, what in tags if one == axis and key)
        if lines:
            yield Block(mode, axis, lines)


def _mouse(mouse: MouseMap) -> Block:
    drags = tuple((words.button(name), words.gesture(getattr(mouse, name))) for name in INPUTS)
    return Block(
        words.tr("Mouse"),
        words.tr("On an image"),
        (
            *drags,
            (words.tr("Right click"), words.tr("Menu of the view")),
            (words.tr("Double click"), words.tr("The view alone, or back")),
        ),
    )
