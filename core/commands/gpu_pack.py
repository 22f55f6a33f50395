"""``gpu-pack``: make, take, test, check and remove the GPU pack (docs/gpu-pack.md)."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

from core.commands.common import JsonOption, console, emit, progress
from core.domain.errors import WorldError, WrongUsage
from core.jobs.protocol import VERSION

if TYPE_CHECKING:
    from core.workerpack.kept import Kept, Tested

app = typer.Typer(
    no_args_is_help=True, help="The worker for a graphics card: make, take, test, remove it."
)
Everyone = Annotated[
    bool, typer.Option("--everyone", help="The place for all users; an administrator may write it.")
]


@app.command()
def make(
    folder: Annotated[Path, typer.Argument(help="The worker's folder that the recipe built.")],
    out: Annotated[Path, typer.Argument(help="Where the parts go.")],
    part_mb: Annotated[int, typer.Option(help="Most megabytes of a part.", min=10)] = 1900,
    as_json: JsonOption = False,
) -> None:
    """Cut a built worker into parts that fit sticks, with a list of every file's SHA-256."""
    from core.workerpack import making
    from core.workerpack.ask import ask, clean
    from core.workerpack.manifest import this_platform

    program = folder / making.executable_name(this_platform())
    if not program.is_file():
        raise WrongUsage(f"{folder} holds no executable {program.name}: name a built folder.")
    about = ask(program.absolute(), clean(os.environ))
    with progress("Making the GPU pack", quiet=as_json) as (report, cancel):
        path, found = making.make(
            folder, out, about, limit=part_mb * 1_000_000, report=report, cancel=cancel
        )
    parts = [{"name": part.name, "bytes": part.bytes, "sha256": part.sha256}
             for part in found.parts]  # fmt: skip

    def say(screen: Console) -> None:
        screen.print(
            f"{path.name} and {len(parts)} parts, torch {about.torch}, CUDA {about.cuda or 'none'};"
            f" pack number {found.number}",
            markup=False,
        )

    emit({"list": path.name, "number": found.number, "parts": parts, "torch": about.torch,
          "cuda": about.cuda}, as_json, say)  # fmt: skip


@app.command()
def install(
    sources: Annotated[
        list[Path], typer.Argument(metavar="FROM...", help="Folders or sticks with the parts.")
    ],
    everyone: Everyone = False,
    as_json: JsonOption = False,
) -> None:
    """Take a pack from folders or sticks, check every file, test it, and use it from then on."""
    from core.training import pack_test
    from core.workerpack.parts import NoPack
    from core.workerpack.taking import Taking

    # Any of the sticks may hold the list.
    taking = None
    for source in sources:
        try:
            taking = Taking(source, _root(everyone), VERSION, everyone=everyone)
            break
        except NoPack as error:
            trouble = error
    if taking is None:
        raise trouble
    waiting = list(sources)
    with taking:
        while waiting:
            with progress("Taking the GPU pack", quiet=as_json) as (report, cancel):
                taking.take(waiting.pop(0), report, cancel)
            if not waiting and taking.missing and sys.stdin.isatty() and not as_json:
                waiting.append(_another(taking.asks_for))
        if taking.missing:
            raise WorldError(
                f"{taking.asks_for.partition(':')[0]}: name every folder in one command; "
                "nothing was taken."
            )
        with progress("Checking the GPU pack", quiet=as_json) as (report, cancel):
            kept = taking.finish(report, cancel)
    with progress("Trying the GPU pack", quiet=as_json) as (report, cancel):
        tested = pack_test.try_out(kept, report, cancel)
    _tell(kept, tested, as_json)
    if not tested.ok:
        raise typer.Exit(1)


@app.command()
def status(as_json: JsonOption = False) -> None:
    """Say which worker is used, the pack's or the program's own, and why."""
    from core.workerpack import kept, use

    found = use.status(VERSION)
    pack = found.kept
    document: dict[str, Any] = {
        "state": found.standing.value,
        "used": found.standing is use.Standing.READY,
        "sentence": found.sentence,
        "pack": kept.document(pack) if pack else None,
        "test": _test(found.tested),
    }

    def say(screen: Console) -> None:
        if found.standing is use.Standing.NONE:
            screen.print("No GPU pack: the program's own worker is used.")
        elif document["used"] and pack is not None:
            screen.print(f"The GPU pack is used: {pack.title}, number {pack.manifest.number}.",
                         markup=False)  # fmt: skip
        else:
            screen.print(f"The program's own worker is used. {found.sentence}", markup=False)

    emit(document, as_json, say)


@app.command()
def check(as_json: JsonOption = False) -> None:
    """Read every file of the pack, compare it with its SHA-256, and test it again."""
    from core.training import pack_test
    from core.workerpack import kept as packs

    kept = _present()
    with progress("Checking the GPU pack", quiet=as_json) as (report, cancel):
        packs.check(kept, report, cancel)
        tested = pack_test.try_out(kept, report, cancel)
    _tell(kept, tested, as_json)
    if not tested.ok:
        raise typer.Exit(1)


@app.command()
def remove(everyone: Everyone = False, as_json: JsonOption = False) -> None:
    """Use the program's own worker again and delete the pack's files."""
    from core.workerpack.taking import remove as take_away

    gone = take_away(_root(everyone))

    def say(screen: Console) -> None:
        screen.print(
            "The GPU pack is removed." if gone else
            "The GPU pack is used no longer; a worker still runs from it, and its files go at "
            "the next start of the program."
        )  # fmt: skip

    emit({"removed": gone}, as_json, say)


def _root(everyone: bool) -> Path:
    from core.workerpack import kept

    return kept.shared_root() if everyone else kept.own_root()


def _present() -> Kept:
    from core.workerpack import use

    found = use.status(VERSION)
    if found.kept is None:
        raise WorldError(found.sentence or "There is no GPU pack on this computer.")
    return found.kept


def _another(asks_for: str) -> Path:
    console().print(asks_for, markup=False)
    return Path(typer.prompt("Its folder", err=True))


def _test(tested: Tested | None) -> dict[str, Any] | None:
    if tested is None:
        return None
    return {"ok": tested.ok, "sentence": tested.sentence, "device": tested.device,
            "seconds": tested.seconds, "at": tested.at}  # fmt: skip


def _tell(kept: Kept, tested: Tested, as_json: bool) -> None:
    from core.workerpack import kept as packs

    def say(screen: Console) -> None:
        if tested.ok:
            screen.print(f"The GPU pack {kept.manifest.number} ({kept.title}) passed its self-test "
                         f"on {tested.device} and is used from now on.", markup=False)  # fmt: skip
        else:
            screen.print(f"{tested.sentence} The program's own worker is used.", markup=False)

    emit({"pack": packs.document(kept), "test": _test(tested)}, as_json, say)
