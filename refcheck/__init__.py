"""refcheck: check the sources of a draft, with the passage as evidence."""

__version__ = "0.1.0"
