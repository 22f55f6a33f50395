"""``train``, ``refresh``, ``similar`` and ``classify``.

These print pathology and opinions without the gate that the application keeps before
a reader's own assessment: the command line is for the person who keeps the data and
for research, not a reading surface (docs/cli.md, and each command's help).
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

from core.commands.common import (
    DEFAULT_WORKSPACE,
    Context,
    JsonOption,
    WorkspaceOption,
    emit,
    progress,
)
from core.domain.errors import WrongUsage
from core.domain.gate import Gate, GatePolicy
from core.retrieval.asking import Ask, Means, Refinement

if TYPE_CHECKING:
    from core.retrieval.service import Cases, Query

# Research output: nobody is reading a case here, so there is no assessment to wait for.
_UNGATED = Gate(GatePolicy.OPEN, committed=False)

What = Annotated[
    str,
    typer.Argument(
        metavar="BREAST|FILE",
        help="A breast's number, PATIENT:R, PATIENT:L:2024-01-31, or an image file.",
    ),
]


def train(
    *,
    preset: Annotated[str, typer.Option(help="Settings to train with: demo or paper.")] = "demo",
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with the newest unfinished training.")
    ] = False,
    accept: Annotated[
        bool,
        typer.Option("--accept/--no-accept", help="Make the result the model in use."),
    ] = True,
    epochs: Annotated[int, typer.Option(min=0, help="Epochs; 0 for the preset's.")] = 0,
    seed: Annotated[int, typer.Option(min=0, help="Seed of everything random.")] = 0,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_json: JsonOption = False,
) -> None:
    """Train on everything that is tagged; Ctrl-C saves, and --resume goes on."""
    from core import models
    from core.commands import training
    from core.training.config import preset as preset_of

    if resume and epochs:
        raise WrongUsage(
            "A resumed training goes on with the settings that it began with: leave --epochs out, "
            "or start a new one."
        )
    with (
        Context(workspace) as context,
        progress("Preparing", quiet=as_json) as (report, cancel),
    ):
        if resume:
            run = training.to_resume(context.store, context.workspace)
        else:
            changes: dict[str, int] = {"seed": seed} | ({"epochs": epochs} if epochs else {})
            config = preset_of(preset).model_copy(update=changes)
            run = models.new_run(
                context.store,
                context.workspace,
                context.pool,
                config,
                report=report,
                cancel=cancel,
            )
        done = training.train(context.store, run, report, cancel)
        if accept:
            training.accept(context.store, context.workspace, done)
    document = {
        "run": run.name,
        "state": "stopped" if done.values.get("stopped") else "finished",
        "accepted": accept,
        **{k: v for k, v in done.values.items() if k not in {"version", "history", "stopped"}},
        "model": done.model.sha256,
    }

    def say(out: Console) -> None:
        values = done.values
        out.print(
            f"Trained {values.get('steps')} steps in {values.get('seconds')} s on the "
            f"{values.get('device')}; "
            + ("the model is in use now." if accept else "the model waits to be accepted.")
        )
        for sentence in values["warnings"]:
            out.print(sentence, style="yellow", markup=False)

    emit(document, as_json, say)


def refresh(workspace: WorkspaceOption = DEFAULT_WORKSPACE, as_json: JsonOption = False) -> None:
    """Embed and index what is new, and fit the opinion to what is proven by now."""
    from core.classification.service import Opinions
    from core.models.refresh import refresh as bring_up_to_date
    from core.retrieval import facts
    from core.retrieval.service import Cases

    with (
        Context(workspace) as context,
        progress("Looking for new images", quiet=as_json) as (report, cancel),
    ):
        done = bring_up_to_date(context.store, context.workspace, context.pool, report, cancel)
        with context.store.read() as reading:
            read = facts.read(reading, context.workspace)
        cases = Cases.open(context.workspace, read)
        opinions = Opinions.open(cases, report, cancel)
    document = {
        "embedded": done.embedded,
        "removed": done.removed,
        "indexed": len(cases.index),
        "failed": len(done.failed),
        "opinion": opinions.fitted is not None,
        "reason": opinions.reason,
    }

    def say(out: Console) -> None:
        out.print(f"{done.embedded} breasts embedded, {done.removed} removed; {len(cases.index)} "
                  "in the index.")  # fmt: skip
        if opinions.reason:
            out.print(opinions.reason, style="yellow", markup=False)

    emit(document, as_json, say)


def similar(
    what: Annotated[
        str | None,
        typer.Argument(
            metavar="BREAST|FILE",
            help="As for classify; may be left out where --tags are looked for.",
        ),
    ] = None,
    *,
    k: Annotated[int, typer.Option("-k", min=1, max=1000, help="How many.")] = 10,
    exam: Annotated[
        bool, typer.Option("--exam", help="Compare the whole exam with whole exams.")
    ] = False,
    view: Annotated[
        str, typer.Option("--view", metavar="CC|MLO", help="Compare one view with the same view.")
    ] = "",
    tags: Annotated[
        str,
        typer.Option(
            "--tags",
            metavar="GROUP=VALUE,...",
            help="Look for these tags alone, such as mass_margin=spiculated,type=mass; "
            "'own' for those of the breast.",
        ),
    ] = "",
    facet: Annotated[
        list[str] | None,
        typer.Option(
            "--facet",
            metavar="FACET=VALUE,...",
            help="Only such breasts; facets are type, density, age, vendor, collection, pathology, "
            "and since and until with a date. Repeatable.",
        ),
    ] = None,
    image_weight: Annotated[
        float,
        typer.Option(min=0.0, max=1.0, help="Weight of the image; the tags have the rest."),
    ] = Refinement.image,
    weight: Annotated[
        list[str] | None,
        typer.Option("--weight", metavar="GROUP=0..1", help="Weight of a group of tags."),
    ] = None,
    more: Annotated[
        list[int] | None, typer.Option("--more", help="A breast to find more like. Repeatable.")
    ] = None,
    less: Annotated[
        list[int] | None, typer.Option("--less", help="A breast to find less like. Repeatable.")
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="Unproven breasts too; else proven ones only.")
    ] = False,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_json: JsonOption = False,
) -> None:
    """Find the nearest breasts of other patients (research output: pathology is not masked)."""
    from core.commands import asking

    means = asking.means(exam=exam, view=view, tags=tags)
    refinement = asking.refinement(
        facet or (), weight or (), image=image_weight, more=more or (), less=less or (),
        proven_only=not every, k=k,
    )  # fmt: skip
    with Context(workspace) as context, progress("Searching", quiet=as_json):
        cases = _cases(context)
        query = _asked(context, cases, what, means=means, view=view, tags=tags)
        asking.check(cases, refinement)
        found = cases.find(query, _UNGATED, refinement)
        shown = asking.details(context, found)
    document = asking.document(found, shown)
    emit(document, as_json, lambda out: asking.say(out, found, shown))


def _asked(
    context: Context, cases: Cases, what: str | None, *, means: Means, view: str, tags: str
) -> Query:
    """The query of what was named, by the means that were asked for."""
    from core.commands import asking

    if what is None:
        if means is not Means.TAGS or tags == asking.OWN:
            raise WrongUsage("Name a breast or a file to look for, or --tags with tags.")
        return cases.query(Ask(Means.TAGS, terms=asking.terms(tags)))
    query = _query(context, cases, what)
    if query.breast is None:
        if means is not Means.BREAST:
            raise WrongUsage("A file is looked up as it is: leave --exam, --view and --tags out.")
        return query
    bits = cases.facts.bits(query.breast)
    return cases.query(asking.ask(cases, query.breast, means, view, tags), bits)


def classify(
    what: What,
    *,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_json: JsonOption = False,
) -> None:
    """Give the calibrated opinion on a breast or file (research output, before any gate)."""
    from core.classification.opinion import NoOpinion
    from core.classification.service import Opinions

    with (
        Context(workspace) as context,
        progress("Looking", quiet=as_json) as (report, cancel),
    ):
        cases = _cases(context)
        query = _query(context, cases, what)
        site = context.workspace.site
        found = Opinions.open(cases, report, cancel).about(query, _UNGATED, site)
    if isinstance(found, NoOpinion):
        reason, code = found.reason, found.code.value
        emit(
            {"no_opinion": reason, "code": code}, as_json,
            lambda out: out.print(f"No opinion: {reason}", markup=False),
        )  # fmt: skip
        return
    answer = found
    document: dict[str, Any] = {
        "probability": round(answer.probability, 6),
        "low": round(answer.low, 6),
        "high": round(answer.high, 6),
        "population": answer.population,
        "prevalence": round(answer.prevalence, 6),
        "corrected": answer.corrected,
        "uncorrected": round(answer.uncorrected, 6),
        "threshold": round(answer.threshold, 6),
        "above": answer.above,
        "operating_point": answer.threshold_words,
        "seen_in_training": answer.seen_in_training,
        "out_of_fold": answer.out_of_fold,
        "one_view": answer.single,
        "probe": round(answer.probe, 6),
        "vote": round(answer.vote, 6),
        "subgroups": [
            {
                "facet": one.facet, "value": one.value, "breasts": one.breasts,
                "patients": one.patients, "malignant": one.malignant,
                "auc": None if one.auc is None else asdict(one.auc),
                "sentence": one.sentence,
            }
            for one in answer.subgroups
        ],
        "neighbours": [
            {"breast": n.breast, "distance": round(n.distance, 6), "pathology": n.outcome.value}
            for n in answer.neighbours
        ],
        "model": answer.model,
    }  # fmt: skip

    def say(out: Console) -> None:
        out.print(f"Probability of malignancy {answer.chance}.", markup=False)
        side = "above" if answer.above else "below"
        out.print(
            f"That is {side} the site's operating point: {answer.threshold_words}.", markup=False
        )
        for one in answer.subgroups:
            out.print(f"On breasts like this one, {one.sentence}.", markup=False)
        if answer.seen_in_training:
            out.print("The encoder trained on images of this patient.")
        if answer.out_of_fold:
            out.print("Her own outcome had no part in this: it is an out-of-fold answer.")
        if answer.single:
            out.print("One view was looked at; it stands for both.")

    emit(document, as_json, say)


def _cases(context: Context) -> Cases:
    from core.retrieval import facts
    from core.retrieval.service import Cases

    with context.store.read() as reading:
        read = facts.read(reading, context.workspace)
    return Cases.open(context.workspace, read)


def _query(context: Context, cases: Cases, what: str) -> Query:
    from core.jobs.server import EmbeddingServer
    from core.retrieval import query
    from core.store import breasts

    path = Path(what)
    if not path.is_file():
        if path.suffix or path.exists() or len(path.parts) > 1:
            raise WrongUsage(f"There is no image file {what}: check its name.")
        with context.store.read() as reading:
            return cases.query_of(breasts.find(reading, what).id)
    with ExitStack() as stack:
        server = stack.enter_context(EmbeddingServer(cases.model.weights, context.workspace.cache))
        found = query.read_file(path, context.pool)
        with context.store.read() as reading:
            who = query.known(reading, found)
        return query.of_file(found, who, cases, context.pool, server.embed)
