"""The report of a tour, for programs (``report.json``) and for people (``report.md``)."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from maninegs_gui.tour.walk import Seen


def write_report(seen: Sequence[Seen], out: Path, seconds: float) -> None:
    """Write ``report.json`` and ``report.md`` into ``out``."""
    (out / "report.json").write_text(
        json.dumps(document(seen, seconds), indent=2) + "\n", encoding="utf-8"
    )
    (out / "report.md").write_text("\n".join(lines(seen, seconds)) + "\n", encoding="utf-8")


def document(seen: Sequence[Seen], seconds: float) -> dict[str, object]:
    """What ``report.json`` says."""
    return {
        "version": 1,
        "seconds": round(seconds, 1),
        "ok": all(one.ok for one in seen),
        "torch_in_the_application": "torch" in sys.modules,
        "steps": [
            {
                "name": one.name,
                "what": one.what,
                "ok": one.ok,
                "note": one.note,
                "seconds": one.seconds,
                "pictures": one.pictures,
            }
            for one in seen
        ],
    }


def lines(seen: Sequence[Seen], seconds: float) -> list[str]:
    """The lines of ``report.md``: a table of the steps, with links to their pictures."""
    text = [
        "# Tour of ManiNegs",
        "",
        f"{sum(one.ok for one in seen)} of {len(seen)} steps as they should be, {seconds:.0f} s.",
        "",
        "| step | seen | seconds | pictures |",
        "|---|---|---|---|",
    ]
    for one in seen:
        what = one.what if one.ok else f"**not seen**: {one.note}"
        pictures = " ".join(f"[{name}]({name})" for name in one.pictures)
        text.append(f"| {one.name} | {what} | {one.seconds} | {pictures} |")
    return text
