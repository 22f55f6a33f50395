"""The bundle for those who help: what this installation is and what happened, and nobody in it.

Each part is made from values that cannot name anybody: numbers, yes and no, one of a list that
stands in the source, versions of libraries. Texts that a person wrote, paths, names of files,
readers, patients and the computer never come near it. What is shown before it is saved is what
is saved.
"""

from __future__ import annotations

import io
import json
import os
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core import computer, files, log, places, traces
from core.reports import faults, reading
from core.settings import FIELDS, Settings

if TYPE_CHECKING:
    from core.workspace import Workspace

_LINES = 3000
_REPORTS = 20
_FOLDERS = ("cache", "runs", "models", "indexes", "backups", "images", "logs", "keys")
_MOMENT = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Part:
    """One member of the bundle, exactly as it is saved."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """What would be saved."""

    parts: tuple[Part, ...]

    @property
    def bytes(self) -> int:
        """Its size before it is compressed."""
        return sum(len(part.text.encode()) for part in self.parts)

    def save(self, path: Path) -> None:
        """Write it as one ZIP, all of it or nothing.

        Raises
        ------
        WorldError
            When it cannot be written there.
        """
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for part in self.parts:
                # The same moment for all: when a file was made is nobody's business.
                member = zipfile.ZipInfo(part.name, _MOMENT)
                member.external_attr = 0o600 << 16
                member.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(member, part.text.encode())
        files.write_out(path, buffer.getvalue())


def make(
    *,
    versions: Mapping[str, str],
    settings: Settings,
    workspace: Workspace | None = None,
    store: Mapping[str, int | str] | None = None,
    screens: Sequence[Mapping[str, int | float | bool]] = (),
    checks: Sequence[tuple[str, bool, float]] | None = None,
) -> Bundle:
    """Gather a bundle.

    Parameters
    ----------
    versions
        Of libraries by name; only what looks like one is taken.
    store
        Figures of the store: counts, and its schema.
    screens
        Facts of each screen, by name of the fact.
    checks
        Name, outcome and seconds of each part of the self-test; None where it was not run.
    """
    folders = [places.logs()] if workspace is None else [places.logs(), workspace.logs]
    reports = faults.listed(*folders)
    parts = [
        Part("versions.json", _json({"system": traces.system(), **_versions(versions)})),
        Part("settings.json", _json(_settings(settings))),
        Part("computer.json", _json(_computer(workspace, screens))),
        Part("self-test.json", _json(_checks(checks))),
        Part("workspace.json", _json(_workspace(workspace, store or {}))),
    ]
    for kind in log.ProcessKind:
        text = _log_of(kind)
        if text:
            parts.append(Part(f"log/{kind.value}.txt", text))
    for number, path in enumerate(reports[:_REPORTS], 1):
        text = faults.read(path)
        if text:
            parts.append(Part(f"reports/{number:02}-{path.name.split('-', 1)[0]}.txt", text))
    head = Part("README.txt", _readme(parts, len(reports)))
    return Bundle((head, *parts))


def _readme(parts: Sequence[Part], reports: int) -> str:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    names = "\n".join(f"  {part.name}" for part in parts)
    return (
        f"ManiNegs diagnostics, {now}\n\n"
        "For whoever helps with a fault. It holds versions, settings, figures, the log and\n"
        "reports of crashes. It holds no name, no path, no identifier and no image: where a text\n"
        f"was not one of the program's own, it was left out ({log.HIDDEN}).\n\n"
        f"{reports} reports of crashes and faults are kept on the computer.\n\n{names}\n"
    )


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, indent=1, ensure_ascii=True) + "\n"


def _versions(given: Mapping[str, str]) -> dict[str, str]:
    # The platform's own text may hold a kernel that a hospital built and named.
    return {
        name: text
        for name, text in given.items()
        if name != "platform" and len(text) < 40 and _version(text)
    }


def _version(text: str) -> bool:
    return text[:1].isdigit() and all(c.isalnum() or c in ".+-" for c in text) and text.isascii()


def _settings(settings: Settings) -> dict[str, Any]:
    rows = {}
    for one in FIELDS:
        value = settings.value(one.key)
        plain = isinstance(value, bool | int) or value in {choice for choice, _ in one.choices}
        shown = value if plain else ("empty" if not value else _kind_of(str(value)))
        rows[one.key] = {"value": shown, "from": settings.origin(one.key).value}
    return {
        "settings": rows,
        "site file": bool(settings.site.name),
        "site presets": len(settings.site.presets),
        "site locks": len(settings.site.locks),
        "notices": len(settings.notices),
    }


def _kind_of(text: str) -> str:
    """What a text is, without what it says."""
    path = Path(text)
    if not path.is_absolute():
        return "a text"
    there = "a folder" if path.is_dir() else "a file" if path.is_file() else "a path to nothing"
    return f"{there} ({'ASCII' if text.isascii() else 'not ASCII'}, {len(path.parts)} deep)"


def _computer(
    workspace: Workspace | None, screens: Sequence[Mapping[str, int | float | bool]]
) -> dict[str, Any]:
    seen = computer.look(places.data() if workspace is None else workspace.root)
    return {
        "cores": seen.cores,
        "memory free (MiB)": None if seen.memory is None else seen.memory >> 20,
        "disk free (MiB)": None if seen.disk is None else seen.disk >> 20,
        "graphics card": seen.graphics,
        "installed": places.installed() is not None,
        "home lasts": places.lasting(),
        "screens": [
            {k: v for k, v in one.items() if isinstance(v, bool | int | float)} for one in screens
        ],
    }


def _checks(checks: Sequence[tuple[str, bool, float]] | None) -> dict[str, Any]:
    if checks is None:
        return {"run": False}
    rows = [{"name": n, "ok": ok, "seconds": s} for n, ok, s in checks if n in CHECKS]
    return {"run": True, "checks": rows}


CHECKS = frozenset({"device", "versions", "database", "lexicons", "decoders", "training step",
                    "search"})  # fmt: skip
"""Names of the self-test's parts."""


def _workspace(workspace: Workspace | None, store: Mapping[str, int | str]) -> dict[str, Any]:
    if workspace is None:
        return {"open": False}
    site = workspace.site
    return {
        "open": True,
        "gate": site.gate.value,
        "operating point": site.operating.fixed.value,
        "follow": site.follow,
        "prevalence set": site.prevalence is not None,
        "lexicon ships": workspace.lexicon in _shipped_lexicons(),
        "own lexicons": _count(workspace.lexicons),
        "own rules": _count(workspace.rules),
        "store": {
            name: value
            for name, value in store.items()
            if isinstance(value, int) or (name == "schema" and value.isalnum() and len(value) < 9)
        },
        "database (bytes)": _size(workspace.database),
        "log (bytes)": _size(workspace.database.with_name(f"{workspace.database.name}-wal")),
        "folders": {name: _folder(workspace.root / name) for name in _FOLDERS},
    }


def _shipped_lexicons() -> frozenset[str]:
    from core import resources

    return frozenset(p.name.split(".")[0] for p in resources.path("lexicons").glob("*.json"))


def _count(folder: Path) -> int:
    try:
        return sum(1 for _ in folder.iterdir())
    except OSError:
        return 0


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None


def _folder(folder: Path) -> dict[str, int]:
    """How many entries a folder has, and how large all below it is."""
    size = 0
    for place, _, names in os.walk(folder):
        size += sum(_size(Path(place) / name) or 0 for name in names)
    return {"entries": _count(folder), "bytes": size}


def _log_of(kind: log.ProcessKind) -> str:
    found = reading.read(places.logs(), reading.Wanted(kind=kind.value), limit=_LINES)
    return "".join(f"{_line(entry)}\n" for entry in reversed(found.entries))


def _line(entry: reading.Entry) -> str:
    """An entry anew, so that a line which another program wrote there brings nothing along."""
    part = entry.part if all(one.isidentifier() for one in entry.part.split(".")) else log.HIDDEN
    kept = reading.Entry(
        entry.at, entry.clock, entry.level, part, entry.kind, entry.process, entry.text,
        tuple(line for line in entry.error if faults.is_ours(line)),
    )  # fmt: skip
    return reading.as_line(kept)
