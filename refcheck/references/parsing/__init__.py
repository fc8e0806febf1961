"""Reference strings into CSL fields."""

from refcheck.references.parsing.parse import parse_reference

__all__ = ["parse_reference"]
