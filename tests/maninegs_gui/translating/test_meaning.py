"""Words that must never be taken for their opposites say the same in every language.

A translation of *inner half* by *outer half* passes every test of form; it would put a lesion
into the wrong half of a breast.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pytest

from core import resources
from tests.support.translating.__main__ import KINDS, place

CHINESE = {
    "左": r"\bleft\b", "右": r"\bright\b",
    "内侧|内[上下]象限": r"inner|medial", "外侧|外[上下]象限": r"outer|lateral",
    "上象限|上半": "upper", "下象限|下半": "lower",
    "恶性": "malignan", "(?<!不)良性": "benign", "高密度": "high", "低密度": "low",
    "前 1/3": "anterior", "中 1/3": "middle", "后 1/3": "posterior",
    "增大": "larger|grow|wider", "缩小": "smaller|zoom out", "增多": "more", "减少": "fewer|less",
}  # fmt: skip
"""What a Chinese text says -> what its English one must say as well."""
ENGLISH = {
    r"\b(inner|medial)\b": "内", r"\b(outer|lateral)\b": "外|侧位", r"\bupper\b": "上",
    r"\bleft (breast|side|view)|to the left": "左",
    r"\bright (breast|side|view)|to the right": "右",
    r"\bmalignan": "恶性", r"\bbenign": "良性", r"\banterior\b": "前", r"\bposterior\b": "后",
}  # fmt: skip
"""And the other way round."""
SAID_OTHERWISE = {
    "Lies mirrored (recorded)",  # left and right changed over
    "suspicious",  # of malignancy, as BI-RADS has it in Chinese
}
COUNTED_OTHERWISE = {
    "This image is unlike those that the model knows (distance {0}, and 99 of 100 of them lie "
    "within {1}).",  # 99 %
}


def messages() -> Iterator[tuple[str, str]]:
    """Every English text of the program with its Chinese one."""
    for kind in KINDS:
        for message in ElementTree.parse(place(kind, "zh_CN")).iter("message"):
            said = message.find("translation")
            assert said is not None
            yield message.findtext("source") or "", "".join(said.itertext())


def titles(part: Any) -> Iterator[tuple[str, str]]:
    """Every title of a lexicon or vocabulary with its Chinese one."""
    if isinstance(part, dict):
        if "zh_CN" in part.get("titles", {}):
            yield part["title"], part["titles"]["zh_CN"]
        for value in part.values():
            yield from titles(value)
    elif isinstance(part, list):
        for value in part:
            yield from titles(value)


def shipped() -> Iterator[tuple[str, str]]:
    """Those of all lexicons and vocabularies that ship."""
    for folder in ("lexicons", "vocabulary"):
        for file in sorted(resources.path(folder).glob("*.json")):
            yield from titles(json.loads(file.read_bytes()))


def faults(english: str, chinese: str) -> list[str]:
    """What one of two texts says and the other does not."""
    if english in SAID_OTHERWISE:
        return []
    found = [
        one for one, other in CHINESE.items()
        if re.search(one, chinese) and not re.search(other, english, re.IGNORECASE)
    ]  # fmt: skip
    return found + [
        one for one, other in ENGLISH.items()
        if re.search(one, english, re.IGNORECASE) and not re.search(other, chinese)
    ]  # fmt: skip


def numbers(text: str) -> list[str]:
    """The numbers of a text, placeholders apart."""
    plain = re.sub(r"\{\d*\}|%n|%\d", "", text).replace("2D", "").replace("二维", "")
    return sorted(re.findall(r"\d+", plain))


def test_opposites_are_found_out() -> None:
    assert faults("inner half", "外侧半")
    assert faults("Upper outer", "内上象限")
    assert faults("benign", "恶性")
    assert not faults("Upper outer", "外上象限")


@pytest.mark.parametrize("texts", [messages, shipped])
def test_no_side_no_half_and_no_outcome_becomes_its_opposite(texts: Any) -> None:
    pairs = list(texts())
    assert len(pairs) > 150
    wrong = {pair: found for pair in pairs if (found := faults(*pair))}
    assert not wrong


def test_numbers_are_kept() -> None:
    wrong = [
        (english, chinese) for english, chinese in messages()
        if english not in COUNTED_OTHERWISE and numbers(english) != numbers(chinese)
    ]  # fmt: skip
    assert not wrong
