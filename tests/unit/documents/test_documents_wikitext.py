"""Wiki pages in the templates of several Wikipedias."""

from typing import Any

import pytest

from refcheck.datatypes.documents import BlockKind, Document
from refcheck.documents import read_document


def a_wiki(text: str) -> Document:
    return read_document(text.encode(), source="a.wiki")


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        pytest.param(
            "{{книга |автор=Линд Р. А., Мур Э. |заглавие=Мосты |место=М. |издательство=Наука |год=1982}}",
            {
                "type": "book",
                "author": [{"family": "Линд", "given": "Р. А."}, {"family": "Мур", "given": "Э."}],
                "title": "Мосты",
                "publisher": "Наука",
                "publisher-place": "М.",
                "issued": {"raw": "1982"},
            },
            id="russian",
        ),
        pytest.param(
            "{{Article |prénom1=Rose |nom1=Lind |titre=Le pont |périodique=Le Courrier |jour=2 |mois=mai |année=2018}}",
            {
                "type": "document",
                "author": [{"family": "Lind", "given": "Rose"}],
                "title": "Le pont",
                "container-title": "Le Courrier",
                "issued": {"raw": "2 mai 2018"},
            },
            id="french",
        ),
        pytest.param(
            "{{Internetquelle |autor=Rosa Lind, Ada Moore |url=https://c.example |titel=Die Brücke |abruf=2023-11-05}}",
            {
                "type": "webpage",
                "author": [{"literal": "Rosa Lind"}, {"literal": "Ada Moore"}],
                "title": "Die Brücke",
                "URL": "https://c.example",
                "accessed": {"raw": "2023-11-05"},
            },
            id="german",
        ),
        pytest.param(
            "{{citar jornal |último=Lima |primeiro=Rosa |titulo=A ponte |jornal=Correio |data=2020-05-01}}",
            {
                "type": "document",
                "author": [{"family": "Lima", "given": "Rosa"}],
                "title": "A ponte",
                "container-title": "Correio",
                "issued": {"raw": "2020-05-01"},
            },
            id="portuguese",
        ),
    ],
)
def test_cite_templates_give_the_fields_of_the_work(template: str, expected: dict[str, Any]) -> None:
    document = a_wiki(f"The bridge shook.<ref>{template}</ref>\n")
    assert [dict(entry.csl) for entry in document.entries] == [expected]


@pytest.mark.parametrize(
    "work",
    [
        pytest.param("{{книга |автор=Линд Р. А. |заглавие=Мосты |год=2015}}", id="initials-behind"),
        pytest.param("{{Ouvrage |nom1=Линд |titre=Les ponts |année=2015}}", id="own-field"),
        pytest.param("{{Literatur |Autor=Роза Линд |Titel=Brücken |Datum=2015}}", id="in-full"),
    ],
)
def test_short_notes_find_works_by_the_surname(work: str) -> None:
    document = a_wiki(f"The bridge shook.{{{{sfn|Линд|2015|с=102}}}}\n\n== Works ==\n* {work}\n")
    assert document.markers[0].labels == (document.entries[0].key,)
    assert document.markers[0].locator == "102"


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        pytest.param("Il couvre {{unité|412|hectares}} de bois.", "Il couvre 412 hectares de bois.", id="measure"),
        pytest.param("Élu le {{date|3|mars|2012}}.", "Élu le 3 mars 2012.", id="day"),
        pytest.param(
            "Un {{citation|pont de {{lang|en|papier}}}}, dit-il.", "Un «pont de papier», dit-il.", id="quotation"
        ),
        pytest.param("It was {{vague}} there.", "It was there.", id="remark"),
    ],
)
def test_templates_print_their_words(source: str, shown: str) -> None:
    assert " ".join(a_wiki(source).text.split()) == shown


def test_the_source_beside_a_quotation_is_its_marker() -> None:
    page = (
        "{{Citation bloc|It shook.|Ada Moore{{sfn|Lind|2016|p=31}}}}\n\n* {{Ouvrage |nom1=Lind |titre=A |année=2016}}\n"
    )
    document = a_wiki(page)
    assert [marker.labels for marker in document.markers] == [(document.entries[0].key,)]


WORKS = "\n\n* {{cite book|last=Evans|year=1994}}\n* {{cita libro|Aldo|Pugh|Ponti|2001|cid=Pugh 2001}}\n"


@pytest.mark.parametrize(
    ("marker", "keys"),
    [
        pytest.param(
            "{{sfnm|1a1=Evans|1y=1994|1p=12|2a1=Pugh|2y=2001}}", ("sfn:evans 1994", "sfn:pugh 2001"), id="several"
        ),
        pytest.param("{{Cita|Pugh 2001|p. 14}}", ("sfn:pugh 2001",), id="italian"),
        pytest.param(
            "<ref name=a>{{harvnb|Evans|1994}}; {{cite web|title=Tolls}}</ref>", ("a", "sfn:evans 1994"), id="mixed"
        ),
    ],
)
def test_short_citations_name_their_works(marker: str, keys: tuple[str, ...]) -> None:
    document = a_wiki(f"The bridge shook.{marker}{WORKS}")
    assert [one.labels for one in document.markers] == [keys]
    assert set(keys) <= {entry.key for entry in document.entries}


def test_a_quotation_template_of_that_name_stays_a_quotation() -> None:
    (block,) = a_wiki("{{cita|It shook, and nobody wrote it down.}}").blocks
    assert block.kind is BlockKind.QUOTE


def test_an_infobox_that_only_names_a_note_does_not_empty_it() -> None:
    page = b"{{Infobox|length=87 m<ref name=y/>}}\nIt sank.<ref name=y/>\n\n"
    page += b"{{reflist|refs=<ref name=y>Moore, Walls.</ref>}}"
    document = read_document(page, source="a.wiki")
    assert [document.text[note.start : note.end] for note in document.notes] == ["Moore, Walls."]
