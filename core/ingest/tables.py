"""Import a research table: tags, pathology, reports and images, row by row.

Rows are taken patient by patient, some patients in one transaction, so that ending at
any point leaves whole rows; every row ends as imported, merged or refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core import lexicons, tombstones
from core.domain.errors import WorldError
from core.domain.lexicon import Lexicon
from core.domain.progress import CancelToken, Progress, Report, silent
from core.domain.roles import Role
from core.domain.study import (
    ImageId,
    ImageState,
    ReaderId,
)
from core.imaging import chestwall
from core.ingest import mapping as mappings
from core.ingest import sheet
from core.ingest.apply import ChangedFile, copied
from core.ingest.cells import RowFacts, RowReader, RowRefused
from core.ingest.decode import decode_pending
from core.ingest.mapping import Mapping
from core.ingest.pictures import Gallery, Picture
from core.ingest.plan import Refusal
from core.ingest.rows import LineRefusal, Rows
from core.store import Store, images, readers
from core.workspace import Workspace

_PATIENTS = 40


@dataclass(frozen=True, slots=True)
class TableResult:
    """What became of a table: ``rows == imported + merged + len(refused)``.

    Attributes
    ----------
    imported
        Rows that brought anything new.
    merged
        Rows that said nothing beyond other rows, or an earlier import.
    images
        Images recorded; ``unreadable`` are among them.
    flagged
        Rows that were taken in, with something a person should look at.
    """

    rows: int
    imported: int
    merged: int
    refused: tuple[LineRefusal, ...]
    images: int
    unreadable: tuple[Refusal, ...] = ()
    flagged: tuple[LineRefusal, ...] = ()
    cancelled: bool = False


def import_table(
    table: Path,
    mapping: str | Mapping,
    folder: Path | None,
    store: Store,
    workspace: Workspace,
    *,
    pool: Any,
    report: Report = silent,
    cancel: CancelToken | None = None,
    lexicon: str = "",
    copy: bool = False,
    deleted_too: bool = False,
) -> TableResult:
    """Bring a table into the store.

    Parameters
    ----------
    mapping
        A mapping, the name of a shipped one, or a YAML file.
    folder
        Where the table's image paths start from; None leaves images aside.
    lexicon
        The lexicon of the findings; the mapping's or the workspace's when empty.
    copy
        Take the images into the workspace.
    deleted_too
        Take rows of patients who were deleted from this workspace.

    Raises
    ------
    WorldError
        When the table or the mapping cannot be read at all; nothing was changed then.
    """
    found = mappings.load(mapping) if isinstance(mapping, str) else mapping
    words = lexicons.get(lexicon or found.lexicon or workspace.lexicon)
    mappings.check_terms(found, words)
    if folder is not None and not folder.is_dir():
        raise WorldError(f"There is no folder {folder}: name the folder of the table's images.")
    work = _Import(found, words, store=store, workspace=workspace, pool=pool, copy=copy)
    work.deleted_too = deleted_too
    return work.run(sheet.read(table, found), folder, report, cancel or CancelToken())


class _Import:
    def __init__(
        self,
        mapping: Mapping,
        lexicon: Lexicon,
        *,
        store: Store,
        workspace: Workspace,
        pool: Any,
        copy: bool,
    ) -> None:
        self._mapping, self._lexicon = mapping, lexicon
        self._store, self._workspace, self._pool = store, workspace, pool
        self._copy = copy
        self._refused: list[LineRefusal] = []
        self._flagged: list[LineRefusal] = []
        self._imported = 0
        self._merged = 0
        self._lines: dict[ImageId, int] = {}
        self._gallery = Gallery(None, pool)
        self._erased = tombstones.load(workspace.root)
        self.deleted_too = False

    def run(
        self, table: sheet.Sheet, folder: Path | None, report: Report, cancel: CancelToken
    ) -> TableResult:
        rows = self._read(table)
        self._gallery = Gallery(folder, self._pool)
        reader = self._reader()
        done = len(self._refused)
        for batch in _patients(rows):
            if cancel.cancelled:
                break
            self._gallery.look(batch)
            self._batch(batch, reader)
            done += len(batch)
            report(Progress(done, len(table.rows), "Reading the table"))
        unreadable: list[Refusal] = []
        if self._lines and not cancel.cancelled:
            failed = decode_pending(self._store, self._pool, report, cancel)
            unreadable = [Refusal(f.path, f.reason) for f in failed]
            self._check_sides()
        return TableResult(
            rows=self._imported + self._merged + len(self._refused),
            imported=self._imported,
            merged=self._merged,
            refused=tuple(sorted(self._refused, key=lambda r: r.line)),
            images=len(self._lines),
            unreadable=tuple(unreadable),
            flagged=tuple(sorted(self._flagged, key=lambda r: r.line)),
            cancelled=cancel.cancelled,
        )

    def _read(self, table: sheet.Sheet) -> list[RowFacts]:
        reader = RowReader(self._mapping, self._lexicon, table.columns)
        rows: list[RowFacts] = []
        for row in table.rows:
            try:
                rows.append(reader.read(row))
            except RowRefused as refused:
                self._refused.append(LineRefusal(row.line, str(refused)))
        return rows

    def _reader(self) -> ReaderId:
        with self._store.write(None, "import table") as unit:
            return readers.ensure(unit, self._mapping.reader, Role.TABLE)

    def _batch(self, batch: Sequence[RowFacts], reader: ReaderId) -> None:
        """Take some patients' rows in one transaction; counts follow only a commit."""
        imported = merged = 0
        refused: list[LineRefusal] = []
        flagged: list[LineRefusal] = []
        lines: dict[ImageId, int] = {}
        with self._store.write(reader, f"import table {self._mapping.name}") as unit:
            rows = Rows(self._mapping, self._lexicon, reader, unit, self._gallery)
            for facts in batch:
                try:
                    self._check_deleted(facts.patient)
                    if rows.take(facts, self._place):
                        imported += 1
                    else:
                        merged += 1
                except RowRefused as reason:
                    refused.append(LineRefusal(facts.line, str(reason)))
            rows.save()
            lines, flagged = rows.lines, rows.flagged
        self._imported += imported
        self._merged += merged
        self._refused.extend(refused)
        self._flagged.extend(flagged)
        self._lines.update(lines)

    def _check_deleted(self, patient: str) -> None:
        """Refuse a row of a deleted patient, or let her be here again where it is wanted."""
        stone = self._erased.of_patient(patient)
        if stone is not None and not self.deleted_too:
            raise RowRefused(tombstones.refusal(stone))
        if stone is not None:
            tombstones.lift(self._workspace.root, [stone.uid])
            self._erased = tombstones.load(self._workspace.root)

    def _place(self, picture: Picture) -> Path:
        """Where the image will lie: in place, or taken into the workspace."""
        if not self._copy:
            return picture.path
        try:
            return copied(picture.path, picture.sha256, self._workspace)
        except ChangedFile:
            raise RowRefused("its image changed while it was being imported") from None
        except OSError as error:
            raise WorldError(
                f"An image cannot be copied into the workspace ({error.strerror}): free some "
                "space and import again; what was imported before is kept."
            ) from error

    def _check_sides(self) -> None:
        """Flag images whose chest wall lies on the wrong side (display rule 17)."""
        with self._store.read() as reading:
            records = [images.get(reading, image) for image in self._lines]
        for record in records:
            if record.state is ImageState.READY and record.header.side is not None:
                pixels = self._pool.pixels(Path(record.path), record.sha256)
                if said := chestwall.warning(record.header, pixels.chest_wall):
                    self._flagged.append(LineRefusal(self._lines[record.id], said))


def _patients(rows: Sequence[RowFacts]) -> Iterator[list[RowFacts]]:
    """Rows in batches that never part a patient, patients in the table's order."""
    by_patient: dict[str, list[RowFacts]] = {}
    for facts in rows:
        by_patient.setdefault(facts.patient, []).append(facts)
    batch: list[RowFacts] = []
    for number, mine in enumerate(by_patient.values(), start=1):
        batch.extend(mine)
        if number % _PATIENTS == 0:
            yield batch
            batch = []
    if batch:
        yield batch
