"""Blind reads: until a reader has committed, nothing of another reader's work is anywhere.

The first test fills a breast with work of others and looks through everything that a
window reads; the second walks the windows' sources and allows no question to the store
that is not asked for the present reader, unless it is named here with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from core import lexicons
from core.annotation import Annotator, case_history, corrections, evidence
from core.domain.assessment import Category, Density, Outcome, Pathology
from core.domain.gate import GatePolicy, Surface
from core.domain.landmark import LandmarkKind
from core.domain.location import Location
from core.domain.records import WorklistRow
from core.domain.roles import Role
from core.domain.study import BreastId, ExamId, ImageId, ReaderId, Side, View
from core.domain.worklist import Stage
from core.retrieval.asking import Ask, Means
from core.store import Store, breasts, images, pathology, readers, undo, worklist
from core.workspace import Workspace
from maninegs_gui.bridge.kept import Kept
from maninegs_gui.findings.contents import Desk, read_breast
from maninegs_gui.similar.core_backend import CoreSimilar
from maninegs_gui.viewer import contents as viewer_contents
from tests.support import stores

STRICT_AND_STANDARD = (GatePolicy.STRICT, GatePolicy.STANDARD)


@dataclass
class Scene:
    store: Store
    place: Workspace
    me: ReaderId
    her: ReaderId
    breast: BreastId
    exam: ExamId
    images: tuple[ImageId, ...]


@pytest.fixture
def scene(place: Workspace) -> Iterator[Scene]:
    full = stores.filled(place.root, 1, tagged=False, proven=False)
    with full.store as store:
        with store.write(None, "another") as unit:
            her = readers.ensure(unit, "Dr. Zebra")
        with store.read() as reading:
            exam = breasts.get(reading, full.breasts[0]).exam
        yield Scene(store, place, full.reader, her, full.breasts[0], exam, full.images)


def work_of_others(scene: Scene) -> None:
    """Everything that a colleague, a table and the consensus can leave on a breast."""
    her = Annotator(scene.store, scene.her)
    with her.gesture("Zebra gesture"):
        _, finding = her.add_finding(
            scene.breast, "mass", [("mass_margin", "spiculated")], [stores.box(scene.images[0])]
        )
    her.set_note(finding, "Zebra note")
    her.set_category(finding, Category.C5)
    her.set_location(finding, Location(clock=3))
    her.place_landmark(scene.images[0], LandmarkKind.NIPPLE, (77.5, 77.5))
    her.keep_template("Zebra template", finding)
    her.save_assessment(scene.breast, Category.C5, Density.D, "Zebra")
    her.conclude(scene.exam, "Conclude exam", report="Zebra report")
    with scene.store.write(None, "import table") as unit:
        for name, role in (("Zebra table", Role.TABLE), ("Zebra consensus", Role.CONSENSUS)):
            other = readers.ensure(unit, name, role)
            stores.add_finding(unit, scene.breast, other, regions=(stores.box(scene.images[0]),))
            stores.assess(unit, scene.breast, other, Category.C5)
        pathology.set_pathology(unit, Pathology(scene.breast, Outcome.MALIGNANT, "Zebra"))


def listed(row: WorklistRow) -> WorklistRow:
    """A row without what it tells of all readers: that somebody read, and never what."""
    return replace(row, stage=Stage.NEW, finished=0)


def surfaces(scene: Scene, policy: GatePolicy) -> dict[str, Callable[[], object]]:
    """What each part of the window reads for the present reader, by its name."""
    store, me, breast, exam = scene.store, scene.me, scene.breast, scene.exam
    desk = Desk(me, policy, lexicons.get())

    def similar() -> object:
        panel = CoreSimilar(Kept(scene.place), lambda: None)  # type: ignore[arg-type,return-value]  # no decoders here
        known = panel.material(store, Ask(Means.BREAST, breast), me)
        return known.core.bits.tolist(), known.standing.offers, sorted(known.core.closed - {breast})

    def reading(ask: Callable[..., object]) -> Callable[[], object]:
        def run() -> object:
            with store.read() as snapshot:
                return ask(snapshot)

        return run

    return {
        "findings panel": lambda: read_breast(store, breast, desk, {}),
        "viewer": lambda: viewer_contents.read_exam(store, exam, me, policy),
        "evidence": reading(lambda r: evidence.of_exam(r, exam, me, policy)),
        "worklist": reading(lambda r: [listed(row) for row in worklist.page(r, me)]),
        "undo": reading(lambda r: (undo.to_undo(r, me), undo.to_redo(r, me))),
        "history": reading(lambda r: case_history.of_exam(r, exam, me, policy)),
        "tags that similar cases are compared by": similar,
    }


@pytest.mark.parametrize("policy", STRICT_AND_STANDARD)
def test_no_part_of_the_window_reads_anything_of_others_before_the_commit(
    scene: Scene, policy: GatePolicy
) -> None:
    before = {name: repr(ask()) for name, ask in surfaces(scene, policy).items()}
    work_of_others(scene)
    after = {name: repr(ask()) for name, ask in surfaces(scene, policy).items()}
    assert after == before
    for name, told in after.items():
        for secret in ("zebra", "spiculated", "77.5", "malignant"):
            assert secret not in told.lower(), name


def test_after_the_commit_the_parts_that_may_tell_do(scene: Scene) -> None:
    work_of_others(scene)
    with scene.store.write(None, "one more") as unit:
        third = readers.ensure(unit, "Dr. Yak")
    yak = Annotator(scene.store, third)
    yak.add_finding(scene.breast, "mass", [("mass_margin", "spiculated")])
    yak.save_assessment(scene.breast, Category.C5, None)
    mine = Annotator(scene.store, scene.me)
    mine.save_assessment(scene.breast, Category.C1, None)
    told = {name: repr(ask()).lower() for name, ask in surfaces(scene, GatePolicy.STANDARD).items()}
    assert "zebra note" in told["history"]
    assert "malignant" in told["findings panel"]
    # She tagged nothing: after her commit too it is her own tags that count, never others'.
    assert "true" not in told["tags that similar cases are compared by"]
    for name in ("viewer", "worklist", "undo"):
        assert "zebra" not in told[name]


def test_marks_that_a_correction_moves_are_not_told_to_who_corrects(scene: Scene) -> None:
    work_of_others(scene)
    _, placed = corrections.place(scene.store, scene.me, scene.images[0], Side.LEFT, View.CC)
    assert not placed
    with scene.store.read() as reading:
        assert images.get(reading, scene.images[0]).header.side is Side.LEFT


# Every question that could answer with another reader's rows, and where it may be asked.
_ASKS_OF_ALL = re.compile(
    r"\b(?:findings\.of_breasts|findings\.on_image|assessments\.of_breasts|history\.entries"
    r"|history\.of_exam|all_conclusions|all_adjudications|reports\.of_exam|landmarks\.all\w*"
    r"|pathology\.get|pathology\.all_proven|densit(?:y|ies)\()"
)
_ASKS_OF_BREAST = re.compile(r"\bfindings\.of_breast\(\s*\w+,\s*[\w.]+\s*\)")
ALLOWED = {
    ("findings/contents.py", "pathology.get"): "behind the gate: FINDINGS_PATHOLOGY",
    ("findings/contents.py", "density("): "what a table says, and only whether it says something",
    (
        "adjudication/agreement_view.py",
        "assessments.of_breasts",
    ): "who has read, and for figures only breasts that this reader has committed on",
}


def asked(source: str) -> list[str]:
    """The questions of a source that are not asked for one reader."""
    return [*_ASKS_OF_ALL.findall(source), *_ASKS_OF_BREAST.findall(source)]


def test_the_lint_finds_a_question_that_names_no_reader() -> None:
    assert asked("findings.of_breast(reading, breast)\nassessments.of_breasts(r, x)") == [
        "assessments.of_breasts", "findings.of_breast(reading, breast)",
    ]  # fmt: skip
    assert not asked("findings.of_breast(reading, breast, desk.reader)")


def test_no_window_asks_the_store_for_anybodys_work(checkout: Path) -> None:
    root = checkout / "maninegs_gui"
    wrong = [
        f"{path.relative_to(root)}: {question}"
        for path in sorted(root.rglob("*.py"))
        if path.name != "demo.py"
        for question in asked(path.read_text(encoding="utf-8"))
        if (path.relative_to(root).as_posix(), question) not in ALLOWED
    ]
    assert not wrong, "\n".join(wrong)


def test_another_readers_work_is_a_surface_of_the_gate() -> None:
    assert Surface.OTHER_READER in Surface
