"""The log keeps what happened and where, and nothing that names a person, a patient or a path."""

from __future__ import annotations

import ast
import json
import logging
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import log
from core.log import Known, ProcessKind

TOKEN = "Mustermann^Erika"


class Colour(StrEnum):
    RED = "red"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    log.begin(ProcessKind.APPLICATION, tmp_path / "logs")
    yield tmp_path / "logs"
    log.end()


def lines(folder: Path) -> list[dict[str, object]]:
    text = log.file_of(ProcessKind.APPLICATION, folder).read_text(encoding="ascii")
    return [json.loads(line) for line in text.splitlines()]


def test_a_line_says_when_how_loud_from_where_and_what(folder: Path) -> None:
    logging.getLogger("core.store").warning("Kept %d of %s in %.1f s.", 3, Colour.RED, 0.5)
    (line,) = lines(folder)
    assert line["text"] == "Kept 3 of red in 0.5 s."
    assert (line["level"], line["part"]) == ("WARNING", "core.store")
    assert str(line["at"]).endswith("+00:00")
    assert isinstance(line["clock"], float)
    assert line["process"] == os.getpid()


@given(st.text(min_size=4).filter(lambda text: text.strip(" -():.%sdk") and len(set(text)) > 2))
def test_no_text_that_was_worked_out_is_kept(token: str) -> None:
    record = logging.LogRecord(
        "core.x", logging.INFO, __file__, 1, "A thing %s is %r.", (token, [token]), None
    )
    assert (
        log.entry_of(record, ProcessKind.COMMAND)["text"] == "A thing (not kept) is '(not kept)'."
    )


@pytest.mark.parametrize(
    ("said", "values"), [("Row %d of %s", (TOKEN, 1)), ("Row %(name)s", ({"name": TOKEN},))]
)
def test_a_format_that_does_not_fit_keeps_the_sentence(
    said: str, values: tuple[object, ...]
) -> None:
    record = logging.LogRecord("core", logging.INFO, __file__, 1, said, values, None)
    assert log.entry_of(record, ProcessKind.COMMAND)["text"] == said


def test_an_error_is_its_class_and_places(folder: Path) -> None:
    try:
        raise ValueError(TOKEN) from OSError(2, TOKEN, f"/home/{TOKEN}/x.dcm")
    except ValueError as error:
        logging.getLogger("core").exception("It broke: %s", error)
    (line,) = lines(folder)
    assert line["text"] == "It broke: builtins.ValueError"
    assert "builtins.FileNotFoundError" in str(line["error"])
    assert "tests/core/test_log.py:" in str(line["error"])
    assert TOKEN not in json.dumps(line)


def test_of_a_library_only_who_where_and_how_loud(folder: Path) -> None:
    logging.getLogger("pydicom").error(f"bad value for {TOKEN}")
    logging.getLogger(f"lib {TOKEN}").error("x")
    first, second = lines(folder)
    assert first["part"] == "pydicom"
    assert str(first["text"]).startswith("A library spoke at tests/core/test_log.py:")
    assert TOKEN not in json.dumps([first, second])


def test_what_is_vouched_for_must_look_like_a_name(folder: Path) -> None:
    logging.getLogger("core").info("%s %s", Known("0.1.0"), Known(f"/home/{TOKEN}"))
    assert lines(folder)[0]["text"] == "0.1.0 (not kept)"


def test_every_sentence_of_ours_stands_in_the_source(checkout: Path) -> None:
    """A worked-out message would be kept whole, so there may be none."""
    wrong = []
    for top in ("core", "maninegs_gui"):
        for path in (checkout / top).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if (
                    isinstance(node, ast.Call)
                    and isinstance(node.func, ast.Attribute)
                    and isinstance(node.func.value, ast.Name)
                    and node.func.value.id in ("_log", "logger", "logging")
                    and node.func.attr
                    in ("debug", "info", "warning", "error", "exception", "critical", "log")
                ):
                    said = node.args[1 if node.func.attr == "log" else 0]
                    if not (isinstance(said, ast.Constant) and isinstance(said.value, str)):
                        wrong.append(f"{path}:{node.lineno}")
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "print":
                    continue
    assert wrong == []


def test_a_file_is_bounded_and_its_users_alone(tmp_path: Path) -> None:
    handler = log.LogFile(tmp_path / "logs" / "x.log", ProcessKind.WORKER, limit=2000, kept=2)
    for number in range(100):
        record = logging.LogRecord("core", 20, __file__, 1, "Number %d.", (number,), None)
        handler.emit(record)
    files = sorted(p for p in (tmp_path / "logs").iterdir() if not p.name.startswith("."))
    assert [p.name for p in files] == ["x.log", "x.log.1", "x.log.2"]
    assert all(p.stat().st_size < 2400 for p in files)
    last = [line for p in files for line in p.read_text().splitlines()]
    assert any('"Number 99."' in line for line in last)
    assert not any('"Number 1."' in line for line in last)
    if os.name != "nt":
        assert {stat.S_IMODE(p.stat().st_mode) for p in (tmp_path / "logs").iterdir()} == {0o600}
        assert stat.S_IMODE((tmp_path / "logs").stat().st_mode) == 0o700


MANY = """
import logging, sys
from pathlib import Path
from core import log
handler = log.LogFile(Path(sys.argv[1]), log.ProcessKind.DECODER, limit=20000, kept=9)
for number in range(300):
    values = (int(sys.argv[2]), number)
    handler.emit(logging.LogRecord("core", 20, "x", 1, "Of %d: %d.", values, None))
"""


def test_processes_that_share_a_file_lose_no_line(tmp_path: Path) -> None:
    path = tmp_path / "d.log"
    children = [subprocess.Popen([sys.executable, "-c", MANY, str(path), str(n)]) for n in range(2)]
    assert [child.wait() for child in children] == [0, 0]
    said = [
        json.loads(line)["text"]
        for p in tmp_path.glob("d.log*")
        for line in p.read_text().splitlines()
    ]
    assert sorted(said) == sorted(f"Of {n}: {number}." for n in range(2) for number in range(300))


def test_a_folder_that_cannot_be_written_costs_lines_only(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be")
    log.begin(ProcessKind.COMMAND, tmp_path / "logs")
    logging.getLogger("core").warning("Nobody hears it.")
    log.end()


def test_when_it_ends_nothing_of_it_stays(tmp_path: Path) -> None:
    log.begin(ProcessKind.COMMAND, tmp_path)
    log.end()
    assert not [h for h in logging.getLogger().handlers if isinstance(h, log.LogFile)]
    assert logging.getLogger("core").level == logging.NOTSET
