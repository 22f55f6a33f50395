"""``make translations``: bring the files up to date with the source and compile them.

With ``--left`` it lists what is not translated yet, numbered, one text a line; ``--take FILE``
takes such a list back, each line a number, a tab and the translation; ``\\n`` is a new line.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from core import resources
from tests.support.translating import core_texts, linguist, windows
from tests.support.translating.text import Found, Text, holes

LANGUAGES = ("zh_CN",)
KINDS = {"maninegs": windows.texts, "core": core_texts.texts}


def place(kind: str, language: str, ending: str = "ts") -> Path:
    """Where a file of translations lies."""
    return resources.path("translations", f"{kind}_{language}.{ending}")


def made(kind: str, language: str, found: Found) -> str:
    """The file as it is to be now."""
    path = place(kind, language)
    return linguist.written(
        language, found, linguist.read(path), linguist.read(path, unfinished=True)
    )


def left(kind: str, language: str, found: Found) -> dict[str, list[Text]]:
    """What is not translated yet: source, and where it stands."""
    known = linguist.read(place(kind, language))
    missing: dict[str, list[Text]] = {}
    for text in sorted(found.texts):
        if text not in known:
            missing.setdefault(text.source, []).append(text)
    return missing


def take(kind: str, language: str, found: Found, listed: dict[str, str]) -> list[str]:
    """Put translations of a numbered list in; what does not fit is told and left out.

    ``7`` is for every context of the seventh text, ``7@history`` for this one alone.
    """
    missing = left(kind, language, found)
    path = place(kind, language)
    known = linguist.read(path)
    faults = []
    for number, (source, texts) in enumerate(missing.items(), start=1):
        for text in texts:
            said = listed.get(f"{number}@{text.context}") or listed.get(f"{number}", "")
            lost = set(holes(said)) - set(holes(source))
            if lost or (said and kind == "maninegs" and holes(said) != holes(source)):
                faults.append(f"{number}: {source!r}: other holes in {said!r}")
            elif said:
                known[text] = said
    path.write_text(linguist.written(language, found, known, {}), encoding="utf-8")
    return faults


def _line(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\n")


def main() -> int:
    """Do what was asked; 1 when something could not be seen through or taken."""
    parser = argparse.ArgumentParser(prog="make translations", description=__doc__)
    parser.add_argument("--left", choices=KINDS, help="list what is not translated")
    parser.add_argument("--take", type=Path, help="a list with translations")
    parser.add_argument("--kind", choices=KINDS, default="maninegs", help="for --take")
    asked = parser.parse_args()
    faults: list[str] = []
    for language in LANGUAGES:
        for kind, texts in KINDS.items():
            found = texts()
            faults += found.faults
            if asked.left == kind:
                for number, (source, ones) in enumerate(left(kind, language, found).items(), 1):
                    where = ",".join(sorted({one.context for one in ones}))
                    sys.stdout.write(f"{number}\t{_line(source)}\t[{where}]\n")
            if asked.take and asked.kind == kind:
                lines = asked.take.read_text(encoding="utf-8").splitlines()
                pairs = [line.split("\t")[:2] for line in lines if "\t" in line]
                listed = {one.strip(): said.replace("\\n", "\n") for one, said in pairs}
                faults += take(kind, language, found, listed)
            text = made(kind, language, found)
            place(kind, language).write_text(text, encoding="utf-8")
        linguist.compiled(place("maninegs", language), place("maninegs", language, "qm"))
    sys.stderr.write("".join(f"{fault}\n" for fault in faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
