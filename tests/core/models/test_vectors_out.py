"""Exported vectors lie beside whose they are, and name the model that made them."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core import erasure, files, models
from core.domain.errors import Cancelled, WorldError
from core.domain.progress import CancelToken, silent
from core.models import vectors_out
from core.models.vectors_out import Written
from core.store import breasts, images
from tests.support.models import DIMENSIONS, Trained, trained


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Trained]:
    found = trained(tmp_path / "workspace", 20)
    yield found
    found.store.close()


def export(site: Trained, out: Path, **how: bool) -> Written:
    return vectors_out.export(
        site.store, site.workspace, out, report=silent, cancel=CancelToken(), **how
    )


def lines(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_line_and_row_belong_together_and_the_model_is_named(site: Trained, tmp_path: Path) -> None:
    out = tmp_path / "vectors"
    done = export(site, out)
    with site.store.read() as reading:
        truth, _ = models.active(site.workspace, reading).vectors()
        infos = {one.id: one for one in breasts.all_breasts(reading)}
        pictures = {i.id: i for some in images.of_breasts(reading).values() for i in some}
    table = np.load(out / "vectors.npy", allow_pickle=False)
    views = np.load(out / "view_vectors.npy", allow_pickle=False)
    assert table.shape == (40, DIMENSIONS) == (done.breasts, done.dimensions)
    assert np.array_equal(table, truth.breast_vectors)
    assert np.array_equal(views, truth.view_vectors)
    for number, line in enumerate(lines(out / "breasts.csv")):
        info = infos[truth.breast_ids[number]]
        assert (line["row"], line["breast"]) == (str(number), str(info.id))
        assert (line["patient_id"], line["laterality"]) == (info.patient_key, info.side.value)
        assert line["split"] in {"train", "validation", "test"}
        assert line["current"] == "1"
        assert "pathology" not in line
    for number, line in enumerate(lines(out / "views.csv")):
        image = pictures[truth.image_ids[number]]
        assert (line["row"], line["image"]) == (str(number), str(image.id))
        assert line["view"] == image.header.view
    document = json.loads((out / "vectors.json").read_text())
    assert document["model"] == site.model.uid
    assert document["model_sha256"] == site.model.sha256
    assert document["lexicon"] == truth.lexicon
    readme = (out / "README.txt").read_text()
    assert site.model.sha256 in readme
    assert truth.lexicon in readme
    files.check_seal(out, vectors_out.KIND, model=site.model.sha256)


def test_pathology_goes_along_only_when_asked_for_and_ids_can_be_hidden(
    site: Trained, tmp_path: Path
) -> None:
    export(site, tmp_path / "a", with_pathology=True)
    told = {line["pathology"] for line in lines(tmp_path / "a" / "breasts.csv")}
    assert told == {"benign", "malignant", ""}
    export(site, tmp_path / "b", pseudonyms=True)
    for name in ("breasts.csv", "views.csv"):
        text = (tmp_path / "b" / name).read_text()
        assert "P0001" not in text
        assert "1.2.826" not in text
        assert lines(tmp_path / "b" / name)[0]["patient_id"].startswith("P-")


def test_who_was_deleted_and_what_lies_otherwise_is_told_truly(
    site: Trained, tmp_path: Path
) -> None:
    with site.store.write(None, "correct") as unit:
        images.set_orientation(unit, site.filled.images[-1], ("A", "R"))
        turned = images.get(unit, site.filled.images[-1]).breast
    with site.store.read() as reading:
        hers = breasts.get(reading, site.filled.breasts[0])
    erasure.erase(site.store, site.workspace, hers.patient_key, reason="she asked")
    export(site, tmp_path / "a")
    found = lines(tmp_path / "a" / "breasts.csv")
    assert hers.patient_key not in {line["patient_id"] for line in found}
    assert [line["breast"] for line in found if line["current"] == "0"] == [str(turned)]
    assert len(np.load(tmp_path / "a" / "vectors.npy", allow_pickle=False)) == len(found)


def test_what_is_there_already_is_left_alone_and_a_stopped_export_leaves_nothing(
    site: Trained, tmp_path: Path
) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    with pytest.raises(WorldError, match="already"):
        export(site, tmp_path / "full")
    assert [p.name for p in (tmp_path / "full").iterdir()] == ["mine.txt"]
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        vectors_out.export(
            site.store, site.workspace, tmp_path / "new", report=silent, cancel=token
        )
    assert not (tmp_path / "new").exists()
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".")]
