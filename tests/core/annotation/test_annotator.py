"""Every act is saved at once and can be taken back, also tomorrow."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from core.annotation import Annotator
from core.domain.assessment import (
    Assessment,
    Category,
    Density,
    Draft,
    ExamConclusion,
    Outcome,
    Pathology,
)
from core.domain.changes import Changes, Topic
from core.domain.errors import WorldError
from core.domain.finding import Finding, FindingId
from core.domain.gate import GatePolicy
from core.domain.location import Location
from core.domain.study import BreastId, ExamId, ReaderId
from core.store import (
    Store,
    assessments,
    conclusions,
    drafts,
    findings,
    history,
    pathology,
    readers,
    templates,
    undo,
)
from core.store.tables import UndoRow
from tests.support import stores
from tests.support.stores import Filled

State = tuple[
    dict[BreastId, tuple[Finding, ...]],
    dict[BreastId, tuple[Assessment, ...]],
    tuple[ExamConclusion, ...],
    dict[BreastId, Pathology],
    tuple[Draft, ...],
    tuple[tuple[str, frozenset[tuple[str, str]]], ...],
]


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Filled]:
    made = stores.filled(tmp_path, 2)
    yield made
    made.store.close()


@pytest.fixture
def annotator(full: Filled) -> Annotator:
    return Annotator(full.store, full.reader)


def state(store: Store) -> State:
    with store.read() as r:
        kept = [
            one for reader in readers.all_readers(r) for one in templates.of_reader(r, reader.id)
        ]
        return (
            findings.of_breasts(r),
            assessments.of_breasts(r),
            conclusions.all_conclusions(r),
            pathology.all_proven(r),
            drafts.all_drafts(r),
            tuple(sorted((one.name, one.descriptors) for one in kept)),
        )


def test_a_new_finding_says_what_changed(full: Filled, annotator: Annotator) -> None:
    changes, finding = annotator.add_finding(
        full.breasts[1], "mass", [("mass_shape", "round")], [stores.box(full.images[1])]
    )
    assert changes.ids(Topic.FINDINGS) == {finding}
    assert changes.ids(Topic.BREASTS) == {full.breasts[1]}
    assert Topic.UNDO in changes.topics
    assert annotator.undo_title == "Add mass"
    with full.store.read() as r:
        saved = findings.get(r, finding)
        assert (saved.lexicon, saved.lexicon_version) == ("mvkl-35", "1")


def test_one_value_of_an_axis_replaces_another_but_signs_add_up(
    full: Filled, annotator: Annotator
) -> None:
    finding = full.findings[0]
    annotator.set_descriptor(finding, "mass_shape", "irregular", True)
    annotator.set_descriptor(finding, "sign", "halo", True)
    annotator.set_descriptor(finding, "sign", "asymmetry", True)
    annotator.set_descriptor(finding, "mass_margin", "circumscribed", False)
    with full.store.read() as r:
        assert findings.get(r, finding).descriptors == {
            ("mass_shape", "irregular"), ("sign", "halo"), ("sign", "asymmetry"),
        }  # fmt: skip


def test_another_type_keeps_only_what_still_applies(full: Filled, annotator: Annotator) -> None:
    annotator.set_descriptor(full.findings[0], "sign", "halo", True)
    annotator.set_type(full.findings[0], "calcification")
    with full.store.read() as r:
        assert findings.get(r, full.findings[0]).descriptors == {("sign", "halo")}
    annotator.undo()
    with full.store.read() as r:
        assert ("mass_shape", "oval") in findings.get(r, full.findings[0]).descriptors


@pytest.mark.parametrize(
    "act",
    [
        lambda a, f, b: a.add_finding(b, "no such type"),
        lambda a, f, b: a.add_finding(b, "mass", [("calc_size", "tiny")]),
        lambda a, f, b: a.set_descriptor(f, "mass_shape", "square", True),
        lambda a, f, b: a.set_descriptor(f, "calc_size", "tiny", True),
        lambda a, f, b: a.set_type(f, "no such type"),
        lambda a, f, b: a.remove_region(f, 7),
        lambda a, f, b: a.remove_finding(FindingId(999)),
        lambda a, f, b: a.set_note(FindingId(999), "x"),
    ],
)
def test_nonsense_is_refused_and_leaves_no_undo_step(
    act: Callable[[Annotator, FindingId, BreastId], object], full: Filled, annotator: Annotator
) -> None:
    before = state(full.store)
    with pytest.raises(WorldError):
        act(annotator, full.findings[0], full.breasts[0])
    assert state(full.store) == before
    assert annotator.undo_title is None


def test_nobody_changes_another_readers_finding(full: Filled) -> None:
    with full.store.write(None, "reader") as unit:
        other = readers.ensure(unit, "Reader Two")
    with pytest.raises(WorldError, match="another reader's"):
        Annotator(full.store, other).remove_finding(full.findings[0])


def test_saying_the_same_again_changes_nothing(full: Filled, annotator: Annotator) -> None:
    annotator.save_assessment(full.breasts[0], Category.C4, Density.B, "note")
    for again in (
        annotator.save_assessment(full.breasts[0], Category.C4, Density.B, "note"),
        annotator.set_descriptor(full.findings[0], "mass_shape", "oval", True),
        annotator.set_descriptor(full.findings[0], "mass_size", "large", False),
    ):
        assert again == Changes()
    assert annotator.undo_title == "Assess 4"


def test_undo_with_nothing_to_undo_does_nothing(annotator: Annotator) -> None:
    assert annotator.undo() == annotator.redo() == Changes()


def test_a_gesture_is_one_step_though_each_act_is_saved(full: Filled, annotator: Annotator) -> None:
    before = state(full.store)
    with annotator.gesture("Mark a mass"):
        _, finding = annotator.add_finding(full.breasts[1], "mass")
        annotator.add_region(finding, stores.box(full.images[1]))
        with annotator.gesture("inner"):
            annotator.set_descriptor(finding, "mass_size", "large", True)
    after = state(full.store)
    assert annotator.undo_title == "Mark a mass"
    annotator.undo()
    assert state(full.store) == before
    assert annotator.redo_title == "Mark a mass"
    annotator.redo()
    assert state(full.store) == after


def test_a_new_act_ends_what_could_be_redone(full: Filled, annotator: Annotator) -> None:
    annotator.remove_finding(full.findings[0])
    annotator.undo()
    annotator.set_note(full.findings[0], "x")
    assert annotator.redo_title is None


def test_undo_survives_a_restart_and_is_each_readers_own(tmp_path: Path) -> None:
    full = stores.filled(tmp_path, 1)
    before = state(full.store)
    Annotator(full.store, full.reader).remove_finding(full.findings[0])
    full.store.close()
    with stores.open_store(tmp_path) as store:
        with store.write(None, "reader") as unit:
            other = readers.ensure(unit, "Reader Two")
        assert Annotator(store, other).undo_title is None
        again = Annotator(store, full.reader)
        assert again.undo_title == "Remove finding"
        again.undo()
        assert state(store) == before
    with stores.open_store(tmp_path) as store:
        assert Annotator(store, full.reader).redo_title == "Remove finding"


def test_an_undo_is_in_the_history_like_any_write(full: Filled, annotator: Annotator) -> None:
    annotator.remove_finding(full.findings[0])
    annotator.undo()
    with full.store.read() as r:
        last, one = history.entries(r, breast=full.breasts[0], limit=2)
    assert (one.what, one.action) == ("Remove finding", "remove")
    assert (last.what, last.action) == ("Undo: Remove finding", "restore")
    assert last.reader == full.reader


def test_a_step_that_no_longer_fits_is_dropped_with_a_sentence(
    full: Filled, annotator: Annotator
) -> None:
    annotator.set_note(full.findings[1], "earlier")
    annotator.set_note(full.findings[0], "mine")
    with full.store.write(full.reader, "elsewhere") as unit:
        findings.remove(unit, full.findings[0])
    with pytest.raises(WorldError, match="changed elsewhere"):
        annotator.undo()
    annotator.undo()
    with full.store.read() as r:
        assert findings.get(r, full.findings[1]).note == ""
        assert findings.maybe(r, full.findings[0]) is None


def test_an_assessment_records_the_policy_it_was_made_under(full: Filled) -> None:
    strict = Annotator(full.store, full.reader, GatePolicy.STRICT)
    strict.save_assessment(full.breasts[0], Category.C3, None)
    with full.store.read() as r:
        saved = assessments.get(r, full.breasts[0], full.reader)
    assert saved is not None
    assert saved.gate_policy == "strict"


def test_the_category_of_a_finding_commits_to_nothing(full: Filled, annotator: Annotator) -> None:
    annotator.set_category(full.findings[0], Category.C4B)
    with full.store.read() as r:
        assert findings.get(r, full.findings[0]).category is Category.C4B
        assert not assessments.committed(r, full.breasts[0], full.reader)


def test_assessing_anew_keeps_what_else_was_said_of_the_breast(
    full: Filled, annotator: Annotator
) -> None:
    breast = full.breasts[0]
    annotator.save_assessment(breast, Category.C3, Density.B, "stable")
    annotator.say(breast, "Recommendation", recommendations=("short_interval",))
    annotator.assess(breast, Category.C4, "grew")
    with full.store.read() as r:
        saved = assessments.get(r, breast, full.reader)
    assert saved is not None
    assert (saved.category, saved.reason) == (Category.C4, "grew")
    assert (saved.recommendations, saved.density, saved.note) == (
        ("short_interval",), Density.B, "stable",
    )  # fmt: skip


def test_what_is_said_before_the_assessment_is_kept_and_opens_no_gate(
    full: Filled, annotator: Annotator
) -> None:
    breast = full.breasts[0]
    annotator.say(breast, "Density", density=Density.C)
    annotator.say(breast, "Quality", quality="fine")
    with full.store.read() as r:
        assert not assessments.committed(r, breast, full.reader)
        assert drafts.get(r, breast, full.reader).density is Density.C
    annotator.assess(breast, Category.C2)
    with full.store.read() as r:
        saved = assessments.get(r, breast, full.reader)
        assert drafts.get(r, breast, full.reader).empty
    assert saved is not None
    assert (saved.density, saved.quality) == (Density.C, "fine")
    annotator.undo()
    with full.store.read() as r:
        assert not assessments.committed(r, breast, full.reader)
        assert drafts.get(r, breast, full.reader).quality == "fine"


def test_typing_goes_on_with_its_step_until_something_else_is_done(
    full: Filled, annotator: Annotator
) -> None:
    for text in ("a", "ab"):
        with annotator.gesture("Edit note", "typing 1"):
            annotator.set_note(full.findings[0], text)
    annotator.undo()
    with full.store.read() as r:
        assert not findings.get(r, full.findings[0]).note


def test_what_was_said_of_an_exam_stays_when_more_is_said(
    full: Filled, annotator: Annotator
) -> None:
    annotator.conclude(ExamId(1), "Report", report="nothing new")
    annotator.conclude(ExamId(1), "Follow-up", follow_up_months=12)
    with full.store.read() as r:
        known = conclusions.get(r, ExamId(1), full.reader)
        assert (known.report, known.follow_up_months) == ("nothing new", 12)
        assert conclusions.get(r, ExamId(1), ReaderId(full.reader + 1)).empty


def test_a_template_without_a_name_is_refused(full: Filled, annotator: Annotator) -> None:
    with pytest.raises(WorldError, match="type one"):
        annotator.keep_template("  ", full.findings[0])


def test_keeping_the_same_template_again_changes_nothing(
    full: Filled, annotator: Annotator
) -> None:
    annotator.keep_template("cyst", full.findings[0])
    assert not annotator.keep_template("cyst", full.findings[0])
    assert annotator.undo_title == "Template cyst"


def test_the_same_lesion_in_a_later_exam_keeps_its_uid(full: Filled, annotator: Annotator) -> None:
    with full.store.read() as r:
        before = findings.get(r, full.findings[0])
    _, new = annotator.add_finding(
        full.breasts[1], before.type_key, before.descriptors, tracking_uid=before.tracking_uid
    )
    with full.store.read() as r:
        assert findings.get(r, new).tracking_uid == before.tracking_uid


def test_an_undo_step_of_an_earlier_program_is_taken_back(
    full: Filled, annotator: Annotator
) -> None:
    annotator.set_note(full.findings[0], "x")
    with full.store.write(None, "as it was before categories") as unit:
        row = unit.session.scalars(select(UndoRow).order_by(UndoRow.id.desc())).first()
        assert row is not None
        older = {"category", "location"}
        row.commands = [
            {
                **command,
                **{
                    end: {k: v for k, v in command[end].items() if k not in older}
                    for end in ("before", "after")
                },
            }
            for command in row.commands
        ]
    annotator.undo()
    with full.store.read() as r:
        assert not findings.get(r, full.findings[0]).note


def test_the_log_is_bounded(full: Filled, annotator: Annotator,
                            monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.setattr(undo, "KEPT", 3)
    for number in range(6):
        annotator.set_note(full.findings[0], str(number))
    for _ in range(10):
        annotator.undo()
    with full.store.read() as r:
        assert findings.get(r, full.findings[0]).note == "2"


AXES = {
    "mass_shape": ("oval", "round"), "mass_margin": ("spiculated",), "sign": ("halo", "asymmetry"),
}  # fmt: skip
ACTS = st.one_of(
    st.tuples(st.just("add"), st.integers(0, 3)),
    st.tuples(st.just("remove"), st.integers(0, 9)),
    st.tuples(
        st.just("tag"),
        st.integers(0, 9),
        st.sampled_from([f"{axis}.{value}" for axis, values in AXES.items() for value in values]),
        st.booleans(),
    ),
    st.tuples(st.just("type"), st.integers(0, 9), st.sampled_from(["mass", "calcification"])),
    st.tuples(st.just("region"), st.integers(0, 9), st.floats(0, 100)),
    st.tuples(st.just("unmark"), st.integers(0, 9)),
    st.tuples(st.just("note"), st.integers(0, 9), st.text(max_size=5)),
    st.tuples(st.just("assess"), st.integers(0, 3), st.sampled_from(list(Category))),
    st.tuples(st.just("gesture"), st.integers(0, 3)),
    st.tuples(st.just("category"), st.integers(0, 9), st.sampled_from([None, *Category])),
    st.tuples(st.just("place"), st.integers(0, 9), st.sampled_from([None, 3, 12])),
    st.tuples(st.just("keep"), st.integers(0, 9), st.sampled_from(["one", "two"])),
    st.tuples(st.just("drop"), st.integers(0, 3), st.sampled_from(["one", "two"])),
    st.tuples(st.just("withdraw"), st.integers(0, 3)),
    st.tuples(st.just("say"), st.integers(0, 3), st.text(max_size=5)),
    st.tuples(st.just("conclude"), st.integers(0, 3), st.text(max_size=5)),
    st.tuples(st.just("prove"), st.integers(0, 3), st.sampled_from([None, *Outcome])),
)


def perform(annotator: Annotator, full: Filled, act: tuple[object, ...]) -> None:
    """One act; those that do not fit what is there do nothing."""
    verb, number, *rest = act
    assert isinstance(number, int)
    with full.store.read() as r:
        there = [f for some in findings.of_breasts(r).values() for f in some]
    breast = full.breasts[number % len(full.breasts)]
    if verb == "add":
        annotator.add_finding(breast, "mass")
    elif verb == "assess":
        category = rest[0]
        assert isinstance(category, Category)
        annotator.save_assessment(breast, category, Density.C)
    elif verb in {"drop", "withdraw", "say", "conclude", "prove"}:
        conclude(annotator, full, breast, verb, rest)
    elif verb == "gesture":
        with annotator.gesture("several"):
            _, new = annotator.add_finding(breast, "calcification")
            annotator.set_note(new, "x")
            annotator.save_assessment(breast, Category.C4, None)
    elif there:
        edit(annotator, full, there[number % len(there)], verb, rest)


def conclude(
    annotator: Annotator, full: Filled, breast: BreastId, verb: object, rest: list[object]
) -> None:
    if verb == "drop":
        annotator.drop_template(str(rest[0]))
    elif verb == "withdraw":
        annotator.withdraw(breast)
    elif verb == "say":
        annotator.say(breast, "Quality", quality=str(rest[0]), recommendations=("us",))
    elif verb == "conclude":
        annotator.conclude(ExamId(1), "Report", report=str(rest[0]))
    elif verb == "prove":
        outcome = rest[0]
        known = Pathology(breast, outcome, "biopsy") if isinstance(outcome, Outcome) else None
        annotator.set_pathology(breast, known)


def edit(
    annotator: Annotator, full: Filled, finding: Finding, verb: object, rest: list[object]
) -> None:
    if verb == "remove":
        annotator.remove_finding(finding.id)
    elif verb == "tag":
        axis, value = str(rest[0]).split(".")
        if finding.type_key == "mass" or axis == "sign":
            annotator.set_descriptor(finding.id, axis, value, bool(rest[1]))
    elif verb == "type":
        annotator.set_type(finding.id, str(rest[0]))
    elif verb == "region":
        place = full.breasts.index(finding.breast)
        own = full.images[place // 2 * len(stores.VIEWS) + place % 2]
        annotator.add_region(finding.id, stores.box(own, float(str(rest[0]))))
    elif verb == "unmark" and finding.regions:
        annotator.remove_region(finding.id, 0)
    elif verb == "note":
        annotator.set_note(finding.id, str(rest[0]))
    elif verb == "category":
        category = rest[0]
        annotator.set_category(finding.id, category if isinstance(category, Category) else None)
    elif verb == "place":
        hour = rest[0]
        annotator.set_location(finding.id, Location(clock=hour if isinstance(hour, int) else None))
    elif verb == "keep":
        annotator.keep_template(str(rest[0]), finding.id)


@settings(max_examples=30, deadline=None)
@given(acts=st.lists(ACTS, max_size=12))
def test_undoing_everything_restores_the_exact_state_and_redoing_returns(
    acts: list[tuple[object, ...]],
) -> None:
    with TemporaryDirectory() as folder:
        full = stores.filled(Path(folder), 2)
        with full.store:
            annotator = Annotator(full.store, ReaderId(full.reader))
            states = [state(full.store)]
            for act in acts:
                perform(annotator, full, act)
                if state(full.store) != states[-1]:
                    states.append(state(full.store))
            for wanted in reversed(states[:-1]):
                assert annotator.undo()
                assert state(full.store) == wanted
            assert not annotator.undo()
            for wanted in states[1:]:
                assert annotator.redo()
                assert state(full.store) == wanted
            assert not annotator.redo()


def test_one_mark_is_changed_and_the_others_stay(full: Filled, annotator: Annotator) -> None:
    finding, image = full.findings[0], full.images[0]
    other = stores.box(image, 60.0)
    annotator.add_region(finding, other)
    with full.store.read() as r:
        first = findings.get(r, finding).regions[0]
    moved = stores.box(image, 90.0)
    annotator.reshape_region(finding, first, moved)
    with full.store.read() as r:
        assert findings.get(r, finding).regions == (moved, other)
    assert annotator.undo_title == "Move region"
    annotator.reshape_region(finding, moved, None)
    with full.store.read() as r:
        assert findings.get(r, finding).regions == (other,)
    assert annotator.undo_title == "Remove region"
    annotator.undo()
    annotator.undo()
    with full.store.read() as r:
        assert findings.get(r, finding).regions == (first, other)


def test_a_mark_that_was_changed_meanwhile_is_not_written_over(
    full: Filled, annotator: Annotator
) -> None:
    finding, image = full.findings[0], full.images[0]
    with full.store.read() as r:
        first = findings.get(r, finding).regions[0]
    annotator.reshape_region(finding, first, stores.box(image, 90.0))
    before = state(full.store)
    for after in (stores.box(image, 120.0), None):
        with pytest.raises(WorldError, match="changed elsewhere"):
            annotator.reshape_region(finding, first, after)
    assert state(full.store) == before


def test_another_readers_mark_is_left_alone(full: Filled) -> None:
    with full.store.write(None, "another") as unit:
        other = readers.ensure(unit, "Reader Two")
    with full.store.read() as r:
        first = findings.get(r, full.findings[0]).regions[0]
    with pytest.raises(WorldError, match="another reader"):
        Annotator(full.store, other).reshape_region(full.findings[0], first, None)
