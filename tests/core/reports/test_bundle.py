"""The bundle tells who helps what happened, and nobody who is in the workspace (fault 33)."""

from __future__ import annotations

import base64
import io
import json
import os
import socket
import subprocess
import sys
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from core import log, places, workspace
from core.commands import diagnostics
from core.domain.errors import WorldError
from core.domain.progress import CancelToken, silent
from core.domain.study import Side, View
from core.reports import bundle, crash, faults
from core.settings import Settings
from core.store import findings, images, readers, sqlite
from core.workspace import Workspace
from tests.support import stores
from tests.support.forms import forms, seen

TOKENS = {
    "name": "Zyxwvut^Erika", "key": "PKZQ77x31", "birth": "19110423", "birth iso": "1911-04-23",
    "uid": "1.2.826.7777.4242", "reader": "Dr Quaxolotl", "note": "Befundnotiz Qwzx",
    "folder": "Ordner_Zqvw", "user": "uzerQwv9", "home": "homeQzw8", "collection": "Sammlung Qzy",
    "accented": "Müllerzq",
}  # fmt: skip


@pytest.fixture
def planted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A workspace with a token in every place of a text, below a folder that is one."""
    home = tmp_path / TOKENS["home"]
    monkeypatch.setenv("MANINEGS_HOME", str(home))
    for name in ("USER", "LOGNAME", "USERNAME", "COMPUTERNAME", "HOSTNAME"):
        monkeypatch.setenv(name, TOKENS["user"])
    place = workspace.create(tmp_path / TOKENS["folder"] / TOKENS["accented"])
    with stores.filled(place.root, 1).store as store, store.write(None, TOKENS["note"]) as unit:
        readers.ensure(unit, TOKENS["reader"])
        header = replace(
            stores.header(7, Side.LEFT, View.CC),
            patient_key=TOKENS["key"], patient_name=TOKENS["name"],
            sop_instance_uid=TOKENS["uid"], study_instance_uid=f"{TOKENS['uid']}.1",
            birth_date=date(1911, 4, 23),
        )  # fmt: skip
        images.add(
            unit, header, path=f"/data/{TOKENS['folder']}/{TOKENS['key']}.dcm",
            sha256="0" * 64, size=7, collection=TOKENS["collection"],
        )  # fmt: skip
        one = next(f for some in findings.of_breasts(unit).values() for f in some)
        findings.replace(unit, replace(one, note=TOKENS["note"]))
    for folder in ("keys", "lexicons", "rules"):
        (place.root / folder).mkdir(exist_ok=True)
        (place.root / folder / f"{TOKENS['note']}.yaml").write_text(TOKENS["name"])
    (place.logs / f"{TOKENS['key']}.txt").write_text(TOKENS["name"])
    settings = Settings.open()
    settings.set("workspace.last", str(place.root))
    return place


def misfortune(place: Workspace) -> None:
    """Everything goes wrong with tokens in every message, so that logs and reports are full."""
    log.begin(log.ProcessKind.APPLICATION)
    try:
        for token in TOKENS.values():
            exec_name = f"/home/{token}/{token}.py"
            try:
                exec(compile(f"raise ValueError({token!r})", exec_name, "exec"))
            except ValueError as error:
                faults.save_report(error, places.logs())
                faults.save_report(error, place.logs)
                log.logging.getLogger("core.x").exception("A thing failed: %s %r", token, error)
                log.logging.getLogger("pydicom").error(f"value {token}")
            said = f'Fatal Python error: Aborted\n  File "{exec_name}", line 1 in {token}\n{token}'
            crash.child_died(log.ProcessKind.DECODER, -6, said.encode())
        forged = places.logs() / "crash-20200101T000000000000.txt"
        forged.write_text(f"{faults.HEAD.format(kind='crash')}\n{TOKENS['name']}\n")
    finally:
        log.end()


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def leaks(content: bytes) -> list[str]:
    found = []
    for name, part in {"the file": content, **parts_of(content)}.items():
        for what, token in TOKENS.items():
            found += [f"{what} in {name} as {form}" for form in seen(token, part)]
            found += [f"{what} in the name {name}"] * bool(seen(token, name.encode()))
    return found


def test_no_token_of_a_workspace_is_in_the_bundle(planted: Workspace, tmp_path: Path) -> None:
    misfortune(planted)
    made = diagnostics.gather(planted.root, silent, CancelToken(), test=False)
    made.save(tmp_path / "out.zip")
    content = (tmp_path / "out.zip").read_bytes()
    assert leaks(content) == []
    kept = parts_of(content)
    assert {name: part.decode() for name, part in kept.items()} == {
        part.name: part.text for part in made.parts
    }
    figures = json.loads(kept["workspace.json"])
    assert figures["store"]["opens"] == 1
    assert figures["store"]["exams"] == 2
    assert "builtins.ValueError" in kept["log/application.txt"].decode()
    assert any(name.startswith("reports/") for name in kept)
    assert b"a folder (not ASCII" in kept["settings.json"]
    if len(socket.gethostname()) > 4:
        assert not seen(socket.gethostname(), content)
        assert not any(seen(socket.gethostname(), part) for part in kept.values())


def test_nor_where_every_text_of_the_store_was_overwritten(
    planted: Workspace, tmp_path: Path
) -> None:
    with closing(sqlite.connect(planted.database, pragmas={"foreign_keys": "OFF"})) as c:
        c.execute("PRAGMA ignore_check_constraints=ON")
        c.execute("BEGIN")
        triggers = c.execute("SELECT name FROM sqlite_schema WHERE type='trigger'").fetchall()
        for (trigger,) in triggers:
            c.execute(f'DROP TRIGGER "{trigger}"')
        names = [
            row[0]
            for row in c.execute(
                "SELECT name FROM sqlite_schema WHERE type='table' AND sql LIKE 'CREATE TABLE%' "
                "AND name NOT LIKE 'worklist_text%' AND name != 'alembic_version'"
            )
        ]
        for table in names:
            for row in c.execute(f"PRAGMA table_info({table})").fetchall():
                if "CHAR" in str(row[2]).upper() or "TEXT" in str(row[2]).upper():
                    c.execute(f'UPDATE OR IGNORE "{table}" SET "{row[1]}" = ?', (TOKENS["name"],))
        c.execute("COMMIT")
    diagnostics.gather(planted.root, silent, CancelToken(), test=False).save(tmp_path / "o.zip")
    assert leaks((tmp_path / "o.zip").read_bytes()) == []


def test_the_command_writes_it_and_is_silent_about_all_too(
    planted: Workspace, tmp_path: Path
) -> None:
    misfortune(planted)
    command = [sys.executable, "-m", "core.cli", "diagnostics", "out.zip", "--no-test", "-w",
               str(planted.root), "--json"]  # fmt: skip
    environment = {**os.environ, "HOME": str(tmp_path / TOKENS["home"])}
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["file"] == "out.zip"
    content = (tmp_path / "out.zip").read_bytes()
    assert leaks(content) == []
    assert sorted(said["parts"]) == sorted(parts_of(content))
    if os.name != "nt":
        assert (tmp_path / "out.zip").stat().st_mode & 0o077 == 0


def test_without_a_workspace_or_with_a_broken_one_there_is_still_a_bundle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MANINEGS_HOME", str(tmp_path / "home"))
    for root in (None, tmp_path / "nowhere"):
        made = diagnostics.gather(root, silent, CancelToken(), test=False)
        assert json.loads(made.parts[5].text) == {"open": False}
    place = workspace.create(tmp_path / "w")
    place.document.write_text("version = [")
    assert diagnostics.gather(place.root, silent, CancelToken(), test=False).parts
    place = workspace.create(tmp_path / "v")
    place.database.write_bytes(b"no database at all")
    made = diagnostics.gather(place.root, silent, CancelToken(), test=False)
    figures = next(json.loads(p.text) for p in made.parts if p.name == "workspace.json")
    assert figures["store"] == {"opens": 0}


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    made = bundle.Bundle((bundle.Part("a", "b"),))
    (tmp_path / "file").write_text("")
    with pytest.raises(WorldError, match="cannot be written"):
        made.save(tmp_path / "file" / "out.zip")


def test_the_search_finds_a_token_in_every_form() -> None:
    token = "Zyxwvut^Erika"
    assert len(list(forms(token))) >= 21
    for shift in range(3):
        hidden = base64.b64encode(b"?" * shift + token.encode() + b"!!")
        assert f"UTF-8 base64 {shift}" in seen(token, b"x" + hidden)
    assert seen(token, b"nothing") == []
    for text in (token, token.lower(), token.encode().hex()):
        assert seen(token, text.encode())
    assert seen(token, token.encode("utf-16-le"))
    assert seen(token, "".join(f"%{b:02X}" for b in token.encode()).encode())
