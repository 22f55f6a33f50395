"""Similar cases and opinion from the core, in the panel's words, behind the gate."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core import lexicons
from core.domain.errors import WorldError
from core.domain.gate import Gate, Surface
from core.domain.manifestation import Bits
from core.domain.study import BreastId, ReaderId, Side
from core.workspace import Workspace
from maninegs_gui.similar.backend import Answer, Why
from maninegs_gui.similar.card import Case
from maninegs_gui.similar.opinion_box import OpinionWords

if TYPE_CHECKING:
    from core.classification.opinion import NoOpinion, Opinion
    from core.classification.service import Opinions
    from core.domain.progress import CancelToken, Report
    from core.imaging.pool import DecoderPool
    from core.jobs.server import EmbeddingServer
    from core.retrieval.facts import Facts
    from core.retrieval.query import Embed, Known, Read
    from core.retrieval.service import Cases, Hit, Query
    from core.store import Reading
    from maninegs_gui.bridge.lanes import Store

K = 10


def _tr(text: str) -> str:
    return QCoreApplication.translate("similar", text)


@dataclass(frozen=True)
class Material:
    """What the search needs to know of the store about one breast and reader.

    ``here`` are the manifestations (W,) of the open breast that this reader may know,
    ``closed`` the breasts of which she may know none.
    """

    breast: BreastId
    facts: Facts
    gate: Gate
    here: Bits
    closed: frozenset[BreastId]


@dataclass(frozen=True)
class FileMaterial:
    """A file that is looked up, and what the store knows of it."""

    found: Read
    who: Known
    facts: Facts
    gate: Gate


class CoreSimilar:
    """Keeps the facts, the opened index and the fitted opinion until the store changes."""

    def __init__(self, workspace: Workspace, pool: Callable[[], DecoderPool]) -> None:
        self._workspace = workspace
        self._pool = pool
        self._server: EmbeddingServer | None = None
        self._served = ""
        self._lock = threading.Lock()
        self._slow = threading.Lock()
        self._version = 0
        self._facts: Facts | None = None
        self._cases: Cases | None = None
        self._opinions: Opinions | None = None

    def forget(self) -> None:
        """The store changed: read it again at the next question."""
        with self._lock:
            self._version += 1
            self._facts = self._cases = self._opinions = None

    def close(self) -> None:
        """End the warm worker."""
        with self._lock:
            server, self._server = self._server, None
        if server is not None:
            server.close()

    def read(self, store: Store, breast: BreastId, reader: ReaderId) -> Material:
        """Facts (kept between questions), the gate, and this reader's own tags."""
        from core.annotation import gatekeeper
        from core.retrieval.service import own_bits
        from core.store import findings

        with store.read() as reading:
            known = self._known(reading)
            gate = gatekeeper.gate(reading, breast, reader, self._workspace.gate)
            # Another reader's tags are as much a secret as the pathology.
            tags = findings.of_breast(reading, breast, reader)
            closed = gatekeeper.closed_to(reading, reader, self._workspace.gate)
        mine = known.lexicon.vectorise(tags, lexicons.available()).bits
        here = own_bits(known, breast, gate, mine)
        return Material(breast, known, gate, here, closed)

    def answer(self, material: Material, _report: Report, _cancel: CancelToken) -> Answer:
        """Search and opinion, as far as the gate lets them through."""
        from core.models.accepted import NoModel

        gate, facts, breast = material.gate, material.facts, material.breast
        masked = not gate.allows(Surface.HIT_PATHOLOGY)
        blank = Answer(self.title(facts, breast), gate.committed, masked)
        if not gate.allows(Surface.SIMILAR_CASES):
            sentence = _tr("Similar cases are shown when you have saved your assessment.")
            return _empty(blank, Why.CLOSED, sentence)
        try:
            cases = self._open(facts)
        except NoModel:
            sentence = _tr("Tag some exams and train a model, then accept it.")
            return _empty(blank, Why.NO_MODEL, sentence)
        except WorldError as error:
            return _empty(blank, Why.TROUBLE, error.sentence)
        if int(breast) not in cases.rows:
            sentence = _tr("The model in use has not seen its images as they are now.")
            return _empty(blank, Why.NOT_EMBEDDED, sentence)
        query = cases.query_of(breast)
        hits = cases.similar(query, gate, k=K, bits=material.here, closed=material.closed)
        opinion = self._opinion(cases, query, gate)
        if not any(hit.close for hit in hits):
            sentence = _tr("No proven case is close enough to this one to mean something.")
            return Answer(
                blank.title, gate.committed, masked, (), opinion, Why.NO_CLOSE_CASE, sentence
            )
        return Answer(blank.title, gate.committed, masked, self._cases_of(hits, gate), opinion)

    def read_file(self, path: Path) -> Read:
        """Read the header of a file that is to be looked up."""
        from core.retrieval import query

        return query.read_file(path, self._pool())

    def know_file(self, store: Store, found: Read, reader: ReaderId) -> FileMaterial:
        """Whose file it is, and what its reader may see of that breast."""
        from core.annotation import gatekeeper
        from core.retrieval import query

        with store.read() as reading:
            facts, who = self._known(reading), query.known(reading, found)
            gate = Gate(self._workspace.gate, committed=False)
            if who.breast is not None:
                gate = gatekeeper.gate(reading, who.breast, reader, self._workspace.gate)
        return FileMaterial(found, who, facts, gate)

    def answer_file(self, material: FileMaterial, _report: Report, _cancel: CancelToken) -> Answer:
        """Similar cases of a file; what nobody can assess stays masked."""
        from core.models.accepted import NoModel
        from core.retrieval import query

        gate, facts = material.gate, material.facts
        masked = not gate.allows(Surface.HIT_PATHOLOGY)
        blank = Answer(material.found.path.name, gate.committed, masked)
        if not gate.allows(Surface.SIMILAR_CASES):
            sentence = _tr("Import the image and save your assessment first.")
            return _empty(blank, Why.CLOSED, sentence)
        try:
            cases = self._open(facts)
            asked = query.of_file(
                material.found, material.who, cases, self._pool(), self._embedder(cases)
            )
        except NoModel:
            sentence = _tr("Tag some exams and train a model, then accept it.")
            return _empty(blank, Why.NO_MODEL, sentence)
        if asked.blank:
            return _empty(blank, Why.TROUBLE, _tr("The image shows no breast."))
        hits = cases.similar(asked, gate, k=K)
        if not any(hit.close for hit in hits):
            sentence = _tr("No proven case is close enough to this image to mean something.")
            return _empty(blank, Why.NO_CLOSE_CASE, sentence)
        opinion = self._opinion(cases, asked, gate)
        return Answer(blank.title, gate.committed, masked, self._cases_of(hits, gate), opinion)

    def _known(self, reading: Reading) -> Facts:
        """The facts, kept until the store changes."""
        from core.retrieval import facts as facts_of

        with self._lock:
            known, version = self._facts, self._version
        if known is None:
            known = facts_of.read(reading, self._workspace)
            with self._lock:
                # What was forgotten while it was being read is not kept.
                if version == self._version:
                    self._facts, self._cases, self._opinions = known, None, None
        return known

    def _embedder(self, cases: Cases) -> Embed:
        """The warm worker of the model in use."""
        from core.jobs.server import EmbeddingServer

        with self._lock:
            if self._server is not None and self._served != cases.model.sha256:
                self._server.close()
                self._server = None
            if self._server is None:
                self._server = EmbeddingServer(cases.model.weights, self._workspace.cache)
                self._served = cases.model.sha256
            return self._server.embed

    def title(self, facts: Facts, breast: BreastId) -> str:
        """Which breast, in words."""
        info = facts.breasts[breast].info
        side = _tr("right breast") if info.side is Side.RIGHT else _tr("left breast")
        return f"{info.patient_key}, {side}"

    def _open(self, facts: Facts) -> Cases:
        from core.retrieval.service import Cases

        # Opening and fitting take seconds: never under the lock that the window waits for.
        with self._slow:
            cases = self._cases
            if cases is None or cases.facts is not facts:
                cases = Cases.open(self._workspace, facts)
                with self._lock:
                    if self._facts is facts:
                        self._cases = cases
            return cases

    def _cases_of(self, hits: tuple[Hit, ...], gate: Gate) -> tuple[Case, ...]:
        scores = gate.allows(Surface.HIT_SCORE)
        # Nearest first is a score: while masked, the order is that of the ids.
        shown = hits if scores else tuple(sorted(hits, key=lambda hit: hit.breast))
        return tuple(
            Case(
                breast=hit.breast,
                title=_hit_title(hit),
                images=tuple(view for view in hit.views if view is not None),
                agree=hit.agree,
                differ=hit.differ,
                here=hit.explanation.missing,
                there=hit.explanation.added,
                likeness=_likeness(hit) if scores else "",
                outcome=hit.pathology,
                masked=hit.masked,
            )
            for hit in shown
        )

    def _opinion(self, cases: Cases, query: Query, gate: Gate) -> OpinionWords | None:
        from core.classification.opinion import NoOpinion
        from core.classification.service import Opinions

        if not gate.allows(Surface.OPINION):
            return None
        try:
            with self._slow:
                opinions = self._opinions
                if opinions is None or opinions.cases is not cases:
                    opinions = Opinions.open(cases)
                    with self._lock:
                        if self._cases is cases:
                            self._opinions = opinions
            found = opinions.about(query, gate, self._workspace.site)
        except WorldError as error:
            return OpinionWords(reason=error.sentence)
        return _silent(found) if isinstance(found, NoOpinion) else _spoken(found)


def _empty(blank: Answer, why: Why, sentence: str) -> Answer:
    return Answer(blank.title, blank.committed, blank.masked, why=why, sentence=sentence)


def _hit_title(hit: Hit) -> str:
    return f"{hit.patient_key} {hit.side.value}"


def _likeness(hit: Hit) -> str:
    distance = _tr("distance {0}").format(f"{hit.distance:.3f}")
    if not hit.close:
        return _tr("not close ({0})").format(distance)
    # A sample of pairs cannot show that none is closer.
    share = min(99, max(1, round(100 * (1 - hit.closer))))
    return _tr("{0}; nearer than {1}\u00a0% of pairs").format(distance, share)


def _silent(found: NoOpinion) -> OpinionWords:
    return OpinionWords(reason=found.reason)


def _spoken(found: Opinion) -> OpinionWords:
    malignant = [n for n in found.neighbours if n.outcome.value == "malignant"]
    share = round(100 * sum(n.share for n in malignant))
    evidence = [
        _tr("Neighbours: {0} of {1} malignant, {2}\u00a0% of the vote").format(
            len(malignant), len(found.neighbours), share
        ),
        _tr("Alone, the linear probe says {0}\u00a0% and the neighbours {1}\u00a0%").format(
            round(100 * found.probe), round(100 * found.vote)
        ),
        found.population,
    ]
    cautions = []
    if found.seen_in_training:
        cautions.append(_tr("Seen in training: the encoder learnt from this patient's images."))
    if found.out_of_fold:
        evidence.append(_tr("Out of fold: this answer comes from a fit without this patient."))
    return OpinionWords(
        probability=found.probability,
        low=found.low,
        high=found.high,
        evidence=tuple(evidence),
        cautions=tuple(cautions),
    )
