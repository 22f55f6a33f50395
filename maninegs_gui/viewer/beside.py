"""CAD marks, presentation states and nipple points beside the images of the open exam."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject

from core.annotation.evidence import ImageEvidence
from core.domain.changes import Changes
from core.domain.landmark import Landmark, LandmarkKind
from core.domain.study import ImageId
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
    """The layers of one pane and what they show."""

    state: EvidenceState
    presentation: PresentationLayer
    cad: CadLayer


class Beside(QObject):
    """Keeps what stands beside each image in step with what its pane shows.

    CAD is one wish for the whole viewer and off at first (display rule 45); a
    presentation state is chosen for each view. Both end with the exam.

    Parameters
    ----------
    original
        The image as it was loaded, without any presentation state.
    """

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
                # Shutters are black: what is drawn over the image comes after them.
                made = _Beside(EvidenceState(), PresentationLayer(), CadLayer())
                made.cad.texts = True
                pane.add_layer(made.presentation)
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
        found = self._found.get(image, ImageEvidence()) if image is not None else ImageEvidence()
        state = beside.state.with_found(found)
        beside.state = replace(state, cad=self._wish.cad, optional=self._wish.optional)
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

    def place_nipple(self, image: ImageId, frame: int, at: tuple[float, float]) -> None:
        """Record where this reader sees the nipple."""
        reader = self._session.reader
        if reader is None:
            return
        landmark = Landmark(image, reader, LandmarkKind.NIPPLE, at[0], at[1], frame)

        def work(store: Store) -> Changes:
            from core.store import landmarks

            with store.write(reader, "place the nipple") as unit:
                landmarks.place(unit, landmark)
            changes: Changes = unit.changes
            return changes

        self._lanes.write(self, work)

    def _choose(self, pane: ViewPane, uid: str) -> None:
        beside = self._panes[pane]
        beside.state = replace(beside.state, chosen=uid)
        self._show(pane)

    def _show(self, pane: ViewPane) -> None:
        beside = self._panes[pane]
        state, record = beside.state, pane.record
        stack = self._stacks.of(pane)
        frame = stack.frame_shown + 1 if stack is not None else None
        beside.cad.marks = tuple(
            mark for mark in state.marks if frame is None or mark.frame in (None, frame)
        ) if pane.marks_fit else ()  # fmt: skip
        choice = state.state if stack is None else None
        layer = beside.presentation
        layer.state = choice.state if choice is not None else None
        layer.graphics = bool(choice is not None and choice.graphics)
        original = self._original(record.id) if record is not None else None
        if record is not None and original is not None and stack is None:
            shown, layer.applied = evidence.applied(original, record, state)
            layer.uid = record.header.sop_instance_uid
            if choice is not None or pane.loaded is not original:
                pane.set_loaded(shown)
        lines = evidence.badges(state, record.header) if record is not None else ()
        pane.set_evidence_words(tuple((line, True) for line in lines))
