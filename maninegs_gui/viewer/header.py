"""The line above the images: who this is, which step of reading, which size, which tool."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from core.domain.study import ImageHeader
from core.imaging.protocols import Protocol, Sizing
from maninegs_gui.theme import Role, color, give_role
from maninegs_gui.viewer import texts
from maninegs_gui.viewer.wall import Mode, Wall

_NARROW = 460
"""Widget pixels below which the buttons say only what they must."""


class _Elided(QWidget):
    """One line of text that gives way to the buttons beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(60)

    def set_text(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.update()

    @property
    def text(self) -> str:
        return self._text

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(color(Role.TEXT))
        text = self.fontMetrics().elidedText(
            self._text, Qt.TextElideMode.ElideRight, self.width() - 4
        )
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect(), int(flags), text)
        painter.end()


class Header(QFrame):
    """Identity of the open exam, the present stage with its neighbours, size and tools."""

    stage_wanted = Signal(str)
    """Id of a stage."""
    step_wanted = Signal(int)
    sizing_wanted = Signal(object)
    protocol_wanted = Signal(str)
    """Id of a hanging protocol."""
    priors_below_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self, "bar")
        self._identity = _Elided(self)
        self._back = self._button("\u2039", self.tr("Previous step"))
        self.stage = self._button("", self.tr("Step of reading"))
        self._on = self._button("\u203a", self.tr("Next step"))
        self.sizing = self._button("", self.tr("Size of the images"))
        self.tools = self._button(self.tr("Tools"), self.tr("Tools of the viewer"))
        self._wall: Wall | None = None
        self._protocols: tuple[Protocol, ...] = ()
        self._protocol = ""
        self._priors_below = False
        self._back.clicked.connect(lambda: self.step_wanted.emit(-1))
        self._on.clicked.connect(lambda: self.step_wanted.emit(1))
        for button, fill in ((self.stage, self._fill_stages), (self.sizing, self._fill_sizes)):
            self._give_menu(button, fill)
        self._tool_menu = QMenu(self.tools)
        self._make_menu_of(self.tools, self._tool_menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 8, 4)
        layout.setSpacing(2)
        layout.addWidget(self._identity, 1)
        for button in (self._back, self.stage, self._on):
            layout.addWidget(button)
        layout.addSpacing(8)
        layout.addWidget(self.sizing)
        layout.addWidget(self.tools)

    @property
    def text(self) -> str:
        """The identity line, for tests and the tour."""
        return self._identity.text

    def show_identity(self, header: ImageHeader | None, *, anonymous: bool) -> None:
        """Say whose exam this is, or that nothing is open."""
        if header is None:
            self._identity.set_text(self.tr("No exam open"))
        elif anonymous:
            self._identity.set_text(self.tr("Anonymous"))
        else:
            parts = (*texts.identity(header), texts.day(header.exam_date))
            described = (header.study_description,) if header.study_description else ()
            self._identity.set_text("   ".join(part for part in (*parts, *described) if part))

    def show_state(self, wall: Wall) -> None:
        """Name the present stage, piece and size; in few words where there is little room."""
        self._wall = wall
        number, count, piece, pieces = wall.progress
        titles = {
            Mode.ONE: self.tr("One view"),
            Mode.COMPARE: self.tr("Comparison"),
            Mode.LOOSE: self.tr("Not hung"),
        }
        title = titles.get(wall.mode) or stage_title(wall.stage.title)
        steps = self.tr("{0}/{1}").format(number, count)
        parts = [title]
        if wall.mode is Mode.STAGE and count > 1:
            parts.append(steps)
        if pieces > 1:
            parts.append(self.tr("piece {0}/{1}").format(piece, pieces))
        left_out = wall.compared.left_out if wall.mode is Mode.COMPARE else 0
        if left_out:
            count = wall.compared.count
            parts.append(self.tr("{0} of {1}").format(count - left_out, count))
        told = "  ".join(parts)
        size = self._sizes()[wall.shown_sizing]
        narrow = self.width() < _NARROW
        short = (stage_title(wall.stage.short) or steps) if wall.mode is Mode.STAGE else parts[-1]
        self.stage.setText(short if narrow else told)
        hint = self.tr("There is room for {0} of {1} cases: hide the panels, or widen the window.")
        self.stage.setToolTip(hint.format(count - left_out, count) if left_out else told)
        self.stage.setAccessibleName(self.tr("Step of reading: {0}").format(told))
        self.sizing.setText(size)
        self.sizing.setVisible(not narrow)
        self.sizing.setAccessibleName(self.tr("Size of the images: {0}").format(size))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._wall is not None:
            self.show_state(self._wall)

    def offer(self, protocols: Iterable[Protocol], chosen: str, *, priors_below: bool) -> None:
        """Let these hanging protocols be chosen from."""
        self._protocols = tuple(protocols)
        self._protocol, self._priors_below = chosen, priors_below

    def offer_tools(self, actions: Iterable[QAction | None]) -> None:
        """Put actions into the tool menu; None draws a line."""
        for action in actions:
            if action is None:
                self._tool_menu.addSeparator()
            else:
                self._tool_menu.addAction(action)

    def _sizes(self) -> dict[Sizing, str]:
        return {
            Sizing.SAME: self.tr("Same size"),
            Sizing.FIT: self.tr("Fit"),
            Sizing.TRUE: self.tr("True size"),
            Sizing.PIXELS: self.tr("1:1"),
        }

    def _fill_stages(self, menu: QMenu) -> None:
        if self._wall is None:
            return
        for stage in self._wall.stages:
            chosen = stage.id == self._wall.stage.id and self._wall.mode is Mode.STAGE
            self._entry(
                menu, stage_title(stage.title), chosen,
                partial(self.stage_wanted.emit, stage.id),
            )  # fmt: skip
        menu.addSection(self.tr("Hanging protocol"))
        for protocol in self._protocols:
            self._entry(
                menu, stage_title(protocol.title), protocol.id == self._protocol,
                partial(self.protocol_wanted.emit, protocol.id),
            ).setToolTip(stage_title(protocol.description))  # fmt: skip
        menu.addSeparator()
        self._entry(
            menu, self.tr("Priors in the lower row"), self._priors_below,
            lambda: self.priors_below_wanted.emit(not self._priors_below),
        )  # fmt: skip

    def _fill_sizes(self, menu: QMenu) -> None:
        present = self._wall.sizing if self._wall is not None else None
        for sizing, text in self._sizes().items():
            self._entry(menu, text, sizing is present, partial(self.sizing_wanted.emit, sizing))

    @staticmethod
    def _entry(menu: QMenu, text: str, chosen: bool, run: Callable[[], object]) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(chosen)
        action.triggered.connect(lambda _=False: run())
        return action

    def _give_menu(self, button: QToolButton, fill: Callable[[QMenu], None]) -> None:
        menu = QMenu(button)
        menu.setToolTipsVisible(True)

        def refill() -> None:
            menu.clear()
            fill(menu)

        menu.aboutToShow.connect(refill)
        self._make_menu_of(button, menu)

    @staticmethod
    def _make_menu_of(button: QToolButton, menu: QMenu) -> None:
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _button(self, text: str, hint: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(hint)
        button.setAccessibleName(hint)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        give_role(button, "quiet")
        return button


def stage_title(title: str) -> str:
    """The translated title of a stage or protocol; a site's own stays as it is written."""
    return QCoreApplication.translate("hanging", title)
