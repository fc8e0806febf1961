"""Every word that a report can say is explained."""

import itertools

import pytest

from refcheck.datatypes.assessments import ClaimVerdict, QuotationVerdict
from refcheck.datatypes.availability import LinkAnswer, LinkClass, LinkFamily
from refcheck.datatypes.claims import UnsourcedKind
from refcheck.datatypes.references import ListFindingKind
from refcheck.report.glossary import find_term, load_glossary, suggest_terms


def test_every_answer_class_verdict_and_finding_is_explained() -> None:
    kinds = (LinkAnswer, LinkClass, LinkFamily, ClaimVerdict, QuotationVerdict, ListFindingKind)
    words = {word.value for word in itertools.chain.from_iterable(kinds)}
    words |= {f"unsourced_{kind}" for kind in UnsourcedKind}
    assert words - set(load_glossary()) == set()


@pytest.mark.parametrize("written", ["soft 404", "Soft-404", " soft_404 "])
def test_a_term_is_found_as_people_write_it(written: str) -> None:
    term = find_term(written)
    assert term is not None
    assert term.name == "soft_404"


def test_a_misspelled_term_is_suggested() -> None:
    assert find_term("paywal") is None
    assert suggest_terms("paywal")[0] == "paywall"
