"""What a reader says of anatomy on an image: where the nipple is."""

from __future__ import annotations

from core.annotation import commands
from core.annotation.author import Author
from core.domain.changes import Changes
from core.domain.landmark import Landmark, LandmarkKind
from core.domain.study import ImageId
from core.store import landmarks


class Locating(Author):
    """The verbs of one reader on points of anatomy."""

    def place_landmark(
        self, image: ImageId, kind: LandmarkKind, at: tuple[float, float], frame: int = 0
    ) -> Changes:
        """Say where a point is, (column, row) in stored pixels, or move it."""
        new = Landmark(image, self.reader, kind, at[0], at[1], frame)
        return self._set(f"Place the {kind.value}", image, kind, frame, new)

    def remove_landmark(self, image: ImageId, kind: LandmarkKind, frame: int = 0) -> Changes:
        """Take a point away; nothing happens where there is none."""
        return self._set(f"Remove the {kind.value}", image, kind, frame, None)

    def _set(
        self, title: str, image: ImageId, kind: LandmarkKind, frame: int, new: Landmark | None
    ) -> Changes:
        with self._store.write(self.reader, title) as unit:
            old = landmarks.get(unit, image, self.reader, kind, frame)
            if old != new:
                if new is None:
                    landmarks.remove(unit, image, self.reader, kind, frame)
                else:
                    landmarks.place(unit, new)
                breast = landmarks.breast_of(unit, image)
                self._push(unit, title, commands.of_landmark(old, new, breast))
        return unit.changes
