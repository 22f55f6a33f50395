"""``agreement``: how far readers agree, in kappas with intervals and overlap of marks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table

from core.commands.common import DEFAULT_WORKSPACE, Context, JsonOption, WorkspaceOption, emit
from core.domain.errors import WorldError

if TYPE_CHECKING:
    from core.annotation.agreement import Line, Report
    from core.annotation.kappa import Kappa
    from core.domain.records import Reader
    from core.store import Reading


def agreement(
    readers: Annotated[
        list[str] | None,
        typer.Argument(help="Names of the readers to compare; all persons who read by default."),
    ] = None,
    *,
    csv: Annotated[
        Path | None, typer.Option("--csv", help="Also write every figure to this file.")
    ] = None,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_json: JsonOption = False,
) -> None:
    """Compare readers over the breasts that all of them read (research output)."""
    from core import files, lexicons
    from core.annotation import agreement_table
    from core.annotation.agreement import report

    with Context(workspace) as context, context.store.read() as reading:
        chosen = _chosen(reading, readers or [])
        lexicon = lexicons.get(context.workspace.lexicon)
        found = report(reading, lexicon, [one.id for one in chosen])
    if csv is not None:
        files.write_out(csv, agreement_table.as_csv(found).encode("utf-8"))
    document = {
        "readers": [{"name": one.name, "read": found.read[one.id]} for one in found.readers],
        "breasts": found.breasts,
        "patients": found.patients,
        "agreement": agreement_table.rows(found),
        "marks": agreement_table.mark_rows(found),
    }
    emit(document, as_json, lambda out: _say(out, found))


def _chosen(reading: Reading, names: list[str]) -> list[Reader]:
    from core.store import assessments
    from core.store import readers as rows

    everyone = rows.all_readers(reading)
    if not names:
        read = {a.reader for some in assessments.of_breasts(reading).values() for a in some}
        return [one for one in everyone if one.role.person and one.id in read]
    known = {one.name: one for one in everyone}
    for name in names:
        if name not in known:
            there = ", ".join(known) or "nobody"
            raise WorldError(f"There is no reader {name} in this workspace; there are: {there}.")
    return [known[name] for name in names]


def _say(out: Console, found: Report) -> None:
    names = {one.id: one.name for one in found.readers}
    read = ", ".join(f"{one.name} {found.read[one.id]}" for one in found.readers)
    out.print(
        f"{found.breasts} breasts of {found.patients} patients were read by all (read: {read}).",
        markup=False,
    )
    for whose in dict.fromkeys(line.whose for line in found.lines):
        title = ", ".join(names[one] for one in whose)
        table = Table(
            "item", "n", "agreed", "given", "kappa", "95 %", "linear", "quadratic",
            title=f"{title} ({'Cohen' if len(whose) == 2 else 'Fleiss'})", title_justify="left",
        )  # fmt: skip
        for line in found.of(whose):
            table.add_row(*_cells(line))
        out.print(table)
    for marks in found.marks:
        first, second = names[marks.first], names[marks.second]
        overlap = "" if marks.iou is None else f", mean IoU {marks.iou:.2f}, Dice {marks.dice:.2f}"
        out.print(
            f"Marks of {first} and {second}: {marks.matched} matched, {marks.only_first} only "
            f"{first}, {marks.only_second} only {second}, {marks.unmarked} unmarked{overlap}.",
            markup=False,
        )


def _cells(line: Line) -> tuple[str, ...]:
    plain = line.plain
    interval = plain.note
    if plain.low is not None and plain.high is not None:
        interval = f"{plain.low:.2f} to {plain.high:.2f}"
    where = "per lesion" if line.unit == "lesion" else ""
    return (
        f"{line.title} {where}".strip(), str(plain.cases), _share(plain.agreed),
        _share(line.given), _kappa(plain), interval, _kappa(line.linear), _kappa(line.quadratic),
    )  # fmt: skip


def _share(value: float | None) -> str:
    return "" if value is None else f"{100 * value:.0f} %"


def _kappa(value: Kappa | None) -> str:
    return "" if value is None or value.value is None else f"{value.value:.2f}"
