"""Writes findings until it is killed; a warm parent forks one writer for each line it reads.

Run as a script: ``writer.py CHECKOUT``. For each line (a database's path) it forks; the
writer prints ``pid N``, then ``ack FINDING`` after each finding whose two writes (made,
noted) have returned.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path


def say(words: str) -> None:
    """One line in one piece: a kill in the middle must not garble the next."""
    os.write(1, f"{words}\n".encode())


def write(path: Path) -> None:
    from core.annotation import Annotator
    from core.store import Store, breasts, readers

    say(f"pid {os.getpid()}")
    store = Store.open(path)
    with store.read() as r:
        reader = readers.all_readers(r)[0].id
        breast = breasts.all_breasts(r)[0].id
    annotator = Annotator(store, reader)
    while True:
        _, finding = annotator.add_finding(breast, "mass", [("mass_shape", "oval")])
        say(f"made {finding}")
        annotator.set_note(finding, f"note of {finding}")
        say(f"ack {finding}")


def main() -> None:
    sys.path.insert(0, sys.argv[1])
    import core.annotation
    import core.store  # noqa: F401

    say("ready")
    for line in sys.stdin:
        if os.fork() == 0:
            write(Path(line.rstrip("\n")))
        os.wait()
        say("gone")


if __name__ == "__main__":
    main()
