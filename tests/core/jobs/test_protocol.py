"""Events survive their line, and lines that are none are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.domain.errors import WorldError
from core.jobs.protocol import EVENTS, Kind, event, format_line, parse_line, read_events


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_of_event_survives_its_line(kind: Kind) -> None:
    sent = event(kind, step=3, loss=0.25, sentence="Größe, 大小")
    line = format_line(sent)
    assert "\n" not in line
    got = parse_line(line)
    assert (got.kind, dict(got.values)) == (kind, dict(sent.values))
    assert got["step"] == 3
    assert abs(got.at - sent.at) < 0.01


@pytest.mark.parametrize(
    "line", ["", "hello", "[]", "{}", '{"v": 1}', '{"v": 1, "event": "dance", "at": 1}', "null"]
)
def test_a_line_that_is_no_event_is_refused(line: str) -> None:
    with pytest.raises(WorldError, match="no event"):
        parse_line(line)


def test_an_event_of_a_newer_program_says_to_update() -> None:
    with pytest.raises(WorldError, match="update"):
        parse_line('{"v": 2, "event": "started", "at": 1}')


def test_numbers_that_json_lacks_are_never_written() -> None:
    with pytest.raises(ValueError, match="Out of range"):
        format_line(event(Kind.STEP, loss=float("nan")))


def test_reading_goes_on_after_torn_lines_and_waits_for_unfinished_ones(tmp_path: Path) -> None:
    first, last = (format_line(event(Kind.STEP, step=n)) for n in (1, 2))
    (tmp_path / EVENTS).write_text(f"{first}\n{first[:20]}\n{last}\n{last[:9]}")
    found = list(read_events(tmp_path))
    assert [e["step"] for e, _ in found] == [1, 2]
    with (tmp_path / EVENTS).open("a") as stream:
        stream.write(last[9:] + "\n")
    assert [e["step"] for e, _ in read_events(tmp_path, found[-1][1])] == [2]


def test_a_run_without_events_has_none(tmp_path: Path) -> None:
    assert list(read_events(tmp_path)) == []
