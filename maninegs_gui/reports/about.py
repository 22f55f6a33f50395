"""What this program is, what it is made of, and under which licences."""

from __future__ import annotations

from PySide6.QtCore import QSize, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from core import traces
from core.reports import licences
from core.version import describe
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import label
from maninegs_gui.widgets.room import within_screen


class AboutDialog(QDialog):
    """Version and research-use line; libraries with their licences, as they ship."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About ManiNegs"))
        self.made_of = QPlainTextEdit(self)
        self.made_of.setReadOnly(True)
        self.made_of.setAccessibleName(self.tr("What it is made of"))
        self.made_of.setPlainText(versions_text())
        self.licences = QTextBrowser(self)
        self.licences.setOpenLinks(False)
        self.licences.setAccessibleName(self.tr("Licences"))
        found = licences.third_party()
        if found:
            self.licences.setMarkdown(found)
        else:
            self.licences.setPlainText(self.tr("The list of licences was not installed with it."))
        self.own = QPlainTextEdit(self)
        self.own.setReadOnly(True)
        self.own.setAccessibleName(self.tr("Licence of ManiNegs"))
        self.own.setPlainText(licences.own())
        tabs = QTabWidget(self)
        tabs.addTab(self.made_of, self.tr("Versions"))
        tabs.addTab(self.licences, self.tr("Licences of others"))
        tabs.addTab(self.own, self.tr("Licence of ManiNegs"))
        tabs.setAccessibleName(self.tr("About ManiNegs"))
        self.tabs = tabs
        self.version = label(self.tr("Version {0}").format(describe()), "section")
        use = label(self.tr("For research use, not for diagnosis"), "warning")
        offline = self.tr(
            "It works without a network, opens no connection and sends nothing anywhere."
        )
        copy = QPushButton(self.tr("Copy the versions"), self)
        copy.setAccessibleName(copy.text())
        copy.setAutoDefault(False)
        copy.clicked.connect(self.copy)
        close = QPushButton(self.tr("Close"), self)
        close.setAccessibleName(close.text())
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addWidget(copy)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(label(self.tr("ManiNegs"), "heading"))
        layout.addWidget(self.version)
        layout.addWidget(use)
        layout.addWidget(label(offline, "muted", wrap=True))
        layout.addWidget(tabs, 1)
        layout.addLayout(buttons)
        give_role(close, "primary")
        self.setMinimumSize(520, 400)
        self.resize(within_screen(QSize(720, 560)))

    def copy(self) -> None:
        """Copy version and what it is made of."""
        QGuiApplication.clipboard().setText(self.made_of.toPlainText())


def versions_text() -> str:
    """The version, and those of what it is made of, a line each."""
    from core.commands.selftest import versions

    found = {name: text for name, text in versions().items() if name not in ("platform", "python")}
    found["maninegs"] = describe()
    lines = [f"{name} {text}" for name, text in found.items()]
    return "\n".join([*lines, f"Qt {qVersion()}", f"Python {traces.system()}"])
