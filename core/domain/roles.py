"""Who may do what: the roles of readers, and the acts that not everybody may do."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a reader is; of the persons each may do what the one before may."""

    READER = "reader"
    ADJUDICATOR = "adjudicator"
    ADMINISTRATOR = "administrator"
    TABLE = "table"
    """Tags that a table brought; nobody logs in as it."""
    CONSENSUS = "consensus"
    """Owns what adjudicators settled on; nobody logs in as it."""

    @property
    def person(self) -> bool:
        """Whether somebody reads under it."""
        return self in _PERSONS


_PERSONS = (Role.READER, Role.ADJUDICATOR, Role.ADMINISTRATOR)


class Act(StrEnum):
    """What only some may do."""

    ADJUDICATE = "adjudicate"
    ASSIGN = "assign exams to others"
    MANAGE_READERS = "manage readers"
    RESTORE = "restore a backup"
    DELETE_PATIENT = "delete a patient"
    EXPORT_ALL = "export everybody's tags"
    SITE_LISTS = "keep lists for everybody"
    SITE_CHOICES = "decide on the gate and the opinion for everybody"
    SEE_RELIANCE = "see how others read with the machine"


_LEAST = {
    Act.ADJUDICATE: Role.ADJUDICATOR,
    Act.ASSIGN: Role.ADJUDICATOR,
    Act.MANAGE_READERS: Role.ADMINISTRATOR,
    Act.RESTORE: Role.ADMINISTRATOR,
    Act.DELETE_PATIENT: Role.ADMINISTRATOR,
    Act.EXPORT_ALL: Role.ADMINISTRATOR,
    Act.SITE_LISTS: Role.ADMINISTRATOR,
    Act.SITE_CHOICES: Role.ADMINISTRATOR,
    Act.SEE_RELIANCE: Role.ADMINISTRATOR,
}


def may(role: Role, act: Act) -> bool:
    """Whether somebody of ``role`` may do ``act``."""
    return role.person and _PERSONS.index(role) >= _PERSONS.index(_LEAST[act])
