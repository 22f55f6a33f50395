"""A demonstration is made beside a window: stopped, gone on with, and made larger."""

from __future__ import annotations

from pathlib import Path

import pytest

from core import files
from core.domain.errors import Cancelled
from core.domain.progress import CancelToken, Progress, silent
from core.store import Store, breasts
from maninegs_gui import demo
from maninegs_gui.demo import DemoSize
from maninegs_gui.first_start import Maker
from maninegs_gui.welcome.draft import Try


def test_one_that_is_stopped_goes_on_and_a_larger_one_takes_it_up(tmp_path: Path) -> None:
    maker = Maker(
        DemoSize(patients=1, full=0, train=False), DemoSize(patients=2, full=0, train=False)
    )
    root = tmp_path / "demonstration"
    token = CancelToken()

    def report(step: Progress) -> None:
        if step.text != "Drawing phantoms":
            token.cancel()

    assert not maker.begun(root)
    with pytest.raises(Cancelled):
        maker.make(root, Try.QUICK, report, token)
    assert maker.begun(root)
    assert files.read_json(root / "demo.json")["done"] == ["phantoms"]
    made = maker.make(root, Try.QUICK, silent, CancelToken())
    drawn = {one: one.stat().st_mtime_ns for one in (root / "phantoms").rglob("*.dcm")}
    assert maker.make(root, Try.WHOLE, silent, CancelToken()) == made
    assert all(one.stat().st_mtime_ns == then for one, then in drawn.items())
    note = files.read_json(root / "demo.json")
    assert note == {"done": ["phantoms", "images", "tags"], "patients": 2}
    with Store.open(made.database) as store, store.read() as reading:
        assert len({one.patient for one in breasts.all_breasts(reading)}) == 2


def test_one_of_an_earlier_program_is_whole(tmp_path: Path) -> None:
    files.write_json(tmp_path / "demo.json", {"done": ["phantoms", "images", "tags", "model"]})
    made = demo.Demo(tmp_path, demo.WHOLE, silent, CancelToken())
    assert made._noted() == ["phantoms", "images", "tags", "model"]
    assert not made.done()
    assert demo.Demo(tmp_path, demo.QUICK, silent, CancelToken()).done()
