"""Before the start: the data, the checks and the estimate for the settings as they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.domain.changes import Changes, Topic
from core.domain.progress import CancelToken, Progress, Report
from maninegs_gui import languages
from maninegs_gui.bridge.lanes import Lanes, Store
from maninegs_gui.training import words
from maninegs_gui.training.backend import Backend, Look

if TYPE_CHECKING:
    from core.models.preflight import Trial
    from core.training.config import TrainConfig

_TOPICS = frozenset(
    {
        Topic.PATIENTS, Topic.EXAMS, Topic.BREASTS, Topic.IMAGES, Topic.FINDINGS,
        Topic.ASSESSMENTS, Topic.ADJUDICATIONS, Topic.PATHOLOGY, Topic.RUNS,
    }
)  # fmt: skip
_SOON = 200
"""Milliseconds after the last change of the settings."""


class Preparation(QObject):
    """Looks at data and settings whenever either changed, while the page is shown."""

    looked = Signal(object)
    """:class:`~maninegs_gui.training.backend.Look`."""
    estimate_changed = Signal(str)

    def __init__(self, lanes: Lanes, backend: Backend, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._backend = backend
        self._config: TrainConfig | None = None
        self._trial: Trial | None = None
        self._anew = True
        self._shown = False
        self.look: Look | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._ask)
        lanes.changed.connect(self._data_touched)

    @property
    def ready(self) -> bool:
        """Whether nothing that is known stands in the way of a start."""
        return self.look is not None and not self.stops

    @property
    def stops(self) -> tuple[str, ...]:
        """What stops a start, each with what to do."""
        found = self.look.checks if self.look is not None else ()
        return tuple(one.text for one in found if one.severity.value == "stop")

    def show(self, config: TrainConfig) -> None:
        """The page is shown: look at everything anew."""
        self._shown, self._anew, self._config = True, True, config
        self._ask()

    def hide(self) -> None:
        """The page is hidden: nobody wants to know for now."""
        self._shown = False
        self._soon.stop()

    def change(self, config: TrainConfig) -> None:
        """The settings changed: what a trial showed does not hold any more."""
        if config == self._config:
            return
        self._config, self._trial = config, None
        self.estimate_changed.emit("")
        if self._shown:
            self._soon.start()

    def estimate(self, config: TrainConfig) -> None:
        """Find out how long a run would take, by a few real steps."""
        backend = self._backend
        self._config = config

        def work(store: Store, report: Report, cancel: CancelToken) -> Trial:
            return backend.estimate(store, config, report, cancel)

        def then(trial: Trial) -> None:
            if config != self._config:
                return
            self._trial = trial
            self.estimate_changed.emit(words.estimate(trial))
            self._ask()

        self.estimate_changed.emit(self.tr("Taking a few trial steps"))
        self._lanes.long(
            self, "estimate", work, then,
            failed=self._estimate_failed,
            progress=lambda step: self.estimate_changed.emit(_count(step)),
        )  # fmt: skip

    def _ask(self) -> None:
        config, trial, anew, backend = self._config, self._trial, self._anew, self._backend
        if config is None:
            return

        def work(store: Store) -> Look:
            return backend.look(store, config, trial, anew=anew)

        def then(look: Look) -> None:
            self._anew = False
            self.look = look
            self.looked.emit(look)

        self._lanes.ask(self, "look", work, then)

    def _estimate_failed(self, error: Exception) -> None:
        self.estimate_changed.emit("")
        self._lanes.say_error(error)

    def _data_touched(self, changes: Changes, _origin: object) -> None:
        if changes.topics & _TOPICS:
            self._anew = True
            if self._shown:
                self._soon.start()


def _count(step: Progress) -> str:
    text = languages.sentence(step.text)
    return f"{text} ({step.done}/{step.total})" if step.total else text
