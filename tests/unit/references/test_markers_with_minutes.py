"""Markers whose place is a time of a broadcast, and markers behind quotation marks that point inwards."""

from refcheck.documents import read_document
from refcheck.pipeline.parse import parse_document


def test_a_minute_is_the_place_of_a_bracket() -> None:
    text = (
        "Un portavoz lo resume así [1, min. 12:30]. Nadie responde [2].\n\nReferencias\n\n"
        "[1] Radio Huelva, «La mañana», 11 de abril de 2023\n[2] El País, «Pozos», 3 de mayo de 2022\n"
    )
    parsed = parse_document(read_document(text.encode(), source="a.txt"))
    assert [one.citation.marker for one in parsed.citations] == ["[1, min. 12:30]", "[2]"]


def test_a_number_glued_behind_inward_marks_is_a_marker() -> None:
    text = (
        "Die Opposition spricht von »einem Fass ohne Boden«.1 Das ist so.2\n\nAnmerkungen\n\n"
        "1. Ostsee-Zeitung, »Wer zahlt den Kai?«, 12.5.2023.\n2. Die Zeit, »Kein Kai«, 3. Juni 2023.\n"
    )
    parsed = parse_document(read_document(text.encode(), source="a.txt"))
    assert [one.citation.marker for one in parsed.citations] == ["1", "2"]
