import pytest

from refcheck.references.parsing import parse_reference


@pytest.mark.parametrize(
    ("raw", "title", "container"),
    [
        pytest.param(
            "Nikkei Asia, Dominic Orr, “Thailand’s monks go digital,” January 5, 2022",
            "Thailand’s monks go digital",
            "Nikkei Asia",
            id="author-between-outlet-and-title",
        ),
        pytest.param(
            "Corriere della Sera, A. Coppola, «Il Po in secca», 22/6/2022, p. 3",
            "Il Po in secca",
            "Corriere della Sera",
            id="initials-between-outlet-and-title",
        ),
        pytest.param(
            "Moyn, S. Not Enough: Human Rights in an Unequal World (Harvard University Press, 2018).",
            "Not Enough: Human Rights in an Unequal World",
            None,
            id="initials-behind-the-surname",
        ),
        pytest.param(
            "Statistikamt: Pressemitteilung Nr. 455 vom 27. Oktober 2022: „Weniger Betriebe, mehr Ökolandbau“",
            "Weniger Betriebe, mehr Ökolandbau",
            None,
            id="number-of-a-press-release",
        ),
        pytest.param(
            "“Rivers: ‘We have nothing left’,” Reuters, 3 May 2019.",
            "Rivers: ‘We have nothing left’",
            "Reuters",
            id="inner-marks-at-the-end",
        ),
        pytest.param(
            "“Rivers Run Dry (Again).” The Guardian, 3 May 2019.",
            "Rivers Run Dry (Again)",
            "The Guardian",
            id="brackets-at-the-end",
        ),
        pytest.param(
            "“Q&A: What is the river law?” Al Jazeera, 6 January 2022, https://www.aljazeera.com/x.",
            "Q&A: What is the river law?",
            "Al Jazeera",
            id="question-mark",
        ),
        pytest.param(
            "“Taliban 2.0 and the 2021 Takeover,” War on the Rocks, August 20, 2021.",
            "Taliban 2.0 and the 2021 Takeover",
            "War on the Rocks",
            id="figures-and-a-year-inside",
        ),
        pytest.param(
            "Flood defences “not fit for purpose”, MPs warn. (2020, October 14). BBC News. https://www.bbc.com/news/uk-1",
            "Flood defences “not fit for purpose”, MPs warn",
            "BBC News",
            id="quotation-inside-of-a-headline",
        ),
        pytest.param(
            "National Intelligence Agency. (2019). World Port Index. https://nia.example/ports",
            "World Port Index",
            None,
            id="data-set-behind-author-and-year",
        ),
        pytest.param(
            "Rivers run dry, says minister - The Hindu https://www.thehindu.com/x/article1.ece",
            "Rivers run dry, says minister",
            "The Hindu",
            id="site-behind-a-dash",
        ),
        pytest.param(
            'CNN. "Valley holds out". Sept. 6, 2021.',
            "Valley holds out",
            "CNN",
            id="outlet-in-the-place-of-the-author",
        ),
        pytest.param(
            "Statement by the Ministry of Foreign Affairs of the Russian Federation, 30 September 2021",
            "Statement by the Ministry of Foreign Affairs of the Russian Federation",
            "Ministry of Foreign Affairs of the Russian Federation",
            id="no-quotation-marks-and-no-outlet-besides",
        ),
        pytest.param(
            "Loewenstein, G. (1999). Hedonic rivers. In D. Kahn & N. Schwarz (Eds.), Well-Being: The "
            "Foundations. New York: Sage.",
            "Hedonic rivers",
            "Well-Being: The Foundations",
            id="chapter",
        ),
        pytest.param(
            "See Laura Hayes, “Rivers Run Dry,” New York Times, May 3, 2019.",
            "Rivers Run Dry",
            "New York Times",
            id="signal",
        ),
        pytest.param(
            "Hayes, Laura. “Rivers Run Dry.” The New York Times. The New York Times, 3 May 2019. Web. 5 May 2019.",
            "Rivers Run Dry",
            "The New York Times",
            id="outlet-and-publisher-alike",
        ),
    ],
)
def test_titles(raw: str, title: str, container: str | None) -> None:
    parsed = parse_reference(raw)
    assert (parsed.title, parsed.container_title) == (title, container)


def test_a_bare_host_before_the_address_is_the_site() -> None:
    parsed = parse_reference(
        "Hayes, L. 2019. “Rivers Run Dry.” www.riverwatch.org, May 3. https://www.riverwatch.org/rivers-run-dry."
    )
    assert parsed.url == "https://www.riverwatch.org/rivers-run-dry"
    assert parsed.container_title == "www.riverwatch.org"


def test_an_editor_in_the_place_of_the_author() -> None:
    parsed = parse_reference("Peter Brown (ed.), Rivers of the World (London: Routledge, 2012).")
    assert [str(name) for name in parsed.editor] == ["Peter Brown"]
    assert parsed.author == ()


def test_nobody_is_no_author() -> None:
    parsed = parse_reference("Anonymous. “Rivers Run Dry.” The Guardian, 3 May 2019. https://www.theguardian.com/x.")
    assert parsed.author == ()


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        pytest.param(
            "Hayes, L. (2012). Rivers and law (Doctoral dissertation, University of Oxford).", "thesis", id="thesis"
        ),
        pytest.param("Brown v. Board of Education, 347 U.S. 483 (1954).", "legal_case", id="case"),
        pytest.param(
            "Obama, B. [@BarackObama]. (2017, August 12). No one is born hating [Tweet]. Twitter.", "post", id="tweet"
        ),
        pytest.param(
            "Hayes, L. (2020). River levels [Data set]. Zenodo. https://doi.org/10.5281/zenodo.123",
            "dataset",
            id="data",
        ),
        pytest.param("“Rivers,” Newsnight, BBC Two, 3 May 2019, television broadcast.", "broadcast", id="broadcast"),
        pytest.param("“Rivers run dry,” The Economist, August 21, 2021.", "article-magazine", id="magazine"),
        pytest.param("UNODC, Opium Survey 2020 (Vienna: UNODC, April 2021).", "report", id="report"),
        pytest.param("https://www.example.org/x", "webpage", id="address-alone"),
    ],
)
def test_types(raw: str, kind: str) -> None:
    assert parse_reference(raw).type == kind
