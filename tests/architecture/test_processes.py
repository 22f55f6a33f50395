"""core lives without Qt, and the application without torch."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_IMPORT_ALL = """
import importlib, pkgutil, sys
class Block:
    def find_spec(self, name, path=None, target=None):
        if name.split('.')[0] in {blocked!r}:
            raise ImportError('blocked: ' + name)
sys.meta_path.insert(0, Block())
package = importlib.import_module({package!r})
for module in pkgutil.walk_packages(package.__path__, {package!r} + '.'):
    if module.name.startswith({skip!r}) or module.name.endswith('__main__'):
        continue
    importlib.import_module(module.name)
print('all imported')
"""

QT = {"PySide6", "shiboken6", "pyqtgraph", "qtawesome", "superqt"}
TORCH = {"torch", "kornia", "lightning", "transformers"}


def import_all(checkout: Path, package: str, blocked: set[str], skip: tuple[str, ...]) -> str:
    code = _IMPORT_ALL.format(package=package, blocked=blocked, skip=skip or ("-",))
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=checkout, capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


def test_all_of_core_imports_where_qt_is_blocked(checkout: Path) -> None:
    assert import_all(checkout, "core", QT, ("core.store.migrations",)).strip() == "all imported"


def test_all_windows_import_where_torch_is_blocked(checkout: Path) -> None:
    assert import_all(checkout, "maninegs_gui", TORCH, ()).strip() == "all imported"
