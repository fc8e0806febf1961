"""Marks of pages that show next to nothing themselves: parked names, names for sale, players without a video."""

import re
from urllib.parse import urlsplit

from refcheck.datatypes.availability import LinkClass
from refcheck.fetch.classify.facts import Decision, Facts, decide
from refcheck.fetch.classify.rules.stories import tells
from refcheck.fetch.classify.wording.sales import LAPSED, SALE
from refcheck.text.patterns import late
from refcheck.text.phrases import Found, find_phrase

_SHORT = 1500  # characters; a parked page with its list of searches stays below
_LOOKED_AT = 60_000
_WORDS_ROUND_A_FRAME = 200

# Parts of the source, in lower case, that only services for parked and sold names put there.
_PARKING: tuple[tuple[str, str], ...] = (
    ("godaddy", "/parking-lander/"),
    ("godaddy", "window.lander_system"),
    ("godaddy", 'location.href="/lander"'),
    ("godaddy", "location.href='/lander'"),
    ("sedo", "sedoparking.com"),
    ("sedo", "img.sedoparking"),
    ("parkingcrew", "parkingcrew.net"),
    ("parkingcrew", "d38psrni17bvxu.cloudfront.net"),
    ("bodis", "bodis.com"),
    ("bodis", "window.park = "),
    ("parklogic", "parklogic.com"),
    ("above", "above.com/park"),
    ("skenzo", "skenzo.com"),
    ("dan", "cdn.dan.com"),
    ("dan", "dan.com/buy-domain"),
    ("afternic", "afternic.com/forsale"),
    ("hugedomains", "hugedomains.com/domain_profile"),
    ("dynadot", "dynadot.com/market"),
    ("namecheap", "parkingpage.namecheap.com"),
    ("uniregistry", "uniregistry.com/buy"),
    ("voodoo", "voodoo.com/parking"),
    ("team_internet", "tc.parking"),
    ("google_afd", "google.ads.domains.caf"),
    ("google_afd", "adsense/domains/caf.js"),
    ("reg_ru", "parking.reg.ru"),
    ("reg_ru", "reg.ru/parking"),
    ("ru_center", "parking.nic.ru"),
    ("strato", "strato.de/parking"),
    ("ionos", "ionos.com/parking"),
    ("ionos", "/defaultsite/domain-parking"),
)
_PLAYER = re.compile(
    r"[\"']?playabilityStatus[\"']?\s?:\s?\{\s?\"status\"\s?:\s?\"([A-Z_]{2,30})\"(?:\s?,\s?\"reason\"\s?:\s?\"([^\"]{0,200})\")?"
)
_HOST_NAME = re.compile(r"(?:[\w-]{1,63}\.){1,5}[a-z]{2,20}")
_NAMED_HOST = late(r"\b(?:dom[ií]nio|domaine?|domein|domena|домен)\s[\w-]{1,63}\.[a-z]{2,10}\b", re.IGNORECASE)
_PRIVATE_FRAME = late(
    r"<iframe[^>]{0,200}?\bsrc\s?=\s?[\"']?https?://(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)\d[\d.]{1,8}",
    re.IGNORECASE,
)
_REGION = re.compile(r"country|region|land|pays|país|paese|стран|ülke", re.IGNORECASE)


def find_parking_mark(facts: Facts) -> Decision | None:
    """Answer for pages that load a parking service's lander, whatever words they show meanwhile."""
    if not facts.is_html or facts.text_length > _SHORT or facts.is_expected or facts.running_text > _SHORT // 3:
        return None
    source = facts.source[:_LOOKED_AT].lower()
    for service, part in _PARKING:
        at = source.find(part)
        if at >= 0:
            return decide(
                LinkClass.PARKED, "parking_service", f"the page is made by a parking service ({service})",
                matched=facts.source[at : at + len(part)], where="body", start=at, end=at + len(part),
            )  # fmt: skip
    return None


def find_sale_of_host(facts: Facts) -> Decision | None:
    """Answer where the very host that was asked is offered ("pell.example is for sale"), or its time is over."""
    if facts.text_length > _SHORT or facts.is_expected:
        return None
    host = (urlsplit(facts.result.final_url).hostname or "").removeprefix("www.")
    for name in (facts.title, *(heading for heading, _ in facts.headings[:2])):
        if host and host in name.lower() and (found := find_phrase(name, SALE)):
            return decide(
                LinkClass.PARKED, "host_for_sale", "the host itself is offered for sale",
                matched=found.exact, where="title", start=found.start, end=found.end,
            )  # fmt: skip
    hosts = {name for name in (host, facts.title.lower()) if _HOST_NAME.fullmatch(name)}
    for message, start in facts.messages if facts.running_text < _WORDS_ROUND_A_FRAME else ():
        is_named = any(name in message.lower() for name in hosts) or _NAMED_HOST.search(message)
        if is_named and (found := _offer_in(message)) and not tells(facts, found.exact, _offer_in):
            return decide(
                LinkClass.PARKED, "host_offered", "the page says that the host is offered, or its time over",
                matched=found.exact, where="text", start=start + found.start, end=start + found.end,
            )  # fmt: skip
    return None


def _offer_in(message: str) -> Found | None:
    return find_phrase(message, LAPSED) or find_phrase(message, SALE)


def find_network_frame(facts: Facts) -> Decision | None:
    """Answer for an empty page that frames one of a private network: so networks show that they block a site."""
    match = _PRIVATE_FRAME.search(facts.source[:_LOOKED_AT]) if facts.text_length < _WORDS_ROUND_A_FRAME else None
    if match is None or facts.is_expected:
        return None
    return decide(
        LinkClass.GEO_BLOCKED, "network_blockpage", "the page frames one of a private network",
        matched=match[0][:200], where="body", start=match.start(), end=match.start() + len(match[0][:200]),
    )  # fmt: skip


def find_player_answer(facts: Facts) -> Decision | None:
    """Answer by what a video page's player says where there is nothing to play."""
    if facts.text_length > _WORDS_ROUND_A_FRAME or facts.is_expected:
        return None
    match = _PLAYER.search(facts.source)
    if match is None or match[1] not in ("ERROR", "LOGIN_REQUIRED", "UNPLAYABLE"):
        return None
    reason = match[2] or ""
    if match[1] == "LOGIN_REQUIRED":
        link_class = LinkClass.LOGIN_REQUIRED
    elif match[1] == "UNPLAYABLE":
        if not _REGION.search(reason):
            return None
        link_class = LinkClass.GEO_BLOCKED
    else:
        link_class = LinkClass.SOFT_404
    return decide(
        link_class, "player", f"the page's player says {match[1]}: {reason}",
        matched=match[0][:200], where="body", start=match.start(), end=match.end(),
    )  # fmt: skip
