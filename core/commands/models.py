"""``runs``, ``models``, ``card``, ``use``, ``rollback``, ``delete-run``, ``export-model``, ...

What was trained in a workspace, what of it is in use, and how to change that.
"""

from __future__ import annotations

from collections.abc import Mapping
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
from core.domain.errors import WorldError, WrongUsage

if TYPE_CHECKING:
    from core.domain.records import ModelInfo
    from core.domain.study import ReaderId
    from core.models.card import Card
    from core.models.registry import RunEntry
    from core.store.models import Acceptance

_SHORT = 8
Run = Annotated[
    str, typer.Argument(metavar="RUN", help="A run, or the beginning of its name (maninegs runs).")
]


def runs(
    run: Annotated[str, typer.Argument(metavar="[RUN]", help="One run, with its curves.")] = "",
    *,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_json: JsonOption = False,
) -> None:
    """List every training, newest first; with RUN its settings and curves too."""
    with Context(workspace) as context:
        entries, names = _entries(context)
    if run:
        from core.models import registry

        entry = registry.find(entries, run)
        document = {**_run(entry, names), "settings": dict(entry.info.settings),
                    "result": dict(entry.result), "evaluations": dict(entry.evaluations),
                    "curves": [dict(one) for one in entry.curves]}  # fmt: skip
        emit(document, as_json, lambda out: _say_run(out, document))
        return
    rows = [_run(entry, names) for entry in entries]

    def say(out: Console) -> None:
        table = Table("run", "state", "began", "preset", "model", "negatives", "seed", "AUC", "MB")
        for row in rows:
            table.add_row(
                row["run"][:_SHORT], _state(row), row["started"][:16].replace("T", " "),
                row["preset"], row["model"] or "", row["negatives"] or "",
                "" if row["seed"] is None else str(row["seed"]), _auc(row["primary"]),
                f"{(row['bytes'] + row['model_bytes']) / 1e6:.1f}",
            )  # fmt: skip
        out.print(table)
        _say_trouble(out, entries)

    emit({"runs": rows}, as_json, say)


def models(workspace: WorkspaceOption = DEFAULT_WORKSPACE, as_json: JsonOption = False) -> None:
    """List the models that are in use, were in use, or are offered; and who accepted which when."""
    from core.models import accepted
    from core.store import models as model_rows

    with Context(workspace) as context:
        entries, names = _entries(context)
        with context.store.read() as reading:
            uses = model_rows.acceptances(reading)
            known = {model.id: model.uid for model in model_rows.all_models(reading)}
            former = model_rows.former(reading)
        rows = []
        for entry in entries:
            if entry.model is not None:
                whole = _whole(accepted.check, context, entry.model)
                rows.append({**_model(entry, names), "trouble": whole})
    told = [_use(one, known, names) for one in uses]

    def say(out: Console) -> None:
        table = Table("model", "state", "accepted", "by", "AUC", "MB", "")
        for row in rows:
            table.add_row(
                row["model"][:_SHORT], row["state"],
                (row["accepted_at"] or "")[:16].replace("T", " "),
                row["accepted_by"], _auc(row["primary"]), f"{row['bytes'] / 1e6:.1f}",
                "from elsewhere" if row["imported"] else row["trouble"],
            )  # fmt: skip
        out.print(table)
        for one in told:
            verb = "went back to" if one["rolled_back"] else "accepted"
            by = one["by"] or "the command line"
            out.print(f"{one['at'][:16].replace('T', ' ')}: {by} {verb} {one['model'][:_SHORT]}",
                      markup=False)  # fmt: skip

    document = {"models": rows, "history": told, "former": former.uid if former else None}
    emit(document, as_json, say)


def card(
    run: Run,
    *,
    out: Annotated[Path | None, typer.Option(help="Write the card there, as Markdown.")] = None,
    sheet: Annotated[
        bool, typer.Option("--sheet", help="And how it does beside the model before; measures it.")
    ] = False,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_json: JsonOption = False,
) -> None:
    """Print a model's card: what it learnt from, how good it is on whom, what it is not for."""
    from core import files
    from core.models import accepted
    from core.models import card as cards

    with (
        Context(workspace) as context,
        progress("Measuring on held-out patients", quiet=as_json) as (report, cancel),
    ):
        entry, replaced, now = _one(context, run)
        folder = _folder(context, entry)
        measured: dict[str, Any] = {}
        if sheet:
            from core.evaluation.sheet import before_after

            if entry.model is None:
                raise WrongUsage(f"The run {entry.uid[:_SHORT]} offers no model to compare.")
            measured = before_after(
                context.workspace, entry.model, in_use=now, report=report, cancel=cancel
            ).document()
        staged = folder.parent == context.workspace.models
        if staged and entry.folder is not None and entry.model is not None:
            accepted.describe(folder, entry.folder, entry.model.sha256)
        found = (cards.keep if staged else cards.make)(folder, replaced=replaced)
    text = cards.markdown(found)
    if out is not None:
        try:
            with files.atomic(out) as stream:
                stream.write(text.encode())
        except OSError as error:
            raise WorldError(f"{out} cannot be written ({error.strerror}).") from error
    document = cards.document(found)
    del document["version"]
    emit({**document, **({"sheet": measured} if sheet else {})}, as_json,
         lambda screen: _say_card(screen, found, measured))  # fmt: skip


def use(
    run: Run, *, workspace: WorkspaceOption = DEFAULT_WORKSPACE, as_json: JsonOption = False
) -> None:
    """Make a run's model the one in use; the one before can be gone back to."""
    from core.models import using

    with (
        Context(workspace) as context,
        progress("Putting the model into use", quiet=as_json) as (report, cancel),
    ):
        entry, _, before = _one(context, run)
        if entry.model is None:
            raise WrongUsage(f"The run {entry.uid[:_SHORT]} offers no model: let it finish first.")
        using.use(
            context.store, context.workspace, entry.uid, None, pool=lambda: context.pool,
            report=report, cancel=cancel,
        )  # fmt: skip
    document = {"model": entry.uid, "sha256": entry.model.sha256,
                "replaced": before.uid if before else None}  # fmt: skip
    emit(document, as_json, lambda out: out.print(f"The model {entry.uid[:_SHORT]} is in use now."))


def rollback(workspace: WorkspaceOption = DEFAULT_WORKSPACE, as_json: JsonOption = False) -> None:
    """Go back to the model that was in use before, with its vectors; verified first."""
    from core.dataset.material import gather
    from core.models import accepted
    from core.models import runs as model_runs
    from core.store import models as model_rows

    with Context(workspace) as context, progress("Going back", quiet=as_json):
        with context.store.read() as reading:
            before = model_rows.active(reading)
        with context.store.write(None, "go back to the former model") as unit:
            found = model_runs.rollback(unit, context.workspace)
        with context.store.read() as reading:
            material = gather(reading, context.workspace)
            behind = model_runs.behind(material, accepted.check(context.workspace, found))
    document = {"model": found.uid, "sha256": found.sha256,
                "replaced": before.uid if before else None, "behind": behind}  # fmt: skip

    def say(out: Console) -> None:
        out.print(f"The model {found.uid[:_SHORT]} is in use again.")
        if behind:
            out.print(f"{behind} breasts are new to it or lie otherwise: run `maninegs refresh`.")

    emit(document, as_json, say)


def delete_run(
    run: Run,
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask; --json needs it.")] = False,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_json: JsonOption = False,
) -> None:
    """Delete a run's files; an accepted model stays whole, one that nobody accepted goes."""
    from core.models import deleting

    with Context(workspace) as context:
        entry, _, _ = _one(context, run)
        if not yes:
            _ask(entry, as_json)
        with context.store.write(None, "delete a run") as unit:
            done = deleting.delete_run(unit, context.workspace, entry.uid)
        freed = deleting.free(context.workspace, done)
    document = {"run": done.run, "kept": done.kept or None, "offer": done.offer, "freed": freed}

    def say(out: Console) -> None:
        kept = "; its accepted model stays" if done.kept else ""
        out.print(f"The run {done.run[:_SHORT]} is deleted ({freed / 1e6:.1f} MB){kept}.")

    emit(document, as_json, say)


def _ask(entry: RunEntry, as_json: bool) -> None:
    if as_json:
        raise WrongUsage("Deleting cannot be undone: add --yes.")
    what = "its accepted model stays" if entry.accepted else (
        "its model, which nobody accepted, goes too" if entry.model else "it has no model"
    )  # fmt: skip
    if not typer.confirm(f"Delete the files of the run {entry.uid[:_SHORT]} ({what})?", err=True):
        raise WrongUsage("Nothing was deleted.")


def export_model(
    run: Run,
    out: Annotated[Path, typer.Argument(help="A new folder, or a file that ends in .zip.")],
    *,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_json: JsonOption = False,
) -> None:
    """Write a model with its card for another workspace: no image, vector or id of a patient."""
    from core import models as registry
    from core.models import exchange

    with Context(workspace) as context, progress("Writing the model", quiet=as_json):
        entry, _, _ = _one(context, run)
        if entry.model is None:
            raise WrongUsage(f"The run {entry.uid[:_SHORT]} has no model: let it finish first.")
        if entry.folder is not None and not (context.workspace.models / entry.uid).is_dir():
            registry.stage(context.workspace, entry.folder)
        sha = exchange.export_model(context.workspace, entry.model, out)
    document = {"model": entry.uid, "sha256": sha, "out": str(out)}
    told = f"Written to {out}. Tell who gets it the model's SHA-256: {sha}"
    emit(document, as_json, lambda screen: screen.print(told, markup=False))


def import_model(
    source: Annotated[Path, typer.Argument(help="A folder or ZIP of `maninegs export-model`.")],
    *,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_json: JsonOption = False,
) -> None:
    """Take in a model from another workspace; it is offered, `maninegs use` puts it into use."""
    from core.models import exchange

    with Context(workspace) as context, progress("Checking the model", quiet=as_json):
        with context.store.read() as reading:
            brought = exchange.bring(context.workspace, reading, source)
        try:
            with context.store.write(None, "import a model") as unit:
                info = exchange.offer(unit, brought)
        except WorldError:
            exchange.discard(context.workspace, brought)
            raise

    def say(out: Console) -> None:
        out.print(f"The model is here as {info.uid[:_SHORT]}; its SHA-256 is {info.sha256}: "
                  "compare it with what the sender says, then look at its card.")  # fmt: skip

    emit({"model": info.uid, "sha256": info.sha256}, as_json, say)


# -- what the commands share ---------------------------------------------------


def _entries(context: Context) -> tuple[tuple[RunEntry, ...], dict[ReaderId, str]]:
    from core.models import registry
    from core.store import readers

    with context.store.read() as reading:
        names = {reader.id: reader.name for reader in readers.all_readers(reading)}
        return registry.list_runs(reading, context.workspace), names


def _one(context: Context, name: str) -> tuple[RunEntry, str, ModelInfo | None]:
    """A run, the model that its own replaced last, and the model in use."""
    from core.models import registry
    from core.store import models as model_rows

    with context.store.read() as reading:
        entry = registry.find(registry.list_runs(reading, context.workspace), name)
        known = {model.id: model.uid for model in model_rows.all_models(reading)}
        now = model_rows.active(reading)
    replaced = [use.replaced for use in entry.uses if use.replaced and not use.rolled_back]
    return entry, known.get(replaced[-1], "") if replaced else "", now


def _folder(context: Context, entry: RunEntry) -> Path:
    from core.models import registry

    return registry.folder_of(context.workspace, entry)


def _whole(check: Any, context: Context, model: ModelInfo) -> str:
    try:
        if (context.workspace.models / model.uid).is_dir():
            check(context.workspace, model)
    except WorldError as error:
        return error.sentence
    return ""


def _run(entry: RunEntry, names: Mapping[ReaderId, str]) -> dict[str, Any]:
    info, config = entry.info, entry.config
    finished = info.finished_at
    return {
        "run": entry.uid,
        "state": info.state.value,
        "running": entry.running,
        "resumable": entry.resumable,
        "started": info.started_at.isoformat(),
        "finished": finished.isoformat() if finished else None,
        "preset": info.preset,
        "model": config.model.value if config else None,
        "negatives": config.sampler.negatives.value if config else None,
        "encoder": (config.encoder.name or config.encoder.family) if config else None,
        "seed": entry.seed,
        "snapshot": entry.snapshot,
        "lexicon": entry.lexicon,
        "code_version": entry.code_version,
        "primary": dict(entry.primary) if entry.primary else None,
        "offered": entry.model is not None,
        "accepted": entry.accepted,
        "in_use": entry.in_use,
        "bytes": entry.size,
        "model_bytes": entry.model_size,
        "deleted": None if entry.deleted is None else {
            "at": entry.deleted.at.isoformat(),
            "by": names.get(entry.deleted.by, "") if entry.deleted.by else "",
        },
        "trouble": list(entry.trouble),
    }  # fmt: skip


def _model(entry: RunEntry, names: Mapping[ReaderId, str]) -> dict[str, Any]:
    model = entry.model
    assert model is not None
    state = "in use" if model.active else "accepted" if entry.accepted else "offered"
    return {
        "model": model.uid,
        "sha256": model.sha256,
        "state": state,
        "accepted_at": model.accepted_at.isoformat() if model.accepted_at else None,
        "accepted_by": names.get(model.accepted_by, "") if model.accepted_by else "",
        "primary": dict(entry.primary) if entry.primary else None,
        "bytes": entry.model_size,
        "imported": entry.imported,
    }


def _use(
    one: Acceptance, known: Mapping[Any, str], names: Mapping[ReaderId, str]
) -> dict[str, Any]:
    return {
        "model": known.get(one.model, ""),
        "at": one.at.isoformat(),
        "by": names.get(one.by, "") if one.by else "",
        "replaced": known.get(one.replaced) if one.replaced else None,
        "rolled_back": one.rolled_back,
    }


def _state(row: Mapping[str, Any]) -> str:
    if row["deleted"]:
        return "deleted" + (", model in use" if row["in_use"] else "")
    if row["in_use"]:
        return "in use"
    if row["accepted"]:
        return "was in use"
    if row["offered"]:
        return "offered"
    if row["state"] == "running" and not row["running"]:
        return "interrupted"
    return str(row["state"])


def _auc(primary: Mapping[str, Any] | None) -> str:
    from core.models import measures

    return "" if primary is None else measures.told(primary).split(";")[0].rstrip(")") + (
        ")" if "low" in primary else ""
    )  # fmt: skip


def _say_run(out: Console, document: Mapping[str, Any]) -> None:
    table = Table("", "")
    for name, value in document.items():
        if isinstance(value, str | int | bool) and value != "":
            table.add_row(name, str(value))
    out.print(table)
    curves = Table("epoch", "loss", "validation loss", "validation distance")
    for one in document["curves"]:
        curves.add_row(*(_short(one.get(name)) for name in
                         ("epoch", "loss", "validation_loss", "validation_distance")))  # fmt: skip
    out.print(curves)
    for sentence in document["trouble"]:
        out.print(sentence, style="yellow", markup=False)


def _short(value: Any) -> str:
    return "" if value is None else f"{value:.4f}" if isinstance(value, float) else str(value)


def _say_trouble(out: Console, entries: tuple[RunEntry, ...]) -> None:
    for entry in entries:
        for sentence in entry.trouble:
            out.print(f"{entry.uid[:_SHORT]}: {sentence}", style="yellow", markup=False)


def _say_card(out: Console, found: Card, sheet: Mapping[str, Any]) -> None:
    out.print(found.title, style="bold", markup=False)
    for section in found.sections:
        table = Table("", "", title=section.title, title_justify="left")
        for name, value in section.rows:
            table.add_row(name, value)
        out.print(table if section.rows else f"\n{section.title}", markup=False)
        for sentence in section.sentences:
            out.print(sentence, markup=False)
    if not sheet:
        return
    for name, heading in (
        ("comparison", "After and before"),
        ("untrained", "After and without training"),
    ):
        told = sheet[name]
        if told is None:
            continue
        table = Table(heading, "this model", "the other", "difference, 95 %")
        for metric, row in told["metrics"].items():
            gain = row["difference"]
            table.add_row(
                metric, f"{row['one']['value']:.3f}", f"{row['other']['value']:.3f}",
                f"{gain['value']:+.3f} ({gain['low']:+.3f} to {gain['high']:+.3f})",
            )  # fmt: skip
        out.print(table)
    for sentence in (sheet["reason"], *sheet["notes"]):
        if sentence:
            out.print(sentence, style="yellow", markup=False)
