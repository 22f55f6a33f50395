"""What every command shares: workspace, store and decoders, output, progress, errors.

A command opens what it needs through :class:`Context`, does its work with
``with progress(...) as (report, cancel)``, and ends in :func:`emit`. JSON goes to
standard output as one document; everything else goes to standard error.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import cached_property
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

from core import tombstones
from core import workspace as workspaces
from core.domain.progress import CancelToken, Progress, Report
from core.workspace import Workspace

if TYPE_CHECKING:
    from core.imaging.pool import DecoderPool
    from core.store import Store

JSON_VERSION = 1

WorkspaceOption = Annotated[
    Path,
    typer.Option(
        "--workspace",
        "-w",
        envvar="MANINEGS_WORKSPACE",
        help="The workspace folder; made by the first import.",
        show_default="./workspace",
    ),
]
JsonOption = Annotated[
    bool, typer.Option("--json", help="Print one JSON document (docs/cli.md) and nothing else.")
]
DEFAULT_WORKSPACE = Path("workspace")


def console() -> Console:
    """Where people read: standard error, so that standard output stays for results."""
    return Console(stderr=True, highlight=False)


class Context:
    """One workspace with its store and decoders, opened when first asked for.

    Parameters
    ----------
    root
        The workspace folder.
    make
        Whether to make the workspace where there is none (import does, reading does not).
    """

    def __init__(self, root: Path, *, make: bool = False) -> None:
        self._root = root
        self._make = make
        self._open = ExitStack()

    def __enter__(self) -> Context:
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    @cached_property
    def workspace(self) -> Workspace:
        """The workspace in the folder."""
        return (workspaces.create if self._make else workspaces.load)(self._root.absolute())

    @cached_property
    def store(self) -> Store:
        """The workspace's store, closed at the end of the command."""
        from core.store import Store

        store = Store.open(self.workspace.database)
        self._open.callback(store.close)
        if tombstones.interrupted(self.workspace.root):
            from core import erasure

            erasure.resume(store, self.workspace)
        return store

    @cached_property
    def pool(self) -> DecoderPool:
        """The decoder helpers, ended at the end of the command."""
        from core.imaging.pool import DecoderPool

        return self._open.enter_context(DecoderPool(self.workspace.cache))


def emit(document: Mapping[str, Any], as_json: bool, say: Callable[[Console], None]) -> None:
    """Print a command's result.

    Parameters
    ----------
    document
        The fields of the command's JSON document, without ``version``.
    as_json
        Print the document instead of the text.
    say
        Prints the same for people.
    """
    if as_json:
        text = json.dumps({"version": JSON_VERSION, **document}, ensure_ascii=False, indent=2)
        sys.stdout.write(text + "\n")
    else:
        say(Console(highlight=False))


@contextmanager
def progress(what: str, *, quiet: bool = False) -> Iterator[tuple[Report, CancelToken]]:
    """Show a progress bar on a terminal and turn Ctrl-C into a clean end.

    Parameters
    ----------
    what
        What is going on, before the first report says more.
    quiet
        Show nothing (``--json``); Ctrl-C works all the same.
    """
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bars

    token = CancelToken()

    def stop(_number: int, _frame: FrameType | None) -> None:
        token.cancel()

    before = signal.signal(signal.SIGINT, stop)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    screen = console()
    try:
        with Bars(*columns, console=screen, disable=quiet or not screen.is_terminal) as bars:
            task = bars.add_task(what, total=None)

            def report(step: Progress) -> None:
                bars.update(
                    task,
                    completed=step.done,
                    total=step.total or None,
                    description=step.text or what,
                )

            yield report, token
    finally:
        signal.signal(signal.SIGINT, before)


def private_umask() -> None:
    """Make every file that this process writes readable by its user alone."""
    if os.name != "nt":
        os.umask(0o077)
