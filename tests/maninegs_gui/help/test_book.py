"""The help pages are found where they lie, and what is missing is told with a sentence."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path
from types import ModuleType

import pytest

from core import resources
from core.domain.errors import WorldError
from maninegs_gui import languages
from maninegs_gui.help import book
from maninegs_gui.help.book import Book, Shown


@pytest.fixture(scope="module")
def gathering(checkout: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "help_pages", checkout / "packaging" / "help_pages.py"
    )
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


@pytest.fixture
def installed(tmp_path: Path, gathering: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder as a wheel or a frozen program has it, with no checkout around it."""
    data = tmp_path / "somewhere else" / "data"
    (data / "lexicons").mkdir(parents=True)
    gathering.gather(data / gathering.HELP)
    monkeypatch.setattr(resources, "_PLACES", (data,))
    return data


def test_a_checkout_reads_its_own_pages(checkout: Path) -> None:
    found = book.find()
    assert found.folder == checkout / "docs"
    assert found.pages[0].name == "index.md"


def test_an_installed_program_reads_what_was_shipped(installed: Path, checkout: Path) -> None:
    found = book.find()
    assert found.folder == installed / "help"
    assert {page.name for page in found.pages} == {
        page.name for page in (checkout / "docs").glob("*.md")
    }
    for page in found.pages:
        made = found.rendered(page.name)
        assert made.sections, page.name
        assert all(found.picture(name) for name in made.pictures), page.name


def test_an_installed_program_has_the_chinese_pages(
    installed: Path, checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(languages, "_now", ["zh_CN"])
    found = book.find()
    english = {page.name for page in found.pages if found.shown(page.name) is Shown.ENGLISH}
    chinese = {page.name for page in (checkout / "docs" / "zh_CN").glob("*.md")}
    assert {page.name for page in found.pages} - english == chinese
    for page in found.pages:
        made = found.rendered(page.name)
        assert all(found.picture(name) for name in made.pictures), page.name


def test_the_site_is_offered_where_it_was_shipped(installed: Path) -> None:
    found = book.find()
    assert found.site_page("index.md") is None
    (installed / "help" / "index.html").write_text("<p>site</p>", encoding="utf-8")
    assert found.site_page("index.md") == installed / "help" / "index.html"


def test_no_pages_at_all_is_a_sentence(installed: Path) -> None:
    shutil.rmtree(installed / "help")
    with pytest.raises(WorldError, match="help pages are missing"):
        book.find()


def test_a_page_that_is_not_there_is_a_sentence_that_names_it(installed: Path) -> None:
    (installed / "help" / "marks.md").unlink()
    found = book.find()
    assert "marks.md" not in {page.name for page in found.pages}
    with pytest.raises(WorldError, match=r"marks\.md"):
        found.rendered("marks.md")


@pytest.mark.parametrize("damage", [b"nav: [", b"", b"nav: 3", b"\xff\xfe\x00", b"nav: [[1]]"])
def test_contents_that_cannot_be_read_are_a_sentence(installed: Path, damage: bytes) -> None:
    (installed / "help" / "mkdocs.yml").write_bytes(damage)
    with pytest.raises(WorldError, match="contents of the help"):
        _ = book.find().pages


@pytest.mark.parametrize("damage", [b"\xff\xfe\x00# x", b"# x\n" * 600_000])
def test_a_damaged_page_is_a_sentence(installed: Path, damage: bytes) -> None:
    (installed / "help" / "marks.md").write_bytes(damage)
    with pytest.raises(WorldError, match="cannot be read"):
        book.find().rendered("marks.md")


@pytest.mark.parametrize(
    "name",
    ["../index.md", "/etc/passwd", "pictures/../../secret.png", "pictures/nothing.png", "",
     "pictures", "https://example.org/a.png"],
)  # fmt: skip
def test_nothing_but_a_picture_of_the_pages_is_read(installed: Path, name: str) -> None:
    (installed / "secret.png").write_bytes(b"x")
    assert book.find().picture(name) is None


def test_no_page_leads_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("# x", encoding="utf-8")
    contents = tmp_path / "help" / "mkdocs.yml"
    contents.parent.mkdir()
    contents.write_text("nav:\n  - X: ../secret.md\n", encoding="utf-8")
    assert Book(contents.parent, contents, contents.parent).pages == ()
