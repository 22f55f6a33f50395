"""The training page: what the data hold, the checks, the settings, the run, its result."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from maninegs_gui.theme import give_role
from maninegs_gui.training import words
from maninegs_gui.training.backend import Look, Offer
from maninegs_gui.training.buttons import Buttons, action_button
from maninegs_gui.training.checks_list import ChecksList
from maninegs_gui.training.controller import TrainingController
from maninegs_gui.training.result_card import ResultCard
from maninegs_gui.training.run_panel import RunPanel
from maninegs_gui.training.settings_form import SettingsForm
from maninegs_gui.training.story import Phase, Story
from maninegs_gui.widgets.curves import Curves
from maninegs_gui.widgets.labels import label
from maninegs_gui.widgets.tabbing import as_laid_out

_SOON = 30
"""Milliseconds after the first event that is not drawn yet."""


class TrainingScreen(QWidget):
    """Shows what the controller knows; starts, stops and accepts through it."""

    compare_wanted = Signal(str)
    """Uid of the run that a reader wants to compare with others."""

    def __init__(
        self, controller: TrainingController, actions: Buttons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._actions = actions
        self.form = SettingsForm(self)
        self.checks = ChecksList(self)
        self.run = RunPanel(actions, self)
        self.result = ResultCard(actions, self)
        self._data = QGridLayout()
        self._estimate = label("", "muted", wrap=True)
        self._blocked = label("", "fault", wrap=True)
        self._estimate_button = QPushButton(self.tr("Estimate the time"), self)
        self._estimate_button.setAccessibleName(self._estimate_button.text())
        self._estimate_button.clicked.connect(lambda: controller.estimate(self.form.config()))
        self._lay_out()
        for action_id, handler in (
            ("training.start", lambda: controller.start(self.form.config())),
            ("training.resume", controller.resume),
            ("training.pause", controller.pause),
            ("training.go_on", controller.go_on),
            ("training.stop", controller.stop),
            ("training.cancel", controller.cancel),
            ("training.use", controller.use),
        ):
            actions[action_id].triggered.connect(lambda _on=False, do=handler: do())
        preparation = controller.preparation
        self.form.changed.connect(lambda: preparation.change(self.form.config()))
        preparation.looked.connect(self._show_look)
        preparation.estimate_changed.connect(self._show_estimate)
        controller.story_changed.connect(self._show_story)
        controller.resumable_changed.connect(lambda _there: self._show_story(controller.story))
        controller.offers.offered.connect(self._show_result)
        self.run.processor_wanted.connect(lambda: controller.resume("cpu"))
        self.run.later_wanted.connect(controller.dismiss)
        self.result.compare_wanted.connect(self.compare_wanted)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._draw_story)
        self._draw_story()
        self._enable()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.form.fill()
        self._controller.preparation.show(self.form.config())
        self._controller.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._controller.preparation.hide()

    @property
    def headline(self) -> str:
        """Where the run is, for tests and the tour."""
        return self.run.headline

    @property
    def estimate_text(self) -> str:
        """The time estimate as shown."""
        return self._estimate.text()

    @property
    def loss(self) -> Curves:
        """The curves of the loss, for tests and the tour."""
        return self.run.loss

    def _show_look(self, look: Look) -> None:
        while (item := self._data.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, (title, number, hint) in enumerate(words.data_lines(look.data)):
            self._data.addWidget(label(title, "muted"), row, 0)
            value = label(number, "section")
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            value.setAccessibleName(f"{title}: {number}")
            self._data.addWidget(value, row, 1)
            self._data.addWidget(label(hint, "muted", wrap=True), row, 2)
        self._data.setColumnStretch(2, 1)
        self.checks.show_checks(look.checks)
        self.form.show_collections(look.collections)
        self.form.show_weights(look.weights)
        self._enable()

    def _show_estimate(self, text: str) -> None:
        self._estimate.setText(text)
        self._estimate.setVisible(bool(text))

    def _show_story(self, _story: Story) -> None:
        # Whoever attaches to a long run hears thousands of events at once.
        if not self._soon.isActive():
            self._soon.start()
        self._enable()

    def _draw_story(self) -> None:
        controller = self._controller
        self.run.show_story(controller.story, can_resume=controller.interrupted is not None)
        # Without curves nothing may stretch but the empty place below.
        drawn = int(controller.story.phase is not Phase.IDLE)
        self._right.setStretchFactor(self.run, drawn)
        self._right.setStretch(self._right.count() - 1, 1 - drawn)

    def _show_result(self, offer: Offer | None, note: str) -> None:
        self.result.show_offer(offer, note)
        self._enable()

    def _enable(self) -> None:
        controller, story = self._controller, self._controller.story
        running, ready, mine = story.running, controller.ready, not story.elsewhere
        steps = story.phase in (Phase.TRAINING, Phase.PAUSED) and mine
        for action_id, can in (
            ("training.start", ready and not running),
            ("training.resume", controller.interrupted is not None and not running),
            ("training.pause", story.phase is Phase.TRAINING and mine),
            ("training.go_on", story.phase is Phase.PAUSED and mine),
            ("training.stop", steps),
            ("training.cancel", running and mine),
            ("training.use", controller.offer is not None and not running),
        ):
            self._actions[action_id].setEnabled(can)
        self._estimate_button.setEnabled(ready and not running)
        self.form.setEnabled(not running)
        stopped = bool(controller.preparation.stops) and not running
        self._blocked.setText(
            self.tr("The training cannot start: see the checks above.") if stopped else ""
        )
        self._blocked.setVisible(stopped)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(28, 20, 28, 20)
        layout.setSpacing(24)
        side = QVBoxLayout()
        side.setSpacing(10)
        side.addWidget(self._make_side(), 1)
        foot = QVBoxLayout()
        foot.setSpacing(8)
        foot.setContentsMargins(0, 0, 12, 0)
        foot.addWidget(self._blocked)
        foot.addWidget(self._estimate)
        foot.addWidget(self._estimate_button)
        foot.addWidget(action_button(self._actions["training.start"], self, "primary"))
        side.addLayout(foot)
        layout.addLayout(side)
        layout.addWidget(self._make_run(), 1)
        as_laid_out(self)
        self._estimate.hide()
        self._blocked.hide()

    def _make_side(self) -> QWidget:
        card = QFrame(self)
        give_role(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(14, 12, 14, 12)
        self._data.setHorizontalSpacing(10)
        self._data.setVerticalSpacing(5)
        inside.addLayout(self._data)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.setContentsMargins(0, 0, 12, 0)
        for widget in (
            label(self.tr("What the data hold"), "section"),
            card,
            label(self.tr("Before the start"), "section"),
            self.checks,
            label(self.tr("Settings"), "section"),
            self.form,
        ):
            left.addWidget(widget)
        left.addStretch(1)
        scroll = self._scroll(left, self.tr("Data, checks and settings"))
        scroll.setMinimumWidth(400)
        scroll.setMaximumWidth(440)
        return scroll

    def _make_run(self) -> QWidget:
        self._right = right = QVBoxLayout()
        right.setContentsMargins(0, 0, 12, 0)
        right.setSpacing(14)
        right.addWidget(label(self.tr("Training"), "heading"))
        right.addWidget(self.run, 1)
        right.addWidget(self.result)
        right.addStretch(0)
        return self._scroll(right, self.tr("The training and its result"))

    def _scroll(self, content: QVBoxLayout, name: str) -> QScrollArea:
        inside = QWidget(self)
        inside.setLayout(content)
        scroll = QScrollArea(self)
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(name)
        return scroll
