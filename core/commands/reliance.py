"""``reliance``: how readers' assessments went on after the opinion; ``site``: its choices."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from core.commands.common import DEFAULT_WORKSPACE, Context, JsonOption, WorkspaceOption, emit
from core.domain.errors import WorldError, WrongUsage
from core.domain.gate import GatePolicy
from core.domain.site import Fixed, OperatingPoint, Site

if TYPE_CHECKING:
    from core.annotation.reliance import Reliance
    from core.domain.study import ReaderId
    from core.store import Reading


def reliance(
    *,
    reader: Annotated[
        str, typer.Option("--reader", help="Of this reader alone; of everybody by default.")
    ] = "",
    since: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="Only opinions shown on this day or later."),
    ] = None,
    csv: Annotated[
        Path | None,
        typer.Option("--csv", help="Also write the figures and rows of one reader to this file."),
    ] = None,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_json: JsonOption = False,
) -> None:
    """Report how assessments went on after an opinion was shown (docs/reliance.md)."""
    from core import files
    from core.annotation import reliance_table
    from core.annotation.reliance import report

    moment = None if since is None else since.astimezone()
    with Context(workspace) as context, context.store.read() as reading:
        whose = _whose(reading, reader)
        found = [report(reading, one, since=moment, policy=context.workspace.gate) for one in whose]
    if csv is not None:
        if len(found) != 1:
            raise WrongUsage("--csv writes one reader's report: name her with --reader.")
        files.write_out(csv, reliance_table.as_csv(found[0]).encode("utf-8"))
    documents = [reliance_table.document(one) for one in found]
    emit({"readers": documents}, as_json, lambda out: _say(out, found))


def site(
    *,
    gate: Annotated[
        GatePolicy | None,
        typer.Option(help="What shows before a reader's own assessment (docs/reliance.md)."),
    ] = None,
    operating: Annotated[
        str,
        typer.Option(help="Where the opinion says above: specificity=0.9, or sensitivity=0.95."),
    ] = "",
    prevalence: Annotated[
        str, typer.Option(help="Share of malignant breasts among those read here, or none.")
    ] = "",
    follow: Annotated[
        bool | None,
        typer.Option("--follow/--no-follow", help="Make new breasts searchable by themselves."),
    ] = None,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_json: JsonOption = False,
) -> None:
    """Show a site's choices about the machine, or change those that are given."""
    from core.annotation import deciding

    with Context(workspace) as context:
        before = context.workspace.site
        after = replace(
            before,
            gate=before.gate if gate is None else gate,
            operating=_operating(operating) if operating else before.operating,
            prevalence=_prevalence(prevalence) if prevalence else before.prevalence,
            follow=before.follow if follow is None else follow,
        )
        if after != before:
            deciding.decide(context.store, context.workspace, after, None)
    emit(
        {**deciding.as_data(after), "changed": after != before},
        as_json,
        lambda out: _say_site(out, after),
    )


def _whose(reading: Reading, name: str) -> tuple[ReaderId, ...]:
    from core.store import readers, reveals

    if not name:
        return reveals.readers(reading)
    found = readers.called(reading, name)
    if found is None:
        there = ", ".join(one.name for one in readers.persons(reading)) or "nobody"
        raise WorldError(f"There is no reader {name} in this workspace; there are: {there}.")
    return (found.id,)


def _operating(text: str) -> OperatingPoint:
    name, _, value = text.partition("=")
    try:
        return OperatingPoint(Fixed(name.strip()), float(value))
    except ValueError as error:
        raise WrongUsage(
            f"{text} is no operating point: write specificity=0.9, or sensitivity=0.95."
        ) from error


def _prevalence(text: str) -> float | None:
    if text.strip().lower() == "none":
        return None
    try:
        return float(text)
    except ValueError as error:
        raise WrongUsage(f"{text} is no share: write a number such as 0.006, or none.") from error


def _say(out: Console, found: list[Reliance]) -> None:
    from core.annotation.reliance_table import SHARES, SPREADS, said

    if not found:
        out.print("The machine was not shown to anybody here yet.")
    for one in found:
        out.print(
            f"{one.name}: an opinion was shown of {one.sums.breasts} breasts that stand assessed, "
            f"and of {one.unassessed} that do not; no opinion on {one.refused}.",
            markup=False,
        )
        for name, words in SHARES.items():
            out.print(f"  {words}: {said(getattr(one.sums, name))}", markup=False)
        for name, words in SPREADS.items():
            spread = getattr(one.sums, name)
            if spread is not None:
                out.print(
                    f"  {words}: median {spread.median:.0f} ({spread.low:.0f} to "
                    f"{spread.high:.0f}), {spread.of} breasts",
                    markup=False,
                )


def _say_site(out: Console, found: Site) -> None:
    said = "none: as among the proven breasts" if found.prevalence is None else found.prevalence
    out.print(f"gate: {found.gate.value}")
    out.print(f"operating point: a {found.operating.fixed.value} of {found.operating.value}")
    out.print(f"prevalence: {said}")
    out.print(f"follow: {'yes' if found.follow else 'no'}")
