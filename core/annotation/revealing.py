"""Notes what the machine showed a reader: before anybody asks how far she relies on it."""

from __future__ import annotations

from dataclasses import replace

from core.domain.changes import Changes
from core.domain.reveal import Reveal, Shown
from core.store import Store, assessments, readers, reveals

_TITLES = {
    Shown.MASKED: "Look at similar cases, masked",
    Shown.CASES: "Look at similar cases",
    Shown.OPINION: "Look at the opinion",
    Shown.REFUSED: "Ask for an opinion",
}


def note(store: Store, reveal: Reveal) -> Changes:
    """Add a reveal to what is known of its reader and breast; never changed afterwards.

    What she had assessed the breast as is taken from the store in the same transaction, so
    that it is what stood at that moment, whatever ``reveal.category`` says. The same shown
    again, with the same assessment, is noted once. Nothing is noted where the store is open
    for review only, nor of nobody: neither can commit to anything.
    """
    if store.read_only or reveal.reader == readers.NOBODY:
        return Changes()
    with store.write(reveal.reader, _TITLES[reveal.shown]) as unit:
        standing = assessments.get(unit, reveal.breast, reveal.reader)
        new = replace(reveal, category=None if standing is None else standing.category)
        old = reveals.last(unit, reveal.breast, reveal.reader)
        if old is None or replace(old, at=new.at) != new:
            reveals.add(unit, new)
    return unit.changes
