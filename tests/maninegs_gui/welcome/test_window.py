"""The first start: page by page, by keys, left and taken up again; nothing is half made."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core import workspace as workspaces
from core.domain.errors import WorldError
from core.domain.progress import CancelToken, Progress, Report
from core.settings import Settings, SiteFile
from core.workspace import Workspace
from maninegs_gui.welcome.bring_page import BringPage
from maninegs_gui.welcome.draft import Try
from maninegs_gui.welcome.language_page import LanguagePage
from maninegs_gui.welcome.place_page import PlacePage
from maninegs_gui.welcome.reader_page import ReaderPage
from maninegs_gui.welcome.try_page import FOLDER, TryPage
from maninegs_gui.welcome.window import WelcomeWindow
from tests.core.test_placing import Fake
from tests.maninegs_gui.test_accessible import nameless


@dataclass
class Size:
    women: int = 3
    minutes: int = 1
    megabytes: int = 10


@dataclass
class FakeMaker:
    """Makes an empty workspace as a demonstration, when it may."""

    gate: threading.Event = field(default_factory=threading.Event)
    error: Exception | None = None
    made: list[tuple[Path, Try]] = field(default_factory=list)

    def size(self, kind: Try) -> Size:
        return Size()

    def begun(self, root: Path) -> bool:
        return root.is_dir()

    def make(self, root: Path, kind: Try, report: Report, cancel: CancelToken) -> Workspace:
        self.made.append((root, kind))
        root.mkdir(parents=True, exist_ok=True)
        report(Progress(1, 3, "Drawing phantoms"))
        while not self.gate.wait(0.01):
            cancel.check("Making the demonstration")
        if self.error is not None:
            raise self.error
        return workspaces.create(root / "workspace")


class First:
    """A first start on a computer of its own."""

    def __init__(self, qtbot: QtBot, home: Path, site: SiteFile | None = None) -> None:
        self.qtbot, self.home, self.site = qtbot, home, site
        self.maker, self.ground = FakeMaker(), Fake()
        self.spoken: list[str] = []
        self.window = self.open()

    def open(self, *, speaks: bool = False) -> WelcomeWindow:
        self.settings = Settings(self.home / "settings.json", self.site)

        def apply(settings: Settings) -> bool:
            self.spoken.append(settings.text("language"))
            return speaks

        made = WelcomeWindow(self.settings, self.maker, apply, ground=self.ground)
        self.qtbot.addWidget(made)
        made.show()
        self.window = made
        return made

    def key(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(self.window.focusWidget() or self.window, key)

    def type(self, text: str) -> None:
        widget = self.window.focusWidget()
        assert widget is not None
        self.qtbot.keyClicks(widget, text)

    def to(self, place: int) -> None:
        self.window.show_page(place)

    def looked(self) -> None:
        page = self.place
        self.qtbot.waitUntil(lambda: not page.looking)

    @property
    def language(self) -> LanguagePage:
        page = self.window.pages[0]
        assert isinstance(page, LanguagePage)
        return page

    @property
    def reader(self) -> ReaderPage:
        page = self.window.pages[1]
        assert isinstance(page, ReaderPage)
        return page

    @property
    def place(self) -> PlacePage:
        page = self.window.pages[2]
        assert isinstance(page, PlacePage)
        return page

    @property
    def trying(self) -> TryPage:
        page = self.window.pages[3]
        assert isinstance(page, TryPage)
        return page

    @property
    def bring(self) -> BringPage:
        page = self.window.pages[4]
        assert isinstance(page, BringPage)
        return page


@pytest.fixture
def first(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[First]:
    monkeypatch.setenv("MANINEGS_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("maninegs_gui.welcome.place_page._AFTER_MILLISECONDS", 1)
    made = First(qtbot, tmp_path / "home" / "config")
    yield made
    made.maker.gate.set()
    made.qtbot.waitUntil(lambda: threading.active_count() < 3 or not made.window.page.busy())


def test_from_the_first_page_to_the_last_by_keys_alone(first: First, tmp_path: Path) -> None:
    first.key(Qt.Key.Key_Return)
    assert first.window.place == 1
    first.type("  Dr.  A. Meier ")
    first.key(Qt.Key.Key_Return)
    assert first.window.place == 2
    first.type(str(tmp_path / "mine"))
    first.key(Qt.Key.Key_Return)  # before the disk has answered
    first.qtbot.waitUntil(lambda: first.window.place == 3)
    first.key(Qt.Key.Key_Return)
    assert first.window.place == 4
    assert not (tmp_path / "mine").exists()
    first.key(Qt.Key.Key_Return)
    chosen = first.window.chosen
    assert chosen is not None
    assert (chosen.workspace, chosen.reader) == (tmp_path / "mine", "Dr. A. Meier")
    assert (chosen.imports, chosen.tour, chosen.train) == ((), True, False)
    assert workspaces.exists(tmp_path / "mine")
    kept = Settings(first.settings.path)
    assert kept.flag("welcome.done")
    assert kept.text("workspace.last") == str(tmp_path / "mine")
    assert (kept.text("welcome.reader"), kept.number("welcome.page")) == ("", 0)


@pytest.mark.parametrize("left_at", range(5))
def test_left_at_any_page_nothing_is_made_and_the_next_start_goes_on(
    first: First, tmp_path: Path, left_at: int
) -> None:
    first.to(1)
    first.reader.name.setText("Dr. B")
    first.to(2)
    first.place.place.setText(str(tmp_path / "mine"))
    first.looked()
    first.to(left_at)
    first.key(Qt.Key.Key_Escape)
    assert first.window.isHidden()
    assert first.window.chosen is None
    assert {one.name for one in tmp_path.iterdir()} == {"home"}
    again = first.open()
    assert again.place == left_at
    assert (again.draft.reader, first.place.place.text()) == ("Dr. B", str(tmp_path / "mine"))


def test_skipping_takes_what_is_suggested(first: First, tmp_path: Path) -> None:
    first.looked()
    first.window.skip.click()
    chosen = first.window.chosen
    assert chosen is not None
    assert chosen.workspace == tmp_path / "home" / "data" / "workspace"
    assert chosen.reader


def test_skipping_stops_at_a_place_that_cannot_be(first: First) -> None:
    first.ground.kind = "a network folder (nfs4)"
    first.place.place.setText("/elsewhere/w")
    first.looked()
    first.window.skip.click()
    assert (first.window.place, first.window.chosen) == (2, None)
    assert "cannot be skipped" in first.window.message.text()
    assert not first.window.next.isEnabled()
    assert "a network folder (nfs4)" in first.place.said[0]
    assert "choose a folder on a disk of this computer" in first.place.place.accessibleDescription()


def test_a_workspace_that_is_there_is_offered_and_left_as_it_is(
    first: First, tmp_path: Path
) -> None:
    made = workspaces.create(tmp_path / "there")
    before = made.document.read_bytes()
    first.to(2)
    first.place.place.setText(str(made.root / "runs"))
    first.looked()
    assert not first.window.next.isEnabled()
    first.place.other.click()
    first.looked()
    assert first.place.place.text() == str(made.root)
    assert first.window.next.text() == "Take this workspace"
    first.to(4)
    first.window.next.click()
    assert first.window.chosen is not None
    assert made.document.read_bytes() == before


def test_an_answer_about_an_earlier_place_never_lands(first: First, tmp_path: Path) -> None:
    first.to(2)
    first.place.look()
    first.place.place.setText("")
    first.looked()
    assert first.place.said == ("Name a folder: type one, or choose one.",)
    assert not first.window.next.isEnabled()


def test_a_folder_with_other_things_gets_a_new_one_inside(first: First, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x.txt").write_text("x")
    first.place.take(tmp_path / "full")
    assert first.place.place.text() == str(tmp_path / "full" / "ManiNegs")


def test_what_goes_wrong_at_the_end_is_said_where_it_can_be_changed(
    first: First, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_root: Path) -> Workspace:
        raise WorldError("The disk is full: free space.")

    first.looked()
    monkeypatch.setattr(workspaces, "create", full)
    first.to(4)
    first.window.next.click()
    assert (first.window.place, first.window.chosen) == (2, None)
    assert first.place.said == ("The disk is full: free space.",)
    assert not Settings(first.settings.path).flag("welcome.done")


def test_settings_that_cannot_be_kept_hold_nobody_up(first: First, tmp_path: Path) -> None:
    first.settings.path.parent.mkdir(parents=True, exist_ok=True)
    first.settings.path.unlink(missing_ok=True)
    first.settings.path.mkdir()
    first.looked()
    first.window.skip.click()
    assert first.window.chosen is not None
    assert "cannot be kept" in first.settings.notices[0]


def test_a_language_that_can_holds_at_once_and_what_was_typed_stays(first: First) -> None:
    first.reader.name.setText("Dr. C")
    before = first.language
    window = first.open(speaks=True)
    window.draft.reader = "Dr. C"
    first.language.choices["zh_CN"].setChecked(True)
    assert first.spoken == ["zh_CN"]
    assert first.language is not before
    assert first.language.choices["zh_CN"].isChecked()
    assert first.reader.name.text() == "Dr. C"


def test_a_language_that_cannot_says_so(first: First) -> None:
    first.language.choices["zh_CN"].setChecked(True)
    assert "next start" in first.language.note.text()
    assert first.settings.text("language") == "zh_CN"


def test_nobody_goes_on_without_a_name(first: First) -> None:
    first.to(1)
    first.reader.name.setText(" \u200b ")
    assert not first.window.next.isEnabled()
    first.key(Qt.Key.Key_Return)
    assert first.window.place == 1


def test_a_site_s_file_is_followed_and_named(first: First, tmp_path: Path) -> None:
    locks = {"language": "en", "workspace.last": str(tmp_path / "site")}
    first.site = SiteFile("/etc/maninegs/site.toml", {"new.readers": "Dr. A; Dr. B"}, locks)
    window = first.open()
    assert not first.language.choices["zh_CN"].isEnabled()
    assert "/etc/maninegs/site.toml" in first.language.note.text()
    first.to(1)
    first.key(Qt.Key.Key_Tab)
    first.key(Qt.Key.Key_Down)
    assert first.reader.name.text() in ("Dr. A", "Dr. B")
    first.looked()
    window.skip.click()
    assert window.chosen is not None
    assert window.chosen.workspace == tmp_path / "site"
    assert not [one for one in first.settings.notices if "fixed" not in one]


# The demonstration.


def choose(first: First, kind: Try = Try.QUICK) -> None:
    first.looked()
    first.to(3)
    first.trying.choices[kind].setChecked(True)


def test_a_demonstration_is_made_beside_the_workspace_and_opens_first(
    first: First, tmp_path: Path
) -> None:
    first.place.place.setText(str(tmp_path / "mine" / "w"))
    choose(first)
    assert first.window.next.text() == "Make it"
    first.trying.train.setChecked(True)
    first.key(Qt.Key.Key_Return)
    first.qtbot.waitUntil(lambda: "1/3" in first.trying.state.text())
    assert not first.window.next.isEnabled()
    assert not first.window.back.isEnabled()
    first.maker.gate.set()
    first.qtbot.waitUntil(lambda: first.window.draft.made is not None)
    assert first.maker.made == [(tmp_path / "mine" / FOLDER, Try.QUICK)]
    first.key(Qt.Key.Key_Return)
    assert first.window.next.text() == "Open the demonstration"
    assert not first.bring.folder.isEnabled()
    first.key(Qt.Key.Key_Return)
    chosen = first.window.chosen
    assert chosen is not None
    assert chosen.workspace == tmp_path / "mine" / FOLDER / "workspace"
    assert chosen.train
    assert Settings(first.settings.path).text("workspace.last") == str(tmp_path / "mine" / "w")


def test_it_can_be_stopped_and_goes_on(first: First) -> None:
    choose(first)
    first.window.next.click()
    first.qtbot.waitUntil(lambda: "1/3" in first.trying.state.text())
    first.key(Qt.Key.Key_Space)  # the keys are on the button that stops it
    first.qtbot.waitUntil(lambda: not first.trying.busy())
    assert "goes on from there" in first.trying.state.text()
    assert first.window.draft.made is None
    assert first.window.next.text() == "Go on making it"
    first.maker.gate.set()
    first.window.next.click()
    first.qtbot.waitUntil(lambda: first.window.draft.made is not None)


def test_closing_the_window_stops_it_first(first: First) -> None:
    choose(first)
    first.window.next.click()
    first.qtbot.waitUntil(lambda: "1/3" in first.trying.state.text())
    first.window.close()
    assert first.window.isVisible()
    first.qtbot.waitUntil(first.window.isHidden)
    assert first.window.chosen is None
    assert first.open().place == 3


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (WorldError("The disk is full: free space."), "The disk is full: free space."),
        (ValueError("of ours"), "could not be made (ValueError)"),
    ],
)
def test_one_that_fails_says_why_and_is_no_hindrance(
    first: First, error: Exception, said: str
) -> None:
    first.maker.error = error
    first.maker.gate.set()
    choose(first, Try.WHOLE)
    first.window.next.click()
    first.qtbot.waitUntil(lambda: said in first.trying.state.text())
    first.trying.choices[Try.NOTHING].setChecked(True)
    first.window.next.click()
    assert first.window.place == 4


def test_images_are_chosen_and_put_away(first: First, tmp_path: Path) -> None:
    first.looked()
    first.to(4)
    first.bring.add(tmp_path / "cd")
    first.bring.add(tmp_path / "cd")
    assert first.window.draft.imports == (tmp_path / "cd",)
    first.bring.forget()
    assert first.window.draft.imports == ()
    first.bring.add(tmp_path / "cd")
    first.bring.tour.setChecked(False)
    first.window.next.click()
    chosen = first.window.chosen
    assert chosen is not None
    assert (chosen.imports, chosen.tour) == ((tmp_path / "cd",), False)


def test_every_control_of_every_page_has_a_name(first: First) -> None:
    for place in range(5):
        first.to(place)
        assert nameless(first.window) == []
        assert str(place + 1) in first.window.accessibleDescription()


@pytest.mark.parametrize(("width", "height"), [(720, 440), (900, 620), (1400, 1000)])
def test_nothing_is_cut_at_any_size(first: First, width: int, height: int) -> None:
    first.window.resize(width, height)
    for place in range(5):
        first.to(place)
        if place == 2:
            first.looked()
        QApplication.processEvents()
        page = first.window.page
        cut = [one for one in page.findChildren(QWidget) if one.isVisibleTo(page) and (
            one.mapTo(page, one.rect().topRight()).x() > page.width())]  # fmt: skip
        assert not cut
        assert page.height() >= page.column.totalHeightForWidth(page.width())
