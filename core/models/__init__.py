"""The registry of runs and models in a workspace: offer, accept, active, refresh."""

from core.models.accepted import ActiveModel, NoModel, active, stage
from core.models.runs import accept, finish, new_run

__all__ = ["ActiveModel", "NoModel", "accept", "active", "finish", "new_run", "stage"]
