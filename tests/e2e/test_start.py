"""The window is up before anything slow is imported, and torch never is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

_CODE = """
import json, sys
from pathlib import Path
from core import workspace as workspaces
from maninegs_gui.app import application
from maninegs_gui.reading import Reading
HEAVY = ("torch", "sklearn", "faiss", "alembic", "sqlalchemy", "pandas", "skimage", "transformers")
def loaded():
    return [name for name in HEAVY if name in sys.modules]
application()
reading = Reading(workspaces.create(Path(sys.argv[1])))
reading.show()
before = loaded()
from PySide6.QtTest import QTest
for _ in range(3000):
    QTest.qWait(25)
    if reading.session.reader is not None and reading.worklist.model.total == 0:
        break
QTest.qWait(300)
reader, after = reading.session.reader, loaded()
reading.window.close()
reading.close()
print(json.dumps({"before": before, "after": after, "reader": reader}))
"""


def test_the_window_is_up_before_anything_slow_and_torch_never_comes(
    checkout: Path, tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _CODE, str(tmp_path / "workspace")],
        cwd=checkout,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    answer = json.loads(done.stdout.strip().splitlines()[-1])
    assert answer["before"] == []
    assert answer["reader"] == 1
    assert "torch" not in answer["after"]
