"""``delete-patient`` and ``deletions``: a patient taken out of everything, and who was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from core.commands.common import (
    DEFAULT_WORKSPACE,
    Context,
    JsonOption,
    WorkspaceOption,
    console,
    emit,
    progress,
)
from core.domain.errors import WrongUsage


def delete_patient(
    patient: Annotated[str, typer.Argument(help="The patient's id, as `maninegs list` shows it.")],
    reason: Annotated[
        str, typer.Option("--reason", help="Why; kept for good, so it must not name her.")
    ],
    *,
    old_backups: Annotated[
        bool,
        typer.Option("--old-backups", help="Also take away the backups that still hold her."),
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask; this cannot be undone.")] = False,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_json: JsonOption = False,
) -> None:
    """Delete a patient from the workspace, its models' vectors and the next backups."""
    from core import erasure

    with Context(workspace) as context:
        with context.store.read() as reading:
            found = erasure.look(reading, context.workspace, patient)
        if not yes:
            if as_json:
                raise WrongUsage("With --json the deletion is not asked for: add --yes.")
            _tell(console(), found)
            if not typer.confirm("Delete the patient? This cannot be undone.", err=True):
                raise WrongUsage("Nothing was deleted.")
        with progress("Deleting a patient", quiet=as_json) as (report, cancel):
            done = erasure.erase(
                context.store,
                context.workspace,
                patient,
                reason=reason,
                old_backups=old_backups,
                report=report,
                cancel=cancel,
            )
    record = done.record

    def say(out: Console) -> None:
        out.print("The patient is deleted.", markup=False)
        for model in record.models:
            out.print(f"Model {model['model'][:8]} saw her ({model['split']}).", markup=False)
        if record.backups:
            out.print(
                f"{len(record.backups)} older backups still hold her; restoring one deletes her "
                "again.",
                markup=False,
            )
        if found.outside:
            out.print(
                f"{found.outside} image files lie outside the workspace and were left there.",
                markup=False,
            )

    emit({"deletion": _plain(asdict(record)), "outside": found.outside}, as_json, say)


def deletions(workspace: WorkspaceOption = DEFAULT_WORKSPACE, as_json: JsonOption = False) -> None:
    """List the deletions of patients: when, who, why, and which models saw them."""
    from core.store import erasures, readers

    with Context(workspace) as context, context.store.read() as reading:
        found = erasures.all_of_them(reading)
        names = {reader.id: reader.name for reader in readers.all_readers(reading)}

    def say(out: Console) -> None:
        table = Table("when", "who", "why", "images", "models", "older backups")
        for one in found:
            table.add_row(
                f"{one.at:%Y-%m-%d %H:%M}",
                names.get(one.reader, "") if one.reader else "command line",
                one.reason,
                str(one.counts.get("images", 0)),
                ", ".join(f"{m['model'][:8]} ({m['split']})" for m in one.models),
                str(len(one.backups)),
            )
        out.print(table)

    emit({"deletions": [_plain(asdict(one)) for one in found]}, as_json, say)


def _tell(out: Console, found: Any) -> None:
    table = Table("what", "number")
    for name, count in found.counts.items():
        if count:
            table.add_row(name.replace("_", " "), str(count))
    table.add_row("files in the workspace", str(found.copies))
    table.add_row("files outside, left there", str(found.outside))
    table.add_row("backups that keep her until they rotate out", str(len(found.backups)))
    for model in found.models:
        table.add_row(f"model {model['model'][:8]} saw her", str(model["split"]))
    out.print(table)


def _plain(record: Mapping[str, Any]) -> dict[str, Any]:
    return {**record, "at": record["at"].isoformat()}
