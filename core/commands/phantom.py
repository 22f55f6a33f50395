"""``maninegs phantom``: synthetic mammograms with known truth."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from core.commands.common import JsonOption, emit, progress


class Size(StrEnum):
    """The two sizes of phantoms."""

    SMALL = "small"
    FULL = "full"


def phantom(
    out: Annotated[Path, typer.Argument(help="The folder to write; made where there is none.")],
    patients: Annotated[int, typer.Option("--patients", "-n", help="How many patients.")] = 60,
    seed: Annotated[int, typer.Option(help="The same seed draws the same patients.")] = 1,
    size: Annotated[
        Size, typer.Option(help="small for training, full for detector-sized images.")
    ] = Size.SMALL,
    *,
    priors: Annotated[bool, typer.Option(help="Give each patient an earlier exam too.")] = False,
    tomo: Annotated[
        int, typer.Option(help="How many of the patients have tomosynthesis as well.")
    ] = 0,
    as_json: JsonOption = False,
) -> None:
    """Write synthetic mammograms (DICOM) with their truth (truth.csv)."""
    from core.phantom.generate import generate

    with progress("Drawing phantoms", quiet=as_json) as (report, cancel):
        made = generate(
            out,
            patients=patients,
            seed=seed,
            size=size.value,
            priors=priors,
            tomo=tomo,
            report=report,
            cancel=cancel,
        )
    document = {
        "out": str(made.folder),
        "truth": str(made.truth),
        "patients": made.patients,
        "exams": made.patients * (2 if priors else 1),
        "images": made.images,
        "breasts": made.breasts,
        "proven": made.proven,
        "malignant": made.malignant,
    }

    def say(console: Console) -> None:
        console.print(
            f"{made.patients} patients, {made.images} images, {made.proven} proven breasts "
            f"({made.malignant} malignant) in {made.folder}",
            markup=False,
        )

    emit(document, as_json, say)
