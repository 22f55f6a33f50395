"""Serve mode: the accepted model stays loaded and embeds pixels on request.

A request is a JSON line ``{"v": 1, "request": n, "pixels": path, "answer": path}``;
``pixels`` is an .npy of (V, S, S) uint8, and the vectors (V, D) float32 are written
to ``answer`` before the ``embedded`` event. With ``"maps": path`` the last feature maps
(V, h, w, C) float32 are written there as well, and with ``"head": path`` the arrays of
:class:`core.dataset.pooling.Head`, which makes vectors of them, into that folder.
"""

from __future__ import annotations

import json
import queue
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt

from core import files
from core.dataset.pooling import Floats
from core.domain.errors import WorldError
from core.embedding.embed import embed_views
from core.embedding.folder import Model, load_model
from core.jobs.control import Control
from core.jobs.protocol import Event, Kind, event
from core.training.device import Device, choose, take_threads

_IDLE = 600.0


def serve(
    folder: Path, control: Control, emit: Callable[[Event], None], idle: float = _IDLE
) -> None:
    """Answer requests until the parent goes, or nothing was asked for ``idle`` seconds."""
    take_threads(0)
    model = load_model(folder)
    # The processor, since a job may hold the graphics card.
    device = choose("cpu")
    emit(
        event(
            Kind.READY,
            dimensions=model.dimensions,
            size=model.size,
            recipe=model.recipe,
            model=model.sha,
        )
    )
    while True:
        try:
            line = control.words.get(timeout=idle)
        except queue.Empty:
            return
        if line is None:
            return
        _answer(line, model, device, emit)


def _answer(line: str, model: Model, device: Device, emit: Callable[[Event], None]) -> None:
    number: object = None
    try:
        request = json.loads(line)
        number = request["request"]
        pixels = np.load(request["pixels"], mmap_mode="r", allow_pickle=False)
        if pixels.ndim != 3 or pixels.dtype != np.uint8 or pixels.shape[1] != pixels.shape[2]:
            raise ValueError("not square grey images")
        maps: list[Floats] = []
        keep = (lambda _start, some: maps.append(some)) if "maps" in request else None
        vectors = embed_views(model.network, pixels, model.size, device, maps=keep)
        if maps:
            _write(Path(request["maps"]), np.concatenate(maps))
        if "head" in request:
            head = model.network.head()
            sums = np.array([head.both, head.epsilon], np.float64)
            for name in ("gain", "shift", "weight"):
                _write(Path(request["head"]) / f"{name}.npy", getattr(head, name))
            _write(Path(request["head"]) / "sums.npy", sums)
        _write(Path(request["answer"]), vectors)
    except (OSError, ValueError, KeyError, TypeError, WorldError) as error:
        sentence = f"The pixels could not be embedded ({type(error).__name__}): try it again."
        emit(event(Kind.REFUSED, request=number, sentence=sentence))
        return
    emit(event(Kind.EMBEDDED, request=number, vectors=request["answer"]))


def _write(path: Path, values: npt.NDArray[np.floating]) -> None:
    # In passing between two processes: nothing that a power cut may not take.
    with files.atomic(path, durable=False) as stream:
        np.save(stream, values, allow_pickle=False)
