"""``maninegs doubt``: list unread exams by how unsure the model in use is of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.commands.common import (
    DEFAULT_WORKSPACE,
    Context,
    JsonOption,
    WorkspaceOption,
    emit,
    progress,
)

if TYPE_CHECKING:
    from rich.console import Console


def doubt(*, workspace: WorkspaceOption = DEFAULT_WORKSPACE, as_json: JsonOption = False) -> None:
    """Let the worklist order unread exams by doubt; no opinion is kept or shown."""
    from core.classification import doubt as doubting
    from core.classification.service import Opinions
    from core.retrieval import facts
    from core.retrieval.service import Cases

    with (
        Context(workspace) as context,
        progress("Doubts", quiet=as_json) as (report, cancel),
    ):
        with context.store.read() as reading:
            read = facts.read(reading, context.workspace)
        opinions = Opinions.open(Cases.open(context.workspace, read), report, cancel)
        found = doubting.keep(
            context.store, doubting.of_breasts(opinions, report, cancel), report, cancel
        )

    def say(out: Console) -> None:
        if found:
            out.print(f"Unread exams can be listed by doubt: {found} breasts.")
        else:
            out.print(opinions.reason, markup=False)

    emit({"breasts": found, "reason": opinions.reason}, as_json, say)
