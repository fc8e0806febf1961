"""Exchanges for archive tests; a case names only what it is about."""

from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from warcio.checker import Checker

from refcheck.datatypes.exchanges import Exchange, Request, Response

RECORDED = datetime(2021, 10, 18, 12, 30, tzinfo=UTC)


def build_exchange(
    url: str = "https://news.example/a", *, body: bytes = b"<p>Hello</p>", at: datetime = RECORDED, **response: Any
) -> Exchange:
    """Give an exchange that answered."""
    fields: dict[str, Any] = {"status": 200, "reason": "OK", "headers": (("Content-Type", "text/html"),)}
    return Exchange(
        request=Request(url=url, headers=(("Host", "news.example"), ("Accept-Encoding", "gzip"))),
        started_at=at,
        response=Response(**(fields | response), body=body),
        ip_address="192.0.2.7",
    )


def is_clean(folder: Path) -> bool:
    """Run warcio's own check over every file."""

    command = SimpleNamespace(inputs=[str(path) for path in folder.glob("*.warc.gz")], verbose=False)
    return bool(Checker(command).process_all() == 0)
