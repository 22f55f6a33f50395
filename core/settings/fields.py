"""Every setting of this program on this computer: one table, described once.

The settings page, the site file and the command line are all made from it. What belongs to a
workspace (the gate, the operating point) is in :mod:`core.domain.site`; what a reader wants to
find again (keys, layout) is kept with the workspace's window.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Value = str | int | bool


class Section(StrEnum):
    """Under which heading a setting stands."""

    GENERAL = "General"
    DISPLAY = "Display"
    WORKSPACE = "Workspace"
    STORAGE = "Storage"
    TRAINING = "Training"
    PRIVACY = "Reports and privacy"


class Takes(StrEnum):
    """When a changed setting holds."""

    NOW = "now"
    RESTART = "restart"


@dataclass(frozen=True, slots=True)
class Field:
    """One setting.

    Attributes
    ----------
    key
        ``"display.scale"``; by it the site file names it.
    default
        Its kind (text, whole number, yes or no) is the setting's.
    title, help
        English source texts, translated in the context ``settings``.
    choices
        The values there are, each with its name; empty for any.
    low, high
        Bounds of a number, both included.
    unit
        Behind a number.
    folder
        A text that names a folder.
    hidden
        Kept for the program itself; not on the page, yet a site file may preset it.
    words
        Further words by which a search finds it.
    """

    key: str
    section: Section
    default: Value
    title: str
    help: str = ""
    choices: tuple[tuple[Value, str], ...] = ()
    low: int | None = None
    high: int | None = None
    unit: str = ""
    takes: Takes = Takes.NOW
    folder: bool = False
    hidden: bool = False
    words: str = ""

    def fault(self, value: object) -> str:
        """What is wrong with a value, as the end of a sentence; empty when it is right."""
        if type(value) is not type(self.default):
            kind = {bool: "true or false", int: "a whole number", str: "a text"}[type(self.default)]
            return f"must be {kind}"
        if self.choices and value not in {one for one, _ in self.choices}:
            return "must be one of " + ", ".join(f'"{one}"' for one, _ in self.choices)
        if isinstance(value, int) and not isinstance(value, bool):
            low, high = self.low, self.high
            if (low is not None and value < low) or (high is not None and value > high):
                return f"must lie between {low} and {high}"
        return ""


NEW_WORKSPACES: tuple[Field, ...] = (
    Field(
        "new.place",
        Section.WORKSPACE,
        "",
        "Folder of new workspaces",
        "Where the first start suggests a workspace; ~ stands for the user's own folder and "
        "{user} for her account. Locked, a workspace lies below it and nowhere else.",
        hidden=True,
    ),
    Field(
        "new.lexicon",
        Section.WORKSPACE,
        "mvkl-35",
        "Lexicon",
        "The terms that findings are tagged with; of a workspace that is there it never changes.",
        choices=(("mvkl-35", "MVKL-35"), ("birads", "BI-RADS")),
        hidden=True,
    ),
    Field(
        "new.gate",
        Section.WORKSPACE,
        "standard",
        "Gate before a reader's own assessment",
        "What the machine shows before a reader has assessed a breast.",
        choices=(("strict", "Strict"), ("standard", "Standard"), ("open", "Open")),
        hidden=True,
    ),
    Field(
        "new.operating",
        Section.WORKSPACE,
        "specificity",
        "What the operating point holds",
        "The opinion says “above” at this sensitivity or specificity.",
        choices=(("specificity", "a specificity"), ("sensitivity", "a sensitivity")),
        hidden=True,
    ),
    Field(
        "new.operating_permille",
        Section.WORKSPACE,
        900,
        "Operating point",
        "The sensitivity or specificity that it holds.",
        low=500,
        high=999,
        unit="‰",
        hidden=True,
    ),
    Field(
        "new.prevalence_permille",
        Section.WORKSPACE,
        0,
        "Malignant breasts among a thousand that are read",
        "0 lets probabilities hold for breasts like the proven ones.",
        low=0,
        high=999,
        unit="‰",
        hidden=True,
    ),
    Field(
        "new.follow",
        Section.WORKSPACE,
        True,
        "New breasts become searchable by themselves",
        "In the background, after imports.",
        hidden=True,
    ),
    Field(
        "new.readers",
        Section.WORKSPACE,
        "",
        "Names of readers that the first start offers",
        "Separated by semicolons.",
        hidden=True,
    ),
)
"""What a site file decides about new workspaces, and where locked about those that are there;
:mod:`core.settings.new_workspaces` reads it."""

FIELDS: tuple[Field, ...] = (
    Field(
        "language",
        Section.GENERAL,
        "",
        "Language",
        "The language of menus and texts; reports and exports keep their coded terms.",
        choices=(("", "As the computer's"), ("en", "English"), ("zh_CN", "简体中文")),
        takes=Takes.RESTART,
        words="chinese english translation",
    ),
    Field(
        "display.scale",
        Section.DISPLAY,
        0,
        "Size of texts and buttons",
        "Images keep their pixels whatever is chosen here.",
        choices=(
            (0, "As the desktop's"),
            (100, "100 %"),
            (125, "125 %"),
            (150, "150 %"),
            (175, "175 %"),
            (200, "200 %"),
            (250, "250 %"),
            (300, "300 %"),
        ),
        takes=Takes.RESTART,
        words="zoom font large scale dpi",
    ),
    Field(
        "workspace.last",
        Section.WORKSPACE,
        "",
        "Workspace",
        "The folder that opens at the start.",
        takes=Takes.RESTART,
        folder=True,
        words="folder database place",
    ),
    Field(
        "backups.minutes",
        Section.WORKSPACE,
        25,
        "Back the database up at least every",
        "While somebody edits; a last backup is made when the window closes.",
        low=5,
        high=25,
        unit="min",
        words="automatic interval safety copy",
    ),
    Field(
        "backups.kept",
        Section.WORKSPACE,
        6,
        "Latest backups that are kept",
        "Besides one of each of the last seven days and eight weeks. One that you asked for, or "
        "that was made before an update, always stays.",
        low=6,
        high=200,
        words="automatic number copies",
    ),
    Field(
        "storage.decoded",
        Section.STORAGE,
        8,
        "Room for decoded images",
        "An image that is kept decoded opens at once; those not looked at for longest go first.",
        low=1,
        high=1000,
        unit="GB",
        words="cache disk pixels memory",
    ),
    Field(
        "storage.pictures",
        Section.STORAGE,
        512,
        "Room for small pictures",
        "Those of similar cases and of the map.",
        low=64,
        high=65536,
        unit="MB",
        words="cache disk thumbnails",
    ),
    Field(
        "training.device",
        Section.TRAINING,
        "auto",
        "Compute on",
        "What a new training begins with; it can be chosen for each.",
        choices=(
            ("auto", "What is best here"),
            ("cpu", "The processor"),
            ("cuda", "A graphics card (CUDA)"),
            ("mps", "A graphics card (Apple)"),
        ),
        words="device gpu cpu card accelerator",
    ),
    Field(
        "training.threads",
        Section.TRAINING,
        0,
        "Processor cores of a training",
        "0 takes as many as leave this computer usable for reading. It holds for trainings that "
        "begin from now on.",
        low=0,
        high=256,
        words="threads speed cpu",
    ),
    Field(
        "privacy.lock_minutes",
        Section.PRIVACY,
        0,
        "Lock the workstation when nobody touches it for",
        "0 leaves it to each reader and workspace; who chose a shorter time keeps it.",
        low=0,
        high=240,
        unit="min",
        words="idle pin cover security screen",
    ),
    Field("welcome.done", Section.GENERAL, False, "First start done", hidden=True),
    Field(
        "welcome.page", Section.GENERAL, 0, "Page of the first start", low=0, high=4, hidden=True
    ),
    Field("welcome.reader", Section.GENERAL, "", "Name given at the first start", hidden=True),
    Field("welcome.place", Section.GENERAL, "", "Place given at the first start", hidden=True),
    Field("tour.done", Section.GENERAL, False, "Tour taken", hidden=True),
    *NEW_WORKSPACES,
    Field(
        "reports.offer",
        Section.PRIVACY,
        True,
        "Offer the report of a crash at the next start",
        "It stays on this computer and holds no patient data; nothing is ever sent.",
        words="crash fault",
    ),
)
"""In the order of the page."""


def field(key: str) -> Field:
    """The setting with this key.

    Raises
    ------
    KeyError
        When there is none.
    """
    return _BY_KEY[key]


_BY_KEY = {one.key: one for one in FIELDS}
