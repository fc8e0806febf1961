"""Both databases for the same cases."""

from tests.databases import empty_store, postgres_address

__all__ = ["empty_store", "postgres_address"]
