"""What the data hold, and what is missing, before a training starts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from core import lexicons
from core.dataset.material import BreastMaterial, Material, Unmapped, gather
from core.domain.assessment import Outcome
from core.domain.errors import NotEnoughData, WorldError
from core.domain.records import Split
from core.store import Reading
from core.workspace import Workspace

MIN_BREASTS = 16
MIN_PATIENTS = 8
MIN_PROVEN_PATIENTS = 10
_MOST_TERMS = 8


class Severity(StrEnum):
    """What a warning means for the start."""

    STOP = "stop"
    """Training cannot start."""
    WARNING = "warning"
    """It can, and something will be missing or weak."""
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class DataWarning:
    """One thing to know about the data, with what to do about it."""

    severity: Severity
    sentence: str


@dataclass(frozen=True, slots=True)
class DataSummary:
    """What the data hold.

    Attributes
    ----------
    breasts
        Breasts with an image that training may see.
    tagged, normal
        Those of them that somebody tagged, and those of the tagged found empty.
    proven, benign, malignant
        Those with a proven outcome.
    patients
        Patients with such a breast by split; under None those not yet given one.
    unmapped
        By (lexicon tag, term): tags that training cannot take, whole or in part.
    vectors
        Distinct manifestation vectors among the tagged.
    missing_views
        Breasts that lack the CC or the MLO.
    without_images
        Breasts known from tables only.
    several, differing, settled
        Breasts that more than one reader read, those of them where they tagged different
        things and nobody settled it, and those that an adjudicator settled.
    """

    breasts: int
    tagged: int
    normal: int
    proven: int
    benign: int
    malignant: int
    patients: Mapping[Split | None, int]
    vectors: int
    missing_views: int
    without_images: int
    unreadable: int
    missing_files: int
    unplaced: int
    unmapped: Mapping[tuple[str, str], Unmapped]
    warnings: tuple[DataWarning, ...]
    several: int = 0
    differing: int = 0
    settled: int = 0

    def check(self) -> None:
        """Raise :class:`NotEnoughData` when training cannot start."""
        for warning in self.warnings:
            if warning.severity is Severity.STOP:
                raise NotEnoughData(warning.sentence)


def summary(reading: Reading, workspace: Workspace) -> DataSummary:
    """What the store of ``workspace`` holds for training."""
    return summarise(gather(reading, workspace))


def summarise(material: Material) -> DataSummary:
    """What gathered material holds."""
    seen = [row for row in material.breasts if row.seen]
    tagged = [row for row in seen if row.tagged]
    proven = {
        outcome: [row for row in seen if row.outcome is outcome]
        for outcome in (Outcome.BENIGN, Outcome.MALIGNANT)
    }
    patients: dict[Split | None, set[int]] = {}
    for row in seen:
        patients.setdefault(row.split, set()).add(row.info.patient)
    return DataSummary(
        breasts=len(seen),
        tagged=len(tagged),
        normal=sum(not row.bits.any() for row in tagged),
        proven=sum(len(rows) for rows in proven.values()),
        benign=len(proven[Outcome.BENIGN]),
        malignant=len(proven[Outcome.MALIGNANT]),
        patients={split: len(ids) for split, ids in patients.items()},
        vectors=len({row.bits.tobytes() for row in tagged}),
        missing_views=sum(None in row.views for row in seen),
        without_images=len(material.breasts) - len(seen),
        unreadable=material.unreadable,
        missing_files=material.missing_files,
        unplaced=material.unplaced,
        unmapped=material.unmapped,
        warnings=tuple(_stops(seen, tagged)) + tuple(_warnings(material, seen, proven)),
        several=sum(row.readers > 1 for row in seen),
        differing=sum(_open(row) for row in seen),
        settled=sum(row.settled for row in seen),
    )


def _open(row: BreastMaterial) -> bool:
    return row.differ and not row.settled


def _stops(seen: list[BreastMaterial], tagged: list[BreastMaterial]) -> list[DataWarning]:
    found = []
    # Before the first run no patient has a split yet; then all of them are to be shared out.
    learn = [r for r in tagged if r.split in {None, Split.TRAIN} and None not in r.views]
    people = {row.info.patient for row in learn}
    if len(seen) < MIN_BREASTS:
        found.append(
            f"There are {len(seen)} breasts with a CC or MLO image that can be used, and training "
            f"needs {MIN_BREASTS}: import more exams."
        )
    elif len(learn) < MIN_BREASTS or len(people) < MIN_PATIENTS:
        found.append(
            f"There are {len(learn)} tagged breasts with both views of {len(people)} patients to "
            f"learn from, and training needs {MIN_BREASTS} of {MIN_PATIENTS}: tag more exams."
        )
    elif len({row.bits.tobytes() for row in learn}) < 2:
        found.append(
            "All tagged breasts carry the same manifestations, so none can be told from another: "
            "tag other kinds of findings too."
        )
    return [DataWarning(Severity.STOP, sentence) for sentence in found]


def _warnings(
    material: Material, seen: list[BreastMaterial], proven: Mapping[Outcome, list[BreastMaterial]]
) -> list[DataWarning]:
    found = []
    for outcome, rows in proven.items():
        people = len({row.info.patient for row in rows})
        if people < MIN_PROVEN_PATIENTS:
            sentence = (
                f"Proven {outcome.value} breasts are there of {people} patients; an opinion needs "
                f"{MIN_PROVEN_PATIENTS}: similar cases will be shown, and no opinion."
            )
            found.append(DataWarning(Severity.WARNING, sentence))
    several, settled = sum(r.readers > 1 for r in seen), sum(r.settled for r in seen)
    if several or settled:
        sentence = f"Breasts read by several: {several}; settled: {settled}."
        found.append(DataWarning(Severity.NOTE, sentence))
    counted = (
        (Severity.WARNING, sum(_open(row) for row in seen),
         "breasts on which readers differ and nobody settled",
         "a tag counts where at least half of them give it, until you settle them"),
        (Severity.NOTE, sum(not row.tagged for row in seen), "breasts not tagged",
         "they can be found as similar cases and teach nothing"),
        (Severity.NOTE, sum(None in row.views for row in seen), "breasts without CC or MLO",
         "they can be found and do not train"),
        (Severity.NOTE, len(material.breasts) - len(seen), "breasts without a usable image",
         "they are left out"),
        (Severity.WARNING, material.unreadable, "images that cannot be decoded",
         "they are left out"),
        (Severity.WARNING, material.missing_files, "images not where they lay",
         "relink them, or they are left out"),
        (Severity.WARNING, material.unplaced, "images unplaced",
         "set their side and view, or they are left out"),
        (Severity.WARNING, sum(one.findings for one in material.unmapped.values()),
         f"tags without a place in {material.lexicon.title}",
         f"they are left out: {left_out(material.unmapped)}"),
    )  # fmt: skip
    return found + [
        DataWarning(severity, f"{what[0].upper()}{what[1:]}: {number}; {so}.")
        for severity, number, what, so in counted
        if number
    ]


def left_out(unmapped: Mapping[tuple[str, str], Unmapped]) -> str:
    """Which terms of which version are left out, and how often; the most frequent first."""
    most = sorted(unmapped.items(), key=lambda item: (-item[1].findings, item[0]))
    told = [
        f"{_title(tag, term)} ({tag}), {_count(one.findings, 'finding')} of "
        f"{_count(one.breasts, 'breast')}"
        for (tag, term), one in most[:_MOST_TERMS]
    ]
    rest = len(most) - len(told)
    return "; ".join(told) + (f"; and {_count(rest, 'more term')}" if rest else "")


def _title(tag: str, term: str) -> str:
    lexicon_id, _, version = tag.partition("@")
    try:
        return lexicons.get(lexicon_id, version).term_title(term)
    except WorldError:
        return term


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
