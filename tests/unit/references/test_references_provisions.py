"""Laws cited by their number lead to the one entry that begins with it."""

import pytest

from refcheck.documents import read_document
from refcheck.references import find_bibliography

LIST = """
Fuentes

Clarín. «Tierras», 3 de mayo de 2019.
Ley 26.737. Régimen de Protección al Dominio Nacional. Boletín Oficial, 28 de diciembre de 2011.
Ley 27.520. Ley de Presupuestos Mínimos. Boletín Oficial, 20 de diciembre de 2019.
"""


@pytest.mark.parametrize(
    ("marker", "cited"),
    [("(Ley 26.737, art. 8)", "Ley 26.737"), ("(Ley 27.520)", "Ley 27.520"), ("(Ley 11.111, art. 8)", None)],
)
def test_a_law_by_its_number_is_the_entry_that_begins_with_it(marker: str, cited: str | None) -> None:
    draft = f"Tierras\n\nEl tope era del 15% {marker}. Nadie lo midió (Clarín, 3 de mayo de 2019).\n{LIST}"
    found = find_bibliography(read_document(draft.encode(), source="tierras.txt"))
    raws = {reference.id: reference.raw for reference in found.references}
    tied = {one.marker: [raws[name] for name in one.reference_ids] for one in found.citations}
    assert [raw[:10] for raw in tied.get(marker, [])] == ([cited] if cited else [])
