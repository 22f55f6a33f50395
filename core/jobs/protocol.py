"""One JSON line an event, from the worker to whoever watches it (architecture, the worker).

Each line is ``{"v": 1, "event": kind, "at": seconds since 1970, ...fields}``. The
worker writes it on stdout and appends it to ``events.jsonl`` of the run folder, so
that a restarted application can attach. What comes back on the worker's stdin are
the words ``stop``, ``cancel``, ``pause`` and ``go on``, one a line; the end of stdin
means that the parent is gone.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from core.domain.errors import WorldError

VERSION = 1
EVENTS = "events.jsonl"
RESULT = "result.json"
LOCK = ".trainer.lock"


class Kind(StrEnum):
    """What an event tells, with the fields that it carries."""

    QUEUED = "queued"
    """The run folder is complete and waits."""
    STARTED = "started"
    """device, device_reason, threads, breasts, images, epochs, steps, resumed_from (0: new);
    ``worker``: which GPU pack computes, empty for the program's own worker."""
    TRIAL = "trial"
    """seconds_per_step, seconds_total, steps: an estimate from a few real steps; device,
    device_name, memory_needed and memory_free (bytes on the device; null where unknown),
    micro_batch."""
    STEP = "step"
    """step, steps, epoch, loss, seconds_left; at most about two a second."""
    EPOCH = "epoch"
    """epoch, epochs, loss, validation_loss, validation_distance (manifestation distance
    of the nearest other-patient breast), rate, temperature, temperatures (by term), mu,
    seconds_left, best; what was not measured is null."""
    TUNED = "tuned"
    """precision, channels_last, compiled, micro_batch, threads, resident (whether the pixels
    lie on the device), and ``trial``: what was tried, in milliseconds a step."""
    PAUSED = "paused"
    """step: a checkpoint was written and the worker waits for ``go on``."""
    CONTINUED = "continued"
    """step."""
    WARNING = "warning"
    """sentence; and ``code``: device, memory, numbers, disk, checkpoint, weights,
    compile, before (the model in use could not be embedded), local (no local maps), worker (why
    the GPU pack's worker does not run)."""
    CHECKPOINT = "checkpoint"
    """step."""
    EMBEDDING = "embedding"
    """done, total."""
    READY = "ready"
    """Serve mode: dimensions, size, recipe, model."""
    EMBEDDED = "embedded"
    """Serve mode: request, vectors (path of an .npy)."""
    REFUSED = "refused"
    """Serve mode: request, sentence."""
    INTERRUPTED = "interrupted"
    """The parent went away; a checkpoint was written and the run can be resumed."""
    CANCELLED = "cancelled"
    """The run was cancelled; its folder is kept."""
    FAILED = "failed"
    """sentence; ``ours`` when the fault is the program's (the log has the report); ``code``:
    ``device`` when the graphics card was lost, ``diverged``, or empty."""
    FINISHED = "finished"
    """The content of result.json; of ``linear`` and ``finetune``: stage."""


ENDINGS = frozenset({Kind.INTERRUPTED, Kind.CANCELLED, Kind.FAILED, Kind.FINISHED})


@dataclass(frozen=True, slots=True)
class Event:
    """One event.

    Attributes
    ----------
    values
        JSON values by field name, as :class:`Kind` lists them.
    at
        When, in seconds since 1970 UTC; for people, durations are in the values.
    """

    kind: Kind
    values: Mapping[str, Any] = field(default_factory=dict)
    at: float = 0.0

    def __getitem__(self, name: str) -> Any:
        return self.values[name]


def event(kind: Kind, **values: Any) -> Event:
    """An event of now."""
    return Event(kind, values, time.time())


def format_line(item: Event) -> str:
    """The event as one line, without its end."""
    document = {"v": VERSION, "event": item.kind.value, "at": round(item.at, 3), **item.values}
    return json.dumps(document, ensure_ascii=False, allow_nan=False)


def parse_line(line: str) -> Event:
    """Read one line.

    Raises
    ------
    WorldError
        When it is no event, or one of a newer program.
    """
    try:
        document = json.loads(line)
        version = document.pop("v")
        if not isinstance(version, int):
            raise TypeError
        if version > VERSION:
            raise WorldError("The run was made by a newer ManiNegs: update this program.")
        return Event(Kind(document.pop("event")), at=float(document.pop("at")), values=document)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise WorldError(f"The worker said something that is no event: {line[:80]!r}.") from error


def read_events(run: Path, start: int = 0) -> Iterator[tuple[Event, int]]:
    """Events of a run folder from byte ``start``, each with the byte after it.

    A last line without its end is still being written and is left for later; a line
    that is no event (a torn write of a killed worker) is passed over.
    """
    path = run / EVENTS
    if not path.is_file():
        return
    with path.open("rb") as stream:
        stream.seek(start)
        for line in stream:
            if not line.endswith(b"\n"):
                return
            start += len(line)
            try:
                found = parse_line(line.decode("utf-8", "replace"))
            except WorldError:
                continue
            yield found, start
