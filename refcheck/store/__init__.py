"""The history of links, claims and nights in a database (SQLAlchemy 2): SQLite by default, PostgreSQL for a team.

    schema       the tables, one schema for both databases
    database     `Store`: connections, transactions, errors as `StoreError`
    migrations   Alembic's steps from one version of the schema to the next; upgrading has steps run them
    pieces       what was parsed: pieces, their claims, where each is cited
    links        addresses and what is held about each
    due          hosts and addresses that are due
    hosts        what a fleet is asking of each host, and how long the host rests
    observations every look at an address
    verdicts     verdicts on claims, and those of people
    nights       runs, what changed in them, and what was told to whom
    accounts     accounts of many nights for those who need little of each
    outages      a database that is away for a moment
    retention    what may be forgotten; exporting

Decisions:
    2026-11-22: statements over tables (SQLAlchemy Core) instead of mapped objects, because rows go
    in and out in batches and the values already have types of their own.
    2026-11-22: what a link's history has led to is kept beside the link (`memory`), because judging a
    new observation must not read a year of old ones, and old ones may then be forgotten.
    2026-11-22: the due time of an address is moved on in the transaction that keeps its observation, so that
    a killed run neither asks twice nor forgets to ask.
    2026-11-23: a look names its link and its night without a reference that the database checks, because neither is
    ever deleted and the check was a third of what keeping an unchanged look costs.
"""

from refcheck.store.database import Store
from refcheck.store.locking import RunLock, StoreBusyError

__all__ = ["RunLock", "Store", "StoreBusyError"]
