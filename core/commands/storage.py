"""``storage``: what takes how much, and cleaning up what may go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

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
from core.domain.errors import WrongUsage
from core.settings import Settings

if TYPE_CHECKING:
    from core.storage import Kind

CleanOption = Annotated[
    list[str] | None,
    typer.Option(
        "--clean",
        metavar="KIND",
        help="Take away what may go of this kind; several times for several, or `all`.",
    ),
]


def storage(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    clean: CleanOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show what takes how much room, or take away what may go."""
    from core import storage as rooms

    wanted = _kinds(clean or [])
    with Context(workspace) as context:
        scope = rooms.Scope.of(context.workspace, Settings.open().number("backups.kept"))
        with progress("Looking through the folders", quiet=as_json) as (report, cancel):
            done = rooms.clean(scope, wanted, report=report, cancel=cancel) if wanted else None
            found = rooms.look(scope, report=report, cancel=cancel)
    document = {
        "parts": [
            {
                "kind": one.kind.value,
                "bytes": one.size,
                "files": one.count,
                "may_go_bytes": one.free_size,
                "may_go_files": one.free_count,
            }
            for one in found.parts
        ],
        "disk_free": found.disk_free,
        "disk_size": found.disk_size,
        "unreadable": found.unreadable,
        "linked": list(found.linked),
        "cleaned": None
        if done is None
        else {
            "freed": done.freed,
            "files": done.count,
            "left": done.left,
            "reasons": list(done.reasons),
            "cancelled": done.cancelled,
        },
    }

    def say(screen: Console) -> None:
        if done is not None:
            screen.print(f"{_size(done.freed)} in {done.count} files were freed.")
        if done is not None and (done.left or done.reasons):
            screen.print(f"{done.left} files stayed: {', '.join(done.reasons)}.")
        table = Table("Kind", "Takes", "Files", "May go")
        for one in found.parts:
            may = _size(one.free_size) if one.free_count else ""
            table.add_row(one.kind.value, _size(one.size), str(one.count), may)
        screen.print(table)
        for name in found.linked:
            screen.print(f"{name} is a link to elsewhere and was not looked into.", markup=False)
        if found.disk_free is not None:
            screen.print(f"{_size(found.disk_free)} are free on the disk.")

    emit(document, as_json, say)


def _kinds(names: list[str]) -> tuple[Kind, ...]:
    from core.storage import CLEANABLE

    if names == ["all"]:
        return CLEANABLE
    known = {kind.value: kind for kind in CLEANABLE}
    for name in names:
        if name not in known:
            may = ", ".join(known)
            raise WrongUsage(f"Nothing of the kind {name} may go: give all, or of {may}.")
    return tuple(known[name] for name in names)


def _size(count: int) -> str:
    for unit, power in (("GB", 30), ("MB", 20), ("KB", 10)):
        if count >= 1 << power:
            return f"{count / (1 << power):.1f} {unit}"
    return f"{count} bytes"
