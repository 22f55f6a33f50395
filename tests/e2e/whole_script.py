"""``make script``: from an empty folder to an opinion, by the command line alone.

Prints each step with its seconds and writes ``script.json``: held-out AUC with its
interval, the same probe on the untrained encoder and on the tags alone beside it.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).resolve().parents[2]


class Script:
    """Runs ``maninegs`` commands in one empty folder and keeps what they answered."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.steps: list[dict[str, Any]] = []

    def run(self, *arguments: str) -> dict[str, Any]:
        """Run one command with ``--json``; anything but exit code 0 ends the script."""
        started = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-m", "core.cli", *arguments, "--json"],
            cwd=self.folder,
            env=os.environ | {"PYTHONPATH": str(CHECKOUT), "MANINEGS_WORKSPACE": "work"},
            capture_output=True,
            text=True,
            check=False,
        )
        seconds = time.monotonic() - started
        print(f"{seconds:7.1f} s  maninegs {' '.join(arguments)}", flush=True)
        if done.returncode:
            sys.exit(f"exit code {done.returncode}: {done.stderr.strip()}")
        answer: dict[str, Any] = json.loads(done.stdout)
        self.steps.append({"command": arguments, "seconds": round(seconds, 1), "answer": answer})
        return answer


def walk(folder: Path, patients: int = 700, *train: str) -> dict[str, Any]:
    """Take the whole path in ``folder`` (emptied first) and return what was found."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    script = Script(folder)
    size = ("--patients", str(patients), "--seed", "1", "--size", "small")
    script.run("phantom", "phantoms", *size)
    script.run("import", "phantoms")
    script.run("import-table", "phantoms/truth.csv", "--mapping", "generic")
    script.run("train", *(train or ("--preset", "demo")))
    evaluation = script.run("evaluate")
    breasts = script.run("list")["breasts"]
    proven = next(b for b in breasts if b["pathology"] and b["split"] == "test")
    hits = script.run("similar", str(proven["breast"]), "-k", "5")["hits"]
    opinion = script.run("classify", str(proven["breast"]))
    total = round(sum(step["seconds"] for step in script.steps), 1)
    result = {
        "version": 1,
        "seconds": total,
        "evaluation": evaluation,
        "case": proven,
        "hits": hits,
        "opinion": opinion,
        "steps": [{k: s[k] for k in ("command", "seconds")} for s in script.steps],
    }
    (folder / "script.json").write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    return result


if __name__ == "__main__":
    found = walk(Path(sys.argv[1]).absolute())
    print(json.dumps({k: found[k] for k in ("seconds", "evaluation", "opinion")}, indent=2))
