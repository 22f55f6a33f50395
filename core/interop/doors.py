"""One door out and one in for every format."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from core.domain.errors import WorldError, WrongUsage
from core.domain.progress import CancelToken, Report, silent
from core.domain.study import ReaderId
from core.interop import coco, lossless, tables
from core.interop.bring import Import, Result
from core.interop.coco_import import CocoImport
from core.interop.layout import Options
from core.interop.lossless import Exported
from core.interop.merge import Prefer
from core.interop.tables_import import TablesImport
from core.store import Store

JSON, CSV, COCO = "json", "csv", "coco"


class Bringing(Protocol):
    """An import that can be looked at before it is done."""

    def plan(self, report: Report = silent, cancel: CancelToken | None = None) -> Result:
        """What it would do."""
        ...

    def apply(self, report: Report = silent, cancel: CancelToken | None = None) -> Result:
        """Do it."""
        ...


def write(
    store: Store,
    out: Path,
    kind: str,
    options: Options,
    *,
    report: Report = silent,
    cancel: CancelToken | None = None,
) -> Exported:
    """Export tags in one of the formats."""
    if kind != JSON and (options.names or options.paths):
        raise WrongUsage("Names and paths are written by the lossless format alone: choose json.")
    run = {JSON: lossless.export, CSV: tables.export, COCO: coco.export}[kind]
    return run(store, out, options, report=report, cancel=cancel)


def read(
    store: Store,
    source: Path,
    *,
    prefer: str = Prefer.HERE,
    reader: str = "",
    deleted_too: bool = False,
    by: ReaderId | None = None,
) -> Bringing:
    """The import of whatever lies at ``source``."""
    choice = Prefer(prefer)
    if source.is_dir() and tables.is_one(source):
        return TablesImport(store, source, prefer=choice, by=by)
    if source.is_dir():
        return Import(store, source, prefer=choice, deleted_too=deleted_too, by=by)
    if source.is_file() and source.suffix.lower() == ".json":
        return CocoImport(store, source, prefer=choice, reader=reader, by=by)
    raise WorldError(
        f"There is no export of tags at {source.name}: choose its folder, or a COCO JSON file."
    )
