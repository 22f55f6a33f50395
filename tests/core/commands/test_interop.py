"""Export, import and deletion of patients by the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core import cli
from core import workspace as workspaces
from core.store import Store, findings, patients
from tests.support import stores


@pytest.fixture
def root(tmp_path: Path) -> Path:
    workspaces.create(tmp_path / "ws")
    stores.filled(tmp_path / "ws", 3).closed()
    return tmp_path / "ws"


@pytest.mark.parametrize("kind", ["json", "csv", "coco"])
def test_tags_go_out_and_come_back(
    kind: str, root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / ("tags.json" if kind == "coco" else "tags")
    assert cli.run(["export-tags", str(out), "--format", kind, "-w", str(root)]) == 0
    with Store.open(root / "maninegs.sqlite") as store, store.write(None, "lose them") as unit:
        for some in findings.of_breasts(unit).values():
            for one in some:
                unit.session.connection().exec_driver_sql(
                    "DELETE FROM regions WHERE finding_id = ?", (int(one.id),)
                )
                unit.session.connection().exec_driver_sql(
                    "DELETE FROM manifestations WHERE finding_id = ?", (int(one.id),)
                )
                unit.session.connection().exec_driver_sql(
                    "DELETE FROM findings WHERE id = ?", (int(one.id),)
                )
    capsys.readouterr()
    command = ["import-tags", str(out), "-w", str(root), "--json"]
    assert cli.run([*command, "--dry-run"]) == 0
    assert json.loads(capsys.readouterr().out)["findings"] == 3
    assert cli.run(command) == 0
    assert json.loads(capsys.readouterr().out)["findings"] == 3
    assert cli.run(command) == 0
    assert json.loads(capsys.readouterr().out)["findings"] == 0


def test_an_export_into_a_folder_with_something_in_it_is_refused(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["export-tags", str(root), "-w", str(root)]) == 1
    assert "choose a new folder" in capsys.readouterr().err


def test_a_failed_export_of_vectors_leaves_no_empty_folder(tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert cli.run(["export", str(out), "-w", str(tmp_path / "nowhere")]) == 1
    assert not out.exists()


def test_a_patient_is_deleted_with_a_reason(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["delete-patient", "P0002", "--reason", "she asked", "-w", str(root), "--json"]
    assert cli.run(command) == 2
    assert "add --yes" in capsys.readouterr().err
    assert cli.run([*command, "--yes"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["deletion"]["counts"]["images"] == 4
    assert document["outside"] == 4
    assert cli.run(["deletions", "-w", str(root), "--json"]) == 0
    (record,) = json.loads(capsys.readouterr().out)["deletions"]
    assert record["reason"] == "she asked"
    with Store.open(root / "maninegs.sqlite") as store, store.read() as reading:
        assert patients.by_key(reading, "P0002") is None
    assert cli.run([*command, "--yes"]) == 1
    assert "no such patient" in capsys.readouterr().err
