"""A workspace never has two trainers, and a lock left over is no lock."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.jobs.lock import Busy, TrainerLock, holder
from core.jobs.protocol import LOCK


def test_only_one_trainer_holds_a_workspace(tmp_path: Path) -> None:
    assert holder(tmp_path) is None
    with TrainerLock(tmp_path / "one"):
        found = holder(tmp_path)
        assert found is not None
        assert (found.pid, found.run) == (os.getpid(), "one")
        with pytest.raises(Busy, match="already under way"), TrainerLock(tmp_path / "two"):
            pass
    assert holder(tmp_path) is None
    with TrainerLock(tmp_path / "two"):
        pass


def test_the_lock_of_a_killed_trainer_is_taken_over(tmp_path: Path) -> None:
    script = (
        "import sys, time; from pathlib import Path; from core.jobs.lock import TrainerLock\n"
        "with TrainerLock(Path(sys.argv[1])): print('held', flush=True); time.sleep(60)"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path / "dead")], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    with child.stdout as said:
        assert said.readline() == "held\n"
        assert holder(tmp_path) is not None
        child.kill()
        child.wait()
    assert (tmp_path / LOCK).stat().st_size > 0, "its content is left over"
    assert holder(tmp_path) is None
    with TrainerLock(tmp_path / "next"):
        pass
