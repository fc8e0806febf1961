"""Our own pages from their templates; all that comes from drafts and pages is escaped by the engine."""

from datetime import UTC, datetime
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse

from refcheck.report.phrases import from_a_word, safe_link, shorten, shown_marker, to_a_word
from refcheck.report.wording import LINK_LABELS
from refcheck.web.draft_view import SIGNS, tone_of


def render(template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """Give a page of ours."""
    return HTMLResponse(_environment().get_template(template).render(**values), status_code=status)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("refcheck.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["safe_link"] = safe_link
    environment.filters["shorten"] = shorten
    environment.filters["from_a_word"] = from_a_word
    environment.filters["to_a_word"] = to_a_word
    environment.filters["shown_marker"] = shown_marker
    environment.filters["time"] = _in_words
    environment.globals.update(signs=SIGNS, tone_of=tone_of, link_labels=LINK_LABELS)
    return environment


def _in_words(moment: datetime) -> str:
    """Give a moment as a person writes it."""
    return f"{moment.astimezone(UTC):%-d %B %Y, %H:%M} UTC"
