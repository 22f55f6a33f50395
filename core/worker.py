"""The child process that owns torch: ``python -m core.worker train|trial|embed|serve FOLDER``.

It gets a run folder (settings and frozen snapshot), never the database; what it
says and hears is in :mod:`core.jobs.protocol`. ``result.json`` is written last and
atomically: its presence is success.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from core import files
from core.domain.errors import Cancelled, WorldError
from core.jobs.control import Control, ParentGone
from core.jobs.lock import TrainerLock
from core.jobs.protocol import RESULT, Kind, event
from core.jobs.speaker import Speaker

FINISHED, FAILED, WRONG_USAGE, CANCELLED, INTERRUPTED = 0, 1, 2, 3, 4
_NICE = 10


def main(arguments: list[str] | None = None) -> int:
    """Run one mode; returns the exit code."""
    words = sys.argv[1:] if arguments is None else arguments
    if len(words) != 2 or words[0] not in ("train", "trial", "embed", "serve"):
        print("usage: worker train|trial|embed|serve FOLDER", file=sys.stderr)  # noqa: T201
        return WRONG_USAGE
    mode, folder = words[0], Path(words[1])
    if hasattr(os, "nice"):
        # The reader's window comes first.
        os.nice(_NICE)
    # Threads that spin while they wait take the cores that the reader's window needs.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    control = Control()
    control.listen(sys.stdin)
    speaker = Speaker(None if mode == "serve" else folder, control.lose_parent)
    try:
        return _guarded(mode, folder, control, speaker)
    finally:
        speaker.close()


def _guarded(mode: str, folder: Path, control: Control, speaker: Speaker) -> int:
    try:
        _MODES[mode](folder, control, speaker)
    except Cancelled:
        speaker(event(Kind.CANCELLED))
        return CANCELLED
    except ParentGone:
        speaker(event(Kind.INTERRUPTED))
        return INTERRUPTED
    except WorldError as error:
        speaker(event(Kind.FAILED, sentence=error.sentence, ours=False))
        return FAILED
    except Exception as error:  # noqa: BLE001  # the last place where a fault can be reported
        traceback.print_exc()
        lost = _lost_device(error)
        speaker(event(Kind.FAILED, sentence=lost or _OURS, ours=lost is None))
        return FAILED
    return FINISHED


_OURS = (
    "The training failed by a fault of the program; worker.log in the run's folder has the "
    "report, and the run can be resumed from its last checkpoint."
)


def _lost_device(error: Exception) -> str | None:
    """A sentence when the graphics card went away in mid-run (fault 24)."""
    import torch

    if isinstance(error, torch.AcceleratorError):
        return (
            "The graphics card stopped answering: resume the run, which goes on from its last "
            "checkpoint, or choose the processor."
        )
    return None


def _train(run: Path, control: Control, speaker: Speaker) -> None:
    def work() -> dict[str, object]:
        from core.embedding.job import train_and_embed

        return train_and_embed(run, control, speaker)

    _job(run, work, speaker)


def _embed(run: Path, control: Control, speaker: Speaker) -> None:
    def work() -> dict[str, object]:
        from core.embedding.job import embed_only

        return embed_only(run, control, speaker)

    _job(run, work, speaker)


def _trial(run: Path, control: Control, speaker: Speaker) -> None:
    from core.embedding.job import trial

    with TrainerLock(run):
        trial(run, control, speaker)


def _serve(model: Path, control: Control, speaker: Speaker) -> None:
    from core.embedding.serve import serve

    serve(model, control, speaker)


def _job(run: Path, work: Callable[[], dict[str, object]], speaker: Speaker) -> None:
    """Do a job that ends in ``result.json``; one that has it already is finished."""
    with TrainerLock(run):
        if not (run / RESULT).is_file():
            files.write_json(run / RESULT, work())
    speaker(event(Kind.FINISHED, **files.read_json(run / RESULT)))


_MODES: dict[str, Callable[[Path, Control, Speaker], None]] = {
    "train": _train,
    "trial": _trial,
    "embed": _embed,
    "serve": _serve,
}

if __name__ == "__main__":
    # Ctrl-C in a terminal reaches the parent too, which then says what is to be done.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    code = main()
    with contextlib.suppress(OSError):
        sys.stderr.flush()
    # The listener may still be blocked in a read, which interpreter shutdown would wait for.
    os._exit(code)
