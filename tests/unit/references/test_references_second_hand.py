"""Markers that name their work by another sign than one name and a date."""

import pytest

from refcheck.documents import read_document
from refcheck.references import find_bibliography

_LIST = """

References

Human Rights Council. (2022). Report of the Special Rapporteur on indigenous peoples. A/HRC/51/28. United Nations.
Mekong River Commission (MRC). (2020a). A Commentary Note. Vientiane: MRC Secretariat.
———. (2020b). Situation Report. Vientiane: MRC Secretariat.
Nkwi, P. (1982). Elements for a History of the Grassfields. Yaoundé.
Silva, A. M. (2022). O começo do fim. Belém: Tapajós.
Silva, A. M.; Graça, P. (2009). A rodovia e o arco. Belém: Tapajós.
Vega, L. (2021). Salmueras: historia de un agua. Santiago: LOM.
"""


@pytest.mark.parametrize(
    ("sentence", "marker", "work"),
    [
        pytest.param("Moraga (2009 apud Vega, 2021) doubts it.", "Moraga (2009 apud Vega, 2021)", "r7", id="apud"),
        pytest.param(
            "Según Rodríguez Escudero (2012, citado en Vega, 2021, p. 40), no.",
            "Rodríguez Escudero (2012, citado en Vega, 2021, p. 40)",
            "r7",
            id="citado-en-behind-two-surnames",
        ),
        pytest.param(
            "As J. Smith (1999, as cited in Vega, 2021) has it.",
            "J. Smith (1999, as cited in Vega, 2021)",
            "r7",
            id="as-cited-in-with-initial",
        ),
        pytest.param(
            "Nkwi (1982, quoted in Vega 2021) doubts it.", "(1982, quoted in Vega 2021)", "r7", id="name-in-the-list"
        ),
        pytest.param("A ban was asked for (A/HRC/51/28).", "(A/HRC/51/28)", "r1", id="document-symbol"),
        pytest.param(
            "A ban was asked for (A/HRC/51/28, párr. 44).", "(A/HRC/51/28, párr. 44)", "r1", id="symbol-and-paragraph"
        ),
        pytest.param(
            "Compare the Special Rapporteur (A/HRC/51/28).",
            "Special Rapporteur (A/HRC/51/28)",
            "r1",
            id="symbol-behind-name",
        ),
        pytest.param("It was dry (MRC 2020a).", "(MRC 2020a)", "r2", id="letter-a"),
        pytest.param("It was dry (MRC 2020b).", "(MRC 2020b)", "r3", id="letter-b-under-a-dash"),
        pytest.param("It was left (SILVA; GRAÇA, 2009, p. 25).", "(SILVA; GRAÇA, 2009, p. 25)", "r6", id="semicolon"),
    ],
)
def test_markers_and_their_work(sentence: str, marker: str, work: str) -> None:
    found = find_bibliography(read_document((sentence + _LIST).encode(), source="piece.txt"))
    assert [(one.marker, one.resolved_ids) for one in found.citations] == [(marker, (work,))]


def test_another_letter_is_another_work() -> None:
    found = find_bibliography(read_document(("It was dry (MRC 2020c)." + _LIST).encode(), source="piece.txt"))
    assert not any(one.resolved_ids for one in found.citations)


@pytest.mark.parametrize(
    ("sentences", "numbers"),
    [
        pytest.param("In 1931 it employed 2111. In all 2 3002 men came. It closed.3 All left.4", 4, id="figures"),
        pytest.param("He answered me1. It was him2 again. It closed.3 All left.4", 4, id="short-words"),
        pytest.param("In 31 villages 41 men came. Two came back.2 It closed.3 All left.4", 3, id="two-could-be-it"),
        pytest.param("In 2001 men came. Two came back.2 It closed.3 All left.4", 3, id="a-year"),
    ],
)
def test_numbers_glued_to_what_says_nothing(sentences: str, numbers: int) -> None:
    notes = """

Notes
1. Census of Industry 1931, vol. 2, table 14.
2. R. Ashdown, Men of the Valley (Leeds: Ridings Press, 1988), p. 40.
3. “Pit closes,” Leeds Mercury, 4 May 1954.
4. “The last man,” Leeds Mercury, 7 June 1954.
"""
    found = find_bibliography(read_document((sentences + notes).encode(), source="piece.txt"))
    assert len(found.citations) == numbers
    assert all(len(one.resolved_ids) == 1 for one in found.citations)


@pytest.mark.parametrize(
    ("note", "works"),
    [
        pytest.param("Voir M. Roux, art. cit., et Conseil d'État, communiqué de presse, 8 mai 2025.", 2, id="et"),
        pytest.param(
            "Cfr. Roux, Il cuneo, cit., p. 20, e C. Bonifazi, Quanto costa?, in «Il Sole 24 Ore», 30 agosto 2022.",
            2,
            id="e",
        ),
        pytest.param("Стенограмма заседания от 17 марта 2021 г. Ср. Иванова А. Указ. соч.", 2, id="sravni"),
        pytest.param("Ergene ve Su Bakanlığı, Havza Koruma Eylem Planı, Ankara, 2011.", 1, id="turkish-and"),
        pytest.param("Letter-book of T. Dunmore, in the hands of the family.", 1, id="privately-held"),
        pytest.param("Auskunft der Deutschen Dienststelle, Berlin, an den Verfasser.", 1, id="auskunft"),
    ],
)
def test_works_of_a_note(note: str, works: int) -> None:
    text = f"It was so.1 It was not.2\n\nNotes\n1. M. Roux, Il cuneo salino (Paris: Seuil, 2019).\n2. {note}\n"
    found = find_bibliography(read_document(text.encode(), source="piece.txt"))
    assert sum(one.number == 2 for one in found.references) == works


def test_half_round_numbers_above_notes_most_of_which_are_told() -> None:
    text = """Er wurde getauft 1), sein Regiment lag in Metz 2). Verheiratet war er nicht 3). Er schrieb „nichts“ 4).

1) Kirchenbuch St. Johannis, Gera, Taufen 1871, Nr. 88.
2) Rangliste der Armee, Berlin 1903, S. 412.
3) Das Gerücht ließ sich nicht bestätigen, und die Familie hat nichts davon gewusst.
4) Brief vom 2. September 1914, Privatbesitz.
"""
    found = find_bibliography(read_document(text.encode(), source="piece.txt"))
    assert [len(one.resolved_ids) for one in found.citations] == [1, 1, 0, 1]


def test_half_round_numbers_of_steps_are_no_markers() -> None:
    text = """You need a key 1) from the shop, a cloth 2) and a bowl 3) for the water 4), and patience.

1) Turn off the heating and wait until it is cold.
2) Put the bowl below the valve.
3) Turn the key by half a turn.
4) Close it when water comes.
"""
    assert not find_bibliography(read_document(text.encode(), source="piece.txt")).citations


@pytest.mark.parametrize(
    ("note", "works"),
    [
        pytest.param("Id.; see also Tim Behr, Salt's Thirst, 88 Wired 40, 44 (2024).", 2, id="id-before-see-also"),
        pytest.param("ГАРФ. Ф. Р-5446. Оп. 136. Д. 1190. Л. 12.", 1, id="russian-file"),
        pytest.param(
            "Мост достроят // РИА Новости. 2021. 12 апреля. См. также: Иванова А. Указ. соч.", 2, id="gost-day"
        ),
    ],
)
def test_works_behind_a_stop_or_semicolon(note: str, works: int) -> None:
    text = f"It was so.1 It was not.2\n\nNotes\n1. M. Roux, Il cuneo salino (Paris: Seuil, 2019).\n2. {note}\n"
    found = find_bibliography(read_document(text.encode(), source="piece.txt"))
    assert sum(one.number == 2 for one in found.references) == works


def test_a_back_reference_by_the_subtitle() -> None:
    text = """It was so.1 It was not.2

Notes
1. Conseil départemental de Loire, Bacs de Loire. Rapport d'activité 2021, Nantes, 2022, p. 4.
2. Rapport d'activité 2021, op. cit., p. 19.
"""
    found = find_bibliography(read_document(text.encode(), source="piece.txt"))
    assert [one.same_as for one in found.references] == [None, "r1"]


def test_the_article_of_an_outlet_belongs_to_its_name_where_the_entry_prints_it() -> None:
    text = """The Economist called it “a collapse”. It was dry.

Sources

The Economist, “Slow-motion collapse,” July 9, 2022
Reuters, “Reserves fall,” May 4, 2022
"""
    found = find_bibliography(read_document(text.encode(), source="piece.txt"))
    assert [one.marker for one in found.citations] == ["The Economist"]


def test_a_note_that_is_nothing_but_a_key_is_no_marker_of_its_own() -> None:
    text = """The ferry sank.<ref>{{harvnb|Orlova|2003|p=12}}</ref> Nobody knows why.<ref>{{harvnb|Petrov|1999}}</ref>

* {{cite book |last=Orlova |first=N. |title=The River |publisher=Pushka |year=2003}}
"""
    found = find_bibliography(read_document(text.encode(), source="piece.wiki"))
    first, *others = found.citations
    assert [(one.reference_id, one.locator) for one in first.items] == [("r1", "12")]
    assert not any(one.resolved_ids for one in others)


def test_books_discussed_are_a_list_and_cited_by_their_titles() -> None:
    text = """Lund writes that it "freed the docks" (Lund, p. 3). Another account (The Box, ch. 10) is kinder.

Works discussed: Marc Levinson, The Box (Princeton, 2006); Karl Lund, “Freed Docks”, Maritime Review 12 (2020), 1–19.
"""
    found = find_bibliography(read_document(text.encode(), source="piece.txt"))
    assert [(one.marker, one.resolved_ids) for one in found.citations] == [
        ("(Lund, p. 3)", ("r2",)),
        ("(The Box, ch. 10)", ("r1",)),
    ]


def test_round_numbers_with_a_place_and_a_signal_between() -> None:
    text = """Der Bau war ein Wettlauf (1). Er endete 1906 (2, S. 4). Man hält Karpfen auf (3; vgl. auch 1, S. 240).

(1) Libby Hill: The Chicago River. A Natural History, Carbondale 2019.
(2) Chicago Daily Tribune, 3. Januar 1900, S. 1.
(3) US Army Corps of Engineers: GLMRIS Report, Chicago 2014, S. 14 ff.
"""
    found = find_bibliography(read_document(text.encode(), source="piece.txt"))
    assert [(item.reference_id, item.locator) for item in found.citations[-1].items] == [("r3", None), ("r1", "240")]


def test_another_report_of_a_paper_is_not_taken_for_the_listed_one() -> None:
    text = """Le Gange est une personne (Le Monde, 7 juillet 2017). Le parlement refuse (Le Monde, 9 mars 2020).

Références

Le Monde, 7 juillet 2017. « Le Gange n'est plus une personne ».
Ouest-France, 12 août 2022. « La Loire à sec ».
Stone C., [1972] 2017. Les arbres doivent-ils pouvoir plaider ? Le passager clandestin.
"""
    found = find_bibliography(read_document(text.encode(), source="piece.txt"))
    assert len(found.references) == 3
    assert [one.resolved_ids for one in found.citations] == [("r1",), ()]
