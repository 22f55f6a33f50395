"""One question at a time: asked, answered, refined; what is overtaken never lands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.domain.study import ReaderId
from core.retrieval.asking import Ask, Means, Refinement
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.similar.backend import Backend
from maninegs_gui.similar.values import Answer, Material, Why

SPOKEN = frozenset({Why.NOTHING, Why.FILTERED, Why.NO_CLOSE_CASE, Why.NO_PROVEN, Why.NO_TAGS})
"""Answers beside which there can be an opinion: there is a model, and it saw the breast."""


@dataclass(frozen=True)
class _Turn:
    """One question of one reader; answers of another one are dropped."""

    ask: Ask
    reader: ReaderId
    number: int


class Conversation(QObject):
    """Takes a question through the lanes: store, search, store, and the opinion beside it.

    Nothing is told before it may be shown: until the reader has committed, an answer
    waits for :meth:`show`.
    """

    held_back = Signal(object)
    """:class:`Material`: there could be cases, and nobody asked to see them."""
    answered = Signal(object)
    """:class:`Answer`."""
    spoken = Signal(object)
    """:class:`OpinionWords` or None while the gate holds the opinion back."""
    failed = Signal(object)

    def __init__(self, lanes: Lanes, backend: Backend, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes, self._backend = lanes, backend
        self._turn: _Turn | None = None
        self._count = 0
        self._material: Material | None = None
        self._refinement = Refinement()
        self._wanted = False
        self._spoken_of: Material | None = None
        self._read_for: _Turn | None = None

    @property
    def ask(self) -> Ask | None:
        """The open question."""
        return self._turn.ask if self._turn else None

    @property
    def material(self) -> Material | None:
        """What the open question knows of the store; None until that is read."""
        return self._material

    def stop(self) -> None:
        """No question is open any more."""
        self._turn = self._material = self._spoken_of = self._read_for = None
        self._wanted = False

    def put(
        self, ask: Ask, reader: ReaderId, refinement: Refinement, *, wanted: bool = False
    ) -> None:
        """Ask anew; ``wanted`` when the reader herself asks to see similar cases."""
        self.stop()
        self._wanted = wanted
        self._ask(ask, reader, refinement)

    def again(self, reader: ReaderId, refinement: Refinement) -> None:
        """Ask the same once more: the store changed."""
        if self._turn is not None:
            self._ask(self._turn.ask, reader, refinement)

    def show(self) -> None:
        """The reader asks to see what was held back."""
        self._wanted = True
        if self._turn is not None and self._material is not None:
            self._search(self._turn, self._material)

    def refine(self, refinement: Refinement) -> None:
        """Narrow and weigh the open question otherwise; the store is not read again."""
        self._refinement = refinement
        if self._turn is None or self._material is None:
            return
        if self._read_for is self._turn:
            # The store is being read anew, for it changed: what was read before may show what
            # the gate has closed by now, and this refinement is searched by in a moment.
            return
        turn = self._next(self._turn.ask, self._turn.reader)
        self._search(turn, self._material)

    def _next(self, ask: Ask, reader: ReaderId) -> _Turn:
        # An answer of an earlier turn may be about another breast, or for another reader.
        self._count += 1
        self._turn = _Turn(ask, reader, self._count)
        return self._turn

    def _ask(self, ask: Ask, reader: ReaderId, refinement: Refinement) -> None:
        self._refinement = refinement
        turn = self._read_for = self._next(ask, reader)
        if ask.means is Means.FILE and ask.path is not None:
            backend, path = self._backend, ask.path
            self._lanes.work(
                self,
                "file",
                lambda _report, _cancel: backend.read_file(path),
                lambda file: self._read(turn, file),
                failed=lambda error: self._fail(turn, error),
            )
        else:
            self._read(turn, None)

    def _read(self, turn: _Turn, file: Any) -> None:
        if turn is not self._turn:
            return
        backend = self._backend
        self._lanes.ask(
            self,
            "material",
            lambda store: backend.material(store, turn.ask, turn.reader, file),
            lambda material: self._know(turn, material),
            lambda error: self._fail(turn, error),
        )

    def _know(self, turn: _Turn, material: Material) -> None:
        if turn is not self._turn:
            return
        self._material, self._read_for = material, None
        if not (material.standing.committed or self._wanted):
            self.held_back.emit(material)
            return
        self._search(turn, material)

    def _search(self, turn: _Turn, material: Material) -> None:
        backend, refinement = self._backend, self._refinement
        self._lanes.work(
            self,
            "search",
            lambda report, cancel: backend.search(material, refinement, report, cancel),
            lambda found: self._name(turn, material, found),
            failed=lambda error: self._fail(turn, error),
        )

    def _name(self, turn: _Turn, material: Material, found: Any) -> None:
        if turn is not self._turn:
            return
        backend = self._backend
        self._lanes.ask(
            self,
            "details",
            lambda store: backend.details(store, found, turn.reader),
            lambda answer: self._land(turn, material, answer),
            lambda error: self._fail(turn, error),
        )

    def _land(self, turn: _Turn, material: Material, answer: Answer) -> None:
        if turn is not self._turn:
            return
        self.answered.emit(answer)
        self._speak(turn, material, answer)

    def _speak(self, turn: _Turn, material: Material, answer: Answer) -> None:
        """The opinion comes after the cases, so that they never wait for it."""
        if self._spoken_of is material:
            return  # a refinement changes what is shown, never what is thought
        if not material.standing.opinion or answer.why not in SPOKEN:
            self.spoken.emit(None)
            return
        self._spoken_of = material
        backend = self._backend

        def take(words: object) -> None:
            if self._material is material and self._turn is not None:
                self.spoken.emit(words)

        def failed(error: Exception) -> None:
            # The cases stay: they do not hang on what is thought of them.
            self._lanes.say_error(error)
            take(None)

        self._lanes.work(
            self,
            "opinion",
            lambda report, cancel: backend.opinion(material, report, cancel),
            take,
            failed=failed,
        )

    def _fail(self, turn: _Turn, error: Exception) -> None:
        if turn is self._turn:
            self._read_for = None
            self.failed.emit(error)
