"""What the similar-cases panel shows before and after the reader's own assessment."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core import workspace as workspaces
from core.domain.assessment import Outcome
from core.domain.changes import Changes, Topic
from core.domain.errors import RefusedFile
from core.domain.study import BreastId, ExamId, ReaderId
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.bridge.session import Session
from maninegs_gui.similar.backend import Answer, Why
from maninegs_gui.similar.card import Case
from maninegs_gui.similar.opinion_box import OpinionWords
from maninegs_gui.similar.screen import SimilarScreen


class FakeBackend:
    """Answers as the core would, by whether the breast was assessed."""

    def __init__(self) -> None:
        self.committed: set[int] = set()
        self.why = Why.NOTHING
        self.forgotten = 0

    def read(self, _store: object, breast: BreastId, _reader: ReaderId) -> BreastId:
        return breast

    def answer(self, breast: BreastId, _report: Any, _cancel: Any) -> Answer:
        committed = int(breast) in self.committed
        case = Case(
            BreastId(9), "P0009 L", (), ("Mass shape: round",), ("margin",),
            likeness="distance 0.03" if committed else "",
            outcome=Outcome.MALIGNANT if committed else None,
            masked=not committed,
        )  # fmt: skip
        opinion = OpinionWords("", 0.63, 0.4, 0.8, ("Neighbours",), ("Seen in training",))
        cases = () if self.why is not Why.NOTHING else (case,)
        return Answer(
            "P0001, right breast", committed, not committed, cases,
            opinion if committed else None, self.why, "Because." if self.why else "",
        )  # fmt: skip

    def read_file(self, path: Path) -> Path:
        if path.suffix != ".dcm":
            raise RefusedFile(f"{path.name} is no image: choose a mammogram.")
        return path

    def know_file(self, _store: object, found: Path, _reader: ReaderId) -> BreastId:
        del found
        return BreastId(77)

    def answer_file(self, breast: BreastId, report: Any, cancel: Any) -> Answer:
        return self.answer(breast, report, cancel)

    def forget(self) -> None:
        self.forgotten += 1


class NoStore:
    def close(self) -> None: ...


@pytest.fixture
def backend() -> FakeBackend:
    return FakeBackend()


@pytest.fixture
def lanes(qtbot: QtBot, tmp_path: Path) -> Iterator[Lanes]:
    made = Lanes(NoStore, tmp_path)  # type: ignore[arg-type]  # a store that is never asked
    yield made
    made.close()


@pytest.fixture
def session(tmp_path: Path) -> Session:
    made = Session(workspaces.create(tmp_path / "workspace"))
    made.set_reader(ReaderId(1), "Reader")
    return made


@pytest.fixture
def screen(qtbot: QtBot, lanes: Lanes, session: Session, backend: FakeBackend) -> SimilarScreen:
    made = SimilarScreen(
        lanes, session, lambda: None, backend=backend, show_action=QAction("Show")  # type: ignore[arg-type,return-value]  # no decoders here
    )  # fmt: skip
    qtbot.addWidget(made)
    made.show()
    return made


def words(screen: SimilarScreen) -> str:
    return " ".join(
        label.text() for label in screen.findChildren(QLabel) if label.isVisibleTo(screen)
    )


def open_breast(session: Session, breast: int = 1) -> None:
    session.open_exam(ExamId(1))
    session.set_breast(BreastId(breast))


def test_nothing_of_the_machine_shows_before_it_is_asked_for(
    screen: SimilarScreen, session: Session, qtbot: QtBot
) -> None:
    open_breast(session)
    qtbot.waitUntil(lambda: "Read first" in screen.empty.text)
    assert not screen.cards
    assert "%" not in words(screen)


def test_one_action_shows_cases_without_pathology_or_score(
    screen: SimilarScreen, session: Session, qtbot: QtBot
) -> None:
    open_breast(session)
    screen._show.trigger()
    qtbot.waitUntil(lambda: bool(screen.cards))
    said = words(screen)
    assert "pathology hidden" in said
    assert "malignant" not in said
    assert "distance" not in said
    assert "63" not in said
    assert not screen.revealed


def test_saving_the_assessment_brings_pathology_and_opinion_by_itself(
    screen: SimilarScreen, session: Session, backend: FakeBackend, lanes: Lanes, qtbot: QtBot
) -> None:
    open_breast(session)
    qtbot.waitUntil(lambda: "Read first" in screen.empty.text)
    backend.committed.add(1)
    lanes.announce(Changes.of(Topic.ASSESSMENTS, 1), None)
    qtbot.waitUntil(lambda: screen.revealed)
    said = words(screen)
    assert "malignant" in said
    assert "63\u00a0%" in said
    assert "40 to 80\u00a0%" in said
    assert "Seen in training" in said


def test_what_one_breast_revealed_is_gone_with_the_next(
    screen: SimilarScreen, session: Session, backend: FakeBackend, qtbot: QtBot
) -> None:
    backend.committed.add(1)
    open_breast(session)
    qtbot.waitUntil(lambda: screen.revealed)
    session.set_breast(BreastId(2))
    assert not screen.revealed
    assert "malignant" not in words(screen)
    qtbot.waitUntil(lambda: "Read first" in screen.empty.text)


@pytest.mark.parametrize("leave", ["for another breast", "to another reader"])
def test_a_late_answer_about_what_was_left_never_lands(
    leave: str,
    screen: SimilarScreen,
    session: Session,
    backend: FakeBackend,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    searching, found, may_read = threading.Event(), threading.Event(), threading.Event()
    search, read = backend.answer, backend.read

    def slow_search(breast: BreastId, report: Any, cancel: Any) -> Answer:
        searching.set()
        found.wait(10)
        return search(breast, report, cancel)

    def slow_read(store: object, breast: BreastId, reader: ReaderId) -> BreastId:
        if searching.is_set():
            may_read.wait(10)
        return read(store, breast, reader)

    monkeypatch.setattr(backend, "answer", slow_search)
    monkeypatch.setattr(backend, "read", slow_read)
    backend.committed.add(1)
    open_breast(session)
    qtbot.waitUntil(searching.is_set)
    if leave == "for another breast":
        session.set_breast(BreastId(2))
    else:
        session.set_reader(ReaderId(2), "Second")
    found.set()
    qtbot.wait(100)
    shown, said = screen.revealed, words(screen)
    may_read.set()
    assert not shown
    assert "malignant" not in said
    assert "63" not in said


@pytest.mark.parametrize(
    ("why", "title", "button"),
    [
        (Why.NO_MODEL, "No model yet", "Go to training"),
        (Why.NOT_EMBEDDED, "not embedded yet", "Embed what is new"),
        (Why.NO_CLOSE_CASE, "No close case", ""),
    ],
)
def test_an_empty_panel_says_why_and_what_to_do(
    why: Why,
    title: str,
    button: str,
    screen: SimilarScreen,
    session: Session,
    backend: FakeBackend,
    qtbot: QtBot,
) -> None:
    backend.why = why
    backend.committed.add(1)
    open_breast(session)
    qtbot.waitUntil(lambda: title in screen.empty.text)
    assert "Because." in screen.empty.text
    assert screen.empty.button.text() == button


def test_a_case_is_opened_beside_by_mouse_and_by_key(
    screen: SimilarScreen, session: Session, backend: FakeBackend, qtbot: QtBot
) -> None:
    backend.committed.add(1)
    open_breast(session)
    qtbot.waitUntil(lambda: bool(screen.cards))
    wanted: list[object] = []
    session.compare_wanted.connect(wanted.append)
    qtbot.mouseClick(screen.cards[0], Qt.MouseButton.LeftButton)
    qtbot.keyClick(screen.cards[0], Qt.Key.Key_Return)
    assert wanted == [(BreastId(9),), (BreastId(9),)]


def test_a_file_is_looked_up_masked_and_rubbish_is_refused_in_a_sentence(
    screen: SimilarScreen, qtbot: QtBot
) -> None:
    screen.look_up(Path("image.dcm"))
    qtbot.waitUntil(lambda: bool(screen.cards))
    assert not screen.revealed
    assert "Import this image" in words(screen)
    screen.look_up(Path("notes.txt"))
    qtbot.waitUntil(lambda: "is no image" in screen.empty.text)
    assert not screen.cards
