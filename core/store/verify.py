"""Whether the history is whole: against itself, and against heads that were kept elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from core.domain import chain
from core.domain.chain import Head
from core.domain.changes import Topic
from core.domain.progress import CancelToken, Progress, Report, silent
from core.store import history, sqlite
from core.store.tables import HistoryRow
from core.store.work import Reading

_EVERY = 1000


class Finding(StrEnum):
    """What a verification found."""

    WHOLE = "whole"
    ALTERED = "altered"
    """A row is not what was written."""
    MISSING = "missing"
    """Rows were taken out, or the last ones cut off before others were written."""
    SHORTENED = "shortened"
    """It ends before an earlier head."""
    FOREIGN = "foreign"
    """It is whole in itself, but not the history that the head was taken of."""
    ERASED = "erased"
    """A content was erased and no row says so."""
    LEFT = "left"
    """The head is of a state that a restore of this history left behind; nothing is wrong."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found, where, and against what.

    Attributes
    ----------
    first, last
        Number of the first row that is wrong, and of the last where rows are missing.
    against
        Name of the head; empty for the history itself.
    """

    finding: Finding
    head: Head
    first: int = 0
    last: int = 0
    against: str = ""

    @property
    def good(self) -> bool:
        """Whether nothing is wrong."""
        return self.finding in (Finding.WHOLE, Finding.LEFT)

    @property
    def sentence(self) -> str:
        """What a person is told."""
        name = self.against or "itself"
        after = (
            "keep a copy of the workspace as it is and ask whoever answers for its data before "
            "anything is restored."
        )
        return {
            Finding.WHOLE: f"The history of {self.head.count} entries is whole against {name}.",
            Finding.LEFT: f"{name} is of a state that a restore left behind; nothing is wrong.",
            Finding.ALTERED: f"Entry {self.first} of the history was altered: {after}",
            Finding.MISSING: (
                f"Entries {self.first} to {self.last} are missing from the history: {after}"
            ),
            Finding.SHORTENED: (
                f"The history was shortened: it ends at entry {self.head.count}, but {name} was "
                f"made when it had {self.last}: {after}"
            ),
            Finding.FOREIGN: (
                f"Entry {self.first} of the history is not the one that {name} was made with, "
                f"though the history is whole in itself: it was rewritten or exchanged; {after}"
            ),
            Finding.ERASED: (
                f"The content of entry {self.first} was erased and no entry says why: {after}"
            ),
        }[self.finding]


@dataclass
class _Walk:
    """What has to be remembered from row to row."""

    head: Head = field(default_factory=Head)
    erased: list[int] = field(default_factory=list)
    explained: list[tuple[int, int]] = field(default_factory=list)
    left: set[Head] = field(default_factory=set)


def verify(
    reading: Reading,
    against: Head | None = None,
    report: Report = silent,
    cancel: CancelToken | None = None,
) -> Verdict:
    """Verify the whole history, and that ``against`` was once its head."""
    named = {} if against is None else {"the head that was given": against}
    verdicts = verify_all(reading, named, report, cancel)
    return next((v for v in verdicts if not v.good), verdicts[-1])


def verify_all(
    reading: Reading,
    against: dict[str, Head],
    report: Report = silent,
    cancel: CancelToken | None = None,
) -> tuple[Verdict, ...]:
    """One pass over the history: the verdict on itself, then one for each named head.

    Memory does not grow with the history; ``against`` is what manifests of backups and
    exports keep. When the history is not whole in itself that verdict stands alone.
    """
    wanted: dict[int, list[tuple[str, Head]]] = {}
    for name, head in against.items():
        wanted.setdefault(head.count, []).append((name, head))
    found: dict[str, Verdict] = {}
    walk = _Walk()
    _judge(wanted.get(0, ()), Head(), found)
    end = history.head(reading).count
    for row in history.rows(reading):
        wrong = _step(walk, row)
        if wrong is not None:
            return (wrong,)
        _judge(wanted.get(row.id, ()), walk.head, found)
        if row.id % _EVERY == 0:
            report(Progress(row.id, end))
            if cancel is not None:
                cancel.check()
    report(Progress(end, end))
    whole = _whole(reading, walk)
    if not whole.good:
        return (whole,)
    return (whole, *(_verdict(name, head, found, walk) for name, head in against.items()))


def tail(reading: Reading, known: Head, against: str = "") -> Verdict:
    """The cheap check at a start: the rows behind a known head, and that head.

    Parameters
    ----------
    against
        What the head was taken of, for the sentence.
    """
    last = history.head(reading)
    if not history.reaches(reading, known):
        if any(known in left_behind(row) for row in history.restores(reading)):
            return Verdict(Finding.LEFT, last, against=against)
        if known.count > last.count:
            return Verdict(Finding.SHORTENED, last, last.count + 1, known.count, against)
        return Verdict(Finding.FOREIGN, last, first=known.count, against=against)
    walk = _Walk(head=known)
    for row in history.rows(reading, after=known.count):
        wrong = _step(walk, row)
        if wrong is not None:
            return wrong
    return _cut(reading, walk.head) or Verdict(Finding.WHOLE, walk.head, against=against)


def _step(walk: _Walk, row: HistoryRow) -> Verdict | None:
    """Go on to ``row``; what is wrong with it, if anything."""
    before = walk.head
    content = row.content_sha
    if row.erased:
        if row.what or row.salt or row.before is not None or row.after is not None:
            return Verdict(Finding.ALTERED, before, first=row.id)
        walk.erased.append(row.id)
    elif chain.content_digest(row.salt, row.what, row.before, row.after) != content:
        return Verdict(Finding.ALTERED, before, first=row.id)
    if row.id != before.count + 1:
        return Verdict(Finding.MISSING, before, first=before.count + 1, last=row.id - 1)
    expected = chain.link(
        before.sha, number=row.id, at=row.at, offset_minutes=row.offset_minutes,
        reader=row.reader_id, action=row.action, topic=row.topic, item=row.item_id,
        breast=row.breast_id, content_sha=content,
    )  # fmt: skip
    if expected != row.chain:
        return Verdict(Finding.ALTERED, before, first=row.id)
    walk.head = Head(row.id, row.chain)
    walk.explained.extend(history.erased_rows(row))
    walk.left.update(left_behind(row))
    return None


def left_behind(row: HistoryRow) -> Iterator[Head]:
    """Heads that a restore says it left behind."""
    if row.topic == Topic.STORE and row.action == "restore" and not row.erased:
        for count, sha in (row.after or {}).get("left", ()):
            yield Head(int(count), str(sha))


def _judge(heads: Sequence[tuple[str, Head]], here: Head, found: dict[str, Verdict]) -> None:
    for name, head in heads:
        finding = Finding.WHOLE if head == here else Finding.FOREIGN
        found[name] = Verdict(finding, here, first=head.count, against=name)


def _whole(reading: Reading, walk: _Walk) -> Verdict:
    cut = _cut(reading, walk.head)
    if cut is not None:
        return cut
    for number in walk.erased:
        if not any(first <= number <= last for first, last in walk.explained):
            return Verdict(Finding.ERASED, walk.head, first=number)
    return Verdict(Finding.WHOLE, walk.head)


def _cut(reading: Reading, last: Head) -> Verdict | None:
    """The store's own counter of rows remembers a tail that was cut off."""
    given = sqlite.last_number(reading.session.connection(), HistoryRow.__tablename__)
    if given <= last.count:
        return None
    return Verdict(Finding.MISSING, last, first=last.count + 1, last=given)


def _verdict(name: str, head: Head, found: dict[str, Verdict], walk: _Walk) -> Verdict:
    verdict = found.get(name) or Verdict(
        Finding.SHORTENED, walk.head, first=walk.head.count + 1, last=head.count, against=name
    )
    if not verdict.good and head in walk.left:
        return Verdict(Finding.LEFT, walk.head, against=name)
    return Verdict(verdict.finding, walk.head, verdict.first, verdict.last, name)
