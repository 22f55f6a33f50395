"""The GPU pack is built from the one recipe: no window, CUDA's libraries, never a torch without."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.support import packs


def load(checkout: Path, name: str) -> ModuleType:
    """A script of the folder ``packaging``, which is no package."""
    spec = importlib.util.spec_from_file_location(
        f"packaging_{name}", checkout / "packaging" / f"{name}.py"
    )
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


CUDA = "nvidia/cublas/lib/libcublas.so.12"


def test_cuda_is_in_the_pack_alone(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MANINEGS_RECIPE", raising=False)
    assert not load(checkout, "recipe").wanted(CUDA)
    monkeypatch.setenv("MANINEGS_RECIPE", "worker")
    pack = load(checkout, "recipe")
    assert pack.wanted(CUDA)
    assert not pack.wanted("nvidia/cublas/include/cublas.h")
    assert not pack.wanted("torch/include/ATen/ATen.h")


def test_the_recipe_is_told_what_to_build(checkout: Path) -> None:
    script = load(checkout, "gpu_pack")
    assert script.SPEC.is_file()
    recipe = (checkout / "packaging" / "recipe.py").read_text()
    assert f'os.environ.get("{script.RECIPE}") == "{script.WORKER}"' in recipe
    assert "if not recipe.WORKER_ONLY:" in script.SPEC.read_text()
    builder = (checkout / "pyproject.toml").read_text()
    assert all(f'"{one}"' in builder for one in script.BUILDER)


def test_torch_is_not_held_to_the_program_s_own(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = load(checkout, "gpu_pack")
    monkeypatch.setattr(script, "BUILD", tmp_path)
    lines = script.constraints().read_text().splitlines()
    assert not [line for line in lines if line.startswith(("torch=", "nvidia-"))]
    assert any(line.startswith("numpy==") for line in lines)


def test_a_torch_without_cuda_makes_no_pack(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = load(checkout, "gpu_pack")
    monkeypatch.setattr(script, "BUILD", tmp_path)
    monkeypatch.setattr(script, "torch_of", lambda _python: ("2.13.0+cpu", ""))
    with pytest.raises(SystemExit, match="has no CUDA: set TORCH"):
        script.main(["--environment", sys.executable, str(tmp_path / "out")])
    monkeypatch.undo()
    monkeypatch.setattr(script, "BUILD", tmp_path)
    with pytest.raises(SystemExit, match="no torch that can be imported"):
        script.torch_of(Path("/bin/true"))


def test_a_built_folder_is_cut(checkout: Path, tmp_path: Path) -> None:
    script = load(checkout, "gpu_pack")
    built = packs.folder(tmp_path / "built")
    script.main(["--folder", str(built), str(tmp_path / "out")])
    assert len(list((tmp_path / "out").glob("*.zip"))) == 1
    with pytest.raises(SystemExit, match="cutting it into parts failed"):
        script.main(["--folder", str(tmp_path), str(tmp_path / "out")])
