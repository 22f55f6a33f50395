"""``diagnostics``: one ZIP for those who help, in which nobody is named."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from core import workspace as workspaces
from core.commands.common import DEFAULT_WORKSPACE, JsonOption, WorkspaceOption, emit, progress
from core.commands.selftest import SelfTest, versions
from core.domain.errors import WorldError
from core.domain.progress import CancelToken, Report
from core.log import ProcessKind
from core.reports import bundle, crash
from core.settings import Settings
from core.workspace import Workspace


def diagnostics(
    out: Annotated[Path, typer.Argument(help="The ZIP to write.")],
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    *,
    test: Annotated[
        bool, typer.Option("--test/--no-test", help="Run the self-test for it, too.")
    ] = True,
    as_json: JsonOption = False,
) -> None:
    """Write versions, settings, figures, logs and crash reports into one ZIP: nobody is in it."""
    # What ended the application its window tells at its next start; of commands none else would.
    crash.collect(only=ProcessKind.COMMAND)
    with progress("Gathering", quiet=as_json) as (report, cancel):
        made = gather(workspace, report, cancel, test=test)
        made.save(out)
    document = {"file": str(out), "bytes": made.bytes, "parts": [p.name for p in made.parts]}
    emit(
        document,
        as_json,
        lambda screen: screen.print(
            f"{len(made.parts)} parts written to {out}; no name, path or identifier is in them.",
            markup=False,
        ),
    )


def gather(
    root: Path | None,
    report: Report,
    cancel: CancelToken,
    *,
    test: bool,
    screens: Sequence[dict[str, int | float | bool]] = (),
) -> bundle.Bundle:
    """Gather the bundle of a workspace, or of the program alone where there is none.

    Parameters
    ----------
    test
        Run the self-test (half a minute).
    """
    place: Workspace | None = None
    if root is not None and workspaces.exists(root):
        try:
            place = workspaces.load(root.absolute())
        except WorldError:
            place = None
    checks = None
    if test:
        with TemporaryDirectory(prefix="maninegs-self-test-") as folder:
            trial = SelfTest(Path(folder))
            trial.run(report)
        checks = [(one.name, one.ok, one.seconds) for one in trial.checks]
    cancel.check("Gathering")
    return bundle.make(
        versions=versions(),
        settings=Settings.open(),
        workspace=place,
        store=None if place is None else _figures(place),
        screens=screens,
        checks=checks,
    )


def _figures(place: Workspace) -> dict[str, int | str]:
    """Counts of the store, which is only read; none where it cannot be opened."""
    from core.store import Store, migrate, readers
    from core.store import counts as counting

    try:
        schema = migrate.peek(place.database) or ""
        if schema != migrate.newest():
            return {"schema": schema, "opens": 0}
        with closing(Store.open(place.database, read_only=True)) as store, store.read() as reading:
            status = counting.status(reading)
            people = len(readers.all_readers(reading))
    except Exception:  # noqa: BLE001  # a store that cannot be read is what is asked about
        return {"opens": 0}
    fields = {name: getattr(status, name) for name in type(status).__dataclass_fields__}
    return {"schema": schema, "opens": 1, "readers": people, **fields}
