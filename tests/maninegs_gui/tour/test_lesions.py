"""The tour tags a lesion that is there, as the truth describes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from core import workspace as workspaces
from core.domain.study import Side
from maninegs_gui.tour.lesions import Spot, best_mass, masses

_TRUTH = """patient_id,laterality,pathology,findings
PHANTOM-0001,R,,none
PHANTOM-0002,L,,mass: mass_shape=oval; mass_size=small; sign=halo
PHANTOM-0003,R,benign,mass: mass_shape=round; sign=halo
PHANTOM-0003,L,malignant,mass: mass_shape=irregular
PHANTOM-0004,R,benign,mass: mass_shape=oval
PHANTOM-0005,L,benign,mass: mass_shape=oval | calcification: calc_size=tiny
"""
_MARKS = """file,finding,type,column,row,radius
0002/LCC.dcm,1,mass,10,20,5
0002/LMLO.dcm,1,mass,11,21,5
0003/RCC.dcm,1,mass,1,2,3
0003/RMLO.dcm,1,mass,4,5,6
0003/LMLO.dcm,1,mass,32,42,9
0003/LCC.dcm,1,mass,31,41,9
0003/LCC.dcm,2,sign,99,99,9
0004/RCC.dcm,1,mass,7,8,9
"""


@pytest.fixture
def phantoms(tmp_path: Path) -> Path:
    folder = tmp_path / "phantoms"
    folder.mkdir()
    (folder / "truth.csv").write_text(_TRUTH, encoding="utf-8")
    (folder / "lesions.csv").write_text(_MARKS, encoding="utf-8")
    return folder


def test_only_a_single_mass_that_both_views_show_is_taken(phantoms: Path) -> None:
    found = masses(phantoms)
    assert [(one.patient[-4:], one.side.value) for one in found] == [
        ("0002", "L"), ("0003", "R"), ("0003", "L")
    ]  # fmt: skip
    assert found[2].spots == (Spot(31, 41, 9), Spot(32, 42, 9))
    assert found[0].terms == (("mass_shape", "oval"), ("mass_size", "small"), ("sign", "halo"))


def test_a_proven_mass_with_nothing_beside_it_is_preferred(phantoms: Path, tmp_path: Path) -> None:
    chosen = best_mass(phantoms, workspaces.create(tmp_path / "workspace"))
    assert chosen is not None
    assert (chosen.patient, chosen.side) == ("PHANTOM-0003", Side.LEFT)


def test_phantoms_without_a_mass_offer_none(phantoms: Path, tmp_path: Path) -> None:
    (phantoms / "lesions.csv").write_text(_MARKS.splitlines()[0] + "\n", encoding="utf-8")
    assert best_mass(phantoms, workspaces.create(tmp_path / "workspace")) is None
