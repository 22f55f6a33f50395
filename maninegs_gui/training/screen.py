"""The training page: what the data hold, the settings, the run as it goes, its result."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from maninegs_gui.theme import give_role
from maninegs_gui.training import words
from maninegs_gui.training.controller import TrainingController
from maninegs_gui.training.settings_form import SettingsForm
from maninegs_gui.training.story import Phase, Story
from maninegs_gui.widgets.curves import Curves
from maninegs_gui.widgets.labels import label


class Buttons(Protocol):
    """The actions of this page, by id."""

    def __getitem__(self, action_id: str) -> QAction: ...


class TrainingScreen(QWidget):
    """Shows what the controller knows; starts, stops and accepts through it."""

    def __init__(
        self, controller: TrainingController, actions: Buttons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._actions = actions
        self.form = SettingsForm(self)
        self._data = QGridLayout()
        self._data_note = label("", "muted", wrap=True)
        self._estimate = label("", "muted", wrap=True)
        self._headline = label("", "section", wrap=True)
        self._details = label("", "muted", wrap=True)
        self._bar = QProgressBar(self)
        self._bar.setAccessibleName(self.tr("Progress of the training"))
        self.loss = Curves(
            [self.tr("training loss"), self.tr("validation loss"), self.tr("single steps")],
            self.tr("epoch"),
            self.tr("loss"),
            self,
        )
        self._result = QFrame(self)
        give_role(self._result, "card")
        self._result_grid = QGridLayout(self._result)
        self._result_note = label("", "muted", wrap=True)
        self._estimate_button = QPushButton(self.tr("Estimate the time"), self)
        self._estimate_button.setAccessibleName(self._estimate_button.text())
        self._estimate_button.clicked.connect(lambda: controller.estimate(self.form.config()))
        self._lay_out()
        actions["training.start"].triggered.connect(lambda: controller.start(self.form.config()))
        actions["training.resume"].triggered.connect(controller.resume)
        actions["training.stop"].triggered.connect(controller.stop)
        actions["training.cancel"].triggered.connect(controller.cancel)
        actions["training.use"].triggered.connect(controller.use)
        self.form.changed.connect(self._settings_changed)
        controller.story_changed.connect(self._show_story)
        controller.data_changed.connect(self._show_data)
        controller.estimate_changed.connect(self._estimate.setText)
        controller.resumable_changed.connect(lambda _there: self._enable())
        controller.offered.connect(self._show_result)
        self._show_story(controller.story)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.form.fill()
        self._controller.refresh()

    @property
    def headline(self) -> str:
        """Where the run is, for tests and the tour."""
        return self._headline.text()

    @property
    def estimate_text(self) -> str:
        """The time estimate as shown."""
        return self._estimate.text()

    def _settings_changed(self) -> None:
        self._controller.forget_estimate()

    def _show_data(self, lines: Sequence[tuple[str, str, str]], ready: bool, note: str) -> None:
        _clear(self._data)
        for row, (title, number, hint) in enumerate(lines):
            self._data.addWidget(label(title, "muted"), row, 0)
            value = label(number, "section")
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            value.setAccessibleName(f"{title}: {number}")
            self._data.addWidget(value, row, 1)
            self._data.addWidget(label(hint, "muted", wrap=True), row, 2)
        self._data.setColumnStretch(2, 1)
        self._data_note.setText(note)
        give_role(self._data_note, "muted" if ready else "warning")
        self._data_note.setVisible(bool(note))
        self._enable()

    def _show_story(self, story: Story) -> None:
        self._headline.setText(words.headline(story))
        self._details.setText(words.details(story))
        give_role(self._details, "fault" if story.phase is Phase.FAILED else "muted")
        self.loss.set_points(0, story.loss.x, story.loss.y)
        self.loss.set_points(1, story.validation.x, story.validation.y)
        self.loss.set_points(2, story.each.x, story.each.y)
        if story.epochs:
            self.loss.set_span(0, story.epochs)
        self._bar.setVisible(story.running)
        if story.phase is Phase.EMBEDDING:
            self._bar.setRange(0, story.total)
            self._bar.setValue(story.done)
        else:
            self._bar.setRange(0, story.steps if story.phase is Phase.TRAINING else 0)
            self._bar.setValue(story.step)
        self._enable()

    def _enable(self) -> None:
        running = self._controller.story.running
        ready = self._controller.ready
        self._actions["training.start"].setEnabled(ready and not running)
        self._actions["training.resume"].setEnabled(
            self._controller.interrupted is not None and not running
        )
        self._actions["training.stop"].setEnabled(self._controller.story.phase is Phase.TRAINING)
        self._actions["training.cancel"].setEnabled(running)
        self._actions["training.use"].setEnabled(self._controller.offer is not None and not running)
        self._estimate_button.setEnabled(ready and not running)
        self.form.setEnabled(not running)

    def _show_result(self, metrics: dict[str, Any] | None, note: str) -> None:
        _clear(self._result_grid)
        because = (metrics or {}).get("note", "")
        self._result_note.setText(" ".join(filter(None, (note, because))))
        if metrics is not None and "auc" not in metrics:
            metrics = None
        if metrics is not None:
            columns = (
                ("auc", self.tr("AUC, benign or malignant")),
                ("auc_untrained", self.tr("the same on the untrained encoder")),
                ("auc_tags", self.tr("on the tags alone")),
            )
            for column, (key, title) in enumerate(columns):
                number, between = words.interval(metrics.get(key))
                value = label(number, "number")
                value.setAccessibleName(f"{title}: {number}")
                self._result_grid.addWidget(value, 0, column)
                self._result_grid.addWidget(label(between, "muted"), 1, column)
                self._result_grid.addWidget(label(title, "muted", wrap=True), 2, column)
                self._result_grid.setColumnStretch(column, 1)
            self._result_grid.addWidget(label(words.patients(metrics), "muted"), 3, 0, 1, 3)
        self._result.setVisible(metrics is not None)
        self._enable()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(28, 20, 28, 20)
        layout.setSpacing(24)
        layout.addWidget(self._make_side())
        layout.addLayout(self._make_run(), 1)

    def _make_side(self) -> QWidget:
        card = QFrame(self)
        give_role(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(14, 12, 14, 12)
        self._data.setHorizontalSpacing(10)
        self._data.setVerticalSpacing(5)
        inside.addLayout(self._data)
        inside.addWidget(self._data_note)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.setContentsMargins(0, 0, 12, 0)
        for widget in (
            label(self.tr("What the data hold"), "section"),
            card,
            label(self.tr("Settings"), "section"),
            self.form,
            self._estimate_button,
            self._estimate,
            self._action_button("training.start", "primary"),
        ):
            left.addWidget(widget)
        left.addStretch(1)
        side = QWidget(self)
        side.setLayout(left)
        scroll = QScrollArea(self)
        scroll.setWidget(side)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Data and settings"))
        scroll.setMinimumWidth(400)
        scroll.setMaximumWidth(440)
        return scroll

    def _make_run(self) -> QVBoxLayout:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._headline)
        texts.addWidget(self._details)
        run = QHBoxLayout()
        run.setSpacing(8)
        run.addLayout(texts, 1)
        resume = self._action_button("training.resume")
        resume.hide()
        self._controller.resumable_changed.connect(resume.setVisible)
        run.addWidget(resume)
        run.addWidget(self._action_button("training.stop"))
        run.addWidget(self._action_button("training.cancel"))
        self._result_grid.setContentsMargins(18, 12, 18, 12)
        self._result_grid.setHorizontalSpacing(24)
        self._result.hide()
        use = QHBoxLayout()
        use.addWidget(self._action_button("training.use", "primary"))
        use.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(label(self.tr("Training"), "heading"))
        right.addLayout(run)
        right.addWidget(self._bar)
        right.addWidget(self.loss, 1)
        right.addWidget(
            label(
                self.tr(
                    "The validation loss is taken over smaller batches than the training loss: "
                    "compare it with itself from epoch to epoch, not with the other curve."
                ),
                "muted",
                wrap=True,
            )
        )
        right.addWidget(label(self.tr("Result"), "section"))
        right.addWidget(self._result_note)
        right.addWidget(self._result)
        right.addLayout(use)
        return right

    def _action_button(self, action_id: str, role: str = "") -> QPushButton:
        action = self._actions[action_id]
        button = QPushButton(action.text(), self)
        button.setAccessibleName(action.text())
        button.clicked.connect(action.trigger)

        def follow() -> None:
            button.setEnabled(action.isEnabled())
            button.setToolTip(action.toolTip())

        follow()
        action.changed.connect(follow)
        if role:
            give_role(button, role)
        return button


def _clear(grid: QGridLayout) -> None:
    while (item := grid.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
