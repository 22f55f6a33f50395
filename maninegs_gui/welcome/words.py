"""What is said of a place, in sentences that say what to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.placing import COMFORTABLE, LEAST, Found, Matter, Weight
from maninegs_gui import languages


def tr(text: str) -> str:
    """Translate a text of the first start."""
    return QCoreApplication.translate("welcome", text)


MARKS = {Weight.REFUSED: "✕", Weight.WARNED: "!", Weight.FINE: "✓"}
ROLES = {Weight.REFUSED: "fault", Weight.WARNED: "warning", Weight.FINE: "muted"}


def gigabytes(size: int) -> str:
    """Bytes as people read them."""
    amount = size / (1 << 30)
    return tr("{0} GB").format(f"{amount:.1f}" if amount < 10 else f"{amount:.0f}")


def weight_name(weight: Weight) -> str:
    """What a mark means, for who does not see it."""
    return {
        Weight.REFUSED: tr("Not possible:"),
        Weight.WARNED: tr("Note:"),
        Weight.FINE: tr("Good:"),
    }[weight]


def sentence(found: Found) -> str:
    """What was found, and what to do about it."""
    size, other = gigabytes(found.size), str(found.other or "")
    return _PLAIN[found.matter]().format(
        detail=languages.sentence(found.detail),
        size=size,
        other=other,
        least=gigabytes(LEAST),
        comfortable=gigabytes(COMFORTABLE),
    )


_PLAIN = {
    Matter.EMPTY: lambda: tr("Name a folder: type one, or choose one."),
    Matter.RELATIVE: lambda: tr("Write the whole path, from the disk on."),
    Matter.ODD_NAME: lambda: tr(
        "The name “{detail}” cannot be kept on every disk: leave out blanks and dots at its ends, "
        "signs that cannot be seen, and names such as CON or NUL."
    ),
    Matter.TOO_LONG: lambda: tr(
        "This path is too long for the files that will lie below it: choose a folder nearer to "
        "the top of the disk."
    ),
    Matter.UNREACHABLE: lambda: tr(
        "The disk does not answer ({detail}): see whether it is connected, or choose another."
    ),
    Matter.NOT_A_FOLDER: lambda: tr("{other} is a file, not a folder: choose another name."),
    Matter.SYSTEM: lambda: tr(
        "This folder belongs to the computer itself: choose one in your own folders or on a disk "
        "for data."
    ),
    Matter.PROGRAM: lambda: tr(
        "The program itself lies here, and an update would replace what is in it: choose a folder "
        "elsewhere."
    ),
    Matter.INSIDE_WORKSPACE: lambda: tr(
        "{other} is a workspace, and one cannot lie in another: open that one, or choose a folder "
        "outside it."
    ),
    Matter.HOLDS_WORKSPACE: lambda: tr(
        "This folder holds the workspace {other}: open that one, or choose a new folder beside it."
    ),
    Matter.NOT_EMPTY: lambda: tr(
        "There are other things in this folder: add the name of a new folder to it."
    ),
    Matter.NETWORK: lambda: tr(
        "This is {detail}. A database there can be damaged when the network stumbles: choose a "
        "folder on a disk of this computer; images may stay where they are."
    ),
    Matter.CLOUD: lambda: tr(
        "This is {detail}, which copies files while they are written and sends them away: choose "
        "a folder that is not kept in step with a cloud."
    ),
    Matter.NOT_ALLOWED: lambda: tr(
        "You may not write in {other}: choose a folder of your own, or ask for the right to write "
        "there."
    ),
    Matter.NO_SPACE: lambda: tr(
        "{size} are free, and at least {least} are needed for the database, its backups, a "
        "training, and images made ready to be seen: free some, or choose another disk."
    ),
    Matter.ELSEWHERE: lambda: tr(
        "The site keeps workspaces below {other}: choose a folder there."
    ),
    Matter.TEMPORARY: lambda: tr(
        "This folder is emptied from time to time, and your work with it: good for a trial only."
    ),
    Matter.LITTLE_SPACE: lambda: tr(
        "{size} are free. That will do to begin; with {comfortable} about a hundred exams and "
        "several models have room."
    ),
    Matter.SPACE: lambda: tr("{size} are free."),
    Matter.WRITABLE: lambda: tr("You may write here."),
    Matter.READ_ONLY: lambda: tr(
        "You may not write here: this workspace can be looked at, and nothing can be saved."
    ),
    Matter.LOCAL: lambda: tr("It is a disk of this computer."),
    Matter.EXISTING: lambda: tr("There is a workspace here: it will be opened as it is."),
}  # fmt: skip
"""A sentence for every matter, translated when it is asked for."""
