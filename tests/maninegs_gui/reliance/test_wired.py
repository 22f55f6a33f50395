"""The report and the site's choices in the whole program: opened by action, a case by a row."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core import workspace as workspaces
from core.annotation import Annotator
from core.annotation.revealing import note
from core.domain.assessment import Category
from core.domain.gate import GatePolicy
from core.domain.reveal import Reveal, Shown
from maninegs_gui import theme
from maninegs_gui.reading import Reading
from maninegs_gui.reliance.dialog import RelianceDialog
from maninegs_gui.reliance.site_dialog import SiteDialog
from tests.support import stores


@pytest.fixture
def reading(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Reading]:
    theme.apply(qapp)
    workspace = workspaces.create(tmp_path / "workspace")
    full = stores.filled(workspace.root, patients=2)
    Annotator(full.store, full.reader).assess(full.breasts[2], Category.C3)
    now = datetime.now(UTC)
    note(full.store, Reveal(full.breasts[2], full.reader, Shown.OPINION, now, "standard", "m",
                            None, 0.8, 0.7, 0.9, 0.5))  # fmt: skip
    full.store.close()
    made = Reading(workspace)
    made.settings.setValue("reader", "Reader One")
    qtbot.addWidget(made.window)
    made.show()
    qtbot.waitUntil(lambda: made.worklist.model.rowCount() == 2, timeout=30_000)
    yield made
    made.close()


def test_a_row_of_the_report_opens_its_case_and_a_new_gate_holds_everywhere(
    reading: Reading, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: reading.session.reader_name == "Reader One", timeout=30_000)
    reading.actions["similar.reliance"].trigger()
    (dialog,) = reading.window.findChildren(RelianceDialog)
    qtbot.waitUntil(lambda: dialog.table.topLevelItemCount() == 1, timeout=30_000)
    item = dialog.table.topLevelItem(0)
    dialog.table.setCurrentItem(item)
    row = dialog.table.row
    assert row is not None
    dialog.open_case.click()
    assert (reading.session.exam, reading.session.breast) == (row.exam, row.breast)
    reading.actions["similar.site"].trigger()
    (site,) = reading.window.findChildren(SiteDialog)
    site.gates[GatePolicy.STRICT].setChecked(True)
    site.save.click()
    qtbot.waitUntil(lambda: reading.session.workspace.gate is GatePolicy.STRICT, timeout=30_000)
    site.close_button.click()
