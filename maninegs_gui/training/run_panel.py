"""The run as it goes: where it is, what can be asked of it, curves, numbers, warnings."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from maninegs_gui import languages
from maninegs_gui.theme import give_role
from maninegs_gui.training import words
from maninegs_gui.training.buttons import Buttons, action_button
from maninegs_gui.training.story import Phase, Story, Warned
from maninegs_gui.widgets.curves import Curves
from maninegs_gui.widgets.flow import Flow
from maninegs_gui.widgets.labels import label

_BESIDE = 860
"""Pixels from which both curves stand beside each other."""
_MOST_WARNINGS = 50


class RunPanel(QWidget):
    """Shows a story; asks nothing itself but whether to go on without a graphics card."""

    processor_wanted = Signal()
    later_wanted = Signal()

    def __init__(self, actions: Buttons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headline = label("", "section", wrap=True)
        self._details = label("", "muted", wrap=True)
        self._closing = label("", "muted", wrap=True)
        self._bar = QProgressBar(self)
        self._bar.setAccessibleName(self.tr("Progress of the training"))
        self.pause = action_button(actions["training.pause"], self)
        self.go_on = action_button(actions["training.go_on"], self, "primary")
        self.resume = action_button(actions["training.resume"], self)
        self.stop = action_button(actions["training.stop"], self)
        self.cancel = action_button(actions["training.cancel"], self)
        self.loss = Curves(
            [self.tr("training loss"), self.tr("validation loss"), self.tr("single steps")],
            self.tr("epoch"),
            self.tr("loss"),
            self,
        )
        self.distance = Curves(
            [self.tr("most similar breast"), self.tr("by chance")],
            self.tr("epoch"),
            self.tr("manifestations that differ"),
            self,
        )
        self._hint = label(
            self.tr(
                "Compare the validation loss with itself from epoch to epoch: it is taken over "
                "smaller batches than the training loss. The second curve should fall below “by "
                "chance”: images that look alike then carry like tags."
            ),
            "muted",
            wrap=True,
        )
        self._idle = label(
            self.tr(
                "Look at what the data hold and at the checks, choose the settings, then press "
                "Retrain. The run is shown here, and you can go on reading meanwhile."
            ),
            "muted",
            wrap=True,
        )
        self.question = self._make_question()
        self._facts = QFrame(self)
        give_role(self._facts, "card")
        self._facts_flow = Flow(self._facts, spacing=22)
        inside = QVBoxLayout(self._facts)
        inside.setContentsMargins(16, 10, 16, 10)
        inside.addWidget(self._facts_flow)
        self._warnings = QFrame(self)
        give_role(self._warnings, "card")
        self._warnings_grid = QGridLayout(self._warnings)
        self._shown: tuple[Warned, ...] = ()
        self._told: list[words.Line] = []
        self._buttons = Flow(self, spacing=8)
        self._curves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out()

    @property
    def headline(self) -> str:
        """Where the run is, for tests and the tour."""
        return self._headline.text()

    @property
    def details(self) -> str:
        """What is said below the headline."""
        return self._details.text()

    @property
    def closing(self) -> str:
        """What closing the window does, as shown."""
        return self._closing.text()

    @property
    def facts(self) -> tuple[words.Line, ...]:
        """The numbers as shown."""
        return tuple(self._told)

    @property
    def warnings(self) -> tuple[str, ...]:
        """The warnings as shown, newest first."""
        return tuple(one.sentence for one in self._shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= _BESIDE
        self._curves.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    def show_story(self, story: Story, *, can_resume: bool) -> None:
        """Show the run as far as it is known."""
        self._headline.setText(words.headline(story))
        self._say(self._details, words.details(story))
        failed = story.phase is Phase.FAILED or story.code == "diverged"
        give_role(self._details, "fault" if failed else "muted")
        self._say(self._closing, words.what_closing_does(story))
        self._show_curves(story)
        self._show_bar(story)
        self._show_facts(story)
        self._show_warnings(story)
        paused = story.phase is Phase.PAUSED
        self.question.setVisible(story.lost_device and can_resume)
        self.resume.setVisible(can_resume and not story.running and not story.lost_device)
        self.go_on.setVisible(paused)
        self.pause.setVisible(story.running and not paused)
        for button in (self.stop, self.cancel):
            button.setVisible(story.running)
        resumable = can_resume and not story.lost_device
        self._buttons.setVisible(story.running or resumable)
        # What was hidden gives its height to the curves at once.
        self._column.invalidate()
        self.updateGeometry()

    def _show_curves(self, story: Story) -> None:
        for number, curve in enumerate((story.loss, story.validation, story.each)):
            self.loss.set_points(number, curve.x, curve.y)
        for number, curve in enumerate((story.distance, story.chance)):
            self.distance.set_points(number, curve.x, curve.y)
        drawn = story.phase is not Phase.IDLE
        self._idle.setVisible(not drawn)
        for widget in (self.loss, self.distance, self._hint):
            widget.setVisible(drawn)
        if story.epochs:
            for plot in (self.loss, self.distance):
                plot.set_span(0, story.epochs)

    def _show_bar(self, story: Story) -> None:
        self._bar.setVisible(story.running)
        if story.phase is Phase.EMBEDDING:
            self._bar.setRange(0, story.total)
            self._bar.setValue(story.done)
            return
        counted = story.phase in (Phase.PREPARING, Phase.TRAINING, Phase.PAUSED)
        # A range of nothing to nothing moves: it is under way, nobody knows how far.
        self._bar.setRange(0, story.steps if counted else 0)
        self._bar.setValue(story.step)

    def _show_facts(self, story: Story) -> None:
        found = words.facts(story)
        self._facts.setVisible(bool(found))
        if found == self._told:
            return
        self._told = found
        self._facts_flow.clear()
        for title, value, hint in found:
            fact = QWidget(self._facts_flow)
            fact.setStyleSheet("background: transparent;")
            fact.setAccessibleName(f"{title}: {value} {hint}".strip())
            column = QVBoxLayout(fact)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(1)
            for text, role in ((title, "muted"), (value, "section"), (hint, "muted")):
                column.addWidget(label(text, role))
            self._facts_flow.add(fact)
            fact.show()

    def _show_warnings(self, story: Story) -> None:
        newest = tuple(reversed(story.warnings[-_MOST_WARNINGS:]))
        self._warnings.setVisible(bool(newest))
        if newest == self._shown:
            return
        self._shown = newest
        grid = self._warnings_grid
        while (item := grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        grid.addWidget(label(self.tr("Warnings"), "section"), 0, 0, 1, 2)
        for row, one in enumerate(newest, 1):
            when = label(words.clock(one.at), "warning")
            said = label(languages.sentence(one.sentence), wrap=True)
            said.setAccessibleName(self.tr("Warning at {0}: {1}").format(when.text(), said.text()))
            grid.addWidget(when, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said, row, 1)

    def _make_question(self) -> QFrame:
        card = QFrame(self)
        card.setProperty("tone", "warning")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Go on with the processor?"), "section"))
        column.addWidget(
            label(
                self.tr(
                    "The graphics card does not answer any more. The training was saved and can go "
                    "on from its last checkpoint on the processor, which takes longer. Or leave it "
                    "for later: it can be taken up once the graphics card works again."
                ),
                wrap=True,
            )
        )
        self.on_processor = QPushButton(self.tr("Go on with the processor"), card)
        give_role(self.on_processor, "primary")
        self.later = QPushButton(self.tr("Leave it for later"), card)
        self.on_processor.clicked.connect(self.processor_wanted)
        self.later.clicked.connect(self.later_wanted)
        row = Flow(card, spacing=8)
        for button in (self.on_processor, self.later):
            button.setAccessibleName(button.text())
            row.add(button)
        column.addWidget(row)
        card.hide()
        return card

    def _say(self, place: QWidget, text: str) -> None:
        place.setText(text)  # type: ignore[attr-defined]
        place.setVisible(bool(text))

    def _lay_out(self) -> None:
        for button in (self.resume, self.pause, self.go_on, self.stop, self.cancel):
            self._buttons.add(button)
        self._curves.setSpacing(12)
        self._curves.addWidget(self.loss, 1)
        self._curves.addWidget(self.distance, 1)
        for plot in (self.loss, self.distance):
            plot.setMinimumHeight(220)
        grid = self._warnings_grid
        grid.setContentsMargins(16, 10, 16, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        for text in (self._headline, self._details, self._closing, self._idle):
            texts.addWidget(text)
        column.addLayout(texts)
        column.addWidget(self.question)
        column.addWidget(self._buttons)
        column.addWidget(self._bar)
        column.addWidget(self._facts)
        column.addLayout(self._curves, 1)
        column.addWidget(self._hint)
        column.addWidget(self._warnings)
