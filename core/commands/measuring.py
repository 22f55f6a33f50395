"""``evaluate`` and ``compare``: how good a run is on held-out patients, and beside another."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
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
from core.domain.errors import Cancelled, WorldError, WrongUsage
from core.domain.progress import CancelToken, Progress, Report
from core.workspace import Workspace

if TYPE_CHECKING:
    from core.classification.metrics import Interval
    from core.dataset.logits import Stage
    from core.evaluation.live import Evaluation
    from core.evaluation.protocol import RunEvaluation

CollectionOption = Annotated[
    str, typer.Option(help="Measure on test patients of this collection alone.")
]
EveryoneOption = Annotated[
    bool,
    typer.Option(
        "--everyone",
        help="With --collection: all its patients that the run never learnt from.",
    ),
]
RunsArgument = Annotated[
    str,
    typer.Argument(
        metavar="RUN[,RUN...]",
        help="A run, by the beginning of its name; several with commas are seeds or folds of one "
        "variant; RUN:untrained is the same encoder before training.",
    ),
]


def evaluate(
    run: Annotated[
        str,
        typer.Argument(
            metavar="[RUN]", help="The beginning of a run's name; else the model in use."
        ),
    ] = "",
    *,
    linear: Annotated[
        bool, typer.Option("--linear", help="Train a linear classifier on the frozen encoder.")
    ] = False,
    finetune: Annotated[
        bool, typer.Option("--finetune", help="Fine-tune encoder and classifier together.")
    ] = False,
    collection: CollectionOption = "",
    everyone: EveryoneOption = False,
    markdown: Annotated[
        bool, typer.Option("--markdown", help="Print the tables of docs/evaluation.md.")
    ] = False,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_json: JsonOption = False,
) -> None:
    """Measure the model in use, or any finished run, on held-out patients."""
    from core.evaluation import joins

    if markdown and as_json:
        raise WrongUsage("An evaluation is printed as JSON or as Markdown: choose one.")
    if not run:
        if linear or finetune or collection or everyone:
            raise WrongUsage(
                "Classifiers and collections are of a run: name it, e.g. maninegs evaluate RUN "
                "--linear."
            )
        _in_use(workspace, as_json, markdown)
        return
    with (
        Context(workspace) as context,
        progress("Measuring on held-out patients", quiet=as_json or markdown) as (report, cancel),
    ):
        folder = find_run(context.workspace, run)
        for stage in _stages(linear, finetune):
            _train_head(folder, stage, report, cancel)
        found, before = _both(folder, collection, everyone, report, cancel)
        with context.store.read() as reading:
            joined = joins.joined_since(reading, folder)
    document: dict[str, Any] = {"evaluation": found.document(), "joined_since": joined}
    if joined:
        document["evaluation"]["notes"].append(joins.sentence(joined))
    if markdown:
        _tables(document["evaluation"], None if before is None else before.document())
        return
    if before is not None:
        from core.evaluation.compare import compare as against

        document["untrained"] = before.document()
        document["gain"] = against([found], [before]).document()
    notes = document["evaluation"]["notes"]
    emit(document, as_json, lambda out: _say_run(out, found, before, notes))


def compare(
    one: RunsArgument,
    other: RunsArgument,
    *,
    collection: CollectionOption = "",
    everyone: EveryoneOption = False,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_json: JsonOption = False,
) -> None:
    """Compare two runs, or two variants over several seeds, on the same held-out breasts."""
    from core.evaluation.compare import compare as against

    with (
        Context(workspace) as context,
        progress("Measuring on held-out patients", quiet=as_json) as (report, cancel),
    ):
        ones, others = (
            [_measured(context.workspace, name, collection=collection, everyone=everyone,
                       report=report, cancel=cancel)
             for name in side.split(",") if name.strip()]
            for side in (one, other)
        )  # fmt: skip
        found = against(ones, others)

    def say(out: Console) -> None:
        table = Table(
            "metric", f"A: {found.names[0]}", f"B: {found.names[1]}", "A - B, 95 % interval",
            "seeds of A", "seeds of B",
        )  # fmt: skip
        for name, row in found.metrics.items():
            table.add_row(
                name, f"{row.one.value:.3f}", f"{row.other.value:.3f}",
                f"{row.difference.value:+.3f} ({row.difference.low:+.3f} to "
                f"{row.difference.high:+.3f})",
                _spread(row.seeds_one), _spread(row.seeds_other),
            )  # fmt: skip
        out.print(table)
        out.print(
            f"{found.breasts} proven breasts of {found.patients} patients that neither learnt "
            "from; an interval that holds 0 shows no difference."
        )
        for note in found.notes:
            out.print(note, style="yellow", markup=False)

    emit(found.document(), as_json, say)


def find_run(workspace: Workspace, name: str) -> Path:
    """The folder of the one run whose name begins so.

    Raises
    ------
    WrongUsage
        When there is none, or several.
    """
    from core.training.config import DOCUMENT

    every = [p.parent for p in workspace.runs.glob(f"*/{DOCUMENT}") if p.parent.name[0] != "."]
    found = [one for one in every if one.name == name] or [
        one for one in every if name and one.name.startswith(name)
    ]
    if not found:
        raise WrongUsage(
            f"There is no run {name} with its files in this workspace: see the folders in "
            f"{workspace.runs}."
        )
    if len(found) > 1:
        raise WrongUsage(
            f"Several runs begin with {name} ({', '.join(sorted(p.name for p in found))}): "
            "write more of its name."
        )
    return found[0]


def _measured(
    workspace: Workspace,
    name: str,
    *,
    collection: str,
    everyone: bool,
    report: Report,
    cancel: CancelToken,
) -> RunEvaluation:
    from core.evaluation.protocol import evaluate as measure

    name, _, which = name.strip().partition(":")
    if which not in ("", "untrained"):
        raise WrongUsage(f"A run has no {which}: write RUN or RUN:untrained.")
    return measure(
        find_run(workspace, name),
        vectors="untrained" if which else "vectors",
        collection=collection,
        everyone=everyone,
        report=report,
        cancel=cancel,
    )


def _both(
    folder: Path, collection: str, everyone: bool, report: Report, cancel: CancelToken
) -> tuple[RunEvaluation, RunEvaluation | None]:
    from core.evaluation.protocol import evaluate as measure

    found = measure(folder, collection=collection, everyone=everyone, report=report, cancel=cancel)
    if not (folder / "untrained").is_dir():
        return found, None
    before = measure(
        folder, vectors="untrained", collection=collection, everyone=everyone, report=report,
        cancel=cancel,
    )  # fmt: skip
    return found, before


def _stages(linear: bool, finetune: bool) -> Sequence[Stage]:
    wanted: tuple[tuple[Stage, bool], ...] = (("linear", linear), ("finetune", finetune))
    return [stage for stage, asked in wanted if asked]


def _train_head(run: Path, stage: Stage, report: Report, cancel: CancelToken) -> None:
    from core.commands.training import follow
    from core.jobs.protocol import Event, Kind
    from core.jobs.runner import Job, State

    def tell(event: Event) -> None:
        if event.kind is Kind.EPOCH:
            text = f"{stage}, validation AUC {event['validation_auc']:.3f}"
            report(Progress(int(event["epoch"]), int(event["epochs"]), text))

    if not (run / "model").is_dir():
        raise WorldError(
            f"The run {run.name} has no model to train a classifier on: let its training finish."
        )
    result = follow(Job.start(run, on_event=tell, mode=stage), cancel)
    if cancel.cancelled:
        raise Cancelled("Training the classifier")
    if result.state is not State.FINISHED:
        raise WorldError(result.sentence)


# -- for people ----------------------------------------------------------------


def _tables(document: Mapping[str, Any], untrained: Mapping[str, Any] | None = None) -> None:
    from core.evaluation.tables import markdown

    sys.stdout.write(markdown(document, untrained))


def _say_run(
    out: Console,
    found: RunEvaluation,
    before: RunEvaluation | None,
    notes: Sequence[str],
) -> None:
    table = Table("on held-out patients", "value", "95 % interval", "untrained encoder")
    for name, one in found.metrics.items():
        other = None if before is None else before.metrics.get(name)
        table.add_row(name, f"{one.value:.3f}", _range(one), f"{other.value:.3f}" if other else "")
    out.print(table)
    out.print(
        f"{found.variant}: {len(found.breast_ids)} proven breasts, {len(found.query_ids)} tagged "
        "ones searched with; the primary number is auc_probe."
    )
    if found.subgroups:
        out.print(_groups(found.subgroups))
    if found.nearness:
        out.print(_near(found.nearness))
    for note in notes:
        out.print(note, style="yellow", markup=False)


def _near(nearness: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> Table:
    names = ("manifestation_distance", "manifestation_distance_random",
             "manifestation_distance_ideal", "precision", "precision_chance")  # fmt: skip
    table = Table("queries", "number", "distance", "random", "ideal", "precision", "chance")
    for facet, groups in nearness.items():
        for value, group in groups.items():
            shown = [f"{group[n].value:.2f}" if n in group else "" for n in names]
            if "note" in group:
                shown[0] = str(group["note"])
            table.add_row(f"{facet} {value}", str(group["queries"]), *shown)
    return table


def _groups(subgroups: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> Table:
    table = Table("among", "breasts", "malignant", "auc_probe", "95 % interval")
    for facet, groups in subgroups.items():
        for value, group in groups.items():
            one = group.get("auc_probe")
            table.add_row(
                f"{facet} {value}", str(group["breasts"]), str(group["malignant"]),
                *((f"{one.value:.3f}", _range(one)) if one else ("", str(group["note"]))),
            )  # fmt: skip
    return table


def _range(one: Interval) -> str:
    return f"{one.low:.3f} to {one.high:.3f}"


def _spread(seeds: Sequence[float]) -> str:
    return ", ".join(f"{seed:.3f}" for seed in seeds)


def _in_use(workspace: Path, as_json: bool, markdown: bool) -> None:
    from core.evaluation.live import evaluate as measure
    from core.retrieval import facts
    from core.retrieval.service import Cases

    with (
        Context(workspace) as context,
        progress("Measuring on held-out patients", quiet=as_json or markdown) as (report, cancel),
    ):
        with context.store.read() as reading:
            read = facts.read(reading, context.workspace)
        found = measure(Cases.open(context.workspace, read), report=report, cancel=cancel)
    if markdown:
        _tables(found.document())
        return
    emit(found.document(), as_json, lambda out: _say_in_use(out, found))


def _say_in_use(out: Console, found: Evaluation) -> None:
    table = Table("AUC on held-out patients", "value", "95 % interval", "patients", "breasts")
    rows: tuple[tuple[str, Interval | None], ...] = (
        ("linear probe", found.auc),
        ("the same, encoder untrained", found.auc_untrained),
        ("the same, tags alone", found.auc_tags),
        ("neighbours' vote", found.auc_vote),
        ("opinion (both, calibrated)", found.auc_opinion),
    )
    for name, one in rows:
        if one is not None:
            table.add_row(
                name, f"{one.value:.3f}", _range(one), str(one.patients), str(one.breasts)
            )
    out.print(table)
    others = Table("measure", "value", "95 % interval", "patients", "breasts")
    for name, one in found.metrics.items():
        if not name.startswith("auc"):
            others.add_row(
                name, f"{one.value:.3f}", _range(one), str(one.patients), str(one.breasts)
            )
    out.print(others)
    if found.subgroups:
        out.print(_groups(found.subgroups))
    if found.nearness:
        out.print(_near(found.nearness))
    for note in found.notes:
        out.print(note, style="yellow", markup=False)
