"""CAD marks, presentation states and nipple points beside the images of the open exam."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from core.domain.changes import Changes
from core.domain.landmark import LandmarkKind
from core.domain.study import ImageId, ImageRecord
from core.imaging.image_evidence import ImageEvidence
from maninegs_gui.bridge.lanes import Lanes, Store
from maninegs_gui.bridge.session import Session
from maninegs_gui.viewer import evidence
from maninegs_gui.viewer.contents import Contents
from maninegs_gui.viewer.evidence import EvidenceState
from maninegs_gui.viewer.evidence_layers import CadLayer, PresentationLayer
from maninegs_gui.viewer.loading import Loaded
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.viewer.stacks import Stacks

Entry = tuple[str, bool, Callable[[], object]]
"""Text, whether it holds now, and what choosing it does: one line of a menu."""


@dataclass
class _Beside:
    """The layers of one pane and what they show.

    Attributes
    ----------
    image
        What the choice of a presentation state was made for.
    applied
        What the pane was last given: nothing is laid out again while it holds.
    """

    state: EvidenceState
    presentation: PresentationLayer
    cad: CadLayer
    image: ImageId | None = None
    applied: tuple[Loaded, str] | None = None


class Beside(QObject):
    """Keeps what stands beside each image in step with what its pane shows.

    CAD is one wish for the whole viewer and off at first (display rule 45); a
    presentation state is chosen for each view. Both end with the exam.

    Parameters
    ----------
    original
        The image as it was loaded, without any presentation state.
    """

    restored = Signal(object)
    """A :class:`ViewPane` that shows its image without a presentation state again."""

    def __init__(
        self,
        lanes: Lanes,
        session: Session,
        stacks: Stacks,
        original: Callable[[ImageId], Loaded | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._lanes, self._session = lanes, session
        self._stacks, self._original = stacks, original
        self._found: dict[ImageId, ImageEvidence] = {}
        self._panes: dict[ViewPane, _Beside] = {}
        self._wish = EvidenceState()

    def attach(self, panes: Iterable[ViewPane]) -> None:
        """Serve panes that are new."""
        for pane in panes:
            if pane not in self._panes:
                made = _Beside(EvidenceState(), PresentationLayer(), CadLayer())
                made.cad.texts = True
                # Shutters are black: no mark or measure may vanish under them.
                pane.add_under(made.presentation)
                pane.add_layer(made.cad)
                self._panes[pane] = made

    def forget(self) -> None:
        """Another exam or reader: nothing is chosen, and nothing is known yet."""
        self._found = {}
        self._wish = EvidenceState()
        for pane, beside in self._panes.items():
            beside.state = EvidenceState()
            self._show(pane)

    def take(self, contents: Contents) -> None:
        """What may be shown now, after an exam was read or an assessment saved."""
        self._found = contents.evidence
        for pane in self._panes:
            self.follow(pane)

    def follow(self, pane: ViewPane) -> None:
        """A pane shows another image, another slice, or more may be shown of it."""
        beside = self._panes.get(pane)
        if beside is None:
            return
        image = pane.record.id if pane.record is not None else None
        known = self._found.get(image) if image is not None else None
        if image != beside.image:
            beside.image, beside.applied = image, None
            beside.presentation.applied = None
            beside.state = EvidenceState()
        state = beside.state.with_found(known or ImageEvidence())
        # Of an image that nobody looked up it is not known whether CAD ran (rule 45).
        wanted = self._wish.cad and known is not None
        beside.state = replace(state, cad=wanted, optional=self._wish.optional)
        self._show(pane)

    def toggle_cad(self) -> None:
        """Show or hide the marks of computer-aided detection in every view."""
        self._wish = self._wish.toggled_cad()
        for pane in self._panes:
            self.follow(pane)

    def toggle_optional(self) -> None:
        """Show or hide the marks that a detector calls optional."""
        self._wish = self._wish.toggled_optional()
        for pane in self._panes:
            self.follow(pane)

    def next_state(self, pane: ViewPane) -> bool:
        """Apply the next presentation state of an image; whether it has any."""
        beside = self._panes.get(pane)
        if beside is None or not beside.state.found.states or self._stacks.of(pane) is not None:
            return False
        self._choose(pane, beside.state.next_state().chosen)
        return True

    def menu(self, pane: ViewPane) -> tuple[Entry, ...]:
        """What a view's menu offers of all this."""
        beside = self._panes.get(pane)
        if beside is None or pane.record is None:
            return ()
        state = beside.state
        entries: list[Entry] = [
            (self.tr("CAD marks"), state.cad, self.toggle_cad),
            (self.tr("CAD marks that are optional"), state.optional, self.toggle_optional),
        ]
        stack = self._stacks.of(pane)
        if stack is not None:
            frames = sorted({mark.frame for mark in state.marks if mark.frame is not None})
            for frame in frames:
                text = self.tr("Slice of a CAD mark: frame {0}").format(frame)
                entries.append((text, False, partial(stack.show_frame, frame - 1)))
            return tuple(entries)
        for choice in state.found.states:
            text = self.tr("Presentation state: {0}").format(evidence.choice_text(choice))
            chosen = choice.uid == state.chosen
            uid = "" if chosen else choice.uid
            entries.append((text, chosen, partial(self._choose, pane, uid)))
        return tuple(entries)

    def place_nipple(self, image: ImageId, _frame: int, at: tuple[float, float]) -> None:
        """Record where this reader sees the nipple: one point an image, whatever its slice."""
        reader = self._session.reader
        if reader is None:
            return

        def work(store: Store) -> Changes:
            from core.annotation import Annotator

            return Annotator(store, reader).place_landmark(image, LandmarkKind.NIPPLE, at)

        self._lanes.write(self, work)

    def _choose(self, pane: ViewPane, uid: str) -> None:
        beside = self._panes[pane]
        beside.state = replace(beside.state, chosen=uid)
        self._show(pane)

    def _show(self, pane: ViewPane) -> None:
        beside = self._panes[pane]
        state, record = beside.state, pane.record
        stack = self._stacks.of(pane)
        if stack is not None or not pane.marks_fit:
            state = replace(state, chosen="")
        frame = stack.frame_shown + 1 if stack is not None else None
        beside.cad.marks = ()
        if pane.marks_fit:
            beside.cad.marks = tuple(
                mark for mark in state.marks if frame is None or mark.frame in (None, frame)
            )
        choice = state.state
        layer = beside.presentation
        layer.state = choice.state if choice is not None else None
        layer.graphics = choice is not None and not choice.held
        original = self._original(record.id) if record is not None else None
        if record is not None and original is not None and stack is None:
            layer.uid = record.header.sop_instance_uid
            self._apply(pane, beside, original, record, state)
        lines = evidence.badges(state, record.header) if record is not None else ()
        pane.set_evidence_words(tuple((line, True) for line in lines))

    def _apply(
        self,
        pane: ViewPane,
        beside: _Beside,
        original: Loaded,
        record: ImageRecord,
        state: EvidenceState,
    ) -> None:
        """Lay the image out by the chosen state, but only when another one was chosen."""
        shown, beside.presentation.applied = evidence.applied(original, record, state)
        before, wanted = beside.applied, (original, state.chosen)
        if before is not None and before[0] is original and before[1] == state.chosen:
            return
        beside.applied = wanted
        if state.chosen or pane.loaded is not original:
            # A state begins with its own first contrast, and leaves the image's first one.
            pane.choice = 0
            pane.set_loaded(shown)
            if not state.chosen:
                self.restored.emit(pane)
