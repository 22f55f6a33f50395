"""Vectors and whose they are, as files that any program reads: ``.npy`` and CSV.

Row *n* of a table of vectors is line *n* of the table of ids beside it. A README and a
document name the model, the lexicon and the recipe, since vectors of different models
must not be mixed; a manifest holds the SHA-256 of every file.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from core import files, version
from core.dataset.vectors import VectorFile
from core.domain.errors import WorldError
from core.domain.progress import CancelToken, Progress, Report
from core.domain.records import BreastInfo
from core.domain.study import BreastId, ImageId, ImageRecord
from core.interop.cells import guarded
from core.interop.layout import Pseudonyms, new_folder
from core.interop.lossless import salt_of
from core.models import accepted
from core.models.accepted import ActiveModel
from core.models.backlog import Looker
from core.store import Reading, Store, breasts, images, pathology, splits
from core.workspace import Workspace

KIND = "vector export"
_DOCUMENT = "vectors.json"
_WHAT = "Exporting vectors"
_BREAST = ("row", "breast", "patient_id", "laterality", "exam_date", "split", "current")
_VIEW = (
    "row", "image", "breast", "patient_id", "sop_instance_uid", "laterality", "view", "exam_date",
    "split", "current",
)  # fmt: skip
_PROVEN = ("pathology", "pathology_source")
Rows = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Written:
    """What was written, and of which model."""

    folder: Path
    breasts: int
    views: int
    dimensions: int
    model: str
    sha256: str
    lexicon: str


@dataclass(frozen=True)
class _Known:
    """What the tables of ids say."""

    info: dict[BreastId, BreastInfo]
    views: dict[ImageId, ImageRecord]
    split: dict[BreastId, str]
    proven: dict[BreastId, tuple[str, str]]
    behind: frozenset[int]
    """Breasts whose vector is of images that lie otherwise by now."""
    hide: Pseudonyms


def export(
    store: Store,
    workspace: Workspace,
    out: Path,
    *,
    with_pathology: bool = False,
    pseudonyms: bool = False,
    report: Report,
    cancel: CancelToken,
) -> Written:
    """Write the vectors of the model in use into a new folder, whole or not at all.

    Parameters
    ----------
    with_pathology
        Write the proven outcome of each breast too.
    pseudonyms
        Replace ids of patients and UIDs as an export of tags does.

    Raises
    ------
    NoModel
        When no model is in use.
    WorldError
        When there is something in ``out`` already, or it cannot be written.
    """
    hide = Pseudonyms(salt_of(store)) if pseudonyms else Pseudonyms()
    with store.read() as reading:
        model = accepted.active(workspace, reading)
        vectors, _ = model.vectors()
        known = _known(reading, workspace, model, hide, with_pathology=with_pathology)
    rows = np.flatnonzero([int(b) in known.info for b in vectors.breast_ids])
    places = np.flatnonzero([int(i) in known.views for i in vectors.image_ids])
    proven = with_pathology
    report(Progress(0, 4, _WHAT))
    try:
        with new_folder(out) as fresh:
            for done, (name, table, which) in enumerate((
                ("vectors", vectors.breast_vectors, rows),
                ("view_vectors", vectors.view_vectors, places),
            )):  # fmt: skip
                cancel.check(_WHAT)
                whole = table if len(which) == len(table) else table[which]
                with files.atomic(fresh / f"{name}.npy") as stream:
                    np.save(stream, np.asarray(whole, np.float32), allow_pickle=False)
                report(Progress(done + 1, 4, _WHAT))
            _table(fresh / "breasts.csv", _BREAST, _breasts(vectors, rows, known), proven=proven)
            report(Progress(3, 4, _WHAT))
            cancel.check(_WHAT)
            _table(fresh / "views.csv", _VIEW, _views(vectors, places, known), proven=proven)
            written = Written(
                out, len(rows), len(places), vectors.dimensions, model.info.uid, model.sha256,
                vectors.lexicon,
            )  # fmt: skip
            _describe(fresh, written, vectors, proven=proven, hidden=pseudonyms)
            ties = {"model": model.sha256, "lexicon": vectors.lexicon, "recipe": vectors.recipe}
            files.seal(fresh, KIND, **ties)
    except OSError as error:
        raise WorldError(
            f"{out.name} cannot be written ({error.strerror}): free space, or choose another "
            "folder."
        ) from error
    report(Progress(4, 4, _WHAT))
    return written


def _known(
    reading: Reading,
    workspace: Workspace,
    model: ActiveModel,
    hide: Pseudonyms,
    *,
    with_pathology: bool,
) -> _Known:
    info = {one.id: one for one in breasts.all_breasts(reading)}
    shares = splits.of_patients(reading)
    late = Looker().look(reading, workspace, model.info)
    proven = pathology.all_proven(reading) if with_pathology else {}
    return _Known(
        info,
        {one.id: one for some in images.of_breasts(reading).values() for one in some},
        {
            breast: shares[one.patient].name.lower()
            for breast, one in info.items()
            if one.patient in shares
        },
        {breast: (one.outcome.value, one.source) for breast, one in proven.items()},
        frozenset(int(breast) for breast in (*late.turned, *late.gone)),
        hide,
    )


def _breasts(vectors: VectorFile, rows: Rows, known: _Known) -> Iterable[tuple[Any, ...]]:
    for row, place in enumerate(rows):
        breast = BreastId(int(vectors.breast_ids[place]))
        one = known.info[breast]
        yield (
            row, breast, known.hide.patient(one.patient_key), one.side.value,
            _day(one.exam_date), known.split.get(breast, ""), int(breast not in known.behind),
            *known.proven.get(breast, ("", "")),
        )  # fmt: skip


def _views(vectors: VectorFile, rows: Rows, known: _Known) -> Iterable[tuple[Any, ...]]:
    for row, place in enumerate(rows):
        image = known.views[ImageId(int(vectors.image_ids[place]))]
        head, breast = image.header, image.breast
        assert breast is not None
        yield (
            row, image.id, breast, known.hide.patient(head.patient_key),
            known.hide.uid(head.sop_instance_uid), head.side or "", head.view or "",
            _day(head.exam_date), known.split.get(breast, ""), int(breast not in known.behind),
            *known.proven.get(breast, ("", "")),
        )  # fmt: skip


def _day(found: date | None) -> str:
    return found.isoformat() if found else ""


def _table(
    path: Path, columns: Sequence[str], rows: Iterable[tuple[Any, ...]], *, proven: bool
) -> None:
    names = (*columns, *_PROVEN) if proven else columns
    with files.atomic(path) as stream:
        text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
        writer = csv.writer(text)
        writer.writerow(names)
        for row in rows:
            cells = row[: len(names)]
            writer.writerow([guarded(c) if isinstance(c, str) else c for c in cells])
        text.detach()


def _describe(
    fresh: Path, written: Written, vectors: VectorFile, *, proven: bool, hidden: bool
) -> None:
    document = {
        "version": 1,
        "program": version.describe(),
        "model": written.model,
        "model_sha256": written.sha256,
        "lexicon": written.lexicon,
        "recipe": vectors.recipe,
        "dimensions": written.dimensions,
        "breasts": written.breasts,
        "views": written.views,
        "pathology": proven,
        "pseudonyms": hidden,
    }
    files.write_json(fresh / _DOCUMENT, document)
    text = f"""Vectors of mammograms, written by ManiNegs {document["program"]}. For research use.

vectors.npy       {written.breasts} x {written.dimensions} float32, one row a breast, of unit length
breasts.csv       whose: line n (after the heading) is row n
view_vectors.npy  {written.views} x {written.dimensions} float32, one row an image, of unit length
views.csv         whose: line n is row n
vectors.json      the same facts for programs; manifest.json the SHA-256 of every file

model     {written.model}, SHA-256 of its manifest {written.sha256}
lexicon   {written.lexicon}
recipe    {vectors.recipe} (how pixels were prepared)

Likeness is the cosine, here the product of two rows. Never mix vectors of two models.
"current" is 0 where an image was turned or moved since its vector was made.
"split" is the part of the data that the patient belongs to; the model learnt from "train".
Texts that a spreadsheet would take for a formula begin with an apostrophe.
"""
    with files.atomic(fresh / "README.txt") as stream:
        stream.write(text.encode())
