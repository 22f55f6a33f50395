"""ManiNegs without its windows: everything that can run without Qt."""

import os

__version__ = "0.1.0"

# Looking for pydantic's plug-ins reads every installed package; none is wanted.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
