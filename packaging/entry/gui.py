"""Where ``maninegs-gui`` starts: the window."""

from __future__ import annotations

import os
import sys

# What the window opens (a browser, a file manager) must find its own libraries, not ours.
for _name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
    _before = os.environ.pop(f"{_name}_ORIG", None)
    if _before is not None:
        os.environ[_name] = _before
    else:
        os.environ.pop(_name, None)

from maninegs_gui.app import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main())
