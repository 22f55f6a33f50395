"""In a language that brackets every text, no window says anything outside of brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from core import workspace as workspaces
from maninegs_gui import theme
from maninegs_gui.reading import Reading
from tests.support import stores
from tests.support.translating import pseudo

DIALOGS = (
    "help.keys", "help.key_editor", "case.history", "case.reader", "case.readers",
    "case.delete_patient", "data.backups", "data.export", "data.import_tags", "viewer.calibrate",
    "similar.reliance", "similar.site",
)  # fmt: skip
"""Actions that open a dialog without a question of the system."""

NAMES = re.compile(
    r"ManiNegs|Horos|OHIF|Weasis|ConvNeXt-Tiny|ResNet-\d+|SHA-256|COCO|JSON|CSV|MRI|GSDF"
    r"|Example, Anna\d|P000\d|Reader One|Screening|\b[RL](CC|MLO)\b"
)
"""What has no other name: programs, networks, codes, and the persons of this workspace."""


@pytest.fixture
def reading(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Reading]:
    """One window on a few exams that speaks the language."""
    theme.apply(qapp)
    place = workspaces.create(tmp_path / "workspace")
    filled = stores.filled(place.root, patients=2)
    filled.store.close()
    with pseudo.Speaking(qapp):
        made = Reading(place)
        qtbot.addWidget(made.window)
        made.show()
        qtbot.waitUntil(lambda: made.worklist.model.rowCount() == 2, timeout=30_000)
        yield made
        made.close()


def test_every_page_and_dialog_is_in_the_readers_language(reading: Reading, qtbot: QtBot) -> None:
    left: dict[str, str] = {}
    me, terms = reading.session.reader_name, pseudo.terms()

    def look(where: str) -> None:
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                for text in pseudo.everything(window):
                    rest = pseudo.bare(NAMES.sub("", pseudo.bare(text)).replace(me, ""))
                    if rest and rest not in terms:
                        left.setdefault(rest, where)

    reading.worklist.open_next()
    qtbot.wait(500)
    look("reading")
    pages = reading.window.pages
    for place in range(pages.count()):
        page = pages.widget(place)
        assert page is not None
        reading.window.show_page(page)
        qtbot.wait(300)
        look(type(page).__name__)
    for name in DIALOGS:
        reading.actions[name].trigger()
        qtbot.wait(300)
        look(name)
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        dialogs = [one for one in shown if isinstance(one, QDialog)]
        assert dialogs, name
        for dialog in dialogs:
            dialog.close()
        qtbot.wait(50)
    assert left == {}, "\n".join(f"{where}: {text}" for text, where in left.items())
