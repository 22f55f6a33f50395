"""Templates: a finding's type and descriptors that a reader says often."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

from core.domain.study import ReaderId

TemplateId = NewType("TemplateId", int)


@dataclass(frozen=True, slots=True)
class Template:
    """A named beginning for findings of one reader, in one version of a lexicon."""

    id: TemplateId
    reader: ReaderId
    name: str
    lexicon: str
    lexicon_version: str
    type_key: str
    descriptors: frozenset[tuple[str, str]] = frozenset()
