"""The child process that owns torch: ``python -m core.worker MODE FOLDER``.

``train`` (or resume; ``--device cpu`` goes on with the processor after a graphics card was
lost), ``trial``, ``embed``, ``linear`` and ``finetune`` get a run folder, ``serve`` a model.
``about`` alone prints what this worker is, as one JSON line.

It gets a run folder (settings and frozen snapshot), never the database; what it
says and hears is in :mod:`core.jobs.protocol`. ``result.json`` is written last and
atomically: its presence is success.
"""

from __future__ import annotations

import contextlib
import errno
import json
import logging
import os
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from core import __version__, files, log
from core.domain.errors import Cancelled, WorldError
from core.jobs.control import Control, ParentGone
from core.jobs.lock import TrainerLock
from core.jobs.protocol import RESULT, VERSION, Kind, event
from core.jobs.speaker import Speaker
from core.reports import crash
from core.workerpack import use
from core.workerpack.manifest import this_platform

_log = logging.getLogger("core.worker")
FINISHED, FAILED, WRONG_USAGE, CANCELLED, INTERRUPTED = 0, 1, 2, 3, 4
MODES = ("train", "trial", "embed", "linear", "finetune", "serve")
_NICE = 10


def main(arguments: list[str] | None = None) -> int:
    """Run one mode; returns the exit code."""
    words = sys.argv[1:] if arguments is None else arguments
    if words == ["about"]:
        return _about()
    mode, folder, device = _understood(words)
    if not mode:
        usage = f"usage: worker {'|'.join(MODES)} FOLDER [--device cpu]"
        print(usage, file=sys.stderr)  # noqa: T201
        return WRONG_USAGE
    if hasattr(os, "nice"):
        # The reader's window comes first.
        os.nice(_NICE)
    # Threads that spin while they wait take the cores that the reader's window needs.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    crash.watch_child()
    log.begin(log.ProcessKind.WORKER)
    use.hold()
    control = Control()
    control.listen(sys.stdin)
    # What heads tell is not part of the run's own story.
    told = folder if mode in ("train", "trial", "embed") else None
    speaker = Speaker(told, control.lose_parent)
    try:
        return _guarded(_work(mode, folder, device, control, speaker), speaker)
    finally:
        speaker.close()


def _about() -> int:
    """Say what this worker is, for whoever packs it or took it from a stick."""
    import torch

    told = {
        "program": __version__,
        "protocol": VERSION,
        "platform": this_platform(),
        "torch": str(torch.__version__),
        "cuda": torch.version.cuda or "",
    }
    # This process ends without the usual flush.
    print(json.dumps(told), flush=True)  # noqa: T201
    return FINISHED


def _understood(words: list[str]) -> tuple[str, Path, str | None]:
    """Mode, folder and the device that was asked for; no mode when the words make no sense."""
    match words:
        case [mode, folder] if mode in MODES:
            return mode, Path(folder), None
        case ["train", folder, "--device", ("cpu" | "cuda" | "mps") as device]:
            return "train", Path(folder), device
    return "", Path(), None


def _guarded(work: Callable[[], None], speaker: Speaker) -> int:
    try:
        work()
    except Cancelled:
        speaker(event(Kind.CANCELLED))
        return CANCELLED
    except ParentGone:
        speaker(event(Kind.INTERRUPTED))
        return INTERRUPTED
    except WorldError as error:
        code = getattr(error, "code", "")
        speaker(event(Kind.FAILED, sentence=error.sentence, ours=False, code=code))
        return FAILED
    except Exception as error:  # noqa: BLE001  # the last place where a fault can be reported
        traceback.print_exc()
        _log.error("A job failed.", exc_info=error)
        if _full_disk(error):
            speaker(event(Kind.FAILED, sentence=_FULL, ours=False, code=""))
            return FAILED
        lost = _lost_device(error)
        sentence, code = (lost.sentence, "device") if lost else (_OURS, "")
        speaker(event(Kind.FAILED, sentence=sentence, ours=lost is None, code=code))
        return FAILED
    return FINISHED


_OURS = (
    "The training failed by a fault of the program; worker.log in the run's folder has the "
    "report, and the run can be resumed from its last checkpoint."
)


_FULL = (
    "The disk is full: free some space and go on; what was finished before is kept, also the last "
    "checkpoint of a training."
)


def _full_disk(error: Exception) -> bool:
    """Whether the last writes of a job, of its model or vectors, found no space (fault 6)."""
    # NumPy says how much of an array it wrote, and no number of the system's.
    return isinstance(error, OSError) and (
        error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
        or " requested and " in str(error)
    )


def _lost_device(error: Exception) -> WorldError | None:
    """What to say when the graphics card went away (fault 24)."""
    from core.training.device import DeviceLost, is_lost

    return DeviceLost() if is_lost(error) else None


def _work(
    mode: str, folder: Path, device: str | None, control: Control, speaker: Speaker
) -> Callable[[], None]:
    """What a mode does; heavy imports happen inside, so that their failure is told too."""

    def train() -> dict[str, object]:
        from core.embedding.job import train_and_embed

        return train_and_embed(folder, control, speaker, device=device)

    def embed() -> dict[str, object]:
        from core.embedding.job import embed_only

        return embed_only(folder, control, speaker)

    def trial() -> None:
        from core.embedding.job import trial

        with TrainerLock(folder):
            trial(folder, control, speaker)

    def head() -> None:
        from core.embedding.heads import run_head

        with TrainerLock(folder):
            run_head(folder, "linear" if mode == "linear" else "finetune", control, speaker)
        speaker(event(Kind.FINISHED, stage=mode))

    def serve() -> None:
        from core.embedding.serve import serve

        serve(folder, control, speaker)

    return {
        "train": lambda: _job(folder, train, speaker),
        "trial": trial,
        "embed": lambda: _job(folder, embed, speaker),
        "linear": head,
        "finetune": head,
        "serve": serve,
    }[mode]


def _job(run: Path, work: Callable[[], dict[str, object]], speaker: Speaker) -> None:
    """Do a job that ends in ``result.json``; one that has it already is finished."""
    with TrainerLock(run):
        if not (run / RESULT).is_file():
            files.write_json(run / RESULT, work())
    speaker(event(Kind.FINISHED, **files.read_json(run / RESULT)))


if __name__ == "__main__":
    # Ctrl-C in a terminal reaches the parent too, which then says what is to be done.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    code = main()
    with contextlib.suppress(OSError):
        sys.stderr.flush()
    # The listener may still be blocked in a read, which interpreter shutdown would wait for.
    os._exit(code)
