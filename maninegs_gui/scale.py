"""How large texts and buttons are: 100 to 300 %, chosen before there is an application.

Qt takes the scale from the environment and only once. Images are not concerned: a stored
pixel is a device pixel at 1:1 whatever the scale is (display rule 29, docs/display.md).
"""

from __future__ import annotations

import os
from collections.abc import MutableMapping

from core.settings import Settings

KEY = "display.scale"
_FACTOR, _OURS = "QT_SCALE_FACTOR", "MANINEGS_SCALED"
_ABSOLUTE = {
    # Ours is the whole scale: what the desktop would multiply with it is left out, both of
    # sizes and of letters.
    "QT_ENABLE_HIGHDPI_SCALING": "0",
    "QT_FONT_DPI": "96",
}


def scale(settings: Settings, environment: MutableMapping[str, str] = os.environ) -> None:
    """Let the application that is made next be as large as the setting says.

    Where nothing is chosen the desktop's own scale holds, or what somebody set in the
    environment; a program that was started anew does not inherit the former choice.
    """
    percent = settings.number(KEY)
    if environment.pop(_OURS, ""):
        for name in (_FACTOR, *_ABSOLUTE):
            environment.pop(name, None)
    if percent:
        environment.update({_FACTOR: f"{percent / 100:g}", **_ABSOLUTE, _OURS: "1"})
