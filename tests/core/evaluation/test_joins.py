"""A run knows patients as they were frozen; who was joined since is said beside its numbers."""

from __future__ import annotations

from pathlib import Path

from core import files
from core.dataset import snapshot as snapshots
from core.domain.study import PatientId
from core.evaluation import joins
from core.store import patients
from tests.support.models import trained


def test_whoever_was_joined_since_is_counted(tmp_path: Path) -> None:
    site = trained(tmp_path, 30)
    with site.store as store:
        with store.read() as reading:
            assert joins.joined_since(reading, site.run) == 0
        frozen = snapshots.load(site.run / "snapshot")
        one, two, three = (int(patient) for patient in sorted(set(frozen.patient_ids.tolist()))[:3])
        with store.write(None, "join") as unit:
            patients.join(unit, PatientId(one), PatientId(two))
        with store.read() as reading:
            assert joins.joined_since(reading, site.run) == 1
        with store.write(None, "join") as unit:
            patients.join(unit, PatientId(three), PatientId(two))
        with store.read() as reading:
            assert joins.joined_since(reading, site.run) == 1
        # A snapshot that cannot be read tells of nobody, and its evaluation is refused by itself.
        (site.run / "snapshot" / files.MANIFEST).unlink()
        with store.read() as reading:
            assert joins.joined_since(reading, site.run) == 0


def test_it_is_said_in_words() -> None:
    assert joins.sentence(0) == ""
    assert joins.sentence(1).startswith("One patient was joined")
    assert "3 patients were joined" in joins.sentence(3)
