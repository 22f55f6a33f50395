"""``backup``, ``restore`` and ``history``: what makes a workspace one that can be trusted."""

from __future__ import annotations

import csv
import getpass
import json
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from core.commands.common import (
    DEFAULT_WORKSPACE,
    Context,
    JsonOption,
    WorkspaceOption,
    emit,
    progress,
)
from core.domain.errors import DamagedArtefact, WorldError, WrongUsage

if TYPE_CHECKING:
    from core.store import Store
    from core.store.backup import Backup

history = typer.Typer(help="Who changed what and when: list, export and verify it.")


class Format(StrEnum):
    """How the history is exported."""

    JSONL = "jsonl"
    CSV = "csv"


def backup(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    *,
    make: Annotated[bool, typer.Option("--now", help="Make one now.")] = False,
    check: Annotated[bool, typer.Option("--check", help="Check every byte of each.")] = False,
    as_json: JsonOption = False,
) -> None:
    """List the backups of a workspace's database, newest first, or make one now."""
    from core.store import backup as backups

    with Context(workspace) as context:
        place = context.workspace
        if make:
            database = context.store.path
            with progress("Making a backup", quiet=as_json) as (report, cancel):
                backups.make(database, place.backups, "asked", report, cancel)
        found = backups.listed(place.backups)
    rows = [_as_data(one, check) for one in found]

    def say(out: Console) -> None:
        table = Table("backup", "exams", "findings", "assessments", "history", "whole")
        for row in rows:
            table.add_row(*("" if value is None else str(value) for value in row.values()))
        out.print(table)

    emit({"backups": rows}, as_json, say)


def restore(
    name: Annotated[str, typer.Argument(help="A backup, as “maninegs backup” lists it.")] = "",
    *,
    why: Annotated[str, typer.Option("--why", help="The reason; kept in the history.")],
    before_update: Annotated[
        bool,
        typer.Option(
            "--before-update",
            help="The backup of before a newer program's upgrade, to go back to this one.",
        ),
    ] = False,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_json: JsonOption = False,
) -> None:
    """Put a backup in the place of the database; the present one is kept beside the backups."""
    from core import erasure
    from core.store import backup as backups
    from core.store import restore as restoring

    def _delete_again(copy: Store) -> None:
        erasure.after_restore(copy)

    with Context(workspace) as context:
        place = context.workspace
        if bool(name) == before_update:
            raise WrongUsage("Name one backup, or say --before-update.")
        if before_update:
            from core.store import rollback

            chosen = rollback.before_update(place.backups)
            if chosen is None:
                raise WorldError(
                    "No whole backup of before an upgrade can be opened by this program: update "
                    "it instead."
                )
            name = chosen.place.name
        else:
            chosen = next((b for b in backups.listed(place.backups) if b.place.name == name), None)
        if chosen is None:
            raise WrongUsage(f"There is no backup {name}: “maninegs backup” lists them.")
        with progress("Restoring", quiet=as_json) as (report, cancel):
            done = restoring.restore(
                place.database, chosen, by=_account(), why=why, after_restore=_delete_again,
                report=report, cancel=cancel,
            )  # fmt: skip
    aside = None if done.aside is None else done.aside.name
    emit(
        {"restored": name, "aside": aside, "whole": done.whole},
        as_json,
        lambda out: out.print(
            f"Restored {name}; the database that was there lies in backups/{aside}.",
            markup=False,
        ),
    )


@history.command("list")
def list_(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    *,
    limit: Annotated[int, typer.Option(help="How many, newest first.")] = 50,
    as_json: JsonOption = False,
) -> None:
    """The latest entries, and how far the history goes."""
    from core.store import history as entries
    from core.store import readers

    with Context(workspace) as context, context.store.read() as reading:
        head = entries.head(reading)
        names = {reader.id: reader.name for reader in readers.all_readers(reading)}
        rows = [
            {
                "id": one.id,
                "at": one.at.isoformat(),
                "reader": "" if one.reader is None else names.get(one.reader, ""),
                "what": "(erased)" if one.erased else one.what,
                "action": one.action,
                "topic": one.topic,
                "item": one.item,
                "breast": one.breast,
            }
            for one in entries.entries(reading, limit=limit)
        ]

    def say(out: Console) -> None:
        table = Table("id", "at", "reader", "what", "action", "topic", "item", "breast")
        for row in rows:
            table.add_row(*("" if value is None else str(value) for value in row.values()))
        out.print(table)
        out.print(f"{head.count} entries, head {head.sha}", markup=False)

    emit({"count": head.count, "head": head.sha, "entries": rows}, as_json, say)


@history.command()
def export(
    out: Annotated[Path, typer.Argument(help="Folder to write to; made when missing.")],
    *,
    kind: Annotated[Format, typer.Option("--format", help="JSON lines, or CSV.")] = Format.JSONL,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_json: JsonOption = False,
) -> None:
    """Write the whole history with its chain, which docs/store.md says how to verify."""
    from core import files
    from core.store import history as entries

    name = f"history.{kind.value}"
    with Context(workspace) as context, context.store.read() as reading:
        head = entries.head(reading)
        try:
            out.mkdir(parents=True, exist_ok=True)
            with files.atomic(out / name) as stream:
                for line in _lines(entries.exported(reading), kind):
                    stream.write(line.encode())
            files.seal(out, "history", **entries.ties(head))
        except OSError as error:
            raise WorldError(
                f"{out} cannot be written ({error.strerror}): choose another folder."
            ) from error
    emit(
        {"file": str(out / name), "count": head.count, "head": head.sha},
        as_json,
        lambda screen: screen.print(f"{head.count} entries written to {out / name}.", markup=False),
    )


@history.command()
def verify(
    manifests: Annotated[
        list[Path] | None, typer.Argument(help="manifest.json of exports, or their folders.")
    ] = None,
    *,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_json: JsonOption = False,
) -> None:
    """Verify the history against itself, every backup, and the exports that are given."""
    from core import files
    from core.store import history as entries
    from core.store import restore as restoring
    from core.store import verify as verifying

    with Context(workspace) as context:
        heads = restoring.heads_of_backups(context.workspace.backups)
        for given in manifests or ():
            place = given / files.MANIFEST if given.is_dir() else given
            head = entries.head_of(files.read_json(place))
            if head is None:
                raise WrongUsage(f"{place} keeps no head of a history: give another.")
            heads[f"export {place.parent.name}"] = head
        with (
            progress("Verifying the history", quiet=as_json) as (report, cancel),
            context.store.read() as reading,
        ):
            verdicts = verifying.verify_all(reading, heads, report, cancel)
    bad = [one for one in verdicts if not one.good]

    def say(out: Console) -> None:
        for one in verdicts:
            out.print(one.sentence, style=None if one.good else "red", markup=False)

    document = {
        "whole": not bad,
        "verdicts": [
            {
                "against": one.against or "itself",
                "finding": one.finding.value,
                "first": one.first,
                "last": one.last,
                "sentence": one.sentence,
            }
            for one in verdicts
        ],
    }
    emit(document, as_json, say)
    if bad:
        raise typer.Exit(1)


def _lines(rows: Any, kind: Format) -> Any:
    from core.store import history as entries

    if kind is Format.JSONL:
        for row in rows:
            yield f"{entries.as_line(row)}\n"
        return
    buffer = _Line()
    writer = csv.writer(buffer, lineterminator="\n")
    head = False
    for row in rows:
        if not head:
            writer.writerow(row)
            yield buffer.text
            head = True
        writer.writerow(
            json.dumps(value, ensure_ascii=False)
            if name in ("before", "after") and value is not None
            else value
            for name, value in row.items()
        )
        yield buffer.text


class _Line:
    """Takes one line of a CSV at a time."""

    text = ""

    def write(self, text: str) -> int:
        """Take a line."""
        self.text = text
        return len(text)


def _as_data(one: Backup, check: bool) -> dict[str, Any]:
    from core.store import backup as backups

    whole: bool | None = None
    if check:
        whole = False
        with suppress(DamagedArtefact):
            backups.check(one)
            whole = True
    return {
        "name": one.place.name,
        "exams": one.exams,
        "findings": one.findings,
        "assessments": one.assessments,
        "history": None if one.head is None else one.head.count,
        "whole": whole,
    }


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
