"""The columns of :mod:`core.retrieval.facts` as lists, read from the store set by set."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from core.annotation import consensus
from core.annotation.consensus import Taken
from core.dataset.material import VIEWS, decade_of, lies, precedence, usable
from core.domain.assessment import Assessment, Category, Density, Outcome
from core.domain.finding import Finding, FindingId
from core.domain.lexicon import Lexicon
from core.domain.manifestation import pack
from core.domain.roles import Role
from core.domain.study import (
    BreastId,
    ExamId,
    ImageHeader,
    ImageId,
    ImageRecord,
    ImageState,
    Intent,
    ReaderId,
    Side,
    View,
)
from core.store import Reading, columns
from core.store.columns import AssessmentLine

FACETS = ("type", "density", "age", "vendor", "collection")
_OUTCOMES = {None: -1, Outcome.BENIGN.value: 0, Outcome.MALIGNANT.value: 1}
_Said = tuple[ReaderId, str, str, str, frozenset[tuple[str, str]]]
"""A finding as far as it counts: whose, lexicon, version, type, descriptors."""
_Concluded = tuple[ReaderId, str, str | None]


@dataclass
class Lines:
    """One entry a breast, by rising id; of ``lies`` two (CC, MLO)."""

    ids: list[int] = field(default_factory=list)
    exams: list[int] = field(default_factory=list)
    owners: list[int] = field(default_factory=list)
    left: list[bool] = field(default_factory=list)
    outcomes: list[int] = field(default_factory=list)
    packed: list[bytes] = field(default_factory=list)
    tagged: list[bool] = field(default_factory=list)
    split: list[int] = field(default_factory=list)
    views: list[tuple[int, int]] = field(default_factory=list)
    lies: list[str] = field(default_factory=list)
    dates: list[date | None] = field(default_factory=list)
    facets: dict[str, list[str]] = field(default_factory=lambda: {name: [] for name in FACETS})


def gather(
    reading: Reading,
    lexicon: Lexicon,
    others: Mapping[str, Lexicon],
    roles: Mapping[int, str],
    some: set[int] | None = None,
) -> Lines:
    """Read some breasts, or all of them."""
    # Within a question ids of one statement must be in order: chunks keep it.
    wanted = None if some is None else sorted(some)
    views = _views(reading, wanted)
    said, concluded = _said(reading, wanted)
    proven = {line.breast: line.outcome for line in columns.outcomes(reading, wanted)}
    settled = columns.settled(reading)
    known = {ReaderId(one): Role(role) for one, role in roles.items()}

    @cache
    def taken(
        findings: frozenset[_Said], given: frozenset[_Concluded], done: bool
    ) -> tuple[bytes, Taken]:
        """Breasts of which the same was said by the same are one."""
        found = consensus.take(
            lexicon,
            [_finding(one) for one in findings],
            [_assessment(one) for one in given],
            known,
            others,
            settled=done,
        )
        return pack(found.bits).tobytes(), found

    out = Lines()
    for line in columns.breasts(reading, wanted):
        packed, what = taken(
            frozenset(said.get(line.breast, ())), frozenset(concluded.get(line.breast, ())),
            line.breast in settled,
        )  # fmt: skip
        cc, mlo = views.get(line.breast, (_NONE, _NONE))
        out.ids.append(line.breast)
        out.exams.append(line.exam)
        out.owners.append(line.patient)
        out.left.append(line.side == Side.LEFT.value)
        out.outcomes.append(_OUTCOMES[proven.get(line.breast)])
        out.packed.append(packed)
        out.tagged.append(what.tagged)
        out.split.append(-1 if line.split is None else line.split)
        out.views.append((cc[0], mlo[0]))
        out.lies += (cc[1], mlo[1])
        out.dates.append(line.exam_date)
        out.facets["type"].append("+".join(what.types))
        out.facets["density"].append(what.density.value if what.density else line.density or "")
        seen = cc is not _NONE or mlo is not _NONE
        out.facets["age"].append(
            decade_of(line.age_years, line.birth_date, line.exam_date) if seen else ""
        )
        out.facets["vendor"].append(line.vendor)
        out.facets["collection"].append(line.collection)
    return out


_View = tuple[int, str]
_NEVER = datetime(1, 1, 1, tzinfo=UTC)
_NONE: _View = (-1, "")


def _views(reading: Reading, some: list[int] | None) -> dict[int, tuple[_View, _View]]:
    """The CC and the MLO image of each breast, chosen as training chooses them."""
    found: dict[int, dict[int, tuple[tuple[int, int, int], str]]] = {}
    for line in columns.images(reading, some):
        judged = _judged(line[2:12], _image_type(line.kinds))
        if judged is None:
            continue
        slot, first, second, way = judged
        own = found.setdefault(line.breast, {})
        rank = (first, second, line.image)
        if slot not in own or rank < own[slot][0]:
            own[slot] = (rank, way)
    return {breast: (_chosen(own, 0), _chosen(own, 1)) for breast, own in found.items()}


def _chosen(own: dict[int, tuple[tuple[int, int, int], str]], slot: int) -> _View:
    known = own.get(slot)
    return _NONE if known is None else (known[0][2], known[1])


def _image_type(corner_text: str) -> str:
    return dict(json.loads(corner_text)).get("ImageType", "") if corner_text else ""


@cache
def _judged(looks: tuple[Any, ...], image_type: str) -> tuple[int, int, int, str] | None:
    """Which slot an image of this kind may take, how soon, and how it lies; None: none.

    Training judges a whole image; what it looks at takes few values, each judged once.
    """
    side, view, modifiers, orientation, state, intent, controls, partial, sop_class, frames = looks
    lying = json.loads(orientation) or None
    header = ImageHeader(
        sop_instance_uid="", sop_class_uid=sop_class, study_instance_uid="",
        series_instance_uid="", transfer_syntax_uid="", patient_key="", rows=0, columns=0,
        frames=frames, bits_stored=0, photometric="",
        side=Side(side) if side else None, view=View(view) if view else None,
        modifiers=tuple(json.loads(modifiers)),
        orientation=(lying[0], lying[1]) if lying else None,
        intent=Intent(intent), quality_control=controls, partial=partial,
        corner_text=(("ImageType", image_type),),
    )  # fmt: skip
    image = ImageRecord(ImageId(0), ExamId(0), BreastId(0), header, "", "", ImageState(state))
    if not usable(image) or header.view not in VIEWS:
        return None
    first, second, _ = precedence(image)
    return VIEWS.index(header.view), first, second, lies(image).split(":", 1)[1]


def _said(
    reading: Reading, some: list[int] | None
) -> tuple[dict[int, list[_Said]], dict[int, list[_Concluded]]]:
    terms: dict[int, list[tuple[str, str]]] = {}
    for term in columns.terms(reading, some):
        terms.setdefault(term.finding, []).append((term.axis, term.value))
    said: dict[int, list[_Said]] = {}
    for one in columns.findings(reading, some):
        descriptors = frozenset(terms.get(one.finding, ()))
        said.setdefault(one.breast, []).append(
            (ReaderId(one.reader), one.lexicon, one.version, one.type_key, descriptors)
        )
    concluded: dict[int, list[_Concluded]] = {}
    for given in columns.assessments(reading, some):
        concluded.setdefault(given.breast, []).append(_plain(given))
    return said, concluded


def _plain(line: AssessmentLine) -> _Concluded:
    return ReaderId(line.reader), line.category, line.density


def _finding(said: _Said) -> Finding:
    reader, lexicon, version, type_key, descriptors = said
    return Finding(
        FindingId(0), BreastId(0), reader, "", lexicon, version, type_key, descriptors, (), ""
    )


def _assessment(given: _Concluded) -> Assessment:
    reader, category, density = given
    return Assessment(
        BreastId(0),
        reader,
        Category(category),
        Density(density) if density else None,
        "",
        "",
        _NEVER,
    )
