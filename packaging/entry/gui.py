"""Where ``maninegs-gui`` starts: the window."""

from __future__ import annotations

import sys

from maninegs_gui.app import main

if __name__ == "__main__":
    sys.exit(main())
