"""How a child process of this program is started, from any folder, frozen or not."""

from __future__ import annotations

import os
import runpy
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from core.domain.errors import WrongUsage
from core.jobs.protocol import VERSION
from core.workerpack import use
from core.workerpack.ask import clean
from core.workerpack.kept import Kept

CHILD_FLAG = "--child"
"""In a frozen build: the console executable's first argument before a module's name."""
CHILDREN = frozenset({"core.imaging.helper_process", "core.worker"})
"""Modules that may run as a child."""
_HOME = Path(__file__).resolve().parents[2]
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS")


WORKER = "core.worker"
"""The one child that a GPU pack may take over."""


def child_command(
    module: str, *arguments: str, threads: int | None = None, pack: Kept | None = None
) -> tuple[list[str], dict[str, str]]:
    """The command and environment that run ``module`` of this program as a child.

    Parameters
    ----------
    module
        A module with a ``__main__`` part, e.g. ``core.imaging.helper_process``.
    threads
        Most threads of the numeric libraries; None leaves it to them.
    pack
        Of the worker: the GPU pack whose executable is run instead of this program's own.

    Returns
    -------
    command, environment
        For :class:`subprocess.Popen`. The folder that holds ``core`` is put on the
        child's path, and the folder it is started in is not.
    """
    environment = dict(os.environ)
    environment["PYTHONUTF8"] = "1"
    if threads is not None:
        environment.update(dict.fromkeys(_THREADS, str(threads)))
    if pack is not None and module == WORKER:
        environment = {**clean(environment), **use.environment(pack)}
        return [str(pack.executable), CHILD_FLAG, module, *arguments], environment
    if getattr(sys, "frozen", False):
        console = Path(sys.executable).with_name(f"maninegs{Path(sys.executable).suffix}")
        return [str(console), CHILD_FLAG, module, *arguments], environment
    environment["PYTHONPATH"] = _with_home(environment)
    return [sys.executable, "-P", "-m", module, *arguments], environment


@dataclass(frozen=True, slots=True)
class Choice:
    """Whose worker is started.

    Attributes
    ----------
    pack
        The GPU pack; None for the program's own worker.
    trouble
        Why a pack that is there is not used, as a sentence; else empty.
    falls_back
        Whether the own worker takes over when the pack's does not start.
    """

    pack: Kept | None = None
    trouble: str = ""
    falls_back: bool = True


def choose() -> Choice:
    """The GPU pack where it is whole and passed its self-test, else the program's own worker."""
    found = use.status(VERSION)
    if found.standing is use.Standing.READY:
        return Choice(found.kept)
    return Choice(None, found.sentence)


def run_child(arguments: list[str]) -> None:
    """Be the child that :func:`child_command` names, in a frozen build's console executable.

    Parameters
    ----------
    arguments
        The module and its arguments, without :data:`CHILD_FLAG`.
    """
    module, *rest = arguments
    if module not in CHILDREN:
        raise WrongUsage(f"{module} is no child process of this program.")
    sys.argv = [module, *rest]
    runpy.run_module(module, run_name="__main__")


def _with_home(environment: Mapping[str, str]) -> str:
    known = environment.get("PYTHONPATH", "")
    return os.pathsep.join(part for part in (str(_HOME), known) if part)
