"""A set of phantoms that was interrupted goes on, and is the same set in the end."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.domain.errors import Cancelled
from core.domain.progress import CancelToken, Progress
from core.phantom.generate import generate


def test_what_was_interrupted_goes_on_and_is_the_same_in_the_end(tmp_path: Path) -> None:
    token = CancelToken()

    def report(step: Progress) -> None:
        if step.done == 0:
            token.cancel()

    note, out, whole = tmp_path / "note", tmp_path / "set", tmp_path / "whole"
    with pytest.raises(Cancelled):
        generate(out, patients=2, seed=1, drawn=note, report=report, cancel=token)
    before = {one: one.stat().st_mtime_ns for one in (out / "0001").iterdir()}
    with note.open("a") as stream:
        stream.write('[2, [{"cut')  # as a kill leaves it
    generate(out, patients=2, seed=1, drawn=note)
    generate(whole, patients=2, seed=1)
    assert {one: one.stat().st_mtime_ns for one in (out / "0001").iterdir()} == before
    files = sorted(one.relative_to(whole) for one in whole.rglob("*") if one.is_file())
    assert sorted(one.relative_to(out) for one in out.rglob("*") if one.is_file()) == files
    for one in files:
        assert (out / one).read_bytes() == (whole / one).read_bytes()


def test_patients_of_another_seed_or_gone_are_drawn_again(tmp_path: Path) -> None:
    note, out = tmp_path / "note", tmp_path / "set"
    generate(out, patients=1, seed=1, drawn=note)
    first = next((out / "0001").iterdir())
    before = first.read_bytes()
    generate(out, patients=1, seed=2, drawn=note)
    assert first.read_bytes() != before
    first.unlink()
    first.parent.rename(tmp_path / "away")
    generate(out, patients=1, seed=2, drawn=note)
    assert first.is_file()
