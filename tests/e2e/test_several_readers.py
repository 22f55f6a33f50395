"""Three readers at one workstation by keys alone, an adjudicator, and how far they agree."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.inter_rater import aggregate_raters, cohens_kappa, fleiss_kappa, to_table

from core import lexicons
from core.annotation import agreement
from core.annotation.kappa import Kappa
from core.dataset.material import gather
from core.domain.assessment import Assessment
from core.domain.roles import Role
from core.domain.study import BreastId, ReaderId
from core.store import Store, adjudications, assessments, findings, history, readers, verify
from core.workspace import load
from tests.e2e.readers_script import ADJUDICATOR, READERS

PATIENTS = 15
BREASTS = 2 * PATIENTS


def run(*command: str, cwd: Path, **environment: str) -> None:
    done = subprocess.run(
        command, cwd=cwd, env=os.environ | environment, capture_output=True, text=True,
        check=False, timeout=900,
    )  # fmt: skip
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    assert "Traceback" not in done.stderr, done.stderr


@pytest.fixture(scope="module")
def read(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """A workspace that was read by three and settled, and what each meant to say."""
    folder = tmp_path_factory.mktemp("readers")
    place, report = folder / "workspace", folder / "report.json"
    core = (sys.executable, "-m", "core.cli")
    size = ("--patients", str(PATIENTS), "--seed", "5", "--size", "small")
    run(*core, "phantom", str(folder / "phantoms"), *size, cwd=checkout)
    run(*core, "import", str(folder / "phantoms"), "-w", str(place), cwd=checkout)
    run(
        "xvfb-run", "-a", "-s", "-screen 0 1920x1200x24",
        sys.executable, "-m", "tests.e2e.readers_script", str(place), str(report),
        cwd=checkout, QT_QPA_PLATFORM="xcb",
    )  # fmt: skip
    return place, json.loads(report.read_text(encoding="utf-8"))


@pytest.mark.timeout(1200)
def test_everything_that_was_said_by_keys_is_kept_as_it_was_meant(
    read: tuple[Path, dict[str, Any]],
) -> None:
    place, report = read
    with Store.open(place / "maninegs.sqlite") as store, store.read() as r:
        people = {one.name: one.id for one in readers.all_readers(r)}
        tags, said = findings.of_breasts(r), assessments.of_breasts(r)
        for name in READERS:
            assert len(report["said"][name]) == BREASTS
            for breast, meant in report["said"][name].items():
                own = [f for f in tags.get(BreastId(int(breast)), ()) if f.reader == people[name]]
                (given,) = (a for a in said[BreastId(int(breast))] if a.reader == people[name])
                assert given.category.value == meant["category"]
                assert given.density is not None
                assert given.density.value == meant["density"]
                assert len(own) == bool(meant["terms"])
                for finding in own:
                    assert dict(finding.descriptors) == meant["terms"]
                    assert len(finding.regions) == 1
        assert verify.verify(r).good
        assert history.head(r).count > 3 * BREASTS


def test_a_finding_with_four_descriptors_takes_at_most_eight_presses_and_one_mark(
    read: tuple[Path, dict[str, Any]],
) -> None:
    _, report = read
    assert 6 <= report["tag_keys"] <= 8


def test_every_breast_is_settled_and_training_takes_the_verdict(
    read: tuple[Path, dict[str, Any]],
) -> None:
    place, report = read
    with Store.open(place / "maninegs.sqlite") as store, store.read() as r:
        people = {one.name: one for one in readers.all_readers(r)}
        settled = adjudications.all_adjudications(r)
        assert len(settled) == BREASTS
        assert {one.reader for one in settled.values()} == {people[ADJUDICATOR].id}
        assert all(one.reason.strip() for one in settled.values())
        (owner,) = (one.id for one in people.values() if one.role is Role.CONSENSUS)
        said = assessments.of_breasts(r)
        for breast in settled:
            (verdict,) = (a for a in said[breast] if a.reader == owner)
            assert verdict.category.value == report["breasts"][str(int(breast))]["category"]
        material = gather(r, load(place))
        lexicon = lexicons.get(load(place).lexicon)
        for row in material.breasts:
            own = findings.of_breast(r, row.info.id, owner)
            assert row.settled
            assert (row.bits == lexicon.vectorise(own).bits).all()


def assessment_row(found: agreement.Report, whose: tuple[ReaderId, ...]) -> Kappa:
    """How far these readers agree on the assessment."""
    (line,) = (one for one in found.of(whose) if one.key == "assessment")
    assert line.plain.cases == BREASTS
    return line.plain


def categories(said: dict[BreastId, tuple[Assessment, ...]], reader: ReaderId) -> list[str]:
    return [
        next(a.category.value for a in said[breast] if a.reader == reader)
        for breast in sorted(said)
    ]


def test_agreement_is_that_of_scikit_learn_and_statsmodels(
    read: tuple[Path, dict[str, Any]],
) -> None:
    place, _ = read
    with Store.open(place / "maninegs.sqlite") as store, store.read() as r:
        people = [one.id for one in readers.all_readers(r) if one.name in READERS]
        said = assessments.of_breasts(r)
        lexicon = lexicons.get(load(place).lexicon)
        given = {reader: categories(said, reader) for reader in people}
        for pair in combinations(people, 2):
            row = assessment_row(agreement.report(r, lexicon, pair), pair)
            one, two = (given[reader] for reader in pair)
            wanted = cohen_kappa_score(one, two)
            assert row.value == pytest.approx(wanted, abs=1e-12)
            table, _ = to_table(np.array([codes(one), codes(two)]).T, bins=len(LABELS))
            assert row.value == pytest.approx(cohens_kappa(table).kappa, abs=1e-12)
        row = assessment_row(agreement.report(r, lexicon, people), tuple(people))
        ratings, _ = aggregate_raters(np.array([codes(given[one]) for one in people]).T)
        assert row.value == pytest.approx(fleiss_kappa(ratings), abs=1e-12)
        assert 0 < row.value < 1


LABELS = ("0", "1", "2", "3", "4", "4A", "4B", "4C", "5", "6")


def codes(values: list[str]) -> list[int]:
    return [LABELS.index(value) for value in values]
