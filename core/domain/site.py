"""What a site decided about the machine's part in reading; kept with the workspace."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.domain.errors import WorldError
from core.domain.gate import GatePolicy


class Fixed(StrEnum):
    """Which of the two an operating point holds fast."""

    SENSITIVITY = "sensitivity"
    SPECIFICITY = "specificity"


@dataclass(frozen=True, slots=True)
class OperatingPoint:
    """Where a probability becomes "above": at a sensitivity or a specificity of ``value``.

    The threshold is found among the out-of-fold probabilities of the site's own proven
    breasts; ``value`` lies between 0.5 and 0.999.
    """

    fixed: Fixed = Fixed.SPECIFICITY
    value: float = 0.9

    def __post_init__(self) -> None:
        if not 0.5 <= self.value <= 0.999:
            raise WorldError(
                f"An operating point lies at a {self.fixed.value} of 0.5 to 0.999, and {self.value}"
                " was given: choose another."
            )


@dataclass(frozen=True, slots=True)
class Site:
    """Choices that hold for everybody who reads in a workspace.

    Attributes
    ----------
    gate
        How strict the gate before a reader's own assessment is.
    operating
        Where the opinion says "above".
    prevalence
        Share of malignant breasts among those that are read here, from 0.001 to 0.999;
        None to let probabilities hold for breasts like the proven ones.
    follow
        Whether vectors follow imports by themselves in the background.
    """

    gate: GatePolicy = GatePolicy.STANDARD
    operating: OperatingPoint = OperatingPoint()
    prevalence: float | None = None
    follow: bool = True

    def __post_init__(self) -> None:
        if self.prevalence is not None and not 0.001 <= self.prevalence <= 0.999:
            raise WorldError(
                f"A share of malignant breasts lies between 0.001 and 0.999, and {self.prevalence}"
                " was given: choose another, or none."
            )
