"""The model in use, for the whole window: which it is, its doubts, what it has not seen yet."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from core.domain.changes import Changes, Topic
from core.domain.progress import CancelToken, Report
from core.workspace import Workspace
from maninegs_gui.bridge.kept import Kept
from maninegs_gui.bridge.lanes import Lanes, Store
from maninegs_gui.main_window import MainWindow
from maninegs_gui.models.page import ModelsPage

if TYPE_CHECKING:
    from core.imaging.pool import DecoderPool
    from core.retrieval.facts import Facts

_WARM_MILLISECONDS = 2_000
"""After the worklist is there: first the first exam is opened."""


class ModelDesk(QObject):
    """Follows the model that answers, and lets it answer soon."""

    def __init__(
        self,
        workspace: Workspace,
        pool: Callable[[], DecoderPool],
        *,
        lanes: Lanes,
        kept: Kept,
        window: MainWindow,
        models: ModelsPage,
    ) -> None:
        super().__init__(window)
        self._workspace, self._pool = workspace, pool
        self._lanes, self._kept, self._window, self._models = lanes, kept, window, models
        lanes.changed.connect(self._follow)

    def begin(self) -> None:
        """Say which model answers, and make ready what a first question waits for."""
        self._name()
        QTimer.singleShot(_WARM_MILLISECONDS, self, self._warm)

    def show_run(self, uid: str) -> None:
        """Show the comparison of a run with the model in use, before anyone decides."""
        self._window.show_page(self._models)
        self._models.show_run(uid, compare=True)

    def show_card(self, sha256: str) -> None:
        """Show the card of the model with this fingerprint, or all models where it is gone."""

        def work(store: Store) -> str:
            from core.store import models

            with store.read() as reading:
                every = models.all_models(reading)
            return next((one.uid for one in every if one.sha256 == sha256), "")

        def then(uid: str) -> None:
            self._window.show_page(self._models)
            if uid:
                self._models.show_run(uid)

        self._lanes.ask(self._window, "card", work, then)

    def doubt_anew(self) -> None:
        """Let unread exams be listed by how unsure the model in use is of them."""
        kept = self._kept

        def work(store: Store, report: Report, cancel: CancelToken) -> int:
            from core.classification import doubt
            from core.models.accepted import NoModel

            if store.read_only:
                return 0
            # What made it doubt may not have been announced yet: other vectors are looked for.
            kept.follow(Changes.of(Topic.MODELS))
            try:
                opinions = kept.opinions(kept.cases(kept.facts(store)), report, cancel)
            except NoModel:
                return doubt.keep(store, {}, report, cancel)
            return doubt.keep(store, doubt.of_breasts(opinions), report, cancel)

        def then(_count: int) -> None:
            self._lanes.announce(Changes.of(Topic.WORKLIST), self._window)
            self._warm()

        self._lanes.long(self._window, "doubt", work, then)

    def embed_new(self) -> None:
        """Let the model in use embed what is new in the store."""
        workspace, pool = self._workspace, self._pool

        def work(store: Store, report: Report, cancel: CancelToken) -> int:
            from core.models.refresh import refresh

            return refresh(store, workspace, pool(), report, cancel).embedded

        def then(count: int) -> None:
            self._lanes.announce(Changes.of(Topic.MODELS), self._window)
            self._window.show_job("")
            self.doubt_anew()
            self._lanes.say(self.tr("Newly embedded breasts: {0}").format(count))

        def failed(error: Exception) -> None:
            self._window.show_job("")
            self._lanes.say_error(error)

        self._window.show_job(self.tr("Embedding what is new"))
        self._lanes.long(self._window, "embed", work, then, failed=failed)

    def _follow(self, changes: Changes, _origin: object) -> None:
        if Topic.MODELS in changes.topics:
            self._name()

    def _name(self) -> None:
        def work(store: Store) -> str:
            from core.store import models

            with store.read() as reading:
                found = models.active(reading)
                count = 0 if found is None else len(models.embedded(reading, found.id))
            return "" if found is None else f"{found.uid[:8]} ({count})"

        def then(text: str) -> None:
            none, some = self.tr("No model in use"), self.tr("Model {0}").format(text)
            self._window.show_model(some if text else none)

        self._lanes.ask(self._window, "model", work, then)

    def _warm(self) -> None:
        """Work out behind everything else what the first look at similar cases would wait for."""
        kept, lanes, window = self._kept, self._lanes, self._window

        def work(store: Store, _report: Report, _cancel: CancelToken) -> Facts | None:
            from core.store import models

            with store.read() as reading:
                used = models.active(reading)
            return None if used is None else kept.facts(store)

        def then(facts: Facts | None) -> None:
            if facts is not None:
                lanes.work(
                    window, "warm cases", lambda *how: kept.warm(facts, *how), done, failed=done
                )

        def done(_nothing: object) -> None:
            return  # who asks is told what is wrong

        lanes.long(window, "warm facts", work, then, failed=done, gives_way=True)
