"""What the core found, in the panel's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from core.domain.lexicon import Lexicon
from core.domain.study import Side
from core.retrieval.asking import FACETS, Means, Refinement
from maninegs_gui import languages
from maninegs_gui.similar import words
from maninegs_gui.similar.values import (
    Answer,
    Case,
    FacetRow,
    GroupRow,
    OpinionWords,
    Value,
    Why,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.classification.opinion import NoOpinion, Opinion
    from core.retrieval.explain import Explanation, Group
    from core.retrieval.facts import CaseDetails
    from core.retrieval.values import Hit, Result
    from maninegs_gui.similar.core_backend import Found

_BY_VALUE = frozenset({"density", "age"})
"""Facets whose values have an order of their own."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("similar", text)


def breast_title(details: CaseDetails) -> str:
    """Which breast, in words."""
    side = _tr("right breast") if details.side is Side.RIGHT else _tr("left breast")
    return f"{details.patient_key}, {side}"


def answer(found: Found) -> Answer:
    """An answer without its cases."""
    standing, result = found.material.standing, found.result
    if result is None or found.cases is None or found.query is None:
        return Answer(standing, why=found.why, sentence=languages.sentence(found.sentence))
    cases, query = found.cases, found.query
    lexicon = cases.facts.lexicon.in_language(QLocale().name())
    # A drawn part is compared by images alone: tags of the whole breast only explain.
    tagged = query.bits is not None and bool(query.bits.any()) and query.means is not Means.REGION
    return Answer(
        standing,
        why=found.why,
        sentence=languages.sentence(found.sentence),
        among=result.among,
        proven=found.refinement.proven_only,
        facets=_facets(result.counts, found.refinement, lexicon),
        groups=_groups(lexicon) if tagged and query.vector is not None else (),
        notes=tuple(
            filter(
                None,
                (_sentence(languages.sentence(query.sentence)), languages.sentence(result.refused)),
            )
        ),
        model=cases.model.sha256,
        model_name=cases.model.info.uid[:8],
    )


def case(hit: Hit, details: CaseDetails, *, kept: bool) -> Case:
    """One hit as a card shows it."""
    agree, differ, here, there = _explained(hit.explanation)
    when = details.exam_date.isoformat() if details.exam_date else ""
    return Case(
        breast=hit.breast,
        title=f"{details.patient_key} {details.side.value}",
        images=tuple(view for view in details.views if view is not None),
        agree=agree,
        differ=differ,
        here=here,
        there=there,
        likeness=words.likeness(hit.closer, close=bool(hit.close)),
        parts=words.parts(hit.distance, hit.image_distance, hit.tag_distance),
        outcome=hit.pathology,
        masked=hit.masked,
        kept=kept,
        about=" · ".join(filter(None, (when, details.vendor))),
    )


def judged(result: Result, refinement: Refinement) -> tuple[Why, str]:
    """Whether an answer has cases to show, and why not."""
    if not result.hits:
        if refinement.facets or refinement.since or refinement.until:
            return Why.FILTERED, _tr("No case is left with these filters.")
        if refinement.proven_only:
            return Why.NO_PROVEN, _tr(
                "No breast of another patient has a pathology yet: import some, or look among "
                "the unproven."
            )
        return Why.NO_CLOSE_CASE, _tr("There is no breast of another patient to compare with.")
    if result.close:
        return Why.NOTHING, ""
    # A limit may be learned within the last of a hundred: "100 of 100" would be no pair at all.
    count = f"{100 * (1 - result.limit):.3g}"
    if result.learned:
        said = _tr(
            "None is closer than {0} of 100 random pairs. Beyond that, hits were no more alike "
            "than chance among the validation patients here."
        )
    else:
        said = _tr(
            "None is closer than {0} of 100 random pairs, the limit until enough validation "
            "patients are tagged to learn one."
        )
    return Why.NO_CLOSE_CASE, said.format(count)


def closed(*, file: bool) -> str:
    """The gate shows nothing before the assessment."""
    if file:
        return _tr("Import the image and save your assessment first.")
    return _tr("Similar cases are shown when you have saved your assessment.")


def no_model() -> str:
    """Nothing was trained yet."""
    return _tr("Tag some exams and train a model, then accept it.")


def no_tags() -> str:
    """Tags were asked by, and there are none."""
    return _tr("Tag a finding in this breast, then look for cases by its tags.")


def not_embedded() -> str:
    """The model has no vector of it."""
    return _tr("The model in use has not seen its images as they are now.")


def as_a_whole() -> str:
    """A finding's mark cannot be looked for in parts."""
    return _tr("compared as a whole breast: the finding's mark cannot be compared in parts")


def blank() -> str:
    """Nothing is in the image."""
    return _tr("The image shows no breast.")


def opinion(found: Opinion | NoOpinion, model: str) -> OpinionWords:
    """An opinion as the box shows it."""
    from core.classification.opinion import NoOpinion

    if isinstance(found, NoOpinion):
        return OpinionWords(reason=languages.sentence(found.reason), model=model)
    malignant = [one for one in found.neighbours if one.outcome.value == "malignant"]
    share = round(100 * sum(one.share for one in malignant))
    cautions = []
    if found.seen_in_training:
        cautions.append(_tr("Seen in training: the encoder learnt from this patient's images."))
    if found.single:
        cautions.append(_tr("One view was looked at, standing for both."))
    alone = [
        _tr("Neighbours: {0} of {1} malignant, with {2} of 100 parts of the vote.").format(
            len(malignant), len(found.neighbours), share
        ),
        _tr("Alone, before calibration: probe {0}, neighbours {1}.").format(
            f"{found.probe:.2f}", f"{found.vote:.2f}"
        ),
    ]
    if found.out_of_fold:
        alone.append(_tr("Out of fold: this answer comes from a fit without this patient."))
    carried = ""
    if found.corrected:
        carried = _tr(
            "Carried to the {0} malignant that this site reads; uncorrected it is {1}, between {2} "
            "and {3}."
        ).format(
            *map(
                words.percent,
                (found.prevalence, found.uncorrected, found.uncorrected_low,
                 found.uncorrected_high),
            )
        )  # fmt: skip
    return OpinionWords(
        probability=found.probability,
        low=found.low,
        high=found.high,
        threshold=found.threshold,
        above=found.above,
        point=languages.sentence(found.threshold_words),
        population=_tr("Holds {0}.").format(languages.sentence(found.population)),
        prevalence=carried,
        subgroups=tuple(languages.sentence(one.sentence) for one in found.subgroups),
        alone=tuple(alone),
        cautions=tuple(cautions),
        model=found.model,
    )


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:].rstrip('.')}." if text else ""


def _explained(
    found: Explanation,
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Agree, differ, only here, only there: one entry a group."""
    by: dict[str, list[str]] = {"agree": [], "differ": [], "missing": [], "added": []}
    for group in found.groups:
        by[group.said.value].append(_group(group))
    return tuple(by["agree"]), tuple(by["differ"]), tuple(by["missing"]), tuple(by["added"])


def _group(group: Group) -> str:
    term = languages.sentence
    said = [term(one) for one in group.both]
    mixed = group.said.value == "differ"
    for values, place in ((group.here, _tr("here")), (group.there, _tr("there"))):
        if values:
            text = ", ".join(map(term, values))
            said.append(f"{text} {place}" if mixed else text)
    text = ", ".join(said)
    return f"{term(group.title)}: {text}" if group.title else text


def _groups(lexicon: Lexicon) -> tuple[GroupRow, ...]:
    from core.retrieval.weigh import group_weights

    return tuple(
        GroupRow(key, _tr("Finding") if key == "type" else lexicon.axis(key).title, usual)
        for key, usual in group_weights(lexicon).items()
    )


def _facets(
    counts: Mapping[str, Mapping[str, int]], refinement: Refinement, lexicon: Lexicon
) -> tuple[FacetRow, ...]:
    titles = {
        "type": _tr("Finding"),
        "density": _tr("Density"),
        "age": _tr("Age"),
        "vendor": _tr("Vendor"),
        "collection": _tr("Collection"),
        "pathology": _tr("Pathology"),
    }
    rows = []
    for key in FACETS:
        found = counts.get(key, {})
        # One value alone narrows nothing.
        if len(found) < 2 and key not in refinement.facets:
            continue
        values = [Value(one, _value(key, one, lexicon), count) for one, count in found.items()]
        if key in _BY_VALUE:
            values.sort(key=lambda value: value.key)
        else:
            values.sort(key=lambda value: (-value.count, value.title))
        rows.append(FacetRow(key, titles[key], tuple(values)))
    return tuple(rows)


def _value(facet: str, key: str, lexicon: Lexicon) -> str:
    if facet == "type":
        return next((kind.title for kind in lexicon.types if kind.key == key), key)
    if facet == "density":
        return key.lower()
    if facet == "pathology":
        return {
            "benign": _tr("benign"),
            "malignant": _tr("malignant"),
            "unproven": _tr("not proven"),
        }.get(key, key)
    return key
