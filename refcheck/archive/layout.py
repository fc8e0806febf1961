"""The tables of an archive's index, made where they are missing and brought from an earlier layout to this one."""

import sqlite3

LAYOUT = 2  # a number that is not known and the index is built anew
_TABLES = """
    CREATE TABLE IF NOT EXISTS files (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        indexed_to INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE IF NOT EXISTS captures (
        id INTEGER PRIMARY KEY,
        record_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        urlkey TEXT NOT NULL,
        target_uri TEXT NOT NULL,
        date INTEGER NOT NULL,
        digest TEXT NOT NULL,
        file_id INTEGER NOT NULL REFERENCES files (id),
        position INTEGER NOT NULL,
        length INTEGER NOT NULL,
        status INTEGER,
        media_type TEXT NOT NULL,
        is_named INTEGER NOT NULL DEFAULT 1
    );
    CREATE UNIQUE INDEX IF NOT EXISTS captures_by_name ON captures (record_id) WHERE is_named = 1;
    CREATE INDEX IF NOT EXISTS captures_by_address ON captures (urlkey, date);
    CREATE INDEX IF NOT EXISTS payloads ON captures (digest) WHERE kind = 'response' AND status IS NOT 304;
    CREATE TABLE IF NOT EXISTS latest (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        date INTEGER NOT NULL
    );
    DROP INDEX IF EXISTS first_payloads;
    DROP INDEX IF EXISTS revisits;
"""
_FROM_LAYOUT_1 = f"""
    ALTER TABLE captures RENAME TO former;
    DROP INDEX IF EXISTS captures_by_address;
    {_TABLES}
    INSERT INTO captures SELECT *, 1 FROM former ORDER BY id;
    DROP TABLE former;
    PRAGMA user_version = {LAYOUT}
"""
"""It had every capture by its name. Names come in no order, so that each of a night's many repeats wrote a page."""


def layout_of(database: sqlite3.Connection) -> int:
    """Give the number of the layout, 0 of an empty file."""
    return int(database.execute("PRAGMA user_version").fetchone()[0])


def make_tables(database: sqlite3.Connection) -> None:
    """Make the tables, or bring those of an earlier layout to this one.

    Raises:
        sqlite3.DatabaseError: The layout is of no version that this one knows.
    """
    if layout_of(database) == 1:
        _leave_layout_1(database)
    layout = layout_of(database)
    if layout not in (0, LAYOUT):
        raise sqlite3.DatabaseError(f"layout {layout} instead of {LAYOUT}")
    database.executescript(_TABLES)
    database.execute(f"PRAGMA user_version = {LAYOUT}")


def _leave_layout_1(database: sqlite3.Connection) -> None:
    database.execute("BEGIN IMMEDIATE")
    try:
        if layout_of(database) == 1:  # another process may have been quicker
            for statement in _FROM_LAYOUT_1.split(";"):
                database.execute(statement)
    except BaseException:
        database.execute("ROLLBACK")
        raise
    database.execute("COMMIT")
