"""PINs: kept as hashes that cost memory, compared in constant time, never shown."""

from __future__ import annotations

import pickle
import traceback

import pytest

from core.domain import pins
from core.domain.errors import WorldError
from core.domain.pins import Pin

TOKEN = "q7-Zebra-PIN"


def test_a_pin_is_known_again_and_another_is_not() -> None:
    kept = pins.hashed(Pin("4711"))
    assert pins.matches(Pin("4711"), kept)
    assert not pins.matches(Pin("4712"), kept)
    assert not pins.matches(Pin("471"), kept)
    assert not pins.matches(Pin(""), kept)


def test_the_same_pin_is_kept_differently_each_time() -> None:
    assert pins.hashed(Pin("4711")) != pins.hashed(Pin("4711"))


def test_a_pin_typed_with_a_combining_accent_is_the_same_pin() -> None:
    assert pins.matches(Pin("cafe\u0301"), pins.hashed(Pin("caf\u00e9")))


def test_a_lone_surrogate_from_a_keyboard_is_a_wrong_pin_and_no_crash() -> None:
    assert not pins.matches(Pin("\ud83d471"), pins.hashed(Pin("4711")))


@pytest.mark.parametrize("typed", ["", "123", "x" * 65])
def test_too_short_or_too_long_a_pin_is_refused_when_it_is_set(typed: str) -> None:
    with pytest.raises(WorldError, match="4 to 64 characters"):
        pins.hashed(Pin(typed))


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "4711",
        "scrypt$16$8$1$$",
        "scrypt$40$8$1$AAAA$" + "A" * 43 + "=",
        "scrypt$16$8$1$AAAA$AAAA",
        "scrypt$16$x$1$AAAA$" + "A" * 43 + "=",
        "md5$16$8$1$AAAA$" + "A" * 43 + "=",
        "scrypt$16$8$1$äöü$" + "A" * 43 + "=",
    ],
)
def test_a_damaged_or_absurd_hash_is_refused_with_a_sentence(kept: str) -> None:
    with pytest.raises(WorldError, match="administrator reset it"):
        pins.matches(Pin("4711"), kept)


def test_a_hash_of_less_work_still_matches_and_is_said_to_be_outdated() -> None:
    pin, salt = Pin("4711"), b"0123456789abcdef"
    old = f"scrypt$12$8$1${pins._text(salt)}${pins._text(pin.hash(salt, 12, 8, 1))}"
    assert pins.matches(pin, old)
    assert pins.outdated(old)
    assert not pins.outdated(pins.hashed(pin))


def test_what_was_typed_shows_itself_nowhere() -> None:
    pin = Pin(TOKEN)
    kept = pins.hashed(pin)
    shown = [repr(pin), str(pin), f"{pin}", repr([pin]), repr({"pin": pin}), kept]
    try:
        pins.matches(pin, "damaged")
    except WorldError:
        shown.append(traceback.format_exc())
    assert not [text for text in shown if TOKEN in text]
    with pytest.raises(TypeError):
        pickle.dumps(pin)


def test_the_wait_grows_with_every_wrong_pin_up_to_some_minutes() -> None:
    waits = [pins.wait_after(failures) for failures in range(40)]
    assert waits[:3] == [0, 0, 0]
    assert waits == sorted(waits)
    assert len(set(waits)) > 6
    assert max(waits) == 300
