"""How large the built folder is, its largest parts, and whether it is within its limit.

``python packaging/size.py FOLDER PACKAGES [OUT.json]``: PACKAGES is the ``site-packages``
of the environment that it was built from. The limit is 1.35 times what torch, PySide6 and
imagecodecs take up there.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

LIMIT = 1.35
MEASURE = ("torch", "PySide6_Essentials", "imagecodecs")
"""The distributions that the folder is measured by."""
_SHOWN = 10


@dataclass(frozen=True)
class Size:
    """What was measured, in bytes.

    Attributes
    ----------
    folder, files
        Bytes and number of files; a link counts as one file without bytes.
    measure
        Installed size of the distributions that it is measured by.
    parts
        The largest parts: (name, bytes).
    """

    folder: int
    files: int
    measure: int
    parts: tuple[tuple[str, int], ...]

    @property
    def ratio(self) -> float:
        """The folder against what it is measured by."""
        return self.folder / self.measure

    @property
    def ok(self) -> bool:
        """Whether it is within the limit."""
        return self.ratio <= LIMIT


def measured(folder: Path, packages: Path) -> Size:
    """Measure a built folder against the environment it was built from."""
    files = [(path, _bytes(path)) for path in folder.rglob("*") if _counts(path)]
    by_part: dict[str, int] = {}
    for path, size in files:
        part = part_of(path.relative_to(folder).parts)
        by_part[part] = by_part.get(part, 0) + size
    parts = sorted(by_part.items(), key=lambda item: -item[1])[:_SHOWN]
    return Size(
        folder=sum(size for _, size in files),
        files=len(files),
        measure=installed(packages, MEASURE),
        parts=tuple(parts),
    )


def part_of(place: tuple[str, ...]) -> str:
    """Which part a file belongs to: a package with its libraries, or the file itself."""
    inner = place[1:] if place[0] == "_internal" else place
    name = inner[0]
    if len(inner) == 1 and inner is not place:
        return "shared libraries" if ".so" in name or name.endswith((".dll", ".dylib")) else name
    return {"faiss_cpu.libs": "faiss", "scikit_learn.libs": "sklearn"}.get(
        name, name.removesuffix(".libs")
    )


def installed(packages: Path, names: Iterable[str]) -> int:
    """Bytes of the files that some distributions installed, by their own records."""
    total = 0
    for name in names:
        found = sorted(packages.glob(f"{name.lower()}-*.dist-info")) or sorted(
            packages.glob(f"{name}-*.dist-info")
        )
        if not found:
            raise SystemExit(f"size: {name} is not installed in {packages}.")
        for path in _recorded(found[0], packages):
            total += _bytes(path) if path.is_file() else 0
    return total


def _recorded(info: Path, packages: Path) -> Iterator[Path]:
    import csv

    with (info / "RECORD").open(encoding="utf-8", newline="") as stream:
        for row in csv.reader(stream):
            if not row[0].startswith(".."):
                yield packages / row[0]


def _counts(path: Path) -> bool:
    return path.is_symlink() or path.is_file()


def _bytes(path: Path) -> int:
    return 0 if path.is_symlink() else path.stat().st_size


def report(size: Size) -> str:
    """The report, for people."""
    mega = 1_000_000
    lines = [f"{'part':<24}{'MB':>8}"]
    lines += [f"{name:<24}{part / mega:>8.1f}" for name, part in size.parts]
    lines.append(
        f"folder {size.folder / mega:.0f} MB in {size.files} files, {size.ratio:.2f} x the "
        f"{size.measure / mega:.0f} MB of {', '.join(MEASURE)} (at most {LIMIT})"
    )
    return "\n".join(lines)


def main() -> int:
    """Print the report; 1 when the folder is too large."""
    if len(sys.argv) not in (3, 4):
        print(__doc__, file=sys.stderr)
        return 2
    size = measured(Path(sys.argv[1]), Path(sys.argv[2]))
    print(report(size))
    if len(sys.argv) == 4:
        document = asdict(size) | {"ratio": round(size.ratio, 3), "limit": LIMIT, "ok": size.ok}
        Path(sys.argv[3]).write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    if not size.ok:
        print(f"size: the folder is larger than {LIMIT} times that: see what came in.")
    return 0 if size.ok else 1


if __name__ == "__main__":
    sys.exit(main())
