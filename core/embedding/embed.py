"""From a model and pixels to one vector of every view and every breast."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from core.dataset import local, vectors
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
    *,
    maps: Callable[[int, Floats], None] | None = None,
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
    maps
        Called with the first row and the last feature maps (n, h, w, C) of each batch.

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
                    vectors, last = network.locate(unit)
                made = vectors.float().cpu().numpy()
                seen = None if maps is None else last.float().cpu().numpy()
            except torch.OutOfMemoryError:
                if at_once == 1:
                    raise
                at_once //= 2
                device.empty_cache()
                continue
            found[start : start + len(some)] = made
            if maps is not None and seen is not None:
                maps(start, seen)
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
    dropped: Callable[[str], None] | None = None,
    budget: int = local.BUDGET,
) -> str:
    """Embed all of a snapshot into a sealed folder; returns its manifest's SHA-256.

    Parameters
    ----------
    dropped
        Where it is given, local maps are written beside the vectors, within ``budget``; it is
        called with a sentence where they would be too large.
    """
    with replaced(folder) as new:
        writer = None
        if dropped is not None:
            writer = local.Writer(new, snapshot.image_ids, network.head(), budget)
        of_views = embed_views(
            network,
            snapshot.pixels,
            size,
            device,
            after,
            maps=None if writer is None else writer.add,
        )
        sha = vectors.save(_file(snapshot, of_views, model, snapshot_sha), new)
        if writer is not None and (sentence := writer.finish(model=model, vectors=sha)):
            assert dropped is not None
            dropped(sentence)
        return sha


def _file(snapshot: Snapshot, of_views: Floats, model: str, snapshot_sha: str) -> VectorFile:
    rows, of_breasts = breast_vectors(snapshot.views, of_views)
    return VectorFile(
        model=model,
        lexicon=snapshot.lexicon,
        snapshot=snapshot_sha,
        recipe=snapshot.recipe,
        breast_ids=snapshot.breast_ids[rows],
        breast_vectors=of_breasts,
        image_ids=snapshot.image_ids,
        view_vectors=of_views,
    )
