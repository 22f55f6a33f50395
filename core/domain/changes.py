"""What a write changed: the small value that every view refreshes itself from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Topic(StrEnum):
    """Kinds of things that can change."""

    PATIENTS = "patients"
    EXAMS = "exams"
    BREASTS = "breasts"
    IMAGES = "images"
    READERS = "readers"
    FINDINGS = "findings"
    ASSESSMENTS = "assessments"
    PATHOLOGY = "pathology"
    RUNS = "runs"
    MODELS = "models"
    UNDO = "undo"
    SETTINGS = "settings"
    EVIDENCE = "evidence"
    LANDMARKS = "landmarks"
    CONCLUSIONS = "conclusions"
    """Of exams as a whole."""
    ADJUDICATIONS = "adjudications"
    ASSIGNMENTS = "assignments"
    LISTS = "lists"
    DOUBTS = "doubts"
    WORKLIST = "worklist"
    """Exams that look different in a list now, whatever it was that changed."""
    TEMPLATES = "templates"
    REVEALS = "reveals"
    """What the machine showed to a reader."""
    TEACHING = "teaching"
    """Cases that readers kept to learn from; ids of breasts."""
    STORE = "store"
    """The store itself: restored, its clock set, its history erased in part."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Topics touched by one transaction, with the ids touched in each.

    An empty set of ids under a topic means "many: refresh all of it".
    """

    touched: tuple[tuple[Topic, frozenset[int]], ...] = field(default=())

    @staticmethod
    def of(topic: Topic, *ids: int) -> Changes:
        """The change of some ids of one topic."""
        return Changes(((topic, frozenset(ids)),))

    @property
    def topics(self) -> frozenset[Topic]:
        """Every topic that was touched."""
        return frozenset(topic for topic, _ in self.touched)

    def ids(self, topic: Topic) -> frozenset[int]:
        """The ids touched under ``topic`` (empty: none, or many; see ``topics``)."""
        return dict(self.touched).get(topic, frozenset())

    def __or__(self, other: Changes) -> Changes:
        return Changes.union((self, other))

    def __bool__(self) -> bool:
        return bool(self.touched)

    @staticmethod
    def union(parts: Iterable[Changes]) -> Changes:
        """Everything that any of ``parts`` touched; "many" wins over single ids."""
        found: dict[Topic, set[int]] = {}
        many: set[Topic] = set()
        for part in parts:
            for topic, ids in part.touched:
                found.setdefault(topic, set()).update(ids)
                if not ids:
                    many.add(topic)
        return Changes(
            tuple((t, frozenset() if t in many else frozenset(i)) for t, i in found.items())
        )
