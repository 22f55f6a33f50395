"""The checks before a start, on data that are gathered only when they changed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from core.domain.errors import WorldError
from core.workspace import Workspace
from maninegs_gui.training import words
from maninegs_gui.training.backend import Look

if TYPE_CHECKING:
    from core.dataset.checks import Check
    from core.dataset.material import Material
    from core.dataset.summary import DataSummary
    from core.models.preflight import Trial
    from core.training.config import TrainConfig
    from core.training.options import EncoderConfig
    from maninegs_gui.bridge.lanes import Store


class Before:
    """Looks at the store of a workspace; settings may change without reading it again."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._known: tuple[Material, DataSummary] | None = None
        self._weights: dict[EncoderConfig, object | None] = {}

    def look(self, store: Store, config: TrainConfig, trial: Trial | None, *, anew: bool) -> Look:
        """What the data hold and what is to be known before a start."""
        from core import computer
        from core.dataset.checks import by_severity
        from core.dataset.material import gather
        from core.dataset.summary import summarise
        from core.models import preflight

        known = self._known
        if anew or known is None:
            with store.read() as reading:
                material = gather(reading, self._workspace)
            known = self._known = material, summarise(material)
            self._weights.clear()
        material, data = known
        encoder = config.encoder
        here = computer.look(self._workspace.runs)
        found = preflight.check(material, config, here, trial, found=self._find)
        collections = Counter(row.info.collection for row in material.breasts if row.seen)
        return Look(
            data,
            by_severity((*self._others(store), *found)),
            dict(sorted((name, count) for name, count in collections.items() if name)),
            words.weights(encoder, self._there(encoder)),
        )

    def _find(self, encoder: EncoderConfig) -> object | None:
        """Its pretrained weights; looked for once, since a hash of them takes a moment."""
        from core.training.weights import find

        if encoder not in self._weights:
            self._weights[encoder] = find(encoder)
        return self._weights[encoder]

    def _there(self, encoder: EncoderConfig) -> bool:
        try:
            return bool(encoder.weights) and self._find(encoder) is not None
        except WorldError:
            return False

    def _others(self, store: Store) -> tuple[Check, ...]:
        """What another window does that stands in the way."""
        from core.dataset.checks import Check, Severity
        from core.jobs import lock

        found = _worker()
        if store.read_only:
            found.append(
                Check(
                    "looking", Severity.STOP, "This window only looks at the workspace.",
                    "Start the training in the window that edits it.",
                )
            )  # fmt: skip
        if lock.holder(self._workspace.runs) is not None:
            found.append(
                Check(
                    "busy", Severity.STOP, "A training of this workspace is under way.",
                    "Wait for it, or stop it in the window that started it.",
                )
            )  # fmt: skip
        return tuple(found)


def _worker() -> list[Check]:
    """Whether the GPU pack will train, where there is one."""
    from core.dataset.checks import Check, Severity
    from core.jobs.protocol import VERSION
    from core.workerpack import use

    found = use.status(VERSION)
    if found.standing is use.Standing.NONE:
        return []
    if found.standing is use.Standing.READY and found.kept is not None:
        title = f"The worker of the GPU pack trains ({found.kept.title})."
        return [Check("worker", Severity.NOTE, title)]
    return [
        Check(
            "worker", Severity.WARNING, found.sentence,
            "Until then the program's own worker trains, on the processor.",
        )
    ]  # fmt: skip
