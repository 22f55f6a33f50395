"""Local maps: what the encoder saw at each place of every view, beside the vectors.

A sealed folder inside the vectors' own, tied to the model and to that very vector file; its
rows are the vectors' images. A map is kept in whole numbers of 8 bits with one scale a place,
and all of them together within :data:`BUDGET`: beyond it there are none, and a search by
region says so (:mod:`core.retrieval.regions`). They are a convenience and never the truth:
where they are missing or damaged, everything else works.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from core import arrays, files
from core.dataset.pooling import Floats, Head
from core.domain.errors import DamagedArtefact

KIND = LOCAL = "local"
"""The folder within the vectors' folder."""
BUDGET = 4 << 30
"""Bytes that the maps of one model may take on the disk."""
_DOCUMENT = "local.json"
_ROWS = 256
_ZEROS = 1 << 22
_UNWRITTEN = "The local maps could not be written: free space and refresh."
Ids = npt.NDArray[np.int64]
Sizes = tuple[int, int, int]
"""(h, w, C) of a map."""


@dataclass(frozen=True, eq=False)
class LocalMaps:
    """Maps of V views.

    Attributes
    ----------
    image_ids
        (V,) int64, those of the vector file, in its order.
    maps, scales
        (V, h, w, C) int8 and (V, h, w) float32: a map is their product; memory-mapped.
    head
        How a map becomes the view's vector.
    """

    image_ids: Ids
    maps: npt.NDArray[np.int8]
    scales: Floats
    head: Head

    def __post_init__(self) -> None:
        if self.maps.ndim != 4 or self.scales.shape != self.maps.shape[:3]:
            raise DamagedArtefact("The local maps do not fit their scales.")
        if len(self.image_ids) != len(self.maps) or self.image_ids.ndim != 1:
            raise DamagedArtefact("The local maps do not fit their images.")

    @property
    def sizes(self) -> Sizes:
        """(h, w, C)."""
        _, height, width, channels = self.maps.shape
        return height, width, channels

    @cached_property
    def order(self) -> Ids:
        """Rows by rising image id."""
        return np.argsort(self.image_ids, kind="stable")

    def __len__(self) -> int:
        return len(self.image_ids)

    def rows(self, images: Ids) -> Ids:
        """The rows of images (...), -1 of those that have none."""
        if not len(self.image_ids):
            return np.full(images.shape, -1, np.int64)
        at = np.searchsorted(self.image_ids, images, sorter=self.order)
        found = self.order[at.clip(max=len(self.order) - 1)]
        return np.where(self.image_ids[found] == images, found, -1)

    def values(self, rows: Ids) -> Floats:
        """The maps (n, h, w, C) of rows (n,)."""
        found = self.maps[rows].astype(np.float32)
        found *= self.scales[rows][..., None]
        return found


class Writer:
    """Takes maps batch by batch and writes them; drops them all where they are too many.

    Parameters
    ----------
    folder
        The vectors' folder, which is being made: the maps come into ``local/`` in it.
    image_ids
        (V,) of the maps that will come, in their order.
    budget
        Bytes that they may take.

    Attributes
    ----------
    sentence
        Why there are none; empty while they fit.
    """

    def __init__(self, folder: Path, image_ids: Ids, head: Head, budget: int = BUDGET) -> None:
        self.folder = folder / LOCAL
        self.sentence = ""
        self._ids, self._head, self._budget = image_ids, head, budget
        self._maps: Any = None
        self._scales: Any = None

    def add(self, start: int, found: Floats) -> None:
        """Take the maps (n, h, w, C) of the images from row ``start`` on."""
        if self.sentence:
            return
        self.add_packed(start, *pack(found))

    def add_packed(self, start: int, maps: npt.NDArray[np.int8], scales: Floats) -> None:
        """As :meth:`add`, of maps in 8 bits (n, h, w, C) with their scales (n, h, w)."""
        if self.sentence or (self._maps is None and not self._begin(maps.shape[1:])):
            return
        stop = start + len(maps)
        self._maps[start:stop], self._scales[start:stop] = maps, scales

    def finish(self, *, model: str, vectors: str) -> str:
        """Seal what was written; returns :attr:`sentence`.

        Parameters
        ----------
        model, vectors
            SHA-256 of the model's manifest and of the finished vectors'.
        """
        if self._maps is None:
            return self.sentence
        for table in (self._maps, self._scales):
            table.flush()
        self._maps = self._scales = None
        head = self._head
        small: dict[str, npt.NDArray[Any]] = {
            "image_ids": self._ids, "gain": head.gain, "shift": head.shift, "weight": head.weight,
        }  # fmt: skip
        for name, table in small.items():
            with files.atomic(self.folder / f"{name}.npy") as stream:
                np.save(stream, table, allow_pickle=False)
        document = {"version": 1, "both": head.both, "epsilon": head.epsilon}
        files.write_json(self.folder / _DOCUMENT, document)
        files.seal(self.folder, KIND, model=model, vectors=vectors)
        return ""

    def _begin(self, sizes: tuple[int, ...]) -> bool:
        height, width, channels = sizes
        needed = len(self._ids) * height * width * (channels + 4)
        if needed > self._budget:
            self.sentence = (
                f"Local maps of {len(self._ids)} images would take {needed / 1e9:.1f} GB, more "
                f"than the {self._budget / 1e9:.1f} GB that are kept for them: a search by region "
                "compares with whole views."
            )
            return False
        shape = (len(self._ids), height, width, channels)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._maps = _blank(self.folder / "maps.npy", np.int8, shape)
            self._scales = _blank(self.folder / "scales.npy", np.float32, shape[:3])
        except OSError:
            # They are a convenience: a full disk must not keep the vectors from being made.
            self._maps = self._scales = None
            shutil.rmtree(self.folder, ignore_errors=True)
            self.sentence = _UNWRITTEN
            return False
        return True


def pack(found: Floats) -> tuple[npt.NDArray[np.int8], Floats]:
    """Maps (..., C) in 8 bits, and the scale (...) of each place."""
    scales = np.abs(found).max(axis=-1).astype(np.float32) / 127
    whole = found / np.where(scales > 0, scales, 1)[..., None]
    return np.rint(whole).clip(-127, 127).astype(np.int8), scales


def _blank(path: Path, kind: type[np.generic], shape: tuple[int, ...]) -> Any:
    made: Any = np.lib.format.open_memmap(path, mode="w+", dtype=kind, shape=shape)
    # A mapped page that a full disk has no room for ends the process: ask for the room first.
    _reserve(path, made.offset)
    return made


def _reserve(path: Path, start: int) -> None:
    """Let a file have all the room on the disk that its size says, or raise ``OSError``."""
    size = path.stat().st_size
    with path.open("r+b") as stream:
        if hasattr(os, "posix_fallocate"):
            try:
                os.posix_fallocate(stream.fileno(), 0, size)
            except OSError as error:
                if error.errno not in (errno.EINVAL, errno.EOPNOTSUPP):
                    raise
            else:
                return
        # Where a file system cannot promise it, it is written.
        stream.seek(start)
        for at in range(start, size, _ZEROS):
            stream.write(bytes(min(_ZEROS, size - at)))


def load(vectors: Path, *, model: str, vectors_sha: str) -> LocalMaps:
    """Check the seal and open the maps in a vectors' folder, memory-mapped.

    Parameters
    ----------
    model, vectors_sha
        SHA-256 of the manifests of the model and of the vectors that they must belong to.

    Raises
    ------
    DamagedArtefact
        When there are none, or they were altered, or belong to something else.
    """
    folder = vectors / LOCAL
    files.check_seal(folder, KIND, model=model, vectors=vectors_sha)
    document = files.read_json(folder / _DOCUMENT)
    try:
        kinds = {"image_ids": np.int64, "gain": np.float32, "shift": np.float32,
                 "weight": np.float32}  # fmt: skip
        small: dict[str, Any] = {
            name: arrays.load(folder / f"{name}.npy", kind) for name, kind in kinds.items()
        }
        maps: Any = arrays.load(folder / "maps.npy", np.int8, mapped=True)
        scales: Any = arrays.load(folder / "scales.npy", np.float32, mapped=True)
        if maps.dtype != np.int8 or not isinstance(document["both"], bool):
            raise DamagedArtefact("other values")
        head = Head(
            document["both"],
            small["gain"],
            small["shift"],
            float(document["epsilon"]),
            small["weight"],
        )
        return LocalMaps(small["image_ids"], maps, scales, head)
    except (KeyError, TypeError, ValueError, DamagedArtefact) as error:
        raise DamagedArtefact(
            f"The local maps in {vectors.name} cannot be read: refresh, or train again."
        ) from error


def load_any(vectors: Path, *, model: str, vectors_sha: str) -> LocalMaps | None:
    """As :func:`load`; None where there are none, or none that may be used."""
    if not (vectors / LOCAL).is_dir():
        return None
    try:
        return load(vectors, model=model, vectors_sha=vectors_sha)
    except DamagedArtefact:
        return None


def lay_aside(vectors: Path, aside: Path) -> None:
    """Move the maps out of a vectors' folder that is about to go, with the manifest they name."""
    if (vectors / LOCAL).is_dir():
        aside.mkdir(parents=True, exist_ok=True)
        shutil.copy(vectors / files.MANIFEST, aside / files.MANIFEST)
        shutil.move(vectors / LOCAL, aside / LOCAL)


def load_aside(aside: Path, model: str) -> LocalMaps | None:
    """The maps that :func:`lay_aside` kept; None where there were none."""
    manifest = aside / files.MANIFEST
    if not manifest.is_file():
        return None
    return load_any(aside, model=model, vectors_sha=files.sha256(manifest))


def merge(
    before: LocalMaps | None,
    fresh: LocalMaps | None,
    keep: Ids,
    folder: Path,
    *,
    model: str,
    vectors_sha: str,
    budget: int = BUDGET,
) -> str:
    """Write the maps that belong to a merged vector file into its folder.

    Parameters
    ----------
    before, fresh
        Maps of the vectors that were, and of those embedded since; where both have one of an
        image, the fresh one counts.
    keep
        (V,) the merged vectors' image ids, in their order.
    folder
        The merged vectors' folder, sealed already.

    Returns
    -------
    str
        Empty, or why there are none now: some images have no map, or they are too many.
    """
    parts = [part for part in (fresh, before) if part is not None]
    where = np.full(len(keep), -1, np.int64)
    rows = np.full(len(keep), -1, np.int64)
    for number, part in enumerate(parts):
        found = part.rows(keep)
        new = (rows < 0) & (found >= 0)
        where[new], rows[new] = number, found[new]
    heads = {(part.sizes, _print(part.head)) for part in parts}
    if not parts or (rows < 0).any() or len(heads) > 1:
        return "Some images have no local maps: a search by region compares with whole views."
    writer = Writer(folder, keep, parts[0].head, budget)
    try:
        for start, maps, scales in _gathered(parts, where, rows):
            writer.add_packed(start, maps, scales)
        return writer.finish(model=model, vectors=vectors_sha)
    except OSError:
        # They are a convenience: a full disk must not keep the vectors from being used.
        shutil.rmtree(folder / LOCAL, ignore_errors=True)
        return _UNWRITTEN


def _gathered(
    parts: list[LocalMaps], where: Ids, rows: Ids
) -> Iterator[tuple[int, npt.NDArray[np.int8], Floats]]:
    """The maps as they are kept, copied: at 100,000 breasts they are a gigabyte."""
    for start in range(0, len(rows), _ROWS):
        stop = min(start + _ROWS, len(rows))
        maps = np.empty((stop - start, *parts[0].sizes), np.int8)
        scales = np.empty(maps.shape[:3], np.float32)
        for number, part in enumerate(parts):
            mine = where[start:stop] == number
            maps[mine] = part.maps[rows[start:stop][mine]]
            scales[mine] = part.scales[rows[start:stop][mine]]
        yield start, maps, scales


def _print(head: Head) -> bytes:
    tables = (head.gain, head.shift, head.weight)
    return bytes([head.both]) + b"".join(t.astype(np.float32).tobytes() for t in tables)
