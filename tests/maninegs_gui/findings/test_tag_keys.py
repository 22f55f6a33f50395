"""Every descriptor has a key of its own, most of them under the left hand."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from core import lexicons
from core.domain.lexicon import Axis, FindingType, Lexicon, Term
from core.lexicons.family import follow
from core.lexicons.files import LexiconFile
from maninegs_gui.findings import tag_keys
from maninegs_gui.findings.tag_keys import AZERTY, QWERTY, QWERTZ, Keyboard, keys_of
from tests.support.lexicon_files import next_mvkl

LEFT = set("".join(QWERTY.rows))
BOARDS = pytest.mark.parametrize("on", [QWERTY, QWERTZ, AZERTY], ids=["qwerty", "qwertz", "azerty"])
SHIPPED = pytest.mark.parametrize("name", ["mvkl-35", "birads"])


def meeting(lexicon: Lexicon) -> list[tuple[tuple[str, str], tuple[str, str]]]:
    """Every two descriptors that one finding can have."""
    found = []
    for kind in lexicon.offered:
        tags = [(a.key, t.key) for a in lexicon.axes_of(kind.key) for t in a.offered]
        found += list(combinations(tags, 2))
    return found


@BOARDS
@SHIPPED
def test_every_descriptor_has_a_key_and_no_two_that_can_meet_share_it(
    name: str, on: Keyboard
) -> None:
    lexicon = lexicons.get(name)
    keys = keys_of(lexicon, on)
    for kind in lexicon.offered:
        for axis in lexicon.axes_of(kind.key):
            assert all((axis.key, term.key) in keys for term in axis.offered)
    assert all(keys[one] != keys[other] for one, other in meeting(lexicon))


def test_a_group_is_a_row_and_the_place_in_it_is_the_place_in_the_row() -> None:
    lexicon = lexicons.get("mvkl-35")
    keys = keys_of(lexicon, QWERTY)
    rows = {
        "mass_shape": "1234", "mass_margin": "qwer", "mass_size": "asd", "mass_density": "zxc",
        "calc_shape": "123", "calc_size": "qwe", "calc_density": "asd", "calc_distribution": "zxc",
    }  # fmt: skip
    for axis, row in rows.items():
        assert "".join(keys[axis, term.key] for term in lexicon.axis(axis).values) == row


def test_the_groups_of_a_mass_are_rows_in_the_other_lexicon_too() -> None:
    lexicon = lexicons.get("birads")
    keys = keys_of(lexicon, QWERTY)
    for axis, row in {"shape": "1234", "margin": "qwert", "density": "asdf",
                      "distribution": "zxcvb"}.items():  # fmt: skip
        assert "".join(keys[axis, term.key] for term in lexicon.axis(axis).values) == row


@pytest.mark.parametrize(
    ("on", "rows"),
    [(AZERTY, {"mass_margin": "azer", "mass_size": "qsd", "mass_density": "wxc"}),
     (QWERTZ, {"mass_margin": "qwer", "mass_size": "asd", "mass_density": "yxc"})],
)  # fmt: skip
def test_rows_are_those_of_the_keyboard(on: Keyboard, rows: dict[str, str]) -> None:
    lexicon = lexicons.get("mvkl-35")
    keys = keys_of(lexicon, on)
    for axis, row in rows.items():
        assert "".join(keys[axis, term.key] for term in lexicon.axis(axis).values) == row


def test_all_but_two_rare_signs_lie_under_the_left_hand() -> None:
    keys = keys_of(lexicons.get("mvkl-35"), QWERTY)
    beyond = {tag for tag, key in keys.items() if key not in LEFT}
    assert beyond == {("sign", "lymph_node"), ("sign", "blood_vessel")}
    assert not any(key.isupper() for key in keys.values())


def test_what_is_suspicious_needs_no_shift() -> None:
    keys = keys_of(lexicons.get("birads"), QWERTY)
    for term in ("amorphous", "coarse_heterogeneous", "fine_pleomorphic", "fine_linear",
                 "fine_linear_branching"):  # fmt: skip
        assert not keys["morphology", term].isupper()


def test_a_key_that_the_file_names_holds_and_nothing_that_meets_it_takes_it() -> None:
    lexicon = lexicons.get("mvkl-35")
    axes = tuple(
        replace(axis, values=tuple(
            replace(term, tag_key="w") if term.key == "comet_tail" else term
            for term in axis.values
        ))
        for axis in lexicon.axes
    )  # fmt: skip
    own = replace(lexicon, axes=axes)
    keys = keys_of(own, QWERTY)
    assert keys["sign", "comet_tail"] == "w"
    assert all(keys[one] != keys[other] for one, other in meeting(own))
    assert keys["mass_shape", "round"] == "1"


def test_retired_terms_have_no_key() -> None:
    lexicon = lexicons.get("mvkl-35")
    axis = lexicon.axis("mass_shape")
    gone = replace(axis, values=(replace(axis.values[0], retired=True), *axis.values[1:]))
    own = replace(lexicon, axes=(gone, *lexicon.axes[1:]))
    keys = keys_of(own, QWERTY)
    assert ("mass_shape", "round") not in keys
    assert keys["mass_shape", "oval"] == "1"


def test_a_term_keeps_its_key_in_the_next_version_and_a_retired_ones_key_goes_to_nobody() -> None:
    first = lexicons.get("mvkl-35")
    second = follow("next", LexiconFile.model_validate(next_mvkl()), first)
    old, new = keys_of(first, QWERTY), keys_of(second, QWERTY)
    assert all(new[tag] == key for tag, key in old.items() if tag in new)
    gone = {old["mass_shape", "lobulated"], old["sign", "comet_tail"]}
    mass = {(a.key, t.key) for a in second.axes_of("mass") for t in a.offered}
    assert gone.isdisjoint(new[tag] for tag in mass)
    assert new["mass_shape", "dumbbell"] not in {new[tag] for tag in mass} - {
        new["mass_shape", "dumbbell"]
    }
    assert all(new[one] != new[other] for one, other in meeting(second))


@pytest.mark.parametrize(
    ("locale", "board"),
    [("en_US", QWERTY), ("de_DE", QWERTZ), ("cs_CZ", QWERTZ), ("fr_FR", AZERTY),
     ("fr_CA", QWERTY), ("nl_BE", AZERTY), ("zh_CN", QWERTY)],
)  # fmt: skip
def test_the_keyboard_follows_the_locale(locale: str, board: Keyboard) -> None:
    assert tag_keys.keyboard(QLocale(locale)) is board


@st.composite
def vocabularies(draw: st.DrawFn) -> Lexicon:
    """Any lexicon: groups of any size, types that share some of them."""
    sizes = draw(st.lists(st.integers(1, 12), min_size=1, max_size=6))
    axes = tuple(
        Axis(f"axis{n}", f"Axis {n}",
             tuple(Term(f"k{m}", f"Term {m}") for m in range(size)), draw(st.booleans()))
        for n, size in enumerate(sizes)
    )  # fmt: skip
    names = st.sets(st.sampled_from([axis.key for axis in axes]))
    types = tuple(
        FindingType(Term(f"type{n}", f"Type {n}"), tuple(sorted(draw(names))))
        for n in range(draw(st.integers(1, 4)))
    )
    return Lexicon("any", "1", "Any", types, axes, ())


@settings(max_examples=60, deadline=None)
@given(vocabularies(), st.sampled_from([QWERTY, QWERTZ, AZERTY]))
def test_keys_never_clash_whatever_the_lexicon(lexicon: Lexicon, on: Keyboard) -> None:
    keys = keys_of(lexicon, on)
    assert all(
        one not in keys or other not in keys or keys[one] != keys[other]
        for one, other in meeting(lexicon)
    )
    # Up to what the keyboard has, everything has a key.
    for kind in lexicon.offered:
        tags = [(a.key, t.key) for a in lexicon.axes_of(kind.key) for t in a.offered]
        if sum(len(axis.offered) for axis in lexicon.axes) <= len(on.order):
            assert all(tag in keys for tag in tags)


def test_a_key_is_shown_as_on_the_keyboard_and_a_capital_with_shift() -> None:
    assert (tag_keys.shown("Q"), tag_keys.shown("q"), tag_keys.shown("5")) == ("⇧Q", "Q", "5")
