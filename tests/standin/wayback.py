"""Stand-in for the Wayback Machine: availability, TimeMap, CDX, TimeGate and replay of what it "keeps"."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from urllib.parse import parse_qs, urlsplit

from tests.standin import reuters
from tests.standin.answers import Answer, html_answer, not_found
from tests.standin.searching import answer_domain_index
from tests.standin.vif_pages import OUTPOSTS

_REPLAY_PATH = re.compile(r"/web/(?:(?P<time>\d{4,14})(?P<raw>id_)?/)?(?P<url>https?:/.+)", re.DOTALL)
_TIMEMAP_PATH = "/web/timemap/link/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One archived copy."""

    timestamp: str
    body: str

    @property
    def moment(self) -> str:
        """The time of the copy as an HTTP date."""
        moment = datetime.strptime(self.timestamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
        return format_datetime(moment, usegmt=True)


def kept_pages() -> Mapping[str, Kept]:
    """Give the archived copies by the address that they are of."""
    return {
        reuters.URL: Kept(timestamp="20211018101502", body=reuters.render_article()),
        OUTPOSTS.url: Kept(timestamp="20160927031544", body=OUTPOSTS.render()),
    }


def answer_archive_org(path: str) -> Answer:
    """Answer for archive.org, which knows the availability interface only."""
    parts = urlsplit(path)
    if parts.path != "/wayback/available":
        return not_found()
    url = parse_qs(parts.query).get("url", [""])[0]
    kept = kept_pages().get(url)
    closest = {
        "closest": {
            "status": "200",
            "available": True,
            "url": f"http://web.archive.org/web/{kept.timestamp}/{url}",
            "timestamp": kept.timestamp,
        }
    } if kept else {}  # fmt: skip
    body = json.dumps({"url": url, "archived_snapshots": closest})
    return Answer(headers=(("Content-Type", "application/json"),), body=body.encode())


def answer_web_archive_org(path: str) -> Answer:
    """Answer for web.archive.org."""
    if path.startswith(_TIMEMAP_PATH):
        return _timemap(path.removeprefix(_TIMEMAP_PATH))
    if path.startswith("/save"):
        return _save_page_now(path)
    if path.startswith("/cdx/search/cdx?") and "matchType=domain" in path:
        return answer_domain_index(urlsplit(path).query)
    if path.startswith("/cdx/search/cdx?"):
        return _cdx(parse_qs(urlsplit(path).query).get("url", [""])[0])
    match = _REPLAY_PATH.fullmatch(path)
    kept = kept_pages().get(match["url"]) if match else None
    if match is None or kept is None:
        return not_found()
    if match["time"] != kept.timestamp:
        return _to_nearest(match["url"], kept, raw=match["raw"] or "")
    return _replay(match["url"], kept)


def _save_page_now(path: str) -> Answer:
    """Start a job for whatever is asked, and report the one kept page as its success."""
    url, kept = next(iter(kept_pages().items()))
    answers: dict[str, dict[str, object]] = {
        "/save": {"url": url, "job_id": "spn2-standin"},
        "/save/status/user": {"available": 3, "processing": 0, "daily_captures": 0, "daily_captures_limit": 100},
        "/save/status/spn2-standin": {"status": "success", "timestamp": kept.timestamp, "original_url": url},
    }
    if path not in answers:
        return not_found()
    return Answer(headers=(("Content-Type", "application/json"),), body=json.dumps(answers[path]).encode())


def _links(url: str, kept: Kept) -> str:
    return (
        f'<{url}>; rel="original", '
        f'<https://web.archive.org/web/timemap/link/{url}>; rel="timemap"; type="application/link-format", '
        f'<https://web.archive.org/web/{url}>; rel="timegate", '
        f'<https://web.archive.org/web/{kept.timestamp}/{url}>; rel="first last memento"; datetime="{kept.moment}"'
    )


def _timemap(url: str) -> Answer:
    kept = kept_pages().get(url)
    if kept is None:
        return not_found()
    body = _links(url, kept).replace(", <", ",\n<").encode()
    return Answer(headers=(("Content-Type", "application/link-format"),), body=body)


def _cdx(url: str) -> Answer:
    kept = kept_pages().get(url)
    rows: list[list[str]] = []
    if kept is not None:
        rows = [
            ["urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length"],
            [
                "com,reuters)" + urlsplit(url).path,
                kept.timestamp,
                url,
                "text/html",
                "200",
                "S" * 32,
                str(len(kept.body)),
            ],
        ]
    return Answer(headers=(("Content-Type", "application/json"),), body=json.dumps(rows).encode())


def _to_nearest(url: str, kept: Kept, *, raw: str) -> Answer:
    headers = (
        ("Location", f"https://web.archive.org/web/{kept.timestamp}{raw}/{url}"),
        ("Vary", "accept-datetime"),
        ("Link", _links(url, kept)),
    )
    return Answer(status=302, headers=headers)


def _replay(url: str, kept: Kept) -> Answer:
    return html_answer(
        kept.body,
        ("Memento-Datetime", kept.moment),
        ("Link", _links(url, kept)),
        ("x-archive-orig-content-type", "text/html; charset=utf-8"),
        ("x-archive-orig-date", kept.moment),
        ("x-archive-orig-server", "openresty"),
        ("x-archive-src", f"standin-{kept.timestamp[:8]}-00000.warc.gz"),
    )
