"""The first images: a folder or a CD now, or later."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStorageInfo
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QWidget,
)

from maninegs_gui.welcome.draft import Draft
from maninegs_gui.welcome.page import Page
from maninegs_gui.welcome.words import tr
from maninegs_gui.widgets.labels import label

_DISCS = (b"iso9660", b"udf", b"cdfs", b"cd9660")
_ROW_HEIGHT = 26
_ROWS = 5


class BringPage(Page):
    """Chooses what is looked through once the window is open; nothing is read before."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(
            draft,
            tr("Bring in images"),
            tr(
                "DICOM files as they come from the archive or on a CD. They are looked through "
                "first, and nothing is taken in before you have seen what there is."
            ),
            parent,
        )
        self.folder = self._button(tr("Choose a folder"), self.choose)
        self.discs = [
            self._button(tr("From the disc {0}").format(name), partial(self.add, place))
            for name, place in discs()
        ]
        self.clear = self._button(tr("Later"), self.forget)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.folder, *self.discs, self.clear):
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("What is looked through"))
        self.column.addWidget(self.list)
        self.note = label("", "muted", wrap=True)
        self.column.addWidget(self.note)
        self.column.addSpacing(10)
        self.tour = QCheckBox(tr("Show me around afterwards: five steps, about a minute"), self)
        self.tour.setAccessibleName(self.tour.text())
        self.tour.setChecked(draft.tour)
        self.tour.toggled.connect(self._want_tour)
        self.column.addWidget(self.tour)
        self.column.addStretch(1)
        self._show()

    def onward(self) -> str:
        return tr("Open the demonstration") if self.draft.made is not None else tr("Start reading")

    def begin(self) -> None:
        self._show()
        (self.folder if self.folder.isEnabled() else self.tour).setFocus()

    def choose(self) -> None:
        """Ask for a folder."""
        chosen = QFileDialog.getExistingDirectory(self, tr("Bring in images"))
        if chosen:
            self.add(Path(chosen))

    def add(self, place: Path) -> None:
        """Look through this one as well."""
        if place not in self.draft.imports:
            self.draft.imports = (*self.draft.imports, place)
        self._show()

    def forget(self) -> None:
        """Bring in nothing now."""
        self.draft.imports = ()
        self._show()

    def _want_tour(self, wanted: bool) -> None:
        self.draft.tour = wanted

    def _show(self) -> None:
        trying = self.draft.made is not None
        self.list.clear()
        self.list.addItems([str(one) for one in self.draft.imports])
        self.list.setFixedHeight(_ROW_HEIGHT * min(_ROWS, max(1, self.list.count())) + 6)
        self.list.setVisible(bool(self.draft.imports) and not trying)
        self.clear.setVisible(bool(self.draft.imports) and not trying)
        for button in (self.folder, *self.discs):
            button.setEnabled(not trying)
        if trying:
            self.note.setText(
                tr("The demonstration opens first, and your own images do not belong in it. Your "
                   "workspace opens at the next start.")
            )  # fmt: skip
        elif self.draft.imports:
            self.note.setText("")
        else:
            self.note.setText(
                tr("Nothing is chosen. Later: Menu, Case, Import, or drop a folder on the window.")
            )

    def _button(self, text: str, run: Callable[[], object]) -> QPushButton:
        made = QPushButton(text, self)
        made.setAccessibleName(text)
        made.setAutoDefault(False)
        made.clicked.connect(lambda _checked=False: run())
        return made


def discs() -> list[tuple[str, Path]]:
    """The CDs and DVDs that are in this computer, by name."""
    found = [one for one in QStorageInfo.mountedVolumes() if one.isValid() and one.isReady()]
    return [
        (one.displayName(), Path(one.rootPath()))
        for one in found
        if bytes(one.fileSystemType().data()).lower() in _DISCS
    ]
