"""What docs/site-file.md says of the keys is what there is, and its example is one."""

from __future__ import annotations

import re
from pathlib import Path

from core.settings import SiteFile
from tests.core.settings import site_table


def test_the_page_has_every_key() -> None:
    _, inside, _ = site_table.split()
    assert inside == site_table.table(), "write it anew: python -m tests.core.settings.site_table"


def test_the_example_is_followed_to_the_letter(tmp_path: Path) -> None:
    text = site_table.PAGE.read_text(encoding="utf-8")
    found = re.search(r"```toml\n(.*?)```", text, re.DOTALL)
    assert found is not None
    (tmp_path / "site.toml").write_text(found[1], encoding="utf-8")
    site = SiteFile.read(tmp_path / "site.toml")
    assert site.faults == ()
    assert (len(site.presets), len(site.locks)) == (3, 3)
