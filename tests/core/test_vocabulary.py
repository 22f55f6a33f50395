"""The words of a conclusion are data with codes, read strictly."""

import json
from pathlib import Path

import pytest
from pydicom.sr._cid_dict import cid_concepts
from pydicom.sr._concepts_dict import concepts

from core import documents, resources, vocabulary
from core.domain.assessment import Outcome
from core.domain.errors import WorldError
from core.domain.lexicon import Term, in_language
from core.vocabulary import GROUPS, Grade

CONTEXT = {
    "recommendations": {6028}, "quality_verdicts": {6044}, "quality_reasons": {6041},
    "quadrants": {6020}, "clocks": {6018}, "regions": {6018}, "depths": {6024},
    "changes": {6002}, "histologies": {6031, 6032, 6033},
}  # fmt: skip
GRADES = {Grade.BENIGN: 6031, Grade.HIGH_RISK: 6032, Grade.MALIGNANT: 6033}


def in_context(cid: int) -> set[str]:
    """The codes of a context group of the DICOM standard, as ``SCHEME VALUE``."""
    return {
        f"{scheme} {code}"
        for scheme, names in cid_concepts[cid].items()
        for name in names
        for code, (_, groups) in concepts[scheme][name].items()
        if cid in groups
    }


@pytest.mark.parametrize("group", GROUPS)
def test_every_code_is_of_its_context_group_of_dicom(group: str) -> None:
    known = set().union(*(in_context(cid) for cid in CONTEXT[group]))
    terms = vocabulary.get().group(group)
    assert terms
    for term in terms:
        (code,) = term.codes
        assert f"{code.scheme} {code.value}" in known, term.key
        assert term.title
    assert len({term.codes for term in terms}) == len(terms)


def test_a_histology_is_of_the_context_group_of_its_grade() -> None:
    for term in vocabulary.get().histologies:
        (code,) = term.codes
        assert f"{code.scheme} {code.value}" in in_context(GRADES[term.grade]), term.key


def test_a_histology_proves_benign_or_malignant_and_a_high_risk_lesion_is_left_to_a_person() -> (
    None
):
    words = vocabulary.get()
    assert words.histology("fibroadenoma").outcome is Outcome.BENIGN
    assert words.histology("idc").outcome is Outcome.MALIGNANT
    assert words.histology("adh").outcome is None


def test_the_clock_has_twelve_hours_named_by_themselves() -> None:
    assert [term.key for term in vocabulary.get().clocks] == [str(hour) for hour in range(1, 13)]


def test_a_term_is_found_by_group_and_key_and_what_is_not_there_is_told() -> None:
    words = vocabulary.get()
    assert words.term("recommendations", "short_interval").codes[0].value == "111142"
    assert words.find("quadrants", "middle") is None
    with pytest.raises(WorldError, match="no nothing among its quality reasons"):
        words.term("quality_reasons", "nothing")
    with pytest.raises(WorldError, match="no group words"):
        words.group("words")


def test_a_title_is_shown_in_the_language_then_without_its_country_then_as_written() -> None:
    term = Term("mri", "MRI", titles=(("de", "MRT"), ("zh_CN", "磁共振")))
    assert term.title_in("zh_CN") == "磁共振"
    assert term.title_in("de_AT") == "MRT"
    assert term.title_in("fr_FR") == term.title_in("") == "MRI"
    assert in_language((), "de", "x") == "x"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda d: d["regions"].append(dict(d["regions"][0])), "has the key subareolar twice"),
        (lambda d: d["clocks"][2].update(colour="red"), r"clocks\.2\.colour \(line \d+\): there"),
        (lambda d: d["histologies"][0].pop("grade"), r"histologies\.0\.grade"),
        (lambda d: d["depths"][0].update(codes=["255549009"]), "is no code"),
        (lambda d: d["depths"][0].update(key="Front part"), r"depths\.0\.key"),
        (lambda d: d.update(regions=[]), "regions"),
    ],
)  # fmt: skip
def test_a_fault_in_the_file_names_the_place(tmp_path: Path, change, sentence: str) -> None:
    document = json.loads(resources.path("vocabulary", "conclusion.v1.json").read_bytes())
    change(document)
    path = tmp_path / "own.json"
    path.write_text(json.dumps(document, indent="\t"), encoding="utf-8")
    with pytest.raises(WorldError, match=sentence):
        documents.read_json(path, vocabulary._File, "vocabulary")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('{"version": "1",\n "version": "2"}', r"version twice \(line 2\)"),
        ('{"version": "1",\n', r"no JSON \(line 2\)"),
        ("[1, 2]", "must hold keys such as"),
        ("[" * 100_000, "nested too deep"),
    ],
)
def test_a_file_that_is_no_json_is_refused_with_its_line(
    tmp_path: Path, text: str, sentence: str
) -> None:
    path = tmp_path / "own.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(WorldError, match=sentence):
        documents.read_json(path, vocabulary._File, "vocabulary")
