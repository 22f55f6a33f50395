"""The one line by which the start of the application offers what went wrong before."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

from core.settings import Settings
from maninegs_gui.actions import Actions
from maninegs_gui.reports.offer import OfferBar
from maninegs_gui.reports.offer import offer as offer_bar
from maninegs_gui.widgets.message_bar import MessageBar


class Window(Protocol):
    """What the offer needs of the main window."""

    messages: MessageBar
    actions_table: Actions

    def add_bar(self, bar: QWidget) -> None:
        """Put a bar above the work."""


def offer(window: Window, settings: Settings) -> OfferBar | None:
    """Tell calmly how the time before ended, where it did not end well; after the first paint."""

    def show(report: Path | None) -> None:
        from maninegs_gui.reports.report_window import ReportWindow

        window.actions_table["help.reports"].trigger()
        shown = [one for one in _windows() if isinstance(one, ReportWindow)]
        for one in shown:
            one.show_report(report)

    return offer_bar(settings, window.messages, window.add_bar, show)


def _windows() -> list[QWidget]:
    from PySide6.QtWidgets import QApplication

    return QApplication.topLevelWidgets()
