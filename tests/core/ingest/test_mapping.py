"""A mapping file is read as text, and every fault in it names its key and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from core import lexicons
from core.domain.errors import WorldError, WrongUsage
from core.ingest import mapping

GOOD = """\
version: 1
name: mine
columns:
  patient: id
"""


def write(folder: Path, text: str) -> str:
    path = folder / "mine.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("name", mapping.shipped())
def test_every_shipped_mapping_fits_its_lexicon(name: str) -> None:
    found = mapping.load(name)
    assert found.name == name
    mapping.check_terms(found, lexicons.get(found.lexicon or lexicons.DEFAULT))


def test_the_shipped_mappings_are_those_that_the_manual_names() -> None:
    assert {"cbis-ddsm", "cmmd", "generic", "ffdm-density"} <= set(mapping.shipped())


def test_a_mapping_file_of_ones_own_is_read(tmp_path: Path) -> None:
    assert mapping.load(write(tmp_path, GOOD)).columns.patient.column == ("id",)


def test_values_that_yaml_would_turn_into_something_else_stay_text(tmp_path: Path) -> None:
    text = (
        GOOD
        + "  pathology:\n    column: p\n    values: {NO: benign, 1: malignant, 2024-01-05: ''}\n"
    )
    found = mapping.load(write(tmp_path, text)).columns.pathology
    assert found is not None
    assert found.values == {"NO": "benign", "1": "malignant", "2024-01-05": ""}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("version: 1\nname: mine\n", "not valid at columns (line 1): this key is missing"),
        (GOOD + "  sight: eye\n", "not valid at columns.sight (line 5): there is no such key"),
        (GOOD + "  side:\n    match: '(['\n", "not valid at columns.side.match (line 6)"),
        (GOOD.replace("version: 1", "version: 9"), "not valid at version (line 1)"),
        (GOOD + "findings:\n  - terms:\n    - column: a\n      values: {X: round}\n", "axis.value"),
        (GOOD + "name: again\n", "has name twice (line 5)"),
        (GOOD + "  side: &a x\n  view: *a\n", "uses an alias (line 6)"),
        (GOOD + "  side: [x\n", "is no YAML"),
        ("- 1\n", "must hold keys"),
    ],
)
def test_a_fault_is_one_sentence_with_key_and_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(WorldError) as caught:
        mapping.load(write(tmp_path, text))
    assert said in caught.value.sentence
    assert "\n" not in caught.value.sentence


def test_an_unknown_name_lists_the_shipped_ones() -> None:
    with pytest.raises(WrongUsage, match="generic"):
        mapping.load("no-such-mapping")


def test_a_term_that_the_lexicon_lacks_is_named(tmp_path: Path) -> None:
    text = (
        GOOD + "findings:\n  - type: mass\n    terms:\n"
        "    - column: a\n      values: {X: shape.square}\n"
    )
    found = mapping.load(write(tmp_path, text))
    with pytest.raises(WorldError, match=r"shape\.square"):
        mapping.check_terms(found, lexicons.get("birads"))
