"""Vectors and index follow imports and corrections by themselves, behind everything else.

Work is done on the long lane a few seconds at a time, and the next piece is asked for when
one has landed, so that an import that was asked for meanwhile comes first. A fault is told
once; the same one is tried again later and later, in silence.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from core import workspace as workspaces
from core.domain.changes import Changes, Topic
from core.domain.errors import Cancelled, WorldError
from core.domain.progress import CancelToken, Report
from core.workspace import Workspace
from maninegs_gui import languages
from maninegs_gui.bridge.lanes import Lanes, Store, Tone

if TYPE_CHECKING:
    from core.dataset.freeze import Preparer
    from core.domain.records import ModelInfo
    from core.models.backlog import Backlog
    from core.models.following import Step

SOON, NEXT, LATER = 3_000, 200, 30_000
"""Milliseconds: after a change, between two pieces, and while a training runs."""
_LONGEST = 30 * 60_000
_OF_IMAGES = frozenset({Topic.IMAGES, Topic.EXAMS, Topic.BREASTS, Topic.MODELS, Topic.STORE})


Renew = Callable[["ModelInfo", Report, CancelToken], bool]


class Work(Protocol):
    """What following wants of the core (``core.models.following.Follower``)."""

    def look(self, store: Store) -> Backlog:
        """What waits."""
        ...

    def step(self, store: Store, report: Report, cancel: CancelToken) -> Step:
        """Embed for some seconds."""
        ...

    def close(self) -> None:
        """End what is under way."""
        ...


class Following(QObject):
    """Lets the vectors follow, and says what is not searchable yet.

    Parameters
    ----------
    workspace
        ``site.follow`` of it, as it is at the moment, switches the embedding off; what
        waits is told all the same.
    pool
        The decoders.
    renew
        Makes the index that the vectors want; True where it is another one by now.
    """

    told = Signal(str)
    """What is not searchable yet, for the status bar; empty where everything is."""
    followed = Signal()
    """Everything that waited is embedded."""

    def __init__(
        self,
        lanes: Lanes,
        workspace: Workspace,
        pool: Callable[[], Preparer],
        parent: QObject | None = None,
        *,
        work: Work | None = None,
        renew: Renew | None = None,
    ) -> None:
        super().__init__(parent)
        self._lanes, self._workspace, self._pool = lanes, workspace, pool
        self._work = work
        self._renew: Renew = renew or partial(renewed, workspace)
        self._begun = self._stopped = self._running = self._again = self._wrote = False
        self._training = self._looked_at_index = False
        self._said = ""
        self._pause = SOON
        self._token: CancelToken | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go)
        lanes.changed.connect(self._follow)

    def begin(self) -> None:
        """Start to follow, when the window is up."""
        self._begun = True
        self._soon(SOON)

    def stop(self) -> None:
        """End, quickly: the window closes."""
        self._stopped = True
        self._timer.stop()
        if self._token is not None:
            self._token.cancel()
        if self._work is not None:
            self._work.close()

    def set_training(self, running: bool) -> None:
        """A training begins or ended: what follows waits for it."""
        if running and not self._training and self._token is not None:
            self._token.cancel()
        ended = self._training and not running
        self._training = running
        if ended:
            self._soon(SOON)

    def _follow(self, changes: Changes, origin: object) -> None:
        if origin is not self and not _OF_IMAGES.isdisjoint(changes.topics):
            self._soon(SOON)

    def _soon(self, milliseconds: int) -> None:
        if not self._begun or self._stopped:
            return
        if self._running:
            self._again = True
            return
        self._timer.start(milliseconds)

    def _go(self) -> None:
        self._running, self._again = True, False
        embed = not self._training and self._wanted()

        def work(store: Store, report: Report, cancel: CancelToken) -> Step:
            from core.models.following import Step

            found = self._follower()
            if self._stopped:
                return Step()
            if embed:
                return found.step(store, report, cancel)
            return Step(found.look(store), training=self._training)

        self._token = self._lanes.long(
            self, "follow", work, self._landed, failed=self._failed, gives_way=True
        )

    def _follower(self) -> Work:
        from core.models.following import Follower

        if self._work is None:
            self._work = Follower(self._workspace, self._pool)
        return self._work

    def _wanted(self) -> bool:
        present = workspaces.present()
        mine = present is not None and present.root == self._workspace.root
        return (present if mine and present is not None else self._workspace).site.follow

    def _landed(self, step: Step) -> None:
        self._running = False
        self._said, self._pause = "", SOON
        self.told.emit(self._words(step))
        if step.changes:
            self._lanes.announce(step.changes, self)
        self._wrote |= step.wrote
        if step.training:
            self._soon(LATER)
        elif step.more or self._again:
            self._soon(NEXT if step.more and not step.warming else SOON)
        elif self._wrote or not self._looked_at_index:
            self._finish()

    def _finish(self) -> None:
        """All is there: the index, where comparing every row is slow, and then the rest."""
        wrote, self._wrote, self._looked_at_index = self._wrote, False, True
        if wrote:
            self.followed.emit()
        renew = self._renew

        def read(store: Store) -> ModelInfo | None:
            from core.store import models

            with store.read() as reading:
                return None if store.read_only else models.active(reading)

        def build(info: ModelInfo | None) -> None:
            if info is not None and not self._stopped:
                # In the pool, since it may take minutes and needs no store.
                self._lanes.work(self, "index", lambda *how: renew(info, *how), then, failed=failed)

        def then(other: bool) -> None:
            if other:
                self._lanes.announce(Changes.of(Topic.MODELS), self)

        def failed(error: Exception) -> None:
            del error  # every row is compared meanwhile, and the next change tries again

        self._lanes.ask(self, "model in use", read, build, failed)

    def _failed(self, error: Exception) -> None:
        self._running = False
        if self._stopped:
            return
        if isinstance(error, Cancelled):
            self._soon(LATER if self._training else SOON)
            return
        sentence = languages.said(error) if isinstance(error, WorldError) else type(error).__name__
        if sentence != self._said and isinstance(error, WorldError):
            self._lanes.say(
                self.tr("New images cannot be made searchable now. {0}").format(sentence),
                Tone.WARNING,
            )
        self._said = sentence
        self._pause = min(_LONGEST, max(LATER, 2 * self._pause))
        self._soon(self._pause)

    def _words(self, step: Step) -> str:
        count = step.backlog.waiting
        if not count:
            return ""
        if count == 1:
            return self.tr("1 breast is not searchable yet")
        return self.tr("{0} breasts are not searchable yet").format(f"{count:,}")


def renewed(workspace: Workspace, info: ModelInfo, report: Report, cancel: CancelToken) -> bool:
    """Make the index that the vectors of a model want; whether it is another one now."""
    from core.models import accepted
    from core.retrieval import index

    model = accepted.check(workspace, info)
    vectors, sha = model.vectors()
    place = workspace.indexes / info.uid
    if not index.open_or_build(place, vectors, sha, workspace=workspace.uid).pending:
        return False
    kind = index.build(
        place, vectors, sha, report, cancel, workspace=workspace.uid,
        current=lambda: accepted.counts(model.folder, sha),
    )  # fmt: skip
    return kind != "exact"
