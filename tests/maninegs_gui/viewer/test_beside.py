"""From files on disk to what stands beside an image: CAD, presentation states, slices, nipples."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pydicom
import pytest
from pytestqt.qtbot import QtBot

from core.annotation import Annotator
from core.domain.assessment import Category
from core.domain.changes import Changes, Topic
from core.domain.finding import RegionKind
from core.domain.study import ExamId, ReaderId
from core.imaging.hanging import SLOTS
from core.imaging.pool import DecoderPool
from core.ingest.apply import apply
from core.ingest.plan import scan
from core.store import Store, readers
from core.workspace import Workspace
from maninegs_gui.bridge.session import Session
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.viewer.screen import ViewerScreen
from maninegs_gui.widgets.canvas_marks import Shape
from tests.support import evidence as make
from tests.support import tomo
from tests.support.dicoms import breast_pixels, write_mg
from tests.support.evidence import Finding
from tests.support.lanes import InlineLanes

pytestmark = pytest.mark.filterwarnings("ignore")
RCC, LCC, RMLO, LMLO = SLOTS
STUDY = "1.2.3"


@dataclass
class Desk:
    """A viewer over files that were imported, with decoders of its own."""

    screen: ViewerScreen
    session: Session
    store: Store
    lanes: InlineLanes
    reader: ReaderId
    place: Workspace
    pool: DecoderPool

    def bring(self, folder: Path) -> None:
        plan = scan([folder], self.store, self.pool, scratch=self.place.cache / "unpacked")
        apply(plan, self.store, self.place, self.pool)

    def open(self) -> None:
        self.session.open_exam(ExamId(1))
        self.lanes.settle()

    def pane(self, qtbot: QtBot) -> ViewPane:
        pane = self.screen.wall.panes[RCC]

        def there() -> bool:
            self.lanes.settle()
            return pane.picture is not None

        qtbot.waitUntil(there, timeout=30_000)
        return pane

    def assess(self) -> None:
        """Commit an assessment of the right breast, as the reader."""
        annotator = Annotator(self.store, self.reader)
        info = self.screen.contents.breasts[0]
        changes = annotator.save_assessment(info.id, Category.C2, None)
        self.lanes.announce(changes, None)
        self.lanes.settle()


@pytest.fixture
def desk(
    qtbot: QtBot, inline: InlineLanes, session: Session, store: Store, place: Workspace
) -> Iterator[Desk]:
    with store.write(None, "fill") as unit:
        reader = readers.ensure(unit, "Reader One")
    with DecoderPool(place.cache, processes=1) as pool:
        screen = ViewerScreen(inline, session, pool)
        qtbot.addWidget(screen)
        screen.resize(900, 800)
        screen.show()
        session.set_reader(reader, "Reader One")
        yield Desk(screen, session, store, inline, reader, place, pool)
        screen.hanger.clear()


@pytest.fixture
def exam(tmp_path: Path) -> Path:
    """A right CC view with a CAD report and two presentation states."""
    folder = tmp_path / "exam"
    path = write_mg(folder / "rcc.dcm", side="R", study_uid=STUDY, sop_uid="1.2.3.1")
    image = pydicom.dcmread(path)
    make.write(folder / "cad.dcm", make.cad_report([image], [Finding(image)]))
    soft = make.presentation_state([image], label="SOFT", voi_lut_transformations=[make.voi()])
    turned = make.presentation_state([image], label="TURN", extra={"ImageRotation": 180})
    make.write(folder / "soft.dcm", soft)
    make.write(folder / "turn.dcm", turned)
    return folder


def words(pane: ViewPane) -> str:
    return pane.accessibleName()


def test_cad_is_off_then_hidden_and_shown_once_the_reader_has_committed(
    qtbot: QtBot, desk: Desk, exam: Path
) -> None:
    desk.bring(exam)
    desk.open()
    pane = desk.pane(qtbot)
    layer = desk.screen.beside._panes[pane].cad
    assert "CAD" not in words(pane)
    desk.screen.beside.toggle_cad()
    assert "CAD hidden until your assessment" in words(pane)
    assert layer.marks == ()
    desk.assess()
    assert "CAD: 1 mark" in words(pane)
    assert len(layer.marks) == 1
    desk.screen.beside.toggle_cad()
    assert layer.marks == ()


def test_the_next_reader_sees_nothing_of_what_the_first_one_opened(
    qtbot: QtBot, desk: Desk, exam: Path
) -> None:
    desk.bring(exam)
    desk.open()
    pane = desk.pane(qtbot)
    desk.screen.beside.toggle_cad()
    desk.assess()
    assert desk.screen.beside._panes[pane].cad.marks
    with desk.store.write(None, "fill") as unit:
        other = readers.ensure(unit, "Reader Two")
    desk.session.set_reader(other, "Reader Two")
    desk.lanes.settle()
    assert desk.screen.beside._panes[pane].cad.marks == ()
    desk.screen.beside.toggle_cad()
    assert "CAD hidden until your assessment" in words(pane)


def test_presentation_states_are_off_first_and_end_with_a_key(
    qtbot: QtBot, desk: Desk, exam: Path
) -> None:
    desk.bring(exam)
    desk.open()
    pane = desk.pane(qtbot)
    desk.assess()
    plain = pane.loaded
    assert plain is not None
    assert "presentation state" not in words(pane)
    seen = set()
    for _ in range(2):
        desk.screen.next_state()
        assert "presentation state applied" in words(pane)
        assert pane.loaded is not plain
        seen.add(next(label for label in ("SOFT", "TURN") if label in words(pane)))
    assert seen == {"SOFT", "TURN"}
    desk.screen.next_state()
    assert pane.loaded is plain
    assert "presentation state" not in words(pane)


def test_a_state_that_turns_the_breast_says_so_and_ends_with_its_exam(
    qtbot: QtBot, desk: Desk, exam: Path
) -> None:
    desk.bring(exam)
    desk.open()
    pane = desk.pane(qtbot)
    desk.assess()
    while "TURN" not in words(pane):
        desk.screen.next_state()
    assert "RCC" in words(pane)
    assert "chest wall on the left" in words(pane)
    desk.session.open_exam(None)
    desk.open()
    pane = desk.pane(qtbot)
    assert "presentation state" not in words(pane)


def test_the_menu_offers_states_by_name_and_the_keys_of_cad(
    qtbot: QtBot, desk: Desk, exam: Path
) -> None:
    desk.bring(exam)
    desk.open()
    pane = desk.pane(qtbot)
    desk.assess()
    entries = desk.screen.beside.menu(pane)
    assert [holds for _, holds, _ in entries] == [False] * 4
    text, _, choose = next(entry for entry in entries if "SOFT" in entry[0])
    choose()
    assert "SOFT" in words(pane)
    assert {t: h for t, h, _ in desk.screen.beside.menu(pane)}[text]


def test_a_nipple_that_was_placed_is_recorded_and_found_again(
    qtbot: QtBot, desk: Desk, exam: Path
) -> None:
    desk.bring(exam)
    desk.open()
    pane = desk.pane(qtbot)
    assert pane.record is not None
    told: list[Changes] = []
    desk.lanes.changed.connect(lambda changes, _origin: told.append(changes))
    desk.screen.tools.nipple_placed.emit(pane.record.id, 0, (12.5, 130.5))
    desk.lanes.settle()
    assert Topic.LANDMARKS in told[0].topics
    assert desk.screen.contents.nipples == {pane.record.id: (12.5, 130.5)}


@pytest.fixture
def volume(tmp_path: Path) -> Path:
    """Slices, synthetic 2D and an exposure of one view."""
    folder = tmp_path / "dbt"
    common = {"side": "R", "study_uid": STUDY}
    write_mg(folder / "ffdm.dcm", pixels=breast_pixels(128, 96, side="R"), **common)
    tomo.write_synthetic(folder / "s2d.dcm", pixels=breast_pixels(128, 96, side="R"), **common)
    tomo.write_tomo(folder / "dbt.dcm", **common)
    return folder


def test_exposure_synthetic_and_slices_share_a_place_and_toggle(
    qtbot: QtBot, desk: Desk, volume: Path
) -> None:
    desk.bring(volume)
    desk.open()
    pane = desk.pane(qtbot)
    assert len(desk.screen.hanger.queue(pane)) == 3
    seen = [words(pane)]
    for _ in range(2):
        desk.screen.toggle_kind()
        desk.pane(qtbot)
        seen.append(words(pane))
    assert "SYNTHETIC 2D" in seen[1]
    assert "DBT" in seen[2]
    assert desk.screen.stacks.of(pane) is not None
    desk.screen.toggle_kind()
    assert desk.screen.stacks.of(pane) is None
    assert not pane.stacked


def test_what_is_drawn_on_a_slice_stays_on_that_slice(
    qtbot: QtBot, desk: Desk, volume: Path
) -> None:
    desk.bring(volume)
    desk.open()
    pane = desk.pane(qtbot)
    while desk.screen.stacks.of(pane) is None:
        desk.screen.toggle_kind()
    stack = desk.screen.stacks.of(pane)
    assert stack is not None
    desk.pane(qtbot)
    stack.go_to(3)

    def at(place: int) -> bool:
        desk.lanes.settle()
        return stack.shown is not None and stack.shown.view.place == place

    qtbot.waitUntil(lambda: at(3), timeout=30_000)
    drawn = []
    desk.screen.region_drawn.connect(lambda _image, region: drawn.append(region))
    desk.screen.wall.drawn.emit(pane, Shape.BOX, ((10.0, 10.0), (30.0, 30.0)))
    (region,) = drawn
    assert region.kind is RegionKind.BOX
    assert region.frame == stack.frame_shown
    annotator = Annotator(desk.store, desk.reader)
    breast = desk.screen.contents.breasts[0].id
    changes, finding = annotator.add_finding(breast, "mass", regions=(region,))
    desk.lanes.announce(changes, None)
    assert len(pane.marks) == 1
    stack.go_to(0)
    qtbot.waitUntil(lambda: at(0), timeout=30_000)
    assert pane.marks == ()
    desk.screen.show_open_finding(finding)
    qtbot.waitUntil(lambda: at(3), timeout=30_000)
    assert pane.marks[0].lit


def test_keys_of_slices_say_so_on_a_plain_image(qtbot: QtBot, desk: Desk, exam: Path) -> None:
    desk.bring(exam)
    desk.open()
    desk.pane(qtbot)
    desk.screen.slices(lambda stack: stack.scroll(1))
    assert "no slices" in desk.lanes.said[-1][1]
    desk.screen.toggle_kind()
    assert "only one kind" in desk.lanes.said[-1][1]


def test_a_state_moves_nobody_off_the_place_that_is_looked_at(
    qtbot: QtBot, desk: Desk, exam: Path
) -> None:
    desk.bring(exam)
    desk.open()
    pane = desk.pane(qtbot)
    desk.screen.next_state()
    pane.zoom_to(pane.scale * 3)
    scale, shown = pane.scale, pane.loaded
    desk.assess()
    assert pane.scale == scale
    assert pane.loaded is not None
    assert shown is not None
    assert pane.loaded.display == shown.display


def test_a_held_state_says_nothing_of_where_another_reader_looked(
    qtbot: QtBot, desk: Desk, exam: Path
) -> None:
    desk.bring(exam)
    desk.open()
    pane = desk.pane(qtbot)
    names = " ".join(text for text, _, _ in desk.screen.beside.menu(pane))
    assert "SOFT" not in names
    assert "Reader, First" not in names
    desk.screen.next_state()
    assert "hidden until your assessment" in words(pane)
    desk.assess()
    assert "SOFT" in " ".join(text for text, _, _ in desk.screen.beside.menu(pane))
