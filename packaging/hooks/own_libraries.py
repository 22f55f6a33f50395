"""Run by a built program before all else: what it starts must find its own libraries, not ours.

The boot loader puts the folder's libraries before the system's, which this process has read by
now; a browser or a file manager that the window opens would read it too.
"""

import os

for _name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
    _before = os.environ.pop(f"{_name}_ORIG", None)
    if _before:
        os.environ[_name] = _before
    else:
        os.environ.pop(_name, None)
