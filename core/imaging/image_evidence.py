"""What a reader may see beside one image, as values; ``core.annotation`` fills them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.domain.evidence import CadMark
from core.imaging.presentation import PresentationState


class CadState(StrEnum):
    """What there is to say of computer-aided detection on one image (display rule 45)."""

    NOT_RUN = "not run"
    FAILED = "failed"
    UNREADABLE = "unreadable"
    """There is a report, and it cannot be read."""
    HIDDEN = "hidden"
    """It ran; what it found waits for the reader's own assessment."""
    PARTLY = "partly failed"
    """Some of it failed; what it found is not all that there may be."""
    DONE = "done"


@dataclass(frozen=True, slots=True)
class StateChoice:
    """One presentation state that can be applied to an image.

    Attributes
    ----------
    state
        While the gate holds another reader's work back: its grey scale and turning alone.
    held
        Whether anything of it is held back.
    """

    uid: str
    state: PresentationState
    held: bool = False


@dataclass(frozen=True, slots=True)
class ImageEvidence:
    """Everything beside one image that this reader may see now.

    Attributes
    ----------
    marks
        In the stored pixels of the image; empty while the gate holds them back.
    left_out, reasons
        Marks of this image that cannot be drawn on it, and sentences why.
    """

    cad: CadState = CadState.NOT_RUN
    marks: tuple[CadMark, ...] = ()
    algorithm: str = ""
    left_out: int = 0
    reasons: tuple[str, ...] = ()
    states: tuple[StateChoice, ...] = ()
