"""The command line: ``maninegs COMMAND``.

Exit code 0 when all went well, 1 when something failed (one sentence on standard
error), 2 for wrong usage. Each group of commands lives in ``core.commands``.
"""

from __future__ import annotations

import errno
import importlib
import os
import sys

import typer

from core import __version__
from core.commands.common import console, private_umask
from core.domain.errors import WorldError, WrongUsage
from core.jobs.launch import CHILD_FLAG, run_child
from core.log import ProcessKind
from core.reports import crash

# Command name -> "module:function" in core.commands; modules import what is heavy inside.
_COMMANDS: dict[str, str] = {
    "import": "importing:import_",
    "import-table": "importing:import_table",
    "relink": "importing:relink",
    "phantom": "phantom:phantom",
    "status": "data:status",
    "list": "data:list_",
    "export": "data:export",
    "backup": "safety:backup",
    "restore": "safety:restore",
    "history": "safety:history",
    "agreement": "agreement:agreement",
    "export-tags": "interop:export_tags",
    "export-vectors": "vectors:export_vectors",
    "import-tags": "interop:import_tags",
    "delete-patient": "erasing:delete_patient",
    "deletions": "erasing:deletions",
    "train": "engine:train",
    "runs": "models:runs",
    "models": "models:models",
    "card": "models:card",
    "use": "models:use",
    "rollback": "models:rollback",
    "delete-run": "models:delete_run",
    "export-model": "models:export_model",
    "import-model": "models:import_model",
    "refresh": "engine:refresh",
    "doubt": "doubt:doubt",
    "evaluate": "measuring:evaluate",
    "compare": "measuring:compare",
    "similar": "engine:similar",
    "classify": "engine:classify",
    "reliance": "reliance:reliance",
    "site": "reliance:site",
    "settings": "settings:settings",
    "lexicon": "lexicon:lexicon",
    "diagnostics": "diagnostics:diagnostics",
    "storage": "storage:storage",
    "self-test": "selftest:self_test",
    "gpu-pack": "gpu_pack:app",
}

_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
_WORDS_ALONE = frozenset({"--help", "--version", "--install-completion", "--show-completion"})
_COMPLETING = "_MANINEGS_COMPLETE"
"""Set where a shell asks how a line may go on: nothing is done that a log would tell of."""

# What typer ends with when Ctrl-C comes before a command listens for it.
_INTERRUPTED = 130

app = typer.Typer(
    name="maninegs",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Mammograms, their tags, and the cases alike. For research use, not for diagnosis.",
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"maninegs {__version__}")
        raise typer.Exit(0)


def _self_test(wanted: bool) -> None:
    if wanted:
        from core.commands.selftest import tried

        raise typer.Exit(0 if tried() else 1)


@app.callback()
def _root(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Print the version and end."
    ),
    self_test: bool = typer.Option(
        False,
        "--self-test",
        callback=_self_test,
        is_eager=True,
        help="Try every part of this installation and end, as the command self-test does.",
    ),
) -> None:
    del version, self_test


def _register() -> None:
    for name, place in _COMMANDS.items():
        module, function = place.split(":")
        found = getattr(importlib.import_module(f"core.commands.{module}"), function)
        if isinstance(found, typer.Typer):
            app.add_typer(found, name=name)
        else:
            app.command(name)(found)


def main(arguments: list[str] | None = None) -> None:
    """Run one command and end the process with its exit code."""
    private_umask()
    if sys.argv[1:2] == [CHILD_FLAG]:
        run_child(sys.argv[2:])
        return
    if _WORDS_ALONE.isdisjoint(sys.argv[1:]) and _COMPLETING not in os.environ:
        crash.told.append(_tell_of_report)
        crash.install(ProcessKind.COMMAND)
    sys.exit(_said(run(arguments)))


def _said(code: int) -> int:
    """Write out what was printed; that it cannot be is no fault of the program."""
    if sys.stdout is None:
        return code
    try:
        sys.stdout.flush()
    except OSError as error:
        # Else the interpreter would try once more at its end, and be heard by our hooks.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if error.errno != errno.EPIPE:
            console().print(f"What was printed could not be written: {error.strerror}.")
        return code or 1
    return code


def _tell_of_report(name: str) -> None:
    console().print(
        f"This is a fault of the program; what was saved is kept. A report that names nobody, "
        f"{name}, is on this computer: maninegs diagnostics OUT.zip takes it to support.",
        style="red",
        markup=False,
    )


def run(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    try:
        # Not app(): that puts typer's excepthook in the place of ours, which keeps the report.
        typer.main.get_command(app)(arguments)
    except SystemExit as ended:
        if ended.code == _INTERRUPTED:
            console().print("Ended by you; what was finished before is kept.")
            return 1
        return ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except WorldError as error:
        console().print(error.sentence, style="red", markup=False)
        return 2 if isinstance(error, WrongUsage) else 1
    except OSError as error:
        if error.errno not in _FULL:
            raise
        console().print(f"{error.strerror}: make room, and run the command again.", style="red")
        return 1
    return 0


_register()

if __name__ == "__main__":
    main()
