"""Coach marks: beside their controls, by mouse and keys, and never in the way of reading."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core import workspace as workspaces
from core.settings import Settings
from maninegs_gui import theme
from maninegs_gui.first_start import FirstStart
from maninegs_gui.reading import Reading
from maninegs_gui.welcome.coach import Coach, Mark, beside
from maninegs_gui.welcome.draft import Chosen
from tests.support import stores


class Place:
    """A window with a text field and a button that counts."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(960, 600)
        self.field = QLineEdit(self.window)
        self.field.setGeometry(20, 500, 200, 30)
        self.button = QPushButton("Read", self.window)
        self.button.setGeometry(20, 20, 200, 60)
        self.presses = 0
        self.button.clicked.connect(self._press)
        self.gone = QWidget(self.window)
        self.gone.hide()
        self.prepared: list[int] = []
        targets = (self.button, self.field, self.gone)
        self.coach = Coach(
            self.window,
            [
                Mark(f"Title {n}", f"Text {n}", lambda one=one: one,
                     lambda n=n: self.prepared.append(n))
                for n, one in enumerate(targets)
            ],
        )  # fmt: skip
        self.window.show()

    def _press(self) -> None:
        self.presses += 1


@pytest.fixture
def place(qapp: QApplication, qtbot: QtBot) -> Place:
    theme.apply(qapp)
    return Place(qtbot)


def test_by_keys_there_and_back_and_out(place: Place, qtbot: QtBot) -> None:
    coach = place.coach
    coach.begin()
    for key, step in (
        (Qt.Key.Key_Return, 1), (Qt.Key.Key_Left, 0), (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Enter, 2), (Qt.Key.Key_Left, 1),
    ):  # fmt: skip
        qtbot.keyClick(place.window.focusWidget(), key)
        assert coach.step == step
    assert place.prepared == [0, 1, 0, 1, 2, 1]
    with qtbot.waitSignal(coach.ended):
        qtbot.keyClick(place.window.focusWidget(), Qt.Key.Key_Escape)
    assert not coach.card.isVisible()
    assert not coach.frame.isVisible()


def test_by_mouse_to_the_end(place: Place, qtbot: QtBot) -> None:
    coach = place.coach
    coach.begin()
    ended: list[bool] = []
    coach.ended.connect(lambda: ended.append(True))
    assert not coach.back.isEnabled()
    for _ in range(2):
        qtbot.mouseClick(coach.next, Qt.MouseButton.LeftButton)
    assert coach.next.text() == "Done"
    assert coach.end_button.isHidden()
    qtbot.mouseClick(coach.next, Qt.MouseButton.LeftButton)
    assert ended == [True]


def test_the_marked_control_is_framed_and_goes_on_working(place: Place, qtbot: QtBot) -> None:
    coach = place.coach
    coach.begin()
    assert coach.frame.geometry() == place.button.geometry()
    under = place.window.childAt(place.button.geometry().center())
    assert under is place.button
    qtbot.mouseClick(place.button, Qt.MouseButton.LeftButton)
    place.field.setFocus()
    qtbot.keyClicks(place.field, "left")
    qtbot.keyClick(place.field, Qt.Key.Key_Return)
    qtbot.keyClick(place.field, Qt.Key.Key_Escape)
    assert (place.presses, place.field.text(), coach.step) == (1, "left", 0)
    coach.begin()  # the menu once more: the keys are the card's again
    assert place.window.focusWidget() is coach.next
    assert coach.step == 0


def test_a_control_that_is_not_there_leaves_the_card_alone(place: Place) -> None:
    place.coach.show_step(2)
    assert not place.coach.frame.isVisible()
    assert place.window.rect().contains(place.coach.card.geometry())


def test_a_control_that_moves_is_followed(place: Place) -> None:
    place.coach.begin()
    place.button.setGeometry(600, 300, 120, 40)
    place.coach.place()
    assert place.coach.frame.geometry() == place.button.geometry()
    place.window.resize(960, 700)
    QApplication.processEvents()
    assert not place.coach.card.geometry().intersects(place.button.geometry())


def test_a_screen_reader_is_told_the_step(place: Place) -> None:
    place.coach.begin()
    spoken = QAccessible.queryAccessibleInterface(place.coach.next)
    assert spoken.text(QAccessible.Text.Name) == "Next"
    assert spoken.text(QAccessible.Text.Description) == "Title 0. Text 0"
    card = QAccessible.queryAccessibleInterface(place.coach.card)
    assert "1 of 3" in card.text(QAccessible.Text.Name)


@given(
    x=st.integers(0, 3840), y=st.integers(0, 2160), w=st.integers(1, 3840), h=st.integers(1, 2160),
    screen=st.sampled_from([(960, 600), (1600, 1000), (3840, 2160)]),
)  # fmt: skip
def test_the_card_is_whole_at_any_size(
    x: int, y: int, w: int, h: int, screen: tuple[int, int]
) -> None:
    window = QRect(QPoint(0, 0), QSize(*screen))
    room = window.adjusted(8, 8, -8, -8)
    around = QRect(x, y, w, h).intersected(window)
    card = beside(around, QSize(330, 200), room)
    assert room.contains(card)
    assert card.size() == QSize(330, 200)


# Over the real window.


@pytest.fixture
def reading(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Reading]:
    theme.apply(qapp)
    workspace = workspaces.create(tmp_path / "workspace")
    stores.filled(workspace.root, patients=2).store.close()
    made = Reading(workspace)
    qtbot.addWidget(made.window)
    yield made
    made.close()


def test_the_tour_after_a_first_start_shows_the_real_controls(
    reading: Reading, qtbot: QtBot, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "settings.json")
    first = FirstStart(reading, settings, Chosen(reading.workspace.root, "Dr. A", tour=True))
    reading.show()
    qtbot.waitUntil(lambda: first.coach.running)
    qtbot.waitUntil(lambda: reading.session.reader_name == "Dr. A", timeout=30_000)
    window, coach = reading.window, first.coach
    reading.window.toggle_panels()
    for width, height in ((1600, 1000), (960, 600)):
        window.resize(width, height)
        for step, target in enumerate(
            (reading.worklist, reading.viewer, reading.findings, reading.similar,
             window.page_button(reading.training))
        ):  # fmt: skip
            assert target is not None
            coach.show_step(step)
            QApplication.processEvents()
            coach.place()
            assert target.isVisible()
            corner = target.mapTo(window, QPoint(0, 0))
            assert coach.frame.geometry().center() == QRect(corner, target.size()).center()
            assert window.rect().contains(coach.card.geometry())
            need = coach.card.layout().totalHeightForWidth(coach.card.width())
            assert coach.card.height() >= need
            assert "{" not in coach.text.text()
            if target is not reading.viewer:
                assert not coach.card.geometry().intersects(coach.frame.geometry())
    coach.go_on()
    assert not coach.running
    assert Settings(settings.path).flag("tour.done")


def test_it_can_be_repeated_from_the_menu_and_reading_goes_on(
    reading: Reading, qtbot: QtBot, tmp_path: Path
) -> None:
    first = FirstStart(reading, Settings(tmp_path / "settings.json"))
    reading.show()
    qtbot.waitUntil(lambda: reading.worklist.model.rowCount() == 2, timeout=30_000)
    assert not first.coach.running
    reading.actions["help.tour"].trigger()
    assert first.coach.running
    reading.actions["case.next"].trigger()
    assert reading.session.exam == reading.worklist.model.rows[0].exam
    assert first.coach.running
    first.coach.end()


def test_images_that_were_chosen_are_looked_through_when_the_window_is_open(
    reading: Reading, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "cd").mkdir()
    chosen = Chosen(reading.workspace.root, imports=(tmp_path / "cd",), tour=True)
    first = FirstStart(reading, Settings(tmp_path / "settings.json"), chosen)
    reading.show()
    with qtbot.waitSignal(reading.importing.finished, timeout=30_000):
        pass
    assert reading.window.pages.currentWidget() is reading.importing
    assert "nothing new" in reading.importing.state_text
    assert not first.coach.running


def test_the_first_start_is_asked_anew_behind_a_closed_window(
    reading: Reading, qtbot: QtBot, tmp_path: Path
) -> None:
    first = FirstStart(reading, Settings(tmp_path / "settings.json"))
    reading.show()
    reading.window.may_close = lambda: False
    reading.actions["help.welcome"].trigger()
    assert (first.again, reading.window.isVisible()) == (False, True)
    reading.window.may_close = lambda: True
    reading.actions["help.welcome"].trigger()
    assert (first.again, reading.window.isVisible()) == (True, False)
