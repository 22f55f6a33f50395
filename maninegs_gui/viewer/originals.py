"""Images whose file is missing, or is not the one that was imported (faults 10 and 11)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from core.domain.changes import Changes
from core.domain.errors import ChangedFile, MissingFile, UnreadablePixels, WorldError
from core.domain.study import ImageId, ImageRecord, ImageState
from maninegs_gui import languages
from maninegs_gui.bridge.lanes import Store
from maninegs_gui.viewer import texts
from maninegs_gui.viewer.loading import Loaded


@dataclass(frozen=True, slots=True)
class Accepted:
    """What a reader chose for a changed file, for as long as the program runs.

    Attributes
    ----------
    found
        SHA-256 of the file that was accepted; another change asks again.
    marks
        Whether marks are drawn although they may not fit.
    """

    found: str
    marks: bool


class Originals:
    """Which images were found changed while the program runs, and what was chosen for them.

    One for all that shows images: plain ones and stacks of slices alike.
    """

    def __init__(self) -> None:
        self._changed: dict[ImageId, str] = {}
        self._accepted: dict[ImageId, Accepted] = {}

    def note(self, image: ImageId, error: Exception) -> None:
        """Why an image could not be shown; only that its file is another is kept."""
        if isinstance(error, ChangedFile):
            self._changed[image] = error.found

    def is_changed(self, image: ImageId) -> bool:
        """Whether the image's file was found to be another than the imported one."""
        return image in self._changed

    def accept(self, image: ImageId, *, marks: bool) -> bool:
        """Let the file be shown as it is now; whether it was found changed at all."""
        found = self._changed.get(image)
        if found is not None:
            self._accepted[image] = Accepted(found, marks)
        return found is not None

    def accepted(self, image: ImageId) -> Accepted | None:
        """What was chosen for an image."""
        return self._accepted.get(image)


def _tr(text: str) -> str:
    return QCoreApplication.translate("viewer", text)


def wanted(record: ImageRecord, accepted: Accepted | None) -> ImageRecord:
    """The record to load by: of the imported file, or of the one that was accepted."""
    return record if accepted is None else replace(record, sha256=accepted.found)


def marked(loaded: Loaded, accepted: Accepted | None) -> Loaded:
    """A changed image with its warning; without one's consent no mark is drawn on it."""
    if accepted is None:
        return loaded
    told = _tr("CHANGED AFTER ITS IMPORT: marks may not fit, none can be drawn")
    warning = f"{told}; {loaded.warning}" if loaded.warning else told
    return replace(loaded, warning=warning, changed=True, marks_fit=accepted.marks)


def trouble(record: ImageRecord, error: Exception) -> str:
    """Why there is no image, as it stands in the middle of the view."""
    reason = languages.said(error) if isinstance(error, WorldError) else _tr("an internal fault")
    if isinstance(error, MissingFile):
        return _tr("{0} is missing\n{1}").format(record.label, reason)
    if isinstance(error, ChangedFile):
        return _tr(
            "{0} was changed\n{1}\nTo look at it as it is now, open its menu (right button or "
            "menu key)."
        ).format(record.label, reason)
    return _tr("{0} cannot be shown\n{1}\n{2}").format(
        record.label, texts.syntax_name(record.header.transfer_syntax_uid), reason
    )


def known_trouble(record: ImageRecord) -> UnreadablePixels | None:
    """Why an image is not even tried, from what the store knows of it."""
    if record.state is ImageState.MISSING:
        return MissingFile()
    if record.state is ImageState.UNREADABLE:
        return UnreadablePixels(record.state_reason or record.state.value)
    return None


def lost(store: Store, image: ImageId) -> Changes:
    """Record that an image's file is not where it lay; its findings stay."""
    from core.store import images

    with store.write(None, "check image files") as unit:
        images.set_state(unit, image, ImageState.MISSING, "the file is not where it lay")
    changes: Changes = unit.changes
    return changes
