"""The evidence sheet of one breast: everything on it, frozen, before anybody draws it.

Made only for a reader who has saved her assessment of the breast (the gate); whatever then
changes in the store does not change a sheet. It is put together in three steps, so that the
store is read on its own lane: :func:`read`, :func:`ask`, :func:`fill`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from core import lexicons, version, vocabulary
from core.annotation import gatekeeper
from core.classification.opinion import NoOpinion, Opinion
from core.classification.service import Opinions
from core.dataset.material import choose
from core.domain.assessment import Assessment, Outcome, Pathology
from core.domain.errors import WorldError
from core.domain.finding import Finding, Region
from core.domain.gate import Gate, Surface
from core.domain.manifestation import Bits
from core.domain.records import BreastInfo, ExamInfo, Split
from core.domain.site import Site
from core.domain.study import BreastId, ExamId, ImageRecord, ReaderId, Side
from core.retrieval import facts as facts_of
from core.retrieval.asking import Ask, Means, Refinement
from core.retrieval.facts import CaseDetails, Facts
from core.retrieval.service import Cases, own_bits
from core.retrieval.values import Hit, Result
from core.store import Reading, assessments, breasts, exams, findings, images, pathology, readers
from core.workspace import Workspace

NOTICE = "Research use - not for diagnosis"
EARLY = (
    "An evidence sheet shows pathology, similar cases and the opinion: save your assessment of "
    "this breast first."
)
_SIDES = {Side.RIGHT: "right", Side.LEFT: "left"}


@dataclass(frozen=True, slots=True)
class Row:
    """A name and what is said under it."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Lesion:
    """One finding of the reader.

    Attributes
    ----------
    number
        As it stands beside its marks.
    """

    number: int
    title: str
    tags: tuple[str, ...]
    category: str
    note: str
    regions: tuple[Region, ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One similar case.

    Attributes
    ----------
    likeness
        How alike, in words; empty where it is masked.
    why
        What of the tags agrees, differs, is missing and is added, in words.
    pathology
        In words; empty where it is masked.
    """

    title: str
    likeness: str
    why: tuple[Row, ...]
    pathology: str
    images: tuple[ImageRecord, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """The opinion: a chance that is never said without its interval, or why there is none."""

    chance: str = ""
    rows: tuple[Row, ...] = ()
    none: str = ""


@dataclass(frozen=True)
class CaseSheet:
    """An evidence sheet.

    Attributes
    ----------
    anonymous
        Without any id, date or free text of a person.
    images
        CC and MLO; marks lie on them.
    close
        What is said above the similar cases.
    model
        Which model, and where it is described.
    """

    anonymous: bool
    title: str
    about: tuple[Row, ...]
    images: tuple[ImageRecord, ...]
    lesions: tuple[Lesion, ...]
    assessment: tuple[Row, ...]
    pathology: tuple[Row, ...]
    opinion: Said
    close: str
    neighbours: tuple[Neighbour, ...]
    model: tuple[Row, ...]
    maker: str
    made_at: datetime
    program: str

    @property
    def foot(self) -> str:
        """What stands at the foot of every page."""
        moment = f"{self.made_at:%Y-%m-%d %H:%M} UTC"
        return f"{NOTICE} · {self.maker} · {moment} · ManiNegs {self.program}"


@dataclass(frozen=True)
class Material:
    """What the store says of one breast to one reader."""

    info: BreastInfo
    exam: ExamInfo
    images: tuple[ImageRecord, ...]
    findings: tuple[Finding, ...]
    assessment: Assessment | None
    pathology: Pathology | None
    gate: Gate
    closed: frozenset[BreastId]
    bits: Bits
    facts: Facts
    maker: str


@dataclass(frozen=True)
class Answers:
    """What the machine says of it: similar cases, opinion, and why there are none.

    Attributes
    ----------
    sha
        SHA-256 of the manifest of the model that was asked.
    """

    result: Result
    opinion: Opinion | NoOpinion | None
    model: tuple[Row, ...]
    trouble: str = ""
    sha: str = ""


def check(gate: Gate) -> None:
    """Refuse a sheet that would show something too early.

    Raises
    ------
    WorldError
        While the reader has not saved her assessment of the breast.
    """
    if not (gate.allows(Surface.EVIDENCE_SHEET) and gate.allows(Surface.CASE_EXPORT)):
        raise WorldError(EARLY)


def read(
    reading: Reading, workspace: Workspace, facts: Facts, breast: BreastId, reader: ReaderId
) -> Material:
    """Read what the sheet says of a breast; of marks and tags the reader's own alone.

    Raises
    ------
    WorldError
        While she has not saved her assessment of it.
    """
    gate = gatekeeper.gate(reading, breast, reader, workspace.gate)
    check(gate)
    info = breasts.get(reading, breast)
    chosen = choose(images.of_breast(reading, breast))
    own = findings.of_breast(reading, breast, reader)
    mine = facts.lexicon.vectorise(own, lexicons.available()).bits
    shown = gate.allows(Surface.FINDINGS_PATHOLOGY)
    return Material(
        info=info,
        exam=exams.get(reading, ExamId(info.exam)),
        images=tuple(view for view in chosen if view is not None),
        findings=own,
        assessment=assessments.get(reading, breast, reader),
        pathology=pathology.get(reading, breast) if shown else None,
        gate=gate,
        closed=gatekeeper.closed_to(reading, reader, workspace.gate),
        bits=own_bits(facts, breast, gate, mine),
        facts=facts,
        maker=readers.get(reading, reader).name,
    )


def ask(
    material: Material,
    cases: Cases | None,
    opinions: Opinions | None,
    site: Site,
    *,
    trouble: str = "",
    most: int = 10,
) -> Answers:
    """Look for similar cases and ask for the opinion.

    Parameters
    ----------
    cases, opinions
        None where there are none; ``trouble`` then says why.
    """
    check(material.gate)
    if cases is None:
        return Answers(Result(), None, (), trouble)
    info = cases.model.info
    model = (
        Row("Model", info.uid[:8]),
        Row("SHA-256 of the model", cases.model.sha256),
        Row("In use since", "" if info.accepted_at is None else f"{info.accepted_at:%Y-%m-%d}"),
        Row("Lexicon", cases.vectors.lexicon),
        Row("Learnt from", _learnt(cases)),
        Row("Described in", f"the model card of {info.uid[:8]} (page Models, or maninegs card)"),
    )
    breast = material.info.id
    try:
        query = cases.query(Ask(Means.BREAST, breast), material.bits)
    except WorldError as error:
        return Answers(Result(), None, model, error.sentence)
    result = cases.find(query, material.gate, Refinement(k=most), closed=material.closed)
    opinion = None if opinions is None else opinions.about(query, material.gate, site)
    return Answers(result, opinion, model, trouble, cases.model.sha256)


def fill(
    reading: Reading,
    material: Material,
    answers: Answers,
    *,
    anonymous: bool = False,
    now: datetime | None = None,
) -> CaseSheet:
    """Put the sheet together; the patients of similar cases are named unless ``anonymous``."""
    found = facts_of.details(reading, [hit.breast for hit in answers.result.hits])
    info, exam = material.info, material.exam
    side = _SIDES[info.side]
    title = f"{side.capitalize()} breast" if anonymous else f"{info.patient_key}, {side} breast"
    about = [Row("Breast", side)]
    if not anonymous:
        about = [
            Row("Patient", info.patient_key),
            Row("Exam", " · ".join(filter(None, (_day(exam.exam_date), exam.description)))),
            *about,
        ]
    about += [
        Row("Age", "" if exam.age_years is None else f"{exam.age_years} years"),
        Row("Vendor", info.vendor),
        Row("Collection", "" if anonymous else info.collection),
    ]
    return CaseSheet(
        anonymous=anonymous,
        title=title,
        about=_filled(about),
        images=material.images,
        lesions=tuple(
            _lesion(number, one, anonymous) for number, one in enumerate(material.findings, 1)
        ),
        assessment=_assessed(material, anonymous),
        pathology=_proven(material.pathology, anonymous),
        opinion=_said(answers),
        close=_closeness(answers),
        neighbours=tuple(
            _neighbour(number, hit, found.get(hit.breast), anonymous)
            for number, hit in enumerate(answers.result.hits, 1)
        ),
        model=_filled(answers.model),
        maker=material.maker,
        made_at=now or datetime.now(UTC),
        program=version.describe(),
    )


def _lesion(number: int, one: Finding, anonymous: bool) -> Lesion:
    try:
        lexicon = lexicons.of(one)
        title = lexicon.type(one.type_key).title
        tags = tuple(lexicon.term_title(f"{a}.{v}") for a, v in sorted(one.descriptors))
    except WorldError:
        title, tags = one.type_key, tuple(f"{a}: {v}" for a, v in sorted(one.descriptors))
    return Lesion(
        number, title, tags, one.category.value if one.category else "",
        "" if anonymous else one.note, one.regions,
    )  # fmt: skip


def _assessed(material: Material, anonymous: bool) -> tuple[Row, ...]:
    given = material.assessment
    if given is None:
        return (Row("Category", "not assessed by this reader"),)
    words = vocabulary.get()

    def told(group: str, key: str) -> str:
        term = words.find(group, key)
        return key if term is None else term.title

    advice = ", ".join(told("recommendations", key) for key in given.recommendations)
    return _filled(
        [
            Row("Category", given.category.value),
            Row("Why not the worst finding's", "" if anonymous else given.reason),
            Row("Density", given.density.value if given.density else ""),
            Row("Recommendation", advice),
            Row("Positioning", told("quality_verdicts", given.quality) if given.quality else ""),
            Row("Remark", "" if anonymous else given.note),
            Row("Saved", f"{given.saved_at:%Y-%m-%d %H:%M} UTC, gate: {given.gate_policy}"),
        ]
    )  # fmt: skip


def _proven(known: Pathology | None, anonymous: bool) -> tuple[Row, ...]:
    if known is None:
        return (Row("Outcome", "not proven"),)
    return _filled(
        [
            Row("Outcome", known.outcome.value),
            Row("Detail", "" if anonymous else known.detail),
            Row("Source", known.source),
            Row("Date", "" if anonymous else _day(known.dated)),
        ]
    )


def _said(answers: Answers) -> Said:
    found = answers.opinion
    if found is None:
        return Said(none=answers.trouble or "There is no opinion.")
    if isinstance(found, NoOpinion):
        return Said(none=found.reason)
    malignant = [one for one in found.neighbours if one.outcome is Outcome.MALIGNANT]
    share = round(100 * sum(one.share for one in malignant))
    rows = [
        Row("Population", found.population),
        Row(
            "Operating point",
            f"{'at or above' if found.above else 'below'} the operating point: "
            f"{found.threshold_words}",
        ),
        *(Row(_facet(one.facet, one.value), one.sentence) for one in found.subgroups),
        Row(
            "Neighbours",
            f"{len(malignant)} of {len(found.neighbours)} malignant, {share} % of the vote",
        ),
        Row(
            "How it was fitted",
            "out of fold: from a fit without this patient" if found.out_of_fold
            else "this patient has no proven breast among those fitted on",
        ),
    ]  # fmt: skip
    if found.seen_in_training:
        rows.append(
            Row("Caution", "Seen in training: the encoder learnt from this patient's images.")
        )
    if found.single:
        rows.append(Row("Caution", "One view was looked at, standing for both."))
    return Said(chance=str(found.chance), rows=_filled(rows))


def _closeness(answers: Answers) -> str:
    result = answers.result
    if answers.trouble and not result.hits:
        return answers.trouble
    if not result.hits:
        return "No proven case of another patient was found."
    # To a tenth where it was learned within the last of a hundred.
    beyond = f"{100 * (1 - result.limit):.3g}"
    origin = "learnt on validation patients here" if result.learned else "a default"
    start = "Nearest first." if result.close else "No close case. The nearest are:"
    return (
        f"{start} {result.among} proven breasts of other patients were compared by image and "
        f"tags; as close counts what is nearer than {beyond} % of random pairs ({origin})."
    )


def _neighbour(number: int, hit: Hit, known: CaseDetails | None, anonymous: bool) -> Neighbour:
    title = f"Case {number}"
    if known is not None:
        side = f"{_SIDES[known.side]} breast"
        if anonymous:
            title = f"Case {number}, {side}"
        else:
            title = ", ".join(filter(None, (known.patient_key, side, _day(known.exam_date))))
    likeness = ""
    if hit.closer is not None and hit.distance is not None:
        share = min(99, max(0, round(100 * (1 - hit.closer))))
        likeness = f"nearer than {share} % of random pairs (distance {hit.distance:.3f})"
        if not hit.close:
            likeness += ", not close"
    why = [
        Row("Agree", "; ".join(hit.explanation.agree)),
        Row("Differ", "; ".join(hit.explanation.differ)),
        Row("Only here", "; ".join(hit.explanation.missing)),
        Row("Only there", "; ".join(hit.explanation.added)),
    ]
    proven = "" if hit.masked else ("not proven" if hit.pathology is None else hit.pathology.value)
    pictures = () if known is None else tuple(v for v in known.views if v is not None)
    return Neighbour(title, likeness, _filled(why), proven, pictures)


def _learnt(cases: Cases) -> str:
    lineage = cases.model.lineage()
    count = int((lineage.split == Split.TRAIN).sum())
    return f"{count} breasts"


def _facet(facet: str, value: str) -> str:
    return f"For {facet} {value}" if value else f"For {facet}"


def _day(when: date | None) -> str:
    return "" if when is None else when.isoformat()


def _filled(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(row for row in rows if row.value)
