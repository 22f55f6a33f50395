"""Twenty breasts read in the real window with a real, briefly trained model in use."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from core.domain.assessment import Category, suspicious
from core.domain.reveal import Shown
from core.domain.study import BreastId, ReaderId
from core.store import Store, assessments, findings, pathology, readers, reveals, teaching, verify
from tests.e2e.twenty_script import EVERY, PATIENTS, READER

ALL = 44
UNKNOWN = 5
"""Patients at the end of the list of whom neither tags nor pathology are known."""


@dataclass(frozen=True)
class Read:
    """The workspace that was read, and what the reader's hands noted."""

    place: Path
    report: dict[str, Any]
    reliance: dict[str, Any]

    @property
    def cases(self) -> list[dict[str, Any]]:
        """What was seen of each breast, in the order of reading."""
        found: list[dict[str, Any]] = self.report["cases"]
        return found

    def act(self, name: str) -> dict[str, Any]:
        """What one act brought."""
        found: dict[str, Any] = self.report["acts"][name]
        return found


def run(checkout: Path, *command: str, **environment: str) -> str:
    done = subprocess.run(
        command, cwd=checkout, env=os.environ | environment, capture_output=True, text=True,
        check=False, timeout=900,
    )  # fmt: skip
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout


def leave_out_last(table: Path) -> Path:
    """The truth of all but the last patients."""
    with table.open(newline="", encoding="utf-8") as stream:
        head, *rows = csv.reader(stream)
    last = {f"PHANTOM-{number:04d}" for number in range(ALL - UNKNOWN + 1, ALL + 1)}
    kept = table.with_name("known.csv")
    with kept.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([head, *(row for row in rows if row[0] not in last)])
    return kept


@pytest.fixture(scope="module")
def read(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Read:
    """A workspace with a model in use, after one person read ten patients in it."""
    folder = tmp_path_factory.mktemp("twenty")
    place, report, phantoms = folder / "work", folder / "report.json", folder / "phantoms"
    core = (sys.executable, "-m", "core.cli")
    small = ("--size", "small")
    run(checkout, *core, "phantom", str(phantoms), "-n", str(ALL), "--seed", "1", *small)
    run(checkout, *core, "phantom", str(folder / "stranger"), "-n", "1", "--seed", "9", *small)
    run(checkout, *core, "import", str(phantoms), "-w", str(place))
    known = leave_out_last(phantoms / "truth.csv")
    run(checkout, *core, "import-table", str(known), "--mapping", "generic", "-w", str(place))
    run(checkout, *core, "train", "--epochs", "2", "-w", str(place))
    real = checkout.parent / "shared" / "data" / "ffdm-density"
    run(
        checkout, "xvfb-run", "-a", "-s", "-screen 0 1600x1000x24",
        sys.executable, "-m", "tests.e2e.twenty_script", str(place), str(report),
        str(next((folder / "stranger").rglob("LCC.dcm"))), str(real) if real.is_dir() else "-",
        QT_QPA_PLATFORM="xcb",
    )  # fmt: skip
    told = run(checkout, *core, "reliance", "--reader", READER, "-w", str(place), "--json")
    (reliance,) = json.loads(told)["readers"]
    return Read(place, json.loads(report.read_text(encoding="utf-8")), reliance)


def whose(reading: Any) -> ReaderId:
    return next(one.id for one in readers.all_readers(reading) if one.name == READER)


@pytest.mark.timeout(1200)
def test_what_was_tagged_and_assessed_by_keys_is_kept(read: Read) -> None:
    assert len(read.cases) == 2 * PATIENTS
    with Store.open(read.place / "maninegs.sqlite") as store, store.read() as r:
        reader = whose(r)
        for case in read.cases:
            breast = BreastId(case["breast"])
            own = findings.of_breast(r, breast, reader)
            assert [dict(one.descriptors) for one in own] == [case["terms"]] * bool(case["terms"])
            given = assessments.get(r, breast, reader)
            assert given is not None
            assert given.category.value == case.get("after", case["before"])
        assert verify.verify(r).good
    assert not read.report["torch"]


def test_nothing_was_revealed_before_the_assessment_and_the_rest_after(read: Read) -> None:
    with Store.open(read.place / "maninegs.sqlite") as store, store.read() as r:
        reader = whose(r)
        for case in read.cases:
            breast = BreastId(case["breast"])
            noted = reveals.of_breast(r, breast, reader)
            committed = min(i for i, one in enumerate(noted) if one.category is not None)
            assert all(one.shown is Shown.MASKED for one in noted[:committed])
            # Where no case was close, some may have been once there were tags.
            assert not case["masked"] or any(one.shown is Shown.MASKED for one in noted)
            after = {one.shown for one in noted[committed:]}
            spoken = Shown.REFUSED if case["above"] is None else Shown.OPINION
            assert spoken in after
            assert not case["hits"] or Shown.CASES in after
        proven = pathology.all_proven(r)
        for case in read.cases:
            for hit, outcome in zip(case["hits"], case["outcomes"], strict=True):
                assert proven[BreastId(hit)].outcome.value == outcome
    assert sum(case["above"] is not None for case in read.cases) >= PATIENTS, "few opinions"


def test_refining_changed_the_answers_as_it_should(read: Read) -> None:
    narrowed = read.act("facet")
    assert narrowed["among"] == narrowed["promised"] > 0
    with Store.open(read.place / "maninegs.sqlite") as store, store.read() as r:
        tagged = findings.of_breasts(r)
        for hit in narrowed["hits"]:
            kinds = {one.type_key for one in tagged.get(BreastId(hit), ())}
            assert narrowed["value"] in (kinds or {"none"})
    assert read.act("weights")["tagged"]
    assert read.act("weights")["images"] != read.act("weights")["tags"]
    liked = read.act("more")
    assert liked["more"] != liked["first"] or liked["less"] != liked["more"]
    assert liked["wanted"] in liked["more"]
    assert liked["after"] == liked["first"]
    assert "view" in read.act("view")["head"]
    assert "tags alone" in read.act("tags")["head"]
    assert any(read.act("tags")["agree"])
    assert "finding" in read.act("finding")["head"]
    assert read.act("region")["said"]


def test_hits_stood_beside_with_heat_and_one_is_kept_to_teach(read: Read) -> None:
    assert read.act("compare")["beside"] == 4
    assert read.act("heat")["maps"] >= 2
    assert read.act("heat")["asked"] >= 1
    assert read.act("heat")["followed"] >= 2
    with Store.open(read.place / "maninegs.sqlite") as store, store.read() as r:
        kept = teaching.all_cases(r, whose(r))
    assert [int(one.breast) for one in kept] == [read.act("teach")["kept"]]


def test_the_map_knew_only_what_was_read_and_the_sheet_is_a_pdf(read: Read) -> None:
    with Store.open(read.place / "maninegs.sqlite") as store, store.read() as r:
        proven = {int(breast) for breast in pathology.all_proven(r)}
    looked = read.act("map")
    # Breasts without pathology have a colour of their own once they were read.
    assert set(looked["known"]) <= set(looked["read"])
    assert set(looked["read"]) & proven <= set(looked["known"])
    sheet = read.act("sheet")
    assert Path(sheet["path"]).read_bytes().startswith(b"%PDF")
    text = " ".join(sheet["texts"])
    assert "Similar cases" in text
    assert "pinion" in text


def test_files_that_are_not_in_the_store_get_an_answer_or_a_reason(read: Read) -> None:
    found = read.act("file")
    assert found["hits"] or "No close case" in found["sentence"]


def test_real_mammograms_get_an_answer_or_a_reason(read: Read) -> None:
    if not read.report["real"]:
        pytest.skip("the real mammograms are not beside the checkout, in shared/data")
    assert len(read.report["real"]) == 16
    for name, found in read.report["real"].items():
        assert found["hits"] or len(found["sentence"]) > 20, name


def test_the_report_on_reliance_is_what_was_seen(read: Read) -> None:
    seen = [case for case in read.cases if case["above"] is not None]
    shares = read.reliance["shares"]
    assert read.reliance["breasts"] == len(seen)
    assert len(read.cases) // EVERY == sum("after" in case for case in read.cases)

    def side(case: dict[str, Any], when: str) -> bool:
        return suspicious(Category(case.get(when, case["before"])))

    counts = {
        "agreed_before": sum(side(case, "before") == case["above"] for case in seen),
        "agreed_after": sum(side(case, "after") == case["above"] for case in seen),
        "moved": sum(case.get("after", case["before"]) != case["before"] for case in seen),
        "crossed": sum(side(case, "before") != side(case, "after") for case in seen),
    }
    assert {name: shares[name]["count"] for name in counts} == counts
    assert {shares[name]["of"] for name in counts} == {len(seen)}
    with Store.open(read.place / "maninegs.sqlite") as store, store.read() as r:
        proven = {int(breast): one.outcome.value for breast, one in pathology.all_proven(r).items()}
    better = [
        side(case, "after") == (proven[case["breast"]] == "malignant")
        for case in seen
        if side(case, "before") != side(case, "after") and case["breast"] in proven
    ]
    assert shares["better"]["count"] == sum(better)
    assert shares["worse"]["count"] == len(better) - sum(better)
    window = " ".join(read.report["reliance"])
    for name, count in counts.items():
        assert f"{count} of {len(seen)}: " in window, name
    assert f"of {len(seen)} assessed breasts" in window
