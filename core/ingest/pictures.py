"""The images that a table names: found under a folder, read, and told whose they are."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Protocol

from core import files
from core.domain.errors import RefusedFile
from core.domain.study import ImageHeader, Provenance
from core.imaging.orientation import assumed
from core.imaging.raster import is_raster, open_raster
from core.ingest.cells import RowFacts, RowRefused
from core.ingest.plan import refusal
from core.ingest.tags import uid


class HeaderPool(Protocol):
    """The part of the decoder pool that reading a table's images needs."""

    def submit_header(self, path: Path) -> Future[ImageHeader]:
        """Read a DICOM header in a helper process."""
        ...


@dataclass(frozen=True, slots=True)
class Picture:
    """An image file that a table names and that could be read."""

    path: Path
    header: ImageHeader
    sha256: str
    size: int


class Gallery:
    """The images of a table, looked up some rows at a time.

    Parameters
    ----------
    folder
        Where the paths in the table start from; None: the table comes without images.
    """

    def __init__(self, folder: Path | None, pool: HeaderPool) -> None:
        self._folder = folder.absolute() if folder is not None else None
        self._pool = pool
        self._found: dict[str, Picture | str] = {}

    def look(self, rows: Iterable[RowFacts]) -> None:
        """Find and read the images that ``rows`` name; earlier ones are forgotten."""
        self._found = {}
        if self._folder is None:
            return
        waiting: list[tuple[str, Path, Future[ImageHeader]]] = []
        for name in dict.fromkeys(row.file for row in rows if row.file):
            try:
                path = locate(self._folder, name)
            except RefusedFile as refused:
                self._found[name] = refused.reason
                continue
            try:
                if is_raster(path):
                    self._found[name] = _raster(path)
                    continue
            except RefusedFile as refused:
                self._found[name] = refused.reason
                continue
            waiting.append((name, path, self._pool.submit_header(path)))
        for name, path, future in waiting:
            self._found[name] = _read(path, future)

    def of(self, facts: RowFacts) -> Picture | str | None:
        """The image of a row, why it cannot be had, or None where it names none."""
        return self._found.get(facts.file) if facts.file else None


def _read(path: Path, future: Future[ImageHeader]) -> Picture | str:
    try:
        header = future.result()
        if reason := refusal(header):
            return reason
        return Picture(path, header, files.sha256(path), path.stat().st_size)
    except RefusedFile as refused:
        return refused.reason
    except OSError as error:
        return f"the image cannot be opened ({error.strerror})"


def _raster(path: Path) -> Picture | str:
    """A plain image as a research image of its own; its UIDs come from its content."""
    try:
        info = open_raster(path)
        digest = files.sha256(path)
        size = path.stat().st_size
    except OSError as error:
        return f"the image cannot be opened ({error.strerror})"
    header = ImageHeader(
        sop_instance_uid=uid("image", digest),
        sop_class_uid="",
        study_instance_uid="",
        series_instance_uid="",
        transfer_syntax_uid="",
        patient_key="",
        rows=info.rows,
        columns=info.columns,
        frames=1,
        bits_stored=info.bits,
        photometric="MONOCHROME2",
        lossy=info.kind == "JPEG",
    )
    return Picture(path, header, digest, size)


def locate(folder: Path, name: str) -> Path:
    """The existing file under ``folder`` that a table's cell names.

    Raises
    ------
    RefusedFile
        When it is not there, or, links followed, lies outside of the folder.
    """
    if "\0" in name or PureWindowsPath(name).drive or name.startswith(("/", "\\")):
        raise RefusedFile("the image's path must start in the folder of the images")
    parts = PurePosixPath(name.replace("\\", "/")).parts
    if ".." in parts:
        raise RefusedFile("the image's path leads outside of the folder of the images")
    # Tables and discs differ in how they write accents (fault 21).
    forms = dict.fromkeys((name, *(unicodedata.normalize(f, name) for f in ("NFC", "NFD"))))
    for form in forms:
        path = folder.joinpath(*PurePosixPath(form.replace("\\", "/")).parts)
        try:
            if path.is_file():
                if not path.resolve().is_relative_to(folder.resolve()):
                    raise RefusedFile("the image is a link that leads outside of the folder")
                return path
        except OSError:
            break
    raise RefusedFile("the image is not there")


def combine(header: ImageHeader, facts: RowFacts, patient: str, exam: str) -> ImageHeader:
    """An image's header with what the table says of it.

    What a DICOM file codes stands; the table fills what is missing or was guessed.

    Raises
    ------
    RowRefused
        When the table contradicts what the file codes.
    """
    side, side_from = header.side, header.side_from
    if facts.side is not None and facts.side is not side:
        if side_from is Provenance.CODE:
            raise RowRefused("the table and the image name different sides")
        side, side_from = facts.side, Provenance.TABLE
    view, view_from = header.view, header.view_from
    if facts.view is not None and facts.view is not view:
        if view_from is Provenance.CODE:
            raise RowRefused("the table and the image name different views")
        view, view_from = facts.view, Provenance.TABLE
    directions, directions_from = header.orientation, header.orientation_from
    if side is not None and directions_from is not Provenance.CODE:
        directions, directions_from = assumed(side, view), Provenance.ASSUMED
    return replace(
        header,
        patient_key=patient,
        study_instance_uid=exam,
        exam_date=facts.exam_date or header.exam_date,
        age_years=header.age_years if facts.age is None else facts.age,
        side=side,
        side_from=side_from,
        view=view,
        view_from=view_from,
        orientation=directions,
        orientation_from=directions_from,
    )
