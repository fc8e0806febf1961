"""A made-up neighbour of the address, asked to settle doubt about soft 404s."""

from rapidfuzz import fuzz

from refcheck.datatypes.availability import LinkClass
from refcheck.fetch.classify.facts import Decision, Facts, decide, rough_text
from refcheck.fetch.classify.rules.redirects import is_home
from refcheck.text.urls import same_resource

ALIKE = 95.0  # of 100, as robustify.js asks
_COMPARED = 4000


def find_same_answer(facts: Facts) -> Decision | None:
    """Answer where a path that cannot exist gives the same page as the cited address."""
    probe = facts.probe
    if probe is None or probe.response is None or probe.response.status >= 400 or is_home(facts.result.requested_url):
        return None
    if bool(probe.redirects) != bool(facts.redirects):
        return None
    if probe.redirects and not same_resource(probe.final_url, facts.result.final_url):
        return None
    mine, theirs = rough_text(facts.result), rough_text(probe)
    if not mine or not theirs:
        return None
    likeness = fuzz.ratio(mine[:_COMPARED], theirs[:_COMPARED])
    if likeness < ALIKE:
        return None
    return decide(
        LinkClass.SOFT_404, "probe", f"a made-up address of the site gives the same page ({likeness:.0f} % alike)",
        matched=probe.requested_url, where="url",
    )  # fmt: skip
