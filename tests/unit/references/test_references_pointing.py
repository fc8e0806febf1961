"""Markers that point by a signal, by a note's number or by a document's kind and day; lists under further headings."""

import pytest

from refcheck.datatypes.reports import DocumentReport
from refcheck.documents import read_document
from refcheck.pipeline.parse import parse_document

_RELEASE = "Région Centre, « Bandes fleuries », communiqué de presse, 9 mars 2022."
_ANSES = "Anses, Résidus de néonicotinoïdes, rapport d'expertise, 2019."


def _parse(text: str, source: str = "a.txt") -> DocumentReport:
    return parse_document(read_document(text.encode(), source=source))


def _links(parsed: DocumentReport) -> list[tuple[str, list[str]]]:
    return [(one.citation.marker, [item.reference_id for item in one.citation.items]) for one in parsed.citations]


@pytest.mark.parametrize("marker", ["[vgl. 2]", "[siehe auch 2, S. 5]", "[2, Anlage 3]", "[cf. 2]", "[see 2, p. 7]"])
def test_a_number_keeps_its_signal_and_its_place(marker: str) -> None:
    text = (
        f"Der Weg kostet 3,8 Millionen Euro [1]. In Kopenhagen ist es weniger {marker}.\n\nQuellen\n\n"
        "[1] Stadt Nordhafen, Vergabevermerk, 2. Mai 2023\n[2] Die Zeit, „Was Wege kosten“, 12. Mai 2023\n"
    )
    assert _links(_parse(text)) == [("[1]", ["r1"]), (marker, ["r2"])]


@pytest.mark.parametrize(
    "pointer", ["(see note 1)", "(but see note 1 on the Bank)", "(siehe Anm. 1)", "(voir note 1)", "(см. сноску 1)"]
)
def test_a_pointer_in_the_text_leads_to_the_works_of_the_note(pointer: str) -> None:
    text = (
        "The contract was suspended in March.¹ The costs have doubled.² Few noticed that "
        f"it had been signed twice {pointer}.\n\nNotes\n\n"
        "1  Reuters, “Niger suspends dam contract”, 14 March 2023.\n2  Jeune Afrique, “Le barrage”, 21 February 2020.\n"
    )
    assert _links(_parse(text))[-1] == (pointer, ["r1"])


def test_see_below_points_to_no_note() -> None:
    text = (
        "It was signed in May.¹ It was late (see below).²\n\nNotes\n\n"
        "1  Reuters, “Dam”, 14 March 2023.\n2  Le Monde, “Lac”, 2 May 2023.\n"
    )
    assert [marker for marker, _ in _links(_parse(text))] == ["¹", "²"]


def test_kind_and_day_name_the_only_document_of_both() -> None:
    text = (
        "Les résidus sont partout (Anses 2019). Semer des fleurs, répond la Région (communiqué du 9 mars 2022).\n\n"
        f"Sources\n\n– {_ANSES}\n– {_RELEASE}\n"
    )
    assert _links(_parse(text)) == [("(Anses 2019)", ["r1"]), ("(communiqué du 9 mars 2022)", ["r2"])]


def test_kind_and_another_day_name_nothing() -> None:
    text = (
        "Les résidus sont partout (Anses 2019). Semer des fleurs, répond la Région (communiqué du 10 mars 2022).\n\n"
        f"Sources\n\n– {_ANSES}\n– {_RELEASE}\n"
    )
    assert ("(communiqué du 10 mars 2022)", ["r2"]) not in _links(_parse(text))


def test_op_cit_behind_a_name_that_the_marker_before_has_not_stays_open() -> None:
    text = (
        "Les résidus sont partout (Anses 2019). Trop tard, juge l'Unaf (op. cit.).\n\n"
        f"Sources\n\n– {_ANSES}\n– {_RELEASE}\n"
    )
    last = _parse(text).citations[-1].citation
    assert last.items == ()
    assert "Unaf" in (last.unresolved_reason or "")


@pytest.mark.parametrize("heading", ["Other sources", "Weitere Quellen", "Autres sources", "Другие источники"])
def test_a_second_list_stands_under_its_own_heading(heading: str) -> None:
    text = (
        "The ship costs 46 million a year.* The pier was ready in October (ERR News, 20 October 2022).\n\n"
        f"* Gasgrid, “FSRU lease agreement signed,” 20 May 2022.\n\n{heading}\n\n"
        "ERR News. “Paldiski quay completed.” 20 October 2022.\nPostimees. “Kuidas laevast ilma jäi.” 7 October 2022.\n"
    )
    assert ("(ERR News, 20 October 2022)", ["r2"]) in _links(_parse(text))


def test_a_list_of_one_entry_may_follow_its_word_on_the_line() -> None:
    text = (
        "The report found no single cause (ENTSO-E 2024, 12).\n\n"
        "**Literature.** ENTSO-E (2024): *Baltic disturbance*. Brussels.\n"
    )
    assert _links(_parse(text, "a.md")) == [("(ENTSO-E 2024, 12)", ["r1"])]


def test_a_linked_name_and_year_is_the_link_and_no_entry_that_is_missing() -> None:
    text = (
        "It led to a rewrite of the code ([AEMO, 2017](https://aemo.example/final.pdf), pp. 5-7).[^1]\n\n"
        "[^1]: Kask (2020) *Grid*.\n"
    )
    parsed = _parse(text, "a.md")
    assert parsed.references[0].reference.parsed.url == "https://aemo.example/final.pdf"
    assert not [finding for finding in parsed.findings if "no entry" in finding.text]


_LINKED_NOTES = """Prices doubled[^1] and thefts followed.[^2] The figures are contested.[^3]

[^1]: See [the data](https://poolred.example/prices) and Arera, “Prezzi dell’olio”, 1 February 2024.
[^2]: Reported by [El País](https://elpais.example/robos) and, earlier, by [Ideal](https://ideal.example/almazara).
[^3]: I explain why in [this post](https://myblog.example/aforos).
"""


def test_every_link_in_a_note_is_a_work_of_that_note() -> None:
    parsed = _parse(_LINKED_NOTES, "a.md")
    urls = {one.reference.id: one.reference.parsed.url for one in parsed.references}
    cited = [[urls[item.reference_id] for item in one.citation.items] for one in parsed.citations]
    assert [sorted(filter(None, each)) for each in cited] == [
        ["https://poolred.example/prices"],
        ["https://elpais.example/robos", "https://ideal.example/almazara"],
        ["https://myblog.example/aforos"],
    ]
    assert [one.reference.parsed.title for one in parsed.references if one.reference.parsed.title] == [
        "Prezzi dell’olio"
    ]


def test_a_number_typed_in_brackets_among_raised_ones_is_a_marker() -> None:
    text = (
        "The harbour is deep.¹ It was dredged in 2019.² Locals fear for the mussels [3].\n\nNotes\n\n"
        "1. Port of Lysvik, Annual Report 2021, p. 4.\n2. Lysvik Avis, “Mudring ferdig”, 3 May 2019.\n"
        "3. Author's correspondence with the captain, May 2023. See also J. Thompson, “Effects of dredging on beds”, "
        "Marine Ecology 66(2), 2021.\n"
    )
    assert _links(_parse(text)) == [("¹", ["r1"]), ("²", ["r2"]), ("[3]", ["r3", "r4"])]


_BREAK = "Sign up to our newsletter"
_LAST = "The owner would not say what he paid. “It was a fair price,” he said, and hung up before {}."
_QUESTION = "the question about the mussels could be put to him a second time by the paper"


@pytest.mark.parametrize(("behind", "quotations"), [(_LAST.format(_QUESTION), 1), ("More: “Ten things to do”", 0)])
def test_a_line_of_the_page_between_two_paragraphs_does_not_end_the_piece(behind: str, quotations: int) -> None:
    body = "The mayor of Lysvik has promised a new quay by 2026, and the shipyard has bought the land for it. " * 2
    assert len(_parse(f"{body}\n\n{_BREAK}\n\n{behind}\n").quotations) == quotations


def test_the_link_of_a_remark_behind_a_work_is_a_work_of_its_own() -> None:
    text = (
        "The limits were not lowered.[^1]\n\n"
        "[^1]: Antwort der Bundesregierung auf eine Kleine Anfrage, BT-Drs. 20/11234, S. 3. "
        "Anders das [Umweltministerium](https://bmuv.example/faq) in seinen FAQ.\n"
    )
    parsed = _parse(text, "a.md")
    assert [one.reference.parsed.url for one in parsed.references] == [None, "https://bmuv.example/faq"]


def test_a_number_in_round_brackets_fills_the_place_that_raised_ones_leave() -> None:
    text = (
        "Le premier gaz sortira en décembre.1 Il aura quinze mois de retard.2 Le coût est passé à 4,8 milliards (3). "
        "« Nous avons été naïfs », dit un ministre.4\n\nNotes\n\n"
        "1 « GTA », Agence de presse sénégalaise, 12 avril 2024.\n2 Ibid.\n3 BP, « Update », 15 février 2024.\n"
        "4 Entretien avec l'auteur, Dakar, 2 mai 2024.\n"
    )
    assert [marker for marker, _ in _links(_parse(text))] == ["1", "2", "(3)", "4"]


def test_further_notes_are_works() -> None:
    archive = (
        "The clock was set by a gun.¹ It was late.² So was the gun.³\n\nNotes\n\n"
        "¹ Prime Ministry Archives (PMA), 030.10/7.41.20.\n² Ann Wishart, Reading Clocks (Leeds: LUP, 2015), 19.\n"
        "³ PMA, 030.10/7.41.22.\n"
    )
    assert _links(_parse(archive)) == [("¹", ["r1"]), ("²", ["r2"]), ("³", ["r3"])]
    signed = (
        "The fee is 0.7%*. It has no ceiling**.\n\n"
        "* Ministry of Finance, “Tariff File”, 6 February 2024, p. 3\n** Bills of 9 February 2024, on file\n"
    )
    assert _links(_parse(signed)) == [("*", ["r1"]), ("**", ["r2"])]


def test_an_outlet_cited_by_the_text_and_letters_before_the_name_are_the_source() -> None:
    text = (
        "« Le rail siffle », dit un cheminot cité par Jeune Afrique. Tourism brings dollars (NSC 2023, tab. 4.2)."
        "\n\nSources\n\nJeune Afrique, « Le dernier train », 6 mai 2018.\n"
        "NSC (National Statistical Committee). Tourism 2018–2022. Bishkek, 2023.\n"
        "RFI, « Fin du trafic », 7 mai 2018.\n"
    )
    parsed = _parse(text)
    assert _links(parsed) == [("Jeune Afrique", ["r1"]), ("(NSC 2023, tab. 4.2)", ["r2"])]
    assert parsed.citations[1].citation.items[0].locator == "4.2"


_CHAPTER = """Literature

The work of Lind and Behr (2022) suggests that traders went back to cash. A survey of 2,700 (Salt Centre, 2022) found
the same, as did the central bank. Adams (2021) had warned of it, and nobody read him at the time.

Bibliography

Adams, K. (2021) There and Back Again. Brighton: IDS.
Lind, A. and Behr, N. (2022) Taxing Salt. Working Paper 146. Brighton: IDS.
Salt Centre (2022) How do traders feel? Brighton: IDS.
"""


def test_a_chapter_called_literature_is_told_and_no_list() -> None:
    parsed = _parse(_CHAPTER.replace("\nthe same", " the same"))
    assert [one.reference.raw.partition(" ")[0] for one in parsed.references] == ["Adams,", "Lind,", "Salt"]
    assert [marker for marker, _ in _links(parsed)] == ["Lind and Behr (2022)", "(Salt Centre, 2022)", "Adams (2021)"]


@pytest.mark.parametrize("mark", [" • ", ". "])
def test_a_list_on_one_line_is_parted_at_its_marks(mark: str) -> None:
    entries = (
        "Audit Office, New Vessels, Leeds, 2 March 2022",
        "Hansard, Debates, 4 May 2021",
        "Herald, “Late”, 2 May 2021",
    )
    text = f"The price rose (Hansard, 4 May 2021).\n\nOur sources: {mark.join(entries)}"
    parsed = _parse(text)
    assert [one.reference.raw for one in parsed.references] == list(entries)
    assert _links(parsed) == [("(Hansard, 4 May 2021)", ["r2"])]


def test_an_archive_by_its_letters_and_a_shelf_mark_is_its_entry() -> None:
    text = (
        "A sheet cost 310 francs (Ndi 1989). The archive agrees (BMA, E-10.44,7), the committee (BMA) less so.\n\n"
        "Works cited\n\nAwasom, N. 2003. “Roofs and Rank.” Afrika Zamani 11: 12–30.\n"
        "BMA: Basel Mission Archives, Basel.\n"
        "Ndi, V. G. 1989. Roofs of the West. London: Macmillan.\n"
    )
    assert ("(BMA, E-10.44,7)", ["r2"]) in _links(_parse(text))


def test_numbered_facts_with_their_sources_in_brackets_are_no_list() -> None:
    text = (
        "1. Phoenix: 645 heat deaths in the county in 2023, up from 425 (AP, 13 March 2024).\n"
        "2. Summer 2023: 47,690 deaths in the whole of the continent (Gallo et al. 2024).\n"
        "3. More than 1,300 dead on the road, according to officials (Saudi Press Agency, 23 June 2024).\n\n"
        "Full references: Gallo E, Mora M. Heat-related mortality in Europe. Nat Med 2024;30:3101-5.\n"
    )
    parsed = _parse(text)
    assert [one.reference.raw.partition(",")[0] for one in parsed.references] == ["Gallo E"]
    assert ("(Gallo et al. 2024)", ["r1"]) in _links(parsed)


def test_an_entry_without_a_number_behind_the_last_note_is_no_part_of_it() -> None:
    text = (
        "Moore speichern Kohlenstoff.¹ Torf steckt in jedem Sack (Industrieverband Garten 2023). Kokos reist weit.² "
        "Rinde gibt es genug.³\n\n¹ Joosten, H. (2015): Peatlands, Kopenhagen, S. 8\n² NABU, Torf, Berlin 2022, S. 3\n"
        "³ a.a.O. (Anm. 2), S. 44\nIndustrieverband Garten (IVG): Substratmarkt 2022 in Zahlen. Ratingen 2023\n"
    )
    assert _links(_parse(text)) == [
        ("¹", ["r1"]), ("(Industrieverband Garten 2023)", ["r4"]), ("²", ["r2"]), ("³", ["r3"])
    ]  # fmt: skip


def test_an_author_without_an_entry_is_told_beside_outlets_and_their_days() -> None:
    entries = (
        "\n\nReferences\n\nLind, A. (2024). Salt. Reports, 14, 16968.\n"
        "Mora, D. (2021). The battle for salt. Leeds: LUP.\nGuardian. “Court overturns ban on salt.” 12 July 2024.\n"
    )
    body = "Salt is dear (Lind, 2024). Courts know it (Guardian, 12 July 2024). Crowds came {}. So did wolves{}."
    without = _parse(body.format("(Smith, 2024)", " (Mora, 2021)") + entries)
    assert ("(Smith, 2024)", []) in _links(without)
    lonely = _parse(body.format("(Munich, 2024)", "") + entries)
    assert [marker for marker, _ in _links(lonely)] == ["(Lind, 2024)", "(Guardian, 12 July 2024)"]


def test_a_day_off_by_one_is_that_of_the_work_listed_twice() -> None:
    text = (
        "The licence was revoked (Reuters, 21 January 2022).\n\nReferences\n\n"
        "Reuters. “Licence for salt revoked.” 20 January 2022. https://www.reuters.com/salt\n"
        "Reuters. “Licence for Salt Revoked,” January 20, 2022. https://www.reuters.com/salt?utm_source=x\n"
    )
    assert _links(_parse(text)) == [("(Reuters, 21 January 2022)", ["r1"])]


def test_a_law_by_its_number_need_not_be_listed() -> None:
    text = (
        "Labels are due (Regulation 2024/1689, Art. 50). Salt is dear (Lind, 2024).\n\nReferences\n\n"
        "Lind, A. (2024). Salt. Reports, 14, 16968.\nMora, D. (2021). The battle for salt. Leeds: LUP.\n"
    )
    assert _links(_parse(text)) == [("(Lind, 2024)", ["r1"])]


def test_the_link_of_a_figures_source_is_a_source_and_that_of_its_photographer_none() -> None:
    page = (
        "<html><body><article><h1>Ferries</h1><p>Passenger numbers fell for the fourth year in a row.</p>"
        '<figure><img src="a.png"><figcaption>By port. Source: <a href="https://dft.example/ports">DfT</a></figcaption>'
        '</figure><figure><img src="b.png"><figcaption>The quay. Photo: <a href="https://photos.example/j">Jane Doe</a>'
        "</figcaption></figure><p>The rest is silence.</p></article></body></html>"
    )
    urls = [one.reference.parsed.url for one in _parse(page, "a.html").references]
    assert urls == ["https://dft.example/ports"]
