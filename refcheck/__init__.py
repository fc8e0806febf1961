"""refcheck: check the sources of a draft, with the passage as evidence.

    import refcheck
    report = refcheck.check("draft.txt", cassettes="cassettes")

The same words as on the command line; `check` gives a `refcheck.datatypes.reports.Report`.
"""

from typing import TYPE_CHECKING, Any

from refcheck.version import __version__

if TYPE_CHECKING:
    from refcheck.api import check, extract_draft

__all__ = ["__version__", "check", "extract_draft"]


def __getattr__(name: str) -> Any:
    """Load the pipeline on first use, so that importing refcheck costs nothing."""
    if name in ("check", "extract_draft"):
        from refcheck import api

        return getattr(api, name)
    raise AttributeError(f"module 'refcheck' has no attribute {name!r}")
