"""The demonstration workspace: phantoms, import, tags, a first model; made once, step by step.

Each step is noted when it is done, so that a demonstration that was interrupted
goes on where it stopped. Torch runs in the worker process, as always.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core import files
from core import workspace as workspaces
from core.domain.errors import Cancelled, WorldError
from core.domain.progress import CancelToken, Progress, Report
from core.jobs.protocol import Event, Kind
from core.workspace import Workspace
from maninegs_gui.training.measure import measure

if TYPE_CHECKING:
    from core.imaging.pool import DecoderPool
    from core.store import Store

_NOTE = "demo.json"
_EVERY = 5.0


@dataclass(frozen=True, slots=True)
class DemoSize:
    """How large a demonstration is, and what its training changes of the preset.

    Attributes
    ----------
    patients, full
        Small phantoms that are tagged, proven and trained on; detector-sized ones
        that wait to be read.
    further
        Whether the detector-sized ones have an exam before, and the last one tomosynthesis.
    train
        Whether a first model is trained, so that there are similar cases and opinions.
    minutes, megabytes
        What is told before: on a computer with two cores and without a graphics card.
    """

    patients: int = 160
    full: int = 2
    preset: str = "demo"
    settings: tuple[tuple[str, Any], ...] = (("epochs", 14),)
    further: bool = True
    train: bool = True
    minutes: int = 8
    megabytes: int = 250

    @property
    def women(self) -> int:
        """How many patients there are."""
        return self.patients + self.full


QUICK = DemoSize(patients=22, full=1, further=False, train=False, minutes=1, megabytes=50)
"""Something to read and tag soon; no model, yet proven cases enough for an opinion of one."""
WHOLE = DemoSize()


class Demo:
    """Makes a demonstration in a folder, or finishes one.

    Parameters
    ----------
    root
        Holds ``phantoms/``, ``workspace/`` and the note of what is done.
    """

    def __init__(self, root: Path, size: DemoSize, report: Report, cancel: CancelToken) -> None:
        self._root = root
        self._size = size
        self._report = report
        self._cancel = cancel
        self._workspace: Workspace | None = None

    @property
    def small(self) -> Path:
        """Phantoms for training, with their truth."""
        return self._root / "phantoms" / "small"

    @property
    def full(self) -> Path:
        """Detector-sized phantoms."""
        return self._root / "phantoms" / "full"

    def done(self) -> bool:
        """Whether nothing is left to do."""
        noted = self._noted()
        return all(name in noted for name, _ in self._steps())

    def make(self) -> Workspace:
        """Take every step that was not taken yet."""
        self._root.mkdir(parents=True, exist_ok=True)
        self._workspace = workspaces.create(self._root / "workspace")
        if self.done():
            return self._workspace
        from core.imaging.pool import DecoderPool
        from core.store import Store

        with (
            Store.open(self._workspace.database) as store,
            DecoderPool(self._workspace.cache) as pool,
        ):
            for name, step in self._steps():
                if name in self._noted():
                    continue
                self._cancel.check("Making the demonstration")
                step(store, pool)
                files.write_json(
                    self._root / _NOTE,
                    {"done": [*self._noted(), name], "patients": self._size.patients},
                )
        return self._workspace

    def _noted(self) -> list[str]:
        """The steps that were taken of a demonstration of at least this size."""
        path = self._root / _NOTE
        if not path.is_file():
            return []
        note = files.read_json(path)
        # One that was made before there were two sizes is a whole one.
        if int(note.get("patients", WHOLE.patients)) < self._size.patients:
            return []
        return list(note.get("done", []))

    def _steps(self) -> list[tuple[str, Callable[[Store, DecoderPool], None]]]:
        steps: list[tuple[str, Callable[[Store, DecoderPool], None]]] = [
            ("phantoms", self._draw),
            ("images", self._import),
            ("tags", self._tag),
        ]
        if self._size.train:
            steps += [("model", self._train), ("opinion", self._prepare_opinion)]
        return steps

    def _open(self) -> Workspace:
        assert self._workspace is not None
        return self._workspace

    def _draw(self, _store: Store, _pool: DecoderPool) -> None:
        size, further = self._size, self._size.further
        self._generate(self.small, size.patients)
        if size.full:
            tomo = 1 if further else 0
            self._generate(self.full, size.full, first=9001, size="full", priors=further, tomo=tomo)

    def _generate(self, out: Path, patients: int, **how: Any) -> None:
        from core.phantom.generate import generate

        out.parent.mkdir(parents=True, exist_ok=True)
        generate(
            out,
            patients=patients,
            seed=1,
            drawn=out.with_name(f"{out.name}.drawn"),
            report=self._report,
            cancel=self._cancel,
            **how,
        )

    def _import(self, store: Store, pool: DecoderPool) -> None:
        from core.ingest.apply import apply
        from core.ingest.plan import scan

        workspace = self._open()
        folders = [self.small, *([self.full] if self._size.full else [])]
        scratch = workspace.cache / "unpacked"
        plan = scan(folders, store, pool, self._report, self._cancel, scratch=scratch)
        apply(
            plan,
            store,
            workspace,
            pool,
            report=self._report,
            cancel=self._cancel,
            collection="phantoms",
        )
        self._cancel.check("Importing the phantoms")

    def _tag(self, store: Store, pool: DecoderPool) -> None:
        from core.ingest.tables import import_table

        import_table(
            self.small / "truth.csv",
            "generic",
            None,
            store,
            self._open(),
            pool=pool,
            report=self._report,
            cancel=self._cancel,
        )
        self._cancel.check("Reading the truth")

    def _train(self, store: Store, pool: DecoderPool) -> None:
        from core import models
        from core.jobs.runner import Job, State
        from core.models.runs import resumable
        from core.store import readers
        from core.training.config import preset

        workspace = self._open()
        with store.read() as reading:
            begun = resumable(reading, workspace)
        if begun is not None:
            run = workspace.runs / begun.uid
        else:
            config = preset(self._size.preset).model_copy(update=dict(self._size.settings))
            run = models.new_run(
                store, workspace, pool, config, report=self._report, cancel=self._cancel
            )
        job = Job.start(run, on_event=self._tell)
        while job.running:
            time.sleep(0.1)
            if self._cancel.cancelled:
                job.leave()
        result = job.wait()
        self._cancel.check("Training")
        if result.state is not State.FINISHED:
            raise WorldError(result.sentence)
        models.stage(workspace, run)
        with store.write(None, "demonstration") as unit:
            reader = readers.ensure(unit, "Demonstration", readers.TABLE)
            offered = models.finish(unit, run)
            assert offered is not None
            models.accept(unit, workspace, offered.id, reader)

    def _prepare_opinion(self, store: Store, _pool: DecoderPool) -> None:
        from core.classification.service import Opinions
        from core.retrieval import facts
        from core.retrieval.service import Cases

        self._report(Progress(0, 1, "Preparing search and opinion"))
        with store.read() as reading:
            known = facts.read(reading, self._open())
        Opinions.open(Cases.open(self._open(), known))
        if known.model is not None:
            measure(store, self._open(), known.model)
        self._report(Progress(1, 1, "Preparing search and opinion"))

    def _tell(self, event: Event) -> None:
        values = event.values
        if event.kind is Kind.STEP:
            self._report(Progress(int(values["step"]), int(values["steps"]), "Training"))
        elif event.kind is Kind.EMBEDDING:
            self._report(Progress(int(values["done"]), int(values["total"]), "Embedding"))


def begun(root: Path) -> bool:
    """Whether a demonstration was begun in a folder."""
    return (root / "phantoms").is_dir()


def printer() -> Report:
    """A report that prints a line now and then, for a terminal or a log."""
    began = time.monotonic()
    last: dict[str, float] = {}

    def report(step: Progress) -> None:
        now = time.monotonic()
        finished = step.total and step.done >= step.total
        if not finished and now - last.get(step.text, -_EVERY) < _EVERY:
            return
        last[step.text] = now
        count = f" {step.done}/{step.total}" if step.total else f" {step.done}"
        sys.stderr.write(f"[{now - began:5.0f} s] {step.text}{count}\n")
        sys.stderr.flush()

    return report


def make(root: Path, size: DemoSize | None = None, report: Report | None = None) -> Workspace:
    """Make the demonstration workspace in ``root``, or finish it; at once when it is there."""
    demo = Demo(root, size or DemoSize(), report or printer(), CancelToken())
    if not demo.done():
        sys.stderr.write("Making the demonstration workspace (once, some minutes)\n")
    try:
        return demo.make()
    except KeyboardInterrupt:
        raise Cancelled("Making the demonstration") from None
