"""Thirty breasts by the keyboard alone, two more blind readers, an adjudicator: one real window.

Run as a script: ``readers_script.py WORKSPACE REPORT``. The workspace holds fifteen
phantoms. Every act is a key that goes to whatever has the focus; what each reader means
to say is written down beside, so that the test can compare it with what was stored.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core import workspace as workspaces
from core.domain.roles import Role
from core.domain.study import BreastId
from core.store import Store, readers
from maninegs_gui.app import application
from maninegs_gui.findings.tag_keys import keys_of
from maninegs_gui.reading import Reading

PATIENCE = 60.0
ADMINISTRATOR = "Administrator"
READERS = ("Reader One", "Reader Two", "Reader Three")
ADJUDICATOR = "Adjudicator"
_MASS = {
    "mass_shape": ("oval", "irregular"),
    "mass_margin": ("circumscribed", "spiculated"),
    "mass_density": ("median", "high"),
    "mass_size": ("small", "moderate"),
}
_AGAIN = {"4A": 1, "4B": 2, "4C": 3}
"""How often 4 is pressed again on the adjudication page."""
_NAMED = {
    "enter": Qt.Key.Key_Return,
    "esc": Qt.Key.Key_Escape,
    "left": Qt.Key.Key_Left,
    "right": Qt.Key.Key_Right,
    "up": Qt.Key.Key_Up,
    "down": Qt.Key.Key_Down,
    "tab": Qt.Key.Key_Tab,
    "pgdown": Qt.Key.Key_PageDown,
    "pgup": Qt.Key.Key_PageUp,
    "home": Qt.Key.Key_Home,
    "end": Qt.Key.Key_End,
    "space": Qt.Key.Key_Space,
    **{f"f{number}": Qt.Key[f"Key_F{number}"] for number in range(1, 13)},
}
_HELD = {
    "ctrl": Qt.KeyboardModifier.ControlModifier,
    "shift": Qt.KeyboardModifier.ShiftModifier,
    "alt": Qt.KeyboardModifier.AltModifier,
}


class Hands:
    """Ten fingers at one window; no mouse."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.pressed = 0

    def press(self, *keys: str) -> None:
        """Press keys such as ``"1"``, ``"ctrl+4"``, ``"enter"`` where the focus is."""
        for text in keys:
            *held, name = text.split("+")
            modifiers = Qt.KeyboardModifier.NoModifier
            for one in held:
                modifiers |= _HELD[one]
            if name.isupper():
                modifiers |= Qt.KeyboardModifier.ShiftModifier
            key = _NAMED.get(name) or Qt.Key[f"Key_{name.upper()}"]
            window = self._window()
            handle = window.windowHandle()
            assert handle is not None
            QTest.keyClick(handle, key, modifiers)
            self.pressed += 1
            QTest.qWait(1)

    def _window(self) -> QWidget:
        """Where keys go; without a window manager nobody else gives a window the keys."""
        window = QApplication.activeModalWidget() or self.reading.window
        if not window.isActiveWindow():
            window.activateWindow()
            QTest.qWaitForWindowActive(window)
        return window

    def type(self, text: str) -> None:
        """Type a text into whatever has the focus."""
        self._window()
        for letter in text:
            focus = QApplication.focusWidget()
            assert focus is not None
            QTest.keyClick(focus, letter)

    def until(self, reached: Callable[[], object], what: str) -> None:
        """Let the window live until ``reached``."""
        end = time.monotonic() + PATIENCE
        while not reached():
            if time.monotonic() > end:
                raise SystemExit(f"waited {PATIENCE:.0f} s for {what}")
            QTest.qWait(5)

    def settled(self) -> None:
        """Wait until everything that was written has been read back."""
        panel = self.reading.findings
        self.until(
            lambda: (
                panel.contents is not None and panel.contents.info.id == self.reading.session.breast
            ),
            "the breast that is open",
        )


def meant(reader: str, number: int) -> dict[str, Any]:
    """What a reader means to say of the breast with a number: alike, but not the same."""
    truth = random.Random(number)
    own = random.Random(f"{reader} {number}")

    def say(choices: tuple[str, ...]) -> str:
        right = truth.choice(choices)
        return right if own.random() < 0.75 else own.choice(choices)

    found = truth.random() < 0.7
    if own.random() < 0.1:
        found = not found
    terms = {axis: say(values) for axis, values in _MASS.items()}
    category = ("4B" if terms["mass_margin"] == "spiculated" else "3") if found else "1"
    return {
        "terms": terms if found else {},
        "category": category,
        "density": say(("A", "B", "C", "D")),
    }


class Scripted:
    """One reader after the other at one workstation."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.hands = Hands(reading)
        self.report: dict[str, Any] = {"said": {}, "most_keys": 0, "breasts": {}}

    def log_in(self, name: str) -> None:
        """Change the reader by the keyboard."""
        hands, session = self.hands, self.reading.session
        hands.press("ctrl+r")
        hands.until(lambda: QApplication.activeModalWidget() is not None, "the log-in")
        hands.type(name)
        hands.press("enter")
        hands.until(lambda: session.reader_name == name, f"{name} to be logged in")
        hands.until(lambda: QApplication.activeModalWidget() is None, "the log-in to go")

    def read_all(self, name: str, breasts: int) -> None:
        """Read every exam of the list, right breast before left."""
        hands, reading = self.hands, self.reading
        hands.press("f2")
        hands.until(lambda: reading.worklist.model.rowCount() > 0, "the list")
        assert not any(row.findings or row.assessed_sides for row in reading.worklist.model.rows), (
            "the list shows what another reader did"
        )
        hands.press("ctrl+pgdown")
        for number in range(breasts):
            self._await_breast(number)
            self.read(name)
            # The last one stays, since there is nothing to go on to.
        hands.until(
            lambda: all(len(r.assessed_sides) == 2 for r in reading.worklist.model.rows),
            "the list to say that all is read",
        )

    def _await_breast(self, number: int) -> None:
        hands, panel = self.hands, self.reading.findings
        hands.until(
            lambda: (
                panel.contents is not None
                and panel.contents.info.id == self.reading.session.breast
                and panel.contents.assessment is None
            ),
            f"breast {number} of the list",
        )
        contents = panel.contents
        assert contents is not None
        assert not contents.findings, "another reader's findings are shown"
        assert contents.pathology is None, "pathology before the assessment"

    def read(self, name: str) -> None:
        """Tag the breast that is open, judge it, and go on."""
        hands, panel = self.hands, self.reading.findings
        breast = self.reading.session.breast
        assert breast is not None
        plan = meant(name, int(breast))
        before = hands.pressed
        hands.press("f3", f"alt+{plan['density'].lower()}")
        if plan["terms"]:
            self._tag(breast, plan)
        hands.settled()
        hands.press("ctrl+enter")
        hands.until(
            lambda: (
                self.reading.session.breast != breast
                or (panel.contents is not None and panel.contents.assessment is not None)
            ),
            "the breast to be committed",
        )
        self.report["said"].setdefault(name, {})[int(breast)] = plan
        self.report["most_keys"] = max(self.report["most_keys"], hands.pressed - before)

    def _tag(self, breast: BreastId, plan: dict[str, Any]) -> None:
        hands, panel, viewer = self.hands, self.reading.findings, self.reading.viewer
        keys = keys_of(panel.lexicon)
        hands.until(lambda: viewer.wall.active.picture is not None, "the image")
        hands.press("1")
        hands.until(lambda: panel.open_finding is not None, "the new finding")
        first = hands.pressed
        hands.press(*(keys[axis, value] for axis, value in plan["terms"].items()))
        tagging = hands.pressed - first + 1
        # One mark: two corners, set by a cursor that arrows move.
        hands.press("left", "enter", "shift+right", "shift+down", "enter")
        hands.until(lambda: self._finding().regions, "the mark")
        first = hands.pressed
        digit, letter = plan["category"][0], plan["category"][1:].lower()
        hands.press(f"ctrl+{digit}", *letter, "enter")
        tagging += hands.pressed - first
        self.report["tag_keys"] = max(self.report.get("tag_keys", 0), tagging)
        hands.until(lambda: panel.open_finding is None, "the finding to be done")
        hands.until(
            lambda: (
                self.reading.session.breast == breast
                and self._finding().category is not None
                and len(self._finding().descriptors) == len(plan["terms"])
            ),
            "everything to be kept",
        )

    def _finding(self) -> Any:
        contents = self.reading.findings.contents
        assert contents is not None
        return contents.findings[-1] if contents.findings else _NOTHING

    def settle_all(self, breasts: int) -> None:
        """Settle every breast on the page, by what its first reader says of each lesion."""
        hands, page = self.hands, self.reading.adjudication
        hands.press("f12")
        hands.until(lambda: page.ready and page.content.case is not None, "the first breast")
        screen = page.content
        for number in range(breasts):
            hands.until(
                lambda: screen.case is not None and screen.case.settled is None,
                f"breast {number} to settle",
            )
            breast = int(screen.case.info.id)
            self.report["breasts"][breast] = self._settle(screen)

    def _settle(self, screen: Any) -> dict[str, Any]:
        hands, case = self.hands, screen.case
        for _ in case.lesions:
            if screen.draft.undecided() is None:
                break
            hands.press("1")
            if screen.draft.picks[screen.current or 0] is None:
                hands.press("n")
        first = case.persons[0].assessment
        category = first.category.value
        if screen.draft.category is None:
            hands.press(f"ctrl+{category[0]}")
            for _ in range(_AGAIN.get(category, 0)):
                hands.press(f"ctrl+{category[0]}")
        if screen.draft.density is None:
            hands.press(f"alt+{first.density.value.lower()}")
        if not screen.draft.reason.strip():
            hands.press("alt+1")
        chosen = screen.draft
        assert chosen.lack() is None, chosen.lack()
        hands.press("ctrl+enter")
        breast = case.info.id
        hands.until(
            lambda: (
                screen.case is not None
                and (screen.case.info.id != breast or screen.case.settled is not None)
            ),
            "the breast to be settled",
        )
        return {"category": chosen.category.value}


class _Nothing:
    regions = ()
    category = None
    descriptors = frozenset[tuple[str, str]]()


_NOTHING = _Nothing()


def prepare(place: Path) -> None:
    """Name the readers, as an administrator would have done before."""
    with Store.open(place / "maninegs.sqlite") as store, store.write(None, "readers") as unit:
        for name in (ADMINISTRATOR, *READERS):
            readers.ensure(unit, name)
        readers.set_role(unit, readers.ensure(unit, ADJUDICATOR), Role.ADJUDICATOR)


def main() -> None:
    """Read, adjudicate, and write the report."""
    application()
    place, out = Path(sys.argv[1]), Path(sys.argv[2])
    prepare(place)
    reading = Reading(workspaces.create(place))
    scripted = Scripted(reading)
    reading.show()
    reading.window.activateWindow()
    QTest.qWaitForWindowActive(reading.window)
    hands = scripted.hands
    hands.until(lambda: reading.worklist.model.rowCount() > 0, "the list")
    breasts = 2 * reading.worklist.model.rowCount()
    for name in READERS:
        scripted.log_in(name)
        scripted.read_all(name, breasts)
    scripted.log_in(ADJUDICATOR)
    scripted.settle_all(breasts)
    out.write_text(json.dumps(scripted.report), encoding="utf-8")
    reading.window.close()
    reading.close()


if __name__ == "__main__":
    main()
