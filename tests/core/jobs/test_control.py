"""What the parent says reaches the work, and so does its silence."""

from __future__ import annotations

import io
import time

import pytest

from core.domain.errors import Cancelled
from core.jobs.control import Control, ParentGone


def _until(control: Control, said: str) -> Control:
    control.listen(io.StringIO(said))
    while not control.orphaned:
        time.sleep(0.001)
    return control


def test_words_raise_their_flags_and_others_are_kept() -> None:
    control = _until(Control(), 'stop\n\n{"v": 1}\n')
    assert control.stopping
    assert not control.cancelled
    assert control.words.get() == '{"v": 1}\n'
    assert control.words.get() is None


def test_the_end_of_stdin_means_that_the_parent_is_gone() -> None:
    with pytest.raises(ParentGone, match="can be resumed"):
        _until(Control(), "").check()


def test_cancel_goes_before_everything_else() -> None:
    with pytest.raises(Cancelled):
        _until(Control(), "stop\ncancel\n").check()


def test_a_pause_ends_early_when_the_work_must_end() -> None:
    control = Control()
    control.pause(0.001)
    control.hear("cancel\n")
    start = time.monotonic()
    with pytest.raises(Cancelled):
        control.pause(60)
    assert time.monotonic() - start < 5
