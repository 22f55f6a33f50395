"""The chain of the history: what it is made of, so that anybody can compute it again.

A row's *content* (what was done, and the state before and after) enters through a salted
digest of its own, so that the content of a row can be erased (a patient who is deleted)
while the chain over all rows stays verifiable. The recipe is version 1 and frozen:
``docs/store.md`` prints it for those who verify an export without this program.
"""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

START = "0" * 64
"""What stands before the first row."""


@dataclass(frozen=True, slots=True)
class Head:
    """How far a history goes: the number of its last row, and that row's chain.

    Rows are numbered from 1 without gaps; an empty history is ``Head()``.
    """

    count: int = 0
    sha: str = START


def canonical(value: Any) -> bytes:
    """JSON with sorted keys, no spaces and ASCII only: one way to write one value."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()


def new_salt() -> str:
    """What keeps an erased content from being guessed by trying."""
    return secrets.token_hex(16)


def content_digest(salt: str, what: str, before: Any, after: Any) -> str:
    """SHA-256 of the salt and the content of a row."""
    return sha256(
        salt.encode() + canonical({"what": what, "before": before, "after": after})
    ).hexdigest()


def link(
    previous: str,
    *,
    number: int,
    at: datetime,
    offset_minutes: int,
    reader: int | None,
    action: str,
    topic: str,
    item: int,
    breast: int | None,
    content_sha: str,
) -> str:
    """The chain of a row after a row whose chain is ``previous``."""
    row = [
        number, moment(at), offset_minutes, reader, action, topic, item, breast, content_sha,
    ]  # fmt: skip
    return sha256(previous.encode() + canonical(row)).hexdigest()


def moment(at: datetime) -> str:
    """A moment in UTC as the chain and exports write it; a naive one is UTC already."""
    zoned = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    return f"{zoned:%Y-%m-%dT%H:%M:%S.%f}Z"
