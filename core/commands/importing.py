"""``import``, ``import-table`` and ``relink``: everything that comes into a workspace."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

from core.commands.common import (
    DEFAULT_WORKSPACE,
    Context,
    JsonOption,
    WorkspaceOption,
    emit,
    progress,
)
from core.domain.errors import Cancelled

if TYPE_CHECKING:
    from core.ingest.plan import Refusal

_SHOWN = 20
DeletedToo = Annotated[
    bool,
    typer.Option("--deleted-too", help="Take in patients who were deleted from this workspace."),
]


def import_(
    paths: Annotated[
        list[Path], typer.Argument(help="Folders, DICOM files, ZIP archives or DICOMDIRs.")
    ],
    *,
    copy: Annotated[
        bool,
        typer.Option("--copy", help="Take the files into the workspace; else they stay there."),
    ] = False,
    collection: Annotated[str, typer.Option(help="Name of the set the images belong to.")] = "",
    deleted_too: DeletedToo = False,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_json: JsonOption = False,
) -> None:
    """Import mammograms: what is new is recorded, and decoded once in the background."""
    from core.ingest.apply import apply
    from core.ingest.plan import scan

    with (
        Context(workspace, make=True) as context,
        progress("Looking through files", quiet=as_json) as (report, cancel),
    ):
        plan = scan(
            paths,
            context.store,
            context.pool,
            report,
            cancel,
            scratch=context.workspace.cache / "unpacked",
            deleted_too=deleted_too,
        )
        done = apply(
            plan,
            context.store,
            context.workspace,
            context.pool,
            copy=copy,
            report=report,
            cancel=cancel,
            collection=collection,
        )

    def say(out: Console) -> None:
        out.print(
            f"{done.imported} images imported of {done.planned} new ones; {done.duplicate} known "
            f"already, {len(done.refused)} refused, {len(done.unreadable)} unreadable."
        )
        if done.cad_reports or done.presentation_states:
            out.print(
                f"{done.cad_reports} CAD reports and {done.presentation_states} presentation "
                "states kept beside them."
            )
        _list(out, "Refused", [(r.path, r.reason) for r in done.refused])
        _list(out, "Unreadable", [(r.path, r.reason) for r in done.unreadable])
        _list(out, "Note", [(r.path, r.reason) for r in done.flagged])

    emit(
        {
            "planned": done.planned,
            "imported": done.imported,
            "duplicate": done.duplicate,
            "cad_reports": done.cad_reports,
            "presentation_states": done.presentation_states,
            "refused": _files(done.refused),
            "unreadable": _files(done.unreadable),
            "flagged": _files(done.flagged),
        },
        as_json,
        say,
    )
    if done.cancelled:
        raise Cancelled("The import")
    taken = done.imported + done.duplicate + done.cad_reports + done.presentation_states
    if done.refused and not taken:
        raise typer.Exit(1)


def import_table(
    table: Annotated[Path, typer.Argument(help="A CSV or XLSX table.")],
    *,
    mapping: Annotated[
        str, typer.Option(help="Name of a shipped mapping, or a YAML file (docs/mappings.md).")
    ],
    images: Annotated[
        Path | None, typer.Option(help="Folder that the table's image paths start from.")
    ] = None,
    lexicon: Annotated[
        str, typer.Option(help="Lexicon of the findings column; the workspace's otherwise.")
    ] = "",
    copy: Annotated[
        bool,
        typer.Option("--copy", help="Take the images into the workspace; else they stay there."),
    ] = False,
    deleted_too: DeletedToo = False,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_json: JsonOption = False,
) -> None:
    """Import a research table: tags, pathology, reports, and images where they are there."""
    from core.ingest.tables import import_table as bring_in

    with (
        Context(workspace, make=True) as context,
        progress("Reading the table", quiet=as_json) as (report, cancel),
    ):
        done = bring_in(
            table,
            mapping,
            images,
            context.store,
            context.workspace,
            pool=context.pool,
            report=report,
            cancel=cancel,
            lexicon=lexicon,
            copy=copy,
            deleted_too=deleted_too,
        )

    def say(out: Console) -> None:
        out.print(
            f"{done.rows} rows: {done.imported} imported, {done.merged} merged, "
            f"{len(done.refused)} refused; {done.images} images."
        )
        _list(out, "Refused", [(f"line {r.line}", r.reason) for r in done.refused])
        _list(out, "Unreadable", [(r.path, r.reason) for r in done.unreadable])
        _list(out, "Note", [(f"line {r.line}", r.reason) for r in done.flagged])

    emit(
        {
            "rows": done.rows,
            "imported": done.imported,
            "merged": done.merged,
            "refused": [{"line": r.line, "reason": r.reason} for r in done.refused],
            "images": done.images,
            "unreadable": _files(done.unreadable),
            "flagged": [{"line": r.line, "reason": r.reason} for r in done.flagged],
        },
        as_json,
        say,
    )
    if done.cancelled:
        raise Cancelled("The import")


def relink(
    paths: Annotated[list[Path], typer.Argument(help="Folders or files to look through.")],
    *,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_json: JsonOption = False,
) -> None:
    """Find image files that were moved, by their content."""
    from core.ingest.decode import decode_pending
    from core.ingest.relink import relink as look

    with (
        Context(workspace) as context,
        progress("Looking for moved images", quiet=as_json) as (report, cancel),
    ):
        done = look(paths, context.store, report, cancel)
        if done.found and not done.cancelled:
            decode_pending(context.store, context.pool, report, cancel)
    emit(
        {"found": done.found, "missing": done.missing},
        as_json,
        lambda out: out.print(f"{done.found} images found again, {done.missing} still missing."),
    )
    if done.cancelled:
        raise Cancelled("The search")


def _files(refusals: Sequence[Refusal]) -> list[dict[str, Any]]:
    return [{"path": r.path, "reason": r.reason} for r in refusals]


def _list(out: Console, title: str, lines: Sequence[tuple[str, str]]) -> None:
    for what, reason in lines[:_SHOWN]:
        out.print(f"  {title}: {what}: {reason}", markup=False, soft_wrap=True)
    if len(lines) > _SHOWN:
        out.print(f"  and {len(lines) - _SHOWN} more (--json lists all)")
