"""Set up everything that the program and its tests need, for ``make``.

Standard library only: it runs on a bare Debian or Ubuntu with Python 3.11 or
newer, before anything is installed. Debian packages that are missing are
installed when we are root and named in one sentence when not; Python packages go
into ``.venv`` at the versions of ``constraints.txt``. A stamp makes the second
run return at once.

Environment: ``TORCH`` names another torch requirement (default ``torch==2.13.0``),
``EXTRA`` is ``cpu`` (default) or ``gpu``; all ``PIP_*`` settings are honoured.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import json
import os
import shlex
import shutil
import subprocess
import sys
import urllib.parse
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "maninegs-setup"
TORCH = os.environ.get("TORCH", "torch==2.13.0")
EXTRA = os.environ.get("EXTRA", "cpu")

# Shared library that Qt opens under X11 -> the Debian package that carries it.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
FILES = {"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf": "fonts-dejavu-core"}
PROGRAMS = {"Xvfb": "xvfb", "xauth": "xauth"}
# Wanted by the tests alone: a judge of DICOM files, and codecs, that we did not write.
TEST_PROGRAMS = {
    "dciodvfy": "dicom3tools",
    "dcmdjpeg": "dcmtk",
    "opj_decompress": "libopenjp2-tools",
}


def say(text: str) -> None:
    """Tell the person who waits what is going on."""
    print(f"set-up: {text}", flush=True)


def missing_packages(for_tests: bool) -> list[str]:
    """Name the Debian packages that this machine lacks."""
    lacking = []
    for library, package in LIBRARIES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            lacking.append(package)
    lacking += [package for path, package in FILES.items() if not Path(path).exists()]
    programs = PROGRAMS | (TEST_PROGRAMS if for_tests else {})
    lacking += [package for program, package in programs.items() if not shutil.which(program)]
    if importlib.util.find_spec("ensurepip") is None:
        lacking.append(f"python3.{sys.version_info.minor}-venv")
    return lacking


def ensure_system(for_tests: bool) -> None:
    """Install missing Debian packages when root; name them otherwise."""
    if not sys.platform.startswith("linux") or not shutil.which("dpkg"):
        return
    lacking = missing_packages(for_tests)
    if not lacking:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *lacking]
    if os.geteuid() != 0:
        sys.exit(f"set-up: some system packages are missing; please run: sudo {' '.join(install)}")
    say(f"installing Debian packages: {' '.join(lacking)}")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "-qq", "update"], [*install, "-qq"]):
        if subprocess.run(command, check=False, env=environment).returncode:
            sys.exit(
                f"set-up: '{' '.join(command)}' failed (its message is above); check the network "
                "and the package sources, and run it again."
            )
    still = missing_packages(for_tests)
    if still:
        sys.exit(f"set-up: these packages could not be installed: {' '.join(still)}")


def fingerprint() -> str:
    """Digest what the environment is made from; another value means: install again."""
    digest = hashlib.sha256(f"{sys.version}|{TORCH}|{EXTRA}|{ROOT}".encode())
    for name in ("pyproject.toml", "constraints.txt", "setup.py"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def announce_torch(pip: list[str]) -> None:
    """Say which torch build pip chose and how large it is, before the download."""
    ask = [*pip, "--dry-run", "--no-deps", "--quiet", "--report", "-", *shlex.split(TORCH)]
    answer = subprocess.run(ask, cwd=ROOT, capture_output=True, text=True, check=False)
    try:
        url = json.loads(answer.stdout)["install"][0]["download_info"]["url"]
    except (ValueError, LookupError):
        return  # already installed, or pip will say itself why it cannot
    name = urllib.parse.unquote(url.rsplit("/", 1)[-1])
    size = "size not told"
    try:
        if url.startswith("file:"):
            length = (
                Path(urllib.request.url2pathname(urllib.parse.urlparse(url).path)).stat().st_size
            )
        else:
            head = urllib.request.Request(url, method="HEAD")
            with urllib.request.urlopen(head, timeout=10) as answered:
                length = int(answered.headers["Content-Length"])
        size = f"{length / 2**20:.0f} MB"
    except (OSError, ValueError, TypeError):
        pass
    say(
        f"torch comes as {name}, {size}; for another build (CPU only, or for your GPU) see "
        "PyTorch's install selector and set TORCH or the PIP_* settings."
    )


def ensure_python() -> None:
    """Make ``.venv`` and install the pinned packages into it."""
    wanted = fingerprint()
    if STAMP.exists() and STAMP.read_text(encoding="utf-8") == wanted:
        return
    python = VENV / "bin" / "python"
    if not python.exists():
        say(f"making the virtual environment in {VENV.name}")
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    pip = [str(python), "-m", "pip", "install", "--disable-pip-version-check"]
    announce_torch(pip)
    say("installing the pinned Python packages (about 2.5 GB on disk, a few minutes)")
    what = [*shlex.split(TORCH), "-e", f".[{EXTRA},dev]"]
    quiet = ["--quiet", "--progress-bar", "on" if sys.stdout.isatty() else "off"]
    done = subprocess.run([*pip, *quiet, "-c", "constraints.txt", *what], cwd=ROOT, check=False)
    if done.returncode:
        sys.exit(
            "set-up: the Python packages could not be installed (pip's message is above); "
            "check the network or the PIP_* settings and run it again."
        )
    STAMP.write_text(wanted, encoding="utf-8")
    say("ready")


def main() -> None:
    """Check the system, then the Python packages."""
    if sys.version_info < (3, 11):
        sys.exit("set-up: Python 3.11 or newer is needed: call make with PYTHON=python3.11.")
    ensure_system(for_tests="--tests" in sys.argv)
    ensure_python()


if __name__ == "__main__":
    main()
