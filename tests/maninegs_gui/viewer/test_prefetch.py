from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.domain.study import ExamId, ImageRecord, ImageState
from core.imaging.hanging import SLOTS
from core.imaging.orientation import assumed
from core.store import Store, images
from maninegs_gui.bridge.session import Session
from maninegs_gui.viewer.contents import Contents
from maninegs_gui.viewer.prefetch import Prefetch
from maninegs_gui.viewer.screen import ViewerScreen
from tests.support import stores
from tests.support.lanes import InlineLanes
from tests.support.views import PixelPool, Pixels, hung_view

FIRST, NEXT, THIRD = ExamId(1), ExamId(2), ExamId(3)


@pytest.fixture
def cases(store: Store, pixel_pool: PixelPool) -> dict[ExamId, list[ImageRecord]]:
    """Three exams of four views each."""
    found: dict[ExamId, list[ImageRecord]] = {}
    for exam in (FIRST, NEXT, THIRD):
        with store.write(None, "fill") as unit:
            for slot in SLOTS:
                head = stores.header(int(exam), slot.side, slot.view)
                head = replace(head, orientation=assumed(slot.side, slot.view))
                record = images.get(unit, stores.add_image(unit, head))
                pixel_pool.known[record.sha256] = Pixels(hung_view(slot.side))
                found.setdefault(exam, []).append(record)
    return found


def all_hung(contents: Contents) -> tuple[ImageRecord, ...]:
    return contents.images


@pytest.fixture
def prefetch(
    qapp: QApplication, inline: InlineLanes, session: Session, pixel_pool: PixelPool
) -> Prefetch:
    return Prefetch(inline, session, pixel_pool, all_hung, session)


@pytest.fixture
def fetched(qtbot: QtBot, inline: InlineLanes, prefetch: Prefetch) -> Callable[[], None]:
    """Wait until paging has come to rest, then do what the lanes were asked for."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not prefetch._soon.isActive())
        inline.settle()

    return wait


def test_paging_fetches_nothing_of_the_cases_it_passes(
    inline: InlineLanes, session: Session, prefetch: Prefetch, fetched: Callable[[], None],
    pixel_pool: PixelPool, cases: dict[ExamId, list[ImageRecord]],
) -> None:  # fmt: skip
    for exam, after in ((FIRST, NEXT), (NEXT, THIRD), (THIRD, FIRST)):
        session.open_exam(exam)
        session.expect_exam(after)
    fetched()
    assert set(pixel_pool.asked) == {record.sha256 for record in cases[FIRST]}


def test_the_next_case_is_ready_and_handed_over_once(
    session: Session, prefetch: Prefetch, fetched: Callable[[], None],
    cases: dict[ExamId, list[ImageRecord]],
) -> None:  # fmt: skip
    session.open_exam(FIRST)
    session.expect_exam(NEXT)
    fetched()
    assert prefetch.held == 4
    assert prefetch.take(cases[NEXT][0]) is None, "it is not open yet"
    session.open_exam(NEXT)
    taken = [prefetch.take(record) for record in cases[NEXT]]
    assert [loaded.image for loaded in taken if loaded] == [record.id for record in cases[NEXT]]
    assert prefetch.take(cases[NEXT][0]) is None
    assert prefetch.held == 0


def test_another_case_than_the_expected_one_lets_go_of_what_was_fetched(
    session: Session, prefetch: Prefetch, fetched: Callable[[], None],
    cases: dict[ExamId, list[ImageRecord]],
) -> None:  # fmt: skip
    session.open_exam(FIRST)
    session.expect_exam(NEXT)
    fetched()
    session.open_exam(THIRD)
    assert prefetch.held == 0
    assert prefetch.take(cases[NEXT][0]) is None


def test_a_case_that_is_expected_still_is_fetched_again_after_another_was_opened(
    session: Session, prefetch: Prefetch, fetched: Callable[[], None],
    cases: dict[ExamId, list[ImageRecord]],
) -> None:  # fmt: skip
    session.open_exam(FIRST)
    session.expect_exam(NEXT)
    fetched()
    session.open_exam(THIRD)
    fetched()
    session.open_exam(NEXT)
    assert prefetch.take(cases[NEXT][3]) is not None


def test_an_image_that_was_turned_meanwhile_is_laid_out_anew(
    session: Session, prefetch: Prefetch, fetched: Callable[[], None],
    cases: dict[ExamId, list[ImageRecord]],
) -> None:  # fmt: skip
    session.open_exam(FIRST)
    session.expect_exam(NEXT)
    fetched()
    session.open_exam(NEXT)
    record = cases[NEXT][0]
    turned = replace(record, header=replace(record.header, orientation=("P", "R")))
    assert prefetch.take(turned) is None


def test_an_image_that_cannot_be_decoded_keeps_no_other_from_being_fetched(
    session: Session, prefetch: Prefetch, fetched: Callable[[], None],
    pixel_pool: PixelPool, cases: dict[ExamId, list[ImageRecord]],
) -> None:  # fmt: skip
    pixel_pool.broken[cases[NEXT][0].sha256] = "The pixel data end too early."
    session.open_exam(FIRST)
    session.expect_exam(NEXT)
    fetched()
    assert prefetch.held == 3


def test_what_is_known_to_be_unreadable_is_not_asked_for(
    session: Session, prefetch: Prefetch, fetched: Callable[[], None], store: Store,
    pixel_pool: PixelPool, cases: dict[ExamId, list[ImageRecord]],
) -> None:  # fmt: skip
    lost = cases[NEXT][2]
    with store.write(None, "lose") as unit:
        images.set_state(unit, lost.id, ImageState.MISSING)
    session.open_exam(FIRST)
    session.expect_exam(NEXT)
    fetched()
    assert lost.sha256 not in pixel_pool.asked
    assert prefetch.held == 3


def test_no_more_than_its_bytes_are_fetched(
    qtbot: QtBot, inline: InlineLanes, session: Session, pixel_pool: PixelPool,
    cases: dict[ExamId, list[ImageRecord]],
) -> None:  # fmt: skip
    header = cases[NEXT][0].header
    most = 5 * header.rows * header.columns
    narrow = Prefetch(inline, session, pixel_pool, all_hung, session, most=most)
    session.open_exam(FIRST)
    session.expect_exam(NEXT)
    qtbot.waitUntil(lambda: not narrow._soon.isActive())
    inline.settle()
    assert narrow.held == 2


def test_the_viewer_shows_a_fetched_case_without_decoding(
    qtbot: QtBot, inline: InlineLanes, session: Session, pixel_pool: PixelPool,
    cases: dict[ExamId, list[ImageRecord]],
) -> None:  # fmt: skip
    screen = ViewerScreen(inline, session, pixel_pool)
    qtbot.addWidget(screen)
    session.open_exam(FIRST)
    inline.settle()
    session.expect_exam(NEXT)
    qtbot.waitUntil(lambda: not screen.prefetch._soon.isActive())
    inline.settle()
    assert screen.prefetch.held == 4
    pixel_pool.asked.clear()
    session.open_exam(NEXT)
    assert [pane.loaded is not None for pane in screen.wall.shown_panes()] == [True] * 4
    assert screen.loading == 0
    assert not pixel_pool.asked


def test_nothing_of_a_case_that_was_left_stays_alive(
    qtbot: QtBot, inline: InlineLanes, session: Session, pixel_pool: PixelPool,
    cases: dict[ExamId, list[ImageRecord]],
) -> None:  # fmt: skip
    screen = ViewerScreen(inline, session, pixel_pool)
    qtbot.addWidget(screen)
    screen.show()
    session.open_exam(FIRST)
    inline.settle()
    held = [weakref.ref(pane.loaded) for pane in screen.wall.shown_panes()]
    pictures = [weakref.ref(pane.picture) for pane in screen.wall.shown_panes()]
    session.open_exam(None)
    gc.collect()
    assert [ref() for ref in (*held, *pictures)] == [None] * 8
