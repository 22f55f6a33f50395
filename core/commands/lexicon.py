"""``lexicon``: which versions there are, whether a file is sound, what it would change."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from core.commands.common import DEFAULT_WORKSPACE, Context, JsonOption, WorkspaceOption, emit

if TYPE_CHECKING:
    from core.domain.lexicon import Lexicon


def lexicon(
    file: Annotated[
        Path | None,
        typer.Argument(help="A lexicon file to check against the versions that are there."),
    ] = None,
    *,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_json: JsonOption = False,
) -> None:
    """List the lexicons and their versions, or check a file and tell what it would change.

    A workspace is not needed; where there is one its own lexicons count, and of a new
    version it is told how many stored findings training could not take any more.
    """
    from core import workspace as workspaces
    from core.domain.errors import WorldError

    with Context(workspace) as context:
        try:
            known = context.workspace
        except WorldError:
            # Without a workspace there are the lexicons that ship.
            if workspaces.exists(workspace):
                raise
            known = None
        if file is None:
            _list(as_json, known.lexicon if known is not None else None)
        else:
            _check(context if known is not None else None, file, as_json)


def _list(as_json: bool, used: str | None) -> None:
    from core import lexicons

    shelf = lexicons.shelf()
    rows = [
        {
            "id": one.id,
            "version": one.version,
            "title": one.title,
            "types": len(one.offered),
            "bits": one.width,
            "offered": one.tag == shelf.newest[name].tag,
            "used": name == used and one.tag == shelf.newest[name].tag,
            "file": str(shelf.places[one.tag]),
        }
        for name in sorted(shelf.newest)
        for one in shelf.versions(name)
    ]

    def say(out: Console) -> None:
        table = Table("lexicon", "version", "title", "types", "bits", "")
        for row in rows:
            mark = "new findings" if row["used"] else "newest" if row["offered"] else ""
            table.add_row(
                *(str(row[key]) for key in ("id", "version", "title", "types", "bits")), mark
            )
        out.print(table)
        for fault in shelf.faults:
            out.print(fault, style="yellow", markup=False)

    emit({"lexicons": rows, "faults": list(shelf.faults)}, as_json, say)


def _check(context: Context | None, file: Path, as_json: bool) -> None:
    from core import lexicons

    new = lexicons.check(file)
    changes = differences(new)
    document: dict[str, Any] = {"id": new.id, "version": new.version, **changes}
    if context is not None:
        document["unmapped"] = _unmapped(context, new)

    def say(out: Console) -> None:
        after = f", after {new.before.version}" if new.before is not None else ""
        out.print(f"{file.name} is sound: {new.title}, {new.tag}{after}.", markup=False)
        for what, words in (
            ("adds", changes["adds"] if new.before is not None else ()),
            ("retires", changes["retires"]),
            ("maps", [f"{a} -> {' + '.join(b)}" for a, b in changes["maps"].items()]),
            ("does not map", changes["not_mapped"]),
        ):
            if words:
                out.print(f"It {what}: {', '.join(words)}.", markup=False)
        if context is not None:
            found = document["unmapped"]
            out.print(
                f"Stored findings that training could not take, whole or in part: "
                f"{found['findings']} of {found['of']}."
            )
            for row in found["terms"]:
                out.print(f"  {row['term']} of {row['lexicon']}: {row['findings']}", markup=False)

    emit(document, as_json, say)


def differences(new: Lexicon) -> dict[str, Any]:
    """What a version adds, retires and maps, beside the one before it."""
    old = new.before.live if new.before is not None else frozenset()
    retired = old - new.live
    maps = {source: list(targets) for source, targets in new.changed}
    return {
        "adds": sorted(new.live - old),
        "retires": sorted(retired),
        "maps": maps,
        "not_mapped": sorted(retired - maps.keys()),
    }


def _unmapped(context: Context, new: Lexicon) -> dict[str, Any]:
    """Which stored terms a layout could not take; nothing is written."""
    from core import lexicons
    from core.store import findings

    others = lexicons.available()
    terms: Counter[tuple[str, str]] = Counter()
    total = lost = 0
    with context.store.read() as reading:
        for own in findings.of_breasts(reading).values():
            for finding in own:
                missing = new.vectorise([finding], others).unmapped
                terms.update(missing)
                total, lost = total + 1, lost + bool(missing)
    return {
        "of": total,
        "findings": lost,
        "terms": [
            {"lexicon": tag, "term": term, "findings": number}
            for (tag, term), number in sorted(terms.items(), key=lambda item: (-item[1], item[0]))
        ],
    }
