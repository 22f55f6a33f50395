"""The page of models: the runs at the left, the chosen one at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.domain.progress import Progress
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.bridge.session import Session
from maninegs_gui.models import words
from maninegs_gui.models.card_view import CardView
from maninegs_gui.models.compare_view import CompareView
from maninegs_gui.models.controller import (
    ACCEPT,
    DELETE,
    EVALUATE,
    ROLL_BACK,
    ModelsController,
)
from maninegs_gui.models.curves_view import CurvesView
from maninegs_gui.models.question import DeleteQuestion
from maninegs_gui.models.run_list import RunList
from maninegs_gui.models.tables import FilesView, SettingsView
from maninegs_gui.models.values import Compared, Details, Entry, History, Overview, State, Use
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.flow import Flow
from maninegs_gui.widgets.labels import EmptyPlace, label
from maninegs_gui.widgets.tabbing import Leading

_NARROW = 1250
"""Pixels of width below which the list gets less of them."""


class ModelsScreen(Leading):
    """Shows what the controller knows; accepts, rolls back, deletes, evaluates through it."""

    train_wanted = Signal()

    def __init__(
        self,
        lanes: Lanes,
        session: Session,
        controller: ModelsController,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lanes, self._session, self._controller = lanes, session, controller
        self._files_of = self._wanted = ""
        self.list = RunList(self)
        self.nothing = EmptyPlace(
            self.tr("No training yet"),
            self.tr("Tag cases, then start a training: its run and its model are listed here."),
        )
        self.nothing.button.setText(self.tr("Go to training"))
        self.nothing.button.setAccessibleName(self.nothing.button.text())
        self.nothing.button.show()
        self.filtered = EmptyPlace(
            self.tr("No model yet"), self.tr("No run made one: look at all runs.")
        )
        self.models_only, self.all_runs = self._segment()
        self.used = label("", "", wrap=True)
        self.roll_back = self._button(self.tr("Roll back"))
        self.title = label("", "heading", wrap=True)
        self.standing = label("", "muted", wrap=True)
        self.trouble = label("", "fault", wrap=True)
        self.decide = self._button(self.tr("Compare and decide"))
        give_role(self.decide, "primary")
        self.evaluate = self._button(self.tr("Evaluate"))
        self.delete = self._button(self.tr("Delete the files"))
        self.question = DeleteQuestion(self)
        self.doing = label("", "muted")
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.stop = self._button(self.tr("Stop"))
        self.tabs = QTabWidget(self)  # first, as the tab key comes to its bar before what it shows
        self.card, self.compare = CardView(self), CompareView(self)
        self.curves, self.settings, self.files = (
            CurvesView(self), SettingsView(self), FilesView(self),
        )  # fmt: skip
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._right = QWidget(self)
        self._used_card = QFrame(self)
        self._listed = QStackedWidget(self)
        self._lay_out()
        self._wire()
        self._show_overview(controller.overview)
        self._show_working("")

    def show_run(self, uid: str, *, compare: bool = False) -> None:
        """Look at one run, all runs listed if need be: its card, or its comparison."""
        self._wanted = uid
        self._controller.choose(uid)
        if self._controller.entry is None:
            self._controller.refresh()  # a run that was not there when the list was made
        else:
            self._find_wanted()
        self.tabs.setCurrentWidget(self.compare if compare else self.card)

    def _find_wanted(self) -> None:
        entry = self._controller.overview.find(self._wanted)
        if entry is None:
            return
        self._wanted = ""
        if entry.use is Use.NONE:
            self.all_runs.setChecked(True)
        self.list.choose(entry.uid)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._controller.set_watched(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._controller.set_watched(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (event.oldSize().width() < _NARROW) != (self.width() < _NARROW):
            self._share_out()

    # Building.

    def _segment(self) -> tuple[QToolButton, QToolButton]:
        group = QButtonGroup(self)
        made = []
        for text in (self.tr("Models"), self.tr("All runs")):
            button = QToolButton(self)
            button.setText(text)
            button.setAccessibleName(text)
            button.setCheckable(True)
            # Of buttons of which one is on, Qt takes the tab key from all others: without a click's
            # focus a screen reader would say that they cannot be reached.
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            group.addButton(button)
            made.append(button)
        made[0].setChecked(True)
        return made[0], made[1]

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text)
        return button

    def _lay_out(self) -> None:
        self._split.addWidget(self._make_left())
        self._split.addWidget(self._make_right())
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.setStretchFactor(1, 1)
        self._split.setAccessibleName(self.tr("Columns"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._split)
        self._share_out()
        self.lead_to(self.list)
        self.setAccessibleName(self.tr("Models"))

    def _make_left(self) -> QWidget:
        used = self._used_card
        give_role(used, "card")
        inside = QVBoxLayout(used)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.setSpacing(4)
        inside.addWidget(label(self.tr("The model in use"), "muted"))
        inside.addWidget(self.used)
        inside.addWidget(self.roll_back, 0, Qt.AlignmentFlag.AlignLeft)
        choice = QHBoxLayout()
        choice.setSpacing(6)
        choice.addWidget(label(self.tr("Models"), "heading"))
        choice.addStretch(1)
        choice.addWidget(self.models_only)
        choice.addWidget(self.all_runs)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(20, 16, 12, 14)
        column.setSpacing(10)
        column.addLayout(choice)
        column.addWidget(used)
        for place in (self.list, self.filtered, self.nothing):
            self._listed.addWidget(place)
        column.addWidget(self._listed, 1)
        return left

    def _make_right(self) -> QWidget:
        actions = Flow(self, spacing=8)
        for button in (self.decide, self.evaluate, self.delete):
            actions.add(button)
        work = QHBoxLayout()
        work.addWidget(self.doing)
        work.addWidget(self.bar, 1)
        work.addWidget(self.stop)
        for view, text in (
            (self.card, self.tr("Card")), (self.compare, self.tr("Comparison")),
            (self.curves, self.tr("Curves")), (self.settings, self.tr("Settings")),
            (self.files, self.tr("Files")),
        ):  # fmt: skip
            self.tabs.addTab(view, text)
        self.tabs.setAccessibleName(self.tr("About the chosen run"))
        self.tabs.tabBar().setAccessibleName(self.tabs.accessibleName())
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)  # a white line, else
        detail = QVBoxLayout(self._right)
        detail.setContentsMargins(20, 16, 20, 14)
        detail.setSpacing(8)
        for part in (self.title, self.standing, self.trouble, actions, self.question):
            detail.addWidget(part)
        detail.addLayout(work)
        detail.addWidget(self.tabs, 1)
        return self._right

    def _share_out(self) -> None:
        wanted = 320 if self.width() < _NARROW else 430
        self._split.setSizes([wanted, max(1, self.width() - wanted)])

    def _wire(self) -> None:
        controller = self._controller
        self.nothing.button.clicked.connect(self.train_wanted)
        self.models_only.toggled.connect(lambda _on: self._list(controller.overview))
        self.list.chosen.connect(controller.choose)
        self.list.other_chosen.connect(self._compare_with)
        self.compare.other_wanted.connect(controller.compare_with)
        self.compare.seeds_wanted.connect(controller.use_seeds)
        self.compare.evaluate_wanted.connect(controller.evaluate)
        self.compare.accept.clicked.connect(controller.accept)
        self.decide.clicked.connect(lambda: self.tabs.setCurrentWidget(self.compare))
        self.evaluate.clicked.connect(controller.evaluate_chosen)
        self.delete.clicked.connect(self._ask_delete)
        self.question.confirmed.connect(controller.delete)
        self.roll_back.clicked.connect(controller.roll_back)
        self.stop.clicked.connect(controller.cancel)
        self.card.failed.connect(self._lanes.say_error)
        self.files.check_wanted.connect(controller.look_at_files)
        self.tabs.currentChanged.connect(lambda _place: self._look_at_files())
        controller.overview_changed.connect(self._show_overview)
        controller.chosen_changed.connect(self._show_entry)
        controller.details_changed.connect(self._show_details)
        controller.files_changed.connect(self.files.show_files)
        controller.compared_changed.connect(self._show_compared)
        controller.working_changed.connect(self._show_working)
        controller.progress.connect(self._show_progress)
        self._session.profile_changed.connect(self._enable)

    # Showing.

    def _show_overview(self, found: Overview) -> None:
        there = bool(found.entries)
        for widget in (self._used_card, self.models_only, self.all_runs, self._right):
            widget.setVisible(there)
        used = found.in_use
        self.used.setText(
            self.tr("None: search and opinion wait until one is accepted.")
            if used is None
            else f"{words.short(used)}\n{words.accepted(used)}"
        )
        if there and all(one.use is Use.NONE for one in found.entries):
            self.all_runs.setChecked(True)
        self._list(found)
        self._find_wanted()
        self._enable()

    def _list(self, found: Overview) -> None:
        models = [one for one in found.entries if one.use is not Use.NONE]
        only = self.models_only.isChecked()
        shown = models if only else list(found.entries)
        self.list.show_entries(shown)
        place = self.list if shown else self.filtered if found.entries else self.nothing
        self._listed.setCurrentWidget(place)
        if self._controller.uid:
            self.list.choose(self._controller.uid)

    def _show_entry(self, entry: Entry | None) -> None:
        self.question.hide()
        self.title.setText("" if entry is None else words.recipe(entry))
        self.standing.setText(
            "" if entry is None else f"{words.moment(entry.started)} · {words.standing(entry)}"
        )
        self.trouble.setText("" if entry is None else entry.trouble)
        self.trouble.setVisible(entry is not None and bool(entry.trouble))
        if entry is not None:
            self.list.choose(entry.uid)
        self._files_of = ""
        self.files.show_files(Details(""))
        self._look_at_files()
        self._enable()

    def _show_details(self, found: Details | None) -> None:
        if found is None:
            self.card.show_card(None, "")
            self.curves.show_history(History())
            self.settings.show_settings(())
            return
        self.card.show_card(found.card, found.no_card)
        self.curves.show_history(found.history)
        self.settings.show_settings(found.settings)

    def _show_compared(self, found: Compared | None) -> None:
        controller = self._controller
        self.compare.offer(
            controller.overview, controller.entry, controller.others, controller.other_uid
        )
        entry = controller.entry
        computing = entry is not None and entry.use is not Use.NONE
        self.compare.show_compared(found, computing and found is None)
        self._enable()

    def _compare_with(self, uid: str) -> None:
        self._controller.compare_with(uid)
        self.tabs.setCurrentWidget(self.compare)

    def _look_at_files(self) -> None:
        uid = self._controller.uid
        # Hashing reads every byte: only when somebody looks.
        if self.tabs.currentWidget() is self.files and uid and uid != self._files_of:
            self._files_of = uid
            self._controller.look_at_files()

    def _ask_delete(self) -> None:
        entry = self._controller.entry
        if entry is not None:
            self.question.ask(entry)

    def _show_working(self, doing: str) -> None:
        self.doing.setText(doing)
        self.bar.setRange(0, 0)
        for widget in (self.doing, self.bar, self.stop):
            widget.setVisible(bool(doing))
        self._enable()

    def _show_progress(self, step: Progress) -> None:
        self.bar.setRange(0, step.total)
        self.bar.setValue(step.done)

    def _enable(self) -> None:
        controller = self._controller
        entry = controller.entry
        for act, button in (
            (ROLL_BACK, self.roll_back), (DELETE, self.delete), (EVALUATE, self.evaluate),
        ):  # fmt: skip
            why = controller.hindrance(act)
            button.setEnabled(why is None and not controller.working)
            button.setToolTip("" if why is None else words.hindrance(why))
        former = controller.overview.find(controller.overview.former)
        if former is not None and self.roll_back.isEnabled():
            self.roll_back.setToolTip(self.tr("Back to {0}").format(words.short(former)))
        offered = entry is not None and entry.use in (Use.OFFERED, Use.WAS_IN_USE)
        self.decide.setVisible(offered)
        self.evaluate.setVisible(
            entry is not None and entry.use is not Use.NONE and not entry.measured
        )
        self.delete.setVisible(entry is not None and entry.state is not State.DELETED)
        why = controller.hindrance(ACCEPT)
        self.compare.show_decision(
            entry, "" if why is None else words.hindrance(why), self._session.reader_name
        )
        if controller.working:
            self.compare.accept.setEnabled(False)
