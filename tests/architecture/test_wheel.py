"""The wheel carries everything: it runs where there is no checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest


def run(command: list[str], cwd: Path, **environment: str) -> str:
    clean = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV")}
    done = subprocess.run(
        command, cwd=cwd, env=clean | environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel; its dependencies are lent by this one."""
    checkout = Path(__file__).resolve().parents[2]
    place = tmp_path_factory.mktemp("wheel")
    tracked = run(["git", "ls-files", "-co", "--exclude-standard"], checkout).splitlines()
    for name in tracked:
        if (checkout / name).is_file():
            (place / "source" / name).parent.mkdir(parents=True, exist_ok=True)
            (place / "source" / name).write_bytes((checkout / name).read_bytes())
    options = ["--wheel", "--no-isolation", "--outdir", "dist", "source"]
    build = f"import build.__main__ as b; b.main({options!r})"
    run([sys.executable, "-W", "ignore", "-c", build], place)
    wheel = next((place / "dist").glob("maninegs-*.whl"))
    venv.create(place / "fresh", with_pip=True)
    python = place / "fresh" / "bin" / "python"
    run([str(python), "-m", "pip", "install", "--no-deps", "--quiet", str(wheel)], place)
    site = Path(
        run([str(python), "-c", "import site; print(site.getsitepackages()[0])"], place).strip()
    )
    (site / "lent.pth").write_text(sysconfig.get_paths()["purelib"] + "\n", encoding="utf-8")
    return place


def test_the_wheel_opens_a_lexicon_outside_the_checkout(installed: Path) -> None:
    code = "import core; from core import lexicons as l; print(core.__file__, l.get().width)"
    text = run([str(installed / "fresh/bin/python"), "-c", code], installed)
    assert str(installed / "fresh") in text
    assert text.strip().endswith(" 35")


def test_the_wheel_runs_its_command_line(installed: Path) -> None:
    assert run([str(installed / "fresh/bin/maninegs"), "--version"], installed).startswith(
        "maninegs "
    )


def test_the_wheel_brings_its_help_pages(installed: Path) -> None:
    code = (
        "from maninegs_gui.help import book; b = book.find(); "
        "made = [b.rendered(page.name) for page in b.pages]; "
        "print(len(list(b.folder.glob('zh_CN/*.md'))), b.folder, len(made), "
        "all(b.picture(n) for one in made for n in one.pictures))"
    )
    text = run([str(installed / "fresh/bin/python"), "-c", code], installed)
    assert str(installed / "fresh") in text
    count, whole = text.split()[-2:]
    docs = Path(__file__).parents[2] / "docs"
    assert int(count) == len(list(docs.glob("*.md")))
    assert int(text.split()[0]) == len(list(docs.glob("zh_CN/*.md")))
    assert whole == "True"
