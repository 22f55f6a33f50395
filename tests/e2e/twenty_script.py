"""A reader reads twenty breasts with a model in use: one real window, keys and a dropped file.

Run as a script: ``twenty_script.py WORKSPACE REPORT STRANGER [REAL [PICTURES]]``. The patients to
read are the last ten of the store, ``STRANGER`` is an image that is not in it, ``REAL`` a folder
of real mammograms (``-`` for none). What was meant, and what stood on the screen, is written
down, so that the test can compare it with the store and with the report on reliance.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core import workspace as workspaces
from core.domain.assessment import Category
from maninegs_gui.app import application
from maninegs_gui.findings.tag_keys import keys_of
from maninegs_gui.reading import Reading
from maninegs_gui.reliance.dialog import RelianceDialog
from maninegs_gui.sheet.dialog import SheetDialog
from tests.e2e.readers_script import meant
from tests.e2e.screen_words import on_screen, said
from tests.e2e.twenty_acts import Acts
from tests.e2e.twenty_hands import Fingers

READER = "Fresh Reader"
PATIENTS = 10
EVERY = 4
"""Every fourth breast is assessed otherwise after the opinion was seen."""

_NEEDS = {"compare": 4, "heat": 2, "teach": 1, "more": 3}
"""Cases that an act needs; it waits for a breast that has them."""


class Twenty(Acts):
    """One reader, ten patients, both breasts of each."""

    def __init__(self, reading: Reading, hands: Fingers, place: Path, stranger: Path) -> None:
        super().__init__(reading, hands)
        self.place, self.stranger = place, stranger
        self.report: dict[str, Any] = {"cases": [], "acts": {}, "seconds": {}, "real": {}}

    def read_all(self) -> None:
        """Log in, read, and look at the report."""
        hands = self.hands
        hands.until(lambda: self.reading.session.reader is not None, "somebody to read")
        hands.press("ctrl+r")
        hands.until(lambda: QApplication.activeModalWidget() is not None, "the log-in")
        hands.type(READER)
        hands.until(
            lambda: any(
                text.startswith("Add “") for text in said(QApplication.activeModalWidget())
            ),  # type: ignore[arg-type]
            "the offer to add her",
        )
        hands.press("enter")
        hands.until(lambda: "somebody new" in on_screen(), "the question whether she is new")
        hands.press("enter")
        hands.until(lambda: self.reading.session.reader_name == READER, "the reader")
        hands.until(lambda: QApplication.activeModalWidget() is None, "the log-in to go")
        hands.until(lambda: self.reading.worklist.model.rowCount() > PATIENTS, "the list")
        patients = sorted({row.patient_key for row in self.reading.worklist.model.rows})
        self.see_nothing_told()
        self.timed("map before", self.look_at_hidden_map)
        acts = self.acts()
        waiting: list[tuple[str, Callable[[], dict[str, Any] | None]]] = []
        for number in range(2 * PATIENTS):
            began = time.monotonic()
            if number % 2 == 0:
                self.open(patients[number // 2 - PATIENTS])
            else:
                hands.press("f3", "ctrl+enter")
            case = self.read(number)
            if number in acts:
                waiting.append(acts[number])
            for name, act in [one for one in waiting if self.can(one[0])]:
                waiting.remove((name, act))
                found = self.timed(name, act)
                if found is not None:
                    self.report["acts"][name] = {"breast": case["breast"], **found}
            if number % EVERY == EVERY - 1:
                self.change_mind(number, case)
            case["seconds"] = round(time.monotonic() - began, 1)
            self.report["cases"].append(case)

    def acts(self) -> dict[int, tuple[str, Callable[[], dict[str, Any] | None]]]:
        """What is done after which breast was assessed."""
        return {
            0: ("facet", self.narrow),
            1: ("back", self.take_back),
            2: ("weights", self.weigh),
            3: ("more", self.more_like_this),
            4: ("view", self.by_view),
            5: ("tags", self.by_tags),
            6: ("finding", self.by_finding),
            7: ("region", self.by_region),
            8: ("compare", self.compare),
            9: ("heat", self.heat),
            10: ("teach", self.teach),
            11: ("sheet", lambda: self.sheet(self.place / "sheet.pdf")),
            12: ("file", lambda: self.look_up(self.stranger)),
            # Another patient is open after it: the next one is looked up in the list.
            13: ("map", self.look_at_map),
        }

    def can(self, name: str) -> bool:
        """Whether the open breast has cases enough for an act; "no close case" is an answer."""
        return len(self.similar.cards) >= _NEEDS.get(name, 0)

    def timed(self, name: str, act: Callable[[], Any]) -> Any:
        """Do something and note how long it took."""
        began = time.monotonic()
        found = act()
        self.report["seconds"][name] = round(time.monotonic() - began, 1)
        return found

    # One breast.

    def open(self, patient: str) -> None:
        """Look a patient up in the list and open her exam."""
        hands, reading = self.hands, self.reading
        hands.press("f2")
        hands.use(reading.worklist.search, "ctrl+a")
        hands.type(patient)
        model = reading.worklist.model
        hands.until(
            lambda: model.rowCount() == 1 and model.rows[0].patient_key == patient,
            f"{patient} alone in the list",
        )
        hands.press("enter", "enter")
        hands.until(
            lambda: reading.viewer.contents.exam == reading.session.exam and self.session.breast,
            f"the exam of {patient}",
        )

    def read(self, number: int) -> dict[str, Any]:
        """Look, ask, tag, assess; then see what the machine says."""
        hands, panel = self.hands, self.reading.findings
        hands.until(
            lambda: (
                panel.contents is not None
                and panel.contents.info.id == self.session.breast
                and panel.contents.assessment is None
            ),
            f"breast {number} to be open and not assessed",
        )
        assert panel.contents is not None
        assert not panel.contents.findings, "tags before the reader set one"
        breast = self.session.breast
        assert breast is not None
        self.see_nothing(breast)
        case: dict[str, Any] = {"number": number, "breast": int(breast)}
        case["masked"] = self.see_masked(number)
        plan = meant(READER, int(breast))
        if number in (2, 5, 6):  # these ask by their tags, or weigh them
            plan = next(one for one in (plan, *map(_of_nobody, range(40))) if one["terms"])
        hands.press("f3", f"alt+{plan['density'].lower()}")
        if plan["terms"]:
            self.tag(plan)
        self.see_nothing_told()
        category = plan["category"]
        self.assess(category)
        case |= {"before": category, "terms": plan["terms"], "density": plan["density"]}
        case |= self.see_all(breast)
        if number == 0:
            hands.picture("revealed")
        return case

    def tag(self, plan: dict[str, Any]) -> None:
        """One mass with its tags and a mark, by keys."""
        hands, panel, viewer = self.hands, self.reading.findings, self.reading.viewer
        keys = keys_of(panel.lexicon)
        hands.until(lambda: viewer.wall.active.picture is not None, "the image")
        hands.press("1")
        hands.until(lambda: panel.open_finding is not None, "the new finding")
        hands.press(*(keys[axis, value] for axis, value in plan["terms"].items()))
        hands.press("left", "enter", *["shift+right"] * 2, *["shift+down"] * 2, "enter")
        hands.until(lambda: self.finding() and self.finding().regions, "the mark")
        self.once("tagging")
        category = plan["category"]
        hands.press(f"ctrl+{category[0]}", *category[1:].lower(), "enter")
        hands.until(
            lambda: (
                panel.open_finding is None
                and self.finding().category is not None
                and len(self.finding().descriptors) == len(plan["terms"])
            ),
            "the finding to be kept",
        )

    def finding(self) -> Any:
        """The finding that was made last, if any."""
        contents = self.reading.findings.contents
        return contents.findings[-1] if contents is not None and contents.findings else None

    def assess(self, category: str) -> None:
        """Commit to a category of the breast."""
        panel = self.reading.findings
        self.hands.press("f3", f"ctrl+{category[0]}", *category[1:].lower())
        self.hands.until(
            lambda: (
                panel.contents is not None
                and panel.contents.info.id == self.session.breast
                and panel.contents.assessment is not None
                and panel.contents.assessment.category is Category(category)
            ),
            f"category {category} to stand",
        )

    def change_mind(self, number: int, case: dict[str, Any]) -> None:
        """Another category, mostly on the other side of suspicious."""
        suspicious = case["before"].startswith("4")
        within, across = ("5", "2") if suspicious else ("2", "4B")
        after = within if number == 7 and case["before"] != within else across
        self.assess(after)
        case["after"] = after
        self.see_all(self.session.breast)

    # The end.

    def look_up_real(self, folder: Path) -> None:
        """Drop real mammograms one by one, and note what is said of each."""
        for path in sorted(folder.glob("*/*.jpg")):
            name = f"{path.parent.name}/{path.name}"
            self.report["real"][name] = self.timed(name, lambda path=path: self.look_up(path))
            if len(self.report["real"]) in (1, 8):
                self.hands.picture("real-file")

    def look_at_reliance(self) -> None:
        """Open the report on her own reading and write down what it says."""
        hands = self.hands
        hands.press("f3", "ctrl+shift+y")
        window = self.reading.window

        def dialog() -> RelianceDialog | None:
            return window.findChild(RelianceDialog)

        hands.until(
            lambda: (found := dialog()) is not None and found.found is not None, "the report"
        )
        found = dialog()
        assert found is not None
        hands.until(
            lambda: found.table.topLevelItemCount() == self.with_opinion(), "all rows of the report"
        )
        self.report["reliance"] = said(found)
        hands.picture("reliance")
        hands.press("esc")
        hands.until(lambda: QApplication.activeModalWidget() is None, "the report to close")

    def with_opinion(self) -> int:
        """Of how many breasts an opinion was seen."""
        return sum(case["above"] is not None for case in self.report["cases"])

    def sheet(self, path: Path) -> dict[str, Any]:
        """The evidence sheet of the open breast, as a PDF."""
        hands, window = self.hands, self.reading.window
        hands.press("f3", "ctrl+p")
        hands.until(lambda: window.findChild(SheetDialog) is not None, "the sheet")
        dialog = window.findChild(SheetDialog)
        assert dialog is not None
        hands.until(dialog.save.isEnabled, "the pages of the sheet")
        hands.picture("sheet")
        dialog.save_to(path)
        hands.until(path.is_file, "the PDF")
        assert dialog.paper is not None
        texts = [text for page in dialog.paper.pages for text in page.texts]
        hands.press("esc")
        hands.until(lambda: QApplication.activeModalWidget() is None, "the sheet to close")
        return {"texts": texts, "path": str(path)}

    def look_at_map(self) -> dict[str, Any]:
        """Open the map, colour it by pathology, click a point: its case opens."""
        hands, page = self.hands, self.reading.map
        before = page.content.chart
        hands.press("shift+f5")
        hands.until(
            lambda: page.isVisible() and page.content.chart not in (None, before),
            "the map as it may be seen now",
        )
        screen = page.content
        self.colour(screen, "pathology")
        paint = screen.shown.paint
        assert paint is not None
        chart = screen.chart
        assert chart is not None
        read = {case["breast"] for case in self.report["cases"]} | {int(self.session.breast or 0)}
        known = {int(b) for b, code in zip(chart.breasts, paint.codes, strict=True) if code >= 0}
        hands.picture("map")
        self.colour(screen, "collection")
        here = int(self.session.breast or 0)
        row = next(row for row, breast in enumerate(chart.breasts) if int(breast) not in read)
        QTest.mouseMove(screen.view, screen.view.place_of(row) + QPoint(1, 1))
        QTest.mouseClick(screen.view, Qt.MouseButton.LeftButton, pos=screen.view.place_of(row))
        hands.until(lambda: not page.isVisible(), "the reading page")
        opened = self.session.breast
        assert opened is not None
        assert int(opened) != here
        hands.until(lambda: self.reading.viewer.contents.exam == self.session.exam, "its images")
        if int(opened) not in read:
            self.see_nothing(opened)
        return {"known": sorted(known), "read": sorted(read), "opened": int(opened)}


def _of_nobody(number: int) -> dict[str, Any]:
    """What might be meant of some breast."""
    return meant("", number)


def main() -> None:
    """Read, and write the report."""
    application()
    place, out, stranger = (Path(text) for text in sys.argv[1:4])
    real, pictures = (*sys.argv[4:6], "-", "-")[:2]
    wanted = None if pictures == "-" else Path(pictures)
    reading = Reading(workspaces.create(place))
    reading.show()
    reading.window.activateWindow()
    QTest.qWaitForWindowActive(reading.window)
    twenty = Twenty(reading, Fingers(reading, wanted), out.parent, stranger)
    twenty.read_all()
    if real != "-":
        twenty.look_up_real(Path(real))
    twenty.look_at_reliance()
    twenty.report["torch"] = "torch" in sys.modules
    out.write_text(json.dumps(twenty.report, indent=1), encoding="utf-8")
    reading.window.close()
    reading.close()


if __name__ == "__main__":
    main()
