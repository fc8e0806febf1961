"""Pages that send a browser on: meta refresh, or a script that does nothing else."""

import re
from urllib.parse import urljoin

from refcheck.datatypes.availability import LinkClass
from refcheck.fetch.classify.facts import Decision, Facts, decide
from refcheck.fetch.classify.rules.redirects import class_of_target
from refcheck.text.patterns import late
from refcheck.text.urls import same_resource

AT_ONCE = 10  # seconds; a longer wait is a page that renews itself
_SMALL_PAGE = 400  # characters of text
_SMALL_SOURCE = 6000
_REFRESH = late(
    r"<meta[^>]{0,200}?http-equiv\s*=\s*[\"']?refresh[\"']?[^>]{0,200}?content\s*=\s*[\"']?\s*(\d{1,5})(?:\.\d*)?\s*[;,]\s*"
    r"(?:url\s*=)?\s*[\"']?([^\"'>\s]{1,2000})",
    re.IGNORECASE,
)
_SCRIPTED = late(
    r"(?:window\.|document\.|top\.|self\.)?location(?:\.href)?\s*(?:=|\.(?:replace|assign)\s*\()\s*[\"']([^\"']{1,2000})[\"']"
)


def find_refresh(facts: Facts) -> Decision | None:
    """Answer for a small page that leads elsewhere at once; what the target is decides where to."""
    if not facts.is_html or facts.text_length > _SMALL_PAGE or facts.is_expected:
        return None
    source = facts.source[:100_000]
    match = _REFRESH.search(source)
    if match and int(match[1]) <= AT_ONCE:
        return _decide(facts, match[2], "meta_refresh", match.span(2))
    if len(facts.source) <= _SMALL_SOURCE and facts.text_length < _SMALL_PAGE // 4:
        scripted = _SCRIPTED.search(source)
        if scripted:
            return _decide(facts, scripted[1], "script_redirect", scripted.span(1))
    return None


def _decide(facts: Facts, target: str, rule: str, span: tuple[int, int]) -> Decision | None:
    here = facts.result.final_url
    try:
        there = urljoin(here, target.replace("&amp;", "&"))
    except ValueError:
        return None
    if not there.startswith(("http://", "https://")) or there == here:
        return None  # a page that loads itself again is waiting for a cookie or a script
    place = {"matched": target, "where": "body", "start": span[0], "end": span[1]}
    away = class_of_target(facts.result.requested_url, there)
    if away is not None:
        return decide(away[0], away[1], f"the page leads on to {there[:200]}", **place)  # type: ignore[arg-type]
    same = same_resource(facts.result.requested_url, there)
    link_class = LinkClass.REDIRECTED if same else LinkClass.MOVED
    return decide(link_class, rule, f"the page leads on to {there[:200]}", **place)  # type: ignore[arg-type]
