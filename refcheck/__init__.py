"""refcheck: check the sources of a draft, with the passage as evidence.

    import refcheck
    report = refcheck.check("draft.txt", cassettes="cassettes")

The same words as on the command line. What is named here is the public API: functions that run a check, the
values that a report is made of, the settings, and the exceptions. All else may move between versions.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from refcheck.errors import ArchiveError, CassetteError, ConfigError, InputError, PluginError, RefcheckError, StoreError
from refcheck.version import __version__

if TYPE_CHECKING:
    from refcheck.api import check, check_drafts, comment_draft
    from refcheck.config import CheckSettings
    from refcheck.datatypes.assessments import (
        Assessment,
        ClaimVerdict,
        Conflict,
        Passage,
        QuotationAssessment,
        QuotationVerdict,
    )
    from refcheck.datatypes.availability import Availability, LinkAnswer, LinkClass
    from refcheck.datatypes.claims import Claim, Quotation
    from refcheck.datatypes.documents import Document
    from refcheck.datatypes.recording import RecordMode
    from refcheck.datatypes.references import Citation, Reference
    from refcheck.datatypes.reports import (
        CitationReport,
        ClaimResult,
        DocumentReport,
        Finding,
        QuotationReport,
        QuotationResult,
        ReferenceReport,
        Report,
        RunMode,
        Severity,
    )
    from refcheck.drafts import extract_draft
    from refcheck.find import FindSettings
    from refcheck.report import render_html, render_json

_HOMES = {
    "refcheck.api": ("check", "check_drafts", "comment_draft"),
    "refcheck.config": ("CheckSettings",),
    "refcheck.datatypes.assessments": (
        "Assessment",
        "ClaimVerdict",
        "Conflict",
        "Passage",
        "QuotationAssessment",
        "QuotationVerdict",
    ),
    "refcheck.datatypes.availability": ("Availability", "LinkAnswer", "LinkClass"),
    "refcheck.datatypes.claims": ("Claim", "Quotation"),
    "refcheck.datatypes.documents": ("Document",),
    "refcheck.datatypes.recording": ("RecordMode",),
    "refcheck.datatypes.references": ("Citation", "Reference"),
    "refcheck.datatypes.reports": (
        "CitationReport",
        "ClaimResult",
        "DocumentReport",
        "Finding",
        "QuotationReport",
        "QuotationResult",
        "ReferenceReport",
        "Report",
        "RunMode",
        "Severity",
    ),
    "refcheck.drafts": ("extract_draft",),
    "refcheck.find": ("FindSettings",),
    "refcheck.report": ("render_html", "render_json"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "ArchiveError",
    "Assessment",
    "Availability",
    "CassetteError",
    "CheckSettings",
    "Citation",
    "CitationReport",
    "Claim",
    "ClaimResult",
    "ClaimVerdict",
    "ConfigError",
    "Conflict",
    "Document",
    "DocumentReport",
    "FindSettings",
    "Finding",
    "InputError",
    "LinkAnswer",
    "LinkClass",
    "Passage",
    "PluginError",
    "Quotation",
    "QuotationAssessment",
    "QuotationReport",
    "QuotationResult",
    "QuotationVerdict",
    "RecordMode",
    "RefcheckError",
    "Reference",
    "ReferenceReport",
    "Report",
    "RunMode",
    "Severity",
    "StoreError",
    "__version__",
    "check",
    "check_drafts",
    "comment_draft",
    "extract_draft",
    "render_html",
    "render_json",
]


def __getattr__(name: str) -> Any:
    """Load a name's own module on first use, so that importing refcheck costs nothing."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'refcheck' has no attribute {name!r}")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
