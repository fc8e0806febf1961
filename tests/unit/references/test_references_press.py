"""Pieces of the press: markers in any order of their parts, lists in any form, and what only looks like either."""

import pytest

from refcheck.datatypes.references import Bibliography
from refcheck.documents import read_document
from refcheck.references import find_bibliography

_LIST = """
Sources

Akorda: Statement by the Head of State, 7 January 2022
Reuters: Belarus forces down plane, 23 May 2021
Reuters: Pensioners march in Minsk, 16 November 2020
Wall Street Journal: Buying time, November 2, 2023
"""


def _read(text: str, *, source: str = "piece.txt") -> Bibliography:
    return find_bibliography(read_document(text.encode(), source=source))


def _cited(bibliography: Bibliography) -> list[str]:
    raw = {one.id: one.raw for one in bibliography.references}
    return [raw[work] for one in bibliography.citations for work in one.resolved_ids]


@pytest.mark.parametrize(
    ("marker", "entry"),
    [
        pytest.param("(23 May 2021, Reuters)", "Reuters: Belarus", id="date-first"),
        pytest.param("(Akorda, 7 January 2022, in Kazakh and Russian)", "Akorda", id="language-behind"),
        pytest.param("(Akorda, in Kazakh, 7/1/2022)", "Akorda", id="language-between"),
        pytest.param("(WSJ op-ed, Nov. 2, 2023)", "Wall Street Journal", id="kind-behind-short-name"),
        pytest.param("(WSJ, Nov 2 ’23)", "Wall Street Journal", id="short-year"),
        pytest.param("(Reuters – Minsk – 23/5/2021)", "Reuters: Belarus", id="place-that-the-entry-lacks"),
        pytest.param("(Reuters dispatch from Minsk, 16 Nov. 2020)", "Reuters: Pensioners", id="dispatch"),
        pytest.param("[as reported by Reuters, 23 May 2021]", "Reuters: Belarus", id="told"),
    ],
)
def test_parts_of_a_marker_may_stand_in_any_order(marker: str, entry: str) -> None:
    found = _cited(_read(f"Nobody was told before the evening {marker}.\n{_LIST}"))
    assert len(found) == 1
    assert found[0].startswith(entry)


@pytest.mark.parametrize(
    "parenthesis",
    [
        pytest.param("(23 May 2021, a Sunday)", id="no-name"),
        pytest.param("(born in Minsk, 7 January 2022)", id="name-of-no-entry"),
        pytest.param("(Lukashenka, Putin, Reuters, 23 May 2021)", id="two-foreign-names"),
        pytest.param("(Reuters counted 23 arrests in May)", id="told-sentence"),
    ],
)
def test_a_part_foreign_to_the_entry_makes_it_no_marker(parenthesis: str) -> None:
    assert not _cited(_read(f"Nobody was told before the evening {parenthesis}.\n{_LIST}"))


@pytest.mark.parametrize(
    "heading",
    ["News sources", "Fuentes / Sources", "Sources (all 2024)", "Sources used in this article", "Źródła", "Bronnen"],
)
def test_lists_under_many_headings(heading: str) -> None:
    assert len(_read(f"It rained (Akorda, 7 January 2022).\n{_LIST.replace('Sources', heading)}").references) == 4


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Films\n\nPast Lives (Celine Song, 2023)\nRoma (Alfonso Cuarón, 2018)\nIda (2013)\n", id="films"),
        pytest.param(
            "1. Spain 2–1 France (Munich, 9 July 2024)\n2. England 2–1 Ghana (Kiel, 10 July 2024)\n", id="scores"
        ),
        pytest.param("Programme\n\nMonday: Tour of the port, 3 May 2021\nTuesday: Talks, 4 May 2021\n", id="programme"),
        pytest.param("Good morning.\n\nUnsubscribe: https://brief.example/u?id=123\n", id="unsubscribe"),
        pytest.param("She lives in Cádiz. Follow her at https://anaruiz.example and elsewhere.\n", id="follow"),
        pytest.param("Contact: press@harbour.example\nhttps://harbour.example/newsroom\n", id="below-mail-address"),
    ],
)
def test_what_only_looks_like_sources_is_none(text: str) -> None:
    found = _read(text)
    assert (found.references, found.citations, found.findings) == ((), (), ())


def test_a_wrapped_list_is_parted_by_the_names_that_the_text_cites() -> None:
    body = "It rained (BBC News, 2020a). It poured (CNN, 2021). It stopped (Reuters, 22 March 2021).\n\nSources\n\n"
    wrapped = (
        "BBC News (2020a), ‘Ethiopia’s Abiy orders military response’, 4\nNovember.\n"
        "CNN (2021), ‘Massacre in the mountains, and what the valley\nknew’, 26 February.\n"
        "Reuters, “Turkish lira tumbles after Erdogan ousts governor”, 22\nMarch 2021\n"
    )
    assert [one.raw.split()[0] for one in _read(body + wrapped).references] == ["BBC", "CNN", "Reuters,"]


def test_a_marker_of_two_entries_with_one_address_means_the_first() -> None:
    text = (
        "Inspectors were beaten (AP, June 18, 2024).\n\nSources\n\n"
        "AP, “U.S. suspends avocado inspections in Mexico,” June 18, 2024. https://apnews.com/article/avocado-1\n"
        "AP, “US suspends inspections,” June 18, 2024. https://apnews.com/article/avocado-1\n"
    )
    found = _read(text)
    assert len(_cited(found)) == 1
    assert [one.kind.value for one in found.findings] == ["duplicate"]


@pytest.mark.parametrize(
    ("marker", "count"),
    [
        pytest.param("(Reuters, 23 May and 2 June 2021)", 2, id="two-days"),
        pytest.param("(Reuters, May 23 and June 2, 2021)", 2, id="two-days-month-first"),
        pytest.param("(Reuters, May and June 2021)", 2, id="two-months"),
        pytest.param("(Reuters, 23.5. und 2.6.2021)", 2, id="figures"),
        pytest.param("(Reuters, 23 May 2021; 2 June 2021)", 2, id="name-carried-over-a-semicolon"),
        pytest.param("(Reuters and AFP, 23 May 2021)", 2, id="two-names"),
        pytest.param("(Reuters and AFP, both 23 May)", 2, id="two-names-without-year"),
        pytest.param("(Reuters, 23 May 2021)", 1, id="one"),
    ],
)
def test_a_part_of_several_names_or_days_names_them_all(marker: str, count: int) -> None:
    entries = "Reuters: Plane forced down, 23 May 2021\nReuters: Pilot speaks, 2 June 2021\nAFP: A plane, 23 May 2021\n"
    found = _cited(_read(f"Nobody was told before the evening {marker}.\n\nSources\n\n{entries}"))
    assert len(found) == count


_NAMED = """
Sources

Der Spiegel: „Die Brücke“, 3. Mai 2021
El País: «La llave cerrada», 3 de mayo de 2022
Oxfam: Inequality kills, 17 January 2022
Sheps Center for Rural Health. “Hospital Closures.” 2023.
Коммерсантъ. «Заводы не дошли», 3 октября 2023.
BBC Türkçe, “Van Gölü neden çekiliyor?”, 11 Ekim 2022
"""


@pytest.mark.parametrize(
    ("sentence", "marker"),
    [
        pytest.param("Die Brücke brach, berichtete der Spiegel.", "Spiegel", id="verb-before"),
        pytest.param("Lo reveló El País en mayo.", "El País", id="article-of-the-name"),
        pytest.param("Ten men own half of it, Oxfam found.", "Oxfam", id="verb-behind"),
        pytest.param("One in nine closed, the Sheps Center reports.", "Sheps Center", id="first-words-of-a-body"),
        pytest.param("Как подсчитали в «Коммерсанте», их 27.", "Коммерсанте", id="inflected"),
        pytest.param("BBC Türkçe’nin aktardığına göre 3.000 kuyu var.", "BBC Türkçe", id="suffix"),
        pytest.param("Selon l’Oxfam, dix hommes ont tout.", "Oxfam", id="elided-article"),
        pytest.param("He works for Oxfam in London.", None, id="no-verb-of-saying"),
        pytest.param("The roof of the Sheps Center fell.", None, id="no-source"),
        pytest.param("Spiegel sind teuer, sagte der Händler.", None, id="common-word"),
    ],
)
def test_outlets_and_bodies_that_the_sentence_says_to_have_said_it(sentence: str, marker: str | None) -> None:
    found = [one.marker for one in _read(f"A piece\n\n{sentence}\n{_NAMED}").citations]
    assert found == ([marker] if marker else [])


_OF_BODIES = """
Sources

Associated Press. “Court throws out charges.” June 28, 2022.
Associated Press. “Prosecutions end.” October 31, 2023.
CNDP, Compte rendu du débat public, Paris, 2024.
International Court of Justice, Armenia v. Azerbaijan, Order of 7 December 2021.
Le Figaro, « Un débat transparent », 7 novembre 2022.
"""


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("It fell (AP, June 28, 2022) and rose (ibid., Oct. 31, 2023).", ["Assoc", "Assoc"], id="ibid-day"),
        pytest.param("D’après la Commission nationale du débat public (2024), oui.", ["CNDP"], id="written-out"),
        pytest.param(
            "It must prevent it (ICJ, para. 98); so AP says (AP, June 28, 2022).", ["Int", "Assoc"], id="place"
        ),
        pytest.param("Le ministre a promis au Figaro un débat.", ["Le Figaro"], id="told-the-paper"),
    ],
)
def test_names_in_short_and_in_full_are_tied(sentence: str, expected: list[str]) -> None:
    found = _cited(_read(f"A piece\n\n{sentence}\n{_OF_BODIES}"))
    assert len(found) == len(expected)
    assert all(one.startswith(begin) for one, begin in zip(sorted(found), sorted(expected), strict=True))


def test_ibid_behind_a_marker_of_two_works_is_left_open() -> None:
    found = _read(f"It fell (AP, June 28, 2022; CNDP 2024). It rose (ibid., p. 7).\n{_OF_BODIES}")
    assert found.citations[-1].unresolved_reason == "the marker before it names several works"
