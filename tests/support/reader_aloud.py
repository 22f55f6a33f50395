"""What a screen reader and the tab key find in a window, asked of Qt's accessibility interface."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QAbstractTableModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDial,
    QGraphicsView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollBar,
    QTabBar,
    QTabWidget,
    QTextEdit,
    QToolButton,
    QWidget,
)

from maninegs_gui.explore.map_view import MapView
from maninegs_gui.widgets.canvas import ImageCanvas

CONTROLS = (
    QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QDial,
    QLineEdit, QPlainTextEdit, QTabBar, QTextEdit, QGraphicsView,
)  # fmt: skip
ROLES = {
    QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox, QAccessible.Role.Slider, QAccessible.Role.SpinBox,
    QAccessible.Role.EditableText, QAccessible.Role.List, QAccessible.Role.Tree,
    QAccessible.Role.Table, QAccessible.Role.PageTabList, QAccessible.Role.Link,
    QAccessible.Role.ButtonMenu, QAccessible.Role.ButtonDropDown, QAccessible.Role.Dial,
}  # fmt: skip
_FILE = re.compile(r"[\w-]+\.(py|svg|png|md|yaml)")
_LETTER = re.compile(r"[^\W_]")
_CLASS = re.compile(r"Q?([A-Z][a-z]+){2,}")
_LARGE = 300
"""Pixels above which a picture is more than a sign beside words."""
_LONGEST = 600
"""Steps of the tab key after which a window counts as endless."""


def said(widget: QWidget, what: QAccessible.Text = QAccessible.Text.Name) -> str:
    """What a screen reader says of a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(what).strip() if interface is not None else ""


def name_of(control: QWidget) -> str:
    """The name of a control. Qt says a choice's value on Linux, whose label is a relation."""
    return control.accessibleName() if isinstance(control, QComboBox) else said(control)


def described(widget: QWidget) -> str:
    """The description that a screen reader says after the name."""
    return said(widget, QAccessible.Text.Description)


def inside_another(control: QWidget) -> bool:
    """Parts that Qt itself puts inside a control speak through that control."""
    if control.objectName().startswith("qt_") or isinstance(control, QHeaderView | QScrollBar):
        return True
    parent = control.parentWidget()
    while parent is not None and not control.isWindow():
        if isinstance(parent, QAbstractSpinBox | QComboBox | QLineEdit | QTabBar):
            return True
        if isinstance(parent, QAbstractItemView) and type(control).__module__.startswith("PySide6"):
            return True
        control, parent = parent, parent.parentWidget()
    return False


def is_painted(widget: QWidget) -> bool:
    """Whether a widget shows something that is not text."""
    if isinstance(widget, QGraphicsView):
        return True
    if isinstance(widget, QLabel):
        return not widget.pixmap().isNull()
    return any("paintEvent" in vars(kind) for kind in type(widget).__mro__
               if kind.__module__.startswith("maninegs_gui"))  # fmt: skip


def is_control(widget: QWidget) -> bool:
    """Whether something can be done with a widget."""
    if inside_another(widget):
        return False
    interface = QAccessible.queryAccessibleInterface(widget)
    return isinstance(widget, CONTROLS) or (interface is not None and interface.role() in ROLES)


def is_stop(widget: QWidget) -> bool:
    """Whether the tab key stops at a widget: not at one that hands its focus on."""
    wants = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return wants and widget.focusProxy() is None


def is_clicked(widget: QWidget) -> bool:
    """Whether a widget that is no control of Qt's shows a hand, which says: click me."""
    hand = widget.cursor().shape() is Qt.CursorShape.PointingHandCursor
    return hand and widget.testAttribute(Qt.WidgetAttribute.WA_SetCursor)


def shown(window: QWidget) -> Iterator[QWidget]:
    """The widgets of a window that are on the screen or can be rolled there."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.window() is window:
            yield widget


def place(widget: QWidget) -> str:
    """Where a widget is, for whoever has to mend it."""
    path: list[str] = []
    node: QWidget | None = widget
    while node is not None and not node.isWindow() and len(path) < 5:
        path.append(type(node).__name__ + (f"#{node.objectName()}" if node.objectName() else ""))
        node = node.parentWidget()
    name = said(widget)
    return f"{name!r} " + " in ".join(path)


def badly_named(window: QWidget) -> list[str]:
    """Controls without a name that says what they are."""
    found = []
    for widget in shown(window):
        takes_keys = is_stop(widget) and not inside_another(widget)
        if not is_control(widget) and not (takes_keys and not said(widget)):
            continue
        if type(widget).__name__ in ("QScrollArea", "Roll"):
            continue
        name = said(widget.tabBar()) if isinstance(widget, QTabWidget) else name_of(widget)
        own = widget.accessibleName() or _text(widget)
        if not _LETTER.search(name):
            found.append(f"no name: {place(widget)}")
        elif _FILE.fullmatch(name) or _CLASS.fullmatch(name) or name == widget.objectName():
            found.append(f"a name for programmers: {place(widget)}")
        elif not own and name in (widget.toolTip(), _placeholder(widget)):
            found.append(f"only a tooltip or placeholder: {place(widget)}")
    return found


def not_told_apart(window: QWidget) -> list[str]:
    """Controls of one kind with the same name and the same description."""
    same: dict[tuple[str, str, str], list[QWidget]] = defaultdict(list)
    for widget in shown(window):
        if is_control(widget) and widget.isEnabled():
            role = QAccessible.queryAccessibleInterface(widget).role().name
            same[role, name_of(widget), described(widget)].append(widget)
    return [
        f"{len(widgets)} times the same: {place(widgets[0])} / {place(widgets[1])}"
        for (_, name, _), widgets in same.items()
        if len(widgets) > 1 and name
    ]


def not_described(window: QWidget) -> list[str]:
    """Painted widgets that do not say what is shown: large ones beside their name."""
    found = []
    for widget in shown(window):
        if not is_painted(widget) or inside_another(widget) or is_control_with_text(widget):
            continue
        large = isinstance(widget, QGraphicsView | ImageCanvas | MapView)
        large = large or (isinstance(widget, QLabel) and widget.pixmap().height() > _LARGE)
        if not (described(widget) or (said(widget) and not large)):
            found.append(f"painted, not described: {place(widget)}")
    return found


def is_control_with_text(widget: QWidget) -> bool:
    """A button that paints itself says its text, which is what it shows."""
    return isinstance(widget, QAbstractButton) and bool(_text(widget) or widget.accessibleName())


def not_focusable(window: QWidget) -> list[str]:
    """Enabled controls that say they cannot have the focus."""
    return [
        f"cannot have the focus: {place(widget)}"
        for widget in shown(window)
        if is_control(widget) and widget.isEnabled() and acts(widget)
        and not QAccessible.queryAccessibleInterface(widget).state().focusable
    ]  # fmt: skip


def acts(widget: QWidget) -> bool:
    """Whether a control takes anything from its user: a text that is only shown does not."""
    if isinstance(widget, QTextEdit | QPlainTextEdit | QLineEdit):
        return not widget.isReadOnly()
    return True


def walk(window: QWidget) -> tuple[list[QWidget], list[str]]:
    """Press Tab from the first control on: what had the focus in turn, and what is wrong."""
    window.activateWindow()
    first = next((one for one in _chain(window)), None)
    if first is None:
        return [], []
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    visited: list[QWidget] = []
    for _ in range(_LONGEST):
        focus = QApplication.focusWidget()
        if focus is None:
            return visited, [f"the focus is lost after {_last(visited)}"]
        if focus.window() is not window:
            return visited, [f"the focus leaves the window after {_last(visited)}"]
        if focus in visited and not (
            focus is visited[-1] and links(focus) > visited.count(focus)
        ):  # fmt: skip
            circle = visited[visited.index(focus) :]
            if len(set(circle)) == 1 and len(list(_chain(window))) > 1:
                return visited, [f"a trap: {place(focus)} after {_last(visited)}"]
            return circle, []
        visited.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    return visited, ["endless"]


def links(widget: QWidget) -> int:
    """Links in a text, through which the tab key goes first."""
    if isinstance(widget, QTextEdit):
        return widget.toHtml().count("<a href") + 2
    if isinstance(widget, QLabel):
        return widget.text().count("<a href") + 2
    return 0


def not_reached(window: QWidget, visited: Iterable[QWidget]) -> list[str]:
    """Enabled controls that the tab key, and the arrows within a group, do not come to."""
    seen = set(visited)
    found = []
    for widget in shown(window):
        if not (is_control(widget) or is_clicked(widget)) or inside_another(widget):
            continue
        if not widget.isEnabled() or not acts(widget) or widget in seen:
            continue
        if any(proxy in seen for proxy in widget.findChildren(QWidget)):
            continue
        if isinstance(widget, QAbstractButton) and _by_arrows(widget, seen):
            continue
        found.append(f"not reached by Tab: {place(widget)}")
    return found


def silent_rows(window: QWidget) -> list[str]:
    """Rows of lists, tables and trees, and tabs, of which nothing is said."""
    found = []
    for widget in shown(window):
        if isinstance(widget, QTabBar):
            titles = [widget.tabText(place) for place in range(widget.count())]
            found += [f"a tab without a title: {place(widget)}" for one in titles if not one]
        if not isinstance(widget, QAbstractItemView) or inside_another(widget):
            continue
        if (model := widget.model()) is not None:
            silent = [row for row in _rows(model) if not _LETTER.search(row)]
            found += [f"a row says nothing but {row!r}: {place(widget)}" for row in silent]
    return found


def out_of_order(visited: list[QWidget]) -> list[str]:
    """Neighbours in one panel that the tab key visits against the way one reads."""
    found = []
    groups: dict[QWidget | None, list[QWidget]] = defaultdict(list)
    ring = list(dict.fromkeys(visited))
    if ring:  # a ring is read from its top
        highest = min((_area(one) for one in ring), key=lambda area: area.top())
        first = [one for one in ring if _area(one).top() < highest.bottom()]
        top = min(first, key=lambda one: _area(one).left())  # of a line, some stand a bit higher
        ring = ring[ring.index(top) :] + ring[: ring.index(top)]
    for widget in ring:
        groups[widget.parentWidget()].append(widget)
    for widgets in groups.values():
        for before, after in pairwise(widgets):
            one, other = _area(before), _area(after)
            across = one.left() < other.right() and other.left() < one.right()
            along = one.top() < other.bottom() and other.top() < one.bottom()
            if (across and other.bottom() < one.top()) or (along and other.right() < one.left()):
                found.append(f"out of order: {place(before)} then {place(after)}")
    return found


def not_in_turn(stops: list[QWidget], visited: list[QWidget]) -> list[str]:
    """Stops that the tab key visits, from the first of them on, in another order than they have."""
    places = [(visited.index(one) - visited.index(stops[0])) % len(visited) for one in stops]
    return [
        f"not in turn: {place(before)} then {place(after)}"
        for (before, after), (one, other) in zip(pairwise(stops), pairwise(places), strict=True)
        if other <= one
    ]


def faults(window: QWidget, *stops: QWidget) -> list[str]:
    """All that is wrong with a window, in which Tab must come to ``stops`` in this order."""
    visited, wrong = walk(window)
    return [
        *(f"not on the screen: {place(one)}" for one in stops if not one.isVisible()),
        *(f"no stop of Tab: {place(one)}" for one in stops if one not in visited),
        *not_in_turn([one for one in stops if one in visited], visited),
        *badly_named(window), *silent_rows(window), *not_told_apart(window),
        *not_described(window),
        *not_focusable(window), *wrong, *(not_reached(window, visited) if not wrong else ()),
        *out_of_order(visited),
    ]  # fmt: skip


class Walk:
    """Looks at windows one after the other, and keeps each fault with where it was first."""

    def __init__(self, spared: Iterable[str] = ()) -> None:
        self._spared = tuple(f": {name!r}"[:-1] for name in spared)
        self._found: dict[str, str] = {}

    def look(self, where: str, window: QWidget, *stops: QWidget) -> None:
        """Walk through a window, in which Tab must come to ``stops`` in this order."""
        for fault in faults(window, *stops):
            if not any(name in fault for name in self._spared):
                self._found.setdefault(fault, where)

    @property
    def told(self) -> str:
        """Where what is wrong, a line each; empty where nothing is."""
        return "\n".join(f"{where}: {fault}" for fault, where in self._found.items())


def _rows(model: QAbstractItemModel, below: QModelIndex | None = None) -> Iterator[str]:
    """What is said of each row of a list, table or tree."""
    above = below or QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(above)
    for row in range(model.rowCount(above)):
        cells = [model.index(row, column, above) for column in range(columns)]
        yield " ".join(map(_spoken, cells))
        if not isinstance(model, QAbstractListModel | QAbstractTableModel):
            yield from _rows(model, cells[0])


def _spoken(cell: QModelIndex) -> str:
    said = cell.data(Qt.ItemDataRole.AccessibleTextRole) or cell.data(Qt.ItemDataRole.DisplayRole)
    return str(said or "")


def _by_arrows(button: QAbstractButton, seen: set[QWidget]) -> bool:
    group = button.group()
    if group is not None and group.exclusive():
        return any(one in seen for one in group.buttons())
    if isinstance(button, QRadioButton) or button.autoExclusive():
        parent = button.parentWidget()
        rest = parent.findChildren(type(button)) if parent is not None else []
        return any(one in seen for one in rest)
    return False


def _area(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def _chain(window: QWidget) -> Iterator[QWidget]:
    node = window.nextInFocusChain()
    while node is not window:
        if (
            node.isVisible() and node.isEnabled() and node.window() is window and is_stop(node)
        ):  # fmt: skip
            yield node
        node = node.nextInFocusChain()


def _last(visited: list[QWidget]) -> str:
    return place(visited[-1]) if visited else "the beginning"


def _placeholder(widget: QWidget) -> str:
    if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        return widget.placeholderText()
    return ""


def _text(widget: QWidget) -> str:
    if isinstance(widget, QToolButton) and widget.defaultAction() is not None:
        return widget.defaultAction().text()
    return widget.text() if isinstance(widget, QAbstractButton) else ""
