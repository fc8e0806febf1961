"""Whether "the authority" can mean a name of the claim, or surely means another one that the page has."""

from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.runs import find_runs

_MOST_PLACES = 12
BODIES = frozenset(
    """government company council ministry bank court authority commission parliament party union city police museum
    university institute agency committee""".split()
)
"""Nouns that no person is called by."""


def is_of_other_name(noun: str, name: str, page: PageIndex) -> bool:
    """Tell whether a page has names with a noun in them, by its stem, and none of these has a word of the claim.

    "The authority" is the Denby Water Authority where the page names one, and not who sued it.
    """
    bearing = [
        run
        for index in page.postings.get(noun, ())[:_MOST_PLACES]
        for run in find_runs(page.sentences[index], page)
        if len(run.stems) > 1 and noun in (run.stems[0], run.stems[-1])
    ]
    return bool(bearing) and not any(name in run.stems or name == run.initials for run in bearing)
