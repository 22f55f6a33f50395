"""The page settles what was decided, shows nobody too much, and can be used by key alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.annotation import Annotator
from core.annotation.comparison import State
from core.domain.assessment import Category, Density, Outcome
from core.domain.roles import Role
from core.domain.study import BreastId, ImageId, ImageState, ReaderId, Side, View
from core.store import Store, adjudications, assessments, findings, images, readers
from maninegs_gui.actions import Actions, When
from maninegs_gui.adjudication import actions as page_actions
from maninegs_gui.adjudication.page import AdjudicationPage
from maninegs_gui.adjudication.screen import AdjudicationScreen
from maninegs_gui.bridge.lanes import Tone
from maninegs_gui.bridge.session import Session
from tests.support import stores
from tests.support.lanes import InlineLanes
from tests.support.views import PixelPool

ROUND, OVAL = ("mass_shape", "round"), ("mass_shape", "oval")


@dataclass(frozen=True)
class Site:
    """Breast 0: readers differ by one descriptor and by the assessment. 1: they agree."""

    store: Store
    people: dict[str, ReaderId]
    breasts: tuple[BreastId, ...]
    images: tuple[ImageId, ...]


@pytest.fixture
def site(store: Store) -> Site:
    with store.write(None, "fill") as unit:
        people = {
            name: readers.ensure(unit, name, role)
            for name, role in (
                ("Head", Role.ADMINISTRATOR), ("Anna Berg", Role.READER),
                ("Berta Conrad", Role.READER), ("Judge", Role.ADJUDICATOR), ("Third", Role.READER),
            )
        }  # fmt: skip
        anna, berta = people["Anna Berg"], people["Berta Conrad"]
        made, found = [], []
        for patient in (1, 2):
            for view in (View.CC, View.MLO):
                head = stores.header(patient, Side.RIGHT, view)
                made.append(stores.add_image(unit, head))
            breast = images.get(unit, made[-1]).breast
            assert breast is not None
            found.append(breast)
        for reader, shape, left in ((anna, ROUND, 10.5), (berta, OVAL, 13.5)):
            stores.add_finding(
                unit, found[0], reader, descriptors=(shape,), regions=(stores.box(made[0], left),)
            )
        stores.assess(unit, found[0], anna, Category.C2)
        stores.assess(unit, found[0], berta, Category.C4B)
        for reader in (anna, berta):
            stores.add_finding(
                unit, found[1], reader, descriptors=(ROUND,), regions=(stores.box(made[2]),)
            )
            stores.assess(unit, found[1], reader, Category.C2)
        stores.prove(unit, found[0], Outcome.MALIGNANT)
    return Site(store, people, tuple(found), tuple(made))


Look = Callable[..., AdjudicationScreen]


@pytest.fixture
def actions(qtbot: QtBot) -> Actions:
    made = Actions()
    made.add(page_actions.TABLE)
    return made


@pytest.fixture
def look(
    qtbot: QtBot, inline: InlineLanes, session: Session, pixel_pool: PixelPool, actions: Actions
) -> Look:
    """Open the page as somebody, in a window of its own."""
    page = AdjudicationPage(inline, session, lambda: pixel_pool)  # type: ignore[arg-type,return-value]
    page_actions.bind(actions, page)
    actions.place(page, {When.ADJUDICATION: page})
    qtbot.addWidget(page)

    def opened(site: Site, name: str = "Judge") -> AdjudicationScreen:
        session.set_reader(site.people[name], name)
        page.resize(1400, 900)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        inline.settle()
        return page.content

    return opened


def press(qtbot: QtBot, screen: QWidget, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for one in modifiers:
        held |= one
    qtbot.keyClick(screen.window(), key, held)


def texts(screen: QWidget) -> str:
    return "\n".join(one.text() for one in screen.findChildren(QLabel) if one.isVisible())


def test_the_breast_with_most_disagreement_is_open_with_what_differs_marked(
    site: Site, look: Look
) -> None:
    screen = look(site)
    assert screen.case is not None
    assert screen.case.info.id == site.breasts[0]
    assert screen.table.conclusions[0].differing == ("Assessment 2",)
    assert screen.table.cells[0, 0].differing == ("Mass shape: round",)
    assert screen.table.cells[0, 1].text == "Mass; Mass shape: oval"
    assert screen.progress.text() == "0 of 2 settled"
    marks = screen.pictures.panes[0].readers_marks
    assert [one.mark.text for one in marks] == ["AB 1", "BC 1"]
    assert marks[0].color != marks[1].color
    assert screen.pictures.panes[1].readers_marks == ()
    assert screen.pictures.panes[0].message == ""


def test_pathology_is_nowhere_on_the_page(site: Site, look: Look) -> None:
    screen = look(site)
    assert "malignant" not in texts(screen).lower()
    assert "proven" not in texts(screen).lower()


def test_a_breast_is_settled_by_key_alone_and_the_next_one_opens(
    site: Site, look: Look, qtbot: QtBot
) -> None:
    screen = look(site)
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    press(qtbot, screen, Qt.Key.Key_2)
    press(qtbot, screen, Qt.Key.Key_4, control)
    press(qtbot, screen, Qt.Key.Key_4, control)
    press(qtbot, screen, Qt.Key.Key_C, alt)
    press(qtbot, screen, Qt.Key.Key_2, alt)
    press(qtbot, screen, Qt.Key.Key_Return, control)
    with site.store.read() as r:
        note = adjudications.get(r, site.breasts[0])
        owner = next(one.id for one in readers.all_readers(r) if one.role is Role.CONSENSUS)
        given = assessments.get(r, site.breasts[0], owner)
        (made,) = findings.of_breast(r, site.breasts[0], owner)
    assert note is not None
    assert (note.reader, note.reason) == (site.people["Judge"], "Descriptors differ, same lesion.")
    assert given is not None
    assert (given.category, given.density) == (Category.C4A, Density.C)
    assert made.descriptors == {OVAL}
    assert screen.case is not None
    assert screen.case.info.id == site.breasts[1]
    press(qtbot, screen, Qt.Key.Key_Return, control)  # they agree: nothing is left to decide
    assert screen.progress.text() == "2 of 2 settled"


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ((), "Choose what counts of lesion 1."),
        ((Qt.Key.Key_N,), "Choose the assessment that counts."),
    ],
)
def test_nothing_is_settled_that_was_not_decided(
    site: Site, look: Look, qtbot: QtBot, keys: tuple[Qt.Key, ...], said: str
) -> None:
    screen = look(site)
    for key in keys:
        press(qtbot, screen, key)
    press(qtbot, screen, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert screen.verdict.state.text() == said
    with site.store.read() as r:
        assert adjudications.all_adjudications(r) == {}


def test_without_a_reason_the_keys_go_to_the_reason(site: Site, look: Look, qtbot: QtBot) -> None:
    screen = look(site)
    press(qtbot, screen, Qt.Key.Key_N)
    press(qtbot, screen, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    screen.settle()
    assert screen.verdict.state.text().startswith("Say why")
    assert screen.verdict.reason.hasFocus()
    qtbot.keyClicks(screen.verdict.reason, "Normal 2 b")  # text, and no key of the page
    assert screen.draft is not None
    assert screen.draft.reason == "Normal 2 b"
    assert screen.draft.picks == (frozenset(),)
    qtbot.keyClick(screen.verdict.reason, Qt.Key.Key_Return)
    assert screen.progress.text() == "1 of 2 settled"


def test_undo_takes_a_verdict_back_and_opens_its_breast(
    site: Site, look: Look, qtbot: QtBot
) -> None:
    screen = look(site)
    control = Qt.KeyboardModifier.ControlModifier
    screen.step(1)
    press(qtbot, screen, Qt.Key.Key_Return, control)
    assert screen.progress.text() == "1 of 2 settled"
    press(qtbot, screen, Qt.Key.Key_Z, control)
    assert screen.progress.text() == "0 of 2 settled"
    assert screen.case is not None
    assert screen.case.info.id == site.breasts[1]
    press(qtbot, screen, Qt.Key.Key_Y, control)
    assert screen.progress.text() == "1 of 2 settled"


def test_undo_here_takes_back_nothing_that_was_done_while_reading(
    site: Site, look: Look, inline: InlineLanes
) -> None:
    judge = Annotator(site.store, site.people["Judge"])
    judge.save_assessment(site.breasts[1], Category.C3, None)
    screen = look(site)
    screen.undo()
    assert judge.undo_title == "Assess 3"
    assert inline.said[-1][0] is Tone.WARNING


def test_a_settled_breast_shows_who_and_why_and_opens_again_with_a_reason(
    site: Site, look: Look
) -> None:
    screen = look(site)
    screen.step(1)
    screen.settle()
    screen.open(site.breasts[1])
    assert "by Judge" in screen.note.text()
    assert "Readers agree." in screen.note.text()
    assert screen.verdict.open_again.isVisible()
    assert screen.verdict.state.text().startswith("Settled;")
    screen.open_again()
    assert screen.verdict.state.text() == "Type why it is opened again."
    screen.give_reason("A prior came.")
    screen.open_again()
    assert screen.progress.text() == "0 of 2 settled"


def test_who_may_only_compare_sees_what_she_has_read_and_cannot_settle(
    site: Site, look: Look, qtbot: QtBot
) -> None:
    screen = look(site, "Anna Berg")
    assert screen.model.rowCount() == 2
    assert not screen.verdict.isVisible()
    assert screen.note.text() == "Settling is for adjudicators."
    press(qtbot, screen, Qt.Key.Key_1)
    assert screen.draft is not None
    assert screen.draft.picks == (None,)
    assert "Choose" not in texts(screen.table)
    screen.settle()
    with site.store.read() as r:
        assert adjudications.all_adjudications(r) == {}


def test_who_has_not_read_sees_nothing_and_is_told_why(
    site: Site, look: Look, session: Session
) -> None:
    screen = look(site)
    assert "Anna" in texts(screen)
    session.set_reader(site.people["Third"], "Third")
    assert screen.case is None
    assert screen.model.rowCount() == 0
    assert "2 breasts were read by several" in screen.empty_text
    assert "Anna" not in texts(screen)
    assert screen.agreement.report is None


def test_an_answer_that_comes_when_another_reads_is_not_shown_to_her(
    site: Site, look: Look, session: Session, inline: InlineLanes, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = look(site)
    screen.show_agreement()  # compared only when the lanes settle
    screen.show_agreement()
    late: list[Callable[[], None]] = []

    def ask(_owner: object, _key: str, work: Any, then: Any, _failed: object = None) -> None:
        answer = work(inline.store)
        late.append(lambda: then(answer))

    with monkeypatch.context() as patched:
        patched.setattr(inline, "ask", ask)
        screen.refresh()
        screen.open(site.breasts[0])
    session.set_reader(site.people["Third"], "Third")
    for land in late:
        land()
    inline.settle()
    assert len(late) == 2
    assert screen.case is None
    assert screen.model.rowCount() == 0
    assert screen.agreement.report is None


def test_an_empty_store_says_what_makes_a_breast_appear(
    store: Store, look: Look, qtbot: QtBot
) -> None:
    with store.write(None, "reader") as unit:
        judge = readers.ensure(unit, "Judge")
    screen = look(Site(store, {"Judge": judge}, (), ()))
    assert screen.empty_text.startswith("Nothing to settle")


def test_hidden_names_are_nowhere_on_the_page(site: Site, look: Look, qtbot: QtBot) -> None:
    screen = look(site)
    press(qtbot, screen, Qt.Key.Key_H)
    assert "Reader A" in texts(screen)
    assert "Anna" not in texts(screen)
    assert "Berta" not in texts(screen)
    assert {one.mark.text for one in screen.pictures.panes[0].readers_marks} == {"A 1", "B 1"}
    for cell in screen.table.cells.values():
        assert "Anna" not in cell.accessibleName()


def test_a_reader_who_did_not_mark_a_lesion_cannot_be_taken(
    site: Site, look: Look, qtbot: QtBot
) -> None:
    with site.store.write(None, "more") as unit:
        stores.add_finding(
            unit, site.breasts[0], site.people["Berta Conrad"], "calcification", (),
            (stores.box(site.images[0], 200.0),),
        )  # fmt: skip
    screen = look(site)
    screen.step_lesion(1)
    assert screen.current == 1
    press(qtbot, screen, Qt.Key.Key_1)
    assert screen.verdict.state.text() == "Anna Berg did not mark lesion 2."
    press(qtbot, screen, Qt.Key.Key_2)
    assert screen.draft is not None
    assert screen.draft.picks == (None, frozenset({site.people["Berta Conrad"]}))
    assert screen.current == 0


def test_a_reading_that_changes_meanwhile_is_shown_and_has_to_be_decided_anew(
    site: Site, look: Look, inline: InlineLanes, qtbot: QtBot
) -> None:
    screen = look(site)
    screen.take(0)
    berta = Annotator(site.store, site.people["Berta Conrad"])
    assert screen.case is not None
    own = screen.case.said[1].findings[0]
    changes = berta.set_descriptor(own.id, *ROUND, True)
    inline.announce(changes, None)
    qtbot.waitUntil(lambda: screen.table.cells[0, 1].text == "Mass; Mass shape: round")
    assert "decide again" in inline.said[-1][1]
    # They agree on the lesion now, so that the first reader's is offered.
    assert screen.draft is not None
    assert screen.draft.picks == (frozenset({site.people["Anna Berg"]}),)


def test_a_verdict_on_what_changed_unseen_is_refused(
    site: Site, look: Look, inline: InlineLanes
) -> None:
    screen = look(site)
    screen.take(1)
    screen.assess(Category.C5)
    screen.give_phrase(1)
    assert screen.case is not None
    own = screen.case.said[1].findings[0]
    Annotator(site.store, site.people["Berta Conrad"]).set_note(own.id, "On second thoughts.")
    screen.settle()
    assert "changed a finding meanwhile" in " ".join(text for _, text in inline.said)
    with site.store.read() as r:
        assert adjudications.all_adjudications(r) == {}
    assert "On second thoughts." in screen.table.cells[0, 1].text


def test_images_that_are_not_there_say_why_and_the_rest_goes_on(
    site: Site, look: Look, pixel_pool: PixelPool
) -> None:
    with site.store.write(None, "lose") as unit:
        images.set_state(unit, site.images[0], ImageState.MISSING)
        digest = images.get(unit, site.images[1]).sha256
    pixel_pool.broken[digest] = "It is cut off."
    screen = look(site)
    assert "missing" in screen.pictures.panes[0].message
    assert "It is cut off." in screen.pictures.panes[1].message
    screen.take(0)
    assert screen.draft is not None
    assert screen.draft.undecided() is None


def test_a_descriptor_is_switched_by_its_chip(site: Site, look: Look) -> None:
    screen = look(site)
    screen.take(0)
    chips = {chip.text(): chip for chip in screen.table.settled[0].chips}
    assert chips["Mass shape: round"].isChecked()
    chips["Mass shape: oval"].click()
    assert screen.draft is not None
    (tags,) = screen.draft.tags.values()
    assert tags == {OVAL}


def test_a_chip_that_is_pressed_by_key_keeps_the_keys(site: Site, look: Look, qtbot: QtBot) -> None:
    screen = look(site)
    screen.take(0)
    oval = next(c for c in screen.table.settled[0].chips if c.text() == "Mass shape: oval")
    oval.setFocus()
    for on in (True, False):
        qtbot.keyClick(oval, Qt.Key.Key_Space)
        assert oval.isChecked() is on
        assert oval in screen.table.settled[0].chips, "another chip stands in its place"
        assert screen.window().focusWidget() is oval


def test_what_is_marked_is_said_of_the_images(site: Site, look: Look) -> None:
    screen = look(site)
    marked, bare = screen.pictures.panes
    assert marked.accessibleDescription() == "Marks: AB 1, BC 1"
    assert bare.accessibleDescription() == "No marks"


def test_agreement_is_shown_and_written(
    site: Site, look: Look, qtbot: QtBot, inline: InlineLanes, tmp_path: Path
) -> None:
    screen = look(site)
    press(qtbot, screen, Qt.Key.Key_G)
    view = screen.agreement
    inline.settle()
    assert view.report is not None
    assert view.report.breasts == 2
    assert "2 breasts of 2 patients were read by all" in view.head.text()
    view.set_hidden(True)
    assert "Anna" not in view.head.text()
    out = tmp_path / "agreement.csv"
    view.write(out)
    inline.settle()
    text = out.read_text(encoding="utf-8")
    assert "lesion.mass_shape" in text
    assert "Anna" not in text
    view.choose(site.people["Berta Conrad"], on=False)
    assert not view.export.isEnabled()
    assert view.table.isHidden()


def test_read_since_is_told(site: Site, look: Look, qtbot: QtBot) -> None:
    screen = look(site)
    screen.step(1)
    screen.settle()
    changes = Annotator(site.store, site.people["Anna Berg"]).save_assessment(
        site.breasts[1], Category.C5, None
    )
    assert changes
    screen.open(site.breasts[1])
    screen.refresh()
    row = screen.model.row(screen.model.place_of(site.breasts[1]))
    assert row.state is State.READ_SINCE
    assert screen.case is not None


def test_a_small_window_keeps_everything_that_is_needed(
    site: Site, look: Look, qtbot: QtBot
) -> None:
    screen = look(site)
    screen.window().resize(960, 560)
    screen.take(0)
    panes = screen.pictures.panes
    # One under the other: beside each other they would be slivers.
    qtbot.waitUntil(lambda: panes[0].y() != panes[1].y())
    assert screen.verdict.settle.isVisible()
    last, port = screen.table.settled[0], screen.table.viewport()
    qtbot.waitUntil(lambda: last.mapTo(port, last.rect().topRight()).x() <= port.width())


def test_a_breast_without_images_can_still_be_compared(
    store: Store, look: Look, qtbot: QtBot
) -> None:
    from core.store import breasts

    with store.write(None, "fill") as unit:
        judge = readers.ensure(unit, "Judge")
        breast = breasts.ensure(unit, "P9", "E9", Side.LEFT, collection="table")
        for name in ("Anna", "Berta"):
            stores.assess(unit, breast, readers.ensure(unit, name))
    screen = look(Site(store, {"Judge": judge}, (breast,), ()))
    assert "No images of this breast" in texts(screen)
    assert "None of the readers marked anything." in texts(screen)
    screen.settle()
    with store.read() as r:
        assert set(adjudications.all_adjudications(r)) == {breast}
