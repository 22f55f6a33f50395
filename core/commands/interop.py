"""``export-tags`` and ``import-tags``: what was tagged, as files that others can read.

The command line is ungated: an export holds everybody's work and pathology, and is for
the person who keeps the data and for research, not a reading surface (docs/cli.md).
"""

from __future__ import annotations

from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

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

_SHOWN = 20


class Format(StrEnum):
    """How tags are written (docs/formats.md)."""

    JSON = "json"
    CSV = "csv"
    COCO = "coco"


class Prefer(StrEnum):
    """Whose content counts in a conflict."""

    HERE = "here"
    EXPORT = "export"


def export_tags(
    out: Annotated[Path, typer.Argument(help="New folder to write to (a file for COCO).")],
    *,
    as_format: Annotated[
        Format, typer.Option("--format", help="json is without loss; csv and coco hold less.")
    ] = Format.JSON,
    patient: Annotated[
        list[str] | None, typer.Option("--patient", help="Only this patient; may be repeated.")
    ] = None,
    names: Annotated[
        bool, typer.Option("--names", help="With names and birth dates (json only).")
    ] = False,
    paths: Annotated[
        bool, typer.Option("--paths", help="With the paths of image files (json only).")
    ] = False,
    pseudonyms: Annotated[
        bool, typer.Option("--pseudonyms", help="Replace ids and UIDs by stable salted hashes.")
    ] = False,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_json: JsonOption = False,
) -> None:
    """Export everybody's tags, assessments and pathology (research output)."""
    from core.interop import write
    from core.interop.layout import Options

    options = Options(names, paths, pseudonyms, tuple(patient) if patient else None)
    with (
        Context(workspace) as context,
        progress("Exporting tags", quiet=as_json) as (report, cancel),
    ):
        done = write(context.store, out, as_format.value, options, report=report, cancel=cancel)

    def say(screen: Console) -> None:
        screen.print(
            f"{done.exams} exams of {done.patients} patients with {done.findings} findings and "
            f"{done.assessments} assessments written to {done.folder}.",
            markup=False,
        )

    emit({**asdict(done), "folder": str(done.folder)}, as_json, say)


def import_tags(
    source: Annotated[
        Path, typer.Argument(help="Folder of an export (json, csv), or a COCO JSON file.")
    ],
    *,
    prefer: Annotated[
        Prefer, typer.Option(help="Whose content counts where a reader said two things.")
    ] = Prefer.HERE,
    reader: Annotated[
        str, typer.Option(help="Reader that the annotations of a foreign COCO file belong to.")
    ] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be done; change nothing.")
    ] = False,
    deleted_too: Annotated[
        bool, typer.Option("--deleted-too", help="Take in patients who were deleted from here.")
    ] = False,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_json: JsonOption = False,
) -> None:
    """Import tags: what is new is added, what is here is never written over unasked."""
    from core.interop import read

    with (
        Context(workspace, make=True) as context,
        progress("Importing tags", quiet=as_json) as (report, cancel),
    ):
        work = read(
            context.store, source, prefer=prefer.value, reader=reader, deleted_too=deleted_too
        )
        done = work.plan(report, cancel) if dry_run else work.apply(report, cancel)
    tally = done.tally
    document: dict[str, Any] = asdict(tally) | {
        "dry_run": dry_run, "unknown_lexicons": sorted(tally.unknown_lexicons),
    }  # fmt: skip

    def say(out: Console) -> None:
        would = "would be" if dry_run else "were"
        out.print(
            f"{tally.exams} exams, {tally.images} images, {tally.findings} findings, "
            f"{tally.assessments} assessments and {tally.other} other facts {would} added; "
            f"{tally.same} were here already, {len(tally.conflicts)} were left out."
        )
        if tally.images and not dry_run:
            out.print("New images have no file yet: find them with `maninegs relink FOLDER`.")
        for tag in sorted(tally.unknown_lexicons):
            out.print(f"Findings of the unknown lexicon {tag} were kept as they are.")
        for one in tally.conflicts[:_SHOWN]:
            where = " ".join(filter(None, (one.patient, one.side)))
            out.print(f"  {where}: {one.sentence}", markup=False, style="yellow")
        if len(tally.conflicts) > _SHOWN:
            out.print(f"  and {len(tally.conflicts) - _SHOWN} more (--json lists all).")

    emit(document, as_json, say)
    if done.cancelled:
        raise Cancelled("The import")
