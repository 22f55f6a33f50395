"""The panels of the reading page: images, findings and similar cases, made and wired.

They are most of a window, and nobody can use them before an exam was chosen: they are made
right behind the worklist, or at once when one of them is wanted sooner.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING

from maninegs_gui.findings import actions as findings_actions
from maninegs_gui.findings.panel import FindingsPanel
from maninegs_gui.reading_desk import ReadingDesk
from maninegs_gui.similar import actions as similar_actions
from maninegs_gui.similar.core_backend import CoreSimilar
from maninegs_gui.similar.screen import SimilarScreen
from maninegs_gui.viewer import actions as viewer_actions
from maninegs_gui.viewer.screen import ViewerScreen

if TYPE_CHECKING:
    from core.imaging.frames import Frames
    from core.imaging.pixels import PixelFile
    from core.imaging.pool import DecoderPool
    from maninegs_gui.reading import Reading


class Panels:
    """The three panels of one window, and the monitors that its images are on."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        lanes, session, actions = reading.lanes, reading.session, reading.actions
        self.viewer = ViewerScreen(lanes, session, _LazyPool(reading.pool), reading.preferences)
        viewer_actions.bind(actions, self.viewer)
        self.findings = FindingsPanel(lanes, session)
        findings_actions.bind(actions, self.findings)
        # After the findings: what is said of a breast is read before what is like it.
        self.search = CoreSimilar(reading.kept, reading.pool)
        self.similar = SimilarScreen(
            lanes,
            session,
            reading.pictures,
            backend=self.search,
            show_action=actions["similar.show"],
            preferences=reading.preferences,
        )
        similar_actions.bind(actions, self.similar)
        self.desk = ReadingDesk(
            reading.workspace,
            reading.settings,
            lanes=lanes,
            session=session,
            window=reading.window,
            viewer=self.viewer,
            actions=actions,
        )
        self._wire()

    def put_up(self) -> None:
        """Show them in the window, once they are dressed: sizes of bare texts would stay."""
        self._reading.window.fill(viewer=self.viewer, findings=self.findings, similar=self.similar)

    def close(self) -> None:
        """End what answers questions."""
        self.search.close()

    def _wire(self) -> None:
        reading, viewer, findings = self._reading, self.viewer, self.findings
        viewer.region_drawn.connect(findings.add_region)
        viewer.finding_clicked.connect(findings.open)
        viewer.tool_changed.connect(findings.show_tool)
        findings.tool_requested.connect(viewer.set_tool)
        viewer.tools.cross.suggested.connect(findings.set_nipples)
        findings.next_case_wanted.connect(reading.worklist.open_next_unread)
        findings.open_finding_changed.connect(viewer.show_open_finding)
        reading.keys.mouse_changed.connect(viewer.tools.set_mouse)
        viewer.tools.set_mouse(reading.keys.mouse)
        self._wire_similar()

    def _wire_similar(self) -> None:
        reading, similar, window = self._reading, self.similar, self._reading.window
        similar.file_wanted.connect(reading.arrivals.choose_look_up)
        similar.embed_wanted.connect(reading.model_desk.embed_new)
        similar.region_wanted.connect(self._draw_search_region)
        similar.card_wanted.connect(reading.model_desk.show_card)
        similar.train_wanted.connect(lambda: window.show_page(reading.training))

    def _draw_search_region(self) -> None:
        """Let a region be drawn to ask by, where the images are."""
        self._reading.window.focus_on_images()
        self._reading.actions["viewer.search_region"].trigger()


class _LazyPool:
    """The decoder pool as the viewer sees it; its helpers start with the first image."""

    def __init__(self, pool: Callable[[], DecoderPool]) -> None:
        self._pool = pool

    def pixels(self, path: Path, key: str, frame: int = 0) -> PixelFile:
        """Decode a file, or find it in the cache."""
        return self._pool().pixels(path, key, frame)

    def submit_pixels(
        self, path: Path, key: str, frame: int = 0, *, urgent: bool = False
    ) -> Future[PixelFile]:
        """The same, later; what is not urgent lets all else pass."""
        return self._pool().submit_pixels(path, key, frame, urgent=urgent)

    def submit_frames(self, path: Path, *, urgent: bool = False) -> Future[Frames]:
        """Read which slices a file holds."""
        return self._pool().submit_frames(path, urgent=urgent)
