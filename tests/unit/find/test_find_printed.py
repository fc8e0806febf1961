"""The floor for references as they are printed: read, searched for and told from the decoys around their pages."""

import random

import anyio

from refcheck.datatypes.found import Candidate
from refcheck.datatypes.references import Reference, ReferenceOrigin
from refcheck.datatypes.selectors import target_at
from refcheck.references.parsing import parse_reference
from tests.unit.find.find_builders import World, find_in
from tests.unit.find.find_printed import PRINTED, Printed, decoys

LEAST_RIGHT = 0.95


def find(work: Printed, *, is_listed: bool = True) -> Candidate | None:
    """Find one work in a world of its decoys; `is_listed` says whether its own page is there too."""
    raw = work.raw
    reference = Reference(
        id="r1",
        raw=raw,
        target=target_at(raw, 0, len(raw), source="d1"),
        origin=ReferenceOrigin.NOTE,
        parsed=parse_reference(raw),
    )
    articles = [one for one in decoys(work) if is_listed or one.canonical != work.url]
    if is_listed:
        articles.append(work.page)
    random.Random(raw).shuffle(articles)
    return anyio.run(find_in, World(articles=articles), reference).accepted


def test_printed_references_lead_to_their_own_pages() -> None:
    found = {work.raw: find(work) for work in PRINTED}
    wrong = [f"{work.raw}: {one.url}" for work in PRINTED if (one := found[work.raw]) and one.url != work.url]
    missed = [raw for raw, one in found.items() if one is None]
    assert len(PRINTED) >= 60
    assert wrong == []
    assert len(missed) <= (1 - LEAST_RIGHT) * len(PRINTED), missed


def test_without_its_own_page_no_decoy_is_accepted() -> None:
    accepted = [f"{work.raw}: {one.url}" for work in PRINTED[::3] if (one := find(work, is_listed=False))]
    assert accepted == []
