"""After how many minutes without a touch the workstation locks itself."""

from __future__ import annotations

from maninegs_gui.bridge.preferences import Preferences

IDLE = "lock_idle_minutes"
"""The reader's own choice, and under the same name the site's, which she cannot exceed."""


def idle_minutes(preferences: Preferences, here: int = 0) -> int:
    """What holds for the present reader; 0 is never.

    Parameters
    ----------
    here
        What was set for this computer, which she cannot exceed either; 0 for nothing.
    """
    chosen = (preferences.value(IDLE, 0), preferences.site_value(IDLE, 0), here)
    known = [value for value in chosen if isinstance(value, int) and value > 0]
    return min(known, default=0)
