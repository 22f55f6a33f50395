"""``status``, ``list`` and ``export``: what a workspace holds, in numbers and files.

``list`` and ``export`` print pathology: they are for the person who keeps the data and
for research, not a reading surface (docs/cli.md).
"""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from core.commands.common import DEFAULT_WORKSPACE, Context, JsonOption, WorkspaceOption, emit
from core.domain.errors import WorldError


def status(workspace: WorkspaceOption = DEFAULT_WORKSPACE, as_json: JsonOption = False) -> None:
    """Count what the workspace holds, and name the model in use and its index."""
    from dataclasses import asdict

    from core.dataset.material import gather
    from core.dataset.summary import summarise
    from core.retrieval import status as search

    with Context(workspace) as context, context.store.read() as reading:
        from core.store import counts

        numbers = asdict(counts.status(reading))
        found = search.of_workspace(context.workspace, reading)
        summary = summarise(gather(reading, context.workspace))
    document = {
        **numbers,
        **found,
        "warnings": [
            {"severity": w.severity.value, "code": w.code, "sentence": w.text}
            for w in summary.warnings
        ],
    }

    def say(out: Console) -> None:
        table = Table(*numbers)
        table.add_row(*(str(value) for value in numbers.values()))
        out.print(table)
        model, index = found["model"], found["index"]
        out.print(
            "No model is in use yet."
            if model is None
            else f"Model {model['uid'][:8]}: "
            f"{model['state']}, {model['embedded']} breasts embedded; index {index['state']}."
        )
        for warning in summary.warnings:
            out.print(warning.text, style="yellow", markup=False)

    emit(document, as_json, say)


def list_(workspace: WorkspaceOption = DEFAULT_WORKSPACE, as_json: JsonOption = False) -> None:
    """List every breast with its proven outcome and split (research output)."""
    from core.store import breasts, pathology, splits

    with Context(workspace) as context, context.store.read() as reading:
        proven = pathology.all_proven(reading)
        membership = splits.of_patients(reading)
        rows = []
        for info in breasts.all_breasts(reading):
            outcome = proven.get(info.id)
            split = membership.get(info.patient)
            rows.append(
                {
                    "breast": info.id,
                    "patient": info.patient_key,
                    "laterality": info.side.value,
                    "date": info.exam_date.isoformat() if info.exam_date else None,
                    "pathology": outcome.outcome.value if outcome else None,
                    "split": None if split is None else split.name.lower(),
                }
            )

    def say(out: Console) -> None:
        table = Table("breast", "patient", "side", "date", "pathology", "split")
        for row in rows:
            table.add_row(*("" if value is None else str(value) for value in row.values()))
        out.print(table)

    emit({"breasts": rows}, as_json, say)


def export(
    out: Annotated[Path, typer.Argument(help="Folder to write to; made when missing.")],
    *,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_json: JsonOption = False,
) -> None:
    """Write tags as CSV, and the vectors in use as .npy beside their ids (research output)."""
    with Context(workspace) as context:
        context.store  # noqa: B018  # what is no workspace leaves no empty folder
        there = out.exists()
        try:
            out.mkdir(parents=True, exist_ok=True)
            document = _export(context, out)
        except OSError as error:
            _drop_empty(out, there)
            raise WorldError(
                f"{out} cannot be written ({error.strerror}): choose another folder."
            ) from error
        except WorldError:
            _drop_empty(out, there)
            raise
    emit(
        document,
        as_json,
        lambda screen: screen.print(
            f"Written to {out}: {', '.join(Path(f).name for f in document['files'])}.", markup=False
        ),
    )


def _drop_empty(out: Path, there: bool) -> None:
    """Take away the folder of an export that failed, where it made it and wrote nothing."""
    if not there and out.is_dir() and not any(out.iterdir()):
        out.rmdir()


def _export(context: Context, out: Path) -> dict[str, Any]:
    import numpy as np

    from core import files
    from core.dataset.material import gather
    from core.models import NoModel, active
    from core.store import findings, pathology, readers

    with context.store.read() as reading:
        every = gather(reading, context.workspace).breasts
        tags = findings.of_breasts(reading)
        names = {reader.id: reader.name for reader in readers.all_readers(reading)}
        proven = pathology.all_proven(reading)
        try:
            vectors, _ = active(context.workspace, reading).vectors()
        except NoModel:
            vectors = None
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(
        ("breast", "patient_id", "exam_date", "laterality", "finding", "reader", "lexicon",
         "type", "descriptors", "regions", "breast_density", "pathology", "pathology_source",
         "split")
    )  # fmt: skip
    for one in every:
        info, outcome = one.info, proven.get(one.info.id)
        head = (info.id, info.patient_key, info.exam_date or "", info.side.value)
        tail = (
            one.density, outcome.outcome.value if outcome else "",
            outcome.source if outcome else "", one.split.name.lower() if one.split else "",
        )  # fmt: skip
        own = tags.get(info.id, ())
        for finding in own:
            terms = ";".join(f"{axis}.{value}" for axis, value in sorted(finding.descriptors))
            table.writerow(
                (*head, finding.id, names.get(finding.reader, ""),
                 f"{finding.lexicon}@{finding.lexicon_version}", finding.type_key, terms,
                 len(finding.regions), *tail)
            )  # fmt: skip
        if not own:
            table.writerow((*head, "", "", "", "", "", "", *tail))
    with files.atomic(out / "tags.csv") as stream:
        stream.write(text.getvalue().encode("utf-8"))
    written = [out / "tags.csv"]
    if vectors is not None:
        arrays: dict[str, np.ndarray[Any, Any]] = {
            "vectors.npy": vectors.breast_vectors,
            "vectors_breasts.npy": vectors.breast_ids,
            "views.npy": vectors.view_vectors,
            "views_images.npy": vectors.image_ids,
        }
        for name, array in arrays.items():
            with files.atomic(out / name) as stream:
                np.save(stream, array, allow_pickle=False)
            written.append(out / name)
    return {
        "files": [str(path) for path in written],
        "findings": sum(len(some) for some in tags.values()),
        "vectors": 0 if vectors is None else len(vectors.breast_ids),
    }
