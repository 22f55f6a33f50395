"""Terms of old versions reach new layouts over the mappings in between, and only so."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import lexicons
from core.domain.finding import Finding, FindingId
from core.domain.lexicon import Lexicon, completed
from core.domain.study import BreastId, ReaderId
from core.lexicons.family import follow
from core.lexicons.files import LexiconFile
from tests.support.lexicon_files import Document, document

KEYS = [f"k{n}" for n in range(8)]
PROPERTY = settings(max_examples=60, deadline=None)


def family(*documents: Document) -> Lexicon:
    """The newest version, which knows those before it."""
    newest: Lexicon | None = None
    for one in documents:
        newest = follow("a file", LexiconFile.model_validate(one), newest)
    assert newest is not None
    return newest


def finding(version: str, *terms: str, kind: str = "mass", name: str = "own") -> Finding:
    return Finding(
        FindingId(1), BreastId(1), ReaderId(1), "2.25.1", name, version, kind,
        frozenset((a, v) for a, v in (term.split(".") for term in terms)),
    )  # fmt: skip


def on(lexicon: Lexicon, *findings: Finding) -> set[str]:
    bits = lexicon.vectorise(findings).bits
    return {lexicon.layout[i] for i in np.flatnonzero(bits)}


@st.composite
def histories(draw: st.DrawFn) -> list[Document]:
    """Three versions that retire, map and add, never reusing a key."""
    live = draw(st.sets(st.sampled_from(KEYS[:4]), min_size=1))
    ever = set(KEYS[:4])
    made = [document("1", {"shape": sorted(live)})]
    for version in ("2", "3"):
        gone = draw(st.sets(st.sampled_from(sorted(live))))
        fresh = draw(st.sets(st.sampled_from(sorted(set(KEYS) - ever) or [f"new{version}"])))
        now = (live - gone) | fresh or {f"rest{version}"}
        kept_in_file = draw(st.booleans())
        maps = {}
        for key in sorted(gone):
            targets = draw(st.sets(st.sampled_from(sorted(now)), max_size=2))
            if targets:
                maps[f"shape.{key}"] = sorted(f"shape.{one}" for one in targets)
        stay = gone if kept_in_file else set()
        made.append(
            document(
                version, {"shape": sorted(now | stay)}, after=str(int(version) - 1), maps=maps,
                retired=[f"shape.{key}" for key in stay],
            )
        )  # fmt: skip
        live, ever = now, ever | now | fresh
    return made


def plainly(term: str, documents: list[Document]) -> set[str]:
    """What a term of the first document is called in the last, by the words of the files."""
    now = {term}
    for one in documents[1:]:
        maps = one["from"]["map"]
        offered = {
            f"shape.{value['key']}"
            for value in one["axes"][0]["values"]
            if not value.get("retired")
        }
        after: set[str] = set()
        for old in now:
            after |= set(maps[old]) if old in maps else {old} & offered
        now = after
    return now


@PROPERTY
@given(histories())
def test_mappings_compose_over_versions(documents: list[Document]) -> None:
    newest = family(*documents)
    for value in documents[0]["axes"][0]["values"]:
        term = f"shape.{value['key']}"
        assert set(newest.carry(term, "1")[0]) == plainly(term, documents)


@PROPERTY
@given(histories())
def test_carrying_in_two_steps_is_carrying_in_one(documents: list[Document]) -> None:
    newest, middle = family(*documents), family(*documents[:2])
    for term in middle.at("1").terms if middle.at("1") else ():
        halfway = middle.carry(term, "1")[0]
        onward = {end for one in halfway for end in newest.carry(one, "2")[0]}
        assert onward == set(newest.carry(term, "1")[0])


@PROPERTY
@given(histories(), st.data())
def test_an_old_finding_has_the_bits_of_its_mapped_twin(
    documents: list[Document], data: st.DataObject
) -> None:
    newest = family(*documents)
    terms = [f"shape.{value['key']}" for value in documents[0]["axes"][0]["values"]]
    chosen = data.draw(st.sets(st.sampled_from(terms)))
    twin = {end for term in chosen for end in plainly(term, documents)}
    assert on(newest, finding("1", *chosen)) == on(newest, finding("3", *twin)) == twin


@PROPERTY
@given(histories(), st.data())
def test_a_union_never_loses_a_mapped_bit(documents: list[Document], data: st.DataObject) -> None:
    newest = family(*documents)
    several = []
    for version in ("1", "2", "3"):
        known = newest.at(version)
        assert known is not None
        terms = sorted(term for term in known.live if term.startswith("shape."))
        several.append(finding(version, *data.draw(st.sets(st.sampled_from(terms)))))
    alone = [on(newest, one) for one in several]
    assert on(newest, *several) == set().union(*alone)
    lost = [term for one in several for term in newest.vectorise([one]).unmapped]
    assert list(newest.vectorise(several).unmapped) == lost


@PROPERTY
@given(histories(), st.data())
def test_what_is_not_told_as_lost_is_there_in_full(
    documents: list[Document], data: st.DataObject
) -> None:
    newest = family(*documents)
    terms = [f"shape.{value['key']}" for value in documents[0]["axes"][0]["values"]]
    term = data.draw(st.sampled_from(terms))
    found = newest.vectorise([finding("1", term)])
    told = ("own@1", term) in found.unmapped
    assert bool(plainly(term, documents)) or told
    if not told:
        assert on(newest, finding("1", term)) == plainly(term, documents)


@PROPERTY
@given(histories())
def test_every_term_that_ever_was_can_still_be_read(documents: list[Document]) -> None:
    newest = family(*documents)
    for one in documents:
        known = newest.at(one["version"])
        assert known is not None
        for value in one["axes"][0]["values"]:
            assert known.term_title(f"shape.{value['key']}") == f"Shape: {value['title']}"
            tagged = finding(one["version"], f"shape.{value['key']}")
            assert completed(known, tagged) is known


# By example.


def test_a_retired_type_is_lost_only_where_the_kind_was_a_bit() -> None:
    first = document(types=("mass", "sign"))
    second = document("2", after="1")
    plain = family(first, second)
    assert plain.vectorise([finding("1", "shape.oval", kind="sign")]).unmapped == ()
    first["layout"].append("type.sign")
    assert family(first, second).vectorise([finding("1", kind="sign")]).unmapped == (
        ("own@1", "type.sign"),
    )


def test_a_type_may_become_a_descriptor_and_a_descriptor_a_type() -> None:
    first = document(values={"sign": ("distortion",)}, types=("mass", "developing"))
    second = document(
        "2", {"change": ("growing",)}, after="1", types=("mass", "distortion"),
        maps={"type.developing": ["type.mass", "change.growing"],
              "sign.distortion": ["type.distortion"]},
    )  # fmt: skip
    second["layout"] += ["type.mass", "type.distortion"]
    newest = family(first, second)
    tagged = finding("1", "sign.distortion", "shape.oval", kind="developing")
    assert on(newest, tagged) == {"type.mass", "change.growing", "type.distortion", "shape.oval"}
    assert newest.vectorise([tagged]).unmapped == ()


def test_a_term_of_which_a_part_is_lost_keeps_the_rest_and_is_told() -> None:
    newest = family(
        document(values={"shape": ("lobular",)}),
        document("2", {"shape": ("oval", "wavy")}, after="1",
                 maps={"shape.lobular": ["shape.oval", "shape.wavy"]}),
        document("3", {"shape": ("oval",)}, after="2"),
    )  # fmt: skip
    found = newest.vectorise([finding("1", "shape.lobular")])
    assert on(newest, finding("1", "shape.lobular")) == {"shape.oval"}
    assert found.unmapped == (("own@1", "shape.lobular"),)


def test_a_retired_axis_takes_its_values_out_of_the_offer_and_keeps_them_readable() -> None:
    first = document(values={"size": ("small",)})
    second = document("2", {"size": ("small",)}, after="1", retired=["size.small"])
    second["axes"][1]["retired"] = True
    del second["axes"][1]["values"][0]["retired"]
    newest = family(first, second)
    assert "size.small" not in newest.live
    assert newest.axis("size").offered == ()
    assert newest.axis("size").value("small").title == "Small"
    assert newest.vectorise([finding("1", "size.small")]).unmapped == (("own@1", "size.small"),)


def test_a_finding_of_a_version_or_lexicon_that_is_not_there_is_told_whole() -> None:
    newest = family(document())
    strange = [finding("9", "shape.oval"), finding("1", "a.b", name="gone")]
    found = newest.vectorise(strange)
    assert not found.bits.any()
    assert found.unmapped == (
        ("own@9", "type.mass"), ("own@9", "shape.oval"),
        ("gone@1", "type.mass"), ("gone@1", "a.b"),
    )  # fmt: skip


def test_another_lexicon_is_read_by_its_newest_words_and_reaches_the_newest_layout() -> None:
    target = family(
        document(name="target", values={"shape": ("round", "oval")}),
        document("2", {"shape": ("round", "egg")}, name="target", after="1",
                 maps={"shape.oval": ["shape.egg"]}),
    )  # fmt: skip
    other = document(values={"form": ("ovoid", "blurred")})
    other["axes"][1]["values"][0]["maps"] = {"target": ["shape.oval"]}
    renewed = document("2", {"form": ("ovoid", "blurred")}, after="1")
    renewed["axes"][1]["values"][0]["maps"] = {"target": ["shape.egg"]}
    renewed["axes"][1]["values"][1]["maps"] = {"target": ["shape.round"]}
    tagged = [finding("1", "form.ovoid", "form.blurred")]
    # The first version names a term that the target has retired: it is carried there too.
    old = target.vectorise(tagged, {"own": family(other)})
    assert {target.layout[i] for i in np.flatnonzero(old.bits)} == {"shape.egg"}
    assert ("own@1", "form.blurred") in old.unmapped
    new = target.vectorise(tagged, {"own": family(other, renewed)})
    assert {target.layout[i] for i in np.flatnonzero(new.bits)} == {"shape.egg", "shape.round"}


def test_a_finding_whose_terms_nobody_knows_is_named_by_its_keys() -> None:
    strange = finding("7", "shape.dumbbell", kind="blob", name="gone")
    shown = lexicons.of(strange)
    assert not shown.found
    assert shown.type("blob").title == "blob"
    assert shown.term_title("shape.dumbbell") == "shape: dumbbell"
    assert [axis.key for axis in shown.axes_of("blob")] == ["shape"]
    assert not shown.offered
    assert not shown.live


def test_a_known_version_is_completed_where_a_finding_says_more() -> None:
    known = family(document())
    odd = finding("1", "shape.oval", "shape.dumbbell", "wall.thin")
    shown = completed(known, odd)
    assert shown.found
    assert shown.term_title("shape.oval") == "Shape: Oval"
    assert shown.term_title("wall.thin") == "wall: thin"
    assert {axis.key for axis in shown.axes_of("mass")} == {"shape", "wall"}
    assert shown.live == known.live
    assert completed(known, replace(odd, descriptors=frozenset())) is known


def test_titles_follow_the_language_and_keys_do_not() -> None:
    words = document()
    words["titles"] = {"de": "Eigenes"}
    words["axes"][0]["titles"] = {"de": "Form"}
    words["axes"][0]["values"][0] |= {
        "titles": {"de": "Rund", "zh_CN": "圆形"},
        "hint": "a ball",
        "hints": {"de": "wie ein Ball"},
    }
    words["types"][0]["titles"] = {"de": "Herd"}
    known = family(words)
    german = known.in_language("de_DE")
    assert (german.title, german.type("mass").title) == ("Eigenes", "Herd")
    assert german.term_title("shape.round") == "Form: Rund"
    assert german.axis("shape").value("round").hint == "wie ein Ball"
    assert german.term_title("shape.oval") == "Form: Oval"
    assert known.in_language("zh_CN").term_title("shape.round") == "Shape: 圆形"
    assert known.in_language("fr") == known
    assert german.layout == known.layout


@pytest.mark.parametrize("name", ["mvkl-35", "birads"])
def test_a_shipped_finding_of_today_loses_nothing(name: str) -> None:
    known = lexicons.get(name)
    for kind in known.offered:
        terms = [f"{a.key}.{t.key}" for a in known.axes_of(kind.key) for t in a.offered]
        tagged = finding(known.version, *terms, kind=kind.key, name=name)
        assert known.vectorise([tagged]).unmapped == ()
