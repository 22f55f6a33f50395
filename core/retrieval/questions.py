"""From what a reader asks to what is looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from core.domain.errors import WorldError
from core.domain.lexicon import Lexicon
from core.domain.manifestation import Bits
from core.domain.study import BreastId, ExamId, View
from core.retrieval.asking import Ask, Means
from core.retrieval.values import Query, Vector

if TYPE_CHECKING:
    from core.retrieval.service import Cases

_VIEWS = (View.CC, View.MLO)


def query(cases: Cases, ask: Ask, bits: Bits | None) -> Query:
    """The query of BREAST, EXAM, VIEW, TAGS, or FINDING without a region.

    Parameters
    ----------
    bits
        (W,) what is tagged of the breast (FINDING: of the finding) as far as this reader may
        know; compared beside the image where the weighing lets it.

    Raises
    ------
    WorldError
        When what is asked about is not there, has no vector, or nothing is tagged.
    """
    if ask.means is Means.TAGS:
        return _of_tags(cases, ask, bits)
    if ask.breast is None:
        raise WorldError("Nothing was named to look for: open an exam first.")
    types = _types(cases.facts.lexicon, ask)
    if ask.means is Means.EXAM:
        return _of_exam(cases, ask.breast, bits)
    if ask.means is Means.VIEW or (ask.means is Means.FINDING and ask.image is not None):
        return _of_view(cases, ask, ask.breast, bits, types)
    if ask.means in (Means.BREAST, Means.FINDING):
        return _whole(cases, ask, ask.breast, bits, types)
    raise WorldError(f"Looking for cases by {ask.means.value} needs the image: open it first.")


def _whole(
    cases: Cases, ask: Ask, breast: BreastId, bits: Bits | None, types: frozenset[str]
) -> Query:
    row = cases.row(breast)
    return Query(
        cases.vectors.breast_vectors[row], breast, cases.facts.patient_of(breast),
        means=ask.means, bits=bits, types=types, vendor=cases.vendor(row),
        exam=ExamId(int(cases.gallery.exams[row])),
    )  # fmt: skip


def _of_exam(cases: Cases, breast: BreastId, bits: Bits | None) -> Query:
    row = cases.row(breast)
    vector: Vector = cases.exams.vectors(np.array([row]))[0]
    return Query(
        vector, breast, cases.facts.patient_of(breast), means=Means.EXAM, bits=bits,
        vendor=cases.vendor(row), exam=ExamId(int(cases.gallery.exams[row])),
    )  # fmt: skip


def _of_view(
    cases: Cases, ask: Ask, breast: BreastId, bits: Bits | None, types: frozenset[str]
) -> Query:
    row = cases.row(breast)
    for place, view in enumerate(_VIEWS):
        at = int(cases.view_rows[row, place])
        if at >= 0 and int(cases.gallery.views[row, place]) == ask.image:
            return Query(
                cases.vectors.view_vectors[at], breast, cases.facts.patient_of(breast),
                means=ask.means, view=view, bits=bits, types=types, vendor=cases.vendor(row),
                exam=ExamId(int(cases.gallery.exams[row])),
            )  # fmt: skip
    if ask.means is Means.FINDING:
        return _whole(cases, ask, breast, bits, types)
    raise WorldError(
        "Of each breast one CC and one MLO image are compared, and this is not one of them: look "
        "for the whole breast."
    )


def _of_tags(cases: Cases, ask: Ask, bits: Bits | None) -> Query:
    lexicon = cases.facts.lexicon
    chosen = _bits(lexicon, ask) if ask.terms else bits
    types = _types(lexicon, ask)
    if (chosen is None or not chosen.any()) and not types:
        raise WorldError("There are no tags to look for: tag a finding, or choose some here.")
    patient = None if ask.breast is None else cases.facts.patient_of(ask.breast)
    if ask.breast is not None and patient is None:
        # Without knowing whose it is, her own breasts would be among what is found.
        raise WorldError(f"There is no breast {ask.breast} in this workspace.")
    return Query(None, ask.breast, patient, means=Means.TAGS, bits=chosen, types=types)


def _bits(lexicon: Lexicon, ask: Ask) -> Bits:
    found = np.zeros(lexicon.width, np.bool_)
    place = {bit: position for position, bit in enumerate(lexicon.layout)}
    for axis, value in ask.terms:
        term = f"{axis}.{value}"
        if term in place:
            found[place[term]] = True
        elif axis != "type" or all(kind.key != value for kind in lexicon.types):
            raise WorldError(f"Models do not learn {term}: choose another tag to look for.")
    return found


def _types(lexicon: Lexicon, ask: Ask) -> frozenset[str]:
    """Kinds of finding that are asked for, where the layout has no bits of them."""
    return frozenset(
        value
        for axis, value in ask.terms
        if axis == "type" and f"type.{value}" not in lexicon.layout
    )
