"""What the parent says reaches the work, and so does its silence."""

from __future__ import annotations

import io
import threading
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


def _holding(control: Control) -> tuple[threading.Thread, list[BaseException]]:
    raised: list[BaseException] = []

    def hold() -> None:
        try:
            control.hold()
        except (Cancelled, ParentGone) as error:
            raised.append(error)

    thread = threading.Thread(target=hold, daemon=True)
    thread.start()
    return thread, raised


@pytest.mark.parametrize("word", ["go on", "stop"])
def test_a_pause_lasts_until_it_is_ended(word: str) -> None:
    control = Control()
    control.hear("pause\n")
    assert control.pausing
    thread, raised = _holding(control)
    thread.join(0.05)
    assert thread.is_alive()
    control.hear(f"{word}\n")
    thread.join(5)
    assert not thread.is_alive()
    assert raised == []
    assert not control.pausing
    assert control.stopping == (word == "stop")


def test_a_pause_ends_with_a_cancel_and_with_the_parent() -> None:
    for end, expected in (
        (lambda c: c.hear("cancel"), Cancelled),
        (Control.lose_parent, ParentGone),
    ):
        control = Control()
        control.hear("pause")
        thread, raised = _holding(control)
        end(control)
        thread.join(5)
        assert [type(error) for error in raised] == [expected]


def test_a_second_pause_holds_again_and_none_holds_after_a_stop() -> None:
    control = Control()
    for _ in range(2):
        control.hear("pause")
        thread, _ = _holding(control)
        thread.join(0.02)
        assert thread.is_alive()
        control.hear("go on")
        thread.join(5)
    control.hear("stop")
    control.hear("pause")
    assert not control.pausing
    control.hold()
