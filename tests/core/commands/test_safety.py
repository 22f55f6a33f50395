"""``backup``, ``restore`` and ``history``, and the recipe that verifies without the program."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from core import cli
from core import workspace as workspaces
from core.store import Store, history, sqlite
from core.workspace import Workspace
from tests.support import stores


@pytest.fixture
def place(tmp_path: Path) -> Workspace:
    made = workspaces.create(tmp_path / "workspace")
    filled = stores.filled(made.root, patients=2)
    with filled.store.write(filled.reader, "Bewertung: Zoë, “4B”") as unit:
        stores.assess(unit, filled.breasts[0], filled.reader)
    with filled.store.write(None, "Delete") as unit:
        history.erase(unit, [2, 3])
    with filled.store.write(filled.reader, "Bewertung: Zoë, “4C”") as unit:
        stores.assess(unit, filled.breasts[1], filled.reader)
    filled.store.close()
    return made


def run(
    capsys: pytest.CaptureFixture[str], place: Workspace, *words: str, code: int = 0
) -> dict[str, Any]:
    assert cli.run([*words, "--workspace", str(place.root), "--json"]) == code
    said = capsys.readouterr()
    return dict(json.loads(said.out)) if said.out else {"error": said.err}


def recipe(checkout: Path, export: Path) -> subprocess.CompletedProcess[str]:
    """Run the code of docs/store.md by another interpreter that knows nothing of us."""
    text = (checkout / "docs" / "store.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    return subprocess.run(
        [sys.executable, "-I", "-c", code, str(export)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_an_export_is_verified_by_the_recipe_of_the_documents(
    place: Workspace, checkout: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "export"
    document = run(capsys, place, "history", "export", str(out))
    done = recipe(checkout, out / "history.jsonl")
    assert done.stdout.split() == [str(document["count"]), document["head"]]
    manifest = json.loads((out / "manifest.json").read_text())
    assert manifest["ties"] == {
        "history_count": document["count"], "history_head": document["head"],
    }  # fmt: skip


@pytest.mark.parametrize("damage", ["alter", "drop", "swap"])
def test_the_recipe_finds_what_was_done_to_an_export(
    damage: str, place: Workspace, checkout: Path, tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    run(capsys, place, "history", "export", str(tmp_path))
    file = tmp_path / "history.jsonl"
    lines = file.read_text(encoding="utf-8").splitlines()
    if damage == "alter":
        row = json.loads(lines[5])
        row["what"] = "something else"
        lines[5] = json.dumps(row)
    elif damage == "drop":
        del lines[5]
    else:
        lines[5], lines[6] = lines[6], lines[5]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    done = recipe(checkout, file)
    assert done.returncode == 1
    assert "entry 6 was altered" in done.stderr


def test_the_csv_holds_the_same_entries(
    place: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, place, "history", "export", str(tmp_path), "--format", "csv")
    run(capsys, place, "history", "export", str(tmp_path))
    with (tmp_path / "history.csv").open(encoding="utf-8", newline="") as stream:
        table = list(csv.DictReader(stream))
    lines = [
        json.loads(line)
        for line in (tmp_path / "history.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    assert len(table) == len(lines)
    for row, line in zip(table, lines, strict=True):
        assert row["chain"] == line["chain"]
        assert row["what"] == line["what"]
        assert (json.loads(row["after"]) if row["after"] else None) == line["after"]


def test_the_list_names_readers_and_ends_with_the_head(
    place: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    document = run(capsys, place, "history", "list", "--limit", "3")
    assert [one["id"] for one in document["entries"]] == [document["count"] - n for n in range(3)]
    assert document["entries"][0]["what"] == "Bewertung: Zoë, “4C”"
    assert document["entries"][0]["reader"] == "Reader One"


def test_verifying_names_what_is_wrong_and_against_what(
    place: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = run(capsys, place, "backup", "--now", "--check")["backups"]
    assert all(one["whole"] for one in made)
    run(capsys, place, "history", "export", str(tmp_path / "kept"))
    document = run(capsys, place, "history", "verify", str(tmp_path / "kept"))
    assert document["whole"]
    assert {"itself", "export kept", f"backup {made[0]['name']}"} <= {
        one["against"] for one in document["verdicts"]
    }
    with closing(sqlite.connect(place.database)) as connection:
        connection.execute("DROP TRIGGER history_no_delete")
        last = connection.execute("SELECT max(id) FROM history").fetchone()[0]
        connection.execute("DELETE FROM history WHERE id = ?", (last,))
        connection.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = 'history'", (last - 1,))
    document = run(capsys, place, "history", "verify", str(tmp_path / "kept"), code=1)
    bad = {one["against"]: one["finding"] for one in document["verdicts"]}
    assert bad["itself"] == "whole"
    assert bad["export kept"] == bad[f"backup {made[0]['name']}"] == "shortened"


def test_a_backup_is_restored_by_name_with_a_reason(
    place: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    name = run(capsys, place, "backup", "--now")["backups"][0]["name"]
    with Store.open(place.database) as store, store.write(None, "later") as unit:
        stores.add_image(unit, stores.header(9))
    document = run(capsys, place, "restore", name, "--why", "wrong import")
    assert document["whole"]
    assert (place.backups / document["aside"]).is_dir()
    assert run(capsys, place, "status")["patients"] == 2
    assert run(capsys, place, "history", "list")["entries"][0]["action"] == "restore"


def test_a_restore_is_refused_while_a_window_edits_and_for_what_is_no_backup(
    place: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    name = run(capsys, place, "backup", "--now")["backups"][0]["name"]
    with Store.open(place.database, editing=True):
        said = run(capsys, place, "restore", name, "--why", "x", code=1)
    assert "close it there" in said["error"]
    assert "no backup" in run(capsys, place, "restore", "x", "--why", "x", code=2)["error"]
    assert "reason" in run(capsys, place, "restore", name, "--why", " ", code=2)["error"]
