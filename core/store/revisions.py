"""The schema's revisions by name, so that a store of today is opened without alembic.

A test holds them against the files in ``migrations``.
"""

from __future__ import annotations

KNOWN = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009")
"""Every revision that this program can open or bring up, in order."""
NEWEST = KNOWN[-1]
"""The one it works with."""
