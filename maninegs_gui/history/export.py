"""The shown history of one case as a table."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from core import files
from core.annotation.case_history import Seen
from maninegs_gui.history import words

COLUMNS = ("sequence", "at", "reader", "breast", "kind", "item", "what", "act")


def rows(entries: Iterable[Seen]) -> list[tuple[str, ...]]:
    """One row a change, newest first; it names no patient, and nothing that was not shown."""
    return [
        (
            str(seen.entry.id), seen.entry.at.isoformat(), words.who(seen),
            seen.side.value if seen.side is not None else "", seen.entry.topic,
            str(seen.entry.item), _harmless(sentence), _harmless(seen.entry.what),
        )
        for seen in entries
        for sentence in words.sentences(seen)
    ]  # fmt: skip


def write(path: Path, entries: Iterable[Seen]) -> None:
    """Write a CSV file (UTF-8 with a mark, as table programs expect), all of it or nothing."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(rows(entries))
    files.write_out(path, text.getvalue().encode("utf-8-sig", "replace"))


def _harmless(text: str) -> str:
    """A free text that a table program would take for a formula is marked as text."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
