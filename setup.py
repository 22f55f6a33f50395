"""Packages, and the data folders that travel inside them; the rest is in pyproject.toml."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from setuptools import find_packages, setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent


class WithHelp(build_py):
    """Lays the help pages beside the other data files (packaging/help_pages.py)."""

    def run(self) -> None:
        """Build as ever, then gather the pages; an editable install reads docs/ itself."""
        super().run()
        if self.editable_mode:
            return
        name = ROOT / "packaging" / "help_pages.py"
        spec = importlib.util.spec_from_file_location("help_pages", name)
        assert spec is not None
        assert spec.loader is not None
        pages = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(pages)
        pages.gather(Path(self.build_lib) / "core" / "data" / pages.HELP, ROOT)


setup(
    packages=[
        *find_packages(include=["core", "core.*", "maninegs_gui", "maninegs_gui.*"]),
        "core.data",
    ],
    package_dir={"core.data": "resources"},
    package_data={"core.data": ["**/*"], "core.store": ["migrations/*", "migrations/versions/*"]},
    cmdclass={"build_py": WithHelp},
)
