"""The installers of Linux from the built folder: ``installers.py [FOLDER [OUT]]``.

Writes the Debian package, the portable archive and ``SHA256SUMS`` to ``build/package/dist``,
with ``installers.json`` (sizes and seconds), and fails where one is larger than a stick, a mail
gateway or a patient administrator takes.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import deb
import lean
import portable
import recipe

LIMIT = 350 * 10**6
OUT = recipe.ROOT / "build" / "package" / "dist"


def icons(out: Path) -> Path:
    """The icon in every size; needs the Python of a build, or of the checkout, for Qt."""
    places = (lean.FOLDER, recipe.ROOT / ".venv")
    python = next((lean.python(p) for p in places if lean.python(p).exists()), sys.executable)
    command = [str(python), str(recipe.ROOT / "packaging" / "icons.py"), str(out)]
    subprocess.run(command, check=True, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"})
    return out


def too_large(made: list[Path], limit: int = LIMIT) -> list[str]:
    """A sentence for each file over the limit."""
    return [
        f"{path.name} has {path.stat().st_size / 1e6:.1f} MB, more than {limit / 1e6:.0f} MB"
        for path in made
        if path.stat().st_size > limit
    ]


def write_sums(made: list[Path], out: Path) -> None:
    """``SHA256SUMS``, as ``sha256sum --check`` reads it."""
    rows = []
    for path in made:
        with path.open("rb") as file:
            rows.append(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.name}\n")
    (out / "SHA256SUMS").write_text("".join(rows), encoding="utf-8")


def make(folder: Path, out: Path) -> list[Path]:
    """Make both; their places."""
    out.mkdir(parents=True, exist_ok=True)
    for old in [*out.glob("maninegs_*.deb"), *out.glob("ManiNegs-*.run")]:
        old.unlink()
    began = time.monotonic()
    package = deb.make(folder, icons(out.parent / "icons"), out)
    between = time.monotonic()
    archive = portable.make(package, out)
    seconds = {package.name: between - began, archive.name: time.monotonic() - between}
    made = [package, archive]
    write_sums(made, out)
    report = [{"name": p.name, "bytes": p.stat().st_size, "seconds": round(seconds[p.name], 1)}
              for p in made]  # fmt: skip
    (out / "installers.json").write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    for row in report:
        lean.say(f"{row['name']}: {row['bytes'] / 1e6:.1f} MB in {row['seconds']} s")
    return made


def main() -> None:
    """Make, and check the sizes."""
    if not sys.platform.startswith("linux"):
        sys.exit("package: these are Linux's installers; see docs/packaging.md for the others.")
    places = [Path(word).absolute() for word in sys.argv[1:]]
    folder = places[0] if places else recipe.ROOT / "build" / "package" / recipe.FOLDER
    if wrong := too_large(make(folder, places[1] if len(places) > 1 else OUT)):
        sys.exit(f"package: {'; '.join(wrong)}")


if __name__ == "__main__":
    main()
