"""What the window says of a pack, from what is known of it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from core.workerpack.kept import Kept, Tested
from core.workerpack.use import Standing, Status
from maninegs_gui import languages


def tr(text: str) -> str:
    """A text of this window, translated."""
    return QCoreApplication.translate("gpu pack", text)


def headline(status: Status) -> str:
    """Whose worker is used, in a few words."""
    if status.standing is Standing.READY:
        return tr("The GPU pack trains and searches.")
    if status.standing is Standing.NONE:
        return tr("There is no GPU pack on this computer.")
    return tr("The GPU pack is not used.")


def explanation(status: Status) -> str:
    """Why, and what may be done."""
    if status.standing is Standing.READY:
        assert status.kept is not None
        if status.kept.everyone:
            return tr("An administrator put it there for all users of this computer.")
        return tr("If it ever fails, the program's own worker takes over and says so.")
    if status.standing is Standing.NONE:
        return tr(
            "Training and search run on the processor. With a graphics card of NVIDIA the GPU "
            "pack lets them run on the card: take it from the folder or USB stick on which your "
            "administrator has it. It may come in parts on several sticks."
        )
    return tr("{0} Until then the program's own worker is used.").format(
        languages.sentence(status.sentence)
    )


def facts(kept: Kept, tested: Tested | None, checked: str) -> list[tuple[str, str]]:
    """What a pack is, line by line: (title, value)."""
    about = kept.manifest.about
    return [
        (tr("Self-test"), test(tested)),
        (tr("Made of"), kept.title),
        (tr("Made for"), tr("ManiNegs {0}, {1}").format(about.program, about.platform)),
        (tr("Number"), kept.manifest.number),
        (tr("Size"), size(kept.manifest.bytes)),
        (tr("Every file checked"), when(checked)),
    ]


def test(tested: Tested | None) -> str:
    """How the self-test went."""
    if tested is None:
        return tr("Not done on this computer yet")
    if not tested.ok:
        return tr("Failed on {0}").format(when(tested.at))
    where = {"cuda": tr("graphics card"), "cpu": tr("processor")}.get(tested.device, tested.device)
    return tr("Passed on {0}: a training step on the {1}").format(when(tested.at), where)


def size(count: int) -> str:
    """Bytes as people say them."""
    if count >= 1e8:
        return tr("{0} GB").format(QLocale().toString(count / 1e9, "f", 1))
    return tr("{0} MB").format(QLocale().toString(count / 1e6, "f", 1))


def when(at: str) -> str:
    """A moment of ISO 8601 in the computer's time."""
    try:
        return f"{datetime.fromisoformat(at).astimezone():%Y-%m-%d %H:%M}"
    except ValueError:
        return tr("not known")
