"""The first start: asks what the program needs to know before a workspace can open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog

from core.settings import Settings
from maninegs_gui.welcome.draft import Chosen, Maker
from maninegs_gui.welcome.language_page import Apply
from maninegs_gui.welcome.window import WelcomeWindow


def begin(
    settings: Settings,
    maker: Maker,
    apply_language: Apply = lambda _settings: False,
    helped: Callable[[QDialog], object] = lambda _window: None,
) -> Chosen | None:
    """Ask; None when the window was closed, and the next start then goes on where it was.

    Parameters
    ----------
    maker
        Makes demonstrations.
    apply_language
        Lets the language of the settings hold at once; says whether it could.
    helped
        Gives the window its help.
    """
    window = WelcomeWindow(settings, maker, apply_language)
    helped(window)
    window.exec()
    chosen = window.chosen
    window.deleteLater()
    return chosen
