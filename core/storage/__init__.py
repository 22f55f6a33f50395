"""What takes how much room in a workspace and in the program's own folders, and what may go.

What may go is made again when it is needed, or is of no use any more: never data, never a
model, never what a person asked for. A link is neither followed nor taken away.
"""

from core.storage.cleaning import Cleaned, clean
from core.storage.looking import Part, Usage, look
from core.storage.planning import Item, plan
from core.storage.values import CLEANABLE, KEPT_BACKUPS, Kind, Scope

__all__ = [
    "CLEANABLE",
    "KEPT_BACKUPS",
    "Cleaned",
    "Item",
    "Kind",
    "Part",
    "Scope",
    "Usage",
    "clean",
    "look",
    "plan",
]
