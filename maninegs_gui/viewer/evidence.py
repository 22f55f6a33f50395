"""What a pane says of CAD and presentation states, and what applying one changes.

Both are off at first (display rule 45); one key shows CAD, one steps through the states.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QCoreApplication, QRectF

from core.domain.evidence import CadMark, RenderingIntent
from core.domain.study import ImageHeader, ImageRecord
from core.imaging import presentation
from core.imaging.image_evidence import CadState, ImageEvidence, StateChoice
from core.imaging.orientation import hang
from core.imaging.presentation import Applied
from maninegs_gui import languages
from maninegs_gui.viewer.loading import Loaded
from maninegs_gui.widgets.canvas_geometry import turning


def _tr(text: str) -> str:
    return QCoreApplication.translate("viewer", text)


@dataclass(frozen=True, slots=True)
class EvidenceState:
    """What is beside one image, and how much of it the reader wants to see.

    Attributes
    ----------
    cad, optional
        Whether CAD is shown, and its optional marks too.
    chosen
        SOP Instance UID of the presentation state that is applied, or nothing.
    """

    found: ImageEvidence = field(default_factory=ImageEvidence)
    cad: bool = False
    optional: bool = False
    chosen: str = ""

    @property
    def marks(self) -> tuple[CadMark, ...]:
        """The marks to draw now."""
        if not self.cad:
            return ()
        wanted = {RenderingIntent.REQUIRED} | (
            {RenderingIntent.OPTIONAL} if self.optional else set()
        )
        return tuple(mark for mark in self.found.marks if mark.intent in wanted)

    @property
    def state(self) -> StateChoice | None:
        """The presentation state that is applied."""
        return next((one for one in self.found.states if one.uid == self.chosen), None)

    def toggled_cad(self) -> EvidenceState:
        """CAD shown when it was not, and the other way round."""
        return replace(self, cad=not self.cad)

    def toggled_optional(self) -> EvidenceState:
        """Optional marks shown as well; this shows CAD where it was off."""
        return replace(self, cad=True, optional=not (self.cad and self.optional))

    def next_state(self) -> EvidenceState:
        """The next presentation state of this image; none after the last."""
        order = ["", *(one.uid for one in self.found.states)]
        place = order.index(self.chosen) if self.chosen in order else 0
        return replace(self, chosen=order[(place + 1) % len(order)])

    def with_found(self, found: ImageEvidence) -> EvidenceState:
        """The same wishes over what is known now."""
        kept = self.chosen if any(one.uid == self.chosen for one in found.states) else ""
        return replace(self, found=found, chosen=kept)


def badges(state: EvidenceState, header: ImageHeader) -> tuple[str, ...]:
    """The lines that a pane adds to its badges, worst first."""
    lines = []
    chosen = state.state
    if chosen is not None:
        told = presentation.wrong_side(header, presentation.turned(chosen.state))
        lines.extend([languages.sentence(told)] if told else [])
        lines.append(_tr("presentation state applied: {0}").format(choice_text(chosen)))
        if chosen.held:
            lines.append(_tr("its notes are hidden until your assessment"))
        lines.extend(map(languages.sentence, chosen.state.notes))
    if state.cad:
        lines.append(cad_text(state))
        lines.extend(map(languages.sentence, state.found.reasons))
    return tuple(lines)


def cad_text(state: EvidenceState) -> str:
    """What CAD says of an image; "no findings" is never said of one it did not read."""
    found = state.found
    fixed = {
        CadState.NOT_RUN: _tr("CAD not run"),
        CadState.FAILED: _tr("CAD failed"),
        CadState.UNREADABLE: _tr("CAD report cannot be read"),
        CadState.HIDDEN: _tr("CAD hidden until your assessment"),
    }
    if found.cad in fixed:
        return fixed[found.cad]
    required = sum(mark.intent is RenderingIntent.REQUIRED for mark in found.marks)
    optional = len(found.marks) - required
    parts = [_count(required, _tr("1 mark"), _tr("{0} marks"))] if required else []
    if optional:
        shown = _count(optional, _tr("1 optional mark"), _tr("{0} optional marks"))
        parts.append(shown if state.optional else _tr("{0} not shown").format(shown))
    if found.left_out:
        parts.append(
            _count(
                found.left_out,
                _tr("1 mark cannot be placed here"),
                _tr("{0} marks cannot be placed here"),
            )
        )
    words = ", ".join(parts) or _tr("no findings")
    if found.cad is CadState.PARTLY:
        return _tr("CAD partly failed: {0}").format(words)
    return _tr("CAD: {0}").format(words)


def choice_text(choice: StateChoice) -> str:
    """A presentation state by label, creator and date; what is held back is not named."""
    made = choice.state
    when = made.created.strftime("%Y-%m-%d %H:%M") if made.created else ""
    creator = ", ".join(part for part in made.creator.split("^") if part)
    return ", ".join(part for part in (made.label, creator, when) if part) or _tr("without name")


def applied(loaded: Loaded, record: ImageRecord, state: EvidenceState) -> tuple[Loaded, Applied]:
    """An image as the chosen presentation state shows it; unchanged where none is chosen.

    Parameters
    ----------
    loaded
        The image as it was loaded, always that one and never an applied one.

    Returns
    -------
    tuple
        What :meth:`ViewPane.set_loaded` takes, with the displayed area as its extent; and
        how the state lies on the stored pixels, for its layer.
    """
    header = record.header
    usual = hang(header.side, header.view, header.orientation)
    choice = state.state
    if choice is None:
        return loaded, Applied(loaded.display, usual)
    found = presentation.apply(loaded.display, usual, choice.state, header.sop_instance_uid)
    rows, columns = loaded.picture.levels[0].shape
    hung = found.hung
    to_hung, size = turning(
        rows,
        columns,
        transpose=hung.transpose,
        flip_horizontal=hung.flip_horizontal,
        flip_vertical=hung.flip_vertical,
    )
    inverse, _ = loaded.picture.to_hung.inverted()
    extent = to_hung.mapRect(inverse.mapRect(loaded.picture.extent))
    if found.area is not None:
        left, top, right, bottom = presentation.extent(found.area, hung, (rows, columns))
        whole = QRectF(0, 0, size.width(), size.height())
        asked = QRectF(left, top, right - left, bottom - top).intersected(whole)
        extent = asked if not asked.isEmpty() else extent
    picture = replace(loaded.picture, to_hung=to_hung, hung_size=size, extent=extent)
    letters = hung.letters(header.orientation) if header.orientation else None
    # What the pixels said of the usual way to hang says nothing of this one; the badges do.
    warning = loaded.warning if hung == usual else ""
    shown = replace(
        loaded, display=found.display, picture=picture, letters=letters, warning=warning
    )
    return shown, found


def _count(number: int, one: str, many: str) -> str:
    return one if number == 1 else many.format(number)
