"""No stored image shows a breast on the wrong side or upside down (display rules 13-16)."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from core.domain.study import ImageHeader, Provenance, Side, View, view_label
from core.imaging import voi
from core.imaging.header import read_header
from core.imaging.orientation import hang
from core.imaging.work import decoded
from tests.support import dicoms, golden, objects

GOLDEN = Path(__file__).parent / "golden"


def shown(path: Path, header: ImageHeader) -> npt.NDArray[np.uint8]:
    """A file as it hangs on the screen."""
    stored, display = decoded(path)
    hung = hang(header.side, header.view, header.orientation)
    return hung.apply(voi.p_values(stored, display))


def hung_by_hand(side: str) -> npt.NDArray[np.uint8]:
    """The breast as it must be seen: the window of the test objects, one value at a time."""
    hung = objects.breast(side)
    found = np.empty(hung.shape, np.uint8)
    for at, value in np.ndenumerate(hung):
        share = (value - (2048 - 0.5)) / (4096 - 1) + 0.5
        found[at] = round(255 * min(max(share, 0.0), 1.0))
    return found


@pytest.mark.parametrize("inverse", [False, True], ids=["MONOCHROME2", "MONOCHROME1"])
@pytest.mark.parametrize("view", dicoms.VIEW_CODES)
@pytest.mark.parametrize("side", ["R", "L"])
def test_a_file_hangs_right_in_whatever_way_it_is_stored(
    tmp_path: Path, side: str, view: str, inverse: bool
) -> None:
    wanted = hung_by_hand(side)
    groups = cycle(objects.MODIFIER_GROUPS)
    for way in objects.STORED_WAYS:
        made = objects.stored(side, view, way, inverse=inverse, modifiers=next(groups))
        path = made.write(tmp_path / "a.dcm")
        header = read_header(path)
        assert header.orientation_from is Provenance.CODE
        # One stored value is one grey level at most, and MONOCHROME1 rounds the other way.
        assert np.abs(shown(path, header).astype(int) - wanted).max() <= 1, way


@pytest.mark.parametrize("view", dicoms.VIEW_CODES)
@pytest.mark.parametrize("side", ["R", "L"])
def test_no_modifier_changes_side_view_or_the_way_up(tmp_path: Path, side: str, view: str) -> None:
    hung = objects.breast(side)
    for modifiers in objects.MODIFIER_GROUPS:
        legacy = len(modifiers) % 2 == 1
        made = objects.plain(side, view, modifiers=modifiers, legacy_codes=legacy)
        header = read_header(made.write(tmp_path / "a.dcm"))
        assert (header.side, header.view) == (Side(side), View(view))
        assert header.modifiers == modifiers
        assert view_label(header.side, header.view, header.modifiers)[0] == side
        for way, store in objects.STORED_WAYS.items():
            lies = replace(header, orientation=objects.true_orientation(side, view, way))
            for pixels in (hung, 4095 - hung):
                turned = hang(lies.side, lies.view, lies.orientation).apply(store(pixels))
                assert np.array_equal(turned, pixels), (modifiers, way)


@pytest.mark.parametrize("way", objects.STORED_WAYS)
def test_the_reference_itself_knows_where_a_direction_points(way: str) -> None:
    """The true orientation leads from the axilla's square to its mirror image, letter by letter."""
    row, column = objects.true_orientation("R", "MLO", way)
    steps = {}
    for word, step in ((row, np.array((0, 1))), (column, np.array((1, 0)))):
        forth, back = word[0], {"P": "A", "A": "P", "F": "H", "H": "F"}[word[0]]
        steps[forth], steps[back] = step, -step
    places = np.indices((5, 5)).reshape(2, -1).T
    marks = np.zeros((5, 5), int)
    marks[0, 4], marks[4, 4], marks[0, 0] = 1, 2, 3  # head and back, feet, front: as hung
    stored = objects.STORED_WAYS[way](marks)
    at = {int(stored[tuple(p)]): p for p in places}
    assert np.array_equal(at[2] - at[1], 4 * steps["F"])
    assert np.array_equal(at[1] - at[3], 4 * steps["P"])


@pytest.mark.parametrize("inverse", [False, True], ids=["MONOCHROME2", "MONOCHROME1"])
@pytest.mark.parametrize(("side", "view"), [("R", "CC"), ("L", "CC"), ("R", "MLO"), ("L", "MLO")])
def test_a_hung_breast_is_the_picture_that_was_looked_at(
    tmp_path: Path, side: str, view: str, inverse: bool
) -> None:
    made = objects.stored(side, view, "turned by 90", inverse=inverse)
    path = made.write(tmp_path / "a.dcm")
    kept = f"hung_{side}{view}{'_monochrome1' if inverse else ''}.png"
    golden.check(GOLDEN / kept, shown(path, read_header(path)))
