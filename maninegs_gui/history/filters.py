"""Which entries of a case's history are shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from core.annotation.case_history import Seen
from core.annotation.describe import What
from core.domain.changes import Topic
from maninegs_gui.history import words
from maninegs_gui.widgets.flow import Flow


class Filters(QWidget):
    """Four choices: breast, kind, finding, reader; each offers what there is."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side = self._box(self.tr("Breast"))
        self.kind = self._box(self.tr("Kind"))
        self.finding = self._box(self.tr("Finding"))
        self.who = self._box(self.tr("Reader"))
        flow = Flow(self)
        for box in self._boxes:
            flow.add(box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(flow)

    @property
    def _boxes(self) -> tuple[QComboBox, ...]:
        return (self.side, self.kind, self.finding, self.who)

    def offer(self, entries: Iterable[Seen]) -> None:
        """Offer what these entries have; what was chosen stays while it is there."""
        found = list(entries)
        sides = {seen.side: words.side_name(seen.side) for seen in found}
        kinds = {seen.entry.topic: words.topic_name(seen.entry.topic) for seen in found}
        people = {words.who(seen): words.who(seen) for seen in found}
        self._fill(self.side, self.tr("Both breasts"), sides)
        self._fill(self.kind, self.tr("Every kind"), kinds)
        self._fill(self.finding, self.tr("Every finding"), _findings(found))
        self._fill(self.who, self.tr("Every reader"), people)

    def keeps(self, seen: Seen) -> bool:
        """Whether an entry is to be shown."""
        finding = self.finding.currentData()
        return (
            _fits(self.side, seen.side)
            and _fits(self.kind, seen.entry.topic)
            and _fits(self.who, words.who(seen))
            and (finding is None or seen.item == (Topic.FINDINGS.value, finding[0]))
        )

    def _box(self, name: str) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        box.setMaximumWidth(240)
        box.currentIndexChanged.connect(lambda _index: self.changed.emit())
        return box

    @staticmethod
    def _fill(box: QComboBox, all_of_it: str, choices: Mapping[Any, str]) -> None:
        with QSignalBlocker(box):
            before = box.currentData()
            box.clear()
            box.addItem(all_of_it, None)
            for value, text in sorted(choices.items(), key=lambda pair: pair[1]):
                # A list, since None as data means everything.
                box.addItem(text, [value])
            box.setCurrentIndex(max(0, box.findData(before)))


def _fits(box: QComboBox, value: object) -> bool:
    chosen = box.currentData()
    return chosen is None or chosen[0] == value


def _findings(entries: list[Seen]) -> dict[object, str]:
    """Findings by id, called by the type they had last and numbered in their order."""
    titles: dict[int, str] = {}
    for seen in entries:
        if seen.entry.topic == Topic.FINDINGS:
            named = next((t.values for t in seen.told if t.what in _NAMING), None)
            titles.setdefault(seen.entry.item, "")
            if named and not titles[seen.entry.item]:
                titles[seen.entry.item] = named[-1]
    return {
        item: f"{place}  {titles[item]}".strip() for place, item in enumerate(sorted(titles), 1)
    }


_NAMING = (What.FINDING_ADDED, What.FINDING_BACK, What.FINDING_REMOVED, What.TYPE)
