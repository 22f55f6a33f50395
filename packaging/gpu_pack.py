"""Build the GPU pack: the worker alone, with CUDA, in parts that fit a stick.

``TORCH="torch==2.13.0" PIP_...=... python packaging/gpu_pack.py OUT`` on a machine with a
network: makes an environment of its own, with the torch that pip's configuration or
``TORCH`` names, builds the worker from it by ``maninegs.spec``, and cuts the folder into
parts. ``--environment PYTHON`` takes an environment that is there, ``--folder BUILT`` a
folder that is built. The build needs no graphics card; whether a pack finds one, its
self-test says on the computer that takes it.

Environment: ``TORCH`` (a requirement, default that of ``pyproject.toml``) and all ``PIP_*``.
Standard library only.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SPEC = ROOT / "packaging" / "maninegs.spec"
BUILD = ROOT / "build" / "gpu-pack"
RECIPE, WORKER = "MANINEGS_RECIPE", "worker"
"""What tells ``maninegs.spec`` to build the worker alone."""
BUILDER = ("pyinstaller==6.22.3", "pyinstaller-hooks-contrib==2026.9")
_ASK = "import json, torch; print(json.dumps([torch.__version__, torch.version.cuda or '']))"
_ROOM = 30 << 30
"""Bytes that environment, build and parts take together, with some to spare."""


def say(text: str) -> None:
    """Tell the person who waits what is going on."""
    print(f"gpu-pack: {text}", flush=True)


def run(command: list[str], what: str, **more: str) -> None:
    """Run a step, or end with one sentence."""
    say(what)
    done = subprocess.run(command, cwd=ROOT, check=False, env=os.environ | more)
    if done.returncode:
        sys.exit(f"gpu-pack: {what} failed (its message is above).")


def constraints() -> Path:
    """The pinned versions without those of torch, which ``TORCH`` names."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    path = BUILD / "constraints.txt"
    kept = [line for line in lines if not line.startswith(("torch=", "nvidia-", "triton="))]
    path.write_text("\n".join(kept) + "\n", encoding="utf-8")
    return path


def environment() -> Path:
    """A lean environment with the torch that was asked for; its interpreter."""
    place = BUILD / "environment"
    python = place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if shutil.disk_usage(BUILD).free < _ROOM:
        sys.exit(f"gpu-pack: {_ROOM >> 30} GiB are needed in {BUILD.parent}: free space there.")
    if not python.exists():
        run([sys.executable, "-m", "venv", str(place)], "making an environment")
    torch = shlex.split(os.environ.get("TORCH", "torch==2.13.0"))
    pip = [str(python), "-m", "pip", "install", "--disable-pip-version-check", "-c",
           str(constraints())]  # fmt: skip
    # faiss searches in the window's process, which the pack does not replace; the console
    # executable names it all the same.
    run([*pip, *torch, *BUILDER, f"{ROOT}[cpu]"], "installing torch and what the worker needs")
    return python


def torch_of(python: Path) -> tuple[str, str]:
    """Versions of torch and CUDA in an environment."""
    found = subprocess.run([str(python), "-c", _ASK], capture_output=True, text=True, check=False)
    try:
        torch, cuda = json.loads(found.stdout)
    except ValueError:
        sys.exit(f"gpu-pack: {python} has no torch that can be imported: {found.stderr[-300:]}")
    return str(torch), str(cuda)


def build(python: Path) -> Path:
    """Build the worker's folder from an environment."""
    dist = BUILD / "dist"
    command = [str(python), "-m", "PyInstaller", "--noconfirm", "--distpath", str(dist),
               "--workpath", str(BUILD / "work"), str(SPEC)]  # fmt: skip
    run(command, "building the worker", **{RECIPE: WORKER, "PYTHONPATH": str(ROOT)})
    return dist / "maninegs"


def main(arguments: list[str] | None = None) -> None:
    """Build and cut."""
    parser = argparse.ArgumentParser(description="Build the GPU pack.")
    parser.add_argument("out", type=Path, help="where the parts go")
    parser.add_argument("--environment", type=Path, help="an interpreter that has all installed")
    parser.add_argument("--folder", type=Path, help="a worker's folder that is built")
    parser.add_argument("--any-torch", action="store_true",
                        help="also a torch without CUDA, to try the way of a pack")  # fmt: skip
    asked = parser.parse_args(arguments)
    folder = asked.folder
    if folder is None:
        BUILD.mkdir(parents=True, exist_ok=True)
        python = asked.environment or environment()
        torch, cuda = torch_of(python)
        if not cuda and not asked.any_torch:
            sys.exit(
                f"gpu-pack: torch {torch} of this environment has no CUDA: set TORCH, or the PIP_* "
                "settings as PyTorch's install selector says for your CUDA, and run it again."
            )
        say(f"torch {torch}, CUDA {cuda or 'none'}")
        folder = build(python)
    making = [sys.executable, "-m", "core.cli", "gpu-pack", "make", str(folder.absolute()),
              str(asked.out.absolute())]  # fmt: skip
    run(making, "cutting it into parts", PYTHONPATH=str(ROOT))
    say(f"the pack lies in {asked.out}; publish its number beside it")


if __name__ == "__main__":
    main()
