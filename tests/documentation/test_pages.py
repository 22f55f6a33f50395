"""The documentation is whole: pages have their place, pictures their script, the site stands."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from maninegs_gui.tour import pictures as tour_pictures
from tests.e2e import (
    chinese_pictures,
    guide_pictures,
    models_pictures,
    readers_pictures,
    settings_pictures,
    viewer_pictures,
    welcome_pictures,
)

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
_NAMED = re.compile(r"pictures/([\w.-]+\.(?:png|jpg))")
_LARGEST = 600_000
_MOST = 16_000_000
"""Bytes of one picture, and of all of them."""


def contents() -> list[str]:
    document = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    found: list[str] = []
    for entry in document["nav"]:
        for what in entry.values():
            found += [what] if isinstance(what, str) else [next(iter(o.values())) for o in what]
    return found


def made_by_scripts() -> dict[str, str]:
    """Every picture that a script makes -> the script."""
    made = {tour_pictures.file_name(name): "tour" for name in tour_pictures.DOCUMENTED.values()}
    made |= dict.fromkeys(viewer_pictures.DOCUMENTED, "viewer_pictures")
    made |= {f"readers-{name}.jpg": "readers_pictures" for name in readers_pictures.GUIDE}
    made |= dict.fromkeys(models_pictures.DOCUMENTED.values(), "models_pictures")
    made |= dict.fromkeys(guide_pictures.DOCUMENTED, "guide_pictures")
    made |= {f"first-{name}.jpg": "welcome_pictures" for name in welcome_pictures.GUIDE}
    made |= {f"chinese-first-{one}.jpg": "welcome_pictures" for one in welcome_pictures.GUIDE}
    made |= {
        f"chinese-{name}.png": "settings_pictures" for name in settings_pictures.GUIDES.values()
    }
    made |= {f"{name}.jpg": "chinese_pictures" for name in chinese_pictures.KEPT.values()}
    made |= {"first-tour.jpg": "tour_marks_pictures"}
    made |= {f"{name}.png": "settings_pictures" for name in settings_pictures.GUIDES.values()}
    return made


def test_the_contents_name_every_page_once() -> None:
    named = contents()
    assert sorted(named) == sorted(page.name for page in DOCS.glob("*.md"))


def test_every_picture_is_made_by_a_script_and_shown_on_a_page() -> None:
    pages = [*DOCS.rglob("*.md"), ROOT / "README.md"]
    shown = {name for page in pages for name in _NAMED.findall(page.read_text(encoding="utf-8"))}
    there = {picture.name for picture in (DOCS / "pictures").iterdir()}
    made = set(made_by_scripts())
    assert shown - there == set(), "named on a page, and not there"
    assert there - shown == set(), "there, and on no page"
    assert there - made == set(), "no script makes it anew"
    assert made - there == set(), "a script makes it, and it is not there"


def test_make_pictures_runs_every_script() -> None:
    recipe = (ROOT / "Makefile").read_text(encoding="utf-8").partition("\npictures:")[2]
    recipe = recipe.partition("\n\n")[0]
    for script in set(made_by_scripts().values()):
        assert f".{script} " in recipe


def test_pictures_keep_to_a_size_that_can_be_shipped() -> None:
    sizes = {one.name: one.stat().st_size for one in (DOCS / "pictures").iterdir()}
    assert {name: size for name, size in sizes.items() if size > _LARGEST} == {}
    assert sum(sizes.values()) < _MOST


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as ``make docs`` builds it; a warning of mkdocs fails it."""
    target = tmp_path_factory.mktemp("site")
    command = [sys.executable, str(ROOT / "packaging" / "help_pages.py"), str(target)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env=os.environ | {"PYTHONPATH": ""}
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return target


class Wanted(HTMLParser):
    """Everything that a page would load."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.policy = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag in {"script", "img", "iframe", "source", "video", "audio", "embed", "object"}:
            self.found += [values[name] or "" for name in ("src", "data") if values.get(name)]
        elif tag == "link" and values.get("rel") not in {"prev", "next", "canonical", "alternate"}:
            self.found.append(values.get("href") or "")
        elif tag == "meta" and values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values.get("content") or ""


def test_the_site_loads_nothing_from_elsewhere(site: Path) -> None:
    pages = sorted(site.glob("*.html"))
    assert {page.stem for page in pages} == {page.stem for page in DOCS.glob("*.md")}
    for page in pages:
        wanted = Wanted()
        wanted.feed(page.read_text(encoding="utf-8"))
        assert wanted.found, page.name
        for one in wanted.found:
            local = one.startswith("data:") or (page.parent / one.partition("#")[0]).is_file()
            assert local, f"{page.name} wants {one}"
        # Whatever a script might still ask for, the browser refuses it.
        assert "default-src 'self' file:" in wanted.policy
        assert "http" not in wanted.policy
    for sheet in site.rglob("*.css"):
        text = sheet.read_text(encoding="utf-8")
        assert not re.search(r"(?:url\(|@import)\s*['\"]?(?:https?:)?//", text), sheet.name


def test_beside_the_site_lies_what_the_help_window_reads(site: Path) -> None:
    assert (site / "mkdocs.yml").is_file()
    for pattern in ("*.md", "zh_CN/*.md"):
        there = {page.relative_to(site) for page in site.glob(pattern)}
        assert there == {page.relative_to(DOCS) for page in DOCS.glob(pattern)}
    assert not list((site / "zh_CN").glob("*.html")), "the site is in English"
    pictures = {one.name for one in (site / "pictures").iterdir()}
    assert pictures == {one.name for one in (DOCS / "pictures").iterdir()}
    assert not list(site.rglob("*.map"))
