"""Tags as CSV and COCO come back as far as these hold them; spreadsheets run nothing."""

from __future__ import annotations

import csv
import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from core import interop, lexicons, workspace
from core.domain.errors import WorldError, WrongUsage
from core.domain.finding import Finding, Region, RegionKind
from core.domain.roles import Role
from core.interop import cells, coco, tables
from core.interop.layout import Options
from core.store import Store, assessments, breasts, findings, images, readers
from tests.core.interop import worlds
from tests.support import stores

QUIET: dict[str, Any] = {
    "deadline": None,
    "phases": (Phase.explicit, Phase.reuse, Phase.generate),
    "suppress_health_check": list(HealthCheck),
}


def held(store: Store) -> list[Any]:
    """What CSV holds of a store: all findings and assessments, by names."""
    with store.read() as reading:
        names = {one.id: one.name for one in readers.all_readers(reading)}
        every = breasts.all_breasts(reading)
        tags = findings.with_removed(reading, [one.id for one in every])
        saved = assessments.of_breasts(reading)
        return [
            (
                sorted(
                    str((names[f.reader], {**findings.as_data(f), "id": 0, "reader": 0}, gone))
                    for f, gone in tags.get(one.id, ())
                ),
                sorted(
                    str((names[a.reader], {**assessments.as_data(a), "reader": 0}))
                    for a in saved.get(one.id, ())
                ),
            )
            for one in every
        ]


def bare(source: Store, folder: Path, world: dict[str, Any]) -> Store:
    """The same images, with nothing said of them."""
    empty: dict[str, Any] = {**world, "breasts": {}, "second": {}}
    workspace.create(folder)
    del source
    return worlds.build(folder, empty)


@given(worlds.worlds())
@settings(max_examples=6, **QUIET)
def test_csv_brings_back_every_finding_and_assessment(world: dict[str, Any]) -> None:
    root = Path(tempfile.mkdtemp(prefix="maninegs-test-"))
    try:
        with worlds.build(root / "a", world) as store, bare(store, root / "b", world) as other:
            interop.write(store, root / "out", "csv", Options())
            done = interop.read(other, root / "out").apply().tally
            assert done.conflicts == []
            assert held(other) == held(store)
            interop.write(other, root / "two", "csv", Options())
            for name in tables.COLUMNS:
                assert (root / "two" / name).read_bytes() == (root / "out" / name).read_bytes()
    finally:
        shutil.rmtree(root)


@given(worlds.worlds())
@settings(max_examples=6, **QUIET)
def test_coco_brings_back_every_finding(world: dict[str, Any]) -> None:
    root = Path(tempfile.mkdtemp(prefix="maninegs-test-"))
    try:
        with worlds.build(root / "a", world) as store, bare(store, root / "b", world) as other:
            interop.write(store, root / "out.json", "coco", Options())
            done = interop.read(other, root / "out.json").apply().tally
            assert done.conflicts == []
            assert [tags for tags, _ in held(other)] == [tags for tags, _ in held(store)]
    finally:
        shutil.rmtree(root)


@given(st.text())
def test_a_guarded_cell_begins_with_nothing_that_runs_and_comes_back(text: str) -> None:
    guarded = cells.guarded(text)
    assert guarded[:1] not in set("=+-@\t\r\n")
    assert cells.bare(guarded) == text


@given(st.lists(st.text()), st.lists(st.tuples(st.text(), st.text())))
def test_lists_in_one_cell_come_back(parts: list[str], terms: list[tuple[str, str]]) -> None:
    assert cells.parted(cells.joined(parts)) == parts
    assert cells.paired(cells.pairs(terms)) == sorted([a, v] for a, v in terms)


@pytest.fixture
def source(tmp_path: Path) -> Iterator[stores.Filled]:
    workspace.create(tmp_path / "ws")
    found = stores.filled(tmp_path / "ws", 2)
    yield found
    found.store.close()


def test_headers_are_stable_and_in_utf_8_with_a_mark(source: stores.Filled, tmp_path: Path) -> None:
    interop.write(source.store, tmp_path / "out", "csv", Options())
    for name, columns in tables.COLUMNS.items():
        content = (tmp_path / "out" / name).read_bytes()
        assert content.startswith(b"\xef\xbb\xbf")
        with (tmp_path / "out" / name).open(encoding="utf-8-sig", newline="") as stream:
            assert tuple(next(csv.reader(stream))) == columns


def test_a_note_that_is_a_formula_is_not_one_in_the_file(
    source: stores.Filled, tmp_path: Path
) -> None:
    note = '=HYPERLINK("x")'
    with source.store.write(source.reader, "note") as unit:
        findings.add(
            unit, breast=source.breasts[1], reader=source.reader, lexicon="mvkl-35",
            lexicon_version="1", type_key="mass", note=note,
        )  # fmt: skip
    interop.write(source.store, tmp_path / "out", "csv", Options())
    with (tmp_path / "out" / tables.FINDINGS).open(encoding="utf-8-sig", newline="") as stream:
        notes = [row["note"] for row in csv.DictReader(stream)]
    assert f"'{note}" in notes
    assert note not in notes


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("tracking_uid", "renamed", "lacks the column tracking_uid"),
        (",no\r\n", ",perhaps\r\n", "Line 2 of findings.csv"),
        (",R,", ",X,", "Line 2 of findings.csv"),
        (",no\r\n", "\r\n", "too many cells or too few"),
    ],
)
def test_a_table_that_does_not_fit_is_refused_by_its_line(
    old: str, new: str, sentence: str, source: stores.Filled, tmp_path: Path
) -> None:
    interop.write(source.store, tmp_path / "out", "csv", Options())
    place = tmp_path / "out" / tables.FINDINGS
    with place.open(encoding="utf-8-sig", newline="") as stream:
        text = stream.read()
    assert old in text
    place.write_bytes(text.replace(old, new, 1).encode("utf-8-sig"))
    with pytest.raises(WorldError, match=sentence):
        interop.read(source.store, tmp_path / "out")


def test_tags_of_an_exam_that_is_not_here_are_told(source: stores.Filled, tmp_path: Path) -> None:
    interop.write(source.store, tmp_path / "out", "csv", Options())
    workspace.create(tmp_path / "b")
    with stores.open_store(tmp_path / "b") as other:
        done = interop.read(other, tmp_path / "out").plan().tally
    assert len(done.conflicts) == 2
    assert "import its images first" in done.conflicts[0].sentence


def test_every_kind_of_region_has_a_polygon_and_a_box_in_coco(
    source: stores.Filled, tmp_path: Path
) -> None:
    picture = source.images[0]
    shapes = {
        RegionKind.POINT: ((5.5, 6.5),),
        RegionKind.BOX: ((30.0, 40.0), (10.0, 20.0)),
        RegionKind.ELLIPSE: ((10.0, 10.0), (30.0, 20.0)),
        RegionKind.POLYGON: ((1.0, 1.0), (9.0, 1.0), (9.0, 7.0)),
        RegionKind.FREEHAND: ((1.0, 1.0), (9.0, 1.0), (9.0, 7.0), (1.0, 7.0)),
    }
    assert set(shapes) == set(RegionKind)
    marks = [Region(picture, kind, points) for kind, points in shapes.items()]
    with source.store.write(source.reader, "mark") as unit:
        stores.add_finding(unit, source.breasts[1], source.reader, regions=tuple(marks))
    interop.write(source.store, tmp_path / "out.json", "coco", Options())
    document = json.loads((tmp_path / "out.json").read_text())
    by_kind = {
        one["maninegs"]["region"]["kind"]: one
        for one in document["annotations"]
        if one["maninegs"]["side"] == "L"
    }
    assert by_kind["box"]["bbox"] == [10.0, 20.0, 20.0, 20.0]
    assert by_kind["box"]["area"] == 400.0
    assert by_kind["point"]["bbox"] == [5.0, 6.0, 1.0, 1.0]
    assert by_kind["polygon"]["area"] == 24.0
    assert by_kind["ellipse"]["area"] == pytest.approx(3.14159 * 10 * 5, rel=0.01)
    assert all(len(one["segmentation"][0]) >= 6 for one in by_kind.values())
    assert {one["name"] for one in document["categories"]} == {"mass"}
    sizes = {(one["width"], one["height"]) for one in document["images"]}
    assert sizes == {(300, 400)}


def foreign(tmp_path: Path, *annotations: dict[str, Any], **image: Any) -> Path:
    document = {
        "images": [{"id": 7, "file_name": "x/none.png"} | image],
        "categories": [{"id": 1, "name": "Mass"}, {"id": 2, "name": "Tumour"}],
        "annotations": [{"id": n, "image_id": 7, "category_id": 1} | a
                        for n, a in enumerate(annotations, start=1)],
    }  # fmt: skip
    place = tmp_path / "theirs.json"
    place.write_text(json.dumps(document))
    return place


def theirs(store: Store) -> list[Finding]:
    with store.read() as reading:
        own = next(one for one in readers.all_readers(reading) if one.name == "theirs")
        assert own.role.value == "table"
        found = findings.of_breasts(reading).values()
        return [f for some in found for f in some if f.reader == own.id]


def test_a_file_that_is_called_like_the_consensus_adds_nothing_to_it(
    source: stores.Filled, tmp_path: Path
) -> None:
    with source.store.write(None, "consensus") as unit:
        readers.ensure(unit, "theirs", Role.CONSENSUS)
    with source.store.read() as reading:
        uid = images.get(reading, source.images[0]).header.sop_instance_uid
        before = findings.of_breasts(reading)
    place = foreign(tmp_path, {"bbox": [10, 20, 30, 40]}, sop_instance_uid=uid)
    with pytest.raises(WorldError, match="The reader theirs is"):
        interop.read(source.store, place).apply()
    with source.store.read() as reading:
        assert findings.of_breasts(reading) == before


def test_polygons_and_boxes_of_another_program_are_found_by_file_name(
    source: stores.Filled, tmp_path: Path
) -> None:
    with source.store.read() as reading:
        path = Path(images.get(reading, source.images[0]).path)
    place = foreign(
        tmp_path,
        {"segmentation": [[1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11, 12.5]]},
        {"bbox": [10, 20, 30, 40]},
        file_name=f"elsewhere\\{path.name}",
    )  # fmt: skip
    done = interop.read(source.store, place).apply().tally
    assert (done.findings, done.conflicts) == (2, [])
    two, one = theirs(source.store)
    assert [r.kind for r in two.regions] == [RegionKind.POLYGON] * 2
    assert two.regions[1].points == ((7.0, 8.0), (9.0, 10.0), (11.0, 12.5))
    assert one.regions[0].points == ((10.0, 20.0), (40.0, 60.0))
    assert one.lexicon_version == lexicons.get().version
    again = interop.read(source.store, place).apply().tally
    assert (again.findings, again.same) == (0, 1)


@pytest.mark.parametrize(
    ("annotation", "image", "sentence"),
    [
        ({"segmentation": {"counts": "abc", "size": [1, 2]}}, {}, "run-length coded"),
        ({"segmentation": [[1, 2]]}, {}, "too few points"),
        ({"bbox": [1, 2, -3, 4]}, {}, "its box is none"),
        ({"bbox": [1, 2, 3, "4"]}, {}, "numbers are none"),
        ({}, {}, "neither polygon nor box"),
        ({"bbox": [1, 2, 3, 4], "category_id": 2}, {}, "no type Tumour"),
        ({"bbox": [1, 2, 3, 4]}, {"sop_instance_uid": "1.2.3"}, "its image is not here"),
    ],
)  # fmt: skip
def test_an_annotation_that_cannot_be_taken_is_told_with_the_reason(
    annotation: dict[str, Any], image: dict[str, Any], sentence: str,
    source: stores.Filled, tmp_path: Path,
) -> None:  # fmt: skip
    with source.store.read() as reading:
        uid = images.get(reading, source.images[0]).header.sop_instance_uid
    place = foreign(tmp_path, annotation, **({"sop_instance_uid": uid} | image))
    (conflict,) = interop.read(source.store, place).apply().tally.conflicts
    assert sentence in conflict.sentence


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"annotations": 3}', "[" * 99_999])
def test_a_file_that_is_no_coco_is_refused(
    text: str, source: stores.Filled, tmp_path: Path
) -> None:
    (tmp_path / "x.json").write_text(text)
    with pytest.raises(WorldError, match="choose a COCO JSON file"):
        interop.read(source.store, tmp_path / "x.json")


def test_a_coco_file_of_a_newer_program_is_refused(source: stores.Filled, tmp_path: Path) -> None:
    interop.write(source.store, tmp_path / "out.json", "coco", Options())
    document = json.loads((tmp_path / "out.json").read_text())
    document["maninegs"]["version"] = coco.VERSION + 1
    (tmp_path / "out.json").write_text(json.dumps(document))
    with pytest.raises(WorldError, match="newer ManiNegs"):
        interop.read(source.store, tmp_path / "out.json")


def test_pseudonyms_hide_ids_in_csv_and_coco(source: stores.Filled, tmp_path: Path) -> None:
    hidden = Options(pseudonyms=True)
    interop.write(source.store, tmp_path / "out", "csv", hidden)
    interop.write(source.store, tmp_path / "out.json", "coco", hidden)
    written = [*(tmp_path / "out").iterdir(), tmp_path / "out.json"]
    assert len(written) == 4
    for path in written:
        text = path.read_text(encoding="utf-8-sig")
        assert not [token for token in ("P0001", "1.2.826", "Anna", "1960-01-01") if token in text]


def test_names_are_refused_where_the_format_has_no_place_for_them(
    source: stores.Filled, tmp_path: Path
) -> None:
    with pytest.raises(WrongUsage, match="choose json"):
        interop.write(source.store, tmp_path / "out", "csv", Options(names=True))
