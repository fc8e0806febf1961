"""The order of the decisions."""

from datetime import datetime

from refcheck.datatypes.availability import Availability, Expectation, LinkAnswer, LinkClass, LinkReason
from refcheck.datatypes.exchanges import FetchResult
from refcheck.datatypes.extracted import ExtractedText
from refcheck.fetch.classify.facts import Decision, Facts, Rule
from refcheck.fetch.classify.rules.content import find_drift, find_live_page, find_moved_page, find_paywall
from refcheck.fetch.classify.rules.errors import find_transport_error
from refcheck.fetch.classify.rules.missing import find_missing_mark
from refcheck.fetch.classify.rules.probe import find_same_answer
from refcheck.fetch.classify.rules.redirects import find_empty_search, find_redirect_away
from refcheck.fetch.classify.rules.refresh import find_refresh
from refcheck.fetch.classify.rules.sources import (
    find_network_frame,
    find_parking_mark,
    find_player_answer,
    find_sale_of_host,
)
from refcheck.fetch.classify.rules.statuses import find_status
from refcheck.fetch.classify.rules.walls import find_bot_wall
from refcheck.fetch.classify.rules.wording import find_message_page, find_refusal, find_shell

# What an earlier rule answers no later one sees. Walls come before statuses, because they come with any
# status; the cited words before wording, because a page about missing things reads like a missing page.
RULES: tuple[Rule, ...] = (
    find_transport_error,
    find_bot_wall,
    find_status,
    find_paywall,
    find_live_page,
    find_parking_mark,
    find_sale_of_host,
    find_player_answer,
    find_network_frame,
    find_refresh,
    find_missing_mark,
    find_refusal,
    find_redirect_away,
    find_empty_search,
    find_message_page,
    find_shell,
    find_moved_page,
    find_same_answer,
    find_drift,
)


def classify(
    result: FetchResult,
    page: ExtractedText | None,
    expectation: Expectation | None = None,
    *,
    checked_at: datetime | None = None,
    probe: FetchResult | None = None,
) -> Availability:
    """Say what happened at one address, with the rule that decided and what it matched.

    Pure: nothing is fetched. `page` is the text read from the final response, None where nobody read it.
    `probe` is the answer for a made-up neighbour of the address, which settles doubt about soft 404s.
    """
    facts = Facts(result=result, page=page, expectation=expectation or Expectation(), probe=probe)
    decision = next((found for rule in RULES if (found := rule(facts))), None) or _plain_answer()
    return Availability(
        answer=decision.link_class.answer if decision.link_class else LinkAnswer.CANNOT_TELL,
        link_class=decision.link_class,
        reasons=decision.reasons,
        requested_url=result.requested_url,
        final_url=result.final_url,
        status=facts.status or None,
        checked_at=checked_at,
    )


def _plain_answer() -> Decision:
    return Decision(
        link_class=LinkClass.OK,
        reasons=(LinkReason(rule="ordinary_page", detail="a page answers, nothing speaks against it"),),
    )
