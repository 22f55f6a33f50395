"""Each wall of the house catches a planted breach, and stands in the real tree."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

BREACHES = {
    "One-way flow": ("core/store/planted.py", "import core.ingest\n"),
    "core knows nothing of windows": ("core/annotation/planted.py", "import PySide6\n"),
    "The application never reaches torch": (
        "maninegs_gui/training/planted.py",
        "import core.training.planted\n",
    ),
    "torch lives in training": ("core/retrieval/planted.py", "import torch\n"),
    "The database is the store's alone": ("core/ingest/planted.py", "import sqlalchemy\n"),
    "FAISS is retrieval's alone": ("core/classification/planted.py", "import faiss\n"),
    "DICOM and codecs are imaging's alone": ("core/ingest/planted.py", "import pydicom\n"),
    "Screens never import screens": (
        "maninegs_gui/worklist/planted.py",
        "import maninegs_gui.viewer\n",
    ),
    "Widgets know no verb of the field": ("maninegs_gui/widgets/planted.py", "import core.store\n"),
}

LAYERED = {
    "core.interop is not allowed to import core.erasure": (
        "core/interop/planted.py",
        "import core.erasure\n",
    ),
    "core.store is not allowed to import core.interop": (
        "core/store/planted.py",
        "import core.interop\n",
    ),
    "core.erasure is not allowed to import core.commands": (
        "core/erasure/planted.py",
        "import core.commands\n",
    ),
    "core.tombstones is not allowed to import core.workspace": (
        "core/tombstones.py",
        "import core.workspace\n",
    ),
}
"""Further breaches of the one-way flow: where export and deletion stand in the layers."""


def lint(folder: Path) -> tuple[int, str]:
    command = [
        sys.executable,
        "-c",
        "import sys; sys.path.insert(0, '.');"
        "from importlinter.cli import lint_imports_command as c; c()",
        "--no-cache",
    ]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_the_contracts_are_kept(checkout: Path) -> None:
    code, text = lint(checkout)
    assert code == 0, text


@pytest.fixture(scope="module")
def broken_everywhere(tmp_path_factory: pytest.TempPathFactory) -> str:
    checkout = Path(__file__).resolve().parents[2]
    copy = tmp_path_factory.mktemp("house")
    for name in ("core", "maninegs_gui"):
        shutil.copytree(checkout / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(checkout / ".importlinter", copy)
    (copy / "core/training/planted.py").write_text("import torch\n", encoding="utf-8")
    for place, text in BREACHES.values():
        with (copy / place).open("a", encoding="utf-8") as stream:
            stream.write(text)
    for place, text in LAYERED.values():
        with (copy / place).open("a", encoding="utf-8") as stream:
            stream.write(text)
    code, report = lint(copy)
    assert code != 0
    return report


@pytest.mark.parametrize("contract", BREACHES)
def test_a_planted_breach_is_caught(contract: str, broken_everywhere: str) -> None:
    line = next(line for line in broken_everywhere.splitlines() if line.startswith(contract))
    assert " BROKEN" in line


@pytest.mark.parametrize("sentence", LAYERED)
def test_export_and_deletion_stand_where_they_belong(sentence: str, broken_everywhere: str) -> None:
    assert sentence in broken_everywhere


def test_every_contract_has_a_planted_breach(checkout: Path) -> None:
    text = (checkout / ".importlinter").read_text(encoding="utf-8")
    names = [line.split("=", 1)[1].strip() for line in text.splitlines() if line.startswith("name")]
    assert len(names) == len(BREACHES)
    for name in names:
        assert any(name.startswith(known) for known in BREACHES), name
