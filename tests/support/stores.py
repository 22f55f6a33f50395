"""Stores with something in them, for the tests of every layer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from core import lexicons
from core.domain.assessment import Assessment, Category, Density, Outcome, Pathology
from core.domain.finding import FindingId, Region, RegionKind
from core.domain.gate import GatePolicy
from core.domain.study import (
    BreastId,
    ImageHeader,
    ImageId,
    ImageState,
    Provenance,
    ReaderId,
    Side,
    View,
)
from core.store import (
    Store,
    Unit,
    assessments,
    breasts,
    findings,
    images,
    pathology,
    readers,
)

VIEWS = ((Side.RIGHT, View.CC), (Side.LEFT, View.CC), (Side.RIGHT, View.MLO), (Side.LEFT, View.MLO))


@dataclass(frozen=True)
class Filled:
    """A store with ``patients`` of one exam, two breasts and four images each.

    Patients are called ``P0001``, ``P0002``, ...; breasts and images are in their
    order, right before left.
    """

    store: Store
    reader: ReaderId
    breasts: tuple[BreastId, ...]
    images: tuple[ImageId, ...]
    findings: tuple[FindingId, ...]

    def closed(self) -> Path:
        """Close the store; its path."""
        self.store.close()
        return self.store.path


def open_store(folder: Path, **options: Any) -> Store:
    """An empty store in ``folder``; close it."""
    return Store.open(folder / "maninegs.sqlite", **options)


def header(patient: int = 1, side: Side | None = Side.RIGHT, view: View | None = View.CC,
           **changes: Any) -> ImageHeader:  # fmt: skip
    """The header of one image of patient ``P<number>``."""
    place = f"{patient}.{side.value if side else 'X'}.{view.value if view else 'X'}"
    plain = ImageHeader(
        sop_instance_uid=f"1.2.826.{place}",
        sop_class_uid="1.2.840.10008.5.1.4.1.1.1.2",
        study_instance_uid=f"1.2.826.9.{patient}",
        series_instance_uid=f"1.2.826.8.{patient}",
        transfer_syntax_uid="1.2.840.10008.1.2.1",
        patient_key=f"P{patient:04d}",
        patient_name=f"Example^Anna{patient}",
        rows=400,
        columns=300,
        frames=1,
        bits_stored=12,
        photometric="MONOCHROME2",
        birth_date=date(1960, 1, 1),
        sex="F",
        age_years=60,
        exam_date=date(2020, 1, 1 + patient % 28),
        study_description="Screening",
        side=side,
        side_from=Provenance.CODE,
        view=view,
        view_from=Provenance.CODE,
        orientation=("P", "L"),
        orientation_from=Provenance.CODE,
        manufacturer=("Alpha", "Beta", "Gamma")[patient % 3],
        spacing_mm=0.07,
        spacing_source="imager",
        instance_number=1,
        corner_text=(("KVP", "28"),),
    )
    return replace(plain, **changes)


def add_image(unit: Unit, head: ImageHeader, *, state: ImageState = ImageState.READY) -> ImageId:
    """Record an image whose file need not exist."""
    digest = sha256(head.sop_instance_uid.encode()).hexdigest()
    image = images.add(
        unit, head, path=f"/images/{digest[:8]}.dcm", sha256=digest, size=1000, collection="test"
    )
    images.set_state(unit, image, state)
    return image


def box(image: ImageId, left: float = 10.5) -> Region:
    """A box of 20 pixels on an image."""
    return Region(image, RegionKind.BOX, ((left, 20.5), (left + 20.0, 40.5)))


def add_finding(
    unit: Unit,
    breast: BreastId,
    reader: ReaderId,
    type_key: str = "mass",
    descriptors: tuple[tuple[str, str], ...] = (("mass_shape", "oval"),),
    regions: tuple[Region, ...] = (),
) -> FindingId:
    """A finding in the shipped default lexicon."""
    lexicon = lexicons.get()
    return findings.add(
        unit, breast=breast, reader=reader, lexicon=lexicon.id, lexicon_version=lexicon.version,
        type_key=type_key, descriptors=descriptors, regions=regions,
    )  # fmt: skip


def assess(
    unit: Unit, breast: BreastId, reader: ReaderId, category: Category = Category.C2
) -> None:
    """A saved assessment."""
    assessments.save(
        unit,
        Assessment(breast, reader, category, Density.B, "", GatePolicy.STANDARD.value, unit.now),
    )


def prove(unit: Unit, breast: BreastId, outcome: Outcome = Outcome.BENIGN) -> None:
    """A known pathology."""
    pathology.set_pathology(unit, Pathology(breast, outcome, "histology"))


def filled(
    folder: Path, patients: int = 3, *, tagged: bool = True, proven: bool = True, **options: Any
) -> Filled:
    """A store with ``patients``; close ``.store``.

    With ``tagged`` each right breast has a finding (oval masses and, for every second
    patient, spiculated irregular ones) with a region in its CC view; with ``proven``
    the spiculated ones are malignant, the others benign.
    """
    store = open_store(folder, **options)
    with store.write(None, "fill") as unit:
        reader = readers.ensure(unit, "Reader One")
        found: list[FindingId] = []
        taken: list[ImageId] = []
        for patient in range(1, patients + 1):
            own = [add_image(unit, header(patient, side, view)) for side, view in VIEWS]
            taken.extend(own)
            right = images.get(unit, own[0]).breast
            assert right is not None
            evil = patient % 2 == 0
            if tagged:
                terms = (
                    (("mass_shape", "irregular"), ("mass_margin", "spiculated"))
                    if evil
                    else (("mass_shape", "oval"), ("mass_margin", "circumscribed"))
                )
                found.append(
                    add_finding(unit, right, reader, descriptors=terms, regions=(box(own[0]),))
                )
            if proven:
                prove(unit, right, Outcome.MALIGNANT if evil else Outcome.BENIGN)
    with store.read() as reading:
        all_of_them = tuple(info.id for info in breasts.all_breasts(reading))
    return Filled(store, reader, all_of_them, tuple(taken), tuple(found))
