"""Similar cases and opinion from the core, behind the gate."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core import lexicons
from core.domain.changes import Changes
from core.domain.errors import DamagedArtefact, WorldError
from core.domain.finding import Finding, Region
from core.domain.gate import Gate, Surface
from core.domain.heat import HeatMap
from core.domain.manifestation import Bits
from core.domain.reveal import Reveal
from core.domain.study import BreastId, ImageId, ImageRecord, ReaderId
from core.retrieval.asking import Ask, Means, Refinement
from maninegs_gui import languages
from maninegs_gui.bridge.kept import Kept
from maninegs_gui.similar import core_words, offers
from maninegs_gui.similar.values import Answer, Material, OpinionWords, Standing, Why

if TYPE_CHECKING:
    from core.domain.progress import CancelToken, Report
    from core.imaging.pool import DecoderPool
    from core.jobs.server import EmbeddingServer
    from core.retrieval.facts import Facts
    from core.retrieval.query import Known, Read
    from core.retrieval.service import Cases
    from core.retrieval.values import Query, Result
    from maninegs_gui.bridge.lanes import Store


@dataclass(frozen=True)
class Core:
    """What a question knows of the store; filled in as the pool lane works on it.

    ``bits`` (W,) are the tags of what is asked about that this reader may know, ``closed``
    the breasts of which she may know none.
    """

    ask: Ask
    facts: Facts
    gate: Gate
    bits: Bits
    closed: frozenset[BreastId]
    marks: tuple[tuple[Region, ImageRecord], ...] = ()
    file: Read | None = None
    who: Known | None = None
    own: tuple[ImageRecord, ...] = ()
    queries: dict[Cases, Query] = field(default_factory=dict)
    """One question is asked of the same cases mostly."""
    images: dict[ImageId, ImageRecord] = field(default_factory=dict)


@dataclass(frozen=True)
class Found:
    """What was found, before names and images are read for it."""

    material: Material
    refinement: Refinement
    cases: Cases | None = None
    query: Query | None = None
    result: Result | None = None
    why: Why = Why.NOTHING
    sentence: str = ""


@dataclass(frozen=True)
class _Tags:
    """Whose tags are asked about: one finding's, or all of a reader's own of a breast."""

    reader: ReaderId
    breast: BreastId | None
    own: tuple[Finding, ...]
    finding: Finding | None


class CoreSimilar:
    """Asks of what is kept (``maninegs_gui.bridge.kept``) for the panel and others."""

    def __init__(self, kept: Kept, pool: Callable[[], DecoderPool]) -> None:
        self._kept, self._pool = kept, pool
        self._server: EmbeddingServer | None = None
        self._served = ""
        self._lock = threading.Lock()

    def close(self) -> None:
        """End the warm worker."""
        with self._lock:
            server, self._server = self._server, None
        if server is not None:
            server.close()

    # The database lane ----------------------------------------------------------------

    def material(self, store: Store, ask: Ask, reader: ReaderId, file: Any = None) -> Material:
        """Facts (kept between questions), the gate, and the tags that may be known."""
        from core.annotation import gatekeeper
        from core.retrieval import facts as facts_of
        from core.retrieval import query
        from core.store import assessments, findings, images

        policy = self._kept.workspace.gate
        who = None
        if file is not None:
            with store.read() as reading:
                who = query.known(reading, file)
        breast = ask.breast if who is None else who.breast
        known = self._kept.facts_while_reading(store, breast)
        with store.read() as reading:
            gate, saved = Gate(policy, committed=False), None
            tags: tuple[Finding, ...] = ()
            described = None
            if breast is not None:
                gate = gatekeeper.gate(reading, breast, reader, policy)
                saved = assessments.get(reading, breast, reader)
                tags = findings.of_breast(reading, breast, reader)
                described = facts_of.details(reading, [breast]).get(breast)
            closed = gatekeeper.closed_to(reading, reader, policy)
            finding = None if ask.finding is None else findings.get(reading, ask.finding)
            drawn = (ask.region,) if ask.region else finding.regions if finding else ()
            records = images.several(reading, {one.image for one in drawn})
            bits = self._bits(known, gate, _Tags(reader, breast, tags, finding))
        own = tuple(view for view in described.views if view is not None) if described else ()
        marks = tuple((one, records[one.image]) for one in drawn if one.image in records)
        core = Core(ask, known, gate, bits, closed, marks, file, who, own)
        core.images.update({view.id: view for view in own})
        title = core_words.breast_title(described) if described else ""
        standing = Standing(
            reader=reader,
            breast=breast,
            title=title if file is None else file.path.name,
            committed=gate.committed,
            masked=not gate.allows(Surface.HIT_PATHOLOGY),
            opinion=gate.allows(Surface.OPINION),
            policy=policy.value,
            category=saved.category if saved else None,
            offers=offers.of(breast, own, tags) if file is None else (),
        )
        return Material(standing, core)

    def details(self, store: Store, found: Found, reader: ReaderId) -> Answer:
        """Names, images and teaching marks of the few that were found."""
        from core.retrieval import facts as facts_of
        from core.store import teaching

        core: Core = found.material.core
        answer = core_words.answer(found)
        hits = () if found.result is None or found.why is not Why.NOTHING else found.result.hits
        if not hits:
            return answer
        with store.read() as reading:
            details = facts_of.details(reading, [hit.breast for hit in hits])
            kept = {one.breast for one in teaching.all_cases(reading, reader)}
        shown = tuple(
            core_words.case(hit, details[hit.breast], kept=hit.breast in kept)
            for hit in hits
            if hit.breast in details
        )
        core.images.update({image.id: image for case in shown for image in case.images})
        return replace(answer, cases=shown)

    def note(self, store: Store, reveal: Reveal) -> Changes:
        """Keep that something of the machine was shown."""
        from core.annotation import revealing

        return revealing.note(store, reveal)

    def keep(self, store: Store, breast: BreastId, reader: ReaderId, wanted: bool) -> Changes:
        """Keep a case as a teaching case, or let go of it."""
        from core.annotation import keeping

        if wanted:
            return keeping.keep(store, reader, breast)
        return keeping.drop(store, reader, breast)

    @staticmethod
    def _bits(known: Facts, gate: Gate, asked: _Tags) -> Bits:
        """The tags (W,) of what is asked about that this reader may know, as they are now."""
        from core.retrieval.service import own_bits

        shelf, one = lexicons.available(), asked.finding
        if one is not None:
            if one.reader != asked.reader and not gate.allows(Surface.OTHER_READER):
                raise WorldError("This finding is another reader's: save your assessment first.")
            return known.lexicon.vectorise((one,), shelf).bits
        mine = known.lexicon.vectorise(asked.own, shelf).bits
        return mine if asked.breast is None else own_bits(known, asked.breast, gate, mine)

    # The pool lane --------------------------------------------------------------------

    def read_file(self, path: Path) -> Read:
        """Read the header of a file that is to be looked up."""
        from core.retrieval import query

        return query.read_file(path, self._pool())

    def search(
        self, material: Material, refinement: Refinement, _report: Report, _cancel: CancelToken
    ) -> Found:
        """Search as far as the gate lets it through."""
        from core.models.accepted import NoModel

        core: Core = material.core
        if not core.gate.allows(Surface.SIMILAR_CASES):
            said = core_words.closed(file=core.file is not None)
            return Found(material, refinement, why=Why.CLOSED, sentence=said)
        try:
            cases = self._kept.cases(core.facts)
            why, sentence = self._hindrance(cases, material)
            if why is not Why.NOTHING:
                return Found(material, refinement, why=why, sentence=sentence)
            query = self._query(cases, core)
        except NoModel:
            return Found(material, refinement, why=Why.NO_MODEL, sentence=core_words.no_model())
        except DamagedArtefact as error:
            return Found(material, refinement, why=Why.TROUBLE, sentence=languages.said(error))
        if query.blank:
            return Found(material, refinement, why=Why.TROUBLE, sentence=core_words.blank())
        result = cases.find(query, core.gate, refinement, closed=core.closed)
        why, sentence = core_words.judged(result, refinement)
        return Found(material, refinement, cases, query, result, why, sentence)

    def opinion(
        self, material: Material, report: Report, cancel: CancelToken
    ) -> OpinionWords | None:
        """The opinion, or its reason to be silent; None while the gate holds it back."""
        core: Core = material.core
        if not core.gate.allows(Surface.OPINION):
            return None
        try:
            cases = self._kept.cases(core.facts)
            query = self._query(cases, core)
            opinions = self._kept.opinions(cases, report, cancel)
            return core_words.opinion(
                opinions.about(query, core.gate, self._kept.workspace.site), cases.model.sha256
            )
        except WorldError as error:
            return OpinionWords(reason=languages.said(error))

    def heat(
        self, material: Material, breast: BreastId, _report: Report, _cancel: CancelToken
    ) -> tuple[HeatMap, ...]:
        """Where the open breast and a similar one are alike, on both."""
        core: Core = material.core
        if not core.gate.allows(Surface.SIMILARITY):
            raise WorldError("Which part is alike is shown once you have saved your assessment.")
        return self._heat(self._kept.cases(core.facts), core, breast)

    # Small parts ----------------------------------------------------------------------

    @staticmethod
    def _hindrance(cases: Cases, material: Material) -> tuple[Why, str]:
        """Why it cannot be asked, with a sentence; NOTHING where it can."""
        core: Core = material.core
        means, breast = core.ask.means, material.standing.breast
        if means is Means.TAGS:
            tagged = core.bits.any() or core.ask.terms
            return (Why.NOTHING, "") if tagged else (Why.NO_TAGS, core_words.no_tags())
        if means is Means.FILE or breast is None:
            return Why.NOTHING, ""
        row = cases.gallery.row(int(breast))
        if row is None or not cases.gallery.usable[row]:
            return Why.NOT_EMBEDDED, core_words.not_embedded()
        return Why.NOTHING, ""

    def _query(self, cases: Cases, core: Core) -> Query:
        """The query, made once: a refinement asks the same again."""
        known = core.queries.get(cases)
        if known is None:
            known = core.queries[cases] = self._asked_of(cases, core)
        return known

    def _asked_of(self, cases: Cases, core: Core) -> Query:
        from core.retrieval import query

        if core.file is not None and core.who is not None:
            return query.of_file(core.file, core.who, cases, self._pool(), self._warm(cases).embed)
        if core.marks:
            return self._of_marks(cases, core)
        return cases.query(core.ask, core.bits)

    def _of_marks(self, cases: Cases, core: Core) -> Query:
        """The query of drawn parts of images."""
        from core.retrieval import regions

        worker = self._warm(cases)
        try:
            return regions.query(
                cases, core.ask, core.marks, self._pool(), worker.embed_maps, bits=core.bits
            )
        except WorldError:
            if core.ask.means is not Means.FINDING:
                raise
            # Its mark lies on a slice, or beside the breast: its tags and the breast are left.
            whole = cases.query(replace(core.ask, image=None), core.bits)
            return replace(whole, sentence=core_words.as_a_whole())

    def _heat(self, cases: Cases, core: Core, breast: BreastId) -> tuple[HeatMap, ...]:
        from core.retrieval import likeness, regions
        from core.retrieval.looking import Looking

        worker = self._warm(cases)
        looking = Looking(cases, regions.maps_of(cases), self._pool(), worker.embed_maps)
        query = self._query(cases, core)
        # A refinement may add to them meanwhile, on another thread.
        known = tuple(core.images.values())
        there = tuple(image for image in known if image.breast == breast)
        hit = likeness.heats(likeness.of_hit(query, there, looking), there, looking)
        asked = likeness.of_query(query, core.own, there, looking)
        return (*hit, *likeness.heats(asked, core.own, looking))

    def _warm(self, cases: Cases) -> EmbeddingServer:
        """The warm worker of the model in use."""
        from core.jobs.server import EmbeddingServer

        with self._lock:
            if self._server is not None and self._served != cases.model.sha256:
                self._server.close()
                self._server = None
            if self._server is None:
                self._server = EmbeddingServer(cases.model.weights, self._kept.workspace.cache)
                self._served = cases.model.sha256
            return self._server
