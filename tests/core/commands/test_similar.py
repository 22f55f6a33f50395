"""``similar`` asks what its options say, and refuses what cannot be asked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core import cli
from tests.support.models import trained


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    trained(folder, 60).store.close()
    return folder


def ask(capsys: pytest.CaptureFixture[str], place: Path, *words: str) -> dict[str, Any]:
    code = cli.run(["similar", *words, "--workspace", str(place), "--json"])
    said = capsys.readouterr()
    assert code == 0, said.err
    found: dict[str, Any] = json.loads(said.out)
    return found


def refused(capsys: pytest.CaptureFixture[str], place: Path, *words: str) -> str:
    assert cli.run(["similar", *words, "--workspace", str(place)]) != 0
    return capsys.readouterr().err


def test_every_hit_has_its_numbers_and_reasons(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = ask(capsys, place, "1", "-k", "5")
    assert set(found) == {"version", "hits", "among", "counts", "limit", "learned", "close"}
    assert len(found["hits"]) == 5
    hit = found["hits"][0]
    assert set(hit) == {
        "breast", "patient", "laterality", "distance", "image_distance", "tag_distance", "closer",
        "close", "pathology", "agree", "differ", "missing", "added",
    }  # fmt: skip
    assert found["among"] == 59
    assert sum(found["counts"]["pathology"].values()) == 59
    assert hit["agree"]


def test_the_image_weight_decides_how_much_tags_count(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    by_image = ask(capsys, place, "1", "--image-weight", "1")["hits"]
    images = [hit["image_distance"] for hit in by_image]
    assert images == sorted(images)
    by_tags = ask(capsys, place, "1", "--image-weight", "0")["hits"]
    tags = [hit["tag_distance"] for hit in by_tags]
    assert tags == sorted(tags)
    assert {hit["tag_distance"] for hit in by_tags} == {0.0}


def test_facets_and_dates_narrow(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = ask(capsys, place, "1", "--facet", "vendor=Alpha,Beta", "--facet", "pathology=benign",
                "-k", "100")  # fmt: skip
    assert {hit["pathology"] for hit in found["hits"]} == {"benign"}
    assert len(found["hits"]) == found["among"] < 30
    late = ask(capsys, place, "1", "--facet", "since=2020-01-20", "-k", "100")
    assert 0 < late["among"] < 59
    assert ask(capsys, place, "1", "--all")["among"] == 118


def test_exam_view_tags_more_and_less(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exam = ask(capsys, place, "1", "--exam", "--all", "-k", "100")["hits"]
    assert len({hit["patient"] for hit in exam}) == len(exam) == 59
    views = [ask(capsys, place, "1", "--view", view)["hits"] for view in ("CC", "MLO")]
    assert all(len(hits) == 10 for hits in views)
    tags = ask(capsys, place, "--tags", "mass_margin=spiculated,type=mass")["hits"]
    assert {hit["tag_distance"] for hit in tags} == {0.0}
    assert {hit["pathology"] for hit in tags} == {"malignant"}
    own = ask(capsys, place, "1", "--tags", "own")["hits"]
    assert {hit["pathology"] for hit in own} == {"benign"}
    plain = ask(capsys, place, "1", "--image-weight", "1", "-k", "59")["hits"]
    last = plain[-1]
    more = ask(capsys, place, "1", "--image-weight", "1", "--more", str(last["breast"]), "-k", "59")
    moved = next(h for h in more["hits"] if h["breast"] == last["breast"])
    assert moved["image_distance"] < last["image_distance"]
    less = ask(capsys, place, "1", "--image-weight", "1", "--less", str(plain[0]["breast"]))
    assert less["hits"][0]["breast"] != plain[0]["breast"]
    weighed = ask(capsys, place, "1", "--weight", "mass_margin=0", "--weight", "shape=0")["hits"]
    assert weighed[0]["tag_distance"] is None


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--exam",), "Name a breast"),
        (("1", "--exam", "--view", "CC"), "exclude each other"),
        (("1", "--view", "ML"), "no view ML"),
        (("--tags", "own"), "Name a breast"),
        (("--tags", "margin"), "is no tag"),
        (("--tags", "mass_margin=fuzzy"), "do not learn"),
        (("1", "--facet", "colour=red"), "cannot be"),
        (("1", "--facet", "since=yesterday"), "is no date"),
        (("1", "--weight", "mass_margin=2"), "cannot be"),
        (("1", "--weight", "colour=1"), "no group colour"),
        (("1", "--more", "999"), "no breast 999"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_a_sentence(
    place: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], says: str
) -> None:
    assert says in " ".join(refused(capsys, place, *words).split())


def test_the_table_says_when_no_case_is_close(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["similar", "1", "--workspace", str(place)]) == 0
    said = capsys.readouterr().out
    assert "Among 59 breasts of other patients." in said
