from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.domain.assessment import Category, Density, Outcome
from core.domain.finding import Finding, FindingId, RegionKind
from core.domain.location import Location
from core.domain.study import BreastId, ImageId, ReaderId
from core.retrieval.asking import Ask, Means
from core.store import (
    Store,
    assessments,
    conclusions,
    drafts,
    findings,
    images,
    pathology,
    readers,
)
from maninegs_gui import actions as main_actions
from maninegs_gui.actions import Actions, When
from maninegs_gui.bridge.session import Session
from maninegs_gui.findings import actions as finding_actions
from maninegs_gui.findings import tag_keys
from maninegs_gui.findings.finding_row import FindingRow
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


def test_the_legend_lists_the_keys_of_the_open_finding_alone(qtbot: QtBot, desk: Desk) -> None:
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


def test_a_digit_makes_a_finding_keys_tag_it_and_enter_leaves_it(qtbot: QtBot, desk: Desk) -> None:
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
    assert "what is said so far is kept" in desk.panel.conclusion.text
    desk.panel.assess(Category.C2)
    assert saved(desk) == (Category.C2, Density.C)
    desk.panel.choose_density(Density.D)
    assert saved(desk) == (Category.C2, Density.D)


def test_pathology_waits_for_this_readers_assessment(desk: Desk) -> None:
    assert "malignant" not in desk.panel.conclusion.text
    assert desk.panel.contents is not None
    assert desk.panel.contents.pathology is None
    with desk.store.write(None, "other") as unit:
        other = readers.ensure(unit, "Reader Two")
        stores.assess(unit, desk.right, other)
    desk.session.set_breast(desk.left)
    desk.session.set_breast(desk.right)
    assert "malignant" not in desk.panel.conclusion.text
    desk.panel.assess(Category.C5)
    assert "Proven malignant" in desk.panel.conclusion.text


def test_a_contradiction_is_said_where_it_is(qtbot: QtBot, desk: Desk) -> None:
    desk.press(qtbot, "1")
    desk.panel.toggle_tag("mass_margin", "spiculated")
    desk.panel.conclusion.assess(desk.right, Category.C1)
    assert "nothing to report" in desk.panel.conclusion.text
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


def test_no_row_is_a_window_for_a_moment(desk: Desk) -> None:
    seen: list[QWidget] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Show and isinstance(watched, FindingRow):
                seen.append(watched.window())
            return False

    watch = Watch()
    QApplication.instance().installEventFilter(watch)  # type: ignore[union-attr]
    for _ in range(2):
        desk.panel.add_finding("mass")
        desk.panel.commit()
        QApplication.processEvents()
    QApplication.instance().removeEventFilter(watch)  # type: ignore[union-attr]
    assert set(seen) == {desk.window}


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
    assert "Proven malignant" in desk.panel.conclusion.text
    desk.session.set_breast(desk.left)
    desk.panel.choose_density(Density.D)
    desk.session.set_breast(desk.right)
    with desk.store.write(None, "another") as unit:
        other = readers.ensure(unit, "Reader Two")
    with monkeypatch.context() as held:
        held.setattr(desk.lanes, "ask", lambda *_given: None)
        desk.session.set_reader(other, "Reader Two")
        assert desk.panel.contents is None
        assert not desk.panel.conclusion.assessment.isVisible()
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
    assert "malignant" not in desk.panel.conclusion.text


def category(desk: Desk, finding: int = 0) -> Category | None:
    return desk.findings()[finding].category


def test_control_four_then_b_judges_the_open_finding_and_commits_to_nothing(
    qtbot: QtBot, desk: Desk
) -> None:
    desk.press(qtbot, "1")
    qtbot.keyClick(desk.elsewhere, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert category(desk) is Category.C4
    desk.press(qtbot, "b")
    assert category(desk) is Category.C4B
    assert saved(desk) is None
    assert "malignant" not in desk.panel.conclusion.text


def commit(qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClick(desk.elsewhere, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_committing_takes_the_worst_finding_and_goes_to_the_other_breast(
    qtbot: QtBot, desk: Desk
) -> None:
    for key, wanted in (("1", Category.C3), ("2", Category.C4)):
        desk.press(qtbot, key)
        desk.panel.assess(wanted)
        desk.panel.commit()
    commit(qtbot, desk)
    assert saved(desk) == (Category.C4, None)
    assert desk.session.breast == desk.left
    with qtbot.waitSignal(desk.panel.next_case_wanted):
        commit(qtbot, desk)
    with desk.store.read() as reading:
        normal = assessments.get(reading, desk.left, desk.reader)
    assert normal is not None
    assert normal.category is Category.C1


def test_a_breast_with_a_finding_that_is_not_judged_is_not_committed(
    qtbot: QtBot, desk: Desk
) -> None:
    desk.press(qtbot, "1")
    commit(qtbot, desk)
    assert saved(desk) is None
    assert desk.session.breast == desk.right
    assert "has no category yet" in desk.lanes.said[-1][1]


def test_an_assessment_that_is_there_is_not_changed_by_going_on(qtbot: QtBot, desk: Desk) -> None:
    desk.panel.assess(Category.C2)
    commit(qtbot, desk)
    assert saved(desk) == (Category.C2, None)
    assert desk.session.breast == desk.left


def test_another_category_than_the_findings_say_wants_a_reason(desk: Desk) -> None:
    desk.panel.add_finding("mass")
    desk.panel.assess(Category.C4)
    desk.panel.commit()
    desk.panel.assess(Category.C2)
    box = desk.panel.conclusion.assessment
    assert "say why" in box.text
    box.reason.setPlainText("known scar")
    box.reason.tell()
    with desk.store.read() as reading:
        given = assessments.get(reading, desk.right, desk.reader)
    assert given is not None
    assert given.reason == "known scar"
    assert "say why" not in box.text


def test_what_is_typed_is_saved_for_the_breast_it_was_typed_for(desk: Desk) -> None:
    desk.panel.conclusion.more.note.setPlainText("scar of 2019")
    desk.session.set_breast(desk.left)
    with desk.store.read() as reading:
        assert drafts.get(reading, desk.right, desk.reader).note == "scar of 2019"
        assert drafts.get(reading, desk.left, desk.reader).empty


def test_what_is_typed_is_saved_for_the_reader_who_typed_it(desk: Desk) -> None:
    with desk.store.write(None, "other") as unit:
        other = readers.ensure(unit, "Reader Two")
    desk.panel.conclusion.exam.report.setPlainText("no change")
    desk.session.set_reader(other, "Reader Two")
    with desk.store.read() as reading:
        (kept,) = conclusions.all_conclusions(reading)
    assert (kept.reader, kept.report) == (desk.reader, "no change")
    assert not desk.panel.conclusion.exam.report.toPlainText()


def test_the_last_finding_is_made_again_with_its_tags(desk: Desk) -> None:
    desk.panel.add_finding("mass")
    desk.panel.toggle_tag("mass_shape", "oval")
    desk.panel.commit()
    desk.session.set_breast(desk.left)
    desk.panel.beginnings.repeat()
    (again,) = desk.findings(desk.left)
    assert (again.type_key, again.descriptors) == ("mass", {("mass_shape", "oval")})
    assert desk.panel.open_finding == again.id


def test_without_a_finding_to_repeat_a_sentence_says_so(desk: Desk) -> None:
    desk.panel.beginnings.repeat()
    assert not desk.findings()
    assert "no finding to repeat" in desk.lanes.said[-1][1]


def test_a_template_begins_a_finding_and_can_be_taken_away(desk: Desk) -> None:
    desk.panel.add_finding("mass")
    desk.panel.toggle_tag("mass_margin", "circumscribed")
    finding = desk.panel.open_finding
    assert finding is not None
    desk.panel.act(lambda annotator: annotator.keep_template("cyst", finding))
    assert desk.panel.contents is not None
    (template,) = desk.panel.contents.templates
    desk.panel.commit()
    desk.panel.beginnings.use(template)
    assert desk.findings()[1].descriptors == {("mass_margin", "circumscribed")}
    desk.panel.beginnings.drop(template)
    assert desk.panel.contents.templates == ()
    desk.panel.undo()
    assert [one.name for one in desk.panel.contents.templates] == ["cyst"]


def test_cases_like_a_finding_are_asked_for_from_its_card_and_from_its_editor(desk: Desk) -> None:
    asked: list[Ask] = []
    desk.session.ask_wanted.connect(asked.append)
    desk.panel.add_finding("mass")
    buttons = desk.panel.editor.findChildren(QPushButton)
    next(one for one in buttons if one.text() == "Similar cases").click()
    desk.panel.commit()
    (finding,) = desk.findings()
    (row,) = desk.panel.list.rows
    assert row.contextMenuPolicy() is Qt.ContextMenuPolicy.ActionsContextMenu
    (similar,) = row.actions()
    assert similar.text() == "Cases with a finding like this"
    similar.trigger()
    wanted = Ask(Means.FINDING, breast=desk.right, finding=finding.id)
    assert asked == [wanted, wanted]
    assert desk.panel.open_finding is None, "asking opened the finding"


def test_a_lesion_of_an_earlier_exam_is_carried_on_under_its_uid(desk: Desk) -> None:
    with desk.store.write(None, "earlier exam") as unit:
        head = stores.header(
            1,
            study_instance_uid="1.2.826.9.0",
            sop_instance_uid="1.2.3",
            exam_date=date(2018, 1, 1),
        )
        before = images.get(unit, stores.add_image(unit, head)).breast
        assert before is not None
        old = findings.get(unit, stores.add_finding(unit, before, desk.reader))
    desk.session.set_breast(desk.left)
    desk.session.set_breast(desk.right)
    assert desk.panel.contents is not None
    (earlier,) = desk.panel.contents.earlier
    assert earlier.dated == date(2018, 1, 1)
    desk.panel.beginnings.carry_on(earlier.finding)
    (carried,) = desk.findings()
    assert (carried.tracking_uid, carried.descriptors) == (old.tracking_uid, old.descriptors)
    assert desk.panel.contents.earlier == ()


def test_pathology_is_entered_once_the_gate_is_open_and_undone(desk: Desk) -> None:
    desk.session.set_breast(desk.left)
    box = desk.panel.conclusion.pathology
    assert box.button.isHidden()
    desk.panel.assess(Category.C4)
    assert not box.button.isHidden()
    box.outcomes.chips["benign"].click()
    box.histology.setCurrentText("Fibroadenoma")
    line = box.histology.lineEdit()
    assert line is not None
    line.editingFinished.emit()
    with desk.store.read() as reading:
        known = pathology.get(reading, desk.left)
    assert known is not None
    assert (known.outcome, known.detail, known.dated) == (Outcome.BENIGN, "Fibroadenoma", None)
    assert "Fibroadenoma" in box.text
    desk.panel.undo()
    desk.panel.undo()
    with desk.store.read() as reading:
        assert pathology.get(reading, desk.left) is None


def test_quality_below_the_standard_asks_why(desk: Desk) -> None:
    more = desk.panel.conclusion.more
    assert more.reasons.isHidden()
    more.quality.chips["below_standard"].click()
    assert not more.reasons.isHidden()
    more.reasons.chips["motion"].click()
    more.recommendations.chips["additional_views"].click()
    with desk.store.read() as reading:
        said = drafts.get(reading, desk.right, desk.reader)
    assert (said.quality, said.quality_reasons) == ("below_standard", ("motion",))
    assert said.recommendations == ("additional_views",)
    assert more.summary == "additional views · usable, below standard: motion blur"
    more.quality.chips["fine"].click()
    with desk.store.read() as reading:
        assert not drafts.get(reading, desk.right, desk.reader).quality_reasons


def test_the_exam_begins_with_its_worst_breast(desk: Desk) -> None:
    box = desk.panel.conclusion.exam
    assert "No breast is assessed" in box._default.text()
    desk.panel.assess(Category.C3)
    assert box.categories.on == ("3",)
    box.follow_up.chips["6"].click()
    box.categories.chips["2"].click()
    with desk.store.read() as reading:
        (said,) = conclusions.all_conclusions(reading)
    assert (said.category, said.follow_up_months) == (Category.C2, 6)
    assert not box._warning.isHidden()


def test_a_place_that_is_corrected_is_kept_and_marked_so(desk: Desk) -> None:
    desk.panel.add_finding("mass")
    place = desk.panel.editor.place
    place.quadrants.chips["uoq"].click()
    assert desk.findings()[0].location == Location(quadrant="uoq")
    assert "upper outer (corrected)" in place.summary
    place.distance.setValue(35.0)
    assert desk.findings()[0].location == Location(quadrant="uoq", distance_mm=35.0)
    place.quadrants.chips["uoq"].click()
    assert desk.findings()[0].location == Location(distance_mm=35.0)


def test_an_undo_in_another_breast_or_exam_goes_there(desk: Desk) -> None:
    with desk.store.write(None, "another exam") as unit:
        other = images.get(unit, stores.add_image(unit, stores.header(2)))
    assert other.breast is not None
    desk.panel.add_finding("mass")
    here = desk.session.exam
    desk.session.open_exam(other.exam)
    desk.session.set_breast(other.breast)
    desk.panel.undo()
    assert not desk.findings()
    assert (desk.session.exam, desk.session.breast) == (here, desk.right)
    assert "Undone in this exam: Add mass" in desk.lanes.said[-1][1]
    desk.session.set_breast(desk.left)
    desk.panel.redo()
    assert desk.session.breast == desk.right
    assert len(desk.findings()) == 1


def test_undo_with_nothing_to_undo_goes_nowhere(desk: Desk) -> None:
    desk.panel.undo()
    assert desk.session.breast == desk.right


def test_an_undo_takes_back_what_is_still_being_typed(desk: Desk) -> None:
    desk.panel.assess(Category.C2)
    desk.panel.conclusion.more.note.setPlainText("half a sen")
    desk.panel.undo()
    with desk.store.read() as reading:
        given = assessments.get(reading, desk.right, desk.reader)
    assert given is not None
    assert not given.note
