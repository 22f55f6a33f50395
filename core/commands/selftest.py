"""``self-test``: whether this installation can do its work on this computer."""

from __future__ import annotations

import contextlib
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path

import typer
from rich.console import Console
from rich.table import Table

from core import __version__
from core.commands.common import JsonOption, emit, progress
from core.domain.errors import WorldError
from core.domain.progress import Progress

_LIBRARIES = ("PySide6-Essentials", "torch", "faiss-cpu", "faiss-gpu", "imagecodecs", "numpy",
              "pydicom", "pysqlite3", "scikit-learn", "sqlalchemy", "transformers")  # fmt: skip
Part = tuple[str, Callable[[], str]]
"""A part of the program: its name, and a function that tries it."""


@dataclass(frozen=True)
class Check:
    """One thing that was tried."""

    name: str
    ok: bool
    detail: str
    seconds: float


@dataclass
class SelfTest:
    """Tries one part after the other in a folder that is thrown away afterwards.

    Attributes
    ----------
    more
        Further parts, by name: what each saw, or what is wrong as an exception.
    device
        What the worker trains on, and why, in words.
    """

    folder: Path
    more: Sequence[Part] = ()
    checks: list[Check] = field(default_factory=list)
    device: str = ""

    def run(self, report: Callable[[Progress], None]) -> None:
        """Try everything; a part that fails does not stop the others."""
        parts = (("database", self._database), ("lexicons", self._lexicons),
                 ("decoders", self._decoders), ("training step", self._training),
                 ("search", self._search), *self.more)  # fmt: skip
        for done, (name, part) in enumerate(parts):
            report(Progress(done, len(parts), name))
            start = time.monotonic()
            try:
                detail, ok = part(), True
            except WorldError as error:
                detail, ok = error.sentence, False
            except Exception as error:  # noqa: BLE001  # whatever is broken here is the finding
                detail, ok = f"{type(error).__name__}: {error}", False
            self.checks.append(Check(name, ok, detail, round(time.monotonic() - start, 2)))
        report(Progress(len(parts), len(parts), "done"))

    def _database(self) -> str:
        from core.store import Store, readers, sqlite

        store = Store.open(self.folder / "maninegs.sqlite")
        with contextlib.closing(store):
            with store.write(None, "self-test") as unit:
                readers.ensure(unit, "self-test")
            with store.read() as reading:
                assert len(readers.all_readers(reading)) == 1
        return f"SQLite {sqlite.version()}, written and read"

    def _lexicons(self) -> str:
        from core import lexicons

        return ", ".join(sorted(one.tag for one in lexicons.available().values()))

    def _decoders(self) -> str:
        """Every transfer syntax that the program reads, each compared bit for bit."""
        import numpy as np

        from core import files
        from core.imaging.pool import DecoderPool
        from core.imaging.syntaxes import name
        from core.phantom import samples

        wrong = []
        with DecoderPool(self.folder / "cache", processes=1) as pool:
            for syntax in samples.SAMPLES:
                path = self.folder / f"{syntax}.dcm"
                try:
                    stored = samples.write(path, syntax)
                    pool.header(path)
                    found = pool.pixels(path, files.sha256(path)).level(0)
                    if not np.array_equal(found, stored):
                        wrong.append(f"{name(syntax)} does not decode bit for bit")
                except WorldError as error:
                    wrong.append(f"{name(syntax)}: {error.sentence}")
        if wrong:
            raise WorldError(f"{'; '.join(wrong)}: install again.")
        tried = ", ".join(name(syntax) for syntax in samples.SAMPLES)
        return f"{len(samples.SAMPLES)} transfer syntaxes bit for bit: {tried}"

    def _training(self) -> str:
        from core.training import first_step

        step = first_step.take(self.folder / "runs" / "selftest")
        self.device = step.device + (f" ({step.reason})" if step.reason else "")
        return f"one step on {self.device}, {step.seconds} s"

    def _search(self) -> str:
        from core import files
        from core.dataset import vectors
        from core.retrieval import index

        folder = self.folder / "runs" / "selftest" / "vectors"
        found = vectors.load(folder)
        sha = files.sha256(folder / files.MANIFEST)
        opened = index.open_or_build(self.folder / "index", found, sha)
        rows, _ = opened.search(found.breast_vectors[3], 1)
        if rows.tolist() != [3]:
            raise WorldError("The index does not find what it holds: install again.")
        return f"{len(opened)} breasts indexed and searched"


def versions() -> dict[str, str]:
    """Versions of what this installation is made of, without loading any of it."""
    found = {"maninegs": __version__, "python": platform.python_version(),
             "platform": platform.platform()}  # fmt: skip
    for name in _LIBRARIES:
        with contextlib.suppress(metadata.PackageNotFoundError):
            found[name] = metadata.version(name)
    with contextlib.suppress(ImportError):
        from core.store import sqlite

        found["sqlite"] = sqlite.version()
    return found


def self_test(as_json: JsonOption = False) -> None:
    """Try database, decoders, one training step and one search; exit code 1 if any fails."""
    if not tried(as_json):
        raise typer.Exit(1)


def tried(as_json: bool = False, more: Sequence[Part] = ()) -> bool:
    """Try every part, and those in ``more``, and print what was seen; whether all is well."""
    with (
        tempfile.TemporaryDirectory(prefix="maninegs-self-test-") as folder,
        progress("Self-test", quiet=as_json) as (report, _),
    ):
        test = SelfTest(Path(folder), more)
        test.run(report)
    ok = all(check.ok for check in test.checks)
    document = {
        "ok": ok,
        "device": test.device,
        "versions": versions(),
        "frozen": bool(getattr(sys, "frozen", False)),
        "checks": [
            {"name": c.name, "ok": c.ok, "detail": c.detail, "seconds": c.seconds}
            for c in test.checks
        ],
    }

    def say(out: Console) -> None:
        table = Table("part", "", "what was seen", "seconds")
        for check in test.checks:
            table.add_row(check.name, "ok" if check.ok else "FAILED", check.detail,
                          f"{check.seconds:.1f}")  # fmt: skip
        out.print(table)
        out.print(f"device: {test.device or 'none'}")
        out.print(", ".join(f"{name} {version}" for name, version in versions().items()))

    emit(document, as_json, say)
    return ok
