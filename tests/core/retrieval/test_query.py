"""A file is looked up as what it is: whose it may be, and refused when it is nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import imagecodecs
import numpy as np
import pytest

from core.domain.errors import RefusedFile, WorldError
from core.domain.gate import Gate, GatePolicy
from core.domain.study import Side
from core.imaging.pool import DecoderPool
from core.retrieval import facts, query
from core.retrieval.asking import Refinement
from core.retrieval.service import Cases
from tests.support import dicoms, tomo
from tests.support.models import DIMENSIONS, SIZE, Trained, trained

AFTER = Gate(GatePolicy.STANDARD, committed=True)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Trained]:
    found = trained(tmp_path / "work", 30)
    yield found
    found.store.close()


@pytest.fixture(scope="module")
def pool(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DecoderPool]:
    place = tmp_path_factory.mktemp("cache")
    with DecoderPool(place, processes=1) as found:
        # Started here, so that no test takes its helper for one that it left behind.
        found.header(dicoms.write_mg(place / "first.dcm"))
        yield found


def cases_of(site: Trained) -> Cases:
    with site.store.read() as reading:
        return Cases.open(site.workspace, facts.read(reading, site.workspace))


class Model:
    """Embeds by remembering what it was given."""

    def __init__(self) -> None:
        self.given: list[np.ndarray] = []

    def __call__(self, pixels: np.ndarray) -> np.ndarray:
        self.given.append(pixels)
        found = np.zeros((len(pixels), DIMENSIONS), dtype=np.float32)
        found[:, 0] = 1
        return found


def look(site: Trained, pool: DecoderPool, path: Path, model: Model) -> query.Query:
    found = query.read_file(path, pool)
    with site.store.read() as reading:
        who = query.known(reading, found)
    return query.of_file(found, who, cases_of(site), pool, model)


def test_a_strangers_file_is_prepared_and_embedded(
    site: Trained, pool: DecoderPool, tmp_path: Path
) -> None:
    model = Model()
    path = dicoms.write_mg(tmp_path / "a.dcm", patient_id="STRANGER")
    found = look(site, pool, path, model)
    assert (found.breast, found.patient, found.blank) == (None, None, False)
    assert model.given[0].shape == (1, SIZE, SIZE)
    assert len(cases_of(site).find(found, AFTER, Refinement(k=100)).hits) == 30


def test_a_file_of_a_known_patient_never_finds_herself(
    site: Trained, pool: DecoderPool, tmp_path: Path
) -> None:
    path = dicoms.write_mg(tmp_path / "a.dcm", patient_id="P0001")
    found = look(site, pool, path, Model())
    assert found.patient is not None
    hits = cases_of(site).find(found, AFTER, Refinement(k=100)).hits
    assert len(hits) == 29
    assert found.patient not in {hit.patient for hit in hits}


def test_a_right_and_a_left_breast_are_prepared_alike(
    site: Trained, pool: DecoderPool, tmp_path: Path
) -> None:
    model = Model()
    left = dicoms.breast_pixels(side="L")
    for side, stored in (("L", left), ("R", left[:, ::-1].copy())):
        path = dicoms.write_mg(tmp_path / f"{side}.dcm", side=side, pixels=stored)
        look(site, pool, path, model)
    assert np.array_equal(model.given[0], model.given[1])


def test_an_image_that_is_no_dicom_is_turned_by_its_chest_wall(
    site: Trained, pool: DecoderPool, tmp_path: Path
) -> None:
    model = Model()
    grey = (dicoms.breast_pixels(side="L") >> 4).astype(np.uint8)
    for name, stored in (("l", grey), ("r", grey[:, ::-1].copy())):
        (tmp_path / f"{name}.png").write_bytes(imagecodecs.png_encode(stored))
        look(site, pool, tmp_path / f"{name}.png", model)
    assert np.array_equal(model.given[0], model.given[1])


def test_a_blank_image_is_known_as_blank_and_not_embedded(
    site: Trained, pool: DecoderPool, tmp_path: Path
) -> None:
    model = Model()
    path = dicoms.write_mg(tmp_path / "a.dcm", pixels=np.zeros((256, 192), np.uint16))
    assert look(site, pool, path, model).blank
    assert model.given == []


def test_what_is_no_mammogram_is_refused_with_a_reason(
    site: Trained, pool: DecoderPool, tmp_path: Path
) -> None:
    (tmp_path / "letter.txt").write_text("Dear colleague")
    with pytest.raises(RefusedFile):
        look(site, pool, tmp_path / "letter.txt", Model())
    with pytest.raises(RefusedFile, match="not there"):
        look(site, pool, tmp_path / "gone.dcm", Model())
    y, x = np.mgrid[-1:1:200j, -1:1:200j]
    disc = np.where(x**2 + y**2 < 0.3, 180, 0).astype(np.uint8)
    (tmp_path / "disc.png").write_bytes(imagecodecs.png_encode(disc))
    with pytest.raises(WorldError, match="chest wall"):
        look(site, pool, tmp_path / "disc.png", Model())


@pytest.mark.parametrize("make", [tomo.write_tomo, tomo.write_projections])
def test_slices_are_not_looked_up_by_one_of_them(
    make: Callable[..., Path], site: Trained, pool: DecoderPool, tmp_path: Path
) -> None:
    model = Model()
    with pytest.raises(WorldError, match="look up the mammogram"):
        look(site, pool, make(tmp_path / "a.dcm"), model)
    assert model.given == []


def test_a_synthetic_image_is_looked_up_as_a_mammogram_is(
    site: Trained, pool: DecoderPool, tmp_path: Path
) -> None:
    model = Model()
    look(site, pool, tomo.write_synthetic(tmp_path / "a.dcm"), model)
    assert len(model.given) == 1


def test_a_file_that_is_in_the_store_is_its_breast(
    site: Trained, pool: DecoderPool, tmp_path: Path
) -> None:
    from core import files
    from core.store import images, splits

    path = dicoms.write_mg(tmp_path / "a.dcm", patient_id="NEW", side="R")
    head = pool.header(path)
    assert head.side is Side.RIGHT
    with site.store.write(None, "import") as unit:
        image = images.add(
            unit, head, path=str(path), sha256=files.sha256(path), size=1, collection="t"
        )
        splits.assign(unit)
        breast = images.get(unit, image).breast
    copy = shutil.copy(path, tmp_path / "copy.dcm")
    found = query.read_file(Path(copy), pool)
    with site.store.read() as reading:
        who = query.known(reading, found)
    assert who.breast == breast
    assert who.patient is not None


def test_a_model_of_another_recipe_takes_no_file(
    site: Trained, pool: DecoderPool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(query, "RECIPE", "mg-99")
    path = dicoms.write_mg(tmp_path / "a.dcm")
    with pytest.raises(WorldError, match="train again"):
        look(site, pool, path, Model())
