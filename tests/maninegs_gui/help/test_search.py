"""Searching the help: what is meant stands first, what is begun is found, what is not is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maninegs_gui.help import book
from maninegs_gui.help.markdown import Section
from maninegs_gui.help.search import Index, excerpt, marked


@pytest.fixture(scope="module")
def index() -> Index:
    found = book.find()
    pages = [(one.name, one.title, found.rendered(one.name).sections) for one in found.pages]
    return Index(pages)


@pytest.mark.parametrize(
    ("asked", "page"),
    [
        ("true size", "monitors.md"),
        ("second read blind", "readers-guide.md"),
        ("disk encryption", "disk-encryption.md"),
        ("self-test", "physicists-guide.md"),
        ("restore a backup", "backups.md"),
        ("spiculated margin", "tagging-guide.md"),
        ("delete patient", "deletion.md"),
        ("prevalence", "opinion.md"),
        ("tomosynth", "tomosynthesis.md"),
    ],
)
def test_what_is_meant_is_among_the_first(index: Index, asked: str, page: str) -> None:
    assert page in [hit.page for hit in index.find(asked)[:4]]


def test_a_key_is_found_as_it_is_written(index: Index) -> None:
    hits = index.find("ctrl+h")
    assert hits
    assert all("ctrl+h" in f"{hit.title} {hit.excerpt}".casefold() for hit in hits)


def test_a_heading_goes_before_a_mention() -> None:
    index = Index(
        [
            ("a.md", "A", [Section("a", "Other", 1, "a backup is mentioned here once")]),
            ("b.md", "B", [Section("b", "Backup", 1, "how it is made")]),
        ]
    )
    assert [hit.page for hit in index.find("backup")] == ["b.md", "a.md"]
    assert [hit.page for hit in index.find("back")] == ["b.md", "a.md"]


def test_all_words_go_before_some_and_nonsense_finds_nothing() -> None:
    sections = [Section("a", "One", 1, "red green"), Section("b", "Two", 1, "red red red")]
    index = Index([("a.md", "A", sections)])
    assert [hit.anchor for hit in index.find("red green")] == ["a"]
    assert [hit.anchor for hit in index.find("red blue")] == ["b", "a"]
    assert index.find("blue") == []
    assert index.find(" ?! ") == []


def test_chinese_is_found_without_spaces_between_its_words() -> None:
    sections = [
        Section("a", "备份", 1, "备份保存在工作区中，可随时恢复。"),
        Section("b", "相似病例", 1, "相似病例按相似度排列，F4键显示。"),
        Section("c", "其他", 1, "病历与例外，相关内容似乎不多。"),
    ]
    index = Index([("a.md", "甲", sections)])
    assert [hit.anchor for hit in index.find("相似病例")] == ["b"]
    assert [hit.anchor for hit in index.find("恢复备份")] == ["a"]
    assert [hit.anchor for hit in index.find("f4")] == ["b"]
    assert {hit.anchor for hit in index.find("似")} == {"b", "c"}
    assert index.find("钼靶") == []


def test_what_answers_is_marked_in_chinese_as_one() -> None:
    text = "查找相似病例（CC位），似乎相似。"
    found = [text[start : start + length] for start, length in marked(text, "相似病例 cc")]
    assert found == ["相似病例", "CC", "相似"]
    assert [text[s : s + n] for s, n in marked(text, "似")] == ["似", "似", "似"]


def test_an_excerpt_of_chinese_is_half_as_long() -> None:
    made = excerpt("前" * 90 + "。" + "中" * 20 + "病灶" + "后" * 200, {"病灶"})
    assert "病灶" in made
    assert len(made) <= 106
    assert made.startswith("… ")
    assert made.endswith(" …")


@given(st.text(max_size=400), st.text(max_size=20))
def test_what_is_marked_lies_in_the_text_and_begins_with_what_was_asked(
    text: str, asked: str
) -> None:
    for start, length in marked(text, asked):
        assert 0 <= start < start + length <= len(text)
        assert text[start : start + length].strip()


@given(st.lists(st.sampled_from(["red", "green", "blue", "mass"]), max_size=120))
def test_an_excerpt_is_short_and_shows_what_was_found(words: list[str]) -> None:
    made = excerpt(" ".join(words), {"mass"})
    assert len(made) < 220
    assert ("mass" in words) is ("mass" in made)
