"""Queries from files: whose it may be, and what it looks like to the model in use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from core import files
from core.domain.errors import DamagedArtefact, RefusedFile, WorldError
from core.domain.study import BreastId, ImageHeader, PatientId, Side
from core.imaging.kinds import Kind, kind_of
from core.imaging.pool import DecoderPool
from core.imaging.prepare import RECIPE
from core.imaging.raster import is_raster
from core.retrieval.service import Cases, Query
from core.store import Reading, images, patients

Pixels = npt.NDArray[np.uint8]
Embed = Callable[[Pixels], npt.NDArray[np.float32]]
_LEAST_SHARE, _LEAST_SPREAD = 0.02, 2.0
_SIDES = {"left": Side.LEFT, "right": Side.RIGHT}


@dataclass(frozen=True)
class Read:
    """A file with what was read of it; ``header`` is None for a PNG, JPEG or TIFF."""

    path: Path
    sha256: str
    header: ImageHeader | None


@dataclass(frozen=True)
class Known:
    """Who of the store a file belongs to: by its content, or by its patient's id."""

    breast: BreastId | None = None
    patient: PatientId | None = None
    header: ImageHeader | None = None
    """What the store holds of the image, with a person's corrections."""


def read_file(path: Path, pool: DecoderPool) -> Read:
    """Read a file's header; a :class:`RefusedFile` says why it cannot be looked up."""
    try:
        raster = is_raster(path)
        sha = files.sha256(path)
    except OSError as error:
        raise RefusedFile(f"{path.name} cannot be read ({error.strerror}): check it.") from error
    try:
        return Read(path, sha, None if raster else pool.header(path))
    except RefusedFile as error:
        raise RefusedFile(f"{path.name} cannot be looked up: {error.reason}") from error


def known(reading: Reading, found: Read) -> Known:
    """Look a file up in the store.

    A file of a patient who is there must be answered as hers: without her own
    breasts among the hits, and by a fit that never saw her.
    """
    for image in images.by_hash(reading, [found.sha256]).get(found.sha256, ()):
        record = images.get(reading, image)
        patient = patients.by_key(reading, record.header.patient_key)
        return Known(record.breast, patient, record.header)
    if found.header is None:
        return Known()
    return Known(patient=patients.by_key(reading, found.header.patient_key))


def of_file(found: Read, who: Known, cases: Cases, pool: DecoderPool, embed: Embed) -> Query:
    """The query of a file.

    Parameters
    ----------
    who
        From :func:`known`, read on the database lane.
    embed
        (V, S, S) prepared pixels to (V, D) vectors (``EmbeddingServer.embed``).

    Raises
    ------
    WorldError
        When the image cannot be read, cannot be oriented, is a stack of slices, or the
        model in use was made for other pixels.
    """
    if who.breast is not None and int(who.breast) in cases.rows:
        return cases.query_of(who.breast)
    if cases.vectors.recipe != RECIPE:
        raise DamagedArtefact(
            "The model in use was trained on pixels prepared in another way than this program's: "
            "train again."
        )
    pixels = _prepared(found, who, cases, pool)
    if is_blank(pixels):
        return Query(np.zeros(cases.vectors.dimensions, np.float32), None, who.patient, blank=True)
    vector = embed(pixels[None])[0]
    return Query(vector, None, who.patient)


def _prepared(found: Read, who: Known, cases: Cases, pool: DecoderPool) -> Pixels:
    head = who.header or found.header
    if head is not None and kind_of(head) in (Kind.TOMO, Kind.PROJECTION):
        raise WorldError(
            f"{found.path.name} holds slices, and models compare 2D images: look up the "
            "mammogram or the synthetic 2D image of this view."
        )
    side = None if head is None else head.side
    if side is None:
        side = _SIDES.get(pool.pixels(found.path, found.sha256).chest_wall)
    if side is None:
        raise WorldError(
            f"Where the chest wall is in {found.path.name} cannot be told, so it cannot be "
            "compared: import it and set its side and view."
        )
    return pool.prepare(
        found.path,
        found.sha256,
        int(cases.model.document["size"]),
        side=side,
        view=None if head is None else head.view,
        orientation=None if head is None else head.orientation,
    )


def is_blank(pixels: Pixels) -> bool:
    """Whether prepared pixels (S, S) show nothing: no breast, or one even tone."""
    inside = pixels[pixels > 0]
    return inside.size < _LEAST_SHARE * pixels.size or float(inside.std()) < _LEAST_SPREAD
