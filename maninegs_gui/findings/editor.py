"""The open finding: its descriptors as chips, its regions, and how to leave it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.domain.finding import Finding, RegionKind
from core.domain.lexicon import Axis, Lexicon
from maninegs_gui.findings import tag_keys
from maninegs_gui.findings.finding_row import type_title
from maninegs_gui.theme import Role, give_role
from maninegs_gui.widgets.chip import Chip
from maninegs_gui.widgets.flow import Flow
from maninegs_gui.widgets.labels import label


class Editor(QFrame):
    """Chips per group; a bright frame says that letters are tags now."""

    toggled = Signal(str, str)
    """Axis and value to turn on or off."""
    tool_chosen = Signal(object)
    """:class:`RegionKind`, or None to stop drawing."""
    remove_wanted = Signal()
    unmark_wanted = Signal()
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("editor")
        self.setStyleSheet(
            f"#editor {{ border: 2px solid {Role.ACCENT.value}; border-radius: 6px; }}"
        )
        self.chips: dict[tag_keys.Tag, Chip] = {}
        self.tools: dict[RegionKind, Chip] = {}
        self._shape: tuple[str, str] | None = None
        self._axes: tuple[Axis, ...] = ()
        self._title = label("", "section")
        self._hint = label(self.tr("letters tag, Enter: done, Esc: leave"), "muted", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._warnings = label("", "warning", wrap=True)
        self._groups = QVBoxLayout()
        self._groups.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(7)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._hint, 1)
        layout.addLayout(head)
        layout.addWidget(self._warnings)
        layout.addLayout(self._groups)
        layout.addWidget(self._make_tools())
        layout.addLayout(self._make_ending())

    def show_warnings(self, sentences: tuple[str, ...]) -> None:
        """Say what contradicts itself in this finding."""
        self._warnings.setText("\n".join(sentences))
        self._warnings.setVisible(bool(sentences))

    @property
    def warnings(self) -> str:
        """What is said to contradict itself."""
        return self._warnings.text()

    def show_finding(self, number: int, finding: Finding, lexicon: Lexicon) -> None:
        """Show one finding; the chips are made anew only when its type differs."""
        title = self.tr("Finding {0}: {1}").format(number, type_title(finding, lexicon))
        self._title.setText(title)
        self.setAccessibleName(title)
        if self._shape != (lexicon.tag, finding.type_key):
            self._shape = (lexicon.tag, finding.type_key)
            self._fill(lexicon.axes_of(finding.type_key), lexicon)
        for tag, chip in self.chips.items():
            chip.setChecked(tag in finding.descriptors)
        self._unmark.setEnabled(bool(finding.regions))

    def show_tool(self, kind: RegionKind | None) -> None:
        """Mark the tool that the left button draws with."""
        for one, chip in self.tools.items():
            chip.setChecked(one is kind)

    def show_keys(self, keys: Mapping[RegionKind, str]) -> None:
        """Show the keys that choose the tools."""
        for kind, chip in self.tools.items():
            chip.set_key(keys.get(kind, ""))

    def tag_lines(self) -> tuple[tuple[str, str, str], ...]:
        """(axis, key, descriptor) of each chip, as shown."""
        titles = {axis.key: axis.title for axis in self._axes}
        return tuple(
            (titles[axis], chip.key, chip.text()) for (axis, _), chip in self.chips.items()
        )

    def tag_of(self, key: str) -> tag_keys.Tag | None:
        """The descriptor that a key stands for in this finding."""
        return next((tag for tag, chip in self.chips.items() if chip.property("tag") == key), None)

    def _fill(self, axes: tuple[Axis, ...], lexicon: Lexicon) -> None:
        while (item := self._groups.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.chips, self._axes = {}, axes
        keys = tag_keys.keys_of(lexicon)
        for axis in axes:
            holder = Flow(self)
            holder.setAccessibleName(axis.title)
            holder.add(heading(axis.title))
            for term in axis.values:
                tag = (axis.key, term.key)
                key = keys.get(tag, "")
                chip = Chip(term.title, tag_keys.shown(key), parent=holder)
                chip.setProperty("tag", key)
                chip.setAccessibleName(f"{axis.title}: {term.title}")
                chip.setToolTip(term.hint or chip.accessibleName())
                chip.clicked.connect(lambda _=False, t=tag: self.toggled.emit(*t))
                holder.add(chip)
                self.chips[tag] = chip
            self._groups.addWidget(holder)

    def _make_tools(self) -> QWidget:
        row = Flow(self)
        row.setAccessibleName(self.tr("Mark a region"))
        row.add(heading(self.tr("Mark a region")))
        for kind, text in (
            (RegionKind.POINT, self.tr("Point")),
            (RegionKind.BOX, self.tr("Box")),
            (RegionKind.ELLIPSE, self.tr("Ellipse")),
            (RegionKind.FREEHAND, self.tr("Freehand")),
            (RegionKind.POLYGON, self.tr("Polygon")),
        ):
            chip = Chip(text, parent=row)
            chip.clicked.connect(
                lambda checked, k=kind: self.tool_chosen.emit(k if checked else None)
            )
            row.add(chip)
            self.tools[kind] = chip
        return row

    def _make_ending(self) -> QHBoxLayout:
        done = QPushButton(self.tr("Done"), self)
        give_role(done, "primary")
        done.clicked.connect(self.done)
        self._unmark = QPushButton(self.tr("Remove last region"), self)
        self._unmark.clicked.connect(self.unmark_wanted)
        remove = QPushButton(self.tr("Delete"), self)
        remove.clicked.connect(self.remove_wanted)
        row = QHBoxLayout()
        row.setSpacing(6)
        for button in (done, self._unmark, remove):
            button.setAccessibleName(button.text())
            row.addWidget(button)
        row.addStretch(1)
        return row


def heading(text: str) -> QLabel:
    """The name of a group of chips, on their line and as high as they are."""
    made = label(text, "muted")
    made.setMinimumHeight(made.fontMetrics().height() + 8)
    return made
