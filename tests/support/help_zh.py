"""Which Chinese help pages are behind: ``python -m tests.support.help_zh``.

A page is *missing*, made from an *earlier* version of the English page, or of *no* English page.
With ``--now NAME.md ...`` it notes that these pages say what the English ones say now.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from maninegs_gui.help import translated
from tests.support.translating.text import CHECKOUT

DOCS = CHECKOUT / "docs"
LANGUAGE = "zh_CN"
_FIRST = re.compile(r"\A<!-- of [^\n]*-->\n")


def first_line(name: str, docs: Path = DOCS) -> str:
    """The first line that belongs to a page made from the English one as it is now."""
    return f"<!-- of {name} {translated.fingerprint(translated.read(docs / name))} -->"


def behind(docs: Path = DOCS) -> dict[str, str]:
    """Page -> what is wrong with it: "missing", "earlier", "no English page"."""
    english = {page.name for page in docs.glob("*.md")}
    chinese = {page.name for page in (docs / LANGUAGE).glob("*.md")}
    found = dict.fromkeys(english - chinese, "missing")
    found |= dict.fromkeys(chinese - english, "no English page")
    for name in english & chinese:
        page = translated.of(docs, LANGUAGE, name)
        if page is None or not page.current:
            found[name] = "earlier"
    return found


def mark_as_current(name: str, docs: Path = DOCS) -> None:
    """Note that a Chinese page says what the English one says now."""
    path = docs / LANGUAGE / name
    body = _FIRST.sub("", path.read_text(encoding="utf-8"))
    path.write_text(f"{first_line(name, docs)}\n{body}", encoding="utf-8")


def main() -> None:
    """List what is behind, or note what is not any more."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--now", nargs="+", default=[], metavar="NAME.md")
    for name in parser.parse_args().now:
        mark_as_current(name)
    for name, what in sorted(behind().items(), key=lambda one: (one[1], one[0])):
        print(f"{what}\t{name}")


if __name__ == "__main__":
    main()
