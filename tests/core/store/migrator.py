"""Opens a store with migrations of a later program, until it is killed.

Run as a script: ``migrator.py CHECKOUT MIGRATIONS DATABASE``.
"""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> None:
    sys.path.insert(0, sys.argv[1])
    from core.store import Store, migrate, revisions

    migrate.FOLDER = Path(sys.argv[2])
    revisions.KNOWN, revisions.NEWEST = (*revisions.KNOWN, "9001"), "9001"
    Store.open(Path(sys.argv[3])).close()


if __name__ == "__main__":
    main()
