from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core import lexicons
from core.domain.assessment import Category, Density, Outcome
from core.domain.finding import Finding, FindingId, RegionKind
from core.domain.lexicon import Lexicon
from core.domain.study import BreastId, ImageId, ReaderId
from core.store import Store, assessments, findings, images, readers
from maninegs_gui import actions as main_actions
from maninegs_gui.actions import Actions, When
from maninegs_gui.bridge.session import Session
from maninegs_gui.findings import actions as finding_actions
from maninegs_gui.findings import tag_keys
from maninegs_gui.findings.panel import FindingsPanel
from maninegs_gui.viewer import actions as viewer_actions
from tests.support import stores
from tests.support.lanes import InlineLanes


@dataclass
class Desk:
    """A panel in a window whose actions answer to keys."""

    window: QWidget
    panel: FindingsPanel
    actions: Actions
    session: Session
    store: Store
    lanes: InlineLanes
    reader: ReaderId
    right: BreastId
    left: BreastId
    images: tuple[ImageId, ...]
    typing: QLineEdit
    elsewhere: QWidget

    def findings(self, breast: BreastId | None = None) -> tuple[Finding, ...]:
        with self.store.read() as reading:
            return findings.of_breast(reading, breast or self.right, self.reader)

    def press(self, qtbot: QtBot, *keys: str) -> None:
        for key in keys:
            qtbot.keyClick(self.elsewhere, key)


@pytest.fixture
def desk(qtbot: QtBot, inline: InlineLanes, session: Session, store: Store) -> Iterator[Desk]:
    with store.write(None, "fill") as unit:
        reader = readers.ensure(unit, "Reader One")
        taken = tuple(
            stores.add_image(unit, stores.header(1, side, view)) for side, view in stores.VIEWS
        )
        right, left = (images.get(unit, taken[n]).breast for n in (0, 1))
        assert right is not None
        assert left is not None
        stores.prove(unit, right, Outcome.MALIGNANT)
    window = QWidget()
    qtbot.addWidget(window)
    panel = FindingsPanel(inline, session, window)
    typing, elsewhere = QLineEdit(window), QWidget(window)
    elsewhere.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    layout = QVBoxLayout(window)
    for widget in (panel, typing, elsewhere):
        layout.addWidget(widget)
    table = Actions(window, (*finding_actions.TABLE, *viewer_actions.TABLE))
    finding_actions.bind(table, panel)
    table.place(window, {When.READING: window})
    window.resize(500, 900)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    elsewhere.setFocus()
    session.set_reader(reader, "Reader One")
    with store.read() as reading:
        session.open_exam(images.get(reading, taken[0]).exam)
    session.set_breast(right)
    yield Desk(
        window, panel, table, session, store, inline, reader, right, left, taken, typing, elsewhere
    )
    panel.open(None)


@pytest.mark.parametrize("lexicon", [lexicons.get("mvkl-35"), lexicons.get("birads")], ids=str)
def test_no_two_tags_that_can_meet_share_a_key(lexicon: Lexicon) -> None:
    keys = tag_keys.keys_of(lexicon)
    for kind in lexicon.types:
        tags = [(axis.key, term.key) for axis in lexicon.axes_of(kind.key) for term in axis.values]
        for one, other in combinations(tags, 2):
            assert one not in keys or keys[one] != keys.get(other)


def test_every_manifestation_has_a_key_of_one_letter() -> None:
    lexicon = lexicons.get("mvkl-35")
    keys = tag_keys.keys_of(lexicon)
    for kind in lexicon.types:
        for axis in lexicon.axes_of(kind.key):
            for term in axis.values:
                assert keys[axis.key, term.key].islower()


def test_the_legend_lists_the_letters_of_the_open_finding_alone(qtbot: QtBot, desk: Desk) -> None:
    assert desk.panel.tag_lines() == ()
    desk.press(qtbot, "1")
    keys = tag_keys.keys_of(desk.panel.lexicon)
    lines = {(key, what) for _, key, what in desk.panel.tag_lines()}
    shape = next(a for a in desk.panel.lexicon.axes_of("mass") if a.key == "mass_shape")
    assert {(keys["mass_shape", term.key], term.title) for term in shape.values} <= lines
    desk.panel.open(None)
    assert desk.panel.tag_lines() == ()


def test_no_key_of_the_reading_page_means_two_things() -> None:
    table = (*main_actions.TABLE, *viewer_actions.TABLE, *finding_actions.TABLE)
    assert not main_actions.clashes(table)


def test_a_digit_makes_a_finding_letters_tag_it_and_enter_leaves_it(
    qtbot: QtBot, desk: Desk
) -> None:
    desk.press(qtbot, "1")
    (finding,) = desk.findings()
    assert finding.type_key == "mass"
    assert desk.panel.open_finding == finding.id
    assert desk.panel.editor.isVisible()
    keys = tag_keys.keys_of(desk.panel.lexicon)
    spiculated = keys["mass_margin", "spiculated"]
    desk.press(qtbot, keys["mass_shape", "irregular"], spiculated)
    assert desk.findings()[0].descriptors == {
        ("mass_shape", "irregular"),
        ("mass_margin", "spiculated"),
    }
    desk.press(qtbot, spiculated)
    assert desk.findings()[0].descriptors == {("mass_shape", "irregular")}
    assert desk.panel.editor.chips["mass_shape", "irregular"].isChecked()
    qtbot.keyClick(desk.elsewhere, Qt.Key.Key_Return)
    assert desk.panel.open_finding is None
    assert not desk.panel.editor.isVisible()


def test_letters_are_the_viewers_again_after_esc(qtbot: QtBot, desk: Desk) -> None:
    inverted: list[bool] = []
    desk.actions["viewer.invert"].triggered.connect(lambda _=False: inverted.append(True))
    desk.press(qtbot, "1", "i")
    assert not inverted
    qtbot.keyClick(desk.elsewhere, Qt.Key.Key_Escape)
    qtbot.keyClick(desk.elsewhere, Qt.Key.Key_Escape)
    assert desk.panel.open_finding is None
    desk.press(qtbot, "i")
    assert len(inverted) == 1


def test_a_text_field_keeps_its_letters(qtbot: QtBot, desk: Desk) -> None:
    desk.press(qtbot, "1")
    desk.typing.setFocus()
    qtbot.keyClicks(desk.typing, "round")
    assert desk.typing.text() == "round"
    assert not desk.findings()[0].descriptors


def test_chips_tag_by_mouse(qtbot: QtBot, desk: Desk) -> None:
    qtbot.mouseClick(desk.panel.list.new_chips["calcification"], Qt.MouseButton.LeftButton)
    chip = desk.panel.editor.chips["calc_shape", "branching"]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    (finding,) = desk.findings()
    assert finding.descriptors == {("calc_shape", "branching")}
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert not desk.findings()[0].descriptors


def test_regions_of_both_views_belong_to_one_finding(qtbot: QtBot, desk: Desk) -> None:
    asked: list[RegionKind | None] = []
    desk.panel.tool_requested.connect(asked.append)
    desk.press(qtbot, "1")
    assert asked[-1] is RegionKind.ELLIPSE
    for image in (desk.images[0], desk.images[2]):
        desk.panel.add_region(image, stores.box(image))
    (finding,) = desk.findings()
    assert [region.image for region in finding.regions] == [desk.images[0], desk.images[2]]
    assert "RCC  RMLO" in [one.text() for one in desk.panel.list.rows[0].findChildren(QLabel)]
    desk.press(qtbot, "\b")
    assert len(desk.findings()[0].regions) == 1
    desk.panel.commit()
    assert asked[-1] is None


def test_a_mark_on_the_other_breast_is_refused_in_a_sentence(qtbot: QtBot, desk: Desk) -> None:
    desk.press(qtbot, "1")
    desk.panel.add_region(desk.images[1], stores.box(desk.images[1]))
    assert not desk.findings()[0].regions
    assert "not of the breast" in desk.lanes.said[-1][1]


def test_undo_names_what_it_takes_back_and_redo_brings_it_again(qtbot: QtBot, desk: Desk) -> None:
    assert not desk.actions["findings.undo"].isEnabled()
    desk.press(qtbot, "1")
    desk.panel.toggle_tag("mass_shape", "oval")
    assert desk.actions["findings.undo"].text() == "Undo: Mass shape: oval"
    desk.panel.commit()
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(desk.elsewhere, Qt.Key.Key_Z, control)
    assert not desk.findings()[0].descriptors
    qtbot.keyClick(desk.elsewhere, Qt.Key.Key_Z, control)
    assert not desk.findings()
    assert desk.actions["findings.redo"].text() == "Redo: Add mass"
    qtbot.keyClick(desk.elsewhere, Qt.Key.Key_Y, control)
    shift = control | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(desk.elsewhere, Qt.Key.Key_Z, shift)
    assert desk.findings()[0].descriptors == {("mass_shape", "oval")}


def test_delete_takes_a_finding_away_and_undo_brings_it_back(qtbot: QtBot, desk: Desk) -> None:
    desk.press(qtbot, "1")
    qtbot.keyClick(desk.elsewhere, Qt.Key.Key_Delete)
    assert not desk.findings()
    assert desk.panel.open_finding is None
    desk.panel.undo()
    assert len(desk.findings()) == 1


def saved(desk: Desk) -> tuple[Category, Density | None] | None:
    with desk.store.read() as reading:
        given = assessments.get(reading, desk.right, desk.reader)
    return (given.category, given.density) if given else None


def test_control_four_then_b_is_4b(qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClick(desk.elsewhere, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert saved(desk) == (Category.C4, None)
    desk.press(qtbot, "b")
    assert saved(desk) == (Category.C4B, None)
    desk.press(qtbot, "b")
    assert saved(desk) == (Category.C4B, None)


def test_a_density_chosen_first_is_saved_with_the_assessment(desk: Desk) -> None:
    desk.panel.choose_density(Density.C)
    assert saved(desk) is None
    assert "saved with the assessment" in desk.panel.assessment.text
    desk.panel.assess(Category.C2)
    assert saved(desk) == (Category.C2, Density.C)
    desk.panel.choose_density(Density.D)
    assert saved(desk) == (Category.C2, Density.D)


def test_pathology_waits_for_this_readers_assessment(desk: Desk) -> None:
    assert "malignant" not in desk.panel.assessment.text
    assert desk.panel.contents is not None
    assert desk.panel.contents.pathology is None
    with desk.store.write(None, "other") as unit:
        other = readers.ensure(unit, "Reader Two")
        stores.assess(unit, desk.right, other)
    desk.session.set_breast(desk.left)
    desk.session.set_breast(desk.right)
    assert "malignant" not in desk.panel.assessment.text
    desk.panel.assess(Category.C5)
    assert "Proven malignant" in desk.panel.assessment.text


def test_a_contradiction_is_said_where_it_is(qtbot: QtBot, desk: Desk) -> None:
    desk.press(qtbot, "1")
    desk.panel.toggle_tag("mass_margin", "spiculated")
    desk.panel.assess(Category.C1)
    assert "nothing to report" in desk.panel.assessment.text
    assert desk.panel.contents is not None
    told = [one.sentence for one in desk.panel.contents.warnings if one.finding is not None]
    assert "spiculated" in desk.panel.editor.warnings
    assert "marked on no image" not in desk.panel.editor.warnings
    desk.panel.commit()
    shown = [label.text() for label in desk.panel.list.rows[0].findChildren(QLabel)]
    assert set(told) <= set(shown)
    assert any("marked on no image" in text for text in shown)


def test_changing_the_breast_leaves_the_open_finding(qtbot: QtBot, desk: Desk) -> None:
    left: list[FindingId | None] = []
    desk.press(qtbot, "1")
    desk.panel.open_finding_changed.connect(left.append)
    desk.session.set_breast(desk.left)
    assert left == [None]
    assert not desk.panel.list.rows
    desk.session.set_breast(desk.right)
    assert len(desk.panel.list.rows) == 1


def test_a_finding_goes_to_the_breast_that_is_open(qtbot: QtBot, desk: Desk) -> None:
    desk.session.set_breast(desk.left)
    desk.press(qtbot, "2")
    assert not desk.findings(desk.right)
    assert desk.findings(desk.left)[0].type_key == "calcification"


def test_without_an_exam_the_panel_says_what_to_do(desk: Desk) -> None:
    desk.session.open_exam(None)
    assert desk.panel.contents is None
    desk.panel.start_finding(0)
    assert "Open an exam first" in desk.lanes.said[-1][1]
    assert not desk.findings()


def test_rows_and_chips_have_names_for_those_who_cannot_see_them(qtbot: QtBot, desk: Desk) -> None:
    desk.press(qtbot, "1")
    desk.panel.toggle_tag("mass_shape", "oval")
    assert desk.panel.list.rows[0].accessibleName() == "Finding 1: Mass. oval"
    assert desk.panel.editor.chips["sign", "halo"].accessibleName() == "Sign: Halo"


def test_every_chip_is_seen_in_a_low_panel(qtbot: QtBot, desk: Desk) -> None:
    desk.press(qtbot, "1")
    desk.window.resize(420, 460)
    qtbot.wait(20)
    editor = desk.panel.editor
    assert editor.height() >= editor.layout().heightForWidth(editor.width()) - 4
    for chip in editor.chips.values():
        assert chip.height() >= chip.sizeHint().height()
        parent = chip.parentWidget()
        assert chip.geometry().bottom() <= parent.height()


def test_the_panel_holds_at_one_and_a_half_and_with_longer_words(qtbot: QtBot, desk: Desk) -> None:
    desk.press(qtbot, "1")
    font = desk.window.font()
    font.setPointSizeF(font.pointSizeF() * 1.5)
    desk.window.setFont(font)
    desk.panel.resize(300, 700)
    desk.window.resize(320, 900)
    qtbot.wait(20)
    width = desk.panel.editor.width()
    for chip in desk.panel.editor.chips.values():
        assert chip.geometry().right() <= width
        assert chip.width() >= chip.sizeHint().width() or chip.width() >= width - 60


def test_an_assessment_is_of_the_chosen_breast_even_while_the_one_before_is_shown(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk.lanes, "ask", lambda *_given: None)
    desk.session.set_breast(desk.left)
    desk.panel.choose_density(Density.B)
    desk.panel.assess(Category.C2)
    desk.panel.add_finding("mass")
    assert saved(desk) is None
    assert not desk.findings(desk.right)
    assert len(desk.findings(desk.left)) == 1
    with desk.store.read() as reading:
        given = assessments.get(reading, desk.left, desk.reader)
    assert given is not None
    assert (given.category, given.density) == (Category.C2, Density.B)


def test_nothing_of_one_reader_stays_for_the_next(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.panel.assess(Category.C5)
    assert "Proven malignant" in desk.panel.assessment.text
    desk.session.set_breast(desk.left)
    desk.panel.choose_density(Density.D)
    desk.session.set_breast(desk.right)
    with desk.store.write(None, "another") as unit:
        other = readers.ensure(unit, "Reader Two")
    with monkeypatch.context() as held:
        held.setattr(desk.lanes, "ask", lambda *_given: None)
        desk.session.set_reader(other, "Reader Two")
        assert desk.panel.contents is None
        assert not desk.panel.assessment.isVisible()
    desk.session.set_breast(desk.left)
    desk.panel.assess(Category.C1)
    with desk.store.read() as reading:
        given = assessments.get(reading, desk.left, other)
    assert given is not None
    assert given.density is None


def test_a_breast_that_is_not_read_yet_shows_no_pathology_of_the_one_before(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.panel.assess(Category.C5)
    monkeypatch.setattr(desk.lanes, "ask", lambda *_given: None)
    desk.session.set_breast(desk.left)
    assert "malignant" not in desk.panel.assessment.text
