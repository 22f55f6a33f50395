"""What every test may ask for, and the silence that every test must keep."""

from __future__ import annotations

import atexit
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from hypothesis import settings

from core import workspace
from core.reports import crash

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_NUM_THREADS", "1")
# Whatever a hospital's administrator put on the computer that tests run on.
os.environ.setdefault("MANINEGS_SITE", "")
if "MANINEGS_HOME" not in os.environ:
    # Reports, logs and settings of tests are none of this computer's.
    _HOME = tempfile.mkdtemp(prefix="maninegs-home-")
    os.environ["MANINEGS_HOME"] = _HOME
    atexit.register(shutil.rmtree, _HOME, ignore_errors=True)

# No test may depend on how busy the machine is.
settings.register_profile("maninegs", deadline=None)
settings.load_profile("maninegs")

CHECKOUT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder of the checkout."""
    return CHECKOUT


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real mammograms and tables beside the checkout."""
    place = CHECKOUT.parent / "shared" / "data"
    if not place.is_dir():
        reason = f"the real mammograms and tables are not at {place}"
        if os.environ.get("CI"):
            pytest.fail(f"{reason}, and continuous integration must have them")
        pytest.skip(reason)
    return place


@pytest.fixture(autouse=True)
def no_workspace_stays() -> Iterator[None]:
    """Let no test read the lexicons and rules of another one's workspace, or have its umask."""
    before = os.umask(0o022)
    os.umask(before)
    yield
    os.umask(before)
    workspace.leave()
    crash.undo()


@pytest.fixture(autouse=True)
def no_widget_stays() -> Iterator[None]:
    """Delete the widgets that a test was done with, which no event loop ran to delete.

    Thousands of them would be styled again with each window that a later test makes.
    """
    yield
    if widgets := sys.modules.get("PySide6.QtWidgets"):
        from PySide6.QtCore import QEvent

        if widgets.QApplication.instance() is not None:
            widgets.QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def no_leaks() -> Iterator[None]:
    """Fail a test that leaves a thread or a child process behind."""
    threads = set(threading.enumerate())
    me = psutil.Process()
    children = {child.pid for child in me.children(recursive=True)}
    yield
    left = [t for t in threading.enumerate() if t not in threads and not t.daemon]
    for thread in left:
        thread.join(timeout=5)
    assert not [t for t in left if t.is_alive()], f"threads left behind: {left}"
    new = [c for c in me.children(recursive=True) if c.pid not in children]
    _, alive = psutil.wait_procs(new, timeout=5)
    alive = [c for c in alive if c.status() != psutil.STATUS_ZOMBIE]
    assert not alive, f"processes left behind: {[c.cmdline() for c in alive]}"
