"""Help pages are rendered as mkdocs renders them, and let nothing of a page through but text."""

from __future__ import annotations

import re
from pathlib import Path

import markdown as reference
import pytest
from hypothesis import given
from hypothesis import strategies as st

from maninegs_gui.help.markdown import plain, render, slug

FOLDER = Path(__file__).parents[3] / "docs"
DOCS = sorted(FOLDER.glob("*.md"))
CHINESE = sorted((FOLDER / "zh_CN").glob("*.md"))


def words(made: str) -> list[str]:
    return re.findall(r"\w+", plain(made))


def count(made: str, tag: str) -> int:
    return len(re.findall(rf"<(?:{tag})[ >]", made))


@pytest.mark.parametrize(
    "page", [*DOCS, *CHINESE], ids=lambda page: page.relative_to(FOLDER).as_posix()
)
def test_a_page_says_what_the_site_says(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    extensions = ["tables", "fenced_code", "sane_lists", "toc"]
    made = render(text)
    theirs = reference.markdown(text, extensions=extensions)
    chinese = page in CHINESE  # a broken line has no space there, and its headings other anchors
    ours, wanted = words(made.html), words(theirs)
    assert "".join(ours) == "".join(wanted) if chinese else ours == wanted
    for tag in ("h1", "h2", "h3", "li", "th", "pre", "img", "b|strong", "i|em"):
        assert count(made.html, tag) == count(theirs, tag), tag
    anchors = re.findall(r'<h\d id="([^"]+)"', theirs)
    assert chinese or [section.anchor for section in made.sections] == anchors


def test_marks_within_a_line() -> None:
    made = render("A **bold** `x*y*z` and *slanted* [link](marks.md#place) to 2*3*4.").html
    assert made == (
        '<p>A <b>bold</b> <code>x*y*z</code> and <i>slanted</i> <a href="marks.md#place">link</a>'
        " to 2*3*4.</p>"
    )


def test_marks_within_chinese_need_no_spaces() -> None:
    made = render("请按*开始*或**取消**。\n然后用 `F1`\n查看，AUC\n不变。").html
    assert made == (
        '<p>请按<i class="upright">开始</i>或<b>取消</b>。'
        "然后用 <code>F1</code>\n查看，AUC\n不变。</p>"
    )


def test_headings_take_the_anchors_that_are_given() -> None:
    made = render("# 一\n\n## 二\n\n## 三 Three", ["one", "two"])
    assert [section.anchor for section in made.sections] == ["one", "two", "three"]


def test_a_list_keeps_what_stands_further_in() -> None:
    made = render("- one\n  goes on\n- two\n  - inner\n\nafter").html
    assert made == "<ul><li>one\ngoes on</li><li>two<ul><li>inner</li></ul></li></ul>\n<p>after</p>"


def test_a_bar_inside_code_parts_no_cell() -> None:
    made = render("| a | b |\n|---|---|\n| `x|y` | c \\| d |").html
    assert "<td><code>x|y</code></td><td>c | d</td>" in made


def test_a_picture_on_a_line_of_its_own_is_no_part_of_the_text() -> None:
    made = render("Words.\n![What it shows](pictures/a.png)\nMore.")
    assert made.pictures == ("pictures/a.png",)
    assert [block.split(">")[0] for block in made.html.split("<p")[1:]] == [
        "", ' class="picture"', "",
    ]  # fmt: skip


def test_sections_are_named_and_counted_as_on_the_site() -> None:
    made = render("# A\n\nx\n\n## The key map\n\ny\n\n## The key map\n\nz")
    assert [(one.anchor, one.text) for one in made.sections] == [
        ("a", "x"), ("the-key-map", "y"), ("the-key-map_1", "z"),
    ]  # fmt: skip
    assert made.title == "A"
    assert slug("“No close case”, and why?") == "no-close-case-and-why"


@given(st.text(alphabet="ab <>&\"'|`*#-[]()!\\\n1.:/", max_size=200))
def test_no_html_of_a_page_is_let_through(text: str) -> None:
    made = render(text.replace("<br", "<b")).html
    known = (
        r"</?(?:p|h[1-6]|ul|ol|li|table|tr|td|th|pre|code|b|i|a|img|hr)(?: [a-z]+=\"[^\"<>]*\")*>"
    )
    assert "<" not in re.sub(known, "", made)


@given(st.text(max_size=300))
def test_anything_can_be_rendered(text: str) -> None:
    assert isinstance(render(text).html, str)
