"""The next case, decoded while the present one is read.

One case ahead and no more: its images are decoded one after the other at low
priority, so that a decoder is free for whatever the reader opens meanwhile, and kept
laid out until that case is opened or another one is expected.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from core.domain.progress import CancelToken
from core.domain.study import ExamId, ImageId, ImageRecord, ImageState
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.bridge.session import Session
from maninegs_gui.viewer import loading
from maninegs_gui.viewer.contents import Contents, read_exam
from maninegs_gui.viewer.loading import Loaded, Pool

MOST_BYTES = 600_000_000
"""Decoded pixels of one case that are fetched ahead."""
_QUIET_MILLISECONDS = 200
"""Paging through cases fetches none of them."""
_UNSHOWN = (ImageState.UNREADABLE, ImageState.MISSING)

Wanted = Callable[[Contents], Sequence[ImageRecord]]


class Prefetch(QObject):
    """Holds the images of the one exam that is expected next.

    Follows the session: :attr:`Session.upcoming` says what to fetch, and an exam that
    is opened takes what is there with :meth:`take`; all else is let go of.

    Parameters
    ----------
    wanted
        Which images to fetch of what is read of an exam, in which order.
    most
        Bytes of decoded pixels at which to stop.
    """

    ready = Signal(object)
    """:class:`ExamId` of which all that is wanted is there."""

    def __init__(
        self,
        lanes: Lanes,
        session: Session,
        pool: Pool,
        wanted: Wanted,
        parent: QObject | None = None,
        *,
        most: int = MOST_BYTES,
    ) -> None:
        super().__init__(parent)
        self._lanes, self._session, self._pool = lanes, session, pool
        self._wanted, self._most = wanted, most
        self._exam: ExamId | None = None
        self._ahead: dict[ImageId, tuple[ImageRecord, Loaded]] = {}
        self._handed: dict[ImageId, tuple[ImageRecord, Loaded]] = {}
        self._token: CancelToken | None = None
        self._left: list[ImageRecord] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_QUIET_MILLISECONDS)
        self._soon.timeout.connect(self._begin)
        session.exam_changed.connect(self._hand_over)
        session.upcoming_changed.connect(self._expect)
        self._expect(session.upcoming)

    @property
    def held(self) -> int:
        """How many images are kept, those of the open exam that nobody took included."""
        return len(self._ahead) + len(self._handed)

    def take(self, record: ImageRecord) -> Loaded | None:
        """What was fetched of an image of the open exam, once.

        Nothing when it is otherwise recorded by now: it may hang another way.
        """
        known, loaded = self._handed.pop(record.id, (None, None))
        return loaded if known == record else None

    def clear(self) -> None:
        """Let go of everything and stop what is under way."""
        self._stop()
        self._ahead.clear()
        self._handed.clear()

    def _hand_over(self, exam: ExamId | None) -> None:
        self._handed = self._ahead if exam is not None and exam == self._exam else {}
        self._ahead = {}
        self._stop()
        self._expect(self._session.upcoming)  # it may still be the next one, which nobody repeats

    def _expect(self, exam: ExamId | None) -> None:
        if exam == self._exam:
            return
        self._stop()
        self._ahead = {}
        self._exam = exam
        if exam is not None and exam != self._session.exam:
            self._soon.start()

    def _stop(self) -> None:
        self._soon.stop()
        self._exam = None
        self._left = []
        if self._token is not None:
            self._token.cancel()
            self._token = None

    def _begin(self) -> None:
        exam = self._exam
        if exam is not None:
            # No reader: whose findings there are is asked when the exam is opened.
            self._lanes.ask(
                self,
                "next exam",
                lambda store: read_exam(store, exam, None),
                self._choose,
                _ignore,
            )

    def _choose(self, contents: Contents) -> None:
        if self._exam is not None and contents.exam == self._exam:
            readable = [r for r in self._wanted(contents) if r.state not in _UNSHOWN]
            self._left = list(_within(readable, self._most))
            self._next()

    def _next(self) -> None:
        self._token = None
        if not self._left:
            if self._exam is not None:
                self.ready.emit(self._exam)
            return
        exam, record = self._exam, self._left.pop(0)
        self._token = self._lanes.work(
            self,
            "next image",
            lambda _report, cancel: loading.load(self._pool, record, cancel, urgent=False),
            lambda loaded: self._keep(exam, record, loaded),
            failed=lambda _error: self._skip(exam),
        )

    def _keep(self, exam: ExamId | None, record: ImageRecord, loaded: Loaded) -> None:
        if exam is not None and exam == self._exam:
            self._ahead[record.id] = (record, loaded)
            self._next()

    def _skip(self, exam: ExamId | None) -> None:
        """Whoever opens the exam asks for this image again and is told why there is none."""
        if exam is not None and exam == self._exam:
            self._next()


def _within(records: Sequence[ImageRecord], most: int) -> Sequence[ImageRecord]:
    """The first ones whose decoded pixels fit together."""
    total = 0
    for place, record in enumerate(records):
        total += 2 * record.header.rows * record.header.columns
        if total > most:
            return records[:place]
    return records


def _ignore(_error: Exception) -> None:
    """Nobody asked: it is told when the exam is opened."""
