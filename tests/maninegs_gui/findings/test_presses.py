"""How many presses a finding takes, through the panel and its real keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core import workspace
from core.workspace import Workspace
from maninegs_gui.findings import tag_keys
from tests.maninegs_gui.findings.test_findings import Desk
from tests.support import stores

FOUR = {
    "mvkl-35": (
        ("1", [("mass_shape", "irregular"), ("mass_margin", "spiculated"),
               ("mass_density", "high"), ("sign", "skin_thickening")]),
        ("2", [("calc_shape", "branching"), ("calc_size", "uneven"), ("calc_density", "high"),
               ("calc_distribution", "segmental")]),
    ),
    "birads": (
        ("1", [("shape", "irregular"), ("margin", "spiculated"), ("density", "high"),
               ("feature", "axillary_adenopathy")]),
        ("2", [("morphology", "fine_pleomorphic"), ("morphology", "amorphous"),
               ("distribution", "segmental"), ("feature", "edema")]),
        ("3", [("shape", "oval"), ("margin", "obscured"), ("morphology", "punctate"),
               ("distribution", "grouped")]),
    ),
}  # fmt: skip
CASES = [(name, digit, tags) for name, given in FOUR.items() for digit, tags in given]


@pytest.fixture(params=CASES, ids=[f"{name}-{digit}" for name, digit, _ in CASES])
def case(request: pytest.FixtureRequest) -> tuple[str, str, list[tag_keys.Tag]]:
    found: tuple[str, str, list[tag_keys.Tag]] = request.param
    return found


@pytest.fixture
def place(tmp_path: Path, case: tuple[str, str, list[tag_keys.Tag]]) -> Workspace:
    """A workspace of the case's lexicon."""
    return workspace.create(tmp_path / "workspace", lexicon=case[0])


def press(qtbot: QtBot, desk: Desk, key: str) -> int:
    """Press one tag key; how many keys went down."""
    shift = Qt.KeyboardModifier.ShiftModifier if key.isupper() else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(desk.elsewhere, Qt.Key[f"Key_{key.upper()}"], shift)
    return 2 if key.isupper() else 1


def test_four_descriptors_take_at_most_eight_presses_and_one_mark(
    qtbot: QtBot, desk: Desk, case: tuple[str, str, list[tag_keys.Tag]]
) -> None:
    _, digit, tags = case
    keys = tag_keys.keys_of(desk.panel.lexicon)
    pressed = press(qtbot, desk, digit)
    desk.panel.add_region(desk.images[0], stores.box(desk.images[0]))
    pressed += sum(press(qtbot, desk, keys[tag]) for tag in tags)
    qtbot.keyClick(desk.elsewhere, Qt.Key.Key_Return)
    pressed += 1
    assert desk.panel.open_finding is None
    (finding,) = desk.findings()
    assert finding.descriptors == set(tags)
    assert len(finding.regions) == 1
    assert pressed <= 8
