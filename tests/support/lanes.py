"""Lanes that do everything at once on the calling thread, for tests of screens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QObject

from core.domain.changes import Changes
from core.domain.errors import WorldError
from core.domain.progress import CancelToken, silent
from core.store import Store
from maninegs_gui.bridge.lanes import Failed, Lanes, Tone


class InlineLanes(Lanes):
    """The signature of the lanes without their threads; sentences are kept in ``said``.

    Reads and writes land at once, the pool's work in :meth:`settle`; while ``hold`` is
    set it waits for :meth:`release`, so that a test can look at what is shown meanwhile.
    """

    def __init__(self, store: Store, logs: Path) -> None:
        super().__init__(lambda: store, logs)
        self.store = store
        self.said: list[tuple[Tone, str]] = []
        self.hold = False
        self._put_off: list[Callable[[], None]] = []
        self.told.connect(lambda tone, text: self.said.append((tone, text)))

    def ask(
        self,
        owner: QObject,
        key: str,
        work: Callable[[Any], Any],
        then: Callable[[Any], None],
        failed: Failed | None = None,
    ) -> None:
        self._run(lambda: work(self.store), then, failed)

    def write(
        self,
        origin: QObject,
        work: Callable[[Any], Any],
        then: Callable[[Any], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        def land(result: Any) -> None:
            changes, value = result if isinstance(result, tuple) else (result, None)
            self.announce(cast(Changes, changes), origin)
            if then is not None:
                then(value)

        self._run(lambda: work(self.store), land, failed)

    def work(
        self,
        owner: QObject,
        key: str,
        work: Callable[..., Any],
        then: Callable[[Any], None],
        *,
        failed: Failed | None = None,
        progress: Callable[..., None] | None = None,
    ) -> CancelToken:
        token = CancelToken()

        def run() -> None:
            if not token.cancelled:
                self._run(lambda: work(silent, token), then, failed)

        self._put_off.append(run)
        return token

    def aside(
        self,
        owner: QObject,
        key: str,
        work: Callable[..., Any],
        then: Callable[[Any], None],
        *,
        failed: Failed | None = None,
        progress: Callable[..., None] | None = None,
    ) -> CancelToken:
        return self.work(owner, key, work, then, failed=failed, progress=progress)

    def long(
        self,
        owner: QObject,
        key: str,
        work: Callable[..., Any],
        then: Callable[[Any], None],
        *,
        failed: Failed | None = None,
        progress: Callable[..., None] | None = None,
        gives_way: bool = False,
    ) -> CancelToken:
        return self.work(
            owner, key, lambda report, token: work(self.store, report, token), then, failed=failed
        )

    def settle(self) -> None:
        """Do the work of the pool, unless it is held; as with threads, never before."""
        while self._put_off and not self.hold:
            held, self._put_off = self._put_off, []
            for run in held:
                run()

    def release(self) -> None:
        """Do the pool's work that was held."""
        self.hold = False
        self.settle()

    def _run(
        self, work: Callable[[], Any], then: Callable[[Any], None], failed: Failed | None
    ) -> None:
        try:
            result = work()
        except WorldError as error:
            if failed is not None:
                failed(error)
            else:
                self.say(error.sentence, Tone.WARNING)
            return
        then(result)
