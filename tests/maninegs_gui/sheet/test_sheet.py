"""The evidence sheet: what is on it, for whom, and that paper shows all of it."""

from __future__ import annotations

import dataclasses
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.classification import case_sheet
from core.classification.case_sheet import EARLY, NOTICE, CaseSheet, Neighbour, Row
from core.classification.chance import Chance
from core.domain.assessment import Outcome
from core.domain.errors import WorldError
from core.domain.finding import Region, RegionKind
from core.domain.gate import GatePolicy
from core.domain.heat import HeatMap
from core.domain.progress import CancelToken, silent
from core.domain.reveal import Reveal, Shown
from core.domain.site import Site
from core.domain.study import ImageRecord, Side, View
from core.imaging.orientation import Hung
from core.imaging.pictures import Pictures
from core.imaging.small import Small, small
from core.store import breasts, findings, images, pathology, readers, reveals
from core.workspace import Workspace
from maninegs_gui import theme
from maninegs_gui.bridge.kept import Kept
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.bridge.session import Session
from maninegs_gui.sheet import layout, pdf
from maninegs_gui.sheet.backend import CoreSheet, Gathered
from maninegs_gui.sheet.dialog import SheetDialog
from maninegs_gui.sheet.heat import overlay
from tests.support import stores
from tests.support.lanes import InlineLanes
from tests.support.models import Trained, trained
from tests.support.views import PixelPool, Pixels, hung_view, stored_as

WHEN = datetime(2026, 11, 26, 5, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    theme.apply(qapp)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Workspace, Gathered]:
    """A workspace whose opinion is fitted, and the sheets of its first breast."""
    found = trained(tmp_path_factory.mktemp("made"), 60)
    sheets = gathered(found)
    found.store.close()
    return found.workspace, sheets


@pytest.fixture(scope="module")
def sheet(made: tuple[Workspace, Gathered]) -> CaseSheet:
    """The sheet of its first breast."""
    return made[1].named


@pytest.fixture
def site(tmp_path: Path, made: tuple[Workspace, Gathered]) -> Iterator[Trained]:
    found = trained(tmp_path, 60)
    for folder in ("indexes", "models"):
        shutil.copytree(made[0].root / folder, tmp_path / folder, dirs_exist_ok=True)
    yield found
    found.store.close()


def backend_of(site: Trained) -> CoreSheet:
    return CoreSheet(Kept(site.workspace), Pictures(site.workspace.cache, PixelPool))  # type: ignore[arg-type]


def gathered(
    site: Trained, place: int = 0, *, policy: GatePolicy = GatePolicy.STANDARD
) -> Gathered:
    """The sheets of a breast, by the reader who tagged it and then assessed it."""
    breast, reader = site.filled.breasts[place], site.filled.reader
    with site.store.write(reader, "assess") as unit:
        stores.assess(unit, breast, reader)
    backend = backend_of(site)
    material = backend.read(site.store, site.workspace, breast, reader)
    answers = backend.ask(material, site.workspace, silent, CancelToken())
    return backend.fill(site.store, material, answers)


def words(value: object) -> str:
    """Every text in a frozen value; images and their places are not said, but shown."""
    if isinstance(value, ImageRecord | Region):
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return "\n".join(map(words, value))
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return "\n".join(words(getattr(value, one.name)) for one in dataclasses.fields(value))
    return ""


def on_paper(sheet: CaseSheet) -> str:
    """Everything that the pages say, in one line."""
    return " ".join(" ".join(page.texts) for page in layout.lay_out(sheet, {}, {}))


# -- the gate ------------------------------------------------------------------------


@pytest.mark.parametrize("policy", [GatePolicy.STRICT, GatePolicy.STANDARD])
def test_before_the_assessment_it_is_refused_with_a_sentence(
    site: Trained, policy: GatePolicy
) -> None:
    workspace = replace(site.workspace, site=Site(gate=policy))
    with pytest.raises(WorldError, match="save your assessment of this breast first"):
        backend_of(site).read(site.store, workspace, site.filled.breasts[0], site.filled.reader)


def test_another_readers_assessment_opens_nothing(site: Trained) -> None:
    breast = site.filled.breasts[0]
    with site.store.write(None, "other") as unit:
        other = readers.ensure(unit, "Dr. Other")
        stores.assess(unit, breast, other)
    with pytest.raises(WorldError) as raised:
        backend_of(site).read(site.store, site.workspace, breast, site.filled.reader)
    assert raised.value.sentence == EARLY


def test_answers_are_refused_as_well_when_somebody_skips_the_first_step(site: Trained) -> None:
    with site.store.write(None, "assess") as unit:
        stores.assess(unit, site.filled.breasts[0], site.filled.reader)
    backend = backend_of(site)
    material = backend.read(site.store, site.workspace, site.filled.breasts[0], site.filled.reader)
    closed = replace(material, gate=replace(material.gate, committed=False))
    with pytest.raises(WorldError):
        case_sheet.ask(closed, None, None, Site())


# -- what is on it --------------------------------------------------------------------


def test_it_holds_what_the_reader_said_and_what_the_machine_says(site: Trained) -> None:
    sheet = gathered(site).named
    breast = site.filled.breasts[0]
    with site.store.read() as reading:
        info = breasts.get(reading, breast)
        proven = pathology.get(reading, breast)
    assert proven is not None
    assert sheet.title == f"{info.patient_key}, right breast"
    assert Row("Category", "2") in sheet.assessment
    assert Row("Outcome", proven.outcome.value) in sheet.pathology
    assert len(sheet.lesions) == 1
    assert sheet.lesions[0].tags
    assert re.search(
        r"% \(95 % interval .* to .*\), among \d+ proven breasts", sheet.opinion.chance
    )
    names = [row.name for row in sheet.opinion.rows]
    assert {"Population", "Operating point", "How it was fitted"} <= set(names)
    assert len(sheet.neighbours) == 10
    assert all(one.pathology in ("benign", "malignant") for one in sheet.neighbours)
    assert all(info.patient_key not in one.title for one in sheet.neighbours)
    told = {row.name: row.value for row in sheet.model}
    assert told["Lexicon"] == site.workspace.lexicon + "@1"
    assert len(told["SHA-256 of the model"]) == 64
    assert sheet.maker == "Reader One"
    assert NOTICE in sheet.foot


def test_the_tags_of_others_are_not_called_this_readers(site: Trained) -> None:
    breast = site.filled.breasts[0]
    with site.store.write(None, "other") as unit:
        other = readers.ensure(unit, "Dr. Other")
        stores.assess(unit, breast, other)
    backend = backend_of(site)
    material = backend.read(site.store, site.workspace, breast, other)
    sheet = backend.fill(
        site.store, material, backend.ask(material, site.workspace, silent, CancelToken())
    ).named
    assert sheet.lesions == ()
    assert "No finding was marked by this reader." in on_paper(sheet)


def test_without_ids_no_word_of_a_person_is_left(site: Trained) -> None:
    reader, breast = site.filled.reader, site.filled.breasts[0]
    with site.store.write(reader, "note") as unit:
        one = findings.of_breast(unit, breast, reader)[0]
        findings.replace(unit, replace(one, note="seen with Ms. Secret"))
    found = gathered(site)
    assert "seen with Ms. Secret" in words(found.named)
    text = words(found.anonymous) + on_paper(found.anonymous)
    assert not re.search(r"P\d{4}", text)
    assert "Secret" not in text
    assert not re.search(r"2020-\d\d-\d\d", text)
    assert found.anonymous.neighbours[0].title.startswith("Case 1, ")
    assert found.anonymous.opinion == found.named.opinion


def test_without_a_model_the_sheet_says_why_and_shows_the_rest(tmp_path: Path) -> None:
    site = trained(tmp_path, 30, accept=False)
    sheet = gathered(site).named
    assert sheet.neighbours == ()
    assert "no model in use" in sheet.close
    assert sheet.opinion.none == sheet.close
    assert Row("Category", "2") in sheet.assessment
    site.store.close()


def test_a_chance_is_never_without_its_interval_and_population(sheet: CaseSheet) -> None:
    chance = Chance(0.3, 0.2, 0.4, "among 10 proven breasts")
    on = on_paper(replace(sheet, opinion=replace(sheet.opinion, chance=str(chance))))
    assert "30 % (95 % interval 20 % to 40 %), among 10 proven breasts" in on


# -- paper ----------------------------------------------------------------------------


def test_every_word_of_the_sheet_is_on_paper(sheet: CaseSheet) -> None:
    said = "".join(on_paper(sheet).split())
    for part in (sheet.about, sheet.lesions, sheet.assessment, sheet.pathology, sheet.neighbours,
                 sheet.opinion, sheet.close, sheet.model):  # fmt: skip
        for text in filter(None, words(part).split("\n")):
            assert "".join(text.split()) in said, text


def test_every_page_says_what_it_is_not_for_and_who_made_it_when(sheet: CaseSheet) -> None:
    pages = layout.lay_out(sheet, {}, {})
    for number in range(len(pages)):
        told = " ".join(layout.foot_texts(sheet, number, len(pages)))
        for wanted in (NOTICE, sheet.maker, sheet.program, f"Page {number + 1} of {len(pages)}"):
            assert wanted in told


@pytest.mark.parametrize("count", [0, 10, 60])
def test_many_neighbours_and_long_texts_go_on_over_pages(sheet: CaseSheet, count: int) -> None:
    one = Neighbour("王小明 " * 40, "near", (Row("Agree", "长" * 400),), "benign", ())
    long = replace(sheet, neighbours=(one,) * count, close="A long sentence. " * 400)
    pages = layout.lay_out(long, {}, {})
    assert on_paper(long).replace(" ", "").count("长" * 20) >= count
    for page in pages:
        assert page.pieces
        bottom = max(y + piece.height for y, piece in page.pieces)
        assert bottom <= layout.HEIGHT - 70
        places = [y for y, _ in page.pieces]
        assert places == sorted(places)
    made = pdf.content(pdf.Paper(long, pages))
    assert made.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", made)) == len(pages)
    assert (len(pages) > 10) == (count == 60)


def test_a_name_of_any_length_stays_on_the_page(sheet: CaseSheet) -> None:
    sheet = replace(sheet, title="X" * 500)
    paper = pdf.lay_out(sheet, {}, {})
    image = pdf.picture(paper, 0, 620)
    right = [image.pixelColor(image.width() - 20, y).lightness() for y in range(0, 300)]
    assert min(right) > 240
    assert on_paper(sheet).replace(" ", "").startswith("X" * 500)


def test_the_file_is_whole_or_not_there_and_names_nobody(sheet: CaseSheet, tmp_path: Path) -> None:
    paper = pdf.lay_out(sheet, {}, {})
    place = tmp_path / "sheet.pdf"
    pdf.save(paper, place)
    assert place.read_bytes().rstrip().endswith(b"%%EOF")
    assert sheet.title.encode() not in place.read_bytes()
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    with pytest.raises(WorldError, match="choose another"):
        pdf.save(paper, blocked / "sheet.pdf")


# -- pictures -------------------------------------------------------------------------


@pytest.mark.parametrize("turn", [Hung(), Hung(False, True, False), Hung(True, True, True)])
def test_images_hang_as_in_the_viewer_and_marks_lie_where_they_were_made(
    site: Trained, turn: Hung
) -> None:
    with site.store.read() as reading:
        record = images.of_breast(reading, site.filled.breasts[0])[0]
    side, view = record.header.side, View.CC
    hung = hung_view(Side.RIGHT)
    pixels, orientation = stored_as(hung, Side.RIGHT, view, turn)
    head = replace(record.header, side=Side.RIGHT, view=view, orientation=orientation)
    assert side is not None
    found = small(Pixels(pixels), replace(record, header=head), 200)  # type: ignore[arg-type]
    step = hung.shape[0] // found.grey.shape[0]
    plain = found.grey.astype(int)
    assert plain.shape == hung[::step, ::step].shape
    rows, columns = np.nonzero(hung == hung.max())
    middle = np.array([[columns.mean() + 0.5, rows.mean() + 0.5]])
    stored = turn.to_stored(middle, pixels.shape)
    x, y = found.places(stored)[0]
    assert plain[int(y), int(x)] == plain.max()
    assert (x, y) == pytest.approx(middle[0] / step, abs=1)
    values = np.zeros((8, 8), np.float32)
    values[0, 0] = 1
    box, shade = overlay(
        HeatMap(record.id, values, (0, 0, pixels.shape[1], pixels.shape[0])), found
    )
    assert (box.width(), box.height()) == pytest.approx(plain.shape[::-1])
    corner = turn.apply(values)
    alpha = [[shade.pixelColor(c, r).alpha() > 0 for c in range(8)] for r in range(8)]
    assert alpha == (corner > 0).tolist()


def test_marks_and_pictures_are_painted(site: Trained) -> None:
    reader, breast = site.filled.reader, site.filled.breasts[0]
    with site.store.write(reader, "mark") as unit:
        one = findings.of_breast(unit, breast, reader)[0]
        regions = tuple(
            Region(image.id, RegionKind.BOX, ((60.0, 100.0), (160.0, 200.0)))
            for image in images.of_breast(unit, breast)
        )
        findings.replace(unit, replace(one, regions=regions))
    sheet = gathered(site).named
    pictures = backend_of(site).pictures(sheet, silent, CancelToken())
    assert {image.id for image in sheet.images} <= pictures.keys()
    assert isinstance(next(iter(pictures.values())), Small)
    plain = pdf.picture(pdf.lay_out(replace(sheet, lesions=()), pictures, {}), 0, 620)
    marked = pdf.picture(pdf.lay_out(sheet, pictures, {}), 0, 620)
    yellow = sum(
        marked.pixelColor(x, y).saturation() > 120 and plain.pixelColor(x, y).saturation() < 40
        for x in range(0, 620)
        for y in range(100, 480)
    )
    assert yellow > 100


# -- the dialog -----------------------------------------------------------------------


def opened(site: Trained, qtbot: QtBot, place: int = 0) -> tuple[SheetDialog, InlineLanes]:
    lanes = InlineLanes(site.store, site.workspace.logs)
    session = Session(site.workspace)
    session.set_reader(site.filled.reader, "Reader One")
    session.set_breast(site.filled.breasts[place])
    dialog = SheetDialog(lanes, session, backend_of(site), {})
    qtbot.addWidget(dialog)
    dialog.resize(900, 560)
    dialog.show()
    lanes.settle()
    return dialog, lanes


def test_the_dialog_refuses_before_the_assessment(site: Trained, qtbot: QtBot) -> None:
    dialog, lanes = opened(site, qtbot)
    assert "save your assessment" in dialog.empty.text
    assert not dialog.save.isEnabled()
    assert dialog.paper is None
    lanes.close()


def test_the_dialog_shows_saves_and_leaves_ids_out(
    site: Trained, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = gathered(site).named
    dialog, lanes = opened(site, qtbot)
    assert dialog.paper is not None
    assert dialog.paper.sheet.title == sheet.title
    dialog.save_to(tmp_path / "taken")
    assert not (tmp_path / "taken.pdf").exists()  # not on the window's thread
    lanes.settle()
    assert dialog.count.text() == "Saved as taken.pdf"
    assert (tmp_path / "taken.pdf").read_bytes().startswith(b"%PDF")
    dialog.anonymous.setChecked(True)
    assert dialog.paper.sheet.anonymous
    assert dialog.paper.sheet.title == "Right breast"
    assert dialog.paper.sheet.neighbours[0].pathology in {one.value for one in Outcome}
    lanes.close()


def test_what_a_sheet_showed_is_noted_once_and_nothing_of_one_that_was_refused(
    site: Trained, qtbot: QtBot
) -> None:
    breast, reader = site.filled.breasts[0], site.filled.reader

    def noted() -> tuple[Reveal, ...]:
        with site.store.read() as reading:
            return reveals.of_breast(reading, breast, reader)

    for _refused in range(2):
        _, lanes = opened(site, qtbot)
        lanes.close()
    assert not noted()
    gathered(site)
    assert not noted()
    for _shown in range(2):
        dialog, lanes = opened(site, qtbot)
        assert dialog.paper is not None
        lanes.close()
    (seen,) = noted()
    assert seen.shown is Shown.OPINION
    assert seen.category is not None
    assert seen.probability is not None
    assert seen.threshold is not None
    assert seen.model


def test_a_sheet_is_refused_where_the_gate_closed_while_it_was_made(
    site: Trained, qtbot: QtBot
) -> None:
    site_open = replace(site.workspace, site=replace(site.workspace.site, gate=GatePolicy.OPEN))
    lanes, session = InlineLanes(site.store, site.workspace.logs), Session(site_open)
    session.set_reader(site.filled.reader, "Reader One")
    session.set_breast(site.filled.breasts[0])
    backend = backend_of(site)
    ask = backend.ask

    def closing(*given: Any) -> Any:
        session.set_workspace(site.workspace)
        return ask(*given)

    backend.ask = closing  # type: ignore[method-assign]
    dialog = SheetDialog(lanes, session, backend, {})
    qtbot.addWidget(dialog)
    dialog.show()
    lanes.settle()
    assert "save your assessment" in dialog.empty.text
    assert dialog.paper is None
    lanes.close()


def test_a_sheet_is_saved_from_another_thread_and_a_refusal_outlives_the_dialog(
    sheet: CaseSheet, site: Trained, qtbot: QtBot, tmp_path: Path
) -> None:
    lanes, session = Lanes(lambda: site.store, site.workspace.logs), Session(site.workspace)
    told: list[str] = []
    lanes.told.connect(lambda _tone, text: told.append(text))
    window = QWidget()
    qtbot.addWidget(window)
    dialog = SheetDialog(lanes, session, backend_of(site), {}, window)
    dialog.paper = pdf.lay_out(sheet, {}, {})
    dialog.save_to(tmp_path / "taken.pdf")
    qtbot.waitUntil(lambda: dialog.count.text() == "Saved as taken.pdf", timeout=20_000)
    assert (tmp_path / "taken.pdf").read_bytes().startswith(b"%PDF")
    dialog.save_to(tmp_path / "taken.pdf" / "inside.pdf")  # a file is no folder
    shiboken6.delete(dialog)
    qtbot.waitUntil(lambda: any("cannot be saved" in text for text in told), timeout=20_000)
    lanes.close()
