"""The report's sentences: what a verdict, a link class or a gap is called, accusing nobody."""

from refcheck.datatypes.assessments import ClaimVerdict, QuotationVerdict
from refcheck.datatypes.availability import Availability, LinkAnswer, LinkClass
from refcheck.datatypes.found import FindResult
from refcheck.datatypes.references import Reference
from refcheck.datatypes.sources import Retrieval, SourceKind

CLAIM_WORDS = {
    ClaimVerdict.SUPPORTED: "supported",
    ClaimVerdict.PARTIALLY_SUPPORTED: "partially supported",
    ClaimVerdict.REFUTED: "differs",
    ClaimVerdict.NOT_FOUND: "not found",
    ClaimVerdict.CANNOT_CHECK: "could not check",
}

CLAIM_TONES = {
    ClaimVerdict.SUPPORTED: "good",
    ClaimVerdict.PARTIALLY_SUPPORTED: "part",
    ClaimVerdict.REFUTED: "bad",
    ClaimVerdict.NOT_FOUND: "part",
    ClaimVerdict.CANNOT_CHECK: "open",
}
"""How a verdict looks on a page; the words say the same."""

QUOTATION_WORDS = {
    QuotationVerdict.VERBATIM: "verbatim",
    QuotationVerdict.TYPOGRAPHIC: "verbatim but for typography",
    QuotationVerdict.ALTERED: "altered",
    QuotationVerdict.TRUNCATED: "truncated",
    QuotationVerdict.SPLICED: "spliced",
    QuotationVerdict.MISATTRIBUTED: "another speaker",
    QuotationVerdict.NOT_FOUND: "not found",
    QuotationVerdict.CANNOT_CHECK: "could not check",
}

SOURCE_WORDS: dict[SourceKind | None, str] = {
    SourceKind.MEMENTO: "archived copy",
    SourceKind.SUPPLIED: "supplied copy",
}
"""What was read in place of the live page."""

LINK_WORDS = {
    LinkClass.OK: "answers",
    LinkClass.REDIRECTED: "answers, by a redirect to the same page",
    LinkClass.MOVED: "moved, and answers at its new address",
    LinkClass.PAYWALL: "answers with a paywall",
    LinkClass.CONSENT_WALL: "answers with a consent page in its place",
    LinkClass.LOGIN_REQUIRED: "answers, but asks for a sign-in",
    LinkClass.BOT_BLOCKED: "turns automated readers away; a browser may well get in",
    LinkClass.RATE_LIMITED: "asked us to slow down",
    LinkClass.FORBIDDEN: "refused the request without saying why",
    LinkClass.GEO_BLOCKED: "is not shown in the region we asked from",
    LinkClass.JS_REQUIRED: "shows its text to browsers with scripts only",
    LinkClass.CONTENT_DRIFT: "answers, but the cited title and words are not on it any more",
    LinkClass.GONE: "is gone",
    LinkClass.SOFT_404: "answers with a not-found page",
    LinkClass.PARKED: "has become a parked or for-sale address",
    LinkClass.SERVER_ERROR: "answered with a server error",
    LinkClass.TIMEOUT: "did not answer in time",
    LinkClass.DNS_ERROR: "has a host name that did not resolve",
    LinkClass.TLS_ERROR: "has a certificate problem",
    LinkClass.CONNECTION_ERROR: "could not be reached",
    LinkClass.REDIRECT_ERROR: "redirects without end",
}

_BY_RULE = {
    "to_home": "now leads to the site's home page",
    "to_section": "now leads to a list of other pages",
    "empty_search": "now leads to a search that finds nothing",
}
"""What happened at an address, where the rule that decided can say it better than its class."""

LINK_LABELS = {link_class: link_class.replace("_", " ") for link_class in LinkClass}

WAY_OUT = {
    LinkClass.PAYWALL: "subscribe, or ask the author for the page",
    LinkClass.LOGIN_REQUIRED: "sign in, or ask the author for the page",
    LinkClass.BOT_BLOCKED: "open it in a browser, or ask the author for the page",
    LinkClass.RATE_LIMITED: "try again later",
    LinkClass.FORBIDDEN: "open it in a browser, or ask the author for the page",
    LinkClass.GEO_BLOCKED: "ask from another region, or ask the author for the page",
    LinkClass.JS_REQUIRED: "open it in a browser, or ask the author for the page",
    LinkClass.CONSENT_WALL: "open it in a browser",
    LinkClass.SERVER_ERROR: "try again later",
    LinkClass.TIMEOUT: "try again later",
    LinkClass.DNS_ERROR: "try again later, and check the address",
    LinkClass.TLS_ERROR: "open it in a browser, or give the source's certificates with --cafile",
    LinkClass.CONNECTION_ERROR: "try again later",
    LinkClass.REDIRECT_ERROR: "open it in a browser",
    LinkClass.GONE: "find another source, or a copy of the page",
    LinkClass.SOFT_404: "find another source, or a copy of the page",
    LinkClass.PARKED: "find another source, or a copy of the page",
    LinkClass.CONTENT_DRIFT: "find the page's new address, or a copy of it",
}


def describe_link(availability: Availability) -> str:
    """Say what happened at an address, with the status where one came ("is gone (404)")."""
    if availability.answer is LinkAnswer.NO_ADDRESS:
        return "no address given"
    if availability.link_class is None:
        return availability.reasons[0].detail if availability.reasons else "was not asked"
    rule = availability.reasons[0].rule if availability.reasons else ""
    words = _BY_RULE.get(rule) or LINK_WORDS[availability.link_class]
    plain_success = availability.status == 200
    return words if availability.status is None or plain_success else f"{words} ({availability.status})"


def name_source(reference: Reference) -> str:
    """Name a work by its title, outlet and date; "" where none was read."""
    parsed = reference.parsed
    words = [parsed.title, name_outlet(reference), parsed.issued.iso if parsed.issued else None]
    return " · ".join(word for word in words if word)


def name_outlet(reference: Reference) -> str:
    """Name where a work appeared, or who wrote or issued it where no outlet was read: "Audit Scotland"."""
    parsed = reference.parsed
    return parsed.container_title or parsed.publisher or "; ".join(str(name) for name in parsed.author[:1])


def describe_search(found: FindResult) -> tuple[str, ...]:
    """Say what the search for an address came to; the nearest candidates are told where none is sure."""
    if found.accepted:
        best = found.accepted
        return (f"address found: {best.url} (confidence {best.confidence:.2f}: {'; '.join(best.reasons)})",)
    if found.candidates:
        nearest = ", ".join(f"{one.url} ({one.confidence:.2f})" for one in found.candidates[:3])
        return (f"no address is sure enough; the nearest: {nearest}",)
    return ("no address was found" if found.is_complete else "look-ups for an address failed, so nothing is known",)


def explain_unchecked(reference: Reference, retrieval: Retrieval | None) -> tuple[str, str]:
    """Give the stable reason and the sentence for a citation whose source could not be read."""
    if retrieval is None:
        if reference.unresolved_reason:
            return "unresolved_reference", reference.unresolved_reason
        return "no_address", "no address: the reference names a work but not where to read it"
    availability = retrieval.availability
    if availability.link_class is None:
        rule = availability.reasons[0].rule if availability.reasons else "not_asked"
        return rule, describe_link(availability)
    copies = _describe_copies(retrieval)
    way_out = WAY_OUT.get(availability.link_class)
    sentence = f"the page {describe_link(availability)}"
    if availability.link_class in (LinkClass.OK, LinkClass.REDIRECTED, LinkClass.MOVED):
        return "no_readable_text", "the page answers, but holds no text that could be read"
    parts = [sentence, copies, way_out]
    return availability.link_class.value, "; ".join(part for part in parts if part)


def _describe_copies(retrieval: Retrieval) -> str | None:
    if retrieval.mementos:
        return "no archived copy that could be read holds the cited words"
    if any("no archived copy" in note for note in retrieval.notes):
        return "no archived copy was found"
    return None
