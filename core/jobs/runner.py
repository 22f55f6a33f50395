"""A job as the application sees it: a child process that trains or embeds."""

from __future__ import annotations

import contextlib
import os
import subprocess
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, Literal

from core import files
from core.domain.errors import DamagedArtefact, WorldError
from core.jobs import lock
from core.jobs.launch import Choice, child_command, choose
from core.jobs.protocol import (
    ENDINGS,
    EVENTS,
    RESULT,
    Event,
    Kind,
    event,
    format_line,
    parse_line,
    read_events,
)
from core.log import ProcessKind
from core.reports import crash
from core.workerpack import use

LOG = "worker.log"
Mode = Literal["train", "embed", "trial", "linear", "finetune"]
OnEvent = Callable[[Event], None]
_LOOK = 0.25
_SAID_BYTES = 1 << 16


class State(StrEnum):
    """How a job ended."""

    FINISHED = "finished"
    CANCELLED = "cancelled"
    INTERRUPTED = "interrupted"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Result:
    """The end of a job.

    Attributes
    ----------
    sentence
        What to tell the user when it did not finish; else empty.
    code
        Of a failure: ``device`` when the graphics card was lost, ``diverged``, or empty.
    values
        The content of ``result.json`` when it finished.
    """

    state: State
    sentence: str = ""
    code: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)


class Job:
    """One job, started here or by an application that is gone.

    Events come on a thread of the job's own, in order; ``wait`` returns after the
    last one was taken.
    """

    def __init__(self, run: Path, on_event: OnEvent, mode: Mode) -> None:
        self.run = run
        self._mode = mode
        self._on_event = on_event
        self._process: subprocess.Popen[str] | None = None
        self._thread: threading.Thread | None = None
        self._last: Event | None = None
        self._turn = threading.Lock()
        self._report = ""
        self._more: tuple[str, ...] = ()
        self._choice = Choice()
        self._words: list[str] = []
        self._left = False
        self._heard = False

    @classmethod
    def start(
        cls,
        run: Path,
        *,
        on_event: OnEvent,
        mode: Mode = "train",
        device: Literal["cpu", "cuda", "mps"] | None = None,
        worker: Choice | None = None,
    ) -> Job:
        """Start the worker on a run folder, or resume the run that is in it.

        Parameters
        ----------
        run
            Holds ``config.json`` and ``snapshot/`` (and ``model/`` to embed).
        on_event
            Takes each event, on another thread.
        mode
            ``train``; ``embed`` with the model in the folder; ``trial`` for the
            estimate alone; ``linear`` and ``finetune`` for the classifiers of the
            evaluation on a finished run.
        device
            Train on this one whatever the settings say, e.g. ``cpu`` after the graphics
            card was lost.
        worker
            Whose worker; None for the GPU pack where it can be used, else the program's own,
            which also takes over when the pack's ends before its first word. A ``warning``
            with the code ``worker`` says why.

        Raises
        ------
        Busy
            When a job of this workspace is under way.
        """
        if lock.holder(run.parent) is not None:
            raise lock.Busy
        job = cls(run, on_event, mode)
        job._more = ("--device", device) if device else ()
        job._choice = worker or choose()
        try:
            job._begin()
        except OSError as error:
            if job._choice.pack is None or not job._choice.falls_back:
                raise
            job._fall_back(error.strerror or type(error).__name__)
            job._begin()
        job._follow(job._read_pipe)
        return job

    def _begin(self) -> None:
        """Start the worker that was chosen."""
        command, environment = child_command(
            "core.worker", self._mode, str(self.run), *self._more, pack=self._choice.pack
        )
        flags = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
        with (self.run / LOG).open("ab") as log:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                env=environment,
                cwd=self.run,
                encoding="utf-8",
                errors="replace",
                creationflags=flags,
            )

    def _fall_back(self, why: str) -> None:
        """Let the program's own worker be the next one."""
        assert self._choice.pack is not None
        self._choice = Choice(None, use.did_not_start(self._choice.pack, why))

    @classmethod
    def attach(cls, run: Path, *, on_event: OnEvent) -> Job:
        """Follow a run that another application started, from its first event on."""
        job = cls(run, on_event, "train")
        job._follow(job._read_file)
        return job

    @property
    def pid(self) -> int | None:
        """The worker's process id, when it was started here."""
        return self._process.pid if self._process else None

    @property
    def running(self) -> bool:
        """Whether events may still come."""
        return self._thread is not None and self._thread.is_alive()

    def stop(self) -> None:
        """Finish the epoch and keep the best."""
        self._say("stop")

    def cancel(self) -> None:
        """End now; the folder is kept."""
        self._say("cancel")

    def kill(self) -> None:
        """End a worker of this application's at once, without a word, and wait for that."""
        with self._turn:
            self._left = True
            if self._process is not None:
                self._process.kill()
        if self._thread is not None:
            self._thread.join()

    def pause(self) -> None:
        """Save a checkpoint and wait for :meth:`go_on`; a ``paused`` event says so."""
        self._say("pause")

    def go_on(self) -> None:
        """End a pause."""
        self._say("go on")

    def leave(self) -> None:
        """Let the worker save a checkpoint and end, as when the application closes."""
        with self._turn:
            self._left = True
            if self._process and self._process.stdin:
                with contextlib.suppress(OSError):
                    self._process.stdin.close()

    def wait(self, timeout: float | None = None) -> Result:
        """The job's end; :class:`TimeoutError` when it lasts longer than ``timeout``."""
        assert self._thread is not None
        self._thread.join(timeout)
        if self._thread.is_alive():
            raise TimeoutError
        return self._result()

    def _follow(self, read: Callable[[], None]) -> None:
        self._thread = threading.Thread(target=read, name=f"job-{self.run.name}", daemon=True)
        self._thread.start()

    def _take(self, item: Event) -> None:
        self._last = item
        self._on_event(item)

    def _read_pipe(self) -> None:
        self._tell_trouble()
        code = self._read_process()
        if self._heard_nothing() and self._choice.pack is not None and self._choice.falls_back:
            self._fall_back(_how(code))
            self._tell_trouble()
            with self._turn:
                if self._left:
                    return
                assert self._process is not None
                assert self._process.stdin is not None
                with contextlib.suppress(OSError):
                    self._process.stdin.close()
                self._begin()
                assert self._process is not None
                assert self._process.stdin is not None
                # What was asked for meanwhile, nobody heard.
                with contextlib.suppress(OSError, ValueError):
                    self._process.stdin.writelines(f"{word}\n" for word in self._words)
                    self._process.stdin.flush()
            code = self._read_process()
        if code not in range(5):
            self._report = crash.child_died(ProcessKind.WORKER, code, _end_of(self.run / LOG))
        self.leave()

    def _read_process(self) -> int:
        """Take what the worker says until it ends; its exit code."""
        process = self._process
        assert process is not None
        assert process.stdout is not None
        with process.stdout as lines:
            for line in lines:
                try:
                    item = parse_line(line)
                except WorldError:
                    continue
                self._heard = True
                self._take(item)
        return process.wait()

    def _heard_nothing(self) -> bool:
        return not self._heard and not self._left

    def _tell_trouble(self) -> None:
        """Say why the pack's worker is not the one that runs, here and in the run's own story."""
        if not self._choice.trouble:
            return
        said = event(Kind.WARNING, sentence=self._choice.trouble, code="worker")
        place = self.run / EVENTS
        # A full disk must not end the training for want of a log line.
        with contextlib.suppress(OSError), place.open("ab+") as stream:
            torn = stream.tell() > 0 and (stream.seek(-1, os.SEEK_END), stream.read(1))[1] != b"\n"
            stream.write((b"\n" if torn else b"") + format_line(said).encode() + b"\n")
        self._on_event(said)

    def _read_file(self) -> None:
        place = 0
        while True:
            held = lock.holder(self.run.parent)
            ours = held is not None and held.run in (self.run.name, "")
            for item, after in read_events(self.run, place):
                place = after
                self._take(item)
            if not ours:
                return
            time.sleep(_LOOK)

    def _say(self, word: str) -> None:
        with self._turn:
            if self._process is None or self._process.stdin is None:
                raise WorldError(
                    "This training was started by another window: stop, pause or cancel it there."
                )
            self._words.append(word)
            # A worker that has just ended needs no telling.
            with contextlib.suppress(OSError, ValueError):
                self._process.stdin.write(f"{word}\n")
                self._process.stdin.flush()

    def _result(self) -> Result:
        code = self._process.returncode if self._process else None
        last = self._last
        if self._mode in ("trial", "linear", "finetune"):
            if code == 0 and last is not None:
                return Result(State.FINISHED, values=last.values)
        elif (self.run / RESULT).is_file():
            try:
                return Result(State.FINISHED, values=files.read_json(self.run / RESULT))
            except DamagedArtefact as error:
                return Result(State.FAILED, error.sentence)
        return _unfinished(last, code, self._report)


def _how(code: int) -> str:
    """How a worker ended that never said a word."""
    return f"signal {-code}" if code < 0 else f"exit code {code}"


def _unfinished(last: Event | None, code: int | None, report: str) -> Result:
    """What to say of a job without a result, from its last event, exit code and report."""
    if last is None or last.kind not in ENDINGS:
        ended = f" (signal {-code})" if code is not None and code < 0 else ""
        return Result(
            State.INTERRUPTED,
            f"The worker ended without a word{ended}: resume the run, which goes on from its "
            "last checkpoint." + (f" A report was saved as {report}." if report else ""),
        )
    if last.kind is Kind.CANCELLED:
        return Result(State.CANCELLED, "The run was cancelled; its folder is kept.")
    if last.kind is Kind.FAILED:
        values = last.values
        return Result(
            State.FAILED, str(values.get("sentence", "")), code=str(values.get("code", ""))
        )
    return Result(State.INTERRUPTED, "The run was interrupted and saved; it can be resumed.")


def _end_of(path: Path) -> bytes:
    """The end of what a worker printed; of it only the frames of a fatal end are read."""
    try:
        with path.open("rb") as stream:
            stream.seek(max(0, path.stat().st_size - _SAID_BYTES))
            return stream.read()
    except OSError:
        return b""


def resumable(run: Path) -> bool:
    """Whether a run folder holds an unfinished run that nobody is working on."""
    held = lock.holder(run.parent)
    busy = held is not None and held.run == run.name
    return not busy and not (run / RESULT).is_file() and (run / "checkpoints").is_dir()
