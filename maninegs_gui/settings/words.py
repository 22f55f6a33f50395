"""The words of the settings and of what takes room, in the reader's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from core.domain.errors import WorldError
from core.settings import Field, Origin, Section, Settings, Value
from core.storage import Kind
from maninegs_gui import languages
from maninegs_gui.actions import QT_TRANSLATE_NOOP

_UNITS = ((1 << 40, "TB"), (1 << 30, "GB"), (1 << 20, "MB"), (1 << 10, "KB"))


def tr(text: str) -> str:
    """The text of a setting in the reader's language."""
    return QCoreApplication.translate("settings", text)


SECTIONS: dict[Section, str] = {
    Section.GENERAL: QT_TRANSLATE_NOOP("settings", "General"),
    Section.DISPLAY: QT_TRANSLATE_NOOP("settings", "Display"),
    Section.WORKSPACE: QT_TRANSLATE_NOOP("settings", "Workspace"),
    Section.STORAGE: QT_TRANSLATE_NOOP("settings", "Storage"),
    Section.TRAINING: QT_TRANSLATE_NOOP("settings", "Training"),
    Section.PRIVACY: QT_TRANSLATE_NOOP("settings", "Reports and privacy"),
}

KINDS: dict[Kind, tuple[str, str]] = {
    Kind.DATABASE: (
        QT_TRANSLATE_NOOP("settings", "Database"),
        QT_TRANSLATE_NOOP("settings", "Findings, assessments, pathology and their history."),
    ),
    Kind.IMAGES: (
        QT_TRANSLATE_NOOP("settings", "Images taken in"),
        QT_TRANSLATE_NOOP("settings", "Copies; images that were left where they are do not count."),
    ),
    Kind.MODELS: (
        QT_TRANSLATE_NOOP("settings", "Models"),
        QT_TRANSLATE_NOOP("settings", "Weights and vectors. Delete a run on the page of models."),
    ),
    Kind.MAPS: (
        QT_TRANSLATE_NOOP("settings", "Local maps"),
        QT_TRANSLATE_NOOP("settings", "By which a region is searched for."),
    ),
    Kind.INDEXES: (
        QT_TRANSLATE_NOOP("settings", "Indexes and maps"),
        QT_TRANSLATE_NOOP("settings", "By which similar cases are found quickly."),
    ),
    Kind.RUNS: (
        QT_TRANSLATE_NOOP("settings", "Trainings"),
        QT_TRANSLATE_NOOP("settings", "Their frozen data and results."),
    ),
    Kind.BACKUPS: (
        QT_TRANSLATE_NOOP("settings", "Backups"),
        QT_TRANSLATE_NOOP(
            "settings",
            "The latest whole ones stay, and those that you asked for. You can no longer go back "
            "to a day before them.",
        ),
    ),
    Kind.DECODED: (
        QT_TRANSLATE_NOOP("settings", "Decoded images"),
        QT_TRANSLATE_NOOP("settings", "Images are decoded again when they are opened."),
    ),
    Kind.PICTURES: (
        QT_TRANSLATE_NOOP("settings", "Small pictures"),
        QT_TRANSLATE_NOOP("settings", "They are made again when similar cases are shown."),
    ),
    Kind.PREPARED: (
        QT_TRANSLATE_NOOP("settings", "Pixels prepared for training"),
        QT_TRANSLATE_NOOP("settings", "The next training prepares them again, which takes longer."),
    ),
    Kind.CHECKPOINTS: (
        QT_TRANSLATE_NOOP("settings", "Checkpoints of finished trainings"),
        QT_TRANSLATE_NOOP("settings", "Nothing needs them any more; results and models stay."),
    ),
    Kind.LEFTOVERS: (
        QT_TRANSLATE_NOOP("settings", "Left over from interrupted work"),
        QT_TRANSLATE_NOOP("settings", "Nothing is lost with them."),
    ),
    Kind.LOGS: (
        QT_TRANSLATE_NOOP("settings", "Logs and reports"),
        QT_TRANSLATE_NOOP("settings", "Those older than 30 days; they help to explain a fault."),
    ),
    Kind.WORKER: (
        QT_TRANSLATE_NOOP("settings", "GPU pack"),
        QT_TRANSLATE_NOOP("settings", "It is removed where it was installed from."),
    ),
    Kind.OTHER: (
        QT_TRANSLATE_NOOP("settings", "Other files"),
        QT_TRANSLATE_NOOP("settings", "Layouts, keys, monitors, lexicons and what others put."),
    ),
}
"""Of each kind its name, and what it is; of what may go, what it costs that it goes."""


def kind_name(kind: Kind) -> str:
    """What a kind is called."""
    return tr(KINDS[kind][0])


def kind_help(kind: Kind) -> str:
    """What a kind is, or what it costs that it goes."""
    return tr(KINDS[kind][1])


def size_text(count: int) -> str:
    """Bytes as people say them, in the numbers of the reader's language."""
    locale = QLocale()
    for power, unit in _UNITS:
        if count >= power:
            return f"{locale.toString(count / power, 'f', 1)} {unit}"
    return tr("{0} bytes").format(count)


def value_text(field: Field, value: Value) -> str:
    """A value as a person would say it."""
    for known, choice_name in field.choices:
        if known == value:
            return tr(choice_name)
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, int):
        return f"{value} {tr(field.unit)}".strip()
    return value or tr("nothing")


def origin_text(settings: Settings, field: Field) -> str:
    """Where a value comes from, in one sentence."""
    origin, site = settings.origin(field.key), settings.site
    if origin is Origin.LOCKED:
        return tr("Fixed by the site file {0}: only an administrator changes it.").format(site.name)
    if origin is Origin.SITE:
        return tr("As the site file {0} begins with.").format(site.name)
    if origin is Origin.DEFAULT:
        return tr("As the program begins with.")
    if field.key in settings.site.presets:
        usual = settings.site.presets[field.key]
        return tr("Your own; the site begins with: {0}.").format(value_text(field, usual))
    return tr("Your own; the program begins with: {0}.").format(value_text(field, field.default))


def fault_text(field: Field, error: WorldError) -> str:
    """A sentence of the core about a setting, with the setting's name in the reader's language."""
    said = languages.said(error)
    return said.replace(f"“{field.title}”", f"“{tr(field.title)}”")
