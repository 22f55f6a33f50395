"""The self-test of a GPU pack: its worker says what it is and takes one training step."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from core.domain.errors import Cancelled, WorldError
from core.domain.progress import CancelToken, Progress, Report, silent
from core.jobs.launch import Choice
from core.training import first_step
from core.workerpack import kept as packs
from core.workerpack import use
from core.workerpack.ask import ask, clean
from core.workerpack.kept import Kept, Tested


def try_out(kept: Kept, report: Report = silent, cancel: CancelToken | None = None) -> Tested:
    """Try a pack's worker on this computer and keep how it went.

    A pack with CUDA passes when it trains on the graphics card: on the processor the program's
    own worker does as well.

    Raises
    ------
    Cancelled
        When the user asked to stop; nothing is noted.
    """
    report(Progress(0, 0, "Trying the GPU pack's worker"))
    try:
        found = _tried(kept, cancel or CancelToken())
    except Cancelled:
        raise
    except WorldError as error:
        found = Tested(False, f"The GPU pack failed its self-test. {error.sentence}")
    except OSError as error:
        found = Tested(
            False,
            f"The GPU pack failed its self-test. Its worker does not start ({error.strerror}).",
        )
    use.trust_again()
    return packs.note_test(kept, found)


def _tried(kept: Kept, cancel: CancelToken) -> Tested:
    wrong = packs.look(kept)
    if wrong:
        raise WorldError(wrong)
    about = ask(kept.executable, {**clean(os.environ), **use.environment(kept)})
    if about != kept.manifest.about:
        raise WorldError("Its worker says of itself other than its list: take the pack again.")
    cancel.check("The self-test")
    with tempfile.TemporaryDirectory(prefix="maninegs-pack-") as folder:
        # A Job looks for others in the folder of runs.
        step = first_step.take(Path(folder) / "runs" / "test", Choice(kept, "", False), cancel)
    if about.cuda and step.device != "cuda":
        why = step.reason.removesuffix(".") or "it chose the processor"
        return Tested(
            False,
            f"The GPU pack runs, but finds no graphics card that it can use ({why}): install "
            "NVIDIA's driver, then test again.",
            step.device,
            step.seconds,
        )
    return Tested(True, "", step.device, step.seconds)
