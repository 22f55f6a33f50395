"""``make package``: the folder with the two executables, checked and tried; then the installers.

In ``build/package``: ``venv`` (the lean environment), ``work`` (PyInstaller's), and
``maninegs`` (the result) with ``size.json`` beside it. What is asked for after the folder
(``python packaging/build.py --no-smoke``) leaves out the trial, which takes minutes. On Linux
the package of Debian and the portable archive follow, in ``dist``; Windows and macOS have their
own recipes (``docs/packaging.md``).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import installers
import lean
import recipe
import size

OUT = recipe.ROOT / "build" / "package"
BUILT = OUT / recipe.FOLDER
# Libraries under the GNU GPL (not the lesser one) that must never be inside.
GPL = ("libreadline", "libgdbm", "libdb-", "libdb5", "libhistory", "readline.", "_gdbm.", "_dbm.")


def build() -> Path:
    """Make the folder; its place."""
    if not (recipe.HELP_PAGES / "mkdocs.yml").is_file():
        sys.exit("package: the help is not built yet: run “make docs”, then this again.")
    python = lean.ensure()
    lean.say("building the folder (some minutes)")
    began = time.monotonic()
    command = [str(python), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN",
               "--distpath", str(OUT), "--workpath", str(OUT / "work"),
               str(recipe.ROOT / "packaging" / "maninegs.spec")]  # fmt: skip
    # What a build holds must not hang on who builds it.
    environment = os.environ | {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(command, cwd=recipe.ROOT, env=environment, check=False)
    if done.returncode:
        sys.exit("package: PyInstaller failed; its messages are above.")
    lean.say(f"built in {time.monotonic() - began:.0f} s")
    return BUILT


def check_licences(folder: Path) -> None:
    """Refuse a folder that holds a library which the program may not carry."""
    found = [path.name for path in folder.rglob("*") if path.name.lower().startswith(GPL)]
    if found:
        sys.exit(f"package: libraries under the GPL came in: {', '.join(sorted(found))}")


def check_size(folder: Path) -> None:
    """Report the size, and refuse a folder that is too large."""
    packages = lean.packages()
    command = [sys.executable, size.__file__, str(folder), str(packages), str(OUT / "size.json")]
    if subprocess.run(command, check=False).returncode:
        sys.exit(1)


def main() -> None:
    """Build, check, try."""
    folder = build()
    check_licences(folder)
    check_size(folder)
    if "--no-smoke" not in sys.argv:
        smoke = recipe.ROOT / "packaging" / "smoke_test.py"
        if subprocess.run([sys.executable, str(smoke), str(folder)], check=False).returncode:
            sys.exit("package: the built program failed its trial; see above.")
    lean.say(f"ready: {folder}")
    if not sys.platform.startswith("linux"):
        return
    if shutil.which("dpkg-deb") is None:
        lean.say("no installers: dpkg-deb is not on this computer.")
        return
    if wrong := installers.too_large(installers.make(folder, installers.OUT)):
        sys.exit(f"package: {'; '.join(wrong)}")


if __name__ == "__main__":
    main()
