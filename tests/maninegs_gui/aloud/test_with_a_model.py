"""What a workspace with a model fills: the map, a sheet, what a patient has, what takes room."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.domain.roles import Role
from core.imaging.pictures import Pictures
from core.storage import Scope
from core.store import exams
from maninegs_gui import theme
from maninegs_gui.bridge.kept import Kept
from maninegs_gui.bridge.session import Session
from maninegs_gui.erasure.dialog import DeletePatientDialog
from maninegs_gui.explore.core_backend import CoreMap
from maninegs_gui.explore.screen import MapScreen
from maninegs_gui.settings.storage_view import StorageView
from maninegs_gui.sheet.backend import CoreSheet
from maninegs_gui.sheet.dialog import SheetDialog
from tests.support import models, stores
from tests.support.lanes import InlineLanes
from tests.support.reader_aloud_desk import Desk
from tests.support.views import PixelPool


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[models.Trained]:
    """A workspace with a model in use, all of whose breasts the reader has assessed."""
    made = models.trained(tmp_path_factory.mktemp("found"), 30)
    with made.store.write(made.filled.reader, "assess") as unit:
        for breast in made.filled.breasts:
            stores.assess(unit, breast, made.filled.reader)
    yield made
    made.store.close()


@pytest.fixture
def full(qtbot: QtBot, qapp: QApplication, found: models.Trained) -> Iterator[Desk]:
    """A desk over it, at its first breast."""
    theme.apply(qapp)
    lanes = InlineLanes(found.store, found.workspace.logs)
    made = Desk(qtbot, lanes, Session(found.workspace), found.workspace)
    made.read_as(found.filled.reader, Role.ADMINISTRATOR)
    with found.store.read() as reading:
        made.session.open_exam(exams.of_patient(reading, "P0001")[0].id)
    made.session.set_breast(found.filled.breasts[0])
    yield made
    lanes.close()


def test_the_map_is_walked_with_its_legend_and_its_lists(full: Desk, tmp_path: Path) -> None:
    pictures = Pictures(tmp_path, PixelPool)  # type: ignore[arg-type]
    page = MapScreen(full.lanes, full.session, CoreMap(Kept(full.place), pictures))
    full.show(page)
    legend, lists = page.painting.legend, page.lists
    assert legend.topLevelItemCount() > 1
    page.view.selected.emit(np.arange(5))
    assert lists.selected.list.count() == 5
    bar = lists.tabs.tabBar()
    for tab in range(lists.tabs.count()):
        lists.tabs.setCurrentIndex(tab)
        full.look(lists.tabs.tabText(tab), page, page.view, legend, page.search.line, bar)
    page.view.point_at(3)
    page.search.line.setText("P0002")
    page.search.line.returnPressed.emit()
    full.look("found", page, page.view, legend, bar, lists.selected.list)
    assert full.told == ""


def test_an_evidence_sheet_is_walked_with_its_pages(full: Desk, tmp_path: Path) -> None:
    pictures = Pictures(tmp_path, PixelPool)  # type: ignore[arg-type]
    dialog = SheetDialog(full.lanes, full.session, CoreSheet(Kept(full.place), pictures), {})
    full.show(dialog, 900, 700)
    full.rest(lambda: any(not one.pixmap().isNull() for one in dialog.findChildren(QLabel)))
    full.look("sheet", dialog, dialog.anonymous, dialog.closing, dialog.printing, dialog.save)
    assert full.told == ""


def test_what_goes_with_a_patient_is_walked_before_she_is_deleted(full: Desk) -> None:
    dialog = DeletePatientDialog(full.lanes, full.session)
    full.show(dialog, 900, 700)
    dialog.reason.setText("She asked.")
    assert dialog.found.rowCount() > 3
    full.look("deleting", dialog, dialog.found, dialog.reason, dialog.run)
    assert full.told == ""


def test_what_takes_room_is_walked_with_what_may_go(full: Desk, tmp_path: Path) -> None:
    for kind in ("prepared/r1/ab/ab.npy", f"pixels/ab/{'ab' * 32}-0.pix"):
        old = full.place.cache / kind
        old.parent.mkdir(parents=True)
        old.write_bytes(b"x")
        os.utime(old, (1e9, 1e9))
    view = StorageView(full.lanes, lambda: Scope(full.place, tmp_path, tmp_path))
    full.show(view, 900)
    view.look()
    full.lanes.settle()
    ticks = list(view.ticks.values())
    assert len(ticks) == 2
    ticks[0].setChecked(True)
    view.clean.click()
    full.look("storage", view, *ticks, view.keep, view.clean)
    assert full.told == ""
