"""What readers do: reversible commands, contradictions, and the gate."""

from core.annotation.annotator import Annotator

__all__ = ["Annotator"]
