"""The workspace's database; the one owner of SQLAlchemy and alembic."""
