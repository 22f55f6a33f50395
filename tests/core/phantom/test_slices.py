"""Slices of a phantom: a lesion is sharp where it lies, and the objects are valid (rule 47)."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest

from core.domain.errors import WrongUsage
from core.domain.study import Side, View
from core.imaging.frames import read_frames
from core.imaging.header import read_header
from core.imaging.kinds import Kind, kind_of
from core.imaging.work import decoded
from core.phantom import population, slices
from core.phantom.generate import PhantomSet, generate
from core.phantom.grid import Grid
from core.phantom.plan import Place

PATIENT = 3


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> PhantomSet:
    """One patient of each style, all with slices."""
    return generate(tmp_path_factory.mktemp("phantoms"), patients=3, seed=5, tomo=3)


def test_every_view_has_an_exposure_a_synthetic_image_and_slices(made: PhantomSet) -> None:
    files = list(made.folder.rglob("*.dcm"))
    assert made.images == len(files) == 3 * 12
    for path in files:
        header = read_header(path)
        wanted = Kind.TOMO if "slices" in path.name else Kind.SYNTHETIC
        assert kind_of(header) is (wanted if "-" in path.name else Kind.FFDM)
        name = path.stem.split("-")[0]
        assert (header.side, header.view) == (Side(name[0]), View(name[1:]))


def test_slices_lie_one_after_the_other_from_the_tube_on(made: PhantomSet) -> None:
    for path in sorted(made.folder.rglob("*-slices.dcm")):
        found = read_frames(path)
        assert [one.frame for one in found.slices] == list(range(slices.COUNT))
        assert found.between_mm == pytest.approx(slices.BETWEEN, abs=0.01)
        assert found.toward[0] == "F"
        assert not found.contradicts(read_header(path).side)


def test_only_the_last_patients_have_slices(tmp_path: Path) -> None:
    found = generate(tmp_path, patients=2, seed=5, tomo=1)
    assert len(list((tmp_path / "0001").iterdir())) == 4
    assert len(list((tmp_path / "0002").iterdir())) == 12 == found.images - 4
    with pytest.raises(WrongUsage):
        generate(tmp_path, patients=2, seed=5, tomo=3)


def test_a_lesion_is_sharpest_in_its_own_slice() -> None:
    plan = next(
        breast
        for number in range(1, 60)
        for breast in population.patient(5, number).breasts
        if [f.type_key for f in breast.findings] == ["mass"]
    )
    grid = Grid(200, 160, 0.8)
    found = slices.draw(plan, View.CC, grid)
    (mark,) = found.drawings[0].marks
    x, y, reach = (round(v / grid.spacing) for v in (mark.x, mark.y, mark.reach))
    part = np.s_[max(0, y - reach) : y + reach, max(0, x - reach) : x + reach]
    steep = [float(np.abs(np.diff(one.values[part], axis=0)).max()) for one in found.drawings]
    assert abs(int(np.argmax(steep)) - found.depths[0]) <= 1
    assert max(steep) > 1.5 * min(steep)


@pytest.mark.parametrize(
    ("place", "view", "deep"),
    [
        (Place(0.5, 0.0, 0.9), View.CC, False),
        (Place(0.5, 0.0, -0.9), View.CC, True),
        (Place(0.5, 0.9, -0.9), View.MLO, True),
        (Place(0.5, -0.9, 0.9), View.MLO, False),
    ],
)
def test_what_is_far_from_the_tube_lies_deep(place: Place, view: View, deep: bool) -> None:
    assert (slices.depth_share(place, view) > 0.5) is deep


def test_the_exposure_is_the_same_with_and_without_slices(tmp_path: Path) -> None:
    generate(tmp_path / "a", patients=1, seed=5)
    generate(tmp_path / "b", patients=1, seed=5, tomo=1)
    for name in ("RCC", "LMLO"):
        a, b = (tmp_path / which / "0001" / f"{name}.dcm" for which in "ab")
        assert a.read_bytes() == b.read_bytes()


def test_pixels_of_every_style_show_the_breast(made: PhantomSet) -> None:
    for path in made.folder.rglob("*CC-slices.dcm"):
        stored, display = decoded(path, slices.COUNT // 2)
        assert display.voi[0].title
        assert 0.1 < float(np.mean(stored > np.median(stored) / 2)) <= 1.0


@pytest.mark.skipif(not shutil.which("dciodvfy"), reason="dciodvfy (dicom3tools) is not installed")
def test_an_independent_judge_finds_no_error(made: PhantomSet) -> None:
    for path in sorted(made.folder.rglob("*CC-*.dcm")):
        judged = subprocess.run(
            ["dciodvfy", str(path)], capture_output=True, text=True, check=False
        )
        said = judged.stdout + judged.stderr
        kind = "BreastTomosynthesis" if "slices" in path.name else "MammographyImage"
        assert kind in said
        errors = [line for line in said.splitlines() if line.startswith("Error")]
        assert not errors, f"{path.name}: {errors[:5]}"
