"""The whole run over ports: draft in, verdicts with evidence out.

Decisions:
    2026-11-22: an address is fetched once a run however many references name it, because two
    answers for one page would let two verdicts of one report rest on different bytes.
    2026-11-22: archived copies are looked for where the page is gone, walled or unreachable, not
    behind a paywall or sign-in, because that would go around a publisher's choice unasked.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from refcheck.pipeline.judgement import FAILED
    from refcheck.pipeline.outside import Ports
    from refcheck.pipeline.parse import parse_document
    from refcheck.pipeline.run import CheckedDraft, Progress, Step, check_document, judge_on_copy

_HOME_OF = {
    "FAILED": "judgement",
    "parse_document": "parse",
    "Ports": "outside",
    "CheckedDraft": "run",
    "Progress": "run",
    "Step": "run",
    "check_document": "run",
    "judge_on_copy": "run",
}

__all__ = [
    "FAILED",
    "CheckedDraft",
    "Ports",
    "Progress",
    "Step",
    "check_document",
    "judge_on_copy",
    "parse_document",
]


def __getattr__(name: str) -> Any:
    """Load a name's own module on first use: a parse alone needs neither network nor verdicts."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'refcheck.pipeline' has no attribute {name!r}")
    value = getattr(import_module(f"refcheck.pipeline.{home}"), name)
    globals()[name] = value
    return value
