"""What a reader sets right about an image: one recorded act, undoable like any other."""

from __future__ import annotations

from uuid import uuid4

from core.annotation import commands
from core.domain.changes import Changes
from core.domain.study import ImageId, ReaderId
from core.store import Store, images, undo

_TITLE = "Correct an orientation"


def turn(
    store: Store, reader: ReaderId | None, image: ImageId, orientation: tuple[str, str]
) -> Changes:
    """Say how the stored pixels of an image lie (display rule 17).

    The image hangs, is measured and is trained on by what is recorded here. Without a
    reader it is recorded all the same; only a reader's acts can be undone.
    """
    with store.write(reader, _TITLE) as unit:
        before = images.get(unit, image).header
        images.set_orientation(unit, image, orientation)
        after = images.get(unit, image).header
        if reader is not None:
            command = commands.of_orientation(image, before, after)
            undo.push(unit, reader, uuid4().hex, _TITLE, command)
    return unit.changes
