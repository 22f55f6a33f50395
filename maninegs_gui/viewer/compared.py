"""The panes beside the current breast: a column for each other case, and their size."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from core.domain.study import View
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.viewer.sizes import comparable
from maninegs_gui.viewer.surface import Place

ROWS = (View.CC, View.MLO)
_NARROWEST = 110
"""Widget pixels of a pane in which label, patient and breast are still made out."""
_ALIKE = 0.01
"""Scales that differ by less are one size to the eye."""

Column = dict[View, ViewPane]


class Compared:
    """Up to four columns of panes that show other cases; made when they are first needed.

    Parameters
    ----------
    make
        Makes a pane of one view, taken in and foreign until it is known whose image it shows.
    made
        Told of each pane once it is among :attr:`panes`.
    """

    def __init__(
        self,
        make: Callable[[View], ViewPane],
        made: Callable[[ViewPane], object] = lambda _pane: None,
    ) -> None:
        self._make, self._made = make, made
        self._columns: list[Column] = []
        self.count = 1
        """How many cases are wanted beside the current one."""
        self.room = 1
        """How many of them there is room for."""

    def column(self, number: int) -> Column:
        """The panes of one case, from 0."""
        while len(self._columns) <= number:
            column = {view: self._make(view) for view in ROWS}
            self._columns.append(column)
            for pane in column.values():
                self._made(pane)
        return self._columns[number]

    @property
    def panes(self) -> tuple[ViewPane, ...]:
        """Every pane there is, shown or not."""
        return tuple(pane for column in self._columns for pane in column.values())

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that are shown, or would be."""
        return tuple(self.column(number) for number in range(min(self.count, self.room)))

    @property
    def left_out(self) -> int:
        """How many cases there is no room for."""
        return max(0, self.count - self.room)

    def make_room(self, widths: Sequence[int], between: int) -> bool:
        """See how many cases fit surfaces of these widths; whether that is another number.

        A pane that is narrower than its words shows nothing of a breast either.
        """
        before, self.room = self.columns, 1
        for count in range(self.count, 1, -1):
            share = -(-(count + 1) // len(widths))
            if all(width >= share * (_NARROWEST + between) - between for width in widths):
                self.room = count
                break
        return before != self.columns

    def places(self, own: Mapping[View, ViewPane]) -> tuple[Place, ...]:
        """The current breast first, then each case: the same view in the same row."""
        return tuple(
            (row, column, pane)
            for row, view in enumerate(ROWS)
            for column, pane in enumerate((own[view], *(one[view] for one in self.columns)))
        )

    def stand_by(self, own: Mapping[View, ViewPane]) -> None:
        """Let each pane say so where it is not as large as the current breast's same view."""
        for number in range(self.count):
            for view, pane in self.column(number).items():
                pane.size_note = partial(size_note, pane, own[view])


def size_note(pane: ViewPane, own: ViewPane) -> str:
    """What must be said of a pane's size beside the current breast; nothing where it is the same.

    Display rules 29 and 30: the same size is the same millimetres per screen pixel, and
    where one of the two has no spacing, or is magnified, nobody may take them for alike.
    """
    if pane.picture is None or own.picture is None:
        return ""
    here, there = comparable(pane), comparable(own)
    if here is None or there is None:
        return _tr("fitted, NOT the same size")
    ratio = (pane.scale * pane.devicePixelRatioF() / here) / (
        own.scale * own.devicePixelRatioF() / there
    )
    if abs(ratio - 1) < _ALIKE:
        return ""
    return _tr("{0} % of the size beside").format(round(100 * ratio))


def _tr(text: str) -> str:
    return QCoreApplication.translate("viewer", text)
