"""The open finding: its descriptors as chips, its regions, and how to leave it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.domain.assessment import Category
from core.domain.finding import Finding, RegionKind
from core.domain.lexicon import Axis, Lexicon, Term
from maninegs_gui.findings import tag_keys
from maninegs_gui.findings.chips import Chips, heading
from maninegs_gui.findings.finding_row import type_title
from maninegs_gui.findings.meanings import meaning
from maninegs_gui.findings.place_box import PlaceBox
from maninegs_gui.findings.versions import chips_of, version_note
from maninegs_gui.theme import Role, give_role
from maninegs_gui.widgets.chip import Chip
from maninegs_gui.widgets.flow import Flow
from maninegs_gui.widgets.labels import label
from maninegs_gui.widgets.told_text import ToldText

if TYPE_CHECKING:
    from core.annotation.placement import Derived


class Editor(QFrame):
    """Chips per group; a bright frame says that letters and digits are tags now."""

    toggled = Signal(str, str)
    """Axis and value to turn on or off."""
    tool_chosen = Signal(object)
    """:class:`RegionKind`, or None to stop drawing."""
    category_chosen = Signal(object)
    """:class:`Category`, or None to take it away."""
    place_corrected = Signal(object)
    """:class:`Location` with what the reader says."""
    note_said = Signal(object, str, str)
    """(:class:`FindingId`, reader), the text, an id of the gesture."""
    template_wanted = Signal()
    similar_wanted = Signal()
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
        self._shape: object = None
        self._axes: tuple[Axis, ...] = ()
        self._title = label("", "section")
        self._hint = label(self.tr("keys tag, Enter: done, Esc: leave"), "muted", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._warnings = label("", "warning", wrap=True)
        self.category = Chips(
            self.tr("Category"), [(one.value, one.value, meaning(one)) for one in Category]
        )
        self.category.chosen.connect(
            lambda keys: self.category_chosen.emit(Category(keys[0]) if keys else None)
        )
        self.place = PlaceBox(self)
        self.place.corrected.connect(self.place_corrected)
        self.note = ToldText(self.tr("Remark on this finding"), lines=1)
        self.note.told.connect(self.note_said)
        self._version = label("", "muted", wrap=True)
        self._groups = QVBoxLayout()
        self._groups.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(7)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._hint, 1)
        layout.addLayout(head)
        layout.addWidget(self._version)
        layout.addWidget(self._warnings)
        layout.addLayout(self._groups)
        layout.addWidget(self.category)
        layout.addWidget(self._make_tools())
        layout.addWidget(self.place)
        layout.addWidget(self.note)
        layout.addWidget(self._make_ending())

    def show_warnings(self, sentences: tuple[str, ...]) -> None:
        """Say what contradicts itself in this finding."""
        self._warnings.setText("\n".join(sentences))
        self._warnings.setVisible(bool(sentences))

    @property
    def warnings(self) -> str:
        """What is said to contradict itself."""
        return self._warnings.text()

    def show_finding(
        self, number: int, finding: Finding, lexicon: Lexicon, place: Derived | None
    ) -> None:
        """Show one finding; the chips are made anew only when its type differs."""
        title = self.tr("Finding {0}: {1}").format(number, type_title(finding, lexicon))
        self._title.setText(title)
        self.setAccessibleName(title)
        note = version_note(finding, lexicon)
        self._version.setText(note)
        self._version.setVisible(bool(note))
        chips = tuple(
            (axis, terms)
            for axis in lexicon.axes_of(finding.type_key)
            if (terms := chips_of(axis, finding))
        )
        if self._shape != (lexicon.tag, chips):
            self._shape = (lexicon.tag, chips)
            self._fill(chips, tag_keys.keys_of(lexicon))
        for tag, chip in self.chips.items():
            chip.setChecked(tag in finding.descriptors)
        self.category.show_chosen([finding.category.value] if finding.category else [])
        self.place.show_place(finding.location, place)
        self.note.show_text(finding.note, (finding.id, finding.reader))
        self._unmark.setEnabled(bool(finding.regions))

    def show_tool(self, kind: RegionKind | None) -> None:
        """Mark the tool that the left button draws with."""
        for one, chip in self.tools.items():
            chip.setChecked(one is kind)

    def show_keys(self, keys: Mapping[RegionKind, str], categories: Mapping[Category, str]) -> None:
        """Show the keys that choose the tools, and those of the categories."""
        for kind, chip in self.tools.items():
            chip.set_key(keys.get(kind, ""))
        for category in Category:
            key = categories.get(category, "")
            said = meaning(category)
            self.category.chips[category.value].setToolTip(f"{said} ({key})" if key else said)

    def tag_lines(self) -> tuple[tuple[str, str, str], ...]:
        """(axis, key, descriptor) of each chip, as shown."""
        titles = {axis.key: axis.title for axis in self._axes}
        return tuple(
            (titles[axis], chip.key, chip.text()) for (axis, _), chip in self.chips.items()
        )

    def tag_of(self, key: str) -> tag_keys.Tag | None:
        """The descriptor that a key stands for in this finding."""
        return next((tag for tag, chip in self.chips.items() if chip.property("tag") == key), None)

    def _fill(
        self, groups: tuple[tuple[Axis, tuple[Term, ...]], ...], keys: Mapping[tag_keys.Tag, str]
    ) -> None:
        while (item := self._groups.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.chips, self._axes = {}, tuple(axis for axis, _ in groups)
        for axis, terms in groups:
            holder = Flow(self)
            holder.setAccessibleName(axis.title)
            holder.add(heading(axis.title))
            for term in terms:
                tag = (axis.key, term.key)
                key = keys.get(tag, "")
                chip = Chip(term.title, tag_keys.shown(key), parent=holder)
                chip.setProperty("tag", key)
                chip.setAccessibleName(f"{axis.title}: {term.title}")
                chip.setToolTip(term.hint or chip.accessibleName())
                if term.retired or axis.retired:
                    chip.setToolTip(self.tr("No longer offered for new findings"))
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

    def _make_ending(self) -> QWidget:
        done = QPushButton(self.tr("Done"), self)
        give_role(done, "primary")
        done.clicked.connect(self.done)
        self._unmark = QPushButton(self.tr("Remove last region"), self)
        self._unmark.clicked.connect(self.unmark_wanted)
        keep = QPushButton(self.tr("Keep as template"), self)
        keep.clicked.connect(self.template_wanted)
        similar = QPushButton(self.tr("Similar cases"), self)
        similar.setToolTip(self.tr("Cases with a finding like this"))
        similar.clicked.connect(self.similar_wanted)
        remove = QPushButton(self.tr("Delete"), self)
        remove.clicked.connect(self.remove_wanted)
        row = Flow(self, 6)
        for button in (done, self._unmark, keep, similar, remove):
            button.setAccessibleName(button.text())
            row.add(button)
        return row
