"""Notes whose numbers are printed in several ways: "1 ", "3.", "4)"."""

from refcheck.documents import read_document
from refcheck.references import find_bibliography

DRAFT = """Das Schweigen der Bienen

In Hessen starb fast ein Drittel der Völker.1 Der Bund macht die Milbe verantwortlich,2 andere die Landwirtschaft.3 Das
Amt widerspricht.4 Die Mittel seien verboten.5

Anmerkungen

1 Landesverband Hessischer Imker, Winterverluste 2022, Gießen 2023, S. 4.
2 Deutscher Imkerbund, Pressemitteilung Nr. 7 vom 12. April 2023.
3. Anke Thon, Die Bienen und wir, Kassel 2019, S. 12.
4) Julius Pohl, Rückstände in Pollen, in: Der Acker 75 (2023), S. 61–74.
5 Anke Thon, Bienen, Kassel 2021, S. 3.

Zum Weiterlesen

Jürgen Tautz, Die Honigbiene, Darmstadt 2021.
Randolf Menzel, Die Intelligenz der Bienen, München 2016.
"""


def test_notes_with_other_marks_fill_the_gap() -> None:
    found = find_bibliography(read_document(DRAFT.encode(), source="bienen.txt"))
    labels = {citation.marker: citation.reference_ids for citation in found.citations}
    assert list(labels) == ["1", "2", "3", "4", "5"]
    assert all(labels.values())
    assert {reference.parsed.title for reference in found.references} >= {"Rückstände in Pollen", "Die Honigbiene"}
    assert not found.findings
