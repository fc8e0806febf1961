"""An entry that the text names by its document's sign alone is not called uncited."""

from refcheck.datatypes.references import ListFindingKind
from refcheck.documents import read_document
from refcheck.references import find_bibliography

_PIECE = """Corruption has grown, as the UN Special Rapporteur ({sign}) found. The towns were poor (Weber, 2020). The
river was dammed in 1955 (Keller 2018: 33). Earlier work says so (Vega, 2021).

References

Keller, Anna. 2018. The River and the Dam. Bern: Haupt.
UN Special Rapporteur on the right to housing. 2019. Report on access to justice, A/HRC/40/55. Geneva: United Nations.
Vega, Luis. 2021. La presa. Madrid: Alianza.
Weber, Tim. 2020. Poor Towns. Berlin: Links.
"""


def _uncited(sign: str) -> int:
    found = find_bibliography(read_document(_PIECE.format(sign=sign).encode(), source="piece.txt"))
    return sum(one.kind is ListFindingKind.ENTRY_NOT_CITED for one in found.findings)


def test_an_entry_named_by_its_sign() -> None:
    assert _uncited("A/HRC/40/55") == 0


def test_another_sign_names_another_document() -> None:
    assert _uncited("A/HRC/41/12") == 1
