"""The environment that a build is made from: what the program needs to run, and PyInstaller.

Standard library only. It lies in ``build/package/venv`` and is made anew when what it is
made from changes; all ``PIP_*`` settings are honoured, and so are ``TORCH`` and ``EXTRA``
as in ``bootstrap.py``. Torch's version stands in the same command as all else: a loose one
brings gigabytes of CUDA libraries.
"""

from __future__ import annotations

import hashlib
import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build" / "package" / "venv"
STAMP = FOLDER / "maninegs-lean"
TORCH = os.environ.get("TORCH", "torch==2.13.0")
EXTRA = os.environ.get("EXTRA", "cpu")
# Of the developers' tools only these are wanted.
TOOLS = ("pyinstaller", "pyinstaller-hooks-contrib")
# Programs that PyInstaller calls, and the Debian packages that have them.
PROGRAMS = {"objdump": "binutils", "Xvfb": "xvfb", "xauth": "xauth"}


def say(text: str) -> None:
    """Tell the person who waits what is going on."""
    print(f"package: {text}", flush=True)


def python(folder: Path = FOLDER) -> Path:
    """The environment's interpreter."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def packages() -> Path:
    """Where the environment's packages lie."""
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    found = subprocess.run([str(python()), "-c", ask], check=True, capture_output=True, text=True)
    return Path(found.stdout.strip())


def requirements() -> list[str]:
    """What goes into it, as pip takes it: torch first, then the program's and the tools."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    tools = [wanted for wanted in extras["dev"] if _name(wanted) in TOOLS]
    own = [*project["dependencies"], *extras[EXTRA]]
    return [*shlex.split(TORCH), *(w for w in own if _name(w) != "torch"), *tools]


def _name(requirement: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    return found.group().lower() if found else ""


def fingerprint() -> str:
    """Digest what the environment is made from."""
    constraints = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    text = "|".join((sys.version, EXTRA, str(FOLDER), *requirements(), constraints))
    return hashlib.sha256(text.encode()).hexdigest()


def check_system() -> None:
    """Make sure of what PyInstaller needs of the computer; one sentence where it lacks."""
    if not sys.platform.startswith("linux"):
        return
    if not sysconfig.get_config_var("Py_ENABLE_SHARED") and not _static_is_enough():
        sys.exit(
            "package: this Python was built without its shared library, which the program needs: "
            "use the system's (apt-get install python3 libpython3-dev), or build one with "
            "--enable-shared, and call make package PYTHON=..."
        )
    lacking = [package for program, package in PROGRAMS.items() if not shutil.which(program)]
    if not lacking:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *lacking]
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        sys.exit(f"package: some programs are missing; please run: sudo {' '.join(install)}")
    say(f"installing Debian packages: {' '.join(lacking)}")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "-qq", "update"], [*install, "-qq"]):
        if subprocess.run(command, check=False, env=environment).returncode:
            sys.exit(f"package: '{' '.join(command)}' failed: check the network and try again.")


def _static_is_enough() -> bool:
    """Whether a shared library lies beside a Python that was linked without it (Debian's)."""
    name = f"libpython{sys.version_info.major}.{sys.version_info.minor}.so.1.0"
    places = (
        sysconfig.get_config_var("LIBDIR"),
        f"/usr/lib/{sysconfig.get_config_var('MULTIARCH')}",
    )
    return any(place and (Path(place) / name).exists() for place in places)


def ensure() -> Path:
    """Make the environment where it lacks or is stale; its interpreter."""
    check_system()
    wanted = fingerprint()
    if STAMP.exists() and STAMP.read_text(encoding="utf-8") == wanted and python().exists():
        return python()
    if FOLDER.exists():
        shutil.rmtree(FOLDER)  # what an older one held must not get into the build
    say(f"making the build's environment in {FOLDER.relative_to(ROOT)} (about 2 GB)")
    subprocess.run([sys.executable, "-m", "venv", str(FOLDER)], check=True)
    pip = [str(python()), "-m", "pip", "install", "--disable-pip-version-check", "--quiet"]
    done = subprocess.run([*pip, "-c", "constraints.txt", *requirements()], cwd=ROOT, check=False)
    if done.returncode:
        sys.exit(
            "package: the Python packages could not be installed (pip's message is above); "
            "check the network or the PIP_* settings and run it again."
        )
    STAMP.write_text(wanted, encoding="utf-8")
    return python()


if __name__ == "__main__":
    print(ensure())
