"""Statuses that are errors."""

from refcheck.datatypes.availability import LinkClass
from refcheck.fetch.classify.facts import Decision, Facts, decide
from refcheck.fetch.classify.wording.conditions import LOGIN
from refcheck.fetch.classify.wording.regions import GEO, NETWORK_BLOCK, REGION_BAN
from refcheck.fetch.classify.wording.robots import ROBOT
from refcheck.text.phrases import find_phrase

_CLASS_OF = {
    401: LinkClass.LOGIN_REQUIRED,
    402: LinkClass.PAYWALL,
    404: LinkClass.GONE,
    407: LinkClass.LOGIN_REQUIRED,
    408: LinkClass.TIMEOUT,
    410: LinkClass.GONE,
    420: LinkClass.RATE_LIMITED,
    429: LinkClass.RATE_LIMITED,
    451: LinkClass.GEO_BLOCKED,
    509: LinkClass.RATE_LIMITED,
    511: LinkClass.LOGIN_REQUIRED,
}


def find_status(facts: Facts) -> Decision | None:
    """Answer by the status where it is an error; what stands in a 403 or another refusal may say more."""
    status = facts.status
    if status < 400:
        return None
    rule = "legal_451" if status == 451 else f"http_{status}"
    detail = f"the server answered {status} {facts.response.reason if facts.response else ''}".strip()
    if status in _CLASS_OF:
        return decide(_CLASS_OF[status], rule, detail)
    if status >= 500:
        return _robot_check(facts) or decide(LinkClass.SERVER_ERROR, rule, detail)
    return _refusal(facts) or decide(LinkClass.FORBIDDEN, rule, detail)


def _robot_check(facts: Facts) -> Decision | None:
    """Look for a robot check under 503, the status that older ones come with."""
    found = find_phrase(f"{facts.title}\n{facts.text[:1000]}", ROBOT) if facts.status == 503 else None
    if found is None:
        return None
    return decide(LinkClass.BOT_BLOCKED, ROBOT.name, "status 503 and these words", matched=found.exact, where="text")


def _refusal(facts: Facts) -> Decision | None:
    """Look for a reason in the words of a refusal: a region rule, a robot check, a sign-in form."""
    text = f"{facts.title}\n{facts.text[:3000]}"
    for link_class, table in (
        (LinkClass.GEO_BLOCKED, GEO),
        (LinkClass.GEO_BLOCKED, REGION_BAN),
        (LinkClass.BOT_BLOCKED, ROBOT),
        (LinkClass.GEO_BLOCKED, NETWORK_BLOCK),
        (LinkClass.LOGIN_REQUIRED, LOGIN),
    ):
        found = find_phrase(text, table)
        if found:
            return decide(
                link_class, table.name, f"status {facts.status} and these words", matched=found.exact, where="text"
            )
    return None
