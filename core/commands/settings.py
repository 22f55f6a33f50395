"""``settings``: what is set on this computer, where from, and setting it without a window."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from core.commands.common import JsonOption, console, emit
from core.domain.errors import WrongUsage
from core.settings import FIELDS, Field, Settings, Value, field
from core.settings.new_workspaces import KEYS

settings = typer.Typer(
    help="List the settings of this computer and where they come from, set one, reset one.",
    invoke_without_command=True,
)
_KEY = Annotated[str, typer.Argument(help="The setting, such as display.scale.")]


@settings.callback()
def list_(
    context: typer.Context,
    *,
    every: Annotated[
        bool, typer.Option("--all", help="Also those that only a site file or the program sets.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """List the settings, their values, and where each comes from (docs/site-file.md)."""
    if context.invoked_subcommand is not None:
        return
    there = _open()
    shown = [one for one in FIELDS if every or not one.hidden]
    rows = [_row(there, one) for one in shown]
    emit(
        {"file": str(there.path), "site_file": there.site.name, "settings": rows},
        as_json,
        lambda out: _say(out, rows),
    )


@settings.command("set")
def set_(
    key: _KEY,
    value: Annotated[str, typer.Argument(help="The new value; yes or no for a switch.")],
    *,
    as_json: JsonOption = False,
) -> None:
    """Keep a value of your own."""
    one = _own(key)
    there = _open()
    there.set(key, _value(one, value))
    row = _row(there, one)
    emit(row, as_json, lambda out: _say(out, [row]))


@settings.command("reset")
def reset(key: _KEY, *, as_json: JsonOption = False) -> None:
    """Go back to the site's preset, or the usual value."""
    one = _own(key)
    there = _open()
    there.reset(key)
    row = _row(there, one)
    emit(row, as_json, lambda out: _say(out, [row]))


def _open() -> Settings:
    there = Settings.open()
    for notice in there.notices:
        console().print(notice, style="yellow", markup=False)
    return there


def _own(key: str) -> Field:
    """A setting that a user may set."""
    if key in KEYS:
        raise WrongUsage(
            f"{key} is for the site file alone (docs/site-file.md): write it there, or choose in "
            "the workspace with “maninegs site”."
        )
    try:
        return field(key)
    except KeyError:
        raise WrongUsage(
            f"There is no setting {key}: “maninegs settings --all” lists them."
        ) from None


def _value(one: Field, text: str) -> Value:
    if isinstance(one.default, bool):
        known = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}
        if text.lower() not in known:
            raise WrongUsage(f"{one.key} is a switch: write yes or no.")
        return known[text.lower()]
    if isinstance(one.default, int):
        try:
            return int(text)
        except ValueError:
            raise WrongUsage(f"{one.key} is a whole number, and {text} is none.") from None
    return text


def _row(there: Settings, one: Field) -> dict[str, Any]:
    return {
        "key": one.key,
        "value": there.value(one.key),
        "origin": there.origin(one.key).value,
        "default": one.default,
        "title": one.title,
        "takes": one.takes.value,
    }


def _say(out: Console, rows: list[dict[str, Any]]) -> None:
    table = Table("setting", "value", "from", "what it is", box=None)
    for row in rows:
        value = row["value"]
        shown = ("yes" if value else "no") if isinstance(value, bool) else str(value)
        table.add_row(escape(row["key"]), escape(shown), row["origin"], row["title"])
    out.print(table)
