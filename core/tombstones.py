"""Who was deleted from a workspace, as salted hashes.

A restored backup or a second import must not bring her back unnoticed.

``erased.json`` lies beside the store, not in it, since a restore replaces the store. It
holds no identifier: each is a keyed hash (HMAC-SHA256) under a random salt of this
workspace. Whoever has the file *and* guesses an identifier can test the guess, as with
every pseudonym, so the file stays readable by its user alone.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from core import files
from core.domain.errors import WorldError

NAME = "erased.json"
JOURNAL = "erasing.json"
"""A deletion that is under way, or was interrupted (``core.erasure``)."""
_VERSION = 1


@dataclass(frozen=True, slots=True)
class Tombstone:
    """One deletion.

    Attributes
    ----------
    uid
        Names the deletion; the store's record has the same.
    patients, things
        Hashes of the ids of the person; of her exams, images and files.
    record
        Who, when, why, and which models saw her, as the store's record says it.
    """

    uid: str
    patients: frozenset[str]
    things: frozenset[str]
    record: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Tombstones:
    """Every deletion of one workspace, and the salt that its hashes are made with."""

    salt: str
    stones: tuple[Tombstone, ...] = ()

    def token(self, text: str) -> str:
        """The hash that stands for an identifier."""
        return hmac.digest(bytes.fromhex(self.salt), text.encode(), "sha256").hex()

    def of_patient(self, key: str) -> Tombstone | None:
        """The deletion of the person with this id, if there was one."""
        token = self.token(key) if self.stones else ""
        return next((stone for stone in self.stones if token in stone.patients), None)

    def of(self, key: str, *things: str) -> Tombstone | None:
        """The deletion of this person, or of one of these exams, images or files."""
        found = self.of_patient(key)
        if found is not None or not self.stones:
            return found
        tokens = {self.token(thing) for thing in things if thing}
        return next((stone for stone in self.stones if tokens & stone.things), None)


def refusal(stone: Tombstone) -> str:
    """Why what was deleted is not taken in again."""
    day = str(stone.record.get("at", ""))[:10]
    return (
        f"its patient was deleted from this workspace{f' on {day}' if day else ''}: it is taken "
        "in only where that is asked for (--deleted-too)"
    )


def interrupted(root: Path) -> bool:
    """Whether a deletion of the workspace in ``root`` has to be finished."""
    return (root / JOURNAL).is_file()


def load(root: Path) -> Tombstones:
    """The deletions of the workspace in ``root``; a fresh salt where there were none.

    Raises
    ------
    DamagedArtefact, WorldError
        When the file cannot be read or is of a newer program: nothing may be restored or
        imported past it.
    """
    path = root / NAME
    if not path.is_file():
        return Tombstones(secrets.token_hex(32))
    value = files.read_json(path)
    if value.get("version") != _VERSION:
        raise WorldError(f"{NAME} was made by a newer ManiNegs: update this program.")
    try:
        return Tombstones(
            str(value["salt"]),
            tuple(
                Tombstone(
                    str(one["uid"]), frozenset(one["patients"]), frozenset(one["things"]),
                    dict(one["record"]),
                )
                for one in value["erased"]
            ),
        )  # fmt: skip
    except (KeyError, TypeError) as error:
        raise WorldError(f"{NAME} is damaged: restore it from a copy of the workspace.") from error


def save(root: Path, stones: Tombstones) -> None:
    """Write the deletions down, whole or not at all."""
    files.write_json(
        root / NAME,
        {
            "version": _VERSION,
            "salt": stones.salt,
            "erased": [
                {
                    "uid": one.uid,
                    "patients": sorted(one.patients),
                    "things": sorted(one.things),
                    "record": dict(one.record),
                }
                for one in stones.stones
            ],
        },
    )


def put(
    root: Path, uid: str, patients: Iterable[str], things: Iterable[str], record: Mapping[str, Any]
) -> Tombstones:
    """Add the deletion ``uid``, or write it anew; returns all of them."""
    known = load(root)
    stone = Tombstone(
        uid, frozenset(map(known.token, patients)), frozenset(map(known.token, things)), record
    )
    rest = tuple(one for one in known.stones if one.uid != uid)
    found = replace(known, stones=(*rest, stone))
    save(root, found)
    return found


def lift(root: Path, uids: Iterable[str]) -> None:
    """Let what was deleted be here again: it was imported on purpose.

    The record of the deletion stays, its hashes go.
    """
    gone = set(uids)
    known = load(root)
    stones = tuple(
        replace(one, patients=frozenset(), things=frozenset()) if one.uid in gone else one
        for one in known.stones
    )
    if stones != known.stones:
        save(root, replace(known, stones=stones))
