"""A DICOMDIR leads to files of its own folder and nowhere else (fault 19)."""

from __future__ import annotations

import os
import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.errors import RefusedFile
from core.ingest import dicomdir


def element(group: int, number: int, kind: bytes, value: bytes) -> bytes:
    if kind == b"SQ":
        return struct.pack("<HH2sHI", group, number, kind, 0, 0xFFFFFFFF) + value
    value += b" " * (len(value) % 2)
    return struct.pack("<HH2sH", group, number, kind, len(value)) + value


def directory(folder: Path, *file_ids: str) -> Path:
    items = b"".join(
        struct.pack("<HHI", 0xFFFE, 0xE000, 0xFFFFFFFF)
        + element(0x0004, 0x1430, b"CS", b"IMAGE")
        + element(0x0004, 0x1500, b"CS", text.encode())
        + struct.pack("<HHI", 0xFFFE, 0xE00D, 0)
        for text in file_ids
    )
    meta = element(0x0002, 0x0002, b"UI", b"1.2.840.10008.1.3.10\0")
    path = folder / "DICOMDIR"
    path.write_bytes(b"\0" * 128 + b"DICM" + meta + element(0x0004, 0x1220, b"SQ", items))
    return path


@pytest.fixture
def disc(tmp_path: Path) -> Path:
    root = tmp_path / "disc"
    (root / "IMAGES").mkdir(parents=True)
    (root / "IMAGES" / "IM1").write_bytes(b"one")
    (tmp_path / "secret").write_bytes(b"secret")
    return root


def test_named_files_are_found_once_and_in_any_case(disc: Path) -> None:
    found = list(dicomdir.read(directory(disc, "IMAGES\\IM1", "IMAGES\\IM1", "images\\im1")))
    assert [named.path for named in found] == [disc / "IMAGES" / "IM1"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "..\\secret", "IMAGES\\..\\..\\secret", "/etc/passwd", "C:\\secret", "\\secret",
        "CON", "IMAGES\\NUL.txt", "com1", "LPT\u00b9", "IMAGES\\IM1.", "IMAGES\\IM1 .",
        "IMAGES\\IM1:stream", "IMAGES", "MISSING",
    ],
)  # fmt: skip
def test_what_leads_elsewhere_is_refused(disc: Path, text: str) -> None:
    (named,) = dicomdir.read(directory(disc, text))
    assert named.path is None
    assert named.reason


def test_a_link_out_of_the_folder_is_refused(disc: Path) -> None:
    (disc / "IMAGES" / "LINK").symlink_to(disc.parent / "secret")
    (disc / "AWAY").symlink_to(disc.parent, target_is_directory=True)
    found = list(dicomdir.read(directory(disc, "IMAGES\\LINK", "AWAY\\secret")))
    assert [named.path for named in found] == [None, None]


def test_thousands_of_nested_sequences_cost_nothing(disc: Path) -> None:
    path = directory(disc, "IMAGES\\IM1")
    nest = element(0x0004, 0x1220, b"SQ", b"") * 50_000
    path.write_bytes(path.read_bytes() + nest)
    assert len(list(dicomdir.read(path))) == 1


@given(st.lists(st.text(min_size=1, max_size=12), min_size=1, max_size=4))
def test_no_name_ever_leads_outside(parts: list[str]) -> None:
    root = Path(os.sep) / "no" / "such" / "root"
    with pytest.raises((RefusedFile, OSError, ValueError)):
        dicomdir.inside(root, parts)


@given(st.binary(max_size=300))
def test_any_bytes_end_without_harm(raw: bytes) -> None:
    for text in dicomdir._file_ids(raw):
        assert isinstance(text, str)
