"""The commands ``reliance`` and ``site``."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core import cli, workspace
from core.annotation import Annotator
from core.annotation.revealing import note
from core.domain.assessment import Category, Outcome
from core.domain.gate import GatePolicy
from core.domain.reveal import Reveal, Shown
from core.store import readers
from tests.support import stores


@pytest.fixture
def site(tmp_path: Path) -> Path:
    place = workspace.create(tmp_path / "site")
    full = stores.filled(place.root, 2, tagged=False, proven=False)
    with full.store as store:
        with store.write(None, "proven") as unit:
            stores.prove(unit, full.breasts[0], Outcome.MALIGNANT)
            readers.ensure(unit, "Dr. Zebra")
        me = Annotator(store, full.reader)
        for breast in full.breasts[:2]:
            me.assess(breast, Category.C3)
            now = datetime.now(UTC)
            note(store, Reveal(breast, full.reader, Shown.OPINION, now, "standard", "m",
                               None, 0.8, 0.7, 0.9, 0.5))  # fmt: skip
        me.assess(full.breasts[0], Category.C4B)
    return place.root


def test_the_report_tells_counts_and_shares(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.csv"
    told = ["reliance", "-w", str(site), "--reader", "reader one", "--csv", str(out), "--json"]
    assert cli.run(told) == 0
    (one,) = json.loads(capsys.readouterr().out)["readers"]
    assert one["reader"] == "Reader One"
    assert one["shares"]["followed"]["count"] == 1
    assert one["shares"]["followed"]["of"] == 2
    assert [row["effect"] for row in one["rows"]] == ["none", "for better"]
    assert "P0001" in out.read_text(encoding="utf-8")
    assert cli.run(["reliance", "-w", str(site)]) == 0
    said = capsys.readouterr().out
    assert "disagreed before, agree after: 1 of 2, 50 % (9 to 91)" in said


def test_a_day_and_an_unknown_name(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["reliance", "-w", str(site), "--since", "2999-01-01", "--json"]) == 0
    (one,) = json.loads(capsys.readouterr().out)["readers"]
    assert one["breasts"] == 0
    assert cli.run(["reliance", "-w", str(site), "--reader", "Nobody"]) == 1
    assert "There is no reader Nobody" in capsys.readouterr().err


def test_a_site_decides_on_the_command_line(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed = ["site", "-w", str(site), "--gate", "strict", "--operating", "sensitivity=0.95"]
    assert cli.run([*changed, "--prevalence", "0.006", "--no-follow", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["gate"], told["operating"], told["operating_value"]) == (
        "strict", "sensitivity", 0.95,
    )  # fmt: skip
    found = workspace.load(site).site
    assert (found.gate, found.prevalence, found.follow) == (GatePolicy.STRICT, 0.006, False)
    assert cli.run(["site", "-w", str(site), "--prevalence", "none"]) == 0
    assert "prevalence: none" in capsys.readouterr().out
    assert workspace.load(site).site.prevalence is None
    assert cli.run(["history", "verify", "-w", str(site)]) == 0


@pytest.mark.parametrize(
    "wrong", [["--operating", "0.9"], ["--operating", "specificity=x"], ["--prevalence", "few"]]
)
def test_what_is_no_choice_is_refused(
    wrong: list[str], site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["site", "-w", str(site), *wrong]) == 2
    assert "write" in capsys.readouterr().err
    assert cli.run(["site", "-w", str(site), "--prevalence", "7"]) == 1
    assert workspace.load(site).site.prevalence is None
