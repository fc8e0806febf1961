"""What happened when a cited address was asked: three answers, six families, 21 classes."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from refcheck.datatypes.references import PartialDate


class LinkAnswer(StrEnum):
    """The answer that an editor reads first."""

    ALIVE = "alive"
    DEAD = "dead"
    CANNOT_TELL = "cannot_tell"
    NO_ADDRESS = "no_address"


class LinkFamily(StrEnum):
    """What may follow from a class."""

    ALIVE = "alive"
    WITHHELD = "withheld"
    UNVERIFIABLE = "unverifiable"
    CHANGED = "changed"
    DEAD = "dead"
    UNREACHABLE = "unreachable"


class LinkClass(StrEnum):
    """What happened, one of 21."""

    OK = "ok"
    REDIRECTED = "redirected"
    MOVED = "moved"
    PAYWALL = "paywall"
    CONSENT_WALL = "consent_wall"
    LOGIN_REQUIRED = "login_required"
    BOT_BLOCKED = "bot_blocked"
    RATE_LIMITED = "rate_limited"
    FORBIDDEN = "forbidden"
    GEO_BLOCKED = "geo_blocked"
    JS_REQUIRED = "js_required"
    CONTENT_DRIFT = "content_drift"
    GONE = "gone"
    SOFT_404 = "soft_404"
    PARKED = "parked"
    SERVER_ERROR = "server_error"
    TIMEOUT = "timeout"
    DNS_ERROR = "dns_error"
    TLS_ERROR = "tls_error"
    CONNECTION_ERROR = "connection_error"
    REDIRECT_ERROR = "redirect_error"

    @property
    def family(self) -> LinkFamily:
        """The family of the class."""
        return _FAMILY_OF[self]

    @property
    def answer(self) -> LinkAnswer:
        """The answer that follows from the class alone."""
        return _ANSWER_OF[self.family]


_FAMILY_OF = {
    LinkClass.OK: LinkFamily.ALIVE,
    LinkClass.REDIRECTED: LinkFamily.ALIVE,
    LinkClass.MOVED: LinkFamily.ALIVE,
    LinkClass.PAYWALL: LinkFamily.WITHHELD,
    LinkClass.CONSENT_WALL: LinkFamily.WITHHELD,
    LinkClass.LOGIN_REQUIRED: LinkFamily.WITHHELD,
    LinkClass.BOT_BLOCKED: LinkFamily.UNVERIFIABLE,
    LinkClass.RATE_LIMITED: LinkFamily.UNVERIFIABLE,
    LinkClass.FORBIDDEN: LinkFamily.UNVERIFIABLE,
    LinkClass.GEO_BLOCKED: LinkFamily.UNVERIFIABLE,
    LinkClass.JS_REQUIRED: LinkFamily.UNVERIFIABLE,
    LinkClass.CONTENT_DRIFT: LinkFamily.CHANGED,
    LinkClass.GONE: LinkFamily.DEAD,
    LinkClass.SOFT_404: LinkFamily.DEAD,
    LinkClass.PARKED: LinkFamily.DEAD,
    LinkClass.SERVER_ERROR: LinkFamily.UNREACHABLE,
    LinkClass.TIMEOUT: LinkFamily.UNREACHABLE,
    LinkClass.DNS_ERROR: LinkFamily.UNREACHABLE,
    LinkClass.TLS_ERROR: LinkFamily.UNREACHABLE,
    LinkClass.CONNECTION_ERROR: LinkFamily.UNREACHABLE,
    LinkClass.REDIRECT_ERROR: LinkFamily.UNREACHABLE,
}

_ANSWER_OF = {
    LinkFamily.ALIVE: LinkAnswer.ALIVE,
    LinkFamily.WITHHELD: LinkAnswer.ALIVE,
    LinkFamily.UNVERIFIABLE: LinkAnswer.CANNOT_TELL,
    LinkFamily.CHANGED: LinkAnswer.ALIVE,
    LinkFamily.DEAD: LinkAnswer.DEAD,
    LinkFamily.UNREACHABLE: LinkAnswer.CANNOT_TELL,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkReason:
    """The rule that decided, the text it matched and where.

    `where` names the text: "header", "title", "text", "body", "url", "error"; `start` and `end`
    count code points in it and are None where the rule matched no text. `rule` is a stable name
    ("http_404", "datadome", "json_ld"); `detail` says it in words.
    """

    rule: str
    detail: str = ""
    matched: str | None = None
    where: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What the draft leads us to expect at the address; each may be None."""

    title: str | None = None
    passage: str | None = None
    date: PartialDate | None = None
    outlet: str | None = None
    accessed: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Availability:
    """The answer for one address, with its class and the evidence for it.

    `link_class` is None where nothing was asked (no address) or nothing may be said (the
    cassette holds no such request); `reasons` then says which. `status` is the last HTTP status.
    """

    answer: LinkAnswer
    link_class: LinkClass | None
    reasons: tuple[LinkReason, ...] = ()
    requested_url: str | None = None
    final_url: str | None = None
    status: int | None = None
    checked_at: datetime | None = None

    @property
    def is_another_page(self) -> bool:
        """Whether the address answers with a page that has neither the cited title nor the cited words."""
        is_reused = any(reason.rule == "address_reused" for reason in self.reasons)
        return self.link_class is LinkClass.CONTENT_DRIFT and is_reused

    @property
    def family(self) -> LinkFamily | None:
        """The family of the class, None without one."""
        return self.link_class.family if self.link_class else None
