"""A lexicon turns coded findings into the union of their bits."""

import json

import numpy as np
import pytest

from core import lexicons, resources
from core.domain.errors import WorldError
from core.domain.finding import Finding, FindingId
from core.domain.study import BreastId, ReaderId
from core.lexicons.files import parse


def finding(lexicon: str, type_key: str, *terms: tuple[str, str]) -> Finding:
    return Finding(
        FindingId(1), BreastId(1), ReaderId(1), "2.25.1", lexicon, "1", type_key, frozenset(terms)
    )


def test_the_mvkl_layout_has_its_groups_in_35_bits() -> None:
    lexicon = lexicons.get("mvkl-35")
    sizes = {key: len(bits) for key, bits in lexicon.groups().items()}
    assert lexicon.width == 35
    assert sizes == {
        "mass_shape": 4, "mass_margin": 4, "mass_size": 3, "mass_density": 3, "calc_shape": 3,
        "calc_size": 3, "calc_density": 3, "calc_distribution": 3, "sign": 9,
    }  # fmt: skip


@pytest.mark.parametrize("name", ["mvkl-35", "birads"])
def test_every_bit_and_code_of_a_shipped_lexicon_is_named(name: str) -> None:
    lexicon = lexicons.get(name)
    assert all(lexicon.bit_title(i) for i in range(lexicon.width))
    codes = [c for a in lexicon.axes for v in a.values for c in v.codes]
    assert {c.scheme for c in codes} <= {"SCT", "DCM"}
    assert all(c.value.isdigit() for c in codes)


def test_a_breast_is_the_union_of_its_findings() -> None:
    lexicon = lexicons.get("mvkl-35")
    a = finding("mvkl-35", "mass", ("mass_shape", "round"), ("sign", "halo"))
    b = finding("mvkl-35", "mass", ("mass_shape", "irregular"), ("sign", "halo"))
    both = lexicon.vectorise([a, b]).bits
    alone = lexicon.vectorise([a]).bits | lexicon.vectorise([b]).bits
    assert np.array_equal(both, alone)
    assert both.sum() == 3
    assert not lexicon.vectorise([]).bits.any()


def test_birads_findings_reach_the_mvkl_layout_and_what_does_not_is_told() -> None:
    target, source = lexicons.get("mvkl-35"), lexicons.get("birads")
    given = finding("birads", "mass", ("shape", "irregular"), ("margin", "indistinct"))
    result = target.vectorise([given], {"birads": source})
    assert [target.layout[i] for i in np.flatnonzero(result.bits)] == ["mass_shape.irregular"]
    assert ("birads@1", "margin.indistinct") in result.unmapped


def test_a_maps_entry_names_only_bits_that_exist() -> None:
    for lexicon in lexicons.available().values():
        terms = [t.term for t in lexicon.types] + [v for a in lexicon.axes for v in a.values]
        for other, bit in (pair for term in terms for pair in term.maps):
            assert bit in lexicons.get(other).layout


def test_an_unknown_term_is_refused_with_a_sentence() -> None:
    lexicon = lexicons.get("mvkl-35")
    with pytest.raises(WorldError, match="no value square"):
        lexicon.check(finding("mvkl-35", "mass", ("mass_shape", "square")))
    with pytest.raises(WorldError, match="does not describe"):
        lexicon.check(finding("mvkl-35", "mass", ("calc_shape", "popcorn")))
    with pytest.raises(WorldError, match="no lexicon nothing"):
        lexicons.get("nothing")


@pytest.mark.parametrize("broken", ["types", "axes", "layout", "version"])
def test_a_lexicon_file_that_lacks_a_part_is_refused(broken: str) -> None:
    document = json.loads(resources.path("lexicons", "mvkl-35.v1.json").read_bytes())
    del document[broken]
    with pytest.raises(WorldError, match="not valid"):
        parse(document)


def test_a_bit_named_twice_is_refused() -> None:
    document = json.loads(resources.path("lexicons", "mvkl-35.v1.json").read_bytes())
    document["layout"].append(document["layout"][0])
    with pytest.raises(WorldError, match="twice"):
        parse(document)
