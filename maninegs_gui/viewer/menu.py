"""The menu of one view: its contrasts, its queue, and what a person may set right."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from core.domain.study import ImageRecord, Side, View, view_label
from maninegs_gui.viewer import texts
from maninegs_gui.viewer.pane import ViewPane


@dataclass(frozen=True)
class Choices:
    """What the menu calls."""

    choose_voi: Callable[[ViewPane, int], None]
    show_queued: Callable[[ViewPane, int], None]
    place: Callable[[ImageRecord, Side, View], None]
    turn: Callable[[ImageRecord, bool], None]
    accept: Callable[[ImageRecord, bool], None] | None = None
    """Shows a changed file, with its marks or without; None where none is changed."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("viewer", text)


def build(
    pane: ViewPane, queue: tuple[ImageRecord, ...], choices: Choices, parent: QWidget
) -> QMenu:
    """The menu of ``pane``; ``queue`` are the images of its slot."""
    menu = QMenu(parent)
    if pane.record is not None and choices.accept is not None:
        _add_acceptance(menu, pane, pane.record, choices.accept)
    _add_contrasts(menu, pane, choices)
    if len(queue) > 1:
        _add_queue(menu.addMenu(_tr("Images of this slot")), pane, queue, choices)
    record = pane.record
    if record is not None and not pane.origin_text:
        menu.addSeparator()
        _add_places(menu.addMenu(_tr("Set side and view (recorded)")), record, choices)
        if record.header.side is not None:
            mirror = menu.addAction(_tr("Mirror left to right (recorded)"))
            mirror.triggered.connect(lambda: choices.turn(record, False))
            flip = menu.addAction(_tr("Turn upside down (recorded)"))
            flip.triggered.connect(lambda: choices.turn(record, True))
    return menu


def add_entries(menu: QMenu, entries: Iterable[tuple[str, bool, Callable[[], object]]]) -> None:
    """Add lines that hold or not: text, whether it holds, what choosing it does."""
    menu.addSeparator()
    for text, holds, run in entries:
        action = menu.addAction(text)
        _check(action, holds)
        action.triggered.connect(lambda _=False, run=run: run())


def add_runs(menu: QMenu, runs: Iterable[tuple[str, Callable[[], object]]]) -> None:
    """Add lines that do something: text, and what choosing it does."""
    menu.addSeparator()
    for text, run in runs:
        menu.addAction(text).triggered.connect(lambda _=False, run=run: run())


def places(record: ImageRecord, choices: Choices, parent: QWidget) -> QMenu:
    """The menu of sides and views alone, for an image that has neither."""
    menu = QMenu(parent)
    _add_places(menu, record, choices)
    return menu


def _add_acceptance(
    menu: QMenu,
    pane: ViewPane,
    record: ImageRecord,
    accept: Callable[[ImageRecord, bool], None],
) -> None:
    """What a reader may do with a file that is not the imported one (fault 11)."""
    shown = pane.loaded is not None and pane.loaded.changed
    without = menu.addAction(_tr("Show the changed file without marks"))
    _check(without, shown and not pane.marks_fit)
    without.triggered.connect(lambda: accept(record, False))
    with_marks = menu.addAction(_tr("Show the changed file with its marks, which may not fit"))
    _check(with_marks, shown and pane.marks_fit)
    with_marks.triggered.connect(lambda: accept(record, True))
    menu.addSeparator()


def _add_contrasts(menu: QMenu, pane: ViewPane, choices: Choices) -> None:
    if pane.loaded is None:
        return
    vois = pane.loaded.display.voi
    for index, voi in enumerate(vois):
        named = texts.contrast_name(voi.title) or _tr("Contrast {0}").format(index + 1)
        action = menu.addAction(
            _tr("{0}   ({1}, C {2} W {3})").format(
                named, voi.function.value, round(voi.center), round(voi.width)
            )
        )
        _check(action, index == pane.choice)
        action.triggered.connect(lambda _=False, i=index: choices.choose_voi(pane, i))
    menu.addSeparator()
    air = menu.addAction(_tr("Keep air black"))
    _check(air, pane.air_is_black)
    air.triggered.connect(pane.set_air_is_black)


def _add_queue(
    menu: QMenu, pane: ViewPane, queue: tuple[ImageRecord, ...], choices: Choices
) -> None:
    for index, record in enumerate(queue):
        number = record.header.instance_number
        text = record.label if number is None else f"{record.label}   #{number}"
        action = menu.addAction(text)
        _check(action, pane.record is not None and pane.record.id == record.id)
        action.triggered.connect(lambda _=False, i=index: choices.show_queued(pane, i))


def _add_places(menu: QMenu, record: ImageRecord, choices: Choices) -> None:
    for side in (Side.RIGHT, Side.LEFT):
        for view in (View.CC, View.MLO, View.ML, View.LM, View.XCCL, View.XCCM):
            action = menu.addAction(view_label(side, view))
            _check(action, (record.header.side, record.header.view) == (side, view))
            action.triggered.connect(lambda _=False, s=side, v=view: choices.place(record, s, v))
        menu.addSeparator()


def _check(action: QAction, checked: bool) -> None:
    action.setCheckable(True)
    action.setChecked(checked)
