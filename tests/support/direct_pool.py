"""A decoder pool that works in place, for tests of what lies above it."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from concurrent.futures import Future
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from core.domain.errors import RefusedFile, UnreadablePixels
from core.domain.study import ImageHeader
from core.imaging.evidence import Evidence, from_json, to_json
from core.imaging.evidence_file import read_evidence
from core.imaging.header import read_header


class DirectPool:
    """Reads headers in place; pixels are taken as decoded, but for the ``unreadable`` names.

    ``before`` is called with each path before its pixels, so that a test can interfere.
    """

    def __init__(
        self, unreadable: Collection[str] = (), before: Callable[[Path], None] | None = None
    ) -> None:
        self.unreadable = set(unreadable)
        self.decoded: list[str] = []
        self._before = before

    def submit_header(self, path: Path) -> Future[ImageHeader]:
        """Read a header now."""
        return _now(lambda: read_header(path), RefusedFile)

    def submit_evidence(self, path: Path) -> Future[Evidence | None]:
        """Read a CAD report or presentation state now, by way of its JSON."""
        return _now(
            lambda: from_json(json.loads(json.dumps(to_json(read_evidence(path))))), RefusedFile
        )

    def submit_check(self, path: Path) -> Future[None]:
        """Pretend to decode now."""
        if self._before is not None:
            self._before(path)

        def decode() -> None:
            if not path.is_file():
                raise UnreadablePixels("The file is not there any more.")
            if path.name in self.unreadable:
                raise UnreadablePixels("The pixel data are damaged.")
            self.decoded.append(path.name)

        return _now(decode, UnreadablePixels)

    def pixels(self, path: Path, key: str) -> Any:
        """Pixels of which the chest wall cannot be told."""
        return SimpleNamespace(chest_wall="")


def _now(work: Callable[[], Any], expected: type[Exception]) -> Future[Any]:
    future: Future[Any] = Future()
    try:
        future.set_result(work())
    except expected as error:
        future.set_exception(error)
    return future
