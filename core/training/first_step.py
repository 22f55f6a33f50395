"""One step on noise, to see whether a worker can train here at all; imports no torch."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.domain.errors import WorldError
from core.domain.progress import CancelToken

if TYPE_CHECKING:
    from core.dataset.snapshot import Snapshot
    from core.jobs.launch import Choice

PATIENCE = 300.0
_LOOK = 0.2
_BREASTS = 48


@dataclass(frozen=True, slots=True)
class FirstStep:
    """What was seen.

    Attributes
    ----------
    device
        ``cuda``, ``mps`` or ``cpu``.
    reason
        Why it is not the graphics card, as a sentence; else empty.
    seconds
        What the step took in the worker.
    """

    device: str
    reason: str
    seconds: float


def take(run: Path, worker: Choice | None = None, cancel: CancelToken | None = None) -> FirstStep:
    """Train one step in a run folder that is made for it.

    Parameters
    ----------
    run
        A folder that is not there yet.
    worker
        Whose worker; None as in every training.

    Raises
    ------
    WorldError
        What the worker said, or that it did not come to an end.
    Cancelled
        When the user asked to stop.
    """
    from core.dataset import snapshot as snapshots
    from core.jobs.protocol import Event, Kind
    from core.jobs.runner import Job, State
    from core.training import config as configs

    token = cancel or CancelToken()
    (run / "snapshot").mkdir(parents=True)
    snapshots.save(noise(), run / "snapshot")
    configs.save(configs.TrainConfig(size=32, batch=8, epochs=1, steps_per_epoch=1), run)
    started: list[Event] = []

    def tell(event: Event) -> None:
        if event.kind is Kind.STARTED:
            started.append(event)

    job = Job.start(run, on_event=tell, worker=worker)
    waited = 0.0
    while waited < PATIENCE:
        try:
            result = job.wait(_LOOK)
            break
        except TimeoutError:
            waited += _LOOK
        if token.cancelled:
            job.kill()
            token.check("The self-test")
    else:
        job.kill()
        raise WorldError("One training step took longer than five minutes.")
    if result.state is State.INTERRUPTED:
        raise WorldError(
            f"The worker ended without a word when it was to train one step{_last_words(run)}."
        )
    if result.state is not State.FINISHED:
        raise WorldError(result.sentence)
    values = started[-1].values if started else {}
    return FirstStep(
        str(values.get("device") or ""),
        str(values.get("device_reason") or ""),
        float(result.values.get("seconds") or 0.0),
    )


def _last_words(run: Path) -> str:
    """What a worker that said nothing left in its log: its last line."""
    from core.jobs.runner import LOG

    try:
        lines = (run / LOG).read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return ""
    told = [line for line in lines if line.strip() and not line.startswith("[PYI-")]
    return f" ({told[-1].strip()})" if told else ""


def noise() -> Snapshot:
    """A snapshot of noise that a step can be taken on; 48 breasts of two views."""
    import numpy as np

    from core import lexicons
    from core.dataset.snapshot import Snapshot
    from core.domain.manifestation import pack

    random = np.random.default_rng(0)
    lexicon = lexicons.get()
    ids = np.arange(_BREASTS, dtype=np.int64)
    return Snapshot(
        lexicon=lexicon.tag,
        width=lexicon.width,
        recipe="self-test",
        breast_ids=ids,
        patient_ids=ids // 2,
        split=((ids // 2) % 4 == 3).astype(np.int8),
        pathology=np.full(_BREASTS, -1, dtype=np.int8),
        manifestations=pack(random.random((_BREASTS, lexicon.width)) < 0.2),
        tagged=np.ones(_BREASTS, dtype=np.bool_),
        views=np.arange(2 * _BREASTS, dtype=np.int32).reshape(_BREASTS, 2),
        image_ids=np.arange(2 * _BREASTS, dtype=np.int64),
        pixels=random.integers(0, 255, (2 * _BREASTS, 32, 32), dtype=np.uint8),
    )
