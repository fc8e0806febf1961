import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcheck.datatypes.references import ParsedReference
from refcheck.references.parsing import parse_reference

SEEDS = Path(__file__).parents[3] / "seeds"


def read(raw: str) -> tuple[str | None, str | None, str | None, str]:
    parsed = parse_reference(raw)
    authors = ", ".join(str(name) for name in parsed.author)
    return parsed.title, parsed.container_title, parsed.issued.iso if parsed.issued else None, authors


def gafarli_entries() -> list[str]:
    text = (SEEDS / "gafarli.txt").read_text(encoding="utf-8")
    return [line for line in text.split("References:")[1].splitlines() if "https://" in line]


def gupta_notes() -> dict[int, str]:
    text = (SEEDS / "vif-gupta.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.startswith("  ") and line.strip()[:1].isdigit()]
    return {int(line.strip().split(".")[0]): line for line in lines}


@pytest.mark.parametrize(
    ("number", "title", "outlet", "date", "url"),
    [
        (
            0,
            "Tajik President Warns UN Of ‘Serious Threats’ Emanating From Afghanistan",
            "RFE/RL",
            "2021-09-24",
            "31476133.html",
        ),
        (
            1,
            "Tajikistan: President demands Tajik role in running Afghanistan",
            "Eurasianet",
            "2021-08-25",
            "running-afghanistan",
        ),
        (
            2,
            "How Tajikistan became hub for Afghanistan’s resistance",
            "Financial Times",
            "2021-09-29",
            "af14-dd1bd2d9dbeb",
        ),
        (
            3,
            "Hundreds Of Russian Troops Take Part In Military Drills In Tajikistan",
            "RFE/RL",
            "2021-08-30",
            "31435014.html",
        ),
        (
            4,
            "Russia observing with concern, tension between Afghanistan, Tajikistan",
            "Anadolu Agency",
            "2021-09-30",
            "/2379611",
        ),
        (
            5,
            "Russia-led bloc holds large-scale drills near Tajik-Afghan border",
            "Reuters",
            "2021-10-18",
            "2021-10-18/",
        ),
    ],
)
def test_outlet_date_entries_of_the_first_seed(number: int, title: str, outlet: str, date: str, url: str) -> None:
    raw = gafarli_entries()[number]
    assert read(raw) == (title, outlet, date, "")
    found = parse_reference(raw).url
    assert found is not None
    assert found.endswith(url)


@pytest.mark.parametrize(
    ("number", "title", "outlet", "date", "author"),
    [
        (
            1,
            "In a message to Taliban, Tajikistan honours Ahmed Shah Massoud",
            "the economic times",
            "2021-09-04",
            "Dipanjan Roy Chowdhary",
        ),
        (
            3,
            "Meeting with Pakistani Foreign Minister Shah Mahmood Qureshi",
            "Ministry of Foroegn Affairs of Tajikistan",
            "2021-08-26",
            "",
        ),
        (
            5,
            "Explained: Why the rise of Taliban has put Tajikistan in a spot",
            "Indian Express",
            "2021-08-24",
            "Mira Patel",
        ),
        (
            6,
            "Tajik Islamic Party Banned, Given Deadline To Stop Activities",
            "RFE/RL's Tajik Service",
            "2015-08-28",
            "",
        ),
        (
            7,
            "Saidmukarram Abdulqodirzoda: Taliban want to tarnish this sacred religion in the name of Islam",
            "Khovar Tajik",
            "2021-09-11",
            "",
        ),
        (
            9,
            "China to build outposts for Tajik guards on Tajikistan-Afghanistan border",
            "the Reuters",
            "2016-09-26",
            "",
        ),
        (10, "Tajikistan: The Taliban's Toughest Critic", "RFE/Rl Gandhara", "2021-09-13", "Bruce Pannier"),
        (11, "Macron invites Tajik President to visit France", "Ani news", "2021-08-26", ""),
        (
            12,
            "Speech at a press conference following talks with the Prime Minister of the Islamic "
            "Republic of Pakistan Imran Khan",
            None,
            "2021-09-17",
            "",
        ),
        (
            14,
            "Speech of the Prime Minister of the Islamic Republic of Pakistan Imran Khan at a press "
            "conference following talks "
            "with President of the Tajikistan",
            "Ministry of foreign affairs of Tajikistan",
            "2021-09-17",
            "",
        ),
        (15, "Panjshir bombed by Pakistani Air Force drones: Reports", "India Today", "2021-09-06", ""),
    ],
)
def test_notes_of_the_second_seed(number: int, title: str, outlet: str | None, date: str, author: str) -> None:
    assert read(gupta_notes()[number]) == (title, outlet, date, author)


@pytest.mark.parametrize("number", [2, 4, 8, 13])
def test_ibid_has_no_fields(number: int) -> None:
    parsed = parse_reference(gupta_notes()[number])
    assert (parsed.container_title, parsed.issued, parsed.url, parsed.author) == (None, None, None, ())


@pytest.mark.parametrize(
    ("raw", "title", "outlet", "date", "author"),
    [
        pytest.param(
            "Hayes, L. (2019, May 3). Rivers run dry in the valley. The Guardian. https://www.theguardian.com/x",
            "Rivers run dry in the valley",
            "The Guardian",
            "2019-05-03",
            "L. Hayes",
            id="apa",
        ),
        pytest.param(
            "Hayes, Laura. “Rivers Run Dry in the Valley.” The Guardian, 3 May 2019, "
            "www.theguardian.com/x. Accessed 4 June 2020.",
            "Rivers Run Dry in the Valley",
            "The Guardian",
            "2019-05-03",
            "Laura Hayes",
            id="mla",
        ),
        pytest.param(
            "Hayes, L. (2019) ‘Rivers run dry in the valley’, The Guardian, 3 May. Available at: "
            "https://www.theguardian.com/x "
            "(Accessed: 4 June 2020).",
            "Rivers run dry in the valley",
            "The Guardian",
            "2019-05-03",
            "L. Hayes",
            id="harvard-day-apart-from-year",
        ),
        pytest.param(
            "Hayes L. Rivers run dry in the valley. The Guardian [Internet]. 2019 May 3 [cited 2020 "
            "Jun 4]. Available from: "
            "https://www.theguardian.com/x",
            "Rivers run dry in the valley",
            "The Guardian",
            "2019-05-03",
            "L. Hayes",
            id="vancouver",
        ),
        pytest.param(
            "Jürgen Weber: Streit um den Klimaschutz. In: Süddeutsche Zeitung, 03.05.2019, URL: "
            "https://www.sueddeutsche.de/x "
            "(abgerufen am 04.06.2020).",
            "Streit um den Klimaschutz",
            "Süddeutsche Zeitung",
            "2019-05-03",
            "Jürgen Weber",
            id="german-press",
        ),
        pytest.param(
            "Sophie Martin, « La crise de l’eau divise Marseille », Le Monde, 3 mai 2019, "
            "https://www.lemonde.fr/x (consulté le "
            "4 juin 2020).",
            "La crise de l’eau divise Marseille",
            "Le Monde",
            "2019-05-03",
            "Sophie Martin",
            id="french-press",
        ),
        pytest.param(
            "Иванов А. О безопасности границ // Коммерсантъ. 03.05.2019. URL: "
            "https://www.kommersant.ru/x (дата обращения: "
            "04.06.2020).",
            "О безопасности границ",
            "Коммерсантъ",
            "2019-05-03",
            "А. Иванов",
            id="russian",
        ),
        pytest.param(
            '"Rivers run dry in the valley". BBC News. 3 May 2019. Retrieved 4 June 2020.',
            "Rivers run dry in the valley",
            "BBC News",
            "2019-05-03",
            "",
            id="wikipedia",
        ),
        pytest.param(
            "“Rivers Run Dry In The ‘Lost Valley” The Pamir Ledger, May 3, 2019. https://pamirledger.com/x",
            "Rivers Run Dry In The ‘Lost Valley",
            "The Pamir Ledger",
            "2019-05-03",
            "",
            id="unknown-outlet-and-a-lost-quote",
        ),
    ],
)
def test_news_in_the_usual_styles(raw: str, title: str, outlet: str, date: str, author: str) -> None:
    assert read(raw) == (title, outlet, date, author)


@pytest.mark.parametrize(
    ("raw", "accessed"),
    [
        ("Title. Site. https://a.org/x (accessed 4 June 2020).", "2020-06-04"),
        ("Title. Site, 3 May 2019, https://a.org/x. Accessed 4 June 2020.", "2020-06-04"),
        ("Title. Site. Retrieved June 4, 2020, from https://a.org/x", "2020-06-04"),
        ("Titel. Seite. https://a.org/x, zuletzt abgerufen am 04.06.2020.", "2020-06-04"),
        ("Titre. Site. https://a.org/x [consulté le 4 juin 2020]", "2020-06-04"),
        ("Başlık, Site, https://a.org/x, (Erişim Tarihi: 04.06.2020).", "2020-06-04"),
        ("Заголовок. URL: https://a.org/x (дата обращения: 04.06.2020).", "2020-06-04"),
        ("Título. Site. Disponível em: https://a.org/x. Acesso em: 4 jun. 2020.", "2020-06-04"),
        ("Title. Site, 3 May 2019. https://a.org/x", None),
    ],
)
def test_the_access_date_is_told_from_the_date_of_issue(raw: str, accessed: str | None) -> None:
    parsed = parse_reference(raw)
    assert (parsed.accessed.iso if parsed.accessed else None) == accessed
    assert parsed.issued is None or parsed.issued.iso != accessed


def test_scholarly_fields() -> None:
    parsed = parse_reference(
        "Fenwick, R., & Mercer, T. (2018). Measuring drought: A review. Journal of Water Studies, 14(3), 219–240. "
        "https://doi.org/10.1234/jws.2018.0045"
    )
    assert parsed.type == "article-journal"
    assert (parsed.volume, parsed.issue, parsed.page, parsed.doi) == ("14", "3", "219–240", "10.1234/jws.2018.0045")
    assert [name.family for name in parsed.author] == ["Fenwick", "Mercer"]


def test_book_fields() -> None:
    parsed = parse_reference(
        "Mercer, Tom. The Long Road to Kabul. 2nd ed. London: Routledge, 2012. ISBN 978-3-16-148410-0."
    )
    assert parsed.type == "book"
    assert (parsed.title, parsed.publisher, parsed.publisher_place) == ("The Long Road to Kabul", "Routledge", "London")
    assert parsed.isbn == "9783161484100"
    assert parsed.issued is not None
    assert parsed.issued.iso == "2012"


def test_an_archived_copy_beside_its_original() -> None:
    raw = "“Rivers run dry,” Reuters, May 3, 2019, https://www.reuters.com/x [https://perma.cc/AB12-CD34]."
    parsed = parse_reference(raw)
    assert (parsed.url, parsed.archive_url) == ("https://www.reuters.com/x", "https://perma.cc/AB12-CD34")


@pytest.mark.parametrize(
    ("raw", "letter", "iso"),
    [
        ("Fenwick, R. 2021a. Measuring drought. London: Routledge.", "a", "2021"),
        ("Fenwick, R. (n.d.). Measuring drought. London: Routledge.", None, None),
    ],
)
def test_year_letters_and_no_date(raw: str, letter: str | None, iso: str | None) -> None:
    issued = parse_reference(raw).issued
    assert (issued.letter if issued else None) == letter
    assert (issued.iso if issued else None) == iso


def spans_of(parsed: ParsedReference, raw: str, offset: int) -> dict[str, str]:
    return {span.field: raw[span.start - offset : span.end - offset] for span in parsed.fields}


def test_fields_say_where_they_were_read() -> None:
    raw = "3. Mira Patel, “Rivers run dry”, Indian Express, August 24, 2021, https://indianexpress.com/x."
    spans = spans_of(parse_reference(raw, offset=1000), raw, 1000)
    assert spans["title"] == "Rivers run dry"
    assert spans["container-title"] == "Indian Express"
    assert spans["issued"] == "August 24, 2021"
    assert spans["URL"] == "https://indianexpress.com/x"


@given(st.text(alphabet="“”‘’\"'«»()[] .,:;/0123459aBcé–\nhtps:doi", max_size=120))
@settings(max_examples=60)
def test_any_string_is_read_without_harm(raw: str) -> None:
    parsed = parse_reference(raw)
    assert all(0 <= span.start < span.end <= len(raw) for span in parsed.fields)
    assert 0 <= parsed.confidence <= 1
    assert parse_reference(raw) == parsed


@pytest.mark.parametrize(
    "bait",
    [
        "“" * 100_000,
        "(" * 100_000,
        "1, " * 50_000,
        "Smith, J., " * 20_000,
        "https://a.b/ " * 10_000,
        "\u00a0" * 100_000,
    ],
)
def test_hostile_strings_are_read_quickly(bait: str) -> None:
    started = time.process_time()
    parse_reference(bait)
    assert time.process_time() - started < 1.5


@pytest.mark.parametrize(
    ("raw", "field", "expected"),
    [
        pytest.param(
            "S. Frederick Orr, Lost Light, Princeton UP 2013, S. 112 f.", "publisher", "Princeton UP", id="up"
        ),
        pytest.param(
            "Le Monde avec AFP, « Les talibans s’emparent de Kunduz », 8 août 2021",
            "container_title",
            "Le Monde avec AFP",
            id="outlet-with-agency",
        ),
        pytest.param(
            "Venedig-Kommission (2021): Gutachten Nr. 1021/2021. Straßburg.",
            "title",
            "Gutachten Nr. 1021/2021",
            id="number-with-year",
        ),
        pytest.param(
            "Amnesty International, Deadly Reprisals (AI Index ASA 60/5683/2022), p. 12.",
            "title",
            "Deadly Reprisals",
            id="bracket-that-is-not-closed",
        ),
        pytest.param("@Moore_M33, Twitter, 15 August 2021, 6:04 pm", "page", None, id="time-of-day"),
        pytest.param(
            "Erica Orr, “The civil war,” in Eurasia Review 3:2 (Spring 2010): pp. 7-21.", "issue", "2", id="issue"
        ),
        pytest.param(
            "Zeit Online/dpa: Taliban nehmen Masar ein. 14.08.2021, abgerufen am 3. März 2022.",
            "container_title",
            "Zeit Online/dpa",
            id="outlet-and-agency-before-a-colon",
        ),
        pytest.param(
            "Tim Brandt: The Origins of the War in Tajikistan. Lexington Books, Lanham 2016.",
            "title",
            "The Origins of the War in Tajikistan",
            id="author-before-a-colon",
        ),
        pytest.param("BMZ: Länderbericht Georgien. Bonn 2020.", "title", "Länderbericht Georgien", id="acronym"),
        pytest.param(
            "De Waal, T., Black Lake, 10th anniversary edn, New York: NYU Press, 2013.",
            "title",
            "Black Lake",
            id="initials",
        ),
        pytest.param(
            "Kansas City Transportation Authority. Zero Fare Analysis. 2022.", "title", "Zero Fare Analysis", id="body"
        ),
    ],
)
def test_what_belongs_to_a_field_at_its_edges(raw: str, field: str, expected: str | None) -> None:
    assert getattr(parse_reference(raw), field) == expected
