"""Numbers in brackets with a word, in rare brackets or several joined by a word; and what is held back beside them."""

import pytest

from refcheck.documents import read_document
from refcheck.references import find_bibliography

LIST = """References

1. Ames R. The last winter. London: Hall; 1960.
2. Brook T. Machines in the hills. Leeds: Moor Press; 2014.
3. Crane L. What a turbine costs. Energy Policy. 2016;8:33–40.
4. Dunn M. The blades that broke. Hill Herald, 3 May 2015.
5. Egan S. Who owns the air. Bath: Valley Press; 2013.
"""


def piece(*markers: str) -> str:
    sentences = (
        "Turbines came late to the plateau, where nobody had asked for them {}.",
        "The first was Danish and stood for nine years {}.",
        "Prices then fell {}.",
        "The grid did not keep up {}.",
        "The valley sold its rights {}.",
    )
    body = " ".join(one.format(marker) for one, marker in zip(sentences, markers, strict=False))
    return f"Wind and money\n\n{body}\n\nNobody knows who will pay.\n\n{LIST}"


def numbers_named(text: str) -> list[list[int]]:
    bibliography = find_bibliography(read_document(text.encode(), source="piece.txt"))
    number_of = {one.id: one.number or 0 for one in bibliography.references}
    return [[number_of[key] for key in citation.reference_ids] for citation in bibliography.citations]


def findings_of(text: str) -> list[str]:
    return [one.kind.value for one in find_bibliography(read_document(text.encode(), source="piece.txt")).findings]


@pytest.mark.parametrize(
    "marker",
    "[Ref. {}]|(Ref. {})|(ref {})|(Source {})|[source: {}]|[Quelle {}]|(cita {})|(see reference {})|[№ {}]|[#{}]|(#{})|"
    "(note {})|[note {}]|(fn. {})|(n. {})|(vgl. {})|(bkz. {})|[{}.]|[ {} ]|{{{}}}|【{}】|/{}/|<{}>|[{}: 23]".split("|"),
)
def test_a_number_with_its_word_or_in_a_rare_bracket_is_a_marker(marker: str) -> None:
    text = piece(*(marker.format(number) for number in range(1, 6)))
    assert numbers_named(text) == [[1], [2], [3], [4], [5]]
    assert not findings_of(text)


@pytest.mark.parametrize(
    "joined",
    "[2 and 3]|[2 & 3]|[2/3]|[2+3]|[2 to 3]|[2 und 3]|[2 bis 3]|[2, cf. 3]|[2, see also 3]|[refs 2 and 3]|[2: 4; 3: 9]|"
    "(refs 2–3)".split("|"),
)
def test_one_bracket_joins_two_numbers_by_a_word(joined: str) -> None:
    text = piece("[1]", joined, "[4]", "[5]")
    assert [2, 3] in numbers_named(text)
    assert not findings_of(text)


@pytest.mark.parametrize("joined", "[2 3]|[2 . . 3]|[2 (p. 4), 3]|as refs 2 and 3 show|[2] and also 3".split("|"))
def test_no_entry_is_called_uncited_whose_number_stands_in_what_was_not_read(joined: str) -> None:
    assert not findings_of(piece("[1]", joined, "[4]", "[5]"))


def test_a_step_of_the_text_and_a_note_of_another_list_are_no_markers() -> None:
    text = piece("[1]", "[2]", "[3] as {4} and (see step 5) say", "[4]", "[5]")
    assert numbers_named(text) == [[1], [2], [3], [4], [5]]
    assert numbers_named("Wind\n\nThe bill passed (note 3). It said so (see 4).\n\nNobody minded (n. 7).") == []


def test_a_body_called_by_its_first_letters_is_not_called_uncited() -> None:
    text = (
        "Wind\n\nPrices fell (Ames, 1960). They rose again (Crane, 2016). The IWC’s 2019 report says why.\n\n"
        "References\n\nAmes, R. (1960). The last winter. Hall.\nCrane, L. (2016). What a turbine costs. Energy Policy, "
        "8, 33–40.\nInternational Wind Council. (2019). Annual report. Oslo: Fram.\n"
    )
    assert not findings_of(text)
    assert findings_of(text.replace("The IWC’s 2019 report", "A report")) == ["entry_not_cited"]
