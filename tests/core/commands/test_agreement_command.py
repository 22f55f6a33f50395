"""The command prints, writes and refuses what it should."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from core import cli, workspace
from core.domain.assessment import Category
from core.store import Store, readers
from tests.support import stores


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A workspace in which two persons read two breasts, and one of them a third."""
    place = workspace.create(tmp_path / "site")
    with Store.open(place.database) as store, store.write(None, "fill") as unit:
        anna, berta = readers.ensure(unit, "Anna"), readers.ensure(unit, "=Berta")
        stores.add_image(unit, stores.header(1))
        stores.add_image(unit, stores.header(2))
        stores.add_image(unit, stores.header(3))
        from core.store import breasts

        for number, info in enumerate(breasts.all_breasts(unit)):
            stores.assess(unit, info.id, anna, (Category.C2, Category.C4)[number % 2])
            if number < 2:
                stores.assess(unit, info.id, berta, Category.C2)
    return place.root


def test_everybody_who_read_is_compared_unless_names_are_given(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["agreement", "-w", str(site), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["readers"] == [{"name": "Anna", "read": 3}, {"name": "=Berta", "read": 2}]
    assert (told["breasts"], told["patients"]) == (2, 2)
    (one,) = [
        row for row in told["agreement"]
        if row["item"] == "assessment" and row["weights"] == "none"
    ]  # fmt: skip
    assert (one["cases"], one["agreed"], one["value"]) == (2, 0.5, 0.0)
    assert one["note"].startswith("One of them always says the same")
    assert cli.run(["agreement", "-w", str(site)]) == 0
    out = capsys.readouterr().out
    assert "2 breasts of 2 patients were read by all" in out
    assert "nan" not in out.lower()


def test_the_file_holds_every_figure_and_no_formula(site: Path, tmp_path: Path) -> None:
    out = tmp_path / "agreement.csv"
    assert cli.run(["agreement", "Anna", "=Berta", "-w", str(site), "--csv", str(out)]) == 0
    text = out.read_text(encoding="utf-8")
    table = list(csv.DictReader(text.split("\n\n")[0].splitlines()))
    assert {row["weights"] for row in table} == {"none", "linear", "quadratic"}
    assert table[0]["readers"] == "Anna; =Berta"
    assert "'=Berta" in text.split("\n\n")[1]


def test_an_unknown_name_and_a_single_reader_are_refused(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["agreement", "Anna", "Nobody", "-w", str(site)]) == 1
    assert "There is no reader Nobody" in capsys.readouterr().err.replace("\n", " ")
    assert cli.run(["agreement", "Anna", "-w", str(site)]) == 2
    assert "at least two readers" in capsys.readouterr().err.replace("\n", " ")


def test_a_file_that_cannot_be_written_is_said(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    out = tmp_path / "file" / "agreement.csv"
    assert cli.run(["agreement", "-w", str(site), "--csv", str(out)]) == 1
    assert "cannot be written" in " ".join(capsys.readouterr().err.split())
