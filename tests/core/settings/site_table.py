"""The table of docs/site-file.md: ``python -m tests.core.settings.site_table`` writes it."""

from __future__ import annotations

from pathlib import Path

from core.settings import FIELDS, Field, Value
from core.settings.new_workspaces import KEYS

_BEGIN, _END = "<!-- keys -->\n", "<!-- /keys -->"
_OWN = ("welcome.", "tour.")
"""What the program notes for itself: no business of a site's."""
PAGE = Path(__file__).resolve().parents[3] / "docs" / "site-file.md"


def _shown(value: Value) -> str:
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    return f"`{value}`" if isinstance(value, int) else f'`"{value}"`'


def _values(one: Field) -> str:
    if one.choices:
        return ", ".join(_shown(value) for value, _ in one.choices)
    if isinstance(one.default, bool):
        return "`true`, `false`"
    if isinstance(one.default, int):
        unit = f" {one.unit}" if one.unit else ""
        return f"{one.low} to {one.high}{unit}" if one.low is not None else f"a number{unit}"
    return "a text"


def table() -> str:
    """A row for every key that a site may use."""
    rows = ["| key | values | default | what it is |", "|---|---|---|---|"]
    for one in FIELDS:
        if one.key.startswith(_OWN):
            continue
        alone = " *Site alone.*" if one.key in KEYS else ""
        what = f"{one.title}. {one.help}".strip()
        rows.append(f"| `{one.key}` | {_values(one)} | {_shown(one.default)} | {what}{alone} |")
    return "\n".join(rows) + "\n"


def split() -> tuple[str, str, str]:
    """The page before the table, the table, and what follows it."""
    text = PAGE.read_text(encoding="utf-8")
    before, rest = text.split(_BEGIN)
    inside, after = rest.split(_END)
    return before + _BEGIN, inside, _END + after


if __name__ == "__main__":
    head, _, foot = split()
    PAGE.write_text(head + table() + foot, encoding="utf-8")
