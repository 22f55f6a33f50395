"""Deletes a patient and kills itself at a named moment.

Run as a script: ``eraser.py CHECKOUT WORKSPACE PATIENT MOMENT``.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any


def main() -> None:
    checkout, root, patient, moment = sys.argv[1:5]
    sys.path.insert(0, checkout)
    import shutil

    from core import erasure, tombstones
    from core import workspace as workspaces
    from core.erasure import artefacts, journal, sweep
    from core.store import Store, backup, erasures

    def die(*_: Any, **__: Any) -> Any:
        os.kill(os.getpid(), signal.SIGKILL)

    def then_die(run: Callable[..., Any]) -> Callable[..., Any]:
        def both(*arguments: Any, **named: Any) -> None:
            run(*arguments, **named)
            die()

        return both

    after = {
        "journal": (journal, "write"),
        "tombstones": (tombstones, "save"),
        "rows": (erasures, "take_away"),
        "commit": (erasures, "note"),
        "pixels": (sweep, "pixels"),
        "swap": (artefacts, "_swap"),
        "trainings": (sweep, "trainings"),
        "models": (sweep, "models"),
        "scrub": (Store, "scrub"),
        "backup": (backup, "make"),
        "record": (erasures, "finish"),
    }
    if moment == "between the renames":
        artefacts.files.sync_folder = die  # type: ignore[assignment]
    elif moment == "old vectors":
        shutil.rmtree = die  # type: ignore[assignment]
    elif moment == "before the journal is gone":
        journal.done = die
    else:
        place, name = after[moment]
        setattr(place, name, then_die(getattr(place, name)))
    workspace = workspaces.load(Path(root))
    with Store.open(workspace.database) as store:
        erasure.erase(store, workspace, patient, reason="she asked")


if __name__ == "__main__":
    main()
