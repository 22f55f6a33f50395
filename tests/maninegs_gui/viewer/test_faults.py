"""What a bad, lost or changed file does to the viewer: a sentence in its place, and no more.

Faults 10 to 16, with decoder processes and lanes as the program has them.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from core.domain.changes import Changes, Topic
from core.domain.finding import Region, RegionKind
from core.domain.study import ExamId, ImageId, ImageState, ReaderId
from core.files import sha256
from core.imaging import syntaxes
from core.imaging.hanging import SLOTS, Slot
from core.imaging.header import read_header
from core.imaging.pool import DecoderPool
from core.ingest.relink import relink
from core.store import Store, images, readers
from core.workspace import Workspace
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.bridge.session import Session
from maninegs_gui.viewer.menus import Menus
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.viewer.screen import ViewerScreen
from maninegs_gui.widgets.canvas_marks import Shape
from tests.support import dicoms, stores, tomo
from tests.support.dicoms import breast_pixels, make_mg, write_mg
from tests.support.hostile import HOSTILE, encapsulated

RCC, LCC, RMLO, LMLO = SLOTS
MILLISECONDS = 30_000
HOPELESS = [name for name in HOSTILE if "at the limit" not in name]


@dataclass
class Office:
    """A viewer with real files, threads and decoder processes."""

    qtbot: QtBot
    folder: Path
    place: Workspace
    session: Session
    pool: DecoderPool
    screen: ViewerScreen
    lanes: Lanes
    reader: ReaderId
    beats: list[int] = field(default_factory=lambda: [0])

    def file(self, slot: Slot, patient: int = 1, name: str = "good", **values: Any) -> Path:
        """A good mammogram of one slot."""
        path = self.folder / f"{name}-{patient}-{slot.side.value}{slot.view.value}.dcm"
        seed = patient * 10 + SLOTS.index(slot)
        pixels = breast_pixels(side=slot.side.value, seed=seed)
        return write_mg(
            path,
            **{"pixels": pixels, **values},
            side=slot.side.value,
            view=slot.view.value,
            patient_id=f"P{patient}",
            study_uid=f"1.2.3.{patient}",
        )

    def record(self, good: Path, path: Path | None = None, **header: Any) -> ImageId:
        """Record an image: the header of a good file, the content that lies at ``path``."""
        path = path or good
        head = replace(read_header(good), **header)
        with Store.open(self.place.database) as store, store.write(None, "fill") as unit:
            image = images.add(
                unit, head, path=str(path), sha256=sha256(path), size=1, collection="test"
            )
            images.set_state(unit, image, ImageState.READY)
        return image

    def bad(self, slot: Slot, patient: int, make: Callable[[Path], Any], **header: Any) -> Path:
        """Record an image that was bad already when it came."""
        good = self.file(slot, patient)
        path = self.folder / f"bad-{patient}-{slot.side.value}{slot.view.value}.dcm"
        make(path)
        self.record(good, path, **header)
        return path

    def tag(self, image: ImageId) -> None:
        """A finding with a box on an image."""
        with Store.open(self.place.database) as store, store.write(self.reader, "tag") as unit:
            breast = images.get(unit, image).breast
            assert breast is not None
            box = Region(image, RegionKind.BOX, ((40.5, 60.5), (90.5, 110.5)))
            stores.add_finding(unit, breast, self.reader, regions=(box,))

    def open(self, patient: int = 1) -> None:
        """Open an exam and wait until each of its views has an image or a sentence."""
        self.session.open_exam(ExamId(patient))
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way; the window's heart must beat meanwhile."""
        before = self.beats[0]
        self.qtbot.waitUntil(self._is_settled, timeout=MILLISECONDS)
        self.qtbot.waitUntil(lambda: self.beats[0] > before, timeout=MILLISECONDS)

    def _is_settled(self) -> bool:
        contents = self.screen.contents
        if contents.exam != self.session.exam or self.screen.loading:
            return False
        panes = [self.pane(slot) for slot in SLOTS]
        return all(p.record is None or p.picture is not None or "Load" not in p.message
                   for p in panes)  # fmt: skip

    def pane(self, slot: Slot) -> ViewPane:
        return self.screen.wall.panes[slot]

    def state(self, image: ImageId) -> ImageState:
        """The state of an image as the viewer read it last."""
        return next(one.state for one in self.screen.contents.images if one.id == image)

    def touch_store(self) -> None:
        """Some other write, after which the viewer reads the exam anew."""

        def write(store: Store) -> Changes:
            with store.write(None, "look") as unit:
                for image in self.screen.contents.images:
                    images.set_path(unit, image.id, image.path)
            changes: Changes = unit.changes
            return changes

        done: list[object] = []
        self.lanes.write(self.screen, write, then=done.append)
        self.qtbot.waitUntil(lambda: bool(done), timeout=MILLISECONDS)
        self.settle()


@contextmanager
def office(
    qtbot: QtBot, tmp_path: Path, place: Workspace, session: Session, **pool: Any
) -> Iterator[Office]:
    with Store.open(place.database) as store, store.write(None, "fill") as unit:
        reader = readers.ensure(unit, "Reader One")
    lanes = Lanes(lambda: Store.open(place.database), place.logs)
    with DecoderPool(place.cache, **pool) as decoders:
        screen = ViewerScreen(lanes, session, decoders)
        qtbot.addWidget(screen)
        screen.resize(1000, 800)
        screen.show()
        session.set_reader(reader, "Reader One")
        room = Office(qtbot, tmp_path, place, session, decoders, screen, lanes, reader)
        heart = QTimer(screen)
        heart.timeout.connect(lambda: room.beats.__setitem__(0, room.beats[0] + 1))
        heart.start(10)
        try:
            yield room
        finally:
            lanes.close()


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, place: Workspace, session: Session) -> Iterator[Office]:
    with office(qtbot, tmp_path, place, session) as found:
        yield found


def tells(pane: ViewPane, *parts: str) -> None:
    """The pane shows no image but why, in words that a screen reader reads as well."""
    assert pane.picture is None
    for part in parts:
        assert part in pane.message
    assert pane.message.endswith((".", "again"))
    assert pane.message in pane.accessibleName()


def shows(pane: ViewPane) -> None:
    assert pane.message == ""
    assert pane.picture is not None


# Fault 10


def test_files_that_vanish_while_they_are_looked_at_stay_on_the_screen(room: Office) -> None:
    files = [room.file(slot) for slot in SLOTS]
    seen = [room.record(file) for file in files]
    room.tag(seen[0])
    room.open()
    for file in files:
        file.unlink()
    room.touch_store()
    for slot in SLOTS:
        shows(room.pane(slot))
    assert len(room.pane(RCC).marks) == 1


def test_a_file_that_is_gone_is_said_to_be_missing_and_its_findings_stay(room: Office) -> None:
    lost, kept = room.file(RCC), room.file(LCC)
    image = room.record(lost)
    room.record(kept)
    room.tag(image)
    lost.rename(room.folder / "elsewhere.dcm")
    room.open()
    tells(room.pane(RCC), "RCC is missing", "relink")
    shows(room.pane(LCC))
    room.qtbot.waitUntil(lambda: room.state(image) is ImageState.MISSING, timeout=MILLISECONDS)
    (findings,) = [found for found in room.screen.contents.findings.values() if found]
    assert len(findings) == 1
    assert room.pane(RCC).marks == ()


def test_an_image_that_becomes_missing_stays_while_it_is_shown(room: Office) -> None:
    file = room.file(RCC)
    image = room.record(file)
    room.open()
    file.unlink()

    def lose(store: Store) -> Changes:
        with store.write(None, "check image files") as unit:
            images.set_state(unit, image, ImageState.MISSING, "the file is not where it lay")
        changes: Changes = unit.changes
        return changes

    room.lanes.write(room.screen, lose)
    room.qtbot.waitUntil(lambda: room.state(image) is ImageState.MISSING, timeout=MILLISECONDS)
    shows(room.pane(RCC))
    room.session.open_exam(None)
    room.open()
    tells(room.pane(RCC), "RCC is missing", "relink")


# Fault 11


def changed(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[-20_000:-10_000] = raw[-10_000:]
    path.write_bytes(raw)


def entries(room: Office, pane: ViewPane) -> dict[str, QAction]:
    """The menu of a pane, wanted by the menu key."""
    opened: list[QMenu] = []
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    with patch.object(Menus, "_pop_up", lambda _screen, menu, _at: opened.append(menu)):
        QApplication.sendEvent(pane, event)
    (menu,) = opened
    return {action.text(): action for action in menu.actions()}


WITHOUT = "Show the changed file without marks"
WITH = "Show the changed file with its marks, which may not fit"


def test_a_changed_file_is_shown_only_when_a_reader_says_so_and_marks_only_then(
    room: Office,
) -> None:
    file = room.file(RCC)
    image = room.record(file)
    room.record(room.file(LCC))
    room.tag(image)
    changed(file)
    room.open()
    pane = room.pane(RCC)
    tells(pane, "RCC was changed", "changed after its import, so marks may not fit", "menu")
    assert pane.marks == ()
    shows(room.pane(LCC))
    assert WITHOUT not in entries(room, room.pane(LCC))

    entries(room, pane)[WITHOUT].trigger()
    room.qtbot.waitUntil(lambda: pane.picture is not None, timeout=MILLISECONDS)
    assert pane.loaded is not None
    assert "CHANGED AFTER ITS IMPORT" in pane.loaded.warning
    assert pane.marks == ()
    pane.set_tool(Shape.BOX)
    assert not pane.can_draw

    entries(room, pane)[WITH].trigger()
    room.qtbot.waitUntil(lambda: len(pane.marks) == 1, timeout=MILLISECONDS)
    assert "CHANGED AFTER ITS IMPORT" in pane.loaded.warning
    assert not pane.can_draw


def test_the_choice_holds_for_the_session_and_for_that_content_alone(room: Office) -> None:
    file = room.file(RCC)
    room.record(file)
    changed(file)
    room.open()
    pane = room.pane(RCC)
    entries(room, pane)[WITHOUT].trigger()
    room.qtbot.waitUntil(lambda: pane.picture is not None, timeout=MILLISECONDS)
    room.session.open_exam(None)
    room.open()
    shows(room.pane(RCC))
    file.write_bytes(file.read_bytes()[::-1])
    shutil.rmtree(room.place.cache)
    room.session.open_exam(None)
    room.open()
    tells(room.pane(RCC), "RCC was changed")


def test_pixels_that_the_cache_holds_are_the_imported_ones_and_are_shown(room: Office) -> None:
    file = room.file(RCC)
    image = room.record(file)
    room.tag(image)
    room.open()
    changed(file)
    room.session.open_exam(None)
    room.open()
    pane = room.pane(RCC)
    shows(pane)
    assert pane.loaded is not None
    assert not pane.loaded.changed
    assert len(pane.marks) == 1


# Faults 10 and 11 in a stack of slices


def slices(room: Office) -> tuple[Path, ImageId]:
    """A stack of the right CC with a box on its slice in the middle."""
    file = tomo.write_tomo(
        room.folder / "slices.dcm", pixels=tomo.volume(8, side="R"), side="R", view="CC",
        patient_id="P1", study_uid="1.2.3.1",
    )  # fmt: skip
    image = room.record(file)
    with Store.open(room.place.database) as store, store.write(room.reader, "tag") as unit:
        breast = images.get(unit, image).breast
        assert breast is not None
        box = Region(image, RegionKind.BOX, ((10.5, 20.5), (40.5, 50.5)), 4)
        stores.add_finding(unit, breast, room.reader, regions=(box,))
    return file, image


def test_a_changed_stack_is_shown_only_when_a_reader_says_so_and_marks_only_then(
    room: Office,
) -> None:
    file, _ = slices(room)
    changed(file)
    room.open()
    pane = room.pane(RCC)
    room.qtbot.waitUntil(lambda: "was changed" in pane.message, timeout=MILLISECONDS)
    tells(pane, "RCC was changed", "marks may not fit", "menu")
    assert pane.marks == ()

    entries(room, pane)[WITHOUT].trigger()
    room.qtbot.waitUntil(lambda: pane.picture is not None, timeout=MILLISECONDS)
    shows(pane)
    assert pane.loaded is not None
    assert "CHANGED AFTER ITS IMPORT" in pane.loaded.warning
    stack = room.screen.stacks.of(pane)
    assert stack is not None
    assert stack.show_frame(4)
    room.qtbot.waitUntil(lambda: stack.frame_shown == 4, timeout=MILLISECONDS)
    assert pane.marks == ()
    assert not pane.can_draw

    entries(room, pane)[WITH].trigger()
    room.qtbot.waitUntil(lambda: len(pane.marks) == 1, timeout=MILLISECONDS)
    assert "CHANGED AFTER ITS IMPORT" in pane.loaded.warning
    assert not pane.can_draw


def test_the_choice_for_a_stack_holds_for_the_session_and_for_that_content_alone(
    room: Office,
) -> None:
    file, _ = slices(room)
    changed(file)
    room.open()
    pane = room.pane(RCC)
    room.qtbot.waitUntil(lambda: "was changed" in pane.message, timeout=MILLISECONDS)
    entries(room, pane)[WITHOUT].trigger()
    room.qtbot.waitUntil(lambda: pane.picture is not None, timeout=MILLISECONDS)
    room.session.open_exam(None)
    room.open()
    room.qtbot.waitUntil(lambda: pane.picture is not None, timeout=MILLISECONDS)
    room.session.open_exam(None)
    changed(file)
    raw = bytearray(file.read_bytes())
    raw[-3_000:] = bytes(3_000)
    file.write_bytes(raw)
    shutil.rmtree(room.place.cache)
    room.open()
    room.qtbot.waitUntil(lambda: "was changed" in pane.message, timeout=MILLISECONDS)


def test_a_stack_whose_file_changes_while_it_is_read_keeps_what_is_seen_and_says_so(
    room: Office,
) -> None:
    file, _ = slices(room)
    room.open()
    pane = room.pane(RCC)
    room.qtbot.waitUntil(lambda: pane.picture is not None, timeout=MILLISECONDS)
    stack = room.screen.stacks.of(pane)
    assert stack is not None
    changed(file)
    shutil.rmtree(room.place.cache)
    stack.go_first()
    room.qtbot.waitUntil(lambda: bool(stack.trouble), timeout=MILLISECONDS)
    shows(pane)
    assert "changed" in stack.trouble
    assert WITHOUT in entries(room, pane)


def test_a_stack_whose_file_is_gone_is_said_to_be_missing_and_its_findings_stay(
    room: Office,
) -> None:
    file, image = slices(room)
    file.unlink()
    room.open()
    pane = room.pane(RCC)
    room.qtbot.waitUntil(lambda: "is missing" in pane.message, timeout=MILLISECONDS)
    tells(pane, "RCC is missing", "relink")
    room.qtbot.waitUntil(lambda: room.state(image) is ImageState.MISSING, timeout=MILLISECONDS)
    (found,) = [some for some in room.screen.contents.findings.values() if some]
    assert [region.frame for region in found[0].regions] == [4]


def test_a_missing_image_that_was_found_again_shows_its_marks_where_they_were(
    room: Office,
) -> None:
    file = room.file(RCC)
    image = room.record(file)
    room.tag(image)
    elsewhere = room.folder / "moved" / "elsewhere.dcm"
    elsewhere.parent.mkdir()
    file.rename(elsewhere)
    room.open()
    tells(room.pane(RCC), "RCC is missing", "relink")
    room.qtbot.waitUntil(lambda: room.state(image) is ImageState.MISSING, timeout=MILLISECONDS)

    def find(store: Store) -> Changes:
        assert relink([elsewhere.parent], store).found == 1
        return Changes.of(Topic.IMAGES)

    room.lanes.write(room.screen, find)
    room.qtbot.waitUntil(lambda: len(room.pane(RCC).marks) == 1, timeout=MILLISECONDS)
    shows(room.pane(RCC))
    assert room.pane(RCC).marks[0].points == ((40.5, 60.5), (90.5, 110.5))


# Faults 12 to 15


def test_files_cut_anywhere_say_so_and_the_others_open(room: Office) -> None:
    random = np.random.default_rng(12)
    kinds = (dicoms.EXPLICIT, dicoms.JPEG_LOSSLESS_SV1, dicoms.J2K_LOSSLESS)
    for patient in range(1, 5):
        for slot, syntax in zip((RCC, LCC, RMLO), kinds, strict=True):
            whole = room.file(slot, patient, "whole", transfer_syntax=syntax).read_bytes()
            at = int(random.integers(0, len(whole)))
            room.bad(slot, patient, lambda path, part=whole[:at]: path.write_bytes(part))
        room.record(room.file(LMLO, patient))
    for patient in range(1, 5):
        room.open(patient)
        for slot in (RCC, LCC, RMLO):
            tells(room.pane(slot), "cannot be shown")
        shows(room.pane(LMLO))


def test_hostile_files_say_so_and_the_others_open(room: Office) -> None:
    exams = [HOPELESS[first : first + 3] for first in range(0, len(HOPELESS), 3)]
    for patient, names in enumerate(exams, start=1):
        for slot, name in zip(SLOTS, names, strict=False):
            room.bad(slot, patient, HOSTILE[name])
        room.record(room.file(LMLO, patient))
    for patient, names in enumerate(exams, start=1):
        room.open(patient)
        for slot, _ in zip(SLOTS, names, strict=False):
            tells(room.pane(slot), "cannot be shown")
        shows(room.pane(LMLO))


UNSUPPORTED = (
    "1.2.840.10008.1.2.4.53",
    "1.2.840.10008.1.2.4.93",
    "1.2.840.10008.1.2.4.100",
    "1.2.840.10008.1.2.4.104",
)


def test_a_frame_that_cannot_be_decoded_names_its_transfer_syntax(room: Office) -> None:
    for slot, uid in zip(SLOTS, UNSUPPORTED, strict=True):
        room.bad(
            slot,
            1,
            lambda path, uid=uid: encapsulated(path, make_mg(), uid, b"abcd" * 1000),
            transfer_syntax_uid=uid,
        )
    room.open()
    for slot, uid in zip(SLOTS, UNSUPPORTED, strict=True):
        name = syntaxes.name(uid)
        assert name != uid
        tells(room.pane(slot), f"cannot be shown\n{name}\n", "not supported", "uncompressed")


def test_a_damaged_stream_of_every_codec_names_its_transfer_syntax(room: Office) -> None:
    codecs = list(dicoms.ENCODERS)
    for number, syntax in enumerate(codecs):
        eight = syntax == dicoms.JPEG_BASELINE
        pixels = breast_pixels(64, 48)
        pixels = (pixels >> 4).astype(np.uint8) if eight else pixels
        stream = dicoms.ENCODERS[syntax](pixels, 8 if eight else 12)
        data = make_mg(pixels=pixels, bits_stored=8 if eight else 12)
        half = stream[: len(stream) // 2]
        room.bad(
            SLOTS[number % 4],
            1 + number // 4,
            lambda path, syntax=syntax, data=data, half=half: encapsulated(
                path, data, syntax, half
            ),
            transfer_syntax_uid=syntax,
        )
    for number, syntax in enumerate(codecs):
        if number % 4 == 0:
            room.open(1 + number // 4)
        tells(room.pane(SLOTS[number % 4]), f"cannot be shown\n{syntaxes.name(syntax)}\n", "again")


# Fault 16


@pytest.mark.parametrize(
    ("fault", "told"),
    [("abort", "died"), ("devour", "memory|within"), ("hang", "within 2 seconds")],
)
def test_a_codec_that_aborts_hangs_or_devours_costs_one_view(
    qtbot: QtBot, tmp_path: Path, place: Workspace, session: Session, fault: str, told: str
) -> None:
    seconds = 2.0 if fault == "hang" else 10.0
    with office(qtbot, tmp_path, place, session, fault=f"{fault}:bad", seconds=seconds) as room:
        room.record(room.file(RCC, name="bad"))
        for slot in (LCC, RMLO, LMLO):
            room.record(room.file(slot))
        for slot in SLOTS:
            room.record(room.file(slot, 2))
        before = room.beats[0]
        room.open()
        # The window went on living while the decoder was stuck.
        assert room.beats[0] - before > 5
        tells(room.pane(RCC), "RCC cannot be shown")
        assert re.search(told, room.pane(RCC).message)
        for slot in (LCC, RMLO, LMLO):
            shows(room.pane(slot))
        room.open(2)
        for slot in SLOTS:
            shows(room.pane(slot))
