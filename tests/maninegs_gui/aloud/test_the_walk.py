"""The walk itself: each fault that a window can have is found."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTabBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from maninegs_gui.widgets.tabbing import Leading, as_laid_out
from tests.support import reader_aloud


def test_the_line_inside_of_a_box_of_numbers_does_not_turn_the_order_round(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    top, number, bottom = QPushButton("Top"), QSpinBox(), QPushButton("Bottom")
    for made in (top, number, bottom):
        made.setParent(window)
    column = QVBoxLayout(window)
    for laid in (top, bottom, number):
        column.addWidget(laid)
    as_laid_out(window)
    ring = [window.nextInFocusChain()]
    while (following := ring[-1].nextInFocusChain()) is not window:
        ring.append(following)
    stops = [one for one in ring if one in (top, number, bottom)]
    assert stops == [top, bottom, number], "Tab begins where the window does"


def test_nameless_and_like_named_controls_are_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    search = QLineEdit()
    search.setPlaceholderText("Search")
    choice = QComboBox()
    choice.addItem("Blue")
    for widget in (search, choice, QPushButton("×"), QPushButton("Remove"), QPushButton("Remove")):
        column.addWidget(widget)
    window.show()
    found = "\n".join(reader_aloud.faults(window))
    assert found.count("no name") == 3
    assert "2 times the same: 'Remove'" in found


def test_traps_and_a_wrong_order_are_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    text = QPlainTextEdit()
    text.setAccessibleName("Remark")
    for widget in (QPushButton("Above"), text, QPushButton("Below")):
        column.addWidget(widget)
    window.show()
    qtbot.waitExposed(window)
    assert any("a trap" in one for one in reader_aloud.faults(window))
    text.setTabChangesFocus(True)
    assert reader_aloud.faults(window) == []
    above, below = window.findChildren(QPushButton)
    QWidget.setTabOrder(above, below)
    QWidget.setTabOrder(below, text)
    assert any("out of order" in one for one in reader_aloud.faults(window))
    as_laid_out(window)
    assert reader_aloud.faults(window) == []


def test_rows_and_tabs_that_say_nothing_are_found(qtbot: QtBot) -> None:
    window, tree, tabs = QWidget(), QTreeWidget(), QTabBar()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for widget, name in ((tabs, "Pages"), (tree, "Cases")):
        widget.setAccessibleName(name)
        column.addWidget(widget)
    tabs.addTab("")
    top = QTreeWidgetItem(["Patient"])
    top.addChild(QTreeWidgetItem(["·"]))
    tree.addTopLevelItem(top)
    window.show()
    qtbot.waitExposed(window)
    found = "\n".join(reader_aloud.faults(window))
    assert found.count("a row says nothing") == 1
    assert "a tab without a title" in found
    top.child(0).setData(0, Qt.ItemDataRole.AccessibleTextRole, "A mark")
    tabs.setTabText(0, "One")
    assert reader_aloud.faults(window) == []


def test_what_shows_a_hand_and_takes_no_key_is_found(qtbot: QtBot) -> None:
    window, card = QWidget(), QFrame()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for widget in (QPushButton("Above"), card):
        column.addWidget(widget)
    card.setAccessibleName("Similar case")
    card.setCursor(Qt.CursorShape.PointingHandCursor)
    window.show()
    qtbot.waitExposed(window)
    (found,) = reader_aloud.faults(window)
    assert found.startswith("not reached by Tab: 'Similar case'")
    card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    assert reader_aloud.faults(window, card) == []


def test_a_part_that_is_filled_later_is_walked_where_it_stands(qtbot: QtBot) -> None:
    window, part = QWidget(), QWidget()
    qtbot.addWidget(window)
    column, inside = QVBoxLayout(window), QVBoxLayout(part)
    above, button, below = (QPushButton(name) for name in ("Above", "Of the part", "Below"))
    inside.addWidget(button)
    for widget in (above, part, below):
        column.addWidget(widget)
    window.show()
    qtbot.waitExposed(window)
    late = QPushButton("Late")
    inside.insertWidget(0, late)
    QApplication.processEvents()
    in_turn = (above, late, button, below)
    found = reader_aloud.faults(window, *in_turn)
    assert any(one.startswith("not in turn: 'Late'") for one in found)
    as_laid_out(part)
    assert reader_aloud.faults(window, *in_turn) == []


def test_a_container_hands_the_focus_on_and_the_tab_key_finds_all_of_it(qtbot: QtBot) -> None:
    window, box = QWidget(), Leading()
    qtbot.addWidget(window)
    outer, inner = QHBoxLayout(window), QHBoxLayout(box)
    first, second, third = (QPushButton(name) for name in ("One", "Two", "Three"))
    outer.addWidget(QPushButton("Before"))
    outer.addWidget(box)
    for button in (first, second, third):
        inner.addWidget(button)
    box.lead_to(second)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    box.setFocus()
    assert window.focusWidget() is second
    qtbot.waitUntil(second.hasFocus)
    QTest.keyClick(second, Qt.Key.Key_Tab)
    assert third.hasFocus()
    assert reader_aloud.faults(window) == []
    QWidget.setFocus(box)  # as Qt does it
    assert second.hasFocus()
