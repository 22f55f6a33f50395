"""What the worker in a folder says of itself: its versions, and what torch computes with."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

from core.domain.errors import WorldError
from core.workerpack.manifest import About

_PATIENCE = 180.0


def ask(executable: Path, environment: Mapping[str, str]) -> About:
    """Run ``core.worker about`` of a built folder.

    Raises
    ------
    WorldError
        When it cannot be run or gives no answer.
    """
    command = [str(executable), "--child", "core.worker", "about"]
    try:
        found = subprocess.run(
            command, env=dict(environment), stdin=subprocess.DEVNULL, capture_output=True,
            timeout=_PATIENCE, check=False, encoding="utf-8", errors="replace",
            cwd=executable.parent, creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )  # fmt: skip
        document = json.loads(found.stdout.strip().splitlines()[-1])
        return About(**{name: document[name] for name in About.__slots__})
    except PermissionError as error:
        raise WorldError(
            "This computer does not let the GPU pack's program run where it lies: ask the "
            "administrator to put the pack into the place for all users."
        ) from error
    except OSError as error:
        raise WorldError(
            f"The worker in {executable.parent.name} cannot be started ({error.strerror})."
        ) from error
    except subprocess.TimeoutExpired as error:
        raise WorldError(f"The worker in {executable.parent.name} gives no answer.") from error
    except (ValueError, KeyError, TypeError, IndexError) as error:
        last = " ".join(found.stderr.split()[-20:])
        raise WorldError(
            f"The worker in {executable.parent.name} does not run (exit code {found.returncode}"
            f"{', ' + last if last else ''})."
        ) from error


def clean(environment: Mapping[str, str]) -> dict[str, str]:
    """An environment in which another frozen program starts as from a desktop.

    PyInstaller's starter tells its children through variables where it lies; the pack is
    another program, with libraries of its own.
    """
    found = {
        name: value
        for name, value in environment.items()
        if not name.startswith(("_PYI_", "_MEIPASS")) and name not in ("PYTHONPATH", "PYTHONHOME")
    }
    for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
        before = found.pop(f"{name}_ORIG", None)
        if name in found and (before is not None or "_PYI_ARCHIVE_FILE" in environment):
            del found[name]
        if before is not None:
            found[name] = before
    found["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
    return found
