"""The offline help as a folder: the pages of docs/, their pictures, and the site made from them.

``python packaging/help_pages.py build/docs`` is ``make docs``: it builds the site with
mkdocs (``--strict``) and lays beside it what the help window reads (``mkdocs.yml`` for the
contents, the pages in Markdown, in other languages too, their pictures). The result is shipped
whole as the folder :data:`HELP` beside ``lexicons`` in the program's data folder
(``core.resources.folder()``).

The wheel takes the same without the site (``setup.py``): mkdocs is not there where a wheel is
built. In a checkout nothing has to be made: the help window reads docs/ itself.

Standard library only, apart from mkdocs as a program.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HELP = "help"
"""The folder's name inside the program's data folder (``resources`` or ``core/data``)."""
CONTENTS = "mkdocs.yml"
PICTURES = "pictures"
LANGUAGES = ("zh_CN",)
"""Folders of the pages in other languages, which the site does not have."""
_UNUSED = ("**/*.map", "assets/javascripts/lunr/**/*", "sitemap.xml*", "404.html")
"""Of the site: nobody debugs it, and it is in English only."""


def gather(target: Path, root: Path = ROOT) -> None:
    """Lay the contents, the pages and their pictures into ``target``."""
    docs = root / "docs"
    (target / PICTURES).mkdir(parents=True, exist_ok=True)
    shutil.copyfile(root / CONTENTS, target / CONTENTS)
    for page in sorted(docs.glob("*.md")):
        shutil.copyfile(page, target / page.name)
    for language in LANGUAGES:
        (target / language).mkdir(exist_ok=True)
        for page in sorted((docs / language).glob("*.md")):
            shutil.copyfile(page, target / language / page.name)
    for picture in sorted((docs / PICTURES).iterdir()):
        shutil.copyfile(picture, target / PICTURES / picture.name)


def build_site(target: Path, root: Path = ROOT) -> None:
    """Build the site into ``target``; a warning is an error."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean"]
    command += ["--config-file", str(root / CONTENTS), "--site-dir", str(target.absolute())]
    # Quiet mkdocs would count no warnings, and strict would let them pass.
    quiet = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, check=False, cwd=root, env=quiet, capture_output=True, text=True)
    if done.returncode:
        print(done.stdout, done.stderr, sep="\n", file=sys.stderr)
        sys.exit("help pages: the site could not be built; mkdocs says above what is wrong.")
    for pattern in _UNUSED:
        for one in target.glob(pattern):
            if one.is_file():
                one.unlink()


def main() -> None:
    """Make the folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", type=Path, nargs="?", default=ROOT / "build" / "docs")
    parser.add_argument("--no-site", action="store_true", help="only what the help window reads")
    chosen = parser.parse_args()
    if not chosen.no_site:
        build_site(chosen.target)
    gather(chosen.target)
    size = sum(one.stat().st_size for one in chosen.target.rglob("*") if one.is_file())
    print(f"help pages: {chosen.target} ({size / 2**20:.1f} MB)")


if __name__ == "__main__":
    main()
