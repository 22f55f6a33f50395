"""From a model and pixels to one vector of every view and every breast."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from core.dataset import vectors
from core.dataset.snapshot import Snapshot
from core.dataset.vectors import VectorFile
from core.embedding.folder import replaced
from core.training.data import to_unit
from core.training.device import Device
from core.training.network import Network

Floats = npt.NDArray[np.float32]
_AT_ONCE = 64


def embed_views(
    network: Network,
    pixels: npt.NDArray[np.uint8],
    size: int,
    device: Device,
    after: Callable[[int, int], None] = lambda done, total: None,
) -> Floats:
    """Vectors of images.

    Parameters
    ----------
    network
        On the device; it is put into evaluation mode.
    pixels
        (V, T, T) P-values, scaled to (size, size) when T differs.
    after
        Called with (done, total) after each batch; may raise to end the work.

    Notes
    -----
    Where the device's memory runs out, fewer images pass at once.

    Returns
    -------
    ndarray
        (V, D) float32 of unit length.
    """
    network.eval()
    found = np.empty((len(pixels), network.dimensions), dtype=np.float32)
    at_once, start = _AT_ONCE, 0
    with torch.inference_mode():
        while start < len(pixels):
            # A copy, since torch does not take read-only memory maps.
            some = np.array(pixels[start : start + at_once])
            try:
                unit = to_unit(torch.from_numpy(some).to(device.where), size)
                with device.autocast():
                    made = network.represent(unit).float().cpu().numpy()
            except torch.OutOfMemoryError:
                if at_once == 1:
                    raise
                at_once //= 2
                device.empty_cache()
                continue
            found[start : start + len(some)] = made
            start += len(some)
            after(start, len(pixels))
    return found


def breast_vectors(
    views: npt.NDArray[np.int32], of_views: Floats
) -> tuple[npt.NDArray[np.int64], Floats]:
    """The normalised mean of each breast's view vectors.

    Parameters
    ----------
    views
        (N, 2) rows of ``of_views``, -1 where a breast lacks the view.
    of_views
        (V, D) of unit length.

    Returns
    -------
    tuple of ndarray
        (M,) rows of the breasts that have a view, and (M, D) of unit length.
    """
    there = views >= 0
    rows = np.flatnonzero(there.any(axis=1))
    parts = of_views[views[rows].clip(min=0)] * there[rows, :, None]
    mean = parts.sum(axis=1)
    # Two views can point opposite ways only in a broken network; their sum is then kept at zero.
    length = np.linalg.norm(mean, axis=1, keepdims=True)
    unit: Floats = (mean / np.maximum(length, 1e-12)).astype(np.float32)
    return rows, unit


def write_vectors(
    network: Network,
    snapshot: Snapshot,
    folder: Path,
    *,
    size: int,
    device: Device,
    model: str,
    snapshot_sha: str,
    after: Callable[[int, int], None] = lambda done, total: None,
) -> str:
    """Embed all of a snapshot into a sealed folder; returns its manifest's SHA-256."""
    of_views = embed_views(network, snapshot.pixels, size, device, after)
    rows, of_breasts = breast_vectors(snapshot.views, of_views)
    found = VectorFile(
        model=model,
        lexicon=snapshot.lexicon,
        snapshot=snapshot_sha,
        recipe=snapshot.recipe,
        breast_ids=snapshot.breast_ids[rows],
        breast_vectors=of_breasts,
        image_ids=snapshot.image_ids,
        view_vectors=of_views,
    )
    with replaced(folder) as new:
        return vectors.save(found, new)
