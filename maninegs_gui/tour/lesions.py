"""Which lesion the tour tags: where it lies and what the phantoms' truth says of it."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from core.domain.errors import WorldError
from core.domain.gate import Gate, GatePolicy
from core.domain.records import Split
from core.domain.study import BreastId, Side, View
from core.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a lesion lies in one image, in stored pixels."""

    column: float
    row: float
    radius: float


@dataclass(frozen=True, slots=True)
class Lesion:
    """A mass of a phantom: whose, in CC and in MLO, and what the truth says of it.

    ``pathology`` is empty where the phantom has none.
    """

    patient: str
    side: Side
    spots: tuple[Spot, Spot]
    terms: tuple[tuple[str, str], ...]
    pathology: str

    @property
    def signs(self) -> int:
        """How many signs lie beside the mass."""
        return sum(axis == "sign" for axis, _ in self.terms)


def masses(folder: Path) -> tuple[Lesion, ...]:
    """The breasts of the phantoms in ``folder`` that have one mass, seen in both views."""
    with (folder / "truth.csv").open(encoding="utf-8") as stream:
        truth = list(csv.DictReader(stream))
    with (folder / "lesions.csv").open(encoding="utf-8") as stream:
        marks = [mark for mark in csv.DictReader(stream) if mark["type"] == "mass"]
    found = []
    for row in truth:
        patient, side, findings = row["patient_id"], row["laterality"], row["findings"]
        if findings.count("mass:") != 1 or "calcification" in findings:
            continue
        number = patient.rsplit("-", 1)[-1]
        spots = [
            Spot(float(mark["column"]), float(mark["row"]), float(mark["radius"]))
            for view in (View.CC, View.MLO)
            for mark in marks
            if mark["file"] == f"{number}/{side}{view.value}.dcm"
        ]
        terms = tuple(
            (axis.strip(), value.strip())
            for axis, _, value in (
                part.partition("=") for part in findings.partition(":")[2].split(";")
            )
        )
        if len(spots) == 2:
            pair = (spots[0], spots[1])
            found.append(Lesion(patient, Side(side), pair, terms, row["pathology"]))
    return tuple(found)


def best_mass(folder: Path, workspace: Workspace) -> Lesion | None:
    """The mass that shows most of the program; None when there is none.

    That is one with cases close to it, of a patient whom the model never learnt from,
    proven, with nothing else beside it. Call it while nobody has the workspace open.
    """
    found = masses(folder)
    if not found:
        return None
    close, held_out = _standing(workspace)

    def rank(lesion: Lesion) -> tuple[bool, bool, bool, int]:
        place = lesion.patient, lesion.side
        return (place not in close, place not in held_out, not lesion.pathology, lesion.signs)

    return min(found, key=rank)


_Places = frozenset[tuple[str, Side]]


def _standing(workspace: Workspace) -> tuple[_Places, _Places]:
    """Breasts with a close proven case under the model in use, and those of the test split."""
    from core.retrieval import facts
    from core.retrieval.service import Cases
    from core.store import Store, breasts

    store = Store.open(workspace.database)
    try:
        with store.read() as reading:
            known = facts.read(reading, workspace)
            every = breasts.all_breasts(reading)
    finally:
        store.close()
    places = {info.id: (info.patient_key, info.side) for info in every}
    held_out = frozenset(
        places[BreastId(breast)] for breast in known.ids[known.split == Split.TEST].tolist()
    )
    try:
        cases = Cases.open(workspace, known)
    except WorldError:
        return frozenset(), held_out
    gate = Gate(GatePolicy.STANDARD, committed=False)
    close = frozenset(
        place
        for breast, place in places.items()
        if int(breast) in cases.rows and cases.find(cases.query_of(breast), gate).close
    )
    return close, held_out
