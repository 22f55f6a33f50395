"""Batches of a run, each drawn and gathered while the step before it computes.

Nothing is decoded here: pixels come from the snapshot's memory map, through one buffer
that is used again and again, or from the device itself where all of them fit there. What
was drawn ahead is part of the state that a checkpoint keeps, so no batch is lost or drawn
twice.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from core.training.data import Batch, Pairs, to_unit
from core.training.device import Device, memory_free
from core.training.sampler import ManifestationSampler

Indices = npt.NDArray[np.int64]
_SHARE = 0.25
"""Most of the device's free memory that pixels may take for good."""
_AT_ONCE = 256


class Feed:
    """Draws, gathers and hands out batches.

    Parameters
    ----------
    pairs, sampler
        What is drawn from, and how; nobody else may draw from ``sampler``.
    pixels
        (V, T, T) uint8, a memory map as a rule.
    size
        Side S of the pixels that are handed out.
    device
        Where to.
    resident
        Keep all pixels of ``pairs`` on the device; None: where they fit with ease.
    """

    def __init__(
        self,
        pairs: Pairs,
        sampler: ManifestationSampler,
        pixels: npt.NDArray[np.uint8],
        size: int,
        device: Device,
        *,
        resident: bool | None = None,
    ) -> None:
        self.pairs = pairs
        self._sampler = sampler
        self._stored = pixels
        self._size = size
        self._where = device.where
        self._buffer: Tensor | None = None
        self._copied: torch.cuda.Event | None = None
        self._waiting: list[Indices] = []
        self._ahead: _Gathering | None = None
        self._place: Indices | None = None
        self._resident: Tensor | None = None
        if self._fits() if resident is None else resident:
            self._move_in()

    @property
    def resident(self) -> bool:
        """Whether all pixels lie on the device."""
        return self._resident is not None

    def take(self, mu: float, next_mu: float | None = None) -> Batch:
        """The next batch, on the device.

        Parameters
        ----------
        mu
            Mean of the distances to draw, for a batch that was not drawn ahead.
        next_mu
            The same of the batch after it, which is then begun; None for no other.
        """
        gathered = self._ahead or self._begin(mu)
        self._ahead = None
        chosen, rows = gathered.wait()
        batch = self.pairs.make(chosen, to_unit(self._on_device(rows), self._size))
        # Only now may the buffer be filled again.
        if next_mu is not None:
            self._ahead = self._begin(next_mu)
        self._taken = chosen
        return batch

    def put_back(self) -> None:
        """Hand out the batch that was taken last once more, before those drawn after it."""
        self._waiting = [self._taken, *self._drawn()]
        self._ahead = None

    def state(self) -> dict[str, Any]:
        """Everything that the next batches depend on, as JSON values."""
        # What is under way draws first: the sampler stands still only after it.
        ahead = [chosen.tolist() for chosen in self._drawn()]
        return {"sampler": self._sampler.state(), "ahead": ahead}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Go on exactly where :meth:`state` was taken; data must be the same."""
        self._drawn()
        self._ahead = None
        self._sampler.restore(state["sampler"])
        self._waiting = [np.array(chosen, dtype=np.int64) for chosen in state["ahead"]]

    def _drawn(self) -> list[Indices]:
        """Batches that were drawn and not handed out yet."""
        return [*([self._ahead.wait()[0]] if self._ahead else []), *self._waiting]

    def _begin(self, mu: float) -> _Gathering:
        chosen = self._waiting.pop(0) if self._waiting else None

        def work() -> tuple[Indices, Indices]:
            drawn = self._sampler.next_batch(mu) if chosen is None else chosen
            rows = self.pairs.rows_of(drawn)
            if self._place is None:
                self._gather(rows)
            return drawn, rows

        return _Gathering(work)

    def _gather(self, rows: Indices) -> None:
        if self._buffer is None or len(self._buffer) < len(rows):
            shape = (len(rows), *self._stored.shape[1:])
            # Pinned, so that the copy to the device needs nobody to wait for it.
            pinned = self._where.type == "cuda"
            self._buffer = torch.empty(shape, dtype=torch.uint8, pin_memory=pinned)
        if self._copied is not None:
            self._copied.synchronize()
        out = self._buffer[: len(rows)].numpy()
        # Without "clip" a second buffer would be made; no row is outside.
        np.take(self._stored, rows, axis=0, out=out, mode="clip")

    def _on_device(self, rows: Indices) -> Tensor:
        """(m, T, T) uint8 of what was gathered."""
        if self._resident is not None and self._place is not None:
            return self._resident[torch.from_numpy(self._place[rows]).to(self._where)]
        assert self._buffer is not None
        cuda = self._where.type == "cuda"
        # Elsewhere nothing would tell when the buffer may be filled again.
        found = self._buffer[: len(rows)].to(self._where, non_blocking=cuda)
        if cuda:
            self._copied = torch.cuda.Event()  # type: ignore[no-untyped-call]  # torch's own
            self._copied.record()
        return found

    def _rows(self) -> Indices:
        return np.unique(self.pairs.rows_of(np.arange(len(self.pairs))))

    def _fits(self) -> bool:
        if self._where.type != "cuda":
            return False
        free = memory_free(self._where)
        each = int(np.prod(self._stored.shape[1:]))
        return free is not None and len(self._rows()) * each <= _SHARE * free

    def _move_in(self) -> None:
        rows = self._rows()
        shape = (len(rows), *self._stored.shape[1:])
        self._resident = torch.empty(shape, dtype=torch.uint8, device=self._where)
        for start in range(0, len(rows), _AT_ONCE):
            some = np.array(self._stored[rows[start : start + _AT_ONCE]])
            self._resident[start : start + _AT_ONCE] = torch.from_numpy(some).to(self._where)
        self._place = np.full(len(self._stored), -1, dtype=np.int64)
        self._place[rows] = np.arange(len(rows))


class _Gathering:
    """One batch under way, on a thread that ends with it."""

    def __init__(self, work: Callable[[], tuple[Indices, Indices]]) -> None:
        self._work = work
        self._found: tuple[Indices, Indices] | None = None
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="batch-ahead", daemon=True)
        self._thread.start()

    def wait(self) -> tuple[Indices, Indices]:
        """Positions drawn and rows gathered; what went wrong is raised here."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        assert self._found is not None
        return self._found

    def _run(self) -> None:
        try:
            self._found = self._work()
        except BaseException as error:  # noqa: BLE001 (raised again by who waits)
            self._error = error
