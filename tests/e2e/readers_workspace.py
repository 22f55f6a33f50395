"""A workspace as three readers, an adjudicator and an administrator leave it, for pictures.

Four phantoms with priors. What each reader says follows the phantoms' truth as far as a
picture needs; a reader never says it from the pixels.
"""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from core import workspace as workspaces
from core.annotation import Annotator, people
from core.annotation.adjudication import Adjudicator, Choice, Verdict
from core.domain import pins
from core.domain.assessment import Category, Density, Outcome, Pathology
from core.domain.finding import FindingId, Region, RegionKind
from core.domain.records import BreastInfo
from core.domain.roles import Role
from core.domain.study import ReaderId, Side
from core.imaging.pool import DecoderPool
from core.ingest.apply import apply
from core.ingest.plan import scan
from core.phantom.generate import MARKS, generate
from core.store import Store, breasts, exams, findings, images
from core.workspace import Workspace

ADMINISTRATOR, ADJUDICATOR = "Amal Haddad", "Mei Tan"
READERS = ("Ines Weber", "Jonas Lind", "Noor Rahman")
NEWCOMER = "Sara Okafor"
"""She has read nothing yet."""
PIN = "2468"
"""The administrator's."""
_PATIENTS = 4
_VIEWS = ("CC", "MLO")

Tags = Iterable[tuple[str, str]]
SPICULATED: Tags = (
    ("mass_shape", "irregular"), ("mass_margin", "spiculated"), ("mass_size", "moderate"),
    ("mass_density", "high"),
)  # fmt: skip
LARGE: Tags = (
    ("mass_shape", "irregular"), ("mass_margin", "spiculated"), ("mass_size", "large"),
    ("mass_density", "high"),
)  # fmt: skip
OBSCURED: Tags = (
    ("mass_shape", "irregular"), ("mass_margin", "obscured"), ("mass_size", "moderate"),
    ("mass_density", "high"),
)  # fmt: skip
POPCORN: Tags = (
    ("calc_shape", "popcorn"), ("calc_size", "coarse"), ("calc_distribution", "scattered"),
)  # fmt: skip


def phantoms(folder: Path) -> Path:
    """The phantoms in a folder, drawn once."""
    out = folder / "phantoms"
    if not (out / MARKS).is_file():
        generate(out, patients=_PATIENTS, seed=3, first=1, size="full", priors=True)
    return out


def blank(folder: Path) -> Workspace:
    """A workspace that holds the phantoms and nobody's work, made anew."""
    made = folder / "blank"
    shutil.rmtree(made, ignore_errors=True)
    place = workspaces.create(made)
    with Store.open(place.database) as store, DecoderPool(place.cache) as pool:
        plan = scan([phantoms(folder)], store, pool, scratch=place.cache / "unpacked")
        apply(plan, store, place, pool)
    return place


def copy(place: Workspace, to: Path) -> Workspace:
    """The same workspace once more, to be changed."""
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(place.root, to)
    return workspaces.create(to)


@dataclass
class Cases:
    """The breasts by patient and side, and where their lesions lie."""

    store: Store
    folder: Path

    def exam(self, patient: int, *, prior: bool = False) -> int:
        """The exam of a patient, or the one before it."""
        with self.store.read() as reading:
            known = exams.of_patient(reading, f"PHANTOM-{patient:04d}")
        dated = sorted(known, key=lambda one: one.exam_date or date.min)
        return int(dated[0 if prior else -1].id)

    def breast(self, patient: int, side: Side, *, prior: bool = False) -> BreastInfo:
        """One side of that exam."""
        exam = self.exam(patient, prior=prior)
        with self.store.read() as reading:
            both = [one for one in breasts.all_breasts(reading) if one.exam == exam]
        return next(one for one in both if one.side is side)

    def marks(
        self, patient: int, side: Side, *, prior: bool = False, wide: float = 1.25,
        off: float = 0.0,
    ) -> tuple[Region, ...]:  # fmt: skip
        """An ellipse around the true lesion in both views, as somebody draws it."""
        with self.store.read() as reading:
            shown = images.of_breast(reading, self.breast(patient, side, prior=prior).id)
        there = {one.label: one for one in shown}
        found = []
        for row in self._truth(patient, side):
            image = there.get(Path(row["file"]).stem)
            if image is None:
                continue
            across, column, line = (float(row[name]) for name in ("radius", "column", "row"))
            reach, shift = across * wide, across * off
            corners = (
                (column + shift - reach, line + shift - 0.85 * reach),
                (column + shift + reach, line + shift + 0.85 * reach),
            )
            found.append(Region(image.id, RegionKind.ELLIPSE, corners))
        return tuple(found)

    def _truth(self, patient: int, side: Side) -> list[dict[str, str]]:
        wanted = {f"{patient:04d}/{side.value}{view}.dcm" for view in _VIEWS}
        with (phantoms(self.folder) / MARKS).open(encoding="utf-8", newline="") as stream:
            return [row for row in csv.DictReader(stream) if row["file"] in wanted]


def fill(place: Workspace, folder: Path) -> dict[str, ReaderId]:
    """Let everybody work; the readers by name."""
    with Store.open(place.database) as store:
        team = hire(store)
        cases = Cases(store, folder)
        for name in READERS:
            read(store, cases, team[name], name)
        carry(store, cases, team[READERS[0]])
        begin(store, cases, team[READERS[0]])
        prove(store, cases, team[READERS[0]])
        settle(store, cases, team[ADJUDICATOR])
    return team


def hire(store: Store) -> dict[str, ReaderId]:
    """Everybody, with the role each has; the administrator has a PIN."""
    _, chief = people.join(store, ADMINISTRATOR)
    managed = people.People(store, chief)
    team = {ADMINISTRATOR: chief, ADJUDICATOR: managed.add(ADJUDICATOR, Role.ADJUDICATOR)[1]}
    team |= {name: managed.add(name)[1] for name in (*READERS, NEWCOMER)}
    managed.set_pin(chief, pins.hashed(pins.Pin(PIN)))
    return team


def read(store: Store, cases: Cases, reader: ReaderId, name: str) -> None:
    """Read the first two women and the priors of three, each reader a little otherwise."""
    annotator = Annotator(store, reader)
    place = READERS.index(name)
    tags = (SPICULATED, OBSCURED, SPICULATED)[place]
    category = (Category.C4C, Category.C4A, Category.C4C)[place]
    breast = cases.breast(1, Side.RIGHT).id
    marks = cases.marks(1, Side.RIGHT, wide=(1.5, 1.9, 1.6)[place], off=(0.0, 0.25, -0.1)[place])
    _, found = annotator.add_finding(breast, "mass", tags, marks)
    annotator.set_category(found, category)
    annotator.save_assessment(breast, category, Density.B)
    say(annotator, cases.breast(1, Side.LEFT), Category.C1, Density.B)
    breast = cases.breast(2, Side.LEFT).id
    _, found = annotator.add_finding(breast, "calcification", POPCORN, cases.marks(2, Side.LEFT))
    annotator.set_category(found, Category.C2)
    annotator.save_assessment(breast, Category.C2, (Density.C, Density.C, Density.D)[place])
    say(annotator, cases.breast(2, Side.RIGHT), (Category.C1, Category.C1, Category.C2)[place],
        Density.C)  # fmt: skip
    for patient in (1, 2, 3):
        for side in Side.RIGHT, Side.LEFT:
            grey = Density.C if place == 2 and patient == 2 else Density.B
            say(annotator, cases.breast(patient, side, prior=True), Category.C1, grey)


def say(annotator: Annotator, breast: BreastInfo, category: Category, density: Density) -> None:
    """Assess a breast in which nothing was found."""
    annotator.save_assessment(breast.id, category, density)


def carry(store: Store, cases: Cases, reader: ReaderId) -> FindingId:
    """A mass that one reader saw at the exam before; it can be carried on."""
    annotator = Annotator(store, reader)
    breast = cases.breast(4, Side.RIGHT, prior=True).id
    tags = (("mass_shape", "oval"), ("mass_margin", "obscured"))
    marks = cases.marks(4, Side.RIGHT, prior=True, wide=0.8)
    _, found = annotator.add_finding(breast, "mass", tags, marks)
    annotator.set_category(found, Category.C3)
    annotator.keep_template("Obscured oval", found)
    annotator.save_assessment(breast, Category.C3, Density.B)
    return found


def begin(store: Store, cases: Cases, reader: ReaderId) -> None:
    """Something said of a breast that is not assessed yet."""
    annotator = Annotator(store, reader)
    breast = cases.breast(3, Side.LEFT).id
    annotator.say(breast, "Density b", density=Density.B)
    annotator.say(
        breast, "Image quality", quality="below_standard", quality_reasons=("motion",)
    )  # fmt: skip
    annotator.say(breast, "Remark", note="Compare with the outside films of 2018.")


def prove(store: Store, cases: Cases, reader: ReaderId) -> None:
    """The pathology of the first woman, who was assessed before it came."""
    breast = cases.breast(1, Side.RIGHT).id
    known = Pathology(
        breast, Outcome.MALIGNANT, "core biopsy", "Invasive ductal carcinoma", date(2023, 12, 4)
    )  # fmt: skip
    Annotator(store, reader).set_pathology(breast, known)


def settle(store: Store, cases: Cases, reader: ReaderId) -> None:
    """One breast on which readers differed in the density, settled."""
    breast = cases.breast(2, Side.LEFT).id
    with store.read() as reading:
        first = findings.of_breast(reading, breast)[0]
    Adjudicator(store, reader).settle(
        Verdict(breast, (Choice(first),), Category.C2, Density.C, "Agreed at the meeting.")
    )
