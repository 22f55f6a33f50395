"""Cells become facts of the field, or the row is refused with a reason."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core import lexicons
from core.domain.assessment import Category, Density, Outcome
from core.domain.errors import WorldError
from core.domain.study import Side, View
from core.ingest import mapping
from core.ingest.cells import RowFacts, RowReader, RowRefused, TableFinding, spelled
from core.ingest.sheet import Row


def read(mapping_name: str, /, **cells: str) -> RowFacts:
    found = mapping.load(mapping_name)
    named = {mapping.column_key(key): text for key, text in cells.items()}
    reader = RowReader(found, lexicons.get(found.lexicon or "mvkl-35"), named)
    return reader.read(Row(7, named))


def custom(folder: Path, text: str, /, **cells: str) -> RowFacts:
    path = folder / "own.yaml"
    path.write_text("version: 1\nname: own\nlexicon: birads\ncolumns:\n  patient: p\n" + text)
    return read(str(path), p="P1", **cells)


def cbis(**cells: Any) -> RowFacts:
    plain = {"patient_id": "P_1", "left or right breast": "LEFT", "image view": "CC"}
    return read("cbis-ddsm", **plain, **cells)


def test_a_generic_row_is_read_whole() -> None:
    facts = read(
        "generic",
        patient_id="A1",
        exam_date="2024-03-09",
        laterality="left",
        view="mlo",
        file="a/b.png",
        breast_density="3",
        assessment="4a",
        pathology="Malignant",
        report="A spiculated mass.",
        age="044Y",
        findings="mass: mass_shape=irregular; sign=halo | calcification: calc_shape=branching",
    )
    assert (facts.exam_date, facts.side, facts.view) == (date(2024, 3, 9), Side.LEFT, View.MLO)
    assert (facts.density, facts.category, facts.outcome, facts.age) == (
        Density.C,
        Category.C4A,
        Outcome.MALIGNANT,
        44,
    )
    assert [f.type_key for f in facts.findings] == ["mass", "calcification"]
    assert facts.findings[0].descriptors == {("mass_shape", "irregular"), ("sign", "halo")}


def test_none_tags_a_normal_breast_and_an_empty_cell_says_nothing() -> None:
    assert read("generic", patient_id="A", findings="none").nothing
    empty = read("generic", patient_id="A", findings="")
    assert not empty.nothing
    assert not empty.tags


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"patient_id": ""}, "no patient"),
        ({"laterality": "both"}, "neither right nor left"),
        ({"view": "sideways"}, "view"),
        ({"exam_date": "yesterday"}, "exam date"),
        ({"breast_density": "F"}, "density"),
        ({"assessment": "9"}, "assessment"),
        ({"pathology": "maybe"}, "pathology"),
        ({"age": "old"}, "age"),
        ({"findings": "mass: mass_shape"}, "not written"),
        ({"findings": "mass: mass_shape=square"}, "square"),
        ({"findings": "lump"}, "lump"),
        ({"findings": "mass: calc_shape=popcorn"}, "does not describe"),
    ],
)
def test_what_cannot_be_understood_refuses_the_row(cells: dict[str, str], reason: str) -> None:
    with pytest.raises(RowRefused, match=reason):
        read("generic", **{"patient_id": "A", **cells})


def test_a_table_without_the_patients_column_is_refused_as_a_whole() -> None:
    with pytest.raises(WorldError, match="patient_id"):
        read("generic", person="A")


def test_several_values_in_one_cell_are_all_kept() -> None:
    facts = cbis(
        abnormality_type="mass",
        abnormality_id="1",
        mass_shape="IRREGULAR-ARCHITECTURAL_DISTORTION",
        mass_margins="SPICULATED",
    )
    assert facts.findings == (
        TableFinding(
            "mass",
            frozenset(
                {
                    ("shape", "irregular"),
                    ("margin", "spiculated"),
                    ("feature", "architectural_distortion"),
                }
            ),
            "mass:1",
        ),
    )


@pytest.mark.parametrize(
    ("shape", "margin", "types"),
    [
        ("ARCHITECTURAL_DISTORTION", "", ["architectural_distortion"]),
        ("ARCHITECTURAL_DISTORTION", "ILL_DEFINED", ["mass"]),
        ("OVAL-LYMPH_NODE", "CIRCUMSCRIBED", ["lymph_node"]),
        ("FOCAL_ASYMMETRIC_DENSITY", "", ["focal_asymmetry"]),
        ("IRREGULAR-FOCAL_ASYMMETRIC_DENSITY", "", ["mass", "focal_asymmetry"]),
        ("", "", ["mass"]),
    ],
)
def test_a_value_may_name_the_type_a_feature_or_another_finding(
    shape: str, margin: str, types: list[str]
) -> None:
    facts = cbis(abnormality_type="mass", abnormality_id="1", mass_shape=shape, mass_margins=margin)
    assert [f.type_key for f in facts.findings] == types


def test_the_density_column_may_be_written_in_two_ways() -> None:
    assert cbis(**{"breast density": "4"}).density is Density.D
    assert cbis(breast_density="4").density is Density.D
    assert cbis(breast_density="0").density is None


def test_benign_without_callback_is_benign_and_says_so() -> None:
    facts = cbis(pathology="BENIGN_WITHOUT_CALLBACK")
    assert (facts.outcome, facts.outcome_detail) == (Outcome.BENIGN, "without callback")


def test_an_unknown_term_refuses_the_row_by_name() -> None:
    with pytest.raises(RowRefused, match="FUZZY"):
        cbis(abnormality_type="mass", abnormality_id="1", mass_shape="OVAL-FUZZY")


def test_a_regular_expression_takes_its_first_group(tmp_path: Path) -> None:
    text = "  side:\n    column: name\n    match: '_([LR])_'\n  view: {constant: CC}\n"
    facts = custom(tmp_path, text, name="case_L_01")
    assert (facts.side, facts.view) == (Side.LEFT, View.CC)
    with pytest.raises(RowRefused, match="as the mapping says"):
        custom(tmp_path, text, name="case 1")


def test_patterns_and_ignored_values_work_in_terms(tmp_path: Path) -> None:
    text = (
        "findings:\n  - type: mass\n    terms:\n    - column: words\n      separator: ','\n"
        "      unknown: ignore\n      patterns:\n"
        "        - {match: '(?i)spic', terms: margin.spiculated}\n"
    )
    facts = custom(tmp_path, text, words="spicules, whatever")
    assert facts.findings[0].descriptors == {("margin", "spiculated")}


def test_equal_findings_in_one_cell_stay_two() -> None:
    first, second = spelled("mass: mass_shape=oval | mass: mass_shape=oval")
    assert first.descriptors == second.descriptors
    assert first.identity != second.identity


def test_a_cell_beyond_the_last_column_refuses_the_row() -> None:
    found = mapping.load("generic")
    reader = RowReader(found, lexicons.get("mvkl-35"), ["patient id"])
    with pytest.raises(RowRefused, match="more cells"):
        reader.read(Row(3, {"patient id": "A"}, surplus=2))
