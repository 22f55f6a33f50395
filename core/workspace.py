"""A workspace: one folder that can be copied, backed up and thrown away as one thing."""

from __future__ import annotations

import os
import tomllib
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from core import files, lexicons
from core.domain.errors import WorldError
from core.domain.gate import GatePolicy
from core.domain.site import Fixed, OperatingPoint, Site
from core.settings.kept import LockedSetting
from core.settings.new_workspaces import SiteRules

_DOCUMENT = "workspace.toml"
_VERSION = 1
_FOLDERS = ("cache", "runs", "models", "indexes", "backups", "images", "logs")


@dataclass(frozen=True, slots=True)
class Workspace:
    """The places and fixed choices of one workspace.

    Attributes
    ----------
    lexicon
        Id of the lexicon that new findings are tagged with and models train on.
    site
        What the site decided about the machine's part in reading.
    uid
        Its own name, a random one, by which vectors and indexes of another workspace are
        told apart; copied along with it. Empty in one of before there were any.
    """

    root: Path
    lexicon: str = lexicons.DEFAULT
    site: Site = field(default_factory=Site)
    uid: str = ""

    @property
    def gate(self) -> GatePolicy:
        """How strict the gate before a reader's own assessment is."""
        return self.site.gate

    @property
    def document(self) -> Path:
        """The file that says what this workspace is and what its site decided."""
        return self.root / _DOCUMENT

    @property
    def database(self) -> Path:
        """The store's file."""
        return self.root / "maninegs.sqlite"

    @property
    def editor(self) -> Path:
        """The lock of the window that edits (``core.locks``)."""
        return self.root / f"{self.database.name}.editor"

    @property
    def cache(self) -> Path:
        """Decoded and prepared pixels; may be deleted at any time."""
        return self.root / "cache"

    @property
    def runs(self) -> Path:
        """One folder a training."""
        return self.root / "runs"

    @property
    def models(self) -> Path:
        """One folder an accepted model, with its vectors."""
        return self.root / "models"

    @property
    def indexes(self) -> Path:
        """One folder an index; a cache over the vectors."""
        return self.root / "indexes"

    @property
    def backups(self) -> Path:
        """Verified copies of the store."""
        return self.root / "backups"

    @property
    def images(self) -> Path:
        """Image files taken in with ``import --copy``."""
        return self.root / "images"

    @property
    def lexicons(self) -> Path:
        """Lexicon files of the site, where it has its own (``docs/lexicons.md``)."""
        return self.root / "lexicons"

    @property
    def rules(self) -> Path:
        """Contradiction rules of the site, where it has its own."""
        return self.root / "rules"

    @property
    def logs(self) -> Path:
        """Log files, without patient data."""
        return self.root / "logs"


class _Newer(Exception):
    """The workspace's file is of a newer program."""


_present: Workspace | None = None


def present() -> Workspace | None:
    """The workspace that this process works on: the one that was loaded last."""
    return _present


def as_now(workspace: Workspace) -> Workspace:
    """The same workspace with what its site decided since; for who keeps one for long."""
    if _present is not None and _present.root == workspace.root:
        return _present
    return workspace


def leave() -> None:
    """Work on no workspace any more: only what ships counts."""
    global _present  # noqa: PLW0603  # a process works on one workspace
    _present = None
    lexicons.use(None)


def exists(root: Path) -> bool:
    """Whether a folder is a workspace, readable or not."""
    return (root / _DOCUMENT).exists()


def create(root: Path, lexicon: str = "") -> Workspace:
    """Make a new workspace, or open the one that is there.

    Its folders are readable by their owner alone. The site file of this computer says how
    it begins.

    Parameters
    ----------
    lexicon
        What it is tagged with; what the site, else the program, has for new ones when empty.

    Raises
    ------
    WorldError
        When it cannot be made there, or the site fixed another lexicon.
    """
    if exists(root):
        return load(root)
    rules = SiteRules.read()
    if rules.locked("new.lexicon") and lexicon not in ("", rules.lexicon):
        raise LockedSetting(
            f"New workspaces are tagged with {rules.lexicon}, which the site file {rules.name} "
            "fixes: leave the lexicon out."
        )
    lexicon = lexicon or rules.lexicon
    lexicons.use(root / "lexicons")
    lexicons.get(lexicon)
    try:
        for name in ("", *_FOLDERS):
            (root / name).mkdir(parents=True, exist_ok=True)
            if os.name != "nt":
                (root / name).chmod(0o700)
        _write(Workspace(root, lexicon, rules.begin(), uuid.uuid4().hex))
    except OSError as error:
        raise WorldError(
            f"A workspace cannot be made in {root} ({error.strerror}): choose another folder."
        ) from error
    return load(root)


def load(root: Path) -> Workspace:
    """Open the workspace in ``root``.

    What the site file of this computer locks holds, whatever the workspace's own file says;
    that file stays as it is.

    Raises
    ------
    WorldError
        When there is none, when its file is damaged, or when a newer program made it.
    """
    document = root / _DOCUMENT
    if not document.is_file():
        raise WorldError(f"There is no workspace in {root}: import something or choose another.")
    try:
        values = tomllib.loads(document.read_text(encoding="utf-8"))
        version = int(values["version"])
        if version > _VERSION:
            # Whatever else is new in it: it is newer, not damaged.
            raise _Newer
        site = SiteRules.read().hold(_site(values))
        found = Workspace(root, str(values["lexicon"]), site, str(values.get("uid", "")))
    except _Newer:
        raise WorldError(
            f"The workspace in {root} was made by a newer ManiNegs: update this program."
        ) from None
    except (OSError, KeyError, ValueError, TypeError, WorldError) as error:
        raise WorldError(f"{document} cannot be read: restore it from a backup.") from error
    global _present  # noqa: PLW0603  # a process works on one workspace
    _present = found
    lexicons.use(found.lexicons)
    return found


def decide(workspace: Workspace, site: Site) -> Workspace:
    """Keep what a site decided anew; returns the workspace as it is from now on.

    Raises
    ------
    WorldError
        When the site file fixed it otherwise, or the workspace's file cannot be written; what
        was decided before then holds.
    """
    SiteRules.read().allow(site)
    found = replace(workspace, site=site)
    try:
        _write(found)
    except OSError as error:
        raise WorldError(
            f"The site's choices cannot be kept in {workspace.root} ({error.strerror}): free "
            "space, or make the folder writable, and choose again."
        ) from error
    global _present  # noqa: PLW0603  # a process works on one workspace
    if _present is not None and _present.root == workspace.root:
        _present = found
    return found


def _write(workspace: Workspace) -> None:
    site = workspace.site
    lines = [
        f"version = {_VERSION}",
        f'lexicon = "{workspace.lexicon}"',
        f'gate = "{site.gate.value}"',
        f'operating = "{site.operating.fixed.value}"',
        f"operating_value = {site.operating.value}",
        f"follow = {str(site.follow).lower()}",
    ]
    if workspace.uid:
        lines.append(f'uid = "{workspace.uid}"')
    if site.prevalence is not None:
        lines.append(f"prevalence = {site.prevalence}")
    with files.atomic(workspace.root / _DOCUMENT) as stream:
        stream.write(("\n".join(lines) + "\n").encode())


def _site(values: Mapping[str, Any]) -> Site:
    """The site's choices; a workspace of before there were any has the usual ones."""
    usual = Site()
    given = values.get("prevalence")
    return Site(
        gate=GatePolicy(values["gate"]),
        operating=OperatingPoint(
            Fixed(values.get("operating", usual.operating.fixed.value)),
            float(values.get("operating_value", usual.operating.value)),
        ),
        prevalence=None if given is None else float(given),
        follow=bool(values.get("follow", usual.follow)),
    )
