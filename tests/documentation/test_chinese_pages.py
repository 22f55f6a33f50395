"""Chinese help pages say what the English ones say, part by part, and name what they are of.

One that is behind its English page fails nothing: the help window says so above it, and
``python -m tests.support.help_zh`` lists it (docs/translating.md).
"""

from __future__ import annotations

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from core import resources
from maninegs_gui.help.markdown import Rendered, render
from tests.support import help_zh
from tests.support.help_zh import DOCS, LANGUAGE

PAGES = sorted(page.name for page in (DOCS / LANGUAGE).glob("*.md"))
CURRENT = [name for name in PAGES if name not in help_zh.behind()]
"""What changed in English since is compared when it is translated."""


def both(name: str) -> tuple[Rendered, Rendered]:
    """The Chinese page and the English one."""
    return (
        render((DOCS / LANGUAGE / name).read_text(encoding="utf-8")),
        render((DOCS / name).read_text(encoding="utf-8")),
    )


def pictures(page: Rendered, *, of: Rendered) -> list[str]:
    """The pictures of a page, a Chinese one by the one of the English page it stands for."""
    stems = [Path(one).stem for one in page.pictures]
    english = {Path(one).stem for one in of.pictures}
    return [one if one in english else one.removeprefix("chinese-") for one in stems]


def tables(page: Rendered) -> list[list[int]]:
    """Cells in each row of each table."""
    found = re.findall(r'<table class="grid".*?</table>', page.html, re.DOTALL)
    return [[len(re.findall(r"<t[hd]>", row)) for row in one.split("<tr>")[1:]] for one in found]


def lists(page: Rendered) -> list[str]:
    return re.findall(r"<(ul|ol|li|/ul|/ol|pre|hr|h\d)\b", page.html)


@pytest.mark.parametrize("name", PAGES)
def test_a_chinese_page_names_the_english_page_it_is_of(name: str) -> None:
    assert (DOCS / name).is_file(), "there is no English page of this name"
    lines = (DOCS / LANGUAGE / name).read_text(encoding="utf-8").splitlines()
    assert re.fullmatch(rf"<!-- of {re.escape(name)} [0-9a-f]{{12}} -->", lines[0]), lines[0]
    assert lines[1] == ""
    assert lines[2].startswith("# ")


@pytest.mark.parametrize("name", CURRENT)
def test_a_chinese_page_is_built_as_the_english_one(name: str) -> None:
    chinese, english = both(name)
    assert [one.level for one in chinese.sections] == [one.level for one in english.sections]
    assert Counter(chinese.links) == Counter(english.links)
    assert pictures(chinese, of=english) == pictures(english, of=english)
    assert tables(chinese) == tables(english)
    assert lists(chinese) == lists(english)
    code = re.compile(r"<pre>.*?</pre>", re.DOTALL)
    assert code.findall(chinese.html) == code.findall(english.html)


@pytest.mark.parametrize("name", PAGES)
def test_a_chinese_page_leaves_no_mark_unread(name: str) -> None:
    made = both(name)[0].html
    outside = re.sub(r"<(pre|code)>.*?</\1>", "", made, flags=re.DOTALL)
    assert re.findall(r".{0,20}(?:\*\*|(?<!\*)\*(?=[^\s*])|\]\(|\| ?\|).{0,20}", outside) == []


@pytest.mark.parametrize("name", PAGES)
def test_every_picture_of_a_chinese_page_is_there(name: str) -> None:
    assert [one for one in both(name)[0].pictures if not (DOCS / one).is_file()] == []


def test_every_character_has_a_glyph_in_the_shipped_fonts() -> None:
    has = set[str]()
    for family in ("Inter", "ManiNegsHan"):
        font = TTFont(resources.path("fonts", f"{family}-Regular.otf"))
        has |= {chr(point) for point in font.getBestCmap()}
    texts = {name: (DOCS / LANGUAGE / name).read_text(encoding="utf-8") for name in PAGES}
    bare = {name: sorted(set(filter(str.isprintable, text)) - has) for name, text in texts.items()}
    assert {name: found for name, found in bare.items() if found} == {}


def test_what_is_behind_is_listed_and_can_be_brought_up_to_date(tmp_path: Path) -> None:
    (tmp_path / LANGUAGE).mkdir()
    for name in ("same.md", "changed.md", "new.md"):
        (tmp_path / name).write_text(f"# {name}\n", encoding="utf-8")
    for name in ("same.md", "changed.md"):
        line = help_zh.first_line(name, tmp_path)
        (tmp_path / LANGUAGE / name).write_text(f"{line}\n\n# 页\n", encoding="utf-8")
    shutil.copy(tmp_path / LANGUAGE / "same.md", tmp_path / LANGUAGE / "gone.md")
    (tmp_path / "changed.md").write_text("# Other\n", encoding="utf-8")
    assert help_zh.behind(tmp_path) == {
        "changed.md": "earlier", "new.md": "missing", "gone.md": "no English page",
    }  # fmt: skip
    help_zh.mark_as_current("changed.md", tmp_path)
    assert "changed.md" not in help_zh.behind(tmp_path)
    text = (tmp_path / LANGUAGE / "changed.md").read_text(encoding="utf-8")
    assert text == f"{help_zh.first_line('changed.md', tmp_path)}\n\n# 页\n"
