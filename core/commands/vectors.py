"""``export-vectors``: what the model in use made of every breast and view, for other programs.

The command line is ungated: pathology goes along only when asked for (docs/cli.md).
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from core.commands.common import (
    DEFAULT_WORKSPACE,
    Context,
    JsonOption,
    WorkspaceOption,
    emit,
    progress,
)


def export_vectors(
    out: Annotated[Path, typer.Argument(help="New folder to write to.")],
    *,
    pathology: Annotated[
        bool, typer.Option("--pathology", help="With the proven outcome of each breast.")
    ] = False,
    pseudonyms: Annotated[
        bool, typer.Option("--pseudonyms", help="Replace ids and UIDs by stable salted hashes.")
    ] = False,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_json: JsonOption = False,
) -> None:
    """Export the vectors of the model in use as .npy, and whose they are as CSV."""
    from core.models import vectors_out

    with (
        Context(workspace) as context,
        progress("Exporting vectors", quiet=as_json) as (report, cancel),
    ):
        done = vectors_out.export(
            context.store, context.workspace, out,
            with_pathology=pathology, pseudonyms=pseudonyms, report=report, cancel=cancel,
        )  # fmt: skip
    emit(
        {**asdict(done), "folder": str(done.folder)},
        as_json,
        lambda screen: screen.print(
            f"{done.breasts} breasts and {done.views} views in {done.dimensions} dimensions, by "
            f"the model {done.model[:8]}, written to {done.folder}.",
            markup=False,
        ),
    )
