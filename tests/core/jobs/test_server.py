"""The warm worker ends at once when it is told to, at whatever moment that comes."""

from __future__ import annotations

import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from core.domain.errors import WorldError
from core.jobs import server
from core.jobs.server import EmbeddingServer

PIXELS = np.zeros((1, 8, 8), np.uint8)


def never_answers(made: EmbeddingServer) -> None:
    """A child that loads for ever."""
    made._said = queue.Queue()
    made._child = subprocess.Popen(
        [sys.executable, "-c", "import time; time.sleep(600)"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip


@pytest.mark.parametrize(
    "ask", [lambda one: one.embed(PIXELS), lambda one: one.warm()], ids=["embed", "warm"]
)
def test_a_stop_that_comes_before_the_child_is_there_ends_the_request(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ask: Callable[[EmbeddingServer], object]
) -> None:
    made = EmbeddingServer(tmp_path / "model", tmp_path / "cache")
    children: list[subprocess.Popen[str]] = []

    def start() -> None:
        made.stop()
        never_answers(made)
        assert made._child is not None
        children.append(made._child)

        def listen() -> None:
            child = children[-1]
            assert child.stdout is not None
            with child.stdout:
                child.wait()
            made._said.put(None)

        threading.Thread(target=listen, daemon=True).start()

    monkeypatch.setattr(made, "_start", start)
    began = time.monotonic()
    with pytest.raises(WorldError, match="does not answer"):
        ask(made)
    made.close()
    assert len(children) == 1
    assert children[0].returncode is not None
    assert time.monotonic() - began < server._PATIENCE, "nobody waited for it to load"
