"""PINs of readers: hashed with a memory-hard function, and how long a wrong one waits.

A PIN tells colleagues at one workstation apart; it does not encrypt the workspace. What is
kept is ``scrypt$<log2 n>$<r>$<p>$<salt>$<hash>`` (RFC 7914; salt and hash in base64), so that
a later version can ask for more work and still read what an earlier one wrote.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import secrets
import unicodedata
from dataclasses import dataclass

from core.domain.errors import WorldError

SHORTEST, LONGEST = 4, 64
"""Characters of a PIN."""

_LOG_N, _R, _P = 16, 8, 1
"""64 MiB and about a quarter of a second on a desk of today."""
_MOST_LOG_N = 20
_SALT, _KEY = 16, 32
_FREE = 3
"""Wrong PINs in a row before a reader has to wait."""
_LONGEST_WAIT = 300.0


class Pin:
    """What somebody typed; shows itself nowhere (logs, reports, messages)."""

    __slots__ = ("_secret", "fits")

    def __init__(self, typed: str) -> None:
        # Two keyboards may write one letter as one character or as two.
        secret = unicodedata.normalize("NFKC", typed)
        self.fits = SHORTEST <= len(secret) <= LONGEST
        self._secret = secret.encode("utf-8", "surrogatepass")

    def __repr__(self) -> str:
        return "Pin(...)"

    def __reduce__(self) -> str:
        raise TypeError("a PIN is never written down")

    def hash(self, salt: bytes, log_n: int, r: int, p: int) -> bytes:
        """The scrypt key of this PIN."""
        cost = 1 << log_n
        return hashlib.scrypt(
            self._secret, salt=salt, n=cost, r=r, p=p, dklen=_KEY,
            maxmem=128 * r * (cost + p + 2) + (1 << 20),
        )  # fmt: skip


@dataclass(frozen=True, slots=True, repr=False)
class _Kept:
    log_n: int
    r: int
    p: int
    salt: bytes
    key: bytes


def hashed(pin: Pin) -> str:
    """What is kept of a PIN, under a salt of its own; takes a quarter of a second.

    Raises
    ------
    WorldError
        When it is too short or too long.
    """
    if not pin.fits:
        raise WorldError(f"A PIN has {SHORTEST} to {LONGEST} characters: choose another.")
    salt = secrets.token_bytes(_SALT)
    key = pin.hash(salt, _LOG_N, _R, _P)
    return f"scrypt${_LOG_N}${_R}${_P}${_text(salt)}${_text(key)}"


def matches(pin: Pin, kept: str) -> bool:
    """Whether ``kept`` came from this PIN; takes as long whatever the answer.

    Raises
    ------
    WorldError
        When what is kept cannot be read.
    """
    known = _parse(kept)
    return hmac.compare_digest(pin.hash(known.salt, known.log_n, known.r, known.p), known.key)


def outdated(kept: str) -> bool:
    """Whether ``kept`` asks for less work than a PIN that is set today."""
    known = _parse(kept)
    return (known.log_n, known.r, known.p) < (_LOG_N, _R, _P)


def wait_after(failures: int) -> float:
    """Seconds until the next try after so many wrong PINs in a row."""
    if failures < _FREE:
        return 0.0
    return min(_LONGEST_WAIT, 5.0 * 2.0 ** min(failures - _FREE, 16))


def _parse(kept: str) -> _Kept:
    try:
        name, log_n, r, p, salt, key = kept.split("$")
        known = _Kept(int(log_n), int(r), int(p), _bytes(salt), _bytes(key))
    except (ValueError, binascii.Error):
        known, name = _Kept(0, 0, 0, b"", b""), ""
    # What asks for gigabytes was not written by this program.
    fits = 1 <= known.log_n <= _MOST_LOG_N and 1 <= known.r <= 16 and 1 <= known.p <= 16
    if name != "scrypt" or not fits or not known.salt or len(known.key) != _KEY:
        raise WorldError("This reader's PIN cannot be read: let an administrator reset it.")
    return known


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
