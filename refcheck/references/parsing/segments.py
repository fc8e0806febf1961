"""Labelled spans of a reference string, the form in which both the rules and the model give their reading."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """`text[start:end]` read as `label`: "author", "title", "container-title", "publisher", "issued", …"""

    label: str
    start: int
    end: int
