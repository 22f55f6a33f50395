"""What the store holds for training, gathered in one reading and fixed from then on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from core import lexicons
from core.annotation import consensus
from core.domain.assessment import Outcome
from core.domain.lexicon import Lexicon
from core.domain.manifestation import Bits
from core.domain.records import BreastInfo, Split
from core.domain.study import ImageRecord, ImageState, Intent, View
from core.imaging.kinds import Kind, kind_of, slot_order
from core.store import (
    Reading,
    adjudications,
    assessments,
    breasts,
    counts,
    findings,
    images,
    pathology,
    readers,
    splits,
)
from core.workspace import Workspace

VIEWS = (View.CC, View.MLO)
_PARTIAL = frozenset({"M", "S"})
"""Magnified and spot views show a part of the breast."""
_FLAT = frozenset({Kind.FFDM, Kind.SYNTHETIC})
"""What may be learnt from. Slices may not: one of them, or a slab, looks unlike the
mammograms that a model learnt from, and a breast of slices alone is left out."""


@dataclass(frozen=True)
class BreastMaterial:
    """One breast as training sees it.

    Attributes
    ----------
    views
        Its CC and MLO image, None where there is none that may be used.
    bits
        (W,) manifestation bits of what counts (``core.annotation.consensus``).
    tagged
        Somebody said what is in it: findings, or an assessment that found nothing.
    readers, differ, settled
        How many read it, whether they tagged different things, and whether an
        adjudicator settled it.
    split
        None until the patient was given one.
    """

    info: BreastInfo
    views: tuple[ImageRecord | None, ImageRecord | None]
    bits: Bits
    tagged: bool
    outcome: Outcome | None
    split: Split | None
    density: str
    kind: str
    readers: int = 0
    differ: bool = False
    settled: bool = False

    @property
    def inputs(self) -> str:
        """What its vector is made of, in words that change when the vector must."""
        return ";".join(lies(v) for v in self.views if v is not None)

    @property
    def seen(self) -> bool:
        """Whether there is any image to learn from."""
        return any(view is not None for view in self.views)


def lies(image: ImageRecord) -> str:
    """Which image it is and how it lies, one part of ``BreastMaterial.inputs``."""
    head = image.header
    return f"{image.id}:{head.side}/{head.view}/{','.join(head.orientation or ())}"


@dataclass(frozen=True, slots=True)
class Unmapped:
    """How many findings, of how many breasts, use a term that training cannot take."""

    findings: int
    breasts: int


@dataclass(frozen=True)
class Material:
    """Every breast of a store, by id, with what could not be used."""

    lexicon: Lexicon
    breasts: tuple[BreastMaterial, ...]
    unmapped: Mapping[tuple[str, str], Unmapped]
    """By (lexicon tag, term): what has no place in the layout, or not all of it."""
    unreadable: int
    missing_files: int
    unplaced: int
    processing: int


def gather(reading: Reading, workspace: Workspace) -> Material:
    """Read everything that training could use, in one consistent reading."""
    lexicon = lexicons.get(workspace.lexicon)
    tags = findings.of_breasts(reading)
    conclusions = assessments.of_breasts(reading)
    pictures = images.of_breasts(reading)
    proven = pathology.all_proven(reading)
    membership = splits.of_patients(reading)
    given = {breast: density.value for breast, density in breasts.densities(reading).items()}
    roles = {one.id: one.role for one in readers.all_readers(reading)}
    settled = adjudications.all_adjudications(reading)
    others = lexicons.available()
    unmapped: dict[tuple[str, str], Unmapped] = {}
    rows = []
    for info in breasts.all_breasts(reading):
        taken = consensus.take(
            lexicon, tags.get(info.id, ()), conclusions.get(info.id, ()), roles, others,
            settled=info.id in settled,
        )  # fmt: skip
        for term, times in Counter(taken.unmapped).items():
            known = unmapped.get(term, Unmapped(0, 0))
            unmapped[term] = Unmapped(known.findings + times, known.breasts + 1)
        outcome = proven.get(info.id)
        rows.append(
            BreastMaterial(
                info=info,
                views=choose(pictures.get(info.id, ())),
                bits=taken.bits,
                tagged=taken.tagged,
                outcome=None if outcome is None else outcome.outcome,
                split=membership.get(info.patient),
                density=taken.density.value if taken.density else given.get(info.id, ""),
                kind="+".join(taken.types),
                readers=taken.readers,
                differ=taken.differ,
                settled=taken.settled,
            )
        )
    left_out = counts.unusable_images(reading)
    return Material(
        lexicon,
        tuple(rows),
        unmapped,
        unreadable=left_out.unreadable,
        missing_files=left_out.missing,
        unplaced=left_out.unplaced,
        processing=left_out.processing,
    )


def usable(image: ImageRecord) -> bool:
    """Whether training may see an image: placed, decoded, whole, For Presentation, no QC."""
    head = image.header
    return (
        image.placed
        and image.state is ImageState.READY
        and head.intent is Intent.PRESENTATION
        and not head.quality_control
        and not head.partial
        and kind_of(head) in _FLAT
        and _PARTIAL.isdisjoint(head.modifiers)
    )


def choose(pictures: Iterable[ImageRecord]) -> tuple[ImageRecord | None, ImageRecord | None]:
    """The CC and the MLO image of a breast, the same ones every time.

    Where there are several of a view: an exposure before a synthetic image, then the
    plainest (fewest modifiers), then the first recorded.
    """
    fit = [image for image in pictures if usable(image)]
    cc, mlo = (
        min(
            (image for image in fit if image.header.view is view),
            key=precedence,
            default=None,
        )
        for view in VIEWS
    )
    return cc, mlo


def precedence(image: ImageRecord) -> tuple[int, int, int]:
    """Which of several images of a view stands for the breast: the least."""
    head = image.header
    return slot_order(kind_of(head)), len(head.modifiers), image.id


def decade(views: Iterable[ImageRecord | None]) -> str:
    """The decade of the woman's age at the exam, ``40-49``; empty when no image tells it."""
    heads = [view.header for view in views if view is not None]
    found = (decade_of(head.age_years, head.birth_date, head.exam_date) for head in heads)
    return next((one for one in found if one), "")


def decade_of(years: int | None, born: date | None, seen: date | None) -> str:
    """The decade of an age as a header gives it, or as birth and exam date do."""
    if years is None and born is not None and seen is not None:
        early = (seen.month, seen.day) < (born.month, born.day)
        years = seen.year - born.year - early
    # Anonymised files may say 0, and some systems 999.
    if years is not None and 0 < years < 120:
        return f"{years // 10 * 10}-{years // 10 * 10 + 9}"
    return ""
