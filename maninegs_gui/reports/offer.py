"""At the start: what is said when the program did not come to its end the time before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core import files
from core.domain.errors import WorldError
from core.reports import crash, faults
from core.reports.crash import Ended
from core.reports.session import End
from core.settings import Settings
from maninegs_gui import languages
from maninegs_gui.reports.crash import Teller
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import label
from maninegs_gui.widgets.message_bar import MessageBar

OFFER = "reports.offer"


class OfferBar(QFrame):
    """One calm bar above the work: it waits, asks nothing before reading, and goes when told."""

    show_wanted = Signal(object)
    """Path of the report."""

    def __init__(self, ended: Ended, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crash-offer")
        self._ended, self._settings = ended, settings
        give_role(self, "note", "tone")
        self.text = label(self._sentence(ended.end), wrap=True)
        self.setAccessibleName(self.text.text())
        self.show_button = self._button(self.tr("Show the report"), self._show)
        self.save_button = self._button(self.tr("Save it for support"), self.choose)
        self.never = self._button(self.tr("Do not offer this again"), self._never)
        self.close_button = self._button(self.tr("Never mind"), self.leave)
        for button in (self.never, self.close_button):
            give_role(button, "quiet")
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        shown = (self.show_button, self.save_button, self.close_button, self.never)
        for button in shown:
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 10, 8)
        layout.setSpacing(6)
        layout.addWidget(self.text)
        layout.addLayout(buttons)
        for button in (self.show_button, self.save_button):
            button.setVisible(ended.report is not None)
        self.never.setVisible(OFFER not in settings.site.locks)

    def _sentence(self, end: End) -> str:
        kept = self.tr("Everything that was saved is there.")
        said = {
            End.CRASH: self.tr(
                "ManiNegs crashed last time. A report lies on this computer; it holds no patient "
                "data, and nothing is sent."
            ),
            End.KILLED: self.tr(
                "ManiNegs was ended from outside last time, by the system or by hand."
            ),
            End.COMPUTER: self.tr(
                "The computer went off or restarted while ManiNegs was open last time."
            ),
        }[end]
        return f"{said} {kept}"

    def _button(self, text: str, run: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text)
        # Keys of reading stay with the images: nobody is led here.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(run)
        return button

    def _show(self) -> None:
        self.show_wanted.emit(self._ended.report)
        self.leave()

    def choose(self) -> None:
        """Ask where to save the report."""
        report = self._ended.report
        if report is None:
            return
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the report"), report.name, self.tr("Texts (*.txt)")
        )
        if path:
            self.save_to(Path(path))

    def save_to(self, path: Path) -> None:
        """Write a copy of the report."""
        report = self._ended.report
        if report is None:
            return
        try:
            files.write_out(path, faults.read(report).encode())
        except WorldError as error:
            self.text.setText(languages.said(error))
            return
        self.text.setText(self.tr("The report was saved as {0}.").format(path.name))
        self.save_button.hide()

    def _never(self) -> None:
        try:
            self._settings.set(OFFER, False)
        except WorldError as error:
            self.text.setText(languages.said(error))
            return
        self.leave()

    def leave(self) -> None:
        """Go away."""
        self.hide()
        self.deleteLater()


def offer(
    settings: Settings,
    messages: MessageBar,
    place: Callable[[QWidget], object],
    show: Callable[[Path | None], object],
    *,
    collected: Callable[[], tuple[Ended, ...]] = crash.collect,
) -> OfferBar | None:
    """After the first paint: look what earlier runs left, tell of it, and listen from now on.

    Parameters
    ----------
    messages
        Where faults are told while the program runs.
    place
        Puts a bar above the work.
    show
        Opens the window of reports at one of them.
    """
    teller = Teller(messages)
    teller.told.connect(
        lambda name: messages.show_message(
            "fault",
            QCoreApplication.translate(
                "OfferBar", "Something went wrong in ManiNegs; a report was saved as {0}."
            ).format(name),
        )
    )
    messages.destroyed.connect(teller.end)
    ended = collected()
    if not ended or not settings.flag(OFFER):
        return None
    # The worst of them is what is told; all are in the window of reports.
    worst = next((one for one in reversed(ended) if one.end is End.CRASH), ended[-1])
    bar = OfferBar(worst, settings)
    bar.show_wanted.connect(show)
    place(bar)
    return bar
