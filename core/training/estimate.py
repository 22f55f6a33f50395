"""How long a run takes, from a few of its own real steps on this computer."""

from __future__ import annotations

from core.jobs.protocol import Event, Kind, event
from core.training.device import Device
from core.training.tuning import Choice

_FORWARD = 1 / 3
"""A forward pass as a share of a step, which goes forward and twice back."""


def seconds_for_run(each: float, steps: int, images: int, batch: int) -> float:
    """Seconds for ``steps`` more steps and the vectors of all images after them.

    Parameters
    ----------
    each
        Seconds of one step of ``batch`` breasts (two images each).
    steps
        Steps still to do.
    images
        Images to embed, by the trained and by the untrained encoder.
    """
    embedding = 2 * images / (2 * batch) * each * _FORWARD
    return steps * each + embedding


def estimate(
    each: float, *, steps: int, images: int, batch: int, device: Device, choice: Choice | None
) -> Event:
    """The ``trial`` event."""
    return event(
        Kind.TRIAL,
        seconds_per_step=round(each, 4),
        seconds_total=round(seconds_for_run(each, steps, images, batch), 1),
        steps=steps,
        device=device.where.type,
        device_name=device.name,
        memory_needed=choice.needed if choice else None,
        memory_free=choice.free if choice else None,
        micro_batch=choice.micro_batch if choice else 0,
    )
