"""The two kinds of error: the world is wrong, or we are wrong.

Everything a user can meet and act on is a :class:`WorldError` whose message is
one sentence that names the thing and says what to do. Any other exception is a
fault of ours and ends in a full report.
"""

from __future__ import annotations


class WorldError(Exception):
    """The world is not as it must be; the message is one sentence for the user."""

    @property
    def sentence(self) -> str:
        """The sentence to show."""
        return str(self)


class Cancelled(WorldError):
    """The user asked to stop; what was finished before stays."""

    def __init__(self, what: str = "The work") -> None:
        super().__init__(f"{what} was cancelled; what was finished before is kept.")


class RefusedFile(WorldError):
    """A file that cannot be imported, with the reason (never the patient's name)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class UnreadablePixels(WorldError):
    """The pixels of a recorded image cannot be decoded, with the reason."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class MissingFile(UnreadablePixels):
    """The file of a recorded image is not where it lay; what was tagged on it is kept."""

    def __init__(self) -> None:
        super().__init__(
            "Its file is missing: put it back, or relink it with “maninegs relink FOLDER”; "
            "its findings are kept."
        )


class ChangedFile(UnreadablePixels):
    """The file of a recorded image is not the one that was imported.

    Attributes
    ----------
    found
        SHA-256 of the file that lies there now.
    """

    def __init__(self, found: str) -> None:
        super().__init__(
            "This file was changed after its import, so marks may not fit: put the original "
            "back, or import the changed file as another image."
        )
        self.found = found


class StoreUnavailable(WorldError):
    """The workspace's database cannot be opened or written; trying again does not help."""


class StoreRetry(StoreUnavailable):
    """What was to be written was not, and may well be a little later: it is worth keeping.

    Attributes
    ----------
    what
        The user's word for the write that waits; empty where there was none.
    """

    what: str = ""

    @property
    def reason(self) -> str:
        """Why, without what to do: the write is kept and tried again."""
        return str(self).split(":")[0].removesuffix(", nothing was saved")


class StoreBusy(StoreRetry):
    """Another process writes for longer than is waited for (fault 7)."""


class StoreGone(StoreRetry):
    """The disk or share does not answer (fault 31)."""


class StoreFull(StoreUnavailable):
    """The disk is full: nothing is kept, since it would not fit later either (fault 5)."""


class StoreDamaged(StoreUnavailable):
    """The database is not whole; it is left as it is (fault 32)."""


class StoreNewer(StoreUnavailable):
    """A newer program made it (fault 30)."""


class StoreMisplaced(StoreUnavailable):
    """It lies where a database cannot live, such as a network folder (fault 9)."""


class StoreForeign(StoreUnavailable):
    """The file is not a database of this program."""


class DamagedArtefact(WorldError):
    """A model, snapshot, index or vector file differs from its manifest."""


class NotEnoughData(WorldError):
    """The tags and proven cases do not suffice for what was asked."""


class WrongUsage(WorldError):
    """What was asked for does not make sense (command line: exit code 2)."""
