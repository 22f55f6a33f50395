"""Tables are read as text with the line that each row begins on."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest

from core.domain.errors import WorldError
from core.ingest import mapping, sheet

GENERIC = mapping.load("generic")


def table(folder: Path, content: bytes) -> sheet.Sheet:
    path = folder / "t.csv"
    path.write_bytes(content)
    return sheet.read(path, GENERIC)


def test_a_line_break_inside_a_cell_keeps_the_line_numbers(tmp_path: Path) -> None:
    found = table(tmp_path, b'patient_id,file\nA,"x\ny"\n\nB,z\n')
    assert [row.line for row in found.rows] == [2, 5]
    assert found.rows[0].cells["file"] == "x\ny"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_marked_encodings_are_recognised(tmp_path: Path, encoding: str) -> None:
    found = table(tmp_path, "patient_id;report\nA;密度\n".encode(encoding))
    assert found.rows[0].cells == {"patient id": "A", "report": "密度"}


def test_another_encoding_must_be_named(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="encoding"):
        table(tmp_path, "patient_id,report\nA,密度\n".encode("gb18030"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"a,a\n1,2\n", "twice"),
        (b'a,b\n"1,2\n', "valid CSV from line 2"),
    ],
)
def test_a_damaged_table_is_one_sentence(tmp_path: Path, content: bytes, said: str) -> None:
    with pytest.raises(WorldError, match=said):
        table(tmp_path, content)


def test_numbers_of_a_workbook_are_written_as_people_write_them(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["patient_id", "age", "breast_density"])
    book.active.append([17, 44.0, None])
    book.save(tmp_path / "t.xlsx")
    found = sheet.read(tmp_path / "t.xlsx", GENERIC)
    assert found.rows[0].cells == {"patient id": "17", "age": "44", "breast density": ""}
    assert found.rows[0].line == 2


def test_a_workbook_that_inflates_beyond_reason_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.ingest.archive.MOST_BYTES_ENTRY", 1 << 20)
    with zipfile.ZipFile(tmp_path / "t.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * (2 << 20))
    with pytest.raises(WorldError, match="inflates"):
        sheet.read(tmp_path / "t.xlsx", GENERIC)


def test_a_zip_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "t.xlsx", "w") as archive:
        archive.writestr("a.txt", b"hello")
    with pytest.raises(WorldError, match="XLSX"):
        sheet.read(tmp_path / "t.xlsx", GENERIC)
