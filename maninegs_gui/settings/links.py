"""What is set elsewhere, so that the search of the settings finds it: one line leads there."""

from __future__ import annotations

from dataclasses import dataclass

from core.settings import Section
from maninegs_gui.actions import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Link:
    """Something that has its own window.

    Attributes
    ----------
    action
        What opens it; a link without its action is not shown.
    title, help
        English source texts, translated in the context ``settings``.
    words
        Further words by which a search finds it.
    """

    section: Section
    action: str
    title: str
    help: str
    words: str = ""


LINKS: tuple[Link, ...] = (
    Link(
        Section.GENERAL,
        "help.key_editor",
        QT_TRANSLATE_NOOP("settings", "Keys and mouse"),
        QT_TRANSLATE_NOOP("settings", "Each reader's own, or those of another workstation."),
        "shortcut keyboard keymap preset wheel button",
    ),
    Link(
        Section.GENERAL,
        "case.readers",
        QT_TRANSLATE_NOOP("settings", "Readers and PINs"),
        QT_TRANSLATE_NOOP("settings", "Who reads here, how they log in, when they are locked out."),
        "user profile password role idle lock people",
    ),
    Link(
        Section.GENERAL,
        "help.welcome",
        QT_TRANSLATE_NOOP("settings", "The first start"),
        QT_TRANSLATE_NOOP("settings", "Language, reader and workspace, step by step."),
        "welcome wizard begin",
    ),
    Link(
        Section.DISPLAY,
        "viewer.calibrate",
        QT_TRANSLATE_NOOP("settings", "Monitors"),
        QT_TRANSLATE_NOOP("settings", "True size and grey scale, as a person measured them."),
        "calibration gsdf luminance millimetre true size dicom display",
    ),
    Link(
        Section.DISPLAY,
        "viewer.windows",
        QT_TRANSLATE_NOOP("settings", "Images on further monitors"),
        QT_TRANSLATE_NOOP("settings", "The next arrangement of the viewer's windows."),
        "second screen diagnostic",
    ),
    Link(
        Section.DISPLAY,
        "viewer.hanging",
        QT_TRANSLATE_NOOP("settings", "Hanging"),
        QT_TRANSLATE_NOOP("settings", "The next way of hanging; each reader keeps her own."),
        "protocol layout order cc mlo prior",
    ),
    Link(
        Section.WORKSPACE,
        "similar.site",
        QT_TRANSLATE_NOOP("settings", "What the machine shows here"),
        QT_TRANSLATE_NOOP(
            "settings", "The gate, the operating point, prevalence, following: the site's choices."
        ),
        "site gate threshold opinion prevalence follow background",
    ),
    Link(
        Section.WORKSPACE,
        "data.backups",
        QT_TRANSLATE_NOOP("settings", "Backups and history"),
        QT_TRANSLATE_NOOP("settings", "Make one now, look into one, put one back."),
        "restore copy safety",
    ),
    Link(
        Section.TRAINING,
        "help.gpu_pack",
        QT_TRANSLATE_NOOP("settings", "GPU pack"),
        QT_TRANSLATE_NOOP("settings", "Train on a graphics card."),
        "cuda nvidia card",
    ),
    Link(
        Section.TRAINING,
        "go.models",
        QT_TRANSLATE_NOOP("settings", "Models"),
        QT_TRANSLATE_NOOP("settings", "Which model answers, and going back to the one before."),
        "roll back active use run",
    ),
    Link(
        Section.PRIVACY,
        "help.log",
        QT_TRANSLATE_NOOP("settings", "Log"),
        QT_TRANSLATE_NOOP("settings", "What the program did, without anything of a patient."),
        "events messages",
    ),
    Link(
        Section.PRIVACY,
        "help.diagnostics",
        QT_TRANSLATE_NOOP("settings", "Diagnostics"),
        QT_TRANSLATE_NOOP("settings", "One file for whoever helps, without anything of a patient."),
        "bundle support zip",
    ),
    Link(
        Section.PRIVACY,
        "case.delete_patient",
        QT_TRANSLATE_NOOP("settings", "Delete a patient"),
        QT_TRANSLATE_NOOP("settings", "Out of everything, also out of what was learnt."),
        "erase remove right",
    ),
)
"""In the order of the page, below the settings of their section."""
