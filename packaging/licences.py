"""Which licences the program is bound by: ``THIRD_PARTY.md``, and the texts that ship with it.

    python packaging/licences.py            # write THIRD_PARTY.md anew
    python packaging/licences.py --check    # exit code 1 when it is not what would be written

All of it comes from what is installed: the closure of the run-time requirements of
``pyproject.toml`` with the ``cpu`` extra, their metadata and their licence files.
"""

from __future__ import annotations

import importlib.util
import re
import shutil
import sys
import sysconfig
import tomllib
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from types import ModuleType

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "THIRD_PARTY.md"
TEXTS = Path(__file__).resolve().parent / "licences"
_NAMES = re.compile(r"(licen[cs]e|copying|notice|patents|third_party)", re.IGNORECASE)


def _facts() -> ModuleType:
    """The tables beside this file, also where it was loaded by its path alone."""
    spec = importlib.util.spec_from_file_location(
        "licence_facts", Path(__file__).with_name("licence_facts.py")
    )
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


FACTS = _facts()


class Unknown(Exception):
    """Somebody has to read a licence before this is shipped."""


@dataclass(frozen=True)
class Row:
    """One distribution.

    Attributes
    ----------
    licence
        In SPDX's words.
    texts
        Its licence files, relative to the folder of installed packages.
    native
        Native libraries that it carries: (name, licence).
    """

    name: str
    version: str
    licence: str
    note: str
    texts: tuple[str, ...]
    native: tuple[tuple[str, str], ...]


def closure(extra: str = "cpu") -> dict[str, metadata.Distribution]:
    """What is installed when the program is, by canonical name, without itself."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = project["dependencies"] + project["optional-dependencies"][extra]
    todo = [(Requirement(one), frozenset({""})) for one in wanted]
    seen: dict[str, frozenset[str]] = {}
    found: dict[str, metadata.Distribution] = {}
    while todo:
        requirement, extras = todo.pop()
        marker = requirement.marker
        if marker is not None and not any(marker.evaluate({"extra": one}) for one in extras):
            continue
        name = canonicalize_name(requirement.name)
        asked = frozenset(requirement.extras) | {""}
        if name in seen and asked <= seen[name]:
            continue
        seen[name] = seen.get(name, frozenset()) | asked
        found[name] = metadata.distribution(name)
        todo += [(Requirement(one), seen[name]) for one in found[name].requires or ()]
    return dict(sorted(found.items()))


def rows() -> list[Row]:
    """Every distribution of the closure with what it is bound by.

    Raises
    ------
    Unknown
        When a licence or a native library is not known, or a licence text is missing.
    """
    made = []
    for name, distribution in closure().items():
        texts = tuple(str(path) for path in _texts_of(distribution)) or FACTS.TEXTS.get(name, ())
        if not texts:
            raise Unknown(f"{name} ships no licence text: put one into packaging/licences.")
        made.append(
            Row(
                name,
                distribution.version.split("+")[0],
                _licence(name, distribution),
                FACTS.NOTES.get(name, ""),
                texts,
                _native(distribution),
            )
        )
    return made


def _licence(name: str, distribution: metadata.Distribution) -> str:
    said = distribution.metadata.get("License-Expression")
    known = FACTS.SPDX.get(name)
    if known is None and not said:
        raise Unknown(f"{name} says no licence in SPDX's words: read it, and add it to the facts.")
    return str(known or said)


def _texts_of(distribution: metadata.Distribution) -> list[metadata.PackagePath]:
    found = []
    for path in distribution.files or ():
        inside = ".dist-info" in path.parts[0] or "licenses" in path.parts[:-1]
        named = _NAMES.search(path.name) is not None
        named = named or "licenses" in path.parts[:-1]
        text = path.suffix not in (".py", ".pyc", ".pyi", ".so", ".h")
        if named and text and (inside or len(path.parts) < 4):
            found.append(path)
    return sorted(found)


def _native(distribution: metadata.Distribution) -> tuple[tuple[str, str], ...]:
    found = set()
    for path in distribution.files or ():
        carried = path.parts[0].endswith(".libs") or ".dylibs" in path.parts
        gomp = path.name.startswith(("libgomp", "libomp"))
        if (carried or gomp) and (".so" in path.name or path.suffix in (".dylib", ".dll")):
            found.add(_known(path.name))
    return tuple(sorted(found))


def _known(filename: str) -> tuple[str, str]:
    stem = re.sub(r"(\.so.*|\.dylib|\.dll)\Z", "", filename)
    # What makes a name unique in its wheel: "-362febd3", also twice; a version behind a dash.
    short = re.sub(r"(-r0)?(-[0-9a-f]{8})+[0-9.]*\Z", "", stem)
    if short not in FACTS.NATIVE:
        raise Unknown(f"{filename} ({short}) is a native library that nobody looked at yet.")
    name, licence = FACTS.NATIVE[short]
    return str(name), str(licence)


def forbidden(licence: str) -> bool:
    """Whether a licence, in SPDX's words, would bind the whole program: GPL or AGPL as they are.

    The LGPL is not, and an exception of the GPL's (``WITH``) is not.
    """
    for one in re.split(r"\s+(?:AND|OR)\s+|[(),]", licence):
        word = one.strip()
        if re.match(r"(A?GPL)", word) and " WITH " not in word:
            return True
    return False


def offenders(folder: Path) -> list[Path]:
    """Files of a built program that may not be in it, by the beginnings of their names."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.is_file()
        and any(path.name.removeprefix("lib").startswith(one.removeprefix("lib"))
                for one in FACTS.GPL_ONLY)
    )  # fmt: skip


def texts(destination: Path) -> list[Path]:
    """Gather THIRD_PARTY.md, our licence and every licence text below ``destination``.

    For the recipe of the installed program, which ships the folder.
    """
    site = Path(sysconfig.get_paths()["purelib"])
    destination.mkdir(parents=True, exist_ok=True)
    made = []
    for path in (FILE, ROOT / "LICENSE", *sorted(TEXTS.iterdir())):
        made.append(Path(shutil.copyfile(path, destination / path.name)))
    made.append(_copy(_python_licence(), destination / "Python-LICENSE.txt"))
    fonts = ROOT / "resources" / "fonts"
    for path in sorted((*fonts.glob("*copyright*"), *fonts.glob("*OFL*"), *fonts.glob("*LICEN*"))):
        made.append(_copy(path, destination / "fonts" / path.name))
    for row in rows():
        for text in row.texts:
            source = TEXTS / text if text in FACTS.TEXTS.get(row.name, ()) else site / text
            if not source.stat().st_size:
                continue  # of a codec that was not built
            name = text.split(".dist-info/")[-1].removeprefix("licenses/")
            made.append(_copy(source, destination / row.name / name))
    return made


def _copy(source: Path, target: Path) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copyfile(source, target))


def _python_licence() -> Path:
    paths = sysconfig.get_paths()
    places = (Path(paths["stdlib"]) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt")
    for path in places:
        if path.is_file():
            return path
    raise Unknown("Python's own licence text is not where it should be.")


_HEAD = """\
# What others made

<!-- Made by packaging/licences.py from what is installed: do not edit. -->

ManiNegs itself is under the Apache License 2.0 (`LICENSE`). It is made of what follows, each
part under its own licence; the texts lie in the folder `licences` of the installed program, and
in the `*.dist-info` folders of an environment. None of it is under the GPL or AGPL without an
exception that lets it be part of a program of another licence.

## Distributions
"""
_LGPL = """
## Qt and Qt for Python (LGPL-3.0)

Qt, PySide6 and Shiboken are used under the GNU Lesser General Public License, version 3, as
shared libraries of their own, unchanged. You may replace them: in the installed program they are
the files `PySide6/` and `shiboken6/` in its folder, which any build of the same version with the
same interface can take the place of; from source, install another build into the environment.
Nothing in this program's licence forbids to take it apart in order to find faults in such a
change. Their sources are those of Qt for Python 6.11.3 as The Qt Company publishes them; whoever
hands out an installer hands out those sources too, or offers them. Modules of Qt that are under
the GPL alone (Qt Virtual Keyboard, Charts, Lottie, Quick Timeline, Wayland Compositor and
others) are not part of the installed program.

## GCC's libraries

libgomp and libgfortran are under the GPL, version 3, with GCC's Runtime Library Exception 3.1,
which lets them be part of programs of any licence; libquadmath is under the LGPL 2.1. They are
shared libraries that the wheels named below carry, unchanged, and can be replaced.
"""


def render() -> str:
    """``THIRD_PARTY.md`` as it should be."""
    every = rows()
    lines = [_HEAD, "| part | version | licence | note |", "|---|---|---|---|"]
    lines += [f"| {row.name} | {row.version} | {row.licence} | {row.note} |" for row in every]
    lines += ["", "## Other parts", "", "| part | licence | what |", "|---|---|---|"]
    lines += [f"| {name} | {licence} | {what} |" for name, licence, what in FACTS.OTHERS]
    lines += [_LGPL, "## Native libraries inside the wheels", "", "| library | licence | in |",
              "|---|---|---|"]  # fmt: skip
    carriers: dict[tuple[str, str], list[str]] = {}
    for row in every:
        for library in row.native:
            carriers.setdefault(library, []).append(row.name)
    lines += [
        f"| {name} | {licence} | {', '.join(names)} |"
        for (name, licence), names in sorted(carriers.items(), key=lambda pair: pair[0][0].lower())
    ]
    lines += [
        "",
        "Wheels with more that is linked into them (torch, imagecodecs, numpy, scipy) name",
        "it in their own licence texts. The GPU pack, which is handed out by itself, adds NVIDIA's",
        "CUDA libraries under NVIDIA's own terms.",
        "",
    ]
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Write or check; returns the exit code."""
    made = render()
    if "--check" not in arguments:
        FILE.write_text(made, encoding="utf-8")
        print(f"{FILE.name}: {len(closure())} distributions")
        return 0
    if FILE.is_file() and FILE.read_text(encoding="utf-8") == made:
        return 0
    print(f"{FILE.name} is not of this environment: run packaging/licences.py")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
