"""The workspace's database: typed tables, migrations, one write one transaction.

The only owner of sqlalchemy, alembic and pysqlite3.
"""

from core.store.store import Store
from core.store.work import Reading, Unit

__all__ = ["Reading", "Store", "Unit"]
