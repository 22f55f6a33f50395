"""Queries from files: whose it may be, and what it looks like to the model in use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from core import files
from core.domain.errors import DamagedArtefact, RefusedFile, WorldError
from core.domain.study import BreastId, ImageHeader, PatientId, Side, View
from core.imaging import chestwall
from core.imaging.kinds import Kind, kind_of
from core.imaging.orientation import Orientation
from core.imaging.pool import DecoderPool
from core.imaging.prepare import RECIPE
from core.imaging.raster import is_raster
from core.retrieval.asking import Means
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

    Notes
    -----
    Where the pixels contradict a side that nobody coded, the answer is of the image as its
    pixels lie, and :attr:`Query.sentence` says so.
    """
    head = who.header or found.header
    if who.breast is not None and int(who.breast) in cases.rows:
        known_as = cases.query_of(who.breast)
        return replace(known_as, means=Means.FILE, sentence=_doubt(found, head, pool))
    if cases.vectors.recipe != RECIPE:
        raise DamagedArtefact(
            "The model in use was trained on pixels prepared in another way than this program's: "
            "train again."
        )
    if head is not None and kind_of(head) in (Kind.TOMO, Kind.PROJECTION):
        raise WorldError(
            f"{found.path.name} holds slices, and models compare 2D images: look up the "
            "mammogram or the synthetic 2D image of this view."
        )
    lies = _lies(found, head, pool)
    pixels = pool.prepare(
        found.path,
        found.sha256,
        int(cases.model.document["size"]),
        side=lies.side,
        view=lies.view,
        orientation=lies.orientation,
    )
    asked = Query(
        None,
        patient=who.patient,
        means=Means.FILE,
        view=lies.view,
        vendor="" if head is None else head.manufacturer,
        sentence=lies.sentence,
    )
    if is_blank(pixels):
        nothing = np.zeros(cases.vectors.dimensions, np.float32)
        return replace(asked, vector=nothing, view=None, blank=True)
    return replace(asked, vector=embed(pixels[None])[0])


@dataclass(frozen=True)
class _Lies:
    """How the pixels of a file are to be laid, and what is odd about it."""

    side: Side
    view: View | None
    orientation: Orientation | None
    sentence: str = ""


def _lies(found: Read, head: ImageHeader | None, pool: DecoderPool) -> _Lies:
    """As the header says; as the pixels do where it says nothing, or only assumes it."""
    view = None if head is None else head.view
    orientation = None if head is None else head.orientation
    if head is not None and head.side is not None and head.orientation_from in chestwall.CERTAIN:
        return _Lies(head.side, view, orientation)
    wall = pool.pixels(found.path, found.sha256).chest_wall
    seen = _SIDES.get(wall)
    if head is None or head.side is None:
        if seen is None:
            raise WorldError(
                f"Where the chest wall is in {found.path.name} cannot be told, so it cannot be "
                "compared: import it and set its side and view."
            )
        return _Lies(seen, view, orientation)
    warning = chestwall.warning(head, wall)
    if not warning or seen is None:
        return _Lies(head.side, view, orientation, warning)
    # Models look at breasts with the chest wall on one side: the pixels are right about theirs.
    return _Lies(seen, view, None, warning)


def _doubt(found: Read, head: ImageHeader | None, pool: DecoderPool) -> str:
    """What pixels say against an assumed side; nothing where they cannot be read any more."""
    if head is None or head.side is None or head.orientation_from in chestwall.CERTAIN:
        return ""
    try:
        return chestwall.warning(head, pool.pixels(found.path, found.sha256).chest_wall)
    except WorldError:
        return ""


def is_blank(pixels: Pixels) -> bool:
    """Whether prepared pixels (S, S) show nothing: no breast, or one even tone."""
    inside = pixels[pixels > 0]
    return inside.size < _LEAST_SHARE * pixels.size or float(inside.std()) < _LEAST_SPREAD
