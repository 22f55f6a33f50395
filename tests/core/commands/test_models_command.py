"""The commands about runs and models answer in the form that docs/cli.md writes down."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core import cli, files
from core.models import refresh
from tests.core.models.test_refresh import FakeWorker
from tests.support.models import Trained, another, trained
from tests.support.pixels import FakeDecoders


@pytest.fixture
def site(tmp_path: Path) -> Trained:
    found = trained(tmp_path / "ws", 30)
    another(found, 1)
    found.store.close()
    return found


def ask(capsys: pytest.CaptureFixture[str], site: Trained, *words: str) -> dict[str, Any]:
    code = cli.run([*words, "--workspace", str(site.workspace.root), "--json"])
    said = capsys.readouterr()
    assert code == 0, said.err
    document: dict[str, Any] = json.loads(said.out)
    assert document.pop("version") == 1
    return document


def refused(capsys: pytest.CaptureFixture[str], site: Trained, *words: str, code: int = 1) -> str:
    assert cli.run([*words, "--workspace", str(site.workspace.root)]) == code
    said = capsys.readouterr()
    assert said.out == ""
    return " ".join(said.err.split())


def test_runs_lists_all_and_one_with_its_curves(
    site: Trained, capsys: pytest.CaptureFixture[str]
) -> None:
    result = {"version": 1, "history": [{"epoch": 1, "loss": 2.0}]}
    files.write_json(site.run / "result.json", result)
    rows = ask(capsys, site, "runs")["runs"]
    assert [(row["in_use"], row["accepted"]) for row in rows] == [(True, True), (False, True)]
    assert rows[0]["code_version"].startswith("0.")
    assert rows[0]["seed"] == 1
    one = ask(capsys, site, "runs", site.run.name[:8])
    assert one["curves"] == [{"epoch": 1, "loss": 2.0}]
    assert one["settings"]["size"] == 16
    assert "no run" in refused(capsys, site, "runs", "nosuch", code=2)


def test_models_names_what_is_in_use_and_who_accepted_what(
    site: Trained, capsys: pytest.CaptureFixture[str]
) -> None:
    found = ask(capsys, site, "models")
    assert [row["state"] for row in found["models"]] == ["in use", "accepted"]
    assert found["former"] == site.run.name
    assert [use["rolled_back"] for use in found["history"]] == [False, False]
    assert found["history"][1]["replaced"] == site.run.name
    assert found["history"][1]["by"]
    place = site.workspace.models / site.run.name / "model" / "encoder.safetensors"
    place.write_bytes(b"other")
    assert "altered" in ask(capsys, site, "models")["models"][1]["trouble"]


def test_rollback_and_use_go_back_and_forth(
    site: Trained, capsys: pytest.CaptureFixture[str]
) -> None:
    second = ask(capsys, site, "models")["models"][0]["model"]
    done = ask(capsys, site, "rollback")
    assert (done["model"], done["replaced"], done["behind"]) == (site.run.name, second, 0)
    assert "no earlier model" in refused(capsys, site, "rollback")
    done = ask(capsys, site, "use", second[:8])
    assert (done["model"], done["replaced"]) == (second, site.run.name)
    assert ask(capsys, site, "status")["model"]["uid"] == second


def test_card_prints_and_writes_what_the_model_is(
    site: Trained, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    second = ask(capsys, site, "models")["models"][0]["model"]
    found = ask(capsys, site, "card", second, "--out", str(tmp_path / "card.md"))
    rows = {row["name"]: row["value"] for one in found["sections"] for row in one["rows"]}
    assert rows["Took the place of"] == site.run.name[:8]
    assert rows["In use when it began"] == site.run.name[:8]
    assert (tmp_path / "card.md").read_text().startswith("# Model")


def test_deleting_asks_and_leaves_the_model_in_use(
    site: Trained, capsys: pytest.CaptureFixture[str]
) -> None:
    second = ask(capsys, site, "models")["models"][0]["model"]
    assert cli.run(["delete-run", second, "--workspace", str(site.workspace.root), "--json"]) == 2
    assert "--yes" in capsys.readouterr().err
    done = ask(capsys, site, "delete-run", second, "--yes")
    assert (done["kept"], done["offer"]) == (second, False)
    assert done["freed"] > 0
    row = ask(capsys, site, "runs")["runs"][0]
    assert row["deleted"]["at"]
    assert row["in_use"]
    assert ask(capsys, site, "similar", "1", "-k", "3")["hits"]
    assert ask(capsys, site, "card", second)["model"]


def test_a_model_goes_from_one_workspace_to_another(
    site: Trained, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    out = tmp_path / "model.zip"
    sent = ask(capsys, site, "export-model", site.run.name[:8], str(out))
    other = trained(tmp_path / "other", 34, accept=False)
    other.store.close()
    came = ask(capsys, other, "import-model", str(out))
    assert came["sha256"] == sent["sha256"]
    assert "is here already" in refused(capsys, other, "import-model", str(out))
    rows = ask(capsys, other, "models")["models"]
    assert (rows[0]["state"], rows[0]["imported"]) == ("offered", True)
    monkeypatch.setattr(refresh, "run_embed", FakeWorker())
    monkeypatch.setattr("core.imaging.pool.DecoderPool", _Decoders)
    assert ask(capsys, other, "use", came["model"])["model"] == came["model"]
    assert ask(capsys, other, "status")["model"]["embedded"] == 68
    done = ask(capsys, other, "delete-run", came["model"], "--yes")
    assert done["kept"] == came["model"]


class _Decoders(FakeDecoders):
    def __init__(self, _cache: Path) -> None:
        super().__init__()

    def __enter__(self) -> _Decoders:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing was started."""


def test_what_people_read_is_printed_too(
    site: Trained, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for words in (["runs"], ["runs", site.run.name], ["models"], ["card", site.run.name],
                  ["rollback"], ["export-model", site.run.name, str(tmp_path / "out")],
                  ["delete-run", site.run.name, "--yes"]):  # fmt: skip
        assert cli.run([*words, "--workspace", str(site.workspace.root)]) == 0, words
        assert capsys.readouterr().out.strip()


def test_a_resumed_training_takes_no_other_number_of_epochs(
    site: Trained, capsys: pytest.CaptureFixture[str]
) -> None:
    said = refused(capsys, site, "train", "--resume", "--epochs", "9", code=2)
    assert "leave --epochs out" in said
