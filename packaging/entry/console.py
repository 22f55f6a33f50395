"""Where ``maninegs`` starts: the command line, the worker and the decoders."""

from __future__ import annotations

import multiprocessing
import sys

from core.cli import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
