"""Archives are opened as if their maker meant harm (fault 14)."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

import pytest

from core.ingest import archive

DICOM = b"\0" * 128 + b"DICM" + bytes(range(256)) * 8


def packed(path: Path, entries: dict[str, bytes], kind: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", kind) as out:
        for name, content in entries.items():
            out.writestr(name, content)
    return path


def opened(folder: Path, path: Path) -> dict[str, archive.Entry]:
    into = folder / "out"
    into.mkdir()
    return {entry.shown: entry for entry in archive.unpack(path, into)}


def test_dicom_files_come_out_under_names_of_our_own(tmp_path: Path) -> None:
    found = opened(tmp_path, packed(tmp_path / "a.zip", {"exam/ä.dcm": DICOM}))
    entry = found["exam/ä.dcm"]
    assert entry.path is not None
    assert entry.path.name == "000000.dcm"
    assert entry.path.read_bytes() == DICOM


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("../evil.dcm", "outside"),
        ("a/../../evil.dcm", "outside"),
        ("..\\evil.dcm", "outside"),
        ("/etc/evil.dcm", "absolute"),
        ("C:\\evil.dcm", "absolute"),
    ],
)
def test_names_that_lead_elsewhere_are_refused(tmp_path: Path, name: str, reason: str) -> None:
    found = opened(tmp_path, packed(tmp_path / "a.zip", {name: DICOM, "good.dcm": DICOM}))
    assert found["good.dcm"].path is not None
    (refused,) = [e for e in found.values() if e.path is None]
    assert reason in refused.reason
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.zip", "out"]


def test_links_and_archives_inside_are_refused(tmp_path: Path) -> None:
    inner = packed(tmp_path / "inner.zip", {"x": DICOM}).read_bytes()
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as out:
        link = zipfile.ZipInfo("link.dcm")
        link.external_attr = 0o120777 << 16
        out.writestr(link, "/etc/passwd")
        out.writestr("inner.zip", inner)
        out.writestr("readme.txt", "hello")
    reasons = {name: entry.reason for name, entry in opened(tmp_path, path).items()}
    assert "link" in reasons["link.dcm"]
    assert "archive inside" in reasons["inner.zip"]
    assert reasons["readme.txt"] == "not a DICOM file"


def test_an_entry_that_inflates_beyond_reason_is_stopped(tmp_path: Path) -> None:
    bomb = DICOM + b"\0" * (64 << 20)
    found = opened(tmp_path, packed(tmp_path / "a.zip", {"bomb.dcm": bomb, "good.dcm": DICOM}))
    assert "beyond reason" in found["bomb.dcm"].reason
    assert found["good.dcm"].path is not None
    assert [p.name for p in (tmp_path / "out").iterdir()] == ["000001.dcm"]


def test_a_forged_size_is_not_believed(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"bomb.dcm": DICOM + b"\0" * (64 << 20)})
    raw = bytearray(path.read_bytes())
    central = raw.index(b"PK\x01\x02")
    struct.pack_into("<I", raw, central + 24, 1000)
    path.write_bytes(bytes(raw))
    entry = opened(tmp_path, path)["bomb.dcm"]
    assert entry.path is None
    assert sum(p.stat().st_size for p in (tmp_path / "out").iterdir()) == 0


def test_too_many_entries_refuse_the_archive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "MOST_ENTRIES", 2)
    found = opened(tmp_path, packed(tmp_path / "a.zip", {str(n): DICOM for n in range(3)}))
    assert [entry.path for entry in found.values()] == [None]


@pytest.mark.parametrize("cut", [10, 200, -30])
def test_a_cut_archive_is_named_as_damaged(tmp_path: Path, cut: int) -> None:
    path = packed(tmp_path / "a.zip", {"a.dcm": DICOM})
    path.write_bytes(path.read_bytes()[:cut])
    assert [entry.path for entry in opened(tmp_path, path).values()] == [None]


def test_a_damaged_entry_leaves_the_others(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"a.dcm": DICOM, "b.dcm": DICOM})
    raw = bytearray(path.read_bytes())
    raw[60] ^= 0xFF
    path.write_bytes(bytes(raw))
    found = opened(tmp_path, path)
    assert found["a.dcm"].path is None
    assert found["b.dcm"].path is not None
