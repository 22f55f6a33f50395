"""What a site decides about the machine's part in reading: who may, kept and in the history."""

from __future__ import annotations

from typing import Any

from core import workspace as workspaces
from core.domain.changes import Changes, Topic
from core.domain.errors import WorldError
from core.domain.gate import GatePolicy
from core.domain.roles import Act, may
from core.domain.site import Site
from core.domain.study import ReaderId
from core.store import Store, readers
from core.workspace import Workspace

_STRICTEST_FIRST = (GatePolicy.STRICT, GatePolicy.STANDARD, GatePolicy.OPEN)


def decide(
    store: Store, workspace: Workspace, site: Site, by: ReaderId | None
) -> tuple[Changes, Workspace]:
    """Keep a site's choices anew, in the workspace's file and in the history, or neither.

    What was recorded before keeps the policy it was recorded under.

    Parameters
    ----------
    by
        Who decides; None for the command line, which is whoever owns the files.

    Raises
    ------
    WorldError
        When ``by`` may not, or the file cannot be written; nothing was changed then.
    """
    before = workspaces.load(workspace.root)
    if site == before.site:
        return Changes(), before
    after = before
    try:
        with store.write(by, "Change the site's choices") as unit:
            if by is not None:
                known = {one.id: one.role for one in readers.persons(unit, retired=False)}
                if by not in known or not may(known[by], Act.SITE_CHOICES):
                    raise WorldError("Only an administrator decides this: ask one to log in.")
            unit.record(
                Topic.SETTINGS, 0, "change", before=as_data(before.site), after=as_data(site)
            )
            after = workspaces.decide(before, site)
    except BaseException:
        if after is not before:
            workspaces.decide(after, before.site)  # the history could not be written
        raise
    return unit.changes, after


def loosens(before: GatePolicy, after: GatePolicy) -> bool:
    """Whether readers would see more of the machine before their own assessment."""
    return _STRICTEST_FIRST.index(after) > _STRICTEST_FIRST.index(before)


def as_data(site: Site) -> dict[str, Any]:
    """A site's choices as plain data."""
    return {
        "gate": site.gate.value,
        "operating": site.operating.fixed.value,
        "operating_value": site.operating.value,
        "prevalence": site.prevalence,
        "follow": site.follow,
    }
