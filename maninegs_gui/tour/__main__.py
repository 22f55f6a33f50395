"""``python -m maninegs_gui.tour``: make the demonstration, walk through it, write the report."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from core import places
from core.domain.errors import WorldError
from core.workspace import Workspace
from maninegs_gui import demo, languages
from maninegs_gui.app import application
from maninegs_gui.reading import Reading
from maninegs_gui.tour import pictures
from maninegs_gui.tour.copying import copy_workspace
from maninegs_gui.tour.guide import Guide
from maninegs_gui.tour.lesions import Lesion, best_mass
from maninegs_gui.tour.report import write_report
from maninegs_gui.tour.route import steps_of
from maninegs_gui.tour.walk import Seen, Tour, walk

_ABOUT = (
    "The scripted tour: the same application, driven through its own actions and keys. It "
    "walks the whole path on a copy of the demonstration workspace, saves a picture of each "
    "screen and writes ``report.json`` and ``report.md`` of what it found."
)


def options() -> argparse.ArgumentParser:
    """The options of the command."""
    size = demo.DemoSize()
    parser = argparse.ArgumentParser(prog="maninegs-tour", description=_ABOUT)
    parser.add_argument("--demo", type=Path, default=Path("build/demo"))
    parser.add_argument("--out", type=Path, default=Path("build/tour"))
    parser.add_argument("--docs", type=Path, help="keep what the documentation shows here")
    parser.add_argument("--patients", type=int, default=size.patients)
    parser.add_argument("--full", type=int, default=size.full)
    parser.add_argument("--epochs", type=int, default=0, help="of the demonstration's training")
    return parser


def size_of(chosen: argparse.Namespace) -> demo.DemoSize:
    """How large the demonstration is to be; with ``--epochs`` it is trained in short ones."""
    settings = demo.DemoSize().settings
    if chosen.epochs:
        settings = (("epochs", chosen.epochs), ("steps_per_epoch", 4))
    return demo.DemoSize(chosen.patients, chosen.full, settings=settings)


def clear(out: Path) -> None:
    """Leave nothing of an earlier tour in ``out`` that this one might be taken for."""
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob("*.png"):
        old.unlink()
    shutil.rmtree(out / "home", ignore_errors=True)


def lead(
    qt: QApplication, workspace: Workspace, source: Path, out: Path, lesion: Lesion | None
) -> list[Seen]:
    """Open a window on ``workspace``, walk the whole way in it, and close it."""
    reading = Reading(workspace)
    try:
        reading.show()
        reading.window.resize(1600, 1000)
        tour = Tour(Guide(reading, out), source, lesion)
        seen = walk(tour, steps_of(source))
        reading.window.close()
    finally:
        reading.close()
        qt.sendPostedEvents()
    return seen


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the demonstration, walk through it, and write the report; the exit code."""
    chosen = options().parse_args(arguments)
    out, source = chosen.out.absolute(), chosen.demo.absolute()
    if os.name != "nt":
        os.umask(0o077)
    clear(out)
    # Not the user's: her settings, and what went wrong with her, are no part of it.
    os.environ[places.HOME] = str(out / "home")
    try:
        workspace = copy_workspace(demo.make(source, size_of(chosen)), out / "workspace")
        lesion = best_mass(source / "phantoms" / "small", workspace)
    except WorldError as error:
        sys.stderr.write(f"{languages.said(error)}\n")
        return 1
    began = time.monotonic()
    qt = application()
    seen = lead(qt, workspace, source, out, lesion)
    write_report(seen, out, time.monotonic() - began)
    sys.stderr.write(f"Pictures and report in {out}\n")
    missing = pictures.keep(out, chosen.docs) if chosen.docs else []
    if missing:
        sys.stderr.write(f"The documentation's pictures were not made: {', '.join(missing)}\n")
        return 1
    return 0 if all(one.ok for one in seen) else 1


if __name__ == "__main__":
    sys.exit(main())
