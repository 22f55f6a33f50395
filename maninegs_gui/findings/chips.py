"""A row of chips under one name, of which one or several are on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from maninegs_gui.widgets.chip import Chip
from maninegs_gui.widgets.flow import Flow
from maninegs_gui.widgets.labels import label


class Chips(Flow):
    """Keys with their titles; pressing one tells what is chosen then.

    Parameters
    ----------
    several
        Whether more than one may be on; pressing one that is on takes it off.
    keep
        Whether pressing the one that is on leaves it on.
    """

    chosen = Signal(tuple)
    """Keys that are on now, in the order they are offered."""

    def __init__(
        self,
        name: str,
        choices: Sequence[tuple[str, str, str]],
        *,
        several: bool = False,
        keep: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._several, self._keep = several, keep
        self.chips: dict[str, Chip] = {}
        self.add(heading(name))
        for key, title, hint in choices:
            chip = Chip(title, parent=self)
            chip.setAccessibleName(f"{name}: {title}")
            chip.setToolTip(hint)
            chip.clicked.connect(lambda _=False, k=key: self._press(k))
            self.add(chip)
            self.chips[key] = chip

    @property
    def on(self) -> tuple[str, ...]:
        """The keys that are on."""
        return tuple(key for key, chip in self.chips.items() if chip.isChecked())

    def show_chosen(self, keys: Iterable[str]) -> None:
        """Turn these on and all others off."""
        wanted = set(keys)
        for key, chip in self.chips.items():
            chip.setChecked(key in wanted)

    def _press(self, key: str) -> None:
        if not self._several:
            self.show_chosen([key] if self._keep or self.chips[key].isChecked() else [])
        self.chosen.emit(self.on)


def heading(text: str) -> QLabel:
    """The name of a group of chips, on their line and as high as they are."""
    made = label(text, "muted")
    made.setMinimumHeight(made.fontMetrics().height() + 8)
    return made
