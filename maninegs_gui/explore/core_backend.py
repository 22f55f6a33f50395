"""The map from the core, in the page's words, behind the gate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from core.domain.gate import GatePolicy, Surface
from core.domain.study import BreastId, ExamId, ImageRecord, ReaderId, Side
from maninegs_gui import languages
from maninegs_gui.bridge.kept import Kept
from maninegs_gui.explore.values import Card, Chart, NoMap, Paint, Reasons, Told, Why

if TYPE_CHECKING:
    from core.annotation.sight import Sight
    from core.classification.mislabelled import Suspect
    from core.domain.progress import CancelToken, Report
    from core.imaging.pictures import Pictures
    from core.retrieval.facts import Facts
    from core.retrieval.oddness import Odd
    from core.retrieval.projection import Projection
    from core.retrieval.service import Cases
    from maninegs_gui.bridge.lanes import Store
    from maninegs_gui.explore.colourings import Ground

_SHOWN_IMAGES = 2


@dataclass(frozen=True)
class Material:
    """What the map needs of the store for one reader."""

    facts: Facts
    sight: Sight
    taggers: Mapping[str, frozenset[int]]


@dataclass(frozen=True, eq=False)
class _Source:
    """What lies behind a chart."""

    cases: Cases
    found: Projection
    ground: Ground
    scores: npt.NDArray[np.bool_]
    tags: npt.NDArray[np.bool_]
    """Both (M,), by row of the vectors."""


class CoreMap:
    """What is read and opened is kept by ``kept``, which somebody else keeps in step."""

    def __init__(self, kept: Kept, pictures: Pictures) -> None:
        self._kept, self._workspace, self._pictures = kept, kept.workspace, pictures

    def read(self, store: Store, reader: ReaderId, policy: GatePolicy) -> Material:
        """Facts (kept between questions), what this reader may see, and who tagged what."""
        from core.annotation.sight import sight
        from core.store import assessments, findings, readers

        known = self._kept.facts(store)
        with store.read() as reading:
            taggers: dict[str, frozenset[int]] = {}
            for one in readers.all_readers(reading):
                some = findings.breasts_of(reading, {one.id})
                some |= assessments.breasts_of(reading, {one.id})
                if some:
                    taggers[one.name] = frozenset(int(breast) for breast in some)
            return Material(known, sight(reading, reader, policy), taggers)

    def chart(
        self, material: Material, report: Report, cancel: CancelToken, *, make: bool
    ) -> Chart | NoMap:
        """The points that this reader may see."""
        from core.domain.errors import NotEnoughData
        from core.models.accepted import NoModel
        from core.retrieval import projection

        try:
            cases = self._kept.cases(material.facts)
        except NoModel as error:
            return NoMap(Why.NO_MODEL, languages.said(error))
        ready = projection.ready(self._workspace, cases.model.info.uid, cases.vectors_sha)
        if not ready and not make and len(cases.vectors.breast_ids) >= projection.LEAST:
            return NoMap(Why.NOT_MADE)
        try:
            found = projection.of(self._workspace, cases, report, cancel)
        except NotEnoughData as error:
            return NoMap(Why.TOO_FEW, languages.said(error))
        return _chart(material, cases, found)

    def paint(self, chart: Chart, key: str) -> Paint:
        """One colouring of the points."""
        from maninegs_gui.explore import colourings

        return colourings.paint(_source(chart).ground, key)

    def odd(self, chart: Chart, _report: Report, cancel: CancelToken) -> Reasons:
        """Cases far from their neighbours, and those tagged otherwise; of those she assessed."""
        from core.retrieval import oddness
        from maninegs_gui.explore.colourings import tr

        source = _source(chart)
        far = oddness.far_away(source.found, source.cases.gallery, source.scores)
        cancel.check()
        other = oddness.tagged_otherwise(
            source.found, source.cases.gallery, source.scores, source.tags
        )
        return (
            *((one.breast, _how_far(one)) for one in far),
            *((one.breast, tr("Tagged otherwise than the breasts around it"))
              for one in other),
        )  # fmt: skip

    def suspected(self, chart: Chart, report: Report, cancel: CancelToken) -> Reasons | str:
        """Proven breasts that she assessed and that look like the other outcome."""
        from core.classification.mislabelled import suspects

        source = _source(chart)
        opinions = self._kept.opinions(source.cases, report, cancel)
        if opinions.fitted is None:
            return languages.sentence(opinions.reason)
        known = source.found.breasts[source.scores].tolist()
        return tuple((one.breast, _against(one)) for one in suspects(opinions.fitted, known))

    def named(self, store: Store, found: Reasons) -> tuple[Told, ...]:
        """The cases with the patients' ids."""
        from core.store import breasts

        with store.read() as reading:
            infos = breasts.several(reading, [breast for breast, _why in found])
        return tuple(
            Told(breast, _title(infos[breast].patient_key, infos[breast].side), why)
            for breast, why in found
            if breast in infos
        )

    def card(self, store: Store, breast: BreastId) -> Card:
        """A breast with its CC and MLO."""
        from core.dataset.material import choose
        from core.store import breasts, images

        with store.read() as reading:
            info = breasts.get(reading, breast)
            chosen = choose(images.of_breast(reading, breast))
        shown = tuple(view for view in chosen if view is not None)[:_SHOWN_IMAGES]
        return Card(breast, ExamId(info.exam), info.patient_key, info.side, info.exam_date, shown)

    def of_patient(self, store: Store, key: str) -> tuple[BreastId, ...]:
        """All breasts of the person with this id."""
        from core.store import breasts, patients

        with store.read() as reading:
            patient = patients.by_key(reading, key)
            if patient is None:
                return ()
            return tuple(info.id for info in breasts.of_person(reading, patient))

    def picture(self, image: ImageRecord, tallest: int) -> npt.NDArray[np.uint8]:
        """A small picture, hung."""
        return self._pictures.of(image, tallest).grey


def _chart(material: Material, cases: Cases, found: Projection) -> Chart | NoMap:
    from maninegs_gui.explore import colourings
    from maninegs_gui.explore.colourings import Ground, tr

    gallery, sight = cases.gallery, material.sight
    drawn = gallery.usable & sight.sees(gallery.breasts, Surface.SIMILAR_CASES)
    rows = np.flatnonzero(drawn)
    rows = rows[np.argsort(gallery.breasts[rows], kind="stable")]
    left_out = int(gallery.usable.sum()) - len(rows)
    if not len(rows) and left_out:
        return NoMap(Why.CLOSED, tr("A breast appears here when you have saved its assessment."))
    scores = sight.sees(gallery.breasts, Surface.MAP)
    tags = sight.sees(gallery.breasts, Surface.OTHER_READER)
    ground = Ground(
        languages.lexicon(material.facts.lexicon),
        gallery,
        rows,
        scores[rows],
        tags[rows],
        material.taggers,
    )  # fmt: skip
    return Chart(
        breasts=gallery.breasts[rows],
        exams=gallery.exams[rows],
        points=np.ascontiguousarray(found.points[rows]),
        assessed=scores[rows],
        left_out=left_out,
        landmarks=found.landmarks,
        trust=found.trust,
        choices=colourings.choices(languages.lexicon(material.facts.lexicon)),
        source=_Source(cases, found, ground, scores, tags),
    )


def _source(chart: Chart) -> _Source:
    assert isinstance(chart.source, _Source)
    return chart.source


def _title(key: str, side: Side) -> str:
    from maninegs_gui.explore.colourings import tr

    return f"{key}, {tr('right') if side is Side.RIGHT else tr('left')}"


def _how_far(one: Odd) -> str:
    from maninegs_gui.explore.colourings import tr

    share = min(99, int(100 * one.value))
    return tr("Farther from its neighbours than {0}\u00a0% of breasts").format(share)


def _against(one: Suspect) -> str:
    from core.domain.assessment import Outcome
    from maninegs_gui.explore.colourings import tr

    # How strongly is told by the order: a percentage would stand here without its interval.
    if one.outcome is Outcome.MALIGNANT:
        return tr("Noted as malignant; the opinion without this patient speaks strongly for benign")
    return tr("Noted as benign; the opinion without this patient speaks strongly for malignant")
